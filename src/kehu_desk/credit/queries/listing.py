"""The list of customers with credit, and what waits for a decision. Every row joins the policy's condition."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from kehu_desk.access.visible import shown
from kehu_desk.archives.entities import Customer
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.credit.entities import CreditChange, CreditFile, CreditRelease, Guarantee
from kehu_desk.credit.queries.ordered import ORDER, ordered_by_customer
from kehu_desk.credit.queries.standing import limit_in_force, policy_in, standing_of, status_of
from kehu_desk.credit.rules.exposure import Owing, Stance, exposure, utilisation
from kehu_desk.credit.rules.terms import DEPOSIT, Kind
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person
from kehu_desk.people.queries import names
from kehu_desk.sales.entities import SalesRecord
from kehu_desk.settlement.queries import ageing_rows

SECTION = "CRE"
GONE = (ArchiveState.TRASHED, ArchiveState.DESTROYED)


class CreditRow(NamedTuple):
    """One customer as of today, money in fen. use_bp: exposure for each yuan of limit; None beyond any number. waits: kinds asked for."""

    id: UUID
    no: str
    name: str
    owner: str
    grade: str
    limit_fen: int
    temp_fen: int
    exposed_fen: int
    use_bp: int | None
    overdue_fen: int
    max_days: int
    status: str
    valid_to: date | None
    next_review_on: date | None
    waits: tuple[str, ...]


class DecisionRow(NamedTuple):
    """One change or release that waits. what: limit, temp_limit, status, release; wanted_fen or status: what is asked for."""

    id: UUID
    what: str
    customer_id: UUID
    customer: str
    wanted_fen: int | None
    status: str
    order: str
    since_on: date | None
    until_on: date | None
    reason: str
    by: str
    at: datetime
    state: str
    inputs: Mapping[str, Any]


def credit_rows(session: Session, actor: Actor) -> list[CreditRow]:
    """Customers with a credit file, with open items, or about whom something waits; what is most used first. Meant for a worker."""
    owing = _owing(session, actor)
    files = {row.customer_id: row for row in session.scalars(select(CreditFile).where(shown(actor, CreditFile.customer_id, SECTION)))}
    waits = _waits(session)
    about = {*owing, *files, *waits}
    cards = select(Customer.id, Customer.archive_no, Customer.no, Customer.name, Person.name)
    mine = cards.outerjoin(Person, Person.id == Customer.owner_id).where(shown(actor, Customer.id, SECTION), Customer.state.not_in(GONE))
    policy, temps, today = policy_in(session), temps_in(session, actor.today), actor.today
    blind = _unseen_sales(session, actor, about)
    rows = []
    for customer, archive_no, no, name, owner in session.execute(mine):
        if customer not in about:
            continue
        if customer in blind:
            owed, stance = standing_of(session, customer, today)
        else:
            owed, late = owing.get(customer, (Owing(), (0, 0)))
            file = files.get(customer)
            stance = Stance(status_of(file), limit_in_force(file, today), temps.get(customer, 0), late[1], late[0])
        card = (customer, archive_no or no, name, owner or "")
        rows.append(_row(card, files.get(customer), stance, exposure(owed, policy), waits.get(customer, ())))
    return sorted(rows, key=lambda row: (-(10**9 if row.use_bp is None else row.use_bp), -row.exposed_fen, row.no))


def _row(card: tuple[UUID, str, str, str], file: CreditFile | None, stance: Stance, exposed: int, waits: tuple[str, ...]) -> CreditRow:
    use = utilisation(exposed, stance.capacity_fen)
    return CreditRow(
        *card, file.grade if file else "", stance.limit_fen, stance.temp_fen, exposed, None if use is None else int(use * 10_000),
        stance.overdue_fen, stance.max_days_past, str(stance.status), file.limit_valid_to if file else None,
        file.next_review_on if file else None, waits,
    )  # fmt: skip


def _owing(session: Session, actor: Actor) -> dict[UUID, tuple[Owing, tuple[int, int]]]:
    """Customer -> what is owed, and (overdue sum, longest overdue), for all at once."""
    found: dict[UUID, tuple[Owing, tuple[int, int]]] = {
        row.id: (Owing(row.open_fen, unapplied_fen=row.unapplied_fen), (row.overdue_fen, row.max_days))
        for row in ageing_rows(session, actor, actor.today)
    }
    unbilled = select(SalesRecord.customer_id, func.sum(SalesRecord.amount_fen)).where(
        SalesRecord.level == "L1", SalesRecord.state == "delivered", SalesRecord.traded_on <= actor.today
    )
    parts: list[tuple[str, Iterable[Any]]] = [
        ("unbilled_fen", session.execute(unbilled.group_by(SalesRecord.customer_id))),
        ("ordered_fen", ordered_by_customer(session).items()),
        ("deposits_fen", deposits_in(session, actor.today).items()),
    ]  # fmt: skip
    for name, rows in parts:
        for customer, fen in rows:
            owed, late = found.get(customer, (Owing(), (0, 0)))
            found[customer] = (owed._replace(**{name: int(fen)}), late)
    return found


def deposits_in(session: Session, day: date) -> dict[UUID, int]:
    """Customer -> what is held of his in cash on a day."""
    it = Guarantee
    valid = or_(it.expires_on.is_(None), it.expires_on >= day)
    wanted = select(it.customer_id, func.sum(it.value_fen)).where(it.kind == DEPOSIT, it.ended_on.is_(None), valid)
    return {customer: int(fen) for customer, fen in session.execute(wanted.group_by(it.customer_id))}


def _unseen_sales(session: Session, actor: Actor, about: set[UUID]) -> set[UUID]:
    """Customers whose sales stand higher than their credit: their sums are asked for one by one."""
    seen = set(session.scalars(select(Customer.id).where(shown(actor, Customer.id, "SAL"))))
    return about - seen


def temps_in(session: Session, day: date) -> dict[UUID, int]:
    """Customer -> sum of the temporary limits that count on a day."""
    counted = (CreditChange.kind == Kind.TEMP, CreditChange.state == "granted", CreditChange.since_on <= day, CreditChange.until_on >= day)
    found: dict[UUID, int] = {}
    for row in session.scalars(select(CreditChange).where(*counted)):
        found[row.customer_id] = found.get(row.customer_id, 0) + int(row.wanted["extra_fen"])
    return found


def _waits(session: Session) -> dict[UUID, tuple[str, ...]]:
    found: dict[UUID, tuple[str, ...]] = {}
    changes = select(CreditChange.customer_id, CreditChange.kind).where(CreditChange.state.in_(["proposed", "once"]))
    for customer, kind in session.execute(changes.order_by(CreditChange.proposed_at)):
        found[customer] = (*found.get(customer, ()), kind)
    releases = select(CreditRelease.customer_id).where(CreditRelease.state.in_(["asked", "once"]))
    for customer in session.scalars(releases.distinct()):
        found[customer] = (*found.get(customer, ()), "release")
    return found


def decisions(session: Session, actor: Actor) -> list[tuple[DecisionRow, CreditChange | CreditRelease]]:
    """Everything that waits, the oldest first, with its row: whoever shows it asks first who may decide it, or may see it."""
    changes = list(session.scalars(select(CreditChange).where(CreditChange.state.in_(["proposed", "once"]))))
    releases = list(session.scalars(select(CreditRelease).where(CreditRelease.state.in_(["asked", "once"]))))
    who = names(session, [*(row.proposed_by for row in changes), *(row.asked_by for row in releases)])
    ids = {row.customer_id for row in changes} | {row.customer_id for row in releases}
    cards = {each: name for each, name in session.execute(select(Customer.id, Customer.name).where(
        Customer.id.in_(ids), Customer.state.not_in(GONE)
    ))}  # fmt: skip
    orders = {each: no for each, no in session.execute(select(ORDER.c.id, ORDER.c.no).where(
        ORDER.c.id.in_([row.order_id for row in releases])
    ))}  # fmt: skip
    found: list[tuple[DecisionRow, CreditChange | CreditRelease]] = [
        (_change(row, cards[row.customer_id], who), row) for row in changes if row.customer_id in cards
    ]
    found += [
        (_release(row, cards[row.customer_id], orders.get(row.order_id, ""), who), row) for row in releases if row.customer_id in cards
    ]
    return sorted(found, key=lambda each: (each[0].at, each[0].id))


def _change(row: CreditChange, customer: str, who: Mapping[UUID, str]) -> DecisionRow:
    wanted = row.wanted.get("limit_fen", row.wanted.get("extra_fen"))
    by = who.get(row.proposed_by, "") if row.proposed_by else ""
    return DecisionRow(
        row.id, row.kind, row.customer_id, customer, wanted, str(row.wanted.get("status", "")), "", row.since_on, row.until_on, row.reason,
        by, row.proposed_at, row.state, row.inputs,
    )  # fmt: skip


def _release(row: CreditRelease, customer: str, order: str, who: Mapping[UUID, str]) -> DecisionRow:
    return DecisionRow(
        row.id, "release", row.customer_id, customer, row.amount_fen, "", order, None, row.until_on, row.reason, who.get(row.asked_by, ""),
        row.asked_at, row.state, row.inputs,
    )  # fmt: skip


def reviews_due(session: Session, actor: Actor) -> list[tuple[UUID, str, date]]:
    """Customers whose limit is to be looked at again by today: (id, name, since when), for who proposes limits."""
    wanted = select(Customer.id, Customer.name, CreditFile.next_review_on).join(CreditFile, CreditFile.customer_id == Customer.id)
    wanted = wanted.where(CreditFile.next_review_on <= actor.today, CreditFile.limit_fen > 0, Customer.state == ArchiveState.FILED)
    return [(each, name, day) for each, name, day in session.execute(wanted.order_by(CreditFile.next_review_on, Customer.id)) if day]
