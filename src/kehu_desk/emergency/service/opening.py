"""Breaking the glass: told to others and written down before the first byte is shown. Source: B-130…B-132, B-134, B-136."""

from datetime import timedelta
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.archives.entities import Customer
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.borrowing.queries import restricted_until
from kehu_desk.borrowing.service.facts import overdue_count
from kehu_desk.door.audit import content_hash
from kehu_desk.door.change import About, Deed, Door, allowed
from kehu_desk.door.numbers import next_number
from kehu_desk.door.workflow import Step, nos_of, step
from kehu_desk.emergency import rules
from kehu_desk.emergency.entities import BreakGlass
from kehu_desk.emergency.queries import unreviewed_of
from kehu_desk.emergency.rules import GlassCase, GlassState
from kehu_desk.emergency.service.effects import apply, watchers
from kehu_desk.emergency.workflow import GLASS
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.people.actor import Actor, Caller
from kehu_desk.people.entities import Person
from kehu_desk.people.office import calendar_of, settings_of
from kehu_desk.store.keys import KeyFile

PREFIX: Final = "JJ"
GONE: Final = (ArchiveState.DESTROYED, ArchiveState.TRASHED)
UNTYPED: Final = (rules.in_office, rules.archive_there, rules.none_unreviewed, rules.somebody_told)


class Plea(NamedTuple):
    """Why somebody breaks the glass. category: one of rules.CATEGORIES; reason: at least ten characters."""

    category: str
    reason: str


class Outlook(NamedTuple):
    """What is said before: who will be told, how long it lasts, and what stands against it whatever is typed."""

    told: tuple[str, ...]
    minutes: int
    review_workdays: int
    nos: tuple[No, ...]


def open_glass(door: Door, caller: Caller, slots: KeyFile, customer: UUID, plea: Plea, password: str) -> UUID:
    """Open one archive to this person for an hour and give the id of the opening. Takes as long as a sign-in: run it in a job.

    Raises Refused: E_FORBIDDEN, E_NO_RELATION, E_NOT_FOUND, E_ARCHIVE_STATE, E_BG_UNREVIEWED, E_PURPOSE, E_REASON, E_SIGN_IN,
    E_SIGN_IN_WAIT, E_DEVICE; E_AUDIT when entry or notices cannot be written, or nobody else is there to be told.
    """
    wrong = _password_no(door, caller, slots, password)
    try:
        with door.change(caller, Action.BREAK_GLASS, About(customer)) as deed:
            deed.asked = True  # the case asks the policy and hands its answer to the table
            case = load_case(deed.session, deed.actor, customer)
            done = step(GLASS, case._replace(category=plea.category, reason=plea.reason, password_no=wrong), "open")
            glass = _made(deed, customer, plea)
            deed.name(subject=_said_in_entry(glass), after=content_hash(plea))
            _write(deed, glass, done)
            return glass.id
    except DatabaseError as error:  # the entry itself cannot be written
        raise Refused(no("E_AUDIT")) from error


def outlook(door: Door, caller: Caller, customer: UUID) -> Outlook:
    """For the plain words before an opening."""
    with door.look(caller) as (session, actor):
        case, values = load_case(session, actor, customer), settings_of(session).values
        people = watchers(session, customer, actor.person, actor.now)
        told = tuple(person.name for person in people)
        nos = (*case.nos, *nos_of(UNTYPED, case))
        return Outlook(told, values.number("emergency_minutes"), values.number("emergency_review_workdays"), nos)


def load_case(session: Session, actor: Actor, customer: UUID) -> GlassCase:
    """The facts of an opening that does not exist yet. Raises Refused E_NOT_FOUND when there is no such archive."""
    archive = session.get(Customer, customer)
    if archive is None:
        raise Refused(no("E_NOT_FOUND"))
    mine = unreviewed_of(session, actor.person)
    return GlassCase(
        GlassState.NEW, actor.now, nos=allowed(session, actor, Action.BREAK_GLASS, customer), device=actor.device,
        archive_no=no("E_ARCHIVE_STATE", state=archive.state.value) if archive.state in GONE else None,
        unreviewed=mine.no if mine else "", told=len(watchers(session, customer, actor.person, actor.now)),
    )  # fmt: skip


def _password_no(door: Door, caller: Caller, slots: KeyFile, password: str) -> No | None:
    """Whether it is the person's password, outside the deed: the key derivation takes its time. Wrong ones count as at the sign-in."""
    with door.reading() as session:
        person = session.get(Person, caller.person)
        login = person.login if person else ""
    try:
        slots.open(login, password, door.now)
    except Refused as refusal:
        return refusal.nos[0]
    return None


def _made(deed: Deed, customer: UUID, plea: Plea) -> BreakGlass:
    values = settings_of(deed.session).values
    me = deed.actor.person
    glass = BreakGlass(
        no=next_number(deed.session, PREFIX, deed.actor.today.year), person_id=me, customer_id=customer,
        level=rules.level_for(deed.actor.roles), category=plea.category, reason=plea.reason.strip(), state=GlassState.NEW,
        opened_at=deed.now, until=deed.now + timedelta(minutes=values.number("emergency_minutes")),
        review_due=calendar_of(deed.session).after_workdays(deed.now, values.number("emergency_review_workdays")),
        overdue=overdue_count(deed.session, me, deed.now), barred_until=restricted_until(deed.session, me, deed.now),
    )  # fmt: skip
    deed.session.add(glass)
    deed.session.flush()
    return glass


def _said_in_entry(glass: BreakGlass) -> str:
    """The entry says how the person stood with his own loans. Source: B-136."""
    overdue = f" overdue:{glass.overdue}" if glass.overdue else ""
    barred = f" restricted:{glass.barred_until.isoformat()}" if glass.barred_until else ""
    return f"{glass.no} L{glass.level}{overdue}{barred}"


def _write(deed: Deed, glass: BreakGlass, done: Step) -> None:
    """Notices first, then the right; when the notices cannot be written nothing is opened. Source: B-132."""
    try:
        apply(deed, glass, done)
    except DatabaseError as error:
        raise Refused(no("E_AUDIT")) from error
