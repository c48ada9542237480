"""The dialogs 【申请用印】 and 【归还印章】."""

from collections.abc import Callable, Sequence
from datetime import date
from uuid import UUID

from PySide6.QtWidgets import QCheckBox, QDialog, QFormLayout, QHBoxLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from kehu_desk.borrowing.dialogs.archive_line import ArchiveLine
from kehu_desk.borrowing.dialogs.parts import head_of
from kehu_desk.kernel.errors import Refused
from kehu_desk.seals.queries import UseRow
from kehu_desk.seals.rules import MOST, SHORTEST
from kehu_desk.seals.service import Wish
from kehu_desk.seals.words import explain_all
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.dialogs import button, button_row, cancel_button, named
from kehu_desk.ui.fields import Field, Group, Kind
from kehu_desk.ui.form import Form
from kehu_desk.ui.lines import Lines

HITS = 3  # archives found that are seen without scrolling
Choices = Sequence[tuple[UUID, str]]


class UseDialog(QDialog):
    """Which seal on which paper, whose paper it is, and whether the seal leaves the office. Refusals are told inside."""

    def __init__(
        self, desk: Desk, seals: Choices, companions: Choices, today: date, save: Callable[[Wish], object], parent: QWidget | None = None
    ) -> None:
        """seals: that may be asked for; companions: who may go along outside."""
        super().__init__(parent)
        named(self, self.tr("Ask for a stamp"))
        self._desk, self._save = desk, save
        self._customer: UUID | None = None
        self.form = Form([Group(self.tr("Use of a seal"), self._fields(seals, companions))], lambda: today)
        self.form.set_values({"copies": 2, "pages": 1, "seal": str(seals[0][0]) if len(seals) == 1 else ""})
        self.archive, self.head, self.clear = ArchiveLine(desk), QLabel(), button(self.tr("No customer"))
        self.archive.hits.setFixedHeight(HITS * (self.fontMetrics().height() + look.TIGHT))
        self.head.setAccessibleName(self.tr("Customer"))
        self.problems, self.ask_button = Lines(self.tr("Why not"), "bad"), button(self.tr("Ask for it"), primary=True)
        self._lay_out()
        self.archive.chosen.connect(self.choose)
        self.clear.clicked.connect(lambda _checked=False: self.choose(None))
        self.form.edited.connect(lambda _key: self._weigh())
        self.ask_button.clicked.connect(self.submit)
        self.choose(None)
        self._weigh()

    def _fields(self, seals: Choices, companions: Choices) -> list[Field]:
        least = self.tr("At least {count} characters").format(count=SHORTEST)
        people = [(str(each), name) for each, name in companions]
        return [
            Field(key="seal", label=self.tr("Seal"), kind=Kind.CHOICE, required=True, options=[(str(each), name) for each, name in seals]),
            Field(key="document", label=self.tr("Paper"), required=True, limit=120),
            Field(key="copies", label=self.tr("Copies"), kind=Kind.INT, required=True),
            Field(key="pages", label=self.tr("Pages"), kind=Kind.INT, required=True),
            Field(key="purpose", label=self.tr("Purpose"), required=True, span=2, help=least, limit=200),
            Field(
                key="outside", label=self.tr("Outside"), kind=Kind.BOOL, span=2, help=self.tr("It leaves the office (a manager decides)")
            ),
            Field(key="second", label=self.tr("Second person"), kind=Kind.CHOICE, options=people),
            Field(key="due_back_on", label=self.tr("Due back"), kind=Kind.DATE),
        ]

    def _lay_out(self) -> None:
        layout, line = QVBoxLayout(self), QHBoxLayout()
        layout.setSpacing(look.GAP)
        line.addWidget(self.head, 1)
        line.addWidget(self.clear)
        layout.addWidget(self.form, 1)
        layout.addWidget(self.archive)
        layout.addLayout(line)
        layout.addWidget(self.problems)
        layout.addLayout(button_row(cancel_button(self), self.ask_button))
        self.resize(look.scaled(660), look.scaled(440))

    def choose(self, customer: UUID | None) -> None:
        """Whose paper it is; None: the office's own."""
        self._customer = customer
        name = head_of(self._desk, customer).name if customer else ""
        own = self.tr("Paper of no customer. Choose the customer above if there is one.")
        self.head.setText(self.tr("Customer: {name}").format(name=name) if customer else own)
        self.clear.setVisible(customer is not None)

    def _weigh(self) -> None:
        outside = bool(self.form.editor("outside").value())
        self.form.read_only([] if outside else ["second", "due_back_on"])

    def submit(self) -> None:
        """Ask, or say beside the fields or below them why not."""
        if not self.form.check():
            return
        typed = self.form.values()
        outside = bool(typed["outside"])
        wish = Wish(
            UUID(typed["seal"]), typed["document"], typed["purpose"], typed["copies"], typed["pages"], self._customer, outside,
            UUID(typed["second"]) if outside and typed["second"] else None, typed["due_back_on"] if outside else None,
        )  # fmt: skip
        try:
            self._save(wish)
        except Refused as refusal:
            self.problems.show_lines(explain_all(refusal))
            return
        self.accept()


class BackDialog(QDialog):
    """How many copies were stamped outside; none means that the seal was not used."""

    def __init__(self, row: UseRow, save: Callable[[int], object], parent: QWidget | None = None) -> None:
        """row: the use that is out."""
        super().__init__(parent)
        named(self, self.tr("Take the seal back"))
        self._save = save
        self.copies, self.here = QSpinBox(), QCheckBox(self.tr("I have the seal in my hands"))
        self.copies.setRange(0, min(MOST, row.copies))
        self.copies.setValue(row.copies)
        for widget, name in ((self.copies, self.tr("Copies stamped outside")), (self.here, self.here.text())):
            widget.setAccessibleName(name)
        self.problems, self.back_button = Lines(self.tr("Why not"), "bad"), button(self.tr("Taken back"), primary=True)
        form = QFormLayout()
        form.addRow(QLabel(f"{row.no}  {row.document}"))
        form.addRow(self.tr("Copies stamped outside"), self.copies)
        form.addRow("", self.here)
        layout = QVBoxLayout(self)
        layout.setSpacing(look.GAP)
        layout.addLayout(form)
        layout.addWidget(self.problems)
        layout.addStretch(1)
        layout.addLayout(button_row(cancel_button(self), self.back_button))
        self.setMinimumWidth(look.scaled(420))
        self.here.toggled.connect(self.back_button.setEnabled)
        self.back_button.setEnabled(False)
        self.back_button.clicked.connect(self.submit)

    def submit(self) -> None:
        """Write it down, or say why not."""
        try:
            self._save(self.copies.value())
        except Refused as refusal:
            self.problems.show_lines(explain_all(refusal))
            return
        self.accept()
