"""Taking customers in from a file: look, try out, do, take back. Source: business.md §27, screens.md §3 rows 10 and 11."""

import hashlib
from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action, Tie
from kehu_desk.archives.service.groups import bind_waiting_in
from kehu_desk.door.change import About, Deed, Door, allowed
from kehu_desk.exchange.cells import Row
from kehu_desk.exchange.entities import ImportBatch, RememberedMapping
from kehu_desk.exchange.header import SEARCHED_ROWS, Header, distinct, find_header, header_key
from kehu_desk.exchange.mapping import LABELS, suggested
from kehu_desk.exchange.plan import SHOWN, Glimpse, Match, Mode, Outcome, Plan, Status, Step
from kehu_desk.exchange.records import Reader, Record
from kehu_desk.exchange.sheets import open_book, read_rows
from kehu_desk.exchange.sorting import Sorter, Verdict
from kehu_desk.exchange.writing import Writer
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.kernel.ids import new_id
from kehu_desk.people.actor import Actor, Caller

CHUNK = 2000
OWN = frozenset({Tie.OWN})  # whoever imports a new customer becomes its responsible person


def nothing(_done: int, _total: int) -> None:
    """Nobody watches, nobody stops."""


def glimpse(door: Door, caller: Caller, path: Path, sheet: int | None = None, header: int | None = None) -> Glimpse:
    """What a file holds, and what its columns probably mean: as remembered for this header, else by their names.

    sheet: place in the book, the first with rows if not given; header: row number, looked for if not given.
    Raises Refused with an E_FILE_... code, E_IMPORT_NO_HEADER.
    """
    book = open_book(path)
    at = book.default if sheet is None else sheet
    rows = tuple(islice(read_rows(book, at), SEARCHED_ROWS + SHOWN + (header or 0)))
    found = find_header(rows) if header is None else header_at(rows, header)
    if found is None:
        raise Refused(no("E_IMPORT_NO_HEADER", name=path.name))
    with door.look(caller) as (session, actor):
        kept = remembered(session, actor, found.names, "", LABELS)
    below = tuple(row for row in rows if row.number > found.number)[:SHOWN]
    return Glimpse(book, at, found.number, found.names, suggested(found.names) if kept is None else kept, below, kept is not None)


def header_at(rows: Sequence[Row], wanted: int) -> Header | None:
    """The row of this number as header."""
    return next((Header(row.number, distinct(row.cells)) for row in rows if row.number == wanted), None)


def remembered(session: Session, actor: Actor, names: Sequence[str], kind: str, targets: Container[str]) -> dict[int, str] | None:
    """The mapping kept for this header: the person's own, else the office's. kind: of file, empty for customers; targets: keys known."""
    wanted = select(RememberedMapping).where(RememberedMapping.header_key == _kept_under(names, kind))
    found = {row.person_id: row for row in session.scalars(wanted)}
    row = found.get(actor.person) or found.get(None)
    return {int(column): key for column, key in row.mapping.items() if key in targets} if row else None


def _kept_under(names: Sequence[str], kind: str) -> str:
    return f"{kind}:{header_key(names)}" if kind else header_key(names)


def plan_of(seen: Glimpse, match: Match = Match.NONE, mode: Mode = Mode.CREATE_ONLY) -> Plan:
    """The plan that a file suggests by itself, as the command line takes it."""
    return Plan(seen.book.path, seen.sheet, seen.header, seen.names, seen.mapping, match, mode)


def dry_run(door: Door, caller: Caller, plan: Plan, step: Step = nothing) -> Outcome:
    """What an import would do, without doing it. What stands against the whole file is in the outcome's nos; rows are counted still.

    step may raise to stop. Raises Refused E_FORBIDDEN, E_FILE_...
    """
    with door.look(caller) as (session, actor):
        if nos := allowed(session, actor, Action.IMPORT, ties=OWN):
            raise Refused(*nos)
        outcome = Outcome(plan.names, plan.ignored, nos=plan.problems())
        sorter = Sorter(session, actor, plan)
        for records in _chunks(plan):
            verdicts = [Verdict(each, Status.REJECTED) for each in records] if outcome.nos else sorter.sort(records)
            _count(outcome, verdicts, plan, step)
        outcome.nos = outcome.nos or _empty(outcome, plan)
        return outcome


