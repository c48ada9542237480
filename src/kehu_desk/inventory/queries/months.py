"""The months: live for the one that is open, and what replenishment and sales ask of stock. Source: business.md §17, §12."""

from collections.abc import Collection, Sequence
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.access.visible import shown
from kehu_desk.archives.entities import Customer
from kehu_desk.inventory.queries.ledgers import ledgers
from kehu_desk.inventory.queries.standing import SECTION, Place, chunks
from kehu_desk.inventory.rules.ledgers import DAY, known_at, stretches
from kehu_desk.inventory.rules.months import WEEK, MonthFigures, month_end, month_figures, months_between, sold_weekly
from kehu_desk.people.actor import Actor
from kehu_desk.people.office import settings_of


def figures(session: Session, customers: Collection[UUID], first: date, last: date) -> dict[Place, list[MonthFigures]]:
    """(customer, product) -> its months from first to last, worked out from the facts as they stand; months without any are left out."""
    months, tolerance = months_between(first, last), tolerance_bp(session)
    found = {}
    for place, ledger in ledgers(session, customers, months[0]).items():
        parts = stretches(ledger)
        if told := [each for month in months if (each := month_figures(parts, month, tolerance)).moved]:
            found[place] = told
    return found


def tolerance_bp(session: Session) -> int:
    """How far derived may lie from reported sales before it is an exception."""
    return settings_of(session).values.number("stock_deviation_percent") * 100


def history(session: Session, actor: Actor, customer: UUID, until: date, months: int = 12) -> dict[UUID, list[MonthFigures]]:
    """Product -> its last months up to the one of until, the oldest first; empty for those who may not see the customer's stock."""
    if not seen(session, actor, [customer]):
        return {}
    first = until.replace(day=1)
    for _ in range(months - 1):
        first = (first - DAY).replace(day=1)
    return {product: rows for (_customer, product), rows in figures(session, [customer], first, until).items()}


def seen(session: Session, actor: Actor, customers: Sequence[UUID]) -> list[UUID]:
    """Those of these customers whose stock this person may see."""
    found: list[UUID] = []
    for some in chunks(customers):
        found += session.scalars(select(Customer.id).where(Customer.id.in_(some), shown(actor, Customer.id, SECTION)))
    return found


def weekly_out(session: Session, customers: Collection[UUID], until: date, weeks: int) -> dict[Place, tuple[int, ...]]:
    """(customer, product) -> qty3 sold a week, the oldest first: reported, else derived. Who may know it is asked by whoever calls.

    The weeks end on until, or on the last count where sales are only derived. Weeks before anything is known of a product are left out, so
    that a tuple shorter than weeks says how long its history is.
    """
    found = ledgers(session, customers, until - timedelta(days=WEEK * weeks) + DAY)
    return {place: sold_weekly(ledger, until, weeks) for place, ledger in found.items()}


def stock_change(session: Session, actor: Actor, customers: Sequence[UUID], month: date) -> dict[UUID, int]:
    """Customer -> how much more stock lay there at the end of a month than at its beginning, over all products, in qty3.

    Only products count whose stock is known at both ends apart from what was reported as sold: a count lies before the month, and another
    at its end or later. Of others the change would follow from the reports that it is to be held against, and is taken as nothing. Nor is
    anything told of customers whose stock this person may not see (B-016). What was reported after the last count is no matter here.
    """
    first = month.replace(day=1)
    before, last = first - DAY, month_end(first)
    found: dict[UUID, int] = {}
    for (customer, _product), ledger in ledgers(session, seen(session, actor, customers), first).items():
        parts = stretches(ledger)
        ends = known_at(parts, before), known_at(parts, last)
        if ends[0] is not None and ends[1] is not None:
            found[customer] = found.get(customer, 0) + ends[1] - ends[0]
    return found
