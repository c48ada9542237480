"""The page 【分级】: the newest run, who rises and falls and why, grades set by hand, what a grade gives and what follows from it."""

from collections.abc import Callable, Hashable
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from kehu_desk.grading import service
from kehu_desk.grading.dialogs import FollowsDialog, OverrideDialog
from kehu_desk.grading.noun import NOUN
from kehu_desk.grading.queries import LineRow, Picked
from kehu_desk.grading.queries.listing import MOVES
from kehu_desk.grading.rules.pareto import GRADES
from kehu_desk.grading.rules.states import SHORTEST, Run
from kehu_desk.grading.service import reading
from kehu_desk.grading.service.reading import LineView, Overview
from kehu_desk.grading.tab.pane import GradePane
from kehu_desk.grading.table import line_source
from kehu_desk.grading.words import explain, explain_all, move_name, state_name
from kehu_desk.grading.workflow import APPROVE, PROPOSE, REJECT, WITHDRAW
from kehu_desk.kernel.errors import Refused
from kehu_desk.kernel.money import yuan
from kehu_desk.settlement.tab.copying import CountedCopy
from kehu_desk.ui.beside import ACROSS, DOWN
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.dialogs import button
from kehu_desk.ui.doing import Doing
from kehu_desk.ui.empty_state import EmptyState, first_step
from kehu_desk.ui.filter_strip import FilterStrip
from kehu_desk.ui.keyset_model import KeysetSource
from kehu_desk.ui.keyset_page import KeysetPage, PageParts
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.listing import tool
from kehu_desk.ui.notices import Notice, say

HABITS: Final = "grades"
ROOM: Final = {ACROSS: (740, 360), DOWN: (270, 260)}
EVENTS: Final = (PROPOSE, APPROVE, REJECT, WITHDRAW)
PAPER: Final = "grade_changes"


