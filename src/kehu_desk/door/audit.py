"""The chain of entries: append-only, each bound to the one before, its head sealed outside the database.

Source: B-140…B-145, borrowing.md 5.11. Entries hold ids, codes and hashes, never content of level L1 or above.
"""

import hashlib
import hmac
import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Index, Row, func, insert, select, type_coerce
from sqlalchemy.orm import Mapped, Session, mapped_column
from sqlalchemy.types import NullType

from kehu_desk.door.gaps import Gap, gap_of
from kehu_desk.store.base import Base
from kehu_desk.store.engine import any_bytes
from kehu_desk.store.keys import write_whole

GENESIS = "0" * 64
CHUNK = 2000
ID_FIELDS = ("actor_id", "customer_id", "loan_id")


class Entry(Base):
    """One line of the log. result: done, DENIED or failed; steady: the clock had not gone back since the entry before."""

    __tablename__ = "audit"
    __table_args__ = (
        Index("ix_audit_seen", "actor_id", "action", "customer_id", "at"),
        Index("ix_audit_loan", "loan_id"),
        {"info": {"append_only": True}},
    )
    seq: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    steady: Mapped[bool]
    actor_id: Mapped[UUID | None]
    actor: Mapped[str]
    role: Mapped[str]
    device: Mapped[str]
    action: Mapped[str]
    customer_id: Mapped[UUID | None]
    section: Mapped[str]
    loan_id: Mapped[UUID | None]
    subject: Mapped[str]
    result: Mapped[str]
    codes: Mapped[str]
    before: Mapped[str]
    after: Mapped[str]
    prev: Mapped[str]
    mac: Mapped[str]


class Fact(NamedTuple):
    """What an entry says, before it is bound into the chain."""

    at: datetime
    actor_id: UUID | None
    actor: str
    role: str
    device: str
    action: str
    customer_id: UUID | None = None
    section: str = ""
    loan_id: UUID | None = None
    subject: str = ""
    result: str = "done"
    codes: str = ""
    before: str = ""
    after: str = ""


class Head(NamedTuple):
    """The newest entry: its seq and mac, and how many there are."""

    seq: int
    mac: str
    entries: int


class Finding(NamedTuple):
    """The outcome of a verification. seq: the first bad entry, None when the chain is whole; code: what is wrong; gap: the first."""

    seq: int | None
    code: str
    entries: int
    gap: Gap | None = None

    @property
    def sound(self) -> bool:
        """Nothing was found."""
        return not self.code


def content_hash(body: object) -> str:
    """A hash for before/after: it proves a text without telling it."""
    return hashlib.sha256(json.dumps(body, ensure_ascii=False, sort_keys=True, default=str).encode()).hexdigest()


def seal(key: bytes, seq: int, steady: bool, fact: Fact, prev: str) -> str:
    """HMAC-SHA256 over the canonical text of an entry and the mac before it."""
    words = [seq, steady, *(each.isoformat() if isinstance(each, datetime) else None if each is None else str(each) for each in fact), prev]
    return hmac.new(key, json.dumps(words, ensure_ascii=False, separators=(",", ":")).encode(), hashlib.sha256).hexdigest()


def append(session: Session, key: bytes, facts: list[Fact]) -> Head:
    """Bind entries to the end of the chain, in the transaction of the deed they tell of. facts: at least one."""
    last = session.execute(select(Entry.seq, Entry.mac, Entry.at).order_by(Entry.seq.desc()).limit(1)).first()
    seq, prev, before = (last.seq, last.mac, last.at) if last else (0, GENESIS, None)
    rows = []
    for fact in facts:
        seq += 1
        steady = before is None or fact.at >= before
        mac = seal(key, seq, steady, fact, prev)
        rows.append({"seq": seq, "steady": steady, **fact._asdict(), "prev": prev, "mac": mac})
        prev, before = mac, fact.at
    session.execute(insert(Entry), rows)
    return Head(seq, prev, seq)


def seen_since(session: Session, fact: Fact, start: datetime) -> bool:
    """Whether the same person did the same with the same section under the same right since an instant (B-140)."""
    wanted = select(Entry.seq).where(
        Entry.actor_id == fact.actor_id,
        Entry.action == fact.action,
        Entry.customer_id == fact.customer_id,
        Entry.at >= start,
        Entry.section == fact.section,
        Entry.loan_id.is_(None) if fact.loan_id is None else Entry.loan_id == fact.loan_id,
        Entry.subject == fact.subject,
        Entry.result == "done",
    )
    return session.scalar(wanted.limit(1)) is not None


def count_since(session: Session, person: UUID, action: str, since: datetime) -> int:
    """How often a person has done something since an instant."""
    wanted = select(func.count()).select_from(Entry).where(Entry.actor_id == person, Entry.action == action, Entry.at >= since)
    return session.scalar(wanted.where(Entry.result == "done")) or 0


