"""What the clock does with planned visits: those whose day has passed are missed. Every answer is the same while it has not run."""

from typing import Final

from sqlalchemy import select, update

from kehu_desk.door.change import Door
from kehu_desk.kernel.clock import local_day
from kehu_desk.people.office import settings_of
from kehu_desk.visits.entities import PlannedVisit
from kehu_desk.visits.rules.plans import RowState
from kehu_desk.visits.service.asking import SECTION

SETTLED: Final = "visit.missed"
AT_ONCE: Final = 500


def sweep(door: Door) -> int:
    """Write down what was missed; the same again does nothing. Returns how many rows."""
    with door.reading() as session:
        today = local_day(door.now, settings_of(session).zone)
        gone = select(PlannedVisit.id).where(PlannedVisit.state == RowState.PLANNED, PlannedVisit.on_day < today)
        ids = list(session.scalars(gone.limit(AT_ONCE)))
    if not ids:
        return 0
    with door.clockwork(SETTLED) as deed:
        still = (PlannedVisit.id.in_(ids), PlannedVisit.state == RowState.PLANNED)
        values = {"state": RowState.MISSED.value, "row_version": PlannedVisit.row_version + 1, "updated_at": deed.now}
        deed.session.execute(update(PlannedVisit).where(*still).values(values))
        deed.name(section=SECTION, subject=f"{len(ids)}")
    return len(ids)
