"""What is set aside month by month: the newest estimate less what was booked, so that the sum is always right. Source: business.md §16."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import delete, func, select

from kehu_desk.access.policy import Action
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Caller
from kehu_desk.rebates.entities import RebateMember, RebateProgram, RebateProvision, RebateRun
from kehu_desk.rebates.queries.inputs import bases
from kehu_desk.rebates.queries.programs import published_on
from kehu_desk.rebates.queries.seeing import SECTION
from kehu_desk.rebates.queries.simulating import part_of
from kehu_desk.rebates.rules.codes import FINAL, GROWTH
from kehu_desk.rebates.rules.programs import Terms, as_terms
from kehu_desk.rebates.rules.reckoning import Landing, land
from kehu_desk.rebates.rules.spans import DAY, Period, last_year, period_of
from kehu_desk.rebates.service.running import Step, quiet


class Provided(NamedTuple):
    """rows: how many were booked; booked_fen: what the month adds in all."""

    rows: int
    booked_fen: int


def book_provisions(door: Door, caller: Caller, month: date, step: Step = quiet) -> Provided:
    """Set aside what a month adds, for every customer of every programme; a month may be booked again while no later one is.

    A period whose run was approved counts with what it came to, which trues up the estimates. Raises Refused: E_MONTH, E_BOOKED_LATER,
    and those of the policy.
    """
    with door.change(caller, Action.RUN_REBATE, About(section=SECTION, subject=f"{month:%Y-%m}")) as deed:
        deed.require(Action.RUN_REBATE)
        span = period_of("month", month)
        if span.last >= deed.actor.today:
            raise Refused(no("E_MONTH", day=span.last))
        later = deed.session.scalar(select(func.min(RebateProvision.month)).where(RebateProvision.month > span.first))
        if later is not None:
            raise Refused(no("E_BOOKED_LATER", day=later))
        deed.session.execute(delete(RebateProvision).where(RebateProvision.month == span.first))
        found = _months(deed, span, step)
        deed.name(after=f"{len(found)} rows, {sum(each.booked_fen for each in found)}")
        return Provided(len(found), sum(each.booked_fen for each in found))


def _months(deed: Deed, span: Period, step: Step) -> list[RebateProvision]:
    programs = published_on(deed.session, date.min, span.last)
    found = list[RebateProvision]()
    for at, row in enumerate(programs):
        step(at, len(programs))
        members = list(deed.session.scalars(select(RebateMember.customer_id).where(RebateMember.program_id == row.id)))
        found += [each for each in _of_program(deed, row, members, span) if each is not None]
    deed.session.add_all(found)
    deed.session.flush()
    return found


def _of_program(deed: Deed, row: RebateProgram, members: Sequence[UUID], span: Period) -> list[RebateProvision | None]:
    booked = _booked(deed, row, members)
    owed = _owed(deed, row, members)
    return [_row(deed, row, each, span, booked.get(each, 0), owed.get(each, {})) for each in members]


def _row(deed: Deed, row: RebateProgram, customer: UUID, span: Period, booked: int, owed: dict[date, int]) -> RebateProvision | None:
    """The estimates of all periods up to the month, less what was booked before."""
    terms, period = as_terms(row), period_of(row.period, row.valid_from)
    total, now = 0, Landing(0, 0, 0)
    while period.first <= min(span.last, row.valid_to):
        part = part_of(deed.session, row, customer, period)
        if part is not None and part.first <= span.last:
            now = _estimate(deed, terms, customer, part, span.last, owed)
            total += now.so_far_fen
        period = period_of(row.period, period.last + DAY)
    if total == booked and row.valid_to < span.first:
        return None
    return RebateProvision(
        program_id=row.id, customer_id=customer, month=span.first, landing=now.landing, estimate_fen=now.so_far_fen,
        booked_fen=total - booked, booked_at=deed.now, booked_by=deed.actor.person,
    )  # fmt: skip


def _estimate(deed: Deed, terms: Terms, customer: UUID, part: Period, day: date, owed: dict[date, int]) -> Landing:
    """Of one period: what its run came to, else what was bought so far at the rate of the landing."""
    if part.first in owed and part.last <= day:
        return Landing(0, owed[part.first], owed[part.first])
    so_far = Period(part.first, min(part.last, day))
    base = bases(deed.session, terms, [customer], so_far).get(customer, 0)
    last = bases(deed.session, terms, [customer], last_year(part)).get(customer, 0) if terms.tier_mode == GROWTH else None
    return land(terms, base, so_far.days, part.days, last)


def _booked(deed: Deed, row: RebateProgram, members: Sequence[UUID]) -> dict[UUID, int]:
    it = RebateProvision
    asked = select(it.customer_id, func.sum(it.booked_fen)).where(it.program_id == row.id, it.customer_id.in_(members))
    return {each: int(fen) for each, fen in deed.session.execute(asked.group_by(it.customer_id))}


def _owed(deed: Deed, row: RebateProgram, members: Sequence[UUID]) -> dict[UUID, dict[date, int]]:
    """Customer -> first day of the period -> what its run came to."""
    it, found = RebateRun, dict[UUID, dict[date, int]]()
    asked = select(it.customer_id, it.period_from, it.net_fen).where(it.program_id == row.id, it.state.in_(FINAL))
    for customer, first, fen in deed.session.execute(asked.where(it.customer_id.in_(members))):
        found.setdefault(customer, {})[first] = fen
    return found
