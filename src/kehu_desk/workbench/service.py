"""What one person has to do: the due work of all nouns, in one order. Source: business.md §1 (task), B-038."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.door.change import Door
from kehu_desk.door.noun import Due, Noun
from kehu_desk.kernel.clock import days_between
from kehu_desk.kernel.errors import Refused
from kehu_desk.people.actor import Actor, Caller, load_actor
from kehu_desk.people.entities import Absence

OWN_DUTIES = frozenset({
    "filing", "return", "hand_in", "pledge_due", "pledge_late", "count_missing", "need_due", "value_quiet", "visit_planned",
    "visit_missed", "visit_problem", "support_start", "support_report", "ka_review", "ka_blocks_old", "opinion_reply", "comm_due",
    "prospect_step",
})  # fmt: skip
"""Kinds that a delegate sees for somebody on leave. Approvals, intake and release never go to a delegate (B-038)."""


BACK = frozenset({"return", "hand_in", "overdue"})
TO_DECIDE = frozenset({
    "review", "intake", "approval", "approval_late", "revision_review", "acceptance", "role_request", "setting", "renewal",
    "fresh_approval", "lost", "settle", "emergency_review", "emergency_late", "restriction", "custody_confirm", "custody_witness",
    "handover", "refresh_review", "refresh_mark", "receipt_confirm", "product_decide", "plan_decide",
    "contract_review", "contract_approve", "contract_amendment", "rule_publish", "template_review", "template_publish", "seal_decide",
    "seal_keepers", "seal_approve", "credit_decide", "credit_release", "order_approve",
    "order_look", "complaint_money", "rma_decide", "count_review", "count_post", "proposal_decide", "survey_check",
    "visit_plan_approve", "visit_read", "support_decide", "support_verify", "rebate_check", "rebate_approve", "rebate_publish",
    "policy_publish", "reward_decide", "promotion_decide", "season_decide", "evaluation_confirm", "scorecard_publish", "grade_decide",
    "grade_freeze", "ka_decide", "ka_appoint", "ka_plan_decide", "kam_year_confirm", "opinion_assign", "supply_decide", "turn_decide",
})  # fmt: skip
REFRESH = frozenset({"refresh", "refresh_review", "refresh_mark", "refresh_late"})


class Work(NamedTuple):
    """One line of the workbench. key tells it from all others; late: calendar days past the due day, 0 when in time."""

    key: str
    noun: str
    subject: UUID
    kind: str
    title: str
    due_on: date | None
    late: int
    person: str


def due_work(door: Door, caller: Caller, nouns: Sequence[Noun]) -> list[Work]:
    """What waits for this person and for those he stands in for: the most overdue first, work without a day last."""
    with door.look(caller) as (session, actor):
        mine = [due for noun in nouns for due in noun.due(session, actor)]
        theirs = [due for absent in _stood_in_for(session, actor) for due in _duties(session, absent, nouns)]
        lines = {line.key: line for line in (_line(due, actor.today) for due in [*mine, *theirs])}
        return sorted(lines.values(), key=lambda line: (line.due_on or date.max, line.kind, line.title, line.key))


class Tally(NamedTuple):
    """The numbers on the cards: loans overdue, matters to decide, archives to be filed this week or late, quarterly refresh."""

    overdue: int
    to_decide: int
    filing: int
    refresh: int


def tally(lines: Sequence[Work], today: date) -> Tally:
    """Count the cards. This week ends with Sunday."""
    sunday = today + timedelta(days=6 - today.weekday())
    return Tally(
        sum(line.kind in BACK and line.late > 0 for line in lines),
        sum(line.kind in TO_DECIDE for line in lines),
        sum(line.kind == "filing" and line.due_on is not None and line.due_on <= sunday for line in lines),
        sum(line.kind in REFRESH for line in lines),
    )


def today_of(door: Door, caller: Caller) -> date:
    """The office's day."""
    with door.look(caller) as (_session, actor):
        return actor.today


def _line(due: Due, today: date) -> Work:
    late = max(0, days_between(due.due_on, today)) if due.due_on else 0
    return Work(f"{due.noun}/{due.kind}/{due.subject}", due.noun, due.subject, due.kind, due.title, due.due_on, late, due.person)


def _stood_in_for(session: Session, actor: Actor) -> Iterable[Actor]:
    away = select(Absence.person_id).where(
        Absence.delegate_id == actor.person, Absence.since_on <= actor.today, Absence.until_on >= actor.today
    )
    for person in session.scalars(away.distinct()):
        try:
            yield load_actor(session, Caller(person), actor.now)
        except Refused:
            continue  # the account has ended meanwhile: its work is somebody else's by now


def _duties(session: Session, absent: Actor, nouns: Sequence[Noun]) -> Iterable[Due]:
    return (due for noun in nouns for due in noun.due(session, absent) if due.kind in OWN_DUTIES)
