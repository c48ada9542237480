"""Runs: the list, the newest period first, in pages by keyset; one with everything behind it; what was paid."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple, cast
from uuid import UUID

from sqlalchemy import Select, func, or_, select, tuple_
from sqlalchemy.orm import Session

from kehu_desk.archives.entities import Customer
from kehu_desk.people.actor import Actor
from kehu_desk.people.queries import names
from kehu_desk.rebates.entities import RebateProgram, RebateProvision, RebateRun
from kehu_desk.rebates.queries.seeing import seen
from kehu_desk.rebates.rules.codes import PAID
from kehu_desk.rebates.rules.gates import Gate, GateResult
from kehu_desk.rebates.rules.programs import Terms, as_terms

Anchor = tuple[Any, ...]


class RunRow(NamedTuple):
    """One run. base: in fen, or in qty3 where measure is qty; tier: place reached, of so many."""

    id: UUID
    no: str
    program_id: UUID
    code: str
    title: str
    measure: str
    customer_id: UUID
    customer: str
    period_from: date
    period_to: date
    base: int
    tier: int
    gross_fen: int
    coef_bp: int
    net_fen: int
    state: str
    payout: str
    paid_on: date | None
    version: int


class Hand(NamedTuple):
    """Who took a step, and when."""

    step: str
    by: str
    at: datetime | date | None


class Booked(NamedTuple):
    """A month's provision."""

    month: date
    landing: int
    estimate_fen: int
    booked_fen: int


class RunView(NamedTuple):
    """One run with what it was worked out from. terms: as they were then."""

    row: RunRow
    terms: Terms
    base_last: int | None
    results: tuple[GateResult, ...]
    invoices: tuple[tuple[int, tuple[tuple[int, int], ...]], ...]
    hands: tuple[Hand, ...]
    opinion: str
    paid_doc: str
    reversed_why: str
    booked: tuple[Booked, ...]
    capped: bool


class PickedRuns(NamedTuple):
    """Filters: states (none: all), a text in number, customer, code or title, one programme, one period by its first day."""

    states: tuple[str, ...] = ()
    text: str = ""
    program: UUID | None = None
    period_from: date | None = None
    customer: UUID | None = None


def _rows(actor: Actor, picked: PickedRuns) -> Select[Any]:
    it, program = RebateRun, RebateProgram
    wanted = (
        select(
            it.id, it.no, it.program_id, program.code, program.title, program.measure, it.customer_id, Customer.name, it.period_from,
            it.period_to, it.base, it.tier, it.gross_fen, it.coef_bp, it.net_fen, it.state, program.payout, it.paid_on, it.row_version,
        )
        .join(Customer, Customer.id == it.customer_id)
        .join(program, program.id == it.program_id)
    )  # fmt: skip
    return _narrowed(cast("Select[Any]", wanted), actor, picked)


def _narrowed(wanted: Select[Any], actor: Actor, picked: PickedRuns) -> Select[Any]:
    it = RebateRun
    wanted = wanted.where(seen(actor, it.customer_id))
    if picked.states:
        wanted = wanted.where(it.state.in_(picked.states))
    for column, value in ((it.program_id, picked.program), (it.period_from, picked.period_from), (it.customer_id, picked.customer)):
        if value is not None:
            wanted = wanted.where(column == value)
    for word in picked.text.split():
        places = (it.no, Customer.name, Customer.pinyin_initials, RebateProgram.code, RebateProgram.title)
        wanted = wanted.where(or_(*(place.icontains(word, autoescape=True) for place in places)))
    return wanted


def run_rows(
    session: Session, actor: Actor, after: Anchor | None = None, limit: int = 200, picked: PickedRuns = PickedRuns()
) -> list[RunRow]:
    """A page of the list behind an anchor (first day, number, id)."""
    order = RebateRun.period_from, RebateRun.no, RebateRun.id
    wanted = _rows(actor, picked).order_by(*(each.desc() for each in order)).limit(limit)
    if after is not None:
        wanted = wanted.where(tuple_(*order) < tuple_(*after))
    return [RunRow._make(row) for row in session.execute(wanted)]


def run_keys(session: Session, actor: Actor, picked: PickedRuns = PickedRuns()) -> Sequence[Anchor]:
    """First day, number and id of every run of the list, in its order."""
    order = RebateRun.period_from, RebateRun.no, RebateRun.id
    wanted = (
        select(*order).join(Customer, Customer.id == RebateRun.customer_id).join(RebateProgram, RebateProgram.id == RebateRun.program_id)
    )
    narrowed = _narrowed(cast("Select[Any]", wanted), actor, picked)
    return [tuple(row) for row in session.execute(narrowed.order_by(*(each.desc() for each in order)))]


def run_view(session: Session, actor: Actor, run: UUID) -> RunView | None:
    """One run; None when there is none that this person may see."""
    found = session.execute(_rows(actor, PickedRuns()).where(RebateRun.id == run)).first()
    row, program = session.get(RebateRun, run), None
    if row is not None:
        program = session.get(RebateProgram, row.program_id)
    if found is None or row is None or program is None:
        return None
    return RunView(
        RunRow._make(found), as_terms(program), row.base_last,
        tuple(GateResult(Gate(**each["gate"]), each["found"], each["passed"]) for each in row.gates),
        tuple((fen, tuple((part, days) for part, days in paid)) for fen, paid in row.inputs.get("invoices", ())),
        _hands(session, row), row.opinion, row.paid_doc, row.reversed_why, booked_of(session, row), bool(row.inputs.get("capped")),
    )  # fmt: skip


def _hands(session: Session, row: RebateRun) -> tuple[Hand, ...]:
    steps = (
        ("calculated", row.calculated_by, row.calculated_at), ("checked", row.checked_by, row.checked_at),
        ("approved", row.approved_by, row.approved_at), ("paid", row.paid_by, row.paid_on),
    )  # fmt: skip
    told = names(session, [by for _step, by, _at in steps])
    return tuple(Hand(step, told.get(by, ""), at) for step, by, at in steps if by is not None)


def booked_of(session: Session, row: RebateRun) -> tuple[Booked, ...]:
    """What was set aside in the months of the run's period."""
    it = RebateProvision
    asked = select(it.month, it.landing, it.estimate_fen, it.booked_fen).where(it.program_id == row.program_id)
    rows = session.execute(
        asked.where(it.customer_id == row.customer_id, it.month.between(row.period_from, row.period_to)).order_by(it.month)
    )
    return tuple(Booked._make(each) for each in rows)


def paid_to(session: Session, customers: Collection[UUID], since: date, until: date) -> dict[UUID, int]:
    """Customer -> fen of rebates paid between two days, both included. Who may know it is asked by whoever calls."""
    it = RebateRun
    asked = select(it.customer_id, func.sum(it.net_fen)).where(it.customer_id.in_(customers), it.state == PAID)
    return {each: int(fen) for each, fen in session.execute(asked.where(it.paid_on.between(since, until)).group_by(it.customer_id))}
