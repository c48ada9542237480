"""What every page of the detail pane is made of: a grid of labels and texts, or reasons and a way out."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from kehu_desk.archives.tab.standing import Standing
from kehu_desk.archives.words import explain_all
from kehu_desk.kernel.errors import Refused
from kehu_desk.ui import look
from kehu_desk.ui.dialogs import button

V = TypeVar("V")
Line = tuple[str, str, look.Tone | None]
"""Label, text, and the colour of the text."""
Note = tuple[str, str]
"""A letter behind a line, and what it means."""


class Sheet(QScrollArea):
    """A page of the detail pane, empty until load() is called."""

    loan_wanted = Signal()
    purpose_wanted = Signal()

    def __init__(self, name: str) -> None:
        """name: accessible name, and the text of its button."""
        super().__init__()
        self.setAccessibleName(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def load(self, standing: Standing) -> None:
        """Read and show one archive; only called while the page is in sight."""
        raise NotImplementedError

    def clear(self) -> None:
        """Show nothing: another row was chosen, or a right has ended (B-015)."""
        self.setWidget(QWidget())

    def show_lines(
        self, lines: Sequence[Line], foot: str = "", extra: Sequence[QWidget] = (), notes: Mapping[int, Note] | None = None
    ) -> None:
        """Labels at the left, texts at the right; further widgets and a muted sentence below. notes: by place of the line."""
        at = self.verticalScrollBar().value()
        content, grid = QWidget(), QGridLayout()
        grid.setHorizontalSpacing(look.GAP)
        grid.setVerticalSpacing(look.TIGHT)
        grid.setColumnStretch(1, 1)
        for row, (label, text, tone) in enumerate(lines):
            grid.addWidget(self._label(label), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(_text(text, tone), row, 1, Qt.AlignmentFlag.AlignTop)
            if notes and row in notes:
                grid.addWidget(_noted(notes[row]), row, 2, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(content)
        layout.setContentsMargins(look.GAP, look.GAP, look.GAP, look.GAP)
        layout.setSpacing(look.GAP)
        layout.addLayout(grid)
        for each in extra:
            layout.addWidget(each)
        if foot:
            layout.addWidget(_muted(foot))
        layout.addStretch(1)
        self.setWidget(content)
        self.verticalScrollBar().setValue(at)

    def tell(
        self, found: V | Refused | None, lines: Callable[[V], Sequence[Line]], nothing: str, explain: Callable[[Refused], Sequence[str]]
    ) -> None:  # fmt: skip
        """One thing in its lines, every reason why it is not shown, or a sentence when there is nothing."""
        if isinstance(found, Refused):
            self.show_lines([(self.tr("Why not"), each, "warn") for each in explain(found)])
        elif found is not None:
            self.show_lines(lines(found))
        else:
            self.show_lines([], nothing)

    def show_refusal(self, refusal: Refused, *, borrows: bool) -> None:
        """Every reason, and the way out: a loan, or for a manager a stated purpose."""
        ways: list[QWidget] = []
        codes = set(refusal.codes)
        if "E_PURPOSE" in codes:
            ways.append(_way(self.tr("State purpose"), self.purpose_wanted.emit))
        elif borrows and codes & {"E_NO_RELATION", "E_LEVEL", "E_FORBIDDEN"}:
            ways.append(_way(self.tr("Request loan"), self.loan_wanted.emit))
        self.show_lines([(self.tr("Not authorised"), each, "warn") for each in explain_all(refusal)], extra=ways)

    def _label(self, text: str) -> QLabel:
        made = _muted(text)
        made.setFixedWidth(self.fontMetrics().horizontalAdvance("统一社会信用"))
        return made


def _way(text: str, do: Callable[[], None]) -> QPushButton:
    made = button(text)
    made.clicked.connect(lambda: do())
    return made


def _muted(text: str) -> QLabel:
    made = _text(text, None)
    made.setObjectName("muted")
    return made


def _noted(note: Note) -> QLabel:
    """Small and quiet; its meaning is told to whoever points at it, and to those who do not see it."""
    made = QLabel(note[0])
    font = made.font()
    font.setPointSizeF(font.pointSizeF() * 0.75)
    made.setFont(font)
    made.setObjectName("muted")
    made.setToolTip(note[1])
    made.setAccessibleName(note[1])
    return made


def _text(text: str, tone: look.Tone | None) -> QLabel:
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    made.setMinimumWidth(40)
    if tone is not None:
        made.setStyleSheet(f"color: {look.tones().of(tone).name()}")
    return made
