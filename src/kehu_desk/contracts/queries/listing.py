"""The list of contracts: pages by keyset, filters, and what of a row a person may see."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import Any, Final, NamedTuple, cast
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, bindparam, func, or_, select, tuple_
from sqlalchemy.orm import Session

from kehu_desk.access.visible import facts, like, shown
from kehu_desk.archives.entities import Customer
from kehu_desk.contracts.entities import Amendment, Contract
from kehu_desk.contracts.rules.case import ContractState
from kehu_desk.contracts.rules.dates import Phase, days_left, stands
from kehu_desk.door.approvals import waiting_for
from kehu_desk.people.actor import Actor
from kehu_desk.people.office import settings_of

Anchor = tuple[Any, UUID]
REMIND: Final = "contract_remind_1"
WAITING: Final = "waiting"
CUSTODIAN: Final = "cus"
KEPT: Final = (ContractState.SIGNED, ContractState.FILED, ContractState.TERMINATED, ContractState.RENEWED)
SORTABLE: Final[dict[str, Any]] = {"no": Contract.no, "end_on": Contract.end_on, "start_on": Contract.start_on}
STANDING: Final = (
    "draft", "in_review", "approved", "stamped", "signed", "not_started", "in_force", "expiring", "expired", "terminated", "renewed",
    "voided",
)  # fmt: skip


class ContractRow(NamedTuple):
    """One line of 【合同表】. subject and amount are None for a custodian, who keeps the paper and not its content; state: or phase."""

    id: UUID
    no: str
    customer: str
    kind: str
    amount_fen: int | None
    start_on: date
    end_on: date | None
    left: int | None
    state: str
    shelf: str
    subject: str | None
    customer_id: UUID


class Picked(NamedTuple):
    """Filters: states or phases, kinds, words found in number, customer or subject, one customer. An empty one does not narrow."""

    states: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    typed: str = ""
    customer: UUID | None = None


def routed(session: Session, actor: Actor) -> list[UUID]:
    """Contracts that wait for this person's decision, or whose amendment does."""
    if not actor.roles & {"sup", "mgr"}:
        return []
    steps = waiting_for(session, actor.person, actor.now)
    mine = [each.subject_id for each in steps if each.noun == "contract"]
    amended = [each.subject_id for each in steps if each.noun == "amendment"]
    return mine + (list(session.scalars(select(Amendment.contract_id).where(Amendment.id.in_(amended)))) if amended else [])


def _may_read(actor: Actor) -> ColumnElement[bool]:
    """Contracts whose section the person views, and those that wait for his decision (named waiting when executed)."""
    whole = func.coalesce(Contract.customer_id, Contract.customer_id)  # who sees most rows walks along the order, not by customer
    return or_(shown(actor, whole if CUSTODIAN in actor.roles else Contract.customer_id, "CON"), _waiting())


def _waiting() -> ColumnElement[bool]:
    return Contract.id.in_(bindparam(WAITING, expanding=True))


def _may_list(actor: Actor) -> ColumnElement[bool]:
    """Those he reads; for a custodian also what is to be kept or is kept."""
    kept = Contract.state.in_([each.value for each in KEPT])
    return or_(_may_read(actor), kept) if CUSTODIAN in actor.roles else _may_read(actor)


@lru_cache(maxsize=64)
def _wanted(kin: Actor, picked: Picked, today: date, days: int) -> Select[Any]:
    """The rows of a list without order and limit, kept: to build the statement costs more than to run it."""
    wanted = (
        select(
            Contract.id, Contract.no, Customer.name, Contract.kind, Contract.amount_fen, Contract.start_on, Contract.end_on,
            Contract.state, Contract.shelf, Contract.subject, Contract.customer_id,
        )
        .join(Customer, Customer.id == Contract.customer_id)
        .where(_may_list(kin))
    )  # fmt: skip
    if picked.states:
        wanted = wanted.where(or_(*(stands_sql(each, today, days) for each in picked.states)))
    if picked.kinds:
        wanted = wanted.where(Contract.kind.in_(picked.kinds))
    if picked.customer is not None:
        wanted = wanted.where(Contract.customer_id == picked.customer)
    for word in picked.typed.split():
        about = Contract.subject.contains(word, autoescape=True)
        about = and_(_may_read(kin), about) if CUSTODIAN in kin.roles else about
        wanted = wanted.where(or_(Contract.no.contains(word, autoescape=True), Customer.name.contains(word, autoescape=True), about))
    return cast("Select[Any]", wanted)


