"""What a to-do may say, and when it may be put off."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehu_desk.door.workflow import offers, step
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.tasks.rules import DONE, OPEN, TaskCase, TaskTerms, problems
from kehu_desk.tasks.workflow import FINISH, POSTPONE, TASK

TODAY = date(2026, 3, 2)
DAYS = st.dates(date(2025, 1, 1), date(2030, 12, 31))


def case(**change):
    return TaskCase(OPEN, (), False, TODAY, TODAY)._replace(**change)


def refused(event, **change):
    with pytest.raises(Refused) as told:
        step(TASK, case(**change), event)
    return told.value.codes


@pytest.mark.parametrize(
    ("text", "days", "codes"),
    [
        ("给钱经理回电话", 0, []),
        (" ", 0, ["E_TASK_TEXT"]),
        ("字" * 300, 1098, []),
        ("字" * 301, 1099, ["E_TASK_TEXT", "E_TASK_DUE"]),
        ("给钱经理回电话", -1, ["E_TASK_DUE"]),
    ],
)
def test_a_to_do_has_words_and_a_day_that_has_not_passed(text, days, codes):
    assert [each.code for each in problems(TaskTerms(text, TODAY + timedelta(days=days)), TODAY)] == codes


@given(due=DAYS, new=DAYS)
def test_putting_off_leads_to_a_later_day_that_has_not_passed(due, new):
    try:
        step(TASK, case(due_on=due, new_due=new), POSTPONE)
        assert new > due and TODAY <= new <= TODAY + timedelta(days=1098)
    except Refused as refusal:
        assert refusal.codes == (("E_TASK_LATER",) if new <= due else ("E_TASK_DUE",))


def test_what_one_set_oneself_waits_without_a_word():
    assert step(TASK, case(new_due=TODAY + timedelta(days=1)), POSTPONE).target == OPEN


@pytest.mark.parametrize(("why", "code"), [("", "E_REASON"), ("  忙  ", "E_REASON"), ("等客户确认", None), ("字" * 301, "E_TASK_WHY")])
def test_what_somebody_else_set_waits_with_a_reason(why, code):
    wish = {"new_due": TODAY + timedelta(days=1), "set_by_other": True, "why": why}
    if code:
        assert refused(POSTPONE, **wish) == (code,)
    else:
        assert step(TASK, case(**wish), POSTPONE).target == OPEN


@pytest.mark.parametrize("event", [FINISH, POSTPONE])
def test_what_is_done_stays_done(event):
    assert refused(event, state=DONE, new_due=TODAY + timedelta(days=1)) == ("E_STATE",)
    assert offers(TASK, case(state=DONE)) == []


def test_a_stranger_is_offered_nothing():
    assert offers(TASK, case(may=(no("E_NO_RELATION"),))) == []
    assert refused(FINISH, may=(no("E_NO_RELATION"),)) == ("E_NO_RELATION",)
