"""The service level table in force, what each grade means in words, and whose archive is older than its grade allows."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kehu_desk.access.visible import shown
from kehu_desk.archives.entities import Customer
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.credit.rules.days import months_later
from kehu_desk.grading.entities import GradePolicy
from kehu_desk.grading.rules.levels import ROWS, ServiceLevel, service_level
from kehu_desk.kernel.settings import KEY_ACCOUNT
from kehu_desk.people.actor import Actor
from kehu_desk.people.office import settings_of
from kehu_desk.people.queries import key_accounts
from kehu_desk.visits.queries import rules_in_force


def service_levels(session: Session) -> tuple[ServiceLevel, ...]:
    """KA, then A to D: visits as the rules of visits say, the rest from the office's settings."""
    values, visits = settings_of(session).values, rules_in_force(session)
    return tuple(service_level(values, grade, visits[grade].every_days, visits[grade].accompany_days) for grade in ROWS)


def level_of_customer(session: Session, customer: UUID, actor: Actor) -> ServiceLevel | None:
    """The line that holds for one customer: key accounts have their own; None for one who is not graded."""
    lines = {line.grade: line for line in service_levels(session)}
    if key_accounts(session, [customer], actor.now):
        return lines[KEY_ACCOUNT]
    return lines.get(session.scalar(select(Customer.grade).where(Customer.id == customer)) or "")


def policies(session: Session) -> Mapping[tuple[str, str], str]:
    """(grade, area) -> what follows from the grade there."""
    rows = session.execute(select(GradePolicy.grade, GradePolicy.area, GradePolicy.body))
    return {(grade, area): body for grade, area, body in rows}


def stale(session: Session, actor: Actor) -> dict[str, int]:
    """Grade -> how many filed archives were kept last longer ago than their grade allows, among those whose basics the person sees."""
    found = {}
    for line in service_levels(session):
        if line.grade != KEY_ACCOUNT:
            old = Customer.kept_on < refresh_cutoff(line, actor.today)
            mine = (Customer.grade == line.grade, Customer.state == ArchiveState.FILED, shown(actor, Customer.id, "BAS"))
            found[line.grade] = session.scalar(select(func.count()).select_from(Customer).where(old, *mine)) or 0
    return found


def refresh_cutoff(line: ServiceLevel, today: date) -> date:
    """An archive kept before this day is old for its grade."""
    return months_later(today, -line.refresh_months)
