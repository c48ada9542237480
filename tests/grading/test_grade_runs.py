"""Runs by the clock and by hand, what moves a grade, the freeze that writes the cards. Source: business.md §10 (Grade)."""

from datetime import date, timedelta

import pytest
from grade_steps import BOUGHT, NEXT_QUARTER, WHY, active, card, evaluated, frozen, grades, lines, override_of, run
from sqlalchemy import update

from kehu_desk.archives.entities import Customer
from kehu_desk.door.notices import notices
from kehu_desk.grading import queries
from kehu_desk.grading.entities import GradeLine, GradeOverride, GradeRun
from kehu_desk.grading.service import approve_override, freeze_grades, propose_override, reject_override, sweep, withdraw_override
from kehu_desk.grading.service.running import run_grades
from kehu_desk.kernel.errors import Refused
from trade_steps import ROLES, TODAY, WAN, granted, owed, read


@pytest.fixture
def office(trade):
    """customer bought 80 万, second 16 万, other 4 万: A, B and C."""
    for customer, wan in ((trade.customer, 80), (trade.second, 16), (trade.other, 4)):
        owed(trade, customer, wan * WAN, BOUGHT, BOUGHT + timedelta(days=30))
    active(trade, trade.customer, trade.second, trade.other)
    return trade


def refusals(deed, *facts):
    with pytest.raises(Refused) as refused:
        deed(*facts)
    return set(refused.value.codes)


def run_row(office):
    [row] = read(office, GradeRun)
    return row


# runs


def test_a_run_grades_all_active_customers_by_net_sales(office):
    run(office)
    found = lines(office)
    assert grades(office) == "ABC"
    told = [(row.place, row.net_fen, row.share_bp, row.before_bp) for row in sorted(found.values(), key=lambda row: row.place)]
    assert told == [(1, 80 * WAN, 8000, 0), (2, 16 * WAN, 1600, 8000), (3, 4 * WAN, 400, 9600)]
    row = run_row(office)
    assert (row.no, row.as_of, row.period_from, row.period_to, row.state) == (
        "FJ-2026-03", TODAY, date(2025, 3, 1), date(2026, 2, 28), "computed"
    )  # fmt: skip
    assert row.totals == {"A": [1, 80 * WAN], "B": [1, 16 * WAN], "C": [1, 4 * WAN], "D": [0, 0], "new": 3, "up": 0, "down": 0}
    assert row.thresholds == {"a_bp": 8000, "b_bp": 9500}
    assert card(office, office.customer).grade == ""


def test_only_lines_of_the_twelve_months_and_of_what_we_sold_count(office):
    owed(office, office.other, 500 * WAN, date(2025, 2, 28), TODAY)
    owed(office, office.other, 500 * WAN, date(2026, 3, 1), TODAY)
    owed(office, office.other, 500 * WAN, BOUGHT, TODAY, state="cancelled")
    owed(office, office.customer, -70 * WAN, BOUGHT, TODAY)
    run(office)
    assert lines(office)[office.other].net_fen == 4 * WAN
    assert (lines(office)[office.customer].net_fen, grades(office)) == (10 * WAN, "AAB")


def test_customers_who_are_not_active_or_whose_archive_is_closed_are_not_graded(office):
    with office.door.clockwork("test.lost") as deed:
        deed.session.execute(update(Customer).where(Customer.id == office.other).values(lifecycle="lost"))
        deed.session.execute(update(Customer).where(Customer.id == office.second).values(state="SEALED"))
    run(office)
    assert set(lines(office)) == {office.customer}


def test_a_run_of_the_same_month_is_computed_anew_and_stays_one(office):
    first = run(office)
    owed(office, office.other, 400 * WAN, BOUGHT, TODAY)
    office.later(days=20)
    assert run(office, "finance") == first
    assert len(read(office, GradeRun)) == 1
    assert grades(office) == "BCA"  # 404, 80 and 16 of 500: 80.8 and 96.8 per cent stand before
    assert len(read(office, GradeLine)) == 3


def test_the_clock_makes_one_run_a_month(office):
    assert [sweep(office.door) for _ in range(3)] == [1, 0, 0]
    office.later(days=30)
    assert [sweep(office.door) for _ in range(2)] == [1, 0]
    assert sorted(row.no for row in read(office, GradeRun)) == ["FJ-2026-03", "FJ-2026-04"]
    assert len(read(office, GradeLine)) == 3


def test_the_clock_leaves_an_office_without_active_customers_alone(trade):
    assert sweep(trade.door) == 0
    assert read(trade, GradeRun) == []


@pytest.mark.parametrize("login", [each for each in ROLES if each not in ("mgr", "finance")])
def test_only_managers_and_finance_run(office, login):
    assert refusals(run_grades, office.door, office[login]) == {"E_FORBIDDEN"}
    assert read(office, GradeRun) == []


