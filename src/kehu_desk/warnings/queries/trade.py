"""Figures of sales progress, expense and churn for everybody: out of the sums that the store keeps, never out of the lines.

Source: business.md §18. For the house's own reckoning.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kehu_desk.complaints.entities import Complaint
from kehu_desk.complaints.rules.codes import ANSWERED, CLOSED, CONFIRMED, REJECTED, REVISITED
from kehu_desk.kernel.money import half_up
from kehu_desk.loyalty.entities import Fulfilment, ValueService
from kehu_desk.people.office import calendar_of, settings_of
from kehu_desk.promotions.entities import PromotionCustomer
from kehu_desk.rebates.entities import RebateRun
from kehu_desk.sales.entities import BuyingRhythm, PlanLine, SalesPlan, SalesRecord
from kehu_desk.sales.queries.summaries import OURS, month_sums
from kehu_desk.sales.rules.periods import MONTHS, QUARTER, Period, month_of
from kehu_desk.sales.rules.records import COUNTED
from kehu_desk.supports.entities import SupportRequest
from kehu_desk.warnings.rules.churn import Churn
from kehu_desk.warnings.rules.expense import Expense
from kehu_desk.warnings.rules.levels import ORANGE, RED
from kehu_desk.warnings.rules.progress import Bounds, Progress, judge

Months = Mapping[int, int]
"""Month of sales.rules.periods -> fen."""
GRANTED: Final = ("approved", "executing", "reported", "verified", "partly_settled", "settled")
DONE: Final = (ANSWERED, CONFIRMED, CLOSED, REVISITED, REJECTED)
WORST: Final = "S1"
WHOLE: Final = 10_000
NOTHING: Final[Months] = {}


def sold(session: Session, today: date) -> dict[UUID, dict[int, int]]:
    """Customer -> month -> net sales of ours, from fifteen months ago to today; a line dated after today is not counted yet."""
    here = month_of(today)
    first = here - MONTHS - QUARTER
    found: dict[UUID, dict[int, int]] = {}
    for customer, month, fen in session.execute(month_sums(Period(first, here - first + 1))):
        found.setdefault(customer, {})[month] = fen
    it = SalesRecord
    ahead = select(it.customer_id, func.sum(it.amount_fen)).where(it.traded_on > today, it.traded_on <= Period(here, 1).until)
    for customer, fen in session.execute(ahead.where(it.level == OURS, it.state.in_(COUNTED)).group_by(it.customer_id)):
        found[customer][here] -= fen
    return found


def planned(session: Session, year: int) -> dict[UUID, dict[int, int]]:
    """Customer -> month 1..12 -> base plan in fen, of the plans in force for a calendar year."""
    it = PlanLine
    wanted = select(it.customer_id, it.month, func.sum(it.base_fen)).join(SalesPlan, SalesPlan.id == it.plan_id)
    wanted = wanted.where(SalesPlan.year == year, SalesPlan.state == "approved").group_by(it.customer_id, it.month)
    found: dict[UUID, dict[int, int]] = {}
    for customer, month, fen in session.execute(wanted):
        found.setdefault(customer, {})[month] = fen
    return found


def progress_of(
    session: Session, plans: Mapping[UUID, Months], sales: Mapping[UUID, Months], today: date, bounds: Bounds
) -> dict[UUID, Progress]:
    """Everybody with a plan for this year."""
    passed, workdays, elapsed = _workdays(session, today)
    january = month_of(today) - today.month + 1
    found = {}
    for customer, plan in plans.items():
        by_month = sales.get(customer, NOTHING)
        months = [by_month.get(january + at, 0) for at in range(today.month)]
        finished = sum(plan.get(month, 0) for month in range(1, today.month))
        it = Progress(sum(months), finished, plan.get(today.month, 0), passed, workdays, elapsed)
        before = Progress(sum(months[:-1]), finished, 0, 0, 0, elapsed)
        level = judge(before, bounds) if today.month > 1 else None
        found[customer] = it._replace(orange_before=int(level is not None and level.level in (ORANGE, RED)))
    return found


def _workdays(session: Session, today: date) -> tuple[int, int, int]:
    """Working days of this month through today, of the whole month, and of the year through today."""
    calendar, whole = calendar_of(session), Period(month_of(today), 1)
    month = [day for day in _days(whole.since, whole.until) if calendar.is_workday(day)]
    year = sum(calendar.is_workday(day) for day in _days(date(today.year, 1, 1), today))
    return sum(day <= today for day in month), len(month), year


def _days(first: date, last: date) -> Sequence[date]:
    return [first + timedelta(days=at) for at in range((last - first).days + 1)]


def expense_of(session: Session, plans: Mapping[UUID, Months], sales: Mapping[UUID, Months], today: date) -> dict[UUID, Expense]:
    """Everybody with a plan for this year. No budget stands by customer: it is a share of the plan that the office sets."""
    share = settings_of(session).values.number("expense_budget_bp")
    committed = _committed(session, date(today.year, 1, 1), today)
    january = month_of(today) - today.month + 1
    found = {}
    for customer, plan in plans.items():
        whole = sum(plan.values())
        actual = sum(fen for month, fen in sales.get(customer, NOTHING).items() if month >= january)
        found[customer] = Expense(committed.get(customer, 0), half_up(whole * share, WHOLE), actual, whole)
    return found


def _committed(session: Session, since: date, until: date) -> dict[UUID, int]:
    """Support granted, rebates paid, what promotions cost and services of value, all of the year to date."""
    wanted = (
        select(SupportRequest.customer_id, func.sum(SupportRequest.approved_fen)).where(
            SupportRequest.state.in_(GRANTED), SupportRequest.starts_on.between(since, date(until.year, 12, 31))
        ).group_by(SupportRequest.customer_id),
        select(RebateRun.customer_id, func.sum(RebateRun.net_fen)).where(
            RebateRun.state == "paid", RebateRun.paid_on.between(since, until)
        ).group_by(RebateRun.customer_id),
        select(PromotionCustomer.customer_id, func.sum(PromotionCustomer.cost_fen)).where(
            PromotionCustomer.joined_on.between(since, until)
        ).group_by(PromotionCustomer.customer_id),
        select(ValueService.customer_id, func.sum(ValueService.cost_fen)).where(
            ValueService.starts_on.between(since, until)
        ).group_by(ValueService.customer_id),
        select(Fulfilment.customer_id, func.sum(Fulfilment.cost_fen)).where(
            Fulfilment.done_on.between(since, until)
        ).group_by(Fulfilment.customer_id),
    )  # fmt: skip
    found: dict[UUID, int] = {}
    for each in wanted:
        for customer, fen in session.execute(each):
            found[customer] = found.get(customer, 0) + int(fen or 0)
    return found


def churn_of(session: Session, sales: Mapping[UUID, Months], today: date) -> dict[UUID, Churn]:
    """Everybody who ever ordered. An order dated after today is as one of today."""
    open_red = select(Complaint.customer_id, func.count()).where(Complaint.severity == WORST, Complaint.state.not_in(DONE))
    red = {customer: count for customer, count in session.execute(open_red.group_by(Complaint.customer_id))}
    here = month_of(today)
    it, found = BuyingRhythm, {}
    for customer, last_on, orders, gap2 in session.execute(select(it.customer_id, it.last_on, it.orders, it.gap2)):
        by_month = sales.get(customer, NOTHING)
        now, last_year, before = (_three(by_month, here - back) for back in (QUARTER, QUARTER + MONTHS, 2 * QUARTER))
        found[customer] = Churn(
            max(0, (today - last_on).days), orders, gap2, now or 0, before or 0 if last_year is None else last_year, red.get(customer, 0)
        )  # fmt: skip
    return found


def _three(by_month: Months, first: int) -> int | None:
    """Net sales of three months; None when there was nothing in any of them."""
    there = [by_month[month] for month in range(first, first + QUARTER) if month in by_month]
    return sum(there) if there else None
