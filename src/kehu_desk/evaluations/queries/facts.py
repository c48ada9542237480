"""What the store knows of one customer for the formulas of a scorecard. Unmasked: for rules inside a deed, never for a screen.

Each fact is a whole number or None, where the store does not know it: a customer of whom no sale to others was ever told has not
opened nought outlets. Money is in fen, shares in basis points.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any, Final, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, case, func, select
from sqlalchemy.orm import Session, aliased

from kehu_desk.archives.entities import Customer
from kehu_desk.archives.queries import bodies
from kehu_desk.credit.entities import CreditFile
from kehu_desk.credit.queries import file_of, limit_in_force
from kehu_desk.evaluations.rules.periods import Period, year_before
from kehu_desk.kernel.money import half_up
from kehu_desk.promises.entities import Promise
from kehu_desk.promises.rules import Side, tally
from kehu_desk.promotions.entities import Promotion, PromotionCustomer
from kehu_desk.sales.entities import SalesRecord
from kehu_desk.sales.queries.exceptions import service_areas
from kehu_desk.sales.rules.records import COUNTED
from kehu_desk.sales.rules.tracing import is_outside
from kehu_desk.settlement.queries import on_time_share
from kehu_desk.surveys.entities import Survey
from kehu_desk.surveys.rules.terms import CUSTOMER_FORM
from kehu_desk.surveys.rules.terms import State as SurveyState

BELOW_US: Final = ("L2", "L3", "L4")
RAN: Final = ("approved", "closed", "evaluated")  # states of promotions that were held
SENT: Final = (SurveyState.SENT, SurveyState.RECEIVED, SurveyState.CHECKED, SurveyState.APPLIED)
MONTHS: Final = 12
BUYER = aliased(Customer)
Known = Mapping[str, int | None]


class Ground(NamedTuple):
    """What the queries are asked with. period ends at the latest today; year: the twelve months up to its end."""

    session: Session
    customer: UUID
    period: Period
    texts: Mapping[str, Mapping[str, Any]]

    @property
    def year(self) -> Period:
        """Twelve months."""
        return Period(year_before(self.period.until), self.period.until)


def known_facts(session: Session, customer: UUID, period: Period, today: date) -> dict[str, int | None]:
    """Every fact that the store can tell of a period, as of its last day, or of today while it runs."""
    ground = Ground(session, customer, Period(period.since, min(period.until, today)), bodies(session, customer))
    found: dict[str, int | None] = {}
    for query in QUERIES:
        found |= query(ground)
    return found


def _buyers(it: Ground) -> Known:
    """Whoever bought from this customer: by archive, or by the name that was written down."""
    line = SalesRecord
    wanted = select(line.buyer_id, line.buyer_name, func.min(line.traded_on), func.max(case((_within(it.period), 1), else_=0)))
    wanted = wanted.where(*_onward(it.customer), line.traded_on <= it.period.until).group_by(line.buyer_id, line.buyer_name)
    first: dict[UUID | str, date] = {}
    active: set[UUID | str] = set()
    for buyer, name, since, now in it.session.execute(wanted):
        if who := buyer or name:
            first[who] = min(since, first.get(who, since))
            active |= {who} if now else set()
    if not first:
        return {"new_buyers": None, "active_buyers": None}
    return {"new_buyers": sum(since >= it.period.since for since in first.values()), "active_buyers": len(active)}


def _onward(customer: UUID) -> tuple[ColumnElement[bool], ...]:
    it = SalesRecord
    return it.customer_id == customer, it.level.in_(BELOW_US), it.seller_id == customer, it.state.in_(COUNTED), it.qty3 > 0


def _within(span: Period) -> ColumnElement[bool]:
    return SalesRecord.traded_on.between(span.since, span.until)


def _strays(it: Ground) -> Known:
    """窜货 of twelve months: one for each buyer outside his area and day. Unknown without an area, or without sales that name buyers."""
    wanted = select(SalesRecord.buyer_id, SalesRecord.traded_on, BUYER.region_code).join(BUYER, BUYER.id == SalesRecord.buyer_id)
    rows = it.session.execute(wanted.where(*_onward(it.customer), _within(it.year)).distinct()).all()
    area = service_areas(it.session, [it.customer]).get(it.customer, ())
    if not rows or not area:
        return {"violations": None}
    return {"violations": sum(is_outside(region, area) for _buyer, _day, region in rows)}


def _promotions(it: Ground) -> Known:
    """Promotions that he joined and that ended in the period."""
    wanted = select(func.count(), func.sum(case((PromotionCustomer.done_on_time.is_(True), 1), else_=0)))
    wanted = wanted.join(Promotion, Promotion.id == PromotionCustomer.promotion_id).where(
        PromotionCustomer.customer_id == it.customer, Promotion.state.in_(RAN), Promotion.ends_on.between(it.period.since, it.period.until)
    )
    planned, kept = it.session.execute(wanted).one()
    return {"promotions_planned": planned, "promotions_kept": int(kept)} if planned else {}


def _forms(it: Ground) -> Known:
    """Customer forms that he was to send back in the period."""
    wanted = select(func.count(), func.sum(case((Survey.received_on <= Survey.due_on, 1), else_=0))).where(
        Survey.customer_id == it.customer, Survey.kind == CUSTOMER_FORM, Survey.state.in_(SENT),
        Survey.due_on.between(it.period.since, it.period.until),
    )  # fmt: skip
    asked, in_time = it.session.execute(wanted).one()
    return {"forms_asked": asked, "forms_in_time": int(in_time)} if asked else {}


def _promises(it: Ground) -> Known:
    """What he promised and what fell due within twelve months, as promises count it."""
    columns = Promise.side, Promise.state, Promise.closed_on, Promise.due_on
    due = (Promise.customer_id == it.customer, Promise.side == Side.THEM, Promise.due_on.between(it.year.since, it.year.until))
    rows = it.session.execute(select(*columns, func.count()).where(*due).group_by(*columns))
    _ours, theirs = tally(((row[0], row[1], row[2], row[3], row[4]) for row in rows), it.period.until)
    return {"promises_due": theirs.due, "promises_kept": theirs.kept} if theirs.due else {}


def _payment(it: Ground) -> Known:
    """Paid by the due day of what fell due within twelve months, by amount."""
    return {"paid_in_time_bp": on_time_share(it.session, it.customer, it.year.since, it.year.until)}


def _funds(it: Ground) -> Known:
    """Own funds, against the limit in force and what he buys in a month of these twelve."""
    own = it.texts["BAS"].get("net_assets_fen")
    bought = select(func.sum(SalesRecord.amount_fen)).where(
        SalesRecord.customer_id == it.customer, SalesRecord.level == "L1", SalesRecord.state.in_(COUNTED), _within(it.year)
    )
    file: CreditFile | None = file_of(it.session, it.customer)
    month = half_up(max(0, it.session.scalar(bought) or 0), MONTHS)
    return {"net_assets": own, "limit_and_month": limit_in_force(file, it.period.until) + month}


def _features(it: Ground) -> Known:
    """What the archive says of brands, stores, vehicles, people and outlets; nothing typed is nothing known."""
    text = it.texts["FEA"]
    brands = text.get("brands")
    return {
        "best_sellers": sum(bool(each.get("best_selling")) for each in brands) if brands else None,
        "storage_area": _sum(text.get("warehouses"), lambda row: row.get("area")),
        "load": _sum(text.get("vehicles"), _load),
        "staff": _sum(text.get("staff"), lambda row: row.get("count")),
        "outlets": text.get("outlets_covered"),
    }


def _load(row: Mapping[str, Any]) -> int | None:
    count, load = row.get("count"), row.get("load")
    return count * load if count is not None and load is not None else None


def _sum(rows: Iterable[Mapping[str, Any]] | None, of: Callable[[Mapping[str, Any]], int | None]) -> int | None:
    known = [value for row in rows or () if (value := of(row)) is not None]
    return sum(known) if known else None


QUERIES: Final[tuple[Callable[[Ground], Known], ...]] = (
    _buyers, _strays, _promotions, _forms, _promises, _payment, _funds, _features,
)  # fmt: skip
"""Each tells some facts by their names in rules/formulas.py."""
