"""Taking every trace of content out of the store when an archive is destroyed; what remains is what no table declares.

Declared on the table: ``info={"content_of": "customer_id"}`` — rows that go with the archive whose id stands in that column.
The log of changed rows forgets their texts too. Source: B-161.
"""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import MetaData, delete, func, or_, select, update
from sqlalchemy.orm import Session

from kehu_desk.store.base import ChangeLog

CHUNK = 500


def wipe(session: Session, metadata: MetaData, customer: UUID) -> int:
    """Delete the rows of all declared tables that belong to one archive. Gives their number."""
    session.flush()
    count = 0
    for each in reversed(metadata.sorted_tables):
        if of := each.info.get("content_of"):
            count += len(session.execute(delete(each).where(each.c[of] == customer).returning(each.c[of])).all())
            _forget_of(session, each.name, customer)
    session.expire_all()
    return count


def _forget_of(session: Session, noun: str, customer: UUID) -> None:
    """Also rows that were deleted long before are known by the archive's id, which stood in their first image."""
    born = or_(func.instr(ChangeLog.new, customer.hex) > 0, func.instr(ChangeLog.old, customer.hex) > 0)
    ids = select(ChangeLog.row_id).where(ChangeLog.noun == noun, born).distinct()
    forget(session, noun, list(session.scalars(ids)))


def forget(session: Session, noun: str, row_ids: Sequence[str]) -> None:
    """The log keeps that these rows changed, not what stood in them."""
    for start in range(0, len(row_ids), CHUNK):
        part = row_ids[start : start + CHUNK]
        session.execute(update(ChangeLog).where(ChangeLog.noun == noun, ChangeLog.row_id.in_(part)).values(old=None, new=None))
