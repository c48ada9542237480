"""The page 【意见】: what customers said, who owes them a reply, what they were answered."""

from collections.abc import Callable, Hashable
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from kehu_desk.archives.tab.sheet import Line, Sheet
from kehu_desk.borrowing.words import moment_text
from kehu_desk.communications import service
from kehu_desk.communications.dialogs.opinions import AssignDialog, CloseDialog, OpinionDialog, OpinionReplyDialog
from kehu_desk.communications.noun import NOUN
from kehu_desk.communications.queries import OpinionView, PickedOpinions
from kehu_desk.communications.queries.opinions import LATE
from kehu_desk.communications.rules.opinions import CATEGORIES, SHORTEST, is_late
from kehu_desk.communications.service import reading
from kehu_desk.communications.table import OPINION_STATES, opinion_source
from kehu_desk.communications.words import category_name, content_name, explain, explain_all, state_name
from kehu_desk.communications.workflow import ASSIGN, CLOSE, CORRECT, REOPEN, REPLY
from kehu_desk.kernel.errors import Refused
from kehu_desk.settlement.tab.copying import CountedCopy
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.doing import Doing
from kehu_desk.ui.empty_state import EmptyState, first_step
from kehu_desk.ui.filter_strip import FilterStrip
from kehu_desk.ui.keyset_model import KeysetSource
from kehu_desk.ui.keyset_page import KeysetPage, PageParts
from kehu_desk.ui.listing import tool

HABITS: Final = "opinions"
EVENTS: Final = (CORRECT, ASSIGN, REPLY, CLOSE, REOPEN)


