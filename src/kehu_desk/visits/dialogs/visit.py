"""The dialog 【登记拜访】: what was found goes where it belongs when the report is handed in; until then it is a draft."""

from collections.abc import Callable, Mapping
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QDialog, QHeaderView, QLabel, QVBoxLayout, QWidget

from kehu_desk.archives.dialogs.leaving import Leave, ask_leave
from kehu_desk.borrowing.dialogs.archive_line import ALIVE, ArchiveLine
from kehu_desk.borrowing.dialogs.parts import head_of
from kehu_desk.kernel.errors import Refused
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.dialogs import button, button_row, cancel_button, named
from kehu_desk.ui.form import Form
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.lines import Lines
from kehu_desk.visits.dialogs.photo_strip import PhotoStrip
from kehu_desk.visits.dialogs.report_fields import groups
from kehu_desk.visits.dialogs.report_reading import AT, Shelf, proposed, report_of, values_of
from kehu_desk.visits.rules.reports import Report
from kehu_desk.visits.service import keep_draft, read_photo, submit_visit
from kehu_desk.visits.service.reading import Choices, Draft, Seat, choices
from kehu_desk.visits.words import explain, explain_all

WIDE, HIGH = 820, 620
Save = Callable[..., UUID]
ROOMY: Final[Mapping[str, tuple[int, Mapping[int, int]]]] = {
    "met": (0, {1: 90, 2: 110}), "stock": (0, {1: 90, 2: 76, 3: 100, 4: 104}), "prices": (0, {1: 100, 2: 140, 3: 100}),
    "facts": (1, {0: 110, 2: 120, 3: 110}), "promises": (1, {0: 110, 2: 140, 3: 100}),
    "problems": (0, {1: 44, 2: 92, 3: 136, 4: 84, 5: 104}),
}  # fmt: skip
"""Table -> the column of sentences, and the widths of the others."""


