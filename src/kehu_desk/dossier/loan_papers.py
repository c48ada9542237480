"""Papers about loans without content: the register of a period, and the slip that asks for overdue ones. Source: B-022, B-066, B-068."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from kehu_desk.borrowing import queries as loans
from kehu_desk.borrowing.queries import LoanRow, LoanView
from kehu_desk.door.change import Door
from kehu_desk.dossier import cells, labels
from kehu_desk.dossier.paper.values import Daily, Grid
from kehu_desk.kernel.clock import start_of
from kehu_desk.people.actor import Actor, Caller
from kehu_desk.people.entities import Person
from kehu_desk.people.office import settings_of

OUT = frozenset({"out", "declared"})


class Period(NamedTuple):
    """Days of the office, both included."""

    since: date
    until: date


def register_of(door: Door, caller: Caller, period: Period, number: str) -> Daily:
    """Loans asked for in a period, the earliest first."""
    with door.look(caller) as (session, actor):
        office = settings_of(session).zone
        since, until = start_of(period.since, office), start_of(period.until + timedelta(days=1), office)
        rows = loans.loan_rows(session, actor, loans.asked_between(session, actor, since, until))
        lines = tuple(_line(row, office) for row in rows)
        said = labels.register_of(period.since.isoformat(), period.until.isoformat(), len(lines))
        return Daily(labels.LOAN_REGISTER, number, (said,), (Grid(labels.LOAN_REGISTER_HEADERS, lines),), (), *_made(actor, office))


def _line(row: LoanRow, office: ZoneInfo) -> tuple[str, ...]:
    return (
        row.no, row.archive_no, row.customer, row.borrower, labels.KINDS.get(row.kind, row.kind), cells.day(row.released, office),
        cells.day(row.due, office), cells.day(row.returned, office), labels.LOAN_STATES.get(row.state, row.state),
        str(row.late_days or ""),
    )  # fmt: skip


def reminder_of(door: Door, caller: Caller, chosen: Sequence[UUID], number: str) -> Daily:
    """The slip for overdue loans of one person."""
    with door.look(caller) as (session, actor):
        office = settings_of(session).zone
        views = [loans.loan_view(session, actor, each) for each in chosen]
        borrower = session.get_one(Person, views[0].borrower_id)
        lines = tuple(_overdue(view, office) for view in views)
        above = (labels.dear(f"{borrower.name}（{borrower.staff_no}）"), labels.REMINDER_WISH)
        return Daily(labels.REMINDER, number, above, (Grid(labels.REMINDER_HEADERS, lines),), labels.REMINDER_SIGNED, *_made(actor, office))


def _overdue(view: LoanView, office: ZoneInfo) -> tuple[str, ...]:
    row = view.row
    out = [labels.carrier(each.kind, each.copy_no) for each in view.carriers if each.state in OUT]
    kind = labels.KINDS.get(row.kind, row.kind)
    return (row.no, row.archive_no, row.customer, kind, cells.day(row.due, office), str(row.late_days), "、".join(out))


def _made(actor: Actor, office: ZoneInfo) -> tuple[str, str]:
    return f"{actor.name}（{actor.staff_no}）", cells.zoned(actor.now, office)
