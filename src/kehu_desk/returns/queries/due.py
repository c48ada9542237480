"""What waits for one person over all customers: one question for what he decides, one for everything else."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, Final, NamedTuple, cast
from uuid import UUID

from sqlalchemy import Select, and_, func, or_, select
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.access.visible import shown
from kehu_desk.archives.entities import Customer
from kehu_desk.kernel.money import FEN_PER_PRICE_TIMES_QUANTITY
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person
from kehu_desk.returns.entities import Rma, RmaLine
from kehu_desk.returns.queries.listing import oldest_of
from kehu_desk.returns.queries.seeing import SECTION, seen
from kehu_desk.returns.rules.states import AWAITING, DRAFT, REJECTED, SUBMITTED

NEWS: Final = timedelta(days=7)  # so long a rejection stands on the workbench


class Waiting(NamedTuple):
    """One case that waits. since: of its state; hands: who drafted and handed it in."""

    id: UUID
    no: str
    customer: str
    state: str
    by: str
    submitted_at: datetime | None
    awaited_since: datetime | None
    hands: frozenset[UUID]


def _waiting(actor: Actor) -> Select[Any]:
    columns = (
        Rma.id, Rma.no, Customer.name, Rma.state, Person.name, Rma.submitted_at, Rma.awaited_since, Rma.drafted_by, Rma.submitted_by,
        Rma.updated_by,
    )  # fmt: skip
    wanted = cast("Select[Any]", select(*columns))
    wanted = wanted.join(Customer, Customer.id == Rma.customer_id).outerjoin(Person, Person.id == Rma.drafted_by)
    return wanted.where(seen(actor)).order_by(Rma.requested_on, Rma.id)


def _rows(session: Session, wanted: Select[Any]) -> list[Waiting]:
    return [
        Waiting(rma, no, customer, state, by or "", handed, since, frozenset(each for each in hands if each is not None))
        for rma, no, customer, state, by, handed, since, *hands in session.execute(wanted)
    ]  # fmt: skip


def to_decide(session: Session, actor: Actor, limit_fen: int | None) -> list[Waiting]:
    """Cases handed in that this person may decide. limit_fen: up to which amount; None for any."""
    wanted = _waiting(actor).where(Rma.state == SUBMITTED, shown(actor, Rma.customer_id, SECTION, Action.DECIDE_RETURN))
    if limit_fen is not None:
        asked = select(func.sum(RmaLine.requested3 * RmaLine.price4)).where(RmaLine.rma_id == Rma.id).correlate(Rma).scalar_subquery()
        wanted = wanted.where(asked < (limit_fen + 1) * FEN_PER_PRICE_TIMES_QUANTITY)
    return _rows(session, wanted)


def standing_in(session: Session, actor: Actor, states: Sequence[str]) -> list[Waiting]:
    """Cases in these states; and what came back to this person: drafts sent back, and what was rejected within a week."""
    own = and_(
        Rma.drafted_by == actor.person,
        or_(and_(Rma.state == DRAFT, Rma.decided_at.is_not(None)), and_(Rma.state == REJECTED, Rma.decided_at > actor.now - NEWS)),
    )
    in_time = or_(Rma.state != AWAITING, Rma.awaited_since >= oldest_of(session, actor))
    wanted = own if not states else or_(own, and_(Rma.state.in_(states), in_time))
    return _rows(session, _waiting(actor).where(wanted))
