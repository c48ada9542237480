"""Shortages: noted, taken over from a stock-out that replenishment found, corrected, ended. Source: business.md §16 (shortage record)."""

from datetime import date
from typing import Final
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.archives.queries.duties import nos_at
from kehu_desk.door.audit import content_hash
from kehu_desk.door.change import About, Deed, Door, allowed
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.people.actor import Caller
from kehu_desk.products.entities import Product
from kehu_desk.replenishment.entities import StockOut
from kehu_desk.supplies.entities import SupplyShortage
from kehu_desk.supplies.rules.shortages import ShortageTerms, shortage_problems

SECTION: Final = "POL"
STOCK: Final = "STK"


def record_shortage(door: Door, caller: Caller, customer: UUID, terms: ShortageTerms) -> UUID:
    """Write down that a product was missing. Gives its id.

    Raises Refused: E_FORBIDDEN, E_NO_RELATION, E_NOT_FOUND, E_ARCHIVE_STATE, E_SUPPLY_FIELD, E_SUPPLY_PRODUCT, E_SUPPLY_KNOWN.
    """
    with door.change(caller, Action.RECORD_SHORTAGE, About(customer, SECTION)) as deed:
        return _record(deed, customer, terms)


def take_over(door: Door, caller: Caller, stock_out: UUID, terms: ShortageTerms) -> UUID:
    """The same for a stock-out: goods and first day are those of the stock-out, the rest as it is typed. Raises Refused as above."""
    with door.change(caller, Action.RECORD_SHORTAGE, About(section=SECTION, subject=str(stock_out))) as deed:
        out = deed.session.get(StockOut, stock_out)
        deed.asked = True
        if out is None or allowed(deed.session, deed.actor, Action.VIEW, out.customer_id, STOCK):
            raise Refused(no("E_NOT_FOUND"))
        deed.name(customer=out.customer_id)
        return _record(deed, out.customer_id, terms._replace(product_id=out.product_id, since_on=out.since_on))


def correct_shortage(door: Door, caller: Caller, shortage: UUID, terms: ShortageTerms) -> None:
    """Put right what was typed, or say what was done and until when it lasted. Raises Refused as record_shortage does."""
    with door.change(caller, Action.RECORD_SHORTAGE, About(section=SECTION, subject=str(shortage))) as deed:
        row = deed.session.get(SupplyShortage, shortage)
        deed.asked = True
        if row is None:
            raise Refused(no("E_NOT_FOUND"))
        deed.name(customer=row.customer_id, subject=f"correct {shortage}", before=_hash(row))
        _check(deed, row.customer_id, terms, row.id)
        _write(row, terms)
        row.updated_at, row.updated_by = deed.now, deed.actor.person
        deed.name(after=_hash(row))


def shortage_nos(door: Door, caller: Caller, customer: UUID) -> tuple[No, ...]:
    """What stands against this person's writing of shortages at a customer."""
    with door.look(caller) as (session, actor):
        return nos_at(session, actor, Action.RECORD_SHORTAGE, customer, SECTION)


def _record(deed: Deed, customer: UUID, terms: ShortageTerms) -> UUID:
    _check(deed, customer, terms, None)
    made = SupplyShortage(customer_id=customer, created_at=deed.now, created_by=deed.actor.person, origin_device=deed.actor.device)
    _write(made, terms)
    deed.session.add(made)
    deed.session.flush()
    deed.name(subject=f"note {made.id}", after=_hash(made))
    return made.id


def _check(deed: Deed, customer: UUID, terms: ShortageTerms, itself: UUID | None) -> None:
    deed.asked = True
    if nos := nos_at(deed.session, deed.actor, Action.RECORD_SHORTAGE, customer, SECTION):
        raise Refused(*nos)
    found = shortage_problems(terms, deed.actor.today)
    if deed.session.get(Product, terms.product_id) is None:
        found = (*found, no("E_SUPPLY_PRODUCT"))
    if not found and (since := _known(deed.session, customer, terms, itself)):
        found = (no("E_SUPPLY_KNOWN", since=since),)
    if found:
        raise Refused(*found)


def _known(session: Session, customer: UUID, terms: ShortageTerms, itself: UUID | None) -> date | None:
    """First day of another shortage of the same goods in an overlapping span: days are not told twice."""
    it = SupplyShortage
    wanted = select(it.since_on).where(
        it.customer_id == customer, it.product_id == terms.product_id, or_(it.until_on.is_(None), it.until_on >= terms.since_on)
    )
    if terms.until_on is not None:
        wanted = wanted.where(it.since_on <= terms.until_on)
    if itself is not None:
        wanted = wanted.where(it.id != itself)
    return session.scalar(wanted.order_by(it.since_on).limit(1))


def terms_of(row: SupplyShortage) -> ShortageTerms:
    """What stands of a shortage, as it would be typed."""
    return ShortageTerms(row.product_id, row.since_on, row.reason, row.until_on, row.lost_qty3, row.remedy, row.note)


def _hash(row: SupplyShortage) -> str:
    return content_hash(terms_of(row))


def _write(row: SupplyShortage, terms: ShortageTerms) -> None:
    row.product_id, row.since_on, row.until_on, row.lost_qty3 = terms.product_id, terms.since_on, terms.until_on, terms.lost3
    row.reason, row.remedy, row.note = terms.reason, terms.remedy.strip(), terms.note.strip()
