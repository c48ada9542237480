"""What contracts, credit, sales and support say in the chapters of their sections. Source: business.md §9 (sections in the order of §2).

Read with the loan's own right, which the caller has asked; margins and costs, which stand higher, are nowhere among it.
"""

from collections import defaultdict
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.contracts.entities import Contract
from kehu_desk.contracts.rules.case import ContractState
from kehu_desk.contracts.rules.dates import stands
from kehu_desk.credit.entities import CreditFile, Guarantee
from kehu_desk.dossier import labels, support_labels
from kehu_desk.dossier.paper.values import Block, Fact, Facts, Grid
from kehu_desk.kernel.money import yuan
from kehu_desk.people.office import settings_of
from kehu_desk.sales.entities import SalesRecord
from kehu_desk.sales.rules.records import COUNTED
from kehu_desk.settlement.queries import position
from kehu_desk.supports.entities import SupportRequest

YEAR: Final = timedelta(days=365)
UNDECIDED: Final = ("draft", "submitted", "rejected")
UNSIGNED: Final = (ContractState.DRAFT, ContractState.IN_REVIEW, ContractState.VOIDED)


def trade_blocks(session: Session, customer: UUID, section: str, today: date) -> tuple[Block, ...]:
    """The blocks of section CON, CRE, SAL or POL; none for any other, and none where nothing has happened yet."""
    if section == "CON":
        return _contracts(session, customer, today)
    if section == "CRE":
        return _credit(session, customer, today)
    if section == "POL":
        return _supports(session, customer)
    return _sales(session, customer, today) if section == "SAL" else ()


def _contracts(session: Session, customer: UUID, today: date) -> tuple[Block, ...]:
    """Contracts that were approved, the newest first."""
    ahead = settings_of(session).values.number("contract_remind_1")
    wanted = select(Contract).where(Contract.customer_id == customer, Contract.state.not_in([each.value for each in UNSIGNED]))
    rows = [
        (
            it.no, labels.CONTRACT_KINDS[it.kind], it.subject, yuan(it.amount_fen) if it.amount_fen is not None else labels.BLANK,
            it.start_on.isoformat(), it.end_on.isoformat() if it.end_on else labels.OPEN_END,
            labels.CONTRACT_STATES[stands(it.state, it.start_on, it.end_on, today, ahead)], it.shelf or labels.BLANK,
        )
        for it in session.scalars(wanted.order_by(Contract.no.desc()))
    ]  # fmt: skip
    return (Grid(labels.CONTRACT_HEADERS, tuple(rows)),) if rows else ()


def _credit(session: Session, customer: UUID, today: date) -> tuple[Block, ...]:
    """The file as it stands, and what secures it today."""
    file = session.scalars(select(CreditFile).where(CreditFile.customer_id == customer)).first()
    if file is None:
        return ()
    until = file.limit_valid_to
    facts = (
        Fact(labels.CREDIT_GRADE, file.grade or labels.BLANK), Fact(labels.CREDIT_LIMIT, yuan(file.limit_fen)),
        Fact(labels.VALID_TO, until.isoformat() if until else labels.BLANK), Fact(labels.CREDIT_DAYS, str(file.credit_days)),
        Fact(labels.CREDIT_TERM, labels.CREDIT_TERMS[file.terms]), Fact(labels.STATE, labels.CREDIT_STATUSES[file.status]),
    )  # fmt: skip
    held = select(Guarantee).where(Guarantee.customer_id == customer, Guarantee.ended_on.is_(None)).order_by(Guarantee.created_at)
    rows = tuple(
        (labels.GUARANTEE_KINDS[it.kind], yuan(it.value_fen), it.expires_on.isoformat() if it.expires_on else labels.OPEN_END, it.note)
        for it in session.scalars(held)
        if it.expires_on is None or it.expires_on >= today
    )
    return (Facts(facts), Grid(labels.GUARANTEE_HEADERS, rows, labels.GUARANTEE)) if rows else (Facts(facts),)


def _supports(session: Session, customer: UUID) -> tuple[Block, ...]:
    """Support that was approved, the latest first; what it returned is told nowhere here, since margins stand higher."""
    it, names = SupportRequest, support_labels
    wanted = select(it).where(it.customer_id == customer, it.state.not_in(UNDECIDED), it.approved_fen > 0)
    rows = tuple(
        (
            row.no, names.KINDS[row.kind], row.title, f"{row.starts_on.isoformat()} 至 {row.ends_on.isoformat()}", yuan(row.budget_fen),
            yuan(row.approved_fen), yuan(row.settled_fen), names.STATES[row.state],
        )
        for row in session.scalars(wanted.order_by(it.starts_on.desc(), it.id.desc()))
    )  # fmt: skip
    return (Grid(names.BLOCK_HEADERS, rows, names.BLOCK),) if rows else ()


def _sales(session: Session, customer: UUID, today: date) -> tuple[Block, ...]:
    """Net sales month by month for a year, by the level of the channel, and where the account stands."""
    wanted = select(SalesRecord.traded_on, SalesRecord.level, SalesRecord.amount_fen).where(
        SalesRecord.customer_id == customer, SalesRecord.traded_on > today - YEAR, SalesRecord.state.in_(COUNTED)
    )
    months: dict[str, dict[str, int]] = defaultdict(lambda: dict.fromkeys(labels.CHANNEL, 0))
    for day, level, fen in session.execute(wanted):
        months[f"{day:%Y-%m}"][level] += fen
    now = position(session, customer, today)
    if not months and not now.billed_fen and not now.received_fen:
        return ()
    rows = tuple((month, *(yuan(fen) for fen in by_level.values())) for month, by_level in sorted(months.items()))
    facts = (
        Fact(labels.OPEN_SUM, yuan(now.open_fen)), Fact(labels.OVERDUE_SUM, yuan(now.overdue_fen)),
        Fact(labels.PREPAID_SUM, yuan(now.unapplied_fen)), Fact(labels.LONGEST_OVERDUE, str(now.max_days_past)),
    )  # fmt: skip
    return Facts(facts), Grid((labels.MONTH, *labels.CHANNEL.values()), rows, labels.NET_SALES)
