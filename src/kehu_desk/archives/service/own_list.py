"""The list of one's own customers, the only thing that leaves without a loan: counted by the day, each row decided alone. Source: B-118."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.access.visible import visible
from kehu_desk.archives import queries
from kehu_desk.archives.entities import Customer
from kehu_desk.archives.queries import CardRow, SectionView
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.door import audit
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.kernel.clock import start_of
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.people.actor import Actor, Caller
from kehu_desk.people.office import settings_of

GONE = (ArchiveState.TRASHED, ArchiveState.DESTROYED)
SECTION = "BAS"


class Taken(NamedTuple):
    """What may leave now. refused: customer and reasons; left: rows still free today; by: name; at: in the office's zone."""

    rows: tuple[UUID, ...]
    refused: tuple[tuple[UUID, tuple[No, ...]], ...]
    left: int
    by: str
    staff_no: str
    at: datetime


class OwnRow(NamedTuple):
    """One customer of the list: the card, and the basics as this person sees them."""

    card: CardRow
    basics: SectionView


def own_customers(door: Door, caller: Caller) -> list[UUID]:
    """Customers whose row this person may take along: OWN, TEAM, KAM; by name."""
    with door.look(caller) as (session, actor):
        mine = visible(actor, Customer.id, SECTION, Customer.inside_level, action=Action.EXPORT_OWN)
        wanted = select(Customer.id).where(mine, Customer.state.not_in(GONE)).order_by(Customer.name, Customer.id)
        return list(session.scalars(wanted))


def take_rows(door: Door, caller: Caller, customers: Sequence[UUID], how: str) -> Taken:
    """Count rows out of the house before they leave, an entry for each. how: xlsx, csv, clipboard.

    Reasons are E_FORBIDDEN, E_NOT_FOUND, E_NO_RELATION, E_LEVEL, E_EXPORT_LIMIT. Raises Refused E_NO_RELATION for no customers at all.
    """
    with door.change(caller, Action.EXPORT_OWN, About(subject=how)) as deed:
        office = settings_of(deed.session)
        limit = office.values.number("export_rows_per_day")
        free = max(0, limit - rows_of_today(deed.session, deed.actor))
        rows: list[UUID] = []
        refused: list[tuple[UUID, tuple[No, ...]]] = []
        for customer in customers:
            nos = _reasons(deed, customer)
            if len(rows) >= free:
                nos += (no("E_EXPORT_LIMIT", limit=limit),)
            refused.append((customer, nos)) if nos else rows.append(customer)
            deed.note(Action.EXPORT_OWN, About(customer, SECTION, subject=how), " ".join(each.code for each in nos))
        if not customers:
            raise Refused(*deed.refusals(Action.EXPORT_OWN))
        deed.name(subject=f"{how} {len(rows)}")
        return Taken(tuple(rows), tuple(refused), free - len(rows), deed.actor.name, deed.actor.staff_no, deed.now.astimezone(office.zone))


def _reasons(deed: Deed, customer: UUID) -> tuple[No, ...]:
    row = deed.session.get(Customer, customer)
    if row is None or row.state in GONE:
        return (no("E_NOT_FOUND"),)
    return deed.refusals(Action.EXPORT_OWN, customer, SECTION)


def rows_of_today(session: Session, actor: Actor) -> int:
    """How many rows this person has taken along today, by file or clipboard: the log is the count."""
    return audit.rows_since(session, actor.person, Action.EXPORT_OWN, start_of(actor.today, settings_of(session).zone))


def own_rows(door: Door, caller: Caller, taken: Taken) -> list[OwnRow]:
    """The rows that were counted out, in their order, as they may be seen now."""
    found = []
    with door.look(caller) as (session, actor):
        for customer in taken.rows:
            found.append(OwnRow(queries.card(session, actor, customer), queries.section_view(session, actor, customer, SECTION)))
    return found
