"""The dialog 【登记退换】: a customer, the lines he bought with what is left of each, quantities in a grid; bad cells keep it open."""

from collections.abc import Sequence
from datetime import date
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QLabel, QSplitter, QTabWidget, QVBoxLayout, QWidget

from kehu_desk.borrowing.dialogs.archive_line import ALIVE, ArchiveLine
from kehu_desk.borrowing.dialogs.parts import head_of
from kehu_desk.kernel.days import parse_day
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.kernel.money import qty3
from kehu_desk.returns.dialogs.asking import SOURCE, head_fields, typed_row
from kehu_desk.returns.dialogs.cells import ON, CellModel, grid_of
from kehu_desk.returns.dialogs.columns import fixed, ticked, typed
from kehu_desk.returns.dialogs.rate import RateBar
from kehu_desk.returns.dialogs.replacing import ReplaceGrid
from kehu_desk.returns.dialogs.sources import SourceFinder
from kehu_desk.returns.queries.sources import SourceRow
from kehu_desk.returns.queries.view import RmaView
from kehu_desk.returns.rules.codes import FREIGHT_OF, FREIGHTS, REASONS, REASONS_OF
from kehu_desk.returns.rules.lines import ReturnLine, RmaTerms, head_faults, line_faults
from kehu_desk.returns.service.drafting import change_rma, draft_rma
from kehu_desk.returns.service.reading import Seat, goods, sources_of
from kehu_desk.returns.words import explain
from kehu_desk.ui import icons, look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.dialogs import button, button_row, cancel_button, named
from kehu_desk.ui.fields import Group
from kehu_desk.ui.form import Form
from kehu_desk.ui.lines import Lines

SIZE: Final = (980, 620)
FORM_HEIGHT: Final = 162


