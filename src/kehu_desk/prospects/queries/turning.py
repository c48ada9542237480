"""Turns of life: the list, what one is weighed against, and what the clock has to do."""

from datetime import date, timedelta
from typing import Any, Final, NamedTuple, cast
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, case, func, or_, select, tuple_
from sqlalchemy.orm import Session, aliased

from kehu_desk.access.policy import TABLE, Action
from kehu_desk.access.visible import shown
from kehu_desk.archives.entities import Customer
from kehu_desk.archives.queries import bodies
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.contracts.entities import Contract
from kehu_desk.contracts.rules.dates import HOLDING
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person
from kehu_desk.prospects.entities import LifeTurn, Prospect
from kehu_desk.prospects.rules.codes import ACTIVE, BLOCKED, DORMANT, LOST, OPEN, TurnState
from kehu_desk.prospects.rules.turns import TurnCase
from kehu_desk.sales.entities import SalesRecord
from kehu_desk.sales.rules.records import COUNTED
from kehu_desk.settlement.queries import position

SECTION: Final = "VIS"
MONEY: Final = "SAL"
REST: Final = timedelta(days=30)  # a sleep that was rejected is not proposed again before
KEPT: Final = (ArchiveState.DRAFT, ArchiveState.SUBMITTED, ArchiveState.REVIEWED, ArchiveState.FILED)


class TurnRow(NamedTuple):
    """One turn of the list. by, decider: who proposed and who decided; empty by: the clock, or a superior at once."""

    id: UUID
    customer_id: UUID
    customer: str
    source: str
    target: str
    reason: str
    note: str
    win_back: str
    upstream: tuple[str, ...]
    state: str
    by: str
    decider: str
    on: date


class Picked(NamedTuple):
    """Filters: state (empty: all), a text in customer or note."""

    state: str = ""
    text: str = ""


def turn_page(session: Session, actor: Actor, after: tuple[Any, ...] | None, limit: int, picked: Picked = Picked()) -> list[TurnRow]:
    """What waits first, then the latest, behind an anchor (waits, made at, id)."""
    wanted = _narrowed(_turns(actor), picked).order_by(*(each.desc() for each in _key())).limit(limit)
    if after is not None:
        wanted = wanted.where(tuple_(*_key()) < tuple_(*after))
    return [_row(*found) for found in session.execute(wanted)]


def turn_keys(session: Session, actor: Actor, picked: Picked = Picked()) -> list[tuple[Any, ...]]:
    """The key of every turn of the list, in its order."""
    wanted = select(*_key()).join(Customer, Customer.id == LifeTurn.customer_id).where(seen(actor))
    ordered = _narrowed(wanted, picked).order_by(*(each.desc() for each in _key()))
    return [tuple(row) for row in session.execute(ordered)]


def _narrowed(wanted: Select[Any], picked: Picked) -> Select[Any]:
    if picked.state:
        wanted = wanted.where(LifeTurn.state == picked.state)
    for word in picked.text.split():
        places = (Customer.name, Customer.pinyin_initials, LifeTurn.note)
        wanted = wanted.where(or_(*(place.icontains(word, autoescape=True) for place in places)))
    return wanted


def turn_row(session: Session, actor: Actor, turn: UUID) -> TurnRow | None:
    """One turn; None when it is not there or not to be seen."""
    found = session.execute(_turns(actor).where(LifeTurn.id == turn)).first()
    return _row(*found) if found is not None else None


def _key() -> tuple[Any, ...]:
    waits: Any = case((LifeTurn.state == TurnState.PROPOSED.value, 1), else_=0)
    return waits, LifeTurn.created_at, LifeTurn.id


def _turns(actor: Actor) -> Select[Any]:
    by, decider = aliased(Person), aliased(Person)
    wanted = select(LifeTurn, Customer.name, by.name, decider.name).join(Customer, Customer.id == LifeTurn.customer_id)
    joined = wanted.outerjoin(by, by.id == LifeTurn.proposed_by).outerjoin(decider, decider.id == LifeTurn.decided_by)
    return cast("Select[Any]", joined.where(seen(actor)))


def _row(it: LifeTurn, customer: str, by: str | None, decider: str | None) -> TurnRow:
    return TurnRow(
        it.id, it.customer_id, customer, it.source, it.target, it.reason, it.note, it.win_back,
        tuple(str(each.get("name", "")) for each in it.upstream), it.state, by or "", decider or "", it.created_at.date(),
    )  # fmt: skip


def seen(actor: Actor) -> ColumnElement[bool]:
    """Whoever sees the section; finance what it blocked, entered through sales."""
    by_section = shown(actor, LifeTurn.customer_id, SECTION)
    if not any(row.roles & actor.roles for row in TABLE[Action.BLOCK_CUSTOMER]):
        return by_section
    blocks = or_(LifeTurn.source == BLOCKED, LifeTurn.target == BLOCKED)
    return or_(by_section, and_(blocks, shown(actor, LifeTurn.customer_id, MONEY)))


def proposed(session: Session, customer: UUID) -> LifeTurn | None:
    """The proposal that waits for a decision."""
    waits = (LifeTurn.customer_id == customer, LifeTurn.state == TurnState.PROPOSED.value)
    return session.scalars(select(LifeTurn).where(*waits).limit(1)).first()


