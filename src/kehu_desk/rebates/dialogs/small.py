"""Small dialogs: working a period out, paying, ending, booking a month, taking part, leaving."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kehu_desk.borrowing.dialogs.customer_form import CustomerForm
from kehu_desk.kernel.errors import No
from kehu_desk.rebates import service
from kehu_desk.rebates.dialogs.members import MemberLine
from kehu_desk.rebates.queries.listing import RunView
from kehu_desk.rebates.queries.programs import ProgramView
from kehu_desk.rebates.rules.spans import before, period_of
from kehu_desk.rebates.words import explain, period_text
from kehu_desk.ui.asking_form import AskingForm
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.fields import Field, Group, Kind


class RebateForm(AskingForm):
    """Refusals are told in the words of rebates."""

    def sentence(self, refusal: No) -> str:
        """A no in words."""
        return explain(refusal)


class RunRebateDialog(RebateForm):
    """【计算返利】: of which period. day: any day of it; the work itself is done by whoever opened the dialog."""

    def __init__(self, desk: Desk, view: ProgramView, parent: QWidget | None = None) -> None:
        """The last period that is over stands there at first."""
        day = Field(key="day", label=QCoreApplication.translate("RunRebateDialog", "A day of the period"), kind=Kind.DATE, required=True)
        title = QCoreApplication.translate("RunRebateDialog", "Work out rebates")
        super().__init__(desk, title, (Group(title, (day,)),), parent)
        last = before(view.row.period, period_of(view.row.period, self.today()))
        count = len(view.members)
        said = QCoreApplication.translate("RunRebateDialog", "{program}\n{count} customers take part. The last period is {period}.")
        self.show_head(said.format(program=f"{view.row.code} {view.row.title}", count=count, period=period_text(*last)))
        self.form.set_values({"day": min(last.last, view.row.valid_to)})

    def do(self) -> None:
        """The owner does it, on a worker."""


class PayRebateDialog(RebateForm):
    """【支付返利】: when, and by which paper."""

    places = {"E_DAY": "on", "E_DOC": "doc"}

    def __init__(self, desk: Desk, view: RunView, head: str, parent: QWidget | None = None) -> None:
        """Today stands there at first."""
        title = QCoreApplication.translate("PayRebateDialog", "Pay rebate")
        fields = (
            Field(key="on", label=QCoreApplication.translate("PayRebateDialog", "Paid on"), kind=Kind.DATE, required=True),
            Field(key="doc", label=QCoreApplication.translate("PayRebateDialog", "Number of the paper"), required=True, limit=60),
        )
        super().__init__(desk, title, (Group(title, fields),), parent)
        self._run = view.row.id
        self.show_head(head)
        self.form.set_values({"on": self.today()})

    def do(self) -> None:
        """Write it down."""
        values: dict[str, Any] = self.form.values()
        self._desk.act(service.pay_run, self._run, values["on"], values["doc"])


class EndRebateDialog(RebateForm):
    """【终止方案】: the last day, and why."""

    places = {"E_DAY": "on", "E_REASON": "reason", "E_TOO_LONG": "reason"}

    def __init__(self, desk: Desk, view: ProgramView, parent: QWidget | None = None) -> None:
        """Today, or the last day it says, stands there at first."""
        title = QCoreApplication.translate("EndRebateDialog", "End programme")
        fields = (
            Field(key="on", label=QCoreApplication.translate("EndRebateDialog", "Last day"), kind=Kind.DATE, required=True),
            Field(key="reason", label=QCoreApplication.translate("EndRebateDialog", "Reason"), kind=Kind.LONG, required=True),
        )
        super().__init__(desk, title, (Group(title, fields),), parent)
        self._program = view.row.id
        self.show_head(f"{view.row.code} {view.row.title}")
        self.form.set_values({"on": min(max(self.today(), view.row.valid_from), view.row.valid_to)})

    def do(self) -> None:
        """Write it down."""
        values: dict[str, Any] = self.form.values()
        self._desk.act(service.end_program, self._program, values["on"], values["reason"])


class BookMonthDialog(RebateForm):
    """【计提返利】: which month; the work itself is done by whoever opened the dialog."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """The last month that is over stands there at first."""
        title = QCoreApplication.translate("BookMonthDialog", "Set aside rebates")
        field = Field(key="month", label=QCoreApplication.translate("BookMonthDialog", "A day of the month"), kind=Kind.DATE, required=True)
        super().__init__(desk, title, (Group(title, (field,)),), parent)
        self.show_head(
            QCoreApplication.translate(
                "BookMonthDialog", "For every customer of every programme what the month adds is set aside, at the rate of the landing."
            )
        )
        self.form.set_values({"month": self.today().replace(day=1) - timedelta(days=1)})

    def do(self) -> None:
        """The owner does it, on a worker."""


class JoinRebateDialog(CustomerForm):
    """【客户加入】: from which day to which."""

    places = {"E_SPAN": "since"}

    def __init__(self, desk: Desk, view: ProgramView, customer: UUID | None = None, parent: QWidget | None = None) -> None:
        """All days of the programme stand there at first. Raises Refused E_NOT_FOUND."""
        fields = (
            Field(key="since", label=QCoreApplication.translate("JoinRebateDialog", "First day"), kind=Kind.DATE, required=True),
            Field(key="until", label=QCoreApplication.translate("JoinRebateDialog", "Last day"), kind=Kind.DATE, required=True),
        )
        super().__init__(desk, QCoreApplication.translate("JoinRebateDialog", "Customer joins"), fields, customer, parent)
        self._program = view.row.id
        self.form.set_values({"since": view.row.valid_from, "until": view.row.valid_to})

    def carry_out(self, customer: UUID) -> None:
        """Let him take part."""
        values: dict[str, Any] = self.form.values()
        self._desk.act(service.join_program, self._program, [customer], values["since"], values["until"])

    def sentence(self, refusal: No) -> str:
        """A no in words."""
        return explain(refusal)


class LeaveRebateDialog(RebateForm):
    """【客户退出】: who, and his last day."""

    places = {"E_SPAN": "until", "E_RUN_THERE": "until"}

    def __init__(self, desk: Desk, view: ProgramView, parent: QWidget | None = None) -> None:
        """Today stands there at first."""
        title = QCoreApplication.translate("LeaveRebateDialog", "Customer leaves")
        label = QCoreApplication.translate("LeaveRebateDialog", "Last day; one before his first takes him out")
        super().__init__(desk, title, (Group(title, (Field(key="until", label=label, kind=Kind.DATE, required=True, span=2),)),), parent)
        self.members = MemberLine(view.members)
        self.column.insertWidget(0, self.members)
        self.members.changed.connect(lambda: self.accept_button.setEnabled(self.members.member() is not None))
        self.accept_button.setEnabled(self.members.member() is not None)
        self.form.set_values({"until": min(self.today(), view.row.valid_to)})

    def do(self) -> None:
        """Write it down."""
        member = self.members.member()
        if member is not None:
            self._desk.act(service.leave_program, member.id, self.form.values()["until"])
