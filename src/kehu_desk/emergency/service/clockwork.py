"""What the clock alone has already done to openings, recorded at the start and every minute. Rights never wait for it (B-052)."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import select

from kehu_desk.door.change import About, Deed, Door
from kehu_desk.door.workflow import settled
from kehu_desk.emergency.entities import BreakGlass
from kehu_desk.emergency.rules import GlassCase, GlassState
from kehu_desk.emergency.service.effects import apply
from kehu_desk.emergency.workflow import GLASS

SETTLED = "breakglass.clock"


def clock_case(glass: BreakGlass, now: datetime) -> GlassCase:
    """What the clock alone looks at."""
    return GlassCase(glass.state, now, until=glass.until, review_due=glass.review_due, escalated=glass.escalated_at is not None)


def sweep(door: Door) -> int:
    """Record openings whose hour is over, and tell of those that were not reviewed in time. Returns how many were touched."""
    now = door.now
    with door.reading() as session:
        ticking = session.scalars(select(BreakGlass).where(BreakGlass.state.in_([GlassState.OPEN, GlassState.UNREVIEWED])))
        due = [(glass.id, glass.customer_id) for glass in ticking if settled(GLASS, clock_case(glass, now))]
    for glass_id, customer in due:
        _settle(door, glass_id, customer)
    return len(due)


def _settle(door: Door, glass_id: UUID, customer: UUID) -> None:
    with door.clockwork(SETTLED, About(customer)) as deed:
        glass = deed.session.get_one(BreakGlass, glass_id)
        deed.name(subject=f"{glass.no} {settle_in(deed, glass)}")


def settle_in(deed: Deed, glass: BreakGlass) -> str:
    """The same inside an open deed, to the end: an hour long over may be an overdue review by now. Gives the lines that fired."""
    fired = []
    while (done := settled(GLASS, clock_case(glass, deed.now))) is not None:
        fired.append(done.name)
        apply(deed, glass, done)
    return " ".join(fired)
