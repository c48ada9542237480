"""Loading the facts of one plan once, and what is wrong with what it plans."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.access.closing import closed
from kehu_desk.access.policy import Action
from kehu_desk.door.change import Deed, allowed
from kehu_desk.door.proposals import open_proposal
from kehu_desk.kernel.errors import No, no
from kehu_desk.people.actor import Actor
from kehu_desk.people.queries import same_person
from kehu_desk.products.entities import Product
from kehu_desk.products.queries import categories
from kehu_desk.sales.entities import SalesPlan
from kehu_desk.sales.queries.plans import PLANS, SECTION, SUBMIT
from kehu_desk.sales.rules.plans import PlanCase, PlanRow, category_of, month_sums, plan_problems
from kehu_desk.sales.workflow.plans import DRAFT, SUBMITTED


def plan_case(session: Session, actor: Actor, row: SalesPlan, seen: int | None = None) -> PlanCase:
    """The facts of one plan for one person. seen: the row version he read."""
    waits = open_proposal(session, PLANS, SUBMIT, row.id)
    hands = {each for each in (row.created_by, row.updated_by, waits.proposed_by if waits else None) if each is not None}
    return PlanCase(
        state=SUBMITTED if waits else row.state,
        drafts=allowed(session, actor, Action.DRAFT_PLAN, row.customer_id, SECTION),
        decides=allowed(session, actor, Action.DECIDE_PLAN, row.customer_id, SECTION),
        own=any(same_person(session, actor.person, each) for each in hands),
        submitter=waits is not None and same_person(session, actor.person, waits.proposed_by),
        stale=seen is not None and seen != row.row_version,
        drafted=draft_of(session, row.customer_id, row.year) is not None, shut=closed(session, Action.APPEND, row.customer_id),
    )  # fmt: skip


def draft_of(session: Session, customer: UUID, year: int) -> SalesPlan | None:
    """The version that is being written, or waits for a decision."""
    wanted = select(SalesPlan).where(SalesPlan.customer_id == customer, SalesPlan.year == year, SalesPlan.state == DRAFT)
    return session.scalars(wanted).first()


def shut(session: Session, customer: UUID) -> tuple[No, ...]:
    """E_ARCHIVE_STATE where the archive takes nothing more."""
    state = closed(session, Action.APPEND, customer)
    return (no("E_ARCHIVE_STATE", state=state),) if state else ()


def problems(deed: Deed, rows: Sequence[PlanRow], year: int) -> list[No]:
    """What is wrong with the rows by themselves, and with what they are of."""
    found = plan_problems(rows, year, deed.actor.today)
    wanted = [row.key.product for row in rows if row.key.product is not None]
    known = {product: state for product, state in deed.session.execute(select(Product.id, Product.state).where(Product.id.in_(wanted)))}
    if any(known.get(each, DRAFT) == DRAFT for each in wanted):
        found.append(no("E_PLAN_PRODUCT"))
    paths = categories(deed.session)
    strange = tuple(row.key.category for row in rows if row.key.category and not any(category_of(each, row.key.category) for each in paths))
    return [*found, no("E_PLAN_CATEGORY", categories=strange)] if strange else found


def empty(rows: Iterable[PlanRow], submit: bool) -> list[No]:
    """E_PLAN_EMPTY for what is to be submitted and plans nothing."""
    return [no("E_PLAN_EMPTY")] if submit and not any(month_sums(rows, lambda cell: cell.base_fen)) else []
