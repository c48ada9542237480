"""Evaluations are handed in, confirmed by a manager who did not score, and opened again with a reason. Source: business.md §10."""

from uuid import UUID

from kehu_desk.access.policy import Action
from kehu_desk.door.change import About, Door
from kehu_desk.door.workflow import step
from kehu_desk.evaluations.entities import Evaluation
from kehu_desk.evaluations.rules.codes import SECTION
from kehu_desk.evaluations.service.cases import carry_out, case_of, row_of
from kehu_desk.evaluations.service.scoring import reckon_in
from kehu_desk.evaluations.service.telling import tell_evaluators
from kehu_desk.evaluations.workflow import CONFIRM, EVALUATION, REOPEN, SUBMIT
from kehu_desk.people.actor import Caller


def submit_evaluation(door: Door, caller: Caller, evaluation: UUID) -> None:
    """Hand it in, reckoned anew.

    Raises Refused: E_STATE, E_FORBIDDEN, E_NO_RELATION, E_EVAL_SIDES, E_EVAL_EVIDENCE naming the items without evidence, E_EVAL_GAP.
    """
    with door.change(caller, Action.SCORE_CUSTOMER, About(subject=str(evaluation), section=SECTION)) as deed:
        row = row_of(deed, evaluation)
        done = step(EVALUATION, case_of(deed.session, deed.actor, row, SUBMIT), SUBMIT)
        reckon_in(deed, row)
        deed.name(before=row.state, after=f"{done.target} {_figure(row)}")
        carry_out(deed, row, done)


def confirm_evaluation(door: Door, caller: Caller, evaluation: UUID) -> None:
    """It counts from now on. Raises Refused: E_STATE, E_FORBIDDEN, E_SELF_APPROVAL for whoever scored."""
    with door.change(caller, Action.CONFIRM_EVALUATION, About(subject=str(evaluation), section=SECTION)) as deed:
        row = row_of(deed, evaluation)
        done = step(EVALUATION, case_of(deed.session, deed.actor, row, CONFIRM), CONFIRM)
        deed.name(before=row.state, after=f"{done.target} {_figure(row)}")
        carry_out(deed, row, done)


def reopen_evaluation(door: Door, caller: Caller, evaluation: UUID, reason: str) -> None:
    """Back to a draft; the evaluators are told why. Raises Refused: E_STATE, E_FORBIDDEN, E_REASON."""
    with door.change(caller, Action.REOPEN_EVALUATION, About(subject=str(evaluation), section=SECTION)) as deed:
        row = row_of(deed, evaluation)
        done = step(EVALUATION, case_of(deed.session, deed.actor, row, REOPEN)._replace(reason=reason), REOPEN)
        deed.name(before=f"{row.state} {_figure(row)}", after=done.target)
        row.reopened_why = reason.strip()
        carry_out(deed, row, done)
        tell_evaluators(deed, row)


def _figure(row: Evaluation) -> str:
    return f"{row.total100 if row.total100 is not None else '-'} {row.level or '-'}"
