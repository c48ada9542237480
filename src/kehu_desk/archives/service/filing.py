"""Submitting, reviewing, accepting an archive: three persons, one week. Source: 篇4 第1条; B-104…B-109."""

from collections.abc import Callable
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action, Tie
from kehu_desk.access.sections import FILED
from kehu_desk.archives import queries
from kehu_desk.archives.entities import Customer, SectionDraft
from kehu_desk.archives.rules.checks import missing
from kehu_desk.archives.rules.filing import ArchiveState, FilingCase
from kehu_desk.archives.rules.sources import known
from kehu_desk.archives.service.revisions import add_revision
from kehu_desk.archives.service.writing import touch
from kehu_desk.archives.workflow import FILING
from kehu_desk.door import approvals
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.door.numbers import next_number
from kehu_desk.door.workflow import Offer, Step, offers, step
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Caller
from kehu_desk.people.entities import Relation
from kehu_desk.people.office import calendar_of, settings_of
from kehu_desk.people.queries import decider, owner_id, owner_superior, same_person

NOUN = "customer"
UNTOUCHED = 1  # row_version of a draft that nobody has written since it was made
ACTIONS = {
    "submit": Action.SUBMIT_FILING,
    "review": Action.REVIEW_FILING,
    "send_back": Action.REVIEW_FILING,
    "accept": Action.ACCEPT_FILING,
    "return_intake": Action.ACCEPT_FILING,
    "trash": Action.TRASH,
    "restore": Action.TRASH,
}


class Intake(NamedTuple):
    """What the custodian enters when an archive comes in (business.md §5). retention: permanent, y30 or y10."""

    class_code: str = ""
    shelf: str = ""
    volumes: int = 1
    pages: int = 0
    retention: str = "y30"
    original_present: bool = False


def submit_filing(door: Door, caller: Caller, customer: UUID) -> None:
    """Hand a draft to the direct superior. Raises Refused E_INCOMPLETE, E_NO_APPROVER, E_NO_RELATION, E_STATE."""
    _fire(door, caller, customer, "submit")


def review_filing(door: Door, caller: Caller, customer: UUID, opinion: str = "") -> None:
    """The superior passes a submission on to the custodian. Raises Refused E_SELF_APPROVAL, E_SAME_PERSON, E_STATE, E_STALE."""
    _fire(door, caller, customer, "review", opinion)


def send_back_filing(door: Door, caller: Caller, customer: UUID, reason: str) -> None:
    """The superior gives a submission back. Raises Refused E_REASON below five characters."""
    _fire(door, caller, customer, "send_back", reason)


def accept_filing(door: Door, caller: Caller, customer: UUID, intake: Intake = Intake()) -> str:
    """The custodian takes the archive in and gives its number DA-YYYY-NNNNN, which is returned. Raises Refused E_SAME_PERSON."""
    return _fire(door, caller, customer, "accept", intake=intake)


def return_intake(door: Door, caller: Caller, customer: UUID, reason: str) -> None:
    """The custodian gives an archive back at the intake check. Raises Refused E_REASON."""
    _fire(door, caller, customer, "return_intake", reason)


def trash_draft(door: Door, caller: Caller, customer: UUID) -> None:
    """Move a never-filed draft to the recycle bin."""
    _fire(door, caller, customer, "trash")


def restore_draft(door: Door, caller: Caller, customer: UUID) -> None:
    """Take a draft out of the recycle bin."""
    _fire(door, caller, customer, "restore")


def filing_offers(door: Door, caller: Caller, customer: UUID) -> list[Offer]:
    """The filing buttons of one archive for one person, each greyed one with its reasons."""
    with door.look(caller) as (session, actor):
        row = session.get(Customer, customer)
        if row is None:
            return []
        deed = Deed(session, actor, "offers", About())
        found = []
        leading = {line.event for line in FILING if row.state in line.sources}
        for event in (each for each in ACTIONS if each in leading):
            case = _case(deed, row, event, "-----")
            found += [offer for offer in offers(FILING, case) if offer.event == event]
        return found


def _case(deed: Deed, row: Customer, event: str, reason: str) -> FilingCase:
    """Gather the facts once; rules never look anything up."""
    session, actor = deed.session, deed.actor
    steps = approvals.route(session, NOUN, row.id)
    waiting = approvals.current(steps)
    routed = waiting is not None and approvals.taker(session, waiting, steps, deed.now) == actor.person
    ties = frozenset({Tie.ROUTED}) if routed else frozenset[Tie]()
    submitting = event == "submit"
    earlier = [each for each in (row.submitted_by, row.reviewed_by) if each is not None]
    return FilingCase(
        state=row.state, actor=actor.person, now=deed.now, nos=deed.refusals(ACTIONS[event], row.id, ties=ties), routed=routed,
        submitter=row.submitted_by, reviewer=row.reviewed_by,
        same_persons=frozenset({actor.person}) if any(same_person(session, actor.person, each) for each in earlier) else frozenset(),
        lacking=lacking(session, row) if submitting else (),
        approver_missing=submitting and _reviewer(deed, row) is None,
        reason=reason, due_at=row.due_at, ever_submitted=row.first_submitted_at is not None,
    )  # fmt: skip


