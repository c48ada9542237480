"""评选: candidates are proposed by who works for them, measured on the roll-up of their group, and decided by a manager."""

from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.archives.entities import Customer
from kehu_desk.door.audit import content_hash
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.door.numbers import next_number
from kehu_desk.door.workflow import step
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.keyaccounts.entities import KaSelection, KeyAccount
from kehu_desk.keyaccounts.queries.figures import head_of, measure
from kehu_desk.keyaccounts.queries.seeing import SECTION
from kehu_desk.keyaccounts.rules.criteria import JUDGED, Judged, Measured, Score, problems, scored, weights_of
from kehu_desk.keyaccounts.rules.states import Case, Selected
from kehu_desk.keyaccounts.service.asking import is_one_of, policy, require, sign, signed, touch
from kehu_desk.keyaccounts.workflow import AGAIN, APPROVE, CORRECT, REJECT, SELECTION
from kehu_desk.people.actor import Actor, Caller
from kehu_desk.people.office import settings_of

PREFIX: Final = "PX"
Marks = Mapping[str, Judged]


def propose_candidate(door: Door, caller: Caller, customer: UUID, marks: Marks) -> UUID:
    """Propose the head of a group for this year; one that was rejected this year is proposed anew. Gives the id of the selection.

    Raises Refused: E_FORBIDDEN, E_NO_RELATION, E_NOT_FOUND, E_ARCHIVE_STATE, E_KA_HEAD naming the company above it, E_KA_TAKEN,
    E_KA_SCALE, E_KA_EVIDENCE, E_STATE when it was proposed or approved this year already.
    """
    with door.change(caller, Action.PROPOSE_KEY_ACCOUNT, About(customer, SECTION)) as deed:
        deed.asked = True
        if deed.session.get(Customer, customer) is None:
            raise Refused(no("E_NOT_FOUND"))
        require(deed, Action.PROPOSE_KEY_ACCOUNT, customer, *_not_head(deed, customer), *problems(marks))
        wanted = select(KaSelection).where(KaSelection.customer_id == customer, KaSelection.year == deed.actor.today.year)
        row = deed.session.scalars(wanted).first()
        if row is not None:
            return _again(deed, row, marks)
        if taken(deed.session, customer):
            raise Refused(no("E_KA_TAKEN"))
        row = KaSelection(
            no=next_number(deed.session, PREFIX, deed.actor.today.year), customer_id=customer, year=deed.actor.today.year,
            proposed_by=deed.actor.person, **signed(deed),
        )  # fmt: skip
        _score(deed, row, marks)
        deed.session.add(row)
        deed.session.flush()
        deed.name(subject=row.no, after=content_hash([row.scores, row.evidence]))
        return row.id


def correct_candidate(door: Door, caller: Caller, selection: UUID, marks: Marks) -> None:
    """Other marks, and the sales of today. Raises Refused as propose_candidate does."""
    with door.change(caller, Action.PROPOSE_KEY_ACCOUNT, About(subject=str(selection))) as deed:
        row = selection_of(deed, selection)
        step(SELECTION, case_of(deed.session, deed.actor, row, CORRECT), CORRECT, problems(marks))
        deed.name(before=content_hash([row.scores, row.evidence]))
        _score(deed, row, marks)
        row.proposed_by = deed.actor.person
        deed.name(after=content_hash([row.scores, row.evidence]))
        touch(deed, row)


def approve_candidate(door: Door, caller: Caller, selection: UUID, reason: str = "") -> None:
    """It becomes a key account as soon as a manager is appointed.

    Raises Refused: E_FORBIDDEN, E_SELF_APPROVAL, E_STATE, E_KA_TAKEN, E_KA_BELOW where points or place do not suffice and nobody says why.
    """
    _decide(door, caller, selection, APPROVE, reason)


def reject_candidate(door: Door, caller: Caller, selection: UUID, reason: str) -> None:
    """It does not. Raises Refused: E_FORBIDDEN, E_SELF_APPROVAL, E_STATE, E_REASON."""
    _decide(door, caller, selection, REJECT, reason)


