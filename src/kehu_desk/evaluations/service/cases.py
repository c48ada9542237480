"""Facts of evaluations: what the policy says, on which side a person scores, what is still missing."""

from collections.abc import Sequence
from datetime import date
from typing import Final
from uuid import UUID

from sqlalchemy.orm import Session

from kehu_desk.access.closing import closed
from kehu_desk.access.levels import level_of
from kehu_desk.access.policy import Action, Tie
from kehu_desk.access.visible import ties
from kehu_desk.archives.entities import Customer
from kehu_desk.door.change import Deed, allowed
from kehu_desk.door.workflow import Step
from kehu_desk.evaluations.entities import EvalItem, Evaluation
from kehu_desk.evaluations.queries.policy import policy_of
from kehu_desk.evaluations.queries.templates import items_of
from kehu_desk.evaluations.queries.view import Scores, is_apart, is_bare, scores_of
from kehu_desk.evaluations.rules.case import EvaluationCase
from kehu_desk.evaluations.rules.codes import SECTION, Method, Side, State
from kehu_desk.evaluations.rules.periods import locked_from
from kehu_desk.evaluations.workflow import CONFIRM, REOPEN
from kehu_desk.kernel.clock import local_day
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person
from kehu_desk.people.office import settings_of
from kehu_desk.people.queries import same_person
from kehu_desk.people.roles import split

DUTIES: Final = {CONFIRM: Action.CONFIRM_EVALUATION, REOPEN: Action.REOPEN_EVALUATION}
SCORING: Final = "sup"  # the role that scores as superior


def policy(session: Session, actor: Actor, event: str, customer: UUID) -> tuple[No, ...]:
    """Who may, and whether the archive takes anything more."""
    shut = closed(session, Action.APPEND, customer)
    may = allowed(session, actor, DUTIES.get(event, Action.SCORE_CUSTOMER), customer, SECTION)
    return (*may, *((no("E_ARCHIVE_STATE", state=shut),) if shut else ()))


def side_of(session: Session, actor: Actor, customer: UUID) -> str:
    """The person responsible (or key account manager) before the superior; empty for whoever is neither."""
    joined = ties(session, actor, customer, SECTION, level_of(session, customer, SECTION))
    if joined & {Tie.OWN, Tie.KAM}:
        return Side.OWN
    return Side.SUP if Tie.SUP in joined else ""


def by_of(row: Evaluation, side: str) -> UUID | None:
    """Who scored on a side."""
    return row.own_by if side == Side.OWN else row.sup_by


def case_of(session: Session, actor: Actor, row: Evaluation, event: str) -> EvaluationCase:
    """The facts of one evaluation for one event."""
    items, scores, rules = items_of(session, row.template_id), scores_of(session, row.id), policy_of(session)
    return EvaluationCase(
        row.state, policy(session, actor, event, row.customer_id), missing_sides(items, scores, expected_sides(session, row.customer_id)),
        tuple(item.name for item in items if is_bare(item, scores)),
        tuple(item.name for item in items if is_apart(item, scores, rules.gap)), rules.gap,
        any(same_person(session, actor.person, each) for each in (row.own_by, row.sup_by) if each is not None),
        is_over(session, row, actor.today), bool(row.reopened_why),
    )  # fmt: skip


def missing_sides(items: Sequence[EvalItem], scores: Scores, expected: Sequence[Side]) -> tuple[str, ...]:
    """Sides that are to score and have scored nothing of what is to be judged."""
    judged = [item for item in items if item.method != Method.FORMULA]

    def scored(side: Side) -> bool:
        return any((row := scores.get((item.id, side))) is not None and row.score100 is not None for item in judged)

    return tuple(side.value for side in expected if not scored(side)) if judged else ()


def expected_sides(session: Session, customer: UUID) -> tuple[Side, ...]:
    """Both, but for a customer whose responsible person answers to a manager directly: managers confirm and do not score.

    A customer without anybody responsible waits for the one who will be.
    """
    owner = session.get_one(Customer, customer).owner_id
    if owner is None:
        return (Side.OWN,)
    above = session.get_one(Person, owner).reports_to
    chief = session.get(Person, above) if above is not None else None
    scores = chief is not None and chief.active and SCORING in split(chief.roles)
    return (Side.OWN, Side.SUP) if scores else (Side.OWN,)


def is_over(session: Session, row: Evaluation, today: date) -> bool:
    """Whether the period of a confirmed evaluation is closed by a day."""
    if row.state != State.CONFIRMED or row.confirmed_at is None:
        return False
    confirmed = local_day(row.confirmed_at, settings_of(session).zone)
    return today >= locked_from(row.period_to, confirmed, policy_of(session).lock_days)


def row_of(deed: Deed, evaluation: UUID) -> Evaluation:
    """The evaluation of a deed, named in its entry. Raises Refused E_NOT_FOUND."""
    row = deed.session.get(Evaluation, evaluation)
    deed.asked = True  # the case asks the policy and hands its answer to the table
    if row is None:
        raise Refused(no("E_NOT_FOUND"))
    deed.name(customer=row.customer_id, section=SECTION, subject=row.no)
    return row


def carry_out(deed: Deed, row: Evaluation, done: Step) -> None:
    """Write what the step says."""
    row.state = done.target
    if "sign" in done.effects:
        row.confirmed_by, row.confirmed_at = deed.actor.person, deed.now
    if "lock" in done.effects:
        row.locked_at = deed.now
    if "unsign" in done.effects:
        row.confirmed_by = row.confirmed_at = row.locked_at = None
    row.updated_at, row.updated_by = deed.now, deed.actor.person
    deed.session.flush()
