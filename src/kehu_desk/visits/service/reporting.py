"""Reports: kept as drafts, submitted with everything they found, thrown away while they are drafts. Source: business.md §14 (visit)."""

from collections.abc import Collection, Sequence
from typing import Final
from uuid import UUID

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.archives import queries as archives
from kehu_desk.archives.entities import Customer
from kehu_desk.door.audit import content_hash
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.door.numbers import next_number
from kehu_desk.door.workflow import step
from kehu_desk.kernel.clock import local_day
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Actor, Caller
from kehu_desk.people.office import settings_of
from kehu_desk.people.queries import same_person, tied_to
from kehu_desk.visits.entities import PlannedVisit, Visit, VisitPhoto, VisitProblem
from kehu_desk.visits.queries.rhythms import is_important
from kehu_desk.visits.rules.findings import plain, typed
from kehu_desk.visits.rules.places import nearest_m, spots
from kehu_desk.visits.rules.plans import RowState, monday
from kehu_desk.visits.rules.reports import Around, Report, State, VisitCase, fruitful, is_late, problems, unkeepable
from kehu_desk.visits.service import flowing, planning
from kehu_desk.visits.service.asking import SECTION, against, shut
from kehu_desk.visits.service.photos import keep_photos
from kehu_desk.visits.service.pictures import Picture
from kehu_desk.visits.workflow import KEEP, REPORT, ROW, SUBMIT, VISIT

PREFIX: Final = "BF"
OF_REPORT: Final = frozenset(Report._fields) - {"found", "companions"}


def keep_draft(
    door: Door, caller: Caller, customer: UUID, report: Report, *, visit: UUID | None = None, planned: UUID | None = None,
    photos: Sequence[Picture] = (), gone: Collection[UUID] = (),
) -> UUID:  # fmt: skip
    """Keep what was typed so far; nothing of it is sent on yet. Gives the id of the visit. gone: photos of it that are taken out.

    Raises Refused: E_FORBIDDEN, E_NO_RELATION, E_LEVEL, E_NOT_FOUND, E_ARCHIVE_STATE, E_STATE, E_PLANNED; for what was typed
    E_VISIT_CHOICE, E_VISIT_NUMBER, E_VISIT_LONG_TEXT, E_VISIT_POSITION, E_VISIT_ROWS, E_PHOTOS_MANY.
    """
    with door.change(caller, Action.REPORT_VISIT, About(customer, SECTION)) as deed:
        row = _row(deed, customer, report, visit, planned)
        step(VISIT, visit_case(deed.session, deed.actor, row), KEEP)
        _keep(deed, row, report, photos, gone)
        return row.id


def submit_visit(
    door: Door, caller: Caller, customer: UUID, report: Report, *, visit: UUID | None = None, planned: UUID | None = None,
    photos: Sequence[Picture] = (), gone: Collection[UUID] = (),
) -> UUID:  # fmt: skip
    """Hand a report in: stock, facts, promises and problems go where they belong, in this one deed. Late is marked, never refused.

    Raises Refused as keep_draft does; with a no for every field and row that is not ready; and as the nouns do to which findings go,
    with the block of the report in the fact block.
    """
    with door.change(caller, Action.REPORT_VISIT, About(customer, SECTION)) as deed:
        row = _row(deed, customer, report, visit, planned)
        done = step(VISIT, visit_case(deed.session, deed.actor, row), SUBMIT)
        if wrong := problems(report, around(deed.session, deed.actor, customer, report)):
            raise Refused(*wrong)
        _keep(deed, row, report, photos, gone)
        _check_in(deed.session, row)
        row.fruitful, row.findings = fruitful(report), {}
        row.state, row.submitted_at = done.target, deed.now
        row.late = is_late(report.ended_at, deed.now, settings_of(deed.session).values.number("visit_report_hours"))
        _tick_off(deed, row)
        flowing.send_on(deed, row, report)
        deed.name(after=f"{State.SUBMITTED.value}{' late' if row.late else ''} {content_hash(report)}")
        return row.id


def drop_draft(door: Door, caller: Caller, visit: UUID) -> None:
    """Throw a draft away, with its photos. Raises Refused: E_FORBIDDEN, E_NOT_FOUND, E_STATE."""
    with door.change(caller, Action.REPORT_VISIT, About(subject=str(visit))) as deed:
        row = _mine(deed, visit)
        step(VISIT, visit_case(deed.session, deed.actor, row), KEEP)
        deed.name(customer=row.customer_id, section=SECTION, subject=row.no, before=row.state)
        shown = list(deed.session.scalars(select(VisitPhoto.id).where(VisitPhoto.visit_id == row.id)))
        keep_photos(deed, row, (), shown)
        deed.session.execute(delete(Visit).where(Visit.id == row.id))


def _mine(deed: Deed, visit: UUID) -> Visit:
    """One's own draft; to others it is not there (B-008)."""
    deed.asked = True  # the case asks the policy and hands its answer to the table
    row = deed.session.get(Visit, visit)
    if row is None or (row.state == State.DRAFT and row.performed_by != deed.actor.person):
        raise Refused(no("E_NOT_FOUND"))
    return row


