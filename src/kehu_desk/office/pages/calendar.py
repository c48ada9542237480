"""The page 【节假日】: the office's own holidays and make-up days, and absences."""

from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QLabel, QWidget

from kehu_desk.office import queries
from kehu_desk.office.pages.asking import FormDialog, Values, attempt
from kehu_desk.office.service import absences, days
from kehu_desk.ui.cells import Mark, Row
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.fields import Field, Group, Kind
from kehu_desk.ui.known_until import known_until_text
from kehu_desk.ui.listing import listed, page_layout, table, tool

WORKS, FREE = "work", "free"


class CalendarPage(QWidget):
    """Table 【节假日表】 above, table 【请假表】 below."""

    tables = frozenset({"office_day", "absence", "person"})

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Read both lists."""
        super().__init__(parent)
        self._desk = desk
        titles, keys = [self.tr("Day"), self.tr("Kind"), self.tr("Note")], ("day", "kind", "note")
        self.model, self.view = table(self.tr("Table of holidays"), listed(self._days, titles, keys, self._word, _mark), (130, 130, 300))
        away = [self.tr("Name"), self.tr("From"), self.tr("Until"), self.tr("Stands in")]
        source = listed(self._absences, away, ("name", "since", "until", "delegate"), _plain)
        self.away_model, self.away_view = table(self.tr("Table of absences"), source, (130, 130, 130, 130))
        self.add, self.remove = tool(self.tr("Enter day…"), "plus", self.enter), tool(self.tr("Remove day"), "minus", self.clear)
        self.back = tool(self.tr("End absence"), "undo-2", self.end_absence)
        hint = self.tr("Published holidays are known; enter only what differs here. Due dates already given stay.")
        self.known = QLabel()
        self.known.setObjectName("muted")
        self.known.setWordWrap(True)
        layout = page_layout(self, (self.add, self.remove, self.back), self.known, self.view, hint=hint)
        below = QLabel(self.tr("Absences are entered with the account; while they last, who stands in sees the customers."))
        below.setObjectName("muted")
        layout.addWidget(below)
        layout.addWidget(self.away_view, 1)
        for view in (self.view, self.away_view):
            view.selectionModel().selectionChanged.connect(self._offer)
        for model in (self.model, self.away_model):
            model.modelReset.connect(self._offer)
        self._tell_known()
        self._offer()

    def _days(self) -> list[Row]:
        return [(row.day, row.day, WORKS if row.is_workday else FREE, row.note) for row in self._desk.do(queries.office_days) or []]

    def _absences(self) -> list[Row]:
        return [(row.id, row.name, row.since_on, row.until_on, row.delegate) for row in self._desk.do(queries.absences) or []]

    def _tell_known(self) -> None:
        known = self._desk.do(queries.holidays_known_until)
        self.known.setText("" if known is None else known_until_text(known))

    def _kinds(self) -> list[tuple[str, str]]:
        return [(FREE, self.tr("Holiday")), (WORKS, self.tr("Working day"))]

    def _word(self, value: Any, column: int) -> str:
        return dict(self._kinds())[value] if column == 1 else str(value)

    def _offer(self) -> None:
        for button, view in ((self.remove, self.view), (self.back, self.away_view)):
            ready = view.chosen_count() == 1
            button.setEnabled(ready)
            button.setToolTip("" if ready else self.tr("Choose one line first."))

    def refresh(self) -> None:
        """Read both lists anew."""
        self._tell_known()
        self.model.refresh()
        self.away_model.refresh()

    def enter(self) -> None:
        """The dialog 【登记节假日】."""
        group = Group(self.tr("Day"), (
            Field(key="day", label=self.tr("Day"), kind=Kind.DATE, required=True),
            Field(key="kind", label=self.tr("Kind"), kind=Kind.CHOICE, options=self._kinds(), required=True),
            Field(key="note", label=self.tr("Note"), limit=days.LONGEST, span=2),
        ))  # fmt: skip

        def act(values: Values) -> None:
            days.set_day(self._desk.door, self._desk.caller, values["day"], values["kind"] == WORKS, values["note"])

        FormDialog(self._desk, self.tr("Enter day"), (group,), act, self.tr("Save"), self, start={"kind": FREE}).open()

    def clear(self) -> None:
        """Let the published calendar speak for the day chosen."""
        for day in self.view.chosen_ids():
            if isinstance(day, date):
                attempt(self._desk, days.clear_day, day)

    def end_absence(self) -> None:
        """Take the absence chosen away."""
        for absence in self.away_view.chosen_ids():
            if isinstance(absence, UUID):
                attempt(self._desk, absences.remove_absence, absence)


def _plain(value: Any, _column: int) -> str:
    return str(value)


def _mark(row: Row, column: int) -> Mark | None:
    return Mark("idle" if row[2] == FREE else "ok", "calendar-days") if column == 1 else None
