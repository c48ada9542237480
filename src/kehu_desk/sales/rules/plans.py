"""Sales plans as plain values: rows of goods by twelve months, three amounts that rise, and what they come to. Source: business.md §12, R9.

A quarter is the sum of its months and a year the sum of its quarters: nothing but months is ever kept.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple
from uuid import UUID

from kehu_desk.kernel.errors import No, no

MONTHS: Final = 12
MOST: Final = 10**15  # fen, and qty3
FIRST_YEAR, YEARS_AHEAD = 2000, 3
LEAST_REASON: Final = 5
PATH: Final = "/"


class Key(NamedTuple):
    """What a row plans: one product; or a category with all below it that has no row of its own; no category: everything else."""

    product: UUID | None = None
    category: str = ""


class Measure(StrEnum):
    """What can be said of a month: the names of the fields of a cell."""

    BASE = "base_fen"
    STRETCH = "stretch_fen"
    CHALLENGE = "challenge_fen"
    QUANTITY = "qty3"
    PROFIT = "profit_fen"


class Cell(NamedTuple):
    """One month of one row. profit_fen stands at L3."""

    base_fen: int = 0
    stretch_fen: int = 0
    challenge_fen: int = 0
    qty3: int | None = None
    profit_fen: int | None = None


class PlanRow(NamedTuple):
    """One row: January first."""

    key: Key
    cells: tuple[Cell, ...]


class Totals(NamedTuple):
    """Sums of one measure: twelve months, four quarters, the year."""

    months: tuple[int, ...]
    quarters: tuple[int, ...]
    year: int


NOTHING: Final = Cell()


def value_of(cell: Cell, measure: Measure) -> int | None:
    """What a cell says of a measure."""
    found: int | None = getattr(cell, measure.value)
    return found


def with_value(cell: Cell, measure: Measure, value: int | None) -> Cell:
    """The cell with one thing said anew. Amounts nobody has raised above a lower one follow it, so that base alone is a whole plan."""
    if measure is Measure.QUANTITY:
        return cell._replace(qty3=value)
    if measure is Measure.PROFIT:
        return cell._replace(profit_fen=value)
    if measure is Measure.CHALLENGE:
        return cell._replace(challenge_fen=value or 0)
    amount = value or 0
    if measure is Measure.BASE:
        follows = cell.stretch_fen in (cell.base_fen, 0) or cell.stretch_fen < amount
        cell = with_value(cell, Measure.STRETCH, amount) if follows else cell
        return cell._replace(base_fen=amount)
    follows = cell.challenge_fen in (cell.stretch_fen, 0) or cell.challenge_fen < amount
    return cell._replace(stretch_fen=amount, challenge_fen=amount if follows else cell.challenge_fen)


def rises(cell: Cell) -> bool:
    """Base, stretch and challenge in their order."""
    return cell.base_fen <= cell.stretch_fen <= cell.challenge_fen


def totals(months: Sequence[int]) -> Totals:
    """Quarters and year of twelve months."""
    quarters = tuple(sum(months[at : at + 3]) for at in range(0, MONTHS, 3))
    return Totals(tuple(months), quarters, sum(quarters))


def month_sums(rows: Iterable[PlanRow], measure: Callable[[Cell], int | None]) -> tuple[int, ...]:
    """Twelve sums over all rows of one measure; what nobody has said counts nothing."""
    found = [0] * MONTHS
    for row in rows:
        for month, cell in enumerate(row.cells):
            found[month] += measure(cell) or 0
    return tuple(found)


def plan_problems(rows: Sequence[PlanRow], year: int, today: date) -> list[No]:
    """Everything that is wrong with a plan by itself, each with a code of its own; facts name the months."""
    found = []
    if not FIRST_YEAR <= year <= today.year + YEARS_AHEAD:
        found.append(no("E_PLAN_YEAR", first=FIRST_YEAR, last=today.year + YEARS_AHEAD))
    keys = [row.key for row in rows]
    if len(set(keys)) < len(keys):
        found.append(no("E_PLAN_TWICE"))
    cells = [(month, cell) for row in rows for month, cell in enumerate(row.cells, start=1)]
    if any(len(row.cells) != MONTHS for row in rows):
        found.append(no("E_PLAN_MONTHS"))
    if fallen := _months(cells, lambda cell: not rises(cell)):
        found.append(no("E_PLAN_ORDER", months=fallen))
    if below := _months(cells, lambda cell: min(cell.base_fen, cell.stretch_fen, cell.challenge_fen, cell.qty3 or 0) < 0):
        found.append(no("E_PLAN_NEGATIVE", months=below))
    if beyond := _months(cells, lambda cell: max(cell.challenge_fen, cell.qty3 or 0, abs(cell.profit_fen or 0)) > MOST):
        found.append(no("E_PLAN_MOST", months=beyond))
    return found


def _months(cells: Iterable[tuple[int, Cell]], wrong: Callable[[Cell], bool]) -> tuple[int, ...]:
    return tuple(sorted({month for month, cell in cells if wrong(cell)}))


def category_of(category: str, path: str) -> bool:
    """Whether a category lies on a path or below it; the empty path holds everything."""
    return not path or category == path or category.startswith(path + PATH)


def row_of(product: UUID, category: str, keys: Iterable[Key]) -> Key | None:
    """The row that a product counts in: its own, else that of the nearest category above it. None: no row plans it."""
    fits = [key for key in keys if key.product == product or (key.product is None and category_of(category, key.category))]
    return max(fits, key=lambda key: (key.product is not None, len(key.category)), default=None)


def actual_by_row(
    sold: Mapping[UUID, Sequence[int]], categories: Mapping[UUID, str], keys: Sequence[Key]
) -> dict[Key | None, tuple[int, ...]]:
    """What was sold in each row, month by month; None holds what no row plans. sold: product -> twelve amounts in fen."""
    found: dict[Key | None, list[int]] = {key: [0] * MONTHS for key in keys}
    for product, months in sold.items():
        mine = found.setdefault(row_of(product, categories.get(product, ""), keys), [0] * MONTHS)
        for month, amount in enumerate(months):
            mine[month] += amount
    return {key: tuple(months) for key, months in found.items()}


def kept_profit(rows: Sequence[PlanRow], before: Mapping[Key, Sequence[Cell]]) -> list[PlanRow]:
    """The rows with the profits that stood there before: of somebody who does not see them and can therefore not say them."""
    return [
        PlanRow(row.key, tuple(
            cell._replace(profit_fen=before[row.key][at].profit_fen if row.key in before else None) for at, cell in enumerate(row.cells)
        ))
        for row in rows
    ]  # fmt: skip


class PlanCase(NamedTuple):
    """One plan as one person sees it. state: draft, submitted (a draft that waits for a decision), approved, revised.

    drafts, decides: what the policy says against it; own: he drafted or submitted it; submitter: the very one who submitted it;
    stale: it is not what he has read; drafted: a newer version is being written; shut: the archive takes nothing more.
    """

    state: str
    drafts: tuple[No, ...] = ()
    decides: tuple[No, ...] = ()
    own: bool = False
    submitter: bool = False
    stale: bool = False
    drafted: bool = False
    shut: str = ""


def may_draft(case: PlanCase) -> No | None:
    """OWN, TEAM and KAM plan."""
    return case.drafts[0] if case.drafts else None


def may_decide(case: PlanCase) -> No | None:
    """The superior of the responsible person decides, or a manager."""
    return case.decides[0] if case.decides else None


def submitter_only(case: PlanCase) -> No | None:
    """Who submitted it takes it back."""
    return None if case.submitter else no("E_FORBIDDEN", action="plan.withdraw")


def not_own(case: PlanCase) -> No | None:
    """Nobody decides what he drafted. Source: business.md §1."""
    return no("E_SELF_APPROVAL") if case.own else None


def not_stale(case: PlanCase) -> No | None:
    """It is still what he has read."""
    return no("E_STALE") if case.stale else None


def one_draft(case: PlanCase) -> No | None:
    """One new version at a time."""
    return no("E_DRAFT_EXISTS") if case.drafted else None


def archive_open(case: PlanCase) -> No | None:
    """Nothing is written in sealed or destroyed archives."""
    return no("E_ARCHIVE_STATE", state=case.shut) if case.shut else None


def reason_problem(reason: str) -> No | None:
    """E_REASON below five characters."""
    return no("E_REASON") if len(reason.strip()) < LEAST_REASON else None
