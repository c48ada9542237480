"""What is done about overstock, dead stock and near expiry, and by whom. Every row joins the policy's condition."""

from datetime import date, timedelta
from typing import Any, Final, NamedTuple, cast
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.orm import Session, aliased

from kehu_desk.access.visible import shown
from kehu_desk.archives.entities import Customer
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person, Relation
from kehu_desk.products.entities import Product
from kehu_desk.replenishment.entities import StockAction
from kehu_desk.replenishment.queries.cover import SECTION
from kehu_desk.replenishment.rules.states import OPEN


class ActionRow(NamedTuple):
    """One action. late: open past its day; done3: how much of qty3 it came to."""

    id: UUID
    customer_id: UUID
    customer: str
    product_id: UUID
    product: str
    unit: str
    cause: str
    kind: str
    to_customer: str
    qty3: int
    plan: str
    owner_id: UUID
    owner: str
    due_on: date
    state: str
    result: str
    done3: int
    closed_on: date | None
    late: bool


class OwnerRow(NamedTuple):
    """Somebody who could see to it: responsible, on the team, or key account manager."""

    id: UUID
    name: str


OTHER: Final = aliased(Customer)
TIES: Final = ("OWN", "TEAM", "KAM")


def _rows(actor: Actor) -> Select[Any]:
    columns = (
        StockAction.id, StockAction.customer_id, Customer.name, StockAction.product_id, Product.name, Product.spec, Product.base_unit,
        StockAction.cause, StockAction.kind, OTHER.name, StockAction.qty3, StockAction.plan, StockAction.owner_id, Person.name,
        StockAction.due_on, StockAction.state, StockAction.result, StockAction.done3, StockAction.closed_on,
    )  # fmt: skip
    wanted = cast("Select[Any]", select(*columns)).join(Customer, Customer.id == StockAction.customer_id)
    wanted = wanted.join(Product, Product.id == StockAction.product_id).join(Person, Person.id == StockAction.owner_id)
    return wanted.outerjoin(OTHER, OTHER.id == StockAction.to_customer_id).where(shown(actor, StockAction.customer_id, SECTION))


def actions(
    session: Session, actor: Actor, *, all_states: bool = False, owner: UUID | None = None, until: date | None = None
) -> list[ActionRow]:
    """Open actions by their day, with those that ended in the last ninety days where all_states. until: due by that day."""
    wanted = _rows(actor).order_by(StockAction.due_on, StockAction.id)
    lately = actor.today - timedelta(days=90)
    wanted = wanted.where((StockAction.state == OPEN) | (StockAction.closed_on >= lately) if all_states else StockAction.state == OPEN)
    if owner is not None:
        wanted = wanted.where(StockAction.owner_id == owner)
    if until is not None:
        wanted = wanted.where(StockAction.due_on <= until)
    return [_row(row, actor.today) for row in session.execute(wanted)]


def _row(found: Any, today: date) -> ActionRow:
    each, customer_id, customer, product_id, product, spec, unit, cause, kind, other, qty3, plan, owner_id, owner, due_on, *rest = found
    state, result, done3, closed_on = rest
    return ActionRow(
        each, customer_id, customer, product_id, f"{product} {spec}".strip(), unit, cause, kind, other or "", qty3, plan, owner_id, owner,
        due_on, state, result, done3, closed_on, state == OPEN and due_on < today,
    )  # fmt: skip


def owners(session: Session, actor: Actor, customer: UUID) -> list[OwnerRow]:
    """People tied to a customer now, by name."""
    live = (
        Relation.customer_id == customer,
        Relation.since <= actor.now,
        Relation.until > actor.now,
        Relation.kind.in_(TIES),
    )
    wanted = select(Person.id, Person.name).join(Relation, Relation.person_id == Person.id).where(*live, Person.active)
    return [OwnerRow(*row) for row in session.execute(wanted.distinct().order_by(Person.name, Person.id))]
