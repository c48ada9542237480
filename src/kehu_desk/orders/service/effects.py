"""What the lines of the table do besides setting the state. Names as in workflow.py."""

from collections.abc import Callable
from datetime import timedelta
from typing import Final

from kehu_desk.credit.queries.standing import usable_release
from kehu_desk.credit.service.releases import drop_releases_in, use_release_in
from kehu_desk.door.change import Deed
from kehu_desk.door.workflow import Step
from kehu_desk.orders.entities import Order
from kehu_desk.orders.queries.lines import lines_of, records_of, sum_of
from kehu_desk.orders.queries.terms import credit_days, terms_on
from kehu_desk.products.entities import Product
from kehu_desk.sales.rules.records import SaleLine
from kehu_desk.sales.service.posting import post_lines_in, set_state_in

CHANGED: Final = "changed"
CANCELLED: Final = "cancelled"


def apply(deed: Deed, row: Order, done: Step) -> None:
    """Write the new state and run the effects."""
    row.state = done.target
    for effect in done.effects:
        EFFECTS[effect](deed, row)
    deed.session.flush()


def _hand_in(deed: Deed, row: Order) -> None:
    row.submitted_by, row.submitted_at, row.end_reason = deed.actor.person, deed.now, ""


def _reopen(deed: Deed, row: Order) -> None:
    """Looks, approvals and releases were of the order as it was."""
    row.submitted_by = row.submitted_at = row.looked_by = row.looked_at = row.approved_by = row.approved_at = None
    drop_releases_in(deed, row.id, CHANGED)


def _send_back(_deed: Deed, row: Order) -> None:
    row.submitted_by = row.submitted_at = None


def _look(deed: Deed, row: Order) -> None:
    row.looked_by, row.looked_at = deed.actor.person, deed.now


def _approve(deed: Deed, row: Order) -> None:
    row.approved_by, row.approved_at = deed.actor.person, deed.now


def _deliver(deed: Deed, row: Order) -> None:
    """Each line becomes a sales line, due after the days of credit; its amount in CNY stays what it was ordered at."""
    on = row.delivered_on
    assert on is not None
    due = on + timedelta(days=credit_days(deed.session, row.customer_id, terms_on(deed.session, row.customer_id, on)))
    lines = [
        SaleLine(
            "L1", "sale", on, None, row.customer_id, line.product_id, line.unit, line.qty_entered3, line.qty3, line.price4,
            line.discount_fen, spec=deed.session.get_one(Product, line.product_id).spec, currency=row.currency, fx_rate8=row.fx_rate8,
            line_no=line.line_no, due_on=due, contract_id=row.contract_id, order_id=row.id,
        )
        for line in lines_of(deed.session, row.id)
    ]  # fmt: skip
    post_lines_in(deed, lines, "delivered")


def _bill(deed: Deed, row: Order) -> None:
    """The invoice number becomes the number of the lines."""
    for record in records_of(deed.session, row.id):
        record.ext_no = row.invoice_no
    deed.session.flush()
    set_state_in(deed, row.id, "delivered", "billed")


def _close(deed: Deed, row: Order) -> None:
    row.ended_at = deed.now
    set_state_in(deed, row.id, "billed", "closed")


def _cancel(deed: Deed, row: Order) -> None:
    row.ended_at = deed.now
    drop_releases_in(deed, row.id, CANCELLED)


def use_release(deed: Deed, row: Order) -> None:
    """Where only a release lets it pass, that release is used up. Left out when the check passes by itself."""
    amount = sum_of(deed.session, row.id)
    release = usable_release(deed.session, row.id, amount, deed.actor.today)
    if release is not None:
        use_release_in(deed, release.id, amount)


EFFECTS: Final[dict[str, Callable[[Deed, Order], None]]] = {
    "hand_in": _hand_in, "reopen": _reopen, "send_back": _send_back, "look": _look, "approve": _approve, "deliver": _deliver,
    "bill": _bill, "close": _close, "cancel": _cancel, "use_release": use_release,
}  # fmt: skip
