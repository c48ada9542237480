"""The list of opinions, the latest first, in pages by keyset; and one opinion whole."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, NamedTuple, cast
from uuid import UUID

from sqlalchemy import Select, or_, select, tuple_
from sqlalchemy.orm import Session, aliased

from kehu_desk.access.visible import shown
from kehu_desk.archives.entities import Customer
from kehu_desk.communications.entities import CommPlan, Opinion
from kehu_desk.communications.rules.opinions import OWED
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person

SECTION = "POL"
LATE = "late"  # a state of the filter only
Anchor = tuple[Any, ...]


class OpinionRow(NamedTuple):
    """One opinion of the list. owner: who sees to the reply."""

    id: UUID
    no: str
    customer_id: UUID
    customer: str
    said_on: date
    category: str
    body: str
    owner: str
    reply_due: date
    state: str
    satisfied: bool | None


class OpinionView(NamedTuple):
    """One opinion whole. plan: number and title of the meeting or round at which it was said."""

    row: OpinionRow
    contact: str
    plan_id: UUID | None
    plan: str
    reply: str
    replied_at: datetime | None
    replied_by: str
    closed_at: datetime | None
    reopened: int
    noted_by: str
    owner_id: UUID | None


class PickedOpinions(NamedTuple):
    """Filters: state (empty: all; "late": a reply is overdue), category, a text, one customer or plan, days on which it was said."""

    state: str = ""
    category: str = ""
    text: str = ""
    customer: UUID | None = None
    plan: UUID | None = None
    since: date | None = None
    until: date | None = None


def opinion_rows(
    session: Session, actor: Actor, after: Anchor | None, limit: int, picked: PickedOpinions = PickedOpinions()
) -> list[OpinionRow]:
    """A page of the list behind an anchor (day, id)."""
    wanted = _narrowed(_rows(), actor, picked).order_by(Opinion.said_on.desc(), Opinion.id.desc()).limit(limit)
    if after is not None:
        wanted = wanted.where(tuple_(Opinion.said_on, Opinion.id) < tuple_(*after))
    return [_row(each) for each in session.execute(wanted)]


def opinion_keys(session: Session, actor: Actor, picked: PickedOpinions = PickedOpinions()) -> Sequence[Anchor]:
    """Day and id of every opinion of the list, in its order."""
    wanted = cast("Select[Any]", select(Opinion.said_on, Opinion.id).join(Customer, Customer.id == Opinion.customer_id))
    rows = session.execute(_narrowed(wanted, actor, picked).order_by(Opinion.said_on.desc(), Opinion.id.desc()))
    return [tuple(row) for row in rows]


def opinion_view(session: Session, actor: Actor, opinion: UUID) -> OpinionView:
    """One opinion. Raises Refused E_NOT_FOUND when it is not there or not to be seen (B-008)."""
    noter, answerer = aliased(Person), aliased(Person)
    wanted = _rows().add_columns(Opinion, noter.name, answerer.name, CommPlan.no, CommPlan.title)
    wanted = wanted.outerjoin(noter, noter.id == Opinion.created_by).outerjoin(answerer, answerer.id == Opinion.replied_by)
    wanted = wanted.outerjoin(CommPlan, CommPlan.id == Opinion.plan_id)
    found = session.execute(wanted.where(Opinion.id == opinion, shown(actor, Opinion.customer_id, SECTION))).first()
    if found is None:
        raise Refused(no("E_NOT_FOUND"))
    *cells, it, noted_by, replied_by, number, title = found
    plan = f"{number} {title}" if number else ""
    return OpinionView(
        _row(cells), it.contact, it.plan_id, plan, it.reply, it.replied_at, replied_by or "", it.closed_at, it.reopened,
        noted_by or "", it.owner_id,
    )  # fmt: skip


def opinion_texts(session: Session, actor: Actor, picked: PickedOpinions, most: int) -> list[tuple[OpinionRow, str]]:
    """Rows with what was replied, the earliest first; at most so many of the latest."""
    wanted = _narrowed(_rows().add_columns(Opinion.reply), actor, picked).order_by(Opinion.said_on.desc(), Opinion.id.desc()).limit(most)
    return [(_row(cells), reply) for *cells, reply in session.execute(wanted)][::-1]


def _rows() -> Select[Any]:
    wanted = select(
        Opinion.id, Opinion.no, Opinion.customer_id, Customer.name, Opinion.said_on, Opinion.category, Opinion.body, Person.name,
        Opinion.reply_due, Opinion.state, Opinion.satisfied,
    )  # fmt: skip
    joined = wanted.join(Customer, Customer.id == Opinion.customer_id).outerjoin(Person, Person.id == Opinion.owner_id)
    return cast("Select[Any]", joined)


def _row(cells: Any) -> OpinionRow:
    row = OpinionRow(*cells)
    return row._replace(owner=row.owner or "")


def _narrowed(wanted: Select[Any], actor: Actor, picked: PickedOpinions) -> Select[Any]:
    wanted = wanted.where(shown(actor, Opinion.customer_id, SECTION))
    if picked.state == LATE:
        wanted = wanted.where(Opinion.state.in_(OWED), Opinion.reply_due < actor.today)
    elif picked.state:
        wanted = wanted.where(Opinion.state == picked.state)
    same = ((Opinion.category, picked.category), (Opinion.customer_id, picked.customer), (Opinion.plan_id, picked.plan))
    wanted = wanted.where(*(column == value for column, value in same if value))
    if picked.since is not None:
        wanted = wanted.where(Opinion.said_on >= picked.since)
    if picked.until is not None:
        wanted = wanted.where(Opinion.said_on <= picked.until)
    for word in picked.text.split():
        places = (Opinion.no, Opinion.body, Opinion.contact, Customer.name, Customer.pinyin_initials)
        wanted = wanted.where(or_(*(place.icontains(word, autoescape=True) for place in places)))
    return wanted
