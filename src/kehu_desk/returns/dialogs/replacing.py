"""What goes out in an exchange: products found while typing, in one of their units."""

from collections.abc import Iterable, Sequence
from typing import Final
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kehu_desk.kernel.errors import No, no
from kehu_desk.kernel.money import plain, qty3
from kehu_desk.products.queries import ProductRow
from kehu_desk.returns.dialogs.cells import CellModel, grid_of
from kehu_desk.returns.dialogs.columns import fixed, typed
from kehu_desk.returns.rules.lines import Wanted
from kehu_desk.sales.dialogs.line_reading import folded, product_text
from kehu_desk.sales.dialogs.record import Choosing

ROWS: Final = 6  # to begin with
NOBODY: Final = UUID(int=0)


class ReplaceGrid(QWidget):
    """Rows that hold a product or a quantity count, the others are room to type in."""

    def __init__(self, goods: Sequence[ProductRow], *, priced: bool = False, parent: QWidget | None = None) -> None:
        """goods: what may go out; priced: with a column for what it comes to."""
        super().__init__(parent)
        self._by_id = {row.id: row for row in goods}
        self._meant: dict[str, list[ProductRow]] = {}
        for row in goods:
            for text in {folded(row.code), folded(row.name), folded(product_text(row))}:
                self._meant.setdefault(text, []).append(row)
        amount = (fixed("amount", 100, right=True),) if priced else ()
        self.model = CellModel((typed("product", 320), typed("qty", 90, right=True), typed("unit", 80), *amount))
        self.grid = grid_of(self.tr("Goods that go out"), self.model)
        offered = [product_text(row) for row in goods if row.state == "active"]
        self.grid.setItemDelegateForColumn(0, Choosing(offered, self.grid))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.grid)
        self.show_wanted([])
        self.model.edited.connect(self._fill_units)

    def show_wanted(self, wanted: Iterable[Wanted]) -> None:
        """These, with room below."""
        rows = [
            {"product": product_text(self._by_id[each.product_id]) if each.product_id in self._by_id else "",
             "qty": plain(each.qty_entered3, 3, 0) if each.qty_entered3 is not None else "", "unit": each.unit}
            for each in wanted
        ]  # fmt: skip
        self.model.show_rows([*rows, *({"product": "", "qty": "", "unit": ""} for _ in range(ROWS - len(rows)))])

    def filled(self) -> list[int]:
        """Places of the rows that count."""
        return [place for place, row in enumerate(self.model.rows) if row["product"] or row["qty"]]

    def wanted(self) -> list[Wanted]:
        """What goes out as typed; an unknown product has no id."""
        return [self._wanted(self.model.rows[place]) for place in self.filled()]

    def _wanted(self, row: dict[str, str]) -> Wanted:
        found = self._found(row["product"])
        return Wanted(found.id if found is not None else NOBODY, row["unit"], qty3(row["qty"]))

    def _found(self, text: str) -> ProductRow | None:
        rows = self._meant.get(folded(text), []) if text else []
        return rows[0] if len(rows) == 1 else None

    def _fill_units(self) -> None:
        """A product found by its code stands there whole; without a unit it is meant in its base unit."""
        for row in self.model.rows:
            found = self._found(row["product"])
            if found is not None:
                row["product"], row["unit"] = product_text(found), row["unit"] or found.base_unit

    def remove_chosen(self) -> None:
        """Take the rows chosen out; there is always room."""
        gone = {index.row() for index in self.grid.selectedIndexes()}
        kept = [row for place, row in enumerate(self.model.rows) if place not in gone]
        self.model.show_rows([*kept, *({"product": "", "qty": "", "unit": ""} for _ in gone)])

    def judge(self) -> None:
        """Mark products that are not known, as they are typed."""
        self.model.tell([
            no("E_RETURN_PRODUCT", wanted_row=place + 1, field="product")
            for place in self.filled() if self.model.rows[place]["product"] and self._found(self.model.rows[place]["product"]) is None
        ], "wanted_row")  # fmt: skip

    def tell(self, nos: Iterable[No]) -> list[No]:
        """Faults of what goes out to their cells; gives back the others."""
        filled = self.filled()
        return self.model.tell([_moved(each, filled) for each in nos], "wanted_row")

    def show_amounts(self, amounts: Sequence[str]) -> None:
        """What each row that counts comes to; fewer amounts than rows: none is known."""
        known = dict(zip(self.filled(), amounts, strict=False))
        for place, row in enumerate(self.model.rows):
            row["amount"] = known.get(place, "")
        self.model.dataChanged.emit(self.model.index(0, 0), self.model.index(len(self.model.rows) - 1, len(self.model.columns) - 1))


def _moved(fault: No, filled: Sequence[int]) -> No:
    """The place among the rows that count, as the place in the grid."""
    facts = dict(fault.facts)
    place = facts.get("wanted_row")
    if isinstance(place, int) and 0 < place <= len(filled):
        facts["wanted_row"] = filled[place - 1] + 1
    return No(fault.code, tuple(facts.items()))
