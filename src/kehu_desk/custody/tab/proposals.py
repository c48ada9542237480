"""The pages 【审批与记录】 and 【销毁清单】: what is proposed, who signed, and the signatures to give."""

from dataclasses import replace
from typing import Any, Final
from uuid import UUID

from PySide6.QtWidgets import QPushButton, QWidget

from kehu_desk.archives.words import level_name
from kehu_desk.custody import queries
from kehu_desk.custody.dialogs.working import Working
from kehu_desk.custody.queries import ProposalRow
from kehu_desk.custody.rules import Kind
from kehu_desk.custody.service import deciding
from kehu_desk.custody.words import explain, kind_name, proposal_state, scope_name, signature_text
from kehu_desk.kernel.clock import zone
from kehu_desk.ui.cells import Mark, Row
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.empty_state import EmptyState, Switch
from kehu_desk.ui.listing import listed, page_layout, table, tool
from kehu_desk.ui.notices import ask_reason, confirm

WIDTHS: Final = (150, 200, 130, 70, 130, 170, 60)
STATE_AT, SIGNED_AT = 4, 5
LEAST: Final = 5
MARKS: Final = {
    "PROPOSED": Mark("warn", "stamp"), "CONFIRMED": Mark("warn", "file-pen"), "DONE": Mark("ok", "circle-check"),
    "DECLINED": Mark("bad", "circle-x"), "WITHDRAWN": Mark("idle", "undo-2"),
}  # fmt: skip


class ProposalsPage(QWidget):
    """One table of proposals with 【同意】, 【监销签字】, 【不同意】, 【撤回】."""

    tables = frozenset({"proposal", "proposal_signature"})

    def __init__(self, desk: Desk, name: str, kinds: tuple[Kind, ...], parent: QWidget | None = None) -> None:
        """name: the accessible name of the table; kinds: which proposals it shows."""
        super().__init__(parent)
        self._desk, self._kinds, self._office = desk, kinds, zone()
        self._proposals: dict[UUID, ProposalRow] = {}
        titles = [
            self.tr("What"), self.tr("Archive"), self.tr("Reason"), self.tr("Proposed by"), self.tr("State"), self.tr("Signatures"),
            self.tr("Answer"),
        ]  # fmt: skip
        keys = ("kind", "subject", "reason", "proposed_by", "state", "signatures", "answer")
        source = replace(listed(self._rows, titles, keys, self._word, self._mark), tip=lambda row, at: self._word(row[at + 1], at))
        self.model, self.view = table(name, source, WIDTHS)
        self.buttons: dict[str, QPushButton] = {
            "confirm": tool(self.tr("Agree"), "check", self.agree),
            "witness": tool(self.tr("Sign as witness"), "stamp", self.sign_as_witness),
            "decline": tool(self.tr("Do not agree"), "x", self.disagree),
            "withdraw": tool(self.tr("Take back"), "undo-2", self.take_back),
        }
        self.switch = Switch(self.view, EmptyState(self.tr("Nothing was proposed yet."), tone="ok"))
        page_layout(self, tuple(self.buttons.values()), self.switch)
        self.working = Working(desk, self)
        self.working.done.connect(lambda _result: self.refresh())
        self.view.selectionModel().selectionChanged.connect(self._offer)
        self.model.modelReset.connect(self._offer)
        self._offer()

    def _rows(self) -> list[Row]:
        with self._desk.door.look(self._desk.caller) as (session, actor):
            found = queries.proposals(session, actor, self._kinds)
        self._proposals = {row.id: row for row in found}
        return [(row.id, row, row.subject, row.reason, row.proposed_by, row.state, row.signatures, row.answer) for row in found]

    def _word(self, value: Any, column: int) -> str:
        if column == 0:
            return self._what(value)
        if column == STATE_AT:
            return proposal_state(value)
        if column == SIGNED_AT:
            return "；".join(signature_text(each.person, each.part, each.at, self._office) for each in value)
        return str(value)

    def _what(self, row: ProposalRow) -> str:
        if row.kind not in (Kind.RAISE, Kind.LOWER):
            return kind_name(row.kind)
        text = self.tr("{kind}: {scope} to {level}")
        return text.format(kind=kind_name(row.kind), scope=scope_name(row.section), level=level_name(row.level))

    def _mark(self, row: Row, column: int) -> Mark | None:
        return MARKS.get(str(row[STATE_AT + 1])) if column == STATE_AT else None

    def refresh(self) -> None:
        """Read the proposals anew."""
        self.model.refresh()

    def open_subject(self, proposal: UUID) -> bool:
        """Choose one proposal; False when it is not on this page."""
        return bool(self.view.choose_ids([proposal]))

    def chosen(self) -> ProposalRow | None:
        """The proposal chosen, None unless it is one."""
        ids = self.view.chosen_ids() if self.view.chosen_count() == 1 else []
        found = ids[0] if ids else None
        return self._proposals.get(found) if isinstance(found, UUID) else None

    def _offer(self) -> None:
        self.switch.show_empty(self.model.rowCount() == 0)
        row = self.chosen()
        offers = (self._desk.do(deciding.proposal_offers, row.id) or []) if row is not None else []
        reasons = {offer.event: [explain(each) for each in offer.nos] for offer in offers}
        for key, each in self.buttons.items():
            each.setVisible(key in reasons)
            each.setEnabled(not reasons.get(key))
            each.setToolTip("\n".join(dict.fromkeys(reasons.get(key, []))))

    # deeds

    def agree(self) -> None:
        """Sign as manager."""
        if (row := self.chosen()) is not None:
            self._desk.do(deciding.confirm, row.id)

    def sign_as_witness(self) -> None:
        """Ask once more, for this cannot be undone; then sign, which carries the destruction out."""
        if (row := self.chosen()) is None:
            return
        text = self.tr("Destroy the archive {name}?").format(name=row.subject)
        details = [self.tr("Texts, drafts, revisions and files are gone for ever; the card and the audit log remain (B-161).")]
        if confirm(self, text, self.tr("Sign and destroy"), details=details, destructive=True):
            self.working.start(deciding.witness, row.id)

    def disagree(self) -> None:
        """Ask for a reason and decline."""
        row = self.chosen()
        reason = ask_reason(self, self.buttons["decline"].text(), self.tr("Why not?"), LEAST) if row is not None else None
        if row is not None and reason is not None:
            self._desk.do(deciding.decline, row.id, reason)

    def take_back(self) -> None:
        """The proposer takes it back."""
        if (row := self.chosen()) is not None:
            self._desk.do(deciding.withdraw, row.id)
