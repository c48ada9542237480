"""What a promotion sold, against last year and against the weeks before. Source: business.md §15 (ROI), §16 (results), R32."""

from datetime import date
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kehu_desk.people.actor import Actor
from kehu_desk.promotions.entities import Promotion
from kehu_desk.promotions.queries.parts import customers_in, spent_fen
from kehu_desk.promotions.rules.mechanics import days_of
from kehu_desk.sales.entities import SalesRecord
from kehu_desk.sales.queries.lift import Sold, sold_between, weeks_before
from kehu_desk.sales.rules.lift import (
    BEFORE,
    LAST_YEAR,
    MOST_WEEKS,
    SAME,
    Baseline,
    baseline_before,
    baseline_last_year,
    incremental_margin,
    lift_bp,
    roi_bp,
)
from kehu_desk.sales.rules.records import COUNTED

NONE: Final = "none"
MONEY: Final = "SAL"


class Weighed(NamedTuple):
    """The figures of a promotion until a day. baselines: kind -> what would have been sold anyway, only those that can be had.

    noted: what sales records that bear its number come to, in qty3 and fen.
    """

    since: date
    until: date
    customers: int
    sold: Sold
    cost_fen: int
    baselines: dict[str, Baseline]
    noted: tuple[int, int]

    def lift(self, kind: str) -> int | None:
        """Basis points above a baseline."""
        found = self.baselines.get(kind)
        return lift_bp(self.sold.qty3, found) if found else None

    def margin_fen(self, kind: str) -> int | None:
        """What was earned beyond the baseline; None without one, or where a cost price is not known."""
        found, whole = self.baselines.get(kind), self.sold.margin_fen
        return incremental_margin(self.sold.qty3, found, whole) if found and whole is not None else None

    def roi(self, kind: str) -> int | None:
        """Basis points of its cost that came back beyond it."""
        margin = self.margin_fen(kind)
        return roi_bp(margin, self.cost_fen) if margin is not None else None


def weighed(session: Session, actor: Actor, row: Promotion, growth_bp: int = SAME) -> Weighed:
    """What those who take part bought of its goods from its first day until its last, or today. For the house's own reckoning."""
    until = max(row.starts_on, min(row.ends_on, actor.today))
    who, goods = customers_in(session, row.id), [UUID(each) for each in row.products] or None
    sold = sold_between(session, who, goods, row.starts_on, until)
    return Weighed(
        row.starts_on, until, len(who), sold, spent_fen(session, row.id), _baselines(session, who, goods, row.starts_on, until, growth_bp),
        noted(session, row.no),
    )  # fmt: skip


def _baselines(
    session: Session, who: list[UUID], goods: list[UUID] | None, since: date, until: date, growth_bp: int
) -> dict[str, Baseline]:  # fmt: skip
    last = sold_between(session, who, goods, year_before(since), year_before(until)).qty3
    before = baseline_before(weeks_before(session, who, goods, since, MOST_WEEKS), days_of(since, until))
    found = {LAST_YEAR: baseline_last_year(last, growth_bp), BEFORE: before}
    return {kind: each for kind, each in found.items() if each is not None and each.value3 > 0}


def year_before(day: date) -> date:
    """The same day a year earlier; 29 February becomes the 28th."""
    return day.replace(year=day.year - 1, day=28) if (day.month, day.day) == (2, 29) else day.replace(year=day.year - 1)


def noted(session: Session, number: str) -> tuple[int, int]:
    """Quantity and amount of sales records that bear the number of a promotion."""
    it = SalesRecord
    wanted = select(func.coalesce(func.sum(it.qty3), 0), func.coalesce(func.sum(it.amount_fen), 0))
    qty3, fen = session.execute(wanted.where(it.promotion == number, it.state.in_(COUNTED))).one()
    return int(qty3), int(fen)
