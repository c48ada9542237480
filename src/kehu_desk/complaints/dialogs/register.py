"""The dialog 【登记投诉】: what a customer complains about. Few fields are needed; the rare ones stand on a second page."""

from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kehu_desk.complaints.dialogs.asking import CaseForm, instant, split_moment
from kehu_desk.complaints.rules import ComplaintTerms
from kehu_desk.complaints.rules.codes import CATEGORIES, CHANNELS
from kehu_desk.complaints.rules.limits import SEVERITIES
from kehu_desk.complaints.rules.terms import LONG, SHORT
from kehu_desk.complaints.service import register_complaint
from kehu_desk.complaints.service.reading import goods
from kehu_desk.complaints.words import category_name, channel_name, field_name, severity_name
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.fields import Field, Kind


class RegisterDialog(CaseForm):
    """Without a customer it lets the person find one."""

    places = {"received_at": "received_on"}

    def __init__(self, desk: Desk, customer: UUID | None, office: ZoneInfo, parent: QWidget | None = None) -> None:
        """office: the zone in which times are typed. Raises Refused E_NOT_FOUND."""
        self.complaint_id: UUID | None = None
        self._office = office
        super().__init__(desk, QCoreApplication.translate("ComplaintDialogs", "Register complaint"), _fields(desk), customer, parent)
        on, clock = split_moment(desk.door.now, office)
        self.form.set_values({"channel": "phone", "received_on": on, "received_time": clock})
        self.resize(look.scaled(680), look.scaled(520))

    def carry_out(self, customer: UUID) -> None:
        """Register it. Raises Refused."""
        typed: dict[str, Any] = self.form.values()
        received = instant(typed["received_on"], typed["received_time"], self._office, "received_at")
        terms = ComplaintTerms(
            typed["category"], typed["severity"], typed["description"], typed["contact"], typed["channel"], received,
            UUID(typed["product_id"]) if typed["product_id"] else None, typed["batch_no"], typed["claim_fen"],
        )  # fmt: skip
        self.complaint_id = self._desk.act(register_complaint, customer, terms)


def _fields(desk: Desk) -> tuple[Field, ...]:
    products = [(str(row.id), f"{row.code} {row.name} {row.spec}".strip()) for row in goods(desk.door, desk.caller)]
    return (
        Field(key="severity", label=field_name("severity"), kind=Kind.CHOICE, required=True,
              options=[(code, severity_name(code)) for code in SEVERITIES]),
        Field(key="category", label=field_name("category"), kind=Kind.CHOICE, required=True,
              options=[(code, category_name(code)) for code in CATEGORIES]),
        Field(key="description", label=field_name("description"), kind=Kind.LONG, required=True, limit=LONG),
        Field(key="product_id", label=field_name("product_id"), kind=Kind.CHOICE, options=products),
        Field(key="batch_no", label=field_name("batch_no"), limit=SHORT),
        Field(key="contact", label=field_name("contact"), limit=SHORT),
        Field(key="claim_fen", label=field_name("claim_fen"), kind=Kind.MONEY),
        Field(key="channel", label=field_name("channel"), kind=Kind.CHOICE, rare=True,
              options=[(code, channel_name(code)) for code in CHANNELS]),
        Field(key="received_on", label=field_name("received_at"), kind=Kind.DATE, rare=True),
        Field(key="received_time", label=QCoreApplication.translate("ComplaintDialogs", "At (time)"), help="09:30", limit=5, rare=True),
    )  # fmt: skip
