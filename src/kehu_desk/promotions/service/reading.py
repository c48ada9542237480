"""What the pages and their dialogs read, each in one look on a worker."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import or_, select

from kehu_desk.access.policy import Action
from kehu_desk.access.visible import shown
from kehu_desk.archives.entities import Customer
from kehu_desk.door.change import Door
from kehu_desk.door.workflow import Offer
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Caller
from kehu_desk.people.office import settings_of
from kehu_desk.products.entities import Product
from kehu_desk.products.queries.goods import categories, products, sees_cost
from kehu_desk.promotions.entities import Promotion, PromotionCustomer
from kehu_desk.promotions.queries.figures import MONEY, weighed
from kehu_desk.promotions.queries.listing import Anchor, Picked, PromotionRow, promotion_keys, promotion_page, require_sight
from kehu_desk.promotions.queries.parts import sums_told
from kehu_desk.promotions.queries.scopes import GONE, Claim, clashes
from kehu_desk.promotions.queries.seasons import Matter, SeasonRow, SeasonView, matter_told, season_rows, season_view
from kehu_desk.promotions.queries.view import PromotionView, goods_named, promotion_view
from kehu_desk.promotions.rules.codes import APPROVED, DRAFT
from kehu_desk.promotions.rules.overlap import Clash, Stretch
from kehu_desk.promotions.rules.season import off_months
from kehu_desk.promotions.rules.terms import PromotionTerms
from kehu_desk.promotions.service.cases import belongs
from kehu_desk.promotions.service.offers import promotion_offers, season_offers
from kehu_desk.promotions.service.seasons import least_months, reckoned
from kehu_desk.sales.rules.lift import SAME

MOST_FOUND = 20


class Seat(NamedTuple):
    """Who sits here: what his roles include, the office's day and zone."""

    person: UUID
    drafts: bool
    joins: bool
    plans: bool
    today: date
    office: ZoneInfo


class Preview(NamedTuple):
    """What a promotion brought until now. lifts: baseline kind -> (baseline3, lift_bp, margin_fen | None, roi_bp | None).

    told: whether sums over its customers are this person's to see; without, everything but the kinds is empty.
    """

    told: bool
    customers: int
    actual3: int
    net_fen: int
    cost_fen: int
    lifts: dict[str, tuple[int, int | None, int | None, int | None]]
    noted: tuple[int, int]


class Outlook(NamedTuple):
    """What a season plan would rest on. profile: empty where the months do not suffice, or are not this person's to see (B-017)."""

    months: int
    least: int
    profile: tuple[int, ...]
    off: tuple[int, ...]
    told: bool
    below_bp: int


def seat(door: Door, caller: Caller) -> Seat:
    """Raises Refused E_FORBIDDEN for an account that has ended."""
    with door.look(caller) as (session, actor):
        drafts, joins, plans = (belongs(actor, each) for each in (Action.DRAFT_PROMOTION, Action.JOIN_PROMOTION, Action.DRAFT_SEASON))
        return Seat(actor.person, drafts, joins, plans, actor.today, settings_of(session).zone)


def page(door: Door, caller: Caller, after: Anchor | None, limit: int, picked: Picked) -> list[PromotionRow]:
    """A page of the list."""
    with door.look(caller) as (session, actor):
        return promotion_page(session, actor, after, limit, picked)


def keys(door: Door, caller: Caller, picked: Picked) -> Sequence[Anchor]:
    """First day and id of every promotion of the list."""
    with door.look(caller) as (session, actor):
        return promotion_keys(session, actor, picked)


def view(door: Door, caller: Caller, promotion: UUID) -> tuple[list[Offer], PromotionView]:
    """One promotion and its buttons. Raises Refused: E_NOT_FOUND, E_FORBIDDEN."""
    with door.look(caller) as (session, actor):
        return promotion_offers(session, actor, promotion), promotion_view(session, actor, promotion)


def knows(door: Door, caller: Caller, subject: UUID) -> bool:
    """Whether this is a promotion."""
    with door.look(caller) as (session, _actor):
        return session.get(Promotion, subject) is not None


def product_title(door: Door, caller: Caller, subject: UUID) -> str:
    """The name of a product that is sold; empty when it is none."""
    with door.look(caller) as (session, _actor):
        row = session.get(Product, subject)
        return f"{row.name} {row.spec}".strip() if row is not None and row.state == "active" else ""


def units(door: Door, caller: Caller, ids: Sequence[str]) -> dict[str, str]:
    """Base units of products."""
    with door.look(caller) as (session, _actor):
        return {key: each.unit for key, each in goods_named(session, ids).items()}


