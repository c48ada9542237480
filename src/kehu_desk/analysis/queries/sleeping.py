"""Uses of archives: loans handed out, briefs printed for a visit, facts applied, analyses concluded. Source: business.md §26.

Looking at an archive by a standing right is no use of it: what counts is that something was done with it.
"""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, Subquery, func, select, tuple_, union_all
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.access.visible import facts, visible
from kehu_desk.archives.entities import Customer
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.borrowing.entities import Loan
from kehu_desk.compositions.entities import SavedAnalysis
from kehu_desk.door.audit import Entry
from kehu_desk.intelligence.entities import FactUse
from kehu_desk.kernel.clock import local_day
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person
from kehu_desk.people.office import settings_of, worktime_of

BRIEF = "visit_brief"
Owned = ColumnElement[bool]
"""Whose archives are counted."""
Dated = tuple[date, UUID]


class SleepRow(NamedTuple):
    """One sleeping archive. last_on: the last use ever, None for none."""

    id: UUID
    archive_no: str
    name: str
    grade: str
    owner: str
    filed_on: date
    last_on: date | None


def uses(since: datetime | None = None) -> Subquery:
    """Columns customer_id, person_id, at: every use, or those from an instant on."""
    entry, fact, saved = Entry, FactUse, SavedAnalysis
    parts: list[Any] = [
        select(Loan.customer_id, Loan.borrower_id.label("person_id"), Loan.released_at.label("at")).where(Loan.released_at.is_not(None)),
        select(entry.customer_id, entry.actor_id, entry.at).where(
            entry.action == str(Action.PRINT_DAILY), entry.subject == BRIEF, entry.result == "done"
        ),
        select(fact.customer_id, fact.created_by, fact.created_at).where(fact.customer_id.is_not(None)),
        select(saved.customer_id, saved.concluded_by, saved.concluded_at).where(saved.customer_id.is_not(None), saved.conclusion != ""),
    ]  # fmt: skip
    whole = union_all(*parts).subquery()
    return whole if since is None else select(whole).where(whole.c.at >= since).subquery()


def filed_and_used(session: Session, since: datetime, owned: Owned) -> tuple[int, int]:
    """How many filed archives there are, and how many of them were used from an instant on."""
    filed = (Customer.state == ArchiveState.FILED, owned)
    recent = uses(since)
    total = session.scalar(select(func.count()).select_from(Customer).where(*filed)) or 0
    wanted = select(func.count()).select_from(Customer).where(*filed, Customer.id.in_(select(recent.c.customer_id)))
    return total, session.scalar(wanted) or 0


def asleep(filed_before: date, since: datetime, owned: Owned) -> list[ColumnElement[bool]]:
    """Conditions on Customer: filed for so long, and not used since. What was filed later has not had the time to be used."""
    recent = uses(since)
    used = select(recent.c.customer_id).where(recent.c.customer_id.is_not(None))
    return [Customer.state == ArchiveState.FILED, Customer.filed_on < filed_before, owned, Customer.id.not_in(used)]


def sleepers(session: Session, sleeping: Sequence[ColumnElement[bool]], few: int) -> tuple[int, list[UUID]]:
    """How many sleep, and which when they are few."""
    total = session.scalar(select(func.count()).select_from(Customer).where(*sleeping)) or 0
    return total, list(session.scalars(select(Customer.id).where(*sleeping))) if total < few else []


def sleep_page(session: Session, actor: Actor, sleeping: Sequence[ColumnElement[bool]], after: Dated | None, limit: int) -> list[SleepRow]:
    """Those whose archive this person may view, the longest filed first; a page behind an anchor (day, id)."""
    last, zone = uses(), settings_of(session).zone
    newest = select(func.max(last.c.at)).where(last.c.customer_id == Customer.id).scalar_subquery()
    wanted = select(Customer.id, Customer.archive_no, Customer.name, Customer.grade, Person.name, Customer.filed_on, newest)
    wanted = wanted.outerjoin(Person, Person.id == Customer.owner_id).where(*sleeping, _seen(actor))
    if after is not None:
        wanted = wanted.where(tuple_(Customer.filed_on, Customer.id) > tuple_(*after))
    rows = session.execute(wanted.order_by(Customer.filed_on, Customer.id).limit(limit), facts(actor))
    return [
        SleepRow(row[0], row[1] or "", row[2], row[3], row[4] or "", row[5], local_day(row[6], zone) if row[6] else None) for row in rows
    ]  # fmt: skip


def sleep_keys(session: Session, actor: Actor, sleeping: Sequence[ColumnElement[bool]]) -> list[Dated]:
    """Day and id of every row, in order."""
    wanted = select(Customer.filed_on, Customer.id).where(*sleeping, _seen(actor)).order_by(Customer.filed_on, Customer.id)
    return [(day, customer) for day, customer in session.execute(wanted, facts(actor)) if day is not None]


def _seen(actor: Actor) -> ColumnElement[bool]:
    return visible(actor, Customer.id, "BAS", Customer.inside_level)


def hours_to_issue(session: Session, since: datetime, owned: Owned) -> list[Any]:
    """Working time from the request to the release of each loan handed out from an instant on."""
    work = worktime_of(session)
    wanted = select(Loan.submitted_at, Loan.released_at).join(Customer, Customer.id == Loan.customer_id)
    rows = session.execute(wanted.where(Loan.released_at >= since, Loan.submitted_at.is_not(None), owned))
    return [work.between(asked, handed) for asked, handed in rows if asked is not None and handed is not None]


def top_users(session: Session, since: datetime, owned: Owned, most: int = 5) -> list[tuple[str, int]]:
    """Who used most archives of these, and how often."""
    recent = uses(since)
    count = func.count()
    wanted = select(Person.name, count).join(recent, recent.c.person_id == Person.id).join(Customer, Customer.id == recent.c.customer_id)
    rows = session.execute(wanted.where(owned).group_by(Person.id, Person.name).order_by(count.desc(), Person.name).limit(most))
    return [(name, times) for name, times in rows]
