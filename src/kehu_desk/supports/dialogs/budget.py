"""The grid of the budget: things, people and vehicles, each row with what it comes to."""

from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kehu_desk.kernel.days import parse_day
from kehu_desk.kernel.errors import No
from kehu_desk.kernel.money import fen, plain, qty3, yuan
from kehu_desk.returns.dialogs.cells import CHOSEN, FIXED, TYPED, CellModel, Column, grid_of
from kehu_desk.supports.rules.codes import ITEM, LINE_KINDS, STAFF, VEHICLE
from kehu_desk.supports.rules.terms import BudgetLine, budget_of
from kehu_desk.supports.words import explain, field_name, line_kind_name
from kehu_desk.ui import look
from kehu_desk.ui.listing import tool

KEYS: Final = ("line_kind", "item", "qty", "unit_cost", "since", "until", "about", "km", "amount")
WIDTHS: Final = (80, 150, 66, 88, 92, 92, 110, 62, 96)
RIGHT: Final = frozenset({"qty", "unit_cost", "km", "amount"})
UNREAD: Final = -1  # what was typed and is no number: no line takes it


class BudgetGrid(QWidget):
    """Rows with something typed in count, the others are room. edited: the sum may be another."""

    edited = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        """today: what 今天 means in a day."""
        super().__init__(parent)
        self._today = today
        kinds = tuple((code, line_kind_name(code)) for code in LINE_KINDS)
        manner = {"line_kind": CHOSEN, "amount": FIXED}
        self.model = CellModel(
            [Column(key, field_name(key), manner.get(key, TYPED), width, key in RIGHT, kinds if key == "line_kind" else ())
             for key, width in zip(KEYS, WIDTHS, strict=True)], explain,
        )  # fmt: skip
        self.grid, self.sum = grid_of(self.tr("Budget"), self.model), QLabel()
        self.more = tool(self.tr("Add row"), "plus", self.add)
        self.fewer = tool(self.tr("Remove rows"), "minus", self.remove)
        self.sum.setAccessibleName(self.tr("Sum of the budget"))
        under = QHBoxLayout()
        under.setSpacing(look.GAP)
        for part in (self.more, self.fewer):
            under.addWidget(part)
        under.addStretch(1)
        under.addWidget(self.sum)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.TIGHT)
        layout.addWidget(self.grid, 1)
        layout.addLayout(under)
        self.grid.setMinimumHeight(look.scaled(110))
        self.show_lines([])
        self.model.edited.connect(self._reckon)

    # rows

    def show_lines(self, lines: list[BudgetLine]) -> None:
        """These, or one empty row."""
        self.model.show_rows([_row(line) for line in lines] or [_empty(ITEM)])
        self._reckon()

    def add(self) -> None:
        """A further row, of the kind of the last one."""
        kind = self.model.rows[-1]["line_kind"] if self.model.rows else ITEM
        place = self.model.add_row(_empty(kind))
        self.grid.setCurrentIndex(self.model.index(place, 1))
        self.grid.setFocus()

    def remove(self) -> None:
        """Take the rows chosen out; one stays."""
        gone = {index.row() for index in self.grid.selectedIndexes()}
        self.model.show_rows([row for place, row in enumerate(self.model.rows) if place not in gone] or [_empty(ITEM)])

    def filled(self) -> list[int]:
        """Places of the rows that count."""
        return [place for place, row in enumerate(self.model.rows) if any(row[key] for key in KEYS if key not in ("line_kind", "amount"))]

    def lines(self) -> list[BudgetLine]:
        """The rows as typed; what cannot be read is told by the rules."""
        return [self._line(self.model.rows[place]) for place in self.filled()]

    def _line(self, row: dict[str, str]) -> BudgetLine:
        kind, about = row["line_kind"], row["about"]
        km = row["km"].replace(",", "")
        return BudgetLine(
            kind, row["item"], qty3(row["qty"] or "1"), fen(row["unit_cost"]), parse_day(row["since"], self._today),
            parse_day(row["until"], self._today), about if kind == STAFF else "", about if kind == VEHICLE else "",
            (int(km) if km.isdecimal() else UNREAD) if km else None,
        )  # fmt: skip

    def _reckon(self) -> None:
        """What each row and all of them come to."""
        lines = self.lines()
        amounts = dict(zip(self.filled(), lines, strict=True))
        for place, row in enumerate(self.model.rows):
            row["amount"] = yuan(amounts[place].amount_fen) if place in amounts else ""
        last = len(KEYS) - 1
        self.model.dataChanged.emit(self.model.index(0, last), self.model.index(len(self.model.rows) - 1, last))
        self.sum.setText(self.tr("Sum {amount} yuan").format(amount=yuan(budget_of(lines))))
        self.edited.emit()

    def tell(self, nos: list[No]) -> list[No]:
        """Faults to their cells; gives back the others."""
        filled = self.filled()
        return self.model.tell([_moved(each, filled) for each in nos])


def _empty(kind: str) -> dict[str, str]:
    return {key: "" for key in KEYS} | {"line_kind": kind}


def _row(line: BudgetLine) -> dict[str, str]:
    return {
        "line_kind": line.kind, "item": line.item,
        "qty": plain(line.qty3, 3, 0).replace(",", "") if line.kind == ITEM and line.qty3 else "",
        "unit_cost": yuan(line.unit_cost_fen or 0), "since": line.since_on.isoformat() if line.since_on else "",
        "until": line.until_on.isoformat() if line.until_on else "", "about": line.task or line.driver,
        "km": str(line.km) if line.km is not None else "", "amount": "",
    }  # fmt: skip


def _moved(fault: No, filled: list[int]) -> No:
    """The place among the rows that count, as the place in the grid."""
    facts = dict(fault.facts)
    place = facts.get("line_row")
    if isinstance(place, int) and 0 < place <= len(filled):
        facts["line_row"] = filled[place - 1] + 1
    return No(fault.code, tuple(facts.items()))
