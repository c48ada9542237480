"""What a rebate is worked out from: what was bought or paid, how soon invoices were paid, what the gates measure.

Source: business.md §16 (base = sum of eligible net amounts in the period, returns deducted in the period in which they happen).
Who may know it is asked by whoever calls.
"""

from collections.abc import Collection
from datetime import date
from fractions import Fraction
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, and_, case, distinct, extract, func, or_, select
from sqlalchemy.orm import Session, aliased

from kehu_desk.archives.entities import Customer
from kehu_desk.inventory.queries import on_hand_of, weekly_out
from kehu_desk.kernel.money import half_up, share_bp
from kehu_desk.products.entities import Product
from kehu_desk.rebates.rules import codes as c
from kehu_desk.rebates.rules.gates import ENDLESS, Measures
from kehu_desk.rebates.rules.programs import Terms
from kehu_desk.rebates.rules.reckoning import Facts
from kehu_desk.rebates.rules.spans import Period, last_year, months_in
from kehu_desk.rebates.rules.timeliness import Invoice, Payment
from kehu_desk.sales.entities import SalesRecord
from kehu_desk.sales.queries.exceptions import service_areas
from kehu_desk.sales.rules.records import COUNTED, FREE
from kehu_desk.sales.rules.tracing import is_outside
from kehu_desk.settlement.entities import Allocation, Receipt
from kehu_desk.settlement.queries import on_time_share
from kehu_desk.settlement.queries.counting import received, standing

LEVELS: Final = {c.SELL_IN: "L1", c.SELL_THROUGH: "L2"}
GUESSED: Final = ("count_derived", "estimate")
PAID_WITH_REBATE: Final = "rebate_offset"
WEEKS: Final = 8
WEEK: Final = 7


def facts_of(session: Session, terms: Terms, customer: UUID, period: Period, day: date) -> Facts:
    """Of one customer and a period, as known at the end of a day."""
    base = bases(session, terms, [customer], period).get(customer, 0)
    last = bases(session, terms, [customer], last_year(period)).get(customer, 0) if terms.tier_mode == c.GROWTH else None
    invoices = invoices_of(session, terms, customer, period, day) if terms.timeliness else ()
    return Facts(base, last, invoices, measures_of(session, terms, customer, period, day) if terms.gates else Measures())


def bases(session: Session, terms: Terms, customers: Collection[UUID], period: Period) -> dict[UUID, int]:
    """Customer -> base, in fen or qty3; one statement for all. Money paid with a rebate earns none."""
    if terms.basis == c.RECEIPTS:
        amounts = select(Receipt.customer_id, func.sum(Receipt.amount_fen)).where(
            Receipt.customer_id.in_(customers), received(period.last), Receipt.received_on >= period.first,
            Receipt.method != PAID_WITH_REBATE,
        )  # fmt: skip
        return {customer: int(fen) for customer, fen in session.execute(amounts.group_by(Receipt.customer_id))}
    it = SalesRecord
    what = it.qty3 if terms.measure == c.QTY else it.amount_fen
    asked = select(it.customer_id, func.sum(what)).where(it.customer_id.in_(customers), *lines(terms, LEVELS[terms.basis], period))
    return {customer: int(value) for customer, value in session.execute(asked.group_by(it.customer_id))}


def lines(terms: Terms, level: str, period: Period) -> tuple[ColumnElement[bool], ...]:
    """Lines of a level that count for this programme."""
    it = SalesRecord
    found: list[ColumnElement[bool]] = [
        it.level == level, it.traded_on >= period.first, it.traded_on <= period.last, it.state.in_(COUNTED), it.rebate_eligible.is_(True),
    ]  # fmt: skip
    if c.SPECIALS in terms.exclusions:
        found.append(and_(it.discount_fen == 0, it.promotion == ""))
    if c.GIFTS in terms.exclusions:
        found.append(it.doc_type.not_in(FREE))
    if c.ESTIMATES in terms.exclusions:
        found.append(it.data_source.not_in(GUESSED))
    if terms.products or terms.categories:
        found.append(it.product_id.in_(goods_in(terms)))
    return tuple(found)


def goods_in(terms: Terms) -> Any:
    """Ids of the products that a programme is about, as a statement; meant for one that names some."""
    named = [Product.category == each for each in terms.categories]
    below = [Product.category.startswith(f"{each}/", autoescape=True) for each in terms.categories]
    return select(Product.id).where(or_(Product.id.in_(terms.products), *named, *below))


