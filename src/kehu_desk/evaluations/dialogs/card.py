"""The dialog of one scorecard: name, day, types of customers, and its items in a grid with the sum of their weights below."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from kehu_desk.evaluations import service
from kehu_desk.evaluations.queries import TemplateRow
from kehu_desk.evaluations.rules.codes import WHOLE_BP, Method
from kehu_desk.evaluations.rules.formulas import FORMULAS
from kehu_desk.evaluations.rules.terms import TYPES, ItemTerms, TemplateTerms
from kehu_desk.evaluations.table import scale_text
from kehu_desk.evaluations.words import explain, formula_name, label, method_name, percent_text, type_name
from kehu_desk.kernel.errors import No
from kehu_desk.kernel.money import plain, scaled
from kehu_desk.returns.dialogs.cells import CHOSEN, ON, TICKED, TYPED, CellModel, Column
from kehu_desk.returns.dialogs.frame import CaseDialog
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.fields import Field, Kind
from kehu_desk.ui.listing import tool

SIZE: Final = (1000, 580)
FORM_HIGH: Final = 150
PLACES: Final = 2  # hundredths of a per cent are basis points


class ItemModel(CellModel):
    """Lines of items."""

    def sentence(self, refusal: No) -> str:
        """In the words of evaluation."""
        return explain(refusal)


class CardDialog(CaseDialog):
    """Types of customers are typed by their names; none means all."""

    def __init__(self, desk: Desk, today: date, row: TemplateRow | None, *, corrects: bool, parent: QWidget | None = None) -> None:
        """row: what it begins with; corrects: that very draft is put right."""
        self._corrects = row.id if row is not None and corrects else None
        self.sum = QLabel()
        model = ItemModel(_columns())
        new = QCoreApplication.translate("CardDialog", "Save scorecard")
        types = QCoreApplication.translate("CardDialog", "Types of customers (none: all): {types}")
        said = types.format(types="、".join(map(type_name, TYPES)))
        super().__init__(desk, new, said, today, model, QCoreApplication.translate("CardDialog", "Items"), _fields(), parent)
        assert self.form is not None
        self.form.setFixedHeight(look.scaled(FORM_HIGH))
        self.said.setObjectName("muted")
        self.sum.setAccessibleName(self.tr("Sum of weights"))
        self.frame_layout.insertWidget(self.frame_layout.indexOf(self.problems), self.sum)
        self.resize(look.scaled(SIZE[0]), look.scaled(SIZE[1]))
        model.edited.connect(self._add_up)
        model.show_rows(map(_cells, row.items) if row is not None else [_EMPTY])
        if row is not None:
            since = row.valid_from if corrects else max(today, row.valid_from)
            mine = [type_name(each) for each in row.customer_types]
            self.form.set_values({"code": row.code, "name": row.name, "valid_from": since, "customer_types": mine})
            self.form.read_only(["code"])
        else:
            self.form.set_values({"valid_from": today})

    def left_buttons(self) -> tuple[QPushButton, ...]:
        """Lines are added and taken out."""
        add = tool(self.tr("Add item"), "plus", lambda: self.model.add_row(_EMPTY))
        remove = tool(self.tr("Remove item"), "minus", self.remove_chosen)
        return (add, remove)

    def remove_chosen(self) -> None:
        """Take out the lines in which cells are chosen."""
        self.model.remove_rows_at({index.row() for index in self.grid.selectedIndexes()})

    def _add_up(self) -> None:
        weights = [scaled(row["weight"], PLACES) or 0 for row in self.model.rows]
        total = sum(weights)
        text = (
            self.tr("Sum of weights: {total}")
            if total == WHOLE_BP
            else self.tr("Sum of weights: {total}, must be 100%; missing: {missing}")
        )
        self.sum.setText(text.format(total=percent_text(total), missing=percent_text(WHOLE_BP - total)))

    def terms(self, values: dict[str, Any]) -> TemplateTerms:
        """What is typed."""
        codes = {type_name(each): each for each in TYPES}
        types = tuple(codes.get(each, each) for each in values["customer_types"] or ())
        items = tuple(map(_item, self.model.rows))
        return TemplateTerms(values["code"], values["name"], values["valid_from"], items, types)

    def carry_out(self, values: dict[str, Any]) -> None:
        """Write it."""
        if self._corrects is not None:
            self._desk.act(service.correct_template, self._corrects, self.terms(values))
        else:
            self._desk.act(service.draft_template, self.terms(values))


_EMPTY: Final = {"code": "", "group": "", "name": "", "weight": "", "method": "scale5", "formula": "", "scale": "", "evidence": ""}


def _fields() -> Sequence[Field]:
    return (
        Field(key="code", label=label("code"), required=True, limit=20),
        Field(key="valid_from", label=label("valid_from"), kind=Kind.DATE, required=True),
        Field(key="name", label=label("name"), required=True, limit=60),
        Field(key="customer_types", label=label("customer_types"), kind=Kind.TAGS),
    )


def _columns() -> tuple[Column, ...]:
    methods = tuple((each.value, method_name(each.value)) for each in Method)
    formulas = (("", ""), *((each, formula_name(each)) for each in FORMULAS))
    return (
        Column("code", label("code"), TYPED, 56),
        Column("group", label("group"), TYPED, 80),
        Column("name", label("name"), TYPED, 190),
        Column("weight", label("weight"), TYPED, 64, right=True),
        Column("method", label("method"), CHOSEN, 90, options=methods),
        Column("formula", label("formula"), CHOSEN, 180, options=formulas),
        Column("scale", label("scale"), TYPED, 150),
        Column("evidence", label("evidence"), TICKED, 60),
    )


def _cells(item: ItemTerms) -> dict[str, str]:
    return {
        "code": item.code, "group": item.group, "name": item.name, "weight": plain(item.weight_bp, PLACES), "method": item.method,
        "formula": item.formula, "scale": scale_text(item.scale, item.formula), "evidence": ON if item.evidence_required else "",
    }  # fmt: skip


def _item(row: dict[str, str]) -> ItemTerms:
    """What cannot be read becomes what no rule accepts, so that the refusal stands at its cell."""
    weight, formula = scaled(row["weight"].removesuffix("%"), PLACES), row["formula"]
    scale = _scale(row["scale"]) if row["method"] == Method.FORMULA else ()
    return ItemTerms(
        row["code"].strip(), row["group"], row["name"], 0 if weight is None else weight, row["method"], formula, scale,
        row["evidence"] == ON,
    )  # fmt: skip


def _scale(text: str) -> tuple[tuple[int, int], ...]:
    """60%=0 100%=100 -> ((6000, 0), (10000, 100)); 1=60 of a count stays as it is."""
    pairs: list[tuple[int, int]] = []
    for part in text.replace("；", " ").replace(";", " ").replace("，", " ").split():
        at, _, points = part.partition("=")
        value = scaled(at.removesuffix("%"), PLACES) if at.endswith("%") else scaled(at, 0)
        given = scaled(points, 0)
        pairs.append((-1 if value is None else value, -1 if given is None else given))
    return tuple(pairs)
