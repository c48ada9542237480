"""What is agreed with customers on a day: looked up once for each stretch of days in which nothing changes."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection
from datetime import date, timedelta
from functools import lru_cache
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.contracts.entities import Amendment, Contract
from kehu_desk.contracts.queries import active_contract, terms_on
from kehu_desk.contracts.rules.terms import Terms
from kehu_desk.products.queries import prices_on
from kehu_desk.products.rules import after_discount

NEXT = timedelta(days=1)


class Agreed:
    """Terms and prices for many lines. For the house's own reckoning: who shows them asks the policy."""

    def __init__(self, session: Session, customers: Collection[UUID] | None = None) -> None:
        """customers: of whom will be asked; all when not given."""
        self._session = session
        self._edges = _edges(session, customers)
        self._terms = lru_cache(maxsize=1 << 14)(self._find)
        self._prices = lru_cache(maxsize=256)(lambda code, day: prices_on(session, code, day))

    def terms(self, customer: UUID, contract: UUID | None, day: date) -> Terms | None:
        """The terms of this contract, else of the one in force with the customer that day; None when there is none."""
        edges = self._edges.get(customer)
        if edges is None:
            return None
        place = bisect_right(edges, day)
        return self._terms(customer, contract, edges[place - 1]) if place else None

    def _find(self, customer: UUID, contract: UUID | None, since: date) -> Terms | None:
        found = contract or active_contract(self._session, customer, since)
        return terms_on(self._session, found, since) if found else None

    def price(self, terms: Terms, product: UUID, day: date) -> int | None:
        """price4 by the price list of the contract, less its discount; None where no list prices the product."""
        listed = self._prices(terms.price_list_code, day).get(product) if terms.price_list_code else None
        return None if listed is None else after_discount(listed, terms.discount_bp)


def _edges(session: Session, customers: Collection[UUID] | None) -> dict[UUID, list[date]]:
    """Customer -> the days on which what is agreed may change, in order."""
    found: defaultdict[UUID, set[date]] = defaultdict(set)
    contracts = select(Contract.customer_id, Contract.start_on, Contract.end_on, Contract.ended_on)
    changes = select(Amendment.customer_id, Amendment.effective_on)
    if customers is not None:
        contracts, changes = contracts.where(Contract.customer_id.in_(customers)), changes.where(Amendment.customer_id.in_(customers))
    for customer, start, end, ended in session.execute(contracts):
        found[customer] |= {start} | {each + NEXT for each in (end, ended) if each}
    for customer, day in session.execute(changes):
        found[customer].add(day)
    return {customer: sorted(days) for customer, days in found.items()}
