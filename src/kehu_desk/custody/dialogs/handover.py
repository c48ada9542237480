"""The dialog 【离职移交】: who, what he still holds, his customers, the certificate. Source: B-151, B-152, B-155."""

from dataclasses import replace
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kehu_desk.borrowing.words import day_text, moment_text
from kehu_desk.custody.dialogs.transfer_box import TransferBox
from kehu_desk.custody.queries import HandoverRow, HandoverView, LeaverRow
from kehu_desk.custody.service import destroying
from kehu_desk.custody.service.handover import handover_of, sign_handover
from kehu_desk.custody.words import held_name, held_state, held_title
from kehu_desk.ui import look
from kehu_desk.ui.cells import Mark, Row
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.empty_state import EmptyState, Switch
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.listing import listed, table, tool
from kehu_desk.ui.notices import ask_reason, say
from kehu_desk.ui.steps import Step, Steps

WIDTHS: Final = (110, 420, 120, 90)
OPEN_AT: Final = 2
LEAST: Final = 5


class PersonStep(Step):
    """Who leaves or moves."""

    chosen = Signal(object)

    def __init__(self, people: list[LeaverRow]) -> None:
        """people: whose hand-over may be looked at."""
        super().__init__("", "")
        self.title, self.sentence = self.tr("Who leaves or moves?"), self.tr("The list shows everything this person still holds.")
        self.setAccessibleName(self.title)
        self.who = QComboBox()
        name = self.tr("Person")
        self.who.setAccessibleName(name)
        self.who.setAccessibleDescription(name)
        self.who.addItem(self.tr("Choose a person"), None)
        for row in people:
            text = f"{row.name} {row.staff_no}"
            self.who.addItem(text if row.active else self.tr("{person} (account closed)").format(person=text), str(row.id))
        label = QLabel(name)
        label.setBuddy(self.who)
        layout = QVBoxLayout(self)
        layout.addWidget(label)
        layout.addWidget(self.who)
        layout.addStretch(1)
        self.who.currentIndexChanged.connect(self._tell)

    def person(self) -> UUID | None:
        """Who is chosen."""
        return UUID(str(self.who.currentData())) if self.who.currentData() else None

    def choose(self, person: UUID) -> None:
        """Take this one."""
        self.who.setCurrentIndex(max(0, self.who.findData(str(person))))

    def answered(self) -> bool:
        """Somebody is chosen."""
        return self.person() is not None

    def _tell(self) -> None:
        self.chosen.emit(self.person())
        self.changed.emit()


class HeldStep(Step):
    """Everything on the list; what is still open comes with a mark."""

    def __init__(self, desk: Desk, *, keeps: bool) -> None:
        """keeps: a custodian sits here, who may propose to write a copy off."""
        super().__init__("", "")
        self.title, self.sentence = self.tr("What is still held"), ""
        self.setAccessibleName(self.title)
        self._desk, self._keeps, self._held = desk, keeps, list[HandoverRow]()
        titles = [self.tr("Kind"), self.tr("What"), self.tr("State"), self.tr("Day")]
        source = listed(self._rows, titles, ("kind", "what", "state", "day"), self._word, self._mark)
        source = replace(source, tip=lambda row, at: self._word(row[at + 1], at))
        self.model, self.view = table(self.tr("Hand-over list"), source, WIDTHS)
        self.off = tool(self.tr("Propose to write off"), "x", self.write_off)
        self.off.setVisible(keeps)
        self.switch = Switch(self.view, EmptyState(self.tr("Nothing is held any more."), tone="ok"))
        tools = QHBoxLayout()
        tools.addWidget(self.off)
        tools.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.GAP)
        layout.addLayout(tools)
        layout.addWidget(self.switch, 1)
        self.view.selectionModel().selectionChanged.connect(self._offer)

    def show_view(self, view: HandoverView | None) -> None:
        """Show the list of one person."""
        self._held = sorted(view.rows, key=lambda row: not row.open) if view else []
        counted = len(view.still_open) if view else 0
        self.sentence = self.tr("Still open: {count}.").format(count=counted) if counted else self.tr("Everything is cleared.")
        if view and self._keeps and any(row.kind == "customer" for row in view.still_open):
            self.sentence += " " + self.tr("Customers are handed over by the superior or a manager.")
        self.model.refresh()
        self.switch.show_empty(not self._held)
        self._offer()

    def _rows(self) -> list[Row]:
        return [(place, row.kind, row, row, row.at) for place, row in enumerate(self._held)]

    def _word(self, value: Any, column: int) -> str:
        if column == 0:
            return held_name(value)
        if column == 1:
            return held_title(value)
        return held_state(value.kind, value.state) if column == OPEN_AT else day_text(value)

    def _mark(self, row: Row, column: int) -> Mark | None:
        held: HandoverRow = row[OPEN_AT + 1]
        if column != OPEN_AT:
            return None
        return Mark("warn", "circle-alert") if held.open else Mark("idle", "info")

    def copy(self) -> UUID | None:
        """The copy chosen, None unless it is one."""
        ids = self.view.chosen_ids() if self.view.chosen_count() == 1 else []
        row = self._held[ids[0]] if ids and isinstance(ids[0], int) else None
        return row.subject if row is not None and row.kind == "carrier" else None

    def _offer(self) -> None:
        self.off.setEnabled(self.copy() is not None)
        self.off.setToolTip("" if self.off.isEnabled() else self.tr("Choose one copy first."))

    def write_off(self) -> None:
        """Ask why and propose that the copy counts as accounted for."""
        copy = self.copy()
        reason = ask_reason(self, self.off.text(), self.tr("Why can it not come back?"), LEAST) if copy is not None else None
        if copy is not None and reason is not None and self._desk.try_do(destroying.propose_write_off, copy, reason)[0]:
            say(self.window(), self.tr("Proposed: it waits for a signature."))


