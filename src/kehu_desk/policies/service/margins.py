"""What dealers earn by us, under the policy: sections SAL and POL of each of them must be his to view. Source: business.md §1 (R1)."""

from collections.abc import Mapping
from datetime import date
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy.orm import Session

from kehu_desk.door.change import Door
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Caller
from kehu_desk.people.office import settings_of
from kehu_desk.policies.queries import margins as queries
from kehu_desk.policies.queries.margins import SECTIONS, Dealer, Traded
from kehu_desk.policies.rules.margins import Margin, in_quarters, margins, priceless, whole
from kehu_desk.sales.rules.periods import MONTHS, Period, month_of, year, year_of

MOST: Final = 500
THIS_YEAR, LAST_YEAR, TWELVE = "this_year", "last_year", "twelve"
SPANS: Final = (TWELVE, THIS_YEAR, LAST_YEAR)


class MarginRow(NamedTuple):
    """One dealer of the list."""

    id: UUID
    name: str
    number: str
    margin: Margin

    @property
    def customer_id(self) -> UUID:
        """Whose row it is."""
        return self.id


class MarginView(NamedTuple):
    """One dealer. priceless: names of goods that he sold without having bought them of us, with what they were sold for."""

    row: MarginRow
    period: Period
    months: tuple[Margin, ...]
    quarters: tuple[Margin, ...]
    priceless: tuple[tuple[str, int], ...]


def period_of(span: str, today: date, begins: int) -> Period:
    """This year of the office up to this month, its last year, or the twelve months that end with this one."""
    this, number = month_of(today), year_of(month_of(today), begins)
    if span == LAST_YEAR:
        return year(number - 1, begins)
    if span == THIS_YEAR:
        first = year(number, begins).first
        return Period(first, this - first + 1)
    return Period(this - MONTHS + 1, MONTHS)


def listed(door: Door, caller: Caller, span: str) -> list[MarginRow]:
    """The 500 dealers who sold most on, of those whose figures this person may view: who earned most first."""
    with door.look(caller) as (session, actor):
        period, _begins = _period(session, span, actor.today)
        rows = _rows(session, queries.dealers(session, actor, period, MOST), period)
        return sorted(rows, key=lambda row: (-row.margin.total_fen, row.name, row.id))


def margin_view(door: Door, caller: Caller, customer: UUID, span: str) -> MarginView:
    """One dealer, with the entries of the reading first. Raises Refused E_NOT_FOUND and those of a view."""
    with door.look(caller) as (session, actor):
        period, _begins = _period(session, span, actor.today)
        if not queries.dealers(session, actor, period, 1, customer):
            raise Refused(no("E_NOT_FOUND"))
    for section in SECTIONS:
        with door.view(caller, customer, section):
            pass
    with door.look(caller) as (session, actor):
        period, begins = _period(session, span, actor.today)
        found = queries.dealers(session, actor, period, 1, customer)
        if not found:
            raise Refused(no("E_NOT_FOUND"))
        trade = queries.traded(session, [customer], period)
        months = _months(session, trade, period)[customer]
        lacking = priceless(trade[customer].sold, trade[customer].bought)
        names = queries.product_names(session, lacking)
        row = _row(found[0], months)
        return MarginView(row, period, months, in_quarters(months, begins), tuple((names[each], fen) for each, fen in lacking.items()))


def _period(session: Session, span: str, today: date) -> tuple[Period, int]:
    begins = settings_of(session).values.number("fiscal_year_begins")
    return period_of(span, today, begins), begins


def _rows(session: Session, dealers: list[Dealer], period: Period) -> list[MarginRow]:
    months = _months(session, queries.traded(session, [each.id for each in dealers], period), period)
    return [_row(each, months[each.id]) for each in dealers]


def _row(dealer: Dealer, months: tuple[Margin, ...]) -> MarginRow:
    return MarginRow(dealer.id, dealer.name, dealer.number, whole(months))


def _months(session: Session, trade: Mapping[UUID, Traded], period: Period) -> dict[UUID, tuple[Margin, ...]]:
    rebates, supports = queries.rebates(session, list(trade), period), queries.supports(session, list(trade), period)
    return {each: margins(period, known.sold, known.bought, rebates.get(each, {}), supports.get(each, {})) for each, known in trade.items()}
