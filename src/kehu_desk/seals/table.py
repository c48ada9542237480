"""Columns of the list of seals and of 用印登记簿."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from kehu_desk.kernel.clock import local_day
from kehu_desk.seals.queries import SealRow, UseRow
from kehu_desk.seals.words import line_state, seal_state
from kehu_desk.ui.cells import Mark, Row, plain
from kehu_desk.ui.listing import listed
from kehu_desk.ui.window_model import Source

SEALS: Final = {
    "proposed": Mark("warn", "clock"), "declined": Mark("idle", "circle-x"), "in_custody": Mark("ok", "shield-check"),
    "out": Mark("warn", "send"), "lost": Mark("bad", "triangle-alert"), "retired": Mark("idle", "archive"),
}  # fmt: skip
USES: Final = {
    "requested": Mark("warn", "clock"), "approved": Mark("warn", "stamp"), "refused": Mark("idle", "circle-x"), "out": Mark("warn", "send"),
    "stamped": Mark("ok", "circle-check"), "cancelled": Mark("idle", "undo-2"), "late": Mark("bad", "triangle-alert"),
}  # fmt: skip
LATE: Final = Mark("bad", "triangle-alert")
STATE_OF_SEAL, BACK, STATE_OF_USE = 2, 6, 6


def seal_source(rows: Callable[[], Sequence[Row]]) -> Source:
    """印章表. A row ends with whether it is out too long."""
    titles = [
        QCoreApplication.translate("SealTable", "Code"),
        QCoreApplication.translate("SealTable", "Seal"),
        QCoreApplication.translate("SealTable", "State"),
        QCoreApplication.translate("SealTable", "Keeper"),
        QCoreApplication.translate("SealTable", "Backup keeper"),
        QCoreApplication.translate("SealTable", "Outside with"),
        QCoreApplication.translate("SealTable", "Due back"),
        QCoreApplication.translate("SealTable", "Proposed"),
    ]
    keys = ["code", "name", "state", "keeper", "backup", "holder", "due_back_on", "asked"]

    def word(value: Any, column: int) -> str:
        return seal_state(str(value)) if column == STATE_OF_SEAL else plain(value, column)

    def mark(line: Row, column: int) -> Mark | None:
        if column == STATE_OF_SEAL:
            return SEALS.get(str(line[column + 1]))
        return LATE if column == BACK and line[-1] else None

    return replace(listed(rows, titles, keys, word, mark), widths=[68, 150, 96, 76, 90, 80, 112, 150], elastic={1: 110, 7: 90})


def seal_line(row: SealRow) -> Row:
    """One seal; what is proposed: other keepers, or the seal itself."""
    asked = f"{row.asked} ({row.asked_by})" if row.asked else row.proposed_by if row.state == "proposed" else ""
    due = row.due_back_on.isoformat() if row.due_back_on else ""
    return (row.id, row.code, row.name, row.state, row.keeper, row.backup, row.holder, due, asked, row.late)


def use_source(ids: Callable[[], Sequence[UUID]], rows: Callable[[Sequence[Any]], Sequence[Row]]) -> Source:
    """用印登记簿."""
    titles = [
        QCoreApplication.translate("StampTable", "Number"),
        QCoreApplication.translate("StampTable", "Paper"),
        QCoreApplication.translate("StampTable", "Customer"),
        QCoreApplication.translate("StampTable", "Seal"),
        QCoreApplication.translate("StampTable", "Copies"),
        QCoreApplication.translate("StampTable", "Pages"),
        QCoreApplication.translate("StampTable", "State"),
        QCoreApplication.translate("StampTable", "Asked by"),
        QCoreApplication.translate("StampTable", "Approved by"),
        QCoreApplication.translate("StampTable", "Stamped by"),
        QCoreApplication.translate("StampTable", "On"),
    ]
    keys = ["no", "document", "customer", "seal", "copies", "pages", "state", "asked_by", "approved_by", "stamped_by", "on"]

    def mark(line: Row, column: int) -> Mark | None:
        return USES.get(str(line[-1])) if column == STATE_OF_USE else None

    return Source(
        titles=titles, keys=keys, widths=[110, 150, 150, 110, 44, 44, 104, 66, 76, 76, 84], elastic={1: 90, 2: 90, 3: 76},
        right=frozenset({4, 5}), wording=plain, decorate=mark, ids=ids, rows=rows,
    )  # fmt: skip


def use_line(row: UseRow, office: ZoneInfo) -> Row:
    """One line of the register; the last field is the state as marks know it."""
    on = local_day(row.stamped_at, office).isoformat() if row.stamped_at else ""
    return (
        row.id, row.no, row.document, row.customer, row.seal, row.copies, row.pages, line_state(row), row.requested_by, row.approved_by,
        row.stamped_by, on, "late" if row.late else row.state,
    )  # fmt: skip


def use_details(row: UseRow, words: Mapping[str, str]) -> str:
    """What the columns leave out, in one line. words: purpose, second, due, reason with a gap {value} each."""
    facts = (
        ("purpose", row.purpose), ("second", row.second), ("due", row.due_back_on.isoformat() if row.due_back_on else ""),
        ("reason", row.reason),
    )  # fmt: skip
    return " · ".join(words[key].format(value=value) for key, value in facts if value)
