"""How often customers are visited: rules in force, gaps of one person's customers, touches, and how far plans were kept."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import Any, Final, NamedTuple
from uuid import UUID

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from kehu_desk.access.visible import shown
from kehu_desk.archives.entities import Customer
from kehu_desk.kernel.clock import days_between, local_day, start_of
from kehu_desk.kernel.money import share_bp
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person, Relation
from kehu_desk.people.office import settings_of
from kehu_desk.people.queries import key_accounts
from kehu_desk.visits.entities import PlannedVisit, Visit, VisitContact, VisitPlan, VisitRule
from kehu_desk.visits.rules.frequency import DEFAULTS, Gap, Rhythm, gap, important, rhythm
from kehu_desk.visits.rules.plans import PlanState, RowState
from kehu_desk.visits.rules.reports import ENDED_LIVES, IN_PERSON, State

SECTION: Final = "VIS"
SUBMITTED: Final = Visit.state != State.DRAFT


class GapRow(NamedTuple):
    """A customer and when he was seen last, in person. colour: ok, warn, bad; along: the superior is to go along again."""

    customer_id: UUID
    customer: str
    grade: str
    key_account: bool
    last_on: date | None
    gap: Gap
    along: bool
    next_on: date | None


class Compliance(NamedTuple):
    """Rows of handed-in weeks whose day has come; moved ones count where they moved to. bp: done ÷ planned, none of nothing."""

    planned: int
    done: int
    missed: int
    bp: int | None


def rules_in_force(session: Session) -> dict[str, Rhythm]:
    """Grade -> rhythm: the office's own over the defaults."""
    own = {row.grade: Rhythm(row.every_days, row.accompany_days) for row in session.scalars(select(VisitRule))}
    return {**DEFAULTS, **own}


def is_key_account(session: Session, customer: UUID, now: datetime) -> bool:
    """Somebody is its key account manager now."""
    return customer in key_accounts(session, [customer], now)


def is_important(session: Session, customer: UUID, now: datetime) -> bool:
    """Grade A or a key account (R34)."""
    return important(session.get_one(Customer, customer).grade, is_key_account(session, customer, now))


def _holds(now: datetime) -> tuple[Any, ...]:
    return Relation.since <= now, Relation.until > now


def gaps(session: Session, actor: Actor, person: UUID) -> list[GapRow]:
    """Customers that a person is responsible for, as far as the asker sees them: the most overdue first; ended relations are left out."""
    office, rules = settings_of(session).zone, rules_in_force(session)
    mine = select(Customer, Relation.since).join(Relation, Relation.customer_id == Customer.id)
    mine = mine.where(Relation.person_id == person, Relation.kind == "OWN", *_holds(actor.now))
    mine = mine.where(Customer.lifecycle.not_in(ENDED_LIVES), Customer.trashed_at.is_(None), shown(actor, Customer.id, SECTION))
    rows = [(row[0], row[1]) for row in session.execute(mine)]
    ids = [it.id for it, _since in rows]
    key, last, coming = key_accounts(session, ids, actor.now), _last(session, ids), _coming(session, ids, actor.today)
    along = accompanying(session, actor, ids)
    found = []
    for it, since in rows:
        rule = rhythm(rules, it.grade, it.id in key)
        last_on = local_day(last[it.id], office) if it.id in last else None
        went = max((each for each in (along.get(it.id), local_day(since, office)) if each), default=actor.today)
        due = rule.accompany_days is not None and days_between(went, actor.today) >= rule.accompany_days
        stands = gap(last_on or local_day(since, office), rule.every_days, actor.today)
        found.append(GapRow(it.id, it.name, it.grade, it.id in key, last_on, stands, due, coming.get(it.id)))
    return sorted(found, key=lambda row: (-row.gap.ratio_bp, row.customer, row.customer_id))


