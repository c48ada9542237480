"""Actions on goods that lie too long: begun, ended with what came of them, dropped with a reason. Source: business.md §17, R38."""

from uuid import UUID

from sqlalchemy import select

from kehu_desk.access.policy import Action
from kehu_desk.access.visible import shown
from kehu_desk.archives.entities import Customer
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Caller
from kehu_desk.products.entities import Product
from kehu_desk.replenishment.entities import StockAction
from kehu_desk.replenishment.queries.actions import owners
from kehu_desk.replenishment.rules.actions import ActionTerms, action_faults, result_faults
from kehu_desk.replenishment.rules.states import DONE, DROPPED, OPEN
from kehu_desk.replenishment.service.asking import SECTION, ask


def begin_action(door: Door, caller: Caller, customer: UUID, terms: ActionTerms) -> UUID:
    """Write down what is to be done, by whom, by when. Gives its id.

    Raises Refused: E_STOCK_ACTION for each field, E_OWNER, E_NOT_FOUND for a product or a customer to take over, and those of the policy.
    """
    with door.change(caller, Action.ACT_ON_STOCK, About(customer, SECTION)) as deed:
        ask(deed, Action.ACT_ON_STOCK, customer)
        if faults := action_faults(terms, customer, deed.actor.today):
            raise Refused(*faults)
        assert terms.due_on is not None
        product = deed.session.get(Product, terms.product_id)
        if product is None or not _may_be_told(deed, terms.to_customer_id):
            raise Refused(no("E_NOT_FOUND"))
        if terms.owner_id not in {row.id for row in owners(deed.session, deed.actor, customer)} | {deed.actor.person}:
            raise Refused(no("E_OWNER"))
        row = StockAction(
            customer_id=customer, product_id=terms.product_id, cause=terms.cause, kind=terms.kind, to_customer_id=terms.to_customer_id,
            qty3=terms.qty3, plan=terms.plan.strip(), owner_id=terms.owner_id, due_on=terms.due_on, created_at=deed.now,
            created_by=deed.actor.person,
        )  # fmt: skip
        deed.session.add(row)
        deed.session.flush()
        deed.name(subject=product.code, after=f"{terms.kind} {terms.qty3} {terms.due_on}")
        return row.id


def finish_action(door: Door, caller: Caller, action: UUID, result: str, done3: int) -> None:
    """What came of it, and how much of the quantity. Raises Refused: E_REASON, E_STOCK_ACTION, E_STATE and those of the policy."""
    _end(door, caller, action, DONE, result, done3)


def drop_action(door: Door, caller: Caller, action: UUID, reason: str) -> None:
    """It is not done. Raises Refused: E_REASON, E_STATE and those of the policy."""
    _end(door, caller, action, DROPPED, reason, 0)


def _end(door: Door, caller: Caller, action: UUID, state: str, result: str, done3: int) -> None:
    with door.change(caller, Action.ACT_ON_STOCK, About(section=SECTION, subject=str(action))) as deed:
        row = deed.session.get(StockAction, action)
        if row is None:
            deed.asked = True
            raise Refused(no("E_NOT_FOUND"))
        deed.name(customer=row.customer_id, before=row.state, after=state)
        ask(deed, Action.ACT_ON_STOCK, row.customer_id)
        nos = (no("E_STATE", state=row.state),) if row.state != OPEN else result_faults(result, done3, row.qty3)
        if nos:
            raise Refused(*nos)
        row.state, row.result, row.done3, row.closed_on = state, result.strip(), done3, deed.actor.today
        row.updated_at, row.updated_by = deed.now, deed.actor.person


def _may_be_told(deed: Deed, other: UUID | None) -> bool:
    """Whether goods may go there: a customer whose stock this person may see."""
    if other is None:
        return True
    return deed.session.scalar(select(Customer.id).where(Customer.id == other, shown(deed.actor, Customer.id, SECTION))) is not None
