"""Everything that proposals are worked out from, for many customers in a handful of statements. Who may know it is asked elsewhere."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import date, timedelta
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kehu_desk.archives.entities import Customer
from kehu_desk.inventory.queries import OnHand, on_hand_of, weekly_out
from kehu_desk.kernel.settings import Settings
from kehu_desk.orders.entities import Order, OrderLine
from kehu_desk.orders.workflow import OPEN
from kehu_desk.people.office import settings_of
from kehu_desk.products.entities import PackUnit, Product
from kehu_desk.replenishment.entities import OrderProposal, StockPolicy
from kehu_desk.replenishment.rules.demand import DAYS, LAST_WEEKS
from kehu_desk.replenishment.rules.levels import UNIT, Terms, season_of
from kehu_desk.replenishment.rules.reckoning import Facts, Limits, Position
from kehu_desk.replenishment.rules.states import CONFIRMED
from kehu_desk.sales.entities import SalesRecord
from kehu_desk.sales.rules.records import COUNTED

Key = tuple[UUID, UUID]
USUAL_LEAD: Final = 5
USUAL_LEAD_SD100: Final = 100
MOST_LEAD: Final = 365
BP: Final = 100  # basis points of one per cent


class Goods(NamedTuple):
    """What is asked of a product. pack3: the smallest pack it leaves in; least3: the least order; season: twelve basis points or none."""

    id: UUID
    code: str
    name: str
    spec: str
    base_unit: str
    shelf_days: int | None
    lead_days: int
    lead_sd_days: int
    least3: int
    pack3: int
    season: tuple[int, ...]
    active: bool

    @property
    def title(self) -> str:
        """Name and spec."""
        return f"{self.name} {self.spec}".strip()


class Gathered(NamedTuple):
    """facts: of every product of which something is known to lie there; uncounted: of those that are only kept by a policy."""

    facts: dict[Key, Facts]
    uncounted: dict[Key, Facts]
    goods: dict[UUID, Goods]


class Asked(NamedTuple):
    """The office's own numbers. levels: service level by grade of customer, in basis points."""

    limits: Limits
    levels: Mapping[str, int]
    review_days: int
    cover_days: int
    cover_max: int
    skips_promotions: bool


def asked_in(values: Settings) -> Asked:
    """Out of the settings in force."""
    levels = {grade: values.number(f"service_level_{grade.lower()}") * BP for grade in "ABC"}
    return Asked(
        Limits(values.number("count_stale_days"), values.number("shelf_life_percent")), levels, values.number("replenish_review_days"),
        values.number("replenish_cover_days"), values.number("cover_max_days"), values.flag("replenish_skip_promotions"),
    )  # fmt: skip


def gather(session: Session, customers: Collection[UUID], day: date, product: UUID | None = None) -> Gathered:
    """The facts of all products of these customers, or of one product, as of a day."""
    asked = asked_in(settings_of(session).values)
    weeks = weekly_out(session, customers, day, LAST_WEEKS)
    if asked.skips_promotions:
        weeks = _without_promotions(session, customers, weeks, day)
    stock, policies, grades = on_hand_of(session, customers, day), _policies(session, customers), _grades(session, customers)
    keys = {key for key in {*weeks, *stock, *policies} if product in (None, key[1])}
    goods = goods_of(session, {product for _customer, product in keys})
    terms = {key: terms_of(policies.get(key), goods[key[1]], grades.get(key[0], ""), asked) for key in keys}
    moving = _moving(session, customers, stock, terms, day)
    gathered = Gathered({}, {}, goods)
    for key in keys:
        now, there = terms[key], stock.get(key)
        transit3, ordered3, approved3 = (part.get(key, 0) for part in moving)
        lies3, unfit3 = (max(0, there.qty3), there.unfit3) if there else (0, 0)  # a book below nothing: nothing is there
        position = Position(lies3, transit3, ordered3, approved3, unfit3=unfit3)
        season = season_of(goods[key[1]].season, day, now.protected_days + now.cover_days)
        counted = there.counted_on if there else None
        facts = Facts(weeks.get(key, ()), now, position, counted, season, goods[key[1]].shelf_days)
        (gathered.facts if there else gathered.uncounted)[key] = facts
    return gathered


def terms_of(policy: StockPolicy | None, goods: Goods, grade: str, asked: Asked) -> Terms:
    """As the policy says; without one by the product's own numbers and the service level of the customer's grade."""
    if policy is not None:
        return Terms(
            policy.method, policy.service_bp, policy.lead_days, policy.lead_sd100, policy.review_days, policy.cover_days,
            policy.safety_days, policy.cover_max or asked.cover_max, policy.pack3 or goods.pack3, policy.least3, policy.min3 or 0,
            policy.max3 or 0,
        )  # fmt: skip
    level = asked.levels.get(grade[:1].upper(), asked.levels["B"])
    told = goods.lead_days > 0
    return Terms(
        service_bp=level, lead_days=goods.lead_days if told else USUAL_LEAD,
        lead_sd100=goods.lead_sd_days * 100 if told else USUAL_LEAD_SD100, review_days=asked.review_days, cover_days=asked.cover_days,
        cover_max=asked.cover_max, pack3=goods.pack3, least3=goods.least3,
    )  # fmt: skip


