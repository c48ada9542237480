"""Loading the facts of one version once, so that guards never look anything up."""

from collections.abc import Iterable, Mapping
from typing import Final, TypeVar
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.door.change import Deed, allowed
from kehu_desk.door.workflow import Step, Transition, step
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.people.actor import Actor
from kehu_desk.people.queries import same_person
from kehu_desk.templates.entities import Acknowledgement, ContractRule, ContractTemplate
from kehu_desk.templates.queries import stands_of
from kehu_desk.templates.rules import blocks_of, template_faults, template_hash, variables_of
from kehu_desk.templates.rules.standing import Case, State, rule_faults

Asked = Mapping[str, tuple[Action, str]]
P: Final = "P"
RULE_EVENTS: Final[Asked] = {
    "draft": (Action.DRAFT_RULE, P), "edit": (Action.DRAFT_RULE, P), "discard": (Action.DRAFT_RULE, P), "renew": (Action.DRAFT_RULE, P),
    "publish": (Action.PUBLISH_RULE, ""), "return": (Action.PUBLISH_RULE, ""), "remind": (Action.PUBLISH_RULE, ""),
    "retire": (Action.PUBLISH_RULE, ""), "acknowledge": (Action.ACKNOWLEDGE_RULE, ""),
}  # fmt: skip
TEMPLATE_EVENTS: Final[Asked] = {
    "draft": (Action.DRAFT_TEMPLATE, P), "edit": (Action.DRAFT_TEMPLATE, P), "discard": (Action.DRAFT_TEMPLATE, P),
    "renew": (Action.DRAFT_TEMPLATE, P), "review": (Action.REVIEW_TEMPLATE, ""), "return": (Action.REVIEW_TEMPLATE, ""),
    "publish": (Action.PUBLISH_TEMPLATE, ""), "retire": (Action.PUBLISH_TEMPLATE, ""),
}  # fmt: skip
R = TypeVar("R", ContractRule, ContractTemplate)


def nos(session: Session, actor: Actor, asked: Asked, events: Iterable[str]) -> dict[str, tuple[No, ...]]:
    """Event -> what the policy says against it."""
    return {event: allowed(session, actor, asked[event][0], part=asked[event][1]) for event in events}


def found(session: Session, actor: Actor, kind: type[R], row_id: UUID) -> R:
    """The row. Raises Refused E_NOT_FOUND also when it is there and not his to see (B-008)."""
    row = session.get(kind, row_id)
    if row is None or row.state not in stands_of(actor):
        raise Refused(no("E_NOT_FOUND"))
    return row


def new_case(session: Session, actor: Actor, kind: type[R], asked: Asked, code: str, faults: tuple[No, ...]) -> Case:
    """The facts of a first draft that is not there yet."""
    taken = session.scalar(select(kind.id).where(kind.code == code.strip()).limit(1)) is not None
    code_no = no("E_TEXT_CODE_TAKEN", taken=code.strip()) if taken else None if code.strip() else no("E_TEXT_NO_CODE")
    return Case(State.NEW, actor.now, actor.today, nos(session, actor, asked, ["draft"]), faults=faults, code_no=code_no)


def rule_case(session: Session, actor: Actor, row: ContractRule, events: Iterable[str], reason: str = "") -> Case:
    """The facts of a rule that is there."""
    mine = select(Acknowledgement.id).where(Acknowledgement.rule_id == row.id, Acknowledgement.person_id == actor.person)
    return Case(
        row.state, actor.now, actor.today, nos(session, actor, RULE_EVENTS, events),
        drafter=same_person(session, actor.person, row.created_by), faults=rule_faults(row.title, row.body),
        open_draft=_open_draft(session, ContractRule, row.code), effective_on=row.effective_on,
        told=session.scalar(mine) is not None, reason=reason,
    )  # fmt: skip


def template_case(session: Session, actor: Actor, row: ContractTemplate, events: Iterable[str], reason: str = "") -> Case:
    """The facts of a standard text that is there."""
    blocks, variables = blocks_of(row.blocks), variables_of(row.variables)
    return Case(
        row.state, actor.now, actor.today, nos(session, actor, TEMPLATE_EVENTS, events),
        drafter=same_person(session, actor.person, row.created_by),
        reviewer=row.reviewed_by is not None and same_person(session, actor.person, row.reviewed_by),
        faults=template_faults(blocks, variables), open_draft=_open_draft(session, ContractTemplate, row.code), reason=reason,
        hashed=template_hash(blocks, variables),
    )  # fmt: skip


def _open_draft(session: Session, kind: type[R], code: str) -> bool:
    undecided = (State.DRAFT.value, State.REVIEWED.value)
    return session.scalar(select(kind.id).where(kind.code == code, kind.state.in_(undecided)).limit(1)) is not None


def fire(deed: Deed, table: tuple[Transition[Case], ...], case: Case, event: str) -> Step:
    """As step(), with every fault of the content where one of them refuses. The case has asked the policy."""
    deed.asked = True
    try:
        return step(table, case, event)
    except Refused as refusal:
        if case.faults and case.faults[0] in refusal.nos:
            raise Refused(*refusal.nos, *case.faults) from refusal
        raise
