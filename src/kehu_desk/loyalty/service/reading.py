"""What the page reads, each in one look on a worker."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.access.policy import TABLE, Action
from kehu_desk.door.change import Door
from kehu_desk.intelligence.queries import FactRow
from kehu_desk.kernel.errors import Refused
from kehu_desk.loyalty import queries
from kehu_desk.loyalty.entities import ValueService
from kehu_desk.loyalty.queries import Anchor, Picked, ServiceRow, ServiceView, SharePoint
from kehu_desk.loyalty.rules import Panel
from kehu_desk.loyalty.service.deeds import SERVICES, SHARES, Offers, value_offers
from kehu_desk.people.actor import Actor, Caller, is_live
from kehu_desk.people.entities import Person
from kehu_desk.people.roles import split
from kehu_desk.products.entities import Product

DOERS = frozenset({"rep", "sup", "kam", "mgr", "service", "member"})


class Seat(NamedTuple):
    """Who sits here: whether he promises services, proves them, or writes down shares; and the office's day."""

    promises: bool
    fulfils: bool
    shares: bool
    today: date


class Found(NamedTuple):
    """One service with what binds its customer. panel, shares: None where this person may not see them."""

    view: ServiceView
    offers: Offers
    panel: Panel | None
    shares: tuple[SharePoint, ...] | None


def seat(door: Door, caller: Caller) -> Seat:
    """Raises Refused E_FORBIDDEN for an account that has ended."""
    with door.look(caller) as (_session, actor):

        def may(action: Action) -> bool:
            return any(row.roles & actor.roles for row in TABLE[action])

        return Seat(may(Action.PROMISE_VALUE), may(Action.FULFIL_VALUE), may(Action.RECORD_SHARE), actor.today)


def page(door: Door, caller: Caller, after: Anchor | None, limit: int, picked: Picked) -> list[ServiceRow]:
    """A page of the list."""
    with door.look(caller) as (session, actor):
        return queries.service_page(session, actor, after, limit, picked)


def keys(door: Door, caller: Caller, picked: Picked) -> Sequence[Anchor]:
    """Day and id of every service of the list."""
    with door.look(caller) as (session, actor):
        return queries.service_keys(session, actor, picked)


def is_service(door: Door, caller: Caller, service: UUID) -> bool:
    """Whether there is such a service that this person may see."""
    with door.look(caller) as (session, actor):
        try:
            return session.get(ValueService, service) is not None and bool(queries.service_view(session, actor, service))
        except Refused:
            return False


def found(door: Door, caller: Caller, service: UUID) -> Found:
    """One service whole; each section is entered before it is read. Raises Refused E_NOT_FOUND."""
    with door.look(caller) as (session, actor):
        customer = queries.service_view(session, actor, service).row.customer_id
    with door.view(caller, customer, SERVICES) as (session, actor):
        view = queries.service_view(session, actor, service)
        row = session.get_one(ValueService, service)
        offers = value_offers(session, actor, row)
        bound = queries.panel(session, customer, actor.today)
    return Found(view, offers, bound if _may(door, caller, customer, "SAL") else None, shares(door, caller, customer))


def shares(door: Door, caller: Caller, customer: UUID) -> tuple[SharePoint, ...] | None:
    """Our shares with a customer; None where this person may not view information about him."""
    try:
        with door.view(caller, customer, SHARES) as (session, actor):
            return tuple(queries.share_trend(session, actor, customer))
    except Refused as refused:
        if "E_AUDIT" in refused.codes:
            raise
        return None


def _may(door: Door, caller: Caller, customer: UUID, section: str) -> bool:
    try:
        with door.view(caller, customer, section):
            return True
    except Refused as refused:
        if "E_AUDIT" in refused.codes:
            raise
        return False


def grounds(door: Door, caller: Caller, customer: UUID) -> list[FactRow]:
    """Facts that a share may rest on. Raises Refused where information about this customer may not be viewed."""
    with door.view(caller, customer, SHARES) as (session, actor):
        return queries.amounts(session, actor, customer)


def categories(door: Door, caller: Caller) -> list[str]:
    """Categories of goods."""
    with door.look(caller) as (session, _actor):
        return [each for each in session.scalars(select(Product.category).distinct().order_by(Product.category)) if each]


def colleagues(door: Door, caller: Caller) -> list[tuple[str, str]]:
    """Id and name of everybody who may answer for a service, by name."""
    with door.look(caller) as (session, actor):
        return _people(session, actor)


def _people(session: Session, actor: Actor) -> list[tuple[str, str]]:
    active = session.scalars(select(Person).where(Person.active).order_by(Person.name, Person.id))
    return [(str(row.id), row.name) for row in active if is_live(row, actor.today) and split(row.roles) & DOERS]
