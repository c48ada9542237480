"""Programmes: the list by code and version, one with its members and its earlier versions. They belong to no customer."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, NamedTuple, cast
from uuid import UUID

from sqlalchemy import Select, func, or_, select, tuple_
from sqlalchemy.orm import Session

from kehu_desk.archives.entities import Customer
from kehu_desk.people.actor import Actor
from kehu_desk.people.queries import names
from kehu_desk.products.entities import Product
from kehu_desk.rebates.entities import RebateMember, RebateProgram
from kehu_desk.rebates.queries.seeing import seen
from kehu_desk.rebates.rules.codes import PUBLISHED
from kehu_desk.rebates.rules.programs import Terms, as_terms

Anchor = tuple[Any, ...]


class ProgramRow(NamedTuple):
    """One version of a programme. members: as many as this person may see."""

    id: UUID
    code: str
    version: int
    title: str
    basis: str
    measure: str
    period: str
    tier_mode: str
    tiers: int
    valid_from: date
    valid_to: date
    state: str
    members: int


class MemberRow(NamedTuple):
    """A customer who takes part."""

    id: UUID
    customer_id: UUID
    customer: str
    no: str
    since: date
    until: date


class ProgramView(NamedTuple):
    """One version with everything it says. products: names of those it is about; versions: all of its code, the newest first."""

    row: ProgramRow
    terms: Terms
    products: tuple[str, ...]
    members: tuple[MemberRow, ...]
    drafted_by: str
    decided_by: str
    decided_at: datetime | None
    versions: tuple[tuple[int, str], ...]


class PickedPrograms(NamedTuple):
    """Filters: a state, a text in code or title."""

    state: str = ""
    text: str = ""


def _rows(actor: Actor) -> Select[Any]:
    it = RebateProgram
    count = select(func.count()).where(RebateMember.program_id == it.id, seen(actor, RebateMember.customer_id)).scalar_subquery()
    wanted = select(
        it.id, it.code, it.version, it.title, it.basis, it.measure, it.period, it.tier_mode, func.json_array_length(it.tiers),
        it.valid_from, it.valid_to, it.state, count,
    )  # fmt: skip
    return cast("Select[Any]", wanted)


def _narrowed(wanted: Select[Any], picked: PickedPrograms) -> Select[Any]:
    if picked.state:
        wanted = wanted.where(RebateProgram.state == picked.state)
    for word in picked.text.split():
        places = (RebateProgram.code, RebateProgram.title)
        wanted = wanted.where(or_(*(place.icontains(word, autoescape=True) for place in places)))
    return wanted


def program_rows(
    session: Session, actor: Actor, after: Anchor | None = None, limit: int = 200, picked: PickedPrograms = PickedPrograms()
) -> list[ProgramRow]:
    """A page of the list behind an anchor (first day, id): what began last stands first."""
    order = RebateProgram.valid_from, RebateProgram.id
    wanted = _narrowed(_rows(actor), picked).order_by(*(each.desc() for each in order)).limit(limit)
    if after is not None:
        wanted = wanted.where(tuple_(*order) < tuple_(*after))
    return [ProgramRow._make(row) for row in session.execute(wanted)]


def program_keys(session: Session, picked: PickedPrograms = PickedPrograms()) -> Sequence[Anchor]:
    """First day and id of every programme of the list, in its order."""
    order = RebateProgram.valid_from, RebateProgram.id
    wanted = _narrowed(cast("Select[Any]", select(*order)), picked).order_by(*(each.desc() for each in order))
    return [tuple(row) for row in session.execute(wanted)]


def program_view(session: Session, actor: Actor, program: UUID) -> ProgramView | None:
    """One version; None when there is none."""
    found = session.execute(_rows(actor).where(RebateProgram.id == program)).first()
    row = session.get(RebateProgram, program)
    if found is None or row is None:
        return None
    terms, told = as_terms(row), names(session, [row.drafted_by, row.decided_by])
    goods = session.execute(select(Product.name, Product.spec).where(Product.id.in_(terms.products)).order_by(Product.name))
    same = select(RebateProgram.version, RebateProgram.state).where(RebateProgram.code == row.code).order_by(RebateProgram.version.desc())
    return ProgramView(
        ProgramRow._make(found), terms, tuple(f"{name} {spec}".strip() for name, spec in goods), members_of(session, actor, program),
        told.get(row.drafted_by, ""), told.get(row.decided_by, "") if row.decided_by else "", row.decided_at,
        tuple((version, state) for version, state in session.execute(same)),
    )  # fmt: skip


def members_of(session: Session, actor: Actor, program: UUID) -> tuple[MemberRow, ...]:
    """Who takes part, by name, as far as this person may see."""
    it = RebateMember
    asked = select(it.id, it.customer_id, Customer.name, Customer.no, it.since_on, it.until_on).join(
        Customer, Customer.id == it.customer_id
    )
    rows = session.execute(asked.where(it.program_id == program, seen(actor, it.customer_id)).order_by(Customer.name, it.id))
    return tuple(MemberRow(key, customer, name, no or "", since, until) for key, customer, name, no, since, until in rows)


def published_on(session: Session, since: date, until: date) -> list[RebateProgram]:
    """Programmes in force, or ended, whose days touch these."""
    it = RebateProgram
    wanted = select(it).where(it.state != "draft", it.valid_from <= until, it.valid_to >= since)
    return list(session.scalars(wanted.order_by(it.code, it.version)))


def in_force(session: Session, day: date) -> list[RebateProgram]:
    """Published programmes that run on a day."""
    it = RebateProgram
    wanted = select(it).where(it.state == PUBLISHED, it.valid_from <= day, it.valid_to >= day)
    return list(session.scalars(wanted.order_by(it.code)))
