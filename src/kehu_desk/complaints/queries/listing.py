"""The list of complaints, the newest first, in pages by keyset. Every row joins the policy's condition."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, Final, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, Row, Select, or_, select, tuple_
from sqlalchemy.orm import Session

from kehu_desk.access.visible import shown
from kehu_desk.archives.entities import Customer
from kehu_desk.complaints.entities import Complaint
from kehu_desk.complaints.queries.clocks import TIMED, Timed, clocks
from kehu_desk.complaints.rules.clock import ClockLine
from kehu_desk.complaints.rules.codes import OPEN
from kehu_desk.complaints.rules.terms import SECTION
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person
from kehu_desk.products.entities import Product

Anchor = tuple[Any, ...]
UNFINISHED: Final = "open"


class ComplaintRow(NamedTuple):
    """One complaint of a list, with its clock as it stands now."""

    id: UUID
    no: str
    customer_id: UUID
    customer: str
    received_at: datetime
    category: str
    severity: str
    state: str
    product: str
    owner: str
    repeated: bool
    description: str
    clock: tuple[ClockLine, ...]


class Picked(NamedTuple):
    """Filters. state: empty for all, "open" for every one not at its end; text: in number, customer, product, batch or words."""

    state: str = ""
    severity: str = ""
    category: str = ""
    text: str = ""
    mine: UUID | None = None


def _joined(columns: Iterable[Any]) -> Select[Any]:
    wanted: Select[Any] = select(*columns).join(Customer, Customer.id == Complaint.customer_id)
    return wanted.outerjoin(Product, Product.id == Complaint.product_id)


def _rows(actor: Actor, *conditions: ColumnElement[bool]) -> Select[Any]:
    columns = (
        *TIMED, Complaint.no, Complaint.customer_id, Customer.name, Complaint.category, Product.name, Person.name, Complaint.repeat_of,
        Complaint.description,
    )  # fmt: skip
    wanted = _joined(columns).outerjoin(Person, Person.id == Complaint.owner_id)
    return wanted.where(shown(actor, Complaint.customer_id, SECTION), *conditions)


def _conditions(picked: Picked) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if picked.state:
        found.append(Complaint.state.in_(OPEN) if picked.state == UNFINISHED else Complaint.state == picked.state)
    for column, value in ((Complaint.severity, picked.severity), (Complaint.category, picked.category), (Complaint.owner_id, picked.mine)):
        if value:
            found.append(column == value)
    for word in picked.text.split():
        places = (Complaint.no, Customer.name, Customer.pinyin_initials, Product.name, Complaint.batch_no, Complaint.description)
        found.append(or_(*(place.icontains(word, autoescape=True) for place in places)))
    return found


def complaint_page(session: Session, actor: Actor, after: Anchor | None, limit: int, picked: Picked = Picked()) -> list[ComplaintRow]:
    """A page of the list behind an anchor (received, id), the newest first."""
    wanted = _rows(actor, *_conditions(picked)).order_by(Complaint.received_at.desc(), Complaint.id.desc()).limit(limit)
    if after is not None:
        wanted = wanted.where(tuple_(Complaint.received_at, Complaint.id) < tuple_(*after))
    return with_clocks(session, session.execute(wanted).all(), actor.now)


def complaint_keys(session: Session, actor: Actor, picked: Picked = Picked()) -> Sequence[Anchor]:
    """Instant and id of every complaint of the list, in its order."""
    wanted = _joined((Complaint.received_at, Complaint.id)).where(shown(actor, Complaint.customer_id, SECTION), *_conditions(picked))
    return [tuple(row) for row in session.execute(wanted.order_by(Complaint.received_at.desc(), Complaint.id.desc()))]


def complaint_rows(session: Session, actor: Actor, customer: UUID, most: int = 50) -> list[ComplaintRow]:
    """The complaints of one customer, the newest first; none for who may not see them."""
    wanted = _rows(actor, Complaint.customer_id == customer).order_by(Complaint.received_at.desc(), Complaint.id.desc()).limit(most)
    return with_clocks(session, session.execute(wanted).all(), actor.now)


def complaint_row(session: Session, actor: Actor, complaint: UUID) -> ComplaintRow | None:
    """One complaint; None when there is none that this person may see."""
    found = with_clocks(session, session.execute(_rows(actor, Complaint.id == complaint)).all(), actor.now)
    return found[0] if found else None


def with_clocks(session: Session, rows: Sequence[Row[Any]], now: datetime) -> list[ComplaintRow]:
    """The rows of a list with their clocks, read together."""
    timed = [Timed(*row[: len(TIMED)]) for row in rows]
    told = clocks(session, timed, now)
    return [_row(it, row[len(TIMED) :], told[it.id]) for it, row in zip(timed, rows, strict=True)]


def _row(it: Timed, rest: Sequence[Any], clock: tuple[ClockLine, ...]) -> ComplaintRow:
    no, customer_id, customer, category, product, owner, repeat_of, description = rest
    return ComplaintRow(
        it.id, no, customer_id, customer, it.received_at, category, it.severity, it.state, product or "", owner or "",
        repeat_of is not None, description, clock,
    )  # fmt: skip
