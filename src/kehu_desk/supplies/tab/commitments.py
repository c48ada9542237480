"""The list 【供货承诺】: what is guaranteed to whom, how it is decided on, and how it is kept."""

from collections.abc import Callable, Hashable
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from kehu_desk.archives.tab.sheet import Line, Sheet
from kehu_desk.borrowing.words import moment_text
from kehu_desk.kernel.errors import Refused
from kehu_desk.settlement.tab.copying import CountedCopy
from kehu_desk.supplies import service
from kehu_desk.supplies.dialogs.commitment import CommitmentDialog
from kehu_desk.supplies.noun import NOUN
from kehu_desk.supplies.queries import CommitmentView, Picked, ShortageRow
from kehu_desk.supplies.rules.commitments import PRIORITIES, SHORTEST, State
from kehu_desk.supplies.rules.fill import Fill
from kehu_desk.supplies.rules.shortages import days_short
from kehu_desk.supplies.service import reading
from kehu_desk.supplies.service.reading import CommitmentAnswer, Seat, Standing
from kehu_desk.supplies.table import STATES, commitment_source, standing
from kehu_desk.supplies.words import explain, explain_all, fill_text, priority_name, qty_text, reason_name, state_name
from kehu_desk.supplies.workflow import APPROVE, CORRECT, DROP, END, REJECT, SUBMIT
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.doing import Doing
from kehu_desk.ui.empty_state import EmptyState, first_step
from kehu_desk.ui.filter_strip import FilterStrip
from kehu_desk.ui.keyset_model import KeysetSource
from kehu_desk.ui.keyset_page import KeysetPage, PageParts
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.listing import tool

HABITS: Final = "supplies"
EVENTS: Final = (CORRECT, SUBMIT, APPROVE, REJECT, DROP, END)


