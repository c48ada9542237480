"""One promotion whole, as far as this person may know it."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.archives.entities import Customer
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Actor
from kehu_desk.people.queries import names
from kehu_desk.products.entities import Product
from kehu_desk.products.queries.goods import sees_cost
from kehu_desk.promotions.entities import Promotion, SeasonPlan
from kehu_desk.promotions.queries.figures import MONEY
from kehu_desk.promotions.queries.listing import PromotionRow, promotion_rows
from kehu_desk.promotions.queries.parts import PartRow, parts, sums_told
from kehu_desk.promotions.rules.mechanics import named_products, planned_fen
from kehu_desk.promotions.rules.terms import PromotionTerms, Scope, scope_in

SECRET = ("margin_fen", "roi_bp")  # of results: they tell of cost prices (L3)


class Goods(NamedTuple):
    """What a screen says of a product."""

    name: str
    unit: str


class PromotionView(NamedTuple):
    """terms: as they were typed; products, customers: id -> names of all that they name; results: empty while there are none, or where

    the sums over customers are not this person's to see (B-017); told: whether they are.
    """

    row: PromotionRow
    version: int
    terms: PromotionTerms
    products: dict[str, Goods]
    customers: dict[str, str]
    planned_fen: int | None
    parts: tuple[PartRow, ...]
    season: str
    drafted_by: str
    submitted_at: datetime | None
    decided_by: str
    decided_at: datetime | None
    decision: str
    results: dict[str, Any]
    told: bool


def promotion_view(session: Session, actor: Actor, promotion: UUID) -> PromotionView:
    """Raises Refused: E_NOT_FOUND, E_FORBIDDEN."""
    found = promotion_rows(session, actor, ids=[promotion])
    if not found:
        raise Refused(no("E_NOT_FOUND"))
    row = session.get_one(Promotion, promotion)
    terms = terms_of(row)
    who = names(session, [row.drafted_by, row.decided_by])
    season = session.get(SeasonPlan, row.season_plan_id) if row.season_plan_id else None
    told = sums_told(session, actor, row.id, MONEY)
    return PromotionView(
        found[0], row.row_version, terms, goods_named(session, [*terms.products, *named_products(row.kind, row.mechanics)]),
        customers_named(session, terms.scope), planned_fen(row.kind, row.mechanics), tuple(parts(session, actor, row.id)),
        f"{season.year} {season.title}" if season else "", who.get(row.drafted_by, ""), row.submitted_at,
        who.get(row.decided_by, "") if row.decided_by else "", row.decided_at, row.decision,
        _results(session, actor, row.results) if told else _bare(row.results), told,
    )  # fmt: skip


def _results(session: Session, actor: Actor, kept: dict[str, Any]) -> dict[str, Any]:
    return dict(kept) if sees_cost(session, actor) else {key: value for key, value in kept.items() if key not in SECRET}


def _bare(kept: dict[str, Any]) -> dict[str, Any]:
    """What remains without sums: the words."""
    return {key: kept[key] for key in ("conclusion", "by", "on") if key in kept}


def terms_of(row: Promotion) -> PromotionTerms:
    """A promotion as it was typed."""
    return PromotionTerms(
        row.title, row.kind, dict(row.mechanics), row.starts_on, row.ends_on, scope_in(row.scope), tuple(row.products), row.budget_fen,
        row.expected_lift_bp, row.stacking, row.text, row.season_plan_id,
    )  # fmt: skip


def goods_named(session: Session, ids: Sequence[str]) -> dict[str, Goods]:
    """Names and base units of products."""
    wanted = select(Product.id, Product.name, Product.spec, Product.base_unit).where(Product.id.in_([UUID(each) for each in ids]))
    return {str(row[0]): Goods(f"{row[1]} {row[2]}".strip(), row[3]) for row in session.execute(wanted)}


def customers_named(session: Session, scope: Scope) -> dict[str, str]:
    """Names of the customers that a scope lists: a name is on the card, which everybody sees (B-008)."""
    wanted = select(Customer.id, Customer.name).where(Customer.id.in_([UUID(each) for each in scope.customers]))
    return {str(row[0]): row[1] for row in session.execute(wanted)}
