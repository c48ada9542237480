"""Archives in which nothing more is written: sealed or destroyed. Source: borrowing.md §1 (key idea 3), B-160."""

from typing import Final
from uuid import UUID

from sqlalchemy import String, Uuid, column, select, table
from sqlalchemy.orm import Session

from kehu_desk.access.policy import WRITES, Action

CLOSED: Final = frozenset({"SEALED", "DESTROYED"})
CUSTOMER: Final = table("customer", column("id", Uuid()), column("state", String()))


def closed(session: Session, action: Action, customer: UUID) -> str:
    """The state that closes an archive to this action; empty when it does not."""
    if action not in WRITES:
        return ""
    state = session.scalar(select(CUSTOMER.c.state).where(CUSTOMER.c.id == customer))
    return str(state) if state in CLOSED else ""
