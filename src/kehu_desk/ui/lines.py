"""Sentences under one another, such as the reasons of a refusal."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from kehu_desk.ui import look


class Lines(QLabel):
    """Hidden while there are none."""

    def __init__(self, name: str, tone: look.Tone | None = None) -> None:
        """name: the accessible name; tone colours the words."""
        super().__init__()
        self.setAccessibleName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if tone is not None:
            self.setStyleSheet(f"color: {look.tones().of(tone).name()}")
        self.show_lines([])

    def show_lines(self, lines: Sequence[str]) -> None:
        """No lines take the label away."""
        self.setText("\n".join(lines))
        self.setAccessibleDescription(self.text())
        self.setVisible(bool(lines))
