"""Carrying out the buttons of a week: a dialog where something is typed, one deed otherwise."""

from collections.abc import Callable, Sequence
from datetime import date
from uuid import UUID

from PySide6.QtWidgets import QWidget

from kehu_desk.ui.desk import Desk
from kehu_desk.ui.doing import Doing
from kehu_desk.ui.latest import Latest
from kehu_desk.visits.dialogs.brief import BriefDialog
from kehu_desk.visits.dialogs.rule import RuleDialog
from kehu_desk.visits.dialogs.small import MoveDialog, PlanDialog
from kehu_desk.visits.dialogs.visit import VisitDialog
from kehu_desk.visits.queries import PlannedRow
from kehu_desk.visits.rules.plans import LEAST_REASON
from kehu_desk.visits.service.reading import Draft, Seat, draft_page, rules, waits_for_report
from kehu_desk.visits.words import explain_all


class PlanDeeds(Doing):
    """Every way ends in done, or in a notice that says why not."""

    def __init__(self, desk: Desk, owner: QWidget, seat: Seat) -> None:
        """owner: the page, parent of all dialogs."""
        super().__init__(desk, owner, explain_all, LEAST_REASON)
        self._seat = seat
        self._drafting = Latest(self, self._open_draft, desk.tell)

    def plan(self, day: date, customers: Sequence[tuple[UUID, str]], planned: Callable[[], object]) -> None:
        """【排计划】; planned is called once it is done."""

        def make() -> PlanDialog:
            dialog = PlanDialog(self._desk, day, customers, parent=self._owner)
            dialog.accepted.connect(planned)
            return dialog

        self.open(make)

    def change(self, row: PlannedRow) -> None:
        """Other words or another day of a week that is a draft."""
        self.open(lambda: PlanDialog(self._desk, row.on_day, row=row, parent=self._owner))

    def move(self, row: PlannedRow) -> None:
        """【改期】."""
        self.open(lambda: MoveDialog(self._desk, row, self._owner))

    def brief(self, planned: UUID, printed: Callable[[UUID], object]) -> None:
        """【拜访提要】; printed hears that it is wanted on paper."""
        dialog = BriefDialog(self._desk, planned, self._owner)
        dialog.wants_print.connect(printed)
        self.show(dialog)

    def report(self, row: PlannedRow) -> None:
        """【登记拜访】 for a planned visit; a draft that was begun for it is gone on with."""
        door, caller = self._desk.door, self._desk.caller
        draft = waits_for_report(door, caller, row.id)
        if draft is not None:
            self._drafting.ask(lambda: draft_page(door, caller, draft))
        else:
            self.show(VisitDialog(self._desk, self._seat, row.customer_id, planned=row.id, goal=row.goal, parent=self._owner))

    def _open_draft(self, draft: Draft) -> None:
        self.show(VisitDialog(self._desk, self._seat, draft=draft, parent=self._owner))

    def set_rules(self) -> None:
        """【拜访频次】."""
        self.open(lambda: RuleDialog(self._desk, rules(self._desk.door, self._desk.caller), self._owner))
