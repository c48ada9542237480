"""The dialog 【借阅申请】: what, for what, until when; and, while it is filled in, what it will lead to."""

from collections.abc import Callable
from datetime import date
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QFormLayout,
    QGridLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from kehu_desk.archives.words import level_name, section_name
from kehu_desk.borrowing.dialogs.archive_line import ArchiveLine
from kehu_desk.borrowing.dialogs.foreseen import Foreseen
from kehu_desk.borrowing.dialogs.parts import Head, head_of
from kehu_desk.borrowing.rules.terms import ORIGINAL, Kind
from kehu_desk.borrowing.service.forecast import Forecast, forecast
from kehu_desk.borrowing.service.lending import CATEGORIES, Request, request_loan
from kehu_desk.borrowing.service.queueing import join_queue
from kehu_desk.borrowing.words import category_name, explain_all, kind_name
from kehu_desk.kernel.errors import Refused
from kehu_desk.ui import look
from kehu_desk.ui.date_edit import DateEdit
from kehu_desk.ui.desk import Desk, office_today
from kehu_desk.ui.dialogs import button, button_row, cancel_button, named
from kehu_desk.ui.editors import ChoiceEditor, LongEditor, name_editor
from kehu_desk.ui.fields import Field
from kehu_desk.ui.fields import Kind as Entry
from kehu_desk.ui.lines import Lines

PAUSE: Final = 150  # ms after the last change before the forecast is asked for


