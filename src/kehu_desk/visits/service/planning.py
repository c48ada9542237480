"""Weeks: visits planned, handed in, decided by somebody else, moved to another day. Source: business.md §14 (visit_plan)."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action, Tie
from kehu_desk.door.audit import content_hash
from kehu_desk.door.change import About, Deed, Door, allowed
from kehu_desk.door.notices import tell
from kehu_desk.door.workflow import Offer, Step, offers, settled, step
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Actor, Caller
from kehu_desk.people.entities import Person
from kehu_desk.people.queries import same_person
from kehu_desk.visits.entities import PlannedVisit, VisitPlan
from kehu_desk.visits.rules.plans import PlanCase, PlanState, RowCase, RowState, Wish, monday, problems
from kehu_desk.visits.service.asking import SECTION, TAB, against, shut
from kehu_desk.visits.workflow import APPROVE, CHANGE, MOVE, PLAN, ROW, SEND_BACK, SUBMIT, WITHDRAW

PRESUMED = "." * 5  # a button does not lack what its dialog will ask


def plan_visits(door: Door, caller: Caller, wishes: Sequence[Wish]) -> list[UUID]:
    """Plan visits of one's own, each in the week of its day; all or none. Gives the ids of the rows.

    Raises Refused: E_FORBIDDEN, E_NO_RELATION, E_NOT_FOUND, E_ARCHIVE_STATE; E_STATE once the week was handed in; for what was typed
    E_PLAN_DAY, E_VISIT_CHOICE, E_VISIT_TIME, E_VISIT_LONG_TEXT, E_PLANNED_TWICE.
    """
    with door.change(caller, Action.PLAN_VISIT, About(section=SECTION, subject=_subject(wishes))) as deed:
        deed.asked = True
        return [_added(deed, wish).id for wish in wishes]


def _subject(wishes: Sequence[Wish]) -> str:
    return " ".join(dict.fromkeys(str(monday(each.on_day)) for each in wishes))


def _added(deed: Deed, wish: Wish) -> PlannedVisit:
    _require(deed, wish.customer_id)
    if wrong := problems(wish, deed.actor.today):
        raise Refused(*wrong)
    week = _week(deed, wish.on_day)
    step(PLAN, plan_case(deed.session, deed.actor, week), CHANGE)
    _once_a_day(deed.session, deed.actor.person, wish.customer_id, wish.on_day)
    row = PlannedVisit(
        plan_id=week.id, person_id=deed.actor.person, customer_id=wish.customer_id, on_day=wish.on_day, state=RowState.PLANNED.value,
        created_at=deed.now, created_by=deed.actor.person, origin_device=deed.actor.device,
    )  # fmt: skip
    _write(row, wish)
    deed.session.add(row)
    deed.session.flush()
    deed.note(Action.PLAN_VISIT, About(wish.customer_id, SECTION, subject=str(wish.on_day), after=content_hash(wish)))
    return row


def _require(deed: Deed, customer: UUID) -> None:
    nos = against(deed.session, deed.actor, Action.PLAN_VISIT, customer)
    state = shut(deed.session, customer)
    if nos := (*nos, *((no("E_ARCHIVE_STATE", state=state),) if state else ())):
        raise Refused(*nos)


def _once_a_day(session: Session, person: UUID, customer: UUID, day: date, but: UUID | None = None) -> None:
    same = select(PlannedVisit.id).where(
        PlannedVisit.person_id == person, PlannedVisit.customer_id == customer, PlannedVisit.on_day == day,
        PlannedVisit.state != RowState.MOVED, PlannedVisit.id != but,
    )  # fmt: skip
    if session.scalar(same.limit(1)) is not None:
        raise Refused(no("E_PLANNED_TWICE", field="on_day", day=day))


def _week(deed: Deed, day: date) -> VisitPlan:
    """The actor's plan of the week of a day; a new one while there is none."""
    found = deed.session.scalar(select(VisitPlan).where(VisitPlan.person_id == deed.actor.person, VisitPlan.week == monday(day)))
    if found is None:
        found = VisitPlan(
            person_id=deed.actor.person, week=monday(day), state=PlanState.DRAFT.value, created_at=deed.now, created_by=deed.actor.person
        )
        deed.session.add(found)
        deed.session.flush()
    return found


