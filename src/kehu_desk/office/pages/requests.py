"""The page 【角色审批】: a manager's word on who becomes custodian or manager (B-024)."""

from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from kehu_desk.office import queries
from kehu_desk.office.pages.asking import attempt, office_zone
from kehu_desk.office.service import accounts
from kehu_desk.office.words import role_names
from kehu_desk.ui.cells import Row
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.empty_state import EmptyState, Switch
from kehu_desk.ui.listing import listed, page_layout, table, tool

AT = 5


class RequestsPage(QWidget):
    """Table 【角色申请表】 with 【同意】 and 【拒绝】."""

    tables = frozenset({"person", "role_request"})

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Read what waits."""
        super().__init__(parent)
        self._desk, self._office = desk, office_zone(desk)
        titles = [
            self.tr("Name"), self.tr("Staff number"), self.tr("Roles now"), self.tr("Roles asked for"), self.tr("Asked by"), self.tr("At"),
        ]  # fmt: skip
        keys = ("name", "staff_no", "now", "wanted", "asked_by", "at")
        source = listed(self._rows, titles, keys, self._word)
        self.model, self.view = table(self.tr("Role requests"), source, (110, 100, 180, 180, 110, 140))
        self.grant, self.refuse = tool(self.tr("Grant"), "check", self.say_yes), tool(self.tr("Refuse"), "x", self.say_no)
        self.switch = Switch(self.view, EmptyState(self.tr("No role waits for a decision."), tone="ok"))
        hint = self.tr("Custodian and manager need the word of a manager who neither gains the role nor asked for it (B-024).")
        page_layout(self, (self.grant, self.refuse), self.switch, hint=hint)
        self.view.selectionModel().selectionChanged.connect(self._offer)
        self.model.modelReset.connect(self._offer)
        self._offer()

    def _rows(self) -> list[Row]:
        self._requests = {row.id: row for row in self._desk.do(queries.role_requests) or []}
        return [(row.id, row.name, row.staff_no, row.now, row.wanted, row.asked_by, row.asked_at) for row in self._requests.values()]

    def _offer(self) -> None:
        self.switch.show_empty(self.model.rowCount() == 0)
        row = self._requests.get(self.chosen() or UUID(int=0))
        reason = self.tr("Choose one line first.") if row is None else ""
        if row is not None and row.mine:
            reason = self.tr("This concerns yourself: another manager decides (B-024).")
        for each in (self.grant, self.refuse):
            each.setEnabled(not reason)
            each.setToolTip(reason)

    def chosen(self) -> UUID | None:
        """The request chosen, None unless it is one."""
        ids = self.view.chosen_ids() if self.view.chosen_count() == 1 else []
        return ids[0] if ids and isinstance(ids[0], UUID) else None

    def refresh(self) -> None:
        """Read what waits anew."""
        self.model.refresh()

    def say_yes(self) -> None:
        """Grant the roles chosen."""
        self._decide(True)

    def say_no(self) -> None:
        """Refuse the roles chosen."""
        self._decide(False)

    def _decide(self, granted: bool) -> None:
        if (request := self.chosen()) is not None:
            attempt(self._desk, accounts.decide_role_request, request, granted)

    def _word(self, value: Any, column: int) -> str:
        if column == AT:
            return str(value.astimezone(self._office).strftime("%Y-%m-%d %H:%M"))
        return role_names(value) if column in (2, 3) else str(value)
