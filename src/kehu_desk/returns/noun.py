"""What returns offer to the floors above: cases to decide, to call for, to receive, to inspect, to settle, to close; what came back."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.door.noun import QT_TRANSLATE_NOOP, Due, Noun, WorkKind
from kehu_desk.kernel.clock import local_day
from kehu_desk.people.actor import Actor
from kehu_desk.people.office import settings_of
from kehu_desk.people.queries import same_person
from kehu_desk.returns import entities as entities
from kehu_desk.returns.queries.due import Waiting, standing_in, to_decide
from kehu_desk.returns.queries.seeing import belongs
from kehu_desk.returns.rules.states import APPROVED, AWAITING, DRAFT, INSPECTED, PARTLY, RECEIVED, REJECTED, SETTLED

NAME: Final = "rma"
TAB: Final = "complaint"  # its page stands in the tab of service
TABLES: Final = frozenset({"rma", "rma_line", "rma_replacement", "rma_repacking"})
HANDLED: Final[Mapping[str, str]] = {
    APPROVED: "rma_call", PARTLY: "rma_call", AWAITING: "rma_receive", RECEIVED: "rma_inspect", SETTLED: "rma_close",
}  # fmt: skip
PAID: Final[Mapping[str, str]] = {INSPECTED: "rma_settle"}
CAME_BACK: Final[Mapping[str, str]] = {DRAFT: "rma_back", REJECTED: "rma_rejected"}


def due(session: Session, actor: Actor) -> Iterable[Due]:
    """What this person may do next. Goods are due on the last day on which they count as in time."""
    office = settings_of(session)
    if belongs(actor, Action.DECIDE_RETURN):
        limit = None if "mgr" in actor.roles else office.values.number("return_limit_sup")
        yield from _decisions(session, actor, limit, office.zone)
    duties = ((Action.INSPECT_RETURN, HANDLED), (Action.SETTLE_RETURN, PAID))
    kinds = {state: kind for action, held in duties if belongs(actor, action) for state, kind in held.items()}
    for row in standing_in(session, actor, tuple(kinds)):
        kind = kinds.get(row.state) or CAME_BACK.get(row.state, "")
        on = _last_day(row, office.zone, office.values.number("return_goods_days")) if row.state == AWAITING else None
        yield Due(TAB, row.id, kind, f"{row.no} {row.customer}", on, row.by)


def _decisions(session: Session, actor: Actor, limit: int | None, office: ZoneInfo) -> Iterable[Due]:
    rows = to_decide(session, actor, limit)
    mine = {each for each in {hand for row in rows for hand in row.hands} if same_person(session, actor.person, each)}
    for row in rows:
        if not mine & row.hands:
            on = local_day(row.submitted_at, office) if row.submitted_at is not None else None
            yield Due(TAB, row.id, "rma_decide", f"{row.no} {row.customer}", on, row.by)


def _last_day(row: Waiting, office: ZoneInfo, days: int) -> date | None:
    return local_day(row.awaited_since, office) + timedelta(days=days) if row.awaited_since is not None else None


WORK: Final = {
    "rma_decide": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Decide on a return"), decides=True),
    "rma_call": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Call for returned goods")),
    "rma_receive": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Returned goods awaited")),
    "rma_inspect": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Inspect returned goods")),
    "rma_settle": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Settle a return")),
    "rma_close": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Close a return")),
    "rma_back": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Return sent back")),
    "rma_rejected": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Return rejected")),
}

NOUN: Final = Noun(NAME, TABLES, due, WORK)
