"""What the page reads: plain values, in one look."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from kehu_desk.kernel.errors import No, Refused
from kehu_desk.people.office import settings_of
from kehu_desk.seals.queries import Picked, SealRow, UseRow, companions, officers, seal_rows, usable, use_ids, use_rows
from kehu_desk.seals.service import seal_offers, use_offers
from kehu_desk.ui.desk import Desk

Offers = Mapping[str, tuple[No, ...]]
Choices = list[tuple[UUID, str]]


class Seat(NamedTuple):
    """Who sits here: whether he proposes seals, decides on them, and asks for stamps at all."""

    proposes: bool
    decides: bool
    asks: bool
    today: date
    office: ZoneInfo


def seat(desk: Desk) -> Seat:
    """Raises Refused E_FORBIDDEN for an account that has ended."""
    with desk.door.look(desk.caller) as (session, actor):
        asks = bool(actor.roles & {"rep", "sup", "kam", "mgr", "contract", "finance"})
        return Seat("contract" in actor.roles, "mgr" in actor.roles, asks, actor.today, settings_of(session).zone)


def seals(desk: Desk) -> list[SealRow]:
    """All seals."""
    with desk.door.look(desk.caller) as (session, actor):
        return seal_rows(session, actor)


def offers_of_seal(desk: Desk, row: SealRow, seat: Seat) -> Offers:
    """Event -> reasons against; who keeps it is proposed and decided beside the table of states."""
    found = {each.event: each.nos for each in seal_offers(desk.door, desk.caller, row.id)}
    standing = row.state in ("in_custody", "out", "lost")
    if seat.proposes and standing and not row.asked:
        found["propose_keepers"] = ()
    if seat.decides and row.asked:
        found |= {"change_keepers": (), "keep_keepers": ()}
    return found


def register(desk: Desk, picked: Picked) -> list[UUID]:
    """Ids of the register; for a worker."""
    with desk.door.look(desk.caller) as (session, actor):
        return use_ids(session, actor, picked)


def lines(desk: Desk, ids: Sequence[UUID]) -> list[UseRow]:
    """A page of the register."""
    with desk.door.look(desk.caller) as (session, actor):
        return use_rows(session, actor, list(ids))


def offers_of_use(desk: Desk, row: UUID) -> Offers:
    """Event -> reasons against; nothing for a line that has gone."""
    try:
        return {each.event: each.nos for each in use_offers(desk.door, desk.caller, row)}
    except Refused:
        return {}


def keepers(desk: Desk) -> Choices:
    """Who may keep a seal."""
    with desk.door.look(desk.caller) as (session, actor):
        return [(each.id, each.name) for each in officers(session, actor.today)]


def choices(desk: Desk) -> tuple[Choices, Choices]:
    """Seals that may be asked for, and who may go along outside."""
    with desk.door.look(desk.caller) as (session, actor):
        found = [(row.id, f"{row.code}  {row.name}") for row in usable(session, actor)]
        return found, [(each.id, each.name) for each in companions(session, actor)]
