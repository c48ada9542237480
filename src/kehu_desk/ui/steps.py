"""A dialog that asks step by step. (QWizard breaks off the process when the program is dressed anew while one is open.)"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QLabel, QStackedWidget, QVBoxLayout, QWidget

from kehu_desk.ui import look
from kehu_desk.ui.dialogs import button, button_row, cancel_button


class Step(QWidget):
    """One page: a title, a sentence below it, and whether it is answered."""

    changed = Signal()
    """Whether it is answered may be otherwise now."""

    def __init__(self, title: str, sentence: str) -> None:
        """The page fills itself below."""
        super().__init__()
        self.title, self.sentence = title, sentence
        self.setAccessibleName(title)

    def entered(self) -> None:
        """The page has come to the front."""

    def answered(self) -> bool:
        """Whether one may go on."""
        return True

    def accepts(self) -> bool:
        """A last look when the person goes on; the page says itself what is wrong."""
        return True


class Steps(QDialog):
    """Back, on, and at the last step done; 【取消】 at any time."""

    asked = Signal()
    """The last step is answered."""

    def __init__(self, done: str, parent: QWidget | None = None) -> None:
        """done: the word on the button of the last step."""
        super().__init__(parent)
        self._done = done
        self.stack, self.title, self.sentence = QStackedWidget(), QLabel(), QLabel()
        self.back, self.on = button(self.tr("Back")), button(self.tr("Next"), primary=True)
        font = self.title.font()
        font.setPointSizeF(font.pointSizeF() * 1.4)
        font.setBold(True)
        self.title.setFont(font)
        self.sentence.setObjectName("muted")
        self.sentence.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * look.WIDE, look.WIDE, 2 * look.WIDE, look.WIDE)
        layout.setSpacing(look.GAP)
        layout.addWidget(self.title)
        layout.addWidget(self.sentence)
        layout.addSpacing(look.WIDE)
        layout.addWidget(self.stack, 1)
        layout.addLayout(button_row(cancel_button(self), self.back, self.on))
        self.back.clicked.connect(lambda: self.turn_to(self.stack.currentIndex() - 1))
        self.on.clicked.connect(self.go_on)

    def add(self, step: Step) -> None:
        """Put behind the others."""
        self.stack.addWidget(step)
        step.changed.connect(self._weigh)
        if self.stack.count() == 1:
            self.turn_to(0)

    def step(self) -> Step:
        """The one in front."""
        found = self.stack.currentWidget()
        assert isinstance(found, Step)
        return found

    def turn_to(self, place: int) -> None:
        """Show a step, numbered from 0."""
        self.stack.setCurrentIndex(place)
        step = self.step()
        self.title.setText(step.title)
        self.sentence.setText(step.sentence)
        step.entered()
        self._weigh()

    def go_on(self) -> None:
        """To the next step, or done."""
        if not self.step().answered() or not self.step().accepts():
            return
        if self._is_last():
            self.asked.emit()
        else:
            self.turn_to(self.stack.currentIndex() + 1)

    def _is_last(self) -> bool:
        return self.stack.currentIndex() == self.stack.count() - 1

    def _weigh(self) -> None:
        self.back.setEnabled(self.stack.currentIndex() > 0)
        self.on.setEnabled(self.step().answered())
        word = self._done if self.stack.count() > 1 and self._is_last() else self.tr("Next")
        self.on.setText(word)
        self.on.setAccessibleName(word)
