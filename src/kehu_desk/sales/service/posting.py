"""Sales lines into the store, inside the deed of whoever posts them: this folder's own services, orders, the import."""

from collections.abc import Iterable, Sequence
from datetime import timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.access.closing import closed
from kehu_desk.access.policy import Action
from kehu_desk.archives.service.living import bought_in
from kehu_desk.door.change import Deed
from kehu_desk.door.workflow import step
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.kernel.ids import new_id
from kehu_desk.products.entities import PackUnit, Product
from kehu_desk.products.queries import ProductFacts
from kehu_desk.sales.entities import SalesRecord
from kehu_desk.sales.queries.agreed import Agreed
from kehu_desk.sales.rules.faults import Earlier, line_faults
from kehu_desk.sales.rules.records import FREE, SaleLine, amounts
from kehu_desk.sales.workflow.records import RECORDS, RecordCase, event_between


def post_lines_in(deed: Deed, lines: Sequence[SaleLine], state: str) -> list[UUID]:
    """Post lines that were judged to be allowed: the caller has asked the policy. Amounts in CNY are frozen here.

    state: delivered or billed on L1, recorded below. Where a line of L1 names no day of payment the contract does. Gives the ids in the
    order of the lines. A customer who buys for the first time, or again, is an active one from now on (§2). Raises Refused with every
    fault of every line (fact line_row: place from 1), E_ARCHIVE_STATE.
    """
    goods = goods_of(deed.session, {line.product_id for line in lines if line.product_id})
    numbered = numbers_taken(deed.session, lines)
    found = list[No]()
    for row, line in enumerate(lines, start=1):
        judged = goods.get(line.product_id) if line.product_id else None
        found += [at_row(each, row) for each in line_faults(line, judged, deed.actor.today, numbered.get(row - 1))]
    customers = dict.fromkeys(line.customer_id for line in lines if line.customer_id)
    for customer in customers:
        if shut := closed(deed.session, Action.APPEND, customer):
            found.append(no("E_ARCHIVE_STATE", state=shut))
    if found:
        raise Refused(*found)
    agreed = Agreed(deed.session, list(customers))
    rows = [SalesRecord(**row_of(deed, with_due_day(line, agreed), state)) for line in lines]
    deed.session.add_all(rows)
    deed.session.flush()
    bought_in(deed, buyers(lines))
    return [row.id for row in rows]


def row_of(deed: Deed, line: SaleLine, state: str) -> dict[str, object]:
    """The columns of one posted line, whose faults were looked for."""
    kept = amounts(line)
    return {
        "id": new_id(), "row_version": 1, "customer_id": line.customer_id, "level": line.level, "doc_type": line.doc_type,
        "traded_on": line.traded_on, "seller_id": line.seller_id, "buyer_id": line.buyer_id, "buyer_name": line.buyer_name.strip(),
        "product_id": line.product_id, "spec": line.spec, "unit": line.unit, "qty_entered3": kept.qty_entered3, "qty3": kept.qty3,
        "price4": 0 if line.doc_type in FREE else line.price4, "discount_fen": kept.discount, "currency": line.currency,
        "fx_rate8": line.fx_rate8, "amount_doc": kept.doc, "amount_fen": kept.fen, "batch_no": line.batch_no, "made_on": line.made_on,
        "expires_on": line.expires_on, "ext_no": line.ext_no, "line_no": line.line_no, "due_on": line.due_on,
        "promotion": line.promotion, "rebate_eligible": line.rebate_eligible, "data_source": line.data_source,
        "contract_id": line.contract_id, "order_id": line.order_id, "import_id": line.import_id, "corrects_id": line.corrects_id,
        "state": state, "note": line.note, "created_at": deed.now, "created_by": deed.actor.person, "verified_by": None,
        "verified_at": None,
    }  # fmt: skip


