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
    FromClause,
    MetaData,
    Table,
    delete,
    exists,
    func,
    insert,
    select,
    tuple_,
    type_coerce,
    union,
)  # fmt: skip
from sqlalchemy.orm import Mapped, Session, mapped_column
from sqlalchemy.schema import CreateTable

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
    changed = {each.below for _table, each in summaries(metadata)} & set(touched)
    for table, summary in summaries(metadata):
        if summary.below in changed:
            _recount(session, metadata, table, summary, start, begins)
            changed.add(table.name)


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


def _recount(session: Session, metadata: MetaData, table: Table, summary: Summary, start: int, begins: int) -> None:
    below, touched = metadata.tables[summary.below], _touched(table)
    session.execute(CreateTable(touched, if_not_exists=True))
    session.execute(delete(touched))
    rows = _touched(below) if below.name in metadata.info[INFO] else _logged(below, summary.reads, start)
    keys = summary.keys(rows.c, begins)
    session.execute(insert(touched).from_select(list(keys), select(*keys.values()).distinct()))
    session.execute(delete(table).where(tuple_(*(table.c[name] for name in keys)).in_(select(*(touched.c[name] for name in keys)))))
    session.execute(insert(table).from_select(list(table.c), summary.count(touched, begins)))


@cache
def _touched(table: Table) -> Table:
    """A table of this connection alone: the keys to be counted anew. Its columns are those of the primary key."""
    columns = (Column(each.name, each.type) for each in table.primary_key.columns)
    return Table(f"touched_{table.name}", MetaData(), *columns, prefixes=["TEMPORARY"])


def _logged(below: Table, reads: Sequence[str], start: int) -> FromClause:
    """What the changed rows say now, and what they said before: a row that moved leaves a gap where it was."""
    log = ChangeLog.__table__
    here = (log.c.seq > start, log.c.noun == below.name)
    row_id = type_coerce(log.c.row_id, below.c.id.type)
    now = select(*(below.c[name] for name in reads)).join_from(log, below, below.c.id == row_id).where(*here)
    said = (type_coerce(func.json_extract(log.c.old, f"$.{name}[0]"), below.c[name].type) for name in reads)
    before = (func.coalesce(old, below.c[name]).label(name) for old, name in zip(said, reads, strict=True))
    was = select(*before).join_from(log, below, below.c.id == row_id, isouter=True).where(*here, log.c.old.is_not(None))
    return union(now, was).subquery()


def _count(session: Session, rows: CompoundSelect[Any]) -> int:
    return session.scalar(select(func.count()).select_from(rows.subquery())) or 0
