"""Asking, deciding, releasing: B-001…B-018, B-030…B-045, B-055…B-058, B-064, through the services."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from kehu_desk.access.grants import Grant
from kehu_desk.archives import queries as archives
from kehu_desk.archives.service import team, writing
from kehu_desk.borrowing import queries
from kehu_desk.borrowing.entities import Loan
from kehu_desk.borrowing.rules.terms import Kind
from kehu_desk.borrowing.service import clockwork
from kehu_desk.borrowing.service import lending as lend
from kehu_desk.borrowing.service.forecast import forecast
from kehu_desk.borrowing.service.lending import Decision, Request
from kehu_desk.custody.service.teams import leave_team
from kehu_desk.office.service import absences, accounts
from kehu_desk.office.service.settings import enter_setting
from real_office import codes

WHY = "拜访前查阅往来情况"


def ask(lending, login, customer, kind=Kind.READ, sections=("BAS",), **more):
    return lend.request_loan(lending.door, lending[login], customer, Request(kind, sections, "visit", WHY, **more))


def state(lending, loan):
    with lending.door.look(lending["cus"]) as (session, actor):
        return queries.loan_view(session, actor, loan).row.state


def steps(lending, loan):
    with lending.door.look(lending["cus"]) as (session, _actor):
        return [(step.name, step.approver) for step in queries.steps_of(session, loan)]


def may_view(lending, login, customer, section):
    def read():
        with lending.door.view(lending[login], customer, section) as (session, actor):
            return archives.section_view(session, actor, customer, section)

    return codes(read)


def test_l1_with_a_relation_needs_no_approval_only_the_release(lending, customer):
    loan = ask(lending, "rep", customer)
    assert state(lending, loan) == "APPROVED"
    lend.release_loan(lending.door, lending["cus"], loan)
    assert state(lending, loan) == "ACTIVE"


@pytest.mark.parametrize(
    ("login", "sections", "route"),
    [
        ("rep", ["TRD"], [("chief", "李强")]),
        ("rep2", ["BAS"], [("chief", "李强")]),
        ("rep3", ["BAS"], [("chief", "赵强")]),
        ("rep3", ["TRD"], [("chief", "赵强"), ("owner_chief", "李强")]),
        ("mgr2", ["BAS"], [("manager", "王芳")]),
        ("cus2", ["BAS"], [("manager", "王芳")]),
    ],
)
def test_the_route_is_stored_at_submission(lending, customer, login, sections, route):
    assert steps(lending, ask(lending, login, customer, sections=sections)) == route


def test_b_038_two_steps_of_one_superior_give_the_second_to_a_manager(lending, customer):
    # rep2's superior is also the superior of the responsible person
    route = steps(lending, ask(lending, "rep2", customer, sections=["TRD"]))
    assert route[0] == ("chief", "李强")
    assert route[1][0] == "owner_chief"
    assert route[1][1] in ("王芳", "陈静")


def test_b_038_an_absent_approver_gives_the_step_to_his_superior(lending, customer):
    absences.add_absence(lending.door, lending["adm"], lending.id("sup"), date(2026, 3, 2), date(2026, 3, 6))
    loan = ask(lending, "rep", customer, sections=["TRD"])
    assert steps(lending, loan) == [("chief", "王芳")]


def test_b_038_an_approver_who_leaves_later_gives_up_the_stored_step(lending, customer):
    loan = ask(lending, "rep", customer, sections=["TRD"])
    assert codes(lend.approve_loan, lending.door, lending["mgr"], loan) == ("E_NO_RELATION",)
    accounts.deactivate(lending.door, lending["adm"], lending.id("sup"))
    lend.approve_loan(lending.door, lending["mgr"], loan)
    assert state(lending, loan) == "APPROVED"


def test_b_041_a_step_left_lying_for_five_working_days_goes_up(lending, customer):
    loan = ask(lending, "rep", customer, sections=["TRD"])
    lending.later(days=7)  # Monday to Monday: end of the fifth working day is still ahead
    assert codes(lend.approve_loan, lending.door, lending["mgr"], loan) == ("E_NO_RELATION",)
    lending.later(days=1)
    assert codes(lend.approve_loan, lending.door, lending["sup"], loan) == ("E_NO_RELATION",)
    lend.approve_loan(lending.door, lending["mgr"], loan)
    assert state(lending, loan) == "APPROVED"


def test_b_034_a_step_with_nobody_blocks_the_submission_and_names_the_step(lending, customer):
    for login in ("sup", "mgr", "mgr2"):
        absences.add_absence(lending.door, lending["adm"], lending.id(login), date(2026, 3, 2), date(2026, 3, 6))
    assert codes(ask, lending, "rep", customer, sections=["TRD"]) == ("E_NO_APPROVER",)


def test_b_030_nobody_decides_his_own_request_however_high_his_role(lending, customer):
    loan = ask(lending, "sup", customer, sections=["TRD"])
    assert "E_SELF_APPROVAL" in codes(lend.approve_loan, lending.door, lending["sup"], loan)
    loan = ask(lending, "mgr", customer, sections=["FEA"])
    assert "E_SELF_APPROVAL" in codes(lend.approve_loan, lending.door, lending["mgr"], loan)


def test_b_031_release_counts_as_a_step_and_b_032_a_custodian_never_releases_his_own(lending, customer):
    loan = ask(lending, "cus", customer)
    lend.approve_loan(lending.door, lending["mgr"], loan)
    assert "E_SELF_APPROVAL" in codes(lend.release_loan, lending.door, lending["cus"], loan)
    assert codes(lend.release_loan, lending.door, lending["mgr"], loan) == ("E_FORBIDDEN", "E_SAME_PERSON")
    lend.release_loan(lending.door, lending["cus2"], loan)
    assert state(lending, loan) == "ACTIVE"


def test_b_032_with_a_single_custodian_the_manager_releases_and_may_have_approved(lending, customer):
    accounts.deactivate(lending.door, lending["adm"], lending.id("cus2"))
    loan = ask(lending, "cus", customer)
    lend.approve_loan(lending.door, lending["mgr"], loan)
    lend.release_loan(lending.door, lending["mgr"], loan)
    assert state(lending, loan) == "ACTIVE"


def test_b_037_step_two_waits_for_step_one(lending, customer):
    loan = ask(lending, "rep3", customer, sections=["TRD"])
    assert codes(lend.approve_loan, lending.door, lending["sup"], loan) == ("E_STEP_ORDER",)
    lend.approve_loan(lending.door, lending["sup2"], loan)
    assert state(lending, loan) == "PENDING"
    lend.approve_loan(lending.door, lending["sup"], loan)
    assert state(lending, loan) == "APPROVED"


def test_b_040_a_rejection_needs_a_reason_and_ends_the_request(lending, customer):
    loan = ask(lending, "rep", customer, sections=["TRD"])
    assert codes(lend.reject_loan, lending.door, lending["sup"], loan, " 不行 ") == ("E_REASON",)
    lend.reject_loan(lending.door, lending["sup"], loan, "与本次拜访无关")
    assert state(lending, loan) == "REJECTED"
    assert "E_STATE" in codes(lend.approve_loan, lending.door, lending["sup"], loan)


def test_b_040_an_approver_may_shorten_and_strike_but_never_lengthen_or_add(lending, customer):
    loan = ask(lending, "rep", customer, sections=["TRD"], asked=["print", "export"])
    lend.approve_loan(lending.door, lending["sup"], loan, Decision("可以", due_on=date(2026, 3, 4), strike=["export"]))
    lend.release_loan(lending.door, lending["cus"], loan)
    with lending.door.look(lending["cus"]) as (session, actor):
        view = queries.loan_view(session, actor, loan)
    assert view.granted == ("print",)
    assert view.row.due.isoformat() == "2026-03-04T15:59:59+00:00"
    shorter = ask(lending, "rep", customer, sections=["DEC"], requested_on=date(2026, 3, 3))
    lend.approve_loan(lending.door, lending["sup"], shorter, Decision(due_on=date(2026, 3, 9)))
    lend.release_loan(lending.door, lending["cus"], shorter)
    with lending.door.look(lending["cus"]) as (session, actor):
        assert queries.loan_view(session, actor, shorter).row.due.isoformat() == "2026-03-03T15:59:59+00:00"


def test_b_042_deciding_gives_no_right_to_the_content(lending, customer):
    loan = ask(lending, "rep3", customer, sections=["TRD"])
    lend.approve_loan(lending.door, lending["sup2"], loan)
    assert may_view(lending, "sup2", customer, "TRD") == ("E_NO_RELATION",)


def test_b_043_only_the_giver_takes_an_approval_back_and_only_before_the_release(lending, customer):
    loan = ask(lending, "rep", customer, sections=["TRD"])
    lend.approve_loan(lending.door, lending["sup"], loan)
    assert codes(lend.take_back_approval, lending.door, lending["mgr"], loan) == ("E_FORBIDDEN",)
    lend.take_back_approval(lending.door, lending["sup"], loan)
    assert state(lending, loan) == "REJECTED"


def test_b_045_edit_of_l1_by_the_responsible_person_is_released_at_once(lending, customer):
    assert state(lending, ask(lending, "rep", customer, Kind.EDIT, ["BAS", "FEA"])) == "ACTIVE"
    assert state(lending, ask(lending, "sup", customer, Kind.EDIT, ["BUS"])) == "APPROVED"
    assert state(lending, ask(lending, "rep", customer, Kind.EDIT, ["TRD"])) == "PENDING"


def test_b_045_while_another_holds_the_lock_the_request_waits_for_the_custodian(lending, customer):
    team.join_team(lending.door, lending["sup"], customer, lending.id("rep2"))
    first = ask(lending, "rep2", customer, Kind.EDIT, ["BAS"])
    lend.release_loan(lending.door, lending["cus"], first)
    second = ask(lending, "rep", customer, Kind.EDIT, ["BAS"])
    assert state(lending, second) == "APPROVED"
    assert codes(lend.release_loan, lending.door, lending["cus"], second) == ("E_LOCKED",)


def test_b_007_a_purpose_of_blanks_is_no_purpose(lending, customer):
    for text in ("", "    ", "四个字的", " 四个字的 "):
        request = Request(Kind.READ, ["BAS"], "visit", text)
        assert codes(lend.request_loan, lending.door, lending["rep"], customer, request) == ("E_PURPOSE",)


def test_b_002_all_failing_codes_come_together_in_the_order_of_b_076(lending, customer):
    ask(lending, "rep", customer)
    request = Request(Kind.READ, ["BAS"], "visit", " ", requested_on=date(2026, 5, 1), person=lending.id("rep2"))
    assert codes(lend.request_loan, lending.door, lending["rep"], customer, request) == (
        "E_DUP_LOAN", "E_DUE_TOO_LATE", "E_PURPOSE", "E_NO_PROXY",
    )  # fmt: skip


def test_b_002_a_refusal_changes_nothing_but_one_denied_entry(lending, customer):
    before = lending.entries()
    with lending.house.store.read() as session:
        loans = len(session.scalars(select(Loan.id)).all())
    codes(lend.request_loan, lending.door, lending["rep"], customer, Request(Kind.READ, ["BAS"], "visit", ""))
    after = lending.entries()
    assert [(entry.result, entry.codes) for entry in after[len(before) :]] == [("DENIED", "E_PURPOSE")]
    with lending.house.store.read() as session:
        assert len(session.scalars(select(Loan.id)).all()) == loans


def test_b_006_numbers_run_through_the_year_and_are_kept_by_withdrawn_requests(lending, customer):
    first, second = ask(lending, "rep", customer), ask(lending, "rep", customer, sections=["FEA"])
    lend.withdraw_loan(lending.door, lending["rep"], first)
    third = ask(lending, "rep", customer)
    with lending.door.look(lending["cus"]) as (session, actor):
        assert [row.no for row in queries.loan_rows(session, actor, [first, second, third])] == [
            "JY-2026-00001", "JY-2026-00002", "JY-2026-00003",
        ]  # fmt: skip


def test_b_055_the_limit_is_a_warning_at_submission_and_hard_at_release(lending, customer):
    others = [lending.file("rep", f"第{name}商行") for name in "一二三"]
    for each in others:
        ask(lending, "rep", each, Kind.EDIT, ["BAS"])
    request = Request(Kind.EDIT, ["BAS"], "visit", WHY)
    assert "E_LIMIT" in [found.code for found in forecast(lending.door, lending["rep"], customer, request).warnings]
    fourth = ask(lending, "rep", customer, Kind.EDIT, ["BAS"])
    assert state(lending, fourth) == "APPROVED"
    assert codes(lend.release_loan, lending.door, lending["cus"], fourth) == ("E_LIMIT",)


def test_b_056_the_same_sections_twice_are_refused_other_sections_are_not(lending, customer):
    ask(lending, "rep", customer, sections=["BAS", "FEA"])
    assert codes(ask, lending, "rep", customer, sections=["FEA", "BUS"]) == ("E_DUP_LOAN",)
    assert codes(ask, lending, "rep", customer, sections=["BUS"]) == ()
    assert codes(ask, lending, "rep", customer, Kind.INSPECT, ["FEA"]) == ()


def test_b_058_there_is_no_loan_on_an_archive_that_was_never_filed(lending):
    draft = writing.create_customer(lending.door, lending["rep"], {"name_full": "尚未归档商行"})
    assert codes(ask, lending, "rep", draft) == ("E_ARCHIVE_STATE",)


def test_t07_the_relation_that_the_route_relied_on_must_still_hold(lending, customer):
    team.join_team(lending.door, lending["sup"], customer, lending.id("rep2"))
    loan = ask(lending, "rep2", customer)
    leave_team(lending.door, lending["sup"], customer, lending.id("rep2"))
    assert codes(lend.release_loan, lending.door, lending["cus"], loan) == ("E_NO_RELATION",)


def test_t12_an_approval_nobody_releases_lapses_after_five_working_days(lending, customer):
    loan = ask(lending, "rep", customer)
    lending.later(days=7)
    assert state(lending, loan) == "APPROVED"
    lending.later(days=1)
    assert state(lending, loan) == "LAPSED"
    assert codes(lend.release_loan, lending.door, lending["cus"], loan) == ("E_STATE",)
    assert [entry.subject for entry in lending.entries(clockwork.SETTLED)] == ["T12 APPROVED>LAPSED"]


def test_b_052_rights_end_by_the_clock_although_no_sweep_has_run(lending, customer):
    loan = ask(lending, "rep3", customer)
    lend.approve_loan(lending.door, lending["sup2"], loan)
    lend.release_loan(lending.door, lending["cus"], loan)
    assert may_view(lending, "rep3", customer, "BAS") == ()
    with lending.house.store.read() as session:
        until = session.scalars(select(Grant.until)).one()
    lending.clock[0] = until
    assert may_view(lending, "rep3", customer, "BAS") == ()
    lending.later(seconds=1)
    assert may_view(lending, "rep3", customer, "BAS") == ("E_NO_RELATION",)
    assert state(lending, loan) == "EXPIRED"


def test_b_053_a_change_of_policy_leaves_a_released_loan_as_it_was(lending, customer):
    loan = ask(lending, "rep", customer)
    lend.release_loan(lending.door, lending["cus"], loan)
    enter_setting(lending.door, lending["mgr"], "term_read_1", "5")
    with lending.door.look(lending["cus"]) as (session, actor):
        assert queries.loan_view(session, actor, loan).row.due.isoformat() == "2026-03-16T15:59:59+00:00"


def test_b_054_inspection_ends_with_the_sitting_and_is_never_overdue(lending, customer):
    loan = ask(lending, "rep3", customer, Kind.INSPECT)
    lend.approve_loan(lending.door, lending["sup2"], loan)
    lend.release_loan(lending.door, lending["cus"], loan)
    assert may_view(lending, "rep3", customer, "BAS") == ()
    clockwork.end_inspections(lending.door, lending["rep3"])
    assert may_view(lending, "rep3", customer, "BAS") == ("E_NO_RELATION",)
    assert state(lending, loan) == "EXPIRED"


def test_b_012_roles_outside_the_matrix_are_refused_below_the_window(lending, customer):
    request = Request(Kind.READ, ["BAS"], "visit", WHY)
    for login in ("adm", "aud", "tech"):
        assert codes(lend.request_loan, lending.door, lending[login], customer, request) == ("E_FORBIDDEN",)
    loan = ask(lending, "rep", customer)
    for login in ("rep2", "sup", "kam", "adm", "aud", "finance"):
        assert codes(lend.release_loan, lending.door, lending[login], loan)[0] == "E_FORBIDDEN"


def test_b_067_who_sees_which_loans(lending, customer):
    mine, other = ask(lending, "rep", customer), ask(lending, "rep3", customer)

    def seen(login):
        with lending.door.look(lending[login]) as (session, actor):
            return set(queries.loan_ids(session, actor, queries.View.REGISTER))

    assert seen("rep") == {mine}
    assert seen("rep2") == set()
    assert seen("sup") == {mine}
    assert seen("sup2") == {other}
    assert seen("cus") == seen("mgr") == seen("aud") == {mine, other}
    assert seen("adm") == set()


@pytest.mark.parametrize("days", [0, 1, 13, 14, 15, 40])
def test_the_listed_state_is_what_the_clock_settles(lending, customer, days):
    loans = [ask(lending, "rep", customer, sections=[each]) for each in ("BAS", "FEA", "BUS")]
    lend.release_loan(lending.door, lending["cus"], loans[0])
    lend.release_loan(lending.door, lending["cus"], loans[1])
    lending.later(days=days)
    listed = [state(lending, loan) for loan in loans]
    clockwork.sweep(lending.door)
    with lending.house.store.read() as session:
        assert [session.get(Loan, loan).state.value for loan in loans] == listed


def test_b_010_two_releases_of_one_lock_in_a_row_one_wins(lending, customer):
    team.join_team(lending.door, lending["sup"], customer, lending.id("rep2"))
    first, second = (ask(lending, login, customer, Kind.EDIT, ["BUS"]) for login in ("rep2", "sup"))
    results = [codes(lend.release_loan, lending.door, lending["cus"], loan) for loan in (first, second)]
    assert results == [(), ("E_LOCKED",)]


def test_b_011_a_double_click_asks_once(lending, customer):
    from kehu_desk.door.change import Repeated
    from kehu_desk.kernel.ids import new_id

    caller = lending["rep"]._replace(op=new_id())
    request = Request(Kind.READ, ["BAS"], "visit", WHY)
    lend.request_loan(lending.door, caller, customer, request)
    with pytest.raises(Repeated):
        lend.request_loan(lending.door, caller, customer, request)
    assert lending.clock[0] + timedelta(0) == lending.door.now


def test_t02_a_request_kept_as_a_draft_is_handed_in_later_by_its_borrower_only(lending, customer):
    request = Request(Kind.READ, ["TRD"], "visit", WHY)
    kept = lend.request_loan(lending.door, lending["rep"], customer, request, submit=False)
    assert state(lending, kept) == "DRAFT"
    assert "E_FORBIDDEN" in codes(lend.submit_loan, lending.door, lending["sup"], kept)
    lend.submit_loan(lending.door, lending["rep"], kept)
    assert state(lending, kept) == "PENDING"
