"""Runs: one for each month, by the clock and by hand; the freeze that writes the grades on the cards. Source: business.md §10 (Grade)."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.archives.entities import Customer
from kehu_desk.archives.queries.groups import parts
from kehu_desk.archives.service.groups import project_older
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.door.notices import tell
from kehu_desk.door.workflow import step
from kehu_desk.grading.entities import GradeLine, GradeOverride, GradeRun
from kehu_desk.grading.queries.listing import frozen_since, latest
from kehu_desk.grading.queries.reckoning import ACTIVE, Graded, graded, signals_of, sold_in_order, thresholds_of
from kehu_desk.grading.rules.periods import period_of, quarter_start, run_number
from kehu_desk.grading.rules.states import NAME, Override, Run, RunCase
from kehu_desk.grading.workflow import COMPUTE, FREEZE, NEW, RUN
from kehu_desk.kernel.clock import local_day
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Caller
from kehu_desk.people.office import settings_of

CLOCK: Final = "grade.clock"
TABLE: Any = GradeLine.__table__


def run_grades(door: Door, caller: Caller) -> UUID:
    """Grade all active customers by the twelve months before this one; a run of this month that is not frozen is computed anew.

    Gives its id. Raises Refused: E_FORBIDDEN, E_STATE once the run of this month is frozen, E_GRADE_LIMITS.
    """
    with door.change(caller, Action.RUN_GRADES) as deed:
        deed.require(Action.RUN_GRADES)
        return compute_in(deed).id


def sweep(door: Door) -> int:
    """Make the run of this month if it is not there; it fills the groups of archives that are older. Gives how many were made."""
    if not _owed(door):
        return 0
    project_older(door)
    with door.clockwork(CLOCK) as deed:
        compute_in(deed)
    return 1


def _owed(door: Door) -> bool:
    with door.reading() as session:
        office = settings_of(session)
        limits, number = thresholds_of(office.values), run_number(local_day(door.now, office.zone))
        if limits.a_bp > limits.b_bp or session.scalar(select(GradeRun.id).where(GradeRun.no == number)) is not None:
            return False  # with such limits a person who runs it is told why it cannot be
        return session.scalar(select(Customer.id).where(Customer.lifecycle == ACTIVE).limit(1)) is not None


def compute_in(deed: Deed) -> GradeRun:
    """The same inside an open deed."""
    session, today = deed.session, deed.actor.today
    values = settings_of(session).values
    limits = thresholds_of(values)
    if limits.a_bp > limits.b_bp:
        raise Refused(no("E_GRADE_LIMITS", a=limits.a_bp // 100, b=limits.b_bp // 100))
    row = session.scalars(select(GradeRun).where(GradeRun.no == run_number(today))).first()
    done = step(RUN, RunCase(row.state if row is not None else NEW, run_number(today)), COMPUTE)
    if row is None:
        row = GradeRun(no=run_number(today), created_at=deed.now, created_by=deed.actor.person, origin_device=deed.actor.device)
        session.add(row)
    row.as_of, (row.period_from, row.period_to) = today, period_of(today)
    row.thresholds, row.state = {"a_bp": limits.a_bp, "b_bp": limits.b_bp}, done.target
    row.updated_at, row.updated_by = deed.now, deed.actor.person
    session.flush()
    write_lines(deed, row)
    return row


def write_lines(deed: Deed, row: GradeRun, *, freezing: bool = False) -> list[Graded]:
    """Work the lines out and write them in the place of those that stand; lines of older runs that were never frozen go."""
    session, values = deed.session, settings_of(deed.session).values
    signals = signals_of(session, deed.actor.today, freezing=freezing)
    lines = graded(
        sold_in_order(session, period_of(row.as_of)), signals, thresholds_of(values), values.number("grade_a_least_share_bp")
    )  # fmt: skip
    passing = select(GradeRun.id).where(GradeRun.state != Run.FROZEN)
    session.execute(delete(GradeLine).where(GradeLine.run_id.in_(passing)), execution_options={"synchronize_session": False})
    if lines:
        session.connection().execute(insert(TABLE), _rows(row.id, lines))
    row.totals = totals(lines)
    session.flush()
    deed.name(subject=f"{row.no} {len(lines)}")
    return lines


def _rows(run: UUID, lines: Iterable[Graded]) -> list[dict[str, Any]]:
    return [
        {"run_id": run, "customer_id": it.customer_id, "place": it.place, "net_fen": it.net_fen, "share_bp": it.share_bp,
         "before_bp": it.before_bp, "value_grade": it.value_grade, "grade": it.grade, "grade_before": it.grade_before,
         "reasons": " ".join(it.reasons)}
        for it in lines
    ]  # fmt: skip


def totals(lines: Sequence[Graded]) -> dict[str, Any]:
    """Grade -> [how many, net sales in fen], and how many are new, rise and fall."""
    count, fen = Counter(it.grade for it in lines), Counter[str]()
    for it in lines:
        fen[it.grade] += it.net_fen
    moves = Counter(_move(it) for it in lines)
    return {grade: [count[grade], fen[grade]] for grade in "ABCD"} | {name: moves[name] for name in ("new", "up", "down")}


def _move(it: Graded) -> str:
    if not it.grade_before:
        return "new"
    return "same" if it.grade == it.grade_before else "up" if it.grade < it.grade_before else "down"


def freeze_grades(door: Door, caller: Caller, run: UUID) -> None:
    """Work the newest run out anew without grades set by hand, which end now, and write it on the cards. Once a quarter.

    Raises Refused: E_FORBIDDEN, E_NOT_FOUND, E_STATE, E_GRADE_OLD, E_GRADE_FROZEN, E_GRADE_EMPTY.
    """
    with door.change(caller, Action.FREEZE_GRADES, About(subject=str(run))) as deed:
        deed.require(Action.FREEZE_GRADES)
        row = deed.session.get(GradeRun, run)
        if row is None:
            raise Refused(no("E_NOT_FOUND"))
        done = step(RUN, freeze_case(deed.session, row), FREEZE)
        lines = write_lines(deed, row, freezing=True)
        if not lines:
            raise Refused(no("E_GRADE_EMPTY"))
        row.state, row.frozen_by, row.frozen_at = done.target, deed.actor.person, deed.now
        row.updated_at, row.updated_by = deed.now, deed.actor.person
        _end_overrides(deed)
        changed = [it for it in lines if it.grade != it.grade_before]
        _write_cards(deed, changed)
        _tell_owners(deed, row, changed)
        deed.name(subject=f"{row.no} {len(lines)} {len(changed)}")


def freeze_case(session: Session, row: GradeRun) -> RunCase:
    """What freezing asks of a run. The quarter is that of the day it was made."""
    newest = latest(session)
    done = frozen_since(session, quarter_start(row.as_of))
    lines = sum(count for count, _fen in (row.totals.get(grade, (0, 0)) for grade in "ABCD"))
    return RunCase(row.state, row.no, newest is not None and newest.id == row.id, done.no if done is not None else "", lines)


def _end_overrides(deed: Deed) -> None:
    for row in deed.session.scalars(select(GradeOverride).where(GradeOverride.state == Override.APPROVED)):
        row.state, row.updated_at, row.updated_by = Override.ENDED.value, deed.now, deed.actor.person
    deed.session.flush()


def _write_cards(deed: Deed, changed: Iterable[Graded]) -> None:
    """Cards of whom the grade is another one now; what else stands on a card stays."""
    by_grade: dict[str, list[UUID]] = {}
    for it in changed:
        by_grade.setdefault(it.grade, []).append(it.customer_id)
    for grade, customers in by_grade.items():
        for some in parts(customers):
            values = {"grade": grade, "row_version": Customer.row_version + 1, "updated_at": deed.now, "updated_by": deed.actor.person}
            written = update(Customer).where(Customer.id.in_(some)).values(values)
            deed.session.execute(written, execution_options={"synchronize_session": False})
    deed.session.expire_all()


def _tell_owners(deed: Deed, row: GradeRun, changed: Sequence[Graded]) -> None:
    """Each responsible person once, with how many of his customers rose and fell."""
    moves: dict[UUID, Counter[str]] = {}
    ids = {it.customer_id: _move(it) for it in changed}
    for some in parts(ids):
        for customer, owner in deed.session.execute(select(Customer.id, Customer.owner_id).where(Customer.id.in_(some))):
            if owner is not None:
                moves.setdefault(owner, Counter())[ids[customer]] += 1
    for owner, counted in moves.items():
        facts = {"run": row.no, "up": counted["up"], "down": counted["down"], "new": counted["new"]}
        tell(deed.session, owner, "grades_frozen", NAME, row.id, deed.now, facts=facts)
