"""The facts of one request, and every guard over them. Source: business.md §15, §1 (support)."""

from collections.abc import Collection, Iterable
from datetime import date
from typing import Final, NamedTuple

from kehu_desk.kernel.errors import No, no
from kehu_desk.kernel.money import half_up

SHORTEST: Final = 5
LONGEST_SAID: Final = 500
PERCENT: Final = 100


class SupportCase(NamedTuple):
    """Everything a rule may look at.

    nos: what the policy says against this person and deed; mine: he requested it; decided: he approved it; worked: he reported it or
    added evidence; moved: it has changed since he read it; manager: he decides any amount; asked_fen: our part of the budget;
    marketer: name of the team's marketing member who verifies it, and is not this person; stranger: he is of the team, but neither
    marketing nor anybody's superior; missing: kinds of evidence not there yet; amount_fen: typed; paid_fen: settled before; last: nothing
    more will be paid; on: the day of payment; text: words typed.
    """

    state: str
    nos: tuple[No, ...] = ()
    mine: bool = False
    decided: bool = False
    worked: bool = False
    moved: bool = False
    manager: bool = False
    today: date = date.max
    starts_on: date = date.min
    ends_on: date = date.max
    asked_fen: int = 0
    limit_fen: int = 0
    marketer: str = ""
    stranger: bool = False
    missing: tuple[str, ...] = ()
    amount_fen: int | None = None
    approved_fen: int = 0
    paid_fen: int = 0
    tolerance_percent: int = 0
    last: bool = False
    on: date | None = None
    first: date = date.min
    text: str = ""


def may(case: SupportCase) -> No | None:
    """The first thing the policy says against it."""
    return case.nos[0] if case.nos else None


def not_mine(case: SupportCase) -> No | None:
    """Nobody decides what he requested."""
    return no("E_SELF_APPROVAL") if case.mine else None


def not_any_hand(case: SupportCase) -> No | None:
    """Nobody verifies what he requested, approved, reported or proved."""
    return no("E_SELF_APPROVAL") if case.mine or case.decided or case.worked else None


def unmoved(case: SupportCase) -> No | None:
    """What is decided is what was read."""
    return no("E_STALE") if case.moved else None


def within_limit(case: SupportCase) -> No | None:
    """A superior decides up to an amount, a manager any."""
    inside = case.manager or case.asked_fen <= case.limit_fen
    return None if inside else no("E_SUPPORT_LIMIT", limit=case.limit_fen)


def grants_part(case: SupportCase) -> No | None:
    """Something is approved, and no more than was asked for."""
    inside = case.amount_fen is not None and 0 < case.amount_fen <= case.asked_fen
    return None if inside else no("E_SUPPORT_AMOUNT", field="amount_fen", most=case.asked_fen)


def still_ahead(case: SupportCase) -> No | None:
    """What is over is no request any more."""
    return no("E_SUPPORT_OVER", last=case.ends_on) if case.ends_on < case.today else None


def has_begun(case: SupportCase) -> No | None:
    """Nothing is reported before its first day."""
    return no("E_SUPPORT_EARLY", first=case.starts_on) if case.today < case.starts_on else None


def says_why(case: SupportCase) -> No | None:
    """Rejecting, sending back and cancelling say why; a report says what was done."""
    return no("E_REASON", least=SHORTEST) if len(case.text.strip()) < SHORTEST else None


def proved(case: SupportCase) -> No | None:
    """Every kind of evidence that was laid down is there as a file."""
    return no("E_SUPPORT_EVIDENCE", missing=list(case.missing)) if case.missing else None


def by_marketing(case: SupportCase) -> No | None:
    """The team's marketing member verifies; without one the superior or a manager."""
    if case.marketer:
        return no("E_SUPPORT_MARKETING", person=case.marketer)
    return no("E_SUPPORT_NOT_MARKETING") if case.stranger else None


def most_payable(case: SupportCase) -> int:
    """What may still be paid: the approved amount and a tolerance, less what was paid."""
    return half_up(case.approved_fen * (PERCENT + case.tolerance_percent), PERCENT) - case.paid_fen


def pays_right(case: SupportCase) -> No | None:
    """Settled <= approved x (1 + tolerance); only the last payment may be nothing."""
    least = 0 if case.last else 1
    inside = case.amount_fen is not None and least <= case.amount_fen <= most_payable(case)
    return None if inside else no("E_SUPPORT_PAY", field="amount_fen", most=most_payable(case), percent=case.tolerance_percent)


def paid_in_time(case: SupportCase) -> No | None:
    """Not before it was verified, not in the future."""
    inside = case.on is not None and case.first <= case.on <= case.today
    return None if inside else no("E_SUPPORT_ON", field="on", first=case.first, last=case.today)


def missing_of(wanted: Iterable[str], there: Collection[str]) -> tuple[str, ...]:
    """Kinds of evidence laid down and not there."""
    return tuple(kind for kind in wanted if kind not in there)
