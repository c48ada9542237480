"""The window 【照片预览】: one photo, upright, decoded on a worker; no copy reaches the disk."""

from collections.abc import Callable

from PySide6.QtCore import QMargins, Qt
from PySide6.QtGui import QImage, QKeySequence, QPixmap, QShortcut
from PySide6.QtWidgets import QDialog, QLabel, QScrollArea, QVBoxLayout, QWidget

from kehu_desk.archives.dialogs.viewer import picture
from kehu_desk.ui.dialogs import button, button_row, named
from kehu_desk.ui.latest import Latest
from kehu_desk.visits.words import explain_all

WIDE, HIGH = 860, 680
MARGIN = 24  # pixels around the photo


class PhotoViewer(QDialog):
    """Space and Esc close it again."""

    def __init__(self, caption: str, read: Callable[[], tuple[str, bytes]], parent: QWidget | None = None) -> None:
        """read: gives name and bytes; it is asked on a worker."""
        super().__init__(parent)
        named(self, self.tr("Photo preview"))
        self.sheet, self.shut = QLabel(self.tr("The photo is being opened…")), button(self.tr("Close"), primary=True)
        self.sheet.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sheet.setAccessibleName(caption)
        self._reading = Latest(self, self._show, lambda refused: self.sheet.setText("\n".join(explain_all(refused))))
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(self.sheet)
        said = QLabel(caption)
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.addWidget(area, 1)
        layout.addWidget(said)
        layout.addLayout(button_row(self.shut))
        self.shut.clicked.connect(self.accept)
        QShortcut(QKeySequence(Qt.Key.Key_Space), self).activated.connect(self.accept)
        self.resize(WIDE, HIGH)
        self._reading.ask(lambda: picture(read()[1]))

    @property
    def shown(self) -> bool:
        """Whether the photo is there."""
        return not self.sheet.pixmap().isNull()

    def _show(self, image: QImage) -> None:
        if image.isNull():
            self.sheet.setText(self.tr("This file is damaged and cannot be shown."))
            return
        room = self.sheet.size().shrunkBy(QMargins(MARGIN, MARGIN, MARGIN, MARGIN))
        fitting = image.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
        self.sheet.setPixmap(QPixmap.fromImage(fitting))
