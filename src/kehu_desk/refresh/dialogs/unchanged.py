"""The dialog 【无变化确认】: a tick for every section, then it goes to the superior (B-173)."""

from uuid import UUID

from PySide6.QtWidgets import QCheckBox, QDialog, QGroupBox, QLabel, QVBoxLayout, QWidget

from kehu_desk.archives.words import section_name
from kehu_desk.kernel.errors import Refused
from kehu_desk.refresh.service.tasks import confirm_unchanged, sections_to_tick
from kehu_desk.refresh.words import explain_all
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.dialogs import button, button_row, cancel_button, named
from kehu_desk.ui.lines import Lines


class UnchangedDialog(QDialog):
    """Nothing is ticked at first: each section is looked at by itself."""

    def __init__(self, desk: Desk, task: UUID, title: str, parent: QWidget | None = None) -> None:
        """title: quarter and customer. Raises Refused E_NOT_FOUND."""
        super().__init__(parent)
        named(self, self.tr("Confirm no change"))
        self._desk, self._task = desk, task
        head = QLabel(title)
        head.setWordWrap(True)
        hint = QLabel(self.tr("Tick each section once you have made sure that it still holds. What has changed is entered by an edit."))
        hint.setObjectName("muted")
        hint.setWordWrap(True)
        self.ticks = {section: QCheckBox(section_name(section)) for section in sections_to_tick(desk.door, desk.caller, task)}
        box = QGroupBox(self.tr("Unchanged this quarter"))
        box.setAccessibleName(box.title())
        inside = QVBoxLayout(box)
        for tick in self.ticks.values():
            tick.setAccessibleName(tick.text())
            inside.addWidget(tick)
        self.problems, self.accept_button = Lines(self.tr("Why not"), "bad"), button(self.tr("Hand in for review"), primary=True)
        layout = QVBoxLayout(self)
        layout.setSpacing(look.GAP)
        for each in (head, hint, box, self.problems):
            layout.addWidget(each)
        layout.addStretch(1)
        layout.addLayout(button_row(cancel_button(self), self.accept_button))
        self.accept_button.clicked.connect(self.submit)
        self.setMinimumWidth(look.scaled(440))

    def submit(self) -> None:
        """Hand in, or say inside the dialog why not."""
        ticked = [section for section, box in self.ticks.items() if box.isChecked()]
        try:
            self._desk.act(confirm_unchanged, self._task, ticked)
        except Refused as refusal:
            self.problems.show_lines(explain_all(refusal))
            return
        self.accept()