class OpinionsPage(KeysetPage[OpinionView]):
    """Table 【意见表】 with 【登记意见】, 【指派】, 【答复】, 【结案】, 【重新打开】, 【意见汇总】."""

    tables = NOUN.tables | {"customer", "relation"}
    wants_paper = Signal(str, object)
    """opinions, and the filters of the list."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Shows the first page at once. Raises Refused E_FORBIDDEN for an account that has ended."""
        super().__init__(desk, parent)
        self.setAccessibleName(self.title())
        self.seat = reading.seat(desk.door, desk.caller)
        self._customers: dict[Hashable, UUID] = {}
        self.doing, self.pane = Doing(desk, self, explain_all, SHORTEST), Sheet(self.tr("Details"))
        self.build(self._parts_of(desk))

    @staticmethod
    def title() -> str:
        """意见."""
        return QCoreApplication.translate("OpinionsPage", "Opinions")

    def _parts_of(self, desk: Desk) -> PageParts:
        sentence = self.tr("No opinions are noted here yet. What customers say in writing or at meetings is noted and answered here.")
        states = [(code, state_name(code)) for code in (*OPINION_STATES, LATE)]
        filters = FilterStrip(
            self.tr("No., opinion, person or customer"), (self.tr("Category"), [(code, category_name(code)) for code in CATEGORIES]),
            (self.tr("State"), states),
        )  # fmt: skip
        first = first_step(self, self.tr("Note opinion…"), "file-plus", lambda: self.note(None))
        empty = EmptyState(sentence, [first] if self.seat.records else [])
        copies = CountedCopy(desk, self, self._customers.get)
        return PageParts(self.tr("Table of opinions"), HABITS, filters, empty, self.pane, self._make_buttons(), copies)

    def _make_buttons(self) -> dict[str, QPushButton]:
        return {
            "new": tool(self.tr("Note opinion…"), "file-plus", lambda: self.note(None)),
            CORRECT: self._step(self.tr("Correct…"), "file-pen", lambda it: OpinionDialog(self._desk, it.row.customer_id, it, self)),
            ASSIGN: self._step(self.tr("Assign…"), "user", lambda it: AssignDialog(self._desk, it, self)),
            REPLY: self._step(self.tr("Reply…"), "send", lambda it: OpinionReplyDialog(self._desk, it, self)),
            CLOSE: self._step(self.tr("Close opinion…"), "circle-check", lambda it: CloseDialog(self._desk, it, self)),
            REOPEN: self.step(self.tr("Reopen…"), "undo-2", self.reopen),
            "paper": tool(self.tr("Summary…"), "printer", lambda: self.wants_paper.emit("opinions", self.picked())),
            "archive": self.step(self.tr("Open archive"), "folder-open", lambda it: self.wants_open.emit("customer", it.row.customer_id)),
        }  # fmt: skip

    def _step(self, text: str, icon: str, make: Callable[[OpinionView], QDialog]) -> QPushButton:
        return self.step(text, icon, lambda it: self.doing.open(lambda: make(it)))

    # reading

    def picked(self) -> PickedOpinions:
        """The filters of the list."""
        category, state = self.filters.codes()
        return PickedOpinions(state, category, self.filters.text())

    def source(self) -> KeysetSource:
        """The list, as it is narrowed now."""
        return opinion_source(self._desk.door, self._desk.caller, self.picked(), self._customers, self.seat.today)

    def knows(self, subject: UUID) -> bool:
        """An opinion: the workbench leads here."""
        return reading.is_opinion(self._desk.door, self._desk.caller, subject)

    def read(self, subject: UUID) -> Callable[[], object]:
        """One opinion and its buttons."""
        door, caller = self._desk.door, self._desk.caller
        return lambda: reading.opinion_view(door, caller, subject)

    def show_one(self, found: OpinionView | Refused | None) -> None:
        """The pane tells about it."""
        self.pane.tell(found, self._lines, self.tr("Choose an opinion on the left."), explain_all)

    def offer(self) -> None:
        """Absent, greyed with the reasons, or ready."""
        self.weigh("new", [], shown=self.seat.records)
        self.weigh_offers(EVENTS, explain)
        self.weigh("paper", [], shown=self.seat.records)
        self.weigh_chosen("archive")

    def _lines(self, view: OpinionView) -> list[Line]:
        row, office = view.row, self.seat.office
        late = is_late(row.state, row.reply_due, self.seat.today)
        replied = f"{view.replied_by}  {moment_text(view.replied_at, office)}" if view.replied_at else ""
        content = content_name(row.satisfied)
        lines: list[Line] = [
            (self.tr("No."), row.no, None),
            (self.tr("Customer"), row.customer, None),
            (self.tr("State"), state_name(row.state), OPINION_STATES[row.state].tone),
            (self.tr("Category"), category_name(row.category), None),
            (self.tr("Opinion"), row.body, None),
            (self.tr("Said by"), view.contact, None),
            (self.tr("Said on"), row.said_on.isoformat(), None),
            (self.tr("Said at"), view.plan, None),
            (self.tr("Reply by"), row.reply_due.isoformat(), "bad" if late else None),
            (self.tr("Seen to by"), row.owner, None),
            (self.tr("Reply"), view.reply, None),
            (self.tr("Replied by"), replied, None),
            (self.tr("Customer is"), content, "ok" if row.satisfied else "warn"),
            (self.tr("Reopened"), self.tr("{count} times").format(count=view.reopened) if view.reopened else "", "warn"),
            (self.tr("Noted by"), view.noted_by, None),
        ]
        return [line for line in lines if line[1]]

    # deeds

    def note(self, customer: UUID | None) -> None:
        """【登记意见】, for a customer or one that is found in the dialog; the new opinion is chosen afterwards."""

        def make() -> OpinionDialog:
            dialog = OpinionDialog(self._desk, customer, None, self)
            dialog.accepted.connect(lambda: self.show_subject(dialog.opinion_id) if dialog.opinion_id else None)
            return dialog

        self.doing.open(make)

    def reopen(self, view: OpinionView) -> None:
        """【重新打开】, with a reason."""
        label = self.tr("Why did the reply not do?")
        self.doing.ask(self.buttons[REOPEN].text(), label, service.reopen_opinion, view.row.id)
