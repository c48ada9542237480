"""The auditor's reading of the log: filtered pages, and an export with the hashes of the chain. Source: B-146, B-147."""

import csv
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple, cast
from uuid import UUID

from sqlalchemy import ColumnElement, Select, func, or_, select
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.archives.entities import Customer
from kehu_desk.door.audit import CHUNK, Entry, Fact
from kehu_desk.door.change import About, Door
from kehu_desk.kernel.clock import start_of
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.kernel.safe_text import csv_safe
from kehu_desk.office.service.reading import reading
from kehu_desk.people.actor import Caller
from kehu_desk.people.office import settings_of

Step = Callable[[int, int], None]
COLUMNS = ("seq", "steady", *Fact._fields, "prev", "mac")


class Picked(NamedTuple):
    """Filters of the log; empty ones do not narrow. archive and loan: parts of a number or name; days include both ends."""

    person: UUID | None = None
    archive: str = ""
    loan: UUID | None = None
    since: date | None = None
    until: date | None = None
    result: str = ""
    action: str = ""

    def told(self) -> str:
        """The filter as the entry of an export names it."""
        return " ".join(f"{name}={value}" for name, value in self._asdict().items() if value)


class AuditRow(NamedTuple):
    """One entry as the auditor sees it. archive: number and name from the card; loan: its id."""

    seq: int
    at: datetime
    actor: str
    role: str
    device: str
    action: str
    archive: str
    section: str
    loan: UUID | None
    subject: str
    result: str
    codes: str


def entries(door: Door, caller: Caller, picked: Picked, before: int | None, limit: int) -> list[AuditRow]:
    """At most limit entries older than the seq before (None: from the newest). Raises Refused E_FORBIDDEN."""
    with reading(door, caller, Action.READ_AUDIT) as (session, _actor):
        number = func.coalesce(Customer.archive_no, Customer.no)
        columns = (
            Entry.seq, Entry.at, Entry.actor, Entry.role, Entry.device, Entry.action, (number + " " + Customer.name), Entry.section,
            Entry.loan_id, Entry.subject, Entry.result, Entry.codes,
        )  # fmt: skip
        wanted = cast("Select[Any]", select(*columns).outerjoin(Customer, Customer.id == Entry.customer_id))
        here = _conditions(session, picked) + ([] if before is None else [Entry.seq < before])
        return [AuditRow(*row) for row in session.execute(wanted.where(*here).order_by(Entry.seq.desc()).limit(limit))]


def anchors(door: Door, caller: Caller, picked: Picked, every: int, step: Step) -> list[int]:
    """The seq of each every-th entry, newest first: where the pages of a long table begin."""
    with reading(door, caller, Action.READ_AUDIT) as (session, _actor):
        wanted = select(Entry.seq).where(*_conditions(session, picked)).order_by(Entry.seq.desc())
        found = []
        for place, seq in enumerate(session.scalars(wanted.execution_options(yield_per=CHUNK)), 1):
            if place % every == 0:
                found.append(seq)
                step(place, 0)
        return found


def actions(door: Door, caller: Caller) -> list[str]:
    """The actions that occur in the log, for the filter."""
    with reading(door, caller, Action.READ_AUDIT) as (session, _actor):
        return list(session.scalars(select(Entry.action).distinct().order_by(Entry.action)))


def export_entries(door: Door, caller: Caller, picked: Picked, target: Path, step: Step = lambda _done, _total: None) -> int:
    """Write the filtered entries with the hashes of the chain into a csv file; the export is itself an entry, made first.

    Gives the number of lines. Raises Refused E_FORBIDDEN, E_EXPORT_FILE. Source: B-147.
    """
    with door.change(caller, Action.READ_AUDIT, About(subject=f"export {picked.told()}".strip())) as deed:
        deed.require(Action.READ_AUDIT)
    try:
        with reading(door, caller, Action.READ_AUDIT) as (session, _actor), target.open("w", encoding="utf-8-sig", newline="") as file:
            return _write(csv.writer(file).writerow, _lines(session, picked), step)
    except OSError as error:
        raise Refused(no("E_EXPORT_FILE", path=str(target))) from error


def _write(put: Callable[[Sequence[str]], object], lines: Iterator[list[str]], step: Step) -> int:
    count = 0
    put(COLUMNS)
    for line in lines:
        put(line)
        count += 1
        if count % CHUNK == 0:
            step(count, 0)
    return count


def _lines(session: Session, picked: Picked) -> Iterator[list[str]]:
    wanted = select(*(getattr(Entry, name) for name in COLUMNS)).where(*_conditions(session, picked)).order_by(Entry.seq)
    for row in session.execute(wanted.execution_options(yield_per=CHUNK)):
        yield [_cell(value) for value in row]


def _cell(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat()
    return "" if value is None else csv_safe(value) if isinstance(value, str) else str(value)


def _conditions(session: Session, picked: Picked) -> list[ColumnElement[bool]]:
    office = settings_of(session).zone
    conditions: list[ColumnElement[bool]] = []
    if picked.person is not None:
        conditions.append(Entry.actor_id == picked.person)
    if picked.archive.strip():
        typed = picked.archive.strip()
        like = (column.contains(typed, autoescape=True) for column in (Customer.no, Customer.archive_no, Customer.name))
        conditions.append(Entry.customer_id.in_(select(Customer.id).where(or_(*like))))
    if picked.loan is not None:
        conditions.append(Entry.loan_id == picked.loan)
    if picked.since is not None:
        conditions.append(Entry.at >= start_of(picked.since, office))
    if picked.until is not None:
        conditions.append(Entry.at < start_of(picked.until + timedelta(days=1), office))
    conditions.extend(column == value for column, value in ((Entry.result, picked.result), (Entry.action, picked.action)) if value)
    return conditions