def invoices_of(session: Session, terms: Terms, customer: UUID, period: Period, day: date) -> tuple[Invoice, ...]:
    """Our lines of the period with what had paid them by a day; the days run from the trade to the day the money came."""
    it = SalesRecord
    billed = select(it.id, it.traded_on, it.amount_fen).where(it.customer_id == customer, it.amount_fen > 0, *lines(terms, "L1", period))
    owed = {line: (on, fen) for line, on, fen in session.execute(billed)}
    credit = aliased(SalesRecord)
    came = case((Allocation.receipt_id.is_not(None), Receipt.received_on), else_=credit.traded_on)
    asked = (
        select(Allocation.record_id, came, Allocation.amount_fen)
        .outerjoin(Receipt, Receipt.id == Allocation.receipt_id)
        .outerjoin(credit, credit.id == Allocation.credit_id)
        .where(Allocation.customer_id == customer, standing(day))
    )
    paid: dict[UUID, list[Payment]] = {}
    for line, on, fen in session.execute(asked):
        if line in owed:
            paid.setdefault(line, []).append(Payment(fen, (on - owed[line][0]).days))
    return tuple(Invoice(fen, tuple(paid.get(line, ()))) for line, (_on, fen) in owed.items())


def measures_of(session: Session, terms: Terms, customer: UUID, period: Period, day: date) -> Measures:
    """What the gates of a programme ask for, and nothing else."""
    kinds, last = {gate.kind for gate in terms.gates}, min(period.last, day)
    return Measures(
        on_time_share(session, customer, period.first, last) if c.ON_TIME in kinds else None,
        strays_of(session, customer, period) if c.NO_STRAY in kinds else 0,
        stock_days_of(session, customer, last) if c.STOCK_DAYS in kinds else None,
        sold_on(session, terms, customer, period) if c.SELL_OUT in kinds else None,
        reported(session, customer, period) if c.REPORTED in kinds else 0,
    )


def strays_of(session: Session, customer: UUID, period: Period) -> int:
    """窜货: lines this customer sold to buyers outside of his service area. Source: business.md §12."""
    it, buyer = SalesRecord, aliased(Customer)
    asked = select(buyer.region_code, func.count()).select_from(it).join(buyer, buyer.id == it.buyer_id)
    asked = asked.where(it.customer_id == customer, it.level.in_(("L2", "L3")), it.qty3 > 0, it.state.in_(COUNTED))
    rows = session.execute(asked.where(it.traded_on.between(*period)).group_by(buyer.region_code)).all()
    area = service_areas(session, [customer]).get(customer, ()) if rows else ()
    return sum(count for region, count in rows if is_outside(region, area))


def stock_days_of(session: Session, customer: UUID, day: date) -> int | None:
    """How long all his stock lasts, goods weighed by their list price; None when nothing was ever counted."""
    stock = {product: each for (_customer, product), each in on_hand_of(session, [customer], day).items()}
    if not any(each.counted_on for each in stock.values()):
        return None
    weeks = {product: out for (_customer, product), out in weekly_out(session, [customer], day, WEEKS).items()}
    worth = prices(session, stock.keys() | weeks.keys())
    here = sum(max(0, each.qty3) * worth.get(product, 0) for product, each in stock.items())
    a_week = sum((Fraction(sum(out), len(out)) * worth.get(product, 0) for product, out in weeks.items() if out), Fraction(0))
    if not here:
        return 0
    return half_up((days := here * WEEK / a_week).numerator, days.denominator) if a_week > 0 else ENDLESS


def prices(session: Session, products: Collection[UUID]) -> dict[UUID, int]:
    """Product -> list price4."""
    return {each: price for each, price in session.execute(select(Product.id, Product.list_price4).where(Product.id.in_(products)))}


def sold_on(session: Session, terms: Terms, customer: UUID, period: Period) -> int | None:
    """What he sold on of what he bought, in quantity, as a share in basis points; None when he bought nothing."""
    it = SalesRecord
    goods = (it.product_id.in_(goods_in(terms)),) if terms.products or terms.categories else ()
    asked = select(it.level, func.sum(it.qty3)).where(it.customer_id == customer, it.level.in_(("L1", "L2")), it.state.in_(COUNTED), *goods)
    sums = {level: int(qty3) for level, qty3 in session.execute(asked.where(it.traded_on.between(*period)).group_by(it.level))}
    bought = sums.get("L1", 0)
    return share_bp(max(0, sums.get("L2", 0)), bought) if bought > 0 else None


def reported(session: Session, customer: UUID, period: Period) -> int:
    """Of how many months of the period he told what he sold, as a share in basis points."""
    it, months = SalesRecord, months_in(period)
    month = extract("year", it.traded_on) * 12 + extract("month", it.traded_on)
    asked = select(func.count(distinct(month))).where(it.customer_id == customer, it.level == "L2", it.state.in_(COUNTED))
    told = session.scalar(asked.where(it.traded_on.between(*period))) or 0
    return share_bp(told, len(months))


def numbers_of(facts: Facts) -> dict[str, Any]:
    """Everything that went into it, as plain JSON, to be kept with the run."""
    return {
        "base": facts.base, "last": facts.last, "measures": facts.measures._asdict(),
        "invoices": [[each.fen, [list(part) for part in each.paid]] for each in facts.invoices],
    }  # fmt: skip
