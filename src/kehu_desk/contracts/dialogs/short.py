"""The short dialogs of a contract: stamp, send, back, file, terminate, duties, amendments."""

from datetime import date
from typing import Any, cast
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from kehu_desk.contracts import service
from kehu_desk.contracts.dialogs.asking import AskDialog
from kehu_desk.contracts.queries import ContractView, ObligationRow
from kehu_desk.contracts.rules.duties import KINDS, PARTIES, Duty
from kehu_desk.contracts.words import duty_kind_name, duty_state_name, party_name, term_name
from kehu_desk.kernel.money import scaled
from kehu_desk.kernel.regions import find_region
from kehu_desk.seals import queries as seals
from kehu_desk.ui.desk import Desk, office_today
from kehu_desk.ui.fields import Field, Kind

CLOSED = ("done", "breached", "waived")


class Short(QObject):
    """Makes the dialogs of one contract; each does its deed itself and tells refusals inside."""

    def __init__(self, desk: Desk, contract: ContractView, parent: QWidget) -> None:
        """contract: as it was just read; parent: over which the dialogs stand."""
        super().__init__(parent)
        self._desk, self._contract, self._parent = desk, contract, parent
        self._today = office_today(desk)

    def _ask(self, title: str, sentence: str, fields: list[Field], deed: Any, values: dict[str, Any] | None = None) -> AskDialog:
        dialog = AskDialog(title, sentence, fields, deed, self._today, self._parent)
        dialog.form.set_values(values or {})
        return dialog

    def stamp(self, title: str) -> AskDialog:
        """【用印】: which seal, how many pages, for what."""
        with self._desk.door.look(self._desk.caller) as (session, actor):
            mine = [row for row in seals.usable(session, actor) if actor.person in (row.keeper_id, row.backup_id)]
        options = [(str(row.id), f"{row.name}  {row.code}") for row in mine]
        fields = [
            Field(key="seal", label=self.tr("Seal"), kind=Kind.CHOICE, options=options, required=True, span=2),
            Field(key="pages", label=self.tr("Pages stamped"), kind=Kind.INT, required=True),
            Field(key="purpose", label=self.tr("Purpose"), limit=100),
        ]
        count = self._contract.terms["originals_total"]
        sentence = self.tr("{count} originals of {contract}. The register of the seal gets its line.")
        none = self.tr("No seal is in your keeping.")
        said = sentence.format(count=count, contract=self._contract.no) if options else none

        def deed(values: dict[str, Any]) -> None:
            self._desk.act(
                service.stamp_contract, self._contract.id, UUID(values["seal"]), pages=values["pages"] or 0, purpose=values["purpose"]
            )

        first = {"seal": options[0][0]} if len(options) == 1 else {}
        return self._ask(title, said, fields, deed, first | {"purpose": self.tr("Signing")})

    def send(self, title: str) -> AskDialog:
        """【寄出原件】."""
        field = Field(key="on", label=term_name("sent_on"), kind=Kind.DATE, required=True)
        sentence = self.tr("Our stamped originals of {contract} go to the other side.")

        def deed(values: dict[str, Any]) -> None:
            self._desk.act(service.send_originals, self._contract.id, values["on"])

        return self._ask(title, sentence.format(contract=self._contract.no), [field], deed, {"on": self._today()})

    def sign(self, title: str) -> AskDialog:
        """【双方签署】: signed when, back when, how many are ours."""
        fields = [
            Field(key="signed_on", label=term_name("signed_on"), kind=Kind.DATE, required=True),
            Field(key="back_on", label=term_name("back_on"), kind=Kind.DATE, required=True),
            Field(key="originals", label=term_name("originals_ours"), kind=Kind.INT, required=True),
        ]
        sentence = self.tr("Both sides have signed {contract} and our originals are back.")

        def deed(values: dict[str, Any]) -> None:
            self._desk.act(
                service.sign_contract, self._contract.id, back_on=values["back_on"], signed_on=values["signed_on"],
                originals=values["originals"] or 0,
            )  # fmt: skip

        first = {"signed_on": self._today(), "back_on": self._today(), "originals": max(1, self._contract.terms["originals_total"] // 2)}
        return self._ask(title, sentence.format(contract=self._contract.no), fields, deed, first)

    def file(self, title: str) -> AskDialog:
        """【归档】: how many originals come into custody, and where they lie."""
        fields = [
            Field(key="originals", label=term_name("originals_ours"), kind=Kind.INT, required=True),
            Field(key="shelf", label=term_name("shelf"), limit=60),
        ]
        sentence = self.tr("Count the originals and say where they lie; with none of them a signed scan must be there.")

        def deed(values: dict[str, Any]) -> None:
            self._desk.act(service.file_contract, self._contract.id, originals=values["originals"] or 0, shelf=values["shelf"])

        return self._ask(title, sentence, fields, deed, {"originals": self._contract.terms["originals_ours"]})

    def terminate(self, title: str) -> AskDialog:
        """【终止】: why, from when on, how it is settled."""
        fields = [
            Field(key="on", label=self.tr("Effective on"), kind=Kind.DATE, required=True),
            Field(key="reason", label=self.tr("Reason"), kind=Kind.LONG, required=True),
            Field(key="settlement", label=term_name("settlement_note"), kind=Kind.LONG, required=True),
        ]

        def deed(values: dict[str, Any]) -> None:
            self._desk.act(service.terminate_contract, self._contract.id, values["reason"], values["on"], values["settlement"])

        sentence = self.tr("{contract} ends before its time. This cannot be taken back.")
        return self._ask(title, sentence.format(contract=self._contract.no), fields, deed, {"on": self._today()})

    def add_duty(self, title: str) -> AskDialog:
        """【登记要点】: what one side owes."""
        parties, kinds = [(each, party_name(each)) for each in PARTIES], [(each, duty_kind_name(each)) for each in KINDS]
        fields = [
            Field(key="party", label=self.tr("Whose duty"), kind=Kind.CHOICE, options=parties, required=True),
            Field(key="kind", label=self.tr("Kind"), kind=Kind.CHOICE, options=kinds, required=True),
            Field(key="text", label=self.tr("What is owed"), span=2, required=True, limit=400),
            Field(key="due_on", label=self.tr("Due on"), kind=Kind.DATE),
            Field(key="every_months", label=self.tr("Again every … months"), kind=Kind.INT),
            Field(key="amount_fen", label=term_name("amount_fen"), kind=Kind.MONEY),
        ]

        def deed(values: dict[str, Any]) -> None:
            duty = Duty(**(values | {"every_months": values["every_months"] or 0}))
            self._desk.act(service.add_obligation, self._contract.id, duty)

        return self._ask(title, self._contract.no, fields, deed)

    def close_duty(self, title: str, duty: ObligationRow) -> AskDialog:
        """【了结要点】: done, breached or waived, with what proves it."""
        became = [(each, duty_state_name(each)) for each in CLOSED]
        fields = [
            Field(key="became", label=self.tr("What became of it"), kind=Kind.CHOICE, options=became, required=True),
            Field(key="evidence", label=self.tr("Evidence or reason"), kind=Kind.LONG, required=True),
        ]

        def deed(values: dict[str, Any]) -> None:
            self._desk.act(service.close_obligation, duty.id, values["became"], values["evidence"])

        return self._ask(title, f"{party_name(duty.party)} · {duty.text}", fields, deed, {"became": "done"})

    def amend(self, title: str) -> AskDialog:
        """【补充协议】: which terms change from which day on; what is left empty stays."""
        share = QCoreApplication.translate("ContractForm", "per cent off every price, such as 2.5")
        fields = [
            Field(key="effective_on", label=self.tr("Effective on"), kind=Kind.DATE, required=True),
            Field(key="end_on", label=term_name("end_on"), kind=Kind.DATE),
            Field(key="amount_fen", label=term_name("amount_fen"), kind=Kind.MONEY),
            Field(key="credit_days", label=term_name("credit_days"), kind=Kind.INT),
            Field(key="price_list_code", label=term_name("price_list_code"), limit=40),
            Field(key="discount_bp", label=term_name("discount_bp"), help=share),
            Field(key="territory", label=term_name("territory"), kind=Kind.TAGS),
            Field(key="text", label=self.tr("What is agreed"), kind=Kind.LONG),
        ]

        def deed(values: dict[str, Any]) -> None:
            day = cast("date | None", values.pop("effective_on"))
            words = values.pop("text")
            changes = {key: value for key, value in values.items() if value not in (None, "", [])}
            if "discount_bp" in changes:
                share = scaled(str(changes["discount_bp"]).replace("%", ""), 2)
                changes["discount_bp"] = -1 if share is None else share
            if "territory" in changes:
                changes["territory"] = tuple(find_region(each) or each for each in changes["territory"])
            self._desk.act(service.propose_amendment, self._contract.id, day, changes, words)

        sentence = self.tr("Only what changes is entered; the rest of {contract} stays. Another person approves it.")
        return self._ask(title, sentence.format(contract=self._contract.no), fields, deed, {"effective_on": self._today()})

    def sign_amendment(self, title: str, amendment: UUID) -> AskDialog:
        """【补充协议签署】."""
        field = Field(key="on", label=term_name("signed_on"), kind=Kind.DATE, required=True)

        def deed(values: dict[str, Any]) -> None:
            self._desk.act(service.sign_amendment, amendment, values["on"])

        return self._ask(title, self._contract.no, [field], deed, {"on": self._today()})
