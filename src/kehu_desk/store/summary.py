"""Sums that the store keeps of other rows, so that ten million lines answer as quickly as ten thousand.

Declared on the metadata by declare(). The door says what a transaction touched, and the sums of just those keys are
counted anew from the rows below, in the same transaction: they cannot drift, and a rebuild finds what stands there.
Source: performance.md (analysis_10m).
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final, NamedTuple
from zlib import crc32

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
    union,
)  # fmt: skip
from sqlalchemy.orm import Mapped, Session, mapped_column
from sqlalchemy.schema import CreateTable
from sqlalchemy.types import TypeEngine

from kehu_desk.store.base import Base, ChangeLog

INFO: Final = "summaries"
ALL: Final = None


class Feed(NamedTuple):
    """Another table whose rows make further keys. below, reads, keys: as of Summary."""

    below: str
    reads: tuple[str, ...]
    keys: Callable[[Any, int], Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Summary:
    """How the rows of one table are counted from those of another. begins: month with which the office's year begins, 1..12.

    below: name of the table counted; reads: its columns that say to which keys a row belongs; keys(row, begins): those keys by name, as
    expressions over a row with these columns; count(keys, begins): a select of the columns in their order, for the keys in that table,
    for all of them when it is None. also: whatever else it counts.
    """

    below: str
    reads: tuple[str, ...]
    keys: Callable[[Any, int], Mapping[str, Any]]
    count: Callable[[Any, int], Any]
    also: tuple[Feed, ...] = ()

    @property
    def feeds(self) -> tuple[Feed, ...]:
        """All that it counts."""
        return Feed(self.below, self.reads, self.keys), *self.also


class SummaryMark(Base):
    """With which beginning of the year the sums were counted; without it they never were. id: of which tables of sums there were then."""

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

    Sums that were never counted, or with a year that began with another month, are all counted anew; so when a table of sums has come.
    """
    if not current(session, metadata, begins):
        rebuild(session, metadata, begins)
        return
    feeds = [each for _table, summary in summaries(metadata) for each in summary.feeds]
    moved = {name: _logged(session, metadata.tables[name], feeds, start) for name in {each.below for each in feeds} & set(touched)}
    for table, summary in summaries(metadata):
        if any(each.below in moved for each in summary.feeds):
            moved[table.name] = _recount(session, table, summary, moved, begins)


def current(session: Session, metadata: MetaData, begins: int) -> bool:
    """Whether the sums of all these tables were ever counted, and with a year that begins so."""
    return bool(session.scalar(select(exists().where(SummaryMark.id == _shape(metadata), SummaryMark.begins == begins))))


def _shape(metadata: MetaData) -> int:
    """Another one for other tables of sums."""
    return crc32(" ".join(table.name for table, _summary in summaries(metadata)).encode())


def rebuild(session: Session, metadata: MetaData, begins: int) -> None:
    """Count all sums anew from the rows."""
    for table, summary in summaries(metadata):
        session.execute(delete(table))
        session.execute(insert(table).from_select(list(table.c), summary.count(ALL, begins)))
    session.execute(delete(SummaryMark))
    session.execute(insert(SummaryMark).values(id=_shape(metadata), begins=begins))


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
    """Tables of sums, each after those that it is counted from."""
    found: dict[str, Summary] = metadata.info.get(INFO, {})
    return [(metadata.tables[name], found[name]) for name in sorted(found, key=lambda name: (found[name].below in found, name))]


def _recount(session: Session, table: Table, summary: Summary, moved: Mapping[str, Table], begins: int) -> Table:
    """Gives the keys that were counted anew, for the sums that stand on these."""
    touched = _passing(session, f"touched_{table.name}", tuple(table.primary_key.columns))
    names = [column.name for column in table.primary_key.columns]
    keys = [each.keys(moved[each.below].c, begins) for each in summary.feeds if each.below in moved]
    session.execute(insert(touched).from_select(names, union(*(select(*(each[name] for name in names)).distinct() for each in keys))))
    session.execute(delete(table).where(tuple_(*(table.c[name] for name in names)).in_(select(*(touched.c[name] for name in names)))))
    session.execute(insert(table).from_select(list(table.c), summary.count(touched, begins)))
    return touched


def _logged(session: Session, below: Table, feeds: Sequence[Feed], start: int) -> Table:
    """What the changed rows say now, and what they said before: a row that moved leaves a gap where it was."""
    reads = sorted({name for each in feeds if each.below == below.name for name in each.reads})
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
