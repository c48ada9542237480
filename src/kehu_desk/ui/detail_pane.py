"""The pane 【详情】 of one thing with a state: its head, where it stands and what it comes to, its own parts, and facts below."""

from typing import Any, Final, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from kehu_desk.kernel.errors import Refused
from kehu_desk.ui import icons, look
from kehu_desk.ui.cells import Mark
from kehu_desk.ui.facts import Facts, fact_sheet

SIGN: Final = 18
LEAST: Final = 320  # px of width


class Standing(NamedTuple):
    """Where a thing stands, its sign, and the sum or quantity that it comes to."""

    text: str
    mark: Mark
    figure: str


class Tells:
    """A pane that tells one thing, why nothing is shown, or that nothing is chosen."""

    def show_found(self, found: Any) -> None:
        """A view, a refusal, or nothing when it is None."""
        if isinstance(found, Refused):
            self.show_refused(found)
        elif found is not None:
            self.show_view(found)
        else:
            self.show_nothing()

    def show_nothing(self) -> None:
        """Nothing is chosen."""
        raise NotImplementedError

    def show_refused(self, refused: Refused) -> None:
        """Why nothing is shown."""
        raise NotImplementedError

    def show_view(self, view: Any) -> None:
        """One thing."""
        raise NotImplementedError


class DetailPane(Tells, QScrollArea):
    """Subclasses put their parts in with build(), and give show_nothing(), show_refused() and show_view()."""

    def __init__(self, parent: QWidget | None = None, least: int = LEAST) -> None:
        """least: px of width."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("Details"))
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(look.scaled(least))
        self.head, self.sign, self.state, self.figure = QLabel(), QLabel(), QLabel(), QLabel()
        self.facts = QWidget()

    def build(self, *parts: QWidget) -> QVBoxLayout:
        """The head, these parts, and the facts; the room that is left stays empty below."""
        page = QWidget()
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(0, 0, look.GAP, 0)
        self._column.setSpacing(look.GAP)
        self._column.addLayout(self._top())
        for each in (*parts, self.facts):
            self._column.addWidget(each)
        self._column.addStretch()
        self.setWidget(page)
        return self._column

    def _top(self) -> QGridLayout:
        font = self.head.font()
        font.setBold(True)
        self.head.setFont(font)
        self.head.setWordWrap(True)
        self.head.setTextFormat(Qt.TextFormat.PlainText)
        self.state.setAccessibleName(self.tr("State"))
        self.figure.setAlignment(Qt.AlignmentFlag.AlignRight)
        top = QGridLayout()
        top.setColumnStretch(1, 1)
        top.addWidget(self.head, 0, 0, 1, 3)
        for column, part in enumerate((self.sign, self.state, self.figure)):
            top.addWidget(part, 1, column)
        return top

    def tell(self, head: str, facts: Facts = (), standing: Standing | None = None) -> None:
        """Write the head, the facts, and where it stands when it is a thing and not a sentence."""
        self.head.setText(head)
        for part in (self.sign, self.state, self.figure):
            part.setVisible(standing is not None)
        if standing is not None:
            mark = standing.mark
            self.sign.setPixmap(icons.icon(mark.icon, mark.tone).pixmap(SIGN, SIGN))
            self.state.setText(standing.text)
            self.state.setStyleSheet(f"color: {look.tones().of(mark.tone).name()}")
            self.figure.setText(standing.figure)
        self._column.removeWidget(self.facts)
        self.facts.deleteLater()
        self.facts = fact_sheet(facts)
        self._column.insertWidget(self._column.count() - 1, self.facts)
        self.facts.show()
