"""The page 【利用统计】: totals, a table by one dimension, views without a loan, refusals, and single figures."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFormLayout, QGroupBox, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from kehu_desk.analysis.rules.using import Numbers
from kehu_desk.analysis.service import Figures, Report, scopes, use_statistics
from kehu_desk.analysis.tab.period_line import PeriodLine
from kehu_desk.analysis.table import look_rows, look_source, refusal_rows, refusal_source, use_rows, use_source, word
from kehu_desk.analysis.words import explain_all, number_name
from kehu_desk.kernel.errors import Refused
from kehu_desk.ui import look
from kehu_desk.ui.action_set import ActionSet
from kehu_desk.ui.cells import Row
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.dialogs import button
from kehu_desk.ui.empty_state import EmptyState, Switch
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.table_view import TableView
from kehu_desk.ui.window_model import Source, WindowModel

SIDE: Final = 320  # px of the column at the right
LOOKS: Final = 122  # px: three lines and their titles
NONE: Final = "–"


class UsePage(QWidget):
    """Counted on a worker, when it is opened and whenever the period or the scope changes."""

    tables: frozenset[str] = frozenset()
    """It is counted when somebody asks: the log grows with everything that anybody does."""
    settled = Signal()
    """What is shown is the answer to the last question."""

    @staticmethod
    def title() -> str:
        """利用统计."""
        return QCoreApplication.translate("UsePage", "Use of the archives")

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Starts to count at once. Raises Refused E_FORBIDDEN for an account that has ended."""
        super().__init__(parent)
        self._desk = desk
        self._report: Report | None = None
        self.setAccessibleName(self.title())
        with desk.door.look(desk.caller) as (_session, actor):
            self.line = PeriodLine(scopes(actor), actor.today)
        self.actions_ = ActionSet(self)
        self.actions_.make("refresh", self.tr("Count anew"), "refresh-cw", "F5")
        self.totals = {name: QLabel(NONE) for name in Numbers._fields}
        self.figures = {name: QLabel(NONE) for name in Figures._fields}
        self.table = self._table(self.tr("Use by dimension"), use_source(self._lines, self.tr("What")), "analysis/use")
        self.looks = self._table(self.tr("Views without a loan"), look_source(lambda: self._rows(look_rows)), "analysis/looks")
        self.refusals = self._table(self.tr("Refusals by code"), refusal_source(lambda: self._rows(refusal_rows)), "analysis/refusals")
        self.switch = Switch(self.table, EmptyState(self.tr("Nothing was used in this period")))
        self._counting = Latest(self, self._show, self._refuse)
        self._lay_out()
        self.line.asked.connect(self.refresh)
        self.line.parted.connect(self._show_lines)
        self.actions_["refresh"].triggered.connect(self.refresh)
        self.addActions(list(self.actions_.menu()))
        self.refresh()

    def _table(self, name: str, source: Source, key: str) -> TableView:
        return TableView(name, WindowModel(source, self), memory=self._desk.memory, key=key)

    def _lay_out(self) -> None:
        again = button(self.actions_["refresh"].text())
        again.clicked.connect(self.actions_["refresh"].trigger)
        above, body, side = QHBoxLayout(), QHBoxLayout(), QVBoxLayout()
        above.addWidget(self.line, 1)
        above.addWidget(again)
        side.addWidget(self._figures_box())
        side.addWidget(self.looks, 2)
        side.addWidget(self.refusals, 3)
        for each in (self.looks, self.refusals):
            each.setMinimumWidth(look.scaled(SIDE))
            each.setMaximumWidth(look.scaled(SIDE))
        self.looks.setMinimumHeight(look.scaled(LOOKS))
        body.addWidget(self.switch, 1)
        body.addLayout(side)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.WIDE, look.WIDE, look.WIDE, look.WIDE)
        layout.setSpacing(look.GAP)
        layout.addLayout(above)
        layout.addLayout(self._total_row())
        layout.addLayout(body, 1)

    def _total_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(3 * look.WIDE)
        for name, number in self.totals.items():
            letters = number.font()
            letters.setPointSizeF(letters.pointSizeF() * 1.5)
            letters.setBold(True)
            number.setFont(letters)
            number.setAccessibleName(number_name(name))
            caption = QLabel(number_name(name))
            caption.setBuddy(number)
            pair = QVBoxLayout()
            pair.setSpacing(0)
            for part in (number, caption):
                part.setAlignment(Qt.AlignmentFlag.AlignLeft)
                pair.addWidget(part)
            row.addLayout(pair)
        row.addStretch(1)
        return row

    def _figures_box(self) -> QGroupBox:
        box = QGroupBox(self.tr("Figures"))
        box.setAccessibleName(box.title())
        box.setMaximumWidth(look.scaled(SIDE))
        box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        form = QFormLayout(box)
        titles = {
            "idle": self.tr("Archives never used"), "approval_hours": self.tr("Approval, median"),
            "waiting_hours": self.tr("Waiting in the queue, median"), "on_time": self.tr("Ended in time"),
            "outcomes": self.tr("Effect of use filled in"),
        }  # fmt: skip
        for name, title in titles.items():
            self.figures[name].setAccessibleName(title)
            form.addRow(title, self.figures[name])
        return box

    def menu_actions(self) -> list[QAction]:
        """For the menu bar."""
        return [*self.actions_.menu(), *(each for table in (self.table, self.looks, self.refusals) for each in table.menu_actions())]

    def count_text(self) -> str:
        """For the status bar."""
        return self.tr("{count} lines").format(count=f"{self.table.rows.rowCount():,}")

    # counting

    def refresh(self) -> None:
        """Count what is asked for; a question that makes no sense yet leaves the last answer."""
        asked = self.line.question()
        door, caller = self._desk.door, self._desk.caller
        if asked is not None:
            self._counting.ask(lambda: use_statistics(door, caller, asked))

    def _show(self, found: Report | None) -> None:
        self._report = found
        total = found.total.numbers if found else None
        for name, label in self.totals.items():
            label.setText(NONE if found is None else word(getattr(total, name) if total else None))
            label.setAccessibleDescription(label.text())
        for name, text in (self._figure_texts(found.figures) if found else dict.fromkeys(self.figures, NONE)).items():
            self.figures[name].setText(text)
            self.figures[name].setAccessibleDescription(text)
        for table in (self.looks, self.refusals):
            table.rows.refresh()
        self._show_lines()
        self.settled.emit()

    def _figure_texts(self, figures: Figures) -> dict[str, str]:
        return {
            "idle": word(figures.idle),
            "approval_hours": self._hours(figures.approval_hours),
            "waiting_hours": self._hours(figures.waiting_hours),
            "on_time": _percent(figures.on_time),
            "outcomes": _percent(figures.outcomes),
        }

    def _hours(self, hours: float | None) -> str:
        return NONE if hours is None else QCoreApplication.translate("UsePage", "{hours} hours").format(hours=f"{hours:.1f}")

    def _show_lines(self) -> None:
        self.table.rows.refresh()
        self.switch.show_empty(self.table.rows.rowCount() == 0)

    def _lines(self) -> Sequence[Row]:
        return use_rows(self._report, self.line.chosen_dimension()) if self._report else ()

    def _rows(self, read: Callable[[Report], Sequence[Row]]) -> Sequence[Row]:
        return read(self._report) if self._report else ()

    def _refuse(self, refused: Refused) -> None:
        self._show(None)
        self.switch.empty.sentence.setText("\n".join(explain_all(refused)))


def _percent(share: float | None) -> str:
    return NONE if share is None else f"{share:.1%}"
