"""Editing under a lock, hand-in, review, acceptance: 5.5, B-035, B-060…B-062, B-080…B-089a, T21-T23, T29."""

import pytest
from sqlalchemy import select
from test_lending import ask, state

from kehu_desk.access.grants import Lock
from kehu_desk.archives import queries as archives
from kehu_desk.archives.service import team, writing
from kehu_desk.archives.service.attachments import add_attachment
from kehu_desk.borrowing import queries
from kehu_desk.borrowing.rules.terms import Kind
from kehu_desk.borrowing.service import clockwork, editing
from kehu_desk.borrowing.service import lending as lend
from real_office import codes


@pytest.fixture
def edit(lending, customer):
    return ask(lending, "rep", customer, Kind.EDIT, ["BAS", "FEA"])


def locks(lending):
    with lending.house.store.read() as session:
        return sorted(session.scalars(select(Lock.section)))


def value(lending, customer, section, key, login="rep"):
    with lending.door.view(lending[login], customer, section) as (session, actor):
        return archives.section_view(session, actor, customer, section).values.get(key)


def test_the_whole_way_of_an_edit(lending, customer, edit):
    door = lending.door
    editing.save_draft(door, lending["rep"], edit, "FEA", {"outlets_covered": 120})
    assert value(lending, customer, "FEA", "outlets_covered", "sup") == 100  # B-082: readers see the accepted text
    editing.hand_in(door, lending["rep"], edit)
    editing.review_revision(door, lending["sup"], edit, "属实")
    editing.accept_revision(door, lending["cus"], edit)
    assert state(lending, edit) == "CLOSED"
    assert value(lending, customer, "FEA", "outlets_covered") == 120
    assert locks(lending) == []
    with door.look(lending["rep"]) as (session, _actor):
        newest = archives.revisions(session, customer, ["FEA"])[0]
    assert (newest.number, newest.author, newest.reviewer, newest.acceptor) == (2, "张伟", "李强", "周丽")
    assert newest.changed == ("outlets_covered",)


def test_b_089a_an_unchanged_section_gets_no_revision_and_no_change_at_all_is_refused(lending, customer, edit):
    assert codes(editing.hand_in, lending.door, lending["rep"], edit) == ("E_NO_CHANGE",)
    editing.save_draft(lending.door, lending["rep"], edit, "FEA", {"outlets_covered": 100})
    assert codes(editing.hand_in, lending.door, lending["rep"], edit) == ("E_NO_CHANGE",)
    editing.save_draft(lending.door, lending["rep"], edit, "BAS", {"wechat": "hd-yiyao"})
    editing.hand_in(lending.door, lending["rep"], edit)
    editing.review_revision(lending.door, lending["sup"], edit)
    editing.accept_revision(lending.door, lending["cus"], edit)
    with lending.door.look(lending["rep"]) as (session, _actor):
        assert [(row.section, row.number) for row in archives.revisions(session, customer) if row.number > 1] == [("BAS", 2)]


def test_b_080_a_lock_holds_its_sections_and_no_other(lending, customer, edit):
    assert locks(lending) == ["BAS", "FEA"]
    other = ask(lending, "sup", customer, Kind.EDIT, ["BUS"])
    assert codes(lend.release_loan, lending.door, lending["cus"], other) == ()


def test_b_081_the_lock_refuses_others_by_name_and_due_date(lending, customer, edit):
    team.join_team(lending.door, lending["sup"], customer, lending.id("rep2"))
    other = ask(lending, "rep2", customer, Kind.EDIT, ["FEA"])
    try:
        lend.release_loan(lending.door, lending["cus"], other)
    except lend.Refused as refused:
        [no] = refused.nos
    facts = dict(no.facts)
    assert (no.code, facts["holder"], facts["due"].isoformat()) == ("E_LOCKED", "张伟", "2026-03-05T15:59:59+00:00")
    assert "purpose" not in facts


def test_b_081_reading_and_corrections_go_on_beside_a_lock(lending, customer, edit):
    reading = ask(lending, "sup", customer, sections=["BAS"])
    assert codes(lend.release_loan, lending.door, lending["cus"], reading) == ()
    assert codes(writing.correct_field, lending.door, lending["rep"], customer, "phone", "0571-99990000") == ()


