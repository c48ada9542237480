"""拜访提要: everything that one page tells before a visit, each block as far as the reader may see its section. Source: business.md §3.

Whoever calls has entered through door.view.
"""

from datetime import date, timedelta
from typing import Final, NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.access.visible import facts, shown
from kehu_desk.archives import queries as archives
from kehu_desk.contracts.entities import Contract
from kehu_desk.contracts.rules.case import ContractState
from kehu_desk.deciders.queries import card_of, knows, people_of
from kehu_desk.deciders.queries.covering import coverage_of
from kehu_desk.deciders.rules.cards import Card
from kehu_desk.door.change import allowed
from kehu_desk.intelligence.entities import Fact
from kehu_desk.intelligence.queries import FactRow, may_see, to_verify
from kehu_desk.inventory.queries import on_hand
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Actor
from kehu_desk.people.office import settings_of
from kehu_desk.products.entities import Product
from kehu_desk.promises.queries import PledgeRow, open_promises
from kehu_desk.replenishment.entities import OPEN, OrderProposal
from kehu_desk.settlement.queries import position
from kehu_desk.visits.entities import PlannedVisit
from kehu_desk.visits.queries.listing import VisitRow, last_visits
from kehu_desk.visits.queries.plans import planned_row
from kehu_desk.visits.queries.rhythms import touches

SECTIONS: Final = ("VIS", "DEC", "INT", "SAL", "STK", "CON")
AHEAD: Final = timedelta(days=90)
BACK: Final = timedelta(days=90)
HALF_YEAR: Final = timedelta(days=183)
MOST: Final = 12
RIVALS: Final = ("competitor_move", "price", "promotion")


class BriefPerson(NamedTuple):
    """Somebody to meet. meet: chosen in the plan; card: how his style wants to be treated; touches: of the last ninety days."""

    name: str
    post: str
    roles: tuple[str, ...]
    influence: int
    support: int | None
    style: str
    style_state: str
    card: Card | None
    meet: bool
    touches: int


class BriefStock(NamedTuple):
    """One product: what lies there, by which count, and what is proposed to be ordered, in qty3 of its unit."""

    product: str
    unit: str
    qty3: int | None
    counted_on: date | None
    proposed3: int


class BriefDate(NamedTuple):
    """A day of a contract within ninety days. what: ends, notice."""

    number: str
    subject: str
    what: str
    on: date


class Overdue(NamedTuple):
    """What is past due, in fen, and for how many days at most."""

    fen: int
    days: int


class Rival(NamedTuple):
    """What was heard of a competitor. level: of the fact."""

    on: date
    text: str
    level: int


class Brief(NamedTuple):
    """The whole page. unseen: sections that this person may not see, whose blocks are left out; untouched: 决策层未接触."""

    customer_id: UUID
    customer: str
    number: str
    grade: str
    planned_id: UUID | None
    person: str
    on_day: date | None
    starts: int | None
    goal: str
    note: str
    people: tuple[BriefPerson, ...]
    ours: tuple[PledgeRow, ...]
    theirs: tuple[PledgeRow, ...]
    overdue: Overdue | None
    visits: tuple[VisitRow, ...]
    stock: tuple[BriefStock, ...]
    dates: tuple[BriefDate, ...]
    to_verify: tuple[FactRow, ...]
    rivals: tuple[Rival, ...]
    untouched: bool
    outside: bool
    unseen: frozenset[str]
    office: ZoneInfo


def customer_of(session: Session, actor: Actor, subject: UUID) -> UUID:
    """Whose page it is: of a planned visit that this person sees, else of the customer himself."""
    row = session.get(PlannedVisit, subject)
    if row is None:
        return subject
    if planned_row(session, actor, subject) is None:
        raise Refused(no("E_NOT_FOUND"))
    return row.customer_id


