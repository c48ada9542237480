"""利用统计: how the archives were used in a period, recounted from the log. Source: B-149, B-017; matrix row stats.use."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement
from sqlalchemy.orm import Session

from kehu_desk.access.cells import LEAST, cell_given
from kehu_desk.access.policy import ALWAYS, Action, Thing, Tie, decide
from kehu_desk.analysis import queries
from kehu_desk.analysis.rules.using import (
    RETURNS,
    Lent,
    Line,
    Look,
    Scope,
    Told,
    Use,
    count,
    ended,
    looks,
    middle,
    parted,
    share,
    uses,
)
from kehu_desk.door.audit import Entry
from kehu_desk.door.change import Door
from kehu_desk.kernel.clock import start_of
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Actor, Caller
from kehu_desk.people.office import settings_of

DIMENSIONS: Final = ("month", "person", "department", "section", "purpose", "level")
KINDS: Final = ("standing", "custody", "emergency")
Names = Mapping[UUID, tuple[str, str]]


class Asked(NamedTuple):
    """The first and the last day counted, both included, and whose use."""

    since: date
    until: date
    scope: Scope


class LookLine(NamedTuple):
    """Views apart from loans. None where B-017 holds them back."""

    kind: str
    views: int | None
    person_days: int | None


class Refusals(NamedTuple):
    """How often a code refused something. None where B-017 holds it back."""

    code: str
    times: int | None


class Figures(NamedTuple):
    """Single numbers. idle: filed archives never used, None where B-017 holds it back; hours are medians; shares 0..1, None for 0/0."""

    idle: int | None
    approval_hours: float | None
    waiting_hours: float | None
    on_time: float | None
    outcomes: float | None


class Report(NamedTuple):
    """The whole statistic. lines: dimension -> its lines; names: key of a person -> name."""

    total: Line
    lines: Mapping[str, Sequence[Line]]
    names: Mapping[str, str]
    looks: Sequence[LookLine]
    refusals: Sequence[Refusals]
    figures: Figures


def scopes(actor: Actor) -> tuple[Scope, ...]:
    """Whose use this person may count: all, his people's, his own. Source: matrix row stats.use."""
    asked = ((Scope.ALL, ALWAYS), (Scope.PEOPLE, ALWAYS | {Tie.CHIEF}), (Scope.MINE, ALWAYS | {Tie.SELF}))
    found = [scope for scope, ties in asked if not decide(actor, Action.USE_STATISTICS, Thing(ties=ties))]
    return (Scope.ALL,) if Scope.ALL in found else tuple(found)


def use_statistics(door: Door, caller: Caller, asked: Asked) -> Report:
    """Count a period. Raises Refused E_FORBIDDEN, E_NO_RELATION for a scope that is not the person's, after an entry DENIED."""
    with door.look(caller) as (session, actor):
        if asked.scope in scopes(actor):
            return _counted(session, actor, asked)
    with door.change(caller._replace(op=None), Action.USE_STATISTICS) as deed:
        deed.require(Action.USE_STATISTICS)
        raise Refused(no("E_NO_RELATION"))


def _counted(session: Session, actor: Actor, asked: Asked) -> Report:
    office = settings_of(session).zone
    told = queries.told(session, start_of(asked.since, office), start_of(asked.until + timedelta(days=1), office))
    lent, people = queries.lent(session, queries.loans_in(told)), _people(session, actor, asked.scope)
    found = [each for each in uses(told, lent) if people is None or each.person in people]
    seen = [each for each in looks(told, lent) if people is None or each.person in people]
    denied = [each for each in told if each.result == "DENIED" and (people is None or each.actor in people)]
    names = queries.names_and_departments(session)
    parts = {name: parted(found, keys) for name, keys in _keys(names).items()}
    refused = _by_code(denied)
    used = {each.customer for each in found} | {look.customer for look in seen if look.customer and look.kind != "custody"}
    idle, which = queries.unused(session, used, people)
    given = _given(session, actor, [found, *(part for one in parts.values() for part in one.values())], seen, refused, which)

    def line(key: str, part: Sequence[Use]) -> Line:
        return Line(key, count(part) if given(each.customer for each in part) else None)

    return Report(
        line("", found),
        {name: [line(key, part) for key, part in one.items()] for name, one in parts.items()},
        {str(person): name for person, (name, _dept) in names.items()},
        [_look_line(kind, [each for each in seen if each.kind == kind], given) for kind in KINDS],
        [Refusals(code, len(rows) if given(each.customer for each in rows) else None) for code, rows in refused.items()],
        _figures(session, told, lent, people, idle if given(which) else None),
    )


