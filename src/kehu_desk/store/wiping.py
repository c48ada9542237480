"""Taking every trace of content out of the store when an archive is destroyed; what remains is what no table declares.

Declared on the table: ``info={"content_of": "customer_id"}`` — rows that go with the archive whose id stands in that column.
The log of changed rows forgets their texts too. Source: B-161.
"""

from typing import Any
from uuid import UUID

from sqlalchemy import MetaData, Table, delete, select, update
from sqlalchemy.orm import Session

from kehu_desk.store.base import ChangeLog

CHUNK = 500


def wipe(session: Session, metadata: MetaData, customer: UUID) -> int:
    """Delete the rows of all declared tables that belong to one archive. Gives their number."""
    session.flush()
    count = 0
    for each in reversed(metadata.sorted_tables):
        if of := each.info.get("content_of"):
            count += _wipe_table(session, each, each.c[of] == customer)
    session.expire_all()
    return count


def _wipe_table(session: Session, table: Table, mine: Any) -> int:
    ids = [row[0] for row in session.execute(select(table.primary_key.columns.values()[0]).where(mine))]
    session.execute(delete(table).where(mine))
    if table.info.get("synced"):
        forget(session, table.name, ids)
    return len(ids)


def forget(session: Session, noun: str, ids: list[UUID]) -> None:
    """The log keeps that these rows changed, not what stood in them."""
    for start in range(0, len(ids), CHUNK):
        part = [each.hex for each in ids[start : start + CHUNK]]
        session.execute(update(ChangeLog).where(ChangeLog.noun == noun, ChangeLog.row_id.in_(part)).values(old=None, new=None))
