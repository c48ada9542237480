"""What is owed by credit grade. Source: R78, business.md §24 (credit composition)."""

from collections.abc import Collection
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.access.visible import facts, shown
from kehu_desk.archives.entities import Customer
from kehu_desk.compositions.queries.seeing import CREDIT
from kehu_desk.credit.entities import CreditFile
from kehu_desk.credit.queries import exposures
from kehu_desk.people.actor import Actor


class Owed(NamedTuple):
    """One credit grade, empty for none: who stands in it, and what they owe together in fen."""

    grade: str
    customers: frozenset[UUID]
    exposure_fen: int


def owed_by_grade(session: Session, actor: Actor) -> list[Owed]:
    """Everybody who owes anything, today."""
    grades = {customer: grade for customer, grade in session.execute(select(CreditFile.customer_id, CreditFile.grade))}
    found: dict[str, tuple[set[UUID], int]] = {}
    for customer, fen in exposures(session, actor.today).items():
        if fen > 0:
            people, so_far = found.setdefault(grades.get(customer, ""), (set(), 0))
            people.add(customer)
            found[grades.get(customer, "")] = (people, so_far + fen)
    return [Owed(grade, frozenset(people), fen) for grade, (people, fen) in sorted(found.items(), key=lambda each: each[0] or "~")]


def seen_of(session: Session, actor: Actor, customers: Collection[UUID]) -> frozenset[UUID]:
    """Those whose credit this person may view."""
    mine = select(Customer.id).where(shown(actor, Customer.id, CREDIT))
    return frozenset(session.scalars(mine, facts(actor))) & frozenset(customers)
