"""What the pages of communication read, each in one look on a worker."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import or_, select

from kehu_desk.access.policy import Action
from kehu_desk.archives.entities import Customer
from kehu_desk.archives.queries.duties import belongs, may_at
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.communications import queries
from kehu_desk.communications.entities import CommPlan, CommReceipt, Opinion
from kehu_desk.communications.queries import CommRow, CommView, OpinionRow, OpinionView, PickedOpinions, PickedPlans, UnheardRow
from kehu_desk.communications.queries.answering import answerers
from kehu_desk.communications.queries.plans import Anchor
from kehu_desk.communications.rules.hearing import Heard, Quarter, Replies, quarter_of
from kehu_desk.communications.service.opinions import opinion_offers
from kehu_desk.communications.service.plans import plan_offers
from kehu_desk.door.change import Door
from kehu_desk.door.workflow import Offer
from kehu_desk.kernel.errors import Refused
from kehu_desk.people.actor import Caller, is_live
from kehu_desk.people.entities import Person
from kehu_desk.people.office import settings_of
from kehu_desk.people.roles import split

SECTION = "POL"
PLANNERS = frozenset({"rep", "sup", "kam", "mgr"})
FOUND_MOST = 200


class Seat(NamedTuple):
    """Who sits here: his duties, the office's day and zone."""

    plans: bool
    marks: bool
    records: bool
    person: UUID
    today: date
    office: ZoneInfo


class Figures(NamedTuple):
    """The figures of a quarter, of customers whom this person sees."""

    quarter: Quarter
    heard: Heard
    replies: Replies


class Candidate(NamedTuple):
    """A customer who may be invited."""

    id: UUID
    name: str
    no: str
    grade: str


def seat(door: Door, caller: Caller) -> Seat:
    """Raises Refused E_FORBIDDEN for an account that has ended."""
    with door.look(caller) as (session, actor):
        plans, marks, records = (belongs(actor, each) for each in (Action.PLAN_COMMUNICATION, Action.RECORD_RECEIPT, Action.RECORD_OPINION))
        return Seat(plans, marks, records, actor.person, actor.today, settings_of(session).zone)


def plan_page(door: Door, caller: Caller, after: Anchor | None, limit: int, picked: PickedPlans) -> list[CommRow]:
    """A page of the list of plans."""
    with door.look(caller) as (session, actor):
        return queries.comm_rows(session, actor, after, limit, picked)


def plan_keys(door: Door, caller: Caller, picked: PickedPlans) -> Sequence[Anchor]:
    """Day and id of every plan of the list."""
    with door.look(caller) as (session, actor):
        return queries.comm_keys(session, actor, picked)


def plan_view(door: Door, caller: Caller, plan: UUID) -> tuple[CommView, list[Offer], frozenset[UUID]]:
    """One plan, its buttons, and the customers of its audience at whom this person may mark something. Raises Refused E_NOT_FOUND."""
    with door.look(caller) as (session, actor):
        found = queries.comm_view(session, actor, plan)
        asked = select(CommReceipt.customer_id).join(Customer, Customer.id == CommReceipt.customer_id)
        mine = frozenset(
            session.scalars(asked.where(CommReceipt.plan_id == plan, may_at(actor, Action.RECORD_RECEIPT, SECTION)))
            if belongs(actor, Action.RECORD_RECEIPT)
            else ()
        )
    return found, plan_offers(door, caller, plan), mine


def is_plan(door: Door, caller: Caller, plan: UUID) -> bool:
    """Whether there is such a plan that this person may see."""
    with door.look(caller) as (session, actor):
        return session.get(CommPlan, plan) is not None and belongs(actor, Action.SEE_POLICY)


def figures(door: Door, caller: Caller) -> Figures:
    """The figures of this quarter, up to today."""
    with door.look(caller) as (session, actor):
        now = quarter_of(actor.today)
        heard = queries.heard(session, actor, now.since, actor.today)
        return Figures(now, heard, queries.reply_rate(session, now.since, actor.today, actor))


