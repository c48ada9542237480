"""Movements that no sales line tells of: other goods in, scrap, other goods out. Source: business.md §17 (stock_month)."""

from typing import Final
from uuid import UUID

from sqlalchemy import select

from kehu_desk.access.policy import Action
from kehu_desk.door.audit import content_hash
from kehu_desk.door.change import About, Door
from kehu_desk.inventory.entities import StockMovement
from kehu_desk.inventory.queries.goods import goods_of
from kehu_desk.inventory.queries.standing import SECTION
from kehu_desk.inventory.rules.case import SHORTEST_REASON
from kehu_desk.inventory.rules.movements import MovementTerms, movement_faults
from kehu_desk.inventory.service.cases import ask
from kehu_desk.inventory.service.monthly import rebuild_months_in
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Caller
from kehu_desk.products.rules import to_base

EVENT: Final = "save"  # who may count may also say what was moved


def record_movement(door: Door, caller: Caller, customer: UUID, terms: MovementTerms) -> UUID:
    """Write down a movement and tell the months anew from its day on. Gives its id.

    Raises Refused: E_FORBIDDEN, E_NO_RELATION, E_NOT_FOUND, E_ARCHIVE_STATE, and for what was typed E_MOVED_DAY, E_MOVED_KIND,
    E_MOVED_NOTE, E_MOVED_QTY, E_COUNT_PRODUCT, E_COUNT_LONG, E_UNIT, E_UNEVEN_PACK.
    """
    with door.change(caller, Action.ENTER_COUNT, About(customer, SECTION)) as deed:
        ask(deed, customer, EVENT)
        goods = goods_of(deed.session, [terms.product_id]).get(terms.product_id)
        if faults := movement_faults(terms, goods, deed.actor.today):
            raise Refused(*faults)
        assert goods is not None
        qty3 = to_base(terms.qty_entered3, terms.unit, goods.base_unit, goods.units)
        made = StockMovement(
            customer_id=customer, product_id=terms.product_id, moved_on=terms.moved_on, kind=terms.kind, unit=terms.unit,
            qty_entered3=terms.qty_entered3, qty3=qty3, note=terms.note.strip(), created_at=deed.now, created_by=deed.actor.person,
            origin_device=deed.actor.device,
        )  # fmt: skip
        deed.session.add(made)
        deed.session.flush()
        rebuild_months_in(deed, customer, terms.moved_on)
        deed.name(subject=f"{terms.kind} {goods.code}", after=content_hash(terms))
        return made.id


def take_back_movement(door: Door, caller: Caller, movement: UUID, reason: str) -> UUID:
    """A further entry of the same day takes a movement back; nothing is ever edited. Gives the id of that entry.

    Raises Refused: E_FORBIDDEN, E_NO_RELATION, E_NOT_FOUND, E_ARCHIVE_STATE, E_REASON, E_MOVED_BACK (once only).
    """
    with door.change(caller, Action.ENTER_COUNT, About(section=SECTION, subject=str(movement))) as deed:
        row = deed.session.get(StockMovement, movement)
        deed.asked = True
        if row is None:
            raise Refused(no("E_NOT_FOUND"))
        deed.name(customer=row.customer_id)
        ask(deed, row.customer_id, EVENT)
        again = deed.session.scalars(select(StockMovement.id).where(StockMovement.corrects_id == row.id)).first()
        nos = [no("E_REASON")] if len(reason.strip()) < SHORTEST_REASON else []
        nos += [no("E_MOVED_BACK")] if again is not None or row.corrects_id is not None else []
        if nos:
            raise Refused(*nos)
        made = StockMovement(
            customer_id=row.customer_id, product_id=row.product_id, moved_on=row.moved_on, kind=row.kind, unit=row.unit,
            qty_entered3=-row.qty_entered3, qty3=-row.qty3, corrects_id=row.id, note=reason.strip(), created_at=deed.now,
            created_by=deed.actor.person, origin_device=deed.actor.device,
        )  # fmt: skip
        deed.session.add(made)
        deed.session.flush()
        rebuild_months_in(deed, row.customer_id, row.moved_on)
        return made.id