def _by_code(denied: Sequence[Told]) -> dict[str, list[Told]]:
    codes = sorted({code for each in denied for code in each.codes.split()})
    return {code: [each for each in denied if code in each.codes.split()] for code in codes}


def _people(session: Session, actor: Actor, scope: Scope) -> set[UUID] | None:
    """None: everybody."""
    if scope is Scope.ALL:
        return None
    return {actor.person} if scope is Scope.MINE else queries.people_below(session, actor)


def _keys(names: Names) -> dict[str, Callable[[Use], Iterable[str]]]:
    return {
        "month": lambda use: (use.day.strftime("%Y-%m"),),
        "person": lambda use: (str(use.person),),
        "department": lambda use: (names[use.person][1],),
        "section": lambda use: use.sections,
        "purpose": lambda use: (use.category,),
        "level": lambda use: (str(use.level),),
    }


Given = Callable[[Iterable[UUID | None]], bool]


def _given(
    session: Session, actor: Actor, parts: Sequence[Sequence[Use]], seen: Sequence[Look], refused: Mapping[str, Sequence[Told]],
    idle: Collection[UUID],
) -> Given:  # fmt: skip
    """The question of B-017, with what this person could view among the customers of small cells read once."""
    covered: list[set[UUID]] = [{each.customer for each in part} for part in parts]
    covered += [{look.customer for look in seen if look.kind == kind and look.customer} for kind in KINDS]
    covered += [{told.customer for told in rows if told.customer} for rows in refused.values()]
    small = {each for customers in [*covered, set(idle)] if len(customers) < LEAST for each in customers}
    open_to_him = queries.viewable(session, actor, small)
    return lambda customers: cell_given({each for each in customers if each is not None}, open_to_him)


def _look_line(kind: str, seen: Sequence[Look], given: Given) -> LookLine:
    if not given(each.customer for each in seen):
        return LookLine(kind, None, None)
    return LookLine(kind, len(seen), len({(each.person, each.day) for each in seen}))


def _figures(
    session: Session, told: Sequence[Told], lent: Mapping[UUID, Lent], people: Collection[UUID] | None, idle: int | None
) -> Figures:
    mine = {loan for loan, facts in lent.items() if people is None or facts.borrower in people}
    done = [each for each in told if each.result == "done" and each.loan in mine]
    over = ended(done, lent)
    late = queries.told_of(session, over, (Entry.action == "loan.clock") & Entry.subject.startswith("T15 "))
    brought = [loan for loan, how in over.items() if how in RETURNS]
    return Figures(
        idle,
        middle(_hours(session, _last(done, "loan.approve_step", lent), (Entry.action == "loan.request") & (Entry.subject == "submit"))),
        middle(_hours(session, _last(done, "loan.make_ready", lent), (Entry.action == "hold.place") & (Entry.subject == "queue"))),
        share(len(over) - len(late), len(over)),
        share(sum(lent[loan].outcome for loan in brought), len(brought)),
    )


def _last(done: Sequence[Told], action: str, lent: Mapping[UUID, Lent]) -> dict[UUID, datetime]:
    """Loan -> when this was last done; of requests only those that were approved in the end."""
    return {each.loan: each.at for each in done if each.action == action and each.loan is not None and lent[each.loan].approved}


def _hours(session: Session, last: Mapping[UUID, datetime], begun: ColumnElement[bool]) -> list[float]:
    """Hours from the newest beginning before it to each of these instants."""
    began = queries.told_of(session, last, begun)
    pairs = ((at, [each for each in began.get(loan, ()) if each <= at]) for loan, at in last.items())
    return [(at - before[-1]).total_seconds() / 3600 for at, before in pairs if before]