def import_customers(door: Door, caller: Caller, plan: Plan, step: Step = nothing) -> Outcome:
    """Take the sheet in, in one transaction. New archives are drafts marked 历史补档 (B-104); undo_import takes the batch back.

    step may raise to stop: then nothing was written. Raises Refused: E_FORBIDDEN, E_FILE_..., the plan's own problems, and
    E_IMPORT_ROWS when rows are refused and the plan wants all or nothing.
    """
    batch = new_id()
    with door.change(caller, Action.IMPORT, About(subject=str(batch))) as deed:
        deed.require(Action.IMPORT, ties=OWN)
        if problems := plan.problems():
            raise Refused(*problems)
        outcome = Outcome(plan.names, plan.ignored, batch=batch)
        row = _begin(deed, plan, batch)
        sorter = Sorter(deed.session, deed.actor, plan)
        writer = Writer(deed, plan, batch, sorter)
        for records in _chunks(plan):
            _count(outcome, writer.write(sorter.sort(records)), plan, step)
        _refuse_faulty(outcome, plan)
        bind_waiting_in(deed, batch)
        row.rows, row.created, row.updated = outcome.rows, outcome.created, outcome.updated
        row.duplicates, row.rejected = outcome.duplicates, outcome.rejected
        keep_mapping(deed, plan.names, plan.mapping)
        return outcome


def _chunks(plan: Plan) -> Iterator[list[Record]]:
    book = open_book(plan.path)
    records = Reader(plan, from_1904=book.from_1904).records(read_rows(book, plan.sheet))
    while chunk := list(islice(records, CHUNK)):
        yield chunk


def _count(outcome: Outcome, verdicts: Sequence[Verdict], plan: Plan, step: Step) -> None:
    for verdict in verdicts:
        outcome.add(verdict.line)
    step(outcome.rows, max(plan.expected, outcome.rows) if plan.expected else 0)


def _empty(outcome: Outcome, plan: Plan) -> tuple[No, ...]:
    return () if outcome.rows else (no("E_FILE_NO_ROWS", name=plan.path.name),)


def _refuse_faulty(outcome: Outcome, plan: Plan) -> None:
    """A file without rows is refused; so is one with faults, unless they may be skipped. Existing customers are faults to create_only."""
    if empty := _empty(outcome, plan):
        raise Refused(*empty)
    faults = outcome.rejected + (outcome.duplicates if plan.mode is Mode.CREATE_ONLY else 0)
    if faults and not plan.skip_errors:
        raise Refused(no("E_IMPORT_ROWS", count=faults, rows=tuple(line.row.number for line in outcome.lines[:5])))


def _begin(deed: Deed, plan: Plan, batch: UUID) -> ImportBatch:
    with plan.path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    row = ImportBatch(
        id=batch, by_id=deed.actor.person, at=deed.now, file_name=plan.path.name, sha256=digest, mode=plan.mode.value,
        match_key=plan.match.value, despite=plan.despite.strip(),
    )  # fmt: skip
    deed.session.add(row)
    deed.session.flush()
    deed.name(after=digest)
    return row


def keep_mapping(deed: Deed, names: Sequence[str], assigned: Mapping[int, str], kind: str = "") -> None:
    """Keep the mapping for this header; a manager's serves everybody who has none of his own. kind: as of remembered."""
    person = None if "mgr" in deed.actor.roles else deed.actor.person
    key, mapping = _kept_under(names, kind), {str(column): target for column, target in assigned.items()}
    theirs = RememberedMapping.person_id.is_(None) if person is None else RememberedMapping.person_id == person
    row = deed.session.scalars(select(RememberedMapping).where(RememberedMapping.header_key == key, theirs)).first()
    if row is None:
        deed.session.add(RememberedMapping(person_id=person, header_key=key, mapping=mapping))
    elif row.mapping != mapping:
        row.mapping = mapping


class BatchRow(NamedTuple):
    """One import as a list shows it."""

    id: UUID
    at: object
    file_name: str
    created: int
    updated: int
    state: str


def recent_imports(door: Door, caller: Caller, most: int = 20) -> list[BatchRow]:
    """The person's own imports of customers, the newest first."""
    with door.look(caller) as (session, actor):
        mine = select(ImportBatch).where(ImportBatch.by_id == actor.person, ImportBatch.match_key != "")
        wanted = mine.order_by(ImportBatch.at.desc(), ImportBatch.id.desc())
        return [BatchRow(row.id, row.at, row.file_name, row.created, row.updated, row.state) for row in session.scalars(wanted.limit(most))]
