"""The page 【设置】: the office's own numbers; the administrator proposes rules of lending, a manager puts them in force."""

from typing import Any

from PySide6.QtWidgets import QWidget

from kehu_desk.office import queries
from kehu_desk.office.pages.asking import FormDialog, Values, attempt
from kehu_desk.office.queries import SettingRow
from kehu_desk.office.service import settings
from kehu_desk.office.words import setting_name
from kehu_desk.ui.cells import Mark, Row
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.fields import Field, Group
from kehu_desk.ui.listing import listed, page_layout, table, tool

VALUE_AT, PROPOSED_AT = 1, 3


class SettingsPage(QWidget):
    """Table 【设置表】; who may confirm sees 【确认】 and 【驳回】."""

    tables = frozenset({"setting"})

    def __init__(self, desk: Desk, *, manages: bool, administers: bool, parent: QWidget | None = None) -> None:
        """manages: sets rules at once and confirms; administers: proposes rules, sets the office's own affairs."""
        super().__init__(parent)
        self._desk, self._manages, self._administers = desk, manages, administers
        titles = [self.tr("Setting"), self.tr("In force"), self.tr("Default"), self.tr("Waits for a manager"), self.tr("Entered by")]
        keys = ("key", "value", "default", "proposed", "by")
        source = listed(self._rows, titles, keys, _word, self._mark)
        self.model, self.view = table(self.tr("Table of settings"), source, (340, 130, 110, 150, 110))
        self.change = tool(self.tr("Change…"), "file-pen", self.enter)
        self.confirm, self.strike = tool(self.tr("Confirm"), "check", self.say_yes), tool(self.tr("Strike"), "x", self.say_no)
        hint = self.tr("Rules of filing and lending: a manager sets them; what the administrator enters waits for a manager. "
                       "Loans already handed out keep their terms (B-053).")  # fmt: skip
        page_layout(self, (self.change, self.confirm, self.strike), self.view, hint=hint)
        for each in (self.confirm, self.strike):
            each.setVisible(manages)
        self.view.selectionModel().selectionChanged.connect(self._offer)
        self.view.doubleClicked.connect(self.enter)
        self.model.modelReset.connect(self._offer)
        self._offer()

    def _rows(self) -> list[Row]:
        self._settings = {row.key: row for row in self._desk.do(queries.settings) or []}
        return [(row.key, row.key, row.value, row.default, row.proposed, row.proposed_by) for row in self._settings.values()]

    def _mark(self, row: Row, column: int) -> Mark | None:
        if column == PROPOSED_AT and row[PROPOSED_AT + 1] is not None:
            return Mark("warn", "clock")
        return Mark("ok") if column == VALUE_AT and row[VALUE_AT + 1] != row[VALUE_AT + 2] else None

    def chosen(self) -> SettingRow | None:
        """The setting chosen, None unless it is one."""
        ids = self.view.chosen_ids() if self.view.chosen_count() == 1 else []
        return self._settings.get(str(ids[0])) if ids else None

    def _offer(self) -> None:
        row = self.chosen()
        unchosen = self.tr("Choose one line first.")
        mine = row is not None and (self._administers or row.policy)
        self.change.setEnabled(mine)
        self.change.setToolTip("" if mine else unchosen if row is None else self.tr("Only the administrator changes this."))
        waits = row is not None and row.proposed is not None
        for each in (self.confirm, self.strike):
            each.setEnabled(waits)
            each.setToolTip("" if waits else unchosen if row is None else self.tr("Nothing waits here."))

    def refresh(self) -> None:
        """Read the settings anew."""
        self.model.refresh()

    def enter(self) -> None:
        """The dialog 【修改设置】 for the setting chosen."""
        row = self.chosen()
        if row is None or not self.change.isEnabled():
            return
        bounds = self.tr("From {least} to {most}").format(least=row.least, most=row.most) if row.least is not None else ""
        field = Field(key=row.key, label=setting_name(row.key), required=True, help=bounds, span=2, limit=60)

        def act(values: Values) -> bool:
            return settings.enter_setting(self._desk.door, self._desk.caller, row.key, values[row.key])

        verb = self.tr("Save") if self._manages or not row.policy else self.tr("Propose")
        start = {row.key: row.proposed or row.value}
        FormDialog(self._desk, self.tr("Change setting"), (Group(self.tr("New value"), (field,)),), act, verb, self, start=start).open()

    def say_yes(self) -> None:
        """Put the value that waits in force."""
        self._decide(True)

    def say_no(self) -> None:
        """Strike the value that waits."""
        self._decide(False)

    def _decide(self, accepted: bool) -> None:
        if (row := self.chosen()) is not None:
            attempt(self._desk, settings.decide_setting, row.key, accepted)


def _word(value: Any, column: int) -> str:
    return setting_name(value) if column == 0 else "" if value is None else str(value)
