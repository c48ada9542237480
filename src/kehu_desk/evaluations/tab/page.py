"""The page 【评价】: who was evaluated for which period, what it came to, what still waits."""

from collections.abc import Callable, Hashable
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from kehu_desk.archives.dialogs.viewer import Viewer, viewable
from kehu_desk.archives.service.attachments import read_attachment
from kehu_desk.evaluations import service
from kehu_desk.evaluations.dialogs.begin import BeginDialog
from kehu_desk.evaluations.dialogs.cards import CardsDialog
from kehu_desk.evaluations.dialogs.scoring import ScoreDialog
from kehu_desk.evaluations.noun import NOUN
from kehu_desk.evaluations.queries import SCARCE, EvaluationView, Picked
from kehu_desk.evaluations.queries.view import period_text
from kehu_desk.evaluations.rules.codes import LEVELS, SHORTEST, State
from kehu_desk.evaluations.service import reading
from kehu_desk.evaluations.tab.pane import EvaluationPane
from kehu_desk.evaluations.table import evaluation_source
from kehu_desk.evaluations.words import explain, explain_all, level_name, state_name
from kehu_desk.evaluations.workflow import CONFIRM, DISCARD, RECKON, REOPEN, SCORE, SUBMIT
from kehu_desk.kernel.errors import Refused
from kehu_desk.settlement.tab.copying import CountedCopy
from kehu_desk.ui import notices
from kehu_desk.ui.beside import ACROSS, DOWN
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.doing import Doing
from kehu_desk.ui.empty_state import EmptyState, first_step
from kehu_desk.ui.filter_strip import FilterStrip
from kehu_desk.ui.keyset_model import KeysetSource
from kehu_desk.ui.keyset_page import KeysetPage, PageParts
from kehu_desk.ui.listing import tool

HABITS: Final = "evaluations"
PAPER: Final = "evaluation"
ROOM: Final = {ACROSS: (620, 470), DOWN: (170, 330)}
EVENTS: Final = (SCORE, RECKON, SUBMIT, CONFIRM, REOPEN, DISCARD)


