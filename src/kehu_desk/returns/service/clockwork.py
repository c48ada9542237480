"""What the clock does with returns: goods that did not come in time. Source: business.md §19 (lapsed)."""

from typing import Final
from uuid import UUID

from sqlalchemy import select

from kehu_desk.access.closing import closed
from kehu_desk.access.policy import Action
from kehu_desk.door.change import About, Door
from kehu_desk.door.workflow import CLOCK, settled
from kehu_desk.people.office import settings_of
from kehu_desk.returns.entities import Rma
from kehu_desk.returns.queries.seeing import SECTION
from kehu_desk.returns.rules.case import RmaCase
from kehu_desk.returns.rules.states import AWAITING, oldest_wait
from kehu_desk.returns.service.effects import apply
from kehu_desk.returns.workflow import RMAS

LAPSE: Final = "return.clock"


def sweep(door: Door) -> int:
    """Let lapse what was waited for too long; the same again does nothing. Returns how many cases lapsed."""
    with door.reading() as session:
        office = settings_of(session)
        oldest = oldest_wait(door.now, office.zone, office.values.number("return_goods_days"))
        late = select(Rma.id, Rma.customer_id).where(Rma.state == AWAITING, Rma.awaited_since < oldest).order_by(Rma.no)
        found = [(rma, customer) for rma, customer in session.execute(late) if not closed(session, Action.APPEND, customer)]
    return sum(_lapse(door, rma, customer) for rma, customer in found)


def _lapse(door: Door, rma: UUID, customer: UUID) -> int:
    """Asked again inside the deed: somebody may have received the goods in between."""
    with door.clockwork(LAPSE, About(customer, SECTION)) as deed:
        row, office = deed.session.get_one(Rma, rma), settings_of(deed.session)
        oldest = oldest_wait(deed.now, office.zone, office.values.number("return_goods_days"))
        done = settled(RMAS, RmaCase(row.state, overdue=row.awaited_since is not None and row.awaited_since < oldest))
        deed.name(subject=f"{row.no} {CLOCK} {done.name if done else ''}".strip())
        if done is not None:
            apply(deed, row, done)
        return int(done is not None)
