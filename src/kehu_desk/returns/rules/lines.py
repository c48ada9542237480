"""What may stand in a case: its head, its lines against what was sold, and the quantities of each later step. Source: business.md §19.

Every fault of a line names it by the fact line_row (its place from 1) and its cell by the fact field.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Final, NamedTuple
from uuid import UUID

from kehu_desk.kernel.errors import No, no
from kehu_desk.kernel.money import amount_fen
from kehu_desk.products.rules import to_base, unit_problem
from kehu_desk.returns.rules.codes import DONE_WITH, FREIGHT_OF, FREIGHTS, KINDS, REASONS, REASONS_OF
from kehu_desk.returns.rules.windows import Days, window_fault

MOST_LINES: Final = 100
MOST_QTY3: Final = 10**12
LONGEST: Final = 500
LONGEST_BATCH: Final = 64


class RmaTerms(NamedTuple):
    """The head of a case as it is typed. policy: the text it rests on, for the reason policy."""

    kind: str
    reason: str
    requested_on: date
    contact: str = ""
    freight_by: str = "us"
    policy: str = ""
    note: str = ""
    complaint_id: UUID | None = None
    visit_id: UUID | None = None


class ReturnLine(NamedTuple):
    """A line as it is typed: which line that was sold, how much of it. Empty batch and days are those of the line that was sold."""

    source_id: UUID
    qty_entered3: int | None
    unit: str
    batch_no: str = ""
    made_on: date | None = None
    expires_on: date | None = None
    intact: bool = True
    carrier_signed: bool = False
    note: str = ""


class Wanted(NamedTuple):
    """What is to go out in an exchange, in one of the product's units."""

    product_id: UUID
    unit: str
    qty_entered3: int | None


class Sold(NamedTuple):
    """A line that was sold, less what was corrected since. taken3: held by other cases or back already; fen: what it came to in CNY."""

    id: UUID
    product_id: UUID
    base_unit: str
    units: Mapping[str, int]
    delivered_on: date
    sold3: int
    fen: int
    taken3: int = 0
    batch_no: str = ""
    made_on: date | None = None
    expires_on: date | None = None
    shelf_life_days: int | None = None

    @property
    def left3(self) -> int:
        """What may still come back."""
        return max(0, self.sold3 - self.taken3)


class Goods(NamedTuple):
    """What a replacement needs to know of its product. price4: of the base unit, today."""

    base_unit: str
    units: Mapping[str, int]
    price4: int
    active: bool = True


class Weighed(NamedTuple):
    """A line reckoned out: the quantity in the base unit, batch and days as known."""

    line: ReturnLine
    qty3: int
    batch_no: str
    made_on: date | None
    expires_on: date | None


def head_faults(terms: RmaTerms, today: date, days: Days) -> list[No]:
    """Everything that is wrong with the head. The day may lie a little back, never ahead: windows are counted to it."""
    found = []
    for field, value, known in (("kind", terms.kind, KINDS), ("reason", terms.reason, REASONS), ("freight_by", terms.freight_by, FREIGHTS)):
        if value not in known:
            found.append(no("E_RETURN_FIELD", field=field))
    if not found and terms.reason not in REASONS_OF[terms.kind]:
        found.append(no("E_RETURN_REASON", field="reason", kind=terms.kind, reason=terms.reason))
    if not found and terms.freight_by not in FREIGHT_OF[terms.reason]:
        found.append(no("E_RETURN_FREIGHT", field="freight_by", reason=terms.reason, freight=FREIGHT_OF[terms.reason][0]))
    if not 0 <= (today - terms.requested_on).days <= days.entry:
        found.append(no("E_RETURN_DAY", field="requested_on", days=days.entry, today=today))
    if terms.reason == "policy" and not terms.policy.strip():
        found.append(no("E_RETURN_POLICY", field="policy"))
    for field, text in (("contact", terms.contact), ("policy", terms.policy), ("note", terms.note)):
        if len(text) > LONGEST:
            found.append(no("E_RETURN_FIELD", field=field))
    return found


def weigh(line: ReturnLine, sold: Sold) -> Weighed | None:
    """The line in base units with what is known of its goods; None when the quantity or the unit cannot be."""
    qty = line.qty_entered3
    if qty is None or not 0 < qty <= MOST_QTY3:
        return None
    base = to_base(qty, line.unit, sold.base_unit, sold.units)
    if base is None or base <= 0:
        return None
    made = line.made_on or sold.made_on
    expires = line.expires_on or sold.expires_on or _shelf_end(made, sold.shelf_life_days)
    return Weighed(line, base, (line.batch_no or sold.batch_no).strip(), made, expires)


def _shelf_end(made: date | None, days: int | None) -> date | None:
    return date.fromordinal(made.toordinal() + days) if made is not None and days is not None else None