class RequestDialog(QDialog):
    """Refusals are told inside the dialog, and what was typed stays. loan_id is the loan once it was asked for."""

    def __init__(self, desk: Desk, customer: UUID | None = None, parent: QWidget | None = None) -> None:
        """customer: None lets the person choose one. Raises Refused E_NOT_FOUND for an archive that he may not see."""
        super().__init__(parent)
        named(self, self.tr("Loan request"))
        self._desk, self._customer = desk, customer
        self.loan_id: UUID | None = None
        self.seen: Forecast | None = None
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self._pause.timeout.connect(self.foresee)
        self._make(office_today(desk))
        self._lay_out()
        self._listen()
        if customer is not None:
            self.choose_archive(customer)
            self.purpose.setFocus()
        else:
            self.foresee()

    def _make(self, today: Callable[[], date]) -> None:
        self.archive = ArchiveLine(self._desk)
        self.head = QLabel()
        self.head.setAccessibleName(self.tr("Archive"))
        self.head.setWordWrap(True)
        self.kinds = QButtonGroup(self)
        self.sections: dict[str, QCheckBox] = {}
        purposes = [(each, category_name(each)) for each in CATEGORIES]
        category = Field(key="category", label=self.tr("Category of the purpose"), kind=Entry.CHOICE, options=purposes, required=True)
        purpose = Field(key="purpose", label=self.tr("Purpose"), kind=Entry.LONG, help=self.tr("At least five characters"))
        self.category, self.purpose = ChoiceEditor(category), LongEditor(purpose)
        self.category.set_value(CATEGORIES[0])
        name_editor(self.category, category)
        name_editor(self.purpose, purpose)
        self.purpose.setFixedHeight(self.fontMetrics().lineSpacing() * 2 + 14)
        self.due = DateEdit(today)
        self.due.line.setAccessibleName(self.tr("Due day"))
        self.due.line.setPlaceholderText(self.tr("empty: as the rules give"))
        self.printing = QCheckBox(self.tr("Ask for printing"))
        self.printing.setAccessibleName(self.tr("Ask for printing"))
        self.paper = QCheckBox(self.tr("Ask for the paper original"))
        self.paper.setAccessibleName(self.paper.text())
        self.foreseen = Foreseen()
        self.route, self.warnings, self.wait = self.foreseen.route, self.foreseen.warnings, self.foreseen.wait
        self.problems = Lines(self.tr("Why not"), "bad")
        self.send = button(self.tr("Send request"), primary=True)

    def _lay_out(self) -> None:
        self.purpose_form = QFormLayout()
        self.purpose_form.setSpacing(look.GAP)
        self.purpose_form.addRow(self.tr("Category of the purpose"), self.category)
        self.purpose_form.addRow(self.tr("Purpose"), self.purpose)
        self.purpose_form.addRow(self.tr("Due day"), self.due)
        boxes = QHBoxLayout()
        for box in (self.printing, self.paper):
            boxes.addWidget(box)
        boxes.addStretch(1)
        self.purpose_form.addRow(self.tr("Carriers"), boxes)
        self.parts = QGroupBox(self.tr("Sections"))
        self.parts.setAccessibleName(self.tr("Sections"))
        self._grid = QGridLayout(self.parts)
        self.parts.hide()
        self.head.hide()
        layout = QVBoxLayout(self)
        layout.setSpacing(look.GAP)
        for each in (self.archive, self.head, self._kind_box(), self.parts):
            layout.addWidget(each)
        layout.addLayout(self.purpose_form)
        for line in (self.foreseen, self.problems):
            layout.addWidget(line)
        layout.addStretch(1)
        layout.addLayout(button_row(cancel_button(self), self.send))
        self.setMinimumWidth(560)

    def _kind_box(self) -> QGroupBox:
        box = QGroupBox(self.tr("Kind"))
        box.setAccessibleName(self.tr("Kind"))
        grid = QGridLayout(box)
        grid.setColumnStretch(1, 1)
        meant = {
            Kind.INSPECT: self.tr("on screen, until the end of today"),
            Kind.READ: self.tr("read for some days; may be printed"),
            Kind.EDIT: self.tr("change the sections; nobody else can edit them meanwhile"),
        }
        for place, (kind, text) in enumerate(meant.items()):
            choice = QRadioButton(kind_name(kind))
            choice.setAccessibleName(kind_name(kind))
            choice.setAccessibleDescription(text)
            explained = QLabel(text)
            explained.setObjectName("muted")
            self.kinds.addButton(choice, place)
            grid.addWidget(choice, place, 0)
            grid.addWidget(explained, place, 1)
        self.kinds.button(1).setChecked(True)
        return box

    def _listen(self) -> None:
        self.archive.chosen.connect(self.choose_archive)
        self.kinds.idToggled.connect(self._pause.start)
        self.category.changed.connect(self._pause.start)
        self.purpose.changed.connect(self._pause.start)
        self.due.changed.connect(self._pause.start)
        self.printing.toggled.connect(self._pause.start)
        self.paper.toggled.connect(self._pause.start)
        self.send.clicked.connect(self.submit)

    # what is asked for

    def choose_archive(self, customer: UUID) -> None:
        """Show the sections of an archive; the responsible person finds his usual request filled in."""
        head = head_of(self._desk, customer)
        self._customer = customer
        self.archive.hide()
        self.head.show()
        self.parts.show()
        self.head.setText(f"{head.name}    {head.number}")
        for box in self.sections.values():
            box.deleteLater()
        self.sections = {}
        for place, (section, level) in enumerate(head.levels.items()):
            self._add_section(section, level, place)
        self._propose(head)
        self.foresee()

    def _add_section(self, section: str, level: int, place: int) -> None:
        text = self.tr("{section} ({level})").format(section=section_name(section), level=level_name(level))
        box = self.sections[section] = QCheckBox(text)
        box.setAccessibleName(text)
        box.toggled.connect(self._pause.start)
        self._grid.addWidget(box, place // 3, place % 3)

    def _propose(self, head: Head) -> None:
        self.sections["BAS"].setChecked(True)
        if head.is_mine:
            self.kinds.button(2).setChecked(True)
            self.purpose.set_value(self.tr("Bring the archive up to date"))

    def kind(self) -> Kind:
        """The kind chosen."""
        return list(Kind)[self.kinds.checkedId()]

    def request(self) -> Request:
        """What is asked for now."""
        wanted = [section for section, box in self.sections.items() if box.isChecked()]
        asked = ["print"] if self.printing.isChecked() and self.kind() is Kind.READ else []
        asked += [ORIGINAL] if self.paper.isChecked() and self.kind() is not Kind.INSPECT else []
        return Request(
            self.kind(), wanted, self.category.value() or "other", self.purpose.value(), requested_on=self.due.value(), asked=tuple(asked)
        )

    # what it leads to

    def foresee(self) -> None:
        """Ask the rules, without asking for the loan."""
        self._pause.stop()
        request = self.request()
        ready = self._customer is not None and bool(request.sections) and self.due.readable()
        self.send.setEnabled(ready)
        self.printing.setEnabled(self.kind() is Kind.READ)
        self.paper.setEnabled(self.kind() is not Kind.INSPECT)
        self.problems.show_lines([] if self.due.readable() else [self.tr("The due day cannot be read. Write it as 2026-03-05.")])
        if not ready or self._customer is None:
            self.foreseen.show_forecast(None)
            return
        try:
            self.seen = forecast(self._desk.door, self._desk.caller, self._customer, request)
        except Refused as refusal:
            self.problems.show_lines(explain_all(refusal))
            return
        self._show(self.seen)

    def _show(self, seen: Forecast) -> None:
        self.printing.setEnabled("print" in seen.grantable)
        self.paper.setEnabled(ORIGINAL in seen.grantable)
        self.foreseen.show_forecast(seen)

    def submit(self) -> None:
        """Send the request, or say inside the dialog why not."""
        if self._customer is None:
            return
        try:
            self.foresee()
            self.loan_id = self._desk.act(request_loan, self._customer, self.request()) or self.loan_id
            if self.loan_id is not None and self.foreseen.waits():
                self._desk.do(join_queue, self.loan_id)
        except Refused as refusal:
            self.warnings.show_lines([])
            self.problems.show_lines(explain_all(refusal))
            self.purpose.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.accept()

    def told(self) -> str:
        """What the person hears after the request: who is next, or that he may begin."""
        if self.seen is None or self.seen.at_once:
            return self.tr("The loan is released; you may begin.")
        who = self.seen.route[0][1] if self.seen.route else self.tr("the custodian")
        return self.tr("Request sent; it waits for {who}.").format(who=who)
