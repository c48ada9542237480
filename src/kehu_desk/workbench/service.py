"""What one person has to do: the due work of all nouns, in one order. Source: business.md §1 (task), B-038."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import chain
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.door.change import Door
from kehu_desk.door.noun import Due, Noun, WorkKind
from kehu_desk.kernel.clock import days_between
from kehu_desk.kernel.errors import Refused
from kehu_desk.people.actor import Actor, Caller, load_actor
from kehu_desk.people.entities import Absence


class Work(NamedTuple):
    """One line of the workbench. key tells it from all others; late: calendar days past the due day, 0 when in time."""

    key: str
    noun: str
    subject: UUID
    kind: str
    about: WorkKind
    title: str
    due_on: date | None
    late: int
    person: str


def due_work(door: Door, caller: Caller, nouns: Sequence[Noun]) -> list[Work]:
    """What waits for this person and for those he stands in for: the most overdue first, work without a day last."""
    with door.look(caller) as (session, actor):
        mine = _all_due(session, actor, nouns)
        theirs = (pair for absent in _stood_in_for(session, actor) for pair in _all_due(session, absent, nouns) if pair[1].passes_on)
        lines = {line.key: line for line in (_line(due, kind, actor.today) for due, kind in chain(mine, theirs))}
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
        sum(counts("overdue", line) for line in lines),
        sum(counts("to_decide", line) for line in lines),
        sum(counts("filing", line) and line.due_on is not None and line.due_on <= sunday for line in lines),
        sum(counts("refresh", line) for line in lines),
    )


def counts(card: str, line: Work) -> bool:
    """Whether a line belongs to a card: overdue (what is to be brought back and late), to_decide, filing, refresh."""
    if card == "overdue":
        return line.about.card == "back" and line.late > 0
    return line.about.decides if card == "to_decide" else line.about.card == card


def today_of(door: Door, caller: Caller) -> date:
    """The office's day."""
    with door.look(caller) as (_session, actor):
        return actor.today


def _line(due: Due, kind: WorkKind, today: date) -> Work:
    late = max(0, days_between(due.due_on, today)) if due.due_on else 0
    return Work(f"{due.noun}/{due.kind}/{due.subject}", due.noun, due.subject, due.kind, kind, due.title, due.due_on, late, due.person)


def _stood_in_for(session: Session, actor: Actor) -> Iterable[Actor]:
    away = select(Absence.person_id).where(
        Absence.delegate_id == actor.person, Absence.since_on <= actor.today, Absence.until_on >= actor.today
    )
    for person in session.scalars(away.distinct()):
        try:
            yield load_actor(session, Caller(person), actor.now)
        except Refused:
            continue  # the account has ended meanwhile: its work is somebody else's by now


def _all_due(session: Session, actor: Actor, nouns: Sequence[Noun]) -> Iterable[tuple[Due, WorkKind]]:
    return ((due, noun.work[due.kind]) for noun in nouns for due in noun.due(session, actor))
