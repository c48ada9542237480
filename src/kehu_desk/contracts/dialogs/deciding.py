"""【审核】【批准】【驳回】: what is decided on stands in the dialog, its departures first."""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QDialog, QFormLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from kehu_desk.contracts.queries import ContractView
from kehu_desk.contracts.service import approve_contract, reject_contract, review_contract
from kehu_desk.contracts.words import explain_all, kind_name, risk_name, term_text
from kehu_desk.kernel.errors import Refused
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.dialogs import button, button_row, cancel_button, named
from kehu_desk.ui.editors import LongEditor, name_editor
from kehu_desk.ui.fields import Field, Kind
from kehu_desk.ui.lines import Lines

DEEDS: Final[dict[str, Callable[..., None]]] = {"review": review_contract, "approve": approve_contract, "reject": reject_contract}


class DecideContractDialog(QDialog):
    """Refusals are told inside, and what was typed stays. The text decided on is the one shown here."""

    def __init__(self, desk: Desk, event: str, title: str, contract: ContractView, parent: QWidget | None = None) -> None:
        """event: review, approve or reject; title: also the verb of the button."""
        super().__init__(parent)
        named(self, title)
        self._desk, self._event, self._contract = desk, event, contract
        label = self.tr("Reason") if event == "reject" else self.tr("Opinion")
        opinion = Field(key="opinion", label=label, kind=Kind.LONG)
        self.opinion = LongEditor(opinion)
        name_editor(self.opinion, opinion)
        self.text = QPlainTextEdit(text_of(contract))
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Text of the contract"))
        self.departs, self.problems = Lines(self.tr("Departures from the standard text"), "warn"), Lines(self.tr("Why not"), "bad")
        self.departs.show_lines(departures(contract))
        self.accept_button = button(title, primary=True)
        self._lay_out(label)
        self.accept_button.clicked.connect(self.submit)
        self.resize(look.scaled(680), look.scaled(560))

    def _lay_out(self, label: str) -> None:
        contract = self._contract
        form = QFormLayout()
        form.setSpacing(look.GAP)
        until = term_text("end_on", contract.terms["end_on"]) or "…"
        facts = (
            (self.tr("Contract"), f"{contract.no}  {kind_name(contract.kind)}"), (self.tr("Customer"), contract.customer),
            (self.tr("Subject"), contract.subject), (self.tr("Amount"), term_text("amount_fen", contract.terms["amount_fen"]) or "–"),
            (self.tr("Time"), f"{contract.terms['start_on']} – {until}"), (self.tr("Drafted by"), contract.drafted_by),
        )  # fmt: skip
        for title, words in facts:
            said = QLabel(words)
            said.setWordWrap(True)
            said.setAccessibleName(title)
            form.addRow(title, said)
        layout = QVBoxLayout(self)
        layout.setSpacing(look.GAP)
        layout.addLayout(form)
        layout.addWidget(self.departs)
        layout.addWidget(self.text, 1)
        layout.addWidget(QLabel(label))
        layout.addWidget(self.opinion)
        layout.addWidget(self.problems)
        layout.addLayout(button_row(cancel_button(self), self.accept_button))

    def submit(self) -> None:
        """Sign, or say why not."""
        try:
            self._desk.act(DEEDS[self._event], self._contract.id, self.opinion.value(), read=self._contract.read)
        except Refused as refusal:
            self.problems.show_lines(explain_all(refusal))
            return
        self.accept()


def text_of(contract: ContractView) -> str:
    """The whole text, block by block."""
    return "\n\n".join(f"{each.title}\n{each.text}" if each.title else each.text for each in contract.blocks)


def departures(contract: ContractView) -> list[str]:
    """A line for each block that departs from the standard text."""
    return [f"{each.title}（{risk_name(each.risk)}）：{each.reason}" for each in contract.deviations]
