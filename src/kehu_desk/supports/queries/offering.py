"""What a request may name: promotions that are approved and not over."""

from datetime import date
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.promotions.entities import Promotion

JOINABLE: Final = ("approved",)
MOST: Final = 100


def promotions_ahead(session: Session, day: date) -> list[tuple[UUID, str]]:
    """Id and title of promotions that run on a day or later, the first to begin first."""
    it = Promotion
    wanted = select(it.id, it.no, it.title).where(it.state.in_(JOINABLE), it.ends_on >= day).order_by(it.starts_on, it.id).limit(MOST)
    return [(each, f"{no} {title}") for each, no, title in session.execute(wanted)]
