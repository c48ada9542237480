"""What one composition tells: frozen lines, whether they come from sales or from credit. Source: business.md §24."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Final, NamedTuple
from uuid import UUID

from kehu_desk.sales.rules.periods import Period


class View(StrEnum):
    """Which composition. CUSTOMER: one customer's products against those of all customers (销售重点)."""

    GRADE = "grade"
    PRODUCT = "product"
    REGION = "region"
    CREDIT = "credit"
    PARETO = "pareto"
    MATRIX = "matrix"
    CUSTOMER = "customer"


class Note(StrEnum):
    """What needs saying about a report. NEGATIVE: a line below nothing has no share; HELD: something is held back (B-017); SEEN_ONLY: it is
    about the customers only whose sales the person may view; RUNNING: the period is not over; FUTURE: it has not begun.
    """

    NOTHING_SOLD = "nothing_sold"
    NOTHING_OWED = "nothing_owed"
    NO_YEAR_BEFORE = "no_year_before"
    NEGATIVE = "negative"
    RUNNING = "running"
    FUTURE = "future"
    HELD = "held"
    SEEN_ONLY = "seen_only"


OTHERS: Final = "others"  # key of the line that holds customers who are not listed


class Asked(NamedTuple):
    """One question. level: L1..L4; within: what was drilled into, (dimension, value) pairs; customer: of View.CUSTOMER.

    depth: by what the lines are told apart, empty for the usual: a dimension of customers (grade, customer_type, industry, responsible,
    province, city, county), or of goods (category, brand, product), or "customer" for the finest. A line opens with
    depth=report.finer and within=report.asked.within + zip(dimensions of the lines, line.key): see opened().
    """

    view: View
    period: Period
    level: str = "L1"
    depth: str = ""
    within: tuple[tuple[str, str], ...] = ()
    customer: UUID | None = None


class Line(NamedTuple):
    """One group. All after held is None where B-017 holds the cell back, and what cannot be reckoned is None too.

    key: the group's values, one, or two in a matrix; name: as people call it where no words exist for the key (a product, a customer).
    The line of those who are not listed has the key OTHERS.
    customers_bp, share_bp: parts of the whole, 10000 together; points: change of the share against last year in hundredths of a
    percentage point; growth_bp: change of net_fen; contribution_bp: part of the whole change; own_bp, apart_bp: of View.CUSTOMER.
    """

    key: tuple[str, ...]
    name: str = ""
    held: bool = False
    customers: int | None = None
    customers_bp: int | None = None
    net_fen: int | None = None
    share_bp: int | None = None
    average_fen: int | None = None
    before_fen: int | None = None
    points: int | None = None
    growth_bp: int | None = None
    contribution_bp: int | None = None
    penetration_bp: int | None = None
    cumulative_bp: int | None = None
    own_bp: int | None = None
    apart_bp: int | None = None


class Report(NamedTuple):
    """The answer: its lines in the order of the table, the whole they are parts of (None where it is held back), and what needs saying.

    total is None without anything to tell; its held says that the sum is held back. notes: values of Note. by: dimensions of the lines'
    keys, in their order. finer: the depth that drilling into a line leads to, empty at the finest. classes: of View.PARETO, A, B, C, D
    with their customers, money and where each ends (cumulative_bp).
    """

    asked: Asked
    lines: Sequence[Line]
    total: Line | None
    notes: tuple[str, ...] = ()
    finer: str = ""
    by: tuple[str, ...] = ()
    classes: Sequence[Line] = ()


def opened(report: Report, line: Line) -> Asked:
    """The question that opens a line: the same view of what stands in it, at the next depth."""
    within = (*report.asked.within, *zip(report.by, line.key, strict=True))
    return report.asked._replace(depth=report.finer, within=tuple(dict(within).items()))
