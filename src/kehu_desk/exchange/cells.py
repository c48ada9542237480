"""The plain values a table file can hold, and how they travel between the reading process and us (JSON lines)."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any, NamedTuple, TypeAlias

Cell: TypeAlias = str | int | float | bool | date | datetime | None

EXACT_BELOW = 10**15  # a workbook keeps 15 digits of a number; what is longer was lost before we saw it


class Row(NamedTuple):
    """One row that holds something. number: the row of the file as its program shows it, from 1."""

    number: int
    cells: tuple[Cell, ...]


def blank(cells: Iterable[Cell]) -> bool:
    """Whether a row holds nothing but blanks."""
    return not any(each is not None and (not isinstance(each, str) or each.strip()) for each in cells)


def packed(row: Row) -> list[Any]:
    """A row as a JSON list; its dates and moments are packed by packed_day, the default of json.dumps."""
    return [row.number, *row.cells]


def packed_day(cell: date) -> dict[str, str]:
    """A date as {"d": text}, a moment as {"t": text}."""
    return {"t" if isinstance(cell, datetime) else "d": cell.isoformat()}


def unpacked(parts: list[Any]) -> Row:
    """The row that packed() made."""
    return Row(parts[0], tuple([_unpacked_day(each) if type(each) is dict else each for each in parts[1:]]))


def _unpacked_day(cell: dict[str, str]) -> date:
    return datetime.fromisoformat(cell["t"]) if "t" in cell else date.fromisoformat(cell["d"])
