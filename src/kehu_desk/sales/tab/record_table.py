"""The tables of the page 【销售表】: its columns, the words of its cells, and where its rows come from."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from datetime import date
from typing import Any, Final, cast
from uuid import UUID

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.archives.table import region_words
from kehu_desk.door.change import Door
from kehu_desk.kernel.errors import Refused
from kehu_desk.kernel.money import yuan
from kehu_desk.people.actor import Caller
from kehu_desk.sales.queries import records
from kehu_desk.sales.queries.exceptions import OffPriceRow, StrayRow
from kehu_desk.sales.queries.records import RecordRow, Wanted
from kehu_desk.sales.service import record_pages as reading
from kehu_desk.sales.service.record_pages import Settled
from kehu_desk.sales.words.records import level_name, price_text, qty_text, record_state, type_name
from kehu_desk.ui.cells import Mark, Row
from kehu_desk.ui.job import Step
from kehu_desk.ui.keyset_model import Anchor, KeysetSource
from kehu_desk.ui.window_model import Source
from kehu_desk.ui.words import fact, texts

TITLES: Final = texts({
    "traded_on": QT_TRANSLATE_NOOP("SalesTable", "Date"),
    "customer": QT_TRANSLATE_NOOP("SalesTable", "Customer"),
    "product": QT_TRANSLATE_NOOP("SalesTable", "Product"),
    "spec": QT_TRANSLATE_NOOP("SalesTable", "Spec"),
    "qty": QT_TRANSLATE_NOOP("SalesTable", "Quantity"),
    "price": QT_TRANSLATE_NOOP("SalesTable", "Price"),
    "amount": QT_TRANSLATE_NOOP("SalesTable", "Amount"),
    "level": QT_TRANSLATE_NOOP("SalesTable", "Level"),
    "settled": QT_TRANSLATE_NOOP("SalesTable", "Settled"),
    "doc_type": QT_TRANSLATE_NOOP("SalesTable", "Kind"),
    "counterpart": QT_TRANSLATE_NOOP("SalesTable", "Buyer"),
    "ext_no": QT_TRANSLATE_NOOP("SalesTable", "Number"),
    "state": QT_TRANSLATE_NOOP("SalesTable", "State"),
    "seller": QT_TRANSLATE_NOOP("SalesTable", "Seller"),
    "buyer": QT_TRANSLATE_NOOP("SalesTable", "Buyer"),
    "region": QT_TRANSLATE_NOOP("SalesTable", "Region of the buyer"),
    "area": QT_TRANSLATE_NOOP("SalesTable", "Service area"),
    "contract": QT_TRANSLATE_NOOP("SalesTable", "Contract"),
    "agreed": QT_TRANSLATE_NOOP("SalesTable", "Agreed price"),
    "off": QT_TRANSLATE_NOOP("SalesTable", "Off by"),
})  # fmt: skip
MARKS: Final[Mapping[str, Mark]] = {
    "recorded": Mark("idle", "file-pen"), "verified": Mark("ok", "circle-check"), "delivered": Mark("warn", "send"),
    "billed": Mark("idle", "file-text"), "closed": Mark("ok", "circle-check"), "cancelled": Mark("idle", "circle-x"),
}  # fmt: skip
PAID, PARTLY, UNPAID = "paid", "partly", "unpaid"
RECORD: Final = ("traded_on", "customer", "product", "spec", "qty", "price", "amount", "level", "settled", "doc_type", "counterpart",
                 "ext_no", "state")  # fmt: skip
WIDTHS: Final = {"traded_on": 80, "customer": 140, "product": 100, "spec": 56, "qty": 66, "price": 74, "amount": 86, "level": 60,
                 "settled": 70, "doc_type": 62, "counterpart": 120, "ext_no": 90, "state": 76}  # fmt: skip
STRAY: Final = ("traded_on", "seller", "buyer", "region", "area", "product", "qty", "amount", "level")
OFF_PRICE: Final = ("traded_on", "customer", "contract", "product", "price", "agreed", "off", "qty", "amount")
NUMBERS: Final = frozenset({"qty", "price", "amount", "agreed", "off"})


def title(key: str) -> str:
    """What a column is called."""
    return QCoreApplication.translate("SalesTable", TITLES[key])


def settlement_name(paid: int, amount: int) -> str:
    """结款: paid, partly, not yet; a credit that was used up counts as paid."""
    word = PAID if paid == amount else PARTLY if paid else UNPAID
    words = {
        PAID: QCoreApplication.translate("SalesTable", "Paid"), PARTLY: QCoreApplication.translate("SalesTable", "Partly paid"),
        UNPAID: QCoreApplication.translate("SalesTable", "Not paid"),
    }  # fmt: skip
    return words[word]


def record_line(row: RecordRow, paid: Mapping[UUID, int] | None) -> Row:
    """A line as the table shows it. paid: what was settled of the lines; None where nobody says."""
    settled = settlement_name(paid.get(row.id, 0), row.amount_fen) if paid is not None and row.level == "L1" and row.amount_fen else ""
    currency = "" if row.currency == "CNY" else f" {row.currency}"
    cells = {
        "traded_on": row.traded_on, "customer": row.customer, "product": row.product, "spec": row.spec,
        "qty": f"{qty_text(row.qty_entered3)} {row.unit}", "price": price_text(row.price4) + currency, "amount": yuan(row.amount_fen),
        "level": level_name(row.level), "settled": settled, "doc_type": type_name(row.doc_type), "counterpart": row.counterpart,
        "ext_no": row.ext_no, "state": row.state,
    }  # fmt: skip
    return (row.id, *(cells[key] for key in _record_keys(paid is not None)), row.amount_fen)


def _record_keys(settles: bool) -> tuple[str, ...]:
    return tuple(key for key in RECORD if settles or key != "settled")


def _record_columns(*, settles: bool) -> dict[str, Any]:
    keys = _record_keys(settles)
    state, amount = keys.index("state"), keys.index("amount")

    def decorate(row: Row, column: int) -> Mark | None:
        if column == state:
            return MARKS.get(str(row[state + 1]))
        return Mark("bad") if column == amount and row[-1] < 0 else None

    def wording(value: Any, column: int) -> str:
        return record_state(value) if column == state else fact(value)

    return {
        "titles": [title(key) for key in keys], "keys": keys, "right": frozenset(keys.index(key) for key in keys if key in NUMBERS),
        "widths": [WIDTHS[key] for key in keys], "elastic": {1: 90, 2: 70}, "in_sight": keys.index("doc_type"), "wording": wording,
        "decorate": decorate, "tip": _tip,
    }  # fmt: skip


def _tip(row: Row, column: int) -> str:
    """The whole of a cell that may be cut off."""
    return fact(row[column + 1]) if column in (1, 2) else ""


def all_source(
    door: Door, caller: Caller, wanted: Wanted, descending: bool, settled: Settled | None, tell: Callable[[Refused], None]
) -> KeysetSource:  # fmt: skip
    """Every line that fits the filters. tell hears why nothing can be read (an account that has ended)."""

    def page(after: Anchor | None, limit: int) -> Sequence[Row]:
        try:
            rows, paid = reading.page(door, caller, wanted, cast("records.Anchor | None", after), limit, descending, settled)
        except Refused as refusal:
            tell(refusal)
            return ()
        return [record_line(row, paid) for row in rows]

    def anchors(step: Step) -> Sequence[Anchor]:
        return reading.anchors(door, caller, wanted, descending, step)

    return KeysetSource(page=page, anchors=anchors, **_record_columns(settles=settled is not None))


def some_source(
    door: Door, caller: Caller, ids: Sequence[UUID], settled: Settled | None, tell: Callable[[Refused], None]
) -> Source:  # fmt: skip
    """The lines that a search has found, in the order of ids."""

    def rows(wanted: Sequence[Hashable]) -> Sequence[Row]:
        try:
            found, paid = reading.rows(door, caller, cast("Sequence[UUID]", wanted), settled)
        except Refused as refusal:
            tell(refusal)
            return ()
        return [record_line(row, paid) for row in found]

    return Source(ids=lambda: ids, rows=rows, **_record_columns(settles=settled is not None))


def stray_line(row: StrayRow) -> Row:
    """Goods sold outside an area."""
    area = "、".join(region_words(code) for code in row.area)
    return (row.id, row.traded_on, row.seller, row.buyer, region_words(row.region), area, row.product,
            f"{qty_text(row.qty3)} {row.base_unit}", yuan(row.amount_fen), level_name(row.level))  # fmt: skip


def off_price_line(row: OffPriceRow) -> Row:
    """A price that is not the agreed one."""
    return (row.id, row.traded_on, row.customer, row.contract, row.product, price_text(row.price4), price_text(row.agreed4),
            price_text(row.price4 - row.agreed4), f"{qty_text(row.qty3)} {row.base_unit}", yuan(row.amount_fen))  # fmt: skip


def listed(rows: Callable[[], Sequence[Row]], keys: Sequence[str], wide: Sequence[int]) -> Source:
    """A source over rows that were read in one go. wide: columns that take the room that is left."""

    def some(wanted: Sequence[Hashable]) -> list[Row]:
        found = {row[0]: row for row in rows()}
        return [found[each] for each in wanted if each in found]

    def tip(row: Row, column: int) -> str:
        return fact(row[column + 1])

    return Source(
        titles=[title(key) for key in keys], keys=keys, widths=[130 if at in wide else WIDTHS.get(key, 84) for at, key in enumerate(keys)],
        elastic=dict.fromkeys(wide, 70), right=frozenset(at for at, key in enumerate(keys) if key in NUMBERS),
        wording=lambda value, _column: value.isoformat() if isinstance(value, date) else fact(value),
        ids=lambda: [row[0] for row in rows()], rows=some, tip=tip,
    )  # fmt: skip
