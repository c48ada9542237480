"""Small dialogs of complaints: each asks what one step needs."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kehu_desk.complaints.dialogs.asking import CaseForm, instant, split_moment
from kehu_desk.complaints.queries.view import ComplaintView
from kehu_desk.complaints.rules.codes import CHANNELS
from kehu_desk.complaints.rules.limits import SEVERITIES
from kehu_desk.complaints.rules.terms import LONG, SHORT
from kehu_desk.complaints.service import deciding, handling
from kehu_desk.complaints.service.reading import colleagues
from kehu_desk.complaints.words import channel_name, field_name, severity_name
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.fields import Field, Kind


def head_of(view: ComplaintView) -> str:
    """Which complaint: number, customer, severity."""
    return f"{view.row.no}    {view.row.customer}    {severity_name(view.row.severity)}"


class StepForm(CaseForm):
    """A step of one complaint."""

    def __init__(self, desk: Desk, title: str, fields: Sequence[Field], view: ComplaintView, parent: QWidget | None) -> None:
        """title: also the verb of the button."""
        self._complaint = view.row.id
        super().__init__(desk, title, fields, view.row.customer_id, parent, head_of(view))

    def carry_out(self, customer: UUID) -> None:
        """Do what the step does with what was typed. Raises Refused."""
        self.act(self.form.values())

    def act(self, typed: Mapping[str, Any]) -> None:
        """The step. Raises Refused."""
        raise NotImplementedError


def _owners(desk: Desk) -> Field:
    options = [(str(person), name) for person, name in colleagues(desk.door, desk.caller)]
    return Field(key="owner", label=QCoreApplication.translate("ComplaintDialogs", "Handled by"), kind=Kind.CHOICE, required=True,
                 options=options, span=2)  # fmt: skip


def _long(key: str, label: str = "") -> Field:
    return Field(key=key, label=label or field_name(key), kind=Kind.LONG, required=True, limit=LONG)


def _how() -> Field:
    return Field(key="how", label=field_name("how"), kind=Kind.CHOICE, required=True, options=[(c, channel_name(c)) for c in CHANNELS])


def _when() -> tuple[Field, Field]:
    time = Field(key="time", label=QCoreApplication.translate("ComplaintDialogs", "At (time)"), help="09:30", limit=5)
    return Field(key="on", label=field_name("on"), kind=Kind.DATE, required=True), time


class AcceptDialog(StepForm):
    """Who handles it, and how grave service finds it."""

    def __init__(self, desk: Desk, view: ComplaintView, parent: QWidget | None = None) -> None:
        """Oneself and the severity registered are proposed."""
        severity = Field(key="severity", label=field_name("severity"), kind=Kind.CHOICE, required=True, span=2,
                         options=[(code, severity_name(code)) for code in SEVERITIES])  # fmt: skip
        title = QCoreApplication.translate("ComplaintDialogs", "Accept complaint")
        super().__init__(desk, title, (_owners(desk), severity), view, parent)
        self.form.set_values({"owner": str(desk.caller.person), "severity": view.registered_severity})

    def act(self, typed: Mapping[str, Any]) -> None:
        """Accept it."""
        self._desk.act(handling.accept_complaint, self._complaint, UUID(typed["owner"]), typed["severity"])


class AssignDialog(StepForm):
    """Who handles it from now on."""

    def __init__(self, desk: Desk, view: ComplaintView, parent: QWidget | None = None) -> None:
        """Nobody is proposed."""
        super().__init__(desk, QCoreApplication.translate("ComplaintDialogs", "Hand over"), (_owners(desk),), view, parent)

    def act(self, typed: Mapping[str, Any]) -> None:
        """Hand it over."""
        self._desk.act(handling.assign_complaint, self._complaint, UUID(typed["owner"]))


class ReplyDialog(StepForm):
    """What the customer was told at first, and when."""

    places = {"at": "on"}

    def __init__(self, desk: Desk, view: ComplaintView, office: ZoneInfo, parent: QWidget | None = None) -> None:
        """office: the zone in which times are typed; now is proposed."""
        title = QCoreApplication.translate("ComplaintDialogs", "First reply")
        said = QCoreApplication.translate("ComplaintDialogs", "What the customer was told")
        super().__init__(desk, title, (_long("text", said), *_when()), view, parent)
        self._office = office
        on, clock = split_moment(desk.door.now, office)
        self.form.set_values({"on": on, "time": clock})

    def act(self, typed: Mapping[str, Any]) -> None:
        """Write it down."""
        at = instant(typed["on"], typed["time"], self._office, "at")
        self._desk.act(handling.record_first_reply, self._complaint, typed["text"], at)


class WaitDialog(StepForm):
    """What the customer was asked for; the clock stands still until he answers."""

    def __init__(self, desk: Desk, view: ComplaintView, parent: QWidget | None = None) -> None:
        """Nothing is proposed."""
        super().__init__(desk, QCoreApplication.translate("ComplaintDialogs", "Wait for the customer"), (_long("asked"),), view, parent)

    def act(self, typed: Mapping[str, Any]) -> None:
        """Stop the clock."""
        self._desk.act(handling.wait_for_customer, self._complaint, typed["asked"])


class AnswerDialog(StepForm):
    """The final answer."""

    def __init__(self, desk: Desk, view: ComplaintView, parent: QWidget | None = None) -> None:
        """An earlier answer is shown to go on from."""
        title = QCoreApplication.translate("ComplaintDialogs", "Final answer")
        super().__init__(desk, title, (_long("text", title),), view, parent)
        self.form.set_values({"text": view.answer})

    def act(self, typed: Mapping[str, Any]) -> None:
        """Answer."""
        self._desk.act(handling.answer_complaint, self._complaint, typed["text"])


class MoneyDialog(StepForm):
    """What the customer gets, and what the case costs besides."""

    def __init__(self, desk: Desk, view: ComplaintView, parent: QWidget | None = None) -> None:
        """What stands there now is shown."""
        keys = ("granted_fen", "cost_fen")
        fields = tuple(Field(key=key, label=field_name(key), kind=Kind.MONEY, required=True, span=2) for key in keys)
        super().__init__(desk, QCoreApplication.translate("ComplaintDialogs", "Money for the complaint"), fields, view, parent)
        self.form.set_values({"granted_fen": view.granted_fen, "cost_fen": view.cost_fen})

    def act(self, typed: Mapping[str, Any]) -> None:
        """Write it down; above the limit somebody else decides."""
        self._desk.act(handling.grant_money, self._complaint, typed["granted_fen"], typed["cost_fen"])


class ConfirmDialog(StepForm):
    """Who of theirs confirmed it, how, on which day, and how content he is."""

    def __init__(self, desk: Desk, view: ComplaintView, parent: QWidget | None = None) -> None:
        """The contact and today are proposed."""
        fields = (
            Field(key="who", label=field_name("who"), required=True, limit=SHORT), _how(),
            Field(key="on", label=field_name("on"), kind=Kind.DATE, required=True),
            Field(key="satisfaction", label=field_name("satisfaction"), kind=Kind.INT),
        )  # fmt: skip
        super().__init__(desk, QCoreApplication.translate("ComplaintDialogs", "Customer confirms"), fields, view, parent)
        self.form.set_values({"who": view.contact, "on": self.today()})

    def act(self, typed: Mapping[str, Any]) -> None:
        """Write it down."""
        facts = (typed["who"], typed["how"], typed["on"], typed["satisfaction"])
        self._desk.act(deciding.confirm_by_customer, self._complaint, *facts)


class AttemptDialog(StepForm):
    """How the customer was tried and not reached."""

    places = {"at": "on"}

    def __init__(self, desk: Desk, view: ComplaintView, office: ZoneInfo, parent: QWidget | None = None) -> None:
        """office: the zone in which times are typed; now is proposed."""
        fields = (_how(), *_when(), _long("note"))
        super().__init__(desk, QCoreApplication.translate("ComplaintDialogs", "Customer not reached"), fields, view, parent)
        self._office = office
        on, clock = split_moment(desk.door.now, office)
        self.form.set_values({"how": "phone", "on": on, "time": clock})

    def act(self, typed: Mapping[str, Any]) -> None:
        """Write it down."""
        at = instant(typed["on"], typed["time"], self._office, "at")
        self._desk.act(deciding.record_attempt, self._complaint, typed["how"], typed["note"], at)


class CloseDialog(StepForm):
    """What came of it."""

    def __init__(self, desk: Desk, view: ComplaintView, parent: QWidget | None = None) -> None:
        """Nothing is proposed."""
        super().__init__(desk, QCoreApplication.translate("ComplaintDialogs", "Close complaint"), (_long("result"),), view, parent)

    def act(self, typed: Mapping[str, Any]) -> None:
        """Close it."""
        self._desk.act(deciding.close_complaint, self._complaint, typed["result"])
