"""The dialog 【规章】: one draft of a rule."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from kehu_desk.kernel.errors import Refused
from kehu_desk.templates.service import RuleText
from kehu_desk.templates.words import explain_all
from kehu_desk.ui import look
from kehu_desk.ui.dialogs import button, button_row, cancel_button, named
from kehu_desk.ui.fields import Field, Group, Kind
from kehu_desk.ui.form import Form
from kehu_desk.ui.lines import Lines

Save = Callable[[RuleText], object]


class RuleDialog(QDialog):
    """Refusals are told inside, and what was typed stays."""

    def __init__(self, title: str, text: RuleText | None, today: date, save: Save, parent: QWidget | None = None) -> None:
        """text: what there is already, whose code is fixed; save: what to do with what was typed."""
        super().__init__(parent)
        named(self, title)
        self._save = save
        self.form = Form([Group(self.tr("Rule"), self._fields())], lambda: today)
        self.form.set_values(text._asdict() if text else {"effective_on": today})
        self.form.read_only(["code"] if text else [])
        body = self.form.cells["body"].widget
        body.setMinimumHeight(look.scaled(300))
        body.setMaximumHeight(look.scaled(2000))
        self.problems, self.save_button = Lines(self.tr("Why not"), "bad"), button(self.tr("Save draft"), primary=True)
        layout = QVBoxLayout(self)
        layout.setSpacing(look.GAP)
        layout.addWidget(self.form, 1)
        layout.addWidget(self.problems)
        layout.addLayout(button_row(cancel_button(self), self.save_button))
        self.resize(look.scaled(680), look.scaled(500))
        self.save_button.clicked.connect(self.submit)
        self.form.save_wanted.connect(self.submit)

    def _fields(self) -> list[Field]:
        return [
            Field(key="code", label=self.tr("Code"), required=True, limit=40, help=self.tr("such as GZ-01")),
            Field(key="effective_on", label=self.tr("Holds from"), kind=Kind.DATE, required=True),
            Field(key="title", label=self.tr("Title"), required=True, limit=120, span=2),
            Field(key="body", label=self.tr("Text"), kind=Kind.LONG, required=True),
        ]

    def submit(self) -> None:
        """Save, or say beside the fields or below them why not."""
        if not self.form.check():
            return
        try:
            self._save(RuleText(**self.form.values()))
        except Refused as refusal:
            self.problems.show_lines(explain_all(refusal))
            return
        self.accept()
