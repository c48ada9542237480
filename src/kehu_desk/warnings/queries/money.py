"""Figures of arrears for everybody, and the facts that tell of major changes. Source: business.md §18. For the house's own reckoning."""

from datetime import date, timedelta
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.credit.queries import Reach, burdens
from kehu_desk.intelligence.entities import Fact
from kehu_desk.intelligence.queries.evidence import measure_of, told_of
from kehu_desk.intelligence.rules.states import state_of, weigh
from kehu_desk.settlement.queries import broken_of_all
from kehu_desk.warnings.rules.arrears import Arrears, Bounds

PROMISES: Final = timedelta(days=90)
SOON: Final = timedelta(days=7)


def arrears_of(session: Session, today: date, bounds: Bounds) -> dict[UUID, Arrears]:
    """Whom a threshold can reach: who is late, broke a promise, uses his limit or has something on its way."""
    broken = broken_of_all(session, today, today - PROMISES)
    owing = burdens(session, today, today + SOON, Reach(bounds.use[0], bounds.soon), broken.keys())
    return {
        customer: Arrears(
            it.limit_fen, it.exposure_fen, it.receivable_fen, it.overdue_fen, it.days_late, broken.get(customer, 0), it.soon_fen
        )
        for customer, it in owing.items()
    }


class Told(NamedTuple):
    """A fact that tells of a major change, and where it stands today. level: 0..3, from which it may be read."""

    fact: UUID
    no: str
    customer: UUID
    event: str
    as_of: date
    level: int
    state: str


def changes_of(session: Session, today: date) -> list[Told]:
    """Facts of major changes that were not taken back; what is told of a day to come waits for that day."""
    it, measure = Fact, measure_of(session)
    wanted = select(it).where(it.event != "", it.customer_id.is_not(None), it.withdrawn_at.is_(None), it.as_of <= today).order_by(it.id)
    facts = list(session.scalars(wanted))
    told = told_of(session, select(it.id).where(it.event != ""))
    return [
        Told(row.id, row.no, row.customer_id, row.event, row.as_of, row.level, state_of(
            weigh(told.get(row.id, ())), row.valid_until, today, measure, authoritative=row.authoritative_by is not None
        ))
        for row in facts if row.customer_id is not None
    ]  # fmt: skip
