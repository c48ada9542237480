"""Orders approved, delivered, billed, closed. Source: business.md §1 (Orders), §11 (Check points), §12 (States)."""

from collections.abc import Callable
from datetime import date
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.door.workflow import CLOCK, settled, step
from kehu_desk.kernel.clock import local_day
from kehu_desk.orders.entities import Order
from kehu_desk.orders.queries.lines import is_paid, paid_orders
from kehu_desk.orders.rules.case import OrderCase
from kehu_desk.orders.service.cases import SECTION, order_case
from kehu_desk.orders.service.drafting import found
from kehu_desk.orders.service.effects import apply
from kehu_desk.orders.workflow import ORDERS
from kehu_desk.people.actor import Caller
from kehu_desk.people.office import settings_of
from kehu_desk.sales.service.posting import stored_numbers

SETTLED = "order.clock"


def look_at_order(door: Door, caller: Caller, order: UUID) -> None:
    """Finance has looked at the order of a watched customer. Raises Refused E_STATE where no look is wanted, E_FORBIDDEN."""
    _fire(door, caller, order, Action.LOOK_ORDER, "look")


def approve_order(door: Door, caller: Caller, order: UUID, seen: int | None = None) -> None:
    """Approve what was handed in; a release is used up where only it lets the order pass. seen: the version that was read.

    Raises Refused: E_FORBIDDEN, E_NO_RELATION, E_SELF_APPROVAL, E_STATE, E_STALE, E_CREDIT_HOLD for each reason, E_RELEASE_USED,
    E_ORDER_PRODUCT, E_ARCHIVE_STATE.
    """
    _fire(door, caller, order, Action.APPROVE_ORDER, "approve", seen=seen)


def send_back_order(door: Door, caller: Caller, order: UUID, reason: str) -> None:
    """Back to who drafted it. Raises Refused E_REASON, E_STATE and those of the policy."""
    _fire(door, caller, order, Action.APPROVE_ORDER, "send_back", reason=reason, put=lambda row: setattr(row, "end_reason", reason.strip()))


def deliver_order(door: Door, caller: Caller, order: UUID, on: date) -> None:
    """The goods have left: the lines become sales lines. Raises Refused: E_CREDIT_HOLD, E_ORDER_DAY, E_STATE and those of the policy."""
    _fire(door, caller, order, Action.DELIVER_ORDER, "deliver", on=on, put=lambda row: setattr(row, "delivered_on", on))


def bill_order(door: Door, caller: Caller, order: UUID, number: str, on: date) -> None:
    """Bill what was delivered. number: of the invoice, its own for ever. Raises Refused: E_DUP, E_FIELD, E_ORDER_DAY, E_STATE."""
    typed = number.strip()

    def put(row: Order) -> None:
        row.invoice_no, row.billed_on = typed, on

    _fire(door, caller, order, Action.BILL_ORDER, "bill", on=on, number=typed, put=put)


def close_order(door: Door, caller: Caller, order: UUID) -> None:
    """Close what is paid; the clock does it too. Raises Refused E_ORDER_UNPAID, E_STATE and those of the policy."""
    _fire(door, caller, order, Action.BILL_ORDER, "close")


def _fire(
    door: Door, caller: Caller, order: UUID, action: Action, event: str, *, reason: str = "", seen: int | None = None,
    on: date | None = None, number: str = "", put: Callable[[Order], None] | None = None,
) -> None:  # fmt: skip
    with door.change(caller, action, About(section=SECTION, subject=str(order))) as deed:
        row = found(deed, order)
        case = order_case(deed.session, deed.actor, row, event, reason=reason, seen=seen, on=on)
        case = case._replace(number=number, taken=bool(number) and number_taken(deed.session, number, row.id))
        done = step(ORDERS, case, event)
        if put is not None:
            put(row)
        row.updated_at = deed.now
        needed = case.verdict is not None and case.verdict.by_release
        apply(deed, row, done._replace(effects=tuple(each for each in done.effects if needed or each != "use_release")))
        deed.name(before=case.state, after=done.target)


def number_taken(session: Session, number: str, but: UUID) -> bool:
    """Whether an invoice number is that of another order, or of a sales line of ours."""
    other = select(Order.id).where(func.lower(Order.invoice_no) == number.lower(), Order.id != but)
    return session.scalar(other.limit(1)) is not None or bool(stored_numbers(session, {(None, number)}))


def sweep(door: Door) -> int:
    """Close what has been paid. Returns how many orders were closed."""
    with door.reading() as session:
        over = paid_orders(session, local_day(door.now, settings_of(session).zone))
    for order, customer in over:
        with door.clockwork(SETTLED, About(customer, SECTION)) as deed:
            _close(deed, order)
    return len(over)


def _close(deed: Deed, order: UUID) -> None:
    row = deed.session.get_one(Order, order)
    done = settled(ORDERS, OrderCase(row.state, paid=is_paid(deed.session, row, deed.actor.today)))
    if done is not None:
        deed.name(subject=f"{row.no} {CLOCK} {done.name}")
        apply(deed, row, done)