def test_thresholds_in_the_wrong_order_are_refused_and_leave_the_clock_silent(office):
    from kehu_desk.people.entities import Setting

    with office.door.clockwork("test.settings") as deed:
        deed.session.merge(Setting(key="pareto_a", value="96"))
    assert refusals(run_grades, office.door, office["mgr"]) == {"E_GRADE_LIMITS"}
    assert sweep(office.door) == 0
    assert read(office, GradeRun) == read(office, GradeLine) == []


# what moves a grade


def test_evaluations_move_by_one_step(office):
    evaluated(office, office.second, "excellent")
    evaluated(office, office.customer, "poor")
    run(office)
    assert grades(office) == "BAC"
    assert [lines(office)[each].reasons for each in (office.customer, office.second, office.other)] == [
        "evaluation_down", "evaluation_up", ""
    ]  # fmt: skip


def test_an_old_evaluation_moves_nothing(office):
    evaluated(office, office.second, "excellent", since=date(2024, 7, 1))
    run(office)
    assert grades(office) == "ABC"


def test_bad_credit_holds_at_b(office):
    granted(office, office.customer, 10 * WAN, status="hold")
    run(office)
    assert (grades(office), lines(office)[office.customer].reasons) == ("BBC", "credit_status")
    assert lines(office)[office.customer].value_grade == "A"


# the freeze


def test_a_freeze_writes_the_cards_and_nothing_else_on_them(office):
    before = card(office, office.customer)
    frozen(office)
    after = card(office, office.customer)
    assert [card(office, each).grade for each in (office.customer, office.second, office.other)] == ["A", "B", "C"]
    assert after.row_version == before.row_version + 1
    same = set(Customer.__table__.columns.keys()) - {"grade", "row_version", "updated_at", "updated_by"}
    assert all(getattr(after, name) == getattr(before, name) for name in same)
    row = run_row(office)
    assert (row.state, row.frozen_by, row.frozen_at) == ("frozen", office.id("mgr"), office.clock[0])


def test_cards_whose_grade_stays_are_not_touched(office):
    frozen(office)
    before = card(office, office.second).row_version
    office.later(days=NEXT_QUARTER)
    owed(office, office.customer, 20 * WAN, date(2026, 3, 15), TODAY)
    frozen(office)
    assert card(office, office.second).row_version == before


def test_a_frozen_run_is_neither_computed_nor_frozen_again(office):
    frozen(office)
    found = run_row(office).id
    assert refusals(run_grades, office.door, office["mgr"]) == {"E_STATE"}
    assert refusals(freeze_grades, office.door, office["mgr2"], found) == {"E_STATE"}


def test_grades_are_frozen_once_a_quarter(office):
    office.later(days=-30)  # 31 January
    frozen(office)
    office.later(days=30)
    later = run(office)
    assert refusals(freeze_grades, office.door, office["mgr"], later) == {"E_GRADE_FROZEN"}
    office.later(days=NEXT_QUARTER)
    frozen(office)
    assert sorted(row.state for row in read(office, GradeRun)) == ["computed", "frozen", "frozen"]


def test_only_the_newest_run_is_frozen(office):
    old = run(office)
    office.later(days=30)
    run(office)
    assert refusals(freeze_grades, office.door, office["mgr"], old) == {"E_GRADE_OLD"}
    assert card(office, office.customer).grade == ""


def test_lines_of_frozen_runs_stay_and_those_of_passing_ones_go(office):
    frozen(office)
    office.later(days=NEXT_QUARTER)
    run(office)
    office.later(days=30)
    run(office)
    by_run = {row.no: len(read(office, GradeLine, run_id=row.id)) for row in read(office, GradeRun)}
    assert by_run == {"FJ-2026-03": 3, "FJ-2026-04": 0, "FJ-2026-05": 3}


@pytest.mark.parametrize("login", [each for each in ROLES if each != "mgr"])
def test_only_managers_freeze(office, login):
    found = run(office)
    assert refusals(freeze_grades, office.door, office[login], found) == {"E_FORBIDDEN"}
    assert run_row(office).state == "computed"


def test_an_empty_run_is_not_frozen(trade):
    found = run(trade)
    assert refusals(freeze_grades, trade.door, trade["mgr"], found) == {"E_GRADE_EMPTY"}


def test_each_responsible_person_is_told_once_how_many_of_his_rose_and_fell(office):
    frozen(office)
    office.later(days=NEXT_QUARTER)
    owed(office, office.second, 900 * WAN, date(2026, 3, 15), TODAY)
    frozen(office)
    with office.door.reading() as session:
        told = [each.facts for each in notices(session, office.id("rep")) if each.kind == "grades_frozen"]
    assert told == [
        {"run": "FJ-2026-04", "up": 1, "down": 1, "new": 0}, {"run": "FJ-2026-03", "up": 0, "down": 0, "new": 2}
    ]  # fmt: skip


def test_others_read_the_current_lines(office):
    run(office)
    with office.door.reading() as session:
        found = queries.current(session, [office.customer, office.other])
        assert {each: (row.grade, row.net_fen) for each, row in found.items()} == {
            office.customer: ("A", 80 * WAN), office.other: ("C", 4 * WAN)
        }  # fmt: skip
        assert queries.current(session, []) == {}