def rows_since(session: Session, person: UUID, action: str, since: datetime) -> int:
    """How many customers' rows a person has taken by an action since an instant: entries that name a customer (B-118)."""
    wanted = select(func.count()).select_from(Entry).where(Entry.actor_id == person, Entry.action == action, Entry.at >= since)
    return session.scalar(wanted.where(Entry.result == "done", Entry.customer_id.is_not(None))) or 0


def write_head(path: Path, key: bytes, head: Head) -> None:
    """Seal the head outside the database (B-144)."""
    body = json.dumps(head)
    mac = hmac.new(key, body.encode(), hashlib.sha256).hexdigest()
    write_whole(path, json.dumps({"head": body, "mac": mac}).encode())


def read_head(path: Path, key: bytes) -> Head | None:
    """The sealed head; None when it is missing or was not sealed by us."""
    try:
        found = json.loads(path.read_text("utf-8"))
        body, mac = str(found["head"]), str(found["mac"])
        if not hmac.compare_digest(hmac.new(key, body.encode(), hashlib.sha256).hexdigest(), mac):
            return None
        return Head(*json.loads(body))
    except (OSError, ValueError, KeyError, TypeError):
        return None


class Stored(NamedTuple):
    """An entry read back, with nothing lost on the way from the file."""

    seq: int
    steady: bool
    fact: Fact
    prev: str
    mac: str

    def holds(self, key: bytes, want: int, prev: str) -> bool:
        """Whether this is the entry that belongs here and nothing in it was changed."""
        here = self.seq == want and self.prev == prev
        return here and hmac.compare_digest(self.mac.encode(), seal(key, self.seq, self.steady, self.fact, prev).encode())


def _read_back(raw: Row[*tuple[Any, ...]]) -> Stored | None:
    """None when a value is not written exactly as we would write it: 2 for yes, another sign between day and time."""
    seq, steady, *values, prev, mac = tuple(raw)
    facts = dict(zip(Fact._fields, values, strict=True))
    try:
        at = datetime.fromisoformat(facts["at"])
        ids = {name: UUID(facts[name]) if facts[name] is not None else None for name in ID_FIELDS}
    except (ValueError, TypeError, AttributeError):
        return None
    exact = at.isoformat(" ", "microseconds") == facts["at"] and all(each is None or each.hex == facts[name] for name, each in ids.items())
    words = [prev, mac, *(value for name, value in facts.items() if name not in ID_FIELDS)]
    if not exact or steady not in (0, 1) or not all(isinstance(word, str) and _is_text(word) for word in words):
        return None
    return Stored(seq, bool(steady), Fact(**(facts | ids | {"at": at.replace(tzinfo=UTC)})), prev, mac)


def _is_text(word: str) -> bool:
    """False for bytes that were no UTF-8: no entry of ours is written so."""
    return not any("\udc80" <= sign <= "\udcff" for sign in word)


def verify(session: Session, key: bytes, head: Head | None, step: Callable[[int, int], None] = lambda _done, _total: None) -> Finding:
    """Read the whole chain as it lies in the file. Finds a changed, inserted, removed or swapped entry and a cut tail (B-143, B-144)."""
    with any_bytes(session):
        return _verify(session, key, head, step)


def _verify(session: Session, key: bytes, head: Head | None, step: Callable[[int, int], None]) -> Finding:
    prev, want, at_head = GENESIS, 1, GENESIS
    gap: Gap | None = None
    total = head.entries if head else 0
    columns = (type_coerce(getattr(Entry, name), NullType()) for name in ("seq", "steady", *Fact._fields, "prev", "mac"))
    for raw in session.execute(select(*columns).order_by(Entry.seq).execution_options(yield_per=CHUNK)):
        entry = _read_back(raw)
        if entry is None or not entry.holds(key, want, prev):
            return Finding(want, "E_AUDIT", want - 1)
        if head and want == head.seq:
            at_head = entry.mac
        fact = entry.fact
        gap = gap or gap_of(entry.seq, fact.at, fact.action, fact.result, fact.subject)
        prev, want = entry.mac, want + 1
        if want % CHUNK == 0:
            step(want, max(total, want))
    count = want - 1
    if head is None or head.seq > count or head.entries != head.seq or (head.seq and head.mac != at_head):
        return Finding(min(want, head.seq if head else want), "E_AUDIT_TRUNCATED", count)
    return Finding(gap.seq, "E_AUDIT_TRUNCATED", count, gap) if gap else Finding(None, "", count)


def newest(session: Session) -> Head:
    """The newest entry of the chain as it lies in the file; seq 0 without any."""
    last = session.execute(select(Entry.seq, Entry.mac).order_by(Entry.seq.desc()).limit(1)).first()
    return Head(last.seq, last.mac, last.seq) if last else Head(0, GENESIS, 0)


def reaches(session: Session, head: Head | None) -> bool:
    """Whether the chain still holds the entry that the sealed head names: a quick look at each start."""
    if head is None:
        return False
    mac = session.scalar(select(Entry.mac).where(Entry.seq == head.seq))
    return mac is not None and hmac.compare_digest(mac, head.mac)
