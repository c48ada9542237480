"""The tables of promotions, of who takes part, of season plans and of their months. Stages with sign and word, money flush right."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.archives.table import region_words
from kehu_desk.door.change import Door
from kehu_desk.kernel.money import plain, yuan
from kehu_desk.people.actor import Caller
from kehu_desk.promotions.queries.listing import Picked, PromotionRow
from kehu_desk.promotions.queries.parts import PartRow
from kehu_desk.promotions.queries.seasons import MonthRow, SeasonRow
from kehu_desk.promotions.service.reading import keys, page
from kehu_desk.promotions.words import bp_text, kind_name, month_name, season_state_name, stage_name
from kehu_desk.ui.cells import PAGE, Mark, Row
from kehu_desk.ui.job import Step
from kehu_desk.ui.keyset_model import Anchor, KeysetSource
from kehu_desk.ui.window_model import Source
from kehu_desk.ui.words import fact, texts

TITLES: Final = texts({
    "number": QT_TRANSLATE_NOOP("PromotionTable", "Promotion no."),
    "title": QT_TRANSLATE_NOOP("PromotionTable", "Name"),
    "kind": QT_TRANSLATE_NOOP("PromotionTable", "Kind"),
    "period": QT_TRANSLATE_NOOP("PromotionTable", "Period"),
    "stage": QT_TRANSLATE_NOOP("PromotionTable", "State"),
    "budget": QT_TRANSLATE_NOOP("PromotionTable", "Budget"),
    "cost": QT_TRANSLATE_NOOP("PromotionTable", "Cost"),
    "customers": QT_TRANSLATE_NOOP("PromotionTable", "Customers"),
    "by": QT_TRANSLATE_NOOP("PromotionTable", "Drafted by"),
    "customer": QT_TRANSLATE_NOOP("PromotionTable", "Customer"),
    "joined": QT_TRANSLATE_NOOP("PromotionTable", "Since"),
    "done": QT_TRANSLATE_NOOP("PromotionTable", "On time"),
    "note": QT_TRANSLATE_NOOP("PromotionTable", "Note"),
    "year": QT_TRANSLATE_NOOP("PromotionTable", "Year"),
    "subject": QT_TRANSLATE_NOOP("PromotionTable", "Product or category"),
    "region": QT_TRANSLATE_NOOP("PromotionTable", "Region"),
    "weak": QT_TRANSLATE_NOOP("PromotionTable", "Weak months"),
    "month": QT_TRANSLATE_NOOP("PromotionTable", "Month"),
    "profile": QT_TRANSLATE_NOOP("PromotionTable", "Profile"),
    "target": QT_TRANSLATE_NOOP("PromotionTable", "Target"),
    "actual": QT_TRANSLATE_NOOP("PromotionTable", "Actual"),
    "sold": QT_TRANSLATE_NOOP("PromotionTable", "Sold"),
})  # fmt: skip
PROMOTIONS: Final = ("number", "title", "stage", "kind", "period", "budget", "cost", "customers", "by")
STAGE, COST, BUDGET = PROMOTIONS.index("stage"), PROMOTIONS.index("cost"), PROMOTIONS.index("budget")
PARTS: Final = ("customer", "joined", "cost", "done", "note")
SEASONS: Final = ("title", "year", "stage", "subject", "weak", "region", "by")
MONTHS: Final = ("month", "profile", "target", "actual", "sold")
STAGES: Final[Mapping[str, Mark]] = {
    "draft": Mark("idle", "file-pen"), "submitted": Mark("warn", "stamp"), "coming": Mark("ok", "clock"),
    "running": Mark("ok", "circle-check"), "over": Mark("warn", "bell"), "rejected": Mark("bad", "circle-x"),
    "closed": Mark("warn", "archive"), "evaluated": Mark("idle", "check"), "cancelled": Mark("idle", "circle-x"),
}  # fmt: skip
SEASON_MARKS: Final[Mapping[str, Mark]] = {
    "draft": Mark("warn", "stamp"), "sent_back": Mark("bad", "undo-2"), "approved": Mark("ok", "circle-check"),
    "closed": Mark("idle", "check"), "cancelled": Mark("idle", "circle-x"),
}  # fmt: skip


def titles(names: Sequence[str]) -> list[str]:
    """Column titles in the language of the program."""
    return [QCoreApplication.translate("PromotionTable", TITLES[name]) for name in names]


def promotion_line(row: PromotionRow) -> Row:
    """Id, then the cells; the last is the budget, by which the cost is judged."""
    period = f"{row.starts_on} – {row.ends_on}"
    return (row.id, row.no, row.title, row.stage, kind_name(row.kind), period, row.budget_fen, row.cost_fen, row.customers, row.by)


def promotion_source(door: Door, caller: Caller, picked: Picked) -> KeysetSource:
    """【促销表】, what begins last on top."""

    def read(anchor: Anchor | None, limit: int) -> Sequence[Row]:
        return [promotion_line(row) for row in page(door, caller, anchor, limit, picked)]

    def anchors(step: Step) -> Sequence[Anchor]:
        found = keys(door, caller, picked)
        step(len(found), len(found))
        return [found[at] for at in range(PAGE - 1, len(found), PAGE)]

    def word(value: Any, column: int) -> str:
        if column in (BUDGET, COST):
            return yuan(value) if value is not None else "–"
        return stage_name(value) if column == STAGE else fact(value)

    def mark(row: Row, column: int) -> Mark | None:
        if column == COST:
            cost, budget = row[COST + 1], row[BUDGET + 1]
            return Mark("bad", "triangle-alert") if cost is not None and cost > budget else None
        return STAGES.get(row[column + 1]) if column == STAGE else None

    return KeysetSource(
        titles=titles(PROMOTIONS), keys=PROMOTIONS, widths=(108, 170, 120, 70, 166, 86, 90, 64, 72), elastic={1: 100},
        right=frozenset({BUDGET, COST, COST + 1}), wording=word, decorate=mark, tip=lambda row, column: word(row[column + 1], column),
        page=read, anchors=anchors, in_sight=7,
    )  # fmt: skip


def part_source(load: Callable[[], Sequence[PartRow]], yes: str, no: str) -> Source:
    """Who takes part. yes, no: what is said of who was on time."""
    told = {True: yes, False: no, None: ""}
    rows: dict[Any, PartRow] = {}

    def ids() -> list[Any]:
        rows.clear()
        rows.update({row.customer_id: row for row in load()})
        return list(rows)

    def line(row: PartRow) -> Row:
        return (row.customer_id, row.customer, row.joined_on.isoformat(), yuan(row.cost_fen), told[row.done_on_time], row.note)

    def mark(row: Row, column: int) -> Mark | None:
        if column != PARTS.index("done") or not row[column + 1]:
            return None
        return Mark("ok", "check") if row[column + 1] == yes else Mark("warn", "clock")

    return Source(
        titles=titles(PARTS), keys=PARTS, widths=(150, 82, 84, 72, 120), elastic={0: 80}, right=frozenset({2}), decorate=mark, ids=ids,
        rows=lambda wanted: [line(rows[each]) for each in wanted if each in rows], tip=lambda row, column: str(row[column + 1]), in_sight=3,
    )  # fmt: skip


def season_line(row: SeasonRow) -> Row:
    """Id, then the cells."""
    weak = "、".join(month_name(month) for month in row.off_months)
    state = "sent_back" if row.sent_back else row.state
    return (row.id, row.title, str(row.year), state, row.subject, weak, region_words(row.region_code), row.by)


def season_word(value: Any, column: int) -> str:
    """The word of a cell of the list of plans."""
    return season_state_name(value) if column == SEASONS.index("stage") else str(value)


def season_mark(row: Row, column: int) -> Mark | None:
    """The sign of a cell of the list of plans."""
    return SEASON_MARKS.get(row[column + 1]) if column == SEASONS.index("stage") else None


def month_line(row: MonthRow, unit: str) -> Row:
    """Month, then the cells; the last two hold whether it is weak, and whether its target was reached."""
    sold = "" if row.actual is None else f"{plain(row.actual, 3, 0)} {unit}" if unit else yuan(row.actual)
    reached = None if row.target_bp is None or row.actual_bp is None else row.actual_bp >= row.target_bp
    target = bp_text(row.target_bp) if row.target_bp is not None else ""
    actual = bp_text(row.actual_bp) if row.actual_bp is not None else ""
    return (row.month, month_name(row.month), bp_text(row.profile_bp), target, actual, sold, row.off, reached)


def month_mark(row: Row, column: int) -> Mark | None:
    """Weak months bear a sign, and so does what was made of a target."""
    if column == MONTHS.index("profile") and row[-2]:
        return Mark("warn", "minus")
    if column == MONTHS.index("actual") and row[-1] is not None:
        return Mark("ok", "circle-check") if row[-1] else Mark("bad", "circle-alert")
    return None
