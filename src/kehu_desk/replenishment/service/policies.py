"""How a product is kept at a customer: set, and given back to the usual terms. Source: business.md §17 (stock_policy), R39."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from kehu_desk.access.policy import Action
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Caller
from kehu_desk.products.entities import Product
from kehu_desk.replenishment.entities import StockPolicy
from kehu_desk.replenishment.queries.policies import policy_of
from kehu_desk.replenishment.rules.levels import Terms
from kehu_desk.replenishment.rules.policies import policy_faults
from kehu_desk.replenishment.service.asking import SECTION, ask

NAMES: Final = tuple(Terms._fields)


def set_policy(door: Door, caller: Caller, customer: UUID, product: UUID, terms: Terms, seen: int | None = None) -> None:
    """Keep a product by these terms from now on; proposals that stand are worked out anew at the next run.

    seen: the version that was changed, 0 for none. Raises Refused: E_POLICY for each field, E_STALE, E_NOT_FOUND and those of the policy.
    """
    set_policies(door, caller, customer, [product], terms, seen)


def set_policies(
    door: Door, caller: Caller, customer: UUID, products: Sequence[UUID], terms: Terms, seen: int | None = None
) -> None:  # fmt: skip
    """The same for several products of one customer."""
    with door.change(caller, Action.SET_STOCK_POLICY, About(customer, SECTION)) as deed:
        ask(deed, Action.SET_STOCK_POLICY, customer)
        faults = policy_faults(terms)
        if faults:
            raise Refused(*faults)
        codes = [_set(deed, customer, product, terms, seen) for product in products]
        deed.name(subject=" ".join(code for code, _before in codes), before="; ".join(old for _code, old in codes), after=_said(terms))


def reset_policy(door: Door, caller: Caller, customer: UUID, product: UUID) -> None:
    """The usual terms hold again. Raises Refused E_NOT_FOUND where they do already, and those of the policy."""
    with door.change(caller, Action.SET_STOCK_POLICY, About(customer, SECTION)) as deed:
        ask(deed, Action.SET_STOCK_POLICY, customer)
        row = policy_of(deed.session, customer, product)
        if row is None:
            raise Refused(no("E_NOT_FOUND"))
        deed.name(subject=deed.session.get_one(Product, product).code, before=_said(_terms(row)))
        deed.session.delete(row)


def _set(deed: Deed, customer: UUID, product: UUID, terms: Terms, seen: int | None) -> tuple[str, str]:
    goods, row = deed.session.get(Product, product), policy_of(deed.session, customer, product)
    if goods is None:
        raise Refused(no("E_NOT_FOUND"))
    if seen is not None and seen != (row.row_version if row else 0):
        raise Refused(no("E_STALE"))
    before = _said(_terms(row)) if row else ""
    if row is None:
        row = StockPolicy(customer_id=customer, product_id=product, created_at=deed.now, created_by=deed.actor.person)
        deed.session.add(row)
    for name in NAMES:
        setattr(row, name, getattr(terms, name))
    row.updated_at, row.updated_by = deed.now, deed.actor.person
    deed.session.flush()
    return goods.code, before


def _terms(row: StockPolicy) -> Terms:
    return Terms(**{name: getattr(row, name) for name in NAMES})


def _said(terms: Terms) -> str:
    """For the log: method and numbers in the order of the fields."""
    return " ".join(str(each) for each in terms)
