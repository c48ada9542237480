"""A line for a day, with a calendar beside it. (QDateEdit mistypes years, so this is a line with a parser.)"""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from kehu_desk.kernel.days import parse_day
from kehu_desk.ui import icons, look


class DateEdit(QWidget):
    """Takes 2026-3-5, 20260305, 2026年3月5日, 今天, +7; writes 2026-03-05 when it is left."""

    changed = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        """today: the day that 今天 and +7 count from."""
        super().__init__(parent)
        self._today = today
        self._popup: tuple[QFrame, QCalendarWidget] | None = None
        self.line, self.opener = QLineEdit(), QToolButton()
        self.line.setPlaceholderText(self.tr("such as 2026-03-05"))
        self.opener.setAccessibleName(self.tr("Open calendar"))
        self.opener.setToolTip(self.tr("Open calendar"))
        self.opener.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        icons.dress(self.opener, "calendar-days")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.line, 1)
        layout.addWidget(self.opener)
        self.setFocusProxy(self.line)
        self.line.textChanged.connect(self.changed)
        self.line.editingFinished.connect(self._tidy)
        self.opener.clicked.connect(self.open_calendar)

    def value(self) -> date | None:
        """The day, None while the line is empty or cannot be read."""
        return parse_day(self.line.text(), self._today())

    def set_value(self, day: date | None) -> None:
        """Show a day."""
        self.line.setText(day.isoformat() if day else "")

    def readable(self) -> bool:
        """False when there is text that names no day."""
        return not self.line.text().strip() or self.value() is not None

    def set_read_only(self, locked: bool) -> None:
        """A locked line can still be read and copied."""
        self.line.setReadOnly(locked)
        self.opener.setEnabled(not locked)

    def open_calendar(self) -> None:
        """Let the person pick the day with the mouse or the arrow keys."""
        popup, calendar = self._popup or self._make_popup()
        weekend = QTextCharFormat()
        weekend.setForeground(look.tones().of("bad"))
        for each in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            calendar.setWeekdayTextFormat(each, weekend)
        day = self.value() or self._today()
        calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        popup.move(self.mapToGlobal(QPoint(0, self.height())))
        popup.show()
        calendar.setFocus()

    def _make_popup(self) -> tuple[QFrame, QCalendarWidget]:
        """Made once and hidden, not deleted: it closes from inside a signal of its own calendar."""
        popup = QFrame(self, Qt.WindowType.Popup)
        calendar = QCalendarWidget(popup)
        calendar.setAccessibleName(self.tr("Calendar"))
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        QVBoxLayout(popup).addWidget(calendar)
        calendar.activated.connect(self._pick)
        calendar.clicked.connect(self._pick)
        self._popup = popup, calendar
        return self._popup

    def _pick(self, picked: QDate) -> None:
        self.set_value(date(picked.year(), picked.month(), picked.day()))
        if self._popup is not None:
            self._popup[0].hide()
        self.line.setFocus()

    def _tidy(self) -> None:
        if (day := self.value()) is not None and self.line.text() != day.isoformat():
            self.set_value(day)
