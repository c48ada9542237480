"""Page 选择文件: the file, its sheet, the row that names the columns, and the template."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from kehu_desk.exchange.pages.busy import Busy
from kehu_desk.exchange.pages.parts import add_row, cell, table
from kehu_desk.exchange.pages.work import Work
from kehu_desk.exchange.plan import Glimpse
from kehu_desk.exchange.values import shown
from kehu_desk.ui import icons, look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.dialogs import button
from kehu_desk.ui.job import Step

SAMPLE_ROWS = 8
SAMPLE_COLUMNS = 30
HEADERS_UP_TO = 100


class FilePage(QWidget):
    """Reads the first rows of the chosen file in the background."""

    changed = Signal()

    def __init__(self, desk: Desk, work: Work) -> None:
        """Nothing chosen yet."""
        super().__init__()
        self._desk, self._work = desk, work
        self.seen: Glimpse | None = None
        self.path, self.browse = QLineEdit(), button(self.tr("Browse…"))
        self.path.setReadOnly(True)
        self.path.setPlaceholderText(self.tr("An Excel or WPS workbook (.xlsx .xls .et) or a .csv file"))
        self.template = button(self.tr("Download template…"))
        self.sheet, self.header = QComboBox(), QSpinBox()
        self.sheet.setAccessibleDescription(self.tr("The sheet of the workbook that holds the rows"))
        self.header.setRange(1, HEADERS_UP_TO)
        self.facts, self.busy = QLabel(), Busy()
        self.facts.setObjectName("muted")
        self.facts.setWordWrap(True)
        self.sample = table(self.tr("First rows"), ("",))
        icons.dress(self.browse, "folder-open")
        icons.dress(self.template, "download")
        self._lay_out()
        self._listen()
        self._show()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        for part in (self.path, self.browse, self.template):
            row.addWidget(part)
        form = QFormLayout()
        line = QWidget()
        line.setLayout(row)
        add_row(form, self.tr("File"), line)
        self.path.setAccessibleName(self.tr("File"))
        add_row(form, self.tr("Sheet"), self.sheet)
        add_row(form, self.tr("Header row"), self.header)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.GAP)
        layout.addLayout(form)
        layout.addWidget(self.facts)
        layout.addWidget(self.busy)
        layout.addWidget(self.sample, 1)

    def _listen(self) -> None:
        self.browse.clicked.connect(self._ask_file)
        self.sheet.activated.connect(lambda place: self.read(Path(self.path.text()), place))
        self.header.editingFinished.connect(self._take_header)
        self.busy.changed.connect(self._show)

    @property
    def ready(self) -> bool:
        """Whether the next page may come."""
        return self.seen is not None and not self.busy.running

    def _ask_file(self) -> None:
        kinds = self.tr("Tables (*.xlsx *.xlsm *.xls *.et *.ett *.csv *.txt)")
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Choose file"), self.path.text(), kinds)
        if name:
            self.read(Path(name))

    def _take_header(self) -> None:
        if self.seen is not None and self.header.value() != self.seen.header and not self.busy.running:
            self.read(self.seen.book.path, self.seen.sheet, self.header.value())

    def read(self, path: Path, sheet: int | None = None, header: int | None = None) -> None:
        """Look at a file, one of its sheets, or with another row as header."""
        if self.busy.running:
            return
        self.seen = None
        self.path.setText(str(path))
        self.busy.run(self.tr("Reading {name}").format(name=path.name), partial(self._look, path, sheet, header), self._take)

    def _look(self, path: Path, sheet: int | None, header: int | None, _step: Step) -> Glimpse:
        return self._work.look(self._desk.door, self._desk.caller, path, sheet, header)

    def _take(self, seen: object) -> None:
        assert isinstance(seen, Glimpse)
        self.seen = seen

    def _show(self) -> None:
        running, seen = self.busy.running, self.seen
        for part in (self.browse, self.sheet, self.header):
            part.setEnabled(not running and (seen is not None or part is self.browse or self.sheet.count() > 0))
        if seen is not None:
            self._show_book(seen)
        elif not running:
            self.sample.setRowCount(0)
        self.facts.setText(self._facts(seen) if seen else "")
        self.changed.emit()

    def _show_book(self, seen: Glimpse) -> None:
        with QSignalBlocker(self.sheet), QSignalBlocker(self.header):
            self.sheet.clear()
            for name, mark in seen.book.sheets:
                self.sheet.addItem(name if mark == "visible" else self.tr("{name} (hidden)").format(name=name))
            self.sheet.setCurrentIndex(seen.sheet)
            self.header.setValue(seen.header)
        names = seen.names[:SAMPLE_COLUMNS]
        self.sample.setColumnCount(len(names))
        self.sample.setHorizontalHeaderLabels(list(names))
        self.sample.setRowCount(min(SAMPLE_ROWS, len(seen.sample)))
        for at, row in enumerate(seen.sample[:SAMPLE_ROWS]):
            for column, value in enumerate(row.cells[: len(names)]):
                self.sample.setItem(at, column, cell(shown(value)))

    def _facts(self, seen: Glimpse) -> str:
        parts = [self.tr("{count} columns").format(count=len(seen.names))]
        if seen.book.encoding:
            parts.append(self.tr("encoding {name}").format(name=seen.book.encoding))
        if seen.book.macros:
            parts.append(self.tr("its macros are ignored"))
        if seen.remembered:
            parts.append(self.tr("the columns are assigned as last time"))
        return " · ".join(parts)
