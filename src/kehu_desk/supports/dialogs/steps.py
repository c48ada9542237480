"""The dialogs 【审批支持】, 【核实支持】 and 【支付支持】: an amount, a baseline, a payment."""

from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kehu_desk.kernel.money import yuan
from kehu_desk.supports.dialogs.asking import SupportForm
from kehu_desk.supports.queries.view import SupportView
from kehu_desk.supports.rules.case import LONGEST_SAID
from kehu_desk.supports.service import Payment, approve_support, settle_support, verify_support
from kehu_desk.supports.service.settling import LONGEST_NUMBER
from kehu_desk.supports.words import baseline_name, evidence_name, field_name, return_lines, share_text, target_text
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.fields import Field, Kind
from kehu_desk.ui.lines import Lines


def _opinion(label: str) -> Field:
    return Field(key="said", label=label, kind=Kind.LONG, limit=LONGEST_SAID)


class DecideSupport(SupportForm):
    """How much of our part is approved. Rejecting and sending back have their own buttons on the page."""

    def __init__(self, desk: Desk, view: SupportView, parent: QWidget | None = None) -> None:
        """view: as it was read; it is decided only as that."""
        title = QCoreApplication.translate("SupportSteps", "Approve support")
        amount = Field(
            key="amount_fen", label=QCoreApplication.translate("SupportSteps", "Approved (yuan)"), kind=Kind.MONEY, required=True, span=2
        )
        super().__init__(desk, title, view, (amount, _opinion(QCoreApplication.translate("SupportSteps", "Opinion"))), parent)
        facts = Lines(self.tr("What is asked for"))
        budget = self.tr("Budget {amount} yuan").format(amount=yuan(view.row.budget_fen))
        target = self.tr("Target: {target}").format(target=target_text(view.terms, view.unit))
        facts.show_lines([f"{budget} · {share_text(view.row.dealer_share_bp, view.asked_fen)}", target])
        self.column.insertWidget(1, facts)
        self.form.set_values({"amount_fen": view.asked_fen})

    def carry_out(self, values: dict[str, Any]) -> None:
        """Approve."""
        self._desk.act(approve_support, self.view.row.id, values["amount_fen"], values["said"], seen=self.view.version)


class VerifySupport(SupportForm):
    """What was reported holds, and over which baseline its return is written down."""

    def __init__(self, desk: Desk, view: SupportView, parent: QWidget | None = None) -> None:
        """Proposes the weeks before where there are enough of them."""
        title = QCoreApplication.translate("SupportSteps", "Verify support")
        kinds = [row.kind for row in view.returns]
        over = Field(
            key="baseline_kind", label=field_name("baseline_kind"), kind=Kind.CHOICE, span=2,
            options=[(kind, baseline_name(kind)) for kind in kinds],
            help=QCoreApplication.translate("SupportSteps", "Empty: no return is written down"),
        )  # fmt: skip
        super().__init__(desk, title, view, (over, _opinion(QCoreApplication.translate("SupportSteps", "What was checked"))), parent)
        facts = Lines(self.tr("What was reported"))
        there = "、".join(dict.fromkeys(evidence_name(each.kind) for each in view.evidence))
        returned = [line for row in view.returns for line in return_lines(row, view.unit)]
        facts.show_lines([view.report, self.tr("Evidence: {kinds}").format(kinds=there), *returned])
        self.column.insertWidget(1, facts)
        self.form.set_values({"baseline_kind": kinds[-1] if kinds else ""})

    def carry_out(self, values: dict[str, Any]) -> None:
        """Verify."""
        self._desk.act(verify_support, self.view.row.id, values["baseline_kind"], values["said"], seen=self.view.version)


class PaySupport(SupportForm):
    """A payment, and whether more will follow."""

    def __init__(self, desk: Desk, view: SupportView, parent: QWidget | None = None) -> None:
        """Proposes what is left of the approved amount, today."""
        title = QCoreApplication.translate("SupportSteps", "Pay support")
        fields = (
            Field(key="amount_fen", label=QCoreApplication.translate("SupportSteps", "Amount (yuan)"), kind=Kind.MONEY, required=True),
            Field(key="on", label=QCoreApplication.translate("SupportSteps", "Paid on"), kind=Kind.DATE, required=True),
            Field(key="doc_no", label=field_name("doc_no"), limit=LONGEST_NUMBER),
            Field(key="last", label=QCoreApplication.translate("SupportSteps", "Last payment"), kind=Kind.BOOL,
                  help=QCoreApplication.translate("SupportSteps", "nothing more will be paid")),
            Field(key="note", label=field_name("note"), limit=LONGEST_SAID, span=2),
        )  # fmt: skip
        super().__init__(desk, title, view, fields, parent)
        facts = Lines(self.tr("What was approved"))
        approved, paid = yuan(view.row.approved_fen), yuan(view.row.settled_fen)
        facts.show_lines([self.tr("Approved {approved} yuan · paid {paid} yuan").format(approved=approved, paid=paid)])
        self.column.insertWidget(1, facts)
        left = max(0, view.row.approved_fen - view.row.settled_fen)
        self.form.set_values({"amount_fen": left, "on": self.today(), "last": True})

    def carry_out(self, values: dict[str, Any]) -> None:
        """Pay."""
        paid = Payment(values["on"], values["amount_fen"], values["doc_no"], values["note"], values["last"])
        self._desk.act(settle_support, self.view.row.id, paid, seen=self.view.version)
