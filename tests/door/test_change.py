"""The one way to write: all or nothing, once, with an entry (B-002, B-003, B-011, B-012)."""

import pytest
from sqlalchemy import text, update

from kehu_desk.access.policy import Action
from kehu_desk.archives.queries import found_customers
from kehu_desk.archives.service.writing import create_customer
from kehu_desk.door.change import About, Repeated
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.kernel.ids import new_id
from kehu_desk.office.service.days import set_day
from kehu_desk.office.service.settings import enter_setting
from kehu_desk.people.entities import OfficeDay, Person
from kehu_desk.people.queries import by_login
from real_office import codes


def count(office, table):
    with office.house.store.read() as session:
        return session.execute(text(f"select count(*) from {table}")).scalar()


def test_b_011_a_repeated_command_acts_once(office):
    once = office["rep"]._replace(op=new_id())
    with office.door.change(once, Action.CREATE, About(subject="a")) as deed:
        deed.require(Action.CREATE)
        deed.session.add(OfficeDay(day=office.clock[0].date(), is_workday=True))
    with pytest.raises(Repeated), office.door.change(once, Action.CREATE, About(subject="a")):
        pytest.fail("the second one was let in")
    assert count(office, "office_day") == 1
    assert len(office.entries(Action.CREATE.value)) == 1


def test_b_011_another_subject_and_another_operation_are_other_commands(office):
    def enter(caller, key):
        return enter_setting(office.door, caller, key, "5")

    first, second = (office["mgr"]._replace(op=new_id()) for _ in range(2))
    assert enter(first, "copies_1")
    assert enter(first, "copies_2")
    assert enter(second, "copies_1")
    with pytest.raises(Repeated):
        enter(second, "copies_1")


def test_b_011_a_refused_command_may_be_tried_again(office):
    caller = office["mgr"]._replace(op=new_id())
    assert codes(enter_setting, office.door, caller, "copies_1", "x") == ("E_FIELD",)
    assert enter_setting(office.door, caller, "copies_1", "5")


def test_a_change_that_asks_no_policy_is_a_defect_and_leaves_nothing(office):
    before = len(office.entries())

    def unasked():
        with office.door.change(office["rep"], Action.CREATE) as deed:
            deed.session.add(OfficeDay(day=office.clock[0].date(), is_workday=True))

    with pytest.raises(AssertionError, match="asked no policy"):
        unasked()
    assert (count(office, "office_day"), len(office.entries())) == (0, before)


def test_b_002_a_refusal_writes_denied_with_all_codes_and_nothing_else(office):
    def refused():
        with office.door.change(office["rep"], Action.CREATE, About(subject="x")) as deed:
            deed.session.add(OfficeDay(day=office.clock[0].date(), is_workday=True))
            deed.session.flush()
            raise Refused(no("E_REASON"), no("E_STATE"), no("E_PURPOSE"))

    assert codes(refused) == ("E_STATE", "E_PURPOSE", "E_REASON")
    assert count(office, "office_day") == 0
    entry = office.entries()[-1]
    assert (entry.action, entry.subject, entry.result, entry.codes) == ("archive.create", "x", "DENIED", "E_STATE E_PURPOSE E_REASON")


def test_b_003_a_failure_leaves_neither_change_nor_entry(office):
    before = len(office.entries())

    def broken():
        with office.door.change(office["adm"], Action.KEEP_OFFICE) as deed:
            deed.require(Action.KEEP_OFFICE)
            deed.session.add(OfficeDay(day=office.clock[0].date(), is_workday=True))
            deed.session.flush()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        broken()
    assert (count(office, "office_day"), len(office.entries())) == (0, before)


def test_a_stale_row_is_refused_and_noted(office):
    def late():
        with office.door.change(office["adm"], Action.MANAGE_USERS) as deed:
            deed.require(Action.MANAGE_USERS)
            person = by_login(deed.session, "rep")
            newer = update(Person).where(Person.login == "rep").values(row_version=Person.row_version + 1)
            deed.session.execute(newer.execution_options(synchronize_session=False))
            person.dept = "华东"

    assert codes(late) == ("E_STALE",)
    assert (office.entries()[-1].result, office.entries()[-1].codes) == ("DENIED", "E_STALE")
    assert office.person("rep").dept == ""


def test_rights_are_looked_up_at_each_deed(office):
    """B-015: a window that was open before the role ended is refused."""
    caller = office["mgr"]
    assert enter_setting(office.door, caller, "copies_1", "5")
    with office.house.engine.execution_options(writes=True).begin() as raw:
        raw.execute(text("update person set roles = 'sup' where login = 'mgr'"))
    assert codes(enter_setting, office.door, caller, "copies_1", "6") == ("E_FORBIDDEN",)
    with office.house.engine.execution_options(writes=True).begin() as raw:
        raw.execute(text("update person set active = 0 where login = 'mgr'"))
    assert codes(enter_setting, office.door, caller, "copies_1", "6") == ("E_FORBIDDEN",)


def test_the_tables_touched_are_told_after_the_commit(office):
    office.told.clear()
    set_day(office.door, office["adm"], office.clock[0].date(), False)
    assert office.told == [frozenset({"office_day"})]
    codes(set_day, office.door, office["rep"], office.clock[0].date(), False)
    assert office.told == [frozenset({"office_day"})]


def test_raw_writes_inside_a_deed_are_told_too(office):
    office.told.clear()
    with office.door.change(office["adm"], Action.MANAGE_USERS) as deed:
        deed.require(Action.MANAGE_USERS)
        deed.session.execute(text("update person set dept = '华东' where login in ('rep', 'rep2')"))
    assert office.told == [frozenset({"person"})]


def test_a_new_archive_is_found_at_once_and_has_its_entry(office):
    customer = create_customer(office.door, office["rep"], {"name_full": "杭州华东医药有限公司"})
    [entry] = office.entries("archive.create")
    assert (entry.result, entry.customer_id) == ("done", customer)
    with office.door.look(office["rep"]) as (session, actor):
        assert found_customers(session, actor, "华东") == [customer]
