"""Flags as chips: a word each, with its sentence as the tip."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QWidget

from kehu_desk.replenishment.words import flag_name, flag_sentence
from kehu_desk.ui import look
from kehu_desk.ui.flow import Flow


class FlagChips(QWidget):
    """Shows what it is told to show; hidden without flags."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """No flags."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("Flags"))
        self._flow, self.chips = Flow(self), list[QLabel]()

    def show_flags(self, flags: Sequence[str]) -> None:
        """A chip for each."""
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = [self._chip(flag) for flag in flags]
        self.setVisible(bool(flags))
        self.updateGeometry()

    def _chip(self, flag: str) -> QLabel:
        chip = QLabel(flag_name(flag), self)
        chip.setObjectName("chip")
        chip.setContentsMargins(look.GAP, 1, look.GAP, 1)
        chip.setStyleSheet(f"color: {look.tones().of('warn').name()}")
        chip.setToolTip(flag_sentence(flag))
        chip.setAccessibleName(flag_name(flag))
        chip.setAccessibleDescription(flag_sentence(flag))
        self._flow.addWidget(chip)
        chip.show()
        return chip
