"""【政策表】: 编号·类型·对象·期间·金额·执行·状态. 【经销商利益表】 and the months of one dealer."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final, cast

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.door.change import Door
from kehu_desk.kernel.money import plain, yuan
from kehu_desk.people.actor import Caller
from kehu_desk.policies.queries.combined import AllRow, Key, PickedAll
from kehu_desk.policies.rules.margins import Margin
from kehu_desk.policies.service import reading
from kehu_desk.policies.service.margins import MarginRow
from kehu_desk.policies.words import list_name, state_name
from kehu_desk.ui.cells import PAGE, Mark, Row
from kehu_desk.ui.job import Step
from kehu_desk.ui.keyset_model import Anchor, KeysetSource
from kehu_desk.ui.listing import listed
from kehu_desk.ui.window_model import Source
from kehu_desk.ui.words import fact, texts

TITLES: Final = texts({
    "number": QT_TRANSLATE_NOOP("PolicyTable", "No."),
    "kind": QT_TRANSLATE_NOOP("PolicyTable", "Kind"),
    "what": QT_TRANSLATE_NOOP("PolicyTable", "For"),
    "period": QT_TRANSLATE_NOOP("PolicyTable", "Period"),
    "amount": QT_TRANSLATE_NOOP("PolicyTable", "Amount"),
    "done": QT_TRANSLATE_NOOP("PolicyTable", "Carried out"),
    "state": QT_TRANSLATE_NOOP("PolicyTable", "State"),
})  # fmt: skip
COLUMNS: Final = tuple(TITLES)
MARGINS: Final = texts({
    "dealer": QT_TRANSLATE_NOOP("MarginTable", "Dealer"),
    "total": QT_TRANSLATE_NOOP("MarginTable", "Dealer's interest"),
    "sold": QT_TRANSLATE_NOOP("MarginTable", "Sold on (L2)"),
    "goods": QT_TRANSLATE_NOOP("MarginTable", "Earned on goods"),
    "rate": QT_TRANSLATE_NOOP("MarginTable", "Rate"),
    "rebates": QT_TRANSLATE_NOOP("MarginTable", "Rebates"),
    "supports": QT_TRANSLATE_NOOP("MarginTable", "Supports"),
})  # fmt: skip
MARGIN_COLUMNS: Final = tuple(MARGINS)
GOODS: Final = MARGIN_COLUMNS.index("goods")
POINTS: Final = ("at", "total", "sold", "goods", "rebates", "supports")
STATE: Final = COLUMNS.index("state")
GOOD, WAIT, OVER, BAD = Mark("ok", "circle-check"), Mark("warn", "clock"), Mark("idle", "archive"), Mark("idle", "circle-x")
MARKS: Final[Mapping[str, Mark]] = {
    "draft": Mark("idle", "file-pen"), "published": GOOD, "superseded": OVER, "retired": OVER, "ended": OVER, "submitted": WAIT,
    "proposed": WAIT, "approved": GOOD, "rejected": BAD, "cancelled": BAD, "given": GOOD, "closed": OVER, "evaluated": OVER,
    "executing": GOOD, "reported": WAIT, "verified": WAIT, "partly_settled": WAIT, "settled": OVER, "planned": WAIT, "held": OVER,
    "calculated": WAIT, "checked": WAIT, "paid": GOOD, "sent_back": Mark("bad", "undo-2"), "reversed": BAD,
}  # fmt: skip


def period_text(row: AllRow) -> str:
    """Both days; one where it is one."""
    if row.until is None or row.until == row.since:
        return row.since.isoformat()
    return f"{row.since.isoformat()} – {row.until.isoformat()}"


def done_text(row: AllRow) -> str:
    """What was spent or paid of the amount, or how many customers it has reached."""
    if row.done_fen:
        return yuan(row.done_fen)
    if row.of is not None:
        return f"{row.done} / {row.of}"
    if row.done:
        return QCoreApplication.translate("PolicyTable", "{count} received").format(count=row.done)
    return ""


def all_line(row: AllRow) -> Row:
    """Id, then the cells, and last the row itself."""
    amount = "" if row.amount_fen is None else yuan(row.amount_fen)
    return (
        row.id, row.no, list_name(row.kind), row.what, period_text(row), amount, done_text(row), state_name(row.state, row.source), row,
    )  # fmt: skip


def all_source(door: Door, caller: Caller, picked: PickedAll, seen: dict[Hashable, AllRow]) -> KeysetSource:
    """What begins last first. seen: learns the rows that were read."""

    def read(anchor: Anchor | None, limit: int) -> Sequence[Row]:
        rows = reading.page(door, caller, cast("Key | None", anchor), limit, picked)
        seen.update((row.id, row) for row in rows)
        return [all_line(row) for row in rows]

    def anchors(step: Step) -> Sequence[Anchor]:
        found = reading.keys(door, caller, picked)
        step(len(found), len(found))
        return [found[at] for at in range(PAGE - 1, len(found), PAGE)]

    def word(value: Any, _column: int) -> str:
        return fact(value)

    def mark(row: Row, column: int) -> Mark | None:
        return MARKS.get(row[-1].state) if column == STATE else None

    return KeysetSource(
        titles=[QCoreApplication.translate("PolicyTable", TITLES[key]) for key in COLUMNS], keys=COLUMNS,
        widths=(116, 70, 180, 166, 100, 100, 104), elastic={2: 100}, right=frozenset({4, 5}), wording=word, decorate=mark,
        tip=lambda row, column: word(row[column + 1], column), page=read, anchors=anchors, in_sight=7,
    )  # fmt: skip


# what dealers earn


def rate_text(margin: Margin) -> str:
    """In per cent of what was sold; a dash where nothing was."""
    return "–" if margin.rate_bp is None else f"{plain(margin.rate_bp, 2)} %"


def margin_line(row: MarginRow) -> Row:
    """Id, then the cells, and last the row itself."""
    sums = row.margin
    given = yuan(sums.rebate_fen), yuan(sums.support_fen)
    return (row.id, row.name, yuan(sums.total_fen), yuan(sums.sold_fen), yuan(sums.goods_fen), rate_text(sums), *given, row)


def margin_source(load: Callable[[], Sequence[Row]]) -> Source:
    """Dealers; a sign stands where goods are left out because nobody knows what they cost him."""

    def mark(row: Row, column: int) -> Mark | None:
        return Mark("warn", "triangle-alert") if column == GOODS and row[-1].margin.priceless_fen else None

    def tip(row: Row, column: int) -> str:
        if mark(row, column) is None:
            return fact(row[column + 1])
        text = QCoreApplication.translate("MarginTable", "Without goods for {sum} yuan, whose purchase price is not known.")
        return text.format(sum=yuan(row[-1].margin.priceless_fen))

    titles = [QCoreApplication.translate("MarginTable", each) for each in MARGINS.values()]
    source = listed(load, titles, MARGIN_COLUMNS, lambda value, _column: fact(value), mark)
    return replace(source, widths=(170, 92, 92, 104, 66, 72, 66), elastic={0: 110}, right=frozenset(range(1, 7)), tip=tip, in_sight=7)


def point_source(load: Callable[[], Sequence[Margin]], name: Callable[[int], str]) -> Source:
    """Months, or quarters, of one dealer; the numbers of the picture. name: how a month or quarter is called."""
    titles = [QCoreApplication.translate("MarginTable", "Period")]
    titles += [QCoreApplication.translate("MarginTable", MARGINS[key]) for key in POINTS[1:]]

    def lines() -> list[Row]:
        return [
            (each.at, name(each.at), *map(yuan, (each.total_fen, each.sold_fen, each.goods_fen, each.rebate_fen, each.support_fen)))
            for each in load()
        ]

    source = listed(lines, titles, POINTS, lambda value, _column: fact(value))
    return replace(source, widths=(64, 80, 84, 80, 66, 60), elastic={0: 60}, right=frozenset(range(1, 6)), in_sight=6)
