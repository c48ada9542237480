"""The facts of one change of credit, or of one release, and every guard over them. Source: business.md §1 (Credit), §11."""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from kehu_desk.credit.rules.terms import SHORTEST, TERMS, USUAL, Kind, Policy, Status, stricter
from kehu_desk.credit.rules.watching import clean_enough
from kehu_desk.kernel.errors import No, no

NOTHING: Mapping[str, Any] = {}
LONGEST_TERM = 365


class ChangeCase(NamedTuple):
    """Everything a rule about one change may look at.

    nos: what the policy says against this person and deed. reach: credit in force afterwards, in fen; model_fen: the limit the model
    gives. mine: he proposed it; signed: he gave the first signature; stands: the status in force; moved: the file has changed since
    it was proposed; waits: another change of this kind waits; clean: days without overdue; sought: the status the signs ask for today.
    """

    state: str
    kind: str
    nos: tuple[No, ...] = ()
    wanted: Mapping[str, Any] = NOTHING
    policy: Policy = USUAL
    today: date = date.min
    since: date | None = None
    until: date | None = None
    reason: str = ""
    reach: int = 0
    model_fen: int = 0
    is_manager: bool = False
    mine: bool = False
    signed: bool = False
    by_clock: bool = False
    moved: bool = False
    waits: bool = False
    stands: str = Status.NORMAL
    clean: int | None = None
    sought: str = Status.NORMAL

    @property
    def proposed(self) -> bool:
        """It is on the table: a first day that has passed while it waited is no fault any more."""
        return self.state != "new"


def may(case: ChangeCase) -> No | None:
    """The first thing the policy says against it."""
    return case.nos[0] if case.nos else None


def has_reason(case: ChangeCase) -> No | None:
    """Every change of credit says why."""
    return no("E_REASON", least=SHORTEST) if len(case.reason.strip()) < SHORTEST else None


def none_waits(case: ChangeCase) -> No | None:
    """One of a kind at a time."""
    return no("E_STATE", state="waits") if case.waits else None


def not_mine(case: ChangeCase) -> No | None:
    """Nobody decides what he proposed."""
    return no("E_SELF_APPROVAL") if case.mine else None


def only_mine(case: ChangeCase) -> No | None:
    """Who proposed takes back."""
    return None if case.mine else no("E_FORBIDDEN", action="credit.withdraw")


def not_signed(case: ChangeCase) -> No | None:
    """The second signature is another manager's."""
    return no("E_SAME_PERSON") if case.signed else None


def has_authority(case: ChangeCase) -> No | None:
    """A superior up to his limit, a manager beyond it; a second signature is always a manager's."""
    if case.is_manager or case.kind == Kind.STATUS or case.reach <= case.policy.sup_fen:
        return None
    return no("E_CREDIT_AUTHORITY", amount=case.reach, most=case.policy.sup_fen)


def unmoved(case: ChangeCase) -> No | None:
    """What was proposed over another file is not what is decided now."""
    return no("E_STALE") if case.moved else None


def within_model(case: ChangeCase) -> No | None:
    """A limit is never higher than the model gives; more for a while is a temporary limit."""
    wanted = int(case.wanted.get("limit_fen", 0))
    return no("E_CREDIT_MODEL", amount=wanted, most=case.model_fen) if case.kind == Kind.LIMIT and wanted > case.model_fen else None


def sane(case: ChangeCase) -> No | None:
    """The first value that cannot be: sums, days, terms."""
    bad = next((name for name, wrong in _checks(case).items() if wrong), "")
    return no("E_FIELD", field=bad, section="CRE", why="credit") if bad else None


