"""Scorecards: drafted by one, published by another, retired; the standard one is there from the start. Source: business.md §10."""

from typing import Final
from uuid import UUID

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.door.audit import content_hash
from kehu_desk.door.change import About, Deed, Door, allowed
from kehu_desk.door.workflow import Step, step
from kehu_desk.evaluations.entities import EvalItem, EvalTemplate
from kehu_desk.evaluations.queries.templates import terms_of
from kehu_desk.evaluations.rules.case import TemplateCase
from kehu_desk.evaluations.rules.codes import TemplateState
from kehu_desk.evaluations.rules.standard import STANDARD
from kehu_desk.evaluations.rules.terms import ItemTerms, TemplateTerms, template_problems
from kehu_desk.evaluations.workflow import CORRECT, DROP, PUBLISH, RETIRE, SCORECARD
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.people.actor import Actor, Caller
from kehu_desk.people.queries import same_person

DUTIES: Final = {PUBLISH: Action.PUBLISH_SCORECARD, RETIRE: Action.PUBLISH_SCORECARD}
PROPOSES: Final = "P"


def ensure_default_in(deed: Deed, by: UUID) -> None:
    """The standard scorecard, where the office has none yet: from the set-up, or at the first use. by: who stands for it."""
    if deed.session.scalar(select(EvalTemplate.id).limit(1)) is None:
        made = _new(deed, STANDARD, 1, by)
        made.state, made.decided_at = TemplateState.PUBLISHED, deed.now
        deed.session.flush()


def draft_template(door: Door, caller: Caller, terms: TemplateTerms) -> UUID:
    """A new scorecard, or the next version of one that bears the same code. Gives its id.

    Raises Refused: E_FORBIDDEN, E_EVAL_FIELD, E_EVAL_ITEM naming row and field, E_EVAL_WEIGHTS telling what is missing,
    E_EVAL_DRAFTED while another version of it is drafted.
    """
    with door.change(caller, Action.DRAFT_SCORECARD, About(subject=terms.code)) as deed:
        deed.require(Action.DRAFT_SCORECARD, part=PROPOSES)
        if nos := (*template_problems(terms), *_drafted(deed.session, terms.code.strip())):
            raise Refused(*nos)
        last = select(func.max(EvalTemplate.version)).where(EvalTemplate.code == terms.code.strip())
        made = _new(deed, terms, (deed.session.scalar(last) or 0) + 1, deed.actor.person)
        deed.name(subject=f"{made.code} {made.version}", after=content_hash(terms))
        return made.id


def correct_template(door: Door, caller: Caller, template: UUID, terms: TemplateTerms) -> None:
    """Put right a draft; its code stays. Raises Refused as draft_template does, and E_STATE."""
    with door.change(caller, Action.DRAFT_SCORECARD, About(subject=str(template))) as deed:
        row = _row(deed, template)
        step(SCORECARD, case_of(deed.session, deed.actor, row, CORRECT), CORRECT, template_problems(terms._replace(code=row.code)))
        deed.name(before=content_hash(terms_of(deed.session, row)), after=content_hash(terms))
        deed.session.execute(delete(EvalItem).where(EvalItem.template_id == row.id))
        row.name, row.valid_from, row.customer_types = terms.name.strip(), terms.valid_from, list(terms.customer_types)
        row.drafted_by = deed.actor.person
        row.updated_at, row.updated_by = deed.now, deed.actor.person
        _put_items(deed.session, row.id, terms.items)


def publish_template(door: Door, caller: Caller, template: UUID) -> None:
    """It holds from its day on. Raises Refused: E_FORBIDDEN, E_STATE, E_SELF_APPROVAL for its drafter, E_EVAL_WEIGHTS."""
    with door.change(caller, Action.PUBLISH_SCORECARD, About(subject=str(template))) as deed:
        row = _row(deed, template)
        _sign(deed, row, step(SCORECARD, case_of(deed.session, deed.actor, row, PUBLISH), PUBLISH))


