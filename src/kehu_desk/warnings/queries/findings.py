"""What the five formulas say of everybody today, each with the figures that it was given. Source: business.md §18."""

from collections.abc import Callable, Mapping
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
    shut = Customer.state.not_in([*CLOSED, ArchiveState.TRASHED])
    owners = {customer: owner for customer, owner in session.execute(select(Customer.id, Customer.owner_id).where(shut))}
    values, found = settings_of(session).values, dict[Key, Found]()

    def judge(kind: str, period: str, figures: Mapping[UUID, Any], thresholds: Any) -> None:
        formula = FORMULAS[kind]
        for customer, inputs in figures.items():
            reached = formula.judge(inputs, thresholds)
            if reached is not None and customer in owners:
                told = kept(kind, inputs, thresholds) | {"reached": list(reached.reached)}
                found[Key(kind, customer, period)] = Found(reached.level, _plain(told), owners[customer])

    year = str(today.year)
    sales, plans = trade.sold(session, today), trade.planned(session, today.year)
    step(1, len(FORMULAS) + 1)
    judge(CHURN, "", trade.churn_of(session, sales, today), bounds.of_churn(values))
    step(2, len(FORMULAS) + 1)
    slow = bounds.of_progress(values)
    judge(PROGRESS, year, trade.progress_of(session, plans, sales, today, slow), slow)
    judge(EXPENSE, year, trade.expense_of(session, plans, sales, today), bounds.of_expense(values))
    step(3, len(FORMULAS) + 1)
    judge(ARREARS, "", money.arrears_of(session, today), bounds.of_arrears(values))
    step(4, len(FORMULAS) + 1)
    return found | _changes(session, today, owners)


def _changes(session: Session, today: date, owners: Mapping[UUID, UUID | None]) -> dict[Key, Found]:
    found = {}
    for told in money.changes_of(session, today):
        if told.state in change.GONE or told.customer not in owners:
            continue
        inputs = {"version": change.VERSION, "event": told.event, "fact": told.no, "as_of": told.as_of.isoformat(), "state": told.state}
        level, doubtful = change.level_of(told.event), change.provisional(told.state)
        found[Key(CHANGE, told.customer, str(told.fact))] = Found(level, inputs, owners[told.customer], doubtful, told.fact)
    return found


def _plain(told: Mapping[str, Any]) -> dict[str, Any]:
    """As it comes back from JSON, so that what is kept can be compared with what is found."""
    return {
        key: _plain(value) if isinstance(value, Mapping) else list(value) if isinstance(value, tuple) else value
        for key, value in told.items()
    }  # fmt: skip