class GradingPage(KeysetPage[LineView]):
    """Table 【分级表】 with 【运行评级】, 【冻结等级】, 【申请调整等级】, 【批准】, 【驳回】, 【撤回】, 【等级政策】, 【打印升降级表】."""

    tables = NOUN.tables | {"customer", "relation", "credit_file", "evaluation", "office_setting", "visit_rule"}
    wants_paper = Signal(str, object)
    wants_book = Signal(str, object)
    """Id of the run whose changes are to be printed, or written into a workbook."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Shows the first page at once. Raises Refused E_FORBIDDEN for an account that has ended."""
        super().__init__(desk, parent)
        self.setAccessibleName(self.title())
        self.seat = reading.seat(desk.door, desk.caller)
        self._seen: dict[Hashable, LineRow] = {}
        self._run: UUID | None = None
        self.overview: Overview | None = None
        self.doing, self.pane = Doing(desk, self, explain_all, SHORTEST), GradePane(desk)
        self._reading = Latest(self, self._show_overview, desk.tell)
        self._working = Latest(self, self._worked, self._not_worked)
        self._what = ""
        self.summary = QLabel()
        self.build(self._parts_of(desk))
        self.summary.setWordWrap(True)
        self.summary.setAccessibleName(self.tr("Newest run"))
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(1, self.summary)
        self._ask_overview()

    @staticmethod
    def title() -> str:
        """分级."""
        return QCoreApplication.translate("GradingPage", "Grades")

    def _parts_of(self, desk: Desk) -> PageParts:
        sentence = self.tr(
            "No grades were worked out yet, or none of those asked for. A run looks at the net sales of the last twelve months."
        )
        grades, moves = [(each, each) for each in GRADES], [(each, move_name(each)) for each in MOVES]
        filters = FilterStrip(self.tr("No. or customer"), (self.tr("Grade"), grades), (self.tr("Movement"), moves))
        first = first_step(self, self.tr("Work out grades"), "refresh-cw", self.run)
        empty = EmptyState(sentence, [first] if self.seat.runs else [])
        copies = CountedCopy(desk, self, lambda each: each if isinstance(each, UUID) else None)
        return PageParts(self.tr("Table of grades"), HABITS, filters, empty, self.pane, self._make_buttons(), copies, ROOM)

    def _make_buttons(self) -> dict[str, QPushButton]:
        return {
            "run": tool(self.tr("Work out grades"), "refresh-cw", self.run),
            "freeze": tool(self.tr("Freeze grades…"), "lock", self.freeze),
            PROPOSE: self.step(self.tr("Ask for another grade…"), "file-pen", self.propose),
            APPROVE: self.step(self.tr("Approve"), "check", self.approve),
            REJECT: self.step(self.tr("Reject…"), "x", self.reject),
            WITHDRAW: self.step(self.tr("Take back"), "undo-2", self.withdraw),
            "follows": tool(self.tr("What follows…"), "file-text", self.write_follows),
            "print": tool(self.tr("Print changes"), "printer", lambda: self.wants_paper.emit(PAPER, self._run)),
            "book": tool(self.tr("Changes as workbook…"), "download", lambda: self.wants_book.emit(PAPER, self._run)),
            "archive": self.step(self.tr("Open archive"), "folder-open", lambda it: self.wants_open.emit("customer", it.row.customer_id)),
        }  # fmt: skip

    # reading

    def source(self) -> KeysetSource:
        """The lines of the newest run, as they are narrowed now."""
        self._run = reading.newest(self._desk.door, self._desk.caller)
        grade, move = self.filters.codes()
        return line_source(self._desk.door, self._desk.caller, self._run, Picked(grade, move, self.filters.text()), self._seen)

    def refresh(self) -> None:
        """Read anew what stands; a newer run takes the place of the one shown."""
        if reading.newest(self._desk.door, self._desk.caller) == self._run:
            super().refresh()
        else:
            self.narrow()
        self._ask_overview()

    def _ask_overview(self) -> None:
        door, caller = self._desk.door, self._desk.caller
        self._reading.ask(lambda: reading.overview(door, caller))

    def _show_overview(self, overview: Overview) -> None:
        self.overview = overview
        self.pane.show_overview(overview)
        self.summary.setText(self._sum_up(overview))
        self._weigh_run()

    def _sum_up(self, overview: Overview) -> str:
        run = overview.run
        if run is None:
            return self.tr("No run yet.")
        counts = "  ".join(f"{grade} {run.totals[grade][0]:,}" for grade in GRADES)
        text = self.tr("{run} ({state}): net sales {since} to {until}, {sum} yuan.  {counts}.  Rise {up}, fall {down}, first grade {new}.")
        total = sum(run.totals[grade][1] for grade in GRADES)
        return text.format(
            run=run.no, state=state_name(run.state), since=run.period_from.isoformat(), until=run.period_to.isoformat(), sum=yuan(total),
            counts=counts, up=run.totals["up"], down=run.totals["down"], new=run.totals["new"],
        )  # fmt: skip

    def _weigh_run(self) -> None:
        """Buttons about the run: gone for whom they are not, greyed while one is being worked out."""
        run = self.overview.run if self.overview is not None else None
        busy = [self.tr("Grades are being worked out.")] if self._working.busy else []
        none = [] if run is not None else [self.tr("Work out grades first.")]
        against = [explain(each) for each in self.overview.against] if self.overview is not None else []
        frozen = (
            [explain_frozen(run.no)] if run is not None and run.state == Run.FROZEN and run.as_of.month == self.seat.today.month else []
        )
        self.weigh("run", busy or frozen, shown=self.seat.runs)
        self.weigh("freeze", busy or none or against, shown=self.seat.freezes)
        self.weigh("follows", [], shown=self.seat.writes)
        for event in ("print", "book"):
            self.weigh(event, none, shown=self.seat.runs)

    def knows(self, subject: UUID) -> bool:
        """A customer with a line, a grade set by hand, or a run: the workbench leads here."""
        door, caller = self._desk.door, self._desk.caller
        return reading.customer_of(door, caller, subject) is not None or reading.is_run(door, caller, subject)

    def show_subject(self, subject: UUID) -> None:
        """The customer that it is about."""
        found = reading.customer_of(self._desk.door, self._desk.caller, subject)
        if found is not None:
            super().show_subject(found)

    def read(self, subject: UUID) -> Callable[[], object]:
        """One customer and his buttons."""
        door, caller, run = self._desk.door, self._desk.caller, self._run

        def look() -> LineView | None:
            return reading.view(door, caller, run, subject) if run is not None else None

        return look

    def show_one(self, found: LineView | Refused | None) -> None:
        """The pane tells about it."""
        if isinstance(found, Refused):
            self.pane.show_view(None, explain_all(found))
        else:
            self.pane.show_view(found)

    def offer(self) -> None:
        """Absent, greyed with the reasons, or ready."""
        self.weigh_offers(EVENTS, explain)
        self.weigh_chosen("archive")
        self._weigh_run()

    # runs

    def run(self) -> None:
        """【运行评级】, on a worker."""
        self._work(self.tr("Work out grades"), service.run_grades)

    def freeze(self) -> None:
        """【冻结等级】, once it is said what that does."""
        run = self.overview.run if self.overview is not None else None
        if run is None:
            return
        lines = [
            self.tr("Net sales are added up once more; then {up} cards rise, {down} fall and {new} get their first grade.").format(
                up=run.totals["up"], down=run.totals["down"], new=run.totals["new"]
            ),
            self.tr("Grades set by hand end. Grades then stand until a freeze in another quarter."),
        ]
        cancel, freeze = button(self.tr("Cancel")), button(self.tr("Freeze"), primary=True)
        headline = self.tr("Write the grades of {run} on the cards?").format(run=run.no)
        notice = Notice(self.tr("Freeze grades"), headline, lines, [cancel, freeze], "warn", self)
        cancel.clicked.connect(notice.reject)
        freeze.clicked.connect(notice.accept)
        notice.accepted.connect(lambda: self._work(self.tr("Freeze grades"), service.freeze_grades, run.id))
        self.doing.show(notice)

    def _work(self, what: str, deed: Callable[..., object], *facts: object) -> None:
        if self._working.busy:
            return
        self._what, desk = what, self._desk
        self._working.ask(lambda: desk.act(deed, *facts))
        self._weigh_run()

    def _worked(self, _result: object) -> None:
        say(self.window(), self.tr("{what}: done.").format(what=self._what))
        self.refresh()

    def _not_worked(self, refused: Refused) -> None:
        def again() -> None:
            raise refused

        self.doing.attempt(self._what, again)
        self._weigh_run()

    # grades set by hand, and what follows from a grade

    def propose(self, view: LineView) -> None:
        """【申请调整等级】."""
        self.doing.open(lambda: OverrideDialog(self._desk, view.row.customer_id, view.grade, self))

    def approve(self, view: LineView) -> None:
        """【批准】."""
        self.doing.fire(self.buttons[APPROVE].text(), service.approve_override, view.override)

    def reject(self, view: LineView) -> None:
        """【驳回】, with a reason."""
        self.doing.ask(self.buttons[REJECT].text(), self.tr("Why does the grade stay?"), service.reject_override, view.override)

    def withdraw(self, view: LineView) -> None:
        """【撤回】."""
        self.doing.fire(self.buttons[WITHDRAW].text(), service.withdraw_override, view.override)

    def write_follows(self) -> None:
        """【等级政策】."""
        texts = dict(self.overview.policies) if self.overview is not None else {}
        self.doing.open(lambda: FollowsDialog(self._desk, texts, self))


def explain_frozen(number: str) -> str:
    """Why the run of this month is not computed anew."""
    return QCoreApplication.translate("GradingPage", "{run} is in force. The next run is that of the coming month.").format(run=number)
