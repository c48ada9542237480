"""The facts of one promotion, loaded once, with what the policy says to this person about this event."""

from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.access.closing import closed
from kehu_desk.access.policy import TABLE, Action
from kehu_desk.archives.entities import Customer
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.door.change import Deed, allowed
from kehu_desk.door.workflow import Step
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.people.actor import Actor
from kehu_desk.people.queries import same_person
from kehu_desk.products.entities import Product
from kehu_desk.promotions.entities import Promotion, PromotionCustomer, SeasonPlan
from kehu_desk.promotions.queries.scopes import claim_of, clashes, clashes_at, customers_known, fits
from kehu_desk.promotions.queries.view import terms_of
from kehu_desk.promotions.rules.case import PromotionCase
from kehu_desk.promotions.rules.codes import APPROVED, DRAFT, KINDS, PART, SECTION
from kehu_desk.promotions.rules.mechanics import Ware, named_products, wrong
from kehu_desk.promotions.rules.terms import PromotionTerms, promotion_faults, scope_in

DECIDED: Final = frozenset({"approve", "reject", "cancel"})
JOINING: Final = frozenset({"join", "leave", "record"})
WEIGHED: Final = frozenset({"submit", "approve"})
"""Events before which a promotion is held against all others."""


def action_of(event: str) -> Action:
    """Whose duty an event is."""
    if event in JOINING:
        return Action.JOIN_PROMOTION
    return Action.DECIDE_PROMOTION if event in DECIDED else Action.DRAFT_PROMOTION


def part_of(action: Action) -> str:
    """The part of the duty: who drafts, proposes."""
    return PART if action in (Action.DRAFT_PROMOTION, Action.DRAFT_SEASON) else ""


def belongs(actor: Actor, action: Action) -> bool:
    """Whether an action is the duty of any of a person's roles, whatever the customer: buttons are absent otherwise."""
    return any(row.roles & actor.roles for row in TABLE[action])


def policy_says(session: Session, actor: Actor, event: str, customer: UUID | None = None) -> tuple[No, ...]:
    """What stands against this event: the duty, for a customer also his section and archive. Raises Refused E_NOT_FOUND."""
    action = action_of(event)
    if customer is None:
        return allowed(session, actor, action, part=part_of(action))
    archive = session.get(Customer, customer)
    if archive is None or archive.state is ArchiveState.TRASHED:
        raise Refused(no("E_NOT_FOUND"))
    nos = allowed(session, actor, action, customer, SECTION) or allowed(session, actor, Action.VIEW, customer, SECTION)
    shut = closed(session, Action.APPEND, customer)
    return (*nos, no("E_ARCHIVE_STATE", state=shut)) if shut else nos


def found(deed: Deed, promotion: UUID) -> Promotion:
    """The promotion of this deed, named in its entry. Raises Refused E_NOT_FOUND."""
    deed.asked = True  # the case asks the policy and hands its answer to the table
    row = deed.session.get(Promotion, promotion)
    if row is None:
        raise Refused(no("E_NOT_FOUND"))
    deed.name(subject=row.no)
    return row


def case_of(session: Session, actor: Actor, row: Promotion, event: str, customer: UUID | None = None) -> PromotionCase:
    """A promotion before an event. What is typed is filled in by who fires it."""
    if event in JOINING and customer is None:
        raise ValueError("whose?")
    case = PromotionCase(
        row.state, row.starts_on, row.ends_on, actor.today, policy_says(session, actor, event, customer),
        mine=row.drafted_by == actor.person, own=event in DECIDED and same_person(session, actor.person, row.drafted_by),
    )  # fmt: skip
    if event in WEIGHED:
        case = case._replace(clashes=clashes(session, claim_of(row)), faults=tuple(faults_of(session, terms_of(row))))
    return case if customer is None else _with_customer(session, case, row, event, customer)


def _with_customer(session: Session, case: PromotionCase, row: Promotion, event: str, customer: UUID) -> PromotionCase:
    part = part_row(session, row.id, customer)
    case = case._replace(joined=part is not None, cost_fen=part.cost_fen if part else 0)
    if event != "join":
        return case
    return case._replace(fits=fits(session, scope_in(row.scope), customer), clashes=clashes_at(session, claim_of(row), customer))


def part_row(session: Session, promotion: UUID, customer: UUID) -> PromotionCustomer | None:
    """The row of a customer in a promotion."""
    it = PromotionCustomer
    return session.scalars(select(it).where(it.promotion_id == promotion, it.customer_id == customer)).first()


def settle(deed: Deed, row: Any, done: Step) -> None:
    """Write the new state of a promotion or a plan; the entry tells where it came from."""
    deed.name(before=row.state, after=done.target)
    row.state = done.target
    row.updated_at, row.updated_by = deed.now, deed.actor.person
    deed.session.flush()


def faults_of(session: Session, terms: PromotionTerms) -> list[No]:
    """Everything wrong with a promotion: by itself, and with the goods, customers and the plan it names."""
    named = [*terms.products, *(named_products(terms.kind, terms.mechanics) if terms.kind in KINDS else ())]
    found = promotion_faults(terms, wares_of(session, named))
    if not customers_known(session, terms.scope.customers):
        found.append(wrong("customers", "unknown"))
    plan = session.get(SeasonPlan, terms.season_plan_id) if terms.season_plan_id else None
    if terms.season_plan_id and (plan is None or plan.state not in (DRAFT, APPROVED)):
        found.append(wrong("season_plan_id", "unknown"))
    return found


def wares_of(session: Session, ids: Sequence[str]) -> dict[str, Ware]:
    """What the rules ask of those of these products that are sold."""
    wanted = select(Product).where(Product.id.in_(_ids(ids)), Product.state == "active")
    return {str(row.id): Ware(row.name, row.list_price4) for row in session.scalars(wanted)}


def _ids(texts: Sequence[str]) -> list[UUID]:
    found = []
    for each in texts:
        try:
            found.append(UUID(each))
        except ValueError:
            continue  # is told as unknown
    return found
