"""Loading the facts of one contract once, for one person and one event."""

from datetime import date
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kehu_desk.access.closing import closed
from kehu_desk.access.policy import Action, Tie
from kehu_desk.archives.entities import Attachment, Customer
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.contracts.entities import Contract
from kehu_desk.contracts.rules.case import ContractCase, ContractState
from kehu_desk.contracts.service.composing import deviations_of, lacking
from kehu_desk.door import approvals
from kehu_desk.door.change import Deed, allowed
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.people.actor import Actor, is_live
from kehu_desk.people.entities import Person
from kehu_desk.people.office import settings_of
from kehu_desk.people.queries import decider, holders, manager, owner_superior, same_person
from kehu_desk.people.roles import split
from kehu_desk.templates.rules import blocks_of, text_hash

NOUN: Final = "contract"
AMENDMENT: Final = "amendment"
SECTION: Final = "CON"
HIGH: Final = "high"
OFFICER: Final = "contract"
DECIDERS: Final = frozenset({"sup", "mgr"})
ACTIONS: Final = {
    "draw": Action.DRAFT_CONTRACT, "edit": Action.DRAFT_CONTRACT, "submit": Action.DRAFT_CONTRACT, "withdraw": Action.DRAFT_CONTRACT,
    "review": Action.REVIEW_CONTRACT, "reject": Action.REVIEW_CONTRACT, "approve": Action.APPROVE_CONTRACT,
    "stamp": Action.STAMP_CONTRACT, "send": Action.KEEP_CONTRACT, "sign": Action.KEEP_CONTRACT, "file": Action.FILE_CONTRACT,
    "renew": Action.DRAFT_CONTRACT, "terminate": Action.END_CONTRACT, "void": Action.END_CONTRACT,
}  # fmt: skip


class Said(NamedTuple):
    """What a person entered with the event. read: hash of the text that he read."""

    reason: str = ""
    read: str = ""
    happened_on: date | None = None
    signed_on: date | None = None
    settlement: str = ""
    originals: int = 0
    shelf: str = ""
    seal: UUID | None = None
    pages: int = 0
    purpose: str = ""


def presumed(row: Contract, today: date) -> Said:
    """What is taken for entered while only a button is offered."""
    inside = max(row.start_on, min(today, row.end_on or today))
    kept = row.originals_ours or max(row.originals_total, 0)
    return Said("-----", "", inside, today, "-----", kept, "-----")


def contract_of(session: Session, contract: UUID) -> Contract:
    """Raises Refused E_NOT_FOUND."""
    row = session.get(Contract, contract)
    if row is None:
        raise Refused(no("E_NOT_FOUND"))
    return row


def drafter_of(row: Contract) -> UUID:
    """Who handed it in, else who began it."""
    return row.submitted_by or row.created_by


def action_of(row: Contract, event: str, *, mine: bool = False) -> Action:
    """What the policy is asked for: turning down follows the step that waits, dropping one's own draft is the drafter's."""
    if event == "reject" and row.reviewed_by is not None:
        return Action.APPROVE_CONTRACT
    return Action.DRAFT_CONTRACT if event == "void" and mine and row.state == ContractState.DRAFT else ACTIONS[event]


def turn_of(session: Session, actor: Actor, noun: str, subject: UUID) -> bool:
    """Whether the step that waits is this person's."""
    steps = approvals.route(session, noun, subject)
    waiting = approvals.current(steps)
    return waiting is not None and approvals.taker(session, waiting, steps, actor.now) == actor.person


def shut(session: Session, customer: UUID) -> str:
    """The state of an archive that takes nothing more; empty when it does."""
    row = session.get(Customer, customer)
    gone = row is None or row.state is ArchiveState.TRASHED
    return ArchiveState.TRASHED.value if gone else closed(session, Action.APPEND, customer)


def limit_no(session: Session, actor: Actor, amount: int | None, *, risky: bool) -> No | None:
    """Why this person's own limit does not reach; a manager has none. An amount not named is above every limit."""
    if "mgr" in actor.roles:
        return None
    limit = settings_of(session).values.number("contract_limit_sup")
    if risky:
        return no("E_LIMIT_RISK")
    return no("E_LIMIT_AMOUNT", limit=limit) if amount is None or amount > limit else None


def is_risky(session: Session, row: Contract) -> bool:
    """A departure of high risk is in it."""
    return any(each.risk == HIGH for each in deviations_of(session, row.id))


def approver_of(session: Session, actor: Actor, row: Contract, amount: int | None, barred: frozenset[UUID]) -> UUID | None:
    """Who approves: the responsible person's superior up to his limit, else a manager; None when nobody is left."""
    limit = settings_of(session).values.number("contract_limit_sup")
    if amount is None or amount > limit or is_risky(session, row):
        return manager(session, actor.today, barred)
    return chief_of(session, actor, row.customer_id, barred)


