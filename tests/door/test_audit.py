"""P4: whatever is done to the log behind the program's back is found (B-141…B-145)."""

import json
from datetime import timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session

from kehu_desk.archives.service.writing import create_customer
from kehu_desk.door import audit
from kehu_desk.door.audit import Entry, Head
from kehu_desk.office.service.settings import enter_setting
from real_office import codes

COLUMNS = [column.name for column in Entry.__table__.columns]


@pytest.fixture
def log(office):
    """An office with eight entries, some of them refusals."""
    create_customer(office.door, office["rep"], {"name_full": "杭州华东医药有限公司"})
    codes(enter_setting, office.door, office["rep"], "copies_1", "9")
    office.later(hours=-3)  # a clock that went back is noted, not refused
    enter_setting(office.door, office["mgr"], "copies_1", "4")
    office.later(hours=4)
    with office.door.view(office["sup"], office.entries("archive.create")[0].customer_id, "BAS"):
        pass
    for value in ("5", "6"):
        enter_setting(office.door, office["mgr"], "copies_1", value)
    return office


class Forger:
    """Somebody who has the open file, drops the triggers, and takes everything back afterwards."""

    def __init__(self, office):
        self.key, self.sealed = office.house.keys.audit, office.house.files.head
        self.raw = office.house.engine.connect()
        self.raw.begin()
        for kind in ("update", "delete", "insert"):
            self.raw.execute(text(f"drop trigger if exists kd_guard_audit_{kind}"))

    def run(self, sql, **facts):
        self.raw.execute(text(sql), facts)

    def rows(self):
        return self.raw.execute(text("select * from audit order by seq")).mappings().all()

    def finding(self, head="sealed"):
        with Session(self.raw, join_transaction_mode="create_savepoint") as session:
            return audit.verify(session, self.key, audit.read_head(self.sealed, self.key) if head == "sealed" else head)

    def undone(self, sql, **facts):
        """What verify says after a manipulation, which is then taken back."""
        with self.raw.begin_nested() as point:
            self.run(sql, **facts)
            found = self.finding()
            point.rollback()
        return found


@pytest.fixture
def forger(log):
    made = Forger(log)
    yield made
    made.raw.rollback()
    made.raw.close()


def changed(value):
    """Every way to change one sign of a value, and the value gone."""
    if value is None:
        return ["x", "0" * 32]
    if isinstance(value, int):
        return [value + 100, value ^ 128, -value - 1]
    signs = [chr(ord(sign) ^ 1) for sign in value]
    return [*(value[:at] + sign + value[at + 1 :] for at, sign in enumerate(signs)), value + "x", *([""] if value else [])]


def test_the_log_of_this_test_is_sound(log, forger):
    assert forger.finding() == audit.Finding(None, "", len(log.entries()))
    assert {entry.result for entry in log.entries()} == {"done", "DENIED"}
    assert not all(entry.steady for entry in log.entries())


@pytest.mark.parametrize("column", COLUMNS)
def test_b_143_any_change_in_any_column_is_found_and_the_entry_named(forger, column):
    missed, wrong = [], []
    for row in forger.rows():
        values = changed(row[column])
        for value in values if row["seq"] in (3, 6) else values[:2]:
            found = forger.undone(f"update audit set {column} = :value where seq = :seq", value=value, seq=row["seq"])
            if found.sound:
                missed.append((row["seq"], value))
            elif found.seq is None or (found.seq != row["seq"] and column != "seq"):
                wrong.append((row["seq"], value, found))
    assert (missed, wrong) == ([], [])


def test_b_143_a_removed_entry_is_found_wherever_it_stood(forger):
    for row in forger.rows():
        found = forger.undone("delete from audit where seq = :seq", seq=row["seq"])
        last = row["seq"] == len(forger.rows())
        assert (found.seq, found.code) == (row["seq"], "E_AUDIT_TRUNCATED" if last else "E_AUDIT")


def test_b_143_a_removed_entry_is_found_when_the_others_close_up(forger):
    with forger.raw.begin_nested() as point:
        forger.run("delete from audit where seq = 4")
        forger.run("update audit set seq = seq - 1 where seq > 4")
        assert forger.finding().seq == 4
        point.rollback()


def test_b_143_swapped_entries_are_found(forger):
    for first in range(1, len(forger.rows())):
        with forger.raw.begin_nested() as point:
            forger.run("update audit set seq = -1 where seq = :at", at=first)
            forger.run("update audit set seq = :at where seq = :next", at=first, next=first + 1)
            forger.run("update audit set seq = :next where seq = -1", next=first + 1)
            assert (forger.finding().seq, forger.finding().code) == (first, "E_AUDIT")
            point.rollback()


def test_b_143_inserted_entries_are_found(forger):
    columns = ", ".join(COLUMNS[1:])
    for at in (1, 4, len(forger.rows())):
        with forger.raw.begin_nested() as point:
            forger.run("update audit set seq = -seq - 1 where seq > :at", at=at)
            forger.run("update audit set seq = -seq where seq < 0")
            forger.run(f"insert into audit (seq, {columns}) select :new, {columns} from audit where seq = 1", new=at + 1)
            assert (forger.finding().seq, forger.finding().code) == (at + 1, "E_AUDIT")
            point.rollback()


def test_b_143_the_beginning_cannot_be_cut(forger):
    with forger.raw.begin_nested() as point:
        forger.run("delete from audit where seq <= 2")
        forger.run("update audit set seq = seq - 2")
        assert (forger.finding().seq, forger.finding().code) == (1, "E_AUDIT")
        point.rollback()