def not_heard(door: Door, caller: Caller) -> list[UnheardRow]:
    """Important customers of whom nobody heard this quarter."""
    with door.look(caller) as (session, actor):
        return queries.unheard(session, actor, quarter_of(actor.today).since, actor.today)


def candidates(door: Door, caller: Caller, plan: UUID, typed: str, grade: str, *, unheard: bool = False) -> list[Candidate]:
    """Customers whom this person may invite and who are not in the audience, by name; the first of many.

    grade: empty for all; unheard: only important ones of whom nobody heard this quarter.
    """
    there = select(CommReceipt.customer_id).where(CommReceipt.plan_id == plan)
    with door.look(caller) as (session, actor):
        wanted = select(Customer.id, Customer.name, Customer.no, Customer.grade).where(
            Customer.state == ArchiveState.FILED, may_at(actor, Action.RECORD_RECEIPT, SECTION), Customer.id.not_in(there)
        )
        if grade:
            wanted = wanted.where(Customer.grade == grade)
        if unheard:
            silent = queries.unheard(session, actor, quarter_of(actor.today).since, actor.today)
            wanted = wanted.where(Customer.id.in_([row.customer_id for row in silent]))
        for word in typed.split():
            places = (Customer.name, Customer.pinyin_initials, Customer.no)
            wanted = wanted.where(or_(*(place.icontains(word, autoescape=True) for place in places)))
        return [Candidate(*row) for row in session.execute(wanted.order_by(Customer.name, Customer.id).limit(FOUND_MOST))]


def planners(door: Door, caller: Caller) -> list[tuple[str, str]]:
    """Id and name of everybody who may see to a plan, by name."""
    with door.look(caller) as (session, actor):
        active = session.scalars(select(Person).where(Person.active).order_by(Person.name, Person.id))
        return [(str(row.id), row.name) for row in active if is_live(row, actor.today) and split(row.roles) & PLANNERS]


def opinion_page(door: Door, caller: Caller, after: Anchor | None, limit: int, picked: PickedOpinions) -> list[OpinionRow]:
    """A page of the list of opinions."""
    with door.look(caller) as (session, actor):
        return queries.opinion_rows(session, actor, after, limit, picked)


def opinion_keys(door: Door, caller: Caller, picked: PickedOpinions) -> Sequence[Anchor]:
    """Day and id of every opinion of the list."""
    with door.look(caller) as (session, actor):
        return queries.opinion_keys(session, actor, picked)


def opinion_view(door: Door, caller: Caller, opinion: UUID) -> tuple[OpinionView, list[Offer]]:
    """One opinion with its buttons; the entry of the reading comes first. Raises Refused E_NOT_FOUND."""
    with door.look(caller) as (session, actor):
        customer = queries.opinion_view(session, actor, opinion).row.customer_id
    with door.view(caller, customer, SECTION) as (session, actor):
        found = queries.opinion_view(session, actor, opinion)
    return found, opinion_offers(door, caller, opinion)


def is_opinion(door: Door, caller: Caller, opinion: UUID) -> bool:
    """Whether there is such an opinion that this person may see."""
    with door.look(caller) as (session, actor):
        if session.get(Opinion, opinion) is None:
            return False
        try:
            return bool(queries.opinion_view(session, actor, opinion))
        except Refused:
            return False


def who_may_answer(door: Door, caller: Caller, customer: UUID) -> list[tuple[str, str]]:
    """Id and name of everybody who may be given an opinion of this customer."""
    with door.look(caller) as (session, actor):
        return [(str(person), name) for person, name in answerers(session, customer, actor)]


def where_said(door: Door, caller: Caller, customer: UUID) -> list[tuple[str, str]]:
    """Id and title of the plans at which this customer may have said something."""
    with door.look(caller) as (session, actor):
        return [(str(plan), title) for plan, title in queries.plan_choices(session, actor, customer)]
