"""The rate of returns of one customer over twelve months, against the cap of his contract or the office's. Source: business.md §19."""

from datetime import date, timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from kehu_desk.contracts.entities import Contract
from kehu_desk.contracts.queries.terms import TRADE, active_contract
from kehu_desk.people.office import settings_of
from kehu_desk.returns.rules.rate import Rate, cap_of, rated
from kehu_desk.sales.entities import SalesRecord
from kehu_desk.sales.rules.records import COUNTED

CAP: Final = "return_cap"
"""The variable of a standard text in which a contract names its cap, in per cent."""
YEAR: Final = 365
AGREEMENT: Final = ("return",)


def return_rate(session: Session, customer: UUID, day: date) -> Rate:
    """Returns (not exchanges: those goods are replaced) over sales of our own lines in the year up to a day.

    For the house's own reckoning: who shows amounts asks the policy.
    """
    kind, fen = SalesRecord.doc_type, SalesRecord.amount_fen
    wanted = select(
        func.coalesce(func.sum(case((kind == "return", -fen), else_=0)), 0),
        func.coalesce(func.sum(case((kind.in_(("sale", "adjust")), fen), else_=0)), 0),
    ).where(
        SalesRecord.customer_id == customer, SalesRecord.level == "L1", SalesRecord.state.in_(COUNTED), SalesRecord.traded_on <= day,
        SalesRecord.traded_on > day - timedelta(days=YEAR),
    )  # fmt: skip
    returned, sold = session.execute(wanted).one()
    cap, contract = _cap(session, customer, day)
    values = settings_of(session).values
    return rated(
        int(returned), int(sold), values.number("return_cap_bp") if cap is None else cap, values.number("return_warn_percent"), contract
    )


def _cap(session: Session, customer: UUID, day: date) -> tuple[int | None, str]:
    """The cap of an agreement on returns, else of the trading contract in force; None where neither names one."""
    for kinds in (AGREEMENT, TRADE):
        found = active_contract(session, customer, day, kinds)
        row = session.get(Contract, found) if found is not None else None
        if row is not None and (cap := cap_of(str(row.values.get(CAP, "")))) is not None:
            return cap, row.no
    return None, ""
