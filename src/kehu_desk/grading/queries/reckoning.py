"""What a run looks at: net sales of the active customers in order, and what moves their grades. Source: business.md §10 (Grade)."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final, NamedTuple
from uuid import UUID

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from kehu_desk.archives.entities import Customer
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.credit.entities import CreditFile
from kehu_desk.evaluations.queries import levels
from kehu_desk.grading.entities import GradeOverride
from kehu_desk.grading.rules.adjusting import NOTHING, STOPPED, WORST_CREDIT, Signals, adjusted
from kehu_desk.grading.rules.pareto import Thresholds, placed
from kehu_desk.grading.rules.periods import Period
from kehu_desk.grading.rules.states import Override
from kehu_desk.kernel.settings import Settings
from kehu_desk.sales.entities import SalesRecord
from kehu_desk.sales.rules.records import COUNTED

SHUT: Final = (ArchiveState.SEALED, ArchiveState.DESTROYED, ArchiveState.TRASHED)
OURS: Final = "L1"
ACTIVE: Final = "active"


class Sold(NamedTuple):
    """An active customer: the grade on his card, and what he bought net in the period."""

    id: UUID
    grade: str
    net_fen: int


class Graded(NamedTuple):
    """One line of a run before it is written."""

    customer_id: UUID
    place: int
    net_fen: int
    share_bp: int
    before_bp: int
    value_grade: str
    grade: str
    grade_before: str
    reasons: tuple[str, ...]


def sold_in_order(session: Session, period: Period) -> list[Sold]:
    """Every active customer whose archive is open, net sales descending, ties by number."""
    counted = (SalesRecord.level == OURS, SalesRecord.state.in_(COUNTED), SalesRecord.traded_on.between(*period))
    nets = select(SalesRecord.customer_id, func.sum(SalesRecord.amount_fen).label("fen")).where(*counted)
    sums = nets.group_by(SalesRecord.customer_id).subquery()
    net = func.coalesce(sums.c.fen, 0)
    wanted = select(Customer.id, Customer.grade, net).outerjoin(sums, sums.c.customer_id == Customer.id)
    active = (Customer.lifecycle == ACTIVE, Customer.state.not_in(SHUT))
    return [Sold(*row) for row in session.execute(wanted.where(*active).order_by(net.desc(), Customer.no))]


def signals_of(session: Session, day: date, *, freezing: bool = False) -> dict[UUID, Signals]:
    """Customers of whom anything else is known. freezing: grades set by hand end now."""
    found: dict[UUID, dict[str, Any]] = {}
    for customer, level in levels(session, day).items():
        found.setdefault(customer, {})["level"] = level
    bad = or_(CreditFile.grade == WORST_CREDIT, CreditFile.status.in_(STOPPED))
    for customer, grade, status in session.execute(select(CreditFile.customer_id, CreditFile.grade, CreditFile.status).where(bad)):
        found.setdefault(customer, {}).update(credit_grade=grade, credit_status=status)
    for customer, grade in overrides_in_force(session).items():
        found.setdefault(customer, {}).update({"override_ended": True} if freezing else {"override": grade})
    return {customer: Signals(**facts) for customer, facts in found.items()}


def overrides_in_force(session: Session) -> dict[UUID, str]:
    """Customer -> the grade that was set by hand and has not ended."""
    wanted = select(GradeOverride.customer_id, GradeOverride.grade).where(GradeOverride.state == Override.APPROVED)
    return {customer: grade for customer, grade in session.execute(wanted.order_by(GradeOverride.decided_at))}


def thresholds_of(values: Settings) -> Thresholds:
    """As the office has set them, in basis points."""
    return Thresholds(values.number("pareto_a") * 100, values.number("pareto_b") * 100)


def graded(rows: list[Sold], signals: Mapping[UUID, Signals], limits: Thresholds, least_bp: int) -> list[Graded]:
    """The lines of a run, in the order of net sales."""
    places = placed([row.net_fen for row in rows], limits)
    total = sum(row.net_fen for row in rows if row.net_fen > 0)
    found = []
    for (customer, before, net), it in zip(rows, places, strict=True):
        known = signals.get(customer, NOTHING)
        grade, reasons = (it.grade, ()) if known is NOTHING else adjusted(it.grade, (net, total), known, least_bp)
        found.append(Graded(customer, it.place, net, it.share_bp, it.before_bp, it.grade, grade, before, reasons))
    return found
