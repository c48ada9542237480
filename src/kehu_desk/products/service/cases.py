"""Loading the facts of one product, price list or proposal once, so that rules never look anything up."""

from typing import Final, TypeVar
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import flag_modified

from kehu_desk.access.policy import Action
from kehu_desk.door.change import Deed, allowed
from kehu_desk.door.proposals import Proposal
from kehu_desk.door.workflow import Case
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.people.actor import Actor
from kehu_desk.people.queries import same_person
from kehu_desk.products.entities import PriceLine, PriceList, Product
from kehu_desk.products.queries.proposals import NOUN, state_of
from kehu_desk.products.rules.case import GoodsCase, GoodsState, ProposalCase, What

C = TypeVar("C", bound=Case)
PROPOSES: Final = "P"
ABOUT_LISTS: Final = frozenset({What.PRICES, What.END})


def drafting_nos(session: Session, actor: Actor) -> tuple[No, ...]:
    """What the policy says against writing products and prices: contract and finance propose (P)."""
    return allowed(session, actor, Action.DRAFT_PRODUCT, part=PROPOSES)


def product_case(session: Session, actor: Actor, row: Product, version: int | None = None) -> GoodsCase:
    """version: the one that was read; None where that does not matter."""
    return GoodsCase(row.state, drafting_nos(session, actor), waiting_for(session, row.id), version not in (None, row.row_version))


def list_case(session: Session, actor: Actor, row: PriceList, version: int | None = None) -> GoodsCase:
    """As product_case, for one version of a price list."""
    drafts = select(PriceList.id).where(PriceList.code == row.code, PriceList.state == GoodsState.DRAFT.value)
    drafted = session.scalar(drafts.limit(1)) is not None
    stale = version not in (None, row.row_version)
    return GoodsCase(row.state, drafting_nos(session, actor), waiting_for(session, row.id), stale, drafted)


def proposal_case(session: Session, actor: Actor, row: Proposal) -> ProposalCase:
    """The facts of one proposal for one person."""
    what, subject = What(row.kind), subject_of(session, row)
    hands = {row.proposed_by}
    if subject is not None and what in (What.NEW, What.PRICES):
        hands |= {each for each in (subject.created_by, subject.updated_by) if each is not None}
    return ProposalCase(
        state=state_of(row).value, what=what, subject=subject.state if subject else "",
        own=any(same_person(session, actor.person, each) for each in hands),
        proposer=same_person(session, actor.person, row.proposed_by), decides=allowed(session, actor, Action.DECIDE_PRODUCT),
        stale=subject is not None and subject.row_version != row.facts.get("version"),
    )  # fmt: skip


def subject_of(session: Session, row: Proposal) -> Product | PriceList | None:
    """The product or price list that a proposal is about."""
    if What(row.kind) in ABOUT_LISTS:
        return session.get(PriceList, row.subject_id)
    return session.get(Product, row.subject_id)


def waiting_for(session: Session, subject: UUID) -> frozenset[What]:
    """What is proposed about a product or list and not decided yet."""
    wanted = select(Proposal.kind).where(Proposal.noun == NOUN, Proposal.subject_id == subject, Proposal.decided_at.is_(None))
    return frozenset(What(each) for each in session.scalars(wanted))


def wanted_product(session: Session, product: UUID) -> Product:
    """Raises Refused E_NOT_FOUND."""
    if (row := session.get(Product, product)) is None:
        raise Refused(no("E_NOT_FOUND"))
    return row


def wanted_list(session: Session, price_list: UUID) -> PriceList:
    """Raises Refused E_NOT_FOUND."""
    if (row := session.get(PriceList, price_list)) is None:
        raise Refused(no("E_NOT_FOUND"))
    return row


def lines_of(session: Session, price_list: UUID) -> dict[UUID, int]:
    """Product -> price4 of one version."""
    wanted = select(PriceLine.product_id, PriceLine.price4).where(PriceLine.price_list_id == price_list)
    return {product: price for product, price in session.execute(wanted)}


def touch(deed: Deed, row: Product | PriceList) -> None:
    """Somebody wrote on this: the version rises even where only rows that hang on it changed."""
    row.updated_at, row.updated_by = deed.now, deed.actor.person
    flag_modified(row, "updated_at")
