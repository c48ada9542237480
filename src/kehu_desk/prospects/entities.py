"""Tables of prospects, the market map and turns in a customer's life. Rows of a customer are live rows of section VIS."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kehu_desk.store.base import Base, Keyed, Signed

CONTENT = {"synced": True, "content_of": "customer_id"}
SYNCED = {"synced": True}


class Prospect(Signed, Base):
    """One prospect. stage: found, contacted, qualified, negotiating, won, lost. fit: type, area, capacity, credit, wish, 0 to 20 each."""

    __tablename__ = "prospect"
    __table_args__ = (UniqueConstraint("customer_id"), Index("ix_prospect_stage", "stage"), {"info": CONTENT})
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    source: Mapped[str]
    need: Mapped[str] = mapped_column(default="")
    est_annual_fen: Mapped[int | None]
    wish: Mapped[int | None]
    fit: Mapped[dict[str, int]] = mapped_column(JSON, default=dict)
    fit_total: Mapped[int] = mapped_column(default=0)
    stage: Mapped[str] = mapped_column(default="found")
    next_step: Mapped[str] = mapped_column(default="")
    next_on: Mapped[date | None]
    lost_why: Mapped[str] = mapped_column(default="")
    ended_on: Mapped[date | None]


class StageMove(Keyed, Base):
    """A prospect went from one stage to another."""

    __tablename__ = "stage_move"
    __table_args__ = (Index("ix_stage_move_prospect", "prospect_id", "at"), {"info": CONTENT})
    prospect_id: Mapped[UUID] = mapped_column(ForeignKey("prospect.id"))
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    source: Mapped[str]
    target: Mapped[str]
    note: Mapped[str] = mapped_column(default="")
    at: Mapped[datetime]
    by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))


class MarketCell(Signed, Base):
    """What is known of one customer type in one region. potential_fen: a year."""

    __tablename__ = "market_cell"
    __table_args__ = (UniqueConstraint("region_code", "customer_type"), {"info": SYNCED})
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    region_code: Mapped[str]
    customer_type: Mapped[str]
    outlets_known: Mapped[int]
    potential_fen: Mapped[int | None]
    as_of: Mapped[date]
    source: Mapped[str]


class LifeTurn(Signed, Base):
    """A turn in a customer's life. target: dormant, active, lost, former, blocked, and what he was before; or direct for a second-tier
    customer that buys from us from now on. state: proposed, confirmed, rejected. upstream: of a conversion, whom he bought from.
    """

    __tablename__ = "life_turn"
    __table_args__ = (Index("ix_life_turn_customer", "customer_id", "state"), {"info": CONTENT})
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    source: Mapped[str]
    target: Mapped[str]
    reason: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
    win_back: Mapped[str] = mapped_column(default="")
    upstream: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default=list)
    state: Mapped[str] = mapped_column(default="proposed")
    proposed_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    decided_at: Mapped[datetime | None]
