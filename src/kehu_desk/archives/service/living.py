"""The stage of a customer's life that follows from what he does. Source: business.md §2 (customer.lifecycle)."""

from collections.abc import Iterable
from itertools import islice
from typing import Final
from uuid import UUID

from sqlalchemy import update

from kehu_desk.archives.entities import Customer
from kehu_desk.door.change import Deed

WOKEN: Final = ("prospect", "dormant", "lost")
CHUNK: Final = 500


def bought_in(deed: Deed, customers: Iterable[UUID]) -> None:
    """They trade: prospects, dormant and lost customers are active ones from now on; former and blocked ones stay what they are."""
    left = iter(customers)
    while some := list(islice(left, CHUNK)):
        woken = update(Customer).where(Customer.id.in_(some), Customer.lifecycle.in_(WOKEN))
        values = {"lifecycle": "active", "row_version": Customer.row_version + 1, "updated_at": deed.now, "updated_by": deed.actor.person}
        deed.session.execute(woken.values(values), execution_options={"synchronize_session": "fetch"})
