"""【库存表】: the months of many customers; what does not fit; who was not counted. Source: business.md §17, R36."""

from collections.abc import Collection, Sequence
from datetime import date, timedelta
from typing import Any, Final, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, Select, exists, func, or_, select
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.access.visible import shown
from kehu_desk.archives.entities import Customer
from kehu_desk.inventory.entities import StockCount, StockMonth
from kehu_desk.inventory.queries.flows import holds
from kehu_desk.inventory.queries.months import figures, seen
from kehu_desk.inventory.queries.standing import SECTION, Place
from kehu_desk.inventory.rules.case import VOIDED
from kehu_desk.inventory.rules.ledgers import DAY
from kehu_desk.inventory.rules.months import EXCEPTIONS, MonthFigures, month_end
from kehu_desk.kernel.settings import KEY_ACCOUNT
from kehu_desk.people.actor import Actor
from kehu_desk.people.office import settings_of
from kehu_desk.people.queries import key_accounts
from kehu_desk.products.entities import Product
from kehu_desk.sales.entities import SalesRecord

LATE: Final = timedelta(days=31)  # sales lines as old as that are noticed at once, older ones by the clock the same day
FIGURES: Final = tuple(getattr(StockMonth, name) for name in MonthFigures._fields)


class StockRow(NamedTuple):
    """One product at one customer in one month."""

    id: UUID
    customer_id: UUID
    customer: str
    product_id: UUID
    code: str
    product: str
    spec: str
    base_unit: str
    figures: MonthFigures

    @property
    def place(self) -> Place:
        """Customer and product."""
        return self.customer_id, self.product_id


class Wanted(NamedTuple):
    """Filters; what is empty does not narrow. text: in customer or product. uncounted: no count of the month was posted."""

    month: date
    text: str = ""
    customer: UUID | None = None
    exceptions: bool = False
    uncounted: bool = False


def stock_ids(session: Session, actor: Actor, wanted: Wanted) -> list[UUID]:
    """Rows of the list by customer and code."""
    asked = _narrowed(select(StockMonth.id), actor, wanted)
    return list(session.scalars(asked.order_by(Customer.name, StockMonth.customer_id, Product.code, StockMonth.id)))


def stock_rows(session: Session, actor: Actor, month: date, ids: Sequence[UUID]) -> list[StockRow]:
    """These rows of a month as they were written down, in any order; fresh() tells what has changed since."""
    asked: Any = select(
        StockMonth.id, StockMonth.customer_id, Customer.name, StockMonth.product_id, Product.code, Product.name, Product.spec,
        Product.base_unit, *FIGURES,
    )  # fmt: skip
    found: list[Any] = list(session.execute(_narrowed(asked, actor, Wanted(month)).where(StockMonth.id.in_(ids))))
    width = len(FIGURES)
    return [StockRow._make((*row[:-width], MonthFigures._make(row[-width:]))) for row in found]


def fresh(session: Session, actor: Actor, month: date, customers: Collection[UUID]) -> dict[Place, MonthFigures]:
    """The month worked out anew for those of these customers with sales lines newer than what was written down, if he may see it."""
    news = seen(session, actor, _with_news(session, customers, month))
    return {place: told[0] for place, told in figures(session, news, month, month).items()} if news else {}


def _narrowed(asked: Select[Any], actor: Actor, wanted: Wanted) -> Select[Any]:
    asked = asked.select_from(StockMonth).join(Customer, Customer.id == StockMonth.customer_id)
    asked = asked.join(Product, Product.id == StockMonth.product_id).where(StockMonth.month == wanted.month)
    asked = asked.where(shown(actor, StockMonth.customer_id, SECTION))
    if wanted.customer:
        asked = asked.where(StockMonth.customer_id == wanted.customer)
    if wanted.exceptions:
        asked = asked.where(StockMonth.exception.in_(EXCEPTIONS))
    if wanted.uncounted:
        asked = asked.where(~_counted_in(StockMonth.customer_id, wanted.month, month_end(wanted.month)))
    for word in wanted.text.split():
        places = (Customer.name, Customer.no, Customer.pinyin_initials, Product.name, Product.code)
        asked = asked.where(or_(*(place.icontains(word, autoescape=True) for place in places)))
    return asked


def _counted_in(customer: Any, since: date, until: date) -> ColumnElement[bool]:
    return exists().where(StockCount.customer_id == customer, StockCount.counted_on >= since, StockCount.counted_on <= until, holds())


def _with_news(session: Session, customers: Collection[UUID], month: date) -> list[UUID]:
    """Those of these customers with lines entered after their month was told."""
    since, until, it = month - LATE, month_end(month), SalesRecord
    made = (StockMonth.month == month, StockMonth.customer_id.in_(customers), it.created_at >= StockMonth.made_at)
    days = or_(it.corrects_id.is_not(None), it.traded_on <= until)
    found: set[UUID] = set()
    for customer in (it.customer_id, it.buyer_id):
        asked = select(StockMonth.customer_id).distinct().join(SalesRecord, customer == StockMonth.customer_id)
        found |= set(session.scalars(asked.where(*made, it.traded_on >= since, days)))
    return list(found)


