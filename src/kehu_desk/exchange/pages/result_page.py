"""Page 结果: the import itself, what came of it, the rows left out as a workbook, and the way back."""

from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kehu_desk.exchange.pages.busy import Busy
from kehu_desk.exchange.pages.parts import Counts, show_lines, table
from kehu_desk.exchange.pages.work import Work
from kehu_desk.exchange.plan import SHOWN, AnyPlan, Outcome, Undone
from kehu_desk.exchange.sheets_out import export_rejects
from kehu_desk.ui import icons, look, notices
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.dialogs import button
from kehu_desk.ui.job import Step


class ResultPage(QWidget):
    """Until the job has ended nothing is written; stopping leaves the store as it was."""

    changed = Signal()

    def __init__(self, desk: Desk, work: Work) -> None:
        """Nothing imported yet."""
        super().__init__()
        self._desk, self._work = desk, work
        self.outcome: Outcome | None = None
        self.undone: Undone | None = None
        self._began = False
        self.headline, self.detail = QLabel(), QLabel()
        self.headline.setAccessibleName(self.tr("Result"))
        self.headline.setStyleSheet("font-size: 14pt; font-weight: 600;")
        self.detail.setWordWrap(True)
        self.busy, self.counts = Busy(), Counts()
        self.export, self.undo = button(self.tr("Export faulty rows…")), button(self.tr("Undo this import"))
        icons.dress(self.export, "download")
        icons.dress(self.undo, "undo-2")
        titles = (self.tr("Row"), work.named, self.tr("Outcome"), self.tr("Reason"))
        self.rows = table(self.tr("Rows left out"), titles)
        for column, width in enumerate((70, 260, 90)):
            self.rows.setColumnWidth(column, width)
        self._lay_out()
        self.export.clicked.connect(self._ask_export)
        self.undo.clicked.connect(self._ask_undo)
        self.busy.changed.connect(self._show)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.export)
        buttons.addWidget(self.undo)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.GAP)
        for part in (self.headline, self.busy, self.counts, self.detail):
            layout.addWidget(part)
        layout.addLayout(buttons)
        layout.addWidget(self.rows, 1)

    def carry_out(self, plan: AnyPlan) -> None:
        """Import now."""
        self.outcome, self.undone, self._began = None, None, True
        self.busy.run(self.tr("Importing {name}").format(name=plan.path.name), partial(self._import, plan), self._take)

    def _import(self, plan: AnyPlan, step: Step) -> Outcome:
        return self._work.carry_out(self._desk.door, self._desk.caller, plan, step)

    def _take(self, outcome: object) -> None:
        assert isinstance(outcome, Outcome)
        self.outcome = outcome

    def _show(self) -> None:
        found, running = self.outcome, self.busy.running
        left = found is not None and not running and self.undone is None
        if found is not None and left:
            self.counts.show_outcome(found)
            show_lines(self.rows, found.lines[:SHOWN])
        self.counts.setVisible(left)
        self.rows.setVisible(bool(left and found and found.lines))
        self.export.setVisible(bool(found and found.lines and not running))
        self.undo.setVisible(bool(left and found and found.created + found.updated))
        self.headline.setText(self._headline())
        self.detail.setText(self._detail())
        self.changed.emit()

    def _headline(self) -> str:
        if self.busy.running or not self._began:
            return ""
        if self.undone is not None:
            return self.tr("The import was taken back.")
        return self._work.done if self.outcome else self.tr("Nothing was imported.")

    def _detail(self) -> str:
        if self.undone is not None:
            told = self.tr("{removed} removed, {restored} given their former texts.")
            parts = [told.format(removed=self.undone.removed, restored=self.undone.restored)]
            if self.undone.kept:
                names = "、".join(name or str(number) for number, name in self.undone.kept[:SHOWN])
                parts.append(self.tr("Kept because they were changed since: {names}").format(names=names))
            return " ".join(parts)
        if self.outcome is None or self.busy.running:
            return ""
        return self._work.hint

    def _ask_export(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, self.export.text(), self.tr("Faulty rows.xlsx"), "*.xlsx")
        if name:
            self.export_to(Path(name))

    def export_to(self, path: Path) -> None:
        """Write the rows left out."""
        if (found := self.outcome) is not None:
            done = self.tr("{count} rows were written to {name}.")
            self.busy.run(
                self.export.text(), lambda _step: export_rejects(path, found),
                lambda count: notices.say(self.window(), done.format(count=count, name=path.name)),
            )  # fmt: skip

    def _ask_undo(self) -> None:
        if notices.confirm(self, self._work.undo, self.undo.text(), destructive=True):
            self.take_back()

    def take_back(self) -> None:
        """Undo the batch; customers changed since are kept and named."""
        if self.outcome is not None and self.outcome.batch is not None:
            self.busy.run(self.undo.text(), partial(self._undo, self.outcome.batch), self._take_undone)

    def _undo(self, batch: UUID, step: Step) -> Undone:
        return self._work.take_back(self._desk.door, self._desk.caller, batch, step)

    def _take_undone(self, undone: object) -> None:
        assert isinstance(undone, Undone)
        self.undone = undone
