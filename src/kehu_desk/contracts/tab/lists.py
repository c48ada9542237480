"""The pages of the pane that hold small lists: duties and amendments, with their buttons."""

from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kehu_desk.contracts.queries import AmendmentRow, ContractView, ObligationRow
from kehu_desk.contracts.rules.terms import value_of
from kehu_desk.contracts.words import amendment_name, duty_kind_name, duty_state_name, explain, party_name, term_name, term_text
from kehu_desk.kernel.errors import no
from kehu_desk.kernel.money import yuan
from kehu_desk.ui.cells import Mark, Row
from kehu_desk.ui.lines import Lines
from kehu_desk.ui.listing import listed, page_layout, table, tool

DUTY_MARKS: Final = {
    "open": Mark("warn", "clock"), "late": Mark("bad", "triangle-alert"), "done": Mark("ok", "circle-check"),
    "breached": Mark("bad", "circle-x"), "waived": Mark("idle", "x"),
}  # fmt: skip
AMENDMENT_MARKS: Final = {
    "draft": Mark("warn", "stamp"), "approved": Mark("warn", "circle-check"), "signed": Mark("ok", "file-text"),
    "refused": Mark("bad", "circle-x"),
}  # fmt: skip
DUTY_STATE, AMENDMENT_STATE = 3, 2


def _word(value: Any, _column: int) -> str:
    return "" if value is None else str(value)


class DutiesSheet(QWidget):
    """履约要点 of both sides."""

    add_wanted = Signal()
    close_wanted = Signal(object)
    """An ObligationRow."""

    def __init__(self) -> None:
        """Empty."""
        super().__init__()
        self.setAccessibleName(self.tr("Duties"))
        self._kept: dict[UUID, ObligationRow] = {}
        titles = [self.tr("Whose"), self.tr("What is owed"), self.tr("Due on"), self.tr("State"), self.tr("Kind"), self.tr("Amount (yuan)")]
        keys = ("party", "text", "due", "state", "kind", "amount")
        source = listed(self._rows, titles, keys, _word, self._mark)
        self.model, self.view = table(self.tr("Table of duties"), source, (52, 110, 80, 80, 52, 92), {1: 60})
        self.add_button = tool(self.tr("Add duty…"), "plus", self.add_wanted.emit)
        self.close_button = tool(self.tr("Close duty…"), "check", self._close)
        self.evidence = Lines(self.tr("Evidence"))
        page_layout(self, (self.add_button, self.close_button), self.evidence, self.view)
        self.view.selectionModel().selectionChanged.connect(self._weigh)
        self.model.modelReset.connect(self._weigh)
        self._keeps: tuple[str, ...] = ("",)

    def show_contract(self, contract: ContractView, keeps: tuple[str, ...]) -> None:
        """keeps: codes of reasons against keeping duties."""
        self._kept, self._keeps = {each.id: each for each in contract.obligations}, keeps
        self.model.refresh()
        self._weigh()

    def _rows(self) -> list[Row]:
        return [
            (each.id, party_name(each.party), each.text, each.due_on, duty_state_name(each.state, late=each.late),
             duty_kind_name(each.kind), "" if each.amount_fen is None else yuan(each.amount_fen))
            for each in self._kept.values()
        ]  # fmt: skip

    def _mark(self, line: Row, column: int) -> Mark | None:
        row = self._kept.get(line[0])
        return DUTY_MARKS["late" if row.late else row.state] if row is not None and column == DUTY_STATE else None

    def chosen(self) -> ObligationRow | None:
        """The one duty chosen."""
        ids: list[Any] = self.view.chosen_ids() if self.view.chosen_count() == 1 else []
        return self._kept.get(ids[0]) if ids else None

    def _weigh(self) -> None:
        row = self.chosen()
        against = [explain(no(code)) for code in self._keeps]
        self.add_button.setEnabled(not against)
        self.add_button.setToolTip("\n".join(against))
        first = [self.tr("Choose an open duty first.")] if row is None or row.state != "open" else []
        self.close_button.setEnabled(not against and not first)
        self.close_button.setToolTip("\n".join(against or first))
        rhythm = self.tr("again every {months} months").format(months=row.every_months) if row and row.every_months else ""
        self.evidence.show_lines([each for each in (row.text, rhythm, row.evidence) if each] if row else [])

    def _close(self) -> None:
        if (row := self.chosen()) is not None and self.close_button.isEnabled():
            self.close_wanted.emit(row)


