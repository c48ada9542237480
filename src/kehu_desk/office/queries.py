"""Reads of the office: frozen rows for its screens, each for the roles that may ask."""

from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select

from kehu_desk.access.policy import Action
from kehu_desk.door.change import Door
from kehu_desk.kernel.settings import DEFAULTS
from kehu_desk.office import rules
from kehu_desk.office.service.reading import reading
from kehu_desk.people.actor import Caller
from kehu_desk.people.entities import Absence, OfficeDay, Person, RoleRequest, Setting
from kehu_desk.people.office import calendar_of
from kehu_desk.people.queries import names, same_person


class AccountRow(NamedTuple):
    """One account. waits: roles that a manager has still to confirm; away_until: last day of the absence of today."""

    id: UUID
    login: str
    name: str
    staff_no: str
    dept: str
    roles: str
    waits: str
    superior_id: UUID | None
    superior: str
    active: bool
    account_until: date | None
    must_change_password: bool
    away_until: date | None


class RequestRow(NamedTuple):
    """A role that waits for a manager. mine: this manager asked for it, or would gain it (B-024)."""

    id: UUID
    name: str
    staff_no: str
    now: str
    wanted: str
    asked_by: str
    asked_at: datetime
    mine: bool


class SettingRow(NamedTuple):
    """One setting: its value in force, its default, and what waits for a manager. least and most are None for a text."""

    key: str
    value: str
    default: str
    proposed: str | None
    proposed_by: str
    policy: bool
    least: int | None
    most: int | None


class AbsenceRow(NamedTuple):
    """Somebody is away from the first to the last day."""

    id: UUID
    name: str
    since_on: date
    until_on: date
    delegate: str


class DayRow(NamedTuple):
    """A day that the office declared itself."""

    day: date
    is_workday: bool
    note: str


def accounts(door: Door, caller: Caller) -> list[AccountRow]:
    """All accounts, active ones first, by staff number. Raises Refused E_FORBIDDEN."""
    with reading(door, caller, Action.MANAGE_USERS) as (session, actor):
        rows = session.scalars(select(Person).order_by(Person.active.desc(), Person.staff_no, Person.id)).all()
        who = {row.id: row.name for row in rows}
        open_requests = select(RoleRequest.person_id, RoleRequest.roles).where(RoleRequest.decided_at.is_(None))
        waits = {person: roles for person, roles in session.execute(open_requests)}
        away = {
            person: until for person, until in session.execute(
                select(Absence.person_id, Absence.until_on).where(Absence.since_on <= actor.today, Absence.until_on >= actor.today)
            )
        }  # fmt: skip
        return [
            AccountRow(
                row.id, row.login, row.name, row.staff_no, row.dept, row.roles, waits.get(row.id, ""), row.reports_to,
                who.get(row.reports_to, "") if row.reports_to else "", row.active, row.account_until, row.must_change_password,
                away.get(row.id),
            )
            for row in rows
        ]  # fmt: skip


def persons(door: Door, caller: Caller) -> list[tuple[UUID, str]]:
    """Id and name of everybody, for the auditor's filter. Raises Refused E_FORBIDDEN."""
    with reading(door, caller, Action.READ_AUDIT) as (session, _actor):
        return [(person, name) for person, name in session.execute(select(Person.id, Person.name).order_by(Person.name, Person.id))]


def role_requests(door: Door, caller: Caller) -> list[RequestRow]:
    """Roles that wait for a manager, the oldest first. Raises Refused E_FORBIDDEN."""
    with reading(door, caller, Action.CONFIRM_ROLE) as (session, actor):
        wanted = select(RoleRequest, Person).join(Person, Person.id == RoleRequest.person_id).where(RoleRequest.decided_at.is_(None))
        found = session.execute(wanted.order_by(RoleRequest.asked_at, RoleRequest.id)).all()
        who = names(session, [request.asked_by for request, _person in found])
        return [
            RequestRow(
                request.id, person.name, person.staff_no, person.roles, request.roles, who.get(request.asked_by, ""), request.asked_at,
                any(same_person(session, actor.person, each) for each in (person.id, request.asked_by)),
            )
            for request, person in found
        ]  # fmt: skip


def settings(door: Door, caller: Caller) -> list[SettingRow]:
    """All settings that may change, in the order of their table. Raises Refused E_FORBIDDEN."""
    with reading(door, caller, Action.LOAN_POLICY, part="E") as (session, _actor):
        rows = {row.key: row for row in session.scalars(select(Setting))}
        who = names(session, [row.proposed_by for row in rows.values()])
        return [_setting(key, rows.get(key), who) for key in rules.settable()]


def _setting(key: str, row: Setting | None, who: dict[UUID, str]) -> SettingRow:
    bounds, default = rules.bounds_of(key), str(DEFAULTS[key])
    least, most = (bounds.least, bounds.most) if bounds else (None, None)
    if row is None:
        return SettingRow(key, default, default, None, "", rules.is_policy(key), least, most)
    by = who.get(row.proposed_by, "") if row.proposed_by else ""
    return SettingRow(key, row.value or default, default, row.proposed, by, rules.is_policy(key), least, most)


def absences(door: Door, caller: Caller) -> list[AbsenceRow]:
    """Absences that are not over, by their first day. Raises Refused E_FORBIDDEN."""
    with reading(door, caller, Action.MANAGE_USERS) as (session, actor):
        wanted = select(Absence).where(Absence.until_on >= actor.today).order_by(Absence.since_on, Absence.id)
        rows = session.scalars(wanted).all()
        who = names(session, [each for row in rows for each in (row.person_id, row.delegate_id)])

        def named(person: UUID | None) -> str:
            return who[person] if person else ""

        return [AbsenceRow(row.id, named(row.person_id), row.since_on, row.until_on, named(row.delegate_id)) for row in rows]


def office_days(door: Door, caller: Caller) -> list[DayRow]:
    """Days that the office declared itself, newest first. Raises Refused E_FORBIDDEN."""
    with reading(door, caller, Action.KEEP_OFFICE) as (session, _actor):
        rows = session.execute(select(OfficeDay.day, OfficeDay.is_workday, OfficeDay.note).order_by(OfficeDay.day.desc()))
        return [DayRow(*row) for row in rows]


def holidays_known_until(door: Door, caller: Caller) -> date:
    """The last day whose legal holidays the calendar knows. Raises Refused E_FORBIDDEN."""
    with reading(door, caller, Action.KEEP_OFFICE) as (session, actor):
        return calendar_of(session).known_until(actor.today)
