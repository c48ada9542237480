"""Taking sales lines in from a file: look, try out, do, take back. Source: business.md §12, §27; performance.md sales_import."""

import hashlib
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Final
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action, Tie
from kehu_desk.door.change import About, Deed, Door, allowed
from kehu_desk.exchange.entities import DONE, PARTLY, UNDONE, ImportBatch
from kehu_desk.exchange.header import SEARCHED_ROWS, find_header
from kehu_desk.exchange.plan import SHOWN, Glimpse, Outcome, Step, Undone
from kehu_desk.exchange.sales_lines.columns import LABELS, key_of, suggested
from kehu_desk.exchange.sales_lines.plan import MODE, SalesPlan
from kehu_desk.exchange.sales_lines.reading import Entry, Reader
from kehu_desk.exchange.sales_lines.sorting import Sorted, Sorter
from kehu_desk.exchange.sales_lines.writing import Writer
from kehu_desk.exchange.service import header_at, keep_mapping, nothing, remembered
from kehu_desk.exchange.sheets import open_book, read_rows
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.kernel.ids import new_id
from kehu_desk.people.actor import Caller
from kehu_desk.sales.entities import SalesRecord
from kehu_desk.sales.rules.records import BILLED, RECORDED
from kehu_desk.store.base import Base

CHUNK: Final = 4000
UNDO: Final = "sale.import_undo"
ANYBODY: Final = frozenset({Tie.OWN})  # whether the role imports at all; customers are asked one by one
UNTOUCHED: Final = (RECORDED, BILLED)


def glimpse(door: Door, caller: Caller, path: Path, sheet: int | None = None, header: int | None = None) -> Glimpse:
    """What a file holds, and what its columns probably mean: as remembered for this header, else by their names.

    sheet: place in the book, the first with rows if not given; header: row number, looked for if not given.
    Raises Refused with an E_FILE_... code, E_IMPORT_NO_HEADER.
    """
    book = open_book(path)
    at = book.default if sheet is None else sheet
    rows = tuple(islice(read_rows(book, at), SEARCHED_ROWS + SHOWN + (header or 0)))
    found = find_header(rows, key_of) if header is None else header_at(rows, header)
    if found is None:
        raise Refused(no("E_IMPORT_NO_HEADER", name=path.name))
    with door.look(caller) as (session, actor):
        kept = remembered(session, actor, found.names, MODE, LABELS)
    below = tuple(row for row in rows if row.number > found.number)[:SHOWN]
    return Glimpse(book, at, found.number, found.names, suggested(found.names) if kept is None else kept, below, kept is not None)


def plan_of(seen: Glimpse, level: str = "L1") -> SalesPlan:
    """The plan that a file suggests by itself."""
    return SalesPlan(seen.book.path, seen.sheet, seen.header, seen.names, seen.mapping, level)


def dry_run(door: Door, caller: Caller, plan: SalesPlan, step: Step = nothing) -> Outcome:
    """What an import would do, without doing it. What stands against the whole file is in the outcome's nos.

    step may raise to stop. Raises Refused E_FORBIDDEN, E_FILE_...
    """
    with door.look(caller) as (session, actor):
        if allowed(session, actor, Action.IMPORT_SALE, ties=ANYBODY):
            raise Refused(no("E_FORBIDDEN", why="sales"))
        outcome = Outcome(plan.names, plan.ignored, nos=plan.problems() or _again(session, plan))
        if plan.problems():
            return outcome
        sorter = Sorter(session, actor, plan)
        for entries in _chunks(plan):
            _count(outcome, sorter.sort(entries), plan, step)
        outcome.nos = outcome.nos or _empty(outcome, plan)
        return outcome


def import_sales(door: Door, caller: Caller, plan: SalesPlan, step: Step = nothing) -> Outcome:
    """Take the sheet in, in one transaction; undo_sales takes the batch back. L1 lines come as billed, others as recorded.

    step may raise to stop: then nothing was written. Raises Refused: E_FORBIDDEN, E_FILE_..., the plan's own problems, E_IMPORT_AGAIN
    (this very file was taken in before), E_IMPORT_ROWS when rows are refused and the plan wants all or nothing.
    """
    batch = new_id()
    with door.change(caller, Action.IMPORT_SALE, About(subject=str(batch))) as deed:
        if deed.refusals(Action.IMPORT_SALE, ties=ANYBODY):
            raise Refused(no("E_FORBIDDEN", why="sales"))
        if problems := plan.problems() or _again(deed.session, plan):
            raise Refused(*problems)
        outcome = Outcome(plan.names, plan.ignored, batch=batch)
        row = _begin(deed, plan, batch)
        sorter, writer = Sorter(deed.session, deed.actor, plan, batch), Writer(deed)
        for entries in _chunks(plan):
            found = sorter.sort(entries)
            writer.write(found)
            _count(outcome, found, plan, step)
        writer.finish()
        _refuse_faulty(outcome, plan)
        row.rows, row.created, row.duplicates, row.rejected = outcome.rows, outcome.created, outcome.duplicates, outcome.rejected
        keep_mapping(deed, plan.names, plan.mapping, MODE)
        return outcome


