"""The tables of credit: customers, what waits, history, guarantees, releases. Amounts flush right, in yuan; states with sign and word."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.credit.queries import CreditRow
from kehu_desk.credit.service.waiting import Waiting
from kehu_desk.credit.words import kind_name, share_text, state_name, status_name
from kehu_desk.kernel.money import yuan
from kehu_desk.ui.cells import Mark, Row
from kehu_desk.ui.window_model import Source
from kehu_desk.ui.words import fact, texts

TITLES: Final = texts({
    "customer": QT_TRANSLATE_NOOP("CreditTable", "Customer"),
    "grade": QT_TRANSLATE_NOOP("CreditTable", "Grade"),
    "limit": QT_TRANSLATE_NOOP("CreditTable", "Limit"),
    "exposed": QT_TRANSLATE_NOOP("CreditTable", "Exposure"),
    "use": QT_TRANSLATE_NOOP("CreditTable", "Used"),
    "overdue": QT_TRANSLATE_NOOP("CreditTable", "Overdue"),
    "days": QT_TRANSLATE_NOOP("CreditTable", "Days"),
    "status": QT_TRANSLATE_NOOP("CreditTable", "Status"),
    "review": QT_TRANSLATE_NOOP("CreditTable", "Next review"),
    "waits": QT_TRANSLATE_NOOP("CreditTable", "To decide"),
    "owner": QT_TRANSLATE_NOOP("CreditTable", "Responsible"),
    "what": QT_TRANSLATE_NOOP("CreditTable", "What"),
    "wanted": QT_TRANSLATE_NOOP("CreditTable", "Asked for"),
    "reason": QT_TRANSLATE_NOOP("CreditTable", "Reason"),
    "by": QT_TRANSLATE_NOOP("CreditTable", "By"),
    "state": QT_TRANSLATE_NOOP("CreditTable", "State"),
})  # fmt: skip
CUSTOMERS: Final = ("customer", "grade", "limit", "exposed", "use", "overdue", "days", "status", "waits", "review", "owner")
WAITING: Final = ("what", "customer", "wanted", "reason", "by", "state")
MONEY: Final = frozenset(CUSTOMERS.index(each) for each in ("limit", "exposed", "overdue"))
USE, DAYS, STATUS, WAITS = (CUSTOMERS.index(each) for each in ("use", "days", "status", "waits"))
STATUSES: Final[Mapping[str, Mark]] = {
    "normal": Mark("ok", "circle-check"), "watch": Mark("warn", "eye"), "hold": Mark("warn", "lock"),
    "cash_only": Mark("bad", "triangle-alert"), "suspended": Mark("bad", "circle-x"),
}  # fmt: skip
STATES: Final[Mapping[str, Mark]] = {
    "proposed": Mark("warn", "clock"), "asked": Mark("warn", "clock"), "once": Mark("warn", "stamp"),
    "granted": Mark("ok", "circle-check"), "refused": Mark("bad", "circle-x"), "withdrawn": Mark("idle", "undo-2"),
    "used": Mark("idle", "check"), "expired": Mark("idle", "clock"),
}  # fmt: skip
FULL, NEARLY = 10_000, 8_000  # basis points of the limit
Load = Callable[[], Sequence[Row]]


def use_tone(bp: int | None) -> Mark:
    """How much of a limit is used: calm below four fifths, then a warning, then bad."""
    if bp is None or bp > FULL:
        return Mark("bad", "triangle-alert")
    return Mark("warn") if bp >= NEARLY else Mark("ok")


def customer_line(row: CreditRow) -> Row:
    """Id, then the cells."""
    return (
        row.id, row.name, row.grade, row.limit_fen + row.temp_fen, row.exposed_fen, row.use_bp, row.overdue_fen, row.max_days, row.status,
        row.waits, row.next_review_on, row.owner,
    )  # fmt: skip


def customer_source(load: Load) -> Source:
    """【授信表】."""

    def word(value: Any, column: int) -> str:
        if column in MONEY:
            return yuan(value) if value else ""
        if column == USE:
            return share_text(value)
        if column == STATUS:
            return status_name(value)
        if column == WAITS:
            return "、".join(dict.fromkeys(map(kind_name, value)))
        return "" if column == DAYS and not value else fact(value)

    def mark(row: Row, column: int) -> Mark | None:
        if column == STATUS:
            return STATUSES.get(row[column + 1])
        if column == WAITS:
            return Mark("warn", "stamp") if row[column + 1] else None
        if column in (DAYS, CUSTOMERS.index("overdue")):
            return Mark("bad") if row[DAYS + 1] else None
        return use_tone(row[USE + 1]) if column == USE and (row[USE + 1] is None or row[USE + 1] >= NEARLY) else None

    widths = (170, 48, 100, 100, 88, 92, 44, 84, 84, 92, 72)
    return _source(load, CUSTOMERS, word, mark, widths, MONEY | {USE, DAYS}, {0: 120})


def waiting_line(each: Waiting) -> Row:
    """Id, then the cells; what is asked for in words."""
    row = each.row
    wanted = status_name(row.status) if row.what == "status" else yuan(row.wanted_fen or 0)
    span = "–".join(day.isoformat() for day in (row.since_on, row.until_on) if day)
    said = "  ".join(part for part in (row.order, wanted, span) if part)
    return (row.id, row.what, row.customer, said, row.reason, row.by, row.state)


def waiting_source(load: Load) -> Source:
    """【待决定表】."""

    def word(value: Any, column: int) -> str:
        if WAITING[column] == "what":
            return kind_name(value)
        if WAITING[column] == "by":
            return str(value) or QCoreApplication.translate("CreditTable", "the clock")
        return state_name(value) if WAITING[column] == "state" else fact(value)

    def mark(row: Row, column: int) -> Mark | None:
        return STATES.get(row[column + 1]) if WAITING[column] == "state" else None

    return _source(load, WAITING, word, mark, (92, 180, 220, 150, 72, 92), frozenset(), {1: 110, 3: 80})


def _source(
    load: Load, keys: Sequence[str], word: Callable[[Any, int], str], mark: Callable[[Row, int], Mark | None], widths: Sequence[int],
    right: frozenset[int], elastic: Mapping[int, int],
) -> Source:  # fmt: skip
    def some(wanted: Sequence[Hashable]) -> list[Row]:
        found = {row[0]: row for row in load()}
        return [found[each] for each in wanted if each in found]

    titles = [QCoreApplication.translate("CreditTable", TITLES[key]) for key in keys]
    return Source(
        titles=titles, keys=keys, widths=widths, elastic=elastic, right=right, wording=word, decorate=mark,
        ids=lambda: [row[0] for row in load()], rows=some, tip=lambda row, column: word(row[column + 1], column), in_sight=8,
    )  # fmt: skip
