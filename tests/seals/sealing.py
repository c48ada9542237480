"""A seal in custody, and uses of it."""

from datetime import date
from typing import Any
from uuid import UUID

from kehu_desk.seals.entities import Seal, SealUse
from kehu_desk.seals.service import SealText, Wish, approve_seal, propose_seal


def seal_in_custody(trade: Any, code: str = "HT-1", name: str = "合同专用章") -> UUID:
    """Kept by con, con2 stands in."""
    row = propose_seal(trade.door, trade["con"], SealText(code, name, trade.id("con"), trade.id("con2")))
    approve_seal(trade.door, trade["mgr"], row)
    return row


def wish(seal: UUID, **other: Any) -> Wish:
    return Wish(**({"seal": seal, "document": "经销合同", "purpose": "签订年度合同", "copies": 2, "pages": 8} | other))


def outing(trade: Any, seal: UUID, **other: Any) -> Wish:
    return wish(seal, **({"outside": True, "second": trade.id("rep2"), "due_back_on": date(2026, 3, 4)} | other))


def seal_row(trade: Any, row: UUID) -> Seal:
    return _stored(trade, Seal, row)


def use_row(trade: Any, row: UUID) -> SealUse:
    return _stored(trade, SealUse, row)


def _stored(trade: Any, kind: Any, row: UUID) -> Any:
    with trade.door.reading() as session:
        found = session.get(kind, row)
        session.expunge_all()
        return found
