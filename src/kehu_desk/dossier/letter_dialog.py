"""催款函 on the screen: level and day are asked for, then the letter is made and shown in 【打印预览】."""

from datetime import date, timedelta
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QButtonGroup, QDialog, QFormLayout, QHBoxLayout, QLabel, QRadioButton, QVBoxLayout, QWidget

from kehu_desk.dossier.dialogs import Making
from kehu_desk.dossier.service import dunning_letter
from kehu_desk.settlement.rules.dunning import LEVELS
from kehu_desk.settlement.service import level_offered
from kehu_desk.ui import look
from kehu_desk.ui.date_edit import DateEdit
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.dialogs import button, button_row, cancel_button, named
from kehu_desk.ui.job import Step
from kehu_desk.ui.preview import Preview

USUAL_TERM: Final = timedelta(days=10)


def show_dunning(desk: Desk, parent: QWidget, customer_id: UUID) -> None:
    """Ask for level and day, then make 催款函 for one customer. A customer that may not be seen is told."""
    level = desk.do(level_offered, customer_id)
    if level is None:
        return
    dialog = LetterDialog(desk, level, parent)
    dialog.accepted.connect(lambda: show_letter(desk, parent, customer_id, *dialog.wish()))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def show_letter(desk: Desk, parent: QWidget, customer_id: UUID, level: int, pay_by: date) -> None:
    """催款函 of a level; making it is what counts, not printing it."""

    def make(step: Step) -> tuple[bytes, str]:
        pdf = dunning_letter(desk.door, desk.caller, customer_id, level, pay_by, step)
        return pdf, QCoreApplication.translate("Dossier", "Dunning letter")

    Making(desk, parent, make, lambda pdf, name: Preview(pdf, name, lambda _output: True, parent))


class LetterDialog(QDialog):
    """The next level is chosen beforehand; making the letter enters it in the register of letters."""

    def __init__(self, desk: Desk, level: int, parent: QWidget | None) -> None:
        """level: which is chosen at first. The primary button wakes when the day lies ahead."""
        super().__init__(parent)
        named(self, self.tr("Dunning letter"))
        with desk.door.look(desk.caller) as (_session, actor):
            self._today = actor.today
        self.levels, self.pay_by = QButtonGroup(self), DateEdit(lambda: self._today)
        self.make = button(self.tr("Make the letter"), primary=True)
        choice, form = QHBoxLayout(), QFormLayout()
        for each, text in zip(LEVELS, (self.tr("1 Reminder"), self.tr("2 Demand"), self.tr("3 Final demand")), strict=True):
            radio = QRadioButton(text)
            radio.setAccessibleName(text)
            radio.setChecked(each == level)
            self.levels.addButton(radio, each)
            choice.addWidget(radio)
        choice.addStretch(1)
        label = QLabel(self.tr("To be paid by"))
        label.setBuddy(self.pay_by)
        self.pay_by.line.setAccessibleName(label.text())
        hint = QLabel(self.tr("A level follows the one below it after some days. The letter is numbered and logged when it is made."))
        hint.setObjectName("muted")
        hint.setWordWrap(True)
        form.addRow(self.tr("Level"), choice)
        form.addRow(label, self.pay_by)
        layout = QVBoxLayout(self)
        layout.setSpacing(look.GAP)
        layout.addLayout(form)
        layout.addWidget(hint)
        layout.addStretch(1)
        layout.addLayout(button_row(cancel_button(self), self.make))
        self.make.clicked.connect(self.accept)
        self.pay_by.changed.connect(self._weigh)
        self.pay_by.set_value(self._today + USUAL_TERM)
        self.setMinimumWidth(look.scaled(440))

    def wish(self) -> tuple[int, date]:
        """Level and day; only once the dialog was accepted."""
        pay_by = self.pay_by.value()
        assert pay_by is not None
        return self.levels.checkedId(), pay_by

    def _weigh(self) -> None:
        pay_by = self.pay_by.value()
        self.make.setEnabled(pay_by is not None and pay_by > self._today)
