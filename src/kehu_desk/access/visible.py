"""decide() for many rows. Which ties would suffice is asked of decide() itself, so the two cannot drift apart."""

from collections.abc import Collection
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import TypeAlias, TypeVar
from uuid import UUID

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    CompoundSelect,
    Date,
    Select,
    Subquery,
    Uuid,
    and_,
    bindparam,
    case,
    false,
    func,
    literal,
    or_,
    select,
    true,
    union_all,
)
from sqlalchemy.orm import InstrumentedAttribute, Session

from kehu_desk.access.grants import EmergencyRight, Grant, StatedPurpose
from kehu_desk.access.levels import WHOLE, RaisedLevel, level_of
from kehu_desk.access.policy import CUSTOMER_TIES, Action, Thing, Tie, decide
from kehu_desk.access.sections import FLOOR, LOWEST, TOP, covered, is_live
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Absence, Person, Relation
from kehu_desk.store.base import Instant

Ids: TypeAlias = ColumnElement[UUID] | InstrumentedAttribute[UUID]
Levels: TypeAlias = ColumnElement[int] | InstrumentedAttribute[int] | int
T = TypeVar("T")
NOBODY, SOME_TIME = UUID(int=0), datetime(2000, 1, 1, tzinfo=UTC)
SNAPSHOT = "ties"  # in the info of a session that only reads, from one snapshot: ties already found
MINE = (Tie.AUTHOR, Tie.OWN, Tie.TEAM, Tie.KAM)
LEVELLED = frozenset({Tie.LOAN, Tie.GLASS})  # ties that reach up to a level of their own


def like(actor: Actor) -> Actor:
    """The same rights without the person and the hour: statements built for it hold for everybody like him, with facts()."""
    return actor._replace(person=NOBODY, name="", staff_no="", superior=None, now=SOME_TIME, today=SOME_TIME.date(), device="")


def facts(actor: Actor) -> dict[str, object]:
    """What a statement with visible() in it is to be executed with."""
    return {"actor_id": actor.person, "actor_now": actor.now, "actor_day": actor.today}


def _me(actor: Actor) -> BindParameter[UUID]:
    return bindparam("actor_id", actor.person, Uuid())


def _now(actor: Actor) -> BindParameter[datetime]:
    return bindparam("actor_now", actor.now, Instant())


def _day(actor: Actor) -> BindParameter[date]:
    return bindparam("actor_day", actor.today, Date())


def tied(actor: Actor, joined: Collection[Tie], section: str, level: int, *, edits: bool = False) -> list[Select[UUID]]:
    """Customers to whom this person is tied now in one of these ways: the only place that knows where ties are kept.

    level: what a loan or an opening in an emergency must reach to count.
    """
    now = select(Relation.customer_id).where(Relation.since <= _now(actor), Relation.until > _now(actor))
    found = []
    if mine := [tie.value for tie in MINE if tie in joined]:
        found.append(now.where(Relation.person_id == _me(actor), Relation.kind.in_(mine)))
    if Tie.TEAM in joined:
        found.append(now.where(Relation.kind == Tie.OWN.value, Relation.person_id.in_(_stood_in_for(actor))))
    if Tie.SUP in joined:
        people = select(Person.id).where(Person.reports_to == _me(actor), Person.active)
        found.append(now.where(Relation.kind == Tie.OWN.value, Relation.person_id.in_(people)))
    if Tie.LOAN in joined and not actor.suspended:
        found.append(_lent(actor, section, level, edits))
    if Tie.GLASS in joined and not actor.suspended:
        found.append(_opened(actor, level))
    if Tie.PURPOSE in joined:
        found.append(_purposes(actor))
    return found


def _purposes(actor: Actor) -> Select[UUID]:
    return select(StatedPurpose.customer_id).where(
        StatedPurpose.person_id == _me(actor), StatedPurpose.since <= _now(actor), StatedPurpose.until > _now(actor)
    )


def _lent(actor: Actor, section: str, level: int, edits: bool) -> Select[UUID]:
    open_now = (Grant.since <= _now(actor), Grant.until >= _now(actor))
    loan = select(Grant.customer_id).where(Grant.person_id == _me(actor), Grant.section == section, *open_now, Grant.level >= level)
    return loan.where(Grant.edits) if edits else loan


def _opened(actor: Actor, level: int) -> Select[UUID]:
    open_now = (EmergencyRight.since <= _now(actor), EmergencyRight.until >= _now(actor))
    return select(EmergencyRight.customer_id).where(EmergencyRight.person_id == _me(actor), *open_now, EmergencyRight.level >= level)


def _stood_in_for(actor: Actor) -> Select[UUID]:
    """People away today whose delegate this person is: he counts as TEAM of their customers. Source: business.md §1."""
    return select(Absence.person_id).where(
        Absence.delegate_id == _me(actor), Absence.since_on <= _day(actor), Absence.until_on >= _day(actor)
    )


def enough(actor: Actor, action: Action, section: str, level: int, live: bool, task: str = "") -> frozenset[Tie]:
    """The ties any one of which makes decide() say yes."""
    return frozenset(
        tie
        for tie in (Tie.NONE, *CUSTOMER_TIES)
        if not decide(actor, action, Thing(level, live, frozenset({Tie.NONE, tie}), section, task=task))
    )


def freely(actor: Actor, section: str) -> bool:
    """Whether the person views the section, at its default level, of every customer: no tie is asked for."""
    return Tie.NONE in enough(actor, Action.VIEW, section, FLOOR[section], False)


