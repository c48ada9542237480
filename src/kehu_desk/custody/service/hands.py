"""Customers change hands, inside an open deed: relation, card, audit, steps that wait, loans that relied on it. Source: B-152…B-154."""

from collections.abc import Collection, Iterator, Sequence
from uuid import UUID

from sqlalchemy import select, update

from kehu_desk.access.policy import Action
from kehu_desk.archives.entities import Customer
from kehu_desk.borrowing.entities import Loan
from kehu_desk.borrowing.rules.case import TERMINAL
from kehu_desk.borrowing.service.calling_back import basis_ended
from kehu_desk.custody.service.superiors import readdress
from kehu_desk.door.change import About, Deed
from kehu_desk.kernel.clock import FOREVER
from kehu_desk.people.entities import Person, Relation

CHUNK = 500


def hand_on(deed: Deed, customers: Sequence[UUID], old: UUID, new: UUID, *, mark: str = "") -> None:
    """These customers of old are new's from now on. mark: kept with the new relation, such as interim."""
    for part in _chunks(customers):
        mine = (Relation.customer_id.in_(part), Relation.person_id == old, Relation.kind.in_(["OWN", "AUTHOR"]), Relation.until > deed.now)
        deed.session.execute(update(Relation).where(*mine).values(until=deed.now))
        deed.session.execute(update(Customer).where(Customer.id.in_(part)).values(owner_id=new))
    for each in customers:
        deed.session.add(Relation(person_id=new, customer_id=each, kind="OWN", team_role=mark, since=deed.now, until=FOREVER))
        deed.note(Action.TRANSFER, About(each, before=str(old), after=str(new)))
    deed.session.flush()
    above = deed.session.get_one(Person, old).reports_to
    for person in dict.fromkeys(each for each in (old, above) if each is not None):
        call_back(deed, customers, person)
    readdress(deed, customers)


def call_back(deed: Deed, customers: Collection[UUID], person: UUID) -> None:
    """Loans of this person on these customers lose the relation they relied on (B-154)."""
    lent = select(Loan.customer_id).where(Loan.borrower_id == person, Loan.state.not_in(TERMINAL)).distinct()
    for customer in sorted(set(deed.session.scalars(lent)) & set(customers)):
        basis_ended(deed, customer, person)


def _chunks(customers: Sequence[UUID]) -> Iterator[list[UUID]]:
    return (list(customers[start : start + CHUNK]) for start in range(0, len(customers), CHUNK))
