"""关系转化机会: what may come of a relation, and what speaks for us besides it. Source: business.md §3 (R54)."""

from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.archives.entities import Contact
from kehu_desk.deciders.entities import Opportunity
from kehu_desk.deciders.queries.choices import people_of_ours
from kehu_desk.deciders.rules.opportunities import OpportunityCase, OpportunityTerms, problems, told
from kehu_desk.deciders.service.asking import SECTION, ask, refusals
from kehu_desk.deciders.workflow import EDIT, OPPORTUNITY
from kehu_desk.door.audit import content_hash
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.door.workflow import Offer, offers, step
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Caller

ENOUGH = "-----"  # a reason that passes, where buttons are weighed


def record_opportunity(door: Door, caller: Caller, customer: UUID, terms: OpportunityTerms) -> UUID:
    """Write down an opportunity; who writes it has it in hand unless another is named. Gives its id.

    Raises Refused: E_NOT_FOUND, E_FORBIDDEN, E_NO_RELATION, E_LEVEL, E_ARCHIVE_STATE, E_DESCRIPTION, E_FACTOR, E_EXPECTED,
    E_PROBABILITY, E_OTHER_CUSTOMER, E_OWNER, E_DUE, E_RELATION_ONLY, E_TOO_LONG.
    """
    with door.change(caller, Action.RECORD_DECIDER, About(customer, SECTION)) as deed:
        ask(deed, customer)
        _refuse_faults(deed, customer, terms)
        made = Opportunity(
            customer_id=customer,
            created_at=deed.now,
            created_by=deed.actor.person,
            origin_device=deed.actor.device,
            **_columns(deed, terms),
        )
        deed.session.add(made)
        deed.session.flush()
        deed.name(subject=str(made.id), after=content_hash(_columns(deed, terms)))
        return made.id


def correct_opportunity(door: Door, caller: Caller, opportunity: UUID, terms: OpportunityTerms, seen: int) -> None:
    """Say it anew while it is open. seen: the version that was on the screen. Raises Refused E_STATE, E_STALE and as record_opportunity."""
    with door.change(caller, Action.RECORD_DECIDER, About(section=SECTION, subject=str(opportunity))) as deed:
        row = _row(deed, opportunity)
        step(OPPORTUNITY, _case(deed, row), EDIT)
        if row.row_version != seen:
            raise Refused(no("E_STALE"))
        _refuse_faults(deed, row.customer_id, terms)
        columns = _columns(deed, terms)
        before = content_hash({name: getattr(row, name) for name in columns})
        for name, value in columns.items():
            setattr(row, name, value)
        row.updated_at, row.updated_by = deed.now, deed.actor.person
        deed.name(before=before, after=content_hash(columns))


def close_opportunity(door: Door, caller: Caller, opportunity: UUID, event: str, reason: str) -> None:
    """win, lose or drop, with what came of it. Raises Refused E_STATE, E_REASON, E_NOT_READY and as record_opportunity."""
    with door.change(caller, Action.RECORD_DECIDER, About(section=SECTION, subject=f"{event} {opportunity}")) as deed:
        row = _row(deed, opportunity)
        done = step(OPPORTUNITY, _case(deed, row, reason), event)
        deed.name(before=row.state, after=done.target)
        row.state = done.target
        for name, value in done.writes.items():
            setattr(row, name, value)
        row.updated_at, row.updated_by = deed.now, deed.actor.person


def opportunity_offers(door: Door, caller: Caller, opportunity: UUID) -> list[Offer]:
    """The buttons of one opportunity for one person."""
    with door.look(caller) as (session, actor):
        row = session.get(Opportunity, opportunity)
        if row is None:
            return []
        return offers(OPPORTUNITY, _case(Deed(session, actor, "offers", About()), row, ENOUGH))


def _row(deed: Deed, opportunity: UUID) -> Opportunity:
    row = deed.session.get(Opportunity, opportunity)
    if row is None:
        deed.asked = True
        raise Refused(no("E_NOT_FOUND"))
    deed.name(customer=row.customer_id)
    return row


def _case(deed: Deed, row: Opportunity, reason: str = "") -> OpportunityCase:
    return OpportunityCase(row.state, deed.actor.today, refusals(deed, row.customer_id), reason, row.ready)


def _refuse_faults(deed: Deed, customer: UUID, terms: OpportunityTerms) -> None:
    owners = [each.id for each in people_of_ours(deed.session, customer, deed.now)]
    if wrong := problems(terms, [*owners, deed.actor.person], _contacts(deed.session, customer)):
        raise Refused(*wrong)


def _contacts(session: Session, customer: UUID) -> list[UUID]:
    """All of the customer's people: an opportunity may outlive the one with whom it began."""
    return list(session.scalars(select(Contact.id).where(Contact.customer_id == customer)))


def _columns(deed: Deed, terms: OpportunityTerms) -> dict[str, Any]:
    factors = {name: {"text": factor.text.strip(), "score": factor.score} for name, factor in told(terms).items()}
    return {
        "description": terms.description.strip(), "contact_id": terms.contact, "factors": factors, "expected_fen": terms.expected_fen,
        "probability_bp": terms.probability_bp, "next_step": terms.next_step.strip(), "due_on": terms.due_on,
        "owner_id": terms.owner or deed.actor.person, "ready": terms.ready,
    }  # fmt: skip