def found_products(door: Door, caller: Caller, text: str) -> list[tuple[str, str]]:
    """Products that are sold and fit what was typed: id and name."""
    with door.look(caller) as (session, _actor):
        return [(str(row.id), f"{row.code} {row.name} {row.spec}".strip()) for row in products(session, text)[:MOST_FOUND]]


def found_customers(door: Door, caller: Caller, text: str) -> list[tuple[str, str]]:
    """Customers whose name, initials or number holds every word: id and name. Cards are everybody's to see (B-008)."""
    with door.look(caller) as (session, actor):
        wanted = select(Customer.id, Customer.name, Customer.no).where(shown(actor, Customer.id, "CARD"), Customer.state.not_in(GONE))
        for word in text.split():
            places = (Customer.name, Customer.name_short, Customer.pinyin_initials, Customer.pinyin_full, Customer.no)
            wanted = wanted.where(or_(*(place.icontains(word, autoescape=True) for place in places)))
        rows = session.execute(wanted.order_by(Customer.name, Customer.id).limit(MOST_FOUND))
        return [(str(row[0]), f"{row[1]}    {row[2]}") for row in rows]


def in_the_way(door: Door, caller: Caller, terms: PromotionTerms, but: UUID | None) -> tuple[Clash, ...]:
    """Exclusive promotions that a draft would meet. but: the draft itself."""
    if terms.starts_on is None or terms.ends_on is None:
        return ()
    stretch = Stretch(terms.starts_on, terms.ends_on, frozenset(terms.products), terms.stacking)
    with door.look(caller) as (session, actor):
        require_sight(session, actor)
        return clashes(session, Claim(but, stretch, terms.scope))


def preview(door: Door, caller: Caller, promotion: UUID, growth_bp: int = SAME) -> Preview:
    """What evaluating it would write down. Raises Refused: E_NOT_FOUND, E_FORBIDDEN."""
    with door.look(caller) as (session, actor):
        require_sight(session, actor)
        row = session.get(Promotion, promotion)
        if row is None:
            raise Refused(no("E_NOT_FOUND"))
        seen, costs = weighed(session, actor, row, growth_bp), sees_cost(session, actor)
        if not sums_told(session, actor, promotion, MONEY):
            return Preview(False, seen.customers, 0, 0, 0, dict.fromkeys(seen.baselines, (0, None, None, None)), (0, 0))
        lifts = {
            kind: (base.value3, seen.lift(kind), seen.margin_fen(kind) if costs else None, seen.roi(kind) if costs else None)
            for kind, base in seen.baselines.items()
        }
        return Preview(True, seen.customers, seen.sold.qty3, seen.sold.net_fen, seen.cost_fen, lifts, seen.noted)


def part_version(door: Door, caller: Caller, part: UUID) -> int:
    """Which version of the row of a customer is read now."""
    with door.look(caller) as (session, _actor):
        row = session.get(PromotionCustomer, part)
        if row is None:
            raise Refused(no("E_NOT_FOUND"))
        return row.row_version


def seasons(door: Door, caller: Caller, year: int | None, state: str) -> list[SeasonRow]:
    """The list of plans. Raises Refused E_FORBIDDEN."""
    with door.look(caller) as (session, actor):
        return season_rows(session, actor, year, state)


def season(door: Door, caller: Caller, plan: UUID) -> tuple[list[Offer], SeasonView]:
    """One plan and its buttons. Raises Refused: E_NOT_FOUND, E_FORBIDDEN."""
    with door.look(caller) as (session, actor):
        return season_offers(session, actor, plan), season_view(session, actor, plan)


def open_seasons(door: Door, caller: Caller) -> list[SeasonRow]:
    """Plans that a promotion can belong to."""
    with door.look(caller) as (session, actor):
        return [row for row in season_rows(session, actor) if row.state in (DRAFT, APPROVED)]


def outlook(door: Door, caller: Caller, matter: Matter) -> Outlook:
    """The profile that a plan would rest on. Raises Refused E_FORBIDDEN."""
    with door.look(caller) as (session, actor):
        require_sight(session, actor)
        past, profile = reckoned(session, matter, actor)
        told, below = matter_told(session, actor, matter), settings_of(session).values.number("season_off_bp")
        bp = profile.bp if profile and told else ()
        return Outlook(len(past.values), least_months(session), bp, off_months(bp, below), told, below)


def season_choices(door: Door, caller: Caller) -> list[str]:
    """Categories in use, and those that stand above them."""
    with door.look(caller) as (session, _actor):
        found = set[str]()
        for path in categories(session):
            steps = path.split("/")
            found |= {"/".join(steps[: end + 1]) for end in range(len(steps))}
        return sorted(found)
