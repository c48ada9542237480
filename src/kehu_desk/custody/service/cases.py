"""Loading the facts of one proposal once, so that rules never look anything up."""

from datetime import datetime
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.access import grants
from kehu_desk.access.policy import Action
from kehu_desk.archives.entities import Customer
from kehu_desk.borrowing.entities import Carrier, Loan
from kehu_desk.borrowing.queries import blockers
from kehu_desk.custody import queries
from kehu_desk.custody.entities import Signature
from kehu_desk.custody.rules import PERMANENT, CustodyCase, Kind, has_reason, needs_two, retention_problem
from kehu_desk.custody.service import levels
from kehu_desk.custody.workflow import SOURCE_OF
from kehu_desk.door.change import allowed
from kehu_desk.door.proposals import Proposal
from kehu_desk.emergency.queries import open_reviews
from kehu_desk.kernel.clock import local_day
from kehu_desk.kernel.errors import No, no
from kehu_desk.people.actor import Actor
from kehu_desk.people.office import settings_of
from kehu_desk.people.queries import same_person

ACTIONS: Final = {
    Kind.RAISE: Action.CLASSIFY_RAISE, Kind.LOWER: Action.CLASSIFY_LOWER, Kind.SEAL: Action.SEAL, Kind.UNSEAL: Action.SEAL,
    Kind.DESTROY: Action.DESTROY, Kind.WRITE_OFF: Action.WRITE_OFF,
}  # fmt: skip


def load_case(session: Session, actor: Actor, proposal: Proposal, reason: str = "") -> CustodyCase:
    """The facts of one proposal for one person and instant."""
    kind, section, level = kind_of(proposal), str(proposal.facts.get("section", "")), int(proposal.facts.get("level", 0))
    signed = list(session.scalars(select(Signature.person_id).where(Signature.proposal_id == proposal.id)))
    carrier = session.get(Carrier, proposal.subject_id) if kind is Kind.WRITE_OFF else None
    row = session.get(Customer, proposal.subject_id) if carrier is None else None
    concerned = carrier is not None and same_person(session, actor.person, session.get_one(Loan, carrier.loan_id).borrower_id)
    return CustodyCase(
        state=queries.state_of(proposal, bool(signed)), kind=kind, two=needs_two(kind, section, level),
        own=concerned or same_person(session, actor.person, proposal.proposed_by), concerned=concerned,
        signed=any(same_person(session, actor.person, each) for each in signed),
        nos=allowed(session, actor, ACTIONS[kind]),
        witness_nos=allowed(session, actor, Action.DESTROY, part="W") if kind is Kind.DESTROY else (),
        reason=reason,
        state_no=carrier_no(carrier) if kind is Kind.WRITE_OFF else archive_no(row, kind),
        lock_no=lock_no(session, row, kind, section), held_no=held_no(session, row, kind, actor.now),
        level_no=levels.problem(session, row, section, level, up=False) if row and kind is Kind.LOWER else None,
        blocked_no=blocked_no(session, row, kind, actor.now), kept_no=kept_no(session, row, kind, actor),
    )  # fmt: skip


def kind_of(proposal: Proposal) -> Kind:
    """What is proposed; the kind of a level names its section too, so that two sections may wait at once."""
    return Kind(proposal.kind.split()[0])


def archive_no(row: Customer | None, kind: Kind) -> No | None:
    """E_ARCHIVE_STATE unless the archive stands where this leads on from."""
    wanted = SOURCE_OF.get(kind)
    return no("E_ARCHIVE_STATE", state=row.state.value) if row and wanted and row.state is not wanted else None


def lock_no(session: Session, row: Customer | None, kind: Kind, section: str) -> No | None:
    """E_LOCKED naming holder and due time when a section concerned is out. Source: B-081, B-160."""
    if row is None or kind not in (Kind.LOWER, Kind.SEAL):
        return None
    out = select(grants.Lock).where(grants.Lock.customer_id == row.id).order_by(grants.Lock.since)
    if kind is Kind.LOWER:
        out = out.where(grants.Lock.section == section) if section else out.where(grants.Lock.section != grants.PAPER)
    lock = session.scalars(out.limit(1)).first()
    return grants.locked(session, lock).nos[0] if lock else None


def held_no(session: Session, row: Customer | None, kind: Kind, now: datetime) -> No | None:
    """Before sealing: E_HELD_FOR_OTHER while somebody waits, E_LOCKED while an edit is on its way. Source: B-160."""
    if row is None or kind is not Kind.SEAL:
        return None
    if blockers(session, row.id, now).holds:
        return no("E_HELD_FOR_OTHER")
    edit = queries.open_edit(session, row.id, now)
    return no("E_LOCKED", section=" ".join(edit.sections), holder=edit.borrower, due=edit.due or "") if edit else None


def blocked_no(session: Session, row: Customer | None, kind: Kind, now: datetime) -> No | None:
    """E_DESTROY_BLOCKED with the number of what hangs on the archive, also of what the actor cannot see; names none. Source: B-161."""
    if row is None or kind is not Kind.DESTROY:
        return None
    count = sum(blockers(session, row.id, now)) + open_reviews(session, row.id)
    return no("E_DESTROY_BLOCKED", count=count, until="", why="open") if count else None


def kept_no(session: Session, row: Customer | None, kind: Kind, actor: Actor) -> No | None:
    """E_DESTROY_BLOCKED until the years of keeping after the sealing have passed."""
    if row is None or kind is not Kind.DESTROY:
        return None
    office, sealed = settings_of(session), queries.sealed_at(session, row.id)
    years = 0 if row.retention == PERMANENT else office.values.number(f"retention_{row.retention}")
    return retention_problem(row.retention, local_day(sealed, office.zone) if sealed else None, years, actor.today)


def carrier_no(carrier: Carrier | None) -> No | None:
    """E_NOT_FOUND, or E_STATE for what is not outside, or is a draft, which goes back by hand-in or drop."""
    if carrier is None:
        return no("E_NOT_FOUND")
    outside = carrier.state in ("out", "declared", "lost") and carrier.kind != "draft"
    return None if outside else no("E_STATE", state=carrier.state)


def refusals(case: CustodyCase) -> list[No]:
    """What stands in the way whoever decides: asked when something is proposed."""
    mine = no("E_SELF_APPROVAL") if case.concerned else None
    found = (mine, case.state_no, case.level_no, case.lock_no, case.held_no, case.blocked_no, case.kept_no, has_reason(case))
    return [each for each in found if each is not None]
