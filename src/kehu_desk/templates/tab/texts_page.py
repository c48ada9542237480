"""The page 【标准合同文本】: standard texts with their versions, and the library of clauses."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from kehu_desk.kernel.errors import Refused
from kehu_desk.templates import service
from kehu_desk.templates.dialogs.clause import LibraryDialog
from kehu_desk.templates.dialogs.text import TextDialog
from kehu_desk.templates.noun import NOUN
from kehu_desk.templates.rules.standing import SHORTEST
from kehu_desk.templates.service import TemplateText
from kehu_desk.templates.tab import reading
from kehu_desk.templates.tab.text_pane import TextPane
from kehu_desk.templates.table import text_line, text_source
from kehu_desk.templates.words import explain, explain_all
from kehu_desk.ui import look
from kehu_desk.ui.action_set import ActionSet
from kehu_desk.ui.beside import ACROSS, DOWN, Beside
from kehu_desk.ui.cells import Row
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.doing import Doing
from kehu_desk.ui.empty_state import EmptyState
from kehu_desk.ui.offered_list import OfferedList

SIMPLE: Final = {"review": service.review_template, "publish": service.publish_template, "discard": service.discard_template}
SIZES: Final = {ACROSS: (560, 420), DOWN: (200, 330)}  # a short list, a long text
REASONED: Final = {"return": service.return_template, "retire": service.retire_template}
FREE: Final = ("new", "clauses")


class TextsPage(QWidget):
    """Short lists, read at once."""

    tables = NOUN.tables
    counted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Read who is there. Raises Refused E_FORBIDDEN for an account that has ended."""
        super().__init__(parent)
        self._desk, self.seat = desk, reading.seat(desk)
        self.setAccessibleName(self.title())
        self.doing = Doing(desk, self, explain_all, SHORTEST)
        self.retired = QCheckBox(self.tr("Show retired versions"))
        self.retired.setAccessibleName(self.retired.text())
        actions = self._make_actions()
        self.list = OfferedList(
            desk, self.tr("Standard contract texts"), text_source(self._rows), actions, FREE,
            offers=lambda row: reading.offers_of_text(desk, row), explain=explain, empty=self._empty(actions), key="templates/texts",
            beside=[self.retired],
        )  # fmt: skip
        self.pane = TextPane()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.GAP, look.TIGHT, look.GAP, look.GAP)
        layout.addWidget(Beside(self.list, self.pane, desk.memory, "templates/texts/beside", SIZES))
        self.retired.toggled.connect(self.refresh)
        self.pane.compared.connect(self._compare)
        self.list.chosen.connect(self._show)
        self.list.started.connect(self.start)
        self.list.view.doubleClicked.connect(lambda _index: self._edit_if_offered())

    @staticmethod
    def title() -> str:
        """标准合同文本."""
        return QCoreApplication.translate("TextsPage", "Standard texts")

    def _make_actions(self) -> ActionSet:
        do = ActionSet(self)
        do.make("new", self.tr("New text…"), "file-plus")
        do.make("edit", self.tr("Edit draft…"), "file-pen", "F2")
        do.make("review", self.tr("Pass the review"), "stamp", tip=self.tr("It may be published; another person does that."))
        do.make(
            "publish",
            self.tr("Publish"),
            "circle-check",
            tip=self.tr("Contracts are made of it from now on."),
        )
        do.make("return", self.tr("Return…"), "undo-2")
        do.make("renew", self.tr("New version…"), "copy", tip=self.tr("Begin a draft with the published text."))
        do.make("retire", self.tr("Retire…"), "archive")
        do.make("discard", self.tr("Discard draft"), "trash-2")
        do.make("clauses", self.tr("Clauses…"), "book-open", tip=self.tr("The library that texts are built from."))
        do["new"].setVisible(self.seat.drafts)
        return do

    def _empty(self, actions: ActionSet) -> EmptyState:
        if self.seat.drafts:
            return EmptyState(self.tr("There are no standard texts yet"), [actions["new"]])
        return EmptyState(self.tr("There are no standard texts yet. Contract or finance officers draft them."))

    def _rows(self) -> Sequence[Row]:
        try:
            found = reading.texts(self._desk, retired=self.retired.isChecked())
        except Refused as refusal:
            self._desk.tell(refusal)
            found = []
        return [text_line(row, self.seat.office) for row in found]

    def _show(self, row: UUID | None) -> None:
        try:
            view = reading.text(self._desk, row) if row is not None else None
            self.pane.show_text(view, reading.versions(self._desk, view.code) if view else [])
        except Refused:
            self.pane.show_text(None, [])
        self.counted.emit()

    def _compare(self, other: UUID) -> None:
        if (view := reading.text(self._desk, other)) is not None:
            self.pane.show_changes(view)

    def refresh(self) -> None:
        """Read the list anew."""
        self.list.refresh()

    def open_subject(self, subject: UUID) -> bool:
        """Choose this text; False when it is none."""
        if self.list.choose(subject):
            return True
        before = self.retired.isChecked()
        self.retired.setChecked(True)
        found = self.list.choose(subject)
        self.retired.setChecked(found or before)
        return found

    def menu_actions(self) -> list[QAction]:
        """For the menu bar."""
        return self.list.menu_actions()

    def count_text(self) -> str:
        """For the status bar."""
        return self.tr("{count} texts").format(count=self.list.model.rowCount())

    # doing

    def start(self, event: str, row: UUID | None) -> None:
        """A button was pressed."""
        what = self.list.actions_[event].text()
        if event == "clauses":
            self.doing.show(LibraryDialog(self._desk, reading.clauses, drafts=self.seat.drafts, takes=False, parent=self))
        elif event == "new":
            self._open(what, None)
        elif row is None:
            return
        elif event in ("edit", "renew"):
            self._open(what, row)
        elif event in SIMPLE:
            self.doing.fire(what, SIMPLE[event], row)
        else:
            self.doing.ask(what, self.tr("Why?"), REASONED[event], row)

    def _edit_if_offered(self) -> None:
        row, edit = self.list.chosen_id(), self.list.actions_["edit"]
        if row is not None and edit.isVisible() and edit.isEnabled():
            self._open(edit.text(), row)

    def _open(self, what: str, row: UUID | None) -> None:
        view = reading.text(self._desk, row) if row is not None else None
        text = TemplateText(view.code, view.name, view.kind, view.blocks, view.variables) if view else None

        def save(typed: TemplateText) -> None:
            made = self._desk.act(service.draft_template, typed) if row is None else self._desk.act(service.edit_template, row, typed)
            if made is not None:
                self.refresh()
                self.list.choose(made)

        self.doing.show(TextDialog(self._desk, what.removesuffix("…"), text, self.seat.today, save, reading.clauses, self))