def goods_of(session: Session, products: Collection[UUID]) -> dict[UUID, Goods]:
    """These products as replenishment sees them."""
    packs = defaultdict[UUID, list[int]](list)
    for product, qty3 in session.execute(select(PackUnit.product_id, PackUnit.qty3)):
        packs[product].append(qty3)
    rows = session.scalars(select(Product))
    return {
        row.id: Goods(
            row.id, row.code, row.name, row.spec, row.base_unit, row.shelf_life_days, row.lead_days, row.lead_sd_days, row.min_order_qty3,
            min((each for each in packs[row.id] if each >= UNIT), default=UNIT), tuple(row.season_profile), row.state == "active",
        )
        for row in rows
        if row.id in products
    }  # fmt: skip


def _policies(session: Session, customers: Collection[UUID]) -> dict[Key, StockPolicy]:
    rows = session.scalars(select(StockPolicy).where(StockPolicy.customer_id.in_(customers)))
    return {(row.customer_id, row.product_id): row for row in rows}


def _grades(session: Session, customers: Collection[UUID]) -> dict[UUID, str]:
    return {each: grade for each, grade in session.execute(select(Customer.id, Customer.grade).where(Customer.id.in_(customers)))}


def _moving(
    session: Session, customers: Collection[UUID], stock: Mapping[Key, OnHand], terms: Mapping[Key, Terms], day: date
) -> tuple[dict[Key, int], dict[Key, int], dict[Key, int]]:
    """In transit, in open orders, in approved proposals that have no order yet."""
    proposals = select(OrderProposal.customer_id, OrderProposal.product_id, func.sum(OrderProposal.qty3)).where(
        OrderProposal.customer_id.in_(customers), OrderProposal.state == CONFIRMED, OrderProposal.order_id.is_(None)
    )
    lines = select(Order.customer_id, OrderLine.product_id, func.sum(OrderLine.qty3)).join(Order, Order.id == OrderLine.order_id)
    lines = lines.where(Order.customer_id.in_(customers), Order.state.in_(OPEN)).group_by(Order.customer_id, OrderLine.product_id)
    approved = session.execute(proposals.group_by(OrderProposal.customer_id, OrderProposal.product_id))
    return _transit(session, customers, stock, terms, day), _summed(session.execute(lines)), _summed(approved)


def _summed(rows: Iterable[tuple[UUID, UUID, int]]) -> dict[Key, int]:
    return {(customer, product): int(qty3) for customer, product, qty3 in rows}


def _transit(
    session: Session, customers: Collection[UUID], stock: Mapping[Key, OnHand], terms: Mapping[Key, Terms], day: date
) -> dict[Key, int]:
    """What left us before the count and cannot have come before it: it is within its lead time still.

    What left us after the count is part of what is on hand already, since the count is rolled forward by it.
    """
    longest = min(MOST_LEAD, max((each.lead_days for each in terms.values()), default=0))
    wanted = select(SalesRecord.customer_id, SalesRecord.product_id, SalesRecord.traded_on, SalesRecord.qty3).where(
        SalesRecord.customer_id.in_(customers), SalesRecord.level == "L1", SalesRecord.state.in_(COUNTED),
        SalesRecord.traded_on > day - timedelta(days=longest), SalesRecord.traded_on <= day,
    )  # fmt: skip
    found = defaultdict[Key, int](int)
    for customer, product, on, qty3 in session.execute(wanted):
        key = customer, product
        there = stock.get(key)
        if there is None or there.counted_on is None or on > there.counted_on:
            continue
        if on > day - timedelta(days=terms[key].lead_days):
            found[key] += qty3
    return {key: max(0, qty3) for key, qty3 in found.items()}


def _without_promotions(
    session: Session, customers: Collection[UUID], weeks: Mapping[Key, tuple[int, ...]], day: date
) -> dict[Key, tuple[int, ...]]:
    """The series without the weeks in which something was sold on under a promotion."""
    since = day - timedelta(days=LAST_WEEKS * DAYS - 1)
    wanted = select(SalesRecord.customer_id, SalesRecord.product_id, SalesRecord.traded_on).where(
        SalesRecord.customer_id.in_(customers), SalesRecord.level == "L2", SalesRecord.state.in_(COUNTED), SalesRecord.promotion != "",
        SalesRecord.traded_on.between(since, day),
    )  # fmt: skip
    promoted = defaultdict[Key, set[int]](set)
    for customer, product, on in session.execute(wanted.distinct()):
        promoted[customer, product].add((day - on).days // DAYS)
    return {key: _but(row, promoted[key]) if key in promoted else row for key, row in weeks.items()}


def _but(weeks: tuple[int, ...], ago: set[int]) -> tuple[int, ...]:
    """Without the weeks that lie so many weeks ago."""
    return tuple(each for place, each in enumerate(weeks) if len(weeks) - 1 - place not in ago)
