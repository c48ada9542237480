"""What settlement offers to the floors above: receipts to confirm, promises that fall due or were broken, letters that are next."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.access.visible import shown
from kehu_desk.archives.entities import Customer
from kehu_desk.door.noun import QT_TRANSLATE_NOOP, Due, Noun, WorkKind
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person
from kehu_desk.people.office import settings_of
from kehu_desk.people.queries import same_person
from kehu_desk.settlement import entities as entities
from kehu_desk.settlement.entities import DunningLetter, Receipt
from kehu_desk.settlement.queries import letters, open_promises, position
from kehu_desk.settlement.rules.dunning import LEVELS, against, next_level
from kehu_desk.settlement.rules.promises import Fate
from kehu_desk.settlement.rules.receipts import State
from kehu_desk.settlement.service.asking import SECTION, belongs

NAME = "settlement"
TAB = "sale"  # both pages stand in the tab of sales
SOON = timedelta(days=7)


def due(session: Session, actor: Actor) -> Iterable[Due]:
    """For finance receipts entered by others and letters that follow; promises for whoever may write them down."""
    if belongs(actor, Action.CONFIRM_RECEIPT):
        yield from _receipts(session, actor)
    if belongs(actor, Action.RECORD_PROMISE):
        yield from _promises(session, actor)
    if belongs(actor, Action.DUN_DEBT):
        yield from _letters(session, actor)


def _receipts(session: Session, actor: Actor) -> Iterable[Due]:
    second = settings_of(session).values.flag("receipt_second_person")
    wanted = select(Receipt, Customer.name, Person.name).join(Customer, Customer.id == Receipt.customer_id)
    wanted = wanted.outerjoin(Person, Person.id == Receipt.created_by).where(shown(actor, Receipt.customer_id, SECTION))
    for row, customer, by in session.execute(wanted.where(Receipt.state == State.DRAFT).order_by(Receipt.no)).all():
        hands = {row.created_by, row.updated_by or row.created_by}
        if not second or not any(same_person(session, actor.person, each) for each in hands):
            yield Due(TAB, row.id, "receipt_confirm", f"{row.no} {customer}", None, by or "")


def _promises(session: Session, actor: Actor) -> Iterable[Due]:
    """What falls due within a week, and what was broken in the last year."""
    for row in open_promises(session, actor):
        broken = row.fate == Fate.BROKEN
        if broken or row.promised_on <= actor.today + SOON:
            yield Due(TAB, row.id, "promise_broken" if broken else "promise_due", row.customer, row.promised_on, row.contact)


def _letters(session: Session, actor: Actor) -> Iterable[Due]:
    """Customers whose last letter asked for payment by a day that has passed, with the same debt still open."""
    latest = select(DunningLetter.customer_id, Customer.name, func.max(DunningLetter.pay_by)).where(DunningLetter.sha256 != "")
    latest = latest.join(Customer, Customer.id == DunningLetter.customer_id).where(shown(actor, DunningLetter.customer_id, SECTION))
    gap = settings_of(session).values.number("dunning_gap_days")
    for customer, name, pay_by in session.execute(latest.group_by(DunningLetter.customer_id, Customer.name)).all():
        if pay_by >= actor.today:
            continue
        stands, written = position(session, customer, actor.today), letters(session, customer)
        level = next_level(stands.oldest_due, written)
        if stands.claim_fen and 1 < level <= LEVELS[-1] and not against(level, stands.oldest_due, written, actor.today, gap):
            yield Due(TAB, customer, "letter_due", name, pay_by + timedelta(days=1), "")


WORK: Final = {
    "receipt_confirm": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Confirm a receipt"), decides=True),
    "promise_due": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Payment was promised")),
    "promise_broken": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Promise to pay broken")),
    "letter_due": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Next dunning letter")),
}

NOUN = Noun(NAME, frozenset({"receipt", "allocation", "payment_promise", "dunning_letter"}), due, WORK)
