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
from kehu_desk.returns.entities import Rma
from kehu_desk.returns.queries.listing import Anchor, Picked, RmaRow, rma_keys, rma_page, rma_row
from kehu_desk.returns.queries.rating import return_rate
from kehu_desk.returns.queries.seeing import SECTION, belongs, section_of
from kehu_desk.returns.queries.sources import SourceRow, source_rows, source_rows_of
from kehu_desk.returns.queries.view import RmaView, rma_view
from kehu_desk.returns.rules.rate import Rate
from kehu_desk.returns.rules.windows import Days, days_of
from kehu_desk.returns.service.cases import policy_says


class Seat(NamedTuple):
    """Who sits here: whether he registers for anybody, the office's day and zone, its windows."""

    registers: bool
    today: date
    office: ZoneInfo
    days: Days


def seat(door: Door, caller: Caller) -> Seat:
    """Raises Refused E_FORBIDDEN for an account that has ended."""
    with door.look(caller) as (session, actor):
        office = settings_of(session)
        return Seat(belongs(actor, Action.REGISTER_RETURN), actor.today, office.zone, days_of(office.values))


def page(door: Door, caller: Caller, after: Anchor | None, limit: int, picked: Picked) -> list[RmaRow]:
    """A page of the list."""
    with door.look(caller) as (session, actor):
        return rma_page(session, actor, after, limit, picked)


def keys(door: Door, caller: Caller, picked: Picked) -> Sequence[Anchor]:
    """Day and id of every case of the list."""
    with door.look(caller) as (session, actor):
        return rma_keys(session, actor, picked)


def view(door: Door, caller: Caller, rma: UUID) -> RmaView:
    """One case; the entry of the reading comes first: finance enters through sales, which it sees. Raises Refused E_NOT_FOUND."""
    with door.look(caller) as (session, actor):
        row = session.get(Rma, rma)
        if row is None or rma_row(session, actor, rma) is None:
            raise Refused(no("E_NOT_FOUND"))
        customer, section, number = row.customer_id, section_of(session, actor, row), row.no
    with door.view(caller, customer, section, item="" if section == SECTION else number) as (session, actor):
        return rma_view(session, actor, rma)


class Offered(NamedTuple):
    """What a customer may give back, and how his returns stand."""

    rows: list[SourceRow]
    rate: Rate


def sources(door: Door, caller: Caller, customer: UUID, text: str = "", but: UUID | None = None) -> Offered:
    """Lines sold to a customer, for who registers his returns; prices are not there. but: the case that is changed.

    Raises Refused: E_FORBIDDEN, E_NO_RELATION, E_LEVEL, E_ARCHIVE_STATE, E_NOT_FOUND.
    """
    with door.look(caller) as (session, actor):
        if nos := policy_says(session, actor, customer, "draft"):
            raise Refused(*nos)
    with door.view(caller, customer, SECTION, item="sources") as (session, actor):
        return Offered(source_rows(session, customer, text, but=but), return_rate(session, customer, actor.today))


def sources_of(door: Door, caller: Caller, customer: UUID, ids: Sequence[UUID], but: UUID | None = None) -> list[SourceRow]:
    """The lines that a draft names. Raises Refused as sources() does."""
    with door.look(caller) as (session, actor):
        if nos := policy_says(session, actor, customer, "draft"):
            raise Refused(*nos)
        return source_rows_of(session, customer, list(ids), but)


def goods(door: Door, caller: Caller) -> list[ProductRow]:
    """Products that can go out in an exchange."""
    with door.look(caller) as (session, _actor):
        return products(session)
