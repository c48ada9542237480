"""Sums that the store keeps of other rows, so that ten million lines answer as quickly as ten thousand.

Declared on the metadata by declare(). The door says what a transaction touched, and the sums of just those keys are
counted anew from the rows below, in the same transaction: they cannot drift, and a rebuild finds what stands there.
Source: performance.md (analysis_10m).
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final, NamedTuple

from sqlalchemy import (
    Column,
    CompoundSelect,
    MetaData,
    Table,
    delete,
    exists,
    func,
    insert,
    select,
    tuple_,
    type_coerce,
)  # fmt: skip
from sqlalchemy.orm import Mapped, Session, mapped_column
from sqlalchemy.schema import CreateTable
from sqlalchemy.types import TypeEngine

from kehu_desk.store.base import Base, ChangeLog

INFO: Final = "summaries"
ALL: Final = None


@dataclass(frozen=True, slots=True)
class Summary:
    """How the rows of one table are counted from those of another. begins: month with which the office's year begins, 1..12.

    below: name of the table counted; reads: its columns that say to which keys a row belongs; keys(row, begins): those keys by name, as
    expressions over a row with these columns; count(keys, begins): a select of the columns in their order, for the keys in that table,
    for all of them when it is None.
    """

    below: str
    reads: tuple[str, ...]
    keys: Callable[[Any, int], Mapping[str, Any]]
    count: Callable[[Any, int], Any]


class SummaryMark(Base):
    """With which beginning of the year the sums were counted; without it they never were."""

    __tablename__ = "summary_mark"
    id: Mapped[int] = mapped_column(primary_key=True)
    begins: Mapped[int]


class Difference(NamedTuple):
    """A table of sums; how many rows it keeps that a recount does not find, and the other way round."""

    table: str
    only_kept: int
    only_counted: int


def refresh(session: Session, metadata: MetaData, touched: Collection[str], start: int, begins: int) -> None:
    """Bring the sums in step with what this transaction changed. touched: names of tables; start: newest change-log row before it.

    Sums that were never counted, or with a year that began with another month, are all counted anew.
    """
    if not current(session, begins):
        rebuild(session, metadata, begins)
        return
    every = summaries(metadata)
    moved = {name: _logged(session, metadata.tables[name], every, start) for name in {each.below for _table, each in every} & set(touched)}
    for table, summary in every:
        if summary.below in moved:
            moved[table.name] = _recount(session, table, summary, moved[summary.below], begins)


def current(session: Session, begins: int) -> bool:
    """Whether the sums were ever counted, and with a year that begins so."""
    return bool(session.scalar(select(exists().where(SummaryMark.begins == begins))))


def rebuild(session: Session, metadata: MetaData, begins: int) -> None:
    """Count all sums anew from the rows."""
    for table, summary in summaries(metadata):
        session.execute(delete(table))
        session.execute(insert(table).from_select(list(table.c), summary.count(ALL, begins)))
    session.execute(delete(SummaryMark))
    session.execute(insert(SummaryMark).values(id=1, begins=begins))


def differences(session: Session, metadata: MetaData, begins: int) -> list[Difference]:
    """What a recount of every table finds, set against what is kept; nothing is written."""
    found = []
    for table, summary in summaries(metadata):
        kept, counted = select(*table.c), summary.count(ALL, begins)
        found.append(Difference(table.name, _count(session, kept.except_(counted)), _count(session, counted.except_(kept))))
    return found


def declare(metadata: MetaData, table: str, summary: Summary) -> None:
    """This table is kept by the store from now on."""
    metadata.info.setdefault(INFO, {})[table] = summary


def summaries(metadata: MetaData) -> list[tuple[Table, Summary]]:
    """Tables of sums, each after the one that it is counted from."""
    found: dict[str, Summary] = metadata.info.get(INFO, {})
    return [(metadata.tables[name], found[name]) for name in sorted(found, key=lambda name: (found[name].below in found, name))]


def _recount(session: Session, table: Table, summary: Summary, moved: Table, begins: int) -> Table:
    """Gives the keys that were counted anew, for the sums that stand on these."""
    touched = _passing(session, f"touched_{table.name}", tuple(table.primary_key.columns))
    keys = summary.keys(moved.c, begins)
    session.execute(insert(touched).from_select(list(keys), select(*keys.values()).distinct()))
    session.execute(delete(table).where(tuple_(*(table.c[name] for name in keys)).in_(select(*(touched.c[name] for name in keys)))))
    session.execute(insert(table).from_select(list(table.c), summary.count(touched, begins)))
    return touched


def _logged(session: Session, below: Table, every: Sequence[tuple[Table, Summary]], start: int) -> Table:
    """What the changed rows say now, and what they said before: a row that moved leaves a gap where it was."""
    reads = sorted({name for _table, each in every if each.below == below.name for name in each.reads})
    moved = _passing(session, f"moved_{below.name}", [below.c[name] for name in reads])
    log = ChangeLog.__table__
    here = (log.c.seq > start, log.c.noun == below.name)
    row_id = type_coerce(log.c.row_id, below.c.id.type)
    now = select(*(below.c[name] for name in reads)).join_from(log, below, below.c.id == row_id).where(*here)
    said = (type_coerce(func.json_extract(log.c.old, f"$.{name}[0]"), below.c[name].type) for name in reads)
    before = (func.coalesce(old, below.c[name]) for old, name in zip(said, reads, strict=True))
    was = select(*before).join_from(log, below, below.c.id == row_id, isouter=True).where(*here, log.c.old.is_not(None))
    for rows in (now, was):
        session.execute(insert(moved).from_select(reads, rows))
    return moved


def _passing(session: Session, name: str, columns: Sequence[Column[Any]]) -> Table:
    """An empty table that only this connection sees."""
    made = _described(name, tuple((each.name, each.type) for each in columns))
    session.execute(CreateTable(made, if_not_exists=True))
    session.execute(delete(made))
    return made


@cache
def _described(name: str, columns: tuple[tuple[str, TypeEngine[Any]], ...]) -> Table:
    return Table(name, MetaData(), *(Column(*each) for each in columns), prefixes=["TEMPORARY"])


def _count(session: Session, rows: CompoundSelect[Any]) -> int:
    return session.scalar(select(func.count()).select_from(rows.subquery())) or 0