class CommitmentsList(KeysetPage[CommitmentAnswer]):
    """Table 【供货承诺表】 with 【新建供货承诺】, 【提交】, 【批准】, 【驳回】, 【终止】."""

    tables = NOUN.tables | {"customer", "relation", "product", "sales_order", "sales_record", "order_proposal"}

    def __init__(self, desk: Desk, seat: Seat, parent: QWidget | None = None) -> None:
        """Shows the first page at once."""
        super().__init__(desk, parent)
        self.setAccessibleName(self.title())
        self.seat, self.figure = seat, QLabel()
        self._customers: dict[Hashable, UUID] = {}
        self.doing, self.pane = Doing(desk, self, explain_all, SHORTEST), Sheet(self.tr("Details"))
        self._counting = Latest(self, self._show_figure, desk.tell)
        self.build(self._parts_of(desk))
        self._put_figure()
        self._count()

    @staticmethod
    def title() -> str:
        """供货承诺."""
        return QCoreApplication.translate("CommitmentsList", "Commitments")

    def _parts_of(self, desk: Desk) -> PageParts:
        sentence = self.tr("No supply is guaranteed yet. A commitment says how much of a product a customer gets every month.")
        states = [(each.value, state_name(each.value)) for each in State]
        filters = FilterStrip(
            self.tr("No., customer or product"), (self.tr("State"), states),
            (self.tr("Priority"), [(str(each), priority_name(each)) for each in PRIORITIES]),
        )  # fmt: skip
        first = first_step(self, self.tr("Commit supply…"), "file-plus", lambda: self.begin(None))
        empty = EmptyState(sentence, [first] if self.seat.commits else [])
        copies = CountedCopy(desk, self, self._customers.get)
        return PageParts(self.tr("Table of commitments"), HABITS, filters, empty, self.pane, self._make_buttons(), copies)

    def _put_figure(self) -> None:
        """Under the buttons."""
        self.figure.setObjectName("muted")
        self.figure.setWordWrap(True)
        self.figure.setAccessibleName(self.tr("Fill rate of this year"))
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(1, self.figure)

    def _make_buttons(self) -> dict[str, QPushButton]:
        submit, approve = self.tr("Hand in"), self.tr("Approve")
        return {
            "new": tool(self.tr("Commit supply…"), "file-plus", lambda: self.begin(None)),
            CORRECT: self._step(self.tr("Correct…"), "file-pen", self.correct),
            SUBMIT: self._step(submit, "send", lambda it: self.doing.fire(submit, service.submit_commitment, it.row.id)),
            APPROVE: self._step(approve, "stamp", lambda it: self.doing.fire(approve, service.approve_commitment, it.row.id, it.version)),
            REJECT: self._step(self.tr("Reject…"), "circle-x", self.reject),
            DROP: self._step(self.tr("Drop…"), "trash-2", lambda it: self._with_reason(DROP, it, service.drop_commitment)),
            END: self._step(self.tr("End…"), "archive", lambda it: self._with_reason(END, it, service.end_commitment)),
            "archive": self._step(self.tr("Open archive"), "folder-open", lambda it: self.wants_open.emit("customer", it.row.customer_id)),
        }  # fmt: skip

    def _step(self, text: str, icon: str, act: Callable[[CommitmentView], object]) -> QPushButton:
        return self.step(text, icon, lambda it: act(it.view))

    # reading

    def source(self) -> KeysetSource:
        """The list, as it is narrowed now."""
        state, priority = self.filters.codes()
        picked = Picked(state, int(priority or 0), self.filters.text())
        return commitment_source(self._desk.door, self._desk.caller, picked, self._customers, self.seat.today)

    def refresh(self) -> None:
        """The figure too."""
        super().refresh()
        self._count()

    def knows(self, subject: UUID) -> bool:
        """A commitment: the workbench leads here."""
        return reading.is_commitment(self._desk.door, self._desk.caller, subject)

    def read(self, subject: UUID) -> Callable[[], object]:
        """One commitment, its buttons, and how it is kept."""
        door, caller = self._desk.door, self._desk.caller
        return lambda: reading.commitment(door, caller, subject)

    def show_one(self, found: CommitmentAnswer | Refused | None) -> None:
        """The pane tells about it."""
        self.pane.tell(found, self._told, self.tr("Choose a commitment on the left."), explain_all)

    def offer(self) -> None:
        """Absent, greyed with the reasons, or ready."""
        self.weigh("new", [], shown=self.seat.commits)
        self.weigh_offers(EVENTS, explain)
        self.weigh_chosen("archive")

    def _told(self, found: CommitmentAnswer) -> list[Line]:
        return [*self._lines(found.view, found.standing), *map(self._shortage, found.shortages)]

    def _lines(self, view: CommitmentView, kept: Standing) -> list[Line]:
        row, state = view.row, standing(view.row, self.seat.today)
        decided = f"{view.decided_by}  {moment_text(view.decided_at, self.seat.office)}" if view.decided_at else ""
        days = self.tr("within {count} days of an order").format(count=row.response_days)
        lines: list[Line] = [
            (self.tr("No."), row.no, None),
            (self.tr("Customer"), row.customer, None),
            (self.tr("Product"), row.product, None),
            (self.tr("State"), state_name(state), STATES[state].tone),
            (self.tr("Guaranteed"), self.tr("{quantity} a month").format(quantity=qty_text(row.month_qty3, row.unit)), None),
            (self.tr("Left this month"), qty_text(kept.left3, row.unit), "warn" if kept.left3 == 0 else None),
            (self.tr("Fill rate"), self._filled(kept.fill) if kept.fill is not None else "", None),
            (self.tr("Priority"), priority_name(row.priority), None),
            (self.tr("Response"), days, None),
            (self.tr("Time"), f"{row.starts_on.isoformat()} – {row.ends_on.isoformat()}", None),
            (self.tr("Drafted by"), row.drafted_by, None),
            (self.tr("Decided by"), decided, None),
            (self.tr("Reason"), view.decision, None),
        ]
        return [line for line in lines if line[1]]

    def _filled(self, fill: Fill) -> str:
        text = self.tr("{share} this year: {on_time} of {ordered} by the promised day")
        return text.format(share=fill_text(fill), on_time=qty_text(fill.on_time_qty3) or "0", ordered=qty_text(fill.ordered_qty3) or "0")

    def _shortage(self, row: ShortageRow) -> Line:
        text = self.tr("since {since}, {count} days, {reason}")
        count = days_short(row.since_on, row.until_on, self.seat.today)
        said = text.format(since=row.since_on.isoformat(), count=count, reason=reason_name(row.reason))
        return (self.tr("Shortage"), said, "bad" if row.until_on is None else None)

    def _count(self) -> None:
        door, caller = self._desk.door, self._desk.caller
        self._counting.ask(lambda: reading.whole_fill(door, caller))

    def _show_figure(self, fill: Fill) -> None:
        nothing = self.tr("Fill rate of customers with a commitment: nothing was promised for a day of this year yet.")
        text = self.tr("Fill rate of customers with a commitment this year: {share} of what was ordered came by the promised day.")
        self.figure.setText(nothing if fill.share_bp is None else text.format(share=fill_text(fill)))

    # deeds

    def begin(self, customer: UUID | None) -> None:
        """【新建供货承诺】, for a customer or one that is found in the dialog; the new commitment is chosen afterwards."""

        def make() -> CommitmentDialog:
            dialog = CommitmentDialog(self._desk, customer, None, self)
            dialog.accepted.connect(lambda: self.show_subject(dialog.commitment_id) if dialog.commitment_id else None)
            return dialog

        self.doing.open(make)

    def correct(self, view: CommitmentView) -> None:
        """【更正】 a draft, or one that was rejected."""
        self.doing.open(lambda: CommitmentDialog(self._desk, view.row.customer_id, view, self))

    def reject(self, view: CommitmentView) -> None:
        """【驳回】, with a reason."""
        label = self.tr("Why is {number} rejected?").format(number=view.row.no)
        self.doing.ask(self.buttons[REJECT].text(), label, service.reject_commitment, view.row.id, seen=view.version)

    def _with_reason(self, event: str, view: CommitmentView, deed: Callable[..., object]) -> None:
        label = self.tr("Why does {number} end?").format(number=view.row.no)
        self.doing.ask(self.buttons[event].text(), label, deed, view.row.id)
