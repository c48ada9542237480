"""What one evaluation shows: its items with what each side gave, the groups, and the trend; facts only where the reader may see them."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from fractions import Fraction
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.evaluations.entities import EvalItem, EvalScore, EvalTemplate, Evaluation
from kehu_desk.evaluations.queries.listing import EvaluationRow, TrendRow, trend
from kehu_desk.evaluations.queries.policy import policy_of
from kehu_desk.evaluations.queries.templates import items_of
from kehu_desk.evaluations.rules.codes import Method, Side
from kehu_desk.evaluations.rules.formulas import FORMULAS, Stand
from kehu_desk.evaluations.rules.scoring import Policy, Weighed, both, is_gap, mean, whole
from kehu_desk.people.queries import names

Scores = Mapping[tuple[UUID, str], EvalScore]


class Mark(NamedTuple):
    """What one evaluator gave. score100: None for not scored."""

    score100: int | None = None
    evidence: str = ""
    comment: str = ""
    attachment_id: UUID | None = None


class ItemRow(NamedTuple):
    """One item. own, sup: of judged items; score100: what counts. asked: name -> what people typed of a formula's facts.

    known: facts of a formula; hidden: they stand above what the reader may see, and known is empty then. apart: the two lie too far
    apart and nobody says why.
    """

    id: UUID
    code: str
    group: str
    name: str
    weight_bp: int
    method: str
    formula: str
    evidence_required: bool
    score100: int | None
    own: Mark
    sup: Mark
    basis: Mark
    asked: Mapping[str, int | None]
    known: Mapping[str, int | None]
    hidden: bool
    apart: bool


class GroupRow(NamedTuple):
    """One group. score100: the mean of what is scored in it, by weight."""

    name: str
    weight_bp: int
    score100: int | None


class EvaluationView(NamedTuple):
    """One evaluation whole. side: on which this person scores; empty for none."""

    row: EvaluationRow
    template: str
    version: int
    own_at: datetime | None
    sup_at: datetime | None
    confirmed_by: str
    confirmed_at: datetime | None
    locked_at: datetime | None
    reopened_why: str
    items: tuple[ItemRow, ...]
    groups: tuple[GroupRow, ...]
    trend: tuple[TrendRow, ...]
    side: str


def scores_of(session: Session, evaluation: UUID) -> dict[tuple[UUID, str], EvalScore]:
    """(item, side) -> what was given."""
    rows = session.scalars(select(EvalScore).where(EvalScore.evaluation_id == evaluation))
    return {(row.item_id, row.side): row for row in rows}


def item_score(item: EvalItem, scores: Scores, policy: Policy) -> Fraction | None:
    """What counts of an item, in hundredths of a point."""
    given = {side: row.score100 if (row := scores.get((item.id, side))) else None for side in Side}
    if item.method == Method.FORMULA:
        known = given[Side.FORMULA]
        return None if known is None else Fraction(known)
    return both(given[Side.OWN], given[Side.SUP], policy.own_bp)


def weighed(items: Sequence[EvalItem], scores: Scores, policy: Policy) -> list[Weighed]:
    """All items with what counts of them."""
    return [Weighed(item.weight_bp, item_score(item, scores, policy)) for item in items]


def is_bare(item: EvalItem, scores: Scores) -> bool:
    """Whether an item demands evidence and was scored, and nobody gave any."""
    given = [row for side in Side if (row := scores.get((item.id, side))) is not None]
    scored = any(row.score100 is not None for row in given)
    return item.evidence_required and scored and not any(row.evidence or row.attachment_id is not None for row in given)


def is_apart(item: EvalItem, scores: Scores, gap: int) -> bool:
    """Whether the two evaluators lie too far apart and neither says why."""
    own, sup = (scores.get((item.id, side)) for side in (Side.OWN, Side.SUP))
    return own is not None and sup is not None and is_gap(own.score100, sup.score100, gap) and not (own.comment or sup.comment)


def stands_of(session: Session, template: UUID) -> frozenset[Stand]:
    """Sections and levels that the facts of its formulas stand at."""
    used = (FORMULAS[item.formula] for item in items_of(session, template) if item.formula in FORMULAS)
    return frozenset(stand for formula in used for stand in formula.stands)


def evaluation_view(session: Session, row: EvaluationRow, open_stands: frozenset[Stand], side: str) -> EvaluationView:
    """open_stands: sections and levels that the reader may see and has entered through door.view."""
    it = session.get_one(Evaluation, row.id)
    template, policy = session.get_one(EvalTemplate, it.template_id), policy_of(session)
    items, scores = items_of(session, template.id), scores_of(session, it.id)
    who = names(session, [it.confirmed_by])
    return EvaluationView(
        row, template.name, template.version, it.own_at, it.sup_at, who.get(it.confirmed_by, "") if it.confirmed_by else "",
        it.confirmed_at, it.locked_at, it.reopened_why, tuple(_item_row(item, scores, policy, open_stands) for item in items),
        tuple(_groups(items, scores, policy)), tuple(_with_own(trend(session, row.customer_id, until=row.period_from), row)), side,
    )  # fmt: skip


def _with_own(found: list[TrendRow], row: EvaluationRow, most: int = 4) -> list[TrendRow]:
    """The one shown belongs to its own trend even while nobody has confirmed it."""
    if any(each.id == row.id for each in found):
        return found
    return [*found, TrendRow(row.id, row.no, row.period_from, row.period_to, row.total100, row.level)][-most:]


def _groups(items: Iterable[EvalItem], scores: Scores, policy: Policy) -> Iterable[GroupRow]:
    grouped: dict[str, list[EvalItem]] = {}
    for item in items:
        grouped.setdefault(item.group, []).append(item)
    for name, members in grouped.items():
        found = mean(weighed(members, scores, policy))
        yield GroupRow(name, sum(each.weight_bp for each in members), None if found is None else whole(found))


def _item_row(item: EvalItem, scores: Scores, policy: Policy, open_stands: frozenset[Stand]) -> ItemRow:
    counted = item_score(item, scores, policy)
    formula, basis = FORMULAS.get(item.formula), scores.get((item.id, Side.FORMULA))
    facts = dict(basis.facts) if basis is not None else {}
    asked = {name: facts.get("asked", {}).get(name) for name in formula.asked} if formula else {}
    may_see = formula is None or set(formula.stands) <= open_stands
    known = {name: facts.get("known", {}).get(name) for name in formula.facts if name not in asked} if formula and may_see else {}
    own, sup = (_mark(scores.get((item.id, side))) for side in (Side.OWN, Side.SUP))
    return ItemRow(
        item.id, item.code, item.group, item.name, item.weight_bp, item.method, item.formula, item.evidence_required,
        None if counted is None else whole(counted), own, sup, _mark(basis), asked, known, not may_see,
        is_apart(item, scores, policy.gap),
    )  # fmt: skip


def _mark(row: EvalScore | None) -> Mark:
    return Mark(row.score100, row.evidence, row.comment, row.attachment_id) if row is not None else Mark()


def period_text(since: date, until: date) -> str:
    """2026-01 – 2026-06."""
    return f"{since:%Y-%m} – {until:%Y-%m}"
