"""Page 预览: a dry run with its counts and the first rows as they will become."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from kehu_desk.exchange.pages.busy import Busy
from kehu_desk.exchange.pages.parts import Counts, show_lines, table
from kehu_desk.exchange.pages.work import Work
from kehu_desk.exchange.plan import SHOWN, AnyPlan, Outcome
from kehu_desk.exchange.words import reasons
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.job import Step


class PreviewPage(QWidget):
    """Runs anew whenever the plan has changed."""

    changed = Signal()

    def __init__(self, desk: Desk, work: Work) -> None:
        """Nothing tried yet."""
        super().__init__()
        self._desk, self._work = desk, work
        self._plan: AnyPlan | None = None
        self.outcome: Outcome | None = None
        self.busy, self.counts, self.ignored = Busy(), Counts(), QLabel()
        self.ignored.setObjectName("muted")
        self.ignored.setWordWrap(True)
        self.only_problems = QCheckBox(self.tr("Show only rows with problems"))
        self.only_problems.setAccessibleName(self.only_problems.text())
        titles = (self.tr("Row"), work.named, self.tr("Outcome"), self.tr("Reason"))
        self.rows = table(self.tr("Preview"), titles)
        for column, width in enumerate((70, 260, 90)):
            self.rows.setColumnWidth(column, width)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.GAP)
        for part in (self.busy, self.counts, self.ignored, self.only_problems):
            layout.addWidget(part)
        layout.addWidget(self.rows, 1)
        self.only_problems.toggled.connect(self._show_rows)
        self.busy.changed.connect(self._show)

    @property
    def ready(self) -> bool:
        """Whether there is something that can be imported."""
        found = self.outcome
        if found is None or self.busy.running or found.nos or self._plan is None:
            return False
        return bool(found.created + found.updated) and (self._plan.skip_errors or not found.rejected)

    def try_plan(self, plan: AnyPlan) -> None:
        """Find out what the plan would do."""
        if plan == self._plan and self.outcome is not None:
            return
        self._plan, self.outcome = plan, None
        self.busy.run(self.tr("Checking the rows"), partial(self._try_out, plan), self._take)

    def _try_out(self, plan: AnyPlan, step: Step) -> Outcome:
        return self._work.try_out(self._desk.door, self._desk.caller, plan, step)

    def _take(self, outcome: object) -> None:
        assert isinstance(outcome, Outcome)
        self.outcome = outcome

    def _show(self) -> None:
        found = self.outcome
        for part in (self.counts, self.ignored, self.only_problems, self.rows):
            part.setVisible(found is not None and not self.busy.running)
        if found is not None and not self.busy.running:
            self.counts.show_outcome(found)
            self.busy.say("\n".join(reasons(found.nos)))
            self._tell_rest(found)
            self._show_rows()
        self.changed.emit()

    def _tell_rest(self, found: Outcome) -> None:
        parts = [self.tr("{count} rows, the first {shown} are shown.").format(count=found.rows, shown=min(SHOWN, found.rows))]
        if found.ignored:
            parts.append(self.tr("Ignored columns: {names}").format(names="、".join(found.ignored)))
        self.ignored.setText(" ".join(parts))

    def _show_rows(self) -> None:
        if self.outcome is not None:
            show_lines(self.rows, self.outcome.lines[:SHOWN] if self.only_problems.isChecked() else self.outcome.first)
