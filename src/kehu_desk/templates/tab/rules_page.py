"""The page 【规章制度】: rules of contracting, their texts, and who has read them."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from kehu_desk.kernel.errors import Refused
from kehu_desk.templates import service
from kehu_desk.templates.dialogs.rule import RuleDialog
from kehu_desk.templates.noun import NOUN
from kehu_desk.templates.rules.standing import SHORTEST
from kehu_desk.templates.service import RuleText
from kehu_desk.templates.tab import reading
from kehu_desk.templates.tab.rule_pane import RulePane
from kehu_desk.templates.table import rule_line, rule_source
from kehu_desk.templates.words import explain, explain_all
from kehu_desk.ui import look
from kehu_desk.ui.action_set import ActionSet
from kehu_desk.ui.beside import ACROSS, DOWN, Beside
from kehu_desk.ui.cells import Row
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.doing import Doing
from kehu_desk.ui.empty_state import EmptyState
from kehu_desk.ui.offered_list import OfferedList

SIMPLE: Final = {
    "publish": service.publish_rule, "acknowledge": service.acknowledge_rule, "remind": service.remind_rule,
    "discard": service.discard_rule,
}  # fmt: skip
SIZES: Final = {ACROSS: (560, 420), DOWN: (200, 330)}  # a short list, a long text
REASONED: Final = {"return": service.return_rule, "retire": service.retire_rule}


class RulesPage(QWidget):
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
            desk, self.tr("Rules of contracting"), rule_source(self._rows, judges=self.seat.judges), actions, ["new"],
            offers=lambda row: reading.offers_of_rule(desk, row), explain=explain, empty=self._empty(actions), key="templates/rules",
            beside=[self.retired],
        )  # fmt: skip
        self.pane = RulePane(self.seat.office)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.GAP, look.TIGHT, look.GAP, look.GAP)
        layout.addWidget(Beside(self.list, self.pane, desk.memory, "templates/rules/beside", SIZES))
        self.retired.toggled.connect(self.refresh)
        self.list.chosen.connect(self._show)
        self.list.started.connect(self.start)
        self.list.view.doubleClicked.connect(lambda _index: self._edit_if_offered())

    @staticmethod
    def title() -> str:
        """规章制度."""
        return QCoreApplication.translate("RulesPage", "Rules")

    def _make_actions(self) -> ActionSet:
        do = ActionSet(self)
        do.make("new", self.tr("New rule…"), "file-plus")
        do.make("acknowledge", self.tr("I have read it"), "check", tip=self.tr("Acknowledge this version; it is asked of you once."))
        do.make("edit", self.tr("Edit draft…"), "file-pen", "F2")
        do.make("publish", self.tr("Publish"), "circle-check", tip=self.tr("It holds from its day; the version before is retired."))
        do.make("return", self.tr("Return…"), "undo-2")
        do.make("renew", self.tr("New version"), "copy", tip=self.tr("Begin a draft with the text in force."))
        do.make("remind", self.tr("Remind"), "bell", tip=self.tr("Tell those who have not acknowledged it, once a day."))
        do.make("retire", self.tr("Retire…"), "archive")
        do.make("discard", self.tr("Discard draft"), "trash-2")
        do["new"].setVisible(self.seat.drafts)
        return do

    def _empty(self, actions: ActionSet) -> EmptyState:
        if self.seat.drafts:
            return EmptyState(self.tr("There are no rules of contracting yet"), [actions["new"]])
        return EmptyState(self.tr("There are no rules of contracting yet. Contract or finance officers draft them."))

    def _rows(self) -> Sequence[Row]:
        try:
            found = reading.rules(self._desk, retired=self.retired.isChecked())
        except Refused as refusal:
            self._desk.tell(refusal)
            found = []
        return [rule_line(row, judges=self.seat.judges) for row in found]

    def _show(self, row: UUID | None) -> None:
        try:
            self.pane.show_rule(reading.rule(self._desk, row) if row is not None else None)
        except Refused:
            self.pane.show_rule(None)
        self.counted.emit()

    def refresh(self) -> None:
        """Read the list anew."""
        self.list.refresh()

    def open_subject(self, subject: UUID) -> bool:
        """Choose this rule; False when it is none."""
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
        return self.tr("{count} rules").format(count=self.list.model.rowCount())

    # doing

    def start(self, event: str, row: UUID | None) -> None:
        """A button was pressed."""
        what = self.list.actions_[event].text()
        if event == "new":
            self._open(what, None)
        elif row is None:
            return
        elif event == "edit":
            self._open(what, row)
        elif event == "renew":
            self.doing.attempt(what, lambda: self._renew(what, row))
        elif event in SIMPLE:
            self.doing.fire(what, SIMPLE[event], row)
        else:
            self.doing.ask(what, self.tr("Why?"), REASONED[event], row)

    def _edit_if_offered(self) -> None:
        row, edit = self.list.chosen_id(), self.list.actions_["edit"]
        if row is not None and edit.isVisible() and edit.isEnabled():
            self._open(edit.text(), row)

    def _renew(self, what: str, row: UUID) -> None:
        made = self._desk.act(service.renew_rule, row)
        if made is not None:
            self.refresh()
            self.list.choose(made)
            self._open(what, made)

    def _open(self, what: str, row: UUID | None) -> None:
        view = reading.rule(self._desk, row) if row is not None else None
        text = RuleText(view.row.code, view.row.title, view.body, view.row.effective_on) if view else None

        def save(typed: RuleText) -> None:
            if row is None:
                self._desk.act(service.draft_rule, typed)
            else:
                self._desk.act(service.edit_rule, row, typed)

        self.doing.show(RuleDialog(what.removesuffix("…"), text, self.seat.today, save, self))
