"""The list of what is planned and was held, the latest first, in pages by keyset; and one plan with its audience.

Plans belong to no customer and are seen by everybody who works with policies; of the audience each person sees his customers.
"""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any, NamedTuple, cast
from uuid import UUID

from sqlalchemy import Select, func, or_, select, tuple_
from sqlalchemy.orm import Session, aliased

from kehu_desk.access.policy import Action
from kehu_desk.access.visible import shown
from kehu_desk.archives.entities import Customer
from kehu_desk.archives.queries.duties import belongs
from kehu_desk.communications.entities import CommPlan, CommReceipt, Opinion
from kehu_desk.communications.rules.plans import HEARD
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person

SECTION = "POL"
Anchor = tuple[Any, ...]


class CommRow(NamedTuple):
    """One plan of the list. invited: customers of its audience whom this person may see; heard: those of them whom it reached."""

    id: UUID
    no: str
    kind: str
    title: str
    held_on: date
    place: str
    owner: str
    state: str
    invited: int = 0
    heard: int = 0


class ReceiptRow(NamedTuple):
    """One customer of the audience."""

    id: UUID
    customer_id: UUID
    customer: str
    grade: str
    contact: str
    state: str
    on_day: date | None
    feedback: str


class CommView(NamedTuple):
    """One plan whole. opinions: how many were said at it, as far as this person may see them."""

    row: CommRow
    owner_id: UUID
    agenda: str
    result: str
    cancelled_why: str
    made_by: str
    receipts: tuple[ReceiptRow, ...]
    opinions: int


class PickedPlans(NamedTuple):
    """Filters: kind and state (empty: all), a text in number, title and place."""

    kind: str = ""
    state: str = ""
    text: str = ""


def comm_rows(session: Session, actor: Actor, after: Anchor | None, limit: int, picked: PickedPlans = PickedPlans()) -> list[CommRow]:
    """A page of the list behind an anchor (day, id)."""
    wanted = _narrowed(_rows(), actor, picked).order_by(CommPlan.held_on.desc(), CommPlan.id.desc()).limit(limit)
    if after is not None:
        wanted = wanted.where(tuple_(CommPlan.held_on, CommPlan.id) < tuple_(*after))
    rows = [CommRow(*each) for each in session.execute(wanted)]
    counts = _counts(session, actor, [row.id for row in rows])
    return [row._replace(invited=invited, heard=heard) for row in rows for invited, heard in (counts.get(row.id, (0, 0)),)]


def comm_keys(session: Session, actor: Actor, picked: PickedPlans = PickedPlans()) -> Sequence[Anchor]:
    """Day and id of every plan of the list, in its order."""
    wanted = cast("Select[Any]", select(CommPlan.held_on, CommPlan.id))
    rows = session.execute(_narrowed(wanted, actor, picked).order_by(CommPlan.held_on.desc(), CommPlan.id.desc()))
    return [tuple(row) for row in rows]


def comm_view(session: Session, actor: Actor, plan: UUID) -> CommView:
    """One plan. Raises Refused E_NOT_FOUND when it is not there or not to be seen (B-008)."""
    maker = aliased(Person)
    wanted = _rows().add_columns(CommPlan, maker.name).outerjoin(maker, maker.id == CommPlan.created_by)
    found = session.execute(_narrowed(wanted, actor, PickedPlans()).where(CommPlan.id == plan)).first()
    if found is None:
        raise Refused(no("E_NOT_FOUND"))
    *cells, it, made_by = found
    receipts = audience(session, actor, plan)
    row = CommRow(*cells)._replace(invited=len(receipts), heard=sum(each.state in HEARD for each in receipts))
    said = select(func.count()).select_from(Opinion).where(Opinion.plan_id == plan, shown(actor, Opinion.customer_id, SECTION))
    return CommView(row, it.owner_id, it.agenda, it.result, it.cancelled_why, made_by or "", receipts, session.scalar(said) or 0)


def audience(session: Session, actor: Actor, plan: UUID) -> tuple[ReceiptRow, ...]:
    """The customers of a plan whom this person may see, by name."""
    wanted = select(
        CommReceipt.id, CommReceipt.customer_id, Customer.name, Customer.grade, CommReceipt.contact, CommReceipt.state, CommReceipt.on_day,
        CommReceipt.feedback,
    ).join(Customer, Customer.id == CommReceipt.customer_id)  # fmt: skip
    wanted = wanted.where(CommReceipt.plan_id == plan, shown(actor, CommReceipt.customer_id, SECTION))
    return tuple(ReceiptRow(*each) for each in session.execute(wanted.order_by(Customer.name, CommReceipt.id)))


def plan_choices(session: Session, actor: Actor, customer: UUID, most: int = 30) -> list[tuple[UUID, str]]:
    """Id and title of the latest plans whose audience this customer belongs to: where an opinion may have been said."""
    wanted = select(CommPlan.id, CommPlan.no, CommPlan.title).join(CommReceipt, CommReceipt.plan_id == CommPlan.id)
    wanted = wanted.where(
        CommReceipt.customer_id == customer, shown(actor, CommReceipt.customer_id, SECTION), CommPlan.state != "cancelled"
    )
    rows = session.execute(wanted.order_by(CommPlan.held_on.desc(), CommPlan.id.desc()).limit(most))
    return [(plan, f"{number} {title}") for plan, number, title in rows]


def _counts(session: Session, actor: Actor, plans: Collection[UUID]) -> dict[UUID, tuple[int, int]]:
    heard = func.sum(CommReceipt.state.in_(HEARD))
    wanted = select(CommReceipt.plan_id, func.count(), heard).where(CommReceipt.plan_id.in_(plans))
    wanted = wanted.where(shown(actor, CommReceipt.customer_id, SECTION)).group_by(CommReceipt.plan_id)
    return {plan: (count, int(reached or 0)) for plan, count, reached in session.execute(wanted)}


def _rows() -> Select[Any]:
    wanted = select(
        CommPlan.id, CommPlan.no, CommPlan.kind, CommPlan.title, CommPlan.held_on, CommPlan.place, Person.name, CommPlan.state
    ).join(Person, Person.id == CommPlan.owner_id)
    return cast("Select[Any]", wanted)


def _narrowed(wanted: Select[Any], actor: Actor, picked: PickedPlans) -> Select[Any]:
    if not belongs(actor, Action.SEE_POLICY):
        return wanted.where(CommPlan.id.is_(None))
    if picked.kind:
        wanted = wanted.where(CommPlan.kind == picked.kind)
    if picked.state:
        wanted = wanted.where(CommPlan.state == picked.state)
    for word in picked.text.split():
        places = (CommPlan.no, CommPlan.title, CommPlan.place)
        wanted = wanted.where(or_(*(place.icontains(word, autoescape=True) for place in places)))
    return wanted
