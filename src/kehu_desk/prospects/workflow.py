"""States of prospects and of turns of life. Source: business.md §23, §2 (customer.lifecycle)."""

from typing import Final

from kehu_desk.door.workflow import Transition
from kehu_desk.prospects.rules import prospects as r
from kehu_desk.prospects.rules.codes import OPEN
from kehu_desk.prospects.rules.codes import Stage as S
from kehu_desk.prospects.rules.prospects import ProspectCase

CORRECT, CONTACT, QUALIFY, NEGOTIATE, WIN, LOSE, RESUME = "correct", "contact", "qualify", "negotiate", "win", "lose", "resume"
POLICY: Final = (r.may,)


def _stays(case: ProspectCase) -> str:
    return case.state


def _ended(case: ProspectCase) -> dict[str, object]:
    return {"ended_on": case.today, "next_step": "", "next_on": None}


def _goes_on(case: ProspectCase) -> dict[str, object]:
    return {"next_step": case.next.text.strip(), "next_on": case.next.on, "ended_on": None, "lost_why": ""}


PROSPECT: Final = (
    Transition("P01", OPEN, CORRECT, _stays, POLICY, (r.has_step,), writes=_goes_on),
    Transition("P02", frozenset({S.FOUND.value}), CONTACT, S.CONTACTED, POLICY, (r.has_step,), writes=_goes_on),
    Transition("P03", frozenset({S.CONTACTED.value}), QUALIFY, S.QUALIFIED, POLICY, (r.has_step,), writes=_goes_on,
               effects=("start_clock",)),
    Transition("P04", frozenset({S.QUALIFIED.value}), NEGOTIATE, S.NEGOTIATING, POLICY, (r.has_step,), writes=_goes_on),
    Transition("P05", OPEN, WIN, S.WON, POLICY, writes=_ended, effects=("start_clock", "make_active")),
    Transition("P06", OPEN, LOSE, S.LOST, POLICY, (r.has_why,), writes=lambda case: _ended(case) | {"lost_why": case.why},
               effects=("hold_clock",)),
    Transition("P07", frozenset({S.LOST.value}), RESUME, S.CONTACTED, POLICY, (r.has_step,), writes=_goes_on),
)  # fmt: skip