def chief_of(session: Session, actor: Actor, customer: UUID, barred: frozenset[UUID]) -> UUID | None:
    """The superior of the responsible person, or who stands above; a manager where that one decides no contracts."""
    person = decider(session, actor.today, owner_superior(session, customer, actor.now), barred)
    roles = split(session.get_one(Person, person).roles) if person else frozenset[str]()
    return person if roles & DECIDERS else manager(session, actor.today, barred)


def drafted_by_officer(session: Session, person: UUID) -> bool:
    """Whether a contract officer drafted it."""
    row = session.get(Person, person)
    return row is not None and OFFICER in split(row.roles)


def other_officer(session: Session, actor: Actor, drafter: UUID) -> bool:
    """Whether there is a contract officer to review who did not draft it."""
    return any(not same_person(session, each.id, drafter) for each in holders(session, OFFICER, actor.today))


def may_write(session: Session, actor: Actor, row: Contract) -> bool:
    """The drafter; anybody with the right once the drafter has gone, or where the clock drafted."""
    author = session.get(Person, row.created_by)
    return author is None or not is_live(author, actor.today) or same_person(session, actor.person, row.created_by)


def scans_of(session: Session, row: Contract) -> int:
    """Signed files that are kept with the contract."""
    mine = (Attachment.customer_id == row.customer_id, Attachment.section == SECTION, Attachment.removed_at.is_(None))
    return session.scalar(select(func.count()).where(*mine, Attachment.name.startswith(f"{row.no} ", autoescape=True))) or 0


def successor_of(session: Session, row: Contract) -> str:
    """Number of the contract that renews it, dropped ones not counted."""
    wanted = select(Contract.no).where(Contract.successor_of == row.id, Contract.state != ContractState.VOIDED)
    return session.scalars(wanted.limit(1)).first() or ""


def load_case(session: Session, actor: Actor, row: Contract, event: str, said: Said = Said()) -> ContractCase:
    """Everything that the table may look at."""
    mine, turn = may_write(session, actor, row), turn_of(session, actor, NOUN, row.id)
    ties = frozenset({Tie.ROUTED}) if turn else frozenset[Tie]()
    nos = allowed(session, actor, action_of(row, event, mine=mine), row.customer_id, SECTION, ties=ties)
    writers = {row.created_by, drafter_of(row)}

    def is_me(person: UUID | None) -> bool:
        return person is not None and same_person(session, actor.person, person)

    return ContractCase(
        ContractState(row.state), actor.now, actor.today, nos, shut(session, row.customer_id), mine,
        drafted=any(is_me(each) for each in writers), reviewed=is_me(row.reviewed_by), approved=is_me(row.approved_by),
        review_done=row.reviewed_by is not None, turn=turn,
        over=limit_no(session, actor, row.amount_fen, risky=is_risky(session, row)),
        lacking=lacking(session, row) if event in ("submit", "stamp") else (), start_on=row.start_on, end_on=row.end_on,
        amount_fen=row.amount_fen, subject=row.subject, approver_missing=missing_step(session, actor, row, event),
        stale=bool(said.read) and said.read != row.text_hash,
        altered=is_altered(row),
        reason=said.reason, happened_on=said.happened_on, sent_on=row.sent_on, signed_on=said.signed_on, settlement=said.settlement,
        originals=said.originals, total=row.originals_total, shelf=said.shelf,
        scans=scans_of(session, row) if event == "file" else 0, successor=successor_of(session, row) if event == "renew" else "",
    )  # fmt: skip


def is_altered(row: Contract) -> bool:
    """Whether the frozen text is another one than its hash says."""
    return bool(row.text_hash) and text_hash(blocks_of(row.text)) != row.text_hash


def missing_step(session: Session, actor: Actor, row: Contract, event: str) -> str:
    """The step that nobody could take after this event; empty when all is well."""
    me = actor.person
    if event == "review":
        barred = frozenset({row.created_by, drafter_of(row), me})
        return "" if approver_of(session, actor, row, row.amount_fen, barred) else "approve"
    if event != "submit":
        return ""
    reviewable = other_officer(session, actor, me)
    if drafted_by_officer(session, me):
        reviewable = reviewable or chief_of(session, actor, row.customer_id, frozenset({me})) is not None
    if not reviewable:
        return "review"
    return "" if approver_of(session, actor, row, row.amount_fen, frozenset({me})) else "approve"


def refuse_shut(deed: Deed, customer: UUID) -> None:
    """Raises Refused E_ARCHIVE_STATE when the archive takes nothing more."""
    if state := shut(deed.session, customer):
        raise Refused(no("E_ARCHIVE_STATE", state=state))
