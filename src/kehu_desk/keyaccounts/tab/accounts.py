"""The page 【大客户表】: every key account with its figures, and beside it everything about one."""

from collections.abc import Callable, Sequence
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from kehu_desk.deciders.tab.map_pane import room_for
from kehu_desk.door.workflow import Offer
from kehu_desk.kernel.errors import Refused
from kehu_desk.keyaccounts import service
from kehu_desk.keyaccounts.dialogs.account import (
    KaAssignDialog,
    KeepDialog,
    ManagerDialog,
    MemberDialog,
    NoteDialog,
    YearDialog,
)
from kehu_desk.keyaccounts.dialogs.duty import DutyDialog
from kehu_desk.keyaccounts.dialogs.plan import AccountPlanDialog
from kehu_desk.keyaccounts.noun import NOUN
from kehu_desk.keyaccounts.queries import AccountRow
from kehu_desk.keyaccounts.rules.states import SHORTEST
from kehu_desk.keyaccounts.service import choosing, reading
from kehu_desk.keyaccounts.service.choosing import Choices
from kehu_desk.keyaccounts.service.reading import ASSIGN, KEEP, PAPER, Whole
from kehu_desk.keyaccounts.tab.account_pane import KeyAccountPane
from kehu_desk.keyaccounts.table import account_line, account_source
from kehu_desk.keyaccounts.words import explain, explain_all
from kehu_desk.keyaccounts.workflow import AGREE, CONFIRM, REOPEN, SEND_BACK, SUBMIT, WRITE
from kehu_desk.settlement.tab.copying import CountedCopy
from kehu_desk.ui.beside import ACROSS, DOWN
from kehu_desk.ui.cells import Row
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.doing import Doing
from kehu_desk.ui.empty_state import EmptyState, first_step
from kehu_desk.ui.filter_strip import FilterStrip
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.listing import tool
from kehu_desk.ui.read_page import ListParts, ReadPage

HABITS: Final = "keyaccounts/accounts"
ROOM: Final = {ACROSS: (560, 530), DOWN: (210, 320)}
MINE, STALE, ENDED = "mine", "stale", "ended"
Read = tuple[Whole, tuple[float, float]]


