"""What the page 【供货保证】 reads, each in one look on a worker."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import or_, select

from kehu_desk.access.policy import Action
from kehu_desk.archives.queries.duties import belongs
from kehu_desk.door.change import Door, allowed
from kehu_desk.door.workflow import Offer
from kehu_desk.kernel.errors import No, Refused
from kehu_desk.people.actor import Caller
from kehu_desk.people.office import settings_of
from kehu_desk.products.entities import Product
from kehu_desk.supplies import queries
from kehu_desk.supplies.entities import SupplyCommitment, SupplyShortage
from kehu_desk.supplies.queries import CommitmentRow, CommitmentView, Picked, ShortageRow, StandingOut
from kehu_desk.supplies.queries.listing import Anchor
from kehu_desk.supplies.queries.standing import estimated
from kehu_desk.supplies.rules.fill import Fill, summed
from kehu_desk.supplies.service.commitments import commitment_offers
from kehu_desk.supplies.service.shortages import shortage_nos

SECTION, SALES = "POL", "SAL"
FOUND_MOST = 20


class Seat(NamedTuple):
    """Who sits here: his duties, the office's day and zone."""

    commits: bool
    records: bool
    today: date
    office: ZoneInfo


class Standing(NamedTuple):
    """How a commitment is kept: fill this year of the product, left of this month; None where it may not be known or does not hold."""

    fill: Fill | None
    left3: int | None


class CommitmentAnswer(NamedTuple):
    """One commitment with its buttons and shortages of the same goods, the latest first."""

    view: CommitmentView
    offers: list[Offer]
    standing: Standing
    shortages: tuple[ShortageRow, ...]


class ShortageAnswer(NamedTuple):
    """One shortage, and what stands against writing here."""

    row: ShortageRow
    nos: tuple[No, ...]


class Goods(NamedTuple):
    """A product that may be chosen."""

    id: UUID
    title: str
    unit: str


def seat(door: Door, caller: Caller) -> Seat:
    """Raises Refused E_FORBIDDEN for an account that has ended."""
    with door.look(caller) as (session, actor):
        commits, records = belongs(actor, Action.COMMIT_SUPPLY), belongs(actor, Action.RECORD_SHORTAGE)
        return Seat(commits, records, actor.today, settings_of(session).zone)


def commitment_page(door: Door, caller: Caller, after: Anchor | None, limit: int, picked: Picked) -> list[CommitmentRow]:
    """A page of the list of commitments."""
    with door.look(caller) as (session, actor):
        return queries.commitment_rows(session, actor, after, limit, picked)


def commitment_keys(door: Door, caller: Caller, picked: Picked) -> Sequence[Anchor]:
    """First day and id of every commitment of the list."""
    with door.look(caller) as (session, actor):
        return queries.commitment_keys(session, actor, picked)


def commitment(door: Door, caller: Caller, commitment: UUID) -> CommitmentAnswer:
    """One commitment; the entry of the reading comes first. Raises Refused E_NOT_FOUND."""
    with door.look(caller) as (session, actor):
        row = queries.commitment_view(session, actor, commitment).row
    with door.view(caller, row.customer_id, SECTION) as (session, actor):
        view = queries.commitment_view(session, actor, commitment)
        same = Picked(customer=row.customer_id, product=row.product_id)
        shortages = tuple(queries.shortage_rows(session, actor, None, FOUND_MOST, same))
        held = queries.left_of(session, [row.customer_id], actor.today) if row.state == "approved" else {}
        left3 = held.get((row.customer_id, row.product_id))
    standing = Standing(_fill(door, caller, row.customer_id, row.product_id), left3)
    return CommitmentAnswer(view, commitment_offers(door, caller, commitment), standing, shortages)


def _fill(door: Door, caller: Caller, customer: UUID, product: UUID) -> Fill | None:
    """Of this year; sales are a section of their own, entered apart."""
    with door.look(caller) as (session, actor):
        if allowed(session, actor, Action.VIEW, customer, SALES):
            return None
    with door.view(caller, customer, SALES) as (session, actor):
        first = date(actor.today.year, 1, 1)
        return queries.fill_rate(session, [customer], first, actor.today, product).get(customer, Fill())


def whole_fill(door: Door, caller: Caller) -> Fill:
    """Of this year, all goods of customers with a commitment in force whose sales this person sees."""
    with door.look(caller) as (session, actor):
        those = queries.committed(session, actor)
        return summed(queries.fill_rate(session, those, date(actor.today.year, 1, 1), actor.today).values())


def is_commitment(door: Door, caller: Caller, commitment: UUID) -> bool:
    """Whether there is such a commitment that this person may see."""
    with door.look(caller) as (session, actor):
        if session.get(SupplyCommitment, commitment) is None:
            return False
        try:
            return bool(queries.commitment_view(session, actor, commitment))
        except Refused:
            return False


def shortage_page(door: Door, caller: Caller, after: Anchor | None, limit: int, picked: Picked) -> list[ShortageRow]:
    """A page of the list of shortages."""
    with door.look(caller) as (session, actor):
        return queries.shortage_rows(session, actor, after, limit, picked)


def shortage_keys(door: Door, caller: Caller, picked: Picked) -> Sequence[Anchor]:
    """First day and id of every shortage of the list."""
    with door.look(caller) as (session, actor):
        return queries.shortage_keys(session, actor, picked)


def shortage(door: Door, caller: Caller, shortage: UUID) -> ShortageAnswer:
    """One shortage; the entry of the reading comes first. Raises Refused E_NOT_FOUND."""
    with door.look(caller) as (session, actor):
        customer = queries.shortage_row(session, actor, shortage).customer_id
    with door.view(caller, customer, SECTION) as (session, actor):
        row = queries.shortage_row(session, actor, shortage)
    return ShortageAnswer(row, shortage_nos(door, caller, customer))


def is_shortage(door: Door, caller: Caller, shortage: UUID) -> bool:
    """Whether there is such a shortage that this person may see."""
    with door.look(caller) as (session, actor):
        if session.get(SupplyShortage, shortage) is None:
            return False
        try:
            return bool(queries.shortage_row(session, actor, shortage))
        except Refused:
            return False


def waiting(door: Door, caller: Caller) -> list[StandingOut]:
    """Stock-outs that nobody has explained yet."""
    with door.look(caller) as (session, actor):
        return queries.stock_outs(session, actor)


def estimate(door: Door, caller: Caller, customer: UUID, product: UUID, since: date, until: date | None) -> int | None:
    """What was not sold meanwhile, for those who see the customer's stock; None where nothing is known."""
    with door.look(caller) as (session, actor):
        if allowed(session, actor, Action.VIEW, customer, "STK"):
            return None
        return estimated(session, customer, product, since, until, actor.today)


def goods(door: Door, caller: Caller, typed: str) -> list[Goods]:
    """Active products in whose code, name or spec every word stands, by code; the first of many."""
    with door.look(caller) as (session, actor):
        if not belongs(actor, Action.SEE_PRODUCT):
            return []
        wanted = select(Product).where(Product.state == "active")
        for word in typed.split():
            places = (Product.code, Product.name, Product.spec, Product.category)
            wanted = wanted.where(or_(*(place.icontains(word, autoescape=True) for place in places)))
        rows = session.scalars(wanted.order_by(Product.code).limit(FOUND_MOST))
        return [Goods(row.id, f"{row.code}  {row.name} {row.spec}".strip(), row.base_unit) for row in rows]
