"""What is known of one customer type in one region."""

from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kehu_desk.archives.dialogs.values import region_hints
from kehu_desk.archives.table import region_words
from kehu_desk.kernel.regions import find_region
from kehu_desk.prospects import service
from kehu_desk.prospects.dialogs.prospects import ProspectForm, label
from kehu_desk.prospects.queries import CellRow
from kehu_desk.prospects.rules.market import LONGEST, CellTerms
from kehu_desk.prospects.service.market import TYPES
from kehu_desk.prospects.words import type_name
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.fields import Field, Group, Kind


class CellDialog(ProspectForm):
    """What stood there before is replaced."""

    def __init__(self, desk: Desk, row: CellRow | None = None, parent: QWidget | None = None) -> None:
        """row: what is known so far."""
        self.cell_id: UUID | None = None
        title = QCoreApplication.translate("MarketDialog", "Note market")
        types = [(each, type_name(each)) for each in TYPES]
        fields = (
            Field(key="region_code", label=label("region_code"), required=True, options=region_hints()),
            Field(key="customer_type", label=label("customer_type"), kind=Kind.CHOICE, required=True, options=types),
            Field(key="outlets_known", label=label("outlets_known"), kind=Kind.INT, required=True),
            Field(key="potential_fen", label=label("potential_fen"), kind=Kind.MONEY),
            Field(key="as_of", label=label("as_of"), kind=Kind.DATE, required=True),
            Field(key="source", label=label("source"), required=True, limit=LONGEST),
        )
        super().__init__(desk, title, [Group(title, fields)], parent)
        given: dict[str, Any] = {"as_of": self.today()}
        if row is not None:
            cell = row.cell
            given |= {
                "region_code": region_words(cell.region_code), "customer_type": cell.customer_type, "outlets_known": cell.outlets,
                "potential_fen": cell.potential_fen, "source": row.source,
            }  # fmt: skip
        self.form.set_values(given)

    def do(self) -> None:
        """Write it down."""
        values = self.form.values()
        terms = CellTerms(
            find_region(values["region_code"]) or "", values["customer_type"], values["outlets_known"], values["potential_fen"],
            values["as_of"], values["source"],
        )  # fmt: skip
        self.cell_id = self._desk.act(service.keep_cell, terms)
