"""The list of evaluations, the newest number first, in pages by keyset; levels and trends for the nouns above."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, Final, NamedTuple, cast
from uuid import UUID

from sqlalchemy import Select, func, or_, select
from sqlalchemy.orm import Session, aliased

from kehu_desk.access.visible import shown
from kehu_desk.archives.entities import Customer
from kehu_desk.evaluations.entities import Evaluation
from kehu_desk.evaluations.rules.codes import SECTION, SETTLED
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person

Anchor = tuple[Any, ...]
OWN, SUP = aliased(Person), aliased(Person)
SCARCE: Final = "scarce"  # a filter beside the levels: too little was scored for one
FRESH: Final = timedelta(days=366)


class EvaluationRow(NamedTuple):
    """One evaluation of the list. total100: in hundredths of a point; own, sup: who scored."""

    id: UUID
    no: str
    customer_id: UUID
    customer: str
    customer_type: str
    period_from: date
    period_to: date
    state: str
    total100: int | None
    scored_bp: int
    level: str
    own: str
    sup: str


class Picked(NamedTuple):
    """Filters: a state, a level or SCARCE, the first day of a period as text (each empty: all), words in number or customer."""

    state: str = ""
    level: str = ""
    period: str = ""
    text: str = ""


class TrendRow(NamedTuple):
    """One settled evaluation of a customer."""

    id: UUID
    no: str
    period_from: date
    period_to: date
    total100: int | None
    level: str


def evaluation_page(session: Session, actor: Actor, after: Anchor | None, limit: int, picked: Picked = Picked()) -> list[EvaluationRow]:
    """A page of the list behind an anchor (number,)."""
    wanted = _narrowed(_rows(), actor, picked).order_by(Evaluation.no.desc()).limit(limit)
    if after is not None:
        wanted = wanted.where(Evaluation.no < after[0])
    return [EvaluationRow._make(row) for row in session.execute(wanted)]


def evaluation_keys(session: Session, actor: Actor, picked: Picked = Picked()) -> Sequence[Anchor]:
    """The number of every evaluation of the list, in its order."""
    wanted = cast("Select[Any]", select(Evaluation.no).join(Customer, Customer.id == Evaluation.customer_id))
    return [tuple(row) for row in session.execute(_narrowed(wanted, actor, picked).order_by(Evaluation.no.desc()))]


def evaluation_rows(session: Session, actor: Actor, customer: UUID) -> list[EvaluationRow]:
    """Those of one customer, the newest period first, as far as they may be seen."""
    wanted = _rows().where(Evaluation.customer_id == customer, shown(actor, Evaluation.customer_id, SECTION))
    return [EvaluationRow._make(row) for row in session.execute(wanted.order_by(Evaluation.period_from.desc()))]


def evaluation_row(session: Session, actor: Actor, evaluation: UUID) -> EvaluationRow:
    """One evaluation. Raises Refused E_NOT_FOUND when it is not there or not to be seen (B-008)."""
    row = session.execute(_rows().where(Evaluation.id == evaluation, shown(actor, Evaluation.customer_id, SECTION))).first()
    if row is None:
        raise Refused(no("E_NOT_FOUND"))
    return EvaluationRow._make(row)


def _rows() -> Select[Any]:
    it = Evaluation
    wanted = select(
        it.id, it.no, it.customer_id, Customer.name, Customer.customer_type, it.period_from, it.period_to, it.state, it.total100,
        it.scored_bp, it.level, func.coalesce(OWN.name, ""), func.coalesce(SUP.name, ""),
    )  # fmt: skip
    joined = wanted.join(Customer, Customer.id == it.customer_id).outerjoin(OWN, OWN.id == it.own_by).outerjoin(SUP, SUP.id == it.sup_by)
    return cast("Select[Any]", joined)


def _narrowed(wanted: Select[Any], actor: Actor, picked: Picked) -> Select[Any]:
    wanted = wanted.where(shown(actor, Evaluation.customer_id, SECTION))
    if picked.state:
        wanted = wanted.where(Evaluation.state == picked.state)
    if picked.level:
        wanted = wanted.where(Evaluation.level == ("" if picked.level == SCARCE else picked.level))
    if picked.period:
        wanted = wanted.where(Evaluation.period_from == date.fromisoformat(picked.period))
    for word in picked.text.split():
        places = (Evaluation.no, Customer.name, Customer.pinyin_initials)
        wanted = wanted.where(or_(*(place.icontains(word, autoescape=True) for place in places)))
    return wanted


def levels(session: Session, day: date) -> dict[UUID, str]:
    """Customer -> level of his latest confirmed evaluation, not older than a year by the end of its period.

    A latest one in which too little was scored says nothing, and so does not hide behind an older one: such customers are left out.
    """
    it = Evaluation
    settled = (it.state.in_(SETTLED), it.period_to >= day - FRESH, it.period_from <= day)
    last = select(it.customer_id, func.max(it.period_from).label("since")).where(*settled).group_by(it.customer_id).subquery()
    wanted = select(it.customer_id, it.level).join(last, (last.c.customer_id == it.customer_id) & (last.c.since == it.period_from))
    return {customer: level for customer, level in session.execute(wanted.where(*settled)) if level}


def trend(session: Session, customer: UUID, most: int = 4, until: date | None = None) -> list[TrendRow]:
    """The last confirmed evaluations of a customer, the oldest first. until: first day of the last period that is wanted."""
    it = Evaluation
    wanted = select(it.id, it.no, it.period_from, it.period_to, it.total100, it.level).where(
        it.customer_id == customer, it.state.in_(SETTLED)
    )
    if until is not None:
        wanted = wanted.where(it.period_from <= until)
    rows = session.execute(wanted.order_by(it.period_from.desc()).limit(most)).all()
    return [TrendRow._make(row) for row in reversed(rows)]
