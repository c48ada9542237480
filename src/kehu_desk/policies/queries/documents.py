"""One policy with its receipts and who still lacks it; one reward."""

from datetime import date, datetime
from typing import Any, Final, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session

from kehu_desk.access.visible import shown
from kehu_desk.archives.entities import Customer
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.people.actor import Actor
from kehu_desk.people.queries import names
from kehu_desk.policies.entities import PolicyReceipt, Reward, TradePolicy
from kehu_desk.sales.rules.tracing import prefix

SECTION: Final = "POL"
MOST: Final = 500


class ReceiptRow(NamedTuple):
    """A customer who received it. by: who of his people signed."""

    customer_id: UUID
    customer: str
    received_on: date
    by: str


class PolicyView(NamedTuple):
    """One version. lacking: customers it goes to who have not received it, as far as this person may see; versions: the newest first."""

    id: UUID
    code: str
    version: int
    kind: str
    title: str
    body: str
    valid_from: date
    valid_to: date | None
    scope: dict[str, Any]
    state: str
    drafted_by: str
    decided_by: str
    decided_at: datetime | None
    receipts: tuple[ReceiptRow, ...]
    lacking: tuple[tuple[UUID, str], ...]
    versions: tuple[tuple[int, str], ...]


class RewardView(NamedTuple):
    """One reward."""

    id: UUID
    no: str
    customer_id: UUID
    customer: str
    kind: str
    reason: str
    value_fen: int | None
    state: str
    proposed_by: str
    decided_by: str
    decided_at: datetime | None
    decision: str
    given_on: date | None


def policy_view(session: Session, actor: Actor, policy: UUID) -> PolicyView | None:
    """One version; None when there is none."""
    row = session.get(TradePolicy, policy)
    if row is None:
        return None
    told, it = names(session, [row.drafted_by, row.decided_by]), PolicyReceipt
    asked = select(it.customer_id, Customer.name, it.received_on, it.received_by).join(Customer, Customer.id == it.customer_id)
    receipts = session.execute(asked.where(it.policy_id == policy, shown(actor, it.customer_id, SECTION)).order_by(Customer.name, it.id))
    same = select(TradePolicy.version, TradePolicy.state).where(TradePolicy.code == row.code).order_by(TradePolicy.version.desc())
    return PolicyView(
        row.id, row.code, row.version, row.kind, row.title, row.body, row.valid_from, row.valid_to, row.scope, row.state,
        told.get(row.drafted_by, ""), told.get(row.decided_by, "") if row.decided_by else "", row.decided_at,
        tuple(ReceiptRow._make(each) for each in receipts), lacking(session, actor, row),
        tuple((version, state) for version, state in session.execute(same)),
    )  # fmt: skip


def lacking(session: Session, actor: Actor, row: TradePolicy) -> tuple[tuple[UUID, str], ...]:
    """Filed customers in its scope who have not received it, by name."""
    if row.state != "published":
        return ()
    known = select(PolicyReceipt.customer_id).where(PolicyReceipt.policy_id == row.id)
    asked = select(Customer.id, Customer.name).where(
        Customer.state == ArchiveState.FILED, shown(actor, Customer.id, SECTION), in_scope(row.scope)
    )
    rows = session.execute(asked.where(Customer.id.not_in(known)).order_by(Customer.name, Customer.id).limit(MOST))
    return tuple((customer, name) for customer, name in rows)


def in_scope(scope: dict[str, Any]) -> ColumnElement[bool]:
    """Customers to whom a policy goes: those named, or those of its grades and regions; to all when it says nothing."""
    found: list[ColumnElement[bool]] = [Customer.id.is_not(None)]
    if grades := scope.get("grades"):
        found.append(Customer.grade.in_(grades))
    if regions := scope.get("regions"):
        found.append(or_(*(Customer.region_code.startswith(prefix(each)) for each in regions)))
    if customers := scope.get("customers"):
        found.append(Customer.id.in_([UUID(each) for each in customers]))
    made = found[0]
    for each in found[1:]:
        made = made & each
    return made


def reward_view(session: Session, actor: Actor, reward: UUID) -> RewardView | None:
    """One reward; None when there is none that this person may see."""
    it = Reward
    found = session.execute(
        select(it, Customer.name)
        .join(Customer, Customer.id == it.customer_id)
        .where(it.id == reward, shown(actor, it.customer_id, SECTION))
    ).first()
    if found is None:
        return None
    row, customer = found
    told = names(session, [row.proposed_by, row.decided_by])
    return RewardView(
        row.id, row.no, row.customer_id, customer, row.kind, row.reason, row.value_fen, row.state, told.get(row.proposed_by, ""),
        told.get(row.decided_by, "") if row.decided_by else "", row.decided_at, row.decision, row.given_on,
    )  # fmt: skip