class ExceptionRow(NamedTuple):
    """A month that does not fit. exception: negative, below_zero, deviation."""

    customer_id: UUID
    customer: str
    product_id: UUID
    product: str
    month: date
    exception: str
    derived3: int | None
    reported3: int | None
    deviation_bp: int | None
    closing3: int


def exceptions(session: Session, actor: Actor, since: date, until: date) -> list[ExceptionRow]:
    """Months from the one of since to the one of until that do not fit, of customers whose stock this person may see."""
    columns: Any = select(
        StockMonth.customer_id, Customer.name, StockMonth.product_id, Product.name, StockMonth.month, StockMonth.exception,
        StockMonth.derived3, StockMonth.reported3, StockMonth.deviation_bp, StockMonth.closing3,
    )  # fmt: skip
    asked = (
        columns.join(Customer, Customer.id == StockMonth.customer_id)
        .join(Product, Product.id == StockMonth.product_id)
        .where(StockMonth.month >= since.replace(day=1), StockMonth.month <= until, StockMonth.exception.in_(EXCEPTIONS))
        .where(shown(actor, StockMonth.customer_id, SECTION))
        .order_by(StockMonth.month.desc(), Customer.name, Product.code)
    )
    return [ExceptionRow(*row) for row in session.execute(asked)]


class Missing(NamedTuple):
    """A customer with stock who was not counted in a month."""

    customer_id: UUID
    customer: str


def uncounted(session: Session, actor: Actor, month: date, until: date) -> list[Missing]:
    """Customers not graded whose counts this person enters, with something in stock, and no count of the month until a day on its way or

    posted.
    """
    begun = (month - DAY).replace(day=1)
    stocked = exists().where(
        StockMonth.customer_id == Customer.id, StockMonth.month.in_((begun, month)), StockMonth.closing3 != 0
    )  # fmt: skip
    counted = exists().where(
        StockCount.customer_id == Customer.id, StockCount.counted_on >= month, StockCount.counted_on <= until, StockCount.state != VOIDED
    )
    asked = select(Customer.id, Customer.name).where(shown(actor, Customer.id, SECTION, Action.ENTER_COUNT), stocked, ~counted)
    asked = asked.where(Customer.grade == "")  # graded ones are counted by the rhythm of their grade
    return [Missing(*row) for row in session.execute(asked.order_by(Customer.name))]


class Overdue(NamedTuple):
    """A graded customer with stock whose next count is due."""

    customer_id: UUID
    customer: str
    due_on: date


def overdue_counts(session: Session, actor: Actor) -> list[Overdue]:
    """Customers whose counts this person enters, graded, with something in stock, whose last count is as old as their grade allows.

    The closer rhythm of grade and key account counts; a grade of 0 days is not counted. Who was never counted is due at the end of the
    month. Source: business.md §10 (service level table, 盘点).
    """
    values, today = settings_of(session).values, actor.today
    this = today.replace(day=1)
    stocked = exists().where(
        StockMonth.customer_id == Customer.id, StockMonth.month.in_(((this - DAY).replace(day=1), this)), StockMonth.closing3 != 0
    )  # fmt: skip
    last = select(func.max(StockCount.counted_on)).where(StockCount.customer_id == Customer.id, StockCount.state != VOIDED)
    asked = select(Customer.id, Customer.name, Customer.grade, last.scalar_subquery())
    asked = asked.where(shown(actor, Customer.id, SECTION, Action.ENTER_COUNT), Customer.grade != "", stocked)
    rows = session.execute(asked.order_by(Customer.name)).all()
    key = key_accounts(session, [row[0] for row in rows], actor.now)
    found = []
    for customer, name, grade, counted_on in rows:
        grades = (grade, KEY_ACCOUNT) if customer in key else (grade,)
        days = min(filter(None, (values.of_grade("count_days", each) for each in grades)), default=None)
        if days is not None:
            due_on = month_end(this) if counted_on is None else counted_on + timedelta(days=days)
            if due_on <= today:
                found.append(Overdue(customer, name, due_on))
    return found


class Strange(NamedTuple):
    """How many products of a customer do not fit in a month."""

    customer_id: UUID
    customer: str
    products: int


def strange_customers(session: Session, actor: Actor, month: date) -> list[Strange]:
    """Customers whose counts this person enters, with months that do not fit."""
    asked = (
        select(StockMonth.customer_id, Customer.name, func.count())
        .join(Customer, Customer.id == StockMonth.customer_id)
        .where(StockMonth.month == month, StockMonth.exception.in_(EXCEPTIONS))
        .where(shown(actor, StockMonth.customer_id, SECTION, Action.ENTER_COUNT))
        .group_by(StockMonth.customer_id, Customer.name)
        .order_by(Customer.name)
    )
    return [Strange(*row) for row in session.execute(asked)]
