"""Full text over every noun that asks for it: one contentless FTS5 table per noun, kept in step by the door.

Declared on the columns: ``info={"search": "card"}`` for what everybody may look up, ``"inside"`` for fields of level L1
(B-016). A text is cut by us, not by the tokenizer, which does not know the newer Chinese characters: words with other
than ASCII letters into pairs and their last character, ASCII runs into fours and their three tails; so that one typed
character finds something too. A word of one term is exact, hits of several are verified by holds() against the
folded texts, which are kept beside the index so that no row is read in vain.
Source: performance.md, store-sync.md.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import groupby, islice
from typing import Any
from uuid import UUID

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    FromClause,
    MetaData,
    String,
    Table,
    TableClause,
    Uuid,
    and_,
    bindparam,
    column,
    func,
    literal_column,
    or_,
    select,
    table,
    text,
)  # fmt: skip
from sqlalchemy.orm import Session

CARD, INSIDE = "card", "inside"
CHUNK = 500
PAIR, LATIN = 2, 4
USUAL, MUCH = 1 << 20, 64 << 20
RUN = re.compile(r"[\x00-\x7f]+")
SIGNS = re.compile(r"[\W_]+")


def searched(metadata: MetaData) -> dict[str, Table]:
    """Tables with indexed columns, by name."""
    return {name: table for name, table in metadata.tables.items() if is_searched(table)}


def is_searched(rows: Table) -> bool:
    """Whether any column of it is indexed."""
    return any("search" in each.info for each in rows.columns)


def create(connection: Connection, metadata: MetaData) -> None:
    """Make the index tables where they are missing: search_NOUN, and searched_NOUN, which knows the row of each document."""
    for noun in searched(metadata):
        connection.exec_driver_sql(
            f"create table if not exists searched_{noun} (doc integer primary key, row_id char(32) not null unique,"
            f" {CARD} text not null, {INSIDE} text not null)"
        )
        connection.exec_driver_sql(
            f"create virtual table if not exists search_{noun} using fts5({CARD}, {INSIDE}, content='', contentless_delete=1,"
            " tokenize='ascii', detail=column, prefix='1 2 3')"
        )


def folded(value: str) -> str:
    """Half-width, lower case, signs turned into blanks: what a person means by the same text."""
    return SIGNS.sub(" ", unicodedata.normalize("NFKC", value).lower()).strip()


def terms(plain: str) -> list[str]:
    """What is indexed of a folded text: 华东ab123 -> 华东 东a, ab12 b123 123 23 3."""
    found: dict[str, None] = {}
    for word in plain.split():
        if not word.isascii():
            found |= dict.fromkeys(pair for at in range(len(word)) if not (pair := word[at : at + PAIR]).isascii())
        for run in RUN.findall(word):
            found |= dict.fromkeys(run[at : at + LATIN] for at in range(len(run)))
    return list(found)


def _asked(word: str) -> list[str]:
    """The terms, in MATCH's own writing, that a text with this word must have."""
    size = LATIN if word.isascii() else PAIR
    if len(word) < size:
        return [f'"{word}"*']
    parts = dict.fromkeys(word[at : at + size] for at in range(len(word) - size + 1))
    return [f'"{part}"' for part in parts if word.isascii() or not part.isascii()]


def asked(words: Sequence[str], kinds: Sequence[str]) -> dict[str, str]:
    """Parameters of hits() and holds() for folded words, in these kinds."""
    parts = dict.fromkeys(part for word in words for part in _asked(word))
    match = f"{{{' '.join(kinds)}}} : ({' AND '.join(parts)})"
    return {"match": match, **{f"word{place}": word for place, word in enumerate(words)}}


def documents(noun: str) -> TableClause:
    """The documents of a noun: doc, row_id, and the folded texts of each kind."""
    return table(f"searched_{noun}", column("doc"), column("row_id", Uuid()), column(CARD, String()), column(INSIDE, String()))


