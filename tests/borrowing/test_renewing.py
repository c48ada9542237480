"""A later due time: B-070…B-076, T13. Released Monday 2026-03-02 ten o'clock, in the office's zone."""

from datetime import UTC, date, datetime
from random import Random

import pytest
from sqlalchemy import select
from test_lending import ask, state
from test_returning import copy, row

from kehu_desk.archives.service import team
from kehu_desk.borrowing.entities import Renewal
from kehu_desk.borrowing.rules.terms import Kind
from kehu_desk.borrowing.service import calling_back, clockwork, editing, queueing, renewing
from kehu_desk.borrowing.service import lending as lend
from kehu_desk.door import notices
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.office.service import accounts
from real_office import codes


def at(day: str, clock: str = "10:00") -> datetime:
    """A moment of the office (UTC+8) as an instant."""
    return datetime.fromisoformat(f"{day}T{clock}:00+08:00").astimezone(UTC)


def out(lending, customer, sections=("BAS",), login="rep", kind=Kind.READ, **more):
    loan = ask(lending, login, customer, kind, list(sections), **more)
    for chief in ("sup", "sup2", "mgr", "mgr2", "sup"):
        if state(lending, loan) == "PENDING":
            codes(lend.approve_loan, lending.door, lending[chief], loan)
    if state(lending, loan) == "APPROVED":
        lend.release_loan(lending.door, lending["cus"], loan)
    assert state(lending, loan) == "ACTIVE"
    return loan


def due(lending, loan):
    return row(lending, loan).row.due.astimezone(UTC)


def end(day: str) -> datetime:
    return at(day, "23:59").replace(second=59)


def renewed(lending, loan, by="cus"):
    renewing.ask_renewal(lending.door, lending["rep"], loan)
    renewing.grant_renewal(lending.door, lending[by], loan)


def wish(lending, loan, login="rep"):
    return codes(renewing.ask_renewal, lending.door, lending[login], loan)


def history(lending, loan):
    with lending.house.store.read() as session:
        rows = session.scalars(select(Renewal).where(Renewal.loan_id == loan).order_by(Renewal.asked_at))
        return [(each.state, each.old_due, each.new_due, each.reason) for each in rows]


def test_b_070_the_window_opens_three_days_before_the_due_day_and_says_when(lending, customer):
    loan = out(lending, customer)
    lending.clock[0] = at("2026-03-12", "23:59")
    with pytest.raises(Refused) as refused:
        renewing.ask_renewal(lending.door, lending["rep"], loan)
    assert [(each.code, dict(each.facts)) for each in refused.value.nos] == [("E_RENEW_TOO_SOON", {"first": at("2026-03-13", "00:00")})]
    lending.clock[0] = at("2026-03-13", "00:00")
    assert wish(lending, loan) == ()


def test_b_070_until_the_last_second_of_the_due_day(lending, customer):
    loan = out(lending, customer)
    lending.clock[0] = end("2026-03-16")
    assert wish(lending, loan) == ()
    assert wish(lending, loan) == ("E_STATE",)  # one wish at a time


def test_b_070_only_the_borrower_asks_and_only_for_a_loan_that_is_out(lending, customer):
    waits = ask(lending, "rep", customer)
    assert wish(lending, waits) == ("E_STATE",)
    lend.release_loan(lending.door, lending["cus"], waits)
    lending.clock[0] = at("2026-03-16")
    for login in ("sup", "mgr", "cus", "kam"):
        assert "E_FORBIDDEN" in wish(lending, waits, login)


def test_b_071_l1_lasts_seven_days_longer_twice_and_never_a_third_time(lending, customer):
    loan = out(lending, customer)
    for today, later in (("2026-03-16", "2026-03-23"), ("2026-03-23", "2026-03-30")):
        lending.clock[0] = at(today)
        renewed(lending, loan)
        assert due(lending, loan) == end(later)
    lending.clock[0] = at("2026-03-30")
    assert wish(lending, loan) == ("E_RENEW_LIMIT",)


def test_b_071_l2_lasts_three_days_longer(lending, customer):
    loan = out(lending, customer, ["TRD"])
    assert due(lending, loan) == end("2026-03-09")
    lending.clock[0] = at("2026-03-09")
    renewed(lending, loan, "sup")
    assert due(lending, loan) == end("2026-03-12")


def test_b_071_an_edit_lasts_two_days_longer_rolled_to_a_working_day(lending, customer):
    loan = out(lending, customer, ["BAS"], kind=Kind.EDIT)
    assert due(lending, loan) == end("2026-03-05")
    lending.clock[0] = at("2026-03-05")
    renewed(lending, loan)
    assert due(lending, loan) == end("2026-03-09")  # Saturday the 7th rolls to Monday; the cap would be the 9th too


