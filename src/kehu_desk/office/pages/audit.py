"""The page 【审计日志】: entries by person, archive, period, result and action; export with the hashes of the chain."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from kehu_desk.archives.words import section_name
from kehu_desk.door.change import CLOCK_NAME
from kehu_desk.kernel.clock import local_day
from kehu_desk.kernel.errors import Refused
from kehu_desk.office import queries
from kehu_desk.office.pages.asking import office_zone
from kehu_desk.office.service import audit_log
from kehu_desk.office.service.audit_log import AuditRow, Picked
from kehu_desk.office.words import ACTIONS, action_name, role_names, setting_name
from kehu_desk.ui.cells import PAGE, Mark, Row
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.fields import Field, Group, Kind
from kehu_desk.ui.form import Form
from kehu_desk.ui.job import Job, Step
from kehu_desk.ui.keyset_model import Anchor, KeysetModel, KeysetSource
from kehu_desk.ui.listing import page_layout, tool
from kehu_desk.ui.notices import say
from kehu_desk.ui.progress import ProgressDialog
from kehu_desk.ui.table_view import TableView

DENIED, DONE = "DENIED", "done"
AT, WHO, ROLE, DEVICE, ACTION, SECTION, RESULT, CODES = 1, 2, 3, 4, 5, 7, 9, 10
FILTERS_HIGH = 9  # line heights: title, three lines of fields, edges
WIDTHS = (56, 140, 70, 110, 64, 150, 240, 90, 200, 76, 200)
ELASTIC = {6: 110, 8: 60, 3: 80, 5: 110}  # archive, subject, roles, action: least widths


class AuditPage(QWidget):
    """Table 【审计表】, newest first, behind a form of filters."""

    tables = frozenset[str]()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Show the newest entries."""
        super().__init__(parent)
        self._desk, self.picked = desk, Picked()
        self._office = office_zone(desk)
        self._persons = {str(person): name for person, name in desk.do(queries.persons) or []}
        self.filters = Form([Group(self.tr("Filter"), self._fields())], lambda: local_day(desk.door.now, self._office))
        self.filters.save_wanted.connect(self.search)
        self.model = KeysetModel(self._source(), self)
        self.model.failed.connect(self._fail)
        self.view = TableView(self.tr("Audit table"), self.model, memory=desk.memory, key="audit")
        self.seek = tool(self.tr("Search"), "search", self.search)
        self.clear = tool(self.tr("Clear filters"), "x", self.forget)
        self.export = tool(self.tr("Export…"), "download", self.ask_export)
        hint = self.tr("Entries hold ids, codes and hashes, never content. An export is itself an entry (B-147).")
        layout: QVBoxLayout = page_layout(self, (self.seek, self.clear, self.export), self.view, hint=hint)
        layout.insertWidget(0, self.filters)
        self.filters.setFixedHeight(FILTERS_HIGH * self.fontMetrics().height())

    def _fields(self) -> list[Field]:
        persons = list(self._persons.items())
        actions = [(code, action_name(code)) for code in self._desk.do(audit_log.actions) or sorted(ACTIONS)]
        results = [(DONE, self.tr("Done")), (DENIED, self.tr("Denied"))]
        return [
            Field(key="person", label=self.tr("Person"), kind=Kind.CHOICE, options=persons),
            Field(key="archive", label=self.tr("Archive"), help=self.tr("Number or name")),
            Field(key="since", label=self.tr("From"), kind=Kind.DATE),
            Field(key="until", label=self.tr("Until"), kind=Kind.DATE),
            Field(key="result", label=self.tr("Result"), kind=Kind.CHOICE, options=results),
            Field(key="action", label=self.tr("Action"), kind=Kind.CHOICE, options=actions),
        ]

    # the table

    def _source(self) -> KeysetSource:
        titles = [
            self.tr("No."), self.tr("Time"), self.tr("Person"), self.tr("Roles"), self.tr("Device"), self.tr("Action"), self.tr("Archive"),
            self.tr("Section"), self.tr("Subject"), self.tr("Result"), self.tr("Codes"),
        ]  # fmt: skip
        keys = ("seq", "at", "actor", "role", "device", "action", "archive", "section", "subject", "result", "codes")
        return KeysetSource(
            titles=titles, keys=keys, right=frozenset({0}), wording=self._word, decorate=_mark, page=self._page, anchors=self._anchors,
            widths=WIDTHS, elastic=ELASTIC, in_sight=RESULT + 1,
        )  # fmt: skip

    def _page(self, anchor: Anchor | None, limit: int) -> Sequence[Row]:
        before = int(str(anchor[0])) if anchor else None
        return [self._row(each) for each in self._desk.do(audit_log.entries, self.picked, before, limit) or []]

    def _row(self, each: AuditRow) -> Row:
        subject = each.subject or (str(each.loan) if each.loan else "")
        told = self._persons.get(subject) or setting_name(subject)
        return (
            each.seq, each.seq, each.at, each.actor, each.role, each.device, each.action, each.archive, each.section, told, each.result,
            each.codes,
        )  # fmt: skip

    def _anchors(self, step: Step) -> Sequence[Anchor]:
        return [(seq,) for seq in audit_log.anchors(self._desk.door, self._desk.caller, self.picked, PAGE, step)]

    def _word(self, value: Any, column: int) -> str:
        if column == AT:
            return str(value.astimezone(self._office).strftime("%Y-%m-%d %H:%M:%S"))
        if column == WHO and value == CLOCK_NAME:
            return self.tr("the program")
        if column == ROLE:
            return role_names(value)
        if column == ACTION:
            return action_name(value)
        if column == SECTION:
            return section_name(value) if value else ""
        if column == RESULT:
            return {DONE: self.tr("Done"), DENIED: self.tr("Denied")}.get(value, str(value))
        return "" if value is None else str(value)

    # deeds

    def search(self) -> None:
        """Show what fits the filters."""
        if not self.filters.check():
            return
        typed = self.filters.values()
        person = UUID(typed["person"]) if typed["person"] else None
        self.picked = Picked(person, typed["archive"], None, typed["since"], typed["until"], typed["result"], typed["action"])
        self.model.show_source(self._source())

    def forget(self) -> None:
        """Clear the filters."""
        self.filters.set_values(dict.fromkeys(self.filters.cells))
        self.search()

    def refresh(self) -> None:
        """Read anew."""
        self.model.refresh()

    def showEvent(self, event: Any) -> None:
        """What happened while the page was hidden is there when it is looked at."""
        super().showEvent(event)
        self.refresh()

    def ask_export(self) -> None:
        """Ask for a file and write what the table shows."""
        name = f"audit-{local_day(self._desk.door.now, self._office)}.csv"
        path, _kind = QFileDialog.getSaveFileName(self, self.tr("Export audit log"), name, "CSV (*.csv)")
        if path:
            self.export_to(Path(path))

    def export_to(self, target: Path) -> Job:
        """Write what the table shows, in the background."""
        application = QCoreApplication.instance()
        assert application is not None
        job = Job(lambda step: audit_log.export_entries(self._desk.door, self._desk.caller, self.picked, target, step), application)
        job.succeeded.connect(self._exported)
        job.failed.connect(self._fail)
        ProgressDialog(job, self.tr("Export audit log"), self)
        job.start()
        return job

    def _exported(self, count: int) -> None:
        say(self.window(), self.tr("{count} entries exported.").format(count=f"{count:,}"))
        self.refresh()

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, Refused):
            raise error
        self._desk.tell(error)


def _mark(row: Row, column: int) -> Mark | None:
    if column != RESULT:
        return None
    return Mark("bad", "circle-x") if row[RESULT + 1] == DENIED else Mark("ok", "check")
