"""What the books tell of a customer: months of sales, the plan, how long he trades with us, how he has paid. Own rows in fen."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import case, extract, func, select
from sqlalchemy.orm import Session

from kehu_desk.credit.rules.days import twelve_months_before
from kehu_desk.credit.rules.terms import RECORDS
from kehu_desk.credit.rules.watching import Stretch
from kehu_desk.kernel.clock import days_between
from kehu_desk.sales.entities import PlanLine, SalesPlan, SalesRecord
from kehu_desk.sales.rules.records import COUNTED
from kehu_desk.settlement.entities import Allocation, Receipt
from kehu_desk.settlement.queries.counting import billed, default_days
from kehu_desk.settlement.rules.ageing import due_day


def _ours(customer: UUID) -> tuple[Any, ...]:
    return (SalesRecord.customer_id == customer, SalesRecord.level == "L1", SalesRecord.state.in_(COUNTED))


def month_nets(session: Session, customer: UUID, day: date) -> tuple[int, ...]:
    """Net sales of those of the twelve whole months before day in which something was sold, the oldest first."""
    since, until = twelve_months_before(day)
    months = extract("year", SalesRecord.traded_on), extract("month", SalesRecord.traded_on)
    wanted = select(func.sum(SalesRecord.amount_fen)).where(*_ours(customer), SalesRecord.traded_on.between(since, until))
    sold = func.sum(SalesRecord.doc_type == "sale") > 0
    return tuple(int(each) for each in session.scalars(wanted.group_by(*months).having(sold).order_by(*months)))


def plan_month(session: Session, customer: UUID, day: date) -> int | None:
    """The agreed plan of this year for one month, in fen; None without an approved plan."""
    plan = select(SalesPlan.id).where(SalesPlan.customer_id == customer, SalesPlan.year == day.year, SalesPlan.state == "approved")
    wanted = select(func.sum(PlanLine.base_fen), func.count(func.distinct(PlanLine.month))).where(
        PlanLine.plan_id == plan.order_by(SalesPlan.version.desc()).limit(1).scalar_subquery()
    )
    total, months = session.execute(wanted).one()
    return int(total) // months if months else None


def trading_days(session: Session, customer: UUID, bas: Mapping[str, Any], day: date) -> int | None:
    """Days since the first delivery, or since the day that the archive names if that is earlier; None before any trade."""
    first = session.scalar(select(func.min(SalesRecord.traded_on)).where(*_ours(customer)))
    typed = _day(bas.get("first_deal_on"))
    known = [each for each in (first, typed) if each is not None and each <= day]
    return days_between(min(known), day) if known else None


def _day(value: Any) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) and value else None


def stretches(session: Session, customer: UUID) -> list[Stretch]:
    """Every billed debt with the day on which its last fen came in; the day of the money counts, not that of its allocation."""
    days = default_days(session)
    came = case((Allocation.receipt_id.is_not(None), Receipt.received_on), else_=Allocation.allocated_on)
    rows = select(Allocation.record_id, came, Allocation.amount_fen).outerjoin(Receipt, Receipt.id == Allocation.receipt_id)
    paid: dict[UUID, list[tuple[date, int]]] = {}
    living = rows.where(Allocation.customer_id == customer, Allocation.undone_on.is_(None))
    for record, on, amount in session.execute(living.order_by(came)):
        paid.setdefault(record, []).append((on, amount))
    debts = select(SalesRecord).where(SalesRecord.customer_id == customer, billed(date.max), SalesRecord.amount_fen > 0)
    return [
        Stretch(due_day(each.traded_on, each.due_on, days), paid_up(each.amount_fen, paid.get(each.id, [])))
        for each in session.scalars(debts)
    ]


def paid_up(amount: int, payments: list[tuple[date, int]]) -> date | None:
    """The day on which payments, in order of days, reached the amount; None while they have not."""
    left = amount
    for on, part in payments:
        left -= part
        if left <= 0:
            return on
    return None


def public_record(trd: Mapping[str, Any]) -> str:
    """What the archive itself tells of lawsuits: lawsuit while one is not resolved, else clean. An enforcement is entered by finance."""
    incidents = trd.get("credit_incidents") or []
    pending = any(each.get("kind") == "lawsuit" and not each.get("resolved") for each in incidents)
    return "lawsuit" if pending else "clean"


def worse_record(typed: str, found: str) -> str:
    """The graver of two."""
    return max(typed, found, key=RECORDS.index)
