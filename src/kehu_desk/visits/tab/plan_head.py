"""The line over a plan: whose week, which week, and how it is shown."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QTabBar, QWidget

from kehu_desk.ui import look
from kehu_desk.ui.flow import Flow
from kehu_desk.ui.labelled import labelled
from kehu_desk.ui.listing import tool
from kehu_desk.visits.rules.plans import monday

WEEK: Final = timedelta(days=7)


class PlanHead(QWidget):
    """turned tells that person, week or way of showing are others now."""

    turned = Signal()

    def __init__(self, today: date, people: Sequence[tuple[UUID, str]], parent: QWidget | None = None) -> None:
        """people: whose weeks may be looked at, the person himself first."""
        super().__init__(parent)
        self._today, self.day = today, today
        self.person, self.span, self.way = QComboBox(), QLabel(), QTabBar()
        for person, name in people:
            self.person.addItem(name, str(person))
        self.back = tool(self.tr("Week before"), "chevron-left", lambda: self.turn(self.day - WEEK))
        self.now = tool(self.tr("This week"), "calendar-days", lambda: self.turn(self._today))
        self.on = tool(self.tr("Week after"), "chevron-right", lambda: self.turn(self.day + WEEK))
        for each in (self.tr("List"), self.tr("Calendar")):
            self.way.addTab(each)
        self.way.setAccessibleName(self.tr("List or calendar"))
        self.way.setDrawBase(False)
        self.way.setExpanding(False)
        self.span.setAccessibleName(self.tr("Week shown"))
        self._lay_out()
        self.person.currentIndexChanged.connect(lambda _at: self.turned.emit())
        self.way.currentChanged.connect(lambda _at: self.turned.emit())
        self._show_span()

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.GAP)
        steps = QWidget()
        flow = Flow(steps)
        label = labelled(self.tr("Whose week"), self.person)
        for each in (label, self.person, self.back, self.now, self.on):
            flow.addWidget(each)
        single = self.person.count() < 2
        label.setVisible(not single)
        self.person.setVisible(not single)
        layout.addWidget(steps, 1)
        layout.addWidget(self.span)
        layout.addWidget(self.way)

    def person_id(self) -> UUID | None:
        """Whose week; None when this person looks at nobody's."""
        found = self.person.currentData()
        return UUID(found) if found else None

    def show_person(self, person: UUID) -> None:
        """Choose somebody who is there."""
        place = self.person.findData(str(person))
        if place >= 0:
            self.person.setCurrentIndex(place)

    @property
    def week(self) -> date:
        """Its Monday."""
        return monday(self.day)

    def as_calendar(self) -> bool:
        """Whether the month is shown."""
        return self.way.currentIndex() == 1

    def turn(self, day: date) -> None:
        """Show the week of a day."""
        if day != self.day:
            other = monday(day) != self.week or (day.year, day.month) != (self.day.year, self.day.month)
            self.day = day
            self._show_span()
            if other:
                self.turned.emit()

    def _show_span(self) -> None:
        last = self.week + timedelta(days=6)
        self.span.setText(self.tr("Week {number}: {first} to {last}").format(
            number=self.week.isocalendar().week, first=self.week.isoformat(), last=f"{last:%m-%d}",
        ))  # fmt: skip
