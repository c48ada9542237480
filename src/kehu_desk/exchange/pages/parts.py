"""Small parts that the pages share: labelled fields, plain tables, counts."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QHeaderView, QLabel, QTableWidget, QTableWidgetItem, QWidget

from kehu_desk.exchange.plan import Line, Outcome
from kehu_desk.exchange.words import STATUSES, named, reasons
from kehu_desk.ui import look
from kehu_desk.ui.cells import Mark

TONES: Mapping[str, look.Tone] = {"new": "ok", "update": "ok", "duplicate": "warn", "rejected": "bad"}


def add_row(form: QFormLayout, text: str, field: QWidget) -> None:
    """A labelled field: the label is its buddy and its accessible name."""
    label = QLabel(text)
    label.setBuddy(field)
    field.setAccessibleName(text)
    form.addRow(label, field)


def combo(choices: Sequence[tuple[str, str]], description: str) -> QComboBox:
    """A choice of (code, word)."""
    made = QComboBox()
    made.setAccessibleDescription(description)
    for code, word in choices:
        made.addItem(word, code)
    return made


def table(name: str, titles: Sequence[str]) -> QTableWidget:
    """A table that is only read; the last column takes the room."""
    made = QTableWidget(0, len(titles))
    made.setAccessibleName(name)
    made.setHorizontalHeaderLabels(list(titles))
    made.verticalHeader().hide()
    made.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    made.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
    made.setAlternatingRowColors(True)
    made.setShowGrid(False)
    made.setTabKeyNavigation(False)
    made.horizontalHeader().setHighlightSections(False)
    made.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    policy = made.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    made.setSizePolicy(policy)
    made.horizontalHeader().setSectionResizeMode(len(titles) - 1, QHeaderView.ResizeMode.Stretch)
    return made


def cell(text: str, mark: Mark | None = None) -> QTableWidgetItem:
    """A cell; its whole text stands in the tip as well."""
    made = QTableWidgetItem(" ".join(text.split()))
    made.setToolTip(text)
    if mark is not None:
        made.setForeground(look.tones().of(mark.tone))
    return made


def show_lines(shown: QTableWidget, lines: Sequence[Line]) -> None:
    """Rows of a file with what becomes of them: real row number, name, outcome, reasons."""
    shown.setRowCount(len(lines))
    for at, line in enumerate(lines):
        mark = Mark(TONES[line.status.value])
        texts = (str(line.row.number), line.name, named(STATUSES, line.status.value), "\n".join(reasons(line.nos)))
        for column, text in enumerate(texts):
            shown.setItem(at, column, cell(text, mark if column == 2 else None))


class Counts(QWidget):
    """新增 · 更新 · 重复 · 错误, each with its number."""

    def __init__(self) -> None:
        """All at nothing."""
        super().__init__()
        self.numbers: dict[str, QLabel] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.WIDE)
        for status in STATUSES:
            label = self.numbers[status] = QLabel()
            label.setAccessibleName(named(STATUSES, status))
            row.addWidget(label)
        row.addStretch(1)

    def show_outcome(self, outcome: Outcome) -> None:
        """Tell the numbers of an outcome."""
        found = {"new": outcome.created, "update": outcome.updated, "duplicate": outcome.duplicates, "rejected": outcome.rejected}
        for status, number in found.items():
            text = QCoreApplication.translate("Import", "{status} {number}").format(status=named(STATUSES, status), number=number)
            self.numbers[status].setText(text)
            colour = look.tones().of(TONES[status] if number else "idle").name()
            self.numbers[status].setStyleSheet(f"color: {colour}; font-weight: 600;")
