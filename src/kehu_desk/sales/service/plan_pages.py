"""What the page 【销售计划】 reads: each function one question of the screen."""

from collections.abc import Iterable
from typing import NamedTuple
from uuid import UUID

from kehu_desk.access.policy import Action
from kehu_desk.door.change import Door, allowed
from kehu_desk.door.workflow import Offer, offers
from kehu_desk.kernel.errors import No, Refused
from kehu_desk.people.actor import Caller
from kehu_desk.products.queries import ProductRow, categories, products
from kehu_desk.sales.entities import SalesPlan
from kehu_desk.sales.queries.plans import SECTION, PlanView, in_force, plan_of, planned_customers
from kehu_desk.sales.service.plan_cases import draft_of, plan_case, shut
from kehu_desk.sales.workflow.plans import PLAN


class PlanPage(NamedTuple):
    """A plan, what may be done to it, and whether this person may write a first version."""

    plan: PlanView
    offers: list[Offer]
    begins: tuple[No, ...]


def plan_page(door: Door, caller: Caller, customer: UUID, year: int, plan: UUID | None = None) -> PlanPage:
    """Read a plan: the version named, else the draft, else the one in force. Raises Refused like a view of the sales section."""
    with door.view(caller, customer, SECTION) as (session, actor):
        row = session.get(SalesPlan, plan) if plan else draft_of(session, customer, year) or in_force(session, customer, year)
        found = plan_of(session, actor, customer, year, row.id if row else plan)
        begins = allowed(session, actor, Action.DRAFT_PLAN, customer, SECTION) + shut(session, customer)
        return PlanPage(found, offers(PLAN, plan_case(session, actor, row)) if row else [], begins)


def plan_lists(door: Door, caller: Caller, year: int) -> list[tuple[UUID, str, str]]:
    """Customers with a plan for a year: id, name, state."""
    with door.look(caller) as (session, actor):
        return planned_customers(session, actor, year)


def goods_to_plan(door: Door, caller: Caller) -> tuple[list[ProductRow], list[str]]:
    """What a row may be of: active products, and categories with the paths above them."""
    with door.look(caller) as (session, actor):
        if nos := allowed(session, actor, Action.SEE_PRODUCT):
            raise Refused(*nos)
        return products(session), _paths(categories(session))


def place_of(door: Door, caller: Caller, plan: UUID) -> tuple[UUID, int] | None:
    """Customer and year of a plan; None where there is none, or its sales are not this person's to see."""
    with door.look(caller) as (session, actor):
        row = session.get(SalesPlan, plan)
        return (row.customer_id, row.year) if row and not allowed(session, actor, Action.VIEW, row.customer_id, SECTION) else None


def _paths(found: Iterable[str]) -> list[str]:
    """Categories and every path above them."""
    parts = (each.split("/") for each in found)
    return sorted({"/".join(part[:length]) for part in parts for length in range(1, len(part) + 1)})
