"""Signing in: B-140, B-150, store-sync.md §4."""

from datetime import timedelta

import pytest

from kehu_desk.app import open_house
from kehu_desk.kernel.errors import Refused
from kehu_desk.office import session
from kehu_desk.office.service import accounts
from real_office import PASSWORD, codes, founded, office

__all__ = ["founded", "office"]


def test_wrong_passwords_are_told_to_the_log_at_the_next_right_one(office):
    folder, clock = office.house.files.folder, office.clock
    office.house.close()
    for _ in range(2):
        assert codes(open_house, folder, "rep", "nonsense", clock=lambda: clock[0]) == ("E_SIGN_IN",)
        clock[0] += timedelta(seconds=5)
    again, _caller = open_house(folder, "rep", PASSWORD, clock=lambda: clock[0])
    with again.door.look(_caller) as (reading, _actor):
        from sqlalchemy import select

        from kehu_desk.door.audit import Entry

        told = reading.scalars(select(Entry.subject).where(Entry.action == session.SIGN_IN_FAILED)).all()
    again.close()
    assert told == ["rep 2"]


def test_an_unknown_name_and_a_wrong_password_get_the_same_answer(office):
    folder, clock = office.house.files.folder, office.clock
    office.house.close()
    answers = []
    for login in ("rep", "nobody"):
        with pytest.raises(Refused) as refused:
            open_house(folder, login, "nonsense", clock=lambda: clock[0])
        answers.append(refused.value.nos)
    assert answers[0] == answers[1]


def test_b_150_a_deactivated_account_cannot_come_in_although_its_password_is_right(office):
    accounts.deactivate(office.door, office["adm"], office.id("rep2"))
    folder, clock = office.house.files.folder, office.clock
    office.house.close()
    assert codes(open_house, folder, "rep2", PASSWORD, clock=lambda: clock[0]) == ("E_SIGN_IN",)


def test_one_process_per_store(office):
    assert codes(open_house, office.house.files.folder, "rep", PASSWORD, clock=lambda: office.clock[0]) == ("E_STORE_IN_USE",)


def test_b_144_a_store_whose_newest_entries_were_cut_is_not_opened(office):
    from sqlalchemy import text

    from kehu_desk.store.engine import raw_connect

    files, key, clock = office.house.files, office.house.keys.data, office.clock
    office.house.close()
    raw = raw_connect(files.data, key)
    raw.execute("drop trigger kd_guard_audit_delete")
    raw.execute(str(text("delete from audit where seq = (select max(seq) from audit)")))
    raw.close()
    assert codes(open_house, files.folder, "rep", PASSWORD, clock=lambda: clock[0]) != ()
