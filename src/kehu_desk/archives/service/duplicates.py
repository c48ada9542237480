"""查重: is this customer on file already? Names the card and the responsible person only; logged; thirty an hour.

Source: B-016, B-109; business.md §27.
"""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.archives.entities import Customer
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.archives.rules.identity import Identity, name_norm, phone_digits, same_score, uscc_plain
from kehu_desk.door import audit
from kehu_desk.door.change import About, Door
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Caller
from kehu_desk.people.entities import Person
from kehu_desk.people.office import settings_of

CHECKED = "archive.check_twins"
HOUR = timedelta(hours=1)
LIKE_NAMES = 500
SHOWN = 20
GONE = (ArchiveState.TRASHED, ArchiveState.DESTROYED)


class TwinRow(NamedTuple):
    """A customer that may be the same. score 0..; reasons: uscc, name, similar, phone; verdict: stop, hard or soft."""

    id: UUID
    number: str
    name: str
    customer_type: str
    region_code: str
    owner: str
    score: int
    reasons: tuple[str, ...]
    verdict: str


def check_twins(door: Door, caller: Caller, bas: Mapping[str, Any]) -> list[TwinRow]:
    """Customers like these values of BAS, the likeliest first, twenty at the most.

    Raises Refused E_FORBIDDEN, and E_LIMIT beyond the checks of an hour.
    """
    with door.change(caller, CHECKED, About(subject="check")) as deed:
        deed.require(Action.CREATE)
        most = settings_of(deed.session).values.number("duplicate_checks_per_hour")
        done = audit.count_since(deed.session, deed.actor.person, CHECKED, deed.now - HOUR)
        if done >= most:
            raise Refused(no("E_LIMIT", limit=most, open=done))
        return twins_of(deed.session, bas)


def twins_of(session: Session, bas: Mapping[str, Any]) -> list[TwinRow]:
    """The same without log and limit, for the inside of a deed."""
    wanted = Identity(str(bas.get("name_full") or ""), str(bas.get("uscc") or ""), (str(bas.get("phone") or ""),))
    found = []
    for row, owner in session.execute(_near(wanted)):
        match = same_score(wanted, Identity(row.name, row.uscc or "", (row.phone or "",)))
        if match.verdict != "none":
            found.append(_twin(row, owner, match.score, match.reasons, match.verdict))
    return sorted(found, key=lambda each: (-each.score, each.name))[:SHOWN]


def _twin(row: Customer, owner: str | None, score: int, reasons: tuple[str, ...], verdict: str) -> TwinRow:
    return TwinRow(row.id, row.archive_no or row.no, row.name, row.customer_type, row.region_code, owner or "", score, reasons, verdict)


def _near(wanted: Identity) -> Any:
    """Rows that share code, phone or normal name, and some whose name begins alike: all by an index."""
    norm, code, phone = name_norm(wanted.name), uscc_plain(wanted.uscc), phone_digits(wanted.phones[0])
    ways = [Customer.uscc == code] if code else []
    if phone:
        ways.append(Customer.phone == phone)
    if norm:
        ways += [Customer.name_norm == norm, Customer.id.in_(_alike(norm))]
    near = select(Customer, Person.name).outerjoin(Person, Person.id == Customer.owner_id)
    return near.where(or_(*ways), Customer.state.not_in(GONE)) if ways else near.where(Customer.id.is_(None))


def _alike(norm: str) -> Any:
    head = norm[:2]
    return select(Customer.id).where(Customer.name_norm >= head, Customer.name_norm < head + "\U0010ffff").limit(LIKE_NAMES)
