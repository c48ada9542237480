"""Who is barred from borrowing, proposed for it, or overdue so often that he may be: one line per person. Source: B-065, B-135."""

from collections.abc import Collection
from datetime import datetime
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from kehu_desk.borrowing.entities import Loan, Restriction
from kehu_desk.borrowing.queries import overdues_in_quarter
from kehu_desk.borrowing.service.restricting import NOUN
from kehu_desk.door.proposals import Proposal, waiting
from kehu_desk.emergency.queries.glass import LISTED
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person
from kehu_desk.people.office import settings_of
from kehu_desk.people.queries import names, same_person

BARRED, PROPOSED, LIABLE, LIFTED = "barred", "proposed", "liable", "lifted"
ORDER: Final = (PROPOSED, LIABLE, BARRED, LIFTED)


class BarRow(NamedTuple):
    """One person, by id. overdues: in this quarter; state: barred, proposed, liable (may be proposed), lifted (was barred).

    may_propose, may_decide: whether the reader may, now.
    """

    id: UUID
    person: str
    overdues: int
    state: str
    until: datetime | None
    reason: str
    source: str
    proposed_by: str
    confirmed_by: str
    may_propose: bool
    may_decide: bool


def bars_waiting(session: Session, actor: Actor) -> list[tuple[UUID, str]]:
    """Id and name of persons whose restriction waits for this manager's word."""
    if "mgr" not in actor.roles:
        return []
    asked = [each for each in waiting(session, NOUN) if each.subject_id != actor.person and not _mine(session, actor, each)]
    called = names(session, [each.subject_id for each in asked])
    return [(each.subject_id, called.get(each.subject_id, "")) for each in asked]


def bar_rows(session: Session, actor: Actor) -> list[BarRow]:
    """What waits first, then who may be proposed, then who is barred, then who was."""
    asked = {each.subject_id: each for each in waiting(session, NOUN)}
    bars = {each.person_id: each for each in session.scalars(select(Restriction).order_by(Restriction.until))}  # the latest of each
    late = set(session.scalars(select(Loan.borrower_id).where(or_(Loan.overdue_at.is_not(None), Loan.due_at < actor.now))))
    shown = _visible(session, actor, late | asked.keys() | bars.keys())
    people = names(session, [*shown, *(each for bar in bars.values() for each in (bar.proposed_by, bar.confirmed_by)),
                             *(each.proposed_by for each in asked.values())])  # fmt: skip
    found = [_row(session, actor, person, asked.get(person), bars.get(person), people) for person in shown]
    return sorted((row for row in found if row is not None), key=lambda row: (ORDER.index(row.state), row.person))


def _visible(session: Session, actor: Actor, persons: Collection[UUID]) -> list[UUID]:
    """Custodians, managers and auditors see all, others themselves and their people."""
    if actor.roles & LISTED:
        return list(persons)
    if "adm" in actor.roles:
        return []
    below = set(session.scalars(select(Person.id).where(Person.reports_to == actor.person)))
    return [each for each in persons if each == actor.person or each in below]


def _row(
    session: Session, actor: Actor, person: UUID, asked: Proposal | None, bar: Restriction | None, people: dict[UUID, str]
) -> BarRow | None:
    count = overdues_in_quarter(session, person, actor.now)
    barred = bar is not None and bar.since <= actor.now < bar.until
    liable = not barred and asked is None and count >= settings_of(session).values.number("restriction_overdues")
    state = PROPOSED if asked else BARRED if barred else LIABLE if liable else LIFTED
    if state is LIFTED and bar is None:
        return None
    kept = bar if state in (BARRED, LIFTED) else None
    proposer = asked.proposed_by if asked else kept.proposed_by if kept else None
    decides = asked is not None and "mgr" in actor.roles and person != actor.person and not _mine(session, actor, asked)
    return BarRow(
        person, people.get(person, ""), count, state, kept.until if kept else None, asked.reason if asked else kept.reason if kept else "",
        kept.source if kept else "", people.get(proposer, "") if proposer else "",
        people.get(kept.confirmed_by, "") if kept and kept.confirmed_by else "",
        liable and "cus" in actor.roles and person != actor.person, decides,
    )  # fmt: skip


def _mine(session: Session, actor: Actor, asked: Proposal) -> bool:
    return same_person(session, actor.person, asked.proposed_by)