def _row(deed: Deed, customer: UUID, report: Report, visit: UUID | None, planned: UUID | None) -> Visit:
    """The draft that is written on, or a new one."""
    deed.asked = True
    if visit is not None:
        row = _mine(deed, visit)
        if row.customer_id != customer:
            raise Refused(no("E_NOT_FOUND"))
        deed.name(subject=row.no, before=content_hash(report_of(row)))
        return row
    if nos := against(deed.session, deed.actor, Action.REPORT_VISIT, customer):
        raise Refused(*nos)
    _weigh(report)
    row = Visit(
        no=next_number(deed.session, PREFIX, deed.actor.today.year), customer_id=customer, performed_by=deed.actor.person,
        started_at=report.started_at, ended_at=report.ended_at, place=report.place, goal=report.goal, state=State.DRAFT.value,
        planned_id=_planned(deed, customer, planned), findings={}, companions=[],
        created_at=deed.now, created_by=deed.actor.person, origin_device=deed.actor.device,
    )  # fmt: skip
    deed.session.add(row)
    deed.session.flush()
    deed.name(subject=row.no)
    return row


def _weigh(report: Report) -> None:
    if wrong := unkeepable(report):
        raise Refused(*wrong)


def _planned(deed: Deed, customer: UUID, planned: UUID | None) -> UUID | None:
    """The row of the plan that the visit was; it must be one's own and of this customer."""
    if planned is None:
        return None
    row = deed.session.get(PlannedVisit, planned)
    if row is None or row.customer_id != customer or row.person_id != deed.actor.person:
        raise Refused(no("E_PLANNED", field="planned"))
    return row.id


def _keep(deed: Deed, row: Visit, report: Report, photos: Sequence[Picture], gone: Collection[UUID]) -> None:
    _weigh(report)
    for name in OF_REPORT:
        value = getattr(report, name)
        setattr(row, name, value.strip() if isinstance(value, str) else value)
    row.companions = sorted(str(each) for each in report.companions)
    row.findings = plain(report.found)
    row.updated_at, row.updated_by = deed.now, deed.actor.person
    deed.session.flush()
    keep_photos(deed, row, photos, gone)
    deed.name(after=content_hash(report))


def _check_in(session: Session, row: Visit) -> None:
    """Where it was noted: as typed, else where a photo was taken; and how far that is from the nearest address known."""
    if row.lat6 is None:
        placed = select(VisitPhoto).where(VisitPhoto.visit_id == row.id, VisitPhoto.lat6.is_not(None)).order_by(VisitPhoto.taken_at)
        photo = session.scalars(placed.limit(1)).first()
        if photo is not None:
            row.lat6, row.lon6, row.checked_by = photo.lat6, photo.lon6, "photo_exif"
    elif not row.checked_by:
        row.checked_by = "manual"
    here = (row.lat6, row.lon6) if row.lat6 is not None and row.lon6 is not None else None
    known = archives.bodies(session, row.customer_id)["BAS"].get("addresses") or () if here else ()
    row.distance_m = nearest_m(here, spots(known))


def _tick_off(deed: Deed, row: Visit) -> None:
    """The planned visit is done: the row named, else the one of this customer in this week that still waits, the nearest day first."""
    plan = deed.session.get(PlannedVisit, row.planned_id) if row.planned_id else _waiting(deed, row)
    if plan is None:
        return
    done = step(ROW, planning.row_case(deed.session, deed.actor, plan, Action.REPORT_VISIT), REPORT)
    planning.apply(plan, done, deed)
    row.planned_id = plan.id


def _waiting(deed: Deed, row: Visit) -> PlannedVisit | None:
    day = local_day(row.started_at, settings_of(deed.session).zone)
    mine = select(PlannedVisit).where(
        PlannedVisit.person_id == deed.actor.person, PlannedVisit.customer_id == row.customer_id,
        PlannedVisit.state.in_((RowState.PLANNED.value, RowState.MISSED.value)),
    )  # fmt: skip
    rows = [each for each in deed.session.scalars(mine) if monday(each.on_day) == monday(day)]
    return min(rows, key=lambda each: abs(each.on_day - day), default=None)


def around(session: Session, actor: Actor, customer: UUID, report: Report) -> Around:
    """What a report is weighed against."""
    owners = frozenset(person for person, _name in tied_to(session, customer, actor.now))
    return Around(
        actor.now, local_day(report.started_at, settings_of(session).zone), session.get_one(Customer, customer).lifecycle,
        is_important(session, customer, actor.now), owners,
    )  # fmt: skip


def visit_case(session: Session, actor: Actor, row: Visit, action: Action = Action.REPORT_VISIT) -> VisitCase:
    """The facts of one report. A superior's comment is no entry: the section is viewed, not written."""
    appends = action is Action.REPORT_VISIT
    keys = select(func.count(VisitProblem.id)).where(VisitProblem.visit_id == row.id, VisitProblem.key, VisitProblem.state == "open")
    return VisitCase(
        row.state, same_person(session, actor.person, row.performed_by),
        against(session, actor, action, row.customer_id, appends=appends), shut(session, row.customer_id), session.scalar(keys) or 0,
    )  # fmt: skip


def report_of(row: Visit) -> Report:
    """What was typed of a visit; after its submission the findings stand elsewhere."""
    return Report(
        **{name: getattr(row, name) for name in OF_REPORT},
        companions=tuple(UUID(each) for each in row.companions),
        found=typed(row.findings),
    )
