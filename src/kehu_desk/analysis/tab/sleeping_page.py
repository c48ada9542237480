"""The page 【沉睡档案】: how many archives are used, how quickly one is handed out, who uses most, and which archives sleep."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kehu_desk.analysis.queries import SleepRow
from kehu_desk.analysis.rules.sleeping import Wakefulness
from kehu_desk.analysis.rules.using import Scope
from kehu_desk.analysis.service import scopes, sleeping
from kehu_desk.analysis.service.sleeping import Use
from kehu_desk.analysis.words import explain_all, scope_name
from kehu_desk.kernel.errors import Refused
from kehu_desk.ui import look
from kehu_desk.ui.cells import PAGE, Row
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.empty_state import EmptyState, Switch
from kehu_desk.ui.job import Step
from kehu_desk.ui.keyset_model import Anchor, KeysetModel, KeysetSource
from kehu_desk.ui.labelled import labelled
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.listing import tool, weigh
from kehu_desk.ui.table_view import TableView
from kehu_desk.ui.words import fact, texts

HABITS: Final = "analysis/sleeping"
COLUMNS: Final = texts({
    "archive_no": QT_TRANSLATE_NOOP("SleepTable", "Archive number"),
    "name": QT_TRANSLATE_NOOP("SleepTable", "Customer"),
    "grade": QT_TRANSLATE_NOOP("SleepTable", "Grade"),
    "owner": QT_TRANSLATE_NOOP("SleepTable", "Responsible"),
    "filed_on": QT_TRANSLATE_NOOP("SleepTable", "Filed on"),
    "last_on": QT_TRANSLATE_NOOP("SleepTable", "Last used on"),
})  # fmt: skip


class SleepingPage(QWidget):
    """Table 【沉睡档案表】 under the figures. Counted on a worker."""

    tables: frozenset[str] = frozenset({"loan", "customer", "fact_use", "saved_analysis"})
    wants_open = Signal(str, object)
    settled = Signal()
    """The figures are the answer to the last question."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Starts to count at once. Raises Refused E_FORBIDDEN for an account that has ended."""
        super().__init__(parent)
        self._desk = desk
        self.found: Use | None = None
        self.setAccessibleName(self.title())
        self.scope = QComboBox()
        with desk.door.look(desk.caller) as (_session, actor):
            for each in scopes(actor):
                self.scope.addItem(scope_name(each.value), each)
        self.said, self.users = QLabel(), QLabel()
        for label, name in ((self.said, self.tr("What the figures say")), (self.users, self.tr("Who uses most"))):
            label.setWordWrap(True)
            label.setAccessibleName(name)
        self.users.setObjectName("muted")
        self.open_button = tool(self.tr("Open archive"), "folder-open", self.open_archive)
        self.model = KeysetModel(self._source(), self)
        self.table = TableView(self.tr("Table of sleeping archives"), self.model, memory=desk.memory, key=HABITS)
        for action in (self.table.copy_action, self.table.copy_titled_action):
            action.setEnabled(False)  # names of customers go to no clipboard uncounted (B-118)
            action.setVisible(False)
        self.switch = Switch(self.table, EmptyState(self.tr("No archive sleeps: each was used, or is new."), tone="ok"))
        self._counting = Latest(self, self._show, self._refuse)
        self._lay_out()
        self.scope.currentIndexChanged.connect(lambda _at: self.refresh())
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._weigh())
        self.table.doubleClicked.connect(lambda _index: self.open_archive())
        self._weigh()
        self.refresh()

    @staticmethod
    def title() -> str:
        """沉睡档案."""
        return QCoreApplication.translate("SleepingPage", "Sleeping archives")

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(look.GAP)
        row.addWidget(labelled(self.tr("Whose archives"), self.scope))
        row.addWidget(self.scope)
        row.addWidget(self.open_button)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.WIDE, look.GAP, look.WIDE, look.GAP)
        layout.setSpacing(look.GAP)
        layout.addLayout(row)
        for part in (self.said, self.users):
            layout.addWidget(part)
        layout.addWidget(self.switch, 1)

    # reading

    def _asked(self) -> Scope:
        return Scope(self.scope.currentData() or Scope.MINE)  # Qt keeps it as plain text

    def _source(self) -> KeysetSource:
        door, caller, scope = self._desk.door, self._desk.caller, self._asked()

        def page(anchor: Anchor | None, limit: int) -> Sequence[Row]:
            after: Any = anchor
            return [_line(row) for row in sleeping.page(door, caller, scope, after, limit)]

        def anchors(step: Step) -> Sequence[Anchor]:
            found = sleeping.keys(door, caller, scope)
            step(len(found), len(found))
            return [found[at] for at in range(PAGE - 1, len(found), PAGE)]

        titles = [QCoreApplication.translate("SleepTable", each) for each in COLUMNS.values()]
        return KeysetSource(
            titles=titles, keys=tuple(COLUMNS), widths=(120, 200, 60, 80, 96, 96), elastic={1: 120}, page=page, anchors=anchors,
            wording=lambda value, _column: fact(value), tip=lambda row, column: fact(row[column + 1]),
        )  # fmt: skip

    def refresh(self) -> None:
        """Count and list anew."""
        door, caller, scope = self._desk.door, self._desk.caller, self._asked()
        self.model.show_source(self._source())
        self.switch.show_empty(self.model.rowCount() == 0)
        self._counting.ask(lambda: sleeping.use_of(door, caller, scope))

    def _show(self, found: Use) -> None:
        self.found = found
        self.said.setText(self._sentence(found.figures))
        ranks = "、".join(f"{name} {times:,}" for name, times in found.users)
        self.users.setText(self.tr("Most uses: {names}").format(names=ranks) if ranks else "")
        self.users.setVisible(bool(ranks))
        self.settled.emit()

    def _refuse(self, refused: Refused) -> None:
        self.found = None
        self.said.setText("\n".join(explain_all(refused)))
        self.settled.emit()

    def _sentence(self, it: Wakefulness) -> str:
        if not it.filed:
            return self.tr("No archive is filed yet.")
        used = self.tr("{used} of {filed} filed archives were used within {days} days: {share}.").format(
            used=f"{it.used:,}", filed=f"{it.filed:,}", days=it.use_days, share=f"{it.utilisation:.1%}"
        )
        held = self.tr("How many sleep is held back (B-017).")
        if it.asleep is None:
            return " ".join([used, held, self._speed(it)])
        sleep = self.tr("{count} were not used for {days} days.").format(count=f"{it.asleep:,}", days=it.sleep_days)
        return " ".join([used, sleep, self._speed(it)])

    def _speed(self, it: Wakefulness) -> str:
        if it.issue_hours is None:
            return self.tr("No loan was handed out in these days.")
        text = self.tr("From request to release: {hours} working hours in the median, at most {target} are aimed at.")
        if not it.in_time:
            text = self.tr("From request to release: {hours} working hours in the median, more than the {target} that are aimed at.")
        return text.format(hours=f"{it.issue_hours:.1f}", target=it.target_hours)

    # deeds

    def _weigh(self) -> None:
        ready = self.table.chosen_count() == 1
        weigh(self.open_button, [] if ready else [self.tr("Choose one line first.")], shown=True)

    def open_archive(self) -> None:
        """The archive of the row chosen."""
        if self.table.chosen_count() == 1:
            self.wants_open.emit("customer", self.table.chosen_ids()[0])


def _line(row: SleepRow) -> Row:
    return row.id, row.archive_no, row.name, row.grade, row.owner, row.filed_on, row.last_on
