"""What the tab reads on a worker: plain values, in one look."""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple
from uuid import UUID

from kehu_desk.door.change import Door
from kehu_desk.kernel.errors import No
from kehu_desk.people.actor import Caller
from kehu_desk.refresh.service import listing
from kehu_desk.refresh.service.listing import Scope
from kehu_desk.refresh.service.marking import mark_offers
from kehu_desk.refresh.service.tasks import task_offers
from kehu_desk.refresh.table import mark_line, rate_line, task_line
from kehu_desk.ui.cells import Row

BY: Final = ("person", "department", "quarter")
Offers = dict[str, tuple[No, ...]]


class Seat(NamedTuple):
    """Who sits here: whose tasks he may list, and whether he proposes or marks customers."""

    scopes: tuple[Scope, ...]
    proposes: bool
    marks: bool


class Sheet(NamedTuple):
    """Everything that the tab shows for one scope and quarter. rates: by person, department, quarter; customers: task -> customer."""

    quarters: Sequence[str]
    tasks: Sequence[Row]
    marks: Sequence[Row]
    rates: Mapping[str, Sequence[Row]]
    customers: Mapping[UUID, UUID]


NOTHING: Final = Sheet((), (), (), {}, {})


def seat(door: Door, caller: Caller) -> Seat:
    """Raises Refused E_FORBIDDEN for an account that has ended."""
    with door.look(caller) as (_session, actor):
        return Seat(listing.scopes(actor), bool(actor.roles & {"rep", "kam"}), "sup" in actor.roles)


def sheet(door: Door, caller: Caller, scope: Scope, quarter: str) -> Sheet:
    """Read everything anew."""
    with door.look(caller) as (session, actor):
        rows = listing.task_rows(session, actor, listing.task_ids(session, actor, scope, quarter))
        marks = [mark_line(row) for row in listing.mark_rows(session, actor, scope)]
        rates = {by: [rate_line(row) for row in listing.late_rates(session, actor, scope, by, quarter)] for by in BY}
        known = listing.quarters_known(session)
    return Sheet(known, [task_line(row) for row in rows], marks, rates, {row.id: row.customer_id for row in rows})


def offers(door: Door, caller: Caller, task: UUID | None, customer: UUID | None) -> Offers:
    """Event -> reasons against, of the task and the customer chosen."""
    found = task_offers(door, caller, task) if task is not None else []
    found += mark_offers(door, caller, customer) if customer is not None else []
    return {offer.event: offer.nos for offer in found}
