"""The yellow bar of the demo: whatever is typed there will be cleared."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget


class DemoBanner(QLabel):
    """The bar 【演示数据,退出后清除】; with a folder of its own the demo stays, and the bar says so."""

    def __init__(self, *, kept: bool, parent: QWidget | None = None) -> None:
        """kept: the demo lies in a folder that the person has named."""
        super().__init__(parent)
        text = self.tr("Demo data, kept in its folder") if kept else self.tr("Demo data, cleared on exit")
        self.setText(text)
        self.setAccessibleName(text)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        # Black on yellow in both themes: the bar is a warning sign, not a part of the look.
        self.setStyleSheet("background: #ffd54a; color: #2b2200; padding: 4px; font-weight: bold;")
