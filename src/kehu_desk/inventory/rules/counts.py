"""What may stand in a count. Source: business.md §17 (stock_count), R36."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final, NamedTuple, Protocol
from uuid import UUID

from kehu_desk.kernel.errors import No, no
from kehu_desk.products.rules import to_base, unit_problem

FULL, PARTIAL = "full", "partial"
SCOPES: Final = (FULL, PARTIAL)
GOOD, NEAR_EXPIRY, DAMAGED, EXPIRED = "good", "near_expiry", "damaged", "expired"
CONDITIONS: Final = (GOOD, NEAR_EXPIRY, DAMAGED, EXPIRED)
UNFIT: Final = (DAMAGED, EXPIRED)  # it lies there and cannot be sold
FIRST_DAY: Final = date(1990, 1, 1)
MOST_QTY3: Final = 10**12
MOST_ROWS: Final = 2000
LONGEST: Final = {"batch_no": 64, "note": 500, "location": 120}
NEAR: Final = 3  # a third of the shelf life left


class CountTerms(NamedTuple):
    """The head of a count. It tells of the end of counted_on. scope: full (what is not listed was 0), partial."""

    counted_on: date
    scope: str
    location: str = ""
    visit_id: UUID | None = None
    note: str = ""


class CountLine(NamedTuple):
    """One product, batch and condition as counted; qty_entered3 in thousandths of the unit named."""

    product_id: UUID
    unit: str
    qty_entered3: int
    batch_no: str = ""
    made_on: date | None = None
    expires_on: date | None = None
    condition: str = GOOD
    note: str = ""


class Goods(Protocol):
    """What is asked of a product."""

    @property
    def base_unit(self) -> str:
        """The unit that stock is kept in."""

    @property
    def units(self) -> Mapping[str, int]:
        """Pack unit -> qty3."""

    @property
    def state(self) -> str:
        """draft, active, retired."""


class Posted(NamedTuple):
    """A posted count that holds: not corrected by a later one."""

    id: UUID
    number: str
    day: date
    scope: str
    products: frozenset[UUID]


def terms_faults(terms: CountTerms, today: date) -> tuple[No, ...]:
    """Everything that is wrong with the head by itself; the fact field names the place."""
    found = []
    if terms.counted_on > today:
        found.append(no("E_COUNT_DAY", field="counted_on", why="future", day=terms.counted_on))
    if terms.counted_on < FIRST_DAY:
        found.append(no("E_COUNT_DAY", field="counted_on", why="early", day=terms.counted_on, first=FIRST_DAY))
    if terms.scope not in SCOPES:
        found.append(no("E_COUNT_SCOPE", field="scope"))
    found += [
        no("E_COUNT_LONG", field=each, limit=LONGEST[each]) for each in ("location", "note") if len(getattr(terms, each)) > LONGEST[each]
    ]
    return tuple(found)


def line_faults(line: CountLine, goods: Goods | None, counted_on: date) -> tuple[No, ...]:
    """Everything that is wrong with a line by itself; the fact field names the cell.

    A product that is no longer sold may still lie there; one that was never approved may not.
    """
    if goods is None or goods.state == "draft":
        return (no("E_COUNT_PRODUCT", field="product", why="unknown" if goods is None else "draft"),)
    found = []
    if not 0 <= line.qty_entered3 <= MOST_QTY3:
        found.append(no("E_COUNT_QTY", field="qty", why="negative" if line.qty_entered3 < 0 else "much"))
    elif problem := unit_problem(line.qty_entered3, line.unit, goods.base_unit, goods.units):
        found.append(no(problem.code, **{"field": "unit"} | dict(problem.facts)))
    elif (to_base(line.qty_entered3, line.unit, goods.base_unit, goods.units) or 0) > MOST_QTY3:
        found.append(no("E_COUNT_QTY", field="qty", why="much"))
    if line.made_on and line.made_on > counted_on:
        found.append(no("E_COUNT_MADE", field="made_on", made=line.made_on, counted=counted_on))
    if line.made_on and line.expires_on and line.expires_on < line.made_on:
        found.append(no("E_COUNT_EXPIRY", field="expires_on", made=line.made_on, expires=line.expires_on))
    if line.condition not in CONDITIONS:
        found.append(no("E_COUNT_CONDITION", field="condition"))
    found += [
        no("E_COUNT_LONG", field=each, limit=LONGEST[each]) for each in ("batch_no", "note") if len(getattr(line, each)) > LONGEST[each]
    ]
    return tuple(found)


def repeats(lines: Sequence[CountLine]) -> dict[int, int]:
    """Place of a line -> place of the earlier one with the same product, batch and condition."""
    first: dict[tuple[UUID, str, str], int] = {}
    found = {}
    for place, line in enumerate(lines):
        key = line.product_id, line.batch_no.strip(), line.condition
        if key in first:
            found[place] = first[key]
        else:
            first[key] = place
    return found


def sheet_faults(lines: Sequence[CountLine], goods: Mapping[UUID, Goods], counted_on: date) -> dict[int, tuple[No, ...]]:
    """Place (from 0) -> what is wrong there, only where anything is. A product twice with one batch and condition is told at the later."""
    found = {place: nos for place, line in enumerate(lines) if (nos := line_faults(line, goods.get(line.product_id), counted_on))}
    for place, before in repeats(lines).items():
        found[place] = (*found.get(place, ()), no("E_COUNT_TWICE", field="product", row=before + 1))
    return found


def against_posted(
    counted_on: date, scope: str, products: Iterable[UUID], posted: Iterable[Posted], corrects: UUID | None = None
) -> No | None:  # fmt: skip
    """Whether posted counts stand in the way: one of a later day, or one of the same day that names a product of this one as well.

    A correction stands on the day of the count that it corrects, and later counts are no hindrance: they hold from their own day on.
    """
    others = [each for each in posted if each.id != corrects]
    wrong = next((each for each in posted if each.id == corrects), None)
    if wrong is not None and wrong.day != counted_on:
        return no("E_COUNT_CORRECTION_DAY", field="counted_on", day=wrong.day, number=wrong.number)
    latest = max(others, key=lambda each: each.day, default=None)
    if wrong is None and latest is not None and counted_on < latest.day:
        return no("E_COUNT_EARLY", field="counted_on", day=latest.day, number=latest.number)
    wanted = frozenset(products)
    for each in others:
        if each.day == counted_on and (FULL in (scope, each.scope) or wanted & each.products):
            return no("E_COUNT_AGAIN", field="counted_on", day=each.day, number=each.number)
    return None


def condition_of(counted_on: date, expires_on: date | None, shelf_life_days: int | None) -> str:
    """The condition of goods of which nobody says one: expired, within the last third of their shelf life, or good."""
    if expires_on is None:
        return GOOD
    left = (expires_on - counted_on).days
    if left < 0:
        return EXPIRED
    return NEAR_EXPIRY if shelf_life_days and left * NEAR <= shelf_life_days else GOOD
