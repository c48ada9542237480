"""What the store knows of a prospect's fit. Source: business.md §23."""

from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kehu_desk.archives.entities import Customer
from kehu_desk.archives.queries import bodies
from kehu_desk.credit.queries.standing import file_of
from kehu_desk.prospects.entities import MarketCell
from kehu_desk.prospects.queries.mapping import covers, ours_in
from kehu_desk.prospects.rules.codes import ACTIVE
from kehu_desk.prospects.rules.fit import FitFacts
from kehu_desk.prospects.rules.market import Cell

BEST = "A"


def fit_facts(session: Session, customer: UUID, wish: int | None) -> FitFacts:
    """Of one customer now."""
    row = session.get_one(Customer, customer)
    kin = (Customer.customer_type == row.customer_type, Customer.lifecycle == ACTIVE)
    best = session.scalar(select(func.count()).select_from(Customer).where(*kin, Customer.grade == BEST)) or 0
    trading = session.scalar(select(func.count()).select_from(Customer).where(*kin)) or 0
    credit = file_of(session, customer)
    return FitFacts(
        row.customer_type, best, trading, _coverage(session, row), bodies(session, customer).get("FEA") or None,
        credit.grade if credit else "", wish,
    )  # fmt: skip


def _coverage(session: Session, row: Customer) -> int | None:
    """Of the smallest region around him of which anything is known."""
    near = (MarketCell.customer_type == row.customer_type, MarketCell.region_code.in_(covers(row.region_code)))
    cell = session.scalars(select(MarketCell).where(*near).order_by(MarketCell.region_code.desc()).limit(1)).first()
    if cell is None:
        return None
    ours = ours_in(session, cell.region_code, cell.customer_type)
    return Cell(cell.region_code, cell.customer_type, cell.outlets_known, ours, 0, cell.potential_fen).coverage_bp
