"""The dialog 【改稿对照】: what a hand-in changes, field by field, before and after; what the viewer may not see says 未授权."""

from uuid import UUID

from PySide6.QtWidgets import QAbstractItemView, QDialog, QHeaderView, QLabel, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from kehu_desk.archives.rules.fields import field
from kehu_desk.archives.table import value_text
from kehu_desk.archives.words import explain_all as explain_view
from kehu_desk.archives.words import key_name, section_name
from kehu_desk.borrowing.service.editing import Change, draft_changes
from kehu_desk.kernel.errors import Refused
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.dialogs import button, button_row, named
from kehu_desk.ui.lines import Lines


class ChangesDialog(QDialog):
    """Reading it is a view: it is audited section by section."""

    def __init__(self, desk: Desk, loan_id: UUID, title: str, parent: QWidget | None = None) -> None:
        """title: loan and customer, shown at the head."""
        super().__init__(parent)
        named(self, self.tr("Changes of the edit"))
        self.table = QTableWidget(0, 4)
        self.table.setAccessibleName(self.tr("Changes of the edit"))
        self.table.setHorizontalHeaderLabels([self.tr("Section"), self.tr("Field"), self.tr("Before"), self.tr("After")])
        self.table.verticalHeader().hide()
        self.table.setWordWrap(True)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        for column in (2, 3):
            self.table.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self.problems = Lines(self.tr("Why not"), "bad")
        head, close = QLabel(title), button(self.tr("Close"), primary=True)
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setSpacing(look.GAP)
        for each in (head, self.problems):
            layout.addWidget(each)
        layout.addWidget(self.table, 1)
        layout.addLayout(button_row(close))
        self.resize(820, 440)
        self._read(desk, loan_id)

    def _read(self, desk: Desk, loan_id: UUID) -> None:
        try:
            changes = draft_changes(desk.door, desk.caller, loan_id)
        except Refused as refusal:
            self.problems.show_lines(explain_view(refusal))
            return
        self.table.setRowCount(len(changes))
        for place, each in enumerate(changes):
            for column, text in enumerate(self._texts(each)):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.table.setItem(place, column, item)
        self.table.resizeRowsToContents()
        if not changes:
            self.problems.show_lines([self.tr("Nothing was changed.")])

    def _texts(self, each: Change) -> tuple[str, str, str, str]:
        names = section_name(each.section), key_name(each.field, each.section)
        if each.hidden:
            return *names, self.tr("not authorised"), self.tr("not authorised")
        try:
            one = field(each.section, each.field)
        except KeyError:
            return *names, str(each.before or ""), str(each.after or "")
        return *names, value_text(one, each.before), value_text(one, each.after)
