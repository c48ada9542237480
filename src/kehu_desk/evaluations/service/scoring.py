"""Evaluations are begun, scored on two sides, reckoned from what the store knows, and discarded. Source: business.md §10, R2-R5."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final
from uuid import UUID

from sqlalchemy import delete, select

from kehu_desk.access.policy import Action
from kehu_desk.archives.entities import Customer
from kehu_desk.archives.service.attachments import keep_file
from kehu_desk.door.audit import content_hash
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.door.numbers import next_number
from kehu_desk.door.workflow import step
from kehu_desk.evaluations.entities import EvalItem, EvalScore, Evaluation
from kehu_desk.evaluations.queries.facts import known_facts
from kehu_desk.evaluations.queries.policy import policy_of
from kehu_desk.evaluations.queries.templates import items_of, template_for
from kehu_desk.evaluations.queries.view import scores_of, weighed
from kehu_desk.evaluations.rules.codes import POINT, SECTION, Method, Side
from kehu_desk.evaluations.rules.formulas import FORMULAS, value_of
from kehu_desk.evaluations.rules.periods import Period, open_periods
from kehu_desk.evaluations.rules.scoring import scale5, scaled, total
from kehu_desk.evaluations.rules.terms import Given, given_problems
from kehu_desk.evaluations.service.cases import by_of, carry_out, case_of, policy, row_of, side_of
from kehu_desk.evaluations.service.templates import ensure_default_in
from kehu_desk.evaluations.workflow import DISCARD, EVALUATION, RECKON, SCORE
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.people.actor import Caller
from kehu_desk.people.queries import same_person

PREFIX: Final = "PJ"


def draft_evaluation(door: Door, caller: Caller, customer: UUID, period_from: date) -> UUID:
    """Begin the evaluation of a customer for a period, by the scorecard that holds for him; formulas are reckoned at once. Gives its id.

    Raises Refused: E_FORBIDDEN, E_NO_RELATION, E_NOT_FOUND, E_ARCHIVE_STATE, E_EVAL_PERIOD, E_EVAL_THERE naming the one that is there.
    """
    with door.change(caller, Action.SCORE_CUSTOMER, About(customer, SECTION)) as deed:
        deed.asked = True
        session = deed.session
        who = session.get(Customer, customer)
        if who is None:
            raise Refused(no("E_NOT_FOUND"))
        period, wrong = _period(deed, customer, period_from)
        if nos := (*policy(session, deed.actor, SCORE, customer), *wrong):
            raise Refused(*nos)
        assert period is not None  # without one something is wrong
        ensure_default_in(deed, deed.actor.person)
        template = template_for(session, who.customer_type, period.until)
        if template is None:
            raise Refused(no("E_EVAL_NO_TEMPLATE"))
        made = Evaluation(
            no=next_number(session, PREFIX, deed.actor.today.year), customer_id=customer, template_id=template.id,
            period_from=period.since, period_to=period.until, created_at=deed.now, created_by=deed.actor.person,
            origin_device=deed.actor.device,
        )  # fmt: skip
        session.add(made)
        session.flush()
        reckon_in(deed, made)
        deed.name(subject=made.no)
        return made.id


def _period(deed: Deed, customer: UUID, since: date) -> tuple[Period | None, tuple[No, ...]]:
    """The period that begins on a day, and what stands against it."""
    open_now = open_periods(deed.actor.today, policy_of(deed.session).months)
    period = next((each for each in open_now if each.since == since), None)
    if period is None:
        return None, (no("E_EVAL_PERIOD", earliest=open_now[-1].since, latest=open_now[0].since),)
    there = select(Evaluation.no).where(Evaluation.customer_id == customer, Evaluation.period_from == since)
    number = deed.session.scalar(there)
    return period, (no("E_EVAL_THERE", number=number),) if number else ()


def save_scores(door: Door, caller: Caller, evaluation: UUID, given: Mapping[UUID, Given]) -> None:
    """What this person gives for some items, on his side; what was given before for them is replaced. Evidence may follow until submission.

    Raises Refused: E_STATE, E_FORBIDDEN, E_NO_RELATION, E_EVAL_BOTH for whoever scored on the other side, and for each wrong value
    E_EVAL_MARK, E_EVAL_COMPUTED, E_EVAL_FACT, E_EVAL_LONG; E_FILE_TOO_BIG. Nothing is written then.
    """
    with door.change(caller, Action.SCORE_CUSTOMER, About(subject=str(evaluation), section=SECTION)) as deed:
        row = row_of(deed, evaluation)
        side = side_of(deed.session, deed.actor, row.customer_id)
        items = {item.id: item for item in items_of(deed.session, row.template_id)}
        done = step(EVALUATION, case_of(deed.session, deed.actor, row, SCORE), SCORE, _wrong(deed, row, side, items, given))
        deed.name(before=_state_hash(deed, row))
        for item, each in given.items():
            _put(deed, row, items[item], side, each)
        _signed(deed, row, side)
        deed.session.flush()
        reckon_in(deed, row)
        deed.name(after=_state_hash(deed, row))
        carry_out(deed, row, done)


def reckon_evaluation(door: Door, caller: Caller, evaluation: UUID) -> None:
    """Work out the formulas anew from what the store knows now. Raises Refused: E_STATE, E_FORBIDDEN, E_NO_RELATION."""
    with door.change(caller, Action.SCORE_CUSTOMER, About(subject=str(evaluation), section=SECTION)) as deed:
        row = row_of(deed, evaluation)
        done = step(EVALUATION, case_of(deed.session, deed.actor, row, RECKON), RECKON)
        deed.name(before=_state_hash(deed, row))
        reckon_in(deed, row)
        deed.name(after=_state_hash(deed, row))
        carry_out(deed, row, done)


def discard_evaluation(door: Door, caller: Caller, evaluation: UUID) -> None:
    """A draft that was never handed in goes. Raises Refused: E_STATE, E_FORBIDDEN, E_NO_RELATION, E_EVAL_REOPENED."""
    with door.change(caller, Action.SCORE_CUSTOMER, About(subject=str(evaluation), section=SECTION)) as deed:
        row = row_of(deed, evaluation)
        step(EVALUATION, case_of(deed.session, deed.actor, row, DISCARD), DISCARD)
        deed.name(before=_state_hash(deed, row))
        deed.session.execute(delete(EvalScore).where(EvalScore.evaluation_id == row.id))
        deed.session.delete(row)


def _wrong(deed: Deed, row: Evaluation, side: str, items: Mapping[UUID, EvalItem], given: Mapping[UUID, Given]) -> tuple[No, ...]:
    other = by_of(row, Side.SUP if side == Side.OWN else Side.OWN)
    found: list[No] = []
    if side and other is not None and same_person(deed.session, deed.actor.person, other):
        found.append(no("E_EVAL_BOTH"))
    for key, each in given.items():
        item = items.get(key)
        found += given_problems(each, item.name, item.method, item.formula) if item is not None else [no("E_NOT_FOUND")]
    return tuple(found)


def _put(deed: Deed, row: Evaluation, item: EvalItem, side: str, given: Given) -> None:
    """One row for each item and side; typed facts of a formula belong to both sides."""
    by_formula = item.method == Method.FORMULA
    score = _score_row(deed, row, item, Side.FORMULA if by_formula else side)
    if by_formula:
        score.facts = dict(score.facts) | {"asked": dict(score.facts.get("asked", {})) | dict(given.facts)}
    else:
        score.score100 = _points(item, given.mark)
    score.evidence, score.comment = given.evidence.strip(), given.comment.strip()
    if given.file is not None:
        score.attachment_id = keep_file(deed, row.customer_id, SECTION, given.file.name, given.file.content, subject=row.id)
    score.updated_at, score.updated_by = deed.now, deed.actor.person


def _points(item: EvalItem, mark: int | None) -> int | None:
    if mark is None:
        return None
    return scale5(mark) if item.method == Method.SCALE5 else mark * POINT


def _score_row(deed: Deed, row: Evaluation, item: EvalItem, side: str) -> EvalScore:
    same = (EvalScore.evaluation_id == row.id, EvalScore.item_id == item.id, EvalScore.side == side)
    found = deed.session.scalars(select(EvalScore).where(*same)).first()
    if found is None:
        found = EvalScore(
            evaluation_id=row.id, customer_id=row.customer_id, item_id=item.id, side=side, facts={}, created_at=deed.now,
            created_by=deed.actor.person, origin_device=deed.actor.device,
        )  # fmt: skip
        deed.session.add(found)
    return found


def _signed(deed: Deed, row: Evaluation, side: str) -> None:
    if side == Side.OWN:
        row.own_by, row.own_at = deed.actor.person, deed.now
    else:
        row.sup_by, row.sup_at = deed.actor.person, deed.now


def reckon_in(deed: Deed, row: Evaluation) -> None:
    """Every formula from what the store knows now, then the total: inside an open deed."""
    session, items, policy = deed.session, items_of(deed.session, row.template_id), policy_of(deed.session)
    store = known_facts(session, row.customer_id, Period(row.period_from, row.period_to), deed.actor.today)
    for item in items:
        formula = FORMULAS.get(item.formula)
        if formula is None:
            continue
        score = _score_row(deed, row, item, Side.FORMULA)
        asked = {name: score.facts.get("asked", {}).get(name) for name in formula.asked}
        known: dict[str, Any] = {name: store.get(name) for name in formula.facts if name not in asked}
        value = value_of(formula, known | asked)
        score.score100 = None if value is None else scaled(value, item.scale, line=bool(formula.below))
        score.facts = {"asked": asked, "known": known}
    session.flush()
    row.total100, row.scored_bp, row.level = total(weighed(items, scores_of(session, row.id), policy), policy)
    session.flush()


def _state_hash(deed: Deed, row: Evaluation) -> str:
    """Proves what stood, without telling it."""
    scores = scores_of(deed.session, row.id)
    ordered = sorted(scores.items(), key=lambda pair: (str(pair[0][0]), pair[0][1]))
    told = [(str(item), side, each.score100, each.facts, each.evidence, each.comment) for (item, side), each in ordered]
    return content_hash([row.total100, row.level, told])
