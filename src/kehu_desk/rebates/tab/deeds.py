"""Carrying out the buttons of both pages: a dialog where words are needed, a worker where many customers are decided."""

from collections.abc import Callable, Sequence
from typing import Final
from uuid import UUID

from PySide6.QtWidgets import QDialog, QWidget

from kehu_desk.kernel.errors import No, Refused
from kehu_desk.kernel.money import yuan
from kehu_desk.rebates import service
from kehu_desk.rebates.dialogs.program import ProgramDialog
from kehu_desk.rebates.dialogs.small import (
    BookMonthDialog,
    EndRebateDialog,
    JoinRebateDialog,
    LeaveRebateDialog,
    PayRebateDialog,
    RunRebateDialog,
)
from kehu_desk.rebates.dialogs.trial import TrialDialog
from kehu_desk.rebates.queries.listing import RunView
from kehu_desk.rebates.queries.programs import ProgramView
from kehu_desk.rebates.rules.spans import DAY
from kehu_desk.rebates.service import Many, Provided, reading
from kehu_desk.rebates.words import explain, explain_all, period_text
from kehu_desk.replenishment.tab.running import Running
from kehu_desk.ui.desk import Desk, office_today
from kehu_desk.ui.doing import Doing
from kehu_desk.ui.job import Step
from kehu_desk.ui.notices import say, tell_rows
from kehu_desk.ui.pane_page import outcome

LEAST: Final = 5


class RebateDeeds(Doing):
    """Every way ends in done, or in a notice that says why not."""

    def __init__(self, desk: Desk, owner: QWidget) -> None:
        """owner: the page, parent of all dialogs."""
        super().__init__(desk, owner, explain_all, LEAST)
        self.running = Running(desk, owner)

    # runs

    def check(self, what: str, view: RunView) -> None:
        """复核."""
        self.fire(what, service.check_run, view.row.id, view.row.version)

    def approve(self, what: str, view: RunView) -> None:
        """批准."""
        self.fire(what, service.approve_run, view.row.id, view.row.version)

    def pay(self, view: RunView) -> None:
        """【支付返利】."""
        self.open(lambda: PayRebateDialog(self._desk, view, run_head(view), self._owner))

    def send_back(self, what: str, view: RunView) -> None:
        """退回, with a reason."""
        self.ask(what, run_head(view), service.send_back_run, view.row.id)

    def recalculate(self, what: str, view: RunView) -> None:
        """重新计算."""
        self.fire(what, service.recalculate_run, view.row.id)

    def reverse(self, what: str, view: RunView) -> None:
        """冲销, with a reason."""
        self.ask(what, run_head(view), service.reverse_run, view.row.id)

    def try_run(self, view: RunView) -> None:
        """【返利试算】 for the customer of a run."""
        self.try_figures(view.row.program_id, view.row.customer_id)

    def try_figures(self, program: UUID, customer: UUID | None = None) -> None:
        """【返利试算】."""
        self.open(lambda: TrialDialog(self._desk, reading.program(self._desk.door, self._desk.caller, program), customer, self._owner))

    def book_month(self) -> None:
        """【计提返利】, on a worker."""

        def make() -> QDialog:
            dialog = BookMonthDialog(self._desk, self._owner)
            dialog.accepted.connect(lambda: self._book(dialog))
            return dialog

        self.open(make)

    def _book(self, dialog: BookMonthDialog) -> None:
        door, caller, month = self._desk.door, self._desk.caller, dialog.form.values()["month"]
        self._work(dialog.windowTitle(), lambda step: service.book_provisions(door, caller, month, step))

    # programmes

    def draft(self) -> None:
        """A new programme."""
        self.open(lambda: ProgramDialog(self._desk, parent=self._owner))

    def change(self, view: ProgramView) -> None:
        """Change a draft."""
        self.open(lambda: ProgramDialog(self._desk, view.terms, view.row.id, self._owner))

    def renew(self, view: ProgramView) -> None:
        """The next version; it begins tomorrow unless another day is typed."""
        tomorrow = office_today(self._desk)() + DAY
        last = max(view.row.valid_to, tomorrow)
        self.open(lambda: ProgramDialog(self._desk, view.terms._replace(valid_from=tomorrow, valid_to=last), None, self._owner))

    def publish(self, what: str, view: ProgramView) -> None:
        """发布."""
        self.fire(what, service.publish_program, view.row.id)

    def discard(self, what: str, view: ProgramView) -> None:
        """A draft goes."""
        self.fire(what, service.discard_program, view.row.id)

    def end(self, view: ProgramView) -> None:
        """【终止方案】."""
        self.open(lambda: EndRebateDialog(self._desk, view, self._owner))

    def join(self, view: ProgramView) -> None:
        """【客户加入】."""
        self.open(lambda: JoinRebateDialog(self._desk, view, None, self._owner))

    def leave(self, view: ProgramView) -> None:
        """【客户退出】."""
        self.open(lambda: LeaveRebateDialog(self._desk, view, self._owner))

    def run(self, view: ProgramView) -> None:
        """【计算返利】, on a worker."""

        def make() -> QDialog:
            dialog = RunRebateDialog(self._desk, view, self._owner)
            dialog.accepted.connect(lambda: self._run(dialog, view.row.id))
            return dialog

        self.open(make)

    def _run(self, dialog: RunRebateDialog, program: UUID) -> None:
        door, caller, day = self._desk.door, self._desk.caller, dialog.form.values()["day"]
        self._work(dialog.windowTitle(), lambda step: service.run_program(door, caller, program, day, None, step))

    # what came of it

    def _work(self, title: str, work: Callable[[Step], object]) -> None:
        """On a worker; a refusal is told in the words of rebates."""
        self.running.start(title, lambda step: outcome(lambda: work(step)), lambda found: self._tell(title, found))

    def _tell(self, title: str, found: object) -> None:
        if isinstance(found, Refused):
            refusal = found  # raised anew where attempt hears it

            def again() -> None:
                raise refusal

            self.attempt(title, again)
        elif isinstance(found, Provided):
            text = self.tr("{count} rows, {amount} in all.")
            say(self._owner.window(), text.format(count=found.rows, amount=yuan(found.booked_fen)))
        elif isinstance(found, Many):
            said = self.tr("{count} rebates were worked out.").format(count=len(found.runs))
            self._say(title, said, [nos for _customer, nos in found.refused])

    def _say(self, title: str, said: str, refused: Sequence[Sequence[No]]) -> None:
        lines = [explain(each) for nos in refused for each in nos]
        if lines:
            counted = self.tr("{count} × {reason}")
            told = [counted.format(count=lines.count(line), reason=line) for line in dict.fromkeys(lines)]
            tell_rows(self._owner.window(), title, said, told)
        else:
            say(self._owner.window(), said)


def run_head(view: RunView) -> str:
    """What a dialog is about."""
    row = view.row
    return f"{row.no}  {row.customer}\n{row.code} {row.title}  {period_text(row.period_from, row.period_to)}  {yuan(row.net_fen)}"
