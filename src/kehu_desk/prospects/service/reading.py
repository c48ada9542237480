"""What the pages read, each in one look on a worker."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from kehu_desk.access.policy import TABLE, Action
from kehu_desk.door.change import Door, allowed
from kehu_desk.door.workflow import Offer
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Caller
from kehu_desk.people.office import settings_of
from kehu_desk.prospects import queries
from kehu_desk.prospects.entities import LifeTurn, Prospect
from kehu_desk.prospects.queries import CellRow, Picked, ProspectRow, ProspectView, TurnRow
from kehu_desk.prospects.queries.listing import Anchor
from kehu_desk.prospects.queries.turning import MONEY, SECTION
from kehu_desk.prospects.queries.turning import Picked as PickedTurns
from kehu_desk.prospects.rules.twins import Twin
from kehu_desk.prospects.service.moving import prospect_offers
from kehu_desk.prospects.service.turning import turn_offers


class Seat(NamedTuple):
    """Who sits here: which duties he has for any customer, the office's day and zone."""

    keeps: bool
    maps: bool
    proposes: bool
    declares: bool
    blocks: bool
    today: date
    office: ZoneInfo


def seat(door: Door, caller: Caller) -> Seat:
    """Raises Refused E_FORBIDDEN for an account that has ended."""
    with door.look(caller) as (session, actor):

        def has(action: Action) -> bool:
            return any(row.roles & actor.roles for row in TABLE[action])

        return Seat(
            has(Action.KEEP_PROSPECT), has(Action.KEEP_MARKET), has(Action.PROPOSE_TURN), has(Action.DECIDE_TURN),
            has(Action.BLOCK_CUSTOMER), actor.today, settings_of(session).zone,
        )  # fmt: skip


def page(door: Door, caller: Caller, after: Anchor | None, limit: int, picked: Picked) -> list[ProspectRow]:
    """A page of 【潜在客户】."""
    with door.look(caller) as (session, actor):
        return queries.prospect_page(session, actor, after, limit, picked)


def keys(door: Door, caller: Caller, picked: Picked) -> Sequence[Anchor]:
    """The key of every prospect of the list."""
    with door.look(caller) as (session, actor):
        return queries.prospect_keys(session, actor, picked)


def view(door: Door, caller: Caller, prospect: UUID) -> tuple[ProspectView, list[Offer]]:
    """One prospect with its buttons; the entry of the reading comes first. Raises Refused E_NOT_FOUND."""
    with door.look(caller) as (session, actor):
        customer = queries.prospect_view(session, actor, prospect).row.customer_id
    with door.view(caller, customer, SECTION) as (session, actor):
        row = session.get_one(Prospect, prospect)
        return queries.prospect_view(session, actor, prospect), prospect_offers(session, actor, row)


def is_prospect(door: Door, caller: Caller, prospect: UUID) -> bool:
    """Whether there is such a prospect that this person may see."""
    with door.look(caller) as (session, actor):
        try:
            return bool(queries.prospect_view(session, actor, prospect))
        except Refused:
            return False


def turns(door: Door, caller: Caller, after: Anchor | None, limit: int, picked: PickedTurns) -> list[TurnRow]:
    """A page of turns of life."""
    with door.look(caller) as (session, actor):
        return queries.turn_page(session, actor, after, limit, picked)


def turn_keys(door: Door, caller: Caller, picked: PickedTurns) -> Sequence[Anchor]:
    """The key of every turn of the list."""
    with door.look(caller) as (session, actor):
        return queries.turn_keys(session, actor, picked)


def turn(door: Door, caller: Caller, subject: UUID) -> tuple[TurnRow, list[Offer]]:
    """One turn with its buttons; the entry of the reading comes first. Raises Refused E_NOT_FOUND."""
    with door.look(caller) as (session, actor):
        row = queries.turn_row(session, actor, subject)
        if row is None:
            raise Refused(no("E_NOT_FOUND"))
        section = MONEY if allowed(session, actor, Action.VIEW, row.customer_id, SECTION) else SECTION
    with door.view(caller, row.customer_id, section) as (session, actor):
        return row, turn_offers(session, actor, session.get_one(LifeTurn, subject))


def is_turn(door: Door, caller: Caller, subject: UUID) -> bool:
    """Whether there is such a turn that this person may see."""
    with door.look(caller) as (session, actor):
        return queries.turn_row(session, actor, subject) is not None


def cells(door: Door, caller: Caller, customer_type: str) -> list[CellRow]:
    """The market map."""
    with door.look(caller) as (session, actor):
        return queries.market_map(session, actor, customer_type)


def alike(door: Door, caller: Caller) -> list[Twin]:
    """Twins of our best customers."""
    with door.look(caller) as (session, actor):
        return queries.twin_list(session, actor)
