"""What one person may do with one archive now: read once when a row is chosen, asked by all buttons and pages."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from kehu_desk.access.grants import lock_of
from kehu_desk.access.policy import Action, Tie
from kehu_desk.access.sections import FILED
from kehu_desk.archives import queries
from kehu_desk.archives.queries import CardRow
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.archives.service.filing import filing_offers
from kehu_desk.door.change import Door, allowed
from kehu_desk.kernel.clock import local_day
from kehu_desk.kernel.errors import No, no
from kehu_desk.people.actor import Caller
from kehu_desk.people.office import settings_of
from kehu_desk.people.queries import names, people
from kehu_desk.people.roles import split

KEPT = (ArchiveState.FILED, ArchiveState.SEALED)


class Held(NamedTuple):
    """A section that is out for editing (B-082)."""

    section: str
    holder: str
    since: datetime


class Standing(NamedTuple):
    """The card, and what this person may do. writes, corrects: reasons against, empty means yes; corrects None: not offered.

    daily: whether papers of daily work about this customer are this person's; contacts: of them names and phones only are shown.
    """

    card: CardRow
    zone: ZoneInfo
    offers: Mapping[str, tuple[No, ...]]
    writes: tuple[No, ...]
    corrects: tuple[No, ...] | None
    borrows: bool
    custody: bool
    daily: bool
    contacts: bool
    held: tuple[Held, ...]

    @property
    def kept(self) -> bool:
        """Whether the archive lies with the custodian, so that it can be borrowed and printed."""
        return self.card.state in KEPT

    def day(self, at: datetime | None) -> str:
        """A moment as the office's day, empty for none."""
        return local_day(at, self.zone).isoformat() if at else ""

    def moment(self, at: datetime) -> str:
        """A moment to the minute, in the office's zone."""
        return at.astimezone(self.zone).strftime("%Y-%m-%d %H:%M")


class Office(NamedTuple):
    """What the tab asks once: what this person may do at all, and who may be responsible."""

    creates: bool
    imports: bool
    exports: bool
    borrows: bool
    forms: bool
    people: tuple[tuple[UUID, str], ...]


def office(door: Door, caller: Caller) -> Office:
    """Raises Refused E_FORBIDDEN for an account that has ended."""
    with door.look(caller) as (session, actor):
        reps = tuple((row.id, row.name) for row in people(session) if row.active and split(row.roles) & {"rep", "sup", "kam"})
        return Office(
            creates=not allowed(session, actor, Action.CREATE), imports=bool(actor.roles & {"rep", "sup", "kam", "mgr"}),
            exports=not allowed(session, actor, Action.EXPORT_OWN, ties=frozenset({Tie.OWN, Tie.TEAM, Tie.KAM})),
            borrows=not allowed(session, actor, Action.REQUEST_LOAN), forms=not allowed(session, actor, Action.PRINT_FORMS), people=reps,
        )  # fmt: skip


def today(door: Door, caller: Caller) -> date:
    """The office's day."""
    with door.look(caller) as (_session, actor):
        return actor.today


def standing(door: Door, caller: Caller, customer: UUID) -> Standing:
    """Raises Refused E_NOT_FOUND when the card is not to be seen (B-008)."""
    offers = {each.event: each.nos for each in filing_offers(door, caller, customer)}
    with door.look(caller) as (session, actor):
        card = queries.card(session, actor, customer)
        writes = allowed(session, actor, Action.WRITE_DRAFT, customer)
        if card.state is not ArchiveState.DRAFT:
            writes = (no("E_ARCHIVE_STATE", state=card.state.value), *writes)
        locks = [lock for section in FILED if (lock := lock_of(session, customer, section))]
        called = names(session, [lock.holder_id for lock in locks])
        outside = bool(allowed(session, actor, Action.VIEW, customer, "DEC"))
        return Standing(
            card=card, zone=settings_of(session).zone, offers=offers, writes=writes,
            corrects=allowed(session, actor, Action.CORRECT, customer, "BAS") if card.state is ArchiveState.FILED else None,
            borrows=card.state in KEPT and not allowed(session, actor, Action.REQUEST_LOAN),
            daily=not allowed(session, actor, Action.PRINT_DAILY, customer, "BAS"),
            contacts=outside and not allowed(session, actor, Action.CONTACTS, customer, "DEC"),
            custody="cus" in actor.roles and card.state is ArchiveState.REVIEWED,
            held=tuple(Held(lock.section, called.get(lock.holder_id, ""), lock.since) for lock in locks),
        )  # fmt: skip
