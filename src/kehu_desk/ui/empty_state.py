"""What a list shows when it is empty: a sentence and the next thing to do."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from kehu_desk.ui import icons, look


def first_step(owner: QObject, text: str, icon: str, act: Callable[[], object]) -> QAction:
    """The next thing to do where there is nothing yet."""
    made = QAction(text, owner)
    icons.dress(made, icon)
    made.triggered.connect(lambda _checked=False: act())
    return made


class EmptyState(QWidget):
    """A centred sentence with a button for each action; the first is the one most people want."""

    def __init__(self, sentence: str, actions: Sequence[QAction] = (), tone: look.Tone | None = None) -> None:
        """tone colours the sentence, such as "ok" for 没有预警."""
        super().__init__()
        self.setAccessibleName(sentence)
        self.sentence = QLabel(sentence)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sentence.setWordWrap(True)
        font = self.sentence.font()
        font.setPointSizeF(font.pointSizeF() * 1.3)
        self.sentence.setFont(font)
        if tone is not None:
            self.sentence.setObjectName(tone)  # the sheet colours it, so that it follows the theme
        self.buttons = [self._button(action) for action in actions]
        row = QHBoxLayout()
        row.setSpacing(look.GAP)
        row.addStretch(1)
        for button in self.buttons:
            row.addWidget(button)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setSpacing(look.WIDE)
        layout.addStretch(2)
        layout.addWidget(self.sentence)
        layout.addLayout(row)
        layout.addStretch(3)

    def say(self, sentence: str, tone: look.Tone | None = None) -> None:
        """Another sentence, in another tone."""
        self.setAccessibleName(sentence)
        self.sentence.setText(sentence)
        self.sentence.setObjectName(tone or "")
        self.sentence.style().unpolish(self.sentence)
        self.sentence.style().polish(self.sentence)

    def _button(self, action: QAction) -> QPushButton:
        button = QPushButton(action.text())
        button.setAccessibleName(action.text())
        button.setEnabled(action.isEnabled())
        button.setToolTip(action.toolTip() if action.toolTip() != action.text() else "")
        if name := action.property(icons.NAME):
            icons.dress(button, str(name))
        button.clicked.connect(action.trigger)
        action.enabledChanged.connect(button.setEnabled)
        return button


class Switch(QStackedWidget):
    """Either the content or its empty state."""

    def __init__(self, content: QWidget, empty: EmptyState, parent: QWidget | None = None) -> None:
        """Shows the content first."""
        super().__init__(parent)
        self.content, self.empty = content, empty
        self.addWidget(content)
        self.addWidget(empty)

    def show_empty(self, is_empty: bool) -> None:
        """Choose which is shown."""
        self.setCurrentWidget(self.empty if is_empty else self.content)
