"""The facts of one case, and every guard over them. Source: business.md §19, §1 (Returns and complaints)."""

from datetime import date
from typing import Final, NamedTuple

from kehu_desk.kernel.errors import No, no
from kehu_desk.returns.rules.codes import WORKED, settlements

SHORTEST: Final = 5
LONGEST_TEXT: Final = 500


class RmaCase(NamedTuple):
    """Everything a rule may look at.

    nos: what the policy says against this person and deed; mine: he drafted or handed in; moved: it has changed since he read it;
    whole, some: whether everything or anything that was asked for is approved; manager: he decides any amount; asked_fen: what was asked
    for comes to; reason: words typed; on: the day named; first: the day before which it cannot be; worked3: repacked or repaired.
    """

    state: str
    nos: tuple[No, ...] = ()
    kind: str = "return"
    mine: bool = False
    moved: bool = False
    whole: bool = True
    some: bool = True
    manager: bool = False
    asked_fen: int = 0
    limit_fen: int = 0
    reason: str = ""
    on: date | None = None
    first: date = date.min
    today: date = date.max
    accepted3: int = 0
    worked3: int = 0
    settlement: str = ""
    replaced: int = 0
    overdue: bool = False


def may(case: RmaCase) -> No | None:
    """The first thing the policy says against it."""
    return case.nos[0] if case.nos else None


def not_mine(case: RmaCase) -> No | None:
    """Nobody decides what he drafted or handed in."""
    return no("E_SELF_APPROVAL") if case.mine else None


def unmoved(case: RmaCase) -> No | None:
    """What is decided is what was read."""
    return no("E_STALE") if case.moved else None


def within_limit(case: RmaCase) -> No | None:
    """A superior decides up to an amount, a manager any."""
    inside = case.manager or case.asked_fen <= case.limit_fen
    return None if inside else no("E_RETURN_LIMIT", limit=case.limit_fen)


def approves_some(case: RmaCase) -> No | None:
    """Approving nothing is rejecting."""
    return None if case.some else no("E_RETURN_NOTHING")


def has_reason(case: RmaCase) -> No | None:
    """Rejecting, sending back and cancelling say why."""
    return no("E_REASON", least=SHORTEST) if len(case.reason.strip()) < SHORTEST else None


def in_its_days(case: RmaCase) -> No | None:
    """Not before the step before it, not in the future."""
    inside = case.on is not None and case.first <= case.on <= case.today
    return None if inside else no("E_RETURN_ON", field="on", first=case.first, last=case.today)


def settles(case: RmaCase) -> No | None:
    """Settled in a way that fits the kind; nothing where nothing was accepted."""
    known = settlements(case.kind, case.accepted3)
    return None if case.settlement in known else no("E_RETURN_SETTLEMENT", field="settlement", settlement=known[0])


def replaces(case: RmaCase) -> No | None:
    """An exchange says what goes out; nothing else does."""
    needed = case.kind == "exchange" and case.accepted3 > 0
    return None if needed == (case.replaced > 0) else no("E_RETURN_REPLACE", field="replacements", needed=needed)


def is_worked(case: RmaCase) -> No | None:
    """What was taken in to be repacked or repaired was."""
    done = case.kind not in WORKED or case.worked3 >= case.accepted3
    return None if done else no("E_RETURN_UNWORKED", left=case.accepted3 - case.worked3)