def _write(row: PlannedVisit, wish: Wish) -> None:
    row.on_day, row.goal, row.starts, row.note = wish.on_day, wish.goal, wish.starts, wish.note.strip()
    row.contacts = [str(each) for each in wish.contacts]


def change_planned(door: Door, caller: Caller, planned: UUID, wish: Wish) -> None:
    """Other words, goal or day (of the same week) for a visit of a week that is not handed in. Raises Refused as plan_visits does."""
    with door.change(caller, Action.PLAN_VISIT, About(subject=str(planned))) as deed:
        row, week = _row(deed, planned)
        step(PLAN, plan_case(deed.session, deed.actor, week), CHANGE)
        _require(deed, row.customer_id)
        if wrong := problems(wish, deed.actor.today):
            raise Refused(*wrong)
        _once_a_day(deed.session, row.person_id, row.customer_id, wish.on_day, row.id)
        before = content_hash(wish_of(row))
        row.plan_id = _week(deed, wish.on_day).id
        if row.plan_id != week.id:
            step(PLAN, plan_case(deed.session, deed.actor, deed.session.get_one(VisitPlan, row.plan_id)), CHANGE)
        _write(row, wish)
        row.updated_at, row.updated_by = deed.now, deed.actor.person
        deed.name(before=before, after=content_hash(wish_of(row)))


def drop_planned(door: Door, caller: Caller, planned: UUID) -> None:
    """Take a visit out of a week that is not handed in. Raises Refused: E_FORBIDDEN, E_NOT_FOUND, E_STATE."""
    with door.change(caller, Action.PLAN_VISIT, About(subject=str(planned))) as deed:
        row, week = _row(deed, planned)
        step(PLAN, plan_case(deed.session, deed.actor, week), CHANGE)
        deed.name(before=content_hash(wish_of(row)))
        deed.session.delete(row)


def move_planned(door: Door, caller: Caller, planned: UUID, to_day: date, reason: str = "") -> UUID:
    """Make a visit on another day: the row stays as moved, another stands in the week of the new day. Gives the id of the new row.

    Raises Refused: E_FORBIDDEN, E_NO_RELATION, E_NOT_FOUND, E_ARCHIVE_STATE, E_STATE, E_MOVE_DAY, E_PLANNED_TWICE.
    """
    with door.change(caller, Action.PLAN_VISIT, About(subject=str(planned))) as deed:
        row, _old = _row(deed, planned)
        before = row.state
        done = step(ROW, row_case(deed.session, deed.actor, row, Action.PLAN_VISIT)._replace(to_day=to_day), MOVE)
        _once_a_day(deed.session, row.person_id, row.customer_id, to_day, row.id)
        made = PlannedVisit(
            plan_id=_week(deed, to_day).id, person_id=row.person_id, customer_id=row.customer_id, state=RowState.PLANNED.value,
            created_at=deed.now, created_by=deed.actor.person, origin_device=deed.actor.device,
        )  # fmt: skip
        _write(made, wish_of(row)._replace(on_day=to_day))
        deed.session.add(made)
        apply(row, done, deed)
        row.reason = reason.strip()[:500]
        deed.session.flush()
        deed.name(before=before, after=f"{row.state} {to_day}")
        return made.id


def apply(row: PlannedVisit, done: Step, deed: Deed) -> None:
    """Write what a line of the table says."""
    row.state = done.target
    for name, value in done.writes.items():
        setattr(row, name, value)
    row.updated_at, row.updated_by = deed.now, deed.actor.person


def submit_plan(door: Door, caller: Caller, plan: UUID) -> None:
    """Hand a week in. Raises Refused: E_FORBIDDEN, E_NOT_FOUND, E_STATE, E_PLAN_EMPTY."""
    _step(door, caller, Action.PLAN_VISIT, plan, SUBMIT)