class VisitDialog(QDialog):
    """Few fields must be filled; each reason against stands at its field, and what was typed stays."""

    ready = Signal()
    """A customer is taken, and the form is there."""
    saved = Signal(object)
    """Id of the visit that was kept or handed in."""

    def __init__(
        self, desk: Desk, seat: Seat, customer: UUID | None = None, *, draft: Draft | None = None, planned: UUID | None = None,
        goal: str = "", parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        """customer: none lets the person find one; draft: goes on with it; planned: the visit of the plan that this was."""
        super().__init__(parent)
        named(self, self.tr("Report visit"))
        self._desk, self._seat, self._draft, self._goal = desk, seat, draft, goal
        self.customer: UUID | None = None
        self.visit: UUID | None = draft.id if draft else None
        self._planned = draft.planned_id if draft else planned
        self.form: Form | None = None
        self._dirty, self._choices, self._shelf = False, Choices([], [], [], []), Shelf([])
        self.archive, self.head = ArchiveLine(desk, among=ALIVE), QLabel()
        self.photos = PhotoStrip(seat.office, lambda photo: read_photo(desk.door, desk.caller, photo))
        self.problems = Lines(self.tr("Why not"), "bad")
        self.keep_button, self.submit_button = button(self.tr("Save draft")), button(self.tr("Hand in report"), primary=True)
        self._reading, self._saving = Latest(self, self._show_form, self._tell), Latest(self, self._finish, self._tell)
        self._lay_out()
        self.archive.chosen.connect(self.choose)
        self.keep_button.clicked.connect(lambda: self.save(submit=False))
        self.submit_button.clicked.connect(lambda: self.save(submit=True))
        self.photos.changed.connect(self._touch)
        self._weigh()
        if (known := draft.customer_id if draft else customer) is not None:
            QTimer.singleShot(0, self, lambda: self.choose(known))

    def _lay_out(self) -> None:
        self.head.setAccessibleName(self.tr("Customer"))
        self.head.setWordWrap(True)
        font = self.head.font()
        font.setBold(True)
        self.head.setFont(font)
        self.head.hide()
        self._body = QVBoxLayout(self)
        self._body.setSpacing(look.GAP)
        self._body.addWidget(self.archive)
        self._body.addWidget(self.head)
        self._body.addStretch(1)
        self._body.addWidget(self.problems)
        self._body.addLayout(button_row(cancel_button(self), self.keep_button, self.submit_button))
        self.photos.setContentsMargins(look.GAP, look.GAP, look.GAP, 0)
        self.photos.hide()
        self.resize(look.scaled(WIDE), look.scaled(HIGH))

    # the form

    def choose(self, customer: UUID) -> None:
        """Take a customer; what is chosen from is read on a worker."""
        try:
            head = head_of(self._desk, customer)
        except Refused as refusal:
            self._tell(refusal)
            return
        self.customer = customer
        self.head.setText(f"{head.name}    {head.number}")
        self.head.show()
        self.archive.hide()
        door, caller = self._desk.door, self._desk.caller
        self._reading.ask(lambda: choices(door, caller, customer))

    def _show_form(self, found: Choices) -> None:
        today, office = self._seat.today, self._seat.office
        self._choices, self._shelf = found, Shelf(found.goods)
        form = self.form = Form(groups(found, self._shelf), lambda: today, tabbed=True)
        _widen(form)
        self._body.takeAt(2)
        self._body.insertWidget(2, form, 1)
        form.pages.addTab(self.photos, self.tr("Photos"))
        if self._draft is not None:
            form.set_values(values_of(self._draft.report, found, self._shelf, office))
            self.photos.show_photos(self._draft.photos)
        else:
            form.set_values(proposed(self._desk.door.now, office) | ({"goal": self._goal} if self._goal else {}))
            form.editor("met").add_row()
        form.edited.connect(lambda _key: self._touch())
        form.save_wanted.connect(lambda: self.save(submit=True))
        self._dirty = False
        self.problems.show_lines([])
        self._weigh()
        form.cells["from"].widget.setFocus()
        self.ready.emit()

    def _touch(self) -> None:
        self._dirty = True

    def _weigh(self) -> None:
        ready = self.form is not None and not self._saving.busy
        self.keep_button.setEnabled(ready)
        self.submit_button.setEnabled(ready)

    # saving

    def save(self, *, submit: bool) -> None:
        """Keep the draft, or hand the report in; on a worker, since photos take their time."""
        form, customer = self.form, self.customer
        if form is None or customer is None or self._saving.busy:
            return
        self.problems.show_lines([])
        if self.photos.busy:
            self.problems.show_lines([self.tr("Pictures are still being read. Try again in a moment.")])
            return
        if not form.check():
            return
        typed = report_of(form.values(), self._choices, self._shelf, self._seat.office)
        if typed.unread or typed.report is None:
            self._tell(Refused(*typed.unread))
            return
        report, new, gone, visit, planned = typed.report, self.photos.photos(), list(self.photos.gone), self.visit, self._planned
        deed: Save = submit_visit if submit else keep_draft
        self._saving.ask(lambda: self._act(deed, customer, report, visit=visit, planned=planned, photos=new, gone=gone))
        self._weigh()

    def _act(self, deed: Save, customer: UUID, report: Report, **more: Any) -> tuple[UUID | None, bool]:
        return self._desk.act(deed, customer, report, **more), deed is submit_visit

    def _finish(self, done: tuple[UUID | None, bool]) -> None:
        """The second half of a double click gives no id: the first one closes the dialog."""
        visit, _submitted = done
        self._weigh()
        if visit is not None:
            self._dirty, self.visit = False, visit
            self.saved.emit(visit)
            self.accept()

    def _tell(self, refused: Refused) -> None:
        """Each reason at its field, the others below the form."""
        self._weigh()
        form = self.form
        if form is None:
            self.problems.show_lines(explain_all(refused))
            return
        at: dict[str, list[str]] = {}
        below = []
        for each in refused.nos:
            facts = dict(each.facts)
            key = str(facts.get("block") or facts.get("field") or "")
            key = AT.get(key, key)
            if key in form.cells:
                at.setdefault(key, []).append(explain(each))
            else:
                below.append(explain(each))
        form.set_problems({key: "\n".join(dict.fromkeys(lines)) for key, lines in at.items()})
        self.problems.show_lines(list(dict.fromkeys(below)))

    # leaving

    def reject(self) -> None:
        """What was typed is not lost by a slip: it is kept as a draft, thrown away, or gone on with."""
        if self._saving.busy:
            return
        answer = ask_leave(self) if self._dirty else Leave.DISCARD
        if answer is Leave.DISCARD:
            super().reject()
        elif answer is Leave.SAVE:
            self.save(submit=False)


def _widen(form: Form) -> None:
    """Columns with sentences take the room; the others are as wide as what is chosen in them."""
    for key, (sentences, widths) in ROOMY.items():
        header = form.editor(key).table.horizontalHeader()
        for column, width in widths.items():
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(column, look.scaled(width))
        header.setSectionResizeMode(sentences, QHeaderView.ResizeMode.Stretch)
