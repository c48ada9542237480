"""The page 【沟通】: what is planned, whom it reached, what came of it; and whether important customers are heard."""

from collections.abc import Callable, Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from kehu_desk.communications import service
from kehu_desk.communications.dialogs.audience import InviteDialog, UnheardDialog
from kehu_desk.communications.dialogs.opinions import OpinionDialog
from kehu_desk.communications.dialogs.plans import HoldDialog, MarkDialog, PlanDialog
from kehu_desk.communications.noun import NOUN
from kehu_desk.communications.queries import CommView, PickedPlans, ReceiptRow
from kehu_desk.communications.rules.plans import ABSENT, KINDS, REACHED, SHORTEST, Mark
from kehu_desk.communications.service import Marked, reading
from kehu_desk.communications.service.reading import Figures
from kehu_desk.communications.tab.pane import CommPane
from kehu_desk.communications.table import PLAN_STATES, plan_source
from kehu_desk.communications.words import explain, explain_all, kind_name, share_text, state_name
from kehu_desk.communications.workflow import CANCEL, CORRECT, HOLD
from kehu_desk.door.workflow import Offer
from kehu_desk.kernel.errors import Refused
from kehu_desk.ui.beside import ACROSS, DOWN
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.doing import Doing
from kehu_desk.ui.empty_state import EmptyState, first_step
from kehu_desk.ui.filter_strip import FilterStrip
from kehu_desk.ui.keyset_model import KeysetSource
from kehu_desk.ui.keyset_page import KeysetPage, PageParts
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.listing import tool
from kehu_desk.ui.notices import say, tell_rows

HABITS: Final = "communications"
ROOM: Final = {ACROSS: (620, 450), DOWN: (200, 320)}
EVENTS: Final = (CORRECT, HOLD, CANCEL)
Audience = tuple[CommView, frozenset[UUID]]
"""A plan, and the customers of its audience at whom this person may mark something."""