def test_b_084_nothing_outside_the_loans_sections_nor_by_others_nor_after_due(lending, customer, edit):
    door = lending.door
    assert codes(editing.save_draft, door, lending["rep"], edit, "BUS", {"our_relation": 3}) == ("E_NO_RELATION",)
    assert codes(editing.save_draft, door, lending["sup"], edit, "BAS", {"wechat": "x"}) == ("E_NO_RELATION",)
    assert codes(editing.save_draft, door, lending["mgr"], edit, "BAS", {"wechat": "x"}) == ("E_NO_RELATION",)
    lending.later(days=5)
    assert codes(editing.save_draft, door, lending["rep"], edit, "BAS", {"wechat": "x"}) == ("E_NO_RELATION",)


def test_b_084_after_the_hand_in_the_draft_is_closed(lending, customer, edit):
    editing.save_draft(lending.door, lending["rep"], edit, "FEA", {"outlets_covered": 120})
    editing.hand_in(lending.door, lending["rep"], edit)
    assert codes(editing.save_draft, lending.door, lending["rep"], edit, "FEA", {"outlets_covered": 121}) != ()
    assert locks(lending) == ["BAS", "FEA"]  # B-088


def test_fields_above_the_level_of_the_loan_are_neither_shown_nor_overwritten(lending, customer, edit):
    view = editing.draft_values(lending.door, lending["rep"], edit, "BAS")
    assert "bank_account" in view.hidden
    editing.save_draft(lending.door, lending["rep"], edit, "BAS", {"wechat": "hd-yiyao", "bank_account": "0000"})
    editing.hand_in(lending.door, lending["rep"], edit)
    editing.review_revision(lending.door, lending["sup"], edit)
    editing.accept_revision(lending.door, lending["cus"], edit)
    with lending.house.store.read() as session:
        assert archives.current(session, customer, "BAS").body["bank_account"] == "6222000011112222"


def test_b_035_editor_reviewer_and_acceptor_are_three_persons(lending, customer):
    loan = ask(lending, "sup", customer, Kind.EDIT, ["FEA"])
    lend.release_loan(lending.door, lending["cus"], loan)
    editing.save_draft(lending.door, lending["sup"], loan, "FEA", {"outlets_covered": 7})
    editing.hand_in(lending.door, lending["sup"], loan)
    assert "E_SELF_APPROVAL" in codes(editing.review_revision, lending.door, lending["sup"], loan)
    assert codes(editing.accept_revision, lending.door, lending["cus"], loan) == ("E_STEP_ORDER",)
    editing.review_revision(lending.door, lending["mgr"], loan)  # B-038: the superior of OWN is the editor himself
    editing.accept_revision(lending.door, lending["cus"], loan)
    assert state(lending, loan) == "CLOSED"


def test_t23_sent_back_the_borrower_has_two_more_working_days(lending, customer, edit):
    editing.save_draft(lending.door, lending["rep"], edit, "FEA", {"outlets_covered": 120})
    lending.later(days=3)  # Thursday, the due day
    editing.hand_in(lending.door, lending["rep"], edit)
    assert codes(editing.send_back_revision, lending.door, lending["sup"], edit, "不") == ("E_REASON",)
    editing.send_back_revision(lending.door, lending["sup"], edit, "终端数请附清单")
    with lending.door.look(lending["rep"]) as (session, actor):
        view = queries.loan_view(session, actor, edit)
    assert view.row.state == "ACTIVE"
    assert view.row.due.isoformat() == "2026-03-09T15:59:59+00:00"
    editing.save_draft(lending.door, lending["rep"], edit, "FEA", {"outlets_covered": 121})
    editing.hand_in(lending.door, lending["rep"], edit)
    assert state(lending, edit) == "SUBMITTED"


def test_t29_dropping_changes_frees_the_lock_without_a_revision(lending, customer, edit):
    editing.save_draft(lending.door, lending["rep"], edit, "FEA", {"outlets_covered": 120})
    editing.drop_changes(lending.door, lending["rep"], edit)
    assert state(lending, edit) == "CLOSED"
    assert locks(lending) == []
    assert value(lending, customer, "FEA", "outlets_covered") == 100


def test_b_062_a_late_edit_keeps_its_lock_for_a_day_and_may_be_handed_in_late(lending, customer, edit):
    editing.save_draft(lending.door, lending["rep"], edit, "FEA", {"outlets_covered": 120})
    lending.later(days=4)  # Friday, a day after due
    assert state(lending, edit) == "OVERDUE"
    clockwork.sweep(lending.door)
    assert locks(lending) == ["BAS", "FEA"]
    editing.hand_in(lending.door, lending["rep"], edit)
    with lending.house.store.read() as session:
        assert session.get(lend.Loan, edit).handed_in_late is True


