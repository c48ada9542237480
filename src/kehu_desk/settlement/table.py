"""The tables of settlement: ageing, open lines, receipts, what a receipt pays, promises. Amounts flush right, in yuan."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.door.change import Door
from kehu_desk.kernel.errors import Refused
from kehu_desk.kernel.money import yuan
from kehu_desk.people.actor import Caller
from kehu_desk.settlement.queries import AgeingRow, OpenRow, PaidRow, PromiseRow, ReceiptRow, Wanted, receipt_numbers, receipt_page
from kehu_desk.settlement.words import amount_text, column_titles, fate_name, method_name, state_name
from kehu_desk.ui.cells import PAGE, Mark, Row
from kehu_desk.ui.job import Step
from kehu_desk.ui.keyset_model import Anchor, KeysetSource
from kehu_desk.ui.window_model import Source
from kehu_desk.ui.words import fact, texts

TITLES: Final = texts({
    "customer": QT_TRANSLATE_NOOP("SettlementTable", "Customer"),
    "open": QT_TRANSLATE_NOOP("SettlementTable", "Open"),
    "overdue": QT_TRANSLATE_NOOP("SettlementTable", "Overdue"),
    "days": QT_TRANSLATE_NOOP("SettlementTable", "Days"),
    "prepaid": QT_TRANSLATE_NOOP("SettlementTable", "Prepaid"),
    "owner": QT_TRANSLATE_NOOP("SettlementTable", "Responsible"),
    "document": QT_TRANSLATE_NOOP("SettlementTable", "Document"),
    "product": QT_TRANSLATE_NOOP("SettlementTable", "Product"),
    "traded": QT_TRANSLATE_NOOP("SettlementTable", "Traded"),
    "due": QT_TRANSLATE_NOOP("SettlementTable", "Due"),
    "amount": QT_TRANSLATE_NOOP("SettlementTable", "Amount"),
    "number": QT_TRANSLATE_NOOP("SettlementTable", "Receipt no."),
    "received": QT_TRANSLATE_NOOP("SettlementTable", "Received"),
    "method": QT_TRANSLATE_NOOP("SettlementTable", "Method"),
    "rest": QT_TRANSLATE_NOOP("SettlementTable", "Left"),
    "state": QT_TRANSLATE_NOOP("SettlementTable", "State"),
    "by": QT_TRANSLATE_NOOP("SettlementTable", "Entered by"),
    "since": QT_TRANSLATE_NOOP("SettlementTable", "From"),
    "until": QT_TRANSLATE_NOOP("SettlementTable", "Undone"),
    "allocator": QT_TRANSLATE_NOOP("SettlementTable", "Allocated by"),
    "promised": QT_TRANSLATE_NOOP("SettlementTable", "Pays by"),
    "contact": QT_TRANSLATE_NOOP("SettlementTable", "Promised by"),
    "fate": QT_TRANSLATE_NOOP("SettlementTable", "Outcome"),
    "note": QT_TRANSLATE_NOOP("SettlementTable", "Note"),
})  # fmt: skip
SUMS: Final = ("customer", "open", "overdue", "days", "prepaid")
DAYS, PREPAID = SUMS.index("days"), SUMS.index("prepaid")
OPEN: Final = ("document", "product", "traded", "due", "days", "amount", "open")
RECEIPTS: Final = ("number", "received", "customer", "method", "amount", "rest", "state", "by")
PAID: Final = ("document", "amount", "since", "until", "allocator")
PROMISES: Final = ("promised", "customer", "amount", "contact", "fate", "note")
STATES: Final[Mapping[str, Mark]] = {
    "draft": Mark("warn", "clock"), "confirmed": Mark("ok", "circle-check"), "voided": Mark("idle", "circle-x"),
}  # fmt: skip
FATES: Final[Mapping[str, Mark]] = {
    "waiting": Mark("warn", "clock"), "kept": Mark("ok", "circle-check"), "broken": Mark("bad", "triangle-alert"),
}  # fmt: skip
MONEY: Final = 92  # pixels of an amount
Load = Callable[[], Sequence[Row]]


def titles(keys: Sequence[str]) -> list[str]:
    """Column titles in the language of the program."""
    return [QCoreApplication.translate("SettlementTable", TITLES[key]) for key in keys]


def sparse(value: int) -> str:
    """An amount, nothing for zero: a table of many zeros hides what matters."""
    return yuan(value) if value else ""


# ageing


def ageing_line(row: AgeingRow) -> Row:
    """Id, then the cells; behind them how many documents bear no due day."""
    return (row.id, row.name, row.open_fen, row.overdue_fen, row.max_days, -row.unapplied_fen, *row.columns, row.owner, row.undated)


def ageing_source(load: Load, edges: Sequence[int]) -> Source:
    """【账龄表】: customer, sums, 预收 as a column below zero, the columns of the ageing, who is responsible."""
    names = column_titles(edges)
    keys = [*SUMS, *(f"column{at}" for at in range(len(names))), "owner"]
    heads = [*titles(SUMS), *names, *titles(["owner"])]
    owner = len(keys) - 1

    def word(value: Any, column: int) -> str:
        if column in (0, owner):
            return str(value)
        return (str(value) if value else "") if column == DAYS else sparse(value)

    def mark(row: Row, column: int) -> Mark | None:
        if column in (DAYS - 1, DAYS):
            return Mark("bad") if row[DAYS + 1] > 0 else None
        if column == 1 and row[-1]:
            return Mark("warn", "circle-alert")
        return Mark("ok") if column == PREPAID and row[PREPAID + 1] else None

    def tip(row: Row, column: int) -> str:
        if column == 1 and row[-1]:
            text = QCoreApplication.translate("SettlementTable", "{count} documents bear no due day; the usual days to pay were counted.")
            return text.format(count=row[-1])
        return str(row[1]) if column == 0 else ""

    widths = (170, MONEY + 30, MONEY + 8, 70, MONEY, *(MONEY,) * len(names), 76)
    return _listed(
        load, heads, keys, word, widths, right=frozenset(range(1, owner)), decorate=mark, tip=tip, elastic={0: 110}, in_sight=PREPAID + 2
    )


# one customer


def open_line(row: OpenRow) -> Row:
    """Id, then the cells."""
    number = f"{row.number} · {row.line_no}" if row.line_no > 1 else row.number
    return (row.id, number, row.product, row.traded_on, row.due_on, row.past, row.amount_fen, row.open_fen, row.dated)


def open_source(load: Load) -> Source:
    """【未结明细】 of one customer."""

    def word(value: Any, column: int) -> str:
        if column >= 5:
            return yuan(value)
        return (str(value) if value > 0 else "") if column == 4 else fact(value)

    def mark(row: Row, column: int) -> Mark | None:
        if column == 3 and not row[-1]:
            return Mark("warn", "circle-alert")
        return Mark("bad") if column == 4 and row[5] > 0 and row[7] > 0 else None

    def tip(row: Row, column: int) -> str:
        undated = QCoreApplication.translate("SettlementTable", "Bears no due day; the usual days to pay were counted.")
        return undated if column == 3 and not row[-1] else fact(row[column + 1]) if column < 2 else ""

    return _listed(load, titles(OPEN), OPEN, word, (110, 150, 84, 96, 70, MONEY, MONEY), right=frozenset({4, 5, 6}), decorate=mark, tip=tip,
                   elastic={1: 60, 0: 80})  # fmt: skip


def paid_line(row: PaidRow) -> Row:
    """Id, then the cells."""
    number = f"{row.number} · {row.line_no}" if row.line_no > 1 else row.number
    return (row.id, number, row.fen, row.allocated_on, row.undone_on, row.by)


def paid_source(load: Load) -> Source:
    """【核销明细】 of one receipt."""
    return _listed(load, titles(PAID), PAID, lambda value, column: yuan(value) if column == 1 else fact(value), (120, MONEY, 84, 84, 80),
                   right=frozenset({1}), decorate=lambda row, _column: Mark("idle") if row[4] else None, elastic={0: 80})  # fmt: skip


# receipts and promises


def receipt_line(row: ReceiptRow) -> Row:
    """Id, then the cells; the number stands behind them as the anchor."""
    return (
        row.id, row.no, row.received_on, row.customer, method_name(row.method), amount_text(row.amount_doc, row.currency), row.rest_fen,
        row.state, row.entered_by, row,
    )  # fmt: skip


def receipt_source(door: Door, caller: Caller, wanted: Wanted, refused: Callable[[Refused], object]) -> KeysetSource:
    """【回款表】, the newest number first. refused hears when a page may not be read any more."""

    def page(anchor: Anchor | None, limit: int) -> list[Row]:
        try:
            with door.look(caller) as (session, actor):
                rows = receipt_page(session, actor, str(anchor[0]) if anchor else None, limit, wanted)
        except Refused as refusal:
            refused(refusal)
            rows = []
        return [receipt_line(row) for row in rows]

    def anchors(step: Step) -> list[Anchor]:
        with door.look(caller) as (session, actor):
            numbers = receipt_numbers(session, actor, wanted)
        step(len(numbers), len(numbers))
        return [(number, None) for number in numbers[PAGE - 1 :: PAGE]]

    def word(value: Any, column: int) -> str:
        if column == 6:
            return state_name(value)
        return sparse(value) if column == 5 else fact(value)

    def mark(row: Row, column: int) -> Mark | None:
        return STATES.get(row[7]) if column == 6 else None

    return KeysetSource(
        titles=titles(RECEIPTS), keys=RECEIPTS, widths=(116, 84, 180, 76, 110, MONEY, 92, 76), elastic={2: 100}, right=frozenset({4, 5}),
        wording=word, decorate=mark, tip=lambda row, column: str(row[3]) if column == 2 else "", page=page, anchors=anchors,
    )  # fmt: skip


def promise_line(row: PromiseRow) -> Row:
    """Id, then the cells."""
    return (row.id, row.promised_on, row.customer, row.fen, row.contact, row.fate, row.note)


def promise_source(load: Load) -> Source:
    """【付款承诺表】."""

    def word(value: Any, column: int) -> str:
        if column == 4:
            return fate_name(value)
        return yuan(value) if column == 2 else fact(value)

    def mark(row: Row, column: int) -> Mark | None:
        return FATES.get(row[5]) if column == 4 else None

    return _listed(load, titles(PROMISES), PROMISES, word, (84, 190, MONEY, 90, 90, 160), right=frozenset({2}), decorate=mark,
                   tip=lambda row, column: fact(row[column + 1]) if column in (1, 5) else "", elastic={1: 110, 5: 60})  # fmt: skip


def _listed(
    load: Load, heads: Sequence[str], keys: Sequence[str], word: Callable[[Any, int], str], widths: Sequence[int], **more: Any
) -> Source:
    rows: dict[Hashable, Row] = {}

    def ids() -> list[Hashable]:
        rows.clear()
        rows.update({row[0]: row for row in load()})
        return list(rows)

    def some(wanted: Sequence[Hashable]) -> list[Row]:
        return [rows[each] for each in wanted if each in rows]

    return Source(titles=heads, keys=keys, widths=widths, wording=word, ids=ids, rows=some, **more)
