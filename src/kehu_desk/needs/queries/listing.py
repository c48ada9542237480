"""The list of needs, the latest first, in pages by keyset; and one need whole."""

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple, cast
from uuid import UUID

from sqlalchemy import Select, or_, select, tuple_
from sqlalchemy.orm import Session, aliased

from kehu_desk.access.visible import shown
from kehu_desk.archives.entities import Customer
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.needs.entities import Need
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person

SECTION = "SVC"
Anchor = tuple[Any, ...]


class NeedRow(NamedTuple):
    """One need of the list. owner: who of ours sees to it."""

    id: UUID
    customer_id: UUID
    customer: str
    kind: str
    text: str
    priority: int
    noted_on: date
    expected_on: date | None
    potential_fen: int | None
    state: str
    owner: str


class NeedView(NamedTuple):
    """One need whole."""

    row: NeedRow
    contact: str
    our_answer: str
    met_on: date | None
    noted_by: str
    owner_id: UUID | None
    visit_id: UUID | None


class Picked(NamedTuple):
    """Filters: state (empty: all), a text in need, contact or customer, one customer."""

    state: str = ""
    text: str = ""
    customer: UUID | None = None


def need_page(session: Session, actor: Actor, after: Anchor | None, limit: int, picked: Picked = Picked()) -> list[NeedRow]:
    """A page of the list behind an anchor (day, id)."""
    wanted = _narrowed(_rows(), actor, picked).order_by(Need.noted_on.desc(), Need.id.desc()).limit(limit)
    if after is not None:
        wanted = wanted.where(tuple_(Need.noted_on, Need.id) < tuple_(*after))
    return [_row(each) for each in session.execute(wanted)]


def need_keys(session: Session, actor: Actor, picked: Picked = Picked()) -> Sequence[Anchor]:
    """Day and id of every need of the list, in its order."""
    wanted = cast("Select[Any]", select(Need.noted_on, Need.id).join(Customer, Customer.id == Need.customer_id))
    rows = session.execute(_narrowed(wanted, actor, picked).order_by(Need.noted_on.desc(), Need.id.desc()))
    return [tuple(row) for row in rows]


def need_view(session: Session, actor: Actor, need: UUID) -> NeedView:
    """One need. Raises Refused E_NOT_FOUND when it is not there or not to be seen (B-008)."""
    noter = aliased(Person)
    wanted = _rows().add_columns(Need, noter.name).outerjoin(noter, noter.id == Need.created_by)
    found = session.execute(wanted.where(Need.id == need, shown(actor, Need.customer_id, SECTION))).first()
    if found is None:
        raise Refused(no("E_NOT_FOUND"))
    *cells, it, noted_by = found
    return NeedView(_row(cells), it.contact, it.our_answer, it.met_on, noted_by or "", it.owner_id, it.visit_id)


def _rows() -> Select[Any]:
    wanted = select(
        Need.id, Need.customer_id, Customer.name, Need.kind, Need.text, Need.priority, Need.noted_on, Need.expected_on,
        Need.potential_fen, Need.state, Person.name,
    )  # fmt: skip
    joined = wanted.join(Customer, Customer.id == Need.customer_id).outerjoin(Person, Person.id == Need.owner_id)
    return cast("Select[Any]", joined)


def _row(cells: Any) -> NeedRow:
    need, customer_id, customer, kind, text, priority, noted_on, expected_on, potential_fen, state, owner = cells
    return NeedRow(need, customer_id, customer, kind, text, priority, noted_on, expected_on, potential_fen, state, owner or "")


def _narrowed(wanted: Select[Any], actor: Actor, picked: Picked) -> Select[Any]:
    wanted = wanted.where(shown(actor, Need.customer_id, SECTION))
    if picked.state:
        wanted = wanted.where(Need.state == picked.state)
    if picked.customer is not None:
        wanted = wanted.where(Need.customer_id == picked.customer)
    for word in picked.text.split():
        places = (Need.text, Need.contact, Customer.name, Customer.pinyin_initials)
        wanted = wanted.where(or_(*(place.icontains(word, autoescape=True) for place in places)))
    return wanted
