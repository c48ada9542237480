"""The page 【已存分析】: what was kept, what was concluded, and what nobody has used yet."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from kehu_desk.archives.tab.sheet import Line, Sheet
from kehu_desk.compositions.dialogs import ConclusionDialog, DoneDialog
from kehu_desk.compositions.noun import NOUN
from kehu_desk.compositions.queries.saved import Picked, SavedRow
from kehu_desk.compositions.rules.asking import unpacked
from kehu_desk.compositions.rules.report import View
from kehu_desk.compositions.rules.saving import SHORTEST, UNDER_WAY, UNUSED, Terms
from kehu_desk.compositions.service import reading, saving
from kehu_desk.compositions.words import STATES, explain_all, state_name, view_name
from kehu_desk.kernel.errors import Refused
from kehu_desk.ui import notices
from kehu_desk.ui.cells import PAGE, Mark, Row
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.doing import Doing
from kehu_desk.ui.empty_state import EmptyState
from kehu_desk.ui.filter_strip import FilterStrip
from kehu_desk.ui.job import Step
from kehu_desk.ui.keyset_model import Anchor, KeysetSource
from kehu_desk.ui.keyset_page import KeysetPage, PageParts
from kehu_desk.ui.words import fact, texts

HABITS: Final = "saved_analyses"
OPEN, PRINT, CONCLUDE, DONE, ARCHIVE = "open", "print", "conclude", "done", "archive"
COLUMNS: Final = texts({
    "no": QT_TRANSLATE_NOOP("SavedTable", "Number"),
    "title": QT_TRANSLATE_NOOP("SavedTable", "Title"),
    "view": QT_TRANSLATE_NOOP("SavedTable", "Composition"),
    "state": QT_TRANSLATE_NOOP("SavedTable", "State"),
    "author": QT_TRANSLATE_NOOP("SavedTable", "Made by"),
    "made_on": QT_TRANSLATE_NOOP("SavedTable", "Made on"),
    "owner": QT_TRANSLATE_NOOP("SavedTable", "Measures by"),
    "due_on": QT_TRANSLATE_NOOP("SavedTable", "Until"),
})  # fmt: skip
SIGNS: Final = {
    "unused": Mark("warn", "circle-alert"), "concluded": Mark("ok", "check"), "under_way": Mark("idle", "clock"),
    "done": Mark("ok", "circle-check"),
}  # fmt: skip
STATE: Final = 3


class SavedAnalysesPage(KeysetPage[SavedRow]):
    """Table 【已存分析表】; wants_asked: one of them is to be reckoned anew."""

    tables = NOUN.tables | {"customer", "relation"}
    wants_asked = Signal(object)
    wants_paper = Signal(str, object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Shows the first page at once. Raises Refused E_FORBIDDEN for an account that has ended."""
        super().__init__(desk, parent)
        self.setAccessibleName(self.title())
        self.seat = reading.seat(desk.door, desk.caller)
        self.doing = Doing(desk, self, explain_all, SHORTEST)
        self.pane = Sheet(self.tr("Details"))
        self.build(self._parts_of())

    @staticmethod
    def title() -> str:
        """已存分析."""
        return QCoreApplication.translate("SavedAnalysesPage", "Kept analyses")

    def _parts_of(self) -> PageParts:
        filters = FilterStrip(
            self.tr("Title, number or words"),
            (self.tr("State"), [(each, state_name(each)) for each in STATES]),
            (self.tr("Composition"), [(each.value, view_name(each.value)) for each in View]),
        )
        empty = EmptyState(self.tr("No analysis was kept yet. On the page of compositions choose “Keep analysis”."))
        return PageParts(self.tr("Table of kept analyses"), HABITS, filters, empty, self.pane, self._make_buttons(), self._copy)

    def _make_buttons(self) -> dict[str, QPushButton]:
        return {
            OPEN: self.step(self.tr("Reckon anew"), "refresh-cw", lambda row: self.wants_asked.emit(unpacked(row.asked, row.customer_id))),
            PRINT: self.step(self.tr("Report"), "printer", lambda row: self.wants_paper.emit("composition", row.id)),
            CONCLUDE: self.step(self.tr("Conclude…"), "file-pen", self._conclude),
            DONE: self.step(self.tr("Measures done…"), "circle-check", self._done),
            ARCHIVE: self.step(self.tr("Open archive"), "folder-open", lambda row: self.wants_open.emit("customer", row.customer_id)),
        }

    def _copy(self, _ids: object, _put: object) -> None:
        notices.say(self.window(), self.tr("Conclusions about customers are not copied (B-118)."), "warn")

    # the list

    def source(self) -> KeysetSource:
        """The list, as it is narrowed now."""
        state, view = self.filters.codes()
        door, caller, picked = self._desk.door, self._desk.caller, Picked(state, view, self.filters.text())

        def page(anchor: Anchor | None, limit: int) -> Sequence[Row]:
            after: Any = anchor
            return [_line(row) for row in saving.page(door, caller, after, limit, picked)]

        def anchors(step: Step) -> Sequence[Anchor]:
            found = saving.keys(door, caller, picked)
            step(len(found), len(found))
            return [found[at] for at in range(PAGE - 1, len(found), PAGE)]

        return KeysetSource(
            titles=[QCoreApplication.translate("SavedTable", each) for each in COLUMNS.values()], keys=tuple(COLUMNS),
            widths=(112, 190, 100, 110, 70, 90, 80, 90), elastic={1: 120}, page=page, anchors=anchors,
            wording=lambda value, _column: fact(value), tip=lambda row, column: fact(row[column + 1]),
            decorate=lambda row, column: SIGNS.get(row[-1].state) if column == STATE else None,
        )  # fmt: skip

    def knows(self, subject: UUID) -> bool:
        """An analysis: the workbench leads here."""
        return self.may_see(saving.analysis, subject)

    def read(self, subject: UUID) -> Callable[[], object]:
        """One analysis."""
        return partial(saving.analysis, self._desk.door, self._desk.caller, subject)

    def show_one(self, found: SavedRow | Refused | None) -> None:
        """The pane tells about it."""
        self.pane.tell(found, self._lines, self.tr("Choose an analysis to read what was concluded."), explain_all)

    def offer(self) -> None:
        """Absent, greyed with the reasons, or ready."""
        row = self.found
        mine = self.seat.concludes and row is not None and (self.seat.manages or self.seat.person in (row.author_id, row.owner_id))
        self.weigh_chosen(OPEN, PRINT)
        self.weigh_chosen(CONCLUDE, shown=mine)
        self.weigh_chosen(DONE, shown=mine and row is not None and row.state == UNDER_WAY)
        self.weigh_chosen(ARCHIVE, shown=row is not None and row.customer_id is not None)

    def _lines(self, row: SavedRow) -> list[Line]:
        asked = unpacked(row.asked, row.customer_id)
        until = row.due_on.isoformat() if row.due_on else ""
        late = row.state == UNDER_WAY and row.due_on is not None and row.due_on < self.seat.today
        done = f"{row.done_on.isoformat()}  {row.done_note}" if row.done_on else ""
        unused = self.tr("Nothing was concluded from it yet: it counts as unused.") if row.state == UNUSED else ""
        lines: list[Line] = [
            (self.tr("Title"), row.title, None),
            (self.tr("Composition"), view_name(row.view), None),
            (self.tr("Period"), f"{asked.period.since.isoformat()} – {asked.period.until.isoformat()}", None),
            (self.tr("Customer"), row.customer, None),
            (self.tr("State"), state_name(row.state), SIGNS[row.state].tone),
            (self.tr("Conclusion"), row.conclusion or unused, None if row.conclusion else "warn"),
            (self.tr("Measures"), row.measures, None),
            (self.tr("By whom"), row.owner, None),
            (self.tr("Until"), until, "bad" if late else None),
            (self.tr("What was done"), done, None),
            (self.tr("Made by"), f"{row.author}  {row.made_on.isoformat()}", None),
            (self.tr("Number"), row.no, None),
        ]
        return [line for line in lines if line[1]]

    # deeds

    def _conclude(self, row: SavedRow) -> None:
        people = saving.colleagues(self._desk.door, self._desk.caller)
        known = Terms(row.title, row.conclusion, row.measures, row.owner_id, row.due_on)

        def deed(terms: Terms) -> object:
            return self._desk.act(saving.conclude_analysis, row.id, terms)

        title = self.buttons[CONCLUDE].text().removesuffix("…")
        self.doing.open(lambda: ConclusionDialog(self._desk, title, people, known, deed, self))

    def _done(self, row: SavedRow) -> None:
        def deed(note: str) -> object:
            return self._desk.act(saving.finish_measures, row.id, note)

        title = self.buttons[DONE].text().removesuffix("…")
        self.doing.open(lambda: DoneDialog(self._desk, title, f"{row.no}  {row.title}", deed, self))


def _line(row: SavedRow) -> Row:
    words = (row.no, row.title, view_name(row.view), state_name(row.state), row.author, row.made_on, row.owner, row.due_on)
    return row.id, *words, row
