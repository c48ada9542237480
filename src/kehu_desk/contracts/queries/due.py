"""What is late about contracts: originals not back, goods delivered on what nobody signed, duties not done. Source: business.md §25."""

from datetime import date, timedelta
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy import Date, String, Uuid, column, func, select, table
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.access.visible import shown
from kehu_desk.contracts.entities import Contract, Obligation
from kehu_desk.contracts.rules.case import ContractState
from kehu_desk.contracts.rules.dates import UNSIGNED
from kehu_desk.people.actor import Actor

SALES: Final = table(
    "sales_record", column("contract_id", Uuid()), column("traded_on", Date()), column("state", String()), column("level", String())
)
IDLE: Final = (ContractState.VOIDED.value, ContractState.DRAFT.value)
DELIVERED: Final = ("delivered", "billed", "closed")


class UnsignedDelivery(NamedTuple):
    """Goods went out on a contract that nobody signed within the days that are borne."""

    contract: UUID
    no: str
    customer_id: UUID
    first_on: date
    days: int


def late_originals(session: Session, today: date, days: int) -> list[Contract]:
    """Sent longer ago than the days allowed, and not back. The day itself is in time."""
    wanted = select(Contract).where(Contract.state == ContractState.STAMPED, Contract.sent_on < today - timedelta(days=days))
    return list(session.scalars(wanted.order_by(Contract.sent_on, Contract.id)))


def unsigned_deliveries(session: Session, today: date, days: int, actor: Actor | None = None) -> list[UnsignedDelivery]:
    """Deliveries of our own on a contract without both signatures, the first of them longer ago than the days that are borne.

    actor: only what he may see; none for the house's own clockwork.
    """
    first = func.min(SALES.c.traded_on)
    wanted = (
        select(Contract.id, Contract.no, Contract.customer_id, first)
        .join(SALES, SALES.c.contract_id == Contract.id)
        .where(Contract.state.in_([each.value for each in UNSIGNED]), SALES.c.state.in_(DELIVERED), SALES.c.level == "L1")
        .group_by(Contract.id, Contract.no, Contract.customer_id)
        .having(first < today - timedelta(days=days))
        .order_by(first, Contract.id)
    )
    if actor is not None:
        wanted = wanted.where(shown(actor, Contract.customer_id, "CON"))
    return [UnsignedDelivery(row[0], row[1], row[2], row[3], (today - row[3]).days) for row in session.execute(wanted)]


def late_duties(session: Session, actor: Actor, until: date, most: int) -> list[Obligation]:
    """Open duties due by a day, of contracts this person keeps, the earliest first, at most so many."""
    keeps = shown(actor, Obligation.customer_id, "CON", Action.KEEP_CONTRACT)
    wanted = select(Obligation).join(Contract, Contract.id == Obligation.contract_id)
    wanted = wanted.where(Obligation.state == "open", Obligation.due_on <= until, Contract.state.not_in(IDLE), keeps)
    return list(session.scalars(wanted.order_by(Obligation.due_on, Obligation.id).limit(most)))