def test_b_144_the_newest_entries_and_the_whole_table_are_missed(forger):
    count = len(forger.rows())
    for kept in range(count):
        found = forger.undone("delete from audit where seq > :kept", kept=kept)
        assert (found.code, found.seq, found.entries) == ("E_AUDIT_TRUNCATED", kept + 1, kept)


def test_b_144_a_head_that_is_gone_or_forged_is_no_head(log, forger):
    sealed = log.house.files.head
    count, key = len(log.entries()), log.house.keys.audit
    whole = sealed.read_text("utf-8")
    told = json.loads(whole)
    forged = json.dumps({"head": json.dumps([count - 1, log.entries()[-2].mac, count - 1]), "mac": told["mac"]})
    for content in (forged, "", "{}", "[]", "null", whole[:-9], whole.replace('"mac": "', '"mac": "0')):
        sealed.write_text(content, "utf-8")
        assert audit.read_head(sealed, key) is None
        assert forger.finding().code == "E_AUDIT_TRUNCATED"
    sealed.unlink()
    assert forger.finding().code == "E_AUDIT_TRUNCATED"


def test_b_144_a_head_sealed_with_another_key_is_no_head(log, forger):
    entries = log.entries()
    audit.write_head(log.house.files.head, b"\2" * 32, Head(len(entries), entries[-1].mac, len(entries)))
    assert forger.finding().code == "E_AUDIT_TRUNCATED"


def test_an_older_head_is_no_truncation(log, forger):
    """A power cut between commit and sealing leaves the head one entry behind."""
    entries = log.entries()
    assert forger.finding(Head(len(entries) - 1, entries[-2].mac, len(entries) - 1)).sound
    assert forger.finding(Head(len(entries) - 1, entries[-1].mac, len(entries) - 1)).code == "E_AUDIT_TRUNCATED"
    assert forger.finding(Head(len(entries), entries[-1].mac, len(entries) - 1)).code == "E_AUDIT_TRUNCATED"


def test_the_wrong_key_finds_the_first_entry_bad(log, forger):
    forger.key = b"\3" * 32
    assert (forger.finding().seq, forger.finding().code) == (1, "E_AUDIT")


@pytest.mark.parametrize(
    "sql",
    [
        "update audit set result = 'done' where seq = 2",
        "update or replace audit set result = 'done' where seq = 2",
        "delete from audit where seq = 2",
        "delete from audit",
        "insert or replace into audit select * from audit where seq = 2",
        "replace into audit select * from audit where seq = 2",
    ],
)
def test_b_142_the_database_itself_refuses_to_change_or_remove(log, sql):
    before = log.house.engine.connect().execute(text("select count(*) from audit")).scalar()
    with log.house.engine.connect() as raw, raw.begin(), pytest.raises(DatabaseError, match="only grows"):
        raw.execute(text(sql))
    assert len(log.entries()) == before


def test_b_145_what_cannot_be_logged_does_not_happen(log):
    with log.house.engine.connect() as raw:
        raw.execute(text("create trigger deaf before insert on audit begin select raise(abort, 'deaf'); end"))
        raw.commit()
    customer = log.entries("archive.create")[0].customer_id
    with pytest.raises(DatabaseError, match="deaf"):
        enter_setting(log.door, log["mgr"], "copies_1", "7")
    with pytest.raises(DatabaseError, match="deaf"), log.door.view(log["rep"], customer, "BAS"):
        pytest.fail("content was given without an entry")
    with log.house.store.read() as session:
        assert session.execute(text("select value from setting where key = 'copies_1'")).scalar() == "6"


def test_b_140_a_view_is_noted_once_per_section_and_day(log):
    customer = log.entries("archive.create")[0].customer_id
    before = len(log.entries("section.view"))
    for _ in range(3):
        with log.door.view(log["rep"], customer, "BAS"):
            pass
    assert len(log.entries("section.view")) == before + 1
    with log.door.view(log["rep"], customer, "FEA"):
        pass
    log.later(days=1)
    with log.door.view(log["rep"], customer, "BAS"):
        pass
    assert [entry.section for entry in log.entries("section.view")[before:]] == ["BAS", "FEA", "BAS"]


def test_b_141_a_refusal_names_who_asked_in_which_role(log):
    [denied] = [entry for entry in log.entries() if entry.result == "DENIED"]
    assert (denied.actor, denied.role, denied.actor_id, denied.codes) == ("张伟", "rep", log.id("rep"), "E_FORBIDDEN")


@pytest.mark.parametrize(
    ("login", "may"),
    [
        ("cus", True),
        ("mgr", True),
        ("aud", True),
        ("rep", False),
        ("sup", False),
        ("kam", False),
        ("adm", False),
        ("finance", False),
    ],
)
def test_the_chain_is_verified_by_those_who_may_and_that_is_an_entry(log, login, may):
    if may:
        assert log.door.verify(log[login]).sound
    else:
        assert codes(log.door.verify, log[login]) == ("E_FORBIDDEN",)
    assert log.entries("audit.verify")[-1].result == ("done" if may else "DENIED")


def test_verification_takes_its_time_in_steps(log, monkeypatch):
    monkeypatch.setattr(audit, "CHUNK", 3)
    steps = []
    log.door.verify(log["aud"], lambda done, total: steps.append((done, total)))
    assert steps
    assert all(done <= total for done, total in steps)


def test_moments_of_one_second_are_bound_in_order(log):
    """Entries of one instant keep their order by seq alone."""
    for value in ("7", "8"):
        enter_setting(log.door, log["mgr"], "copies_1", value)
    first, second = log.entries()[-2:]
    assert first.at == second.at
    assert (second.seq, second.prev) == (first.seq + 1, first.mac)
    assert second.at - log.entries()[0].at >= timedelta(0)
