"""Files that are not what they should be are refused in words and left as they are (store-sync.md §3, §6; T6)."""

import shutil
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import text

from kehu_desk.app import open_house
from kehu_desk.door.change import Door
from kehu_desk.kernel.errors import Refused
from kehu_desk.store import backup, files
from kehu_desk.store.base import Base
from kehu_desk.store.engine import open_engine
from kehu_desk.store.files import StoreFiles, mount_type, on_network, refuse_network
from kehu_desk.store.keys import KeyFile, Keys, fresh_keys
from kehu_desk.store.migrate import SCHEMA_REV
from kehu_desk.store.opening import create_store
from real_office import MONDAY, PASSWORD

PAGE = 4096


@pytest.fixture
def store(founded: Path, tmp_path: Path) -> StoreFiles:
    """A closed copy of the office."""
    return StoreFiles(Path(shutil.copytree(founded, tmp_path / "store")))


def opened(store: StoreFiles) -> tuple[tuple[str, ...], dict[str, object]]:
    """Codes and facts with which opening is refused; empty when it opens."""
    try:
        house, _caller = open_house(store.folder, "rep", PASSWORD, clock=lambda: MONDAY)
    except Refused as refusal:
        return refusal.codes, dict(refusal.nos[0].facts)
    house.close()
    return (), {}


def content(store: StoreFiles) -> dict[str, bytes]:
    """All that lies in the folder but the marks of running programs."""
    return {each.name: each.read_bytes() for each in store.folder.iterdir() if each.is_file() and each.suffix not in {".lock", ".kdb-shm"}}


def keys_of(store: StoreFiles) -> Keys:
    return KeyFile(store.keys).open("rep", PASSWORD, MONDAY)


def cut_to(size: int):
    return lambda path: path.write_bytes(path.read_bytes()[:size])


def flip(offset: int):
    def done(path: Path) -> None:
        whole = bytearray(path.read_bytes())
        whole[offset] ^= 1
        path.write_bytes(whole)

    return done


def other_program(path: Path) -> None:
    path.unlink()
    other = sqlite3.connect(path)
    other.execute("create table note (id integer primary key, words text)")
    other.commit()
    other.close()


def other_key(path: Path) -> None:
    path.unlink()
    engine = open_engine(path, b"\7" * 32)
    with engine.begin() as connection:
        connection.exec_driver_sql("create table note (id integer primary key)")
    engine.dispose()


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (cut_to(0), "E_STORE_EMPTY"), (cut_to(1000), "E_STORE_DAMAGED"), (cut_to(3 * PAGE), "E_STORE_DAMAGED"),
        (cut_to(3 * PAGE + 100), "E_STORE_DAMAGED"), (flip(20), "E_STORE_DAMAGED"), (flip(5), "E_STORE_DAMAGED"),
        (flip(PAGE - 10), "E_STORE_DAMAGED"), (other_program, "E_STORE_FOREIGN"), (other_key, "E_STORE_DAMAGED"), (Path.unlink, "E_STORE_MISSING"),
    ],
)  # fmt: skip
def test_a_spoiled_file_is_refused_and_not_a_byte_is_changed(store, spoil, code):
    spoil(store.data)
    before = content(store)
    assert opened(store)[0] == (code,)
    assert content(store) == before


def test_a_healthy_file_that_belongs_to_another_key_file_is_refused_unchanged(store, tmp_path):
    keys = keys_of(store)
    create_store(tmp_path / "other", keys, Base.metadata).dispose()
    shutil.copy2(tmp_path / "other" / "store.kdb", store.data)
    before = content(store)
    assert opened(store)[0] == ("E_STORE_FOREIGN",)
    assert content(store) == before


def test_a_foreign_file_that_our_key_opens_is_refused_unchanged(store):
    keys = keys_of(store)
    store.data.unlink()
    engine = open_engine(store.data, keys.data)
    with engine.begin() as connection:
        connection.exec_driver_sql("create table note (id integer primary key)")
    engine.dispose()
    before = content(store)
    assert opened(store)[0] == ("E_STORE_FOREIGN",)
    assert content(store) == before