def test_b_071_the_cap_cuts_a_renewal_and_is_not_rolled(lending, customer):
    # A first due day rolled far by the office's own holidays leaves the cap nearer than the period.
    from kehu_desk.office.service.days import set_day

    for day in range(16, 31):
        set_day(lending.door, lending["adm"], date(2026, 3, day), False, "放假")
    loan = out(lending, customer)
    assert due(lending, loan) == end("2026-03-31")
    lending.clock[0] = at("2026-03-31")
    renewed(lending, loan)
    assert due(lending, loan) == end("2026-04-01")  # 30 days after 03-02, a Wednesday; seven days would be 04-07


def test_b_071_a_renewal_that_gains_nothing_is_refused(lending, customer):
    loan = out(lending, customer)
    lending.clock[0] = at("2026-03-16")
    accounts.set_account_until(lending.door, lending["adm"], lending.id("rep"), date(2026, 3, 16))
    assert wish(lending, loan) == ("E_RENEW_NO_GAIN",)


def test_b_072_an_overdue_loan_is_not_renewed(lending, customer):
    loan = out(lending, customer, ["TRD"], asked=["print"])
    copy(lending, loan)
    lending.clock[0] = at("2026-03-10", "00:00")
    assert wish(lending, loan) == ("E_RENEW_OVERDUE",)


def test_b_072_a_recalled_loan_is_not_renewed(lending, customer):
    loan = out(lending, customer)
    lending.clock[0] = at("2026-03-04")
    calling_back.recall_loan(lending.door, lending["cus"], loan, "audit")
    assert "E_RENEW_RECALLED" in wish(lending, loan)


def test_b_072_nothing_is_renewed_that_another_waits_for(lending, customer):
    team.join_team(lending.door, lending["sup"], customer, lending.id("rep2"))
    loan = out(lending, customer, ["BUS"], kind=Kind.EDIT)
    second = ask(lending, "rep2", customer, Kind.EDIT, ["BUS", "FEA"])
    queueing.join_queue(lending.door, lending["rep2"], second)
    lending.clock[0] = at("2026-03-05")
    assert wish(lending, loan) == ("E_RENEW_HOLD",)


def test_b_072_a_relation_that_ended_ends_the_renewals(lending, customer):
    team.join_team(lending.door, lending["sup"], customer, lending.id("rep2"))
    loan = out(lending, customer, ["BAS"], login="rep2")
    lending.clock[0] = at("2026-03-16")
    with lending.house.store.write() as session, session.begin():  # as if the removal had not told borrowing
        from kehu_desk.people.entities import Relation

        for relation in session.scalars(select(Relation).where(Relation.person_id == lending.id("rep2"))):
            relation.until = at("2026-03-15")
    assert wish(lending, loan, "rep2") == ("E_NO_RELATION",)


def test_b_072_overdue_elsewhere_or_barred_there_is_no_renewal(lending, customer):
    late = out(lending, customer, ["TRD"], asked=["print"])
    copy(lending, late)
    loan = out(lending, customer, ["BAS"])
    lending.clock[0] = at("2026-03-16")
    assert wish(lending, loan) == ("E_BORROWER_OVERDUE",)
    from kehu_desk.borrowing.service.restricting import restrict_in

    with lending.door.clockwork("test") as deed:
        restrict_in(deed, lending.id("rep"), 30, "一季度三次逾期", "overdue")
    assert wish(lending, loan) == ("E_BORROWER_RESTRICTED", "E_BORROWER_OVERDUE")


@pytest.mark.parametrize(("kind", "level"), [(Kind.INSPECT, 0), (Kind.READ, 3), (Kind.EDIT, 3)])
def test_b_072_kinds_and_levels_that_are_never_renewed(lending, customer, kind, level):
    loan = out(lending, customer, ["BAS"], kind=kind, level=level)
    assert wish(lending, loan) == ("E_RENEW_NEVER",)


def test_b_073_l1_is_decided_by_a_custodian_l2_by_the_last_approver(lending, customer):
    first, second = out(lending, customer), out(lending, customer, ["TRD"])
    lending.clock[0] = at("2026-03-09")
    assert wish(lending, second) == ()
    assert codes(renewing.grant_renewal, lending.door, lending["cus"], second) == ("E_NO_RELATION",)
    assert codes(renewing.grant_renewal, lending.door, lending["mgr"], second) == ("E_NO_RELATION",)
    assert codes(renewing.grant_renewal, lending.door, lending["rep2"], second)[0] == "E_FORBIDDEN"
    renewing.grant_renewal(lending.door, lending["sup"], second)
    lending.clock[0] = at("2026-03-16")
    assert wish(lending, first) == ()
    assert codes(renewing.grant_renewal, lending.door, lending["sup"], first) == ("E_NO_RELATION",)
    assert codes(renewing.grant_renewal, lending.door, lending["rep"], first)[0] in ("E_FORBIDDEN", "E_SELF_APPROVAL")
    renewing.grant_renewal(lending.door, lending["cus2"], first)
    assert due(lending, first) == end("2026-03-23")


