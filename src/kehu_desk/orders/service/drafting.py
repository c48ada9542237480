"""Orders on their way to approval: drafted, changed, handed in, cancelled; and what a draft would come to. Source: business.md §1, §12."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import delete
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.credit.queries.standing import check_order
from kehu_desk.credit.rules.exposure import Point, Verdict
from kehu_desk.door.audit import content_hash
from kehu_desk.door.change import About, Deed, Door, allowed
from kehu_desk.door.numbers import next_number
from kehu_desk.door.workflow import step
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.kernel.money import RATE
from kehu_desk.orders.entities import Order, OrderLine
from kehu_desk.orders.queries.lines import line_faults
from kehu_desk.orders.queries.terms import Terms, goods_of, terms_on
from kehu_desk.orders.rules.case import OrderCase
from kehu_desk.orders.rules.lines import MOST_LINES, OURS, Goods, Line, Wish, currency_fault, faults, reckoned
from kehu_desk.orders.service.cases import SECTION, order_case, policy_says
from kehu_desk.orders.service.effects import apply
from kehu_desk.orders.workflow import NEW, ORDERS
from kehu_desk.people.actor import Caller

PREFIX = "DD"
LONGEST_NOTE = 500


class OrderWish(NamedTuple):
    """An order as it is typed. fx_rate8: CNY for one unit of the currency, times 10^8."""

    lines: tuple[Wish, ...]
    wanted_on: date | None = None
    note: str = ""
    currency: str = OURS
    fx_rate8: int = RATE


class Quote(NamedTuple):
    """What a draft comes to: a line for each wish that can be reckoned (None for the others), the sums, and the faults.

    contract: its number, empty without one; verdict: of the check at the order point, None for who may not know it.
    """

    lines: tuple[Line | None, ...]
    total_doc: int
    total_fen: int
    contract: str
    nos: tuple[No, ...]
    verdict: Verdict | None


def quote(door: Door, caller: Caller, customer: UUID, wish: OrderWish, order: UUID | None = None) -> Quote:
    """What these lines would come to today, and how much credit is left for them. Raises Refused for who may not order here."""
    with door.view(caller, customer, SECTION) as (session, actor):
        if nos := policy_says(session, actor, customer, "draft"):
            raise Refused(*nos)
        terms, goods = _terms(session, customer, wish, actor.today)
        lines = tuple(_line(each, goods.get(each.product_id), wish) for each in wish.lines)
        total = sum(line.fen for line in lines if line)
        knows = not allowed(session, actor, Action.VIEW, customer, "CRE")
        verdict = check_order(session, customer, order, total, Point.ORDER, actor.today) if knows else None
        return Quote(lines, sum(line.doc for line in lines if line), total, terms.no if terms else "", _problems(wish, goods), verdict)


def _terms(session: Session, customer: UUID, wish: OrderWish, day: date) -> tuple[Terms | None, dict[UUID, Goods]]:
    terms = terms_on(session, customer, day)
    return terms, goods_of(session, {each.product_id for each in wish.lines}, terms, day)


def _line(wish: Wish, goods: Goods | None, order: OrderWish) -> Line | None:
    if goods is None or currency_fault(order.currency, order.fx_rate8) or faults(wish, goods, 1, order.currency, order.fx_rate8):
        return None
    return reckoned(wish, goods, order.currency, order.fx_rate8)


def _problems(wish: OrderWish, goods: dict[UUID, Goods]) -> tuple[No, ...]:
    if fault := currency_fault(wish.currency, wish.fx_rate8):
        return (fault,)
    found = list(line_faults(wish.lines, goods, wish.currency, wish.fx_rate8))
    if len(wish.lines) > MOST_LINES:
        found.append(no("E_FIELD", field="lines", section=SECTION, why="order"))
    if len(wish.note) > LONGEST_NOTE:
        found.append(no("E_FIELD", field="note", section=SECTION, why="order"))
    return tuple(found)


def draft_order(door: Door, caller: Caller, customer: UUID, wish: OrderWish) -> UUID:
    """Draft an order of today at the prices of today. Gives its id.

    Raises Refused: E_NOT_FOUND, E_FORBIDDEN, E_NO_RELATION, E_ARCHIVE_STATE, E_ORDER_PRODUCT, E_ORDER_QTY, E_ORDER_DISCOUNT, E_FIELD.
    """
    with door.change(caller, Action.DRAFT_ORDER, About(customer, SECTION)) as deed:
        deed.asked = True  # the case asks the policy and hands its answer to the table
        done = step(ORDERS, OrderCase(NEW, policy_says(deed.session, deed.actor, customer, "draft")), "draft")
        return _drafted(deed, customer, wish, done.target, deed.actor.person)


def draft_order_in(deed: Deed, customer: UUID, wish: OrderWish, by: UUID) -> UUID:
    """A draft made inside another deed, in the name of who asked for the goods there; the deed has asked who may. Gives its id.

    Raises Refused: E_ORDER_PRODUCT, E_ORDER_QTY, E_FIELD.
    """
    order = _drafted(deed, customer, wish, step(ORDERS, OrderCase(NEW), "draft").target, by)
    deed.note(Action.DRAFT_ORDER, About(customer, SECTION, subject=deed.session.get_one(Order, order).no))
    return order


def _drafted(deed: Deed, customer: UUID, wish: OrderWish, state: str, by: UUID) -> UUID:
    row = Order(
        no="", customer_id=customer, ordered_on=deed.actor.today, state=state, drafted_by=by, created_at=deed.now,
        created_by=deed.actor.person,
    )  # fmt: skip
    lines = _priced(deed, customer, wish, row)
    row.no = next_number(deed.session, PREFIX, deed.actor.today.year)
    deed.session.add(row)
    deed.session.flush()
    _put(deed, row, lines, by)
    deed.name(subject=row.no, after=content_hash(wish))
    return row.id


def revise_order(door: Door, caller: Caller, order: UUID, wish: OrderWish, seen: int | None = None) -> None:
    """Write other lines, at the prices of today; whatever was handed in, looked at, released or approved counts no longer.

    seen: the version that was changed. Raises Refused: as draft_order, E_STATE after delivery, E_STALE when another changed it meanwhile.
    """
    with door.change(caller, Action.DRAFT_ORDER, About(section=SECTION, subject=str(order))) as deed:
        row = found(deed, order)
        done = step(ORDERS, order_case(deed.session, deed.actor, row, "revise", seen=seen), "revise")
        before = content_hash([row.no, row.state])
        row.ordered_on = deed.actor.today
        lines = _priced(deed, row.customer_id, wish, row)
        deed.session.execute(delete(OrderLine).where(OrderLine.order_id == row.id))
        _put(deed, row, lines, deed.actor.person)
        deed.name(subject=row.no, before=before, after=content_hash(wish))
        apply(deed, row, done)


def submit_order(door: Door, caller: Caller, order: UUID) -> None:
    """Hand an order in. Raises Refused: E_ORDER_EMPTY, E_ORDER_PRODUCT when one was retired, E_STATE and those of the policy."""
    with door.change(caller, Action.DRAFT_ORDER, About(section=SECTION, subject=str(order))) as deed:
        row = found(deed, order)
        apply(deed, row, step(ORDERS, order_case(deed.session, deed.actor, row, "submit"), "submit"))


def cancel_order(door: Door, caller: Caller, order: UUID, reason: str) -> None:
    """Cancel an order that was not delivered: who orders for the customer, his superior, or a manager. Raises Refused E_REASON, E_STATE."""
    with door.change(caller, Action.DRAFT_ORDER, About(section=SECTION, subject=str(order))) as deed:
        row = found(deed, order)
        done = step(ORDERS, order_case(deed.session, deed.actor, row, "cancel", reason=reason), "cancel")
        row.end_reason = reason.strip()
        apply(deed, row, done)


def found(deed: Deed, order: UUID) -> Order:
    """The order of this deed, named in its entry. Raises Refused E_NOT_FOUND."""
    deed.asked = True  # the case asks the policy and hands its answer to the table
    row = deed.session.get(Order, order)
    if row is None:
        raise Refused(no("E_NOT_FOUND"))
    deed.name(customer=row.customer_id, subject=row.no)
    return row


def _priced(deed: Deed, customer: UUID, wish: OrderWish, row: Order) -> list[Line]:
    """The head takes what was typed; the lines are reckoned by the contract in force today."""
    terms, goods = _terms(deed.session, customer, wish, deed.actor.today)
    if wrong := _problems(wish, goods):
        raise Refused(*wrong)
    row.contract_id = terms.contract_id if terms else None
    row.wanted_on, row.note, row.currency, row.fx_rate8 = wish.wanted_on, wish.note.strip(), wish.currency, wish.fx_rate8
    return [reckoned(each, goods[each.product_id], wish.currency, wish.fx_rate8) for each in wish.lines]


def _put(deed: Deed, row: Order, lines: Sequence[Line], by: UUID) -> None:
    for place, line in enumerate(lines, 1):
        made = OrderLine(
            order_id=row.id, customer_id=row.customer_id, line_no=place, product_id=line.wish.product_id, unit=line.wish.unit,
            qty_entered3=line.wish.qty_entered3, qty3=line.qty3, price4=line.price4, discount_fen=line.wish.discount,
            amount_doc=line.doc, amount_fen=line.fen,
        )  # fmt: skip
        deed.session.add(made)
    row.updated_at, row.updated_by = deed.now, by
    deed.session.flush()