def withdraw_plan(door: Door, caller: Caller, plan: UUID) -> None:
    """Take a week back that nobody has decided on. Raises Refused: E_FORBIDDEN, E_NOT_FOUND, E_STATE."""
    _step(door, caller, Action.PLAN_VISIT, plan, WITHDRAW)


def approve_plan(door: Door, caller: Caller, plan: UUID) -> None:
    """The planner's superior, or a manager, agrees. Raises Refused: E_FORBIDDEN, E_NO_RELATION, E_NOT_FOUND, E_STATE, E_SELF_APPROVAL."""
    _step(door, caller, Action.COMMENT_VISIT, plan, APPROVE)


def send_back_plan(door: Door, caller: Caller, plan: UUID, opinion: str) -> None:
    """It is to be changed; opinion says how. Raises Refused as approve_plan does, and E_REASON."""
    _step(door, caller, Action.COMMENT_VISIT, plan, SEND_BACK, opinion)


def _step(door: Door, caller: Caller, action: Action, plan: UUID, event: str, opinion: str = "") -> None:
    with door.change(caller, action, About(section=SECTION, subject=str(plan))) as deed:
        deed.asked = True
        week = deed.session.get(VisitPlan, plan)
        if week is None:
            raise Refused(no("E_NOT_FOUND"))
        before = week.state
        done = step(PLAN, plan_case(deed.session, deed.actor, week)._replace(opinion=opinion), event)
        week.state = done.target
        if event == SUBMIT:
            week.submitted_at, week.opinion = deed.now, ""
        if event in (APPROVE, SEND_BACK):
            week.decided_by, week.decided_at, week.opinion = deed.actor.person, deed.now, opinion.strip()
            tell(deed.session, week.person_id, f"visit_plan_{event}", TAB, week.id, deed.now, stage=str(week.row_version),
                 facts={"week": str(week.week), "by": deed.actor.name})  # fmt: skip
        week.updated_at, week.updated_by = deed.now, deed.actor.person
        deed.name(subject=f"{week.week} {week.person_id}", before=before, after=week.state)


def plan_offers(session: Session, actor: Actor, plan: UUID) -> list[Offer]:
    """The buttons of one week, with what stands against them."""
    week = session.get_one(VisitPlan, plan)
    return offers(PLAN, plan_case(session, actor, week)._replace(opinion=PRESUMED))


def plan_case(session: Session, actor: Actor, week: VisitPlan) -> PlanCase:
    """The facts of one week. A planner's direct superior decides as superior, a manager as manager."""
    planner = session.get_one(Person, week.person_id)
    ties = frozenset({Tie.SUP}) if planner.reports_to == actor.person else frozenset[Tie]()
    nos = allowed(session, actor, Action.COMMENT_VISIT, ties=ties)
    rows = session.scalar(select(func.count(PlannedVisit.id)).where(PlannedVisit.plan_id == week.id, PlannedVisit.state != RowState.MOVED))
    return PlanCase(week.state, same_person(session, actor.person, week.person_id), nos, rows or 0)


def row_case(session: Session, actor: Actor, row: PlannedVisit, action: Action) -> RowCase:
    """The facts of one planned visit, as the clock has it."""
    case = RowCase(
        row.state, row.on_day, actor.today, same_person(session, actor.person, row.person_id),
        against(session, actor, action, row.customer_id), shut(session, row.customer_id),
    )  # fmt: skip
    clock = settled(ROW, case)
    return case._replace(state=clock.target) if clock else case


def wish_of(row: PlannedVisit) -> Wish:
    """What was planned."""
    return Wish(row.customer_id, row.on_day, row.goal, row.starts, tuple(UUID(each) for each in row.contacts), row.note)


def _row(deed: Deed, planned: UUID) -> tuple[PlannedVisit, VisitPlan]:
    deed.asked = True  # the cases ask the policy and hand its answer to the tables
    row = deed.session.get(PlannedVisit, planned)
    if row is None:
        raise Refused(no("E_NOT_FOUND"))
    deed.name(customer=row.customer_id, section=SECTION, subject=str(row.on_day))
    return row, deed.session.get_one(VisitPlan, row.plan_id)