class CommunicationsPage(KeysetPage[Audience]):
    """Table 【沟通计划表】 with 【新建沟通计划】, 【登记举办】, 【签到表】, 【未沟通客户】; beside it the audience."""

    tables = NOUN.tables | {"customer", "relation"}
    wants_paper = Signal(str, object)
    """attendance, and the id of the plan."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Shows the first page at once. Raises Refused E_FORBIDDEN for an account that has ended."""
        super().__init__(desk, parent)
        self.setAccessibleName(self.title())
        self.seat = reading.seat(desk.door, desk.caller)
        self.doing, self.pane, self.figures = Doing(desk, self, explain_all, SHORTEST), CommPane(desk, self.seat), QLabel()
        self._counting = Latest(self, self._show_figures, desk.tell)
        self.build(self._parts_of(desk))
        self._put_figures()
        self.pane.started.connect(self._start)
        self._count()

    @staticmethod
    def title() -> str:
        """沟通."""
        return QCoreApplication.translate("CommunicationsPage", "Communication")

    # building

    def _parts_of(self, desk: Desk) -> PageParts:
        sentence = self.tr("No communication is planned yet. Magazines, symposia, visits of superiors and written opinions stand here.")
        filters = FilterStrip(
            self.tr("No., title or place"), (self.tr("Kind"), [(code, kind_name(code)) for code in KINDS]),
            (self.tr("State"), [(code, state_name(code)) for code in PLAN_STATES]),
        )  # fmt: skip
        first = first_step(self, self.tr("Plan communication…"), "calendar-days", self.begin)
        empty = EmptyState(sentence, [first] if self.seat.plans else [])
        return PageParts(self.tr("Table of communication"), HABITS, filters, empty, self.pane, self._make_buttons(), _copy_freely, ROOM)

    def _put_figures(self) -> None:
        """Under the buttons."""
        self.figures.setObjectName("muted")
        self.figures.setWordWrap(True)
        self.figures.setAccessibleName(self.tr("Figures of this quarter"))
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(1, self.figures)

    def _make_buttons(self) -> dict[str, QPushButton]:
        return {
            "new": tool(self.tr("Plan communication…"), "calendar-days", self.begin),
            CORRECT: self._step(self.tr("Correct…"), "file-pen", lambda it: self.doing.open(lambda: PlanDialog(self._desk, it, self))),
            HOLD: self._step(self.tr("Note as held…"), "circle-check", self.hold),
            CANCEL: self._step(self.tr("Cancel plan…"), "circle-x", self.cancel),
            "sheet": self._step(self.tr("Attendance sheet…"), "printer", lambda it: self.wants_paper.emit("attendance", it.row.id)),
            "unheard": tool(self.tr("Who was not heard…"), "users", self.show_unheard),
        }

    def _step(self, text: str, icon: str, act: Callable[[CommView], object]) -> QPushButton:
        return self.step(text, icon, lambda it: act(it[0]))

    # reading

    def source(self) -> KeysetSource:
        """The list, as it is narrowed now."""
        kind, state = self.filters.codes()
        return plan_source(self._desk.door, self._desk.caller, PickedPlans(kind, state, self.filters.text()))

    def refresh(self) -> None:
        """The figures too."""
        super().refresh()
        self._count()

    def knows(self, subject: UUID) -> bool:
        """A plan: the workbench leads here."""
        return reading.is_plan(self._desk.door, self._desk.caller, subject)

    def read(self, subject: UUID) -> Callable[[], object]:
        """One plan, its buttons and its audience."""
        door, caller = self._desk.door, self._desk.caller
        return lambda: reading.plan_view(door, caller, subject)

    def parted(self, answer: tuple[CommView, list[Offer], frozenset[UUID]]) -> tuple[Audience, Sequence[Offer]]:
        """The plan with whom this person may mark, and its offers."""
        view, offers, mine = answer
        return (view, mine), offers

    def show_one(self, found: Audience | Refused | None) -> None:
        """The pane tells about it."""
        if isinstance(found, Refused):
            self.pane.show_view(None, frozenset(), explain_all(found))
        else:
            self.pane.show_view(*(found or (None, frozenset())))

    def offer(self) -> None:
        """Absent, greyed with the reasons, or ready."""
        self.weigh("new", [], shown=self.seat.plans)
        self.weigh_offers(EVENTS, explain)
        self.weigh_chosen("sheet", shown=self.seat.marks)
        self.weigh("unheard", [], shown=self.seat.marks)

    def _count(self) -> None:
        door, caller = self._desk.door, self._desk.caller
        self._counting.ask(lambda: reading.figures(door, caller))

    def _show_figures(self, found: Figures) -> None:
        heard, replies = found.heard, found.replies
        parts = (
            self.tr("Since {since}:").format(since=found.quarter.since.isoformat()),
            self.tr("{heard} of {all} customers of grade A and key accounts heard ({share});").format(
                heard=heard.heard, all=heard.important, share=share_text(heard.share_bp)
            ),
            self.tr("{replied} of {all} opinions replied to ({share}), {in_time} in time.").format(
                replied=replies.replied, all=replies.said, share=share_text(replies.share_bp), in_time=replies.in_time
            ),
        )
        self.figures.setText(" ".join(parts))

    # deeds

    def begin(self) -> None:
        """【新建沟通计划】; the new plan is chosen afterwards."""

        def make() -> PlanDialog:
            dialog = PlanDialog(self._desk, None, self)
            dialog.accepted.connect(lambda: self.show_subject(dialog.plan_id) if dialog.plan_id else None)
            return dialog

        self.doing.open(make)

    def hold(self, view: CommView) -> None:
        """【登记举办】."""
        self.doing.open(lambda: HoldDialog(self._desk, view, self))

    def cancel(self, view: CommView) -> None:
        """【取消计划】, with a reason."""
        label = self.tr("Why is {number} not held?").format(number=view.row.no)
        self.doing.ask(self.tr("Cancel plan…"), label, service.cancel_communication, view.row.id)

    def show_unheard(self) -> None:
        """【未沟通客户】."""
        self.doing.open(lambda: UnheardDialog(self._desk, self))

    def _start(self, key: str) -> None:
        view, rows = self.pane.view, self.pane.chosen()
        if view is None or (not rows and key != "invite"):
            return
        if key == "invite":
            self._open_many(lambda: InviteDialog(self._desk, view, self))
        elif key == "mark":
            self._open_many(lambda: MarkDialog(self._desk, view, rows, self))
        elif key == "opinion":
            self._note(view, rows[0])
        elif key == "uninvite":
            self.doing.fire(self.pane.buttons[key].text(), service.uninvite_customer, rows[0].id)
        else:
            state = ABSENT if key == "absent" else REACHED[view.row.kind]
            day = None if key == "absent" else min(view.row.held_on, self.seat.today)
            self._mark(self.pane.buttons[key].text(), rows, Mark(state, day))

    def _note(self, view: CommView, row: ReceiptRow) -> None:
        """What he said there becomes an opinion that is owed a reply."""
        self.doing.open(
            lambda: OpinionDialog(self._desk, row.customer_id, None, self, plan=view.row.id, body=row.feedback, contact=row.contact)
        )

    def _mark(self, what: str, rows: list[ReceiptRow], mark: Mark) -> None:
        def do() -> None:
            done = self._desk.act(service.mark_receipts, [row.id for row in rows], mark)
            self._tell(what, done or Marked(0))

        self.doing.attempt(what, do)

    def _open_many(self, make: Callable[[], InviteDialog | MarkDialog]) -> None:
        def made() -> InviteDialog | MarkDialog:
            dialog = make()
            dialog.accepted.connect(lambda: self._tell(dialog.windowTitle(), dialog.marked))
            return dialog

        self.doing.open(made)

    def _tell(self, what: str, found: Marked) -> None:
        """How many were done, and what was refused."""
        said = self.tr("{what}: {count} done.").format(what=what.removesuffix("…"), count=found.done)
        if found.refused:
            lines = [explain(each) for _customer, nos in found.refused for each in nos]
            counted = self.tr("{count} × {reason}")
            tell_rows(self.window(), what, said, [counted.format(count=lines.count(line), reason=line) for line in dict.fromkeys(lines)])
        else:
            say(self.window(), said)


def _copy_freely(ids: list[object], put: Callable[[list[object]], object]) -> None:
    """Plans belong to no customer: whoever sees them may copy them."""
    put(ids)
