"""What may be paid with what. Source: business.md §13.

A source is a confirmed receipt, or a credit: a line with an amount below zero, which pays other lines of the same customer.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from kehu_desk.kernel.errors import No, no


class Share(NamedTuple):
    """So much of one line."""

    record: UUID
    fen: int


class Line(NamedTuple):
    """A line that can be paid: open_fen is what is left of it, number and line_no say it in words and in order."""

    id: UUID
    open_fen: int
    due_on: date
    number: str
    line_no: int
    traded_on: date


def in_turn(line: Line) -> tuple[date, str, int, UUID]:
    """The oldest due day first, then the number of the document, then the line."""
    return line.due_on, line.number, line.line_no, line.id


def first_come(lines: Iterable[Line], rest: int) -> tuple[Share, ...]:
    """What automatic allocation would do with the rest of a source: one line after the other, as far as it reaches."""
    shares = []
    for line in sorted((line for line in lines if line.open_fen > 0), key=in_turn):
        part = min(line.open_fen, rest)
        if part <= 0:
            break
        shares.append(Share(line.id, part))
        rest -= part
    return tuple(shares)


def against(shares: Sequence[Share], lines: Iterable[Line], rest: int, on: date) -> tuple[No, ...]:
    """Why these shares may not be allocated on a day, all reasons. lines: those of the customer that can be paid from that day on."""
    known = {line.id: line for line in lines}
    if not shares or any(share.fen <= 0 for share in shares):
        return (no("E_AMOUNT"),)
    wanted: dict[UUID, int] = {}
    for share in shares:
        wanted[share.record] = wanted.get(share.record, 0) + share.fen
    found = [refusal for record, fen in wanted.items() if (refusal := _against_one(known.get(record), fen, on))]
    whole = sum(wanted.values())
    if whole > rest:
        found.append(no("E_OVER_RECEIPT", wanted_fen=whole, rest_fen=max(0, rest)))
    return tuple(found)


def _against_one(line: Line | None, fen: int, on: date) -> No | None:
    if line is None:
        return no("E_LINE")
    if on < line.traded_on:
        return no("E_DAY", earliest=line.traded_on)
    if fen > line.open_fen:
        return no("E_OVER_LINE", number=line.number, line=line.line_no, wanted_fen=fen, open_fen=max(0, line.open_fen))
    return None
