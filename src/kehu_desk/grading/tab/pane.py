"""The pane of 【分级】: one customer with what his grade gives him, and beside it the table of service levels for all grades."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QTabWidget, QVBoxLayout, QWidget

from kehu_desk.archives.tab.sheet import Line, Sheet
from kehu_desk.grading.queries import OverrideRow
from kehu_desk.grading.rules.levels import AREAS, ServiceLevel
from kehu_desk.grading.rules.states import Override
from kehu_desk.grading.service.reading import LineView, Overview
from kehu_desk.grading.table import NONE, level_line, level_source, percent
from kehu_desk.grading.words import area_name, grade_name, state_name, why
from kehu_desk.kernel.money import plain, yuan
from kehu_desk.ui import look
from kehu_desk.ui.cells import Row
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.table_view import TableView
from kehu_desk.ui.window_model import WindowModel

HABITS: Final = "grades/levels"


class GradePane(QWidget):
    """Tabs 【客户】 and 【服务标准】; what follows from the grade chosen in the table stands below it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Nothing is chosen at first."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("Details"))
        self.shown: LineView | None = None
        self._overview: Overview | None = None
        self.facts, self.follows = Sheet(self.tr("Facts")), Sheet(self.tr("What follows"))
        self.model = WindowModel(level_source(self._levels), self)
        self.levels = TableView(self.tr("Table of service levels"), self.model, memory=desk.memory, key=HABITS)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(self.tr("Details"))
        self.tabs.tabBar().setAccessibleName(self.tr("Details"))
        below = QSplitter(Qt.Orientation.Vertical)
        below.setChildrenCollapsible(False)
        below.addWidget(self.levels)
        below.addWidget(self.follows)
        below.setSizes([look.scaled(190), look.scaled(150)])
        self.tabs.addTab(self.facts, self.tr("Customer"))
        self.tabs.addTab(below, self.tr("Service levels"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.GAP, 0, 0, 0)
        layout.addWidget(self.tabs)
        self.setMinimumWidth(look.scaled(330))
        self.levels.selectionModel().selectionChanged.connect(lambda *_: self._show_follows())
        self.show_view(None)

    # the table of levels

    def show_overview(self, overview: Overview) -> None:
        """The table in force."""
        self._overview = overview
        self.model.refresh()
        self._show_follows()

    def _levels(self) -> Sequence[Row]:
        if self._overview is None:
            return ()
        return [level_line(line, self._overview.stale.get(line.grade)) for line in self._overview.levels]

    def _show_follows(self) -> None:
        """The texts of the grade chosen, of all grades while none is."""
        if self._overview is None:
            return
        texts, ids = self._overview.policies, self.levels.chosen_ids()
        grades = [str(each) for each in ids] or [line.grade for line in self._overview.levels]
        lines: list[Line] = [
            (f"{grade_name(grade)} · {area_name(area)}", texts[grade, area], None)
            for grade in grades for area in AREAS if (grade, area) in texts
        ]  # fmt: skip
        foot = (
            "" if lines else self.tr("Nothing is written down of what follows from this grade. A manager writes it under “What follows…”.")
        )
        hint = self.tr("The numbers of the table are settings of the office; rhythms of visits are set on the page of visit plans.")
        self.follows.show_lines(lines, foot or hint)

    # one customer

    def show_view(self, view: LineView | None, said: Sequence[str] = ()) -> None:
        """One customer; or none, and why."""
        self.shown = view
        if view is None:
            lines: list[Line] = [(self.tr("Why not"), each, "warn") for each in said]
            self.facts.show_lines(lines, "" if said else self.tr("Choose a customer on the left."))
        else:
            self.facts.show_lines([*self._graded(view), *self._served(view), *self._by_hand(view.overrides)])

    def _graded(self, view: LineView) -> list[Line]:
        row = view.row
        tone: look.Tone | None = None
        if row.grade_before and row.grade != row.grade_before:
            tone = "ok" if row.grade < row.grade_before else "warn"
        net = self.tr("not to be seen") if row.net_fen is None else self.tr("{sum} yuan").format(sum=yuan(row.net_fen))
        return [
            (self.tr("No."), row.number, None),
            (self.tr("Customer"), row.customer, None),
            (self.tr("Responsible"), row.owner, None),
            (self.tr("On the card"), view.grade or NONE, None),
            (self.tr("By this run"), row.grade, tone),
            (self.tr("Why"), why(row.value_grade, row.reasons), None),
            (self.tr("Net sales"), net, None),
            (self.tr("Share"), percent(row.share_bp), None),
            (self.tr("Before him"), percent(row.before_bp), None),
        ]

    def _served(self, view: LineView) -> list[Line]:
        if view.level is None:
            return [(self.tr("Service"), self.tr("No grade is in force yet: the first freeze gives one."), None)]
        kept = view.kept_on.isoformat() if view.kept_on else NONE
        months = self.tr("every {count} months, last {day}").format(count=view.level.refresh_months, day=kept)
        lines: list[Line] = [
            (self.tr("Service of"), grade_name(view.level.grade), None),
            (self.tr("Visits"), self._every(view.level.visit_days), None),
            (self.tr("Superior"), self._every(view.level.accompany_days), None),
            (self.tr("Stock counts"), self._every(view.level.count_days), None),
            (
                self.tr("Credit"),
                self.tr("{factor} of what turnover allows").format(factor=f"× {plain(view.level.credit_percent, 2, 1)}"),
                None,
            ),
            (self.tr("Promotions"), self._turn(view.level), None),
            (self.tr("Refresh"), months, "warn" if view.old else None),
        ]
        return [*lines, *self._means(view.policies)]

    def _means(self, policies: Mapping[str, str]) -> list[Line]:
        return [(area_name(area), policies[area], None) for area in AREAS if area in policies]

    def _every(self, days: int | None) -> str:
        return self.tr("not needed") if days is None else self.tr("every {count} days").format(count=days)

    def _turn(self, level: ServiceLevel) -> str:
        return self.tr("not asked") if level.priority is None else self.tr("in place {place}").format(place=level.priority)

    def _by_hand(self, rows: Sequence[OverrideRow]) -> list[Line]:
        lines: list[Line] = []
        for row in rows[:5]:
            waits = row.state == Override.PROPOSED
            text = self.tr("{grade}, {state}: {reason} ({name}, {day})").format(
                grade=row.grade, state=state_name(row.state), reason=row.reason, name=row.by, day=row.at.date().isoformat()
            )
            lines.append((self.tr("By hand"), text, "warn" if waits else None))
            if row.decision:
                lines.append((self.tr("Answer"), f"{row.decision}（{row.decided_by}）", None))
        return lines