def test_a_store_of_a_newer_program_names_the_version_that_opens_it(store):
    engine = open_engine(store.data, keys_of(store).data)
    with engine.begin() as connection:
        connection.execute(text("update store_mark set schema_rev = :rev, needs_version = '9.1'"), {"rev": SCHEMA_REV + 1})
    engine.dispose()
    before = content(store)
    refused, facts = opened(store)
    assert (refused, facts["needs"]) == (("E_SCHEMA_NEW",), "9.1")
    assert content(store) == before


def test_a_store_whose_triggers_somebody_took_away_is_refused(store):
    engine = open_engine(store.data, keys_of(store).data)
    with engine.begin() as connection:
        connection.exec_driver_sql("drop trigger kd_guard_audit_delete")
    engine.dispose()
    assert opened(store)[0] == ("E_STORE_TRIGGERS",)


def test_a_flipped_bit_in_any_page_is_found_at_opening_or_by_the_backup_and_never_read_as_text(store, tmp_path):
    """Opening does not read every page; each page is sealed, and a backup reads them all."""
    keys, whole = keys_of(store), store.data.read_bytes()
    for page in range(1, len(whole) // PAGE, 7):
        store.data.write_bytes(whole)
        flip(page * PAGE + 2000)(store.data)
        if opened(store)[0]:
            continue
        engine = open_engine(store.data, keys.data)
        assert backup.damage(engine), page
        engine.dispose()


def test_a_damaged_page_met_in_daily_work_is_a_sentence_and_not_a_crash(store):
    house, caller = open_house(store.folder, "rep", PASSWORD, clock=lambda: MONDAY)
    house.close()
    engine = open_engine(store.data, keys_of(store).data)
    with engine.connect() as connection:
        root = connection.scalar(text("select rootpage from sqlite_master where name = 'person'"))
    engine.dispose()
    house, caller = open_house(store.folder, "rep", PASSWORD, clock=lambda: MONDAY)
    house.engine.dispose()
    flip((int(root or 0) - 1) * PAGE + 2000)(store.data)
    assert refused_look(house.door, caller) == ("E_STORE_DAMAGED",)
    house.close()


def refused_look(door: Door, caller) -> tuple[str, ...]:
    try:
        with door.look(caller):
            return ()
    except Refused as refusal:
        return refusal.codes


def test_a_second_office_is_not_made_over_the_first(store):
    before = content(store)
    with pytest.raises(Refused, match="E_STORE_EXISTS"):
        create_store(store.folder, fresh_keys(), Base.metadata)
    assert content(store) == before


MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
//nas/office /mnt/office cifs rw 0 0
nas:/home /home/share nfs4 rw 0 0
/dev/sdb1 /home/share/local ext4 rw 0 0
me@host:/ /mnt/far\\040away fuse.sshfs rw 0 0
"""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/var/lib", "ext4"), ("/mnt/office/desk", "cifs"), ("/mnt/office", "cifs"), ("/mnt/office2", "ext4"), ("/home/share/x", "nfs4"),
        ("/home/share/local/x", "ext4"), ("/mnt/far away/x", "fuse.sshfs"),
    ],
)  # fmt: skip
def test_the_mount_that_lies_closest_says_what_a_folder_lies_on(folder, kind):
    assert mount_type(Path(folder), MOUNTS) == kind


def test_a_network_drive_or_cloud_folder_is_refused_before_anything_is_written(tmp_path, monkeypatch):
    for name in ("OneDrive - Firma", "坚果云", "Dropbox"):
        with pytest.raises(Refused, match="E_STORE_NETWORK"):
            create_store(tmp_path / name / "office", fresh_keys(), Base.metadata)
    monkeypatch.setattr(files, "mount_type", lambda _path, _mounts: "cifs")
    assert on_network(tmp_path)
    with pytest.raises(Refused, match="E_STORE_NETWORK"):
        refuse_network(tmp_path)
    assert list(tmp_path.iterdir()) == []
