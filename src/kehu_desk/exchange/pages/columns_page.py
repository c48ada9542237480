"""Page 列对应: what each column means, and how customers that are there already are found and treated."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QHeaderView, QLabel, QLineEdit, QVBoxLayout, QWidget

from kehu_desk.exchange.mapping import TARGETS
from kehu_desk.exchange.pages.parts import add_row, cell, combo, table
from kehu_desk.exchange.plan import UPDATING, Glimpse, Match, Mode, Plan
from kehu_desk.exchange.sheets_out import label
from kehu_desk.exchange.values import shown
from kehu_desk.exchange.words import MATCHES, MODES, named, reasons
from kehu_desk.ui import look

EXAMPLES = 3
NAME, EXAMPLE, MEANING = range(3)


class ColumnsPage(QWidget):
    """Nothing is imported until the assignment is free of doubt: no field twice, the name and the match key assigned."""

    changed = Signal()

    def __init__(self) -> None:
        """Without a file yet."""
        super().__init__()
        self._seen: Glimpse | None = None
        self.choices: list[QComboBox] = []
        titles = (self.tr("Column of the file"), self.tr("Examples"), self.tr("Our field"))
        self.columns = table(self.tr("Columns"), titles)
        self.columns.horizontalHeader().setSectionResizeMode(EXAMPLE, QHeaderView.ResizeMode.Stretch)
        self.columns.horizontalHeader().setSectionResizeMode(MEANING, QHeaderView.ResizeMode.Interactive)
        self.match = combo([(each, named(MATCHES, each)) for each in MATCHES], self.tr("By what a row finds the customer it means"))
        self.mode = combo([(each, named(MODES, each)) for each in MODES], self.tr("What happens to customers that are there"))
        self.despite = QLineEdit()
        self.despite.setPlaceholderText(self.tr("May stay empty; five characters or more import probable duplicates too (B-109)"))
        self.skip = QCheckBox(self.tr("Skip faulty rows and import the others"))
        self.skip.setAccessibleName(self.skip.text())
        self.skip.setChecked(True)
        self.problem = QLabel()
        self.problem.setObjectName("problem")
        self.problem.setWordWrap(True)
        self.problem.setAccessibleName(self.tr("Problem"))
        self._lay_out()
        for box in (self.match, self.mode):
            box.currentIndexChanged.connect(self._weigh)

    def _lay_out(self) -> None:
        form = QFormLayout()
        add_row(form, self.tr("Find customers by"), self.match)
        add_row(form, self.tr("Customers that are there"), self.mode)
        add_row(form, self.tr("Reason for duplicates"), self.despite)
        form.addRow("", self.skip)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.GAP)
        layout.addWidget(self.columns, 1)
        layout.addLayout(form)
        layout.addWidget(self.problem)

    def show_file(self, seen: Glimpse) -> None:
        """Offer the columns of a file with the meanings proposed; what was chosen for the same file stays."""
        if self._seen is seen:
            return
        self._seen, self.choices, fields = seen, [], self._fields()
        self.columns.setRowCount(0)
        self.columns.setRowCount(len(seen.names))
        for column, name in enumerate(seen.names):
            self.columns.setItem(column, NAME, cell(name))
            self.columns.setItem(column, EXAMPLE, cell(_examples(seen, column)))
            self.columns.setCellWidget(column, MEANING, self._choice(name, fields, seen.mapping.get(column, "")))
        self.columns.setColumnWidth(NAME, 200)
        self.columns.setColumnWidth(MEANING, 240)
        self._weigh()

    def _fields(self) -> QStandardItemModel:
        """All meanings, one model for all boxes."""
        model = QStandardItemModel(self)
        for key, text in (("", self.tr("(ignore)")), *((each.key, label(each)) for each in TARGETS)):
            item = QStandardItem(text)
            item.setData(key, Qt.ItemDataRole.UserRole)
            model.appendRow(item)
        return model

    def _choice(self, name: str, fields: QStandardItemModel, key: str) -> QComboBox:
        box = QComboBox()
        box.setModel(fields)
        box.setMaxVisibleItems(20)
        box.setAccessibleName(self.tr("Meaning of {name}").format(name=name))
        box.setAccessibleDescription(self.tr("The field that this column of the file fills"))
        box.setCurrentIndex(max(0, box.findData(key)))
        box.currentIndexChanged.connect(self._weigh)
        self.choices.append(box)
        return box

    def plan(self) -> Plan | None:
        """What is wanted now; None before a file was read."""
        if self._seen is None:
            return None
        mapping = {column: key for column, box in enumerate(self.choices) if (key := str(box.currentData() or ""))}
        return Plan(
            self._seen.book.path, self._seen.sheet, self._seen.header, self._seen.names, mapping,
            match=Match(self.match.currentData()), mode=Mode(self.mode.currentData()), skip_errors=self.skip.isChecked(),
            despite=self.despite.text(),
        )  # fmt: skip

    @property
    def ready(self) -> bool:
        """Whether the next page may come."""
        plan = self.plan()
        return plan is not None and not plan.problems()

    def _weigh(self) -> None:
        plan = self.plan()
        self.problem.setText("\n".join(reasons(plan.problems())) if plan else "")
        self.problem.setVisible(bool(self.problem.text()))
        self.despite.setEnabled(plan is not None and plan.mode not in UPDATING)
        self._mark_ignored()
        self.changed.emit()

    def _mark_ignored(self) -> None:
        for column, box in enumerate(self.choices):
            item = self.columns.item(column, NAME)
            if item is not None:
                tones = look.tones()
                item.setForeground(tones.of("idle") if not box.currentData() else self.palette().text().color())


def _examples(seen: Glimpse, column: int) -> str:
    found = (shown(row.cells[column]) for row in seen.sample if column < len(row.cells))
    return "、".join(list(dict.fromkeys(text for text in found if text))[:EXAMPLES])
