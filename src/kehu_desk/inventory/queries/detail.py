"""One product at one customer: its months, the curve of its stock, what was moved by hand."""

from datetime import date, timedelta
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from kehu_desk.inventory.entities import StockMovement
from kehu_desk.inventory.queries.ledgers import ledgers
from kehu_desk.inventory.queries.months import tolerance_bp
from kehu_desk.inventory.queries.standing import OnHand, on_hand_of
from kehu_desk.inventory.rules.ledgers import DAY, stretches
from kehu_desk.inventory.rules.months import MonthFigures, Point, curve, month_end, month_figures, months_between
from kehu_desk.people.queries import names

MONTHS = 12


class MovementRow(NamedTuple):
    """One movement. taken_back: a later entry took it back; takes_back: it is such an entry."""

    id: UUID
    moved_on: date
    kind: str
    unit: str
    qty_entered3: int
    note: str
    by: str
    taken_back: bool
    takes_back: bool


class StockDetail(NamedTuple):
    """months: the newest first. points: the stock on each day on which it changed, over all these months."""

    stands: OnHand
    months: tuple[MonthFigures, ...]
    points: tuple[Point, ...]
    movements: tuple[MovementRow, ...]


def stock_detail(session: Session, customer: UUID, product: UUID, month: date, today: date) -> StockDetail:
    """A year up to a month. Who may know it is asked by whoever calls."""
    first = month
    for _ in range(MONTHS - 1):
        first = (first - DAY).replace(day=1)
    ledger = ledgers(session, [customer], first).get((customer, product))
    stands = on_hand_of(session, [customer], today).get((customer, product), OnHand(0, None))
    if ledger is None:
        return StockDetail(stands, (), (), ())
    parts, until = stretches(ledger), min(month_end(month), today)
    told = [each for at in months_between(first, month) if (each := month_figures(parts, at, tolerance_bp(session))).moved]
    since = told[0].month if told else first
    points = tuple(curve(ledger, since, until)) if since <= until else ()
    return StockDetail(stands, tuple(reversed(told)), points, _movements(session, customer, product, first, until))


def _movements(session: Session, customer: UUID, product: UUID, since: date, until: date) -> tuple[MovementRow, ...]:
    again = aliased(StockMovement)
    wanted = (
        select(StockMovement, again.id)
        .outerjoin(again, again.corrects_id == StockMovement.id)
        .where(StockMovement.customer_id == customer, StockMovement.product_id == product)
        .where(StockMovement.moved_on >= since, StockMovement.moved_on <= until)
        .order_by(StockMovement.moved_on.desc(), StockMovement.id.desc())
    )
    rows = session.execute(wanted).all()
    who = names(session, [row.created_by for row, _later in rows])
    return tuple(
        MovementRow(
            row.id, row.moved_on, row.kind, row.unit, row.qty_entered3, row.note, who.get(row.created_by, ""), later is not None,
            row.corrects_id is not None,
        )
        for row, later in rows
    )  # fmt: skip


def sampled(points: tuple[Point, ...], most: int = 120) -> tuple[Point, ...]:
    """Few enough points for a picture, evenly over the days; counts always stand among them."""
    if not points:
        return ()
    first, last = points[0].on, points[-1].on
    step = max(1, -(-((last - first).days + 1) // most))
    wanted = {last - timedelta(days=each) for each in range(0, (last - first).days + 1, step)} | {first}
    found, at = [], 0
    for day in sorted(wanted | {each.on for each in points if each.counted}):
        while at + 1 < len(points) and points[at + 1].on <= day:
            at += 1
        found.append(Point(day, points[at].qty3, points[at].counted and points[at].on == day))
    return tuple(found)
