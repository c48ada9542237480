"""What the page and its dialogs read, each in one look on a worker."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final, NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from kehu_desk.access.policy import Action
from kehu_desk.complaints.queries.counting import told_between, viewable
from kehu_desk.complaints.queries.listing import Anchor, ComplaintRow, Picked, complaint_keys, complaint_page
from kehu_desk.complaints.queries.view import ComplaintView, complaint_view, customer_of
from kehu_desk.complaints.rules.figures import CauseRow, Line, causes, lines
from kehu_desk.complaints.rules.terms import SECTION
from kehu_desk.complaints.service.cases import ROLE, belongs
from kehu_desk.door.change import Door
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Caller
from kehu_desk.people.office import calendar_of, settings_of, worktime_of
from kehu_desk.people.queries import holders
from kehu_desk.products.queries import ProductRow, products

SEATED: Final = (Action.REGISTER_COMPLAINT, Action.HANDLE_COMPLAINT, Action.RECORD_REVISIT)
DUTIES: Final = (Action.REGISTER_COMPLAINT, Action.HANDLE_COMPLAINT, Action.DECIDE_COMPLAINT)


class Seat(NamedTuple):
    """Who sits here. registers, handles: duties of his roles; a_day: work of a working day; known_until: of legal holidays."""

    person: UUID
    registers: bool
    handles: bool
    revisits: bool
    today: date
    office: ZoneInfo
    a_day: timedelta
    known_until: date


class Figures(NamedTuple):
    """The figures of a period. own: only of complaints that this person may see one by one."""

    since: date
    until: date
    own: bool
    lines: list[Line]
    causes: list[CauseRow]


def seat(door: Door, caller: Caller) -> Seat:
    """Raises Refused E_FORBIDDEN for an account that has ended."""
    with door.look(caller) as (session, actor):
        registers, handles, revisits = (belongs(actor, action) for action in SEATED)
        known, a_day = calendar_of(session).known_until(actor.today), worktime_of(session).a_day
        return Seat(actor.person, registers, handles, revisits, actor.today, settings_of(session).zone, a_day, known)


def page(door: Door, caller: Caller, after: Anchor | None, limit: int, picked: Picked) -> list[ComplaintRow]:
    """A page of the list."""
    with door.look(caller) as (session, actor):
        return complaint_page(session, actor, after, limit, picked)


def keys(door: Door, caller: Caller, picked: Picked) -> Sequence[Anchor]:
    """Instant and id of every complaint of the list."""
    with door.look(caller) as (session, actor):
        return complaint_keys(session, actor, picked)


def view(door: Door, caller: Caller, complaint: UUID) -> ComplaintView:
    """One complaint; the entry of the reading comes first. Raises Refused: E_NOT_FOUND, E_NO_RELATION, E_FORBIDDEN, E_LEVEL."""
    with door.look(caller) as (session, _actor):
        customer = customer_of(session, complaint)
    with door.view(caller, customer, SECTION) as (session, actor):
        return complaint_view(session, actor, complaint)


def colleagues(door: Door, caller: Caller) -> list[tuple[UUID, str]]:
    """Who can handle complaints, by name."""
    with door.look(caller) as (session, actor):
        return [(person.id, person.name) for person in holders(session, ROLE, actor.today)]


def goods(door: Door, caller: Caller) -> list[ProductRow]:
    """Products that a complaint can be about."""
    with door.look(caller) as (session, _actor):
        return products(session)


def figures(door: Door, caller: Caller, since: date, until: date, own: bool) -> Figures:
    """Figures and causes of complaints that came in between two days. Raises Refused: E_FORBIDDEN, E_PERIOD for days in disorder."""
    with door.look(caller) as (session, actor):
        if not belongs(actor, *DUTIES):
            raise Refused(no("E_FORBIDDEN"))
        if since > until:
            raise Refused(no("E_PERIOD"))
        told = told_between(session, actor, since, until, own=own)
        open_to_him = viewable(session, actor, {each.customer for each in told})
        return Figures(since, until, own, lines(told, open_to_him), causes(told, open_to_him))
