"""Full text over every noun that asks for it: one contentless FTS5 table per noun, kept in step by the door.

Declared on the columns: ``info={"search": "card"}`` for what everybody may look up, ``"inside"`` for fields of level L1
(B-016). A text is cut by us, not by the tokenizer, which does not know the newer Chinese characters: words with other
than ASCII letters into pairs and their last character, ASCII runs into triples and their two tails; so that one typed
character finds something too. A word of one term is exact, hits of several are candidates to be verified by fits().
Source: performance.md, store-sync.md.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import groupby, islice
from typing import Any
from uuid import UUID

from sqlalchemy import Column, Connection, MetaData, Select, String, Table, Uuid, bindparam, column, literal_column, select, table, text
from sqlalchemy.orm import Session

CARD, INSIDE = "card", "inside"
CHUNK = 500
USUAL, MUCH = 1 << 20, 64 << 20
RUN = re.compile(r"[\x00-\x7f]+")
SIGNS = re.compile(r"[\W_]+")


def searched(metadata: MetaData) -> dict[str, Table]:
    """Tables with indexed columns, by name."""
    return {table.name: table for table in metadata.sorted_tables if any("search" in each.info for each in table.columns)}


def create(connection: Connection, metadata: MetaData) -> None:
    """Make the index tables where they are missing: search_NOUN, and searched_NOUN, which knows the row of each document."""
    for noun in searched(metadata):
        connection.exec_driver_sql(
            f"create table if not exists searched_{noun} (doc integer primary key, row_id char(32) not null unique)",
        )
        connection.exec_driver_sql(
            f"create virtual table if not exists search_{noun} using fts5({CARD}, {INSIDE}, content='', contentless_delete=1,"
            " tokenize='ascii', detail=column, prefix='1 2')"
        )


def folded(value: str) -> str:
    """Half-width, lower case, signs turned into blanks: what a person means by the same text."""
    return SIGNS.sub(" ", unicodedata.normalize("NFKC", value).lower()).strip()


def terms(value: str) -> list[str]:
    """What is indexed: 华东a12 -> 华东 东a, a12 12 2."""
    found: list[str] = []
    for word in folded(value).split():
        if not word.isascii():
            found += [pair for at in range(len(word)) if not (pair := word[at : at + 2]).isascii()]
        for run in RUN.findall(word):
            found += [run[at : at + 3] for at in range(len(run))]
    return found


def _asked(word: str) -> list[str]:
    """The terms, in MATCH's own writing, that a text with this word must have."""
    size = 3 if word.isascii() else 2
    if len(word) < size:
        return [f'"{word}"*']
    parts = dict.fromkeys(word[at : at + size] for at in range(len(word) - size + 1))
    return [f'"{part}"' for part in parts if word.isascii() or not part.isascii()]


def expression(words: Sequence[str], kinds: str) -> str:
    """The MATCH expression of folded words, in these kinds (``card``, ``inside`` or both, parted by a blank)."""
    return f"{{{kinds}}} : ({' AND '.join(dict.fromkeys(part for word in words for part in _asked(word)))})"


def fits(words: Sequence[str], texts: Iterable[str | None]) -> bool:
    """Every word stands in one of the texts."""
    whole = "\n".join(filter(None, texts)).lower()
    if not unicodedata.is_normalized("NFKC", whole):
        whole = unicodedata.normalize("NFKC", whole).lower()
    return all(word in whole for word in words)


def hits(noun: str) -> Select[Any]:
    """Row ids of the documents that fit the MATCH expression handed in as the parameter ``want``, in the order of the documents."""
    index, docs = table(f"search_{noun}", column("rowid")), table(f"searched_{noun}", column("doc"), column("row_id", Uuid()))
    matched = literal_column(f"search_{noun}").op("match")(bindparam("want", type_=String()))
    return select(docs.c.row_id).select_from(index.join(docs, docs.c.doc == index.c.rowid)).where(matched)


def reindex(session: Session, metadata: MetaData, touched: Iterable[tuple[str, str]]) -> None:
    """Bring the index in step with these rows (table name, row id), in the transaction that changed them."""
    tables = searched(metadata)
    for noun, pairs in groupby(sorted(touched), key=lambda pair: pair[0]):
        if noun in tables:
            ids = iter([row_id for _, row_id in pairs])
            while chunk := list(islice(ids, CHUNK)):
                _forget(session, noun, chunk)
                _feed(session, tables[noun], tables[noun].c.id.in_([UUID(each) for each in chunk]))


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
        session.execute(text(f"insert into searched_{rows.name} (doc, row_id) values (:doc, :row_id)"), docs)
        session.execute(text(f"insert into search_{rows.name} (rowid, {CARD}, {INSIDE}) values (:doc, :{CARD}, :{INSIDE})"), docs)


def _texts(columns: Sequence[Column[Any]], values: Sequence[Any]) -> dict[str, str]:
    fed: dict[str, list[str]] = {CARD: [], INSIDE: []}
    for each, value in zip(columns, values, strict=True):
        if value:
            fed[each.info["search"]].extend(terms(str(value)))
    return {kind: " ".join(dict.fromkeys(parts)) for kind, parts in fed.items()}
