"""The facts of one order, and every guard over them. Source: business.md §1 (Orders), §11 (Check points), §12 (States)."""

from collections.abc import Callable
from datetime import date
from typing import Final, NamedTuple

from kehu_desk.credit.rules.exposure import Verdict
from kehu_desk.kernel.errors import No, no

SHORTEST: Final = 5
LONGEST_NUMBER: Final = 40
WHYS: Final = ("suspended", "paused", "hold", "cash_only", "watch", "limit", "overdue")


class OrderCase(NamedTuple):
    """Everything a rule may look at.

    nos: what the policy says against this person and deed; faults: of the lines; mine: he drafted or handed in; verdict: of the check
    at this point; looked: finance has looked; watched: the customer is watched; on: the day of delivery or of the bill; earliest: the
    day before which it cannot be; moved: it has changed since this person read it; taken: the invoice number belongs to another bill.
    """

    state: str
    nos: tuple[No, ...] = ()
    faults: tuple[No, ...] = ()
    lines: int = 1
    mine: bool = False
    moved: bool = False
    looked: bool = False
    watched: bool = False
    verdict: Verdict | None = None
    reason: str = ""
    today: date = date.max
    on: date | None = None
    earliest: date = date.min
    number: str = ""
    taken: bool = False
    paid: bool = False


def may(case: OrderCase) -> No | None:
    """The first thing the policy says against it."""
    return case.nos[0] if case.nos else None


def has_lines(case: OrderCase) -> No | None:
    """Something is ordered."""
    return None if case.lines else no("E_ORDER_EMPTY")


def sound(case: OrderCase) -> No | None:
    """The first fault of the lines, as they stand today: a product may have been retired since."""
    return case.faults[0] if case.faults else None


def not_mine(case: OrderCase) -> No | None:
    """Nobody approves what he drafted or handed in."""
    return no("E_SELF_APPROVAL") if case.mine else None


def unmoved(case: OrderCase) -> No | None:
    """What is approved is what was read."""
    return no("E_STALE") if case.moved else None


def has_reason(case: OrderCase) -> No | None:
    """Sending back and cancelling say why."""
    return no("E_REASON", least=SHORTEST) if len(case.reason.strip()) < SHORTEST else None


def not_looked(case: OrderCase) -> No | None:
    """Once is enough."""
    return no("E_STATE", state="looked") if case.looked else None


def needs_look(case: OrderCase) -> No | None:
    """Finance looks at the orders of watched customers only."""
    return None if case.watched else no("E_STATE", state="unwatched")


def in_its_days(case: OrderCase) -> No | None:
    """Not before the step before it, not in the future."""
    inside = case.on is not None and case.earliest <= case.on <= case.today
    return None if inside else no("E_ORDER_DAY", first=case.earliest, last=case.today)


def has_number(case: OrderCase) -> No | None:
    """A bill has a number."""
    return None if 0 < len(case.number.strip()) <= LONGEST_NUMBER else no("E_FIELD", field="invoice_no", section="SAL", why="order")


def number_free(case: OrderCase) -> No | None:
    """One number, one bill."""
    return no("E_DUP", number=case.number) if case.taken else None


def is_paid(case: OrderCase) -> No | None:
    """Closed when the last fen of its lines has come in."""
    return None if case.paid else no("E_ORDER_UNPAID")


def told(verdict: Verdict) -> tuple[No, ...]:
    """What credit says against it: one no for each reason, with the figures."""
    facts = {
        "exposed": verdict.exposed_fen, "capacity": verdict.capacity_fen, "after": verdict.after_fen, "room": verdict.room_fen,
        "short": verdict.short_fen, "overdue": verdict.overdue_fen, "days": verdict.days,
    }  # fmt: skip
    return tuple(no("E_CREDIT_HOLD", why=why, **facts) for why in verdict.why)


def _credit(why: str) -> Callable[[OrderCase], No | None]:
    def guard(case: OrderCase) -> No | None:
        found = told(case.verdict) if case.verdict is not None else ()
        return next((each for each in found if dict(each.facts)["why"] == why), None)

    return guard


CREDIT: Final = tuple(_credit(why) for why in WHYS)
