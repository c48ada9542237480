"""The dialog 【返利试算】: where a customer stands, and what more would bring."""

from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from kehu_desk.kernel.errors import Refused
from kehu_desk.kernel.money import fen, qty3, yuan
from kehu_desk.rebates.dialogs.members import MemberLine
from kehu_desk.rebates.dialogs.sheet import FactsPane
from kehu_desk.rebates.dialogs.telling import chart_labels, chart_words, trial_facts, trial_warning
from kehu_desk.rebates.drawing import staircase
from kehu_desk.rebates.queries.programs import ProgramView
from kehu_desk.rebates.queries.simulating import Simulation
from kehu_desk.rebates.rules.codes import QTY
from kehu_desk.rebates.service.reading import simulation
from kehu_desk.rebates.words import explain_all
from kehu_desk.ui import look
from kehu_desk.ui.cells import Mark
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.dialogs import button, button_row, cancel_button, named
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.picture import Picture


class TrialDialog(QDialog):
    """Figures are read on a worker whenever another customer is chosen or more is tried."""

    def __init__(self, desk: Desk, view: ProgramView, customer: UUID | None = None, parent: QWidget | None = None) -> None:
        """customer: chosen at first, when he takes part."""
        super().__init__(parent)
        named(self, self.tr("Try rebate"))
        self._desk, self._view = desk, view
        self.members, self.more, self.run = MemberLine(view.members), QLineEdit(), button(self.tr("Work out"), primary=True)
        self.picture = Picture(self.tr("Staircase of the tiers"))
        self.picture.setMinimumHeight(look.scaled(210))
        self.pane, self.close_button = FactsPane(), cancel_button(self)
        self.close_button.setText(self.tr("Close"))
        unit = self.tr("units") if view.terms.measure == QTY else self.tr("yuan")
        self.more.setPlaceholderText(self.tr("0, or how much more ({unit})").format(unit=unit))
        self.more.setAccessibleName(self.tr("How much more"))
        self.more.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._asking = Latest(self, self.show_trial, self._refuse)
        self._lay_out()
        self.members.changed.connect(self.ask)
        self.run.clicked.connect(self.ask)
        self.more.returnPressed.connect(self.ask)
        if customer is not None:
            self.members.choose(customer)
        self.ask()

    def _lay_out(self) -> None:
        row, below = QHBoxLayout(), QHBoxLayout()
        caption = QLabel(self.tr("How much more"))
        caption.setBuddy(self.more)
        row.addWidget(caption)
        row.addWidget(self.more, 1)
        row.addWidget(self.run)
        below.setSpacing(look.WIDE)
        below.addWidget(self.pane, 1)
        below.addWidget(self.picture, 1)
        column = QVBoxLayout(self)
        column.setSpacing(look.GAP)
        column.addWidget(self.members)
        column.addLayout(row)
        column.addLayout(below, 1)
        column.addLayout(button_row(self.close_button))
        self.resize(look.scaled(820), look.scaled(560))

    def ask(self) -> None:
        """Read anew."""
        member, typed = self.members.member(), self.more.text().strip() or "0"
        more = qty3(typed) if self._view.terms.measure == QTY else fen(typed)
        if member is None:
            self.pane.show_text(self.tr("Choose a customer above."))
        elif more is None:
            self.pane.show_text(self.tr("“How much more” cannot be read. Enter a number."))
        else:
            door, caller, program = self._desk.door, self._desk.caller, self._view.row.id
            self._asking.ask(lambda: simulation(door, caller, program, member.customer_id, None, more))

    def show_trial(self, told: Simulation) -> None:
        """The figures and the staircase."""
        warning = trial_warning(told)
        mark = Mark("bad", "triangle-alert") if warning else Mark("ok", "circle-check")
        state = self.tr("Tier {place}").format(place=told.worked.tier)
        self.pane.show_facts(f"{told.customer}\n{told.program}", state, mark, yuan(told.worked.net_fen), trial_facts(told), warning)
        terms, base, last, labels = told.terms, told.facts.base, told.facts.last, chart_labels(told.terms)
        self.picture.show_drawing(
            lambda tone, size: staircase(terms, base, last, labels, tone, size), chart_words(terms, base, told.worked.gross_fen)
        )

    def _refuse(self, refused: Refused) -> None:
        self.pane.show_text("\n".join(explain_all(refused)))
        self.picture.show_drawing(None)
