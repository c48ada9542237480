"""The page 【资料收集】: what was asked of whom, what came back, what is decided and written into the archive."""

from collections.abc import Callable, Hashable
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal, SignalInstance
from PySide6.QtWidgets import QPushButton, QWidget

from kehu_desk.kernel.errors import Refused
from kehu_desk.settlement.tab.copying import CountedCopy
from kehu_desk.surveys import service
from kehu_desk.surveys.dialogs.reply import ReplyDialog
from kehu_desk.surveys.dialogs.survey import SendDialog, SurveyDialog
from kehu_desk.surveys.noun import NOUN
from kehu_desk.surveys.queries import Picked, SurveyView
from kehu_desk.surveys.rules.terms import SHORTEST, State
from kehu_desk.surveys.service import reading
from kehu_desk.surveys.service.reading import Asked
from kehu_desk.surveys.tab.pane import SurveyPane
from kehu_desk.surveys.table import STATES, survey_source
from kehu_desk.surveys.words import explain, explain_all, state_name
from kehu_desk.surveys.workflow import ANSWER, APPLY, CANCEL, CHECK, CORRECT, RECEIVE, SEND
from kehu_desk.ui.beside import ACROSS, DOWN
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.doing import Doing
from kehu_desk.ui.empty_state import EmptyState, first_step
from kehu_desk.ui.filter_strip import FilterStrip
from kehu_desk.ui.keyset_model import KeysetSource
from kehu_desk.ui.keyset_page import KeysetPage, PageParts
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.listing import tool

HABITS: Final = "surveys"
ROOM: Final = {ACROSS: (650, 420), DOWN: (230, 300)}
EVENTS: Final = (CORRECT, SEND, RECEIVE, ANSWER, CHECK, APPLY, CANCEL)