def _last(session: Session, customers: Collection[UUID]) -> dict[UUID, datetime]:
    """When each was last visited in person; calls do not count."""
    wanted = select(Visit.customer_id, func.max(Visit.started_at)).where(
        Visit.customer_id.in_(customers), SUBMITTED, Visit.place.in_(IN_PERSON)
    )
    return {row[0]: row[1] for row in session.execute(wanted.group_by(Visit.customer_id))}


def _coming(session: Session, customers: Collection[UUID], today: date) -> dict[UUID, date]:
    """The next day on which each is planned."""
    wanted = select(PlannedVisit.customer_id, func.min(PlannedVisit.on_day)).where(
        PlannedVisit.customer_id.in_(customers), PlannedVisit.state == RowState.PLANNED, PlannedVisit.on_day >= today
    )
    return {row[0]: row[1] for row in session.execute(wanted.group_by(PlannedVisit.customer_id))}


def accompanying(session: Session, actor: Actor, customers: Collection[UUID]) -> dict[UUID, date]:
    """When the responsible person's superior was last there himself, or went along."""
    office = settings_of(session).zone
    chief = select(Relation.customer_id, Person.reports_to).join(Person, Person.id == Relation.person_id)
    chief = chief.where(Relation.customer_id.in_(customers), Relation.kind == "OWN", *_holds(actor.now))
    above = {row[0]: row[1] for row in session.execute(chief)}
    wanted = select(Visit.customer_id, Visit.started_at, Visit.performed_by, Visit.companions).where(
        Visit.customer_id.in_(customers), SUBMITTED, Visit.place.in_(IN_PERSON)
    )
    found: dict[UUID, date] = {}
    longest = max((rule.accompany_days or 0 for rule in rules_in_force(session).values()), default=0)
    wanted = wanted.where(Visit.started_at >= actor.now - timedelta(days=longest + 1))  # who went along before that is to go again
    for customer, at, performer, along in session.execute(wanted.order_by(Visit.started_at)):
        superior = above.get(customer)
        if superior is not None and (performer == superior or str(superior) in along):
            found[customer] = local_day(at, office)
    return found


def touches(session: Session, customers: Iterable[UUID], since: date) -> Mapping[UUID, int]:
    """Contact -> how often he was met or spoken to since a day. Who may know it is asked by whoever calls."""
    wanted = select(VisitContact.contact_id, func.count(VisitContact.id)).join(Visit, Visit.id == VisitContact.visit_id)
    wanted = wanted.where(
        Visit.customer_id.in_(list(customers)), SUBMITTED, Visit.started_at >= start_of(since, settings_of(session).zone),
        VisitContact.contact_id.is_not(None),
    )  # fmt: skip
    counted = session.execute(wanted.group_by(VisitContact.contact_id))
    return {contact: times for contact, times in counted if contact is not None}


def state_sql(today: date) -> Any:
    """The state of a planned visit as the clock has it."""
    gone = (PlannedVisit.state == RowState.PLANNED) & (PlannedVisit.on_day < today)
    return case((gone, RowState.MISSED.value), else_=PlannedVisit.state)


def compliance(session: Session, actor: Actor, person: UUID, since: date, until: date) -> Compliance:
    """How far a person's plans were kept in a span of days, as far as the asker sees his customers."""
    state = state_sql(actor.today)
    wanted = select(state, func.count(PlannedVisit.id)).join(VisitPlan, VisitPlan.id == PlannedVisit.plan_id)
    wanted = wanted.where(
        PlannedVisit.person_id == person, PlannedVisit.on_day >= since, PlannedVisit.on_day <= min(until, actor.today),
        VisitPlan.state != PlanState.DRAFT, shown(actor, PlannedVisit.customer_id, SECTION),
    )  # fmt: skip
    counted = {row[0]: row[1] for row in session.execute(wanted.group_by(state))}
    done, missed = counted.get(RowState.DONE, 0), counted.get(RowState.MISSED, 0)
    planned = done + missed + counted.get(RowState.PLANNED, 0)
    return Compliance(planned, done, missed, share_bp(done, planned) if planned else None)
