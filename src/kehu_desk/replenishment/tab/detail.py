"""The pane 【详情】 of one proposal: what it comes to, its flags, a line to adjust it, who did what when."""

from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from kehu_desk.kernel.errors import Refused
from kehu_desk.kernel.money import plain, qty3
from kehu_desk.replenishment.queries.view import ProposalView
from kehu_desk.replenishment.rules.telling import levels_in
from kehu_desk.replenishment.tab.flags import FlagChips
from kehu_desk.replenishment.table import STATES
from kehu_desk.replenishment.words import end_text, explain_all, number_text, qty_text, state_name
from kehu_desk.ui import look
from kehu_desk.ui.detail_pane import DetailPane, Standing
from kehu_desk.ui.dialogs import button
from kehu_desk.ui.facts import Facts, by_hand
from kehu_desk.ui.lines import Lines

LEAST: Final = 330  # px of width


class AdjustLine(QWidget):
    """Quantity and reason; the reason is asked for once the quantity departs by more than the free share."""

    wanted = Signal(int, str)
    """Quantity in qty3 and the reason."""

    def __init__(self, free_percent: int) -> None:
        """free_percent: what may be changed without a reason."""
        super().__init__()
        self._free, self._proposed3 = free_percent, 0
        self.quantity, self.reason, self.unit = QLineEdit(), QLineEdit(), QLabel()
        self.problems, self.save = Lines(self.tr("Why not"), "bad"), button(self.tr("Adjust"))
        self.quantity.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.quantity.setFixedWidth(look.scaled(90))
        self.quantity.setAccessibleName(self.tr("Quantity to order"))
        self.reason.setAccessibleName(self.tr("Reason of the adjustment"))
        self.reason.setMaxLength(300)
        row, below = QHBoxLayout(), QHBoxLayout()
        for each in (row, below):
            each.setSpacing(look.TIGHT)
        label = QLabel(self.tr("Quantity"))
        label.setBuddy(self.quantity)
        for part in (label, self.quantity, self.unit):
            row.addWidget(part)
        row.addStretch(1)
        below.addWidget(self.reason, 1)
        below.addWidget(self.save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.TIGHT)
        layout.addLayout(row)
        layout.addLayout(below)
        layout.addWidget(self.problems)
        self.save.clicked.connect(self._ask)
        for line in (self.quantity, self.reason):
            line.returnPressed.connect(self._ask)
        self.quantity.textChanged.connect(lambda _text: self._hint())

    def show_proposal(self, view: ProposalView) -> None:
        """Its quantity; what another proposal was about is gone."""
        self._proposed3 = view.row.proposed3
        self.quantity.setText(plain(view.row.qty3, 3, 0))
        self.reason.setText(view.adjust_reason)
        self.unit.setText(view.row.unit)
        self.problems.show_lines([])
        self._hint()

    def _hint(self) -> None:
        typed = qty3(self.quantity.text())
        far = typed is not None and abs(typed - self._proposed3) * 100 > self._free * self._proposed3
        free = self.tr("Reason, not needed within {percent} %").format(percent=self._free)
        self.reason.setPlaceholderText(self.tr("Reason, five characters at least") if far else free)

    def _ask(self) -> None:
        typed = qty3(self.quantity.text())
        if typed is None:
            self.problems.show_lines([self.tr("The quantity cannot be read. Please correct it.")])
        else:
            self.wanted.emit(typed, self.reason.text())

    def tell(self, refused: Refused) -> None:
        """Why it was not adjusted; what was typed stays."""
        self.problems.show_lines(explain_all(refused))


class ProposalDetail(DetailPane):
    """Shows the proposal it is given; empty facts are left out."""

    def __init__(self, office: ZoneInfo, free_percent: int, parent: QWidget | None = None) -> None:
        """Nothing is chosen at first."""
        super().__init__(parent, LEAST)
        self._office = office
        self.view: ProposalView | None = None
        self.adjusts = False  # whether this person may adjust it now
        self.flags, self.adjust = FlagChips(), AdjustLine(free_percent)
        self.build(self.flags, self.adjust)
        self.figure.setFont(self.head.font())
        self.figure.setAccessibleName(self.tr("Quantity"))
        self.show_nothing()

    def show_nothing(self) -> None:
        """No proposal is chosen, or several."""
        self._fill(None, self.tr("Choose a proposal on the left."))

    def show_several(self, count: int) -> None:
        """Several are chosen: they can be handed in or confirmed together."""
        self._fill(None, self.tr("{count} proposals are chosen.").format(count=count))

    def show_refused(self, refused: Refused) -> None:
        """Why nothing is shown."""
        self._fill(None, "\n".join(explain_all(refused)))

    def show_view(self, view: ProposalView) -> None:
        """One proposal."""
        row = view.row
        same = self.view is not None and (self.view.row.id, self.view.row.version) == (row.id, row.version)
        standing = Standing(state_name(row.state), STATES[row.state], qty_text(row.qty3, row.unit))
        self._fill(view, f"{row.no}  {row.customer}\n{row.product}", standing)
        self.flags.show_flags(row.flags)
        self.adjust.setVisible(self.adjusts)
        if not same:  # what is being typed stays through a refresh
            self.adjust.show_proposal(view)

    def _fill(self, view: ProposalView | None, head: str, standing: Standing | None = None) -> None:
        self.view = view
        if view is None:
            self.flags.show_flags(())
            self.adjust.hide()
        self.tell(head, self._facts(view) if view else (), standing)

    def _facts(self, view: ProposalView) -> Facts:
        row, levels = view.row, levels_in(view.inputs)
        assert levels is not None
        day = view.inputs["counted_on"] or self.tr("never")
        return [
            (self.tr("Proposed"), f"{qty_text(row.proposed3, row.unit)}  {row.made_on.isoformat()}  {row.by}"),
            (self.tr("Position IP"), f"{number_text(view.inputs['position3'])}  " + self.tr("counted: {day}").format(day=day)),
            (self.tr("Safety stock SS"), number_text(levels.safety3)),
            (self.tr("Reorder point s"), number_text(levels.reorder3)),
            (self.tr("Target S"), number_text(levels.target3)),
            (self.tr("Wanted by"), row.wanted_on.isoformat() if row.wanted_on else ""),
            (self.tr("Adjusted"), f"{view.adjusted_by}  {view.adjust_reason}".strip()),
            (self.tr("Handed in"), by_hand(view.submitted_by, view.submitted_at, self._office)),
            (self.tr("Confirmed"), by_hand(view.confirmed_by, view.confirmed_at, self._office)),
            (self.tr("Order"), row.order_no),
            (self.tr("Shipped on"), view.shipped_on.isoformat() if view.shipped_on else ""),
            (self.tr("Reason"), end_text(view.reason)),
        ]