class SurveysPage(KeysetPage[SurveyView]):
    """Table 【资料收集表】 with 【新建资料收集】, 【更正】, 【打印资料表】, 【登记发出】, 【录入结果】, 【审核完成】, 【写入档案】."""

    tables = NOUN.tables | {"customer", "relation", "revision", "section_draft", "loan", "access_grant", "stated_purpose"}
    wants_loan = Signal(object)
    wants_purpose = Signal(object)
    wants_paper = Signal(str, object)
    """Id of the survey whose form is to be printed."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Shows the first page at once. Raises Refused E_FORBIDDEN for an account that has ended."""
        super().__init__(desk, parent)
        self.setAccessibleName(self.title())
        self.seat = reading.seat(desk.door, desk.caller)
        self._customers: dict[Hashable, UUID] = {}
        self.doing, self.pane = Doing(desk, self, explain_all, SHORTEST), SurveyPane(desk, self.seat)
        self._opening = Latest(self, self._open_reply, desk.tell)
        self.build(self._parts_of(desk))
        self.pane.accepted.connect(self.accept_change)
        self.pane.refused.connect(self.refuse_change)
        self.pane.loan_wanted.connect(lambda: self._about_customer(self.wants_loan))
        self.pane.purpose_wanted.connect(lambda: self._about_customer(self.wants_purpose))

    @staticmethod
    def title() -> str:
        """资料收集."""
        return QCoreApplication.translate("SurveysPage", "Surveys")

    def _parts_of(self, desk: Desk) -> PageParts:
        sentence = self.tr("Nothing was collected yet. A form goes to the customer or an agency is commissioned; answers are checked here.")
        filters = FilterStrip(self.tr("No., agency or customer"), (self.tr("State"), [(code, state_name(code)) for code in STATES]))
        (self.state,) = filters.boxes
        first = first_step(self, self.tr("New survey…"), "file-plus", lambda: self.begin(None))
        empty = EmptyState(sentence, [first] if self.seat.sends else [])
        copies = CountedCopy(desk, self, self._customers.get)
        return PageParts(self.tr("Table of surveys"), HABITS, filters, empty, self.pane, self._make_buttons(), copies, ROOM)

    def _make_buttons(self) -> dict[str, QPushButton]:
        check, apply = self.tr("Checked"), self.tr("Write into archive")
        return {
            "new": tool(self.tr("New survey…"), "file-plus", lambda: self.begin(None)),
            CORRECT: self.step(self.tr("Correct…"), "file-pen", self.correct),
            "print": self.step(self.tr("Print form"), "printer", lambda it: self.wants_paper.emit("survey", it.row.id)),
            SEND: self.step(self.tr("Note as sent…"), "send", self.send),
            RECEIVE: self.step(self.tr("Enter the answer…"), "file-text", self.enter),
            ANSWER: self.step(self.tr("Further answers…"), "file-text", self.enter),
            CHECK: self.step(check, "stamp", lambda it: self.doing.fire(check, service.check_survey, it.row.id)),
            APPLY: self.step(apply, "save", lambda it: self.doing.fire(apply, service.apply_survey, it.row.id)),
            CANCEL: self.step(self.tr("Cancel survey…"), "circle-x", self.cancel),
            "archive": self.step(self.tr("Open archive"), "folder-open", lambda it: self.wants_open.emit("customer", it.row.customer_id)),
        }  # fmt: skip

    # reading

    def source(self) -> KeysetSource:
        """The list, as it is narrowed now."""
        (state,) = self.filters.codes()
        picked = Picked(state, self.filters.text())
        return survey_source(self._desk.door, self._desk.caller, picked, self._customers, self.seat.today)

    def knows(self, subject: UUID) -> bool:
        """A survey: the workbench leads here."""
        return reading.is_survey(self._desk.door, self._desk.caller, subject)

    def read(self, subject: UUID) -> Callable[[], object]:
        """One survey and its buttons."""
        door, caller = self._desk.door, self._desk.caller
        return lambda: reading.view(door, caller, subject)

    def show_one(self, found: SurveyView | Refused | None) -> None:
        """The pane tells about it."""
        if isinstance(found, Refused):
            self.pane.show_view(None, explain_all(found))
        else:
            self.pane.show_view(found)

    def offer(self) -> None:
        """Absent, greyed with the reasons, or ready."""
        self.weigh("new", [], shown=self.seat.sends)
        self.weigh_offers(EVENTS, explain)
        printable = self.found is not None and self.found.row.state in (State.DRAFT, State.SENT)
        self.weigh("print", [], shown=printable and self.seat.sends)
        self.weigh_chosen("archive")

    def _about_customer(self, signal: SignalInstance) -> None:
        if self.found is not None:
            signal.emit(self.found.row.customer_id)

    # deeds

    def begin(self, customer: UUID | None) -> None:
        """【新建资料收集】, for a customer or one that is found in the dialog; the new survey is chosen afterwards."""

        def make() -> SurveyDialog:
            dialog = SurveyDialog(self._desk, customer, parent=self)
            dialog.accepted.connect(lambda: self.show_subject(dialog.survey_id) if dialog.survey_id else None)
            return dialog

        self.doing.open(make)

    def correct(self, view: SurveyView) -> None:
        """【更正】 what is not sent yet."""

        def make() -> SurveyDialog:
            given = reading.terms_for(self._desk.door, self._desk.caller, view.row.id)
            return SurveyDialog(self._desk, view.row.customer_id, given, view.row.id, self)

        self.doing.open(make)

    def send(self, view: SurveyView) -> None:
        """【登记发出】."""
        self.doing.open(lambda: SendDialog(self._desk, view.row.id, view.row.no, view.row.customer_id, self))

    def enter(self, view: SurveyView) -> None:
        """【录入结果】; what is known is read on a worker first."""
        door, caller, survey = self._desk.door, self._desk.caller, view.row.id
        self._opening.ask(lambda: reading.asked(door, caller, survey))

    def _open_reply(self, asked: Asked) -> None:
        self.doing.open(lambda: ReplyDialog(self._desk, asked, self))

    def cancel(self, view: SurveyView) -> None:
        """【取消】, with a reason."""
        label = self.tr("Why does {number} lead to nothing?").format(number=view.row.no)
        self.doing.ask(self.tr("Cancel survey…"), label, service.cancel_survey, view.row.id)

    def accept_change(self, change: UUID) -> None:
        """【接受】 one answer."""
        self.doing.fire(self.pane.accept_button.text(), service.accept_change, change)

    def refuse_change(self, change: UUID) -> None:
        """【拒绝】 one answer, with a reason."""
        label = self.tr("Why does the answer not stand?")
        self.doing.ask(self.pane.refuse_button.text(), label, service.refuse_change, change)
