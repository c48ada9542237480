"""合同要点: what each side owes under a contract, and how far it was fulfilled. Source: business.md §25 (obligation, fulfilment), R46."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple

from kehu_desk.contracts.rules.case import EARLIEST, LATEST, MOST_FEN
from kehu_desk.contracts.rules.dates import plus_months
from kehu_desk.kernel.errors import No, no

PARTIES: Final = ("us", "them")
KINDS: Final = ("payment", "delivery", "volume", "report", "promotion", "service", "notice")
MOST_MONTHS: Final = 120


class DutyState(StrEnum):
    """Where an obligation stands; overdue is worked out."""

    OPEN = "open"
    DONE = "done"
    BREACHED = "breached"
    WAIVED = "waived"


class Fulfilment(StrEnum):
    """How far a contract was fulfilled."""

    NONE = "none"
    PARTIAL = "partial"
    COMPLETE = "complete"
    LAPSED = "lapsed"


class Duty(NamedTuple):
    """What is entered for one obligation. every_months: 0 for once."""

    party: str
    kind: str
    text: str
    due_on: date | None = None
    every_months: int = 0
    amount_fen: int | None = None


def duty_problems(duty: Duty) -> tuple[No, ...]:
    """Everything that is wrong with what was entered."""
    found = []
    if duty.party not in PARTIES or duty.kind not in KINDS:
        found.append(no("E_DUTY_KIND"))
    if not duty.text.strip():
        found.append(no("E_DUTY_TEXT"))
    if duty.due_on is not None and not EARLIEST <= duty.due_on <= LATEST:
        found.append(no("E_DATE", day=duty.due_on))
    if not 0 <= duty.every_months <= MOST_MONTHS or (duty.every_months and duty.due_on is None):
        found.append(no("E_DUTY_RHYTHM"))
    if duty.amount_fen is not None and not 0 <= duty.amount_fen <= MOST_FEN:
        found.append(no("E_AMOUNT"))
    return tuple(found)


def closing_problems(state: str, became: str, evidence: str) -> tuple[No, ...]:
    """An open duty is closed once, and with what proves or explains it."""
    found = []
    if state != DutyState.OPEN:
        found.append(no("E_STATE", state=state))
    if became not in (DutyState.DONE, DutyState.BREACHED, DutyState.WAIVED):
        found.append(no("E_DUTY_KIND"))
    if len(evidence.strip()) < 2:
        found.append(no("E_EVIDENCE"))
    return tuple(found)


def next_due(first: date | None, due_on: date | None, every_months: int, until: date | None) -> date | None:
    """When a recurring duty falls due again; None when the contract is over by then. first: keeps its day over short months."""
    if due_on is None or every_months <= 0:
        return None
    anchor = first or due_on
    gone = (due_on.year - anchor.year) * 12 + due_on.month - anchor.month
    following = plus_months(anchor, gone + every_months)
    return following if until is None or following <= until else None


def is_late(state: str, due_on: date | None, today: date) -> bool:
    """The day itself is in time."""
    return state == DutyState.OPEN and due_on is not None and today > due_on


def fulfilment(states: Iterable[str], over: bool) -> Fulfilment:
    """over: the contract has come to its end, so that what is open now stays undone. Waived duties hinder nothing."""
    all_states = list(states)
    closed = [each for each in all_states if each != DutyState.OPEN]
    done = [each for each in closed if each in (DutyState.DONE, DutyState.WAIVED)]
    if all_states and len(done) == len(all_states):
        return Fulfilment.COMPLETE
    if over and all_states:
        return Fulfilment.LAPSED
    return Fulfilment.PARTIAL if done else Fulfilment.NONE
