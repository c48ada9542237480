"""Ledgers of many products at many customers, from the last count before a day on: what months, weeks and curves are worked out from."""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import Session

from kehu_desk.inventory.queries.flows import counted, counted_whole, flows
from kehu_desk.inventory.queries.standing import Anchor, Place, anchors, chunks, last_counted, last_whole, on_hand_of
from kehu_desk.inventory.rules.ledgers import DAY, Fact, Kind, Ledger, Tally


def ledgers(session: Session, customers: Collection[UUID], since: date) -> dict[Place, Ledger]:
    """(customer, product) -> its ledger, which starts on a day before since: of the last count, or of nothing ever counted.

    Who may know it is asked by whoever calls.
    """
    found: dict[Place, Ledger] = {}
    for some in chunks(customers):
        found |= _some(session, some, since - DAY)
    return found


def _some(session: Session, customers: list[UUID], before: date) -> dict[Place, Ledger]:
    bases, whole = anchors(session, customers, before)
    opening = on_hand_of(session, customers, before)
    facts, tallies, emptied = _facts(session, customers, before), _tallies(session, customers, before), _whole(session, customers, before)
    found = {}
    for place in bases.keys() | opening.keys() | facts.keys() | tallies.keys():
        base = bases.get(place) or (Anchor(whole[place[0]], 0, 0) if place[0] in whole else None)
        said = dict.fromkeys(emptied.get(place[0], ()), 0) | tallies.get(place, {})
        stood = opening[place].qty3 if place in opening else 0
        found[place] = Ledger(
            base.on if base else before, base.qty3 if base else stood, base is not None, tuple(facts.get(place, ())),
            tuple(Tally(on, said[on]) for on in sorted(said)),
        )  # fmt: skip
    return found


def _facts(session: Session, customers: list[UUID], before: date) -> dict[Place, list[Fact]]:
    """What moved after the count of each product, or after before where there is none."""
    moves, since, emptied = flows(customers), last_counted(customers, before), last_whole(customers, before)
    counted_ever = or_(since.c.day.is_not(None), emptied.c.day.is_not(None))
    later = and_(or_(since.c.day.is_(None), moves.c.day > since.c.day), or_(emptied.c.day.is_(None), moves.c.day > emptied.c.day))
    asked = (
        select(moves.c.customer, moves.c.product, moves.c.day, moves.c.kind, func.sum(moves.c.qty3))
        .outerjoin(since, and_(since.c.customer == moves.c.customer, since.c.product == moves.c.product))
        .outerjoin(emptied, emptied.c.customer == moves.c.customer)
        .where(or_(and_(counted_ever, later), moves.c.day > before))
        .group_by(moves.c.customer, moves.c.product, moves.c.day, moves.c.kind)
        .order_by(moves.c.day)
    )
    found: dict[Place, list[Fact]] = {}
    for customer, product, day, kind, qty3 in session.execute(asked):
        found.setdefault((customer, product), []).append(Fact(day, Kind(kind), int(qty3)))
    return found


def _tallies(session: Session, customers: list[UUID], before: date) -> dict[Place, dict[date, int]]:
    said = counted(customers)
    found: dict[Place, dict[date, int]] = {}
    for customer, product, day, qty3 in session.execute(
        select(said.c.customer, said.c.product, said.c.day, said.c.qty3).where(said.c.day > before)
    ):
        found.setdefault((customer, product), {})[day] = int(qty3)
    return found


def _whole(session: Session, customers: list[UUID], before: date) -> dict[UUID, list[date]]:
    whole = counted_whole(customers)
    found: dict[UUID, list[date]] = {}
    for customer, day in session.execute(select(whole.c.customer, whole.c.day).where(whole.c.day > before)):
        found.setdefault(customer, []).append(day)
    return found
