"""What one composition tells: frozen lines, whether they come from sales or from credit. Source: business.md §24."""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple
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


class Asked(NamedTuple):
    """One question. level: L1..L4; depth: how fine, region 2, 4, 6 digits, product "category", "brand", "product"; within: what was
    drilled into, (dimension, value) pairs, each as BY or the depth of products names it; customer: of View.CUSTOMER.
    """

    view: View
    period: Period
    level: str = "L1"
    depth: str = ""
    within: tuple[tuple[str, str], ...] = ()
    customer: UUID | None = None


class Line(NamedTuple):
    """One group. net_fen and all after it are None where B-017 holds the cell back, and what cannot be reckoned is None too.

    key: the group's values, one, or two in a matrix; name: as people call it where no words exist for the key (a product, a customer).
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

    notes: codes that words know, such as "nothing_sold", "no_year_before", "negative", "future". finer: the depth that drilling into a
    line leads to, empty at the finest.
    """

    asked: Asked
    lines: Sequence[Line]
    total: Line | None
    notes: tuple[str, ...] = ()
    finer: str = ""
