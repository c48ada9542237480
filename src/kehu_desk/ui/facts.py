"""Facts about one thing: names at the left, what is said at the right."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QGroupBox, QLabel, QScrollArea, QVBoxLayout, QWidget

from kehu_desk.ui import look

Facts = Sequence[tuple[str, str]]


def moment(at: datetime | None, office: ZoneInfo) -> str:
    """2026-03-05 10:00 in the office's zone; empty for none."""
    return f"{at.astimezone(office):%Y-%m-%d %H:%M}" if at else ""


def by_hand(person: str, at: datetime | None, office: ZoneInfo) -> str:
    """Who did it, and when; empty while nobody has."""
    return f"{person}  {moment(at, office)}" if at else ""


def said(name: str, text: str) -> QLabel:
    """A fact that can be selected, and is read aloud by its name."""
    label = QLabel(text)
    label.setAccessibleName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def fill(grid: QGridLayout, facts: Facts) -> None:
    """Two columns; empty values are left out."""
    grid.setColumnStretch(1, 1)
    grid.setVerticalSpacing(look.TIGHT)
    for place, (name, text) in enumerate((name, text) for name, text in facts if text):
        caption = QLabel(name)
        caption.setObjectName("muted")
        grid.addWidget(caption, place, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(said(name, text), place, 1)


def fact_sheet(facts: Facts) -> QWidget:
    """A sheet without a frame."""
    sheet = QWidget()
    grid = QGridLayout(sheet)
    grid.setContentsMargins(0, 0, 0, 0)
    fill(grid, facts)
    return sheet


class FactSheet(QScrollArea):
    """Boxes of facts; empty ones are left out."""

    def __init__(self, name: str) -> None:
        """Nothing is shown at first."""
        super().__init__()
        self.setAccessibleName(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_boxes(self, boxes: Sequence[tuple[str, Facts]], head: QWidget | None = None) -> None:
        """Boxes without facts do not appear."""
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setSpacing(look.GAP)
        if head is not None:
            layout.addWidget(head)
        for title, facts in boxes:
            if any(text for _name, text in facts):
                layout.addWidget(self._box(title, facts))
        layout.addStretch(1)
        self.setWidget(page)

    def _box(self, title: str, facts: Facts) -> QGroupBox:
        box = QGroupBox(title)
        box.setAccessibleName(title)
        grid = QGridLayout(box)
        grid.setHorizontalSpacing(look.WIDE)
        fill(grid, facts)
        return box

    def facts(self) -> dict[str, str]:
        """What is shown now, by name."""
        return {each.accessibleName(): each.text() for each in self.findChildren(QLabel) if each.accessibleName()}