class KeyAccountsPage(ReadPage[Read]):
    """Table 【大客户表】 with 【条款与回顾…】, 【发起人与权重…】, 【更换经理…】, 【结束…】, 【打印客户计划】; the pane has the rest."""

    tables = NOUN.tables | {
        "customer", "relation", "contact", "buying_role", "contact_edge", "style_assessment", "intel_fact", "fact_source",
        "business_share", "stated_purpose", "setting",
    }  # fmt: skip
    wants_purpose = Signal(object)
    wants_paper = Signal(str, object)
    """Id of the account whose plan is to be printed."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Begins to read at once. Raises Refused E_FORBIDDEN for an account that has ended."""
        super().__init__(desk, parent)
        self.setAccessibleName(self.title())
        self.seat = reading.seat(desk.door, desk.caller)
        self.doing, self.pane = Doing(desk, self, explain_all, SHORTEST), KeyAccountPane(desk, self.seat)
        self._opening = Latest(self, lambda given: self._then(given), desk.tell)
        self._then: Callable[[Choices], None] = lambda _given: None
        self.pane.pressed.connect(self.press)
        self.pane.purpose_wanted.connect(self.ask_purpose)
        self.build(self._parts())

    @staticmethod
    def title() -> str:
        """大客户表."""
        return QCoreApplication.translate("KeyAccountsPage", "Key accounts")

    def _parts(self) -> ListParts:
        sentence = self.tr("No key accounts selected yet. Nominate candidates on the page Selection.")
        shown = [(MINE, self.tr("Mine")), (STALE, self.tr("Duties not in order")), (ENDED, self.tr("Given up"))]
        filters = FilterStrip(self.tr("No., customer or manager"), (self.tr("Show"), shown))
        (self.which,) = filters.boxes
        self.which.currentIndexChanged.connect(lambda _at: self.refresh())
        first = first_step(self, self.tr("Open selection"), "star", lambda: self.wants_open.emit("ka_selection", None))
        empty = EmptyState(sentence, [first] if self.seat.proposes else [])
        buttons = self._make_buttons()
        return ListParts(
            self.tr("Table of key accounts"), HABITS, lambda load: account_source(load, lambda: self.seat.today), filters, empty, self.pane,
            buttons, ROOM, CountedCopy(self._desk, self, self.whose),
        )  # fmt: skip

    def _make_buttons(self) -> dict[str, QPushButton]:
        return {
            KEEP: self._step(self.tr("Terms and review…"), "file-pen", lambda it: self._with_choices(it, KeepDialog)),
            ASSIGN: self._step(self.tr("Sponsor and weight…"), "star", lambda it: self._with_choices(it, KaAssignDialog)),
            "manager": self._step(self.tr("Change manager…"), "user-cog", lambda it: self._with_choices(it, ManagerDialog)),
            "end": self._step(self.tr("Give up…"), "circle-x", self.end),
            PAPER: self._step(self.tr("Print account plan"), "printer", lambda it: self.wants_paper.emit("account_plan", it.view.row.id)),
            "archive": tool(self.tr("Open archive"), "folder-open", self.open_archive),
            "purpose": tool(self.tr("State purpose…"), "eye", self.ask_purpose),
        }  # fmt: skip

    def _step(self, text: str, icon: str, act: Callable[[Whole], object]) -> QPushButton:
        return self.step(text, icon, lambda it: act(it[0]))

    # reading

    def rows_read(self) -> Callable[[], Sequence[Any]]:
        """All accounts; those given up where they are asked for."""
        door, caller, ended = self._desk.door, self._desk.caller, self.filters.codes() == [ENDED]
        return lambda: reading.accounts(door, caller, ended=ended)

    def line(self, row: AccountRow) -> Row:
        """A row as the table has it."""
        return account_line(row)

    def fits(self, row: AccountRow) -> bool:
        """By what is shown, and words."""
        (which,) = self.filters.codes()
        wanted = {MINE: row.kam_id == self.seat.me, STALE: row.stale > 0, ENDED: row.ended_on is not None, "": row.ended_on is None}[which]
        return wanted and self.has_words(row.no, row.customer, row.kam)

    def read(self, subject: UUID) -> Callable[[], object]:
        """One account whole, with the natural size of its map."""
        door, caller = self._desk.door, self._desk.caller

        def work() -> Read:
            found = reading.whole(door, caller, subject)
            return found, room_for(found.people) if found.people is not None and found.people.knows else (0.0, 0.0)

        return work

    def open_subject(self, subject: UUID) -> bool:
        """An account, or the customer whose account it is."""
        found = reading.account_for(self._desk.door, self._desk.caller, subject)
        if found is not None:
            self.show_subject(found)
        return found is not None

    def parted(self, answer: Read) -> tuple[Read, Sequence[Offer]]:
        """The account has its offers with it."""
        return answer, answer[0].offers

    def show_one(self, found: Read | Refused | None) -> None:
        """The pane tells about it, or why nothing is shown."""
        self.pane.show_whole(*((None, (0.0, 0.0)) if found is None or isinstance(found, Refused) else found))
        if isinstance(found, Refused):
            self.pane.overview.show_lines([(self.tr("Why not"), each, "warn") for each in explain_all(found)])
        self.weigh("purpose", [], shown=isinstance(found, Refused) and "E_PURPOSE" in found.codes)

    def offer(self) -> None:
        """Absent, greyed with the reasons, or ready."""
        told = {each.event: [explain(one) for one in each.nos] for each in self.offers}
        for key, event in ((KEEP, KEEP), (ASSIGN, ASSIGN), ("manager", ASSIGN), ("end", ASSIGN), (PAPER, PAPER)):
            self.weigh(key, told.get(event, self.unchosen()), shown=event in told)
        self.weigh("archive", [] if self.row(self.chosen()) else self.unchosen(), shown=True)

    # deeds

    def _head(self, it: Whole) -> str:
        return f"{it.view.row.no}    {it.view.row.customer}"

    def _with_choices(self, it: Whole, kind: Callable[..., QDialog]) -> None:
        """A dialog whose choices are read on a worker first."""
        door, caller, account, head = self._desk.door, self._desk.caller, it.view.row.id, self._head(it)
        self._then = lambda given: self.doing.open(lambda: kind(self._desk, account, head, given, self))
        self._opening.ask(lambda: choosing.choices(door, caller, account))

    def end(self, it: Whole) -> None:
        """【结束】, with a reason."""
        label = self.tr("Why is {customer} no key account any more?").format(customer=it.view.row.customer)
        self.doing.ask(self.tr("Give up…"), label, service.end_account, it.view.row.id)

    def press(self, key: str) -> None:
        """A button of the pane."""
        it = self.pane.shown
        if it is None:
            return
        deeds: dict[str, Callable[[Whole], object]] = {
            "duty": self.note, "member": lambda it: self._with_choices(it, MemberDialog), "drop": self.drop, "begin": self.begin,
            WRITE: self.write, "reckon": self.reckon, CONFIRM: self.confirm,
        }  # fmt: skip
        if key in deeds:
            deeds[key](it)
        else:
            self._plan_step(key)

    def note(self, it: Whole) -> None:
        """【登记职责】."""
        row = it.view.row
        self.doing.open(lambda: DutyDialog(self._desk, row.id, row.customer_id, self._head(it), self.pane.duty(), self))

    def drop(self, it: Whole) -> None:
        """Take a member off."""
        if (member := self.pane.member()) is not None:
            self.doing.fire(self.tr("Take off"), service.drop_member, it.view.row.id, member[0])

    def begin(self, it: Whole) -> None:
        """A plan of this year, or of the next where this year's is there."""
        year = self.seat.today.year
        wanted = year + 1 if any(each.year == year for each in it.view.plans) else year
        title = self.tr("New plan")
        self.doing.open(lambda: YearDialog(self._desk, title, self._head(it), wanted, service.begin_plan, it.view.row.id, self))

    def write(self, it: Whole) -> None:
        """【客户计划】."""
        plan = self.pane.plan_shown()
        if plan is not None and plan.terms is not None:
            people = [(each.contact_id, each.name) for each in (it.people.people if it.people else ()) if each.left_on is None]
            facts = [(each.id, f"{each.no} {each.statement}") for each in it.facts]
            self.doing.open(lambda: AccountPlanDialog(self._desk, plan, self._head(it), people, facts, self))

    def _plan_step(self, event: str) -> None:
        plan = self.pane.plan_shown()
        if plan is None:
            return
        text, label = self.pane.buttons[event].text(), self.tr("Why does the plan of {year} go back?").format(year=plan.year)
        if event == SUBMIT:
            self.doing.fire(text, service.submit_plan, plan.id)
        elif event == AGREE:
            self.doing.fire(text, service.agree_plan, plan.id)
        elif event == SEND_BACK:
            self.doing.ask(text, label, service.send_back_plan, plan.id)
        elif event == REOPEN:
            self.doing.ask(text, label, service.reopen_plan, plan.id)

    def reckon(self, it: Whole) -> None:
        """【测算年度评价】."""
        title, year = self.tr("Reckon year"), self.seat.today.year
        self.doing.open(lambda: YearDialog(self._desk, title, self._head(it), year, service.reckon_year, it.view.row.id, self))

    def confirm(self, it: Whole) -> None:
        """【确认年度评价】; words where parts are missing."""
        row = self.pane.year_shown()
        if row is not None:
            head = f"{self._head(it)}    {row.year}"
            self.doing.open(lambda: NoteDialog(self._desk, self.tr("Confirm year"), head, service.confirm_year, row.id, self))

    def open_archive(self) -> None:
        """The archive of the account."""
        if (row := self.row(self.chosen())) is not None:
            self.wants_open.emit("customer", row.customer_id)

    def ask_purpose(self) -> None:
        """A manager says why he looks."""
        if (row := self.row(self.chosen())) is not None:
            self.wants_purpose.emit(row.customer_id)
