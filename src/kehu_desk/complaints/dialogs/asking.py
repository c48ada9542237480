"""What the dialogs of complaints share: the customer on top, a form, faults at their fields, other refusals below."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from typing import ClassVar, Final
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QWidget

from kehu_desk.complaints.rules.terms import wrong
from kehu_desk.complaints.words import explain, why
from kehu_desk.kernel.errors import Refused
from kehu_desk.settlement.dialogs.asking import CustomerForm
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

    def submit(self) -> None:
        """Carry out what was typed, or say at the fields why not."""
        if self.customer is None or not self.form.check():
            return
        try:
            self.carry_out(self.customer)
        except Refused as refusal:
            self.show_refused(refusal)
            return
        self.accept()

    def show_refused(self, refused: Refused) -> None:
        """Faults of fields go to their fields, everything else below the form."""
        told, rest = dict[str, str](), list[str]()
        for each in refused.nos:
            key = str(dict(each.facts).get("field", ""))
            key = self.places.get(key, key)
            if each.code == "E_FIELD" and key in self.form.cells:
                told.setdefault(key, why(each))
            else:
                rest.append(explain(each))
        self.form.set_problems(told)
        self.problems.show_lines(list(dict.fromkeys(rest)))


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
