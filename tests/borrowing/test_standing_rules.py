"""Rules that hold for every loan as long as it stands: B-005, B-039, B-082, B-083."""

import pytest
from sqlalchemy import select
from test_lending import ask, may_view, state, steps
from test_renewing import at, out

from kehu_desk.archives import queries as archives
from kehu_desk.archives.service import team
from kehu_desk.borrowing import queries
from kehu_desk.borrowing.entities import Loan
from kehu_desk.borrowing.rules.terms import Kind
from kehu_desk.borrowing.service import calling_back, clockwork, editing, notes, renewing, returning
from kehu_desk.borrowing.service import lending as lend
from kehu_desk.store.base import ChangeLog
from real_office import codes

FIXED = ("borrower_id", "customer_id", "kind", "sections", "no", "purpose", "category")


def test_b_005_a_loan_is_never_deleted_and_what_was_asked_for_never_changes(lending, customer):
    read, edit, gone = ask(lending, "rep", customer), out(lending, customer, ["BUS"], kind=Kind.EDIT), ask(lending, "rep2", customer)
    asked = facts(lending)
    lend.release_loan(lending.door, lending["cus"], read)
    editing.save_draft(lending.door, lending["rep"], edit, "BUS", {"our_relation": 4})
    editing.hand_in(lending.door, lending["rep"], edit)
    editing.review_revision(lending.door, lending["sup"], edit)
    editing.accept_revision(lending.door, lending["cus"], edit)
    lend.withdraw_loan(lending.door, lending["rep2"], gone)
    lending.clock[0] = at("2026-03-14")
    renewing.ask_renewal(lending.door, lending["rep"], read)
    renewing.grant_renewal(lending.door, lending["cus"], read)
    calling_back.recall_loan(lending.door, lending["cus"], read, "audit")
    returning.return_loan(lending.door, lending["rep"], read)
    lending.later(days=400)
    clockwork.sweep(lending.door)
    assert facts(lending) == asked
    with lending.house.store.read() as session:
        assert session.scalars(select(ChangeLog.row_id).where(ChangeLog.noun == "loan", ChangeLog.kind == "d")).all() == []


def facts(lending):
    with lending.house.store.read() as session:
        return {loan.id: [getattr(loan, name) for name in FIXED] for loan in session.scalars(select(Loan))}


@pytest.mark.parametrize("sections", [["BAS"], ["TRD"]])
def test_b_039_a_managers_loan_needs_one_other_manager_a_custodians_one_manager(lending, customer, sections):
    assert steps(lending, ask(lending, "mgr", customer, sections=sections)) == [("manager", "陈静")]
    assert steps(lending, ask(lending, "mgr2", customer, sections=sections)) == [("manager", "王芳")]
    [(name, person)] = steps(lending, ask(lending, "cus", customer, sections=sections))
    assert (name, person in ("王芳", "陈静")) == ("manager", True)


def test_b_039_no_manager_decides_his_own(lending, customer):
    loan = ask(lending, "mgr", customer)
    assert "E_SELF_APPROVAL" in codes(lend.approve_loan, lending.door, lending["mgr"], loan)
    lend.approve_loan(lending.door, lending["mgr2"], loan)
    assert state(lending, loan) == "APPROVED"


@pytest.fixture
def written(lending, customer):
    """rep is editing BAS and has written into his draft."""
    team.join_team(lending.door, lending["sup"], customer, lending.id("rep2"))
    loan = out(lending, customer, ["BAS"], kind=Kind.EDIT)
    editing.save_draft(lending.door, lending["rep"], loan, "BAS", {"phone": "0571-80000000"})
    return loan


def phone(lending, login, customer):
    with lending.door.view(lending[login], customer, "BAS") as (session, actor):
        return archives.section_view(session, actor, customer, "BAS").values["phone"]


@pytest.mark.parametrize("login", ["rep", "rep2", "sup", "mgr"])
def test_b_082_readers_see_the_accepted_text_and_who_is_editing_since_when(lending, customer, written, login):
    assert phone(lending, login, customer) == "0571-88001234"
    with lending.house.store.read() as session:
        holder, since, _due = queries.locks_of(session, customer)["BAS"]
    assert (holder, since) == ("张伟", at("2026-03-02"))


def test_b_082_a_draft_is_nobodys_but_its_writers_until_it_is_handed_in(lending, customer, written):
    for login in ("rep2", "sup", "mgr", "cus", "kam"):
        assert codes(editing.draft_changes, lending.door, lending[login], written) == ("E_NO_RELATION",)
        assert codes(editing.draft_values, lending.door, lending[login], written, "BAS") == ("E_NOT_FOUND",)
    editing.hand_in(lending.door, lending["rep"], written)
    for login in ("rep", "sup", "cus"):
        assert [each.after for each in editing.draft_changes(lending.door, lending[login], written)] == ["0571-80000000"]
    for login in ("rep2", "mgr"):
        assert codes(editing.draft_changes, lending.door, lending[login], written) == ("E_NO_RELATION",)
    assert phone(lending, "rep2", customer) == "0571-88001234"


def test_b_083_a_form_opened_before_the_lock_was_taken_cannot_save_and_the_text_is_kept(lending, customer):
    """rep2's lock lapsed while he had stopped typing; rep took it; what rep2 still has on the screen becomes his own note."""
    team.join_team(lending.door, lending["sup"], customer, lending.id("rep2"))
    opened = out(lending, customer, ["BAS"], login="rep2", kind=Kind.EDIT)
    lending.clock[0] = at("2026-03-06")  # nothing was written: the loan has ended by itself
    other = out(lending, customer, ["BAS"], kind=Kind.EDIT)
    typed = {"phone": "0571-83330000"}
    assert codes(editing.save_draft, lending.door, lending["rep2"], opened, "BAS", typed) != ()
    assert codes(editing.save_draft, lending.door, lending["rep2"], other, "BAS", typed)[0] in ("E_FORBIDDEN", "E_LOCKED", "E_NO_RELATION")
    notes.keep_note(lending.door, lending["rep2"], opened, "BAS", typed)
    assert notes.note_of(lending.door, lending["rep2"], customer, "BAS").typed == typed
    assert phone(lending, "rep2", customer) == "0571-88001234"
    assert may_view(lending, "rep2", customer, "BAS") == ()
