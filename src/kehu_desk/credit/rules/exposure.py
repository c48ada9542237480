"""What a customer owes and may still owe, and whether one document passes. Whole fen. Source: business.md §11 (Exposure, Check points)."""

from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from kehu_desk.credit.rules.terms import USUAL, Policy, Status


class Point(StrEnum):
    """Where a document is checked."""

    ORDER = "order"
    DELIVERY = "delivery"


class Owing(NamedTuple):
    """The sums that make up an exposure, in fen, all of them without the document under check.

    open: delivered and billed, not paid; unbilled: delivered, not billed, where open does not hold it already; ordered: approved,
    not delivered; unapplied: receipts that pay nothing yet; deposits: held in cash.
    """

    open_fen: int = 0
    unbilled_fen: int = 0
    ordered_fen: int = 0
    unapplied_fen: int = 0
    deposits_fen: int = 0

    def plus(self, other: "Owing") -> "Owing":
        """Both together: exposure is additive."""
        return Owing(*(one + more for one, more in zip(self, other, strict=True)))


def exposure(owing: Owing, policy: Policy = USUAL) -> int:
    """Open items, unbilled deliveries and (by setting) approved orders, less what was paid in advance; below 0 we hold his money."""
    ordered = owing.ordered_fen if policy.count_orders else 0
    return owing.open_fen + owing.unbilled_fen + ordered - owing.unapplied_fen - owing.deposits_fen


def utilisation(exposed_fen: int, capacity_fen: int) -> Fraction | None:
    """Exposure for each fen of capacity; 0 when nothing is owed, None (beyond any number) when something is and there is no limit."""
    if exposed_fen <= 0:
        return Fraction(0)
    return Fraction(exposed_fen, capacity_fen) if capacity_fen > 0 else None


class Document(NamedTuple):
    """What is under check: its amount, where, whether finance has looked at it, how much a release covers (0: none)."""

    amount_fen: int
    point: Point
    looked: bool = False
    released_fen: int = 0


class Stance(NamedTuple):
    """How the customer stands on the day: status, limit and temporary limits in force, longest overdue and its sum, deliveries paused."""

    status: str = Status.NORMAL
    limit_fen: int = 0
    temp_fen: int = 0
    max_days_past: int = 0
    overdue_fen: int = 0
    paused: bool = False

    @property
    def capacity_fen(self) -> int:
        """Limit and temporary limits together."""
        return self.limit_fen + self.temp_fen


class Verdict(NamedTuple):
    """passes, or the reasons, and the figures of the three exits in fen.

    why: suspended, paused, hold, cash_only, watch, limit, overdue. room: what could still be ordered; short: by how much to reduce, or
    what to pay; by_release: whether it passes only because finance has released it; releasable: whether a release would help at all.
    """

    why: tuple[str, ...]
    exposed_fen: int
    capacity_fen: int
    after_fen: int
    room_fen: int
    short_fen: int
    overdue_fen: int
    days: int
    by_release: bool
    releasable: bool

    @property
    def passes(self) -> bool:
        """Nothing stands against it."""
        return not self.why


def checked(document: Document, owing: Owing, stance: Stance, policy: Policy = USUAL) -> Verdict:
    """Whether a document passes at its point. owing must not hold the document itself."""
    exposed = exposure(owing, policy)
    room = _room(owing, exposed, stance)
    why = _reasons(document, room, stance, policy)
    liftable = _liftable(document, stance)
    released = document.amount_fen <= document.released_fen and any(each in liftable for each in why)
    left = tuple(each for each in why if not (released and each in liftable))
    return Verdict(
        left, exposed, stance.capacity_fen, exposed + document.amount_fen, room, max(0, document.amount_fen - max(0, room)),
        stance.overdue_fen, stance.max_days_past, released and not left, any(each in liftable for each in left),
    )  # fmt: skip


def _liftable(document: Document, stance: Stance) -> frozenset[str]:
    """What a release lifts: limit and overdue; on hold only the delivery of what was approved before."""
    if stance.status == Status.HOLD:
        return frozenset({"hold", "limit", "overdue"}) if document.point is Point.DELIVERY else frozenset()
    return frozenset({"limit", "overdue"})


def _room(owing: Owing, exposed: int, stance: Stance) -> int:
    """What is left of the limit; in cash_only what was paid in advance and is not spoken for by deliveries and orders under way."""
    if stance.status == Status.CASH_ONLY:
        return owing.unapplied_fen - owing.unbilled_fen - owing.ordered_fen
    return stance.capacity_fen - exposed


def _reasons(document: Document, room: int, stance: Stance, policy: Policy) -> tuple[str, ...]:
    """Why not, the gravest first. What is off by setting is not checked, but who is suspended gets nothing, who is paused no goods."""
    if stance.status == Status.SUSPENDED:
        return ("suspended",)
    if stance.paused and document.point is Point.DELIVERY:
        return ("paused",)
    if not (policy.check_order if document.point is Point.ORDER else policy.check_delivery):
        return ()
    if stance.status == Status.CASH_ONLY:
        return ("cash_only",) if document.amount_fen > room else ()
    found = {
        "hold": stance.status == Status.HOLD,
        "watch": stance.status == Status.WATCH and not document.looked,
        "limit": document.amount_fen > max(0, room),
        "overdue": stance.max_days_past > policy.grace_days,
    }
    return tuple(why for why, holds in found.items() if holds)
