"""The dialog 【提出授信额度】: what is asked for on the left, how the model reckons it on the right, anew with every change."""

from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kehu_desk.credit.dialogs.asking import CreditForm
from kehu_desk.credit.dialogs.figures import Figures
from kehu_desk.credit.rules.terms import RECORDS, SHORTEST, TERMS
from kehu_desk.credit.service.changes import LimitWish, propose_limit
from kehu_desk.credit.service.reading import preview_limit
from kehu_desk.credit.words import explain_all, record_name, terms_name
from kehu_desk.kernel.errors import Refused
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.dialogs import button
from kehu_desk.ui.fields import Field, Kind
from kehu_desk.ui.latest import Latest

PAUSE: Final = 200  # ms without a key before the model reckons


class LimitDialog(CreditForm):
    """Nothing is written before 【提出授信额度】."""

    reckoned = Signal()
    """The figures are those of what is typed now."""

    def __init__(self, desk: Desk, customer: UUID | None, parent: QWidget | None = None) -> None:
        """Raises Refused E_NOT_FOUND."""
        self.figures = Figures(QCoreApplication.translate("LimitDialog", "How the limit is made"))
        self._soon = QTimer(interval=PAUSE, singleShot=True)
        self._seen: Mapping[str, Any] = {}
        super().__init__(desk, QCoreApplication.translate("LimitDialog", "Propose limit"), _fields(), customer, parent)
        self._soon.setParent(self)
        self._reading = Latest(self, self._show, self._refuse)
        self.take_button = button(self.tr("Take over the figure"))
        self._lay_out_figures()
        self.form.set_values({"terms": "net_days", "record": "clean", "credit_days": 30})
        self.take_button.clicked.connect(self.take)
        self._soon.timeout.connect(self.reckon)
        self.form.edited.connect(lambda _key: self._soon.start())
        self.take_button.setEnabled(False)
        self.resize(look.scaled(860), look.scaled(520))
        self.reckon()

    def _lay_out_figures(self) -> None:
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        row, side = QHBoxLayout(), QVBoxLayout()
        layout.removeWidget(self.form)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setAccessibleName(self.figures.accessibleName())
        scroll.setWidget(self.figures)
        scroll.setMinimumWidth(look.scaled(360))
        side.addWidget(scroll, 1)
        side.addWidget(self.take_button, 0, Qt.AlignmentFlag.AlignRight)
        row.setSpacing(look.WIDE)
        row.addWidget(self.form, 1)
        row.addLayout(side, 1)
        layout.insertLayout(2, row, 1)

    def choose(self, customer: UUID) -> None:
        """Take a customer, and reckon for him."""
        super().choose(customer)
        self._soon.start()

    def wish(self) -> LimitWish:
        """What is typed."""
        values = self.form.values()
        return LimitWish(values["limit"] or 0, values["credit_days"] or 0, values["terms"], values["record"] or "clean")

    def reckon(self) -> None:
        """Ask the model on a worker."""
        self._soon.stop()
        if self.customer is not None:
            door, caller, customer, wish = self._desk.door, self._desk.caller, self.customer, self.wish()
            self._reading.ask(lambda: preview_limit(door, caller, customer, wish))

    def _show(self, seen: Mapping[str, Any]) -> None:
        self._seen = seen
        self.figures.show_inputs(seen)
        self.problems.show_lines([])
        self.take_button.setEnabled(True)
        self.reckoned.emit()

    def _refuse(self, refused: Refused) -> None:
        self._seen = {}
        self.figures.show_inputs({})
        self.problems.show_lines(explain_all(refused))
        self.take_button.setEnabled(False)

    def take(self) -> None:
        """Put the limit that the model gives into the form."""
        self.form.editor("limit").set_value(self._seen.get("limit_fen"))

    def carry_out(self, customer: UUID) -> None:
        """Propose."""
        self._desk.act(propose_limit, customer, self.wish(), self.form.values()["reason"])


def _fields() -> tuple[Field, ...]:
    terms = [(each, terms_name(each)) for each in TERMS]
    records = [(each, record_name(each)) for each in RECORDS]
    least = QCoreApplication.translate("CreditDialogs", "At least {least} characters").format(least=SHORTEST)
    return (
        Field(key="limit", label=QCoreApplication.translate("CreditDialogs", "Limit"), kind=Kind.MONEY, required=True, span=2),
        Field(key="credit_days", label=QCoreApplication.translate("CreditDialogs", "Days of credit"), kind=Kind.INT, required=True, span=2),
        Field(
            key="terms", label=QCoreApplication.translate("CreditDialogs", "Terms"), kind=Kind.CHOICE, options=terms, required=True, span=2,
        ),
        Field(
            key="record", label=QCoreApplication.translate("CreditDialogs", "Public record"), kind=Kind.CHOICE, options=records,
            required=True, span=2,
        ),
        Field(key="reason", label=QCoreApplication.translate("CreditDialogs", "Reason"), kind=Kind.LONG, required=True, help=least),
    )  # fmt: skip
