"""What support offers to the floors above it: requests to decide, to begin, to report, to verify, to pay; what came back."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from kehu_desk.door.noun import QT_TRANSLATE_NOOP, Due, Noun, WorkKind
from kehu_desk.kernel.clock import local_day
from kehu_desk.people.actor import Actor
from kehu_desk.people.office import settings_of
from kehu_desk.people.queries import same_person
from kehu_desk.supports import entities as entities
from kehu_desk.supports.queries.due import Waiting, to_carry_on, to_judge
from kehu_desk.supports.rules.states import APPROVED, DRAFT, EXECUTING, REJECTED, SUBMITTED
from kehu_desk.supports.service.cases import CHIEFS, LIMIT

NAME: Final = "support"
TAB: Final = "policy"  # its page stands in the tab of policies
TABLES: Final = frozenset({"support_request", "support_line", "support_evidence", "support_settlement"})
DAYS: Final = "support_report_days"
KINDS: Final[Mapping[str, str]] = {
    APPROVED: "support_start", EXECUTING: "support_report", DRAFT: "support_back", REJECTED: "support_rejected",
}  # fmt: skip


def due(session: Session, actor: Actor) -> Iterable[Due]:
    """What this person may do next. A report is due some days after the last day of the support."""
    office = settings_of(session)
    limit = None if "mgr" in actor.roles else office.values.number(LIMIT)
    rows = to_judge(session, actor, limit)
    people = {hand for row in rows for hand in row.hands.all}
    mine = {each for each in people if same_person(session, actor.person, each)}
    for row in rows:
        if _judges(actor, row, mine):
            kind = "support_decide" if row.state == SUBMITTED else "support_verify"
            yield Due(TAB, row.id, kind, _title(row), _day(row, office.zone), row.by)
    days = timedelta(days=office.values.number(DAYS))
    for row in to_carry_on(session, actor):
        on = row.starts_on if row.state == APPROVED else row.ends_on + days if row.state == EXECUTING else None
        kind = KINDS.get(row.state, "support_settle")
        yield Due(TAB, row.id, kind, _title(row), on or (_day(row, office.zone) if kind == "support_settle" else None), row.by)


def _judges(actor: Actor, row: Waiting, mine: set[UUID]) -> bool:
    if row.state == SUBMITTED:
        return not mine & row.hands.mine
    free = row.marketers - row.hands.all
    return not mine & row.hands.all and (actor.person in free if free else bool(actor.roles & CHIEFS))


def _title(row: Waiting) -> str:
    return f"{row.no} {row.customer}"


def _day(row: Waiting, zone: ZoneInfo) -> date | None:
    return local_day(row.at, zone) if row.at is not None else None


WORK: Final = {
    "support_decide": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Decide on support"), decides=True),
    "support_start": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Begin a support"), passes_on=True),
    "support_report": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Report on a support"), passes_on=True),
    "support_verify": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Verify a support"), decides=True),
    "support_settle": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Pay a support")),
    "support_back": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Support request sent back")),
    "support_rejected": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Support request rejected")),
}

NOUN: Final = Noun(NAME, TABLES, due, WORK)
