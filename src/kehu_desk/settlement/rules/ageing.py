"""Ageing of what is open on a day. Source: business.md §13.

All amounts in fen. A credit (a return, its amount below zero) stands in the column of its own due day, so that the columns
always come to what is open; days past due are told of debts alone.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from kehu_desk.kernel.clock import days_between
from kehu_desk.kernel.money import half_up

MOST_EDGES = 8


class Item(NamedTuple):
    """What is open of one document. dated: it bears a due day of its own."""

    open_fen: int
    due_on: date
    dated: bool = True


class Aged(NamedTuple):
    """columns: not due, then one for each edge, then what is older. undated: documents whose due day was worked out."""

    columns: tuple[int, ...]
    open_fen: int
    overdue_fen: int
    max_days: int
    weighted_days: int
    undated: int


def edges_of(text: str) -> tuple[int, ...]:
    """``30/60/90``: the last days of the columns, ascending. Raises ValueError for anything else."""
    edges = tuple(int(part) for part in text.split("/"))
    if not 1 <= len(edges) <= MOST_EDGES or edges[0] < 1 or any(low >= high for low, high in pairwise(edges)):
        raise ValueError(f"no ascending days: {text}")
    return edges


def due_day(traded_on: date, due_on: date | None, default_days: int) -> date:
    """The day by which it is to be paid; a document without one is due the default days after the trade."""
    return due_on or traded_on + timedelta(days=default_days)


def column(edges: Sequence[int], past: int) -> int:
    """Which column days past due fall in; 0 is not due."""
    if past <= 0:
        return 0
    return next((at for at, edge in enumerate(edges, 1) if past <= edge), len(edges) + 1)


def last_days(edges: Sequence[int], day: date) -> list[date]:
    """The earliest due day of each column but the last, which has none: what a query compares with."""
    return [day, *(day - timedelta(days=edge) for edge in edges)]


def aged(items: Iterable[Item], edges: Sequence[int], day: date) -> Aged:
    """The ageing of these documents as of a day."""
    columns, worst, weight, undated = [0] * (len(edges) + 2), 0, 0, 0
    for item in items:
        past = days_between(item.due_on, day)
        columns[column(edges, past)] += item.open_fen
        weight += item.open_fen * max(0, past)
        worst = max(worst, past if item.open_fen > 0 else 0)
        undated += not item.dated
    whole = sum(columns)
    return Aged(tuple(columns), whole, whole - columns[0], worst, half_up(weight, whole) if whole > 0 else 0, undated)


class Month(NamedTuple):
    """Net sales of a month and its days; of the running one the days until today."""

    sales_fen: int
    days: int


def count_back(balance: int, months: Iterable[Month]) -> int:
    """DSO: how many days of sales, counted back from the newest month, are still unpaid. Months beyond what is known count for nothing."""
    left, days = balance, Fraction(0)
    for month in months:
        if left <= 0:
            break
        if month.sales_fen > left:
            days += Fraction(left * month.days, month.sales_fen)
            break
        days += month.days
        left -= max(0, month.sales_fen)
    return half_up(days.numerator, days.denominator)


class Debt(NamedTuple):
    """A document that fell due, with what was paid for it by its due day."""

    amount_fen: int
    in_time_fen: int


def on_time(debts: Iterable[Debt]) -> int | None:
    """Paid by the due day ÷ due, in basis points; None when nothing fell due."""
    kept = list(debts)
    due = sum(debt.amount_fen for debt in kept)
    return half_up(sum(min(debt.in_time_fen, debt.amount_fen) for debt in kept) * 10_000, due) if due > 0 else None
