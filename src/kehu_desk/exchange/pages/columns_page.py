"""Page 列对应: what each column means, and how customers that are there already are found and treated."""

from PySide6.QtWidgets import QFormLayout, QLineEdit

from kehu_desk.exchange.mapping import TARGETS
from kehu_desk.exchange.pages.assign_page import AssignPage
from kehu_desk.exchange.pages.parts import add_row, combo
from kehu_desk.exchange.plan import UPDATING, Match, Mode, Plan
from kehu_desk.exchange.sheets_out import label
from kehu_desk.exchange.words import MATCHES, MODES, named


class ColumnsPage(AssignPage):
    """Nothing is imported until the assignment is free of doubt: no field twice, the name and the match key assigned."""

    def __init__(self) -> None:
        """Without a file yet."""
        super().__init__([(each.key, label(each)) for each in TARGETS])
        self.match = combo([(each, named(MATCHES, each)) for each in MATCHES], self.tr("By what a row finds the customer it means"))
        self.mode = combo([(each, named(MODES, each)) for each in MODES], self.tr("What happens to customers that are there"))
        self.despite = QLineEdit()
        self.despite.setPlaceholderText(self.tr("May stay empty; five characters or more import probable duplicates too (B-109)"))
        form = QFormLayout()
        add_row(form, self.tr("Find customers by"), self.match)
        add_row(form, self.tr("Customers that are there"), self.mode)
        add_row(form, self.tr("Reason for duplicates"), self.despite)
        self.lay_out(form)
        for box in (self.match, self.mode):
            box.currentIndexChanged.connect(self.weigh)

    def plan(self) -> Plan | None:
        """What is wanted now; None before a file was read."""
        if self._seen is None:
            return None
        return Plan(
            self._seen.book.path, self._seen.sheet, self._seen.header, self._seen.names, self.mapping(),
            match=Match(self.match.currentData()), mode=Mode(self.mode.currentData()), skip_errors=self.skip.isChecked(),
            despite=self.despite.text(),
        )  # fmt: skip

    def weigh(self) -> None:
        """A reason for duplicates is asked only where customers are made."""
        plan = self.plan()
        self.despite.setEnabled(plan is not None and plan.mode not in UPDATING)
        super().weigh()
