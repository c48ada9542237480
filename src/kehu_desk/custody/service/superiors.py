"""Steps laid for somebody because he stands above a person go to whoever stands above that person now. Source: B-158, B-038."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import select

from kehu_desk.borrowing.entities import Loan
from kehu_desk.door import approvals
from kehu_desk.door.approvals import Approval
from kehu_desk.door.change import Deed
from kehu_desk.people.entities import Person
from kehu_desk.people.queries import decider, owner_superior
from kehu_desk.refresh.entities import RefreshTask

OF_THE_BORROWER = "chief"
OF_THE_OWNER = ("owner_chief", "review")


def readdress_asker(deed: Deed, person: UUID) -> None:
    """Open steps of the superior of who asked, after that person came under another superior."""
    waits = select(Approval).where(Approval.state == approvals.PENDING, Approval.name == OF_THE_BORROWER, Approval.asker_id == person)
    above = deed.session.get_one(Person, person).reports_to
    for row in deed.session.scalars(waits).all():
        _give(deed, row, above)


def readdress(deed: Deed, customers: Collection[UUID]) -> None:
    """Open steps of the superior of OWN, after these customers or their owner came under another superior."""
    wanted = set(customers)
    waits = select(Approval).where(Approval.state == approvals.PENDING, Approval.name.in_(OF_THE_OWNER))
    for row in deed.session.scalars(waits).all() if wanted else ():
        customer = _customer(deed, row)
        if customer in wanted:
            _give(deed, row, owner_superior(deed.session, customer, deed.now))


def _customer(deed: Deed, row: Approval) -> UUID:
    """Whose archive a step is about: a loan's, a quarterly task's, or the subject itself."""
    about = deed.session.get(Loan, row.subject_id) or deed.session.get(RefreshTask, row.subject_id)
    return about.customer_id if about else row.subject_id


def _give(deed: Deed, row: Approval, above: UUID | None) -> None:
    """To this superior, or past him by B-038; it stays where it is when nobody is left."""
    steps = approvals.route(deed.session, row.noun, row.subject_id)
    taken = {person for step in steps if step is not row for person in (step.decided_by or step.approver_id,)}
    found = decider(deed.session, deed.actor.today, above, frozenset({row.asker_id, *taken}))
    if found is not None:
        row.approver_id = found
