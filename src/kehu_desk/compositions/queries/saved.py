"""Analyses that were kept: one's own and one's people's, a manager's all; those about one customer only where his sales may be seen."""

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, or_, select, tuple_
from sqlalchemy.orm import Session, aliased

from kehu_desk.access.visible import facts, shown
from kehu_desk.archives.entities import Customer
from kehu_desk.compositions.entities import SavedAnalysis
from kehu_desk.compositions.rules.saving import CONCLUDED, DONE, UNDER_WAY, UNUSED, state_of
from kehu_desk.kernel.clock import local_day
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person
from kehu_desk.people.office import settings_of

Anchor = tuple[Any, ...]
ALL_SEEN = frozenset({"mgr"})


class SavedRow(NamedTuple):
    """One analysis. asked: as rules.asking packs it; state: 未利用, 已得出结论, 措施进行中, 措施已完成."""

    id: UUID
    no: str
    title: str
    view: str
    asked: dict[str, Any]
    customer_id: UUID | None
    customer: str
    state: str
    conclusion: str
    measures: str
    author_id: UUID
    author: str
    made_on: date
    owner_id: UUID | None
    owner: str
    due_on: date | None
    done_on: date | None
    done_note: str


class Picked(NamedTuple):
    """Filters; an empty one does not narrow."""

    state: str = ""
    view: str = ""
    typed: str = ""


def seen(actor: Actor) -> ColumnElement[bool]:
    """Condition on SavedAnalysis, to be executed with facts(actor)."""
    it: Any = SavedAnalysis
    open_to_him = or_(it.customer_id.is_(None), shown(actor, it.customer_id, "SAL"))
    if actor.roles & ALL_SEEN:
        return open_to_him
    people = select(Person.id).where(Person.reports_to == actor.person)
    concerns = or_(it.created_by == actor.person, it.owner_id == actor.person, it.created_by.in_(people), it.owner_id.in_(people))
    return open_to_him & concerns


def saved_page(session: Session, actor: Actor, after: Anchor | None, limit: int, picked: Picked = Picked()) -> list[SavedRow]:
    """The newest first; a page behind an anchor (number, id)."""
    wanted = _narrowed(_wanted(actor), picked)
    if after is not None:
        wanted = wanted.where(tuple_(SavedAnalysis.no, SavedAnalysis.id) < tuple_(*after))
    return _rows(session, actor, wanted.order_by(SavedAnalysis.no.desc(), SavedAnalysis.id.desc()).limit(limit))


def saved_keys(session: Session, actor: Actor, picked: Picked = Picked()) -> Sequence[Anchor]:
    """Number and id of every row, in order."""
    wanted = _narrowed(_wanted(actor), picked).with_only_columns(SavedAnalysis.no, SavedAnalysis.id)
    return [tuple(row) for row in session.execute(wanted.order_by(SavedAnalysis.no.desc(), SavedAnalysis.id.desc()), facts(actor))]


def saved_row(session: Session, actor: Actor, analysis: UUID) -> SavedRow | None:
    """One analysis; None for what is not there or not his to see."""
    rows = _rows(session, actor, _wanted(actor).where(SavedAnalysis.id == analysis))
    return rows[0] if rows else None


AUTHOR, OWNER = aliased(Person), aliased(Person)


def _wanted(actor: Actor) -> Any:
    it = SavedAnalysis
    wanted = select(it, Customer.name, AUTHOR.name, OWNER.name).outerjoin(Customer, Customer.id == it.customer_id)
    return wanted.outerjoin(AUTHOR, AUTHOR.id == it.created_by).outerjoin(OWNER, OWNER.id == it.owner_id).where(seen(actor))


def _narrowed(wanted: Any, picked: Picked) -> Any:
    it = SavedAnalysis
    states = {
        UNUSED: it.conclusion == "", CONCLUDED: (it.conclusion != "") & (it.measures == ""),
        UNDER_WAY: (it.conclusion != "") & (it.measures != "") & it.done_on.is_(None), DONE: it.done_on.is_not(None),
    }  # fmt: skip
    if picked.state:
        wanted = wanted.where(states[picked.state])
    if picked.view:
        wanted = wanted.where(it.view == picked.view)
    for word in picked.typed.split():
        places = (it.no, it.title, it.conclusion, Customer.name)
        wanted = wanted.where(or_(*(place.icontains(word, autoescape=True) for place in places)))
    return wanted


def _rows(session: Session, actor: Actor, wanted: Any) -> list[SavedRow]:
    zone = settings_of(session).zone
    return [
        SavedRow(
            it.id, it.no, it.title, it.view, it.asked, it.customer_id, customer or "", state_of(it.conclusion, it.measures, it.done_on),
            it.conclusion, it.measures, it.created_by, author or "", local_day(it.created_at, zone), it.owner_id, owner or "",
            it.due_on, it.done_on, it.done_note,
        )
        for it, customer, author, owner in session.execute(wanted, facts(actor))
    ]  # fmt: skip
