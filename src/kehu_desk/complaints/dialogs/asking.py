"""What the dialogs of complaints share: the customer on top, a form, faults at their fields, other refusals below."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from typing import ClassVar, Final
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QWidget

from kehu_desk.borrowing.dialogs.customer_form import CustomerForm
from kehu_desk.complaints.rules.terms import wrong
from kehu_desk.complaints.words import explain, why
from kehu_desk.kernel.errors import No, Refused
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.fields import Field

CLOCK: Final = re.compile(r"([01]?\d|2[0-3])[:：]([0-5]\d)", re.ASCII)


class CaseForm(CustomerForm):
    """What was typed stays when it is refused; each fault stands at its field."""

    places: ClassVar[Mapping[str, str]] = {}
    """Fields of a refusal that are called otherwise in the form."""

    def __init__(
        self, desk: Desk, title: str, fields: Sequence[Field], customer: UUID | None, parent: QWidget | None, head: str = ""
    ) -> None:  # fmt: skip
        """title: also the verb of the button; head: which complaint. Raises Refused E_NOT_FOUND."""
        super().__init__(desk, title, fields, customer, parent)
        if head:
            self.head.setText(head)

    def place(self, refusal: No) -> str:
        """Faults of fields stand at their fields."""
        key = str(dict(refusal.facts).get("field", ""))
        return self.places.get(key, key) if refusal.code == "E_FIELD" else ""

    def sentence(self, refusal: No) -> str:
        """At its field a fault need not name it."""
        return why(refusal) if self.place(refusal) in self.form.cells else explain(refusal)


def instant(on: date | None, typed: str, office: ZoneInfo, field: str) -> datetime | None:
    """A day and a time as typed, in the office's zone; noon where no time is given, None without a day. Raises Refused E_FIELD."""
    if on is None:
        return None
    found = CLOCK.fullmatch(typed.strip()) if typed.strip() else None
    if typed.strip() and found is None:
        raise Refused(wrong(field, "time"))
    clock = time(int(found[1]), int(found[2])) if found else time(12)
    return datetime.combine(on, clock, office)


def split_moment(at: datetime, office: ZoneInfo) -> tuple[date, str]:
    """Day and time as they are typed."""
    local = at.astimezone(office)
    return local.date(), f"{local:%H:%M}"
