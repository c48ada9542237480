"""What the page and its dialogs read, each in one look on a worker."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from kehu_desk.credit.queries import CreditRow, CreditView, credit_rows, credit_view, policy_in
from kehu_desk.credit.queries.inputs import Ask, inputs_of, told
from kehu_desk.credit.rules.model import modelled
from kehu_desk.credit.service.cases import SECTION, beginning
from kehu_desk.credit.service.changes import LimitWish
from kehu_desk.credit.service.waiting import Waiting, waiting_rows
from kehu_desk.door.change import Door
from kehu_desk.kernel.errors import Refused
from kehu_desk.people.actor import Caller
from kehu_desk.people.office import settings_of


class Seat(NamedTuple):
    """Who sits here: whether he keeps credit (finance), the office's day and zone."""

    keeps: bool
    today: date
    office: ZoneInfo


class Sheet(NamedTuple):
    """Everything that the page lists."""

    customers: Sequence[CreditRow]
    waiting: Sequence[Waiting]


def seat(door: Door, caller: Caller) -> Seat:
    """Raises Refused E_FORBIDDEN for an account that has ended."""
    with door.look(caller) as (session, actor):
        return Seat("finance" in actor.roles, actor.today, settings_of(session).zone)


def sheet(door: Door, caller: Caller) -> Sheet:
    """Read both lists anew."""
    with door.look(caller) as (session, actor):
        return Sheet(credit_rows(session, actor), waiting_rows(session, actor))


def view(door: Door, caller: Caller, customer: UUID) -> CreditView:
    """One customer's credit; the entry of the reading comes first. Raises Refused: E_PURPOSE, E_NO_RELATION, E_FORBIDDEN, E_LEVEL."""
    with door.view(caller, customer, SECTION) as (session, actor):
        return credit_view(session, actor, customer)


def preview_limit(door: Door, caller: Caller, customer: UUID, wish: LimitWish) -> Mapping[str, Any]:
    """What the model gives for a wish, with every input, before anything is proposed. Raises Refused for who may not propose."""
    with door.view(caller, customer, SECTION) as (session, actor):
        if nos := beginning(session, actor, customer, "propose"):
            raise Refused(*nos)
        policy = policy_in(session)
        known = inputs_of(session, customer, actor.today, Ask(max(0, wish.credit_days), max(0, wish.limit_fen), wish.record))
        return told(known, modelled(known, policy), policy)
