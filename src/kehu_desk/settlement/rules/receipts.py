"""A receipt: what is entered, and what stands against its steps. Source: business.md §13."""

import re
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple

from kehu_desk.kernel.errors import No, no
from kehu_desk.kernel.money import RATE, base_fen

HOME: Final = "CNY"
EARLIEST: Final = date(1990, 1, 1)
MOST_FEN: Final = 10**12  # ten billion yuan: more is a slip of the finger
SHORTEST_REASON: Final = 5
LONGEST: Final = {"bank_ref": 80, "note": 500}
CURRENCY: Final = re.compile(r"[A-Z]{3}")


class Method(StrEnum):
    """How the money came."""

    CASH = "cash"
    BANK = "bank_transfer"
    ACCEPTANCE = "acceptance"
    CHEQUE = "cheque"
    WECHAT = "wechat"
    ALIPAY = "alipay"
    OFFSET = "offset"
    REBATE = "rebate_offset"


METHODS: Final = frozenset(each.value for each in Method)


class State(StrEnum):
    """draft: entered, counts for nothing yet. voided: counts no longer from the day of voiding on."""

    DRAFT = "draft"
    CONFIRMED = "confirmed"
    VOIDED = "voided"


class Entry(NamedTuple):
    """What is typed of a receipt. amount_doc: minor units of currency; fx_rate8: CNY for one unit × 10^8."""

    received_on: date
    method: str
    amount_doc: int
    currency: str = HOME
    fx_rate8: int = RATE
    bank_ref: str = ""
    acceptance_due_on: date | None = None
    note: str = ""


def problems(entry: Entry, today: date) -> tuple[No, ...]:
    """Everything that is wrong with what was typed."""
    found: list[No] = []
    if not 0 < entry.amount_doc <= MOST_FEN or not 0 < base_fen(entry.amount_doc, entry.fx_rate8) <= MOST_FEN:
        found.append(no("E_AMOUNT"))
    if not EARLIEST <= entry.received_on <= today:
        found.append(no("E_DAY", earliest=EARLIEST))
    if entry.method not in METHODS:
        found.append(no("E_METHOD"))
    if not CURRENCY.fullmatch(entry.currency) or entry.fx_rate8 <= 0 or (entry.currency == HOME and entry.fx_rate8 != RATE):
        found.append(no("E_CURRENCY"))
    if wrong := _acceptance(entry):
        found.append(wrong)
    if any(len(getattr(entry, field).strip()) > most for field, most in LONGEST.items()):
        found.append(no("E_TOO_LONG"))
    return tuple(found)


def _acceptance(entry: Entry) -> No | None:
    """An acceptance falls due on or after the day it came; nothing else has such a day."""
    if entry.method != Method.ACCEPTANCE:
        return no("E_ACCEPTANCE") if entry.acceptance_due_on else None
    due = entry.acceptance_due_on
    return None if due is not None and due >= entry.received_on else no("E_ACCEPTANCE")


class ReceiptCase(NamedTuple):
    """The facts of one receipt for its table of states. nos: the policy's; closed: the state of an archive that takes nothing more.

    mine: this person entered it; owed_fen: what the customer owes without it; wrong: what is wrong with its entry as of today.
    """

    state: str
    today: date
    nos: tuple[No, ...] = ()
    closed: str = ""
    mine: bool = False
    second_person: bool = True
    amount_fen: int = 0
    owed_fen: int = 0
    prepayment: bool = False
    reason: str = ""
    wrong: tuple[No, ...] = ()


def may(case: ReceiptCase) -> No | None:
    """The policy's word."""
    return case.nos[0] if case.nos else None


def archive_open(case: ReceiptCase) -> No | None:
    """A sealed or destroyed archive takes nothing more (B-160)."""
    return no("E_ARCHIVE_STATE", state=case.closed) if case.closed else None


def second_pair_of_eyes(case: ReceiptCase) -> No | None:
    """Who entered it does not confirm it, unless the office has said so."""
    return no("E_SELF_APPROVAL") if case.mine and case.second_person else None


def within_debts(case: ReceiptCase) -> No | None:
    """More than is owed is taken as a prepayment only when somebody says that it is one."""
    if case.prepayment or case.amount_fen <= case.owed_fen:
        return None
    return no("E_MORE_THAN_OWED", amount_fen=case.amount_fen, owed_fen=max(0, case.owed_fen))


def sound(case: ReceiptCase) -> No | None:
    """What was typed holds."""
    return case.wrong[0] if case.wrong else None


def has_reason(case: ReceiptCase) -> No | None:
    """Voiding says why."""
    return None if len(case.reason.strip()) >= SHORTEST_REASON else no("E_REASON")
