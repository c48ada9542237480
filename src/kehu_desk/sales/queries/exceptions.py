"""窜货 and prices off the contract: lines that somebody should look into. Source: business.md §12, R40."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final, NamedTuple, cast
from uuid import UUID

from sqlalchemy import Select, func, select, tuple_
from sqlalchemy.orm import Session, aliased

from kehu_desk.access.visible import shown
from kehu_desk.archives.entities import Customer, Revision
from kehu_desk.kernel.regions import find_region
from kehu_desk.people.actor import Actor
from kehu_desk.products.entities import Product
from kehu_desk.sales.entities import SalesRecord
from kehu_desk.sales.queries.agreed import Agreed
from kehu_desk.sales.rules.records import COUNTED, OURS
from kehu_desk.sales.rules.tracing import is_off_price, is_outside

MOST: Final = 500
PRICED: Final = ("sale", "return", "exchange_out", "exchange_in")
SELLER, BUYER = aliased(Customer), aliased(Customer)


class StrayRow(NamedTuple):
    """A line sold outside the seller's area. region: code of the buyer's; area: the codes of the seller's."""

    id: UUID
    traded_on: date
    seller: str
    buyer: str
    region: str
    area: tuple[str, ...]
    product: str
    qty3: int
    base_unit: str
    amount_fen: int
    level: str
    customer_id: UUID


def strays(session: Session, actor: Actor, since: date, until: date, most: int = MOST) -> list[StrayRow]:
    """Lines of L2 and L3 whose buyer lies outside the seller's service area, the newest first.

    Asked only of sellers whose FEA this person may see, since an exception tells of it (B-016). Buyers without an archive have no region.
    """
    it = SalesRecord
    among = (
        it.level.in_(("L2", "L3")), it.traded_on >= since, it.traded_on <= until, it.state.in_(COUNTED),
        shown(actor, it.customer_id, "SAL"), shown(actor, it.customer_id, "FEA"),
    )  # fmt: skip
    pairs = session.execute(
        select(it.seller_id, BUYER.region_code).join(BUYER, BUYER.id == it.buyer_id).where(*among, it.qty3 > 0).distinct()
    ).all()
    areas = service_areas(session, {seller for seller, _region in pairs if seller})
    out = [(seller, region) for seller, region in pairs if seller and is_outside(region, areas.get(seller, ()))]
    if not out:
        return []
    asked = (
        select(
            it.id, it.traded_on, SELLER.name, BUYER.name, BUYER.region_code, it.seller_id, Product.name, it.qty3, Product.base_unit,
            it.amount_fen, it.level, it.customer_id,
        )
        .join(SELLER, SELLER.id == it.seller_id)
        .join(BUYER, BUYER.id == it.buyer_id)
        .join(Product, Product.id == it.product_id)
        .where(*among, it.qty3 > 0, tuple_(it.seller_id, BUYER.region_code).in_(out))
        .order_by(it.traded_on.desc(), it.id.desc())
        .limit(most)
    )  # fmt: skip
    rows = cast("list[tuple[Any, ...]]", session.execute(asked).all())
    return [StrayRow._make((*row[:5], areas[row[5]], *row[6:])) for row in rows]


def service_areas(session: Session, customers: Iterable[UUID]) -> Mapping[UUID, tuple[str, ...]]:
    """Region codes of the service areas as last accepted; words that name no region are left out."""
    found: dict[UUID, tuple[str, ...]] = {}
    for customer, body in session.execute(_newest(list(customers))):
        codes = (find_region(str(each)) for each in body.get("service_area") or ())
        found[customer] = tuple(sorted({code for code in codes if code}))
    return found


def _newest(customers: list[UUID]) -> Select[UUID, dict[str, Any]]:
    last = select(Revision.customer_id, func.max(Revision.number).label("number"))
    last_of = last.where(Revision.section == "FEA", Revision.customer_id.in_(customers)).group_by(Revision.customer_id).subquery()
    same = (Revision.customer_id == last_of.c.customer_id) & (Revision.number == last_of.c.number) & (Revision.section == "FEA")
    return select(Revision.customer_id, Revision.body).join(last_of, same)


class OffPriceRow(NamedTuple):
    """A line of our own whose price is not the one agreed. price4, agreed4: of the base unit; contract: its number."""

    id: UUID
    traded_on: date
    customer: str
    contract: str
    product: str
    price4: int
    agreed4: int
    base_unit: str
    qty3: int
    amount_fen: int
    customer_id: UUID


def off_prices(session: Session, actor: Actor, since: date, until: date, most: int = MOST) -> list[OffPriceRow]:
    """Lines of L1 whose price differs by more than 0.1 % from the price list of the contract less its discount, the newest first.

    The contract of the line, else the one in force with the customer that day. Only where this person may see both sales and contracts
    (B-016); gifts, corrections and foreign money are not compared.
    """
    it = SalesRecord
    asked = (
        select(it.id, it.traded_on, Customer.name, it.contract_id, Product.name, it.product_id, it.price4, Product.base_unit, it.qty3,
               it.amount_fen, it.customer_id)
        .join(Customer, Customer.id == it.customer_id)
        .join(Product, Product.id == it.product_id)
        .where(
            it.level == "L1", it.doc_type.in_(PRICED), it.currency == OURS, it.traded_on >= since, it.traded_on <= until,
            it.state.in_(COUNTED), shown(actor, it.customer_id, "SAL"), shown(actor, it.customer_id, "CON"),
        )
        .order_by(it.traded_on.desc(), it.id.desc())
    )  # fmt: skip
    agreed = Agreed(session)
    found: list[OffPriceRow] = []
    for key, day, customer, contract, product, goods, price4, unit, qty3, amount, customer_id in session.execute(asked):
        terms = agreed.terms(customer_id, contract, day)
        price = agreed.price(terms, goods, day) if terms else None
        if terms and price is not None and is_off_price(price4, price):
            found.append(OffPriceRow(key, day, customer, terms.no, product, price4, price, unit, qty3, amount, customer_id))
            if len(found) == most:
                break
    return found