def test_b_073_a_custodian_never_decides_his_own(lending, customer):
    loan = out(lending, customer, login="cus2")
    lending.clock[0] = at("2026-03-16")
    assert wish(lending, loan, "cus2") == ()
    assert codes(renewing.grant_renewal, lending.door, lending["cus2"], loan) == ("E_SELF_APPROVAL",)
    renewing.grant_renewal(lending.door, lending["cus"], loan)
    assert due(lending, loan) == end("2026-03-23")


def test_b_073_waiting_for_the_decision_does_not_stop_the_clock(lending, customer):
    loan = out(lending, customer, ["TRD"], asked=["print"])
    copy(lending, loan)
    lending.clock[0] = at("2026-03-09", "18:00")
    assert wish(lending, loan) == ()
    lending.clock[0] = at("2026-03-10", "09:00")
    assert "E_RENEW_OVERDUE" in codes(renewing.grant_renewal, lending.door, lending["sup"], loan)
    assert state(lending, loan) == "OVERDUE"
    assert [each[0] for each in history(lending, loan)] == ["void"]


def test_b_074_a_refused_wish_does_not_use_up_the_count_and_a_granted_one_is_history(lending, customer):
    loan = out(lending, customer)
    lending.clock[0] = at("2026-03-14")
    wish(lending, loan)
    assert codes(renewing.refuse_renewal, lending.door, lending["cus"], loan, "不行") == ("E_REASON",)
    renewing.refuse_renewal(lending.door, lending["cus"], loan, "另有同事等候")
    assert due(lending, loan) == end("2026-03-16")
    for today in ("2026-03-16", "2026-03-23"):
        lending.clock[0] = at(today)
        renewed(lending, loan)
    assert history(lending, loan) == [
        ("refused", end("2026-03-16"), end("2026-03-23"), "另有同事等候"),
        ("granted", end("2026-03-16"), end("2026-03-23"), ""),
        ("granted", end("2026-03-23"), end("2026-03-30"), ""),
    ]
    with lending.house.store.read() as session:
        kinds = [each.kind for each in notices.notices(session, lending.id("rep"))]
    assert (kinds.count("renewal_refused"), kinds.count("renewal_granted")) == (1, 2)


def test_b_074_a_renewed_right_lasts_to_the_new_due_time_and_the_lock_with_it(lending, customer):
    from kehu_desk.access.grants import Lock

    loan = out(lending, customer, ["BAS"], kind=Kind.EDIT)
    lending.clock[0] = at("2026-03-05")
    renewed(lending, loan)
    lending.clock[0] = at("2026-03-08")
    editing.save_draft(lending.door, lending["rep"], loan, "BAS", {"phone": "0571-88880000"})
    with lending.house.store.read() as session:
        assert session.scalars(select(Lock.due_at)).one() == end("2026-03-09")
    assert clockwork.sweep(lending.door) >= 0
    assert state(lending, loan) == "ACTIVE"


def test_b_075_a_hold_for_other_sections_or_a_reading_request_hinders_nothing(lending, customer):
    team.join_team(lending.door, lending["sup"], customer, lending.id("rep2"))
    loan = out(lending, customer, ["BAS"], kind=Kind.EDIT)
    other = out(lending, customer, ["BUS"], login="sup", kind=Kind.EDIT)
    waits = ask(lending, "rep2", customer, Kind.EDIT, ["BUS"])
    queueing.join_queue(lending.door, lending["rep2"], waits)
    ask(lending, "rep2", customer, Kind.READ, ["BAS"])
    lending.clock[0] = at("2026-03-05")
    assert wish(lending, loan) == ()
    assert wish(lending, other, "sup") == ("E_RENEW_HOLD",)


def test_b_076_limit_used_up_and_recalled_answers_with_both_codes(lending, customer):
    loan = out(lending, customer)
    for today in ("2026-03-16", "2026-03-23"):
        lending.clock[0] = at(today)
        renewed(lending, loan)
    calling_back.recall_loan(lending.door, lending["cus"], loan, "audit")
    assert wish(lending, loan) == ("E_RENEW_LIMIT", "E_RENEW_RECALLED")


def test_b_076_codes_come_in_the_order_of_the_book_whatever_the_order_of_the_checks():
    book = [
        "E_NOT_FOUND", "E_FORBIDDEN", "E_SELF", "E_SELF_APPROVAL", "E_SAME_PERSON", "E_STEP_ORDER", "E_ARCHIVE_STATE", "E_STATE",
        "E_NO_RELATION", "E_LEVEL", "E_BORROWER_RESTRICTED", "E_BORROWER_OVERDUE", "E_LOCKED", "E_HELD_FOR_OTHER", "E_DUP_LOAN", "E_LIMIT",
        "E_RENEW_HOLD", "E_RENEW_LIMIT", "E_RENEW_RECALLED", "E_DUE_PAST", "E_DUE_TOO_LATE", "E_PURPOSE", "E_REASON", "E_AUDIT",
        "E_COPY_LIMIT", "E_NO_APPROVER", "E_WATERMARK",
    ]  # fmt: skip
    for seed in range(20):
        mixed = Random(seed).sample(book, len(book))
        assert list(Refused(*(no(code) for code in mixed)).codes) == book
