"""What a visit found, as it was typed: kept with the draft as plain JSON, and sent on to where it belongs when the report is submitted."""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID


class Met(NamedTuple):
    """Somebody who was met. contact_id: none for who does not stand in the archive yet; mood -2..2."""

    name: str
    contact_id: UUID | None = None
    minutes: int = 0
    mood: int = 0


class StockFound(NamedTuple):
    """Goods seen: quantity in thousandths of the unit typed. condition: good, near_expiry, damaged, expired."""

    product_id: UUID
    unit: str
    qty_entered3: int
    batch_no: str = ""
    expires_on: date | None = None
    condition: str = "good"


class FactFound(NamedTuple):
    """Something heard or seen. about: of whom, where it is not the customer himself; party: who said so, else who was met first."""

    category: str
    statement: str
    about: str = ""
    importance: int = 2
    level: int = 2
    party: str = ""


class PriceFound(NamedTuple):
    """Prices at the shelf in price4, ours and a competitor's."""

    product_id: UUID
    our_price4: int | None = None
    competitor: str = ""
    competitor_price4: int | None = None
    note: str = ""


class PromiseFound(NamedTuple):
    """A promise. side: us, them; owner_id: who of ours sees to it, none: who made the visit."""

    side: str
    text: str
    due_on: date | None
    owner_id: UUID | None = None
    contact: str = ""


class ProblemFound(NamedTuple):
    """A problem. key: it counts; complaint: the category under which it is registered as a complaint, empty for none."""

    text: str
    key: bool = False
    owner_id: UUID | None = None
    due_on: date | None = None
    complaint: str = ""
    severity: str = "S3"


class Findings(NamedTuple):
    """All blocks of a report. scope: of the stock, full (what is not listed was not there) or partial."""

    met: tuple[Met, ...] = ()
    stock: tuple[StockFound, ...] = ()
    facts: tuple[FactFound, ...] = ()
    prices: tuple[PriceFound, ...] = ()
    promises: tuple[PromiseFound, ...] = ()
    problems: tuple[ProblemFound, ...] = ()
    scope: str = "partial"


NOTHING = Findings()
BLOCKS: Mapping[str, type[Any]] = {
    "met": Met, "stock": StockFound, "facts": FactFound, "prices": PriceFound, "promises": PromiseFound, "problems": ProblemFound,
}  # fmt: skip
IDS = frozenset({"contact_id", "product_id", "owner_id"})
DAYS = frozenset({"expires_on", "due_on"})


def plain(found: Findings) -> dict[str, Any]:
    """As plain JSON; blocks without rows are left out."""
    rows = {name: [_plain_row(row) for row in getattr(found, name)] for name in BLOCKS}
    return {name: block for name, block in rows.items() if block} | {"scope": found.scope}


def typed(body: Mapping[str, Any]) -> Findings:
    """What plain made. KeyError and ValueError for what plain did not make."""
    blocks = {name: tuple(kind(**_typed_row(row)) for row in body.get(name, ())) for name, kind in BLOCKS.items()}
    return Findings(**blocks, scope=str(body.get("scope", NOTHING.scope)))


def _plain_row(row: Any) -> dict[str, Any]:
    return {key: str(value) if isinstance(value, UUID | date) else value for key, value in row._asdict().items()}


def _typed_row(row: Mapping[str, Any]) -> dict[str, Any]:
    return {key: _typed_value(key, value) for key, value in row.items()}


def _typed_value(key: str, value: Any) -> Any:
    if value is None:
        return None
    return UUID(value) if key in IDS else date.fromisoformat(value) if key in DAYS else value
