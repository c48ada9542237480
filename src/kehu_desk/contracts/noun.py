"""What contracts offer to the floors above: due work."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Final

from sqlalchemy import Select, and_, or_, select
from sqlalchemy.orm import Session, aliased

from kehu_desk.access.policy import Action
from kehu_desk.access.visible import shown
from kehu_desk.archives.entities import Customer
from kehu_desk.contracts import entities as entities
from kehu_desk.contracts.entities import Amendment, Contract
from kehu_desk.contracts.queries.due import late_duties, late_originals
from kehu_desk.contracts.queries.listing import REMIND
from kehu_desk.contracts.rules.case import ContractState
from kehu_desk.contracts.service.cases import AMENDMENT, SECTION, drafter_of
from kehu_desk.contracts.service.cases import NOUN as NAME
from kehu_desk.door.approvals import waiting_for
from kehu_desk.door.noun import QT_TRANSLATE_NOOP, Due, Noun, WorkKind
from kehu_desk.kernel.clock import local_day
from kehu_desk.people.actor import Actor
from kehu_desk.people.office import settings_of
from kehu_desk.people.queries import same_person

WEEK: Final = timedelta(days=7)
MOST: Final = 200  # lines of one kind: who has more looks into the list itself


def due(session: Session, actor: Actor) -> Iterable[Due]:
    """Mine to decide, to review, to stamp, to file; drafts that came back; what ends, and what we or they owe this week."""
    yield from _to_decide(session, actor)
    if "contract" in actor.roles:
        yield from _office(session, actor)
    if "cus" in actor.roles:
        yield from _lines(session, _in(ContractState.SIGNED), "contract_file", actor)
    if actor.roles & {"rep", "sup", "kam", "contract"}:
        yield from _keeping(session, actor)


def _in(state: ContractState) -> Select[Contract]:
    return select(Contract).where(Contract.state == state).order_by(Contract.updated_at, Contract.id)


def _line(session: Session, row: Contract, kind: str, on: date | None, actor: Actor) -> Due:
    return Due(NAME, row.id, kind, f"{row.no} {session.get_one(Customer, row.customer_id).name}", on, actor.name)


def _lines(session: Session, wanted: Select[Contract], kind: str, actor: Actor) -> Iterator[Due]:
    for row in session.scalars(wanted):
        yield _line(session, row, kind, None, actor)


def _to_decide(session: Session, actor: Actor) -> Iterator[Due]:
    office = settings_of(session).zone
    for step in waiting_for(session, actor.person, actor.now):
        on = local_day(step.due_at, office)
        if step.noun == NAME:
            row = session.get_one(Contract, step.subject_id)
            yield _line(session, row, "contract_review" if step.name == "review" else "contract_approve", on, actor)
        elif step.noun == AMENDMENT:
            row = session.get_one(Contract, session.get_one(Amendment, step.subject_id).contract_id)
            yield _line(session, row, "contract_amendment", on, actor)


def _office(session: Session, actor: Actor) -> Iterator[Due]:
    """A contract officer's: others' drafts to review, approved ones to stamp, originals that stay away."""
    for row in session.scalars(_in(ContractState.IN_REVIEW).where(Contract.reviewed_by.is_(None))):
        if not any(same_person(session, actor.person, each) for each in (row.created_by, drafter_of(row))):
            yield _line(session, row, "contract_review", None, actor)
    for row in session.scalars(_in(ContractState.APPROVED)):
        if row.approved_by is None or not same_person(session, actor.person, row.approved_by):
            yield _line(session, row, "contract_stamp", None, actor)
    days = settings_of(session).values.number("contract_originals_days")
    for row in late_originals(session, actor.today, days):
        assert row.sent_on is not None
        yield _line(session, row, "contract_originals", row.sent_on + timedelta(days=days), actor)


def _keeping(session: Session, actor: Actor) -> Iterator[Due]:
    """Of customers one keeps contracts for: drafts to go on with, ends in sight, duties of this week."""
    keeps = shown(actor, Contract.customer_id, SECTION, Action.KEEP_CONTRACT)
    mine = or_(Contract.created_by == actor.person, and_(keeps, Contract.successor_of.is_not(None)))
    drafts = select(Contract).where(Contract.state == ContractState.DRAFT, mine).order_by(Contract.created_at, Contract.id)
    yield from _lines(session, drafts.limit(MOST), "contract_draft", actor)
    soon = actor.today + timedelta(days=settings_of(session).values.number(REMIND))
    follows = aliased(Contract)
    renewed = select(follows.successor_of).where(follows.successor_of.is_not(None), follows.state != ContractState.VOIDED)
    ending = select(Contract).where(Contract.state == ContractState.FILED, Contract.end_on >= actor.today, Contract.end_on <= soon, keeps)
    for row in session.scalars(ending.where(Contract.id.not_in(renewed)).order_by(Contract.end_on, Contract.id).limit(MOST)):
        yield _line(session, row, "contract_ending", row.end_on, actor)
    for duty in late_duties(session, actor, actor.today + WEEK, MOST):
        yield _line(session, session.get_one(Contract, duty.contract_id), f"contract_duty_{duty.party}", duty.due_on, actor)


TABLES: Final = "contract deviation obligation amendment approval seal_use attachment"
WORK: Final = {
    "contract_review": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Review a contract"), decides=True),
    "contract_approve": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Approve a contract"), decides=True),
    "contract_stamp": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Stamp a contract")),
    "contract_file": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "File a contract")),
    "contract_draft": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Contract draft")),
    "contract_ending": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Contract ends soon")),
    "contract_originals": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Originals not back")),
    "contract_amendment": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Approve an amendment"), decides=True),
    "contract_duty_us": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Our duty under a contract")),
    "contract_duty_them": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Their duty under a contract")),
}

NOUN = Noun(NAME, frozenset(TABLES.split()), due, WORK)
