"""What is told when a deed is refused: by a state table together with what was typed, and where one of several duties suffices."""

from typing import NamedTuple

import pytest

from kehu_desk.door.change import either
from kehu_desk.door.workflow import Transition, offers, step
from kehu_desk.kernel.errors import No, Refused, no


class Paper(NamedTuple):
    """A case whose rules simply give what the test says."""

    state: str = "draft"
    stranger: tuple[No, ...] = ()
    lacking: tuple[No, ...] = ()


TABLE = (Transition("X01", frozenset({"draft"}), "submit", "submitted", (lambda case: case.stranger,), (lambda case: case.lacking,)),)
STRANGER, SHORT, STALE, FIELD = no("E_NO_RELATION"), no("E_REASON", least=5), no("E_STALE"), no("E_FIELD", field="title")


def refused(case, event="submit", faults=()):
    with pytest.raises(Refused) as refusal:
        step(TABLE, case, event, faults)
    return refusal.value.nos


def test_without_a_fault_the_step_is_taken():
    assert step(TABLE, Paper(), "submit", [None, None]).target == "submitted"


def test_a_guard_may_give_several_reasons_and_each_is_told():
    assert refused(Paper(lacking=(SHORT, STALE))) == (SHORT, STALE)


def test_what_was_typed_wrong_is_told_together_with_the_guards():
    assert refused(Paper(lacking=(SHORT,)), faults=[None, FIELD]) == (SHORT, FIELD)


def test_a_fault_alone_refuses_as_well():
    assert refused(Paper(), faults=[FIELD]) == (FIELD,)


def test_in_the_wrong_state_the_state_and_the_faults_are_told():
    assert [each.code for each in refused(Paper("ended"), faults=[FIELD])] == ["E_STATE", "E_FIELD"]


def test_who_may_not_do_it_does_not_hear_what_is_wrong_with_the_fields():
    assert refused(Paper(stranger=(STRANGER,)), faults=[FIELD]) == (STRANGER,)


def test_a_greyed_button_names_every_reason_of_its_guards():
    assert [offer.nos for offer in offers(TABLE, Paper(lacking=(SHORT, STALE)))] == [(SHORT, STALE)]


FORBIDDEN, LEVEL = no("E_FORBIDDEN"), no("E_LEVEL", level=2)


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        ([(), (FORBIDDEN,)], ()),
        ([(FORBIDDEN,), ()], ()),
        ([(FORBIDDEN,), (STRANGER,)], (STRANGER,)),
        ([(FORBIDDEN,), (LEVEL, STALE)], (LEVEL, STALE)),
        ([(FORBIDDEN,)], (FORBIDDEN,)),
    ],
)
def test_one_of_several_duties_suffices_and_else_the_nearest_says_what_is_missing(answers, told):
    assert either(answers) == told
