"""The dialog 【预警规则】: every threshold of the early warnings with its default; a manager puts new ones in force."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kehu_desk.office import queries
from kehu_desk.office.pages.asking import FormDialog, Values
from kehu_desk.office.queries import SettingRow
from kehu_desk.office.service.settings import enter_settings
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.fields import Field, Group
from kehu_desk.ui.words import texts

GROUPS: Final = {
    "arrears": ("warn_use", "warn_late_days", "warn_overdue_percent", "warn_broken_count", "warn_soon_percent"),
    "progress": ("warn_progress", "warn_progress_workdays"),
    "expense": ("expense_budget_bp", "warn_expense_gap", "warn_expense_rate", "warn_expense_percent"),
    "churn": ("warn_churn_late", "warn_churn_fall", "warn_silent_days"),
    "handling": ("warn_acknowledge_workdays",),
}
TITLES: Final = texts({
    "arrears": QT_TRANSLATE_NOOP("WarningRules", "Arrears"),
    "progress": QT_TRANSLATE_NOOP("WarningRules", "Sales progress"),
    "expense": QT_TRANSLATE_NOOP("WarningRules", "Sales expense"),
    "churn": QT_TRANSLATE_NOOP("WarningRules", "Customer churn"),
    "handling": QT_TRANSLATE_NOOP("WarningRules", "Handling"),
})  # fmt: skip
LABELS: Final = texts({
    "warn_use": QT_TRANSLATE_NOOP("WarningRules", "Use of the limit, %"),
    "warn_late_days": QT_TRANSLATE_NOOP("WarningRules", "Days past due"),
    "warn_overdue_percent": QT_TRANSLATE_NOOP("WarningRules", "Past due of all open, %"),
    "warn_broken_count": QT_TRANSLATE_NOOP("WarningRules", "Promises broken in 90 days"),
    "warn_soon_percent": QT_TRANSLATE_NOOP("WarningRules", "Due within 7 days, % of the limit"),
    "warn_progress": QT_TRANSLATE_NOOP("WarningRules", "Sold of what was planned to date, %"),
    "warn_progress_workdays": QT_TRANSLATE_NOOP("WarningRules", "First workdays without a warning"),
    "expense_budget_bp": QT_TRANSLATE_NOOP("WarningRules", "Budget, 1/100 % of the sales plan"),
    "warn_expense_gap": QT_TRANSLATE_NOOP("WarningRules", "Spending ahead of sales, points"),
    "warn_expense_rate": QT_TRANSLATE_NOOP("WarningRules", "Expense rate, % of the budgeted one"),
    "warn_expense_percent": QT_TRANSLATE_NOOP("WarningRules", "Budget committed, %"),
    "warn_churn_late": QT_TRANSLATE_NOOP("WarningRules", "Days since the last order"),
    "warn_churn_fall": QT_TRANSLATE_NOOP("WarningRules", "Sales of three months less by, %"),
    "warn_silent_days": QT_TRANSLATE_NOOP("WarningRules", "Days without an order"),
    "warn_acknowledge_workdays": QT_TRANSLATE_NOOP("WarningRules", "Working days to acknowledge"),
})  # fmt: skip
MEANINGS: Final = texts({
    "warn_use": QT_TRANSLATE_NOOP("WarningRules", "yellow/orange/red from"),
    "warn_late_days": QT_TRANSLATE_NOOP("WarningRules", "orange from the first day, red beyond"),
    "warn_overdue_percent": QT_TRANSLATE_NOOP("WarningRules", "red from"),
    "warn_broken_count": QT_TRANSLATE_NOOP("WarningRules", "orange from one, red from"),
    "warn_soon_percent": QT_TRANSLATE_NOOP("WarningRules", "yellow from"),
    "warn_progress": QT_TRANSLATE_NOOP("WarningRules", "yellow/orange/red below"),
    "warn_progress_workdays": QT_TRANSLATE_NOOP("WarningRules", "of the year"),
    "expense_budget_bp": QT_TRANSLATE_NOOP("WarningRules", "of every customer"),
    "warn_expense_gap": QT_TRANSLATE_NOOP("WarningRules", "yellow/orange/red from"),
    "warn_expense_rate": QT_TRANSLATE_NOOP("WarningRules", "orange/red from"),
    "warn_expense_percent": QT_TRANSLATE_NOOP("WarningRules", "red from"),
    "warn_churn_late": QT_TRANSLATE_NOOP("WarningRules", "in tenths of the usual gap, yellow/orange/red from"),
    "warn_churn_fall": QT_TRANSLATE_NOOP("WarningRules", "yellow/orange/red from"),
    "warn_silent_days": QT_TRANSLATE_NOOP("WarningRules", "red from"),
    "warn_acknowledge_workdays": QT_TRANSLATE_NOOP("WarningRules", "then it is passed up"),
})  # fmt: skip


class WarningRulesDialog(FormDialog):
    """All thresholds at once: none is put in force while one does not fit."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Raises Refused E_FORBIDDEN for who sets no rules."""
        keys = {key for group in GROUPS.values() for key in group}
        self.rows = {row.key: row for row in queries.settings(desk.door, desk.caller) if row.key in keys}
        start = {key: row.value for key, row in self.rows.items()}
        groups = [Group(_word(TITLES, name), self._fields(keys)) for name, keys in GROUPS.items()]
        super().__init__(desk, self.tr("Rules of early warnings"), groups, self._enter, self.tr("Save"), parent, start=start)
        hint = QLabel(self.tr("They count from the next check on. A warning keeps the thresholds by which it was given."))
        hint.setObjectName("muted")
        hint.setWordWrap(True)
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(0, hint)
        self.resize(look.scaled(720), look.scaled(600))

    def _fields(self, keys: Sequence[str]) -> list[Field]:
        return [Field(key=key, label=_word(LABELS, key), required=True, note=self._note(self.rows[key]), limit=60) for key in keys]

    def _note(self, row: SettingRow) -> str:
        meaning, default = _word(MEANINGS, row.key), self.tr("usual: {value}").format(value=row.default)
        if row.proposed is None:
            return f"{meaning}; {default}"
        waits = self.tr("{person} proposed {value}; it waits").format(person=row.proposed_by, value=row.proposed)
        return f"{meaning}; {default}; {waits}"

    def _enter(self, values: Values) -> bool:
        changed = {key: str(values[key]).strip() for key, row in self.rows.items() if str(values[key]).strip() != row.value}
        enter_settings(self._desk.door, self._desk.caller, changed)
        return bool(changed)


def _word(words: Mapping[str, str], key: str) -> str:
    return QCoreApplication.translate("WarningRules", words[key])