class EvaluationsPage(KeysetPage[EvaluationView]):
    """Table 【评价列表】 with 【新建评价】, 【评分】, 【重新计算】, 【提交】, 【确认】, 【重新打开】, 【打印评价表】, 【评价表】."""

    tables = NOUN.tables | {"customer", "relation", "stated_purpose", "access_grant", "setting"}
    wants_paper = Signal(str, object)
    """evaluation, and the id of the one that is to be printed."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Shows the first page at once. Raises Refused E_FORBIDDEN for an account that has ended."""
        super().__init__(desk, parent)
        self.setAccessibleName(self.title())
        self.seat = reading.seat(desk.door, desk.caller)
        self._customers: dict[Hashable, UUID] = {}
        self.doing, self.pane = Doing(desk, self, explain_all, SHORTEST), EvaluationPane(desk, self.seat)
        self.build(self._parts_of(desk))
        self.pane.item_chosen.connect(self._weigh_files)

    @staticmethod
    def title() -> str:
        """评价."""
        return QCoreApplication.translate("EvaluationsPage", "Evaluations")

    def _parts_of(self, desk: Desk) -> PageParts:
        sentence = self.tr(
            "No evaluations yet. The person responsible and the superior score a customer for a half-year; a manager confirms."
        )
        periods = [(each.since.isoformat(), period_text(each.since, each.until)) for each in self.seat.periods]
        filters = FilterStrip(
            self.tr("No. or customer"), (self.tr("Period"), periods), (self.tr("State"), [(each, state_name(each)) for each in State]),
            (self.tr("Level"), [(each, level_name(each)) for each in (*LEVELS, SCARCE)]),
        )  # fmt: skip
        first = first_step(self, self.tr("New evaluation…"), "file-plus", lambda: self.begin(None))
        empty = EmptyState(sentence, [first] if self.seat.scores else [])
        copies = CountedCopy(desk, self, self._customers.get)
        return PageParts(self.tr("Table of evaluations"), HABITS, filters, empty, self.pane, self._make_buttons(), copies, ROOM)

    def _make_buttons(self) -> dict[str, QPushButton]:
        reckon, submit, confirm = self.tr("Reckon anew"), self.tr("Hand in"), self.tr("Confirm")
        return {
            "new": tool(self.tr("New evaluation…"), "file-plus", lambda: self.begin(None)),
            SCORE: self.step(self.tr("Score…"), "file-pen", self.score),
            RECKON: self.step(reckon, "refresh-cw", lambda it: self.doing.fire(reckon, service.reckon_evaluation, it.row.id)),
            SUBMIT: self.step(submit, "send", lambda it: self.doing.fire(submit, service.submit_evaluation, it.row.id)),
            CONFIRM: self.step(confirm, "stamp", lambda it: self.doing.fire(confirm, service.confirm_evaluation, it.row.id)),
            REOPEN: self.step(self.tr("Open again…"), "lock-open", self.reopen),
            DISCARD: self.step(self.tr("Discard draft"), "trash-2", self.discard),
            "file": self.step(self.tr("View evidence"), "eye", lambda _it: self.show_file()),
            "print": self.step(self.tr("Print"), "printer", lambda it: self.wants_paper.emit(PAPER, it.row.id)),
            "archive": self.step(self.tr("Open archive"), "folder-open", lambda it: self.wants_open.emit("customer", it.row.customer_id)),
            "cards": tool(self.tr("Scorecards…"), "columns-3", self.show_cards),
        }  # fmt: skip

    # reading

    def source(self) -> KeysetSource:
        """The list, as it is narrowed now."""
        period, state, level = self.filters.codes()
        picked = Picked(state, level, period, self.filters.text())
        return evaluation_source(self._desk.door, self._desk.caller, picked, self._customers)

    def knows(self, subject: UUID) -> bool:
        """An evaluation: the workbench leads here."""
        return reading.is_evaluation(self._desk.door, self._desk.caller, subject)

    def open_subject(self, subject: UUID) -> bool:
        """An evaluation, or a scorecard that waits to be published."""
        if reading.is_template(self._desk.door, self._desk.caller, subject):
            self.show_cards(subject)
            return True
        return super().open_subject(subject)

    def read(self, subject: UUID) -> Callable[[], object]:
        """One evaluation and its buttons."""
        door, caller = self._desk.door, self._desk.caller
        return lambda: reading.view(door, caller, subject)

    def show_one(self, found: EvaluationView | Refused | None) -> None:
        """The pane tells about it."""
        if isinstance(found, Refused):
            self.pane.show_view(None, explain_all(found))
        else:
            self.pane.show_view(found)

    def offer(self) -> None:
        """Absent, greyed with the reasons, or ready."""
        self.weigh("new", [], shown=self.seat.scores)
        self.weigh_offers(EVENTS, explain)
        self.weigh_chosen("print", "archive")
        self._weigh_files()

    def _weigh_files(self) -> None:
        files = any(each.attachment_id for item in self.pane.items() for each in (item.own, item.sup, item.basis))
        chosen = [] if self.pane.chosen_files() else [self.tr("Choose an item with a file first.")]
        self.weigh("file", chosen, shown=files)

    # deeds

    def begin(self, customer: UUID | None) -> None:
        """【新建评价】; the new one is chosen afterwards."""

        def make() -> BeginDialog:
            dialog = BeginDialog(self._desk, customer, self.seat, self)
            dialog.accepted.connect(lambda: self.show_subject(dialog.evaluation) if dialog.evaluation else None)
            return dialog

        self.doing.open(make)

    def score(self, view: EvaluationView) -> None:
        """【评分】 on one's own side."""
        self.doing.open(lambda: ScoreDialog(self._desk, view, self.seat.today, self))

    def reopen(self, view: EvaluationView) -> None:
        """【重新打开】, with a reason."""
        label = self.tr("Why is {number} opened again?").format(number=view.row.no)
        self.doing.ask(self.tr("Open again…"), label, service.reopen_evaluation, view.row.id)

    def discard(self, view: EvaluationView) -> None:
        """【删除草稿】 that was never handed in."""
        self.doing.fire(self.tr("Discard draft"), service.discard_evaluation, view.row.id)

    def show_cards(self, subject: UUID | None = None) -> None:
        """【评价表】: all scorecards."""
        self.doing.open(lambda: CardsDialog(self._desk, self.seat.today, subject, self))

    def show_file(self) -> None:
        """Files that are evidence of the item chosen, in a window of the program; no copy reaches the disk (B-118)."""
        for file in self.pane.chosen_files():
            found = self._desk.do(read_attachment, file)
            if found is not None and viewable(found[0]):
                Viewer(*found, parent=self.window()).open()
            elif found is not None:
                headline = self.tr("“{file}” cannot be shown here.").format(file=found[0])
                notices.tell_problem(self, headline, self.tr("Pictures and PDF files can be shown."))
