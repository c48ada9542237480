"""What the page and its dialogs read, each in one look on a worker; content is read with its entry first."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from kehu_desk.access.policy import TABLE, Action
from kehu_desk.door.change import Door, allowed
from kehu_desk.door.workflow import Offer, offers
from kehu_desk.evaluations import queries
from kehu_desk.evaluations.entities import EvalTemplate, Evaluation
from kehu_desk.evaluations.queries import Anchor, EvaluationView, Picked, TemplateRow
from kehu_desk.evaluations.queries.templates import terms_of
from kehu_desk.evaluations.queries.view import evaluation_view, stands_of
from kehu_desk.evaluations.rules.codes import SECTION
from kehu_desk.evaluations.rules.formulas import Stand
from kehu_desk.evaluations.rules.periods import Period, open_periods
from kehu_desk.evaluations.rules.scoring import Policy
from kehu_desk.evaluations.rules.terms import TemplateTerms
from kehu_desk.evaluations.service import templates
from kehu_desk.evaluations.service.cases import case_of, side_of
from kehu_desk.evaluations.workflow import (
    CONFIRM,
    CORRECT,
    DISCARD,
    DROP,
    EVALUATION,
    PUBLISH,
    RECKON,
    REOPEN,
    RETIRE,
    SCORE,
    SCORECARD,
    SUBMIT,
)
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Actor, Caller
from kehu_desk.people.office import settings_of

EVENTS = (SCORE, RECKON, SUBMIT, CONFIRM, REOPEN, DISCARD)
TEMPLATE_EVENTS = (CORRECT, PUBLISH, RETIRE, DROP)
PRESUMED = "....."  # a button does not lack what its dialog will ask


class Seat(NamedTuple):
    """Who sits here: whether he scores anybody, drafts scorecards; the periods that may be evaluated, and the office's numbers."""

    scores: bool
    drafts: bool
    periods: tuple[Period, ...]
    policy: Policy
    today: date
    office: ZoneInfo


def seat(door: Door, caller: Caller) -> Seat:
    """Raises Refused E_FORBIDDEN for an account that has ended."""
    with door.look(caller) as (session, actor):
        wanted = (Action.SCORE_CUSTOMER, Action.DRAFT_SCORECARD)
        scores, drafts = (any(row.roles & actor.roles for row in TABLE[each]) for each in wanted)
        policy = queries.policy_of(session)
        return Seat(scores, drafts, open_periods(actor.today, policy.months), policy, actor.today, settings_of(session).zone)


def page(door: Door, caller: Caller, after: Anchor | None, limit: int, picked: Picked) -> list[queries.EvaluationRow]:
    """A page of the list."""
    with door.look(caller) as (session, actor):
        return queries.evaluation_page(session, actor, after, limit, picked)


def keys(door: Door, caller: Caller, picked: Picked) -> Sequence[Anchor]:
    """The number of every evaluation of the list."""
    with door.look(caller) as (session, actor):
        return queries.evaluation_keys(session, actor, picked)


def is_evaluation(door: Door, caller: Caller, evaluation: UUID) -> bool:
    """Whether there is such an evaluation that this person may see."""
    with door.look(caller) as (session, actor):
        try:
            return bool(queries.evaluation_row(session, actor, evaluation))
        except Refused:
            return False


def view(door: Door, caller: Caller, evaluation: UUID) -> tuple[EvaluationView, list[Offer]]:
    """One evaluation with its buttons. Facts of a formula are shown to whoever may see all that they stand in; its score to all.

    Raises Refused: E_NOT_FOUND, and as door.view does.
    """
    with door.look(caller) as (session, actor):
        row = queries.evaluation_row(session, actor, evaluation)
        stands = stands_of(session, session.get_one(Evaluation, evaluation).template_id)
        seen = frozenset(each for each in stands if not _against(session, actor, row.customer_id, each))
    for section in sorted({SECTION, *(each.section for each in seen)}):
        with door.view(caller, row.customer_id, section):
            pass
    with door.look(caller) as (session, actor):
        row = queries.evaluation_row(session, actor, evaluation)
        still = frozenset(each for each in seen if not _against(session, actor, row.customer_id, each))
        shown = evaluation_view(session, row, still, side_of(session, actor, row.customer_id))
        return shown, evaluation_offers(session, actor, session.get_one(Evaluation, evaluation))


def _against(session: Session, actor: Actor, customer: UUID, stand: Stand) -> bool:
    return bool(allowed(session, actor, Action.VIEW, customer, stand.section, level=stand.level))


def evaluation_offers(session: Session, actor: Actor, row: Evaluation) -> list[Offer]:
    """The buttons of one evaluation, with what stands against them."""
    cases = {event: case_of(session, actor, row, event)._replace(reason=PRESUMED) for event in EVENTS}
    return [each for event, case in cases.items() for each in offers(EVALUATION, case) if each.event == event]


class Templates(NamedTuple):
    """All versions with their buttons; drafts: whether this person drafts."""

    rows: tuple[TemplateRow, ...]
    offers: dict[UUID, list[Offer]]
    drafts: bool


def template_list(door: Door, caller: Caller) -> Templates:
    """For 【评价表】. Raises Refused E_FORBIDDEN for an account that has ended."""
    with door.look(caller) as (session, actor):
        rows = queries.template_rows(session)
        offered = {row.id: template_offers(session, actor, session.get_one(EvalTemplate, row.id)) for row in rows}
        drafts = not allowed(session, actor, Action.DRAFT_SCORECARD, part=templates.PROPOSES)
        return Templates(tuple(rows), offered, drafts)


def template_offers(session: Session, actor: Actor, row: EvalTemplate) -> list[Offer]:
    """The buttons of one version."""
    cases = {event: templates.case_of(session, actor, row, event) for event in TEMPLATE_EVENTS}
    return [each for event, case in cases.items() for each in offers(SCORECARD, case) if each.event == event]


def template_terms(door: Door, caller: Caller, template: UUID) -> TemplateTerms:
    """What stands in a version, for its dialog. Raises Refused E_NOT_FOUND."""
    with door.look(caller) as (session, _actor):
        row = session.get(EvalTemplate, template)
        if row is None:
            raise Refused(no("E_NOT_FOUND"))
        return terms_of(session, row)


def is_template(door: Door, caller: Caller, subject: UUID) -> bool:
    """Whether this is a scorecard: they belong to no customer, and everybody may know of them."""
    with door.look(caller) as (session, _actor):
        return session.get(EvalTemplate, subject) is not None