def turn_case(session: Session, customer: Customer, day: date) -> TurnCase:
    """What a turn of this customer is weighed against."""
    money = position(session, customer.id, day)
    owes = money.open_fen or money.delivered_unbilled_fen or money.unapplied_fen
    return TurnCase(
        customer.lifecycle, customer.relation_kind, owes, contract_runs(session, customer.id, day),
        proposed(session, customer.id) is not None,
    )  # fmt: skip


def contract_runs(session: Session, customer: UUID, day: date) -> bool:
    """Whether any contract with him is in force, of whatever kind, or begins later."""
    still = (or_(Contract.end_on.is_(None), Contract.end_on >= day), or_(Contract.ended_on.is_(None), Contract.ended_on > day))
    mine = select(Contract.id).where(Contract.customer_id == customer, Contract.state.in_([each.value for each in HOLDING]), *still)
    return session.scalar(mine.limit(1)) is not None


def before_block(session: Session, customer: UUID) -> str:
    """What he was before he was blocked; active where nobody wrote it down."""
    last = select(LifeTurn.source).where(
        LifeTurn.customer_id == customer, LifeTurn.target == BLOCKED, LifeTurn.state == TurnState.CONFIRMED.value
    )
    return session.scalars(last.order_by(LifeTurn.decided_at.desc()).limit(1)).first() or ACTIVE


def upstream_of(session: Session, customer: UUID) -> list[dict[str, Any]]:
    """Whom a second-tier customer bought from: sellers of our goods on record, and those his archive names; names and days alone."""
    days = (func.min(SalesRecord.traded_on), func.max(SalesRecord.traded_on))
    sold = select(SalesRecord.seller_id, Customer.name, *days).join(Customer, Customer.id == SalesRecord.seller_id)
    sold = sold.where(SalesRecord.buyer_id == customer, SalesRecord.level != "L1", SalesRecord.state.in_(COUNTED))
    rows = session.execute(sold.group_by(SalesRecord.seller_id, Customer.name).order_by(Customer.name)).all()
    found = [{"id": str(who), "name": name, "since": first.isoformat(), "until": last.isoformat()} for who, name, first, last in rows]
    known = {each["name"] for each in found}
    told = (bodies(session, customer).get("BAS") or {}).get("upstream") or []
    return [*found, *({"name": str(each["name"])} for each in told if each.get("name") and each["name"] not in known)]


# what the clock has to do


def bought_prospects(session: Session) -> list[UUID]:
    """Open prospects whose customer is active by now."""
    won = select(Prospect.id).join(Customer, Customer.id == Prospect.customer_id)
    return list(session.scalars(won.where(Prospect.stage.in_(OPEN), Customer.lifecycle == ACTIVE).order_by(Prospect.id)))


def woken(session: Session) -> list[UUID]:
    """The last turns of customers that slept or were lost and are active again."""
    done = (LifeTurn.state == TurnState.CONFIRMED.value, LifeTurn.target != "direct")
    last = select(LifeTurn.customer_id, func.max(LifeTurn.decided_at).label("at")).where(*done).group_by(LifeTurn.customer_id).subquery()
    rows = select(LifeTurn.id).join(last, and_(last.c.customer_id == LifeTurn.customer_id, last.c.at == LifeTurn.decided_at))
    rows = rows.join(Customer, Customer.id == LifeTurn.customer_id).where(*done, Customer.lifecycle == ACTIVE)
    return list(session.scalars(rows.where(LifeTurn.target.in_((DORMANT, LOST))).order_by(LifeTurn.id)))


def outlived(session: Session, today: date) -> list[UUID]:
    """Sleeps that the clock proposed although he has bought since, or is not active any more."""
    bought = select(SalesRecord.id).where(
        SalesRecord.customer_id == LifeTurn.customer_id, SalesRecord.level == "L1", SalesRecord.state.in_(COUNTED),
        SalesRecord.traded_on <= today, SalesRecord.created_at > LifeTurn.created_at, SalesRecord.doc_type == "sale",
    )  # fmt: skip
    waits = (LifeTurn.state == TurnState.PROPOSED.value, LifeTurn.proposed_by.is_(None))
    rows = select(LifeTurn.id).join(Customer, Customer.id == LifeTurn.customer_id).where(*waits)
    return list(session.scalars(rows.where(or_(Customer.lifecycle != ACTIVE, bought.exists())).order_by(LifeTurn.id)))


def long_silent(session: Session, today: date, days: int) -> list[UUID]:
    """Active customers that bought nothing of us for so many days, nor began within them; those of a late rejection rest."""
    edge = today - timedelta(days=days)
    bought = select(SalesRecord.id).where(
        SalesRecord.customer_id == Customer.id, SalesRecord.level == "L1", SalesRecord.doc_type == "sale",
        SalesRecord.state.in_(COUNTED), SalesRecord.traded_on > edge,
    )  # fmt: skip
    spoken = select(LifeTurn.id).where(
        LifeTurn.customer_id == Customer.id,
        or_(LifeTurn.state == TurnState.PROPOSED.value, func.date(LifeTurn.decided_at) > (today - REST).isoformat()),
    )  # fmt: skip
    old = or_(Customer.filed_on <= edge, and_(Customer.filed_on.is_(None), Customer.first_contact_on <= edge))
    wanted = select(Customer.id).where(Customer.lifecycle == ACTIVE, Customer.relation_kind == "direct", Customer.state.in_(KEPT), old)
    return list(session.scalars(wanted.where(~bought.exists(), ~spoken.exists()).order_by(Customer.id)))
