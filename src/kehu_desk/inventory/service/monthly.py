"""月度进销存: the months are written down when they change: at a posting, at a movement, and once a day by the clock. Source: §17, R36.

The rows of stock_month say nothing that counts, movements and sales lines do not: they are worked out from those, so writing them anew
changes nothing where nothing happened. They are there so that a list over all customers need not work them out.
"""

from collections.abc import Collection
from datetime import date, datetime
from typing import Final
from uuid import UUID

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session, aliased

from kehu_desk.access.closing import CLOSED
from kehu_desk.archives.entities import Customer
from kehu_desk.door.change import Deed, Door
from kehu_desk.inventory.entities import StockMonth
from kehu_desk.inventory.queries.months import figures
from kehu_desk.inventory.queries.standing import Place
from kehu_desk.inventory.rules.ledgers import DAY
from kehu_desk.inventory.rules.months import MonthFigures
from kehu_desk.kernel.clock import local_day
from kehu_desk.people.office import settings_of
from kehu_desk.sales.entities import SalesRecord

TOLD: Final = "stock.month"
BATCH: Final = 25  # customers of one deed: the store is not kept from others for long
BACK_DAYS: Final = 400  # how far back late sales lines are looked for
COLUMNS: Final = MonthFigures._fields


def rebuild_months_in(deed: Deed, customer: UUID, since: date) -> int:
    """Tell a customer's months anew from the one of since up to the one that is open. Gives how many rows changed."""
    return write_months(deed.session, [customer], since, deed.actor.today, deed.now)


def write_months(session: Session, customers: Collection[UUID], since: date, today: date, now: datetime) -> int:
    """Write the months of these customers as the facts stand now; rows that say the same are left alone."""
    first, last = since.replace(day=1), today.replace(day=1)
    kept: dict[tuple[Place, date], StockMonth] = {}
    wanted = select(StockMonth).where(StockMonth.customer_id.in_(customers), StockMonth.month >= first, StockMonth.month <= last)
    for row in session.scalars(wanted):
        kept[(row.customer_id, row.product_id), row.month] = row
    changed = 0
    for place, months in figures(session, customers, first, last).items():
        for each in months:
            changed += _put(session, place, each, kept.pop((place, each.month), None), now)
    for gone in kept.values():
        session.delete(gone)
    session.flush()
    return changed + len(kept)


def _put(session: Session, place: Place, told: MonthFigures, row: StockMonth | None, now: datetime) -> int:
    if row is None:
        session.add(StockMonth(customer_id=place[0], product_id=place[1], made_at=now, **told._asdict()))
        return 1
    if all(getattr(row, name) == getattr(told, name) for name in COLUMNS):
        return 0
    for name in COLUMNS:
        setattr(row, name, getattr(told, name))
    row.made_at = now
    return 1


class Daily:
    """Once a day: months that have begun, and closed months that late sales lines have changed."""

    def __init__(self, door: Door) -> None:
        """Has not looked yet."""
        self._door = door
        self._day: date | None = None

    def __call__(self) -> int:
        """Sweep if today was not swept yet. Gives how many rows changed."""
        with self._door.reading() as session:
            today = local_day(self._door.now, settings_of(session).zone)
        if today == self._day:
            return 0
        self._day = today
        return sweep(self._door)


def sweep(door: Door) -> int:
    """Write the months of all customers about whom there is news. Gives how many rows changed."""
    with door.reading() as session:
        today = local_day(door.now, settings_of(session).zone)
        wanted = sorted(stale(session, today).items(), key=lambda each: (each[1], each[0]))
    changed = 0
    for at in range(0, len(wanted), BATCH):
        some = wanted[at : at + BATCH]
        with door.clockwork(TOLD, f"{len(some)}") as deed:
            changed += write_months(deed.session, [each for each, _since in some], some[0][1], today, deed.now)
    return changed


def stale(session: Session, today: date) -> dict[UUID, date]:
    """Customer -> the first day whose month is to be told anew: of sales lines newer than his months, or of months not told yet."""
    found: dict[UUID, date] = {}
    for customer, day in [*_late_lines(session, today), *_unbegun(session, today)]:
        found[customer] = min(day, found.get(customer, day))
    open_ones = select(Customer.id).where(Customer.state.not_in(CLOSED))
    takes = set(session.scalars(open_ones))
    return {customer: day for customer, day in found.items() if customer in takes}


def _late_lines(session: Session, today: date) -> list[tuple[UUID, date]]:
    """(customer, day) of lines entered since his months were told; a line that takes another back counts on the other's day."""
    made = select(StockMonth.customer_id, func.max(StockMonth.made_at).label("at")).group_by(StockMonth.customer_id).subquery()
    was, it = aliased(SalesRecord), SalesRecord
    day = func.min(func.coalesce(was.traded_on, it.traded_on))
    found = []
    for customer, more in ((it.customer_id, it.customer_id.is_not(None)), (it.buyer_id, it.level != "L1")):
        wanted = select(customer, day).outerjoin(made, made.c.customer_id == customer).outerjoin(was, was.id == it.corrects_id)
        recent = it.traded_on > today - DAY * BACK_DAYS
        rows = session.execute(
            wanted.where(recent, more, customer.is_not(None), or_(made.c.at.is_(None), it.created_at >= made.c.at)).group_by(customer)
        )
        found += [(each, since) for each, since in rows if each is not None]
    return found


def _unbegun(session: Session, today: date) -> list[tuple[UUID, date]]:
    """(customer, day) of those with something in stock at the end of the last month told, which is not this one."""
    month = today.replace(day=1)
    last = select(StockMonth.customer_id, func.max(StockMonth.month).label("month")).group_by(StockMonth.customer_id).subquery()
    wanted = select(StockMonth.customer_id, StockMonth.month).distinct().join(
        last, (last.c.customer_id == StockMonth.customer_id) & (last.c.month == StockMonth.month)
    )  # fmt: skip
    return [(row[0], row[1]) for row in session.execute(wanted.where(StockMonth.month < month, StockMonth.closing3 != 0))]