def hits(noun: str, docs: TableClause) -> tuple[FromClause, ColumnElement[bool]]:
    """Where documents come from that fit the parameter ``match``, in their order, and the condition."""
    index = table(f"search_{noun}", column("rowid"))
    return index.join(docs, docs.c.doc == index.c.rowid), literal_column(f"search_{noun}").op("match")(bindparam("match", type_=String()))


def holds(docs: TableClause, count: int, kinds: Sequence[str]) -> ColumnElement[bool]:
    """Each of the words (parameters ``word0`` …) stands in a text of these kinds: what a hit of several terms is verified by."""
    words = [bindparam(f"word{place}", type_=String()) for place in range(count)]
    return and_(*(or_(*(func.instr(docs.c[kind], word) > 0 for kind in kinds)) for word in words))


def reindex(session: Session, metadata: MetaData, touched: Iterable[tuple[str, str]]) -> None:
    """Bring the index in step with these rows (table name, row id), in the transaction that changed them."""
    for noun, pairs in groupby(sorted(touched), key=lambda pair: pair[0]):
        rows = metadata.tables.get(noun)
        if rows is not None and is_searched(rows):
            ids = iter([row_id for _, row_id in pairs])
            while chunk := list(islice(ids, CHUNK)):
                _forget(session, noun, chunk)
                _feed(session, rows, rows.c.id.in_([UUID(each) for each in chunk]))


def rebuild(session: Session, metadata: MetaData) -> None:
    """Make the whole index anew from the rows, after a mass import into an empty store or a repair."""
    for noun, each in searched(metadata).items():
        session.execute(text(f"insert into search_{noun} (search_{noun}) values ('delete-all')"))
        session.execute(text(f"delete from searched_{noun}"))
        _hold(session, noun, MUCH)
        _feed(session, each, None)
        _hold(session, noun, USUAL)


def _hold(session: Session, noun: str, size: int) -> None:
    """How many bytes of new terms FTS5 keeps in memory before it writes them: few large pieces merge faster than many small ones."""
    session.execute(text(f"insert into search_{noun} (search_{noun}, rank) values ('hashsize', :size)"), {"size": size})


def _forget(session: Session, noun: str, row_ids: Sequence[str]) -> None:
    known = text(f"select doc from searched_{noun} where row_id in :ids").bindparams(bindparam("ids", expanding=True))
    gone = [{"doc": doc} for doc in session.scalars(known, {"ids": list(row_ids)})]
    if gone:
        session.execute(text(f"delete from search_{noun} where rowid = :doc"), gone)
        session.execute(text(f"delete from searched_{noun} where doc = :doc"), gone)


def _feed(session: Session, rows: Table, only: Any) -> None:
    """Write the documents of these rows, all of them when only is None."""
    columns = [each for each in rows.columns if "search" in each.info]
    wanted = select(rows.c.id, *columns).order_by(rows.c.id)
    doc = session.scalar(text(f"select coalesce(max(doc), 0) from searched_{rows.name}")) or 0
    found = session.connection().execute(wanted if only is None else wanted.where(only)).partitions(CHUNK)
    for part in found:
        docs = [{"doc": doc + place, "row_id": row[0].hex, **_texts(columns, row[1:])} for place, row in enumerate(part, 1)]
        doc += len(docs)
        names, values = f"{CARD}, {INSIDE}", f":{CARD}, :{INSIDE}"
        session.execute(text(f"insert into searched_{rows.name} (doc, row_id, {names}) values (:doc, :row_id, {values})"), docs)
        cut = [{"doc": each["doc"], **{kind: " ".join(terms(each[kind])) for kind in (CARD, INSIDE)}} for each in docs]
        session.execute(text(f"insert into search_{rows.name} (rowid, {names}) values (:doc, {values})"), cut)


def _texts(columns: Sequence[Column[Any]], values: Sequence[Any]) -> dict[str, str]:
    """The folded values of one row by kind, one a line: no word reaches from one into the next."""
    fed: dict[str, list[str]] = {CARD: [], INSIDE: []}
    for each, value in zip(columns, values, strict=True):
        if value:
            fed[each.info["search"]].append(folded(str(value)))
    return {kind: "\n".join(parts) for kind, parts in fed.items()}
