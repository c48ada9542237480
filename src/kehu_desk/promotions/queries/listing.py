"""The list of promotions, the newest first, in pages by keyset. They belong to no customer: whoever has the tab sees them.

What all customers of one cost together is told where they are three, or where each of them is this person's to see (B-017).
"""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, func, or_, select, tuple_
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.access.visible import shown
from kehu_desk.door.change import allowed
from kehu_desk.kernel.errors import Refused
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person
from kehu_desk.promotions.entities import Promotion, PromotionCustomer
from kehu_desk.promotions.rules.codes import APPROVED, COMING, OVER, RUNNING, SECTION, stage_of

Anchor = tuple[Any, ...]
ENOUGH: Final = 3


class PromotionRow(NamedTuple):
    """One promotion of a list. stage: the state, and for an approved one coming, running, over; cost_fen: None where it is not told."""

    id: UUID
    no: str
    title: str
    kind: str
    starts_on: date
    ends_on: date
    state: str
    stage: str
    stacking: str
    budget_fen: int
    cost_fen: int | None
    customers: int
    by: str
    season_plan_id: UUID | None


class Picked(NamedTuple):
    """Filters; what is empty does not narrow. stage: a state or a stage; text: in number, title or words."""

    stage: str = ""
    kind: str = ""
    text: str = ""
    season: UUID | None = None


def require_sight(session: Session, actor: Actor) -> None:
    """Raises Refused E_FORBIDDEN for roles that have nothing to do with promotions."""
    if nos := allowed(session, actor, Action.SEE_PROMOTION):
        raise Refused(*nos)


def may_tell(count: int, seen: int) -> bool:
    """Whether a sum over customers may be shown to who sees some of them one by one. Source: B-017."""
    return count >= ENOUGH or seen == count


def _rows(actor: Actor, *conditions: ColumnElement[bool]) -> Select[Any]:
    part = PromotionCustomer
    mine = select(func.count()).where(part.promotion_id == Promotion.id, shown(actor, part.customer_id, SECTION)).scalar_subquery()
    count = select(func.count()).where(part.promotion_id == Promotion.id).scalar_subquery()
    cost = select(func.coalesce(func.sum(part.cost_fen), 0)).where(part.promotion_id == Promotion.id).scalar_subquery()
    wanted: Select[Any] = select(Promotion, Person.name, count, mine, cost).join(Person, Person.id == Promotion.drafted_by)
    return wanted.where(*conditions)


def _stage(stage: str, today: date) -> ColumnElement[bool]:
    approved = Promotion.state == APPROVED
    at: dict[str, ColumnElement[bool]] = {
        COMING: Promotion.starts_on > today, OVER: Promotion.ends_on < today,
        RUNNING: and_(Promotion.starts_on <= today, Promotion.ends_on >= today),
    }  # fmt: skip
    return and_(approved, at[stage]) if stage in at else Promotion.state == stage


def _conditions(picked: Picked, today: date) -> list[ColumnElement[bool]]:
    found = [_stage(picked.stage, today)] if picked.stage else []
    if picked.kind:
        found.append(Promotion.kind == picked.kind)
    if picked.season:
        found.append(Promotion.season_plan_id == picked.season)
    for word in picked.text.split():
        places = (Promotion.no, Promotion.title, Promotion.text)
        found.append(or_(*(place.icontains(word, autoescape=True) for place in places)))
    return found


def promotion_page(session: Session, actor: Actor, after: Anchor | None, limit: int, picked: Picked = Picked()) -> list[PromotionRow]:
    """A page of the list behind an anchor (first day, id), the newest first. Raises Refused E_FORBIDDEN."""
    require_sight(session, actor)
    wanted = _rows(actor, *_conditions(picked, actor.today)).order_by(Promotion.starts_on.desc(), Promotion.id.desc()).limit(limit)
    if after is not None:
        wanted = wanted.where(tuple_(Promotion.starts_on, Promotion.id) < tuple_(*after))
    return [_row(row, actor.today) for row in session.execute(wanted)]


def promotion_keys(session: Session, actor: Actor, picked: Picked = Picked()) -> Sequence[Anchor]:
    """First day and id of every promotion of the list, in its order. Raises Refused E_FORBIDDEN."""
    require_sight(session, actor)
    wanted = select(Promotion.starts_on, Promotion.id).where(*_conditions(picked, actor.today))
    return [tuple(row) for row in session.execute(wanted.order_by(Promotion.starts_on.desc(), Promotion.id.desc()))]


def promotion_rows(
    session: Session, actor: Actor, picked: Picked = Picked(), *, ids: Sequence[UUID] = (), most: int = 500
) -> list[PromotionRow]:  # fmt: skip
    """Promotions as one list, the newest first; ids: only these. Raises Refused E_FORBIDDEN."""
    require_sight(session, actor)
    narrow = [*_conditions(picked, actor.today), *([Promotion.id.in_(ids)] if ids else [])]
    wanted = _rows(actor, *narrow).order_by(Promotion.starts_on.desc(), Promotion.id.desc()).limit(most)
    return [_row(row, actor.today) for row in session.execute(wanted)]


def _row(found: Any, today: date) -> PromotionRow:
    row, by, count, mine, cost = found
    return PromotionRow(
        row.id, row.no, row.title, row.kind, row.starts_on, row.ends_on, row.state,
        stage_of(row.state, row.starts_on, row.ends_on, today), row.stacking, row.budget_fen, cost if may_tell(count, mine) else None,
        count, by, row.season_plan_id,
    )  # fmt: skip
