"""Figures of progress, expense and churn of those whom a threshold can reach: out of the sums that the store keeps, not out of lines.

The statements leave out only who stays below yellow whatever else is known of him; the rules judge the rest with their exact fractions.
Source: business.md §18. For the house's own reckoning.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, Final, NamedTuple
from uuid import UUID

from sqlalchemy import CTE, ColumnElement, Integer, Select, Subquery, and_, case, func, literal, or_, select
from sqlalchemy.orm import Session

from kehu_desk.complaints.entities import Complaint
from kehu_desk.complaints.rules.codes import ANSWERED, CLOSED, CONFIRMED, REJECTED, REVISITED
from kehu_desk.kernel.money import half_up
from kehu_desk.people.office import calendar_of, settings_of
from kehu_desk.sales.entities import BuyingRhythm, CustomerMonth, PlanLine, SalesPlan, SalesRecord
from kehu_desk.sales.queries.summaries import OURS, customer_sums
from kehu_desk.sales.rules.periods import MONTHS, QUARTER, Period, month_of
from kehu_desk.sales.rules.records import COUNTED
from kehu_desk.store.days import days_between
from kehu_desk.warnings.queries.committed import committed
from kehu_desk.warnings.rules import churn, expense, progress
from kehu_desk.warnings.rules.levels import ORANGE, RED

DONE: Final = (ANSWERED, CONFIRMED, CLOSED, REVISITED, REJECTED)
WORST: Final = "S1"
WHOLE: Final = 10_000
PERCENT: Final = 100
TENTHS: Final = 10


class Planned(NamedTuple):
    """One customer with a plan in force for the year, in fen: the whole plan, that of the months before this one, and of this one.

    actual_fen: net sales of the year to date; ended_fen: of the months before this one; committed_fen: given away beside the goods.
    """

    customer: UUID
    whole_fen: int
    finished_fen: int
    month_fen: int
    actual_fen: int
    ended_fen: int
    committed_fen: int


class Elapsed(NamedTuple):
    """Working days of the running month through today, of the whole month, and of the year through today."""

    passed: int
    workdays: int
    year: int


def elapsed(session: Session, today: date) -> Elapsed:
    """On the office's calendar."""
    calendar, whole = calendar_of(session), Period(month_of(today), 1)
    month = [day for day in _days(whole.since, whole.until) if calendar.is_workday(day)]
    year = sum(calendar.is_workday(day) for day in _days(date(today.year, 1, 1), today))
    return Elapsed(sum(day <= today for day in month), len(month), year)


def _days(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=at) for at in range((last - first).days + 1))


def planned(session: Session, today: date, gone: Elapsed, slow: progress.Bounds) -> list[Planned]:
    """Who is behind the plan, or has anything committed, or took back more than he bought; a line dated after today is not counted yet."""
    here, begins = month_of(today), settings_of(session).values.number("fiscal_year_begins")
    year = Period(here - today.month + 1, MONTHS)
    plans, sold, ahead, given = _plans(today), customer_sums(year, begins), _ahead(today, year), committed(today)
    known = once(
        select(*plans.c, (_or_0(sold.c.net_fen) - _or_0(ahead.c.fen)).label("actual"), _or_0(given.c.fen).label("spent"))
        .outerjoin(sold, sold.c.customer_id == plans.c.customer_id)
        .outerjoin(ahead, ahead.c.customer_id == plans.c.customer_id)
        .outerjoin(given, given.c.customer_id == plans.c.customer_id)
    )
    row = known.c
    reached = or_(_behind(row.actual, row.finished, row.month, gone, slow), row.spent != 0, row.actual < 0)
    ended = _or_0(net_between(row.customer_id, year.first, here - 1))
    wanted = select(row.customer_id, row.whole, row.finished, row.month, row.actual, ended, row.spent)
    return [Planned(*each) for each in session.execute(wanted.where(reached))]


def _plans(today: date) -> Subquery:
    """Columns customer_id, whole, finished, month: base plans in force for the year, in fen."""
    it = PlanLine
    sums = (
        func.sum(it.base_fen).label("whole"),
        func.sum(case((it.month < today.month, it.base_fen), else_=0)).label("finished"),
        func.sum(case((it.month == today.month, it.base_fen), else_=0)).label("month"),
    )
    wanted = select(SalesPlan.customer_id, *sums).join(it, it.plan_id == SalesPlan.id)
    return wanted.where(SalesPlan.year == today.year, SalesPlan.state == "approved").group_by(SalesPlan.customer_id).subquery()


