"""Season plans, the months they rest on, and what their weak months came to. Source: business.md §16 (season_plan), R32.

Our own lines (L1). A product is counted in its quantity; a category, whose goods have many units, in yuan.
"""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any, Final, NamedTuple, cast
from uuid import UUID

from sqlalchemy import ColumnElement, Select, extract, func, or_, select
from sqlalchemy.orm import Session

from kehu_desk.access.visible import shown
from kehu_desk.archives.entities import Customer
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Actor
from kehu_desk.people.office import settings_of
from kehu_desk.people.queries import names
from kehu_desk.products.entities import Product
from kehu_desk.promotions.entities import SeasonPlan
from kehu_desk.promotions.queries.figures import MONEY
from kehu_desk.promotions.queries.listing import Picked, PromotionRow, may_tell, promotion_rows, require_sight
from kehu_desk.promotions.queries.scopes import region_stem
from kehu_desk.promotions.rules.season import YEAR, index_bp, kpi_bp
from kehu_desk.sales.entities import SalesRecord
from kehu_desk.sales.rules.records import COUNTED, FREE

OURS: Final = "L1"
MOST_MONTHS: Final = 60


class Matter(NamedTuple):
    """What a plan is about."""

    product_id: UUID | None
    category: str
    region_code: str


class History(NamedTuple):
    """Whole months one after the other; first: the first day of the first one, None where nothing was ever sold."""

    first: date | None
    values: tuple[int, ...]


class SeasonRow(NamedTuple):
    """One plan of the list."""

    id: UUID
    title: str
    year: int
    subject: str
    region_code: str
    state: str
    off_months: tuple[int, ...]
    by: str
    sent_back: bool


class MonthRow(NamedTuple):
    """One month of a plan in basis points of the mean month; None: no target, or the month is not over."""

    month: int
    profile_bp: int
    off: bool
    target_bp: int | None
    actual: int | None
    actual_bp: int | None


class SeasonView(NamedTuple):
    """told: whether figures over customers are this person's to see (B-017); without, months is empty and kpi None.

    unit: of actuals, empty for yuan (fen). kpi_bp: of the weak months that are over. window: the year that the mean month is taken of.
    """

    row: SeasonRow
    version: int
    matter: Matter
    unit: str
    profile_months: int
    months: tuple[MonthRow, ...]
    kpi_bp: int | None
    window: tuple[date, date]
    targets: dict[int, int]
    measures: str
    promotions: tuple[PromotionRow, ...]
    drafted_by: str
    decided_by: str
    decided_at: datetime | None
    decision: str
    told: bool
    below_bp: int


def season_rows(session: Session, actor: Actor, year: int | None = None, state: str = "") -> list[SeasonRow]:
    """Plans, the newest year first. Raises Refused E_FORBIDDEN."""
    require_sight(session, actor)
    wanted = select(SeasonPlan, Product.name).outerjoin(Product, Product.id == SeasonPlan.product_id)
    if year is not None:
        wanted = wanted.where(SeasonPlan.year == year)
    if state:
        wanted = wanted.where(SeasonPlan.state == state)
    rows = session.execute(wanted.order_by(SeasonPlan.year.desc(), SeasonPlan.created_at.desc(), SeasonPlan.id.desc())).all()
    who = names(session, [row.drafted_by for row, _name in rows])
    return [_row(row, product or "", who.get(row.drafted_by, "")) for row, product in rows]


def _row(row: SeasonPlan, product: str, by: str) -> SeasonRow:
    back = row.state == "draft" and row.decided_at is not None
    return SeasonRow(row.id, row.title, row.year, product or row.category, row.region_code, row.state, tuple(row.off_months), by, back)


def matter_of(row: SeasonPlan) -> Matter:
    """What a kept plan is about."""
    return Matter(row.product_id, row.category, row.region_code)


def season_view(session: Session, actor: Actor, plan: UUID) -> SeasonView:
    """One plan with what its months came to. Raises Refused: E_NOT_FOUND, E_FORBIDDEN."""
    require_sight(session, actor)
    row = session.get(SeasonPlan, plan)
    if row is None:
        raise Refused(no("E_NOT_FOUND"))
    product = session.get(Product, row.product_id) if row.product_id else None
    told, who = matter_told(session, actor, matter_of(row)), names(session, [row.drafted_by, row.decided_by])
    window = window_of(row.year, actor.today)
    months, kpi = _months(session, row, window, actor.today) if told else ((), None)
    return SeasonView(
        _row(row, product.name if product else "", who.get(row.drafted_by, "")), row.row_version, matter_of(row),
        product.base_unit if product else "", row.profile_months, months, kpi, window, {int(key): bp for key, bp in row.targets.items()},
        row.measures, tuple(promotion_rows(session, actor, Picked(season=row.id))), who.get(row.drafted_by, ""),
        who.get(row.decided_by, "") if row.decided_by else "", row.decided_at, row.decision, told,
        settings_of(session).values.number("season_off_bp"),
    )  # fmt: skip


