"""What the pages and their dialogs read, each in one look on a worker."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import select

from kehu_desk.access.policy import Action
from kehu_desk.archives.entities import Customer
from kehu_desk.door.change import Door
from kehu_desk.people.actor import Caller
from kehu_desk.people.office import settings_of
from kehu_desk.replenishment.queries import listing, matching, policies
from kehu_desk.replenishment.queries.actions import ActionRow, OwnerRow, actions, owners
from kehu_desk.replenishment.queries.listing import Anchor, Picked, ProposalRow
from kehu_desk.replenishment.queries.matching import Match
from kehu_desk.replenishment.queries.overstock import WatchRow, overstock
from kehu_desk.replenishment.queries.policies import KnownRow, PolicyView
from kehu_desk.replenishment.queries.shortage import ShortRow, shortages
from kehu_desk.replenishment.queries.stocks import stocks
from kehu_desk.replenishment.queries.view import ProposalView, customer_of, proposal_view
from kehu_desk.replenishment.service.asking import SECTION, belongs, may_here, nos_of, own_customers


class Seat(NamedTuple):
    """Who sits here: his duties, the office's day and zone, what may be changed without a reason (per cent)."""

    person: UUID
    drafts: bool
    decides: bool
    acts: bool
    keeps: bool
    promotes: bool
    today: date
    office: ZoneInfo
    free_percent: int


class CustomerRow(NamedTuple):
    """A customer for whom this person proposes."""

    id: UUID
    name: str
    no: str


class WatchSheet(NamedTuple):
    """The page 【积压与短缺】 as of today. actable: customers at whom this person may write actions down."""

    over: list[WatchRow]
    short: list[ShortRow]
    actions: list[ActionRow]
    actable: frozenset[UUID]


def seat(door: Door, caller: Caller) -> Seat:
    """Raises Refused E_FORBIDDEN for an account that has ended."""
    with door.look(caller) as (session, actor):
        office = settings_of(session)
        duties = (Action.DRAFT_PROPOSAL, Action.DECIDE_PROPOSAL, Action.ACT_ON_STOCK, Action.SET_STOCK_POLICY, Action.DRAFT_PROMOTION)
        drafts, decides, acts, keeps, promotes = (belongs(actor, each) for each in duties)
        free = office.values.number("proposal_free_percent")
        return Seat(actor.person, drafts, decides, acts, keeps, promotes, actor.today, office.zone, free)


def page(door: Door, caller: Caller, after: Anchor | None, limit: int, picked: Picked) -> list[ProposalRow]:
    """A page of the list."""
    with door.look(caller) as (session, actor):
        return listing.proposals(session, actor, after, limit, picked)


def keys(door: Door, caller: Caller, picked: Picked) -> Sequence[Anchor]:
    """Day, number and id of every proposal of the list."""
    with door.look(caller) as (session, actor):
        return listing.proposal_keys(session, actor, picked)


def view(door: Door, caller: Caller, proposal: UUID) -> ProposalView:
    """One proposal; the entry of the reading comes first. Raises Refused: E_NOT_FOUND, E_NO_RELATION, E_FORBIDDEN, E_LEVEL."""
    with door.look(caller) as (session, _actor):
        customer = customer_of(session, proposal)
    with door.view(caller, customer, SECTION) as (session, actor):
        return proposal_view(session, actor, proposal)


def mine(door: Door, caller: Caller) -> list[CustomerRow]:
    """Customers for whom this person proposes, by name."""
    with door.look(caller) as (session, actor):
        ids = own_customers(session, actor)
        rows = session.execute(select(Customer.id, Customer.name, Customer.no).where(may_here(actor, Action.DRAFT_PROPOSAL)))
        known = {each: CustomerRow(each, name, no) for each, name, no in rows}
        return [known[each] for each in ids]


def policy(door: Door, caller: Caller, customer: UUID, product: UUID) -> PolicyView:
    """The policy of a product with its series. Raises Refused: E_NOT_FOUND, E_NO_RELATION, E_FORBIDDEN, E_LEVEL."""
    with door.view(caller, customer, SECTION) as (session, actor):
        return policies.policy_view(session, customer, product, actor.today)


def may_keep(door: Door, caller: Caller, customer: UUID) -> bool:
    """Whether this person sets policies at this customer."""
    with door.look(caller) as (session, actor):
        return not nos_of(session, actor, Action.SET_STOCK_POLICY, customer)


def goods(door: Door, caller: Caller, customer: UUID) -> list[KnownRow]:
    """Products of a customer. Raises Refused: E_NO_RELATION, E_FORBIDDEN, E_LEVEL."""
    with door.view(caller, customer, SECTION) as (session, actor):
        return policies.known_goods(session, customer, actor.today)


def watch_sheet(door: Door, caller: Caller, month: date) -> WatchSheet:
    """Overstock, shortage of the month that begins with a day, actions."""
    with door.look(caller) as (session, actor):
        actable = session.scalars(select(Customer.id).where(may_here(actor, Action.ACT_ON_STOCK)))
        read = stocks(session, actor)
        over, short = overstock(session, actor, read), shortages(session, actor, month, read)
        return WatchSheet(over, short, actions(session, actor, all_states=True), frozenset(actable))


def matches(door: Door, caller: Caller, customer: UUID, product: UUID) -> list[Match]:
    """Who could take a product over. Raises Refused: E_NO_RELATION, E_FORBIDDEN, E_LEVEL."""
    with door.view(caller, customer, SECTION) as (session, actor):
        return matching.matches(session, actor, customer, product)


def owner_rows(door: Door, caller: Caller, customer: UUID) -> list[OwnerRow]:
    """Who could see to an action; the caller among them."""
    with door.look(caller) as (session, actor):
        rows = owners(session, actor, customer)
        return rows if actor.person in {row.id for row in rows} else [OwnerRow(actor.person, actor.name), *rows]
