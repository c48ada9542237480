"""The pane 【详情】 of one proposal: what it comes to, its flags, a line to adjust it, who did what when."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from kehu_desk.borrowing.dialogs.parts import Lines
from kehu_desk.borrowing.words import moment_text
from kehu_desk.kernel.errors import Refused
from kehu_desk.kernel.money import plain, qty3
from kehu_desk.replenishment.queries.view import ProposalView
from kehu_desk.replenishment.rules.telling import levels_in
from kehu_desk.replenishment.tab.flags import FlagChips
from kehu_desk.replenishment.table import STATES
from kehu_desk.replenishment.words import end_text, explain_all, number_text, qty_text, state_name
from kehu_desk.ui import icons, look
from kehu_desk.ui.dialogs import button

SIGN: Final = 18
Facts = Sequence[tuple[str, str]]


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


class ProposalDetail(QScrollArea):
    """Shows the proposal it is given; empty facts are left out."""

    def __init__(self, office: ZoneInfo, free_percent: int, parent: QWidget | None = None) -> None:
        """Nothing is chosen at first."""
        super().__init__(parent)
        self._office = office
        self.view: ProposalView | None = None
        self.setAccessibleName(self.tr("Details"))
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(look.scaled(330))
        self.head, self.sign, self.state, self.quantity = QLabel(), QLabel(), QLabel(), QLabel()
        self.flags, self.adjust, self.facts = FlagChips(), AdjustLine(free_percent), QWidget()
        page, top = QWidget(), QGridLayout()
        font = self.head.font()
        font.setBold(True)
        for label in (self.head, self.quantity):
            label.setFont(font)
        self.head.setWordWrap(True)
        self.head.setTextFormat(Qt.TextFormat.PlainText)
        self.state.setAccessibleName(self.tr("State"))
        self.quantity.setAccessibleName(self.tr("Quantity"))
        self.quantity.setAlignment(Qt.AlignmentFlag.AlignRight)
        top.setColumnStretch(1, 1)
        top.addWidget(self.head, 0, 0, 1, 3)
        top.addWidget(self.sign, 1, 0)
        top.addWidget(self.state, 1, 1)
        top.addWidget(self.quantity, 1, 2)
        self._layout = QVBoxLayout(page)
        self._layout.setContentsMargins(0, 0, look.GAP, 0)
        self._layout.setSpacing(look.GAP)
        self._layout.addLayout(top)
        for part in (self.flags, self.adjust, self.facts):
            self._layout.addWidget(part)
        self._layout.addStretch(1)
        self.setWidget(page)
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

    def show_view(self, view: ProposalView, *, adjusts: bool) -> None:
        """One proposal. adjusts: whether this person may adjust it now."""
        row = view.row
        same = self.view is not None and (self.view.row.id, self.view.row.version) == (row.id, row.version)
        self._fill(view, f"{row.no}  {row.customer}\n{row.product}")
        mark = STATES[row.state]
        self.sign.setPixmap(icons.icon(mark.icon, mark.tone).pixmap(SIGN, SIGN))
        self.state.setText(state_name(row.state))
        self.state.setStyleSheet(f"color: {look.tones().of(mark.tone).name()}")
        self.quantity.setText(qty_text(row.qty3, row.unit))
        self.flags.show_flags(row.flags)
        self.adjust.setVisible(adjusts)
        if not same:  # what is being typed stays through a refresh
            self.adjust.show_proposal(view)

    def _fill(self, view: ProposalView | None, head: str) -> None:
        self.view = view
        self.head.setText(head)
        for part in (self.sign, self.state, self.quantity):
            part.setVisible(view is not None)
        if view is None:
            self.flags.show_flags(())
            self.adjust.hide()
        self._layout.removeWidget(self.facts)
        self.facts.deleteLater()
        self.facts = _sheet(self._facts(view) if view else ())
        self._layout.insertWidget(self._layout.count() - 1, self.facts)
        self.facts.show()

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
            (self.tr("Handed in"), self._hand(view.submitted_by, view.submitted_at)),
            (self.tr("Confirmed"), self._hand(view.confirmed_by, view.confirmed_at)),
            (self.tr("Order"), row.order_no),
            (self.tr("Shipped on"), view.shipped_on.isoformat() if view.shipped_on else ""),
            (self.tr("Reason"), end_text(view.reason)),
        ]

    def _hand(self, person: str, at: datetime | None) -> str:
        return f"{person}  {moment_text(at, self._office)}" if at else ""


def _sheet(facts: Facts) -> QWidget:
    sheet = QWidget()
    grid = QGridLayout(sheet)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setColumnStretch(1, 1)
    grid.setVerticalSpacing(look.TIGHT)
    for place, (name, text) in enumerate((name, text) for name, text in facts if text):
        caption, said = QLabel(name), QLabel(text)
        caption.setObjectName("muted")
        said.setWordWrap(True)
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        said.setAccessibleName(name)
        grid.addWidget(caption, place, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(said, place, 1)
    return sheet
