"""The terms of a contract on a day, for prices and credit. Source: business.md §25 (amendment), R40."""

from collections.abc import Collection
from datetime import date
from typing import Final
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from kehu_desk.contracts.entities import Amendment, Contract
from kehu_desk.contracts.rules.dates import HOLDING, holds
from kehu_desk.contracts.rules.terms import Change, Terms, in_force
from kehu_desk.kernel.errors import Refused, no

SIGNED: Final = "signed"
TRADE: Final = ("distribution", "key_account_frame", "sale", "other")


def terms_on(session: Session, contract: UUID, day: date) -> Terms:
    """What holds on a day, signed amendments included. For the house's own reckoning: who shows it asks the policy.

    Raises Refused E_NOT_FOUND.
    """
    row = session.get(Contract, contract)
    if row is None:
        raise Refused(no("E_NOT_FOUND"))
    first = Terms(
        row.id, row.no, holds(row.state, row.start_on, row.end_on, row.ended_on, day), row.start_on, row.end_on, row.amount_fen,
        row.credit_days, row.price_list_code, row.discount_bp, row.service_standard, tuple(row.territory), row.exclusive,
    )  # fmt: skip
    signed = select(Amendment).where(Amendment.contract_id == contract, Amendment.state == SIGNED)
    changes = [
        Change(each.effective_on, each.no, {key: value for key, value in each.changes.items() if key != "end_on"})
        for each in session.scalars(signed)
    ]
    return in_force(first, changes, day)


def active_contract(session: Session, customer: UUID, day: date, kinds: Collection[str] = TRADE) -> UUID | None:
    """The contract in force with a customer on a day; of several the one that began last. kinds: of standard texts."""
    wanted = select(Contract.id).where(
        Contract.customer_id == customer, Contract.state.in_([each.value for each in HOLDING]), Contract.kind.in_(list(kinds)),
        Contract.start_on <= day, or_(Contract.end_on.is_(None), Contract.end_on >= day),
        or_(Contract.ended_on.is_(None), Contract.ended_on >= day),
    )  # fmt: skip
    return session.scalars(wanted.order_by(Contract.start_on.desc(), Contract.id.desc()).limit(1)).first()


def contract_no(session: Session, contract: UUID | None) -> str:
    """The number of a contract; empty for none."""
    return "" if contract is None else session.scalar(select(Contract.no).where(Contract.id == contract)) or ""