class RmaDialog(QDialog):
    """A new case, or other lines for a draft. Nothing is written before 【保存草稿】, and then all of it or nothing."""

    def __init__(
        self, desk: Desk, seat: Seat, customer: UUID | None = None, view: RmaView | None = None, parent: QWidget | None = None
    ) -> None:
        """view: the draft that is changed. Raises Refused E_NOT_FOUND, E_FORBIDDEN."""
        super().__init__(parent)
        named(self, QCoreApplication.translate("RmaDialog", "Register return"))
        self._desk, self._seat, self._view = desk, seat, view
        self.customer: UUID | None = None
        self.rma_id: UUID | None = view.row.id if view else None
        self._rows: dict[str, SourceRow] = {}
        self.archive, self.head, self.rate = ArchiveLine(desk, among=ALIVE), QLabel(), RateBar(self.tr("Rate of returns"))
        self.form = Form((Group(self.windowTitle(), head_fields()),), lambda: seat.today, tabbed=True)
        self.finder = SourceFinder(desk, self.rma_id)
        self.model = CellModel((
            fixed("product", 160), fixed("delivered", 82), fixed("left", 70, right=True), typed("qty", 70, right=True), typed("unit", 54),
            typed("batch_no", 80), typed("made_on", 84), typed("expires_on", 84), ticked("intact", 74), ticked("carrier_signed", 74),
            typed("note", 90),
        ))  # fmt: skip
        self.grid = grid_of(self.tr("Lines that come back"), self.model)
        self.out = ReplaceGrid(goods(desk.door, desk.caller))
        self.pages, self.problems = QTabWidget(), Lines(self.tr("Why not"), "bad")
        self.remove, self.save = button(self.tr("Remove lines")), button(self.tr("Save draft"), primary=True)
        self._lay_out()
        self._fill()
        self._listen()
        if view is not None:
            self._show_draft(view)
        elif customer is not None:
            self.choose(customer)
        self._follow_kind()
        self.judge()

    # building

    def _lay_out(self) -> None:
        self.head.setAccessibleName(self.tr("Customer"))
        self.head.setWordWrap(True)
        self.head.hide()
        icons.dress(self.remove, "minus")
        self.pages.setDocumentMode(True)
        self.pages.setAccessibleName(self.tr("What comes back and what goes out"))
        self.pages.addTab(self.grid, self.tr("Comes back"))
        self.pages.addTab(self.out, self.tr("Goes out instead"))
        self.form.setFixedHeight(look.scaled(FORM_HEIGHT))
        split = QSplitter(Qt.Orientation.Vertical)
        split.setAccessibleName(self.tr("Lines"))
        split.setChildrenCollapsible(False)
        for part in (self.finder, self.pages):
            split.addWidget(part)
        split.setSizes([look.scaled(150), look.scaled(170)])
        layout = QVBoxLayout(self)
        layout.setSpacing(look.TIGHT)
        for each in (self.archive, self.head, self.rate, self.form):
            layout.addWidget(each)
        layout.addWidget(split, 1)
        layout.addWidget(self.problems)
        layout.addLayout(button_row(cancel_button(self), self.save, left=(self.remove,)))
        self.resize(look.scaled(SIZE[0]), look.scaled(SIZE[1]))

    def _fill(self) -> None:
        self.form.set_values({"kind": "return", "reason": "quality", "freight_by": "us", "requested_on": self._seat.today})

    def _listen(self) -> None:
        self.archive.chosen.connect(self.choose)
        self.finder.taken.connect(self.take)
        self.finder.rated.connect(self.rate.show_rate)
        self.finder.refused.connect(lambda refusal: self.problems.show_lines([explain(each) for each in refusal.nos]))
        self.form.edited.connect(self._hear)
        self.form.save_wanted.connect(self.submit)
        self.model.edited.connect(self.judge)
        self.out.model.edited.connect(self.judge)
        self.remove.clicked.connect(self._remove)
        self.save.clicked.connect(self.submit)

    # what is chosen

    def choose(self, customer: UUID) -> None:
        """Take a customer."""
        head = head_of(self._desk, customer)
        self.customer = customer
        self.archive.hide()
        self.head.setText(f"{head.name}    {head.number}")
        self.head.show()
        self.finder.show_customer(customer)
        self.finder.search.line.setFocus()
        self.judge()

    def _show_draft(self, view: RmaView) -> None:
        self.choose(view.row.customer_id)
        terms = view.terms
        self.form.set_values({
            "kind": terms.kind, "reason": terms.reason, "freight_by": terms.freight_by, "requested_on": terms.requested_on,
            "contact": terms.contact, "policy": terms.policy, "note": terms.note,
        })  # fmt: skip
        wanted = [line.line.source_id for line in view.lines]
        rows = sources_of(self._desk.door, self._desk.caller, view.row.customer_id, wanted, view.row.id)
        self._rows = {str(row.id): row for row in rows}
        self.model.show_rows(typed_row(each.line, self._rows.get(str(each.line.source_id))) for each in view.lines)
        self.out.show_wanted([each.wanted for each in view.replacements])

    def take(self, row: SourceRow) -> None:
        """This line comes back; its quantity is to be typed."""
        self._rows[str(row.id)] = row
        self.pages.setCurrentIndex(0)
        place = self.model.add_row(typed_row(ReturnLine(row.id, None, row.sold.base_unit), row))
        cell = self.model.index(place, [column.key for column in self.model.columns].index("qty"))
        self.grid.setCurrentIndex(cell)
        self.grid.setFocus()

    def _remove(self) -> None:
        if self.pages.currentIndex() == 0:
            self.model.remove_rows_at({index.row() for index in self.grid.selectedIndexes()})
        else:
            self.out.remove_chosen()

    def _hear(self, key: str) -> None:
        if key == "reason":
            values = self.form.values()
            allowed = FREIGHT_OF.get(values["reason"], FREIGHTS)
            if values["freight_by"] not in allowed:
                self.form.set_values({"freight_by": allowed[0]})
        if key == "kind":
            self._follow_kind()
        self.judge()

    def _follow_kind(self) -> None:
        """Reasons that fit the kind; only an exchange sends goods out."""
        kind = self.form.values()["kind"]
        self.pages.setTabVisible(1, kind == "exchange")
        self.pages.tabBar().setVisible(kind == "exchange")
        if self.form.values()["reason"] not in REASONS_OF.get(kind, REASONS):
            self.form.set_values({"reason": REASONS_OF[kind][0]})

    # what is typed

    def terms(self) -> RmaTerms:
        """The head as typed; an unread day is the earliest."""
        values = self.form.values()
        draft = self._view.terms if self._view is not None else None
        return RmaTerms(
            values["kind"], values["reason"], values["requested_on"] or date.min, values["contact"], values["freight_by"], values["policy"],
            values["note"], draft.complaint_id if draft else None, draft.visit_id if draft else None,
        )  # fmt: skip

    def lines(self) -> list[ReturnLine]:
        """The lines as typed; what cannot be read is missing."""
        return [self._line(row) for row in self.model.rows]

    def _line(self, row: dict[str, str]) -> ReturnLine:
        return ReturnLine(
            UUID(row[SOURCE]), qty3(row["qty"]), row["unit"], row["batch_no"], self._day(row["made_on"]), self._day(row["expires_on"]),
            row["intact"] == ON, row["carrier_signed"] == ON, row["note"],
        )  # fmt: skip

    def _day(self, text: str) -> date | None:
        return parse_day(text, self._seat.today)

    def judge(self) -> None:
        """Mark the cells that cannot be so, as the person types; a quantity that is still missing is not held against him."""
        found = self._faults(self.terms(), self.lines()) if self.model.rows else []
        self.model.tell([each for each in found if not self._untouched(each)])
        self.out.judge()
        ready = self.customer is not None and bool(self.model.rows)
        self.save.setEnabled(ready)
        self.save.setToolTip("" if ready else self._missing())

    def _faults(self, terms: RmaTerms, lines: Sequence[ReturnLine]) -> list[No]:
        """Everything that is wrong with what is typed, as far as it can be told here."""
        sold = {row.id: row.sold for row in self._rows.values()}
        found = [*head_faults(terms, self._seat.today, self._seat.days), *line_faults(terms, lines, sold, self._seat.days)]
        return [*found, *self._unread_days()]

    def _untouched(self, fault: No) -> bool:
        facts = dict(fault.facts)
        return facts.get("field") == "qty" and not self.model.rows[int(str(facts["line_row"])) - 1]["qty"]

    def _unread_days(self) -> list[No]:
        return [
            no("E_RETURN_DATE", line_row=place, field=field)
            for place, row in enumerate(self.model.rows, 1) for field in ("made_on", "expires_on")
            if row[field] and self._day(row[field]) is None
        ]  # fmt: skip

    def _missing(self) -> str:
        if self.customer is None:
            return self.tr("Choose the customer first.")
        return self.tr("Take at least one line that was sold.")

    # saving

    def submit(self) -> None:
        """Write it, or say at the cells why not."""
        if self.customer is None or not self.form.check():
            return
        terms, lines, wanted = self.terms(), self.lines(), self.out.wanted() if self.form.values()["kind"] == "exchange" else []
        if faults := self._faults(terms, lines):
            self._tell(faults)
            return
        try:
            if self._view is None:
                self.rma_id = self._desk.act(draft_rma, self.customer, terms, lines, wanted)
            else:
                self._desk.act(change_rma, self._view.row.id, terms, lines, wanted, seen=self._view.version)
        except Refused as refusal:
            self._tell(refusal.nos)
            return
        self.accept()

    def _tell(self, nos: Sequence[No]) -> None:
        """Faults of lines go to their cells, those of the head under their fields, the others stand below."""
        loose = self.out.tell(self.model.tell(nos))
        at_fields = {str(dict(each.facts).get("field")): explain(each) for each in loose}
        self.form.set_problems({key: text for key, text in at_fields.items() if key in self.form.cells})
        told = [explain(each) for each in loose if str(dict(each.facts).get("field")) not in self.form.cells]
        if self.model.bad_rows() or self.out.model.bad_rows():
            told.append(self.tr("Rest on a marked cell to read what is wrong with it."))
            self.pages.setCurrentIndex(0 if self.model.bad_rows() else 1)
        self.problems.show_lines(list(dict.fromkeys(told)))
