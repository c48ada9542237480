"""What becomes of a warning, and who may do it (business.md §18, States)."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehu_desk.door.workflow import CLOCK, offers, settled, step
from kehu_desk.kernel.errors import Refused
from kehu_desk.warnings.rules.handling import ENDED, Measure, WarningCase
from kehu_desk.warnings.workflow import (
    ACKNOWLEDGE,
    CLOSE,
    DISMISS,
    ESCALATE,
    PAUSE,
    PLAN,
    RESOLVE,
    RISE,
    SNOOZE,
    VERIFY,
    WARNING,
)  # fmt: skip
from soaking import examples

TODAY = date(2026, 3, 2)
STATES = ("open", "acknowledged", "in_action", "resolved", "false_alarm", "closed")
CALL = Measure("上门核对账目", TODAY + timedelta(days=7))


def case(state="open", level="orange", **more):
    facts = {"provisional": False, "today": TODAY, "handles": True, "decides": True}
    return WarningCase(state=state, level=level, **(facts | more))


def codes(it, event):
    try:
        step(WARNING, it, event)
    except Refused as refusal:
        return refusal.codes
    return ()


def test_the_whole_life_from_open_to_closed():
    assert step(WARNING, case(), ACKNOWLEDGE).target == "acknowledged"
    assert step(WARNING, case("acknowledged", measures=(CALL,)), PLAN).target == "in_action"
    assert step(WARNING, case("in_action", text="货款已到账"), RESOLVE).target == "resolved"
    assert step(WARNING, case("resolved"), CLOSE).target == "closed"


@pytest.mark.parametrize(("state", "allowed"), [
    ("open", {ACKNOWLEDGE, DISMISS, SNOOZE, PAUSE}), ("acknowledged", {PLAN, DISMISS, SNOOZE, PAUSE}), ("in_action", {PLAN, RESOLVE, SNOOZE, PAUSE}),
    ("resolved", {CLOSE}), ("false_alarm", set()), ("closed", set()),
])  # fmt: skip
def test_what_is_offered_in_each_state(state, allowed):
    assert {offer.event for offer in offers(WARNING, case(state))} == allowed


def test_who_is_not_responsible_does_not_handle_and_who_is_no_superior_does_not_decide():
    assert codes(case(handles=False), ACKNOWLEDGE) == ("E_NO_RELATION",)
    assert codes(case(decides=False, text="数据录入有误"), DISMISS) == ("E_FORBIDDEN",)
    assert codes(case("resolved", decides=False), CLOSE) == ("E_FORBIDDEN",)


def test_nobody_decides_on_what_he_handled_himself():
    assert codes(case("resolved", self_made=True), CLOSE) == ("E_SELF_APPROVAL",)
    assert codes(case("acknowledged", self_made=True, text="数据录入有误"), DISMISS) == ("E_SELF_APPROVAL",)


def test_a_false_alarm_needs_its_reason():
    assert codes(case(text=" 误报 "), DISMISS) == ("E_WARNING_REASON",)
    assert step(WARNING, case(text="数据录入有误"), DISMISS).target == "false_alarm"


def test_a_plan_has_measures_with_words_and_a_day_to_come():
    assert codes(case("acknowledged"), PLAN) == ("E_WARNING_MEASURES",)
    bad = (Measure(" ", TODAY), Measure("催款", TODAY - timedelta(days=1)), Measure("催款", None))
    assert set(codes(case("acknowledged", measures=bad), PLAN)) == {"E_WARNING_MEASURE_TEXT", "E_WARNING_MEASURE_DUE"}


def test_an_unproved_change_allows_to_verify_and_nothing_more():
    unproved = case("acknowledged", "red", provisional=True, measures=(CALL,))
    assert codes(unproved, PLAN) == ("E_WARNING_PROVISIONAL",)
    assert step(WARNING, unproved, VERIFY).target == "in_action"
    assert "E_STATE" in codes(unproved._replace(provisional=False), VERIFY)


@pytest.mark.parametrize(("days", "expected"), [(0, ("E_WARNING_PAUSE_DAYS",)), (1, ()), (3, ()), (4, ("E_WARNING_PAUSE_DAYS",))])
def test_deliveries_pause_three_days_at_most_while_a_red_change_is_verified(days, expected):
    it = case("open", "red", provisional=True, until=TODAY + timedelta(days=days), text="等待工商核实")
    assert codes(it, PAUSE) == expected
    assert codes(it._replace(provisional=False), PAUSE) == ("E_WARNING_PAUSE", *expected)
    assert codes(it._replace(level="orange"), PAUSE) == ("E_WARNING_PAUSE", *expected)


@pytest.mark.parametrize(
    ("quiet", "text", "expected"), [(0, "", ("E_WARNING_PROOF",)), (1, "已好", ("E_WARNING_PROOF",)), (2, "", ()), (0, "货款已到账", ())]
)
def test_it_is_over_after_two_quiet_runs_or_with_a_proof(quiet, text, expected):
    assert codes(case("in_action", quiet=quiet, text=text), RESOLVE) == expected


@pytest.mark.parametrize("state", STATES)
def test_two_quiet_runs_resolve_what_still_lives_without_anybody(state):
    quiet = case(state, quiet=2, clock=True)
    found = settled(WARNING, quiet)
    assert (found.target if found else None) == ("resolved" if state in ("open", "acknowledged", "in_action") else None)
    assert settled(WARNING, quiet._replace(quiet=1)) is None


def test_a_reminder_rests_once_and_fourteen_days_at_most():
    rests = case(until=TODAY + timedelta(days=14), text="客户春节停业")
    assert codes(rests, SNOOZE) == ()
    assert codes(rests._replace(until=TODAY + timedelta(days=15)), SNOOZE) == ("E_WARNING_SNOOZE_DAYS",)
    assert codes(rests._replace(snoozed=True), SNOOZE) == ("E_WARNING_SNOOZED",)
    assert codes(rests._replace(text=""), SNOOZE) == ("E_WARNING_REASON",)


def test_only_the_house_raises_and_passes_up():
    assert codes(case("in_action", rises=True), RISE) == ("E_FORBIDDEN",)
    assert codes(case(level="red"), ESCALATE) == ("E_FORBIDDEN",)


@pytest.mark.parametrize("state", ["open", "acknowledged", "in_action", "resolved"])
def test_a_higher_level_opens_it_again(state):
    assert step(WARNING, case(state, rises=True, clock=True), RISE).target == "open"


@pytest.mark.parametrize(("level", "late", "escalated", "told"), [
    ("red", False, False, True), ("orange", True, False, True), ("orange", False, False, False), ("red", True, True, False),
])  # fmt: skip
def test_red_and_unanswered_warnings_are_passed_up_once(level, late, escalated, told):
    it = case(level=level, late=late, escalated=escalated, clock=True)
    assert (codes(it, ESCALATE) == ()) == told


CASES = st.builds(
    WarningCase, st.sampled_from(STATES), st.sampled_from(["yellow", "orange", "red"]), st.booleans(), st.just(TODAY), st.booleans(),
    st.booleans(), st.just(False), st.booleans(), st.integers(0, 3), st.booleans(), st.booleans(), st.booleans(), st.booleans(),
    st.sampled_from(["", "已经核实无误"]), st.sampled_from([None, TODAY + timedelta(days=2), TODAY + timedelta(days=40)]),
    st.sampled_from([(), (CALL,)]),
)  # fmt: skip


@examples(200)
@given(it=CASES)
def test_property_what_is_offered_without_reasons_can_be_done_and_what_has_ended_stays(it):
    for offer in offers(WARNING, it):
        assert (codes(it, offer.event) == ()) == (offer.nos == ())
    if it.state in ENDED:
        assert all(codes(it, row.event) for row in WARNING if row.event != CLOCK)
