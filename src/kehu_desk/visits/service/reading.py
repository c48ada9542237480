"""Reading for screens: lists by what may be seen, one report or one brief with its entries first (B-140)."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from typing import NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import select

from kehu_desk.access.policy import Action
from kehu_desk.archives import queries as archives
from kehu_desk.archives.queries import ContactRow
from kehu_desk.door.change import Door
from kehu_desk.door.workflow import Offer
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Caller
from kehu_desk.people.office import settings_of
from kehu_desk.people.queries import people, tied_to
from kehu_desk.products.queries import ProductRow, products
from kehu_desk.visits import queries
from kehu_desk.visits.entities import PlannedVisit, Visit, VisitProblem
from kehu_desk.visits.queries import Compliance, GapRow, PlannedRow, PlanRow, VisitRow, Wanted
from kehu_desk.visits.queries.brief import SECTIONS, Brief, brief, customer_of
from kehu_desk.visits.queries.listing import Anchor, found_visits, rows_of
from kehu_desk.visits.queries.view import PhotoRow, VisitView, photos_of, visit_view
from kehu_desk.visits.rules.frequency import Rhythm
from kehu_desk.visits.rules.reports import Report, State
from kehu_desk.visits.service.asking import SECTION, belongs
from kehu_desk.visits.service.planning import plan_offers
from kehu_desk.visits.service.reporting import report_of
from kehu_desk.visits.service.reviewing import visit_offers

ACTIONS = (Action.PLAN_VISIT, Action.REPORT_VISIT, Action.COMMENT_VISIT, Action.SET_VISIT_RULE)
FIELD = frozenset({"rep", "sup", "kam", "mgr", "member", "service"})


class Seat(NamedTuple):
    """Who sits at the screen: the office's day and zone, who he is, which duties are any of his roles', how far is too far."""

    today: date
    office: ZoneInfo
    person: UUID
    duties: frozenset[Action]
    far_m: int


class ReportPage(NamedTuple):
    """One report with its buttons, and its photos."""

    view: VisitView
    offers: list[Offer]


class Choices(NamedTuple):
    """What is chosen from when a visit to a customer is reported: his people, who may own a problem, colleagues, products."""

    people: list[ContactRow]
    owners: list[tuple[UUID, str]]
    colleagues: list[tuple[UUID, str]]
    goods: list[ProductRow]


class Draft(NamedTuple):
    """A report that is written on."""

    id: UUID
    customer_id: UUID
    planned_id: UUID | None
    report: Report
    photos: list[PhotoRow]


class Week(NamedTuple):
    """A span of days of one person: his plan of the week in front, the rows, its buttons, how far plans were kept, who is due."""

    plan: PlanRow | None
    offers: list[Offer]
    rows: list[PlannedRow]
    kept: Compliance
    gaps: list[GapRow]


def seat(door: Door, caller: Caller) -> Seat:
    """Raises Refused E_FORBIDDEN for an account that has ended."""
    with door.look(caller) as (session, actor):
        settings = settings_of(session)
        duties = frozenset(action for action in ACTIONS if belongs(actor, action))
        return Seat(actor.today, settings.zone, actor.person, duties, settings.values.number("visit_distance_m"))


def page(door: Door, caller: Caller, after: Anchor | None, limit: int, wanted: Wanted) -> list[VisitRow]:
    """A page of the list."""
    with door.look(caller) as (session, actor):
        return queries.visit_rows(session, actor, after, limit, wanted)


def keys(door: Door, caller: Caller, wanted: Wanted) -> list[Sequence[Sequence[object]]]:
    """(start, id) of the whole list, in parts."""
    with door.look(caller) as (session, actor):
        return list(queries.visit_keys(session, actor, wanted))


def found_ids(door: Door, caller: Caller, wanted: Wanted) -> list[UUID]:
    """Visits in which the words stand."""
    with door.look(caller) as (session, actor):
        return found_visits(session, actor, wanted)


def some(door: Door, caller: Caller, ids: Sequence[UUID]) -> list[VisitRow]:
    """The rows of these visits."""
    with door.look(caller) as (session, actor):
        return rows_of(session, actor, ids)


def report_page(door: Door, caller: Caller, visit: UUID) -> ReportPage:
    """One report; the entry comes first. Raises Refused E_NOT_FOUND, E_NO_RELATION, E_FORBIDDEN, E_LEVEL."""
    with door.look(caller) as (session, actor):
        customer = queries.visit_row(session, actor, visit).customer_id
    with door.view(caller, customer, SECTION) as (session, actor):
        return ReportPage(visit_view(session, actor, visit), visit_offers(session, actor, visit))


def draft_page(door: Door, caller: Caller, visit: UUID) -> Draft:
    """One's own draft, to go on with. Raises Refused E_NOT_FOUND, E_STATE."""
    with door.look(caller) as (session, actor):
        row = session.get(Visit, visit)
        if row is None or row.performed_by != actor.person:
            raise Refused(no("E_NOT_FOUND"))
        if row.state != State.DRAFT:
            raise Refused(no("E_STATE", state=row.state))
        return Draft(row.id, row.customer_id, row.planned_id, report_of(row), photos_of(session, row.id))