def _decide(door: Door, caller: Caller, selection: UUID, event: str, reason: str) -> None:
    with door.change(caller, Action.DECIDE_KEY_ACCOUNT, About(subject=str(selection))) as deed:
        row = selection_of(deed, selection)
        done = step(SELECTION, case_of(deed.session, deed.actor, row, event)._replace(reason=reason), event)
        deed.name(before=content_hash(row.state), after=content_hash([done.target, reason.strip()]))
        row.state = done.target
        sign(deed, row, reason)
        touch(deed, row)


def _again(deed: Deed, row: KaSelection, marks: Marks) -> UUID:
    done = step(SELECTION, case_of(deed.session, deed.actor, row, AGAIN), AGAIN)
    deed.name(subject=row.no, before=content_hash([row.scores, row.evidence]))
    row.state, row.proposed_by = done.target, deed.actor.person
    row.decided_by, row.decided_at, row.decision = None, None, ""
    _score(deed, row, marks)
    deed.name(after=content_hash([row.scores, row.evidence]))
    touch(deed, row)
    return row.id


def selection_of(deed: Deed, selection: UUID) -> KaSelection:
    """The candidate of a deed, named in its entry. Raises Refused E_NOT_FOUND."""
    deed.asked = True  # the case asks the policy and hands its answer to the table
    row = deed.session.get(KaSelection, selection)
    if row is None:
        raise Refused(no("E_NOT_FOUND"))
    deed.name(customer=row.customer_id, section=SECTION, subject=row.no)
    return row


def case_of(session: Session, actor: Actor, row: KaSelection, event: str) -> Case:
    """The facts of one candidate for one event."""
    action = Action.DECIDE_KEY_ACCOUNT if event in (APPROVE, REJECT) else Action.PROPOSE_KEY_ACCOUNT
    least = settings_of(session).values.number("ka_points")
    return Case(
        row.state, policy(session, actor, action, row.customer_id), is_one_of(session, actor.person, [row.proposed_by, row.created_by]),
        row.total100 >= least * 100 and row.top_share, row.total100, least,
        taken=row.state != Selected.APPROVED and taken(session, row.customer_id),
    )  # fmt: skip


def taken(session: Session, customer: UUID) -> bool:
    """Whether a customer is a key account today."""
    return session.scalar(select(KeyAccount.id).where(KeyAccount.customer_id == customer, KeyAccount.ended_on.is_(None))) is not None


def preview(session: Session, customer: UUID, marks: Marks, actor: Actor) -> tuple[Measured, Score]:
    """What a candidate would be scored today. marks: of all judged criteria; where one is missing it counts 1."""
    values = settings_of(session).values
    known = measure(session, customer, actor.today)
    whole = {each: marks.get(each, Judged(5 if each == "price" else 1, "")) for each in JUDGED}
    return known, scored(known, whole, weights_of(values.text("ka_weights")), values.number("ka_top_percent"))


def _not_head(deed: Deed, customer: UUID) -> tuple[No, ...]:
    """A subsidiary is scored within its group: the head is proposed, where it has an archive."""
    head = head_of(deed.session, customer)
    if not isinstance(head, UUID) or head == customer:
        return ()
    name = deed.session.get_one(Customer, head).name
    return (no("E_KA_HEAD", name=name),)


def _score(deed: Deed, row: KaSelection, marks: Marks) -> None:
    known, found = preview(deed.session, row.customer_id, marks, deed.actor)
    row.scores, row.total100, row.top_share, row.members = dict(found.scores), found.total100, found.top, known.members
    row.evidence = {each: marks[each].evidence.strip() for each in JUDGED}


def marks_of(row: Any) -> dict[str, Judged]:
    """The judged criteria of a kept candidate, as they were typed. row: with scores and evidence."""
    return {
        each: Judged((6 - row.scores[each] // 2000) if each == "price" else row.scores[each] // 2000, row.evidence.get(each, ""))
        for each in JUDGED
    }
