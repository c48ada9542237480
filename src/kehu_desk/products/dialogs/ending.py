"""The dialog 【提议终止价目表】: the last day a version is to hold, and why."""

from datetime import date

from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from kehu_desk.kernel.errors import Refused
from kehu_desk.products.queries import ListRow
from kehu_desk.products.service import lists
from kehu_desk.products.words import explain, field_name
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.dialogs import button, button_row, cancel_button, named
from kehu_desk.ui.fields import Field, Group, Kind
from kehu_desk.ui.form import Form

FIELD_OF = {"E_LIST_END": "valid_to", "E_REASON": "reason"}


class EndingDialog(QDialog):
    """A manager decides; until then the version stays in force."""

    def __init__(self, desk: Desk, row: ListRow, today: date, parent: QWidget | None = None) -> None:
        """row: the version that is to end."""
        super().__init__(parent)
        named(self, self.tr("Propose to end a price list"))
        self._desk, self._row = desk, row
        head = QLabel(self.tr("{code} {name}, version {version}").format(code=row.code, name=row.name, version=row.version))
        head.setWordWrap(True)
        fields = [
            Field(key="valid_to", label=self.tr("Last day"), kind=Kind.DATE, required=True, span=2),
            Field(key="reason", label=self.tr("Reason"), kind=Kind.LONG, required=True),
        ]
        self.form = Form([Group(field_name("valid_to"), fields)], lambda: today)
        self.form.set_values({"valid_to": today})
        self.go = button(self.tr("Propose the end"), primary=True)
        layout = QVBoxLayout(self)
        layout.setSpacing(look.GAP)
        layout.addWidget(head)
        layout.addWidget(self.form, 1)
        layout.addLayout(button_row(cancel_button(self), self.go))
        self.go.clicked.connect(self.carry_out)
        self.form.save_wanted.connect(self.carry_out)
        self.setMinimumWidth(look.scaled(520))

    def carry_out(self) -> None:
        """Propose it; closes when it is done."""
        if not self.form.check():
            return
        values = self.form.values()
        try:
            self._desk.act(lists.propose_ending, self._row.id, values["valid_to"], str(values["reason"]))
        except Refused as refused:
            problems = {FIELD_OF[each.code]: explain(each) for each in refused.nos if each.code in FIELD_OF}
            self.form.set_problems(problems)
            if others := [each for each in refused.nos if each.code not in FIELD_OF]:
                self._desk.tell(Refused(*others))
        else:
            self.accept()