def _checks(case: ChangeCase) -> dict[str, bool]:
    wanted = case.wanted
    if case.kind == Kind.LIMIT:
        days, terms = int(wanted.get("credit_days", 0)), str(wanted.get("terms", ""))
        return {
            "limit_fen": int(wanted.get("limit_fen", -1)) < 0,
            "credit_days": not 0 <= days <= LONGEST_TERM or (terms in ("prepaid", "cod") and days > 0),
            "terms": terms not in TERMS,
        }
    if case.kind == Kind.TEMP:
        since, until = case.since or date.min, case.until or date.min
        return {
            "extra_fen": int(wanted.get("extra_fen", 0)) <= 0, "since": since < case.today and not case.proposed,
            "until": not max(since, case.today) <= until <= _last(case),
        }  # fmt: skip
    return {"status": str(wanted.get("status", "")) not in list(Status)}


def _last(case: ChangeCase) -> date:
    """A temporary limit ends within a year."""
    return date.fromordinal((case.since or case.today).toordinal() + LONGEST_TERM)


def is_stricter(case: ChangeCase) -> No | None:
    """A block only ever tightens; easing is proposed and confirmed."""
    return None if stricter(str(case.wanted["status"]), case.stands) else no("E_STATE", state=case.stands)


def is_milder(case: ChangeCase) -> No | None:
    """What is proposed to be eased must be stricter now."""
    return None if stricter(case.stands, str(case.wanted["status"])) else no("E_STATE", state=case.stands)


def is_clean(case: ChangeCase) -> No | None:
    """Eased only after ninety clean days."""
    if clean_enough(case.clean, case.policy):
        return None
    return no("E_CREDIT_CLEAN", days=case.clean, least=case.policy.clean_days)


class ReleaseCase(NamedTuple):
    """Everything a rule about one release may look at.

    finance, manager: what the person is; mine: he asked; signed: he gave the first signature; order_open: the order still waits for
    approval or delivery; waits: another release of this order is asked for or unused.
    """

    state: str
    nos: tuple[No, ...] = ()
    amount_fen: int = 0
    until: date = date.max
    today: date = date.min
    reason: str = ""
    policy: Policy = USUAL
    finance: bool = False
    manager: bool = False
    mine: bool = False
    signed: bool = False
    order_open: bool = True
    waits: bool = False

    @property
    def needs_two(self) -> bool:
        """Above the limit of two signatures."""
        return self.amount_fen > self.policy.dual_fen


def may_release(case: ReleaseCase) -> No | None:
    """The first thing the policy says against it."""
    return case.nos[0] if case.nos else None


def said_why(case: ReleaseCase) -> No | None:
    """Asking and refusing need a reason."""
    return no("E_REASON", least=SHORTEST) if len(case.reason.strip()) < SHORTEST else None


def for_something(case: ReleaseCase) -> No | None:
    """An amount above nothing."""
    return None if case.amount_fen > 0 else no("E_FIELD", field="amount_fen", section="CRE", why="credit")


def in_time(case: ReleaseCase) -> No | None:
    """A release whose last day is over does nothing."""
    return None if case.today <= case.until else no("E_RELEASE_OVER", until=case.until)


def order_waits(case: ReleaseCase) -> No | None:
    """Only for an order that is not delivered yet."""
    return None if case.order_open else no("E_STATE", state="order")


def none_unused(case: ReleaseCase) -> No | None:
    """One at a time for one order."""
    return no("E_STATE", state="waits") if case.waits else None


def not_asker(case: ReleaseCase) -> No | None:
    """Nobody releases what he asked for."""
    return no("E_SELF_APPROVAL") if case.mine else None


def in_turn(case: ReleaseCase) -> No | None:
    """Finance signs first; above the limit a manager signs after it, and he alone never."""
    if case.state == "asked" and not case.finance:
        return no("E_STEP_ORDER") if case.needs_two else no("E_FORBIDDEN", action="credit.release")
    return no("E_FORBIDDEN", action="credit.release") if case.state == "once" and not case.manager else None


def second_hand(case: ReleaseCase) -> No | None:
    """The second signature is another person's."""
    return no("E_SAME_PERSON") if case.signed else None
