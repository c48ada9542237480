"""On which terms a customer orders: the contract in force, its prices, its days of credit. Source: business.md §12, §25, R40."""

from collections.abc import Collection
from datetime import date
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.contracts.queries import terms as contracts
from kehu_desk.contracts.queries.terms import active_contract
from kehu_desk.credit.queries.standing import file_of
from kehu_desk.orders.rules.lines import Goods
from kehu_desk.products.entities import PackUnit, Product
from kehu_desk.products.queries import prices_on
from kehu_desk.products.rules import after_discount
from kehu_desk.settlement.queries.counting import default_days


class Terms(NamedTuple):
    """A contract as orders see it on a day. credit_days: None when it says nothing."""

    contract_id: UUID
    no: str
    price_list_code: str
    discount_bp: int
    credit_days: int | None


def terms_on(session: Session, customer: UUID, day: date) -> Terms | None:
    """The terms of the contract in force on a day; None without one."""
    contract = active_contract(session, customer, day)
    if contract is None:
        return None
    now = contracts.terms_on(session, contract, day)
    return Terms(contract, now.no, now.price_list_code, now.discount_bp, now.credit_days)


def credit_days(session: Session, customer: UUID, terms: Terms | None) -> int:
    """Days to pay: as the credit file grants, else as the contract says, else the office's default."""
    file = file_of(session, customer)
    if file is not None and file.reviewed_on is not None:
        return file.credit_days
    return terms.credit_days if terms is not None and terms.credit_days is not None else default_days(session)


def goods_of(session: Session, products: Collection[UUID], terms: Terms | None, day: date) -> dict[UUID, Goods]:
    """What lines need to know of these products: the price of the contract's list less its discount, else the product's own price."""
    listed = prices_on(session, terms.price_list_code, day) if terms is not None and terms.price_list_code else {}
    units: dict[UUID, dict[str, int]] = {}
    for row in session.scalars(select(PackUnit).where(PackUnit.product_id.in_(products))):
        units.setdefault(row.product_id, {})[row.unit] = row.qty3
    found = session.scalars(select(Product).where(Product.id.in_(products)))
    return {row.id: _goods(row, units.get(row.id, {}), listed.get(row.id), terms) for row in found}


def _goods(row: Product, units: dict[str, int], listed: int | None, terms: Terms | None) -> Goods:
    price4 = row.list_price4 if listed is None else listed
    if terms is not None:
        price4 = after_discount(price4, terms.discount_bp)
    return Goods(row.code, row.name, row.base_unit, units, price4, row.state == "active", row.spec, listed is not None)
