"""What the page and its dialogs read, each in one look on a worker."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from kehu_desk.access.policy import TABLE, Action
from kehu_desk.door.change import Door
from kehu_desk.orders.queries.listing import Anchor, OrderRow, Picked, order_keys, order_page
from kehu_desk.orders.queries.view import OrderView, customer_of, order_view
from kehu_desk.people.actor import Caller
from kehu_desk.people.office import settings_of
from kehu_desk.products.queries import ProductRow, products


class Seat(NamedTuple):
    """Who sits here: whether he orders for anybody, the office's day and zone."""

    drafts: bool
    today: date
    office: ZoneInfo


def seat(door: Door, caller: Caller) -> Seat:
    """Raises Refused E_FORBIDDEN for an account that has ended."""
    with door.look(caller) as (session, actor):
        drafts = any(row.roles & actor.roles for row in TABLE[Action.DRAFT_ORDER])
        return Seat(drafts, actor.today, settings_of(session).zone)


def page(door: Door, caller: Caller, after: Anchor | None, limit: int, picked: Picked) -> list[OrderRow]:
    """A page of the list."""
    with door.look(caller) as (session, actor):
        return order_page(session, actor, after, limit, picked)


def keys(door: Door, caller: Caller, picked: Picked) -> Sequence[Anchor]:
    """Day and id of every order of the list."""
    with door.look(caller) as (session, actor):
        return order_keys(session, actor, picked)


def view(door: Door, caller: Caller, order: UUID) -> OrderView:
    """One order; the entry of the reading comes first. Raises Refused: E_NOT_FOUND, E_NO_RELATION, E_FORBIDDEN, E_LEVEL."""
    with door.look(caller) as (session, _actor):
        customer = customer_of(session, order)
    with door.view(caller, customer, "SAL") as (session, actor):
        return order_view(session, actor, order)


def goods(door: Door, caller: Caller) -> list[ProductRow]:
    """Products that can be ordered."""
    with door.look(caller) as (session, _actor):
        return products(session)
