"""What the page and its dialogs read, each in one look on a worker."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from kehu_desk.access.policy import Action
from kehu_desk.door.change import Door
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Caller
from kehu_desk.people.office import settings_of
from kehu_desk.products.queries import ProductRow, products
from kehu_desk.supports.entities import SupportRequest
from kehu_desk.supports.queries.listing import Anchor, Picked, SupportRow, support_keys, support_page, support_row
from kehu_desk.supports.queries.offering import promotions_ahead
from kehu_desk.supports.queries.seeing import SECTION, belongs, may_take, section_of
from kehu_desk.supports.queries.view import SupportView, support_view


class Seat(NamedTuple):
    """Who sits here: whether he requests for anybody and takes lists away, the office's day and zone."""

    requests: bool
    exports: bool
    today: date
    office: ZoneInfo


class Choices(NamedTuple):
    """What a request may name: products that are sold, promotions ahead (id, title)."""

    goods: list[ProductRow]
    promotions: list[tuple[UUID, str]]


def seat(door: Door, caller: Caller) -> Seat:
    """Raises Refused E_FORBIDDEN for an account that has ended."""
    with door.look(caller) as (session, actor):
        return Seat(belongs(actor, Action.REQUEST_SUPPORT), may_take(actor), actor.today, settings_of(session).zone)


def choices(door: Door, caller: Caller) -> Choices:
    """Products and promotions to choose from."""
    with door.look(caller) as (session, actor):
        return Choices(products(session), promotions_ahead(session, actor.today))


def page(door: Door, caller: Caller, after: Anchor | None, limit: int, picked: Picked) -> list[SupportRow]:
    """A page of the list."""
    with door.look(caller) as (session, actor):
        return support_page(session, actor, after, limit, picked)


def keys(door: Door, caller: Caller, picked: Picked) -> Sequence[Anchor]:
    """First day and id of every request of the list."""
    with door.look(caller) as (session, actor):
        return support_keys(session, actor, picked)


def view(door: Door, caller: Caller, support: UUID) -> SupportView:
    """One request; the entry of the reading comes first: finance enters through sales, which it sees. Raises Refused E_NOT_FOUND."""
    with door.look(caller) as (session, actor):
        row = session.get(SupportRequest, support)
        if row is None or support_row(session, actor, support) is None:
            raise Refused(no("E_NOT_FOUND"))
        customer, section, number = row.customer_id, section_of(session, actor, row), row.no
    with door.view(caller, customer, section, item="" if section == SECTION else number) as (session, actor):
        return support_view(session, actor, support)
