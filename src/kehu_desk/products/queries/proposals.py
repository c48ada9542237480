"""Proposals about products and prices, for those who write and decide them; the cost price is masked for those who may not see it."""

from datetime import datetime
from typing import Any, Final, NamedTuple
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.door.change import allowed
from kehu_desk.door.proposals import Proposal
from kehu_desk.people.actor import Actor
from kehu_desk.people.queries import names
from kehu_desk.products.entities import PriceList, Product
from kehu_desk.products.queries.goods import sees_cost
from kehu_desk.products.rules.case import ProposalState
from kehu_desk.products.rules.goods import SECRET

NOUN: Final = "product"
SHOWN: Final = 300


class ChangeRow(NamedTuple):
    """One value that is to change. hidden: it stands above what this person sees, before and after are None then."""

    field: str
    before: Any
    after: Any
    hidden: bool = False


class ProposalRow(NamedTuple):
    """One proposal as a screen shows it. subject: the product's or list's id; title: its code and name."""

    id: UUID
    kind: str
    subject: UUID
    title: str
    changes: tuple[ChangeRow, ...]
    reason: str
    proposed_by: str
    proposed_at: datetime
    state: str
    decided_by: str
    answer: str


def state_of(row: Proposal) -> ProposalState:
    """Where a proposal stands; taken back is what its own proposer ended."""
    if row.decided_at is None:
        return ProposalState.WAITS
    if row.granted:
        return ProposalState.GRANTED
    return ProposalState.WITHDRAWN if row.decided_by == row.proposed_by else ProposalState.DECLINED


def proposals(session: Session, actor: Actor, *, waiting: bool = False) -> list[ProposalRow]:
    """All that wait, and the newest decided ones unless waiting; for contract, finance and managers, nobody else."""
    if allowed(session, actor, Action.DECIDE_PRODUCT) and allowed(session, actor, Action.DRAFT_PRODUCT, part="P"):
        return []
    rows = list(session.scalars(_wanted().where(Proposal.decided_at.is_(None))))
    if not waiting:
        rows += session.scalars(_wanted().where(Proposal.decided_at.is_not(None)).limit(SHOWN))
    titles, sees = _titles(session, [row.subject_id for row in rows]), sees_cost(session, actor)
    who = names(session, [each for row in rows for each in (row.proposed_by, row.decided_by)])
    return [
        ProposalRow(
            row.id, row.kind, row.subject_id, titles.get(row.subject_id, str(row.facts.get("title", ""))), _changes(row, sees), row.reason,
            who.get(row.proposed_by, ""), row.proposed_at, state_of(row).value,
            who.get(row.decided_by, "") if row.decided_by else "", row.answer,
        )
        for row in rows
    ]  # fmt: skip


def _wanted() -> Select[Proposal]:
    return select(Proposal).where(Proposal.noun == NOUN).order_by(Proposal.proposed_at.desc(), Proposal.id.desc())


def _titles(session: Session, ids: list[UUID]) -> dict[UUID, str]:
    goods = session.execute(select(Product.id, Product.code, Product.name).where(Product.id.in_(ids)))
    lists = session.execute(select(PriceList.id, PriceList.code, PriceList.name, PriceList.version).where(PriceList.id.in_(ids)))
    found = {each: f"{code} {name}" for each, code, name in goods}
    return found | {each: f"{code} {name} v{version}" for each, code, name, version in lists}


def _changes(row: Proposal, sees: bool) -> tuple[ChangeRow, ...]:
    found = []
    for name, (before, after) in row.facts.get("changes", {}).items():
        hidden = name == SECRET and not sees
        found.append(ChangeRow(name, None if hidden else before, None if hidden else after, hidden))
    return tuple(found)
