"""How soon the invoices were paid, as a share that stays a fraction. Source: business.md §16 (timeliness), V2."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import Final, NamedTuple

from kehu_desk.kernel.errors import No, no
from kehu_desk.rebates.rules.codes import WHOLE_BP

MOST_ROWS: Final = 10
MOST_DAYS: Final = 3650


class Within(NamedTuple):
    """Paid within so many days, the last one included: this share counts, in basis points."""

    days: int
    bp: int


class Payment(NamedTuple):
    """A part of an invoice, and on which day after it this part was paid."""

    fen: int
    days: int


class Invoice(NamedTuple):
    """What was billed, in fen, and what paid it."""

    fen: int
    paid: tuple[Payment, ...] = ()


def table_of(text: str) -> tuple[Within, ...]:
    """15:100/30:80/45:50: days, and per cent that count. ValueError for anything else, or in another order."""
    rows = tuple(Within(int(days), int(share) * 100) for days, share in (part.split(":") for part in text.split("/")))
    if timeliness_faults(rows):
        raise ValueError(text)
    return rows


def counts_bp(table: Sequence[Within], days: int) -> int:
    """What a payment after so many days counts."""
    return next((row.bp for row in table if days <= row.days), 0)


def coefficient(table: Sequence[Within], invoices: Iterable[Invoice]) -> Fraction:
    """Sum of paid x c(days) / sum of amounts; what is unpaid counts nothing. One without a table, or where nothing was billed."""
    every = [each for each in invoices if each.fen > 0]
    whole = sum(each.fen for each in every)
    if not table or not whole:
        return Fraction(1)
    counted = sum(part.fen * counts_bp(table, part.days) for each in every for part in each.paid)
    return Fraction(counted, whole * WHOLE_BP)


def timeliness_faults(table: Sequence[Within]) -> tuple[No, ...]:
    """Days rise, shares fall, from row 1 on."""
    found = [no("E_TIMELY", row=MOST_ROWS + 1)] if len(table) > MOST_ROWS else []
    for row, each in enumerate(table, 1):
        before = table[row - 2] if row > 1 else None
        if not (0 <= each.days <= MOST_DAYS and 0 <= each.bp <= WHOLE_BP):
            found.append(no("E_TIMELY", row=row))
        elif before is not None and (each.days <= before.days or each.bp > before.bp):
            found.append(no("E_TIMELY_ORDER", row=row, other=row - 1))
    return tuple(found)
