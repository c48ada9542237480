"""The list of value services, the newest first, in pages by keyset; and one service with its fulfilments."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final, NamedTuple, cast
from uuid import UUID

from sqlalchemy import Select, func, or_, select, tuple_
from sqlalchemy.orm import Session

from kehu_desk.access.visible import shown
from kehu_desk.archives.entities import Customer
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.loyalty.entities import Fulfilment, ValueService
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person

SECTION: Final = "SVC"
Anchor = tuple[Any, ...]


class ServiceRow(NamedTuple):
    """One service of the list. given, kept: fulfilments so far; last_on: the newest of them."""

    id: UUID
    no: str
    customer_id: UUID
    customer: str
    kind: str
    promise: str
    starts_on: date
    ends_on: date | None
    state: str
    owner: str
    given: int
    kept: int
    last_on: date | None


class FulfilmentRow(NamedTuple):
    """One proof."""

    done_on: date
    kept: bool
    measured: str
    rating: int | None
    cost_fen: int
    note: str


class ServiceView(NamedTuple):
    """One service whole."""

    row: ServiceRow
    measure: str
    target: str
    cost_fen: int
    ended_why: str
    owner_id: UUID
    fulfilments: tuple[FulfilmentRow, ...]


class Picked(NamedTuple):
    """Filters: state (empty: all), a text in promise, number or customer, one customer."""

    state: str = ""
    text: str = ""
    customer: UUID | None = None


def service_page(session: Session, actor: Actor, after: Anchor | None, limit: int, picked: Picked = Picked()) -> list[ServiceRow]:
    """A page of the list behind an anchor (day, id)."""
    wanted = _narrowed(_rows(), actor, picked).order_by(ValueService.starts_on.desc(), ValueService.id.desc()).limit(limit)
    if after is not None:
        wanted = wanted.where(tuple_(ValueService.starts_on, ValueService.id) < tuple_(*after))
    return [_row(each) for each in session.execute(wanted)]


def service_keys(session: Session, actor: Actor, picked: Picked = Picked()) -> Sequence[Anchor]:
    """Day and id of every service of the list, in its order."""
    it = ValueService
    wanted = cast("Select[Any]", select(it.starts_on, it.id).join(Customer, Customer.id == it.customer_id))
    return [tuple(row) for row in session.execute(_narrowed(wanted, actor, picked).order_by(it.starts_on.desc(), it.id.desc()))]


def service_view(session: Session, actor: Actor, service: UUID) -> ServiceView:
    """One service. Raises Refused E_NOT_FOUND when it is not there or not to be seen (B-008)."""
    wanted = _rows().add_columns(ValueService).where(ValueService.id == service, shown(actor, ValueService.customer_id, SECTION))
    found = session.execute(wanted).first()
    if found is None:
        raise Refused(no("E_NOT_FOUND"))
    *cells, it = found
    given = session.scalars(
        select(Fulfilment).where(Fulfilment.service_id == service).order_by(Fulfilment.done_on.desc(), Fulfilment.id.desc())
    )
    rows = tuple(FulfilmentRow(each.done_on, each.kept, each.measured, each.rating, each.cost_fen, each.note) for each in given)
    return ServiceView(_row(cells), it.measure, it.target, it.cost_fen, it.ended_why, it.owner_id, rows)


def _rows() -> Select[Any]:
    it = ValueService
    done = (
        select(
            Fulfilment.service_id, func.count().label("given"), func.sum(Fulfilment.kept).label("kept"),
            func.max(Fulfilment.done_on).label("last_on"),
        )
        .group_by(Fulfilment.service_id)
        .subquery()
    )  # fmt: skip
    wanted = select(
        it.id, it.no, it.customer_id, Customer.name, it.kind, it.promise, it.starts_on, it.ends_on, it.state, Person.name,
        func.coalesce(done.c.given, 0), func.coalesce(done.c.kept, 0), done.c.last_on,
    )  # fmt: skip
    joined = wanted.join(Customer, Customer.id == it.customer_id).outerjoin(Person, Person.id == it.owner_id)
    return cast("Select[Any]", joined.outerjoin(done, done.c.service_id == it.id))


def _row(cells: Any) -> ServiceRow:
    found = ServiceRow(*cells)
    return found._replace(owner=found.owner or "", given=int(found.given), kept=int(found.kept))


def _narrowed(wanted: Select[Any], actor: Actor, picked: Picked) -> Select[Any]:
    it = ValueService
    wanted = wanted.where(shown(actor, it.customer_id, SECTION))
    if picked.state:
        wanted = wanted.where(it.state == picked.state)
    if picked.customer is not None:
        wanted = wanted.where(it.customer_id == picked.customer)
    for word in picked.text.split():
        places = (it.promise, it.no, Customer.name, Customer.pinyin_initials)
        wanted = wanted.where(or_(*(place.icontains(word, autoescape=True) for place in places)))
    return wanted
