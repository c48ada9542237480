"""返利试算: where a customer stands in the period of a day, what the next tier is worth, and whether it would only fill his store.

Source: business.md §16 (Display).
"""

from datetime import date
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.archives.entities import Customer
from kehu_desk.people.office import settings_of
from kehu_desk.rebates.entities import RebateMember, RebateProgram
from kehu_desk.rebates.queries.inputs import facts_of, stock_days_of
from kehu_desk.rebates.rules.programs import Terms, as_terms
from kehu_desk.rebates.rules.reckoning import Ahead, Facts, Landing, Worked, ahead, land, work_out
from kehu_desk.rebates.rules.spans import Period, period_of


class Simulation(NamedTuple):
    """As of a day. more: what is added on trial to the base; worked: with it; next: the tier above; risk: 压货风险.

    stock_days: None when nothing was ever counted; most_days: beyond which the store is overfull.
    """

    program: str
    customer: str
    terms: Terms
    period: Period
    day: date
    more: int
    facts: Facts
    worked: Worked
    next: Ahead | None
    landing: Landing
    stock_days: int | None
    most_days: int

    @property
    def risk(self) -> bool:
        """Whether buying more would pile up goods."""
        return self.stock_days is not None and self.stock_days > self.most_days


def simulate(session: Session, program: RebateProgram, customer: UUID, day: date, more: int = 0) -> Simulation | None:
    """Of a day that lies in a programme and in a customer's part in it; None elsewhere. Who may ask is asked by whoever calls."""
    part = part_of(session, program, customer, period_of(program.period, day))
    if part is None or not part.first <= day <= part.last:
        return None
    terms, whole = as_terms(program), part
    facts = facts_of(session, terms, customer, Period(part.first, day), day)
    facts = facts._replace(
        base=facts.base + more, last=_whole_last(session, terms, customer, whole, day) if facts.last is not None else None
    )
    name = session.scalar(select(Customer.name).where(Customer.id == customer)) or ""
    gone = (day - part.first).days + 1
    return Simulation(
        f"{program.code} {program.title}", name, terms, whole, day, more, facts, work_out(terms, facts),
        ahead(terms, facts.base, facts.last), land(terms, facts.base, gone, part.days, facts.last),
        stock_days_of(session, customer, day), settings_of(session).values.number("cover_max_days"),
    )  # fmt: skip


def _whole_last(session: Session, terms: Terms, customer: UUID, period: Period, day: date) -> int | None:
    """Growth is held against the whole period of last year: that is what is to be surpassed by its end."""
    return facts_of(session, terms._replace(timeliness=(), gates=()), customer, period, day).last


def part_of(session: Session, program: RebateProgram, customer: UUID, period: Period) -> Period | None:
    """The days of a period in which a customer takes part in a programme; None when there are none."""
    member = session.scalars(
        select(RebateMember).where(RebateMember.program_id == program.id, RebateMember.customer_id == customer)
    ).first()
    if member is None:
        return None
    part = period.within(max(program.valid_from, member.since_on), min(program.valid_to, member.until_on))
    return part if part.days > 0 else None