def people_there(door: Door, caller: Caller, customer: UUID) -> list[ContactRow]:
    """Whom one may meet at a customer's, as far as he may be seen. Raises Refused as choices does."""
    with door.view(caller, customer, SECTION):
        pass
    with suppress(Refused), door.view(caller, customer, "DEC"):
        pass
    with door.look(caller) as (session, actor):
        return [each for each in archives.contacts(session, actor, customer) if each.left_on is None]


def choices(door: Door, caller: Caller, customer: UUID) -> Choices:
    """Raises Refused E_NO_RELATION, E_FORBIDDEN for those who may not even view the visits of this customer."""
    here = people_there(door, caller, customer)
    with door.look(caller) as (session, actor):
        fellows = [(each.id, each.name) for each in people(session) if each.active and FIELD & set(each.roles.split())]
        return Choices(
            here, tied_to(session, customer, actor.now), [each for each in fellows if each[0] != actor.person], products(session)
        )


def week_page(door: Door, caller: Caller, person: UUID, week: date, since: date, until: date) -> Week:
    """The plan of a week, rows of a span of days, and whose visits are due."""
    with door.look(caller) as (session, actor):
        plan = queries.plan_of(session, actor, person, week)
        offers = plan_offers(session, actor, plan.id) if plan else []
        rows = queries.planned_between(session, actor, person, since, until)
        kept = queries.compliance(session, actor, person, since, until)
        return Week(plan, offers, rows, kept, queries.gaps(session, actor, person))


def planners(door: Door, caller: Caller) -> list[tuple[UUID, str]]:
    """Whose weeks this person looks at."""
    with door.look(caller) as (session, actor):
        return queries.planners(session, actor)


def rules(door: Door, caller: Caller) -> dict[str, Rhythm]:
    """How often, by grade."""
    with door.look(caller) as (session, _actor):
        return queries.rules_in_force(session)


def brief_of(door: Door, caller: Caller, subject: UUID) -> Brief:
    """拜访提要 of a planned visit or a customer; an entry for each section that is read. Raises Refused as report_page does."""
    with door.look(caller) as (session, actor):
        customer = customer_of(session, actor, subject)
    with door.view(caller, customer, SECTION):
        pass
    for section in SECTIONS:
        with suppress(Refused), door.view(caller, customer, section):
            pass
    with door.look(caller) as (session, actor):
        return brief(session, actor, subject)


def found(door: Door, caller: Caller, subject: UUID) -> UUID | None:
    """The visit that a line of the workbench means: a report, or the problem that it found; None when it is neither, or not to be seen."""
    with door.look(caller) as (session, actor):
        problem = session.get(VisitProblem, subject)
        visit = problem.visit_id if problem else subject
        with suppress(Refused):
            return queries.visit_row(session, actor, visit).id
        return None


def found_week(door: Door, caller: Caller, subject: UUID) -> tuple[UUID, date] | None:
    """Person and Monday of a plan or of a planned visit; None when it is neither, or not to be seen."""
    with door.look(caller) as (session, actor):
        if (plan := queries.plan_row(session, actor, subject)) is not None:
            return plan.person_id, plan.week
        row = queries.planned_row(session, actor, subject)
        return (row.person_id, row.on_day) if row else None


def waits_for_report(door: Door, caller: Caller, planned: UUID) -> UUID | None:
    """The draft that was begun for a planned visit."""
    with door.look(caller) as (session, actor):
        mine = select(Visit.id).where(Visit.planned_id == planned, Visit.performed_by == actor.person, Visit.state == State.DRAFT)
        return session.scalar(mine.limit(1)) if session.get(PlannedVisit, planned) else None
