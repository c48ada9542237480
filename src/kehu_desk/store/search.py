"""One contentless full-text table over every noun. What is indexed is declared on the columns.

``info={"search": KIND}`` with KIND one of the columns of KINDS. A Chinese text is cut into bigrams and its last
character; letters and digits into trigrams and their last two and one: so that one typed character finds something
too (the trigram tokenizer finds nothing below three). Hits of several tokens are candidates; the caller verifies
them against the row. Source: performance.md, store-sync.md.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, islice
from uuid import UUID

from sqlalchemy import Connection, MetaData, Table, bindparam, select, text
from sqlalchemy.orm import Session

KINDS = ("han", "pinyin", "initials", "code", "inside")
DDL = (
    "create table if not exists search_doc (doc integer primary key, noun text not null, row_id text not null, unique (noun, row_id))",
    f"create virtual table if not exists search_text using fts5({', '.join(KINDS)}, content='', contentless_delete=1,"
    " tokenize='unicode61', detail=column, prefix='1 2')",
)
CHUNK = 500


def create(connection: Connection) -> None:
    """Make the two tables where they are missing."""
    for sql in DDL:
        connection.exec_driver_sql(sql)


def han_terms(value: str) -> str:
    """Overlapping pairs and the last character: 华东药 -> 华东 东药 药."""
    plain = folded(value)
    return " ".join([plain[at : at + 2] for at in range(len(plain) - 1)] + [plain[-1:]])


def latin_terms(value: str) -> str:
    """Overlapping triples and the two tails of every word: abcd -> abc bcd cd d."""
    return " ".join(word[at : at + 3] for word in folded(value).split() for at in range(len(word)))


def folded(value: str) -> str:
    """Lower case, and only characters that the tokenizer keeps."""
    return "".join(each if each.isalnum() else " " for each in value.lower()).strip()


TERMS = {kind: han_terms if kind == "han" else latin_terms for kind in KINDS}


def searched(metadata: MetaData) -> dict[str, Table]:
    """Tables with indexed columns, by name."""
    return {table.name: table for table in metadata.sorted_tables if any("search" in column.info for column in table.columns)}


def reindex(session: Session, metadata: MetaData, touched: Iterable[tuple[str, str]]) -> None:
    """Bring the index in step with these rows (table name, row id), in the transaction that changed them."""
    tables = searched(metadata)
    for noun, pairs in groupby(sorted(touched), key=lambda pair: pair[0]):
        if noun in tables:
            ids = iter([row_id for _, row_id in pairs])
            while chunk := list(islice(ids, CHUNK)):
                _reindex(session, tables[noun], chunk)


def _reindex(session: Session, table: Table, row_ids: Sequence[str]) -> None:
    columns = [column for column in table.columns if "search" in column.info]
    session.execute(
        text("insert or ignore into search_doc (noun, row_id) values (:noun, :row_id)"),
        [{"noun": table.name, "row_id": each} for each in row_ids],
    )
    wanted = text("select row_id, doc from search_doc where noun = :noun and row_id in :ids").bindparams(bindparam("ids", expanding=True))
    docs = {row_id: doc for row_id, doc in session.execute(wanted, {"noun": table.name, "ids": list(row_ids)})}
    session.execute(text("delete from search_text where rowid = :doc"), [{"doc": doc} for doc in docs.values()])
    found = session.execute(select(table.c.id, *columns).where(table.c.id.in_([UUID(each) for each in row_ids])))
    fed = [{"doc": docs[row[0].hex], **_feed(columns, row[1:])} for row in found]
    if fed:
        names = ", ".join(KINDS)
        session.execute(text(f"insert into search_text (rowid, {names}) values (:doc, {', '.join(':' + kind for kind in KINDS)})"), fed)


def _feed(columns: Sequence[object], values: Sequence[object]) -> dict[str, str]:
    fed: dict[str, list[str]] = {kind: [] for kind in KINDS}
    for column, value in zip(columns, values, strict=True):
        if value:
            kind = column.info["search"]  # type: ignore[attr-defined]
            fed[kind].append(TERMS[kind](str(value)))
    return {kind: " ".join(parts) for kind, parts in fed.items()}


def is_han(typed: str) -> bool:
    """True when the typed text holds a character beyond Latin letters, digits and signs."""
    return any(ord(each) >= 0x2E80 for each in typed)


def _terms(word: str, size: int) -> Iterator[str]:
    if len(word) < size:
        yield f'"{word}"*'
        return
    for at in range(len(word) - size + 1):
        yield f'"{word[at : at + size]}"'


def expression(typed: str, *, inside: bool) -> str | None:
    """The MATCH expression of what a person typed; None when nothing can be looked up.

    inside: whether the columns of level L1 (phones, credit codes) take part (B-016).
    """
    words = folded(typed).split()
    if not words:
        return None
    if is_han(typed):
        return "han : (" + " AND ".join(term for word in words for term in _terms(word, 2)) + ")"
    kinds = KINDS[1:] if inside else KINDS[1:-1]
    return "{" + " ".join(kinds) + "} : (" + " AND ".join(term for word in words for term in _terms(word, 3)) + ")"


def candidates(session: Session, noun: str, typed: str, *, inside: bool, limit: int) -> list[UUID]:
    """Row ids whose tokens fit, at most limit, in the order in which the rows came. To be verified against the row."""
    want = expression(typed, inside=inside)
    if want is None:
        return []
    sql = text(
        "select d.row_id from search_text t join search_doc d on d.doc = t.rowid"
        " where search_text match :want and d.noun = :noun limit :limit"
    )
    return [UUID(row_id) for (row_id,) in session.execute(sql, {"want": want, "noun": noun, "limit": limit})]
