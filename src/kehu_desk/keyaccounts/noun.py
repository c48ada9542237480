"""What the programme offers to the floors above: candidates, plans and years to decide on, reviews due, blocks that grew old."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any, Final, cast
from uuid import UUID

from sqlalchemy import Select, and_, or_, select
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.access.visible import shown
from kehu_desk.archives.entities import Customer
from kehu_desk.door.noun import QT_TRANSLATE_NOOP, Due, Noun, WorkKind
from kehu_desk.keyaccounts.entities import AccountPlan, KamYear, KaSelection, KeyAccount
from kehu_desk.keyaccounts.queries.listing import stale_counts
from kehu_desk.keyaccounts.queries.seeing import SECTION, is_duty
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person

NAME: Final = "keyaccount"
TABLES: Final = frozenset({"ka_selection", "key_account", "duty_entry", "account_plan", "kam_year", "ka_competence", "ka_post"})
AHEAD: Final = timedelta(days=7)


def due(session: Session, actor: Actor) -> Iterable[Due]:
    """A few questions over all customers of the person, none for each."""
    if is_duty(actor, Action.DECIDE_KEY_ACCOUNT):
        yield from _candidates(session, actor)
        yield from _plans(session, actor)
    if is_duty(actor, Action.EVALUATE_MANAGER):
        yield from _years(session, actor)
    if is_duty(actor, Action.PLAN_KEY_ACCOUNT):
        yield from _accounts(session, actor)
        yield from _sent_back(session, actor)


def _named(entity: Any, who: Any, *more: Any) -> Select[Any]:
    """Rows of a table with the customer's name and that of a person."""
    wanted = select(entity, Customer.name, Person.name, *more).join(Customer, Customer.id == entity.customer_id)
    return cast("Select[Any]", wanted.outerjoin(Person, Person.id == who))


def _candidates(session: Session, actor: Actor) -> Iterable[Due]:
    it = KaSelection
    wanted = _named(it, it.proposed_by).outerjoin(KeyAccount, KeyAccount.selection_id == it.id).where(
        or_(it.state == "proposed", and_(it.state == "approved", KeyAccount.id.is_(None))), it.proposed_by != actor.person,
        shown(actor, it.customer_id, SECTION, Action.DECIDE_KEY_ACCOUNT),
    )  # fmt: skip
    for row, customer, by in session.execute(wanted.order_by(it.no)):
        kind = "ka_decide" if row.state == "proposed" else "ka_appoint"
        yield Due(NAME, row.id, kind, f"{row.no} {customer}", None, by or "")


def _plans(session: Session, actor: Actor) -> Iterable[Due]:
    it = AccountPlan
    wanted = _named(it, it.drafted_by).where(
        it.state == "submitted", it.drafted_by != actor.person, shown(actor, it.customer_id, SECTION, Action.DECIDE_KEY_ACCOUNT)
    )
    for row, customer, by in session.execute(wanted.order_by(it.year, it.id)):
        yield Due(NAME, row.account_id, "ka_plan_decide", f"{row.year} {customer}", None, by or "")


def _years(session: Session, actor: Actor) -> Iterable[Due]:
    it = KamYear
    wanted = _named(it, it.kam_id).where(
        it.state == "proposed", it.proposed_by != actor.person, it.kam_id != actor.person,
        shown(actor, it.customer_id, SECTION, Action.EVALUATE_MANAGER),
    )  # fmt: skip
    for row, customer, kam in session.execute(wanted.order_by(it.year, it.id)):
        yield Due(NAME, row.account_id, "kam_year_confirm", f"{row.year} {customer}", None, kam or "")


def _sent_back(session: Session, actor: Actor) -> Iterable[Due]:
    it = AccountPlan
    wanted = _named(it, it.decided_by).where(
        it.state == "sent_back", it.drafted_by == actor.person, shown(actor, it.customer_id, SECTION)
    )  # fmt: skip
    for row, customer, by in session.execute(wanted.order_by(it.year, it.id)):
        yield Due(NAME, row.account_id, "ka_plan_back", f"{row.year} {customer}", None, by or "")


def _accounts(session: Session, actor: Actor) -> Iterable[Due]:
    """Accounts that this person manages: a review within a week, blocks that are too old."""
    it = KeyAccount
    mine = (it.kam_id == actor.person, it.ended_on.is_(None), shown(actor, it.customer_id, SECTION))
    rows = session.execute(_named(it, it.kam_id).where(*mine).order_by(it.next_review_on, it.no)).all()
    old: dict[UUID, int] = stale_counts(session, actor, [row.id for row, _customer, _kam in rows])
    for row, customer, kam in rows:
        if row.next_review_on is not None and row.next_review_on <= actor.today + AHEAD:
            yield Due(NAME, row.id, "ka_review", f"{row.no} {customer}", row.next_review_on, kam)
        if old[row.id]:
            yield Due(NAME, row.id, "ka_blocks_old", f"{row.no} {customer} {old[row.id]}/7", None, kam)


WORK: Final = {
    "ka_decide": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Decide on a key account candidate"), decides=True),
    "ka_appoint": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Appoint a key account manager"), decides=True),
    "ka_plan_decide": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Decide on an account plan"), decides=True),
    "ka_plan_back": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Account plan sent back")),
    "kam_year_confirm": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Confirm a manager's year"), decides=True),
    "ka_review": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Review a key account"), passes_on=True),
    "ka_blocks_old": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Duties of a key account not in order"), passes_on=True),
}

NOUN = Noun(NAME, TABLES, due, WORK)
