"""【帮助】: the list of keys, the tour, what may be told about this machine, and who made the parts."""

import platform
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QLabel, QTableWidget, QTableWidgetItem, QTextBrowser, QVBoxLayout, QWidget

from kehu_desk import __version__
from kehu_desk.kernel import paths
from kehu_desk.ui import look
from kehu_desk.ui.dialogs import button, button_row, named

PARTS = (
    ("PySide6-Essentials", "LGPL-3.0"), ("SQLAlchemy", "MIT"), ("sqlcipher3", "zlib"), ("alembic", "MIT"), ("PyNaCl", "Apache-2.0"),
    ("reportlab", "BSD-3-Clause"), ("pypdfium2", "BSD-3-Clause / Apache-2.0"), ("python-calamine", "MIT"), ("XlsxWriter", "BSD-2-Clause"),
    ("defusedxml", "PSF-2.0"), ("rapidfuzz", "MIT"), ("python-stdnum", "LGPL-2.1+"), ("pypinyin", "MIT"), ("chinesecalendar", "MIT"),
    ("platformdirs", "MIT"), ("uuid-utils", "BSD-3-Clause"),
)  # fmt: skip
FREE_PARTS = "Noto Sans SC, KehuWenKaiRare: OFL-1.1 · Lucide: ISC"


def installed(name: str) -> str:
    """The version of a part, - when it cannot be told."""
    try:
        return version(name)
    except PackageNotFoundError:
        return "-"


def diagnostics(folder: Path, places: int) -> str:
    """Facts about program and machine, and none about customers or people. places: how many tabs are shown."""
    size = sum(each.stat().st_size for each in folder.glob("store.*") if each.is_file())
    lines = [
        f"Kehu Desk {__version__}",
        f"Python {platform.python_version()} · Qt {qVersion()} · PySide6 {installed('PySide6-Essentials')}",
        f"{platform.system()} {platform.release()} {platform.machine()} · {sys.getfilesystemencoding()}",
        f"SQLAlchemy {installed('SQLAlchemy')} · sqlcipher3 {installed('sqlcipher3')}",
        f"store: {size / 2**20:.1f} MiB · tabs: {places}",
    ]
    return "\n".join(lines)


class Shortcuts(QDialog):
    """The dialog 【快捷键】: every key that works now, gathered from the actions themselves."""

    def __init__(self, actions: list[QAction], parent: QWidget | None = None) -> None:
        """Actions without a key are left out."""
        super().__init__(parent)
        named(self, self.tr("Shortcuts"))
        lines = [(action.shortcut().toString(), action.text().replace("&", "")) for action in actions if not action.shortcut().isEmpty()]
        lines += [
            ("Ctrl+C", self.tr("Copy the selected rows")),
            ("Ctrl+Enter", self.tr("Save a form")),
        ]
        lines = list(dict(lines).items())
        self.table = QTableWidget(len(lines), 2)
        self.table.setAccessibleName(self.tr("Shortcuts"))
        self.table.setHorizontalHeaderLabels([self.tr("Key"), self.tr("What it does")])
        self.table.verticalHeader().hide()
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setShowGrid(False)
        for row, line in enumerate(lines):
            for column, text in enumerate(line):
                self.table.setItem(row, column, QTableWidgetItem(text))
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.setColumnWidth(0, 150)
        close = button(self.tr("Close"), primary=True)
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.addWidget(self.table)
        layout.addLayout(button_row(close))
        self.resize(520, 520)


class Tour(QDialog):
    """Four steps through the program; 【跳过】 at any of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begins at the first."""
        super().__init__(parent)
        named(self, self.tr("Tour"))
        self._at = 0
        self._steps = (
            (
                self.tr("Today"),
                self.tr("The workbench lists what is due: reviews, loans to hand out, late returns. A double click opens the matter."),
            ),
            (
                self.tr("Archives"),
                self.tr(
                    "Every customer has one archive: filed within a week by the responsible rep, reviewed by the direct superior, "
                    "taken into custody by the archive custodian."
                ),
            ),
            (
                self.tr("Loans"),
                self.tr("Who needs more than the card borrows the archive for a purpose and a time. The right ends by itself when due."),
            ),
            (
                self.tr("Paper and traces"),
                self.tr("Dossiers carry watermark, page numbers and a QR code. Every look at content stands in the audit log."),
            ),
        )
        self.title, self.words, self.place = QLabel(), QLabel(), QLabel()
        self.skip, self.on = button(self.tr("Skip")), button(self.tr("Next"), primary=True)
        self._lay_out()
        self.skip.clicked.connect(self.reject)
        self.on.clicked.connect(self.go_on)
        self._show()

    def _lay_out(self) -> None:
        font = self.title.font()
        font.setPointSizeF(font.pointSizeF() * 1.5)
        font.setBold(True)
        self.title.setFont(font)
        self.words.setWordWrap(True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.words.setMinimumHeight(self.fontMetrics().lineSpacing() * 5)
        self.place.setObjectName("muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * look.WIDE, 2 * look.WIDE, 2 * look.WIDE, look.WIDE)
        layout.setSpacing(look.WIDE)
        for part in (self.title, self.words, self.place):
            layout.addWidget(part)
        layout.addLayout(button_row(self.skip, self.on))
        self.setFixedWidth(520)

    def go_on(self) -> None:
        """The next step; after the last the tour ends."""
        if self._at == len(self._steps) - 1:
            self.accept()
            return
        self._at += 1
        self._show()

    def _show(self) -> None:
        title, words = self._steps[self._at]
        last = self._at == len(self._steps) - 1
        self.title.setText(title)
        self.words.setText(words)
        self.setAccessibleDescription(f"{title}. {words}")
        self.place.setText(self.tr("{step} of {steps}").format(step=self._at + 1, steps=len(self._steps)))
        self.on.setText(self.tr("Begin") if last else self.tr("Next"))
        self.skip.setVisible(not last)


class About(QDialog):
    """The dialog 【关于】: version, where the data lie, licences."""

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        """folder: of the office."""
        super().__init__(parent)
        named(self, self.tr("About"))
        title, place = QLabel(self.tr("Kehu Desk {version}").format(version=__version__)), QLabel()
        font = title.font()
        font.setPointSizeF(font.pointSizeF() * 1.5)
        font.setBold(True)
        title.setFont(font)
        place.setText(self.tr("Data: {folder}\nLog: {log}").format(folder=folder, log=paths.logs()))
        place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        place.setWordWrap(True)
        self.parts = QTextBrowser()
        self.parts.setAccessibleName(self.tr("Licences"))
        self.parts.setPlainText("\n".join([*(f"{name} {installed(name)} · {licence}" for name, licence in PARTS), FREE_PARTS]))
        own = QLabel(self.tr("Licence of this program: Apache-2.0. It uses these parts:"))
        close = button(self.tr("Close"), primary=True)
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setSpacing(look.WIDE)
        for part in (title, place, own, self.parts):
            layout.addWidget(part)
        layout.addLayout(button_row(close))
        self.resize(560, 460)