class AmendmentsSheet(QWidget):
    """补充协议."""

    amend_wanted = Signal()
    approve_wanted = Signal(object)
    refuse_wanted = Signal(object)
    sign_wanted = Signal(object)
    """Id of the amendment meant."""

    def __init__(self) -> None:
        """Empty."""
        super().__init__()
        self.setAccessibleName(self.tr("Amendments"))
        self._kept: dict[UUID, AmendmentRow] = {}
        self._against: tuple[str, ...] = ("",)
        self._decide: frozenset[UUID] = frozenset()
        self._sign: frozenset[UUID] = frozenset()
        titles = [self.tr("What changes"), self.tr("Effective on"), self.tr("State"), self.tr("Number"), self.tr("Drafted by")]
        keys = ("changes", "effective", "state", "no", "by")
        source = listed(self._rows, titles, keys, _word, self._mark)
        self.model, self.view = table(self.tr("Table of amendments"), source, (120, 80, 108, 134, 60), {0: 80})
        self.amend_button = tool(self.tr("Amend…"), "file-plus", self.amend_wanted.emit)
        self.approve_button = tool(self.tr("Approve"), "circle-check", lambda: self._tell(self.approve_wanted))
        self.refuse_button = tool(self.tr("Refuse…"), "circle-x", lambda: self._tell(self.refuse_wanted))
        self.sign_button = tool(self.tr("Signed…"), "file-text", lambda: self._tell(self.sign_wanted))
        self.said = Lines(self.tr("Amendment"))
        page_layout(self, (self.amend_button, self.approve_button, self.refuse_button, self.sign_button), self.said, self.view)
        self.view.selectionModel().selectionChanged.connect(self._weigh)
        self.model.modelReset.connect(self._weigh)

    def show_contract(self, contract: ContractView, against: tuple[str, ...], decide: tuple[UUID, ...], sign: tuple[UUID, ...]) -> None:
        """against: codes of reasons against amending; decide, sign: amendments that are this person's."""
        open_now = contract.own_state in ("signed", "filed")
        self._against = against if against or open_now else ("E_STATE",)
        self._kept, self._decide, self._sign = {each.id: each for each in contract.amendments}, frozenset(decide), frozenset(sign)
        self._state = contract.own_state
        self.model.refresh()
        self._weigh()

    def _rows(self) -> list[Row]:
        return [
            (each.id, self._changes(each), each.effective_on, amendment_name(each.state), each.no, each.drafted_by)
            for each in self._kept.values()
        ]

    def _changes(self, row: AmendmentRow) -> str:
        parts = [f"{term_name(key)}：{term_text(key, value_of(key, value))}" for key, value in row.changes.items()]
        return "；".join(parts) or row.text

    def _mark(self, line: Row, column: int) -> Mark | None:
        row = self._kept.get(line[0])
        return AMENDMENT_MARKS[row.state] if row is not None and column == AMENDMENT_STATE else None

    def chosen(self) -> AmendmentRow | None:
        """The one amendment chosen."""
        ids: list[Any] = self.view.chosen_ids() if self.view.chosen_count() == 1 else []
        return self._kept.get(ids[0]) if ids else None

    def _weigh(self) -> None:
        row = self.chosen()
        against = [explain(no(code, state=getattr(self, "_state", ""))) for code in self._against]
        self.amend_button.setEnabled(not against)
        self.amend_button.setToolTip("\n".join(against))
        for each, mine in ((self.approve_button, self._decide), (self.refuse_button, self._decide), (self.sign_button, self._sign)):
            each.setVisible(bool(mine))
            each.setEnabled(row is not None and row.id in mine)
            each.setToolTip("" if each.isEnabled() else self.tr("Choose an amendment that waits for this first."))
        lines = [self._changes(row), row.text if row.changes else ""] if row else []
        self.said.show_lines([each for each in lines if each])

    def _tell(self, signal: Any) -> None:
        if (row := self.chosen()) is not None:
            signal.emit(row.id)
