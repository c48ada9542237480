"""用重于管: figures of use and the archives that sleep, as far as a person may count and see them. Source: R81; B-017; row stats.use."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import true
from sqlalchemy.orm import Session

from kehu_desk.access.cells import LEAST, cell_given
from kehu_desk.access.policy import Action
from kehu_desk.analysis import queries
from kehu_desk.analysis.queries.sleeping import Dated, SleepRow, asleep, sleepers
from kehu_desk.analysis.rules.sleeping import Wakefulness, issue_hours
from kehu_desk.analysis.rules.using import Scope
from kehu_desk.analysis.service.using import scopes
from kehu_desk.archives.entities import Customer
from kehu_desk.door.change import Door
from kehu_desk.kernel.clock import start_of
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Actor, Caller
from kehu_desk.people.office import settings_of


class Use(NamedTuple):
    """The figures of a scope, and who used archives most, with how often."""

    figures: Wakefulness
    users: Sequence[tuple[str, int]]


def use_of(door: Door, caller: Caller, scope: Scope) -> Use:
    """Raises Refused E_FORBIDDEN, E_NO_RELATION for a scope that is not the person's, after an entry DENIED."""
    with door.look(caller) as (session, actor):
        if scope in scopes(actor):
            return _use(session, actor, scope)
    with door.change(caller._replace(op=None), Action.USE_STATISTICS) as deed:
        deed.require(Action.USE_STATISTICS)
        raise Refused(no("E_NO_RELATION"))


def page(door: Door, caller: Caller, scope: Scope, after: Dated | None, limit: int) -> list[SleepRow]:
    """A page of 【沉睡档案】: those that this person may view."""
    with door.look(caller) as (session, actor):
        return queries.sleep_page(session, actor, _asleep(session, actor, scope), after, limit)


def keys(door: Door, caller: Caller, scope: Scope) -> list[Dated]:
    """The key of every row, in order."""
    with door.look(caller) as (session, actor):
        return queries.sleep_keys(session, actor, _asleep(session, actor, scope))


def _use(session: Session, actor: Actor, scope: Scope) -> Use:
    values, owned = settings_of(session).values, _owned(session, actor, scope)
    days, sleep = values.number("use_days"), values.number("sleep_days")
    recent = _since(session, actor, days)
    filed, used = queries.filed_and_used(session, recent, owned)
    sleeping, which = sleepers(session, _asleep(session, actor, scope), LEAST)
    hours = issue_hours(queries.hours_to_issue(session, recent, owned))
    given = cell_given(which, queries.viewable(session, actor, which)) if which else True
    figures = Wakefulness(filed, used, sleeping if given else None, hours, values.number("issue_target_hours"), days, sleep)
    return Use(figures, queries.top_users(session, recent, owned) if scope is not Scope.MINE else ())


def _asleep(session: Session, actor: Actor, scope: Scope) -> list[Any]:
    days = settings_of(session).values.number("sleep_days")
    before = actor.today - timedelta(days=days)
    return asleep(before, _since(session, actor, days), _owned(session, actor, scope))


def _since(session: Session, actor: Actor, days: int) -> datetime:
    """The beginning of the first of so many days, today the last."""
    first: date = actor.today - timedelta(days=days - 1)
    return start_of(first, settings_of(session).zone)


def _owned(session: Session, actor: Actor, scope: Scope) -> Any:
    """Archives of those whose use is counted, by who is responsible."""
    if scope is Scope.ALL:
        return true()
    people: set[UUID] = {actor.person} if scope is Scope.MINE else queries.people_below(session, actor)
    return Customer.owner_id.in_(list(people))
