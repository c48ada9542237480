"""What waits for a decision, as one person may see it: what he may decide, proposed himself, or may view."""

from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.access.visible import shown
from kehu_desk.archives.entities import Customer
from kehu_desk.credit.entities import CreditChange
from kehu_desk.credit.queries.inputs import without_secrets
from kehu_desk.credit.queries.listing import DecisionRow, decisions
from kehu_desk.credit.queries.view import sees_assets
from kehu_desk.credit.service.offers import offers_in, signatures_in
from kehu_desk.door.workflow import Offer
from kehu_desk.people.actor import Actor

DECIDING = frozenset({"grant", "release"})


class Waiting(NamedTuple):
    """One matter with its buttons for this person. whole: he may view the customer's credit, so its figures are there."""

    row: DecisionRow
    offers: tuple[Offer, ...]
    whole: bool

    @property
    def is_his(self) -> bool:
        """Nothing stands against his signature."""
        return any(each.event in DECIDING and not each.nos for each in self.offers)


def waiting_rows(session: Session, actor: Actor) -> list[Waiting]:
    """Matters that this person may decide or see, the oldest first. Who decides sees what is asked for, the figures who may view them."""
    found = decisions(session, actor)
    ids = {row.customer_id for row, _ in found}
    viewed = set(session.scalars(select(Customer.id).where(Customer.id.in_(ids), shown(actor, Customer.id, "CRE"))))
    made = []
    for row, subject in found:
        offers = offers_in(session, actor, subject) if isinstance(subject, CreditChange) else signatures_in(session, actor, subject)
        whole = row.customer_id in viewed
        if offers or whole:
            inputs = dict(row.inputs) if whole else {}
            assets = whole and sees_assets(session, actor, row.customer_id)
            made.append(Waiting(row._replace(inputs=inputs if assets else without_secrets(inputs)), tuple(offers), whole))
    return made