def line_faults(terms: RmaTerms, lines: Sequence[ReturnLine], sold: Mapping[UUID, Sold], days: Days) -> list[No]:
    """Everything that is wrong with the lines. Lines of one source count together against what is left of it."""
    if not 0 < len(lines) <= MOST_LINES:
        return [no("E_RETURN_LINES", most=MOST_LINES)]
    found: list[No] = []
    asked: dict[UUID, int] = {}
    for row, line in enumerate(lines, 1):
        source = sold.get(line.source_id)
        if source is None:
            found.append(no("E_RETURN_SOURCE", line_row=row, field="product"))
            continue
        found += [_at(each, row) for each in _line_faults(terms, line, source, days)]
        weighed = weigh(line, source)
        if weighed is not None:
            asked[source.id] = asked.get(source.id, 0) + weighed.qty3
            if asked[source.id] > source.left3:
                found.append(no("E_RETURN_OVER", line_row=row, field="qty", sold=source.sold3, left=source.left3, unit=source.base_unit))
    return found


def _line_faults(terms: RmaTerms, line: ReturnLine, sold: Sold, days: Days) -> list[No]:
    found = []
    weighed = weigh(line, sold)
    if weighed is None:
        known = line.qty_entered3 is not None and 0 < line.qty_entered3 <= MOST_QTY3
        problem = unit_problem(line.qty_entered3 or 0, line.unit, sold.base_unit, sold.units) if known else None
        found.append(no("E_RETURN_UNIT", field="unit", unit=line.unit) if problem else no("E_RETURN_QTY", field="qty"))
    batch = line.batch_no.strip()
    if len(batch) > LONGEST_BATCH or (batch and sold.batch_no and batch != sold.batch_no):
        found.append(no("E_RETURN_BATCH", field="batch_no", batch=sold.batch_no))
    made, expires = line.made_on or sold.made_on, line.expires_on or sold.expires_on
    expires = expires or _shelf_end(made, sold.shelf_life_days)
    if made is not None and made > sold.delivered_on:
        found.append(no("E_RETURN_MADE", field="made_on", made=made, delivered=sold.delivered_on))
    if made is not None and expires is not None and expires < made:
        found.append(no("E_RETURN_EXPIRY", field="expires_on", made=made, expires=expires))
    elif terms.requested_on < sold.delivered_on:
        found.append(no("E_RETURN_BEFORE", field="product", day=sold.delivered_on))
    elif terms.reason in REASONS and (late := window_fault(terms, line, sold.delivered_on, expires, days)):
        found.append(late)
    if len(line.note) > LONGEST:
        found.append(no("E_RETURN_FIELD", field="note"))
    return found


def wanted_faults(wanted: Sequence[Wanted], goods: Mapping[UUID, Goods]) -> list[No]:
    """Everything that is wrong with what is to go out in an exchange."""
    found = []
    for row, each in enumerate(wanted, 1):
        product = goods.get(each.product_id)
        if product is None or not product.active:
            found.append(no("E_RETURN_PRODUCT", wanted_row=row, field="product"))
            continue
        qty = each.qty_entered3
        if qty is None or not 0 < qty <= MOST_QTY3:
            found.append(no("E_RETURN_QTY", wanted_row=row, field="qty"))
        elif not to_base(qty, each.unit, product.base_unit, product.units):
            found.append(no("E_RETURN_UNIT", wanted_row=row, field="unit", unit=each.unit))
    return found


def wanted_qty3(wanted: Wanted, goods: Mapping[UUID, Goods]) -> int:
    """What goes out in base units; 0 while it cannot be read."""
    product = goods.get(wanted.product_id)
    return to_base(wanted.qty_entered3 or 0, wanted.unit, product.base_unit, product.units) or 0 if product is not None else 0


def wanted_fen(wanted: Wanted, goods: Mapping[UUID, Goods]) -> int:
    """What goes out comes to so much, at the prices of today."""
    product = goods.get(wanted.product_id)
    return amount_fen(wanted_qty3(wanted, goods), product.price4) if product is not None else 0


class Part(NamedTuple):
    """What one step says of one line. disposition: of an inspection."""

    qty3: int | None
    disposition: str = ""
    note: str = ""


def part_faults(parts: Mapping[int, Part], most: Mapping[int, int], field: str) -> list[No]:
    """Each line has a quantity of 0 up to what the step before left. parts, most: by line number."""
    found = []
    for line_no, limit in most.items():
        qty = parts[line_no].qty3 if line_no in parts else None
        if qty is None or not 0 <= qty <= limit:
            found.append(no("E_RETURN_PART", line_row=line_no, field=field, most=limit))
    return found + [no("E_RETURN_SOURCE", line_row=line_no, field="product") for line_no in parts if line_no not in most]


def disposition_faults(kind: str, parts: Mapping[int, Part]) -> list[No]:
    """What was accepted has a place to go to that fits the kind."""
    known: Collection[str] = DONE_WITH[kind]
    return [
        no("E_RETURN_DISPOSITION", line_row=line_no, field="disposition")
        for line_no, part in parts.items() if part.qty3 and part.disposition not in known
    ]  # fmt: skip


def _at(refusal: No, row: int) -> No:
    return No(refusal.code, (*refusal.facts, ("line_row", row)))
