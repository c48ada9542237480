"""What the search finds is what LIKE finds among the fields that the person may see (B-016, performance.md)."""

from datetime import timedelta
from random import Random

import pytest
from sqlalchemy import insert, text

from kehu_desk.archives.entities import Customer
from kehu_desk.archives.queries import Picked, found_customers
from kehu_desk.archives.rules.pinyin import full_and_initials
from kehu_desk.archives.service.writing import create_customer
from kehu_desk.kernel.clock import FOREVER
from kehu_desk.kernel.ids import new_id
from kehu_desk.people.entities import Relation
from kehu_desk.store import search
from kehu_desk.store.base import Base
from real_office import MONDAY

COMMON, RARE = "华东西南医药商贸有限公司康泰", "𠮷𬭎𫟹㛃䶮龘"
CARD = ("name", "name_short", "no", "archive_no", "pinyin_full", "pinyin_initials")
INSIDE = ("phone", "uscc")
OWNED = 12


def made_up_name(dice: Random) -> str:
    """Two to nine characters, some of them rare, some of them letters and digits in the midst of Chinese."""
    return "".join(dice.choice(dice.choice([COMMON, COMMON, COMMON, RARE, "ABk07"])) for _ in range(dice.randrange(2, 10)))


@pytest.fixture
def crowd(office):
    """Three hundred archives; the rep is responsible for twelve of them."""
    dice, rows = Random(9), []
    for at in range(300):
        name = made_up_name(dice)
        full, initials = full_and_initials(name)
        rows.append({
            "id": new_id(), "no": f"KH-2026-{at:05d}", "name": name, "name_norm": "", "name_short": name[1:4], "pinyin_full": full,
            "pinyin_initials": initials, "inside_level": dice.choice([1, 1, 1, 2]), "phone": f"138{dice.randrange(10**8):08d}",
            "uscc": f"9133{dice.randrange(10**14):014d}", "created_at": MONDAY, "created_by": office.id("rep"),
        })  # fmt: skip
    ties = [
        {
            "id": new_id(),
            "person_id": office.id("rep"),
            "customer_id": row["id"],
            "kind": "OWN",
            "since": MONDAY - timedelta(1),
            "until": FOREVER,
        }
        for row in rows[:OWNED]
    ]
    with office.house.store.write() as session, session.begin():
        session.execute(insert(Customer), rows)
        session.execute(insert(Relation), ties)
        search.rebuild(session, Base.metadata)
    return office, rows


def by_like(office, typed: str, condition: str) -> set[str]:
    """Ids of rows whose card holds the text, or whose inner fields do where the condition allows."""
    card = " or ".join(f"{each} like :typed" for each in CARD)
    inside = " or ".join(f"{each} like :typed" for each in INSIDE)
    with office.house.store.read() as session:
        rows = session.execute(text(f"select id from customer where {card} or (({inside}) and {condition})"), {"typed": f"%{typed}%"})
        return {row[0] for row in rows}


def found(office, login: str, typed: str, **more) -> set[str]:
    with office.door.look(office[login]) as (session, actor):
        return {each.hex for each in found_customers(session, actor, typed, **more)}


def keystrokes(rows) -> list[str]:
    """Parts of names, pinyin, initials, numbers, phones and codes, one to six characters long."""
    dice, typed = Random(21), []
    for at in range(160):
        row = dice.choice(rows)
        whole = (row["name"], row["pinyin_full"], row["pinyin_initials"], row["phone"], row["uscc"], row["no"][-5:])[at % 6]
        start = dice.randrange(max(1, len(whole) - 1))
        typed.append(whole[start : start + dice.randrange(1, 7)].strip())
    return [each for each in typed if each and " " not in each]


def test_a_rep_finds_by_card_everywhere_and_by_phone_or_code_among_his_own(crowd):
    office, rows = crowd
    own = "id in (" + ", ".join(f"'{row['id'].hex}'" for row in rows[:OWNED]) + ")"
    for typed in keystrokes(rows):
        assert found(office, "rep", typed) == by_like(office, typed, own), typed


def test_a_manager_finds_by_phone_where_the_archive_is_internal_but_not_where_it_was_raised_to_secret(crowd):
    office, rows = crowd
    for typed in keystrokes(rows):
        assert found(office, "mgr", typed) == by_like(office, typed, "inside_level = 1"), typed


def test_a_phone_is_not_found_by_whom_it_is_masked_for_however_many_others_fit(crowd):
    office, rows = crowd
    strange = rows[OWNED]["phone"]
    assert found(office, "rep", strange) == set()
    assert found(office, "rep", rows[0]["phone"]) == {rows[0]["id"].hex}
    own = "id in (" + ", ".join(f"'{row['id'].hex}'" for row in rows[:OWNED]) + ")"
    assert found(office, "rep", "138", most=20) == by_like(office, "138", own)
    assert len(by_like(office, "138", own)) < 20 < len(by_like(office, "138", "1"))


def test_a_character_newer_than_the_tables_of_the_tokenizer_is_found(office):
    made = create_customer(office.door, office["rep"], {"name_full": "杭州𬭎𠮷药房"})
    assert [found(office, "cus", typed) for typed in ("𬭎", "州𬭎", "𬭎𠮷药", "𠮷")] == [{made.hex}] * 4


def test_every_typed_word_must_stand_somewhere_in_any_order_and_full_width_is_read_as_half_width(office):
    made = create_customer(office.door, office["rep"], {"name_full": "杭州华东医药(集团)有限公司", "phone": "13800138000"})
    create_customer(office.door, office["rep"], {"name_full": "杭州西湖医药有限公司", "phone": "13900139000"})
    for typed in ("集团 华东", "华东医药(集团", "138 华东", "华东 HZHD"):
        assert found(office, "rep", typed) == {made.hex}, typed
    assert found(office, "rep", "集团 西湖") == set()


@pytest.mark.parametrize("typed", ["", "  ", "-()", '"', "*", "华 OR 东", "card:华", "华*东", "NEAR(华 东)", "a' or '1'='1"])
def test_signs_are_never_commands(crowd, typed):
    office, _rows = crowd
    words = search.folded(typed).split()
    wanted = set.intersection(*(by_like(office, word, "0") for word in words)) if words else set()
    assert found(office, "cus", typed) == wanted


def test_a_change_is_found_at_once_and_what_was_changed_away_no_longer(office):
    from kehu_desk.archives.service.writing import save_section

    made = create_customer(office.door, office["rep"], {"name_full": "杭州华东医药有限公司"})
    save_section(office.door, office["rep"], made, "BAS", {"name_full": "宁波海润食品有限公司", "name_short": "海润"})
    assert (found(office, "rep", "华东"), found(office, "rep", "hdyy")) == (set(), set())
    assert (found(office, "rep", "海润"), found(office, "rep", "hrsp")) == ({made.hex}, {made.hex})


def test_a_very_common_word_gives_as_many_as_were_asked_for_and_few_hits_come_by_name(crowd):
    office, rows = crowd
    assert len(found(office, "cus", "k", most=40)) == 40
    with office.door.look(office["cus"]) as (session, actor):
        ids = found_customers(session, actor, "华")
    names = {row["id"]: row["name"] for row in rows}
    assert [names[each] for each in ids] == sorted(names[each] for each in ids)
    assert len(ids) > 1


def test_the_filters_of_the_list_narrow_what_is_found(crowd):
    office, rows = crowd
    assert found(office, "cus", "华", picked=Picked(states=("FILED",))) == set()
    assert found(office, "cus", "华", picked=Picked(states=("DRAFT",))) == {row["id"].hex for row in rows if "华" in row["name"]}
