"""The stage of a customer's life that follows from what he does. Source: business.md §2 (customer.lifecycle)."""

from collections.abc import Iterable
from itertools import islice
from typing import Final
from uuid import UUID

from sqlalchemy import update

from kehu_desk.archives.entities import Customer
from kehu_desk.door.change import Deed

WOKEN: Final = ("prospect", "dormant", "lost")
TURNED: Final = frozenset({"dormant", "lost", "former", "blocked"})  # by turns of life, which no text takes back
CHUNK: Final = 500


def kept_stage(stands: str | None, text: str, *, filed: bool) -> str:
    """The stage after a text of BAS was taken over: a filed customer's life has gone on, and an older text does not turn it back."""
    if stands in TURNED:
        return str(stands)
    return "active" if filed and (stands, text) == ("active", "prospect") else text


def turn_in(deed: Deed, row: Customer, stage: str) -> None:
    """Another stage of life; who may decide on it is asked by whoever calls."""
    row.lifecycle = stage
    row.updated_at, row.updated_by = deed.now, deed.actor.person


def make_direct_in(deed: Deed, row: Customer) -> None:
    """A second-tier customer buys from us from now on; what it bought from others stays where it is."""
    row.relation_kind = "direct"
    row.updated_at, row.updated_by = deed.now, deed.actor.person


def bought_in(deed: Deed, customers: Iterable[UUID]) -> None:
    """They trade: prospects, dormant and lost customers are active ones from now on; former and blocked ones stay what they are."""
    left = iter(customers)
    while some := list(islice(left, CHUNK)):
        woken = update(Customer).where(Customer.id.in_(some), Customer.lifecycle.in_(WOKEN))
        values = {"lifecycle": "active", "row_version": Customer.row_version + 1, "updated_at": deed.now, "updated_by": deed.actor.person}
        deed.session.execute(woken.values(values), execution_options={"synchronize_session": "fetch"})