def _statement(session: Session, actor: Actor, picked: Picked = Picked()) -> tuple[Select[Any], dict[str, object]]:
    """A statement that everybody like this person shares, and what it is to be executed with."""
    days = settings_of(session).values.number(REMIND)
    return _wanted(like(actor), picked, actor.today, days), facts(actor) | {WAITING: routed(session, actor)}


def stands_sql(word: str, today: date, remind_days: int) -> ColumnElement[bool]:
    """rules.dates.stands as a condition; a test holds one against the other."""
    filed = Contract.state == ContractState.FILED
    begun, soon = Contract.start_on <= today, today + timedelta(days=remind_days)
    conditions = {
        Phase.NOT_STARTED: and_(filed, Contract.start_on > today),
        Phase.IN_FORCE: and_(filed, begun, or_(Contract.end_on.is_(None), Contract.end_on > soon)),
        Phase.EXPIRING: and_(filed, begun, Contract.end_on >= today, Contract.end_on <= soon),
        Phase.EXPIRED: and_(filed, begun, Contract.end_on < today),
    }
    return conditions[Phase(word)] if word in set(Phase) else Contract.state == word


def contract_page(
    session: Session, actor: Actor, sort: str, descending: bool, after: Anchor | None, limit: int, picked: Picked = Picked()
) -> list[ContractRow]:
    """A page behind an anchor (sort value, id). sort: a key of SORTABLE; empty values stand first, descending last."""
    column = SORTABLE[sort]
    order = (column.desc(), Contract.id.desc()) if descending else (column, Contract.id)
    wanted, asked = _statement(session, actor, picked)
    found: list[Any] = []
    for behind in _behind(column, descending, after):
        found += session.execute(wanted.where(behind).order_by(*order).limit(limit - len(found)), asked).all()
        if len(found) == limit:
            break
    return _made(session, actor, found)


def contract_keys(session: Session, actor: Actor, sort: str, descending: bool, picked: Picked = Picked()) -> Select[Any]:
    """Sort value and id of every row, in order."""
    column = SORTABLE[sort]
    wanted, asked = _statement(session, actor, picked)
    order = (column.desc(), Contract.id.desc()) if descending else (column, Contract.id)
    return wanted.with_only_columns(column, Contract.id).order_by(*order).params(asked)


def _behind(column: Any, descending: bool, after: Anchor | None) -> list[ColumnElement[bool]]:
    """The rows behind an anchor, as one or two stretches of the index: a comparison never meets an empty value."""
    if after is None:
        return [Contract.id.is_not(None)]
    value, place = after
    if value is None:
        empty = column.is_(None)
        return [empty & (Contract.id < place)] if descending else [empty & (Contract.id > place), column.is_not(None)]
    here, there = tuple_(column, Contract.id), tuple_(value, place)
    if not descending:
        return [here > there]
    return [here < there, column.is_(None)] if column.expression.nullable else [here < there]


def contract_rows(session: Session, actor: Actor, ids: Sequence[UUID]) -> list[ContractRow]:
    """Rows of these contracts, in the order of ids; what is gone or not his to see is left out."""
    wanted, asked = _statement(session, actor)
    got = {row.id: row for row in _made(session, actor, session.execute(wanted.where(Contract.id.in_(ids)), asked).all())}
    return [got[each] for each in ids if each in got]


def _made(session: Session, actor: Actor, found: Sequence[Any]) -> list[ContractRow]:
    days = settings_of(session).values.number(REMIND)
    read = _readable(session, actor, [each[0] for each in found])
    return [
        ContractRow(
            each[0], each[1], each[2], each[3], each[4] if each[0] in read else None, each[5], each[6],
            days_left(each[6], actor.today) if each[7] == ContractState.FILED else None,
            stands(each[7], each[5], each[6], actor.today, days), each[8], each[9] if each[0] in read else None, each[10],
        )
        for each in found
    ]  # fmt: skip


def _readable(session: Session, actor: Actor, ids: Sequence[UUID]) -> frozenset[UUID]:
    """Of listed rows those whose content he reads: all, but for a custodian."""
    if CUSTODIAN not in actor.roles or not ids:
        return frozenset(ids)
    wanted = select(Contract.id).where(Contract.id.in_(ids), _may_read(actor))
    return frozenset(session.scalars(wanted, facts(actor) | {WAITING: routed(session, actor)}))
