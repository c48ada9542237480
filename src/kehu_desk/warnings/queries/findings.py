"""What the five formulas say of everybody today, each with the figures that it was given. Source: business.md §18."""

from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date
from typing import Any, Final, NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.access.closing import CLOSED
from kehu_desk.archives.entities import Customer
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.people.office import settings_of
from kehu_desk.warnings.queries import money, trade
from kehu_desk.warnings.rules import bounds, change
from kehu_desk.warnings.rules.levels import ARREARS, CHANGE, CHURN, EXPENSE, PROGRESS
from kehu_desk.warnings.rules.replaying import FORMULAS, kept

SECTIONS: Final[Mapping[str, str]] = {ARREARS: "CRE", PROGRESS: "SAL", EXPENSE: "POL", CHURN: "SAL", CHANGE: "INT"}
"""Whose readers may read a warning: the section that its figures come from."""
Step = Callable[[int, int], None]
CHUNK: Final = 900  # customers asked for at once


class Key(NamedTuple):
    """What makes two findings the same matter."""

    kind: str
    customer: UUID
    period: str


class Found(NamedTuple):
    """One finding. inputs: as JSON; owner: responsible for the customer."""

    level: str
    inputs: Mapping[str, Any]
    owner: UUID | None
    provisional: bool = False
    fact: UUID | None = None


def findings(session: Session, today: date, step: Step = lambda _done, _total: None) -> dict[Key, Found]:
    """Everything that stands at yellow or above today, of customers whose archive is open."""
    values, every = settings_of(session).values, len(FORMULAS) + 1
    slow, late = bounds.of_progress(values), bounds.of_churn(values)
    gone = trade.elapsed(session, today)
    reached = dict(_judged(CHURN, "", trade.churn_of(session, today, late), late))
    step(1, every)
    plans, year = trade.planned(session, today, gone, slow), str(today.year)
    reached |= _judged(PROGRESS, year, {it.customer: trade.progress_of(it, gone, slow, today) for it in plans}, slow)
    reached |= _judged(EXPENSE, year, {it.customer: trade.expense_of(session, it) for it in plans}, bounds.of_expense(values))
    step(2, every)
    owing = bounds.of_arrears(values)
    reached |= _judged(ARREARS, "", money.arrears_of(session, today, owing), owing)
    step(3, every)
    told = [it for it in money.changes_of(session, today) if it.state not in change.GONE]
    owners = _owners(session, {key.customer for key in reached} | {it.customer for it in told})
    step(4, every)
    found = {key: it._replace(owner=owners[key.customer]) for key, it in reached.items() if key.customer in owners}
    return found | {_key(it): _change(it, owners[it.customer]) for it in told if it.customer in owners}


def _judged(kind: str, period: str, figures: Mapping[UUID, Any], thresholds: Any) -> Iterator[tuple[Key, Found]]:
    """Whoever reaches a level; whom it belongs to is asked for all at once afterwards."""
    judge = FORMULAS[kind].judge
    for customer, inputs in figures.items():
        reached = judge(inputs, thresholds)
        if reached is not None:
            yield Key(kind, customer, period), Found(reached.level, kept(kind, inputs, thresholds, reached.reached), None)


def _owners(session: Session, customers: Collection[UUID]) -> dict[UUID, UUID | None]:
    """Whom those with an open archive belong to; others are left out."""
    it, ids, found = Customer, sorted(customers), dict[UUID, UUID | None]()
    shut = it.state.in_([*CLOSED, ArchiveState.TRASHED])
    for at in range(0, len(ids), CHUNK):
        rows = session.execute(select(it.id, it.owner_id).where(it.id.in_(ids[at : at + CHUNK]), ~shut))
        found.update({customer: owner for customer, owner in rows})
    return found


def _key(told: money.Told) -> Key:
    return Key(CHANGE, told.customer, str(told.fact))


def _change(told: money.Told, owner: UUID | None) -> Found:
    inputs = {"version": change.VERSION, "event": told.event, "fact": told.no, "as_of": told.as_of.isoformat(), "state": told.state}
    return Found(change.level_of(told.event), inputs, owner, change.provisional(told.state), told.fact)