def _chunks(plan: SalesPlan) -> Iterator[list[Entry]]:
    book = open_book(plan.path)
    entries = Reader(plan, from_1904=book.from_1904).entries(read_rows(book, plan.sheet))
    while chunk := list(islice(entries, CHUNK)):
        yield chunk


def _count(outcome: Outcome, found: Sequence[Sorted], plan: SalesPlan, step: Step) -> None:
    for each in found:
        outcome.add(each.told)
    step(outcome.rows, max(plan.expected, outcome.rows) if plan.expected else 0)


def _empty(outcome: Outcome, plan: SalesPlan) -> tuple[No, ...]:
    return () if outcome.rows else (no("E_FILE_NO_ROWS", name=plan.path.name),)


def _again(session: Session, plan: SalesPlan) -> tuple[No, ...]:
    """A file whose very bytes were taken in before, with this sheet or another, is not taken in twice: lines need not have numbers."""
    same = select(ImportBatch.at).where(ImportBatch.sha256 == _digest(plan.path, plan.sheet), ImportBatch.mode == MODE)
    at = session.scalars(same.where(ImportBatch.state != UNDONE)).first()
    return () if at is None else (no("E_IMPORT_AGAIN", name=plan.path.name, at=at.date()),)


def _digest(path: Path, sheet: int) -> str:
    with path.open("rb") as file:
        return f"{hashlib.file_digest(file, 'sha256').hexdigest()}/{sheet}"


def _refuse_faulty(outcome: Outcome, plan: SalesPlan) -> None:
    if empty := _empty(outcome, plan):
        raise Refused(*empty)
    faults = outcome.rejected + outcome.duplicates
    if faults and not plan.skip_errors:
        raise Refused(no("E_IMPORT_ROWS", count=faults, rows=tuple(line.row.number for line in outcome.lines[:5])))


def _begin(deed: Deed, plan: SalesPlan, batch: UUID) -> ImportBatch:
    row = ImportBatch(
        id=batch, by_id=deed.actor.person, at=deed.now, file_name=plan.path.name, sha256=_digest(plan.path, plan.sheet), mode=MODE,
        match_key="",
    )  # fmt: skip
    deed.session.add(row)
    deed.session.flush()
    deed.name(after=row.sha256)
    return row


def undo_sales(door: Door, caller: Caller, batch: UUID, step: Step = nothing) -> Undone:
    """Remove the lines of a batch. What was checked, paid, closed or corrected since is kept and listed by its number.

    Raises Refused: E_NOT_FOUND, E_NO_RELATION (somebody else's import), E_IMPORT_UNDONE.
    """
    with door.change(caller, UNDO, About(subject=str(batch))) as deed:
        found = deed.session.get(ImportBatch, batch)
        mine = found is not None and found.by_id == deed.actor.person
        deed.require(Action.IMPORT_SALE, ties=ANYBODY)
        if found is None or found.mode != MODE:
            raise Refused(no("E_NOT_FOUND"))
        if not mine:
            raise Refused(no("E_NO_RELATION"))
        if found.state == UNDONE:
            raise Refused(no("E_IMPORT_UNDONE", name=found.file_name))
        it = SalesRecord
        rows = deed.session.execute(select(it.id, it.line_no, it.ext_no, it.state, it.row_version).where(it.import_id == batch)).all()
        used = _used(deed.session, batch)
        free = [key for key, _line, _number, state, version in rows if state in UNTOUCHED and version == 1 and key not in used]
        _remove(deed, free, step)
        gone = set(free)
        kept = tuple((line_no, number) for key, line_no, number, _state, _version in rows if key not in gone)
        found.state, found.undone_at = PARTLY if kept else UNDONE, deed.now
        return Undone(len(free), 0, kept)


def _remove(deed: Deed, ids: Sequence[UUID], step: Step) -> None:
    for at in range(0, len(ids), CHUNK):
        some = delete(SalesRecord).where(SalesRecord.id.in_(ids[at : at + CHUNK]))
        deed.session.execute(some, execution_options={"synchronize_session": False})
        step(min(at + CHUNK, len(ids)), len(ids))


def _used(session: Session, batch: UUID) -> set[UUID]:
    """Lines of the batch that rows of any table point to: allocations, corrections."""
    mine, found = select(SalesRecord.id).where(SalesRecord.import_id == batch), set[UUID]()
    for table in Base.metadata.sorted_tables:
        for column in table.columns:
            if any(key.target_fullname == f"{SalesRecord.__tablename__}.id" for key in column.foreign_keys):
                found.update(each for each in session.scalars(select(column).where(column.in_(mine))) if each)
    return found


__all__ = ["DONE", "dry_run", "glimpse", "import_sales", "plan_of", "undo_sales"]
