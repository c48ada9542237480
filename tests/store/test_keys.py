"""Slots, sign-in and the growing delay (store-sync.md §4)."""

import json
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest

from kehu_desk.kernel.errors import Refused
from kehu_desk.store import keys as key_store
from kehu_desk.store.keys import RECOVERY, KeyFile, Keys, fresh_keys, recovery_code, write_whole
from real_office import MONDAY

LITTLE = 8 << 20  # the tests need no costly derivation


@pytest.fixture
def both() -> Keys:
    return fresh_keys()


@pytest.fixture
def slots(tmp_path: Path, both: Keys) -> KeyFile:
    """A key file with two people and the recovery slot."""
    made = KeyFile.create(tmp_path / "store.keys", "store-one")
    for who, password in (("rep", "lamp"), ("sup", "door"), (RECOVERY, "code")):
        made.put(who, password, both, LITTLE)
    return made


def refusal(slots: KeyFile, who: str, password: str, now=MONDAY) -> tuple[str, dict[str, object]]:
    with pytest.raises(Refused) as caught:
        slots.open(who, password, now)
    [found] = caught.value.nos
    return found.code, dict(found.facts)


def edited(path: Path, change) -> KeyFile:
    """The key file after somebody changed it with an editor."""
    whole = json.loads(path.read_text("utf-8"))
    change(whole)
    path.write_text(json.dumps(whole), "utf-8")
    return KeyFile(path)


def test_every_slot_gives_the_same_keys_and_none_of_them_stands_in_the_file(slots, both, tmp_path):
    assert [slots.open(who, password, MONDAY) for who, password in (("rep", "lamp"), ("sup", "door"), (RECOVERY, "code"))] == [both] * 3
    written = (tmp_path / "store.keys").read_text("utf-8")
    assert both.data.hex() not in written
    assert both.audit.hex() not in written


def test_a_wrong_password_and_an_unknown_name_get_the_same_answer(slots):
    assert refusal(slots, "rep", "lamb") == refusal(slots, "nobody", "lamp") == ("E_SIGN_IN", {})


def test_the_work_for_an_unknown_name_is_the_work_for_a_known_one(slots, monkeypatch):
    costs = []
    derive = key_store._seal_key
    monkeypatch.setattr(key_store, "_seal_key", lambda password, salt, cost: costs.append(cost) or derive(password, salt, cost))
    refusal(slots, "rep", "wrong")
    refusal(slots, "nobody", "wrong")
    assert costs == [LITTLE, LITTLE]


def swap(whole):
    whole["slots"]["rep"]["box"], whole["slots"]["sup"]["box"] = whole["slots"]["sup"]["box"], whole["slots"]["rep"]["box"]


def rename(whole):
    whole["slots"]["rep"]["who"] = "boss"


def move(whole):
    whole["slots"]["boss"] = whole["slots"].pop("rep") | {"who": "boss"}


def cheapen(whole):
    whole["slots"]["rep"]["cost"] = LITTLE // 2


def other_store(whole):
    whole["store_id"] = "store-two"


def other_kind(whole):
    whole["slots"]["rep"]["kind"] = "recovery"


@pytest.mark.parametrize("change", [swap, rename, move, cheapen, other_store, other_kind])
def test_a_slot_that_was_moved_swapped_or_altered_does_not_open(slots, tmp_path, change):
    spoiled = edited(tmp_path / "store.keys", change)
    assert refusal(spoiled, "boss" if change is move else "rep", "lamp")[0] == "E_SIGN_IN"


def test_the_delay_grows_from_miss_to_miss_and_outlives_a_restart(slots, tmp_path):
    now = MONDAY
    for wait in (0, 1, 2, 4, 8, 16, 32, 60, 60):
        assert refusal(slots, "rep", "wrong", now) == ("E_SIGN_IN", {})
        slots = KeyFile(tmp_path / "store.keys")
        if wait:
            assert refusal(slots, "rep", "lamp", now)[0] == "E_SIGN_IN_WAIT"
            assert refusal(slots, "rep", "lamp", now + timedelta(seconds=wait - 1)) == ("E_SIGN_IN_WAIT", {"seconds": 2})
        now += timedelta(seconds=wait)
    assert refusal(slots, "rep", "wrong", now) == ("E_SIGN_IN", {})
    assert refusal(slots, "rep", "lamp", now + timedelta(minutes=14))[0] == "E_SIGN_IN_WAIT"


def test_ten_misses_close_the_slot_for_a_quarter_of_an_hour_to_others_it_stays_open(slots, both):
    now = MONDAY
    for _ in range(10):
        refusal(slots, "rep", "wrong", now)
        now += timedelta(minutes=2)
    last = now - timedelta(minutes=2)
    assert refusal(slots, "rep", "lamp", last + timedelta(minutes=14, seconds=59))[0] == "E_SIGN_IN_WAIT"
    assert slots.open("sup", "door", now) == both
    assert slots.open("rep", "lamp", last + timedelta(minutes=15, seconds=1)) == both


def test_the_right_password_wipes_the_misses(slots, tmp_path):
    refusal(slots, "rep", "wrong")
    slots.open("rep", "lamp", MONDAY + timedelta(seconds=5))
    assert refusal(KeyFile(tmp_path / "store.keys"), "rep", "wrong", MONDAY + timedelta(seconds=5)) == ("E_SIGN_IN", {})


def test_a_new_password_opens_the_same_keys_and_the_old_one_nothing(slots, both):
    slots.put("rep", "candle", both, LITTLE)
    assert slots.open("rep", "candle", MONDAY) == both
    assert refusal(slots, "rep", "lamp")[0] == "E_SIGN_IN"


def test_neither_the_recovery_slot_nor_the_last_password_slot_is_ever_dropped(slots, both):
    with pytest.raises(Refused, match="E_LAST_SLOT"):
        slots.drop(RECOVERY)
    slots.drop("rep")
    with pytest.raises(Refused, match="E_LAST_SLOT"):
        slots.drop("sup")
    assert slots.logins() == ["sup"]
    assert slots.open("sup", "door", MONDAY) == slots.open(RECOVERY, "code", MONDAY) == both


@pytest.mark.parametrize("content", ["", "{", "[]", "{}", '{"store_id": "x"}'])
def test_an_unreadable_key_file_is_refused_and_left_as_it_is(tmp_path, content):
    path = tmp_path / "store.keys"
    path.write_text(content, "utf-8")
    with pytest.raises(Refused, match="E_KEYS_DAMAGED"):
        KeyFile(path)
    assert path.read_text("utf-8") == content


def test_recovery_codes_have_a_hundred_and_sixty_bits_and_are_never_the_same():
    codes = {recovery_code() for _ in range(50)}
    assert len(codes) == 50
    assert {len(code.replace("-", "")) * 5 for code in codes} == {160}


def test_a_file_is_replaced_whole_or_not_at_all(tmp_path, monkeypatch):
    path = tmp_path / "store.keys"
    path.write_bytes(b"old")

    def no_room(_descriptor):
        raise OSError("no space")

    monkeypatch.setattr(key_store.os, "fsync", no_room)
    with pytest.raises(OSError, match="no space"):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"


def test_writers_at_once_leave_one_whole_file_and_nothing_beside_it(tmp_path):
    path, contents = tmp_path / "store.head", [bytes([each]) * 5000 for each in range(8)]
    with ThreadPoolExecutor(8) as pool:
        for written in [pool.submit(write_whole, path, content) for content in contents * 20]:
            written.result()
    assert path.read_bytes() in contents
    assert [each.name for each in tmp_path.iterdir()] == ["store.head"]
