"""The tables of rebates: runs and programmes, in pages. Money flush right; states with sign and word."""

from collections.abc import Hashable, Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.door.change import Door
from kehu_desk.kernel.money import yuan
from kehu_desk.people.actor import Caller
from kehu_desk.rebates.queries.listing import PickedRuns, RunRow
from kehu_desk.rebates.queries.programs import PickedPrograms, ProgramRow
from kehu_desk.rebates.service import reading
from kehu_desk.rebates.words import (
    basis_name,
    measure_text,
    mode_name,
    percent_text,
    period_kind_name,
    period_text,
    program_state_name,
    run_state_name,
)
from kehu_desk.ui.cells import PAGE, Mark, Row
from kehu_desk.ui.job import Step
from kehu_desk.ui.keyset_model import Anchor, KeysetSource
from kehu_desk.ui.words import fact, texts

TITLES: Final = texts({
    "number": QT_TRANSLATE_NOOP("RebateTable", "No."),
    "customer": QT_TRANSLATE_NOOP("RebateTable", "Customer"),
    "program": QT_TRANSLATE_NOOP("RebateTable", "Programme"),
    "period": QT_TRANSLATE_NOOP("RebateTable", "Period"),
    "base": QT_TRANSLATE_NOOP("RebateTable", "Base"),
    "tier": QT_TRANSLATE_NOOP("RebateTable", "Tier"),
    "gross": QT_TRANSLATE_NOOP("RebateTable", "By the tiers"),
    "coef": QT_TRANSLATE_NOOP("RebateTable", "Timeliness"),
    "net": QT_TRANSLATE_NOOP("RebateTable", "Rebate"),
    "state": QT_TRANSLATE_NOOP("RebateTable", "State"),
    "code": QT_TRANSLATE_NOOP("RebateTable", "Number"),
    "version": QT_TRANSLATE_NOOP("RebateTable", "Version"),
    "title": QT_TRANSLATE_NOOP("RebateTable", "Title"),
    "basis": QT_TRANSLATE_NOOP("RebateTable", "What counts"),
    "mode": QT_TRANSLATE_NOOP("RebateTable", "Way of tiers"),
    "every": QT_TRANSLATE_NOOP("RebateTable", "Every"),
    "days": QT_TRANSLATE_NOOP("RebateTable", "In force"),
    "members": QT_TRANSLATE_NOOP("RebateTable", "Customers"),
})  # fmt: skip
RUNS: Final = ("number", "customer", "period", "net", "state", "program", "base", "tier", "gross", "coef")
PROGRAMS: Final = ("code", "title", "state", "days", "members", "every", "basis", "mode", "version")
RUN_MARKS: Final[Mapping[str, Mark]] = {
    "calculated": Mark("warn", "scan-line"), "checked": Mark("warn", "stamp"), "approved": Mark("warn", "clock"),
    "paid": Mark("ok", "circle-check"), "sent_back": Mark("bad", "undo-2"), "reversed": Mark("idle", "circle-x"),
}  # fmt: skip
PROGRAM_MARKS: Final[Mapping[str, Mark]] = {
    "draft": Mark("idle", "file-pen"), "published": Mark("ok", "circle-check"), "ended": Mark("idle", "archive"),
}  # fmt: skip


def _titles(names: Sequence[str]) -> list[str]:
    return [QCoreApplication.translate("RebateTable", TITLES[name]) for name in names]


def run_line(row: RunRow) -> Row:
    """Id, then the cells, and last the row itself."""
    return (
        row.id, row.no, row.customer, period_text(row.period_from, row.period_to), yuan(row.net_fen), run_state_name(row.state),
        f"{row.code} {row.title}", measure_text(row.base, row.measure), str(row.tier), yuan(row.gross_fen), percent_text(row.coef_bp), row,
    )  # fmt: skip


def run_source(door: Door, caller: Caller, picked: PickedRuns, seen: dict[Hashable, RunRow]) -> KeysetSource:
    """【返利表】, the newest period first. seen: learns the rows that were read."""

    def read(anchor: Anchor | None, limit: int) -> Sequence[Row]:
        rows = reading.runs(door, caller, anchor, limit, picked)
        seen.update((row.id, row) for row in rows)
        return [run_line(row) for row in rows]

    def anchors(step: Step) -> Sequence[Anchor]:
        found = reading.run_keys(door, caller, picked)
        step(len(found), len(found))
        return [found[at] for at in range(PAGE - 1, len(found), PAGE)]

    def mark(row: Row, column: int) -> Mark | None:
        return RUN_MARKS.get(row[-1].state) if column == RUNS.index("state") else None

    right = frozenset(RUNS.index(each) for each in ("net", "base", "tier", "gross", "coef"))
    return _keyset(RUNS, (116, 170, 166, 96, 104, 150, 110, 44, 96, 76), {1: 90, 5: 80}, right, read, anchors, mark, 6)


def program_line(row: ProgramRow) -> Row:
    """Id, then the cells, and last the row itself."""
    return (
        row.id, row.code, row.title, program_state_name(row.state), period_text(row.valid_from, row.valid_to), str(row.members),
        period_kind_name(row.period), basis_name(row.basis), mode_name(row.tier_mode), f"v{row.version}", row,
    )  # fmt: skip


def program_source(door: Door, caller: Caller, picked: PickedPrograms) -> KeysetSource:
    """【返利方案表】, what began last first."""

    def read(anchor: Anchor | None, limit: int) -> Sequence[Row]:
        return [program_line(row) for row in reading.program_page(door, caller, anchor, limit, picked)]

    def anchors(step: Step) -> Sequence[Anchor]:
        found = reading.program_keys(door, caller, picked)
        step(len(found), len(found))
        return [found[at] for at in range(PAGE - 1, len(found), PAGE)]

    def mark(row: Row, column: int) -> Mark | None:
        return PROGRAM_MARKS.get(row[-1].state) if column == PROGRAMS.index("state") else None

    right = frozenset({PROGRAMS.index("members")})
    return _keyset(PROGRAMS, (92, 190, 84, 166, 64, 64, 110, 130, 56), {1: 90}, right, read, anchors, mark, 6)


def _keyset(
    names: Sequence[str], widths: Sequence[int], elastic: Mapping[int, int], right: frozenset[int], read: Any, anchors: Any, mark: Any,
    in_sight: int,
) -> KeysetSource:  # fmt: skip
    def word(value: Any, _column: int) -> str:
        return fact(value)

    return KeysetSource(
        titles=_titles(names), keys=names, widths=widths, elastic=elastic, right=right, wording=word, decorate=mark,
        tip=lambda row, column: word(row[column + 1], column), page=read, anchors=anchors, in_sight=in_sight,
    )  # fmt: skip
