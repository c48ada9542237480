"""What changes a stock besides sales lines and counts. Source: business.md §17 (stock_month)."""

from datetime import date
from typing import Final, NamedTuple
from uuid import UUID

from kehu_desk.inventory.rules.counts import FIRST_DAY, LONGEST, MOST_QTY3, Goods
from kehu_desk.inventory.rules.ledgers import Kind
from kehu_desk.kernel.errors import No, no
from kehu_desk.products.rules import to_base, unit_problem

KINDS: Final = (Kind.OTHER_IN, Kind.SCRAP, Kind.OTHER_OUT)
SHORTEST: Final = 2  # characters of what it was


class MovementTerms(NamedTuple):
    """One movement as typed; kind: in_other, out_scrap, out_other."""

    moved_on: date
    kind: str
    product_id: UUID
    unit: str
    qty_entered3: int
    note: str


def movement_faults(terms: MovementTerms, goods: Goods | None, today: date) -> tuple[No, ...]:
    """Everything that is wrong with a movement; the fact field names the place."""
    found = []
    if not FIRST_DAY <= terms.moved_on <= today:
        found.append(no("E_MOVED_DAY", field="moved_on", first=FIRST_DAY))
    if terms.kind not in KINDS:
        found.append(no("E_MOVED_KIND", field="kind"))
    if len(terms.note.strip()) < SHORTEST:
        found.append(no("E_MOVED_NOTE", field="note"))
    elif len(terms.note) > LONGEST["note"]:
        found.append(no("E_COUNT_LONG", field="note", limit=LONGEST["note"]))
    if goods is None or goods.state == "draft":
        found.append(no("E_COUNT_PRODUCT", field="product", why="unknown" if goods is None else "draft"))
    elif not 0 < terms.qty_entered3 <= MOST_QTY3:
        found.append(no("E_MOVED_QTY", field="qty"))
    elif problem := unit_problem(terms.qty_entered3, terms.unit, goods.base_unit, goods.units):
        found.append(no(problem.code, **{"field": "unit"} | dict(problem.facts)))
    elif (to_base(terms.qty_entered3, terms.unit, goods.base_unit, goods.units) or 0) > MOST_QTY3:
        found.append(no("E_MOVED_QTY", field="qty"))
    return tuple(found)
