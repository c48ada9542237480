"""Editing under a lock: drafts, hand-in, review, acceptance. Source: borrowing.md 5.5; T21-T23, T29; B-080…B-089a."""

from collections.abc import Mapping
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy.orm import Session

from kehu_desk.access import grants
from kehu_desk.access.policy import Action
from kehu_desk.archives import queries as archives
from kehu_desk.archives.rules.checks import changed_keys, merged, section_problems, writable
from kehu_desk.archives.service.groups import parent_problems
from kehu_desk.archives.service.writing import put_draft
from kehu_desk.borrowing.entities import Loan
from kehu_desk.borrowing.rules.case import LoanState
from kehu_desk.borrowing.rules.terms import Kind
from kehu_desk.borrowing.service.effects.rights import open_draft
from kehu_desk.borrowing.service.events import the_loan
from kehu_desk.borrowing.service.facts import drafts
from kehu_desk.borrowing.service.lending import fire
from kehu_desk.borrowing.service.routing import REVIEW_ROUTE
from kehu_desk.borrowing.service.said import Said
from kehu_desk.door import approvals
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Actor, Caller


class Change(NamedTuple):
    """One field that a hand-in changes, as a reviewer sees it. hidden: the values stand above the viewer's right."""

    section: str
    field: str
    before: Any
    after: Any
    hidden: bool


def save_draft(door: Door, caller: Caller, loan_id: UUID, section: str, values: Mapping[str, Any]) -> None:
    """Keep what the borrower has written in one section of his EDIT loan.

    Raises Refused: E_STATE out of ACTIVE and RECALLED, E_NO_RELATION after the due time or outside the loan's sections (B-084),
    E_LOCKED when the lock is gone (B-083), E_FIELD.
    """
    with door.change(caller, Action.EDIT, About(loan=loan_id, section=section)) as deed:
        save_draft_in(deed, loan_id, section, values)


def save_draft_in(deed: Deed, loan_id: UUID, section: str, values: Mapping[str, Any]) -> None:
    """The same inside the deed of another noun; the policy is asked here. Raises Refused as save_draft does."""
    loan = the_loan(deed, loan_id)
    deed.name(customer=loan.customer_id)
    deed.require(Action.EDIT, loan.customer_id, section)
    _refuse_foreign(deed, loan, section)
    accepted = archives.current(deed.session, loan.customer_id, section)
    before = archives.draft(deed.session, loan.customer_id, section, loan.id)
    base = before.body if before else accepted.body if accepted else {}
    body = merged(base, values, writable(section, loan.level))
    above = parent_problems(deed.session, loan.customer_id, body) if section == "BAS" else ()
    if problems := (*section_problems(section, body, deed.actor.today), *above):
        raise Refused(*problems)
    number = before.base_number if before else accepted.number if accepted else 0
    put_draft(deed, loan.customer_id, section, body, loan.id, number)
    open_draft(deed, loan)


def _refuse_foreign(deed: Deed, loan: Loan, section: str) -> None:
    if loan.borrower_id != deed.actor.person:
        raise Refused(no("E_FORBIDDEN", action="loan"))
    if loan.kind is not Kind.EDIT or loan.state not in (LoanState.ACTIVE, LoanState.RECALLED):
        raise Refused(no("E_STATE", state=loan.state.value))
    if section not in loan.sections:
        raise Refused(no("E_NO_RELATION"))
    lock = grants.lock_of(deed.session, loan.customer_id, section)
    if lock is None:
        raise Refused(no("E_LOCKED", section=section, holder="", due=loan.due_at))
    if lock.source_id != loan.id:
        raise grants.locked(deed.session, lock)


def hand_in(door: Door, caller: Caller, loan_id: UUID) -> None:
    """Give the draft to the reviewer; the lock stays until acceptance. Raises Refused E_NO_CHANGE, E_LOCKED, E_STALE, E_NO_APPROVER."""
    fire(door, caller, loan_id, "hand_in")


def review_revision(door: Door, caller: Caller, loan_id: UUID, opinion: str = "") -> None:
    """The superior of the responsible person passes the draft on (T21a). Raises Refused E_SAME_PERSON, E_SELF_APPROVAL, E_NO_RELATION."""
    fire(door, caller, loan_id, "review", Said(opinion))


def send_back_revision(door: Door, caller: Caller, loan_id: UUID, reason: str) -> None:
    """Reviewer or custodian gives the draft back; the borrower has two more working days (T23)."""
    fire(door, caller, loan_id, "send_back", Said(reason))


def accept_revision(door: Door, caller: Caller, loan_id: UUID) -> None:
    """The custodian takes the draft in as the next revision of each changed section; the lock is free (T22, B-035)."""
    fire(door, caller, loan_id, "accept")


def drop_changes(door: Door, caller: Caller, loan_id: UUID) -> None:
    """放弃修改: the borrower gives the sections back as they were (T29)."""
    fire(door, caller, loan_id, "drop")


def draft_values(door: Door, caller: Caller, loan_id: UUID, section: str) -> archives.SectionView:
    """The borrower's own view of a section he edits: his draft, or the accepted text while he has written nothing."""
    with door.look(caller) as (session, actor):
        loan = session.get(Loan, loan_id)
        if loan is None or loan.borrower_id != actor.person:
            raise Refused(no("E_NOT_FOUND"))
        customer = loan.customer_id
    with door.view(caller, customer, section, loan=loan_id) as (session, actor):
        mine = archives.draft(session, customer, section, loan_id)
        return archives.section_view(session, actor, customer, section, loan=loan_id if mine else None)


def _concerns(session: Session, actor: Actor, loan: Loan) -> bool:
    if loan.borrower_id == actor.person:
        return True
    steps = approvals.route(session, REVIEW_ROUTE, loan.id)
    waiting = approvals.current(steps)
    asked = {step.approver_id for step in steps} | {step.decided_by for step in steps}
    turn = waiting is not None and approvals.taker(session, waiting, steps, actor.now) == actor.person
    return loan.state is LoanState.SUBMITTED and ("cus" in actor.roles or actor.person in asked or turn)


def draft_changes(door: Door, caller: Caller, loan_id: UUID) -> list[Change]:
    """What a hand-in changes, field by field, masked by the viewer's right; each section's view is audited first.

    A draft is seen by its borrower, and once handed in by its reviewers and the custodian, who looks with the task return_check (B-082).
    Raises Refused E_NOT_FOUND, E_NO_RELATION for anybody else, and when a section may not be seen.
    """
    with door.look(caller) as (session, actor):
        loan = session.get(Loan, loan_id)
        if loan is None:
            raise Refused(no("E_NOT_FOUND"))
        if not _concerns(session, actor, loan):
            raise Refused(no("E_NO_RELATION"))
        customer, sections, custodian = loan.customer_id, [draft.section for draft in drafts(session, loan)], "cus" in actor.roles
    found: list[Change] = []
    action, task = (Action.CUSTODY, "return_check") if custodian else (Action.VIEW, "")
    for section in sections:
        with door.view(caller, customer, section, action=action, task=task, loan=loan_id) as (session, actor):
            view = archives.section_view(session, actor, customer, section, action=action)
            accepted = archives.current(session, customer, section)
            draft = archives.draft(session, customer, section, loan_id)
            before = accepted.body if accepted else {}
            after = draft.body if draft else {}
            for key in changed_keys(before, after):
                shown = key not in view.hidden
                found.append(Change(section, key, before.get(key) if shown else None, after.get(key) if shown else None, not shown))
    return found