class CustomersStep(Step):
    """His customers go to somebody else; only for who may move them."""

    def __init__(self, desk: Desk) -> None:
        """Read who may take them."""
        super().__init__("", "")
        self.title = self.tr("Customers of this person")
        self.setAccessibleName(self.title)
        self.box = TransferBox(desk)
        tools = QHBoxLayout()
        tools.addWidget(self.box.some)
        tools.addWidget(self.box.all)
        tools.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.GAP)
        layout.addLayout(tools)
        layout.addWidget(self.box, 1)


class CertificateStep(Step):
    """Who has signed, and what stands in the way."""

    def __init__(self, *, keeps: bool) -> None:
        """keeps: the custodian's signature is given here, else the superior's."""
        super().__init__("", "")
        self._keeps = keeps
        self._view: HandoverView | None = None
        self.title = self.tr("Certificate of hand-over")
        self.sentence = self.tr("The direct superior and a custodian both sign; never the person who leaves (B-151).")
        self.setAccessibleName(self.title)
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.told.setAccessibleName(self.title)
        layout = QVBoxLayout(self)
        layout.addWidget(self.told)
        layout.addStretch(1)

    def show_view(self, view: HandoverView | None) -> None:
        """Show the signatures given so far."""
        self._view = view
        self.told.setText("\n\n".join(self._lines(view)) if view else "")
        self.told.setAccessibleDescription(self.told.text())
        self.changed.emit()

    def _lines(self, view: HandoverView) -> list[str]:
        lines = [f"{view.name} {view.staff_no}"]
        if view.still_open:
            lines.append(self.tr("Still open: {count}.").format(count=len(view.still_open)))
        unsigned = self.tr("not signed yet")
        for who, at, part in ((view.chief, view.chief_at, self.tr("Superior")), (view.custodian, view.custodian_at, self.tr("Custodian"))):
            lines.append(self.tr("{part}: {signature}").format(part=part, signature=f"{who} {moment_text(at)}" if at else unsigned))
        if view.done_at:
            lines.append(self.tr("Certificate {number} is complete.").format(number=view.no))
        return lines

    def answered(self) -> bool:
        """Everything is cleared and this signature is missing."""
        view = self._view
        return view is not None and not view.still_open and (view.custodian_at if self._keeps else view.chief_at) is None


class HandoverDialog(Steps):
    """The steps together; the last one signs."""

    def __init__(self, desk: Desk, people: list[LeaverRow], roles: frozenset[str], parent: QWidget | None = None) -> None:
        """people: whose hand-over may be looked at; roles: of who sits here."""
        super().__init__(QCoreApplication.translate("HandoverDialog", "Sign the certificate"), parent)
        self.setWindowTitle(self.tr("Hand-over of a leaver"))
        self.setAccessibleName(self.windowTitle())
        self._desk = desk
        keeps = "cus" in roles
        self.who, self.held = PersonStep(people), HeldStep(desk, keeps=keeps)
        self.customers, self.certificate = CustomersStep(desk) if roles & {"sup", "mgr"} else None, CertificateStep(keeps=keeps)
        self.view: HandoverView | None = None
        self._reading = Latest(self, self._show, desk.tell)
        for step in (self.who, self.held, *([self.customers] if self.customers else []), self.certificate):
            self.add(step)
        self.who.chosen.connect(self._take)
        if self.customers is not None:
            self.customers.box.moved.connect(self.reload)
        desk.news.changed.connect(self._hear)
        self.asked.connect(self.sign)
        self.resize(860, 560)

    def begin_with(self, person: UUID) -> None:
        """This person is given: show the list at once."""
        self.who.choose(person)
        self.turn_to(1)

    def _take(self, person: UUID | None) -> None:
        if person is not None and self.customers is not None:
            self.customers.box.fix_old(person)
        self.reload()

    def reload(self) -> None:
        """Read the list anew, on a worker."""
        person = self.who.person()
        if person is None:
            self._show(None)
            return
        door, caller = self._desk.door, self._desk.caller
        self._reading.ask(lambda: handover_of(door, caller, person))

    def _hear(self, _touched: frozenset[str]) -> None:
        if self.who.person() is not None and self.isVisible():
            self.reload()

    def _show(self, view: HandoverView | None) -> None:
        self.view = view
        self.held.show_view(view)
        self.certificate.show_view(view)
        self.sentence.setText(self.step().sentence)

    def sign(self) -> None:
        """Give the signature."""
        person = self.who.person()
        if person is not None and (number := self._desk.do(sign_handover, person)):
            parent = self.parentWidget()
            if parent is not None:
                say(parent.window(), self.tr("Signed: {number}").format(number=number))
            self.accept()
