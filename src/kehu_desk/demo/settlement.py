"""Money of the demo office: paid in time, late, in part, in advance, promised and not kept, asked for by letter."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final
from uuid import UUID

from kehu_desk.access.closing import closed
from kehu_desk.access.policy import Action
from kehu_desk.dossier.service import dunning_letter
from kehu_desk.settlement.queries import OpenRow, open_rows
from kehu_desk.settlement.rules.promises import Vow
from kehu_desk.settlement.rules.receipts import Entry, Method
from kehu_desk.settlement.service import auto_allocate, confirm_receipt, enter_receipt, record_promise, void_receipt

if TYPE_CHECKING:
    from kehu_desk.demo.office import Troupe

FIRST, SECOND = "finance1", "finance2"
PUNCTUAL, LATE, AHEAD, PROMISED, SILENT = range(5)
TERM: Final = timedelta(days=10)
MANNERS: Final = (PUNCTUAL, LATE, PUNCTUAL, AHEAD, PUNCTUAL, PROMISED, PUNCTUAL, SILENT)
UNPAID: Final = {PUNCTUAL: 0, LATE: 1, AHEAD: 0, PROMISED: 2, SILENT: 3}  # invoices past due that stay open


def fill_settlement(troupe: Troupe) -> None:
    """Every customer that was billed pays in a manner of its own; the last deeds are of today. Sales must have been filled before."""
    manners = 0
    for customers in troupe.filed.values():
        for customer in customers:
            if rows := _owed(troupe, customer):
                _pay(troupe, customer, rows, MANNERS[manners % len(MANNERS)])
                manners += 1
    _today(troupe)


def _owed(troupe: Troupe, customer: UUID) -> list[OpenRow]:
    with troupe.door.reading() as session:
        if closed(session, Action.APPEND, customer):
            return []
        return [row for row in open_rows(session, customer, troupe.stage.today) if row.open_fen > 0]


def _pay(troupe: Troupe, customer: UUID, rows: list[OpenRow], manner: int) -> None:
    """Invoice by invoice, as far as this kind of payer goes; the youngest stays open."""
    bills = _bills(rows, troupe.stage.today)
    late = timedelta(days=9 if manner == LATE else -1)
    for due, fen in bills[: max(0, len(bills) - UNPAID[manner])]:
        _receive(troupe, customer, due + late, fen, Method.ACCEPTANCE if manner == LATE else Method.BANK)
    if manner == AHEAD:
        _receive(troupe, customer, troupe.stage.today - timedelta(days=3), 500_000)
    elif manner == PROMISED and bills:
        _promise_and_remind(troupe, customer, bills[-1][1])


def _bills(rows: list[OpenRow], today: date) -> list[tuple[date, int]]:
    """Due day and sum of each invoice that has fallen due, the oldest first."""
    found: dict[str, tuple[date, int]] = {}
    for row in rows:
        due, fen = found.get(row.number, (row.due_on, 0))
        found[row.number] = due, fen + row.open_fen
    return sorted(each for each in found.values() if each[0] < today - timedelta(days=9))


def _promise_and_remind(troupe: Troupe, customer: UUID, fen: int) -> None:
    """Three weeks ago they promised, did not pay, and were written to; today they promise again."""
    troupe.stage.go(24)
    record_promise(troupe.door, troupe.who[FIRST], customer, Vow(troupe.stage.day + timedelta(days=5), fen, "财务主管", "电话答应月底前付"))
    if _late(troupe, customer, troupe.stage.day):
        dunning_letter(troupe.door, troupe.who[FIRST], customer, 1, troupe.stage.day + TERM)
    troupe.stage.go(0, hour=9)
    record_promise(troupe.door, troupe.who[FIRST], customer, Vow(troupe.stage.day + timedelta(days=4), fen // 2, "总经理", "先付一半"))


def _late(troupe: Troupe, customer: UUID, day: date) -> bool:
    with troupe.door.reading() as session:
        return any(row.past > 0 and row.open_fen > 0 for row in open_rows(session, customer, day))


def _receive(troupe: Troupe, customer: UUID, on: date, fen: int, method: Method = Method.BANK) -> None:
    """Entered by one, confirmed by the other, and allocated to the oldest debts, all on the working day on or before that day."""
    troupe.stage.go(max(0, (troupe.stage.today - on).days))
    day = troupe.stage.day
    due = day + timedelta(days=180) if method is Method.ACCEPTANCE else None
    entry = Entry(day, method.value, fen, bank_ref=f"{day:%Y%m%d}{troupe.random.randrange(10**6):06}", acceptance_due_on=due)
    receipt = enter_receipt(troupe.door, troupe.who[FIRST], customer, entry)
    confirm_receipt(troupe.door, troupe.who[SECOND], receipt, prepayment=True)
    if _payable(troupe, customer, day):
        auto_allocate(troupe.door, troupe.who[FIRST], receipt)


def _payable(troupe: Troupe, customer: UUID, day: date) -> bool:
    with troupe.door.reading() as session:
        return any(row.open_fen > 0 for row in open_rows(session, customer, day))


def _today(troupe: Troupe) -> None:
    """One waits to be confirmed, one was entered twice and is void."""
    troupe.stage.go(0, hour=9)
    first, other = troupe.filed["rep1"][0], troupe.filed["rep2"][0]
    entry = Entry(troupe.stage.day, Method.BANK.value, 1_280_000, bank_ref="待核对", note="附言:货款")
    enter_receipt(troupe.door, troupe.who[FIRST], first, entry)
    twice = enter_receipt(troupe.door, troupe.who[FIRST], other, entry._replace(amount_doc=360_000))
    void_receipt(troupe.door, troupe.who[FIRST], twice, "重复登记，已另有回款单")
