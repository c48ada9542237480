"""What one person has to do: the due work of all nouns, in one order. Source: business.md §1 (task), B-038."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from enum import IntEnum
from itertools import chain
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.door.change import Door
from kehu_desk.door.noun import Due, Noun, WorkKind
from kehu_desk.kernel.clock import days_between
from kehu_desk.kernel.errors import Refused
from kehu_desk.people.actor import Actor, Caller, load_actor
from kehu_desk.people.entities import Absence

SOON: Final = timedelta(days=7)


class When(IntEnum):
    """The groups of the list, in its order."""

    LATE = 0
    TODAY = 1
    SOON = 2
    LATER = 3
    ANY_DAY = 4


class Work(NamedTuple):
    """One line of the workbench. key tells it from all others; late: calendar days past the due day, 0 when in time.

    when: its group; for_whom: who is away and is stood in for, empty for one's own work.
    """

    key: str
    noun: str
    subject: UUID
    kind: str
    about: WorkKind
    title: str
    due_on: date | None
    late: int
    person: str
    when: When = When.ANY_DAY
    for_whom: str = ""


def due_work(door: Door, caller: Caller, nouns: Sequence[Noun]) -> list[Work]:
    """What waits for this person and for those he stands in for: the most overdue first, work without a day last.

    What waits for both is his own. A noun that fails is a defect, and is not passed over. Source: B-038.
    """
    with door.look(caller) as (session, actor):
        mine = (_line(due, kind, actor.today) for due, kind in _all_due(session, actor, nouns))
        theirs = (
            _line(due, kind, actor.today)._replace(for_whom=absent.name)
            for absent in _stood_in_for(session, actor)
            for due, kind in _all_due(session, absent, nouns)
            if kind.passes_on
        )
        lines = dict[str, Work]()
        for line in chain(mine, theirs):
            lines.setdefault(line.key, line)
        return sorted(lines.values(), key=lambda line: (line.due_on or date.max, line.kind, line.title, line.key))


class Tally(NamedTuple):
    """The numbers on the cards: loans overdue, matters to decide, archives to be filed this week or late, quarterly refresh,
    warnings.
    """

    overdue: int
    to_decide: int
    filing: int
    refresh: int
    warning: int


def tally(lines: Sequence[Work], today: date) -> Tally:
    """Count the cards."""
    return Tally(*(sum(counts(card, line, today) for line in lines) for card in Tally._fields))


def counts(card: str, line: Work, today: date) -> bool:
    """Whether a line belongs to a card: overdue (what is to be brought back and late), to_decide, filing, refresh, warning.

    To be filed this week is what falls due by Sunday.
    """
    if card == "overdue":
        return line.about.card == "back" and line.late > 0
    if card == "filing":
        return line.about.card == card and line.due_on is not None and line.due_on <= today + timedelta(days=6 - today.weekday())
    return line.about.decides if card == "to_decide" else line.about.card == card


def today_of(door: Door, caller: Caller) -> date:
    """The office's day."""
    with door.look(caller) as (_session, actor):
        return actor.today


def group_of(due_on: date | None, today: date) -> When:
    """Late, today, within the seven days after it, later, or on no day."""
    if due_on is None:
        return When.ANY_DAY
    if due_on <= today:
        return When.TODAY if due_on == today else When.LATE
    return When.SOON if due_on <= today + SOON else When.LATER


def _line(due: Due, kind: WorkKind, today: date) -> Work:
    late = max(0, days_between(due.due_on, today)) if due.due_on else 0
    key, when = f"{due.noun}/{due.kind}/{due.subject}", group_of(due.due_on, today)
    return Work(key, due.noun, due.subject, due.kind, kind, due.title, due.due_on, late, due.person, when)


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