def set_state_in(deed: Deed, order: UUID, before: str, after: str) -> int:
    """Move the lines of one order from one state to the next; gives how many. Raises Refused E_STATE where no way leads there."""
    event = event_between(before, after)
    if not event:
        raise Refused(no("E_STATE", state=before))
    rows = deed.session.scalars(select(SalesRecord).where(SalesRecord.order_id == order, SalesRecord.state == before)).all()
    for row in rows:
        row.state = step(RECORDS, RecordCase(row.state), event).target
    deed.session.flush()
    return len(rows)


def buyers(lines: Iterable[SaleLine]) -> list[UUID]:
    """Customers of whom these lines tell that they trade: whoever sells one down the channel, and whoever buys."""
    sold = [line for line in lines if line.doc_type == "sale"]
    return list(dict.fromkeys(each for line in sold for each in (line.seller_id, line.buyer_id) if each))


def with_due_day(line: SaleLine, agreed: Agreed) -> SaleLine:
    """A line of ours with the day by which it is to be paid: its day and the credit days of the contract in force then.

    As it is below L1, where the day is named, and where no contract grants days: ageing flags that (§13). Source: business.md §12.
    """
    if line.level != "L1" or line.due_on is not None or line.traded_on is None or line.buyer_id is None:
        return line
    terms = agreed.terms(line.buyer_id, line.contract_id, line.traded_on)
    days = terms.credit_days if terms else None
    return line if days is None else line._replace(due_on=line.traded_on + timedelta(days=days))


def goods_of(session: Session, ids: Iterable[UUID]) -> dict[UUID, ProductFacts]:
    """What the rules ask of these products."""
    wanted, packs = list(ids), dict[UUID, dict[str, int]]()
    for row in session.scalars(select(PackUnit).where(PackUnit.product_id.in_(wanted))):
        packs.setdefault(row.product_id, {})[row.unit] = row.qty3
    return {
        row.id: ProductFacts(row.id, row.code, row.spec, row.base_unit, packs.get(row.id, {}), row.state, row.list_price4)
        for row in session.scalars(select(Product).where(Product.id.in_(wanted)))
    }


def numbers_taken(session: Session, lines: Sequence[SaleLine]) -> dict[int, Earlier]:
    """Place of a line -> the earlier one with the same seller, number and line: in the store, or before it among these."""
    found: dict[int, Earlier] = {}
    first: dict[tuple[UUID | None, str, int], int] = {}
    stored = stored_numbers(session, {(line.seller_id, line.ext_no) for line in lines if line.ext_no})
    for place, line in enumerate(lines):
        key = line.seller_id, line.ext_no, line.line_no
        if not line.ext_no:
            continue
        if key in stored:
            found[place] = stored[key]
        elif key in first:
            found[place] = Earlier(line.ext_no, line.line_no, row=first[key])
        first.setdefault(key, place + 1)
    return found


def stored_numbers(session: Session, wanted: set[tuple[UUID | None, str]]) -> dict[tuple[UUID | None, str, int], Earlier]:
    """Lines in the store under these (seller, number): by seller, number and line."""
    found: dict[tuple[UUID | None, str, int], Earlier] = {}
    by_seller: dict[UUID | None, list[str]] = {}
    for seller, number in wanted:
        by_seller.setdefault(seller, []).append(number)
    for seller, numbers in by_seller.items():
        whose = SalesRecord.seller_id.is_(None) if seller is None else SalesRecord.seller_id == seller
        asked = select(SalesRecord.ext_no, SalesRecord.line_no, SalesRecord.traded_on)
        for ext_no, line_no, day in session.execute(asked.where(whose, SalesRecord.ext_no != "", SalesRecord.ext_no.in_(numbers))):
            found[seller, ext_no, line_no] = Earlier(ext_no, line_no, day)
    return found


def at_row(refusal: No, row: int) -> No:
    """A fault with the place of its line."""
    return No(refusal.code, (*refusal.facts, ("line_row", row)))
