"""What rebates offer to the floors above: runs to check, to approve, to pay, sent back; programmes to publish."""

from collections.abc import Iterable
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.access.visible import shown
from kehu_desk.archives.entities import Customer
from kehu_desk.door.noun import QT_TRANSLATE_NOOP, Due, Noun, WorkKind
from kehu_desk.people.actor import Actor
from kehu_desk.people.queries import same_person
from kehu_desk.rebates import entities as entities
from kehu_desk.rebates.entities import RebateProgram, RebateRun
from kehu_desk.rebates.queries.seeing import SECTION, belongs
from kehu_desk.rebates.rules.codes import APPROVED, CALCULATED, CHECKED, DRAFT, SENT_BACK

NAME: Final = "rebate"
TAB: Final = "policy"  # its pages stand in the tab of policies
TABLES: Final = frozenset({"rebate_program", "rebate_member", "rebate_run", "rebate_provision"})
WAITS: Final = (
    (CALCULATED, Action.CHECK_REBATE, "rebate_check"), (CHECKED, Action.APPROVE_REBATE, "rebate_approve"),
    (APPROVED, Action.PAY_REBATE, "rebate_pay"), (SENT_BACK, Action.RUN_REBATE, "rebate_back"),
)  # fmt: skip


def due(session: Session, actor: Actor) -> Iterable[Due]:
    """The next step of runs that is this person's duty, unless an earlier one was his; drafts of others that he publishes."""
    for state, action, kind in WAITS:
        if belongs(actor, action):
            yield from _runs(session, actor, state, action, kind)
    if belongs(actor, Action.PUBLISH_REBATE):
        for row in session.scalars(select(RebateProgram).where(RebateProgram.state == DRAFT).order_by(RebateProgram.code)):
            if not same_person(session, actor.person, row.drafted_by):
                yield Due(TAB, row.id, "rebate_publish", f"{row.code} {row.title}", row.valid_from, "")


def _runs(session: Session, actor: Actor, state: str, action: Action, kind: str) -> Iterable[Due]:
    it = RebateRun
    asked = select(it, Customer.name).join(Customer, Customer.id == it.customer_id)
    rows = session.execute(asked.where(it.state == state, shown(actor, it.customer_id, SECTION, action)).order_by(it.no)).all()
    hands = {each for row, _name in rows for each in (row.calculated_by, row.checked_by, row.approved_by) if each is not None}
    mine = {each for each in hands if same_person(session, actor.person, each)}
    for row, name in rows:
        if kind == "rebate_back" or not mine & {row.calculated_by, row.checked_by, row.approved_by}:
            yield Due(TAB, row.id, kind, f"{row.no} {name}", None, "")


WORK: Final = {
    "rebate_check": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Check a rebate"), decides=True),
    "rebate_approve": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Approve a rebate"), decides=True),
    "rebate_pay": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Pay a rebate")),
    "rebate_back": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Rebate sent back")),
    "rebate_publish": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Publish a rebate programme"), decides=True),
}

NOUN: Final = Noun(NAME, TABLES, due, WORK)