# grades set by hand


def proposed(office, grade="A", login="rep", customer=None):
    return propose_override(office.door, office[login], customer or office.second, grade, WHY)


def test_a_grade_set_by_hand_holds_at_once_and_ends_with_the_next_freeze(office):
    frozen(office)
    wanted = proposed(office)
    assert card(office, office.second).grade == "B"
    approve_override(office.door, office["mgr"], wanted, "同意试行")
    assert card(office, office.second).grade == "A"
    row = override_of(office, wanted)
    assert (row.state, row.decided_by, row.decision) == ("approved", office.id("mgr"), "同意试行")
    office.later(days=NEXT_QUARTER)
    found = run(office)
    assert (lines(office)[office.second].grade, lines(office)[office.second].reasons) == ("A", "override")
    freeze_grades(office.door, office["mgr"], found)
    assert (lines(office)[office.second].grade, lines(office)[office.second].reasons) == ("B", "override_ended")
    assert (card(office, office.second).grade, override_of(office, wanted).state) == ("B", "ended")


def test_one_that_still_waits_outlives_the_freeze(office):
    run(office)
    wanted = proposed(office)
    frozen(office)
    assert override_of(office, wanted).state == "proposed"
    approve_override(office.door, office["mgr"], wanted)
    assert card(office, office.second).grade == "A"


def test_its_proposer_takes_it_back_and_nobody_else(office):
    wanted = proposed(office)
    assert refusals(withdraw_override, office.door, office["sup"], wanted) == {"E_NO_RELATION"}
    withdraw_override(office.door, office["rep"], wanted)
    assert override_of(office, wanted).state == "ended"
    assert refusals(approve_override, office.door, office["mgr"], wanted) == {"E_STATE"}


def test_a_refusal_says_why_and_is_told(office):
    wanted = proposed(office)
    assert refusals(reject_override, office.door, office["mgr"], wanted, "不") == {"E_REASON"}
    reject_override(office.door, office["mgr"], wanted, "销售额不足")
    with office.door.reading() as session:
        told = [(each.kind, each.facts["grade"]) for each in notices(session, office.id("rep"))]
    assert ("grade_rejected", "A") in told
    assert card(office, office.second).grade == ""


def test_whoever_proposed_it_does_not_decide_under_whatever_account(office):
    from kehu_desk.people.entities import Person

    with office.door.clockwork("test.same") as deed:
        rep, mgr = (deed.session.get_one(Person, office.id(login)) for login in ("rep", "mgr"))
        mgr.staff_no = rep.staff_no
    wanted = proposed(office)
    assert refusals(approve_override, office.door, office["mgr"], wanted) == {"E_SELF_APPROVAL"}
    assert refusals(reject_override, office.door, office["mgr"], wanted, "销售额不足") == {"E_SELF_APPROVAL"}
    assert override_of(office, wanted).state == "proposed"


@pytest.mark.parametrize("login", [each for each in ROLES if each not in ("rep", "sup")])
def test_only_those_responsible_and_their_superior_propose(office, login):
    with pytest.raises(Refused) as refused:
        proposed(office, login=login)
    assert set(refused.value.codes) <= {"E_FORBIDDEN", "E_NO_RELATION"}
    assert read(office, GradeOverride) == []


@pytest.mark.parametrize("login", [each for each in ROLES if each != "mgr"])
def test_only_managers_decide(office, login):
    wanted = proposed(office)
    assert refusals(approve_override, office.door, office[login], wanted) <= {"E_FORBIDDEN", "E_NO_RELATION", "E_SELF_APPROVAL"}
    assert override_of(office, wanted).state == "proposed"


@pytest.mark.parametrize(
    ("grade", "reason", "code"),
    [("E", WHY, "E_GRADE_FIELD"), ("", WHY, "E_GRADE_FIELD"), ("A", "短", "E_REASON"), ("A", " " * 9, "E_REASON")],
)
def test_what_is_wrong_is_refused_and_nothing_is_written(office, grade, reason, code):
    assert refusals(propose_override, office.door, office["rep"], office.second, grade, reason) == {code}
    assert read(office, GradeOverride) == []


def test_the_grade_that_stands_and_a_second_proposal_are_refused(office):
    frozen(office)
    assert refusals(propose_override, office.door, office["rep"], office.second, "B", WHY) == {"E_GRADE_SAME"}
    proposed(office)
    assert refusals(propose_override, office.door, office["sup"], office.second, "C", WHY) == {"E_STATE"}
    assert len(read(office, GradeOverride)) == 1


def test_a_sealed_archive_takes_nothing_in(office):
    wanted = proposed(office)
    with office.door.clockwork("test.seal") as deed:
        deed.session.execute(update(Customer).where(Customer.id == office.second).values(state="SEALED"))
    assert "E_ARCHIVE_STATE" in refusals(approve_override, office.door, office["mgr"], wanted)
    assert "E_ARCHIVE_STATE" in refusals(propose_override, office.door, office["rep"], office.second, "C", WHY)