def test_b_062_after_a_day_the_lock_is_free_and_the_draft_stays(lending, customer, edit):
    editing.save_draft(lending.door, lending["rep"], edit, "FEA", {"outlets_covered": 120})
    lending.later(days=5)
    clockwork.sweep(lending.door)
    assert locks(lending) == []
    assert state(lending, edit) == "OVERDUE"
    with lending.house.store.read() as session:
        assert archives.draft(session, customer, "FEA", edit).body["outlets_covered"] == 120


def test_b_060_an_edit_without_a_word_written_just_expires_and_frees_its_lock(lending, customer, edit):
    lending.later(days=5)
    assert state(lending, edit) == "EXPIRED"
    other = ask(lending, "sup", customer, Kind.EDIT, ["BAS"])
    assert codes(lend.release_loan, lending.door, lending["cus"], other) == ()  # settled on the way, no sweep needed


def test_t21_a_lock_freed_in_the_meantime_is_taken_again_on_an_unchanged_base(lending, customer, edit):
    editing.save_draft(lending.door, lending["rep"], edit, "FEA", {"outlets_covered": 120})
    lending.later(days=5)
    clockwork.sweep(lending.door)
    editing.hand_in(lending.door, lending["rep"], edit)
    assert locks(lending) == ["BAS", "FEA"]


def test_b_089_a_hand_in_on_a_base_that_has_moved_is_refused_and_loses_nothing(lending, customer, edit):
    editing.save_draft(lending.door, lending["rep"], edit, "FEA", {"outlets_covered": 120})
    lending.later(days=5)
    clockwork.sweep(lending.door)
    other = ask(lending, "sup", customer, Kind.EDIT, ["FEA"])
    lend.release_loan(lending.door, lending["cus"], other)
    assert codes(editing.hand_in, lending.door, lending["rep"], edit) == ("E_LOCKED",)
    editing.save_draft(lending.door, lending["sup"], other, "FEA", {"outlets_covered": 99})
    editing.hand_in(lending.door, lending["sup"], other)
    editing.review_revision(lending.door, lending["mgr"], other)
    editing.accept_revision(lending.door, lending["cus"], other)
    assert codes(editing.hand_in, lending.door, lending["rep"], edit) == ("E_STALE",)
    with lending.house.store.read() as session:
        assert archives.draft(session, customer, "FEA", edit).body["outlets_covered"] == 120


def test_a_reviewer_sees_what_changes_masked_by_his_own_right(lending, customer):
    loan = ask(lending, "rep", customer, Kind.EDIT, ["BAS"])
    editing.save_draft(lending.door, lending["rep"], loan, "BAS", {"wechat": "hd-yiyao"})
    editing.hand_in(lending.door, lending["rep"], loan)
    for login in ("sup", "cus"):
        assert [(each.field, each.after) for each in editing.draft_changes(lending.door, lending[login], loan)] == [("wechat", "hd-yiyao")]
    assert codes(editing.draft_changes, lending.door, lending["rep3"], loan) == ("E_NO_RELATION",)
    tasks = [entry.subject for entry in lending.entries("section.custody")]
    assert tasks == ["return_check"]


def test_b_081_an_attachment_of_a_filed_section_needs_the_edit_loan(lending, customer, edit):
    add = lending.door, lending["rep"], customer, "BAS", "营业执照.pdf", b"%PDF-1.4"
    assert codes(add_attachment, *add) != ()
    assert codes(add_attachment, *add, loan=edit) == ()


def test_b_173a_a_correction_waits_beside_the_field_and_enters_with_the_next_acceptance(lending, customer, edit):
    writing.correct_field(lending.door, lending["rep"], customer, "phone", "0571-99990000")
    with lending.door.view(lending["sup"], customer, "BAS") as (session, actor):
        view = archives.section_view(session, actor, customer, "BAS")
        assert (view.values["phone"], view.waiting) == ("0571-88001234", {"phone": "0571-99990000"})
        assert archives.found_customers(session, actor, "99990000") == [customer]
    editing.save_draft(lending.door, lending["rep"], edit, "BAS", {"wechat": "hd"})
    editing.hand_in(lending.door, lending["rep"], edit)
    editing.review_revision(lending.door, lending["sup"], edit)
    editing.accept_revision(lending.door, lending["cus"], edit)
    assert value(lending, customer, "BAS", "phone") == "0571-99990000"