def _months(session: Session, row: SeasonPlan, window: tuple[date, date], today: date) -> tuple[tuple[MonthRow, ...], int | None]:
    last = last_whole_month(today)
    sums = month_sums(session, matter_of(row), min(window[0], date(row.year, 1, 1)), max(window[1], last))
    total = sum(value for (year, month), value in sums.items() if window[0] <= date(year, month, 1) <= window[1])
    actual = {month: sums.get((row.year, month), 0) for month in range(1, YEAR + 1) if date(row.year, month, 1) <= last}
    targets = {int(key): bp for key, bp in row.targets.items()}
    months = tuple(
        MonthRow(
            month, row.profile[month - 1], month in row.off_months, targets.get(month), actual.get(month),
            index_bp(actual[month], total) if month in actual else None,
        )
        for month in range(1, YEAR + 1)
    )  # fmt: skip
    return months, kpi_bp({month: actual[month] for month in row.off_months if month in actual}, total, row.profile)


def window_of(year: int, today: date) -> tuple[date, date]:
    """The twelve months that the mean month is taken of: the plan's year once it is over, else the last twelve whole months."""
    last = last_whole_month(today)
    end = date(year, 12, 31) if last.year > year or (last.year, last.month) == (year, 12) else last
    return date(end.year - (end.month < 12), end.month % 12 + 1, 1), end


def last_whole_month(today: date) -> date:
    """The last day of the month before this one."""
    return today.replace(day=1) - timedelta(days=1)


def history(session: Session, matter: Matter, today: date, most: int = MOST_MONTHS) -> History:
    """Whole months from the first sale on, at most the last five years. For the house's own reckoning."""
    last = last_whole_month(today)
    first = session.scalar(_lines(select(func.min(SalesRecord.traded_on)), matter))
    if first is None or first > last:
        return History(None, ())
    count = min(most, (last.year - first.year) * YEAR + last.month - first.month + 1)
    at = last.year * YEAR + last.month - count
    begin = date(at // YEAR, at % YEAR + 1, 1)
    sums = month_sums(session, matter, begin, last)
    months = [divmod(at + place, YEAR) for place in range(count)]
    return History(begin, tuple(sums.get((year, month + 1), 0) for year, month in months))


def month_sums(session: Session, matter: Matter, since: date, until: date) -> dict[tuple[int, int], int]:
    """(year, month) -> what was sold in it."""
    it = SalesRecord
    year, month = extract("year", it.traded_on), extract("month", it.traded_on)
    worth = it.qty3 if matter.product_id else it.amount_fen
    asked = cast("Select[Any]", select(year, month, func.sum(worth)))
    wanted = _lines(asked, matter).where(it.traded_on >= since, it.traded_on <= until)
    return {(int(row[0]), int(row[1])): int(row[2]) for row in session.execute(wanted.group_by(year, month))}


def matter_told(session: Session, actor: Actor, matter: Matter) -> bool:
    """Whether figures over all buyers may be shown to this person (B-017)."""
    wanted = _lines(select(func.count(SalesRecord.customer_id.distinct())), matter)
    count = session.scalar(wanted) or 0
    return may_tell(count, session.scalar(wanted.where(shown(actor, SalesRecord.customer_id, MONEY))) or 0)


def _lines(wanted: Select[Any], matter: Matter) -> Select[Any]:
    it = SalesRecord
    wanted = wanted.where(it.level == OURS, it.state.in_(COUNTED), it.doc_type.not_in(FREE), *_goods(matter))
    if matter.region_code:
        inside = Customer.region_code.startswith(region_stem(matter.region_code))
        wanted = wanted.where(it.customer_id.in_(select(Customer.id).where(inside)))
    return wanted


def _goods(matter: Matter) -> Sequence[ColumnElement[bool]]:
    if matter.product_id is not None:
        return [SalesRecord.product_id == matter.product_id]
    below = Product.category.startswith(f"{matter.category}/", autoescape=True)
    return [SalesRecord.product_id.in_(select(Product.id).where(or_(Product.category == matter.category, below)))]
