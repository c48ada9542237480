"""The lines of a run in pages, one line whole, runs, and what waits. Amounts and reasons are told as far as the person may know them."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any, Final, NamedTuple, cast
from uuid import UUID

from sqlalchemy import Select, func, or_, select
from sqlalchemy.orm import Session

from kehu_desk.access.visible import shown
from kehu_desk.archives.entities import Customer
from kehu_desk.archives.queries.groups import parts
from kehu_desk.grading.entities import GradeLine, GradeOverride, GradeRun
from kehu_desk.grading.queries.seeing import CREDIT, MONEY, SECTION, seen
from kehu_desk.grading.rules.adjusting import told
from kehu_desk.grading.rules.states import Override, Run
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person
from kehu_desk.people.queries import names

Anchor = tuple[Any, ...]
MOVES: Final = ("changed", "up", "down", "new", "override")


class RunRow(NamedTuple):
    """A run. totals: grade -> [how many, net sales in fen], and the counts up, down, new; frozen_on: day of its freeze."""

    id: UUID
    no: str
    as_of: date
    period_from: date
    period_to: date
    thresholds: dict[str, int]
    totals: dict[str, Any]
    state: str
    frozen_by: str
    frozen_at: datetime | None


class LineRow(NamedTuple):
    """One customer in one run. Amounts are None where his sales are not to be seen; reasons: codes, withheld for what is not."""

    customer_id: UUID
    number: str
    customer: str
    owner: str
    place: int
    net_fen: int | None
    share_bp: int | None
    before_bp: int | None
    value_grade: str
    grade_before: str
    grade: str
    reasons: tuple[str, ...]
    waits: bool


class OverrideRow(NamedTuple):
    """A grade set by hand."""

    id: UUID
    customer_id: UUID
    customer: str
    grade: str
    reason: str
    state: str
    by: str
    at: datetime
    decided_by: str
    decided_at: datetime | None
    decision: str


class Picked(NamedTuple):
    """Filters: a grade, a move of MOVES (empty: all), and words in number or name."""

    grade: str = ""
    move: str = ""
    text: str = ""


def run_rows(session: Session, most: int = 36) -> list[RunRow]:
    """Runs, the newest first."""
    rows = session.execute(
        select(GradeRun, Person.name).outerjoin(Person, Person.id == GradeRun.frozen_by).order_by(GradeRun.as_of.desc()).limit(most)
    )
    return [
        RunRow(it.id, it.no, it.as_of, it.period_from, it.period_to, it.thresholds, it.totals, it.state, by or "", it.frozen_at)
        for it, by in rows
    ]  # fmt: skip


def latest(session: Session) -> GradeRun | None:
    """The newest run."""
    return session.scalars(select(GradeRun).order_by(GradeRun.as_of.desc()).limit(1)).first()


def frozen_since(session: Session, day: date) -> GradeRun | None:
    """The run that was frozen on or after a day, by the day it looks back from."""
    wanted = select(GradeRun).where(GradeRun.state == Run.FROZEN, GradeRun.as_of >= day)
    return session.scalars(wanted.order_by(GradeRun.as_of.desc()).limit(1)).first()


def current(session: Session, customers: Collection[UUID]) -> dict[UUID, GradeLine]:
    """Customer -> his line in the newest run. Who may know it is asked by whoever calls."""
    run = latest(session)
    if run is None:
        return {}
    wanted = select(GradeLine).where(GradeLine.run_id == run.id)
    return {row.customer_id: row for some in parts(customers) for row in session.scalars(wanted.where(GradeLine.customer_id.in_(some)))}


def line_page(session: Session, actor: Actor, run: UUID, after: Anchor | None, limit: int, picked: Picked = Picked()) -> list[LineRow]:
    """A page behind an anchor (place,), the most sold first."""
    wanted = _narrowed(_lines(actor), actor, run, picked).order_by(GradeLine.place).limit(limit)
    if after is not None:
        wanted = wanted.where(GradeLine.place > after[0])
    return [_line(row) for row in session.execute(wanted)]


def line_keys(session: Session, actor: Actor, run: UUID, picked: Picked = Picked()) -> Sequence[Anchor]:
    """The place of every line of the list, in its order."""
    wanted = cast("Select[Any]", select(GradeLine.place).join(Customer, Customer.id == GradeLine.customer_id))
    return [tuple(row) for row in session.execute(_narrowed(wanted, actor, run, picked).order_by(GradeLine.place))]


def line_row(session: Session, actor: Actor, run: UUID, customer: UUID) -> LineRow:
    """One line. Raises Refused E_NOT_FOUND when it is not there or not to be seen (B-008)."""
    row = session.execute(_narrowed(_lines(actor), actor, run, Picked()).where(GradeLine.customer_id == customer)).first()
    if row is None:
        raise Refused(no("E_NOT_FOUND"))
    return _line(row)


def _lines(actor: Actor) -> Select[Any]:
    """Columns of a line, then whether sales, credit and policies of the customer are to be seen."""
    it = GradeLine
    waits = select(GradeOverride.id).where(GradeOverride.customer_id == it.customer_id, GradeOverride.state == Override.PROPOSED).exists()
    may = (shown(actor, it.customer_id, section).label(section) for section in (MONEY, CREDIT, SECTION))
    wanted = select(
        it.customer_id, func.coalesce(Customer.archive_no, Customer.no), Customer.name, Person.name, it.place, it.net_fen, it.share_bp,
        it.before_bp, it.value_grade, it.grade_before, it.grade, it.reasons, waits, *may,
    )  # fmt: skip
    joined = wanted.join(Customer, Customer.id == it.customer_id).outerjoin(Person, Person.id == Customer.owner_id)
    return cast("Select[Any]", joined)


def _line(cells: Any) -> LineRow:
    customer, number, name, owner, place, *amounts, value, stood, grade, reasons, waits, money, credit, policies = cells
    net, share, before_bp = amounts if money else (None, None, None)
    why = told(reasons.split(), credit=bool(credit), evaluation=bool(policies))
    return LineRow(customer, number, name, owner or "", place, net, share, before_bp, value, stood, grade, why, bool(waits))


def _narrowed(wanted: Select[Any], actor: Actor, run: UUID, picked: Picked) -> Select[Any]:
    it = GradeLine
    wanted = wanted.where(it.run_id == run, seen(actor, it.customer_id))
    if picked.grade:
        wanted = wanted.where(it.grade == picked.grade)
    had = it.grade_before != ""
    moves = {
        "changed": had & (it.grade != it.grade_before), "up": had & (it.grade < it.grade_before),
        "down": had & (it.grade > it.grade_before),
        "new": it.grade_before == "", "override": it.reasons.contains("override"),
    }  # fmt: skip
    if picked.move:
        wanted = wanted.where(moves[picked.move])
    for word in picked.text.split():
        places = (Customer.no, Customer.archive_no, Customer.name, Customer.pinyin_initials)
        wanted = wanted.where(or_(*(place.icontains(word, autoescape=True) for place in places)))
    return wanted


def changes(session: Session, actor: Actor, run: UUID, most: int) -> list[LineRow]:
    """Everybody whose grade the run moves, those who rise first, then by what they bought."""
    rows = [_line(row) for row in session.execute(_narrowed(_lines(actor), actor, run, Picked(move="changed")).order_by(GradeLine.place))]
    return sorted(rows, key=lambda row: row.grade > row.grade_before)[:most]


def override_rows(session: Session, actor: Actor, customer: UUID | None = None, state: str = "", most: int = 50) -> list[OverrideRow]:
    """Grades set by hand, the newest first: of one customer, or in one state."""
    it = GradeOverride
    wanted = select(it, Customer.name).join(Customer, Customer.id == it.customer_id).where(seen(actor, it.customer_id))
    wanted = wanted.where(it.customer_id == customer) if customer is not None else wanted
    wanted = wanted.where(it.state == state) if state else wanted
    rows = session.execute(wanted.order_by(it.created_at.desc(), it.id).limit(most)).all()
    who = names(session, [each for row, _name in rows for each in (row.proposed_by, row.decided_by)])
    return [
        OverrideRow(
            row.id, row.customer_id, name, row.grade, row.reason, row.state, who.get(row.proposed_by, ""), row.created_at,
            who.get(row.decided_by, "") if row.decided_by else "", row.decided_at, row.decision,
        )
        for row, name in rows
    ]  # fmt: skip