def _ahead(today: date, year: Period) -> Subquery:
    """Columns customer_id, fen: what is dated after today and already stands in the sums of this year."""
    it = SalesRecord
    wanted = select(it.customer_id, func.sum(it.amount_fen).label("fen")).where(it.level == OURS, it.state.in_(COUNTED))
    return wanted.where(it.traded_on > today, it.traded_on <= year.until).group_by(it.customer_id).subquery()


def _or_0(fen: Any) -> ColumnElement[int]:
    return func.coalesce(fen, 0)


def _behind(actual: Any, finished: Any, month: Any, gone: Elapsed, slow: progress.Bounds) -> ColumnElement[bool]:
    """progress.index below its first step, multiplied out."""
    passed, workdays = (gone.passed, gone.workdays) if gone.workdays else (1, 1)
    plan = finished * workdays + month * passed
    return and_(literal(gone.year >= slow.least_days), plan > 0, actual * workdays * PERCENT < plan * slow.below[0])


def progress_of(it: Planned, gone: Elapsed, slow: progress.Bounds, today: date) -> progress.Progress:
    """What the formula asks; the month before counts as orange when its end stood there or below."""
    found = progress.Progress(it.actual_fen, it.finished_fen, it.month_fen, *gone)
    if today.month == 1:
        return found
    before = progress.judge(progress.Progress(it.ended_fen, it.finished_fen, 0, 0, 0, gone.year), slow)
    return found._replace(orange_before=int(before is not None and before.level in (ORANGE, RED)))


def expense_of(session: Session, it: Planned) -> expense.Expense:
    """What the formula asks. No budget stands by customer: it is a share of the plan that the office sets."""
    share = settings_of(session).values.number("expense_budget_bp")
    return expense.Expense(it.committed_fen, half_up(it.whole_fen * share, WHOLE), it.actual_fen, it.whole_fen)


def churn_of(session: Session, today: date, bounds: churn.Bounds) -> dict[UUID, churn.Churn]:
    """Who is late, silent, or buys less than before. An order dated after today is as one of today."""
    open_red = select(Complaint.customer_id, func.count()).where(Complaint.severity == WORST, Complaint.state.not_in(DONE))
    red = {customer: count for customer, count in session.execute(open_red.group_by(Complaint.customer_id))}
    return {
        customer: churn.Churn(days, orders, gap2, now, before, red.get(customer, 0))
        for customer, days, orders, gap2, now, before in session.execute(_quieter(today, bounds))
    }


def _quieter(today: date, bounds: churn.Bounds) -> "Select[UUID, int, int, int | None, int, int]":
    """Columns of Churn without complaints, after the customer's id."""
    it, here = BuyingRhythm, month_of(today)

    def three(first: int) -> ColumnElement[Any]:
        """Net sales of three months; empty when there was nothing in any of them."""
        return net_between(it.customer_id, first, first + QUARTER - 1)

    known = once(select(
        it.customer_id, it.orders, it.gap2, func.max(0, days_between(it.last_on, today.isoformat()), type_=Integer).label("days"),
        func.coalesce(three(here - QUARTER), 0).label("now"),
        func.coalesce(three(here - QUARTER - MONTHS), three(here - 2 * QUARTER), 0).label("before"),
    ))  # fmt: skip
    row = known.c
    gap2 = case((and_(row.orders >= churn.FEWEST, row.gap2 > 0), row.gap2), else_=churn.USUAL_GAP2)
    late = row.days * (2 * TENTHS) >= gap2 * bounds.late[0]
    less = and_(row.before > 0, (row.before - row.now) * PERCENT >= row.before * bounds.fall[0])
    wanted = select(row.customer_id, row.days, row.orders, row.gap2, row.now, row.before)
    return wanted.where(or_(late, row.days >= bounds.silent, less))


def net_between(customer: Any, first: int, last: int) -> ColumnElement[Any]:
    """Net sales of ours to one customer in these months, asked row by row; empty when there was nothing."""
    it = CustomerMonth
    wanted = select(func.sum(it.net_fen)).where(it.customer_id == customer, it.level == OURS, it.month.between(first, last))
    return wanted.correlate_except(it).scalar_subquery()


def once(wanted: Any) -> CTE:
    """Worked out once for each row: a condition on a column does not ask for its sums again."""
    known: CTE = wanted.cte("known").prefix_with("MATERIALIZED")
    return known
