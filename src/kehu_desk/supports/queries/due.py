"""What waits for one person over all customers: what he decides or verifies, what he pays, what is his own to carry on."""

from datetime import date, datetime, timedelta
from typing import Any, Final, NamedTuple, cast
from uuid import UUID

from sqlalchemy import Select, and_, or_, select
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.access.visible import shown
from kehu_desk.archives.entities import Customer
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person
from kehu_desk.supports.entities import SupportRequest
from kehu_desk.supports.queries.seeing import SECTION, belongs, seen
from kehu_desk.supports.queries.team import Hands, hands_of, marketers
from kehu_desk.supports.rules.states import APPROVED, DRAFT, EXECUTING, PAYABLE, REJECTED, REPORTED, SUBMITTED
from kehu_desk.supports.rules.terms import WHOLE

NEWS: Final = timedelta(days=7)  # so long a rejection stands on the workbench


class Waiting(NamedTuple):
    """One request that waits. at: since when; marketers: who of marketing verifies it."""

    id: UUID
    no: str
    customer: str
    state: str
    by: str
    starts_on: date
    ends_on: date
    at: datetime | None
    own: bool
    hands: Hands
    marketers: frozenset[UUID] = frozenset()


def _wanted(actor: Actor) -> Select[Any]:
    wanted = cast("Select[Any]", select(SupportRequest, Customer.name, Person.name))
    wanted = wanted.join(Customer, Customer.id == SupportRequest.customer_id).outerjoin(Person, Person.id == SupportRequest.requested_by)
    return wanted.where(seen(actor)).order_by(SupportRequest.starts_on, SupportRequest.id)


def to_judge(session: Session, actor: Actor, limit_fen: int | None) -> list[Waiting]:
    """Requests handed in that this person may decide, and reported ones that he may verify. limit_fen: None for any amount."""
    it, parts = SupportRequest, []
    if belongs(actor, Action.DECIDE_SUPPORT):
        handed = and_(it.state == SUBMITTED, shown(actor, it.customer_id, SECTION, Action.DECIDE_SUPPORT))
        ours = it.budget_fen * (WHOLE - it.dealer_share_bp) * 2
        parts.append(handed if limit_fen is None else and_(handed, ours < (2 * limit_fen + 1) * WHOLE))
    if belongs(actor, Action.VERIFY_SUPPORT):
        parts.append(and_(it.state == REPORTED, shown(actor, it.customer_id, SECTION, Action.VERIFY_SUPPORT)))
    return _rows(session, actor, _wanted(actor).where(or_(*parts))) if parts else []


def to_carry_on(session: Session, actor: Actor) -> list[Waiting]:
    """What this person requested and has to begin, to report or to read; and for finance what is to be paid."""
    it = SupportRequest
    back = and_(it.state == DRAFT, it.decided_at.is_not(None))
    news = and_(it.state == REJECTED, it.decided_at > actor.now - NEWS)
    part = and_(it.requested_by == actor.person, or_(it.state.in_((APPROVED, EXECUTING)), back, news))
    if belongs(actor, Action.SETTLE_SUPPORT):
        part = or_(part, it.state.in_(PAYABLE))
    elif not belongs(actor, Action.REQUEST_SUPPORT):
        return []
    return _rows(session, actor, _wanted(actor).where(part))


def _rows(session: Session, actor: Actor, wanted: Select[Any]) -> list[Waiting]:
    found = list(session.execute(wanted))
    hands = hands_of(session, [row for row, *_names in found])
    reported = {row.customer_id for row, *_names in found if row.state == REPORTED}
    team = marketers(session, actor, reported) if reported else {}
    return [
        Waiting(
            row.id, row.no, customer, row.state, by or "", row.starts_on, row.ends_on, _since(row), row.requested_by == actor.person,
            hands[row.id], frozenset(person for person, _name in team.get(row.customer_id, []) if row.state == REPORTED),
        )
        for row, customer, by in found
    ]  # fmt: skip


def _since(row: SupportRequest) -> datetime | None:
    return {SUBMITTED: row.submitted_at, REPORTED: row.reported_at}.get(row.state, row.verified_at)
