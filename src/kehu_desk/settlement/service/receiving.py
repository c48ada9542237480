"""Receipts: entered, corrected, confirmed by a second person, voided. Source: business.md §13."""

from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.door.audit import content_hash
from kehu_desk.door.change import About, Deed, Door, allowed
from kehu_desk.door.numbers import next_number
from kehu_desk.door.workflow import Offer, Step, offers, step
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.kernel.money import base_fen
from kehu_desk.people.actor import Actor, Caller
from kehu_desk.people.office import settings_of
from kehu_desk.people.queries import same_person
from kehu_desk.settlement.entities import Allocation, Receipt
from kehu_desk.settlement.queries import position
from kehu_desk.settlement.rules.receipts import Entry, ReceiptCase, State, problems
from kehu_desk.settlement.service.asking import SECTION, ask, shut
from kehu_desk.settlement.workflow import CONFIRM, CORRECT, RECEIPT, VOID

PREFIX = "SK"
SOME_REASON = "....."  # a button does not lack what its dialog will ask
ACTION = {CORRECT: Action.ENTER_RECEIPT, CONFIRM: Action.CONFIRM_RECEIPT, VOID: Action.CONFIRM_RECEIPT}


def enter_receipt(door: Door, caller: Caller, customer: UUID, entry: Entry) -> UUID:
    """Enter money that came; it counts for nothing until it is confirmed. Gives the id of the receipt.

    Raises Refused: E_FORBIDDEN, E_NOT_FOUND, E_ARCHIVE_STATE, and for what was typed E_AMOUNT, E_DAY, E_METHOD, E_CURRENCY,
    E_ACCEPTANCE, E_TOO_LONG.
    """
    with door.change(caller, Action.ENTER_RECEIPT, About(customer, SECTION)) as deed:
        ask(deed, Action.ENTER_RECEIPT, customer)
        if wrong := problems(entry, deed.actor.today):
            raise Refused(*wrong)
        made = Receipt(
            no=next_number(deed.session, PREFIX, deed.actor.today.year), customer_id=customer, created_at=deed.now,
            created_by=deed.actor.person, origin_device=deed.actor.device, amount_fen=0,
        )  # fmt: skip
        _write(made, entry)
        deed.session.add(made)
        deed.session.flush()
        deed.name(subject=made.no, after=content_hash(entry))
        return made.id


def correct_receipt(door: Door, caller: Caller, receipt: UUID, entry: Entry) -> None:
    """Correct what was typed, while nobody has confirmed it; who corrects it does not confirm it either.

    Raises Refused as enter_receipt does, and E_STATE.
    """
    with door.change(caller, Action.ENTER_RECEIPT, About(subject=str(receipt))) as deed:
        row = _row(deed, receipt)
        wrong = problems(entry, deed.actor.today)
        case = case_of(deed.session, deed.actor, row, CORRECT)._replace(wrong=wrong)
        done = step(RECEIPT, case, CORRECT)
        deed.name(before=content_hash(entry_of(row)), after=content_hash(entry))
        _write(row, entry)
        row.updated_at, row.updated_by = deed.now, deed.actor.person
        _apply(deed, row, done)


def confirm_receipt(door: Door, caller: Caller, receipt: UUID, *, prepayment: bool = False) -> None:
    """Confirm that the money is there: from the day it came on it counts, at the rate now frozen.

    prepayment: it is known that it is more than all that is owed. Raises Refused: E_FORBIDDEN, E_NOT_FOUND, E_ARCHIVE_STATE, E_STATE,
    E_SELF_APPROVAL for who entered it, E_MORE_THAN_OWED without prepayment, and those of enter_receipt when what was typed does not hold.
    """
    with door.change(caller, Action.CONFIRM_RECEIPT, About(subject=str(receipt))) as deed:
        row = _row(deed, receipt)
        wrong = problems(entry_of(row), deed.actor.today)
        case = case_of(deed.session, deed.actor, row, CONFIRM)._replace(prepayment=prepayment, wrong=wrong)
        done = step(RECEIPT, case, CONFIRM)
        row.confirmed_by = deed.actor.person
        deed.name(before=State.DRAFT.value, after=f"{State.CONFIRMED.value}{' prepayment' if prepayment else ''}")
        _apply(deed, row, done)