def lacking(session: Session, row: Customer) -> tuple[str, ...]:
    """What a submission of this archive still lacks, as field keys (B-105)."""
    bas = queries.bodies(session, row.id)["BAS"]
    return missing(bas, has_owner=row.owner_id is not None)


def _reviewer(deed: Deed, row: Customer) -> UUID | None:
    """The direct superior of OWN, or by B-038 the next above who is here."""
    barred = frozenset({deed.actor.person, owner_id(deed.session, row.id, deed.now) or deed.actor.person})
    return decider(deed.session, deed.actor.today, owner_superior(deed.session, row.id, deed.now), barred)


def _fire(door: Door, caller: Caller, customer: UUID, event: str, reason: str = "", intake: Intake | None = None) -> str:
    with door.change(caller, ACTIONS[event], About(customer, subject=event)) as deed:
        row = deed.session.get(Customer, customer)
        if row is None:
            raise Refused(no("E_NOT_FOUND"))
        done = step(FILING, _case(deed, row, event, reason), event)
        _apply(deed, row, done, reason, intake)
        return row.archive_no or ""


def _apply(deed: Deed, row: Customer, done: Step, reason: str, intake: Intake | None) -> None:
    row.state = ArchiveState(done.target)
    for name, value in done.writes.items():
        setattr(row, name, value)
    if intake is not None:
        for name, value in intake._asdict().items():
            setattr(row, name, value)
    for effect in done.effects:
        EFFECTS[effect](deed, row, reason)
    row.updated_at, row.updated_by = deed.now, deed.actor.person


def _lay_review(deed: Deed, row: Customer, _reason: str) -> None:
    row.submitted_by = deed.actor.person
    reviewer = _reviewer(deed, row)
    assert reviewer is not None  # the guard has_reviewer has spoken before
    values, calendar = settings_of(deed.session).values, calendar_of(deed.session)
    due = calendar.after_workdays(deed.now, values.number("review_workdays"))
    deed.session.flush()
    approvals.lay_route(deed.session, NOUN, row.id, 0, [approvals.RouteStep("review", reviewer, due)], deed.actor.person, deed.now)


def _sign_review(deed: Deed, row: Customer, reason: str) -> None:
    row.reviewed_by = deed.actor.person
    waiting = approvals.current(approvals.route(deed.session, NOUN, row.id))
    assert waiting is not None
    approvals.sign(waiting, deed.actor.person, deed.now, approvals.APPROVED, reason, 0)


def _return_review(deed: Deed, row: Customer, reason: str) -> None:
    waiting = approvals.current(approvals.route(deed.session, NOUN, row.id))
    if waiting is not None:
        approvals.sign(waiting, deed.actor.person, deed.now, approvals.RETURNED, reason, 0)
    row.reviewed_by = None


def _reopen(deed: Deed, row: Customer, reason: str) -> None:
    """The resubmission has two working days of its own; the on-time mark stays (B-106)."""
    days = settings_of(deed.session).values.number("resubmit_workdays")
    row.due_at = calendar_of(deed.session).after_workdays(deed.now, days)
    row.sent_back_reason = reason


def _make_revisions(deed: Deed, row: Customer, _reason: str) -> None:
    assert row.submitted_by is not None
    year = deed.actor.today.year
    row.archive_no = row.archive_no or next_number(deed.session, "DA", year)
    row.filed_on, row.custodian_id = deed.actor.today, deed.actor.person
    drafts = deed.session.scalars(select(SectionDraft).where(SectionDraft.customer_id == row.id, SectionDraft.loan_id.is_(None))).all()
    said = known(next((draft.body.get("info_source") for draft in drafts if draft.section == "BAS"), None))
    for draft in drafts:
        if draft.section in FILED:
            source = "document" if row.batch_id and draft.row_version == UNTOUCHED else said
            add_revision(deed, row, draft.section, draft.body, author=row.submitted_by, reviewer=row.reviewed_by, loan=None, source=source)
    deed.session.execute(delete(SectionDraft).where(SectionDraft.customer_id == row.id, SectionDraft.loan_id.is_(None)))
    touch(deed, row)


def _end_authorship(deed: Deed, row: Customer, _reason: str) -> None:
    mine = (Relation.customer_id == row.id, Relation.kind == "AUTHOR", Relation.until > deed.now)
    deed.session.execute(update(Relation).where(*mine).values(until=deed.now))


EFFECTS: dict[str, Callable[[Deed, Customer, str], None]] = {
    "lay_review": _lay_review,
    "sign_review": _sign_review,
    "return_review": _return_review,
    "reopen": _reopen,
    "make_revisions": _make_revisions,
    "end_authorship": _end_authorship,
}
