"""The pages of the pane that hold facts and text."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from kehu_desk.borrowing.dialogs.parts import Lines
from kehu_desk.contracts.dialogs.deciding import departures, text_of
from kehu_desk.contracts.queries import ContractView
from kehu_desk.contracts.table import MARKS
from kehu_desk.contracts.words import fulfilment_name, kind_name, state_name, step_name, step_state_name, term_name, term_text
from kehu_desk.ui import icons, look
from kehu_desk.ui.facts import FactSheet, moment, said

SIGN: Final = 18
ORDER: Final = (
    "amount_fen", "currency", "start_on", "end_on", "signed_on", "renewal", "renewal_months", "notice_days", "price_list_code",
    "discount_bp", "credit_days", "territory", "exclusive", "service_standard", "our_entity", "counter_signer", "authority",
)  # fmt: skip
KEEPING: Final = ("originals_total", "originals_ours", "shelf", "sent_on", "back_on", "ended_on", "end_reason", "settlement_note")


class PointsSheet(FactSheet):
    """要点: state, terms, where it is kept."""

    def __init__(self) -> None:
        """Empty."""
        super().__init__(self.tr("Main points"))

    def show_contract(self, contract: ContractView) -> None:
        """Everything but text, duties and amendments."""
        left = self.tr("{days} days left").format(days=contract.left) if contract.left is not None and contract.left >= 0 else ""
        follows = "  ".join(each for each in (contract.predecessor, contract.successor) if each)
        first = [
            (self.tr("Subject"), contract.subject), (self.tr("Kind"), kind_name(contract.kind)),
            (self.tr("Standard text"), contract.template), (self.tr("Left"), left),
            (self.tr("Fulfilment"), fulfilment_name(contract.fulfilment.value) if contract.obligations else ""),
            (self.tr("Before and after"), follows),
        ]  # fmt: skip
        boxes = (
            (self.tr("Contract"), first), (self.tr("Terms"), [(term_name(key), term_text(key, contract.terms[key])) for key in ORDER]),
            (self.tr("Keeping"), [(term_name(key), term_text(key, contract.terms[key])) for key in KEEPING]),
        )  # fmt: skip
        self.show_boxes(boxes, self._head(contract))

    def _head(self, contract: ContractView) -> QWidget:
        head, sign, state = QWidget(), QLabel(), said(self.tr("State"), state_name(contract.state))
        grid = QGridLayout(head)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(1, 1)
        mark = MARKS.get(contract.state)
        if mark is not None:
            sign.setPixmap(icons.icon(mark.icon, mark.tone).pixmap(SIGN, SIGN))
            state.setStyleSheet(f"color: {look.tones().of(mark.tone).name()}")
        grid.addWidget(sign, 0, 0)
        grid.addWidget(state, 0, 1)
        return head


class TextSheet(QWidget):
    """合同文本, its departures from the standard text first."""

    def __init__(self) -> None:
        """Empty."""
        super().__init__()
        self.setAccessibleName(self.tr("Text"))
        self.departs, self.text = Lines(self.tr("Departures from the standard text"), "warn"), QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Text of the contract"))
        layout = QVBoxLayout(self)
        layout.setSpacing(look.GAP)
        layout.addWidget(self.departs)
        layout.addWidget(self.text, 1)

    def show_contract(self, contract: ContractView) -> None:
        """The frozen text, or the draft as it reads now."""
        self.departs.show_lines(departures(contract))
        self.text.setPlainText(text_of(contract))


class HappenedSheet(FactSheet):
    """经过: who did what when, the steps with their opinions, the scans."""

    def __init__(self, office: ZoneInfo) -> None:
        """office: whose time is shown."""
        super().__init__(self.tr("What happened"))
        self._office = office

    def show_contract(self, contract: ContractView) -> None:
        """From the draft to the shelf."""
        at = self._office
        done = [
            (self.tr("Drafted"), self._by(contract.drafted_by, contract.drafted_at)),
            (self.tr("Approved"), self._by(contract.approved_by, contract.approved_at)),
            (self.tr("Stamped"), " ".join(each for each in (self._by(contract.stamped_by, contract.stamped_at), contract.seal) if each)),
            (self.tr("Filed"), self._by(contract.filed_by, contract.filed_at)),
        ]
        told = [(each.name, (each.person, step_state_name(each.state), moment(each.at, at), each.opinion)) for each in contract.steps]
        steps = [(step_name(name), " · ".join(part for part in parts if part)) for name, parts in told]
        scans = [(each.name, self._by(each.added_by, each.added_at)) for each in contract.scans]
        self.show_boxes(((self.tr("Way"), done), (self.tr("Steps"), steps), (self.tr("Scans"), scans)))

    def _by(self, person: str, at: datetime | None) -> str:
        return f"{person}  {moment(at, self._office)}" if person and at else ""


class ClosedSheet(QWidget):
    """Why a contract may not be read, and for a manager the way to say why he wants to."""

    purpose_wanted = Signal()

    def __init__(self) -> None:
        """Nothing is chosen at first."""
        super().__init__()
        self.words = QLabel(self.tr("Choose a contract in the list."))
        self.words.setObjectName("muted")
        self.words.setWordWrap(True)
        self.words.setAccessibleName(self.tr("Why not"))
        self.purpose = QPushButton(self.tr("State the purpose…"))
        self.purpose.setAccessibleName(self.tr("State the purpose…"))
        self.purpose.clicked.connect(self.purpose_wanted)
        layout = QVBoxLayout(self)
        layout.addWidget(self.words)
        layout.addWidget(self.purpose, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)
        self.show_words([])

    def show_words(self, lines: Sequence[str], *, asks: bool = False) -> None:
        """No lines: nothing is chosen. asks: whether stating a purpose would help."""
        self.words.setText("\n".join(lines) or self.tr("Choose a contract in the list."))
        self.purpose.setVisible(asks)
