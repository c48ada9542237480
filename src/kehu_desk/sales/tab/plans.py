"""The page 【销售计划】: choose customer and year, write the months, submit, decide."""

from uuid import UUID

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kehu_desk.archives.dialogs.leaving import Leave, ask_leave
from kehu_desk.kernel.errors import Refused
from kehu_desk.sales.dialogs.plan_rows import PlanRowsDialog
from kehu_desk.sales.rules.plans import LEAST_REASON
from kehu_desk.sales.service import plan_pages, plans
from kehu_desk.sales.service.plan_pages import PlanPage
from kehu_desk.sales.tab.plan_list import PlanList
from kehu_desk.sales.tab.plan_sheet import PlanSheet
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.notices import ask_reason, confirm, say

SOON = 80  # ms in which the news of many deeds become one reading
LIST_WIDTH = 230


class PlansPage(QWidget):
    """What is typed is never lost by news of others: the plan is read anew only while nothing unsaved stands in it."""

    tables = frozenset({"sales_plan", "plan_line", "sales_record", "proposal"})

    settled = Signal()
    """The plan is the newest."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Raises Refused for an account that has ended."""
        super().__init__(parent)
        self._desk = desk
        self.setAccessibleName(self.title())
        with desk.door.look(desk.caller) as (_session, actor):
            today = actor.today
        self.customer: UUID | None = None
        self._plan: UUID | None = None
        self._year = today.year
        self.rows_dialog: PlanRowsDialog | None = None
        self.list, self.sheet = PlanList(desk, today), PlanSheet(desk)
        self._reading = Latest(self, self._show, self._lose)
        self.list.setFixedWidth(look.scaled(LIST_WIDTH))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(look.GAP, look.GAP, look.GAP, look.GAP)
        layout.setSpacing(look.GAP)
        layout.addWidget(self.list)
        layout.addWidget(self.sheet, 1)
        self._soon = QTimer(self, interval=SOON, singleShot=True)
        self._soon.timeout.connect(self._read)
        self.list.chosen.connect(lambda customer: self.open_plan(customer, self._year))
        self.list.turned.connect(self._turn)
        self.sheet.wished.connect(self._do)
        self.sheet.version_wished.connect(self._show_version)
        self.list.refresh()

    @staticmethod
    def title() -> str:
        """销售计划."""
        return QCoreApplication.translate("PlansPage", "Sales plans")

    # reading

    def refresh(self) -> None:
        """Read list and plan anew; many wishes at once become one."""
        self._soon.start()

    def _read(self) -> None:
        self._soon.stop()
        self.list.refresh()
        if not self.sheet.model.dirty:
            self._read_plan()

    def _read_plan(self) -> None:
        door, caller, customer, year, plan = self._desk.door, self._desk.caller, self.customer, self._year, self._plan
        if customer is not None:
            self._reading.ask(lambda: plan_pages.plan_page(door, caller, customer, year, plan))

    def _show(self, page: PlanPage) -> None:
        saves = [offer for offer in page.offers if offer.event == "save"]
        editing = any(not offer.nos for offer in saves) or (page.plan.id is None and not page.begins)
        self.sheet.show_page(page, editing=editing)
        self.list.mark(self.customer)
        self.settled.emit()

    def _lose(self, refused: Refused) -> None:
        if refused.codes == ("E_NOT_FOUND",) and self._plan is not None:  # that version was thrown away: show what is there
            self._plan = None
            self._read_plan()
            return
        self.customer = self._plan = None
        self.sheet.show_page(None, editing=False)
        self._desk.tell(refused)
        self.settled.emit()

    def open_subject(self, subject: UUID) -> bool:
        """Show a plan, or the plan of a customer this year; False for what is neither."""
        found = self._desk.do(plan_pages.place_of, subject)
        if found is None:
            return False
        self.open_plan(found[0], found[1], subject)
        return True

    def open_plan(self, customer: UUID, year: int, plan: UUID | None = None) -> None:
        """Show the plan of a customer and year: the version named, else the newest that concerns this person."""
        if not self._may_leave():
            self.list.mark(self.customer)
            self.list.show_year(self._year)
            return
        if year != self._year:
            self.list.show_year(year)
            self.list.refresh()
        self.customer, self._year, self._plan = customer, year, plan
        self._read_plan()

    def _turn(self) -> None:
        if not self._may_leave():
            self.list.show_year(self._year)
            return
        self._year, self._plan = self.list.chosen_year(), None
        self._read()

    def _show_version(self, plan: UUID) -> None:
        if self.customer is not None and plan != self.sheet.plan_id():
            self.open_plan(self.customer, self._year, plan)

    def _may_leave(self) -> bool:
        """Nothing unsaved stands there, or the person has said what is to become of it."""
        if not self.sheet.model.dirty:
            return True
        answer = ask_leave(self)
        if answer is Leave.DISCARD:
            self.sheet.model.dirty = False
        return answer is Leave.DISCARD or (answer is Leave.SAVE and self.save(submit=False))

    # deeds

    def _do(self, event: str) -> None:
        page = self.sheet.page
        if page is None:
            return
        if event in ("save", "submit"):
            self.save(submit=event == "submit")
        elif event == "rows":
            self.add_rows()
        elif event == "revise":
            self.sheet.show_page(page, editing=True)
        elif page.plan.id is not None:
            self._decide(event, page.plan.id, page.plan.row_version)

    def save(self, *, submit: bool) -> bool:
        """Keep what is written, and ask for a decision if submit; False when it was refused."""
        page, model = self.sheet.page, self.sheet.model
        if page is None or self.customer is None:
            return False
        if submit and not model.dirty and page.plan.id is not None and page.plan.state == "draft":
            return self._desk.try_do(plans.submit_plan, page.plan.id, page.plan.row_version)[0]
        seen = page.plan.row_version if page.plan.state == "draft" else None
        done, plan = self._desk.try_do(plans.save_plan, self.customer, self._year, model.written(), seen, submit=submit)
        if done:
            model.dirty, self._plan = False, plan
            say(self.window(), self.tr("Submitted: the superior decides.") if submit else self.tr("Saved."))
            self.refresh()
        return done

    def _decide(self, event: str, plan: UUID, seen: int) -> None:
        if event == "approve":
            self._desk.do(plans.approve_plan, plan, seen)
        elif event == "withdraw":
            self._desk.do(plans.withdraw_plan, plan)
        elif event == "send_back":
            reason = ask_reason(self, self.tr("Send back"), self.tr("What is to be changed?"), LEAST_REASON)
            if reason is not None:
                self._desk.do(plans.send_back_plan, plan, seen, reason)
        elif event == "drop" and confirm(self, self.tr("Throw this draft away?"), self.tr("Throw away"), destructive=True):
            self.sheet.model.dirty, self._plan = False, None
            self._desk.do(plans.drop_plan, plan, seen)

    def add_rows(self) -> None:
        """Open the dialog 【添加计划行】."""
        offered = self._desk.do(plan_pages.goods_to_plan)
        if offered is None:
            return
        model = self.sheet.model
        self.rows_dialog = dialog = PlanRowsDialog(*offered, {line.key for line in model.lines}, self)
        dialog.accepted.connect(lambda: model.add_rows(dialog.chosen()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
