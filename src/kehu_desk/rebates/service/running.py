"""A programme worked out for a period, customer by customer, each decided alone. Source: business.md §16 (rebate_run)."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy import select

from kehu_desk.access.policy import Action
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.door.numbers import next_number
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.people.actor import Caller
from kehu_desk.rebates.entities import RebateMember, RebateProgram, RebateRun
from kehu_desk.rebates.queries.inputs import facts_of, numbers_of
from kehu_desk.rebates.queries.seeing import SECTION
from kehu_desk.rebates.queries.simulating import part_of
from kehu_desk.rebates.rules.case import run_faults
from kehu_desk.rebates.rules.codes import CALCULATED, DRAFT, REVERSED
from kehu_desk.rebates.rules.programs import as_columns, as_terms
from kehu_desk.rebates.rules.reckoning import Worked, work_out
from kehu_desk.rebates.rules.spans import Period, period_of
from kehu_desk.rebates.service.asking import nos_of

PREFIX: Final = "FL"
Step = Callable[[int, int], None]


class Many(NamedTuple):
    """What came of it. runs: those made; refused: customers and reasons."""

    runs: tuple[UUID, ...] = ()
    refused: tuple[tuple[UUID, tuple[No, ...]], ...] = ()


def quiet(_done: int, _total: int) -> None:
    """Progress that nobody watches."""


def run_program(
    door: Door, caller: Caller, program: UUID, day: date, customers: Sequence[UUID] | None = None, step: Step = quiet
) -> Many:  # fmt: skip
    """Work out the period in which a day lies, for all members or for these customers.

    Raises Refused when none is worked out: E_RUN_TWICE, E_RUN_EARLY, E_CLAIM_OVER, E_NOT_MEMBER, E_STATE, and those of the policy.
    """
    with door.change(caller, Action.RUN_REBATE, About(section=SECTION, subject=str(program))) as deed:
        deed.require(Action.RUN_REBATE)
        row = deed.session.get(RebateProgram, program)
        if row is None:
            raise Refused(no("E_NOT_FOUND"))
        if row.state == DRAFT:
            raise Refused(no("E_STATE", state=row.state))
        wanted = list(dict.fromkeys(customers)) if customers is not None else _members(deed, program)
        made, refused = list[RebateRun](), list[tuple[UUID, tuple[No, ...]]]()
        for at, customer in enumerate(wanted):
            step(at, len(wanted))
            _one(deed, row, customer, period_of(row.period, day), made, refused)
        step(len(wanted), len(wanted))
        if not made:
            raise Refused(*([one for _each, nos in refused for one in nos] or [no("E_NOBODY")]))
        deed.name(subject=f"{row.code} v{row.version} {day}", after=f"{len(made)} runs, {sum(each.net_fen for each in made)}")
        return Many(tuple(each.id for each in made), tuple(refused))


def _one(
    deed: Deed, row: RebateProgram, customer: UUID, period: Period, made: list[RebateRun], refused: list[tuple[UUID, tuple[No, ...]]]
) -> None:  # fmt: skip
    part = part_of(deed.session, row, customer, period)
    if nos := _against(deed, row, customer, period, part):
        refused.append((customer, nos))
        deed.note(Action.RUN_REBATE, About(customer, SECTION, subject=row.code), " ".join(each.code for each in nos))
        return
    assert part is not None
    run = RebateRun(
        no=next_number(deed.session, PREFIX, deed.actor.today.year), program_id=row.id, customer_id=customer, period_from=part.first,
        period_to=part.last, created_at=deed.now, created_by=deed.actor.person,
    )  # fmt: skip
    write(deed, run, row)
    deed.session.add(run)
    deed.session.flush()
    made.append(run)
    deed.note(Action.RUN_REBATE, About(customer, SECTION, subject=run.no, after=f"{run.state} {run.base} {run.net_fen}"))


def write(deed: Deed, run: RebateRun, row: RebateProgram) -> Worked:
    """Work a run out from what is known today, and keep everything that went into it."""
    terms, period = as_terms(row), Period(run.period_from, run.period_to)
    facts = facts_of(deed.session, terms, run.customer_id, period, deed.actor.today)
    worked = work_out(terms, facts)
    run.base, run.base_last, run.tier = worked.base, worked.last, worked.tier
    run.gross_fen, run.coef_bp, run.net_fen = worked.gross_fen, worked.coef_bp, worked.net_fen
    run.gates = [{"gate": each.gate._asdict(), "found": each.found, "passed": each.passed} for each in worked.results]
    said = {key: str(value) if isinstance(value, date) else value for key, value in as_columns(terms).items()}
    run.inputs = numbers_of(facts) | {"terms": said, "capped": worked.capped, "assessable": worked.assessable}
    run.state, run.calculated_by, run.calculated_at = CALCULATED, deed.actor.person, deed.now
    run.checked_by = run.checked_at = run.approved_by = run.approved_at = None
    return worked


def _against(deed: Deed, row: RebateProgram, customer: UUID, period: Period, part: Period | None) -> tuple[No, ...]:
    nos = nos_of(deed.session, deed.actor, Action.RUN_REBATE, customer)
    if nos or part is None:
        return nos or (no("E_NOT_MEMBER", first=period.first, last=period.last),)
    earlier = _runs(deed, row.code, customer, part)
    live = next((each for each in earlier if each.state != REVERSED), None)
    if live is not None:
        return (no("E_RUN_TWICE", no=live.no, state=live.state, first=live.period_from, last=live.period_to),)
    return run_faults(part.last, row.claim_days, deed.actor.today, again=bool(earlier))


def _runs(deed: Deed, code: str, customer: UUID, part: Period) -> list[RebateRun]:
    """Runs of any version of the programme whose days touch these."""
    it = RebateRun
    asked = select(it).join(RebateProgram, RebateProgram.id == it.program_id).where(RebateProgram.code == code, it.customer_id == customer)
    return list(deed.session.scalars(asked.where(it.period_from <= part.last, it.period_to >= part.first)))


def _members(deed: Deed, program: UUID) -> list[UUID]:
    it = RebateMember
    return list(deed.session.scalars(select(it.customer_id).where(it.program_id == program).order_by(it.customer_id)))
