"""A pane of plain facts: where a matter stands, a warning in its colour, captions and texts, and what the page puts below."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from kehu_desk.ui import look
from kehu_desk.ui.cells import Mark
from kehu_desk.ui.detail_pane import DetailPane, Standing
from kehu_desk.ui.facts import Facts


class FactsPane(DetailPane):
    """below: parts of the page under the facts, gone while nothing but a sentence is shown."""

    def __init__(self, below: Sequence[QWidget] = (), parent: QWidget | None = None) -> None:
        """Nothing is shown at first."""
        super().__init__(parent)
        self._below, self.warning = below, QLabel()
        self.warning.setWordWrap(True)
        self.warning.setTextFormat(Qt.TextFormat.PlainText)
        self.warning.setAccessibleName(self.tr("Warning"))
        column = self.build(self.warning)
        for each in below:
            column.insertWidget(column.count() - 1, each)
        self.show_text("")

    def show_text(self, text: str) -> None:
        """Nothing but a sentence: nothing is chosen, or why nothing is shown."""
        self.tell(text)
        for part in (self.warning, *self._below):
            part.hide()

    def show_facts(self, head: str, state: str, mark: Mark, amount: str, facts: Facts, warning: str = "") -> None:
        """One matter."""
        self.tell(head, facts, Standing(state, mark, amount))
        self.warning.setText(warning)
        self.warning.setStyleSheet(f"color: {look.tones().of('bad').name()}")
        self.warning.setVisible(bool(warning))
        for part in self._below:
            part.show()
