"""The dialogs of value services and shares: 【承诺服务】, 【登记履行】, 【登记份额】. What is typed stays when it is refused."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kehu_desk.borrowing.dialogs.customer_form import CustomerForm
from kehu_desk.intelligence.queries import FactRow
from kehu_desk.kernel.errors import No
from kehu_desk.kernel.money import yuan
from kehu_desk.loyalty import service
from kehu_desk.loyalty.queries import ServiceRow
from kehu_desk.loyalty.rules import KINDS, LONGEST, MARKS, FulfilTerms, ShareTerms, ValueTerms, fact_fen
from kehu_desk.loyalty.service import reading
from kehu_desk.loyalty.words import explain, field_name, goods_name, kind_name
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.fields import Field, Kind

FIELDED = frozenset({"E_VALUE_FIELD", "E_FULFIL_FIELD"})


class LoyaltyForm(CustomerForm):
    """Refusals in the words of this noun; those of one field stand beside it."""

    places = {
        "E_VALUE_OWNER": "owner_id", "E_SHARE_FACT": "fact_id", "E_SHARE_YEAR": "year", "E_SHARE_TOTAL": "total_fen",
        "E_SHARE_SMALL": "fact_id",
    }  # fmt: skip

    def sentence(self, refusal: No) -> str:
        """A no in the words of loyalty."""
        return explain(refusal)

    def place(self, refusal: No) -> str:
        """Faults of fields stand at their fields."""
        return str(dict(refusal.facts)["field"]) if refusal.code in FIELDED else super().place(refusal)


def _field(key: str, kind: Kind = Kind.TEXT, *, required: bool = False, limit: int = 0, options: Sequence[tuple[str, str]] = ()) -> Field:
    return Field(key=key, label=field_name(key), kind=kind, required=required, limit=limit, options=options)


class ValueDialog(LoyaltyForm):
    """A service that we promise."""

    def __init__(self, desk: Desk, customer: UUID | None, parent: QWidget | None = None) -> None:
        """Raises Refused E_NOT_FOUND."""
        self.service_id: UUID | None = None
        fields = (
            _field("kind", Kind.CHOICE, required=True, options=[(each, kind_name(each)) for each in KINDS]),
            _field("owner_id", Kind.CHOICE, required=True, options=reading.colleagues(desk.door, desk.caller)),
            _field("promise", Kind.LONG, required=True, limit=LONGEST),
            _field("measure", required=True, limit=LONGEST),
            _field("target", required=True, limit=LONGEST),
            _field("starts_on", Kind.DATE, required=True),
            _field("ends_on", Kind.DATE),
            _field("cost_fen", Kind.MONEY),
        )
        super().__init__(desk, QCoreApplication.translate("LoyaltyDialogs", "Promise service"), fields, customer, parent)
        self.form.set_values({"starts_on": self.today(), "owner_id": str(desk.caller.person)})

    def carry_out(self, customer: UUID) -> None:
        """Promise it."""
        it = self.form.values()
        terms = ValueTerms(
            it["kind"], it["promise"], it["measure"], it["target"], it["starts_on"], it["ends_on"], it["cost_fen"] or 0,
            UUID(it["owner_id"]),
        )  # fmt: skip
        self.service_id = self._desk.act(service.promise_value, customer, terms)


class FulfilDialog(LoyaltyForm):
    """A service was given, or was not kept."""

    def __init__(self, desk: Desk, row: ServiceRow, target: str, parent: QWidget | None = None) -> None:
        """target: what was promised. Raises Refused E_NOT_FOUND."""
        self._service = row.id
        yes, missed = QCoreApplication.translate("LoyaltyDialogs", "Kept"), QCoreApplication.translate("LoyaltyDialogs", "Not kept")
        fields = (
            _field("done_on", Kind.DATE, required=True),
            _field("kept", Kind.CHOICE, required=True, options=[("yes", yes), ("no", missed)]),
            _field("measured", required=True, limit=LONGEST),
            _field("rating", Kind.CHOICE, options=[("", ""), *((str(mark), str(mark)) for mark in MARKS)]),
            _field("cost_fen", Kind.MONEY),
            _field("note", Kind.LONG, limit=LONGEST),
        )
        super().__init__(desk, QCoreApplication.translate("LoyaltyDialogs", "Note fulfilment"), fields, row.customer_id, parent)
        self.show_head(f"{self.head.text()}\n{row.promise}\n{target}")
        self.form.set_values({"done_on": self.today(), "kept": "yes", "rating": ""})

    def carry_out(self, _customer: UUID) -> None:
        """Note it."""
        it = self.form.values()
        rating = int(it["rating"]) if it["rating"] else None
        terms = FulfilTerms(it["done_on"], it["kept"] == "yes", it["measured"], rating, it["cost_fen"] or 0, it["note"])
        self._desk.act(service.fulfil_value, self._service, terms)


class ShareDialog(LoyaltyForm):
    """Our share in what a customer buys; the whole stands in a fact about him."""

    def __init__(self, desk: Desk, customer: UUID, parent: QWidget | None = None) -> None:
        """Raises Refused where information about this customer may not be viewed."""
        facts = reading.grounds(desk.door, desk.caller, customer)
        goods = [("", goods_name("")), *((each, each) for each in reading.categories(desk.door, desk.caller))]
        fields = (
            _field("category", Kind.CHOICE, options=goods),
            _field("year", Kind.INT, required=True),
            _field("fact_id", Kind.CHOICE, required=True, options=[(str(each.id), _told(each)) for each in facts]),
            _field("total_fen", Kind.MONEY),
            _field("note", Kind.LONG, limit=LONGEST),
        )
        super().__init__(desk, QCoreApplication.translate("LoyaltyDialogs", "Note share"), fields, customer, parent)
        day: date = self.today()
        self.form.set_values({"year": day.year, "category": ""})
        if not facts:
            self.problems.show_lines([explain(No("E_SHARE_FACT"))])

    def carry_out(self, customer: UUID) -> None:
        """Write it down."""
        it = self.form.values()
        terms = ShareTerms(it["category"], it["year"] or 0, UUID(it["fact_id"]), it["total_fen"], it["note"])
        self._desk.act(service.record_share, customer, terms)


def _told(row: FactRow) -> str:
    """Number, sum and words of a fact, on one line."""
    total = fact_fen(row.value3, row.unit)
    return " ".join(part for part in (row.no, yuan(total) if total is not None else "", row.statement) if part)[:80]