def brief(session: Session, actor: Actor, subject: UUID) -> Brief:
    """The page of a planned visit, or of a customer. Raises Refused E_NOT_FOUND."""
    customer = customer_of(session, actor, subject)
    card = archives.card(session, actor, customer)
    plan = planned_row(session, actor, subject)
    seen = frozenset(each for each in SECTIONS if not allowed(session, actor, Action.VIEW, customer, each))
    met = touches(session, [customer], actor.today - BACK) if "VIS" in seen else {}
    chosen = frozenset(plan.contact_ids) if plan else frozenset[UUID]()
    standing = people_of(session, actor, customer) if "DEC" in seen else []
    reached = coverage_of(standing, met) if standing and knows(session, actor, customer) else None
    vows = open_promises(session, actor, customer)
    return Brief(
        customer, card.name, card.archive_no or card.no, card.grade, plan.id if plan else None, plan.person if plan else "",
        plan.on_day if plan else None, plan.starts if plan else None, plan.goal if plan else "", plan.note if plan else "",
        tuple(
            BriefPerson(
                each.name, each.post, each.roles, each.influence, each.support, each.style, each.style_state, card_of(each.style),
                each.contact_id in chosen, met.get(each.contact_id, 0),
            )
            for each in sorted(standing, key=lambda it: (it.contact_id not in chosen, -it.influence))
            if each.left_on is None
        ),
        tuple(each for each in vows if each.side == "us"), tuple(each for each in vows if each.side == "them"),
        _overdue(session, customer, actor.today) if "SAL" in seen else None,
        tuple(last_visits(session, actor, customer)) if "VIS" in seen else (),
        _stock(session, actor, customer) if "STK" in seen else (), _dates(session, customer, actor.today) if "CON" in seen else (),
        tuple(to_verify(session, actor, customer)), _rivals(session, actor, customer),
        reached is not None and reached.untouched, reached is not None and reached.outside, frozenset(SECTIONS) - seen,
        settings_of(session).zone,
    )  # fmt: skip


def _overdue(session: Session, customer: UUID, today: date) -> Overdue:
    stands = position(session, customer, today)
    return Overdue(stands.late_fen, stands.max_days_past)


def _stock(session: Session, actor: Actor, customer: UUID) -> tuple[BriefStock, ...]:
    """What lies there, and what is proposed; the largest proposals first."""
    there = on_hand(session, actor, customer, actor.today)
    wanted = select(OrderProposal.product_id, OrderProposal.qty3).where(
        OrderProposal.customer_id == customer, OPEN, shown(actor, OrderProposal.customer_id, "STK")
    )
    proposed = {row[0]: row[1] for row in session.execute(wanted)}
    products = {it.id: it for it in session.scalars(select(Product).where(Product.id.in_({*there, *proposed})))}
    rows = [
        BriefStock(
            f"{it.name} {it.spec}".strip(), it.base_unit, there[it.id].qty3 if it.id in there else None,
            there[it.id].counted_on if it.id in there else None, proposed.get(it.id, 0),
        )
        for it in products.values()
    ]  # fmt: skip
    return tuple(sorted(rows, key=lambda row: (-row.proposed3, -(row.qty3 or 0), row.product))[:MOST])


def _dates(session: Session, customer: UUID, today: date) -> tuple[BriefDate, ...]:
    """Ends and days of notice within ninety days."""
    wanted = select(Contract).where(Contract.customer_id == customer, Contract.state == ContractState.FILED, Contract.end_on >= today)
    found = []
    for row in session.scalars(wanted):
        assert row.end_on is not None
        days = {"ends": row.end_on, "notice": row.end_on - timedelta(days=row.notice_days)}
        found += [BriefDate(row.no, row.subject, what, on) for what, on in days.items() if today <= on <= today + AHEAD]
    return tuple(sorted(found, key=lambda each: (each.on, each.number, each.what)))


def _rivals(session: Session, actor: Actor, customer: UUID) -> tuple[Rival, ...]:
    """What was heard of competitors at this customer in half a year, as far as the level of each fact is seen."""
    wanted = select(Fact.as_of, Fact.statement, Fact.level).where(
        Fact.customer_id == customer, Fact.category.in_(RIVALS), Fact.withdrawn_at.is_(None), Fact.valid_until >= actor.today,
        Fact.as_of >= actor.today - HALF_YEAR, may_see(actor),
    )  # fmt: skip
    rows = session.execute(wanted.order_by(Fact.as_of.desc(), Fact.id.desc()).limit(MOST), facts(actor))
    return tuple(Rival(*row) for row in rows)
