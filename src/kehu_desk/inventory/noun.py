"""What the stock at a customer's offers to the floors above: counts to review and to post, months not counted, months that do not fit."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.access.visible import shown
from kehu_desk.archives.entities import Customer
from kehu_desk.door.noun import QT_TRANSLATE_NOOP, Due, Noun, WorkKind
from kehu_desk.inventory.entities import StockCount
from kehu_desk.inventory.queries.standing import SECTION
from kehu_desk.inventory.queries.stock import overdue_counts, strange_customers, uncounted
from kehu_desk.inventory.rules.case import DRAFT, REVIEWED, SUBMITTED
from kehu_desk.inventory.rules.ledgers import DAY
from kehu_desk.inventory.rules.months import month_end
from kehu_desk.inventory.service.reading import belongs
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person
from kehu_desk.people.office import settings_of

NAME: Final = "stock"
TABLES: Final = frozenset({"stock_count", "stock_count_line", "stock_movement", "stock_month"})
KINDS: Final = {SUBMITTED: "count_review", REVIEWED: "count_post"}


def due(session: Session, actor: Actor) -> Iterable[Due]:
    """For superiors and managers counts of others; for whoever counts what was sent back, who is to be counted, what does not fit."""
    if belongs(actor, Action.REVIEW_COUNT):
        yield from _waiting(session, actor)
    if belongs(actor, Action.ENTER_COUNT):
        yield from _sent_back(session, actor)
        yield from _to_count(session, actor)
        yield from _strange(session, actor)


def _waiting(session: Session, actor: Actor) -> Iterable[Due]:
    """Counts handed in or reviewed, but for those that this person has counted or typed under whatever account."""
    wanted = select(StockCount, Customer.name).join(Customer, Customer.id == StockCount.customer_id)
    wanted = wanted.where(StockCount.state.in_(KINDS), shown(actor, StockCount.customer_id, SECTION, Action.REVIEW_COUNT))
    rows = session.execute(wanted.order_by(StockCount.counted_on, StockCount.no)).all()
    hands = _people(session, {each for row, _name in rows for each in _hands(row)})
    mine = {person for person, (staff_no, _name) in hands.items() if person == actor.person or staff_no == actor.staff_no != ""}
    for row, customer in rows:
        if not mine & _hands(row):
            yield Due(NAME, row.id, KINDS[row.state], f"{row.no} {customer}", row.counted_on, hands[row.counter_id][1])


def _hands(row: StockCount) -> set[UUID]:
    return {each for each in (row.counter_id, row.created_by, row.updated_by) if each is not None}


def _people(session: Session, ids: set[UUID]) -> dict[UUID, tuple[str, str]]:
    found = session.execute(select(Person.id, Person.staff_no, Person.name).where(Person.id.in_(ids)))
    return {person: (staff_no, name) for person, staff_no, name in found}


def _sent_back(session: Session, actor: Actor) -> Iterable[Due]:
    wanted = select(StockCount.id, StockCount.no, Customer.name, StockCount.counted_on).join(
        Customer, Customer.id == StockCount.customer_id
    )
    mine = (StockCount.state == DRAFT, StockCount.counter_id == actor.person, StockCount.end_reason != "")
    for count, number, customer, day in session.execute(wanted.where(*mine, shown(actor, StockCount.customer_id, SECTION))):
        yield Due(NAME, count, "count_back", f"{number} {customer}", day, actor.name)


def _to_count(session: Session, actor: Actor) -> Iterable[Due]:
    """Graded customers when the rhythm of their grade asks for it; the others from some day of the month on, and for some days of the

    next one, while no count is on its way.
    """
    for due in overdue_counts(session, actor):
        yield Due(NAME, due.customer_id, "count_missing", due.customer, due.due_on, "")
    values = settings_of(session).values
    grace, month = timedelta(days=values.number("stock_count_grace_days")), _month_to_count(
        actor.today, values.number("stock_count_from_day"), values.number("stock_count_grace_days")
    )  # fmt: skip
    if month is None:
        return
    for each in uncounted(session, actor, month, month_end(month) + grace):
        yield Due(NAME, each.customer_id, "count_missing", f"{each.customer} {month:%Y-%m}", month_end(month), "")


def _month_to_count(today: date, from_day: int, grace: int) -> date | None:
    """The month whose counts are asked for today: its first day."""
    this = today.replace(day=1)
    if today.day >= from_day or today == month_end(this):
        return this
    return (this - DAY).replace(day=1) if today.day <= grace else None


def _strange(session: Session, actor: Actor) -> Iterable[Due]:
    """What does not fit in the month that has closed last."""
    closed = (actor.today.replace(day=1) - DAY).replace(day=1)
    for each in strange_customers(session, actor, closed):
        yield Due(NAME, each.customer_id, "stock_exception", f"{each.customer} {closed:%Y-%m}({each.products})", None, "")


WORK: Final = {
    "count_review": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Review a stock count"), decides=True),
    "count_post": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Post a stock count"), decides=True),
    "count_back": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Stock count sent back")),
    "count_missing": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Count the stock"), passes_on=True),
    "stock_exception": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Stock does not fit")),
}

NOUN = Noun(NAME, TABLES, due, WORK)
