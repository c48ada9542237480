"""The facts of one complaint, loaded once, with what the policy says to this person about this event."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from sqlalchemy.orm import Session

from kehu_desk.access.closing import closed
from kehu_desk.access.policy import TABLE, Action
from kehu_desk.archives.entities import Customer
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.complaints.entities import Complaint
from kehu_desk.complaints.queries.clocks import timed
from kehu_desk.complaints.queries.due import tries_counted
from kehu_desk.complaints.queries.view import blocks_of
from kehu_desk.complaints.rules.blocks import missing
from kehu_desk.complaints.rules.case import GRAVE, ComplaintCase
from kehu_desk.complaints.rules.codes import CONFIRMED
from kehu_desk.complaints.rules.terms import SECTION
from kehu_desk.door.change import Deed, allowed
from kehu_desk.door.workflow import Step
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.people.actor import Actor, is_live
from kehu_desk.people.entities import Person
from kehu_desk.people.office import settings_of
from kehu_desk.people.queries import same_person
from kehu_desk.people.roles import split

ACTIONS: Final = {
    "reject": Action.DECIDE_COMPLAINT, "allow": Action.DECIDE_COMPLAINT, "deny": Action.DECIDE_COMPLAINT,
    "revisit": Action.RECORD_REVISIT, "attach": Action.REGISTER_COMPLAINT,
    "link_return": Action.REGISTER_COMPLAINT,
}  # fmt: skip
NOBODY_DECIDES_HIS_OWN: Final = frozenset({"reject", "allow", "deny", "close"})
ROLE: Final = "service"


def action_of(event: str, severity: str) -> Action:
    """Whose duty an event is: S1 and S2 are closed by the superior."""
    if event == "close" and severity in GRAVE:
        return Action.DECIDE_COMPLAINT
    return ACTIONS.get(event, Action.HANDLE_COMPLAINT)


def belongs(actor: Actor, *actions: Action) -> bool:
    """Whether one of these is the duty of any of a person's roles, whatever the customer: pages are absent otherwise."""
    return any(row.roles & actor.roles and not row.part for action in actions for row in TABLE[action])


def policy_says(session: Session, actor: Actor, customer: UUID, action: Action) -> tuple[No, ...]:
    """What stands against this action: the duty, the level of the section, the archive. Raises Refused E_NOT_FOUND without one."""
    archive = session.get(Customer, customer)
    if archive is None or archive.state is ArchiveState.TRASHED:
        raise Refused(no("E_NOT_FOUND"))
    nos = allowed(session, actor, action, customer, SECTION) or allowed(session, actor, Action.VIEW, customer, SECTION)
    shut = closed(session, Action.APPEND, customer)
    return (*nos, no("E_ARCHIVE_STATE", state=shut)) if shut else nos


def found(deed: Deed, complaint: UUID) -> Complaint:
    """The complaint of this deed, named in its entry. Raises Refused E_NOT_FOUND."""
    deed.asked = True  # the case asks the policy and hands its answer to the table
    row = deed.session.get(Complaint, complaint)
    if row is None:
        raise Refused(no("E_NOT_FOUND"))
    deed.name(customer=row.customer_id, section=SECTION, subject=row.no)
    return row


def case_of(session: Session, actor: Actor, row: Complaint, event: str) -> ComplaintCase:
    """A complaint before an event. What is typed is filled in by who fires it."""
    values = settings_of(session).values
    days = values.number("complaint_attempt_days")
    closing = event == "close"
    return ComplaintCase(
        row.state, policy_says(session, actor, row.customer_id, action_of(event, row.severity)),
        mine=event in NOBODY_DECIDES_HIS_OWN and _mine(session, actor, row, event),
        replied=row.first_reply_at is not None,
        missing=missing(row.severity, {each.block: each.done_at is not None for each in blocks_of(session, row.id)}) if closing else (),
        confirmed=row.state == CONFIRMED, tries=tries_counted(session, [timed(row)])[row.id] if closing else 0, days=days,
        granted=row.granted_fen, limit=values.number("complaint_limit_service"), approved=row.money_approved_by is not None,
    )  # fmt: skip


def _mine(session: Session, actor: Actor, row: Complaint, event: str) -> bool:
    """Whether this person decides on his own: what he registered, for money what he asked for, for S1 and S2 what he handles."""
    if event == "close":
        hands: Sequence[UUID | None] = (row.owner_id, row.created_by) if row.severity in GRAVE else ()
    else:
        hands = (row.money_asked_by,) if event in ("allow", "deny") else (row.created_by,)
    return any(each is not None and same_person(session, actor.person, each) for each in hands)


def serves(session: Session, person: UUID, deed: Deed) -> bool:
    """Whether somebody works in service and has a living account."""
    row = session.get(Person, person)
    return row is not None and ROLE in split(row.roles) and is_live(row, deed.actor.today)


def settle(deed: Deed, row: Complaint, done: Step) -> None:
    """Write the new state; the entry tells where it came from."""
    deed.name(before=row.state, after=done.target)
    row.state = done.target
    row.updated_at, row.updated_by = deed.now, deed.actor.person
    deed.session.flush()
