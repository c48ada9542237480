"""核销: what pays what; undone with its day, never deleted. Source: business.md §13."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.door.audit import content_hash
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.people.actor import Caller
from kehu_desk.sales.entities import SalesRecord
from kehu_desk.settlement.entities import Allocation, Receipt
from kehu_desk.settlement.queries import payable, rest_of
from kehu_desk.settlement.queries.counting import BILLED, OUR_LEVEL
from kehu_desk.settlement.rules.allocating import Line, Share, against, first_come
from kehu_desk.settlement.rules.receipts import State
from kehu_desk.settlement.service.asking import SECTION, ask


class Source(NamedTuple):
    """What pays: a receipt, or a line with an amount below zero. since: the day it came."""

    id: UUID
    is_receipt: bool
    number: str
    customer: UUID
    since: date
    fen: int


class Outlook(NamedTuple):
    """What automatic allocation would do now. lines: all that can be paid, in turn."""

    rest_fen: int
    lines: tuple[Line, ...]
    shares: tuple[Share, ...]


def allocate(door: Door, caller: Caller, source: UUID, shares: Sequence[Share], on: date | None = None) -> None:
    """Pay lines with a confirmed receipt, or with a credit; on: from which day it counts, today if it is not named.

    The same pair again adds to what was allocated. Raises Refused: E_FORBIDDEN, E_NOT_FOUND, E_ARCHIVE_STATE, E_STATE for a receipt that
    is not confirmed, E_DAY, E_AMOUNT, E_LINE for a line of somebody else or not billed, E_OVER_LINE, E_OVER_RECEIPT.
    """
    with door.change(caller, Action.ALLOCATE_RECEIPT, About(subject=str(source))) as deed:
        found = _asked(deed, source)
        day = on or deed.actor.today
        if early := _against_day(found, day, deed.actor.today):
            raise Refused(early)
        lines = payable(deed.session, found.customer, day)
        rest = rest_of(deed.session, found.customer, found.id, found.fen, day)
        if nos := against(shares, lines, rest, day):
            raise Refused(*nos)
        _write(deed, found, shares, day)


def auto_allocate(door: Door, caller: Caller, source: UUID) -> tuple[Share, ...]:
    """Pay the oldest due lines first with what is left of a receipt or a credit, as of today; gives what was paid.

    Raises Refused as allocate does, and E_NOTHING_TO_PAY.
    """
    with door.change(caller, Action.ALLOCATE_RECEIPT, About(subject=str(source))) as deed:
        found = _asked(deed, source)
        shares = _outlook(deed.session, found, deed.actor.today).shares
        if not shares:
            raise Refused(no("E_NOTHING_TO_PAY"))
        _write(deed, found, shares, deed.actor.today)
        return shares


def outlook(door: Door, caller: Caller, source: UUID) -> Outlook:
    """For the dialog: what could be paid, and what automatic allocation would do. The reading is audited. Raises Refused E_NOT_FOUND."""
    with door.reading() as session:
        customer = source_of(session, source).customer
    with door.view(caller, customer, SECTION) as (session, actor):
        return _outlook(session, source_of(session, source), actor.today)


def undo_allocation(door: Door, caller: Caller, allocation: UUID, on: date | None = None) -> None:
    """Take an allocation back from a day on, today if it is not named; the days before are told as they were.

    Raises Refused: E_FORBIDDEN, E_NOT_FOUND, E_ARCHIVE_STATE, E_STATE when it was undone before, E_DAY before it began or in the future.
    """
    with door.change(caller, Action.ALLOCATE_RECEIPT, About(subject=str(allocation))) as deed:
        row = deed.session.get(Allocation, allocation)
        if row is None:
            deed.asked = True
            raise Refused(no("E_NOT_FOUND"))
        deed.name(customer=row.customer_id, section=SECTION)
        ask(deed, Action.ALLOCATE_RECEIPT, row.customer_id)
        if row.undone_on is not None:
            raise Refused(no("E_STATE", state="undone"))
        day = on or deed.actor.today
        if not row.allocated_on <= day <= deed.actor.today:
            raise Refused(no("E_DAY", earliest=row.allocated_on))
        row.undone_on = day
        deed.name(subject=f"undone {_number(deed.session, row)}", before=content_hash([row.record_id, row.amount_fen, row.allocated_on]))


def source_of(session: Session, source: UUID) -> Source:
    """A receipt or a credit. Raises Refused E_NOT_FOUND."""
    if (receipt := session.get(Receipt, source)) is not None:
        return Source(source, True, receipt.no, receipt.customer_id, receipt.received_on, receipt.amount_fen)
    line = session.get(SalesRecord, source)
    if line is None or line.level != OUR_LEVEL or line.state not in BILLED or line.amount_fen >= 0:
        raise Refused(no("E_NOT_FOUND"))
    return Source(source, False, line.ext_no, line.customer_id, line.traded_on, -line.amount_fen)


def _asked(deed: Deed, source: UUID) -> Source:
    deed.asked = True
    found = source_of(deed.session, source)
    deed.name(customer=found.customer, section=SECTION, subject=found.number)
    ask(deed, Action.ALLOCATE_RECEIPT, found.customer)
    receipt = deed.session.get(Receipt, source)
    if receipt is not None and receipt.state != State.CONFIRMED:
        raise Refused(no("E_STATE", state=receipt.state))
    return found


def _against_day(source: Source, day: date, today: date) -> No | None:
    return None if source.since <= day <= today else no("E_DAY", earliest=source.since)


def _outlook(session: Session, source: Source, day: date) -> Outlook:
    lines = tuple(line for line in payable(session, source.customer, day) if line.open_fen > 0 and line.traded_on <= day)
    rest = max(0, rest_of(session, source.customer, source.id, source.fen, day))
    return Outlook(rest, lines, first_come(lines, rest))


def _write(deed: Deed, source: Source, shares: Sequence[Share], day: date) -> None:
    for share in shares:
        deed.session.add(
            Allocation(
                receipt_id=source.id if source.is_receipt else None, credit_id=None if source.is_receipt else source.id,
                record_id=share.record, customer_id=source.customer, amount_fen=share.fen, allocated_on=day, at=deed.now,
                by_id=deed.actor.person,
            )
        )  # fmt: skip
    deed.session.flush()
    deed.name(subject=f"{source.number} {len(shares)}", after=content_hash([tuple(share) for share in shares]))


def _number(session: Session, row: Allocation) -> str:
    source = row.receipt_id or row.credit_id
    return source_of(session, source).number if source else ""
