"""Promises to pay: kept or broken is worked out from what came in. Source: business.md §13."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, NamedTuple

from kehu_desk.kernel.errors import No, no
from kehu_desk.settlement.rules.receipts import MOST_FEN

GRACE: Final = timedelta(days=2)
SEEN: Final = timedelta(days=365)  # broken promises of a year count against a customer


FARTHEST: Final = timedelta(days=366)
LONGEST: Final = {"contact": 40, "note": 500}


class Vow(NamedTuple):
    """What is typed of a promise. contact: who of theirs gave it."""

    promised_on: date
    fen: int
    contact: str
    note: str = ""


def problems(vow: Vow, today: date) -> tuple[No, ...]:
    """Everything that is wrong with what was typed."""
    checks = (
        (0 < vow.fen <= MOST_FEN, no("E_AMOUNT")),
        (today <= vow.promised_on <= today + FARTHEST, no("E_PROMISE_DAY", latest=today + FARTHEST)),
        (bool(vow.contact.strip()), no("E_CONTACT")),
        (all(len(getattr(vow, field).strip()) <= most for field, most in LONGEST.items()), no("E_TOO_LONG")),
    )
    return tuple(refusal for holds, refusal in checks if not holds)


class Fate(StrEnum):
    """What became of a promise; waiting until two days after it fell due."""

    WAITING = "waiting"
    KEPT = "kept"
    BROKEN = "broken"


class Promise(NamedTuple):
    """made_on: the day it was given; promised_on: by when."""

    made_on: date
    promised_on: date
    fen: int


class Payment(NamedTuple):
    """Money of a receipt that pays lines, by the day on which it came in."""

    paid_on: date
    fen: int


def fates(promises: Sequence[Promise], payments: Iterable[Payment], day: date) -> list[Fate]:
    """The fate of each promise, in their order. The same money keeps one promise only: the one that falls due first."""
    left = sorted(payments)
    found: dict[int, Fate] = {}
    for at, promise in sorted(enumerate(promises), key=lambda each: (each[1].promised_on, each[1].made_on, each[0])):
        over = day > promise.promised_on + GRACE
        found[at] = Fate.KEPT if _keeps(left, promise) else Fate.BROKEN if over else Fate.WAITING
    return [found[at] for at in range(len(promises))]


def _keeps(left: list[Payment], promise: Promise) -> bool:
    """Whether enough is left for this promise; if so, it is used up."""
    fitting = [at for at, each in enumerate(left) if promise.made_on <= each.paid_on <= promise.promised_on + GRACE]
    if sum(left[at].fen for at in fitting) < promise.fen:
        return False
    wanted = promise.fen
    for at in fitting:
        part = min(wanted, left[at].fen)
        left[at] = left[at]._replace(fen=left[at].fen - part)
        wanted -= part
    return True
