"""What each column of a file means: the part of the page 列对应 that every kind of import has."""

from abc import abstractmethod
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QHeaderView, QLabel, QVBoxLayout, QWidget

from kehu_desk.exchange.pages.parts import cell, table
from kehu_desk.exchange.plan import AnyPlan, Glimpse
from kehu_desk.exchange.values import shown
from kehu_desk.exchange.words import reasons
from kehu_desk.ui import look

EXAMPLES = 3
NAME, EXAMPLE, MEANING = range(3)


class AssignPage(QWidget):
    """Nothing is imported until the plan is free of doubt."""

    changed = Signal()

    def __init__(self, targets: Sequence[tuple[str, str]]) -> None:
        """targets: key and label of everything a column can mean. The page of a kind lays itself out when its fields are there."""
        super().__init__()
        self._seen: Glimpse | None = None
        self._targets = targets
        self.choices: list[QComboBox] = []
        titles = (self.tr("Column of the file"), self.tr("Examples"), self.tr("Our field"))
        self.columns = table(self.tr("Columns"), titles)
        self.columns.horizontalHeader().setSectionResizeMode(EXAMPLE, QHeaderView.ResizeMode.Stretch)
        self.columns.horizontalHeader().setSectionResizeMode(MEANING, QHeaderView.ResizeMode.Interactive)
        self.skip = QCheckBox(self.tr("Skip faulty rows and import the others"))
        self.skip.setAccessibleName(self.skip.text())
        self.skip.setChecked(True)
        self.problem = QLabel()
        self.problem.setObjectName("problem")
        self.problem.setWordWrap(True)
        self.problem.setAccessibleName(self.tr("Problem"))

    def lay_out(self, form: QFormLayout) -> None:
        """The table over the fields of the kind, what stands in the way below."""
        form.addRow("", self.skip)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.GAP)
        layout.addWidget(self.columns, 1)
        layout.addLayout(form)
        layout.addWidget(self.problem)

    @abstractmethod
    def plan(self) -> AnyPlan | None:
        """What is wanted now; None before a file was read."""

    def mapping(self) -> dict[int, str]:
        """Column -> key, as chosen."""
        return {column: key for column, box in enumerate(self.choices) if (key := str(box.currentData() or ""))}

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
        self.weigh()

    def _fields(self) -> QStandardItemModel:
        """All meanings, one model for all boxes."""
        model = QStandardItemModel(self)
        for key, text in (("", self.tr("(ignore)")), *self._targets):
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
        box.currentIndexChanged.connect(self.weigh)
        self.choices.append(box)
        return box

    @property
    def ready(self) -> bool:
        """Whether the next page may come."""
        plan = self.plan()
        return plan is not None and not plan.problems()

    def weigh(self) -> None:
        """Say what stands in the way."""
        plan = self.plan()
        self.problem.setText("\n".join(reasons(plan.problems())) if plan else "")
        self.problem.setVisible(bool(self.problem.text()))
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
