"""Until when an archive is to be filed, and how long a card alone is enough. Source: B-104, business.md §23."""

from datetime import datetime

from kehu_desk.archives.entities import Customer
from kehu_desk.archives.rules.filing import ArchiveState, filing_due
from kehu_desk.door.change import Deed
from kehu_desk.people.office import calendar_of, settings_of


def due_of(deed: Deed, row: Customer) -> datetime | None:
    """Source: B-104; a backfilled archive has its own term from the day of the import, which later saving does not move."""
    values, calendar = settings_of(deed.session).values, calendar_of(deed.session)
    if row.backfilled:
        return filing_due(deed.actor.today, calendar, values.number("backfill_days"))
    start = row.qualified_on or row.first_contact_on
    return filing_due(start, calendar, values.number("filing_days")) if start else None


def is_card_only(row: Customer) -> bool:
    """A draft whose clock was held before: saving it does not start the clock. Source: B-104, business.md §23."""
    return row.state is ArchiveState.DRAFT and row.due_at is None and row.qualified_on is None


def hold_clock_in(row: Customer) -> None:
    """A card only: nobody waits for its archive. Nothing for what was ever handed in."""
    if row.state is ArchiveState.DRAFT and row.first_submitted_at is None:
        row.due_at = row.qualified_on = None


def start_clock_in(deed: Deed, row: Customer) -> None:
    """The card is to become an archive from today on; an archive whose clock runs already keeps its day. Source: B-104."""
    if row.state is ArchiveState.DRAFT and row.first_submitted_at is None and is_card_only(row):
        row.qualified_on = deed.actor.today
        row.due_at = due_of(deed, row)
