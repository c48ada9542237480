"""The credit of one customer whole: what is in force, how it was made, its history. The caller has entered through door.view."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.access.fields import office_fields
from kehu_desk.access.levels import level_of
from kehu_desk.access.visible import reach
from kehu_desk.archives.entities import Customer
from kehu_desk.credit.entities import CreditChange, CreditRelease, Guarantee
from kehu_desk.credit.queries.inputs import without_secrets
from kehu_desk.credit.queries.ordered import ORDER
from kehu_desk.credit.queries.standing import file_of, policy_in, standing_of
from kehu_desk.credit.rules.exposure import Owing, Stance, exposure, utilisation
from kehu_desk.credit.rules.model import Guaranteed, counts
from kehu_desk.credit.rules.terms import Kind
from kehu_desk.people.actor import Actor
from kehu_desk.people.queries import names

TOP = 3


class ChangeRow(NamedTuple):
    """One line of the history. wanted, before, inputs: plain values; what a person may not see of inputs is left out."""

    id: UUID
    kind: str
    state: str
    reason: str
    wanted: Mapping[str, Any]
    before: Mapping[str, Any]
    inputs: Mapping[str, Any]
    since_on: date | None
    until_on: date | None
    proposed_by: str
    proposed_at: datetime
    first_by: str
    decided_by: str
    decided_at: datetime | None
    answer: str


class GuaranteeRow(NamedTuple):
    """One security, money in fen. valid: it counts today."""

    id: UUID
    kind: str
    value_fen: int
    expires_on: date | None
    note: str
    ended_on: date | None
    valid: bool


class ReleaseRow(NamedTuple):
    """One release, money in fen. expired: granted, and its last day is over."""

    id: UUID
    order: str
    amount_fen: int
    until_on: date
    reason: str
    state: str
    expired: bool
    asked_by: str
    decided_by: str
    answer: str


class CreditView(NamedTuple):
    """One customer. made: the change that the limit in force came from; use_bp: None beyond any number."""

    customer: UUID
    name: str
    grade: str
    score_bp: int | None
    terms: str
    credit_days: int
    status_reason: str
    granted_fen: int
    valid_to: date | None
    reviewed_on: date | None
    next_review_on: date | None
    owing: Owing
    stance: Stance
    exposed_fen: int
    use_bp: int | None
    made: ChangeRow | None
    history: tuple[ChangeRow, ...]
    guarantees: tuple[GuaranteeRow, ...]
    releases: tuple[ReleaseRow, ...]


def credit_view(session: Session, actor: Actor, customer: UUID) -> CreditView:
    """Everything about one customer's credit that this person may see."""
    file, now = file_of(session, customer), standing_of(session, customer, actor.today)
    exposed = exposure(now.owing, policy_in(session))
    use = utilisation(exposed, now.stance.capacity_fen)
    history = _history(session, customer, sees_assets(session, actor, customer))
    made = next((row for row in history if row.kind == Kind.LIMIT and row.state == "granted"), None)
    return CreditView(
        customer, session.get_one(Customer, customer).name, file.grade if file else "", file.score_bp if file else None,
        file.terms if file else "", file.credit_days if file else 0, file.status_reason if file else "", file.limit_fen if file else 0,
        file.limit_valid_to if file else None, file.reviewed_on if file else None, file.next_review_on if file else None, now.owing,
        now.stance, exposed, None if use is None else int(use * 10_000), made, history, _guarantees(session, customer, actor.today),
        _releases(session, customer, actor.today),
    )  # fmt: skip


def sees_assets(session: Session, actor: Actor, customer: UUID) -> bool:
    """Whether this person may know what the customer owns: a field at L3, shown to finance."""
    if "net_assets_fen" in office_fields(actor, "BAS"):
        return True
    return reach(session, actor, customer, "BAS", level_of(session, customer, "BAS")) >= TOP


def _history(session: Session, customer: UUID, assets: bool) -> tuple[ChangeRow, ...]:
    rows = list(session.scalars(
        select(CreditChange).where(CreditChange.customer_id == customer).order_by(CreditChange.proposed_at.desc(), CreditChange.id.desc())
    ))  # fmt: skip
    who = names(session, [each for row in rows for each in (row.proposed_by, row.first_by, row.decided_by)])

    def name(person: UUID | None) -> str:
        return who.get(person, "") if person else ""

    return tuple(
        ChangeRow(
            row.id, row.kind, row.state, row.reason, row.wanted, row.before, row.inputs if assets else without_secrets(row.inputs),
            row.since_on, row.until_on, name(row.proposed_by), row.proposed_at, name(row.first_by), name(row.decided_by), row.decided_at,
            row.answer,
        )
        for row in rows
    )  # fmt: skip


def _guarantees(session: Session, customer: UUID, day: date) -> tuple[GuaranteeRow, ...]:
    rows = session.scalars(select(Guarantee).where(Guarantee.customer_id == customer).order_by(Guarantee.created_at.desc()))
    return tuple(
        GuaranteeRow(
            row.id, row.kind, row.value_fen, row.expires_on, row.note, row.ended_on,
            row.ended_on is None and counts(Guaranteed(row.kind, row.value_fen, row.expires_on), day),
        )
        for row in rows
    )  # fmt: skip


def _releases(session: Session, customer: UUID, day: date) -> tuple[ReleaseRow, ...]:
    wanted = select(CreditRelease, ORDER.c.no).outerjoin(ORDER, ORDER.c.id == CreditRelease.order_id)
    rows = session.execute(wanted.where(CreditRelease.customer_id == customer).order_by(CreditRelease.asked_at.desc())).all()
    who = names(session, [each for row, _no in rows for each in (row.asked_by, row.decided_by)])
    return tuple(
        ReleaseRow(
            row.id, no or "", row.amount_fen, row.until_on, row.reason, row.state, row.state == "granted" and row.until_on < day,
            who.get(row.asked_by, ""), who.get(row.decided_by, "") if row.decided_by else "", row.answer,
        )
        for row, no in rows
    )  # fmt: skip
