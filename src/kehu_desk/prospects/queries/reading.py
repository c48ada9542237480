"""One prospect, and where it stands now: what buys is won, even before the clock has written it down."""

from uuid import UUID

from sqlalchemy import ColumnElement, and_, case, select
from sqlalchemy.orm import Session

from kehu_desk.archives.entities import Customer
from kehu_desk.prospects.entities import Prospect
from kehu_desk.prospects.rules.codes import ACTIVE, OPEN, Stage


def prospect_of(session: Session, customer: UUID) -> Prospect | None:
    """The prospect of a customer."""
    return session.scalars(select(Prospect).where(Prospect.customer_id == customer)).first()


def stage_now(session: Session, row: Prospect) -> str:
    """Won as soon as the customer is active."""
    bought = row.stage in OPEN and session.get_one(Customer, row.customer_id).lifecycle == ACTIVE
    return Stage.WON.value if bought else row.stage


def stage_sql() -> ColumnElement[str]:
    """The same for lists that join the customer."""
    return case((and_(Prospect.stage.in_(OPEN), Customer.lifecycle == ACTIVE), Stage.WON.value), else_=Prospect.stage)