def visible(
    actor: Actor, customer_id: Ids, section: str, level: Levels, *, live: bool = False, action: Action = Action.VIEW, task: str = ""
) -> ColumnElement[bool]:
    """SQL condition on rows that hang on a section of a customer. level: a number, or a column holding 0..3."""
    edits = action is Action.EDIT

    def among(ties: Collection[Tie], reach: int) -> ColumnElement[bool]:
        parts = tied(actor, ties, section, reach, edits=edits)
        return customer_id.in_(union_all(*parts)) if parts else false()

    if isinstance(level, int):
        ties = enough(actor, action, section, level, live, task)
        return true() if Tie.NONE in ties else among(ties, level)
    by_ties: dict[frozenset[Tie], list[int]] = {}
    for each in range(LOWEST[section], TOP + 1):
        by_ties.setdefault(enough(actor, action, section, each, live, task), []).append(each)
    free = [each for ties, levels in by_ties.items() if Tie.NONE in ties for each in levels]
    found: list[ColumnElement[bool]] = [level.in_(free)] if free else []
    for ties, levels in by_ties.items():
        if not ties or Tie.NONE in ties:
            continue
        if steady := ties - LEVELLED:
            found.append(and_(level.in_(levels), among(steady, 0)))
        if levelled := ties & LEVELLED:
            found.extend(and_(level == each, among(levelled, each)) for each in levels)
    return or_(*found) if found else false()


def shown(actor: Actor, customer_id: Ids, section: str, action: Action = Action.VIEW) -> ColumnElement[bool]:
    """SQL condition on rows of lists over many customers: those whose section, at the level it stands at there, the person may see.

    The few archives with a level of their own are looked up apart, so that the list itself keeps its index.
    """
    if section == "CARD":
        return visible(actor, customer_id, section, FLOOR[section], action=action)
    live, own = is_live(section), _own_levels(section)
    usual = and_(
        customer_id.not_in(select(own.c.customer_id)), visible(actor, customer_id, section, FLOOR[section], live=live, action=action)
    )
    others = [
        and_(
            customer_id.in_(select(own.c.customer_id).where(own.c.level == level)),
            visible(actor, customer_id, section, level, live=live, action=action),
        )
        for level in range(LOWEST[section], TOP + 1)
    ]
    return or_(usual, *others)


def _own_levels(section: str) -> Subquery:
    """Archives that were raised or whose section was set, with the level that it has there: effective() as SQL."""
    whole = func.max(case((RaisedLevel.section == WHOLE, RaisedLevel.level), else_=0))
    own = func.coalesce(func.max(case((RaisedLevel.section == section, RaisedLevel.level))), FLOOR[section])
    at_least = case((own < LOWEST[section], LOWEST[section]), else_=own)
    level = case((whole > at_least, whole), else_=at_least).label("level")
    few = select(RaisedLevel.customer_id, level).where(RaisedLevel.section.in_((WHOLE, section)))
    return few.group_by(RaisedLevel.customer_id).subquery()


def masked(
    column: ColumnElement[T] | InstrumentedAttribute[T], may: ColumnElement[bool], mask: ColumnElement[T] | None = None
) -> ColumnElement[T | None]:
    """The column where the row may be seen, otherwise the mask. Sort and filter by this, never by the raw column (B-016)."""
    return case((may, column), else_=mask)


def ties(session: Session, actor: Actor, customer_id: UUID, section: str, level: int, *, edits: bool = False) -> frozenset[Tie]:
    """The ties to one customer: what decide() needs, read through the very lists that visible() uses.

    A snapshot keeps what it was asked: nothing can change while it lasts.
    """
    kept: dict[tuple[object, ...], frozenset[Tie]] = session.info.get(SNAPSHOT, {})
    key = actor.person, actor.now, actor.suspended, customer_id, section, level, edits
    if key not in kept:
        kept[key] = _ties(session, actor, customer_id, section, level, edits)
    return kept[key]


def _ties(session: Session, actor: Actor, customer_id: UUID, section: str, level: int, edits: bool) -> frozenset[Tie]:
    found = session.scalars(_ties_asked(like(actor), section, level, edits), {**facts(actor), "tied_customer": customer_id})
    return frozenset({Tie.NONE, *(Tie(name) for name in found)})


@lru_cache(maxsize=1024)
def _ties_asked(everybody: Actor, section: str, level: int, edits: bool) -> CompoundSelect[str]:
    """Built once for everybody like him: building it takes longer than asking it."""
    customer = bindparam("tied_customer", NOBODY, Uuid())
    return union_all(*(
        select(literal(tie.value)).where(customer.in_(part))
        for tie in CUSTOMER_TIES
        for part in tied(everybody, {tie}, section, level, edits=edits)
    ))  # fmt: skip


def reach(
    session: Session,
    actor: Actor,
    customer_id: UUID,
    section: str,
    section_level: int,
    *,
    live: bool = False,
    but: frozenset[Tie] = frozenset(),
) -> int:
    """The highest level of fields that this person may see in a section now; -1 when not even the section itself.

    but: ties that are not to count.
    """
    best = -1
    for level in range(section_level, TOP + 1):
        joined = ties(session, actor, customer_id, section, level) - but
        if decide(actor, Action.VIEW, Thing(level, live, joined, section, above=level > section_level)):
            break
        best = covered(section, level)
    return best


def by_emergency(session: Session, actor: Actor, customer_id: UUID, section: str) -> bool:
    """Whether this person sees more of a section now than he would without an opening in an emergency."""
    level, live = level_of(session, customer_id, section), is_live(section)
    if Tie.GLASS not in ties(session, actor, customer_id, section, level):
        return False
    usual = reach(session, actor, customer_id, section, level, live=live, but=frozenset({Tie.GLASS}))
    return reach(session, actor, customer_id, section, level, live=live) > usual