def void_receipt(door: Door, caller: Caller, receipt: UUID, reason: str) -> None:
    """Void a receipt from today on; what it paid is open again from today on. Earlier days are told as they were.

    Raises Refused: E_FORBIDDEN, E_NOT_FOUND, E_ARCHIVE_STATE, E_STATE, E_REASON under five characters.
    """
    with door.change(caller, Action.CONFIRM_RECEIPT, About(subject=str(receipt))) as deed:
        row = _row(deed, receipt)
        before = row.state
        case = case_of(deed.session, deed.actor, row, VOID)._replace(reason=reason)
        done = step(RECEIPT, case, VOID)
        row.voided_by = deed.actor.person
        deed.name(before=before, after=State.VOIDED.value)
        _apply(deed, row, done)


def receipt_offers(door: Door, caller: Caller, receipt: UUID) -> list[Offer]:
    """The buttons of one receipt, with what stands against them. Raises Refused E_NOT_FOUND."""
    with door.look(caller) as (session, actor):
        row = session.get(Receipt, receipt)
        if row is None:
            raise Refused(no("E_NOT_FOUND"))
        found = {event: case_of(session, actor, row, event)._replace(prepayment=True, reason=SOME_REASON) for event in ACTION}
        return [each for event, case in found.items() for each in offers(RECEIPT, case) if each.event == event]


def entry_of(row: Receipt) -> Entry:
    """What was typed of a receipt."""
    return Entry(row.received_on, row.method, row.amount_doc, row.currency, row.fx_rate8, row.bank_ref, row.acceptance_due_on, row.note)


def _row(deed: Deed, receipt: UUID) -> Receipt:
    row = deed.session.get(Receipt, receipt)
    deed.asked = True  # the case asks the policy and hands its answer to the table
    if row is None:
        raise Refused(no("E_NOT_FOUND"))
    deed.name(customer=row.customer_id, section=SECTION, subject=row.no)
    return row


def _write(row: Receipt, entry: Entry) -> None:
    for name, value in entry._asdict().items():
        setattr(row, name, value.strip() if isinstance(value, str) else value)
    row.amount_fen = base_fen(entry.amount_doc, entry.fx_rate8)


def owed(session: Session, customer: UUID, day: date) -> int:
    """What a customer owes on a day, less what came and pays nothing yet."""
    return position(session, customer, day).ledger_fen


def case_of(session: Session, actor: Actor, row: Receipt, event: str) -> ReceiptCase:
    """The facts of one receipt for one event."""
    enterers = {row.created_by, row.updated_by or row.created_by}
    return ReceiptCase(
        row.state, actor.today, allowed(session, actor, ACTION[event], row.customer_id, SECTION), shut(session, row.customer_id),
        any(same_person(session, actor.person, each) for each in enterers),
        settings_of(session).values.flag("receipt_second_person"), row.amount_fen,
        owed(session, row.customer_id, actor.today) if event == CONFIRM else 0,
    )  # fmt: skip


def _apply(deed: Deed, row: Receipt, done: Step) -> None:
    row.state = done.target
    for name, value in done.writes.items():
        setattr(row, name, value)
    for effect in done.effects:
        EFFECTS[effect](deed, row)
    deed.session.flush()


def _freeze(_deed: Deed, row: Receipt) -> None:
    row.amount_fen = base_fen(row.amount_doc, row.fx_rate8)


def _undo_allocations(deed: Deed, row: Receipt) -> None:
    mine = select(Allocation).where(Allocation.receipt_id == row.id, Allocation.undone_on.is_(None))
    for each in deed.session.scalars(mine):
        each.undone_on = deed.actor.today


EFFECTS = {"freeze": _freeze, "undo_allocations": _undo_allocations}
