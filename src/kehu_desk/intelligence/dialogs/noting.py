"""The dialog 【登记情报】: one claim with its first source, of a customer or of the market."""

from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QWidget

from kehu_desk.archives.words import level_name
from kehu_desk.borrowing.dialogs.archive_line import ALIVE, ArchiveLine
from kehu_desk.borrowing.dialogs.parts import head_of
from kehu_desk.intelligence.dialogs.asking import FactForm, source_fields, source_of, usual_source
from kehu_desk.intelligence.rules.terms import CATEGORIES, CUSTOMER, EVENTS, IMPORTANCE, LONGEST, SUBJECTS, FactTerms
from kehu_desk.intelligence.service import record_fact
from kehu_desk.intelligence.service.reading import Seat, note_levels
from kehu_desk.intelligence.words import category_name, event_name, importance_name, subject_name
from kehu_desk.kernel.money import plain, scaled
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.fields import Field, Group, Kind

MARKET_LEVELS: Final = (1, 2)
USUAL: Final = 2
PLACES: Final = 3


class FactDialog(FactForm):
    """Without a customer it is noted for the market, by those who may."""

    def __init__(self, desk: Desk, seat: Seat, parent: QWidget | None = None) -> None:
        """Nothing is chosen yet. Raises Refused E_FORBIDDEN for an account that has ended."""
        groups = (
            Group(QCoreApplication.translate("FactDialog", "Information"), _fact_fields()),
            Group(QCoreApplication.translate("FactDialog", "Its first source"), source_fields()),
        )
        super().__init__(desk, QCoreApplication.translate("FactDialog", "Note information"), groups, parent)
        self.fact_id: UUID | None = None
        self.customer: UUID | None = None
        self.archive, self.hint = ArchiveLine(desk, among=ALIVE), QLabel()
        self.hint.setObjectName("muted")
        self.hint.setWordWrap(True)
        market = self.tr("Find the customer. Without one it is noted for the market, where all who sell read it.")
        self.hint.setText(market if seat.of_market else self.tr("Find the customer first."))
        self.column.insertWidget(0, self.hint)
        self.column.insertWidget(1, self.archive)
        self.head.setAccessibleName(self.tr("Customer"))
        self.archive.chosen.connect(self.choose)
        self.accept_button.setEnabled(seat.of_market)
        subject = CUSTOMER if not seat.of_market else ""
        self._offer_levels(MARKET_LEVELS)
        self.form.show_field("event", shown=False)
        self.form.set_values({"subject": subject, "as_of": self.today(), "importance": "2"} | usual_source(self.today()))
        self.resize(look.scaled(680), look.scaled(600))

    def choose(self, customer: UUID) -> None:
        """Take a customer; its section says how low the level may be."""
        head = head_of(self._desk, customer)
        self.customer = customer
        self.archive.hide()
        self.hint.hide()
        self.show_head(f"{head.name}    {head.number}")
        self.accept_button.setEnabled(True)
        self.form.show_field("event", shown=True)
        self._offer_levels(note_levels(self._desk.door, self._desk.caller, customer))
        if not self.form.values()["subject"]:
            self.form.set_values({"subject": CUSTOMER})

    def _offer_levels(self, levels: tuple[int, ...]) -> None:
        self.form.editor("level").set_options([(str(each), level_name(each)) for each in levels])
        self.form.set_values({"level": str(USUAL if USUAL in levels else next(iter(levels), ""))})

    def do(self) -> None:
        """Note it."""
        typed: dict[str, Any] = self.form.values()
        fact = FactTerms(
            self.customer, typed["subject"], typed["category"], typed["statement"], typed["as_of"], int(typed["importance"]),
            typed["valid_until"], int(typed["level"] or USUAL), typed["subject_name"], value3=scaled(typed["value"] or "", PLACES),
            unit=typed["unit"], event=typed["event"] or "",
        )  # fmt: skip
        self.fact_id = self._desk.act(record_fact, fact, source_of(typed))

    def submit(self) -> None:
        """A value that is no number is said at its field."""
        value = self.form.values()["value"]
        if value and scaled(value, PLACES) is None:
            self.form.set_problems({"value": self.tr("This is no number with three places at most. Correct it.")})
            return
        super().submit()


def value_text(value3: int | None, unit: str) -> str:
    """500 万元; nothing without a value."""
    return "" if value3 is None else f"{plain(value3, PLACES, 0)} {unit}".strip()


def _fact_fields() -> tuple[Field, ...]:
    subjects = [(each, subject_name(each)) for each in SUBJECTS]
    categories = [(each, category_name(each)) for each in CATEGORIES]
    weights = [(str(each), importance_name(each)) for each in IMPORTANCE]
    claim = QCoreApplication.translate("FactDialog", "One claim that can be verified")
    events = [(each, event_name(each)) for each in EVENTS]
    warns = QCoreApplication.translate("FactDialog", "An early warning is given of it")
    usual = QCoreApplication.translate("FactDialog", "Left empty: half a year after its day")
    return (
        Field(key="subject", label=QCoreApplication.translate("FactDialog", "About"), kind=Kind.CHOICE, options=subjects, required=True),
        Field(key="subject_name", label=QCoreApplication.translate("FactDialog", "Whom or what"), limit=LONGEST["subject_name"]),
        Field(
            key="category", label=QCoreApplication.translate("FactDialog", "Category"), kind=Kind.CHOICE, options=categories,
            required=True,
        ),
        Field(
            key="importance", label=QCoreApplication.translate("FactDialog", "Importance"), kind=Kind.CHOICE, options=weights,
            required=True,
        ),
        Field(
            key="statement", label=QCoreApplication.translate("FactDialog", "Statement"), kind=Kind.LONG, required=True, help=claim,
            limit=LONGEST["statement"],
        ),
        Field(key="as_of", label=QCoreApplication.translate("FactDialog", "As of"), kind=Kind.DATE, required=True),
        Field(key="valid_until", label=QCoreApplication.translate("FactDialog", "Holds until"), kind=Kind.DATE, help=usual),
        Field(key="level", label=QCoreApplication.translate("FactDialog", "Level"), kind=Kind.CHOICE, rare=True),
        Field(key="event", label=QCoreApplication.translate("FactDialog", "Major change"), kind=Kind.CHOICE, options=events, note=warns),
        Field(key="value", label=QCoreApplication.translate("FactDialog", "Value"), rare=True),
        Field(key="unit", label=QCoreApplication.translate("FactDialog", "Unit"), rare=True, limit=LONGEST["unit"]),
    )  # fmt: skip
