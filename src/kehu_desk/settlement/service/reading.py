"""Reading for screens: lists by what may be seen, one customer's account with its entry first (B-140)."""

from datetime import date
from typing import NamedTuple
from uuid import UUID

from kehu_desk.access.policy import Action
from kehu_desk.archives.entities import Customer
from kehu_desk.door.change import Door
from kehu_desk.door.workflow import Offer
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Caller
from kehu_desk.settlement import queries
from kehu_desk.settlement.queries import AgeingRow, Figures, LetterRow, OpenRow, PaidRow, PromiseRow, ReceiptRow, SourceRow
from kehu_desk.settlement.queries.counting import edges
from kehu_desk.settlement.service.asking import SECTION, belongs
from kehu_desk.settlement.service.receiving import receipt_offers

ACTIONS = (
    Action.ENTER_RECEIPT, Action.CONFIRM_RECEIPT, Action.ALLOCATE_RECEIPT, Action.RECORD_PROMISE, Action.DUN_DEBT, Action.PRINT_STATEMENT,
)  # fmt: skip


class Standing(NamedTuple):
    """Who sits at the screen: the office's day, and which duties are any of his roles'."""

    today: date
    duties: frozenset[Action]


class Table(NamedTuple):
    """The ageing of all that may be seen as of a day. edges: last days of the columns."""

    day: date
    edges: tuple[int, ...]
    rows: list[AgeingRow]


class Account(NamedTuple):
    """One customer as of a day: what is open, what is left to allocate, promises, letters, figures."""

    customer: UUID
    name: str
    day: date
    edges: tuple[int, ...]
    figures: Figures
    open_rows: list[OpenRow]
    sources: list[SourceRow]
    promises: list[PromiseRow]
    letters: list[LetterRow]


def standing(door: Door, caller: Caller) -> Standing:
    """Raises Refused E_FORBIDDEN for an account that has ended."""
    with door.look(caller) as (_session, actor):
        return Standing(actor.today, frozenset(action for action in ACTIONS if belongs(actor, action)))


def ageing_table(door: Door, caller: Caller, day: date) -> Table:
    """【账龄表】 as of a day."""
    with door.look(caller) as (session, actor):
        return Table(day, edges(session), queries.ageing_rows(session, actor, day))


def account(door: Door, caller: Caller, customer: UUID, day: date) -> Account:
    """One customer's account. Raises Refused E_NOT_FOUND, E_FORBIDDEN, E_NO_RELATION, E_LEVEL."""
    with door.view(caller, customer, SECTION) as (session, actor):
        found = session.get(Customer, customer)
        if found is None:
            raise Refused(no("E_NOT_FOUND"))
        return Account(
            customer, found.name, day, edges(session), queries.figures(session, customer, day), queries.open_rows(session, customer, day),
            queries.sources(session, customer, day), queries.promise_rows(session, actor, customer), queries.letter_rows(session, customer),
        )  # fmt: skip


class ReceiptAccount(NamedTuple):
    """One receipt with its buttons and what it pays and has paid."""

    row: ReceiptRow
    offers: list[Offer]
    paid: list[PaidRow]


def receipt_account(door: Door, caller: Caller, receipt: UUID) -> ReceiptAccount:
    """One receipt. Raises Refused as account does."""
    with door.look(caller) as (session, actor):
        customer = queries.receipt(session, actor, receipt).customer_id
    with door.view(caller, customer, SECTION) as (session, actor):
        row = queries.receipt(session, actor, receipt)
        return ReceiptAccount(row, receipt_offers(door, caller, receipt), queries.paid_rows(session, customer, receipt))


def found_receipt(door: Door, caller: Caller, receipt: UUID) -> str | None:
    """The state of a receipt that this person may see; None when there is none."""
    try:
        with door.look(caller) as (session, actor):
            return queries.receipt(session, actor, receipt).state
    except Refused:
        return None