def retire_template(door: Door, caller: Caller, template: UUID) -> None:
    """No evaluation begins with it any more. Raises Refused: E_FORBIDDEN, E_STATE, E_EVAL_LAST for the last one that fits all customers."""
    with door.change(caller, Action.PUBLISH_SCORECARD, About(subject=str(template))) as deed:
        row = _row(deed, template)
        _sign(deed, row, step(SCORECARD, case_of(deed.session, deed.actor, row, RETIRE), RETIRE))


def drop_template(door: Door, caller: Caller, template: UUID) -> None:
    """A draft goes. Raises Refused: E_FORBIDDEN, E_STATE."""
    with door.change(caller, Action.DRAFT_SCORECARD, About(subject=str(template))) as deed:
        row = _row(deed, template)
        step(SCORECARD, case_of(deed.session, deed.actor, row, DROP), DROP)
        deed.name(before=content_hash(terms_of(deed.session, row)))
        deed.session.execute(delete(EvalItem).where(EvalItem.template_id == row.id))
        deed.session.delete(row)


def case_of(session: Session, actor: Actor, row: EvalTemplate, event: str) -> TemplateCase:
    """The facts of one version for one event."""
    action = DUTIES.get(event, Action.DRAFT_SCORECARD)
    part = "" if event in DUTIES else PROPOSES
    nos = template_problems(terms_of(session, row)) if event == PUBLISH else ()
    alone = event == RETIRE and not row.customer_types and _others(session, row) == 0
    mine = same_person(session, actor.person, row.drafted_by)
    return TemplateCase(row.state, allowed(session, actor, action, part=part), mine, nos, alone)


def _others(session: Session, row: EvalTemplate) -> int:
    """Other published scorecards for all customers."""
    published = select(EvalTemplate.customer_types).where(EvalTemplate.state == TemplateState.PUBLISHED, EvalTemplate.id != row.id)
    return sum(not types for types in session.scalars(published))


def _drafted(session: Session, code: str) -> tuple[No, ...]:
    waits = select(EvalTemplate.version).where(EvalTemplate.code == code, EvalTemplate.state == TemplateState.DRAFT)
    version = session.scalar(waits)
    return (no("E_EVAL_DRAFTED", card=code, version=version),) if version is not None else ()


def _row(deed: Deed, template: UUID) -> EvalTemplate:
    deed.asked = True  # the case asks the policy and hands its answer to the table
    row = deed.session.get(EvalTemplate, template)
    if row is None:
        raise Refused(no("E_NOT_FOUND"))
    deed.name(subject=f"{row.code} {row.version}")
    return row


def _sign(deed: Deed, row: EvalTemplate, done: Step) -> None:
    deed.name(before=row.state, after=done.target)
    row.state, row.decided_by, row.decided_at = done.target, deed.actor.person, deed.now
    row.updated_at, row.updated_by = deed.now, deed.actor.person
    deed.session.flush()


def _new(deed: Deed, terms: TemplateTerms, version: int, by: UUID) -> EvalTemplate:
    made = EvalTemplate(
        code=terms.code.strip(), name=terms.name.strip(), version=version, valid_from=terms.valid_from,
        customer_types=list(terms.customer_types), drafted_by=by, created_at=deed.now, created_by=by, origin_device=deed.actor.device,
    )  # fmt: skip
    deed.session.add(made)
    deed.session.flush()
    _put_items(deed.session, made.id, terms.items)
    return made


def _put_items(session: Session, template: UUID, items: tuple[ItemTerms, ...]) -> None:
    for place, item in enumerate(items, 1):
        made = EvalItem(
            template_id=template, place=place, code=item.code, group=item.group.strip(), name=item.name.strip(), weight_bp=item.weight_bp,
            method=item.method, formula=item.formula, scale=[list(pair) for pair in item.scale], evidence_required=item.evidence_required,
        )  # fmt: skip
        session.add(made)
    session.flush()
