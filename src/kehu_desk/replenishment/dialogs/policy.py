"""The dialog 【备货策略】: how one product is kept at one customer, with what it comes to while it is typed."""

from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

from kehu_desk.borrowing.dialogs.parts import head_of
from kehu_desk.kernel.errors import Refused
from kehu_desk.kernel.money import plain, scaled
from kehu_desk.replenishment.dialogs.asking import FieldsDialog
from kehu_desk.replenishment.queries.policies import KnownRow, PolicyView, season_over
from kehu_desk.replenishment.rules.demand import demand_of
from kehu_desk.replenishment.rules.levels import METHODS, Levels, Terms
from kehu_desk.replenishment.rules.policies import policy_faults
from kehu_desk.replenishment.rules.reckoning import measured
from kehu_desk.replenishment.service.policies import reset_policy, set_policy
from kehu_desk.replenishment.service.reading import goods, may_keep, policy
from kehu_desk.replenishment.words import explain_all, flag_sentence, method_name, number_text, qty_text
from kehu_desk.replenishment.words.refusals import field_name
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.dialogs import button
from kehu_desk.ui.fields import Field, Kind
from kehu_desk.ui.labelled import labelled
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.lines import Lines

WHOLE: Final = ("lead_days", "review_days", "cover_days", "safety_days", "cover_max")
RIGHT: Final = Qt.AlignmentFlag.AlignRight
QUANTITIES: Final = ("pack3", "least3", "min3", "max3")
HUNDREDTHS: Final = ("service_bp", "lead_sd100")


class PolicyDialog(FieldsDialog):
    """Products of the customer are found by a part of their name; nothing is written before 【保存策略】."""

    shown = Signal()
    """The policy of the chosen product stands in the form."""

    def __init__(self, desk: Desk, customer: UUID, product: UUID | None = None, parent: QWidget | None = None) -> None:
        """product: shown at first. Raises Refused E_NOT_FOUND, E_NO_RELATION, E_FORBIDDEN, E_LEVEL."""
        self._customer = customer
        self._view: PolicyView | None = None
        head = head_of(desk, customer)
        rows = goods(desk.door, desk.caller, customer)
        title = QCoreApplication.translate("PolicyDialog", "Save stock policy")
        super().__init__(desk, title, f"{head.name}    {head.number}", _fields(), parent)
        self.setWindowTitle(self.tr("Stock policy"))
        self.setAccessibleName(self.tr("Stock policy"))
        self.goods, self.effect = QComboBox(), Lines(self.tr("What it comes to"))
        self.notes, self.reset_button = Lines(self.tr("Notes"), "warn"), button(self.tr("Back to the usual terms"))
        self._lay_out(rows)
        self._reading = Latest(self, self.show_view, self._refuse)
        self._may = may_keep(desk.door, desk.caller, customer)
        self.goods.currentIndexChanged.connect(lambda _at: self._read())
        self.form.edited.connect(lambda _key: self.reckon())
        self.reset_button.clicked.connect(self._reset)
        self.accept_button.setEnabled(False)
        self.resize(look.scaled(720), look.scaled(520))
        place = next((at for at, row in enumerate(rows) if row.product_id == product), 0)
        self.goods.setCurrentIndex(place)
        self._read()

    def _lay_out(self, rows: Sequence[KnownRow]) -> None:
        for row in rows:
            self.goods.addItem(f"{row.code}  {row.title}", str(row.product_id))
        self.goods.setEditable(True)
        self.goods.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        suggest = self.goods.completer()
        assert suggest is not None
        suggest.setFilterMode(Qt.MatchFlag.MatchContains)
        suggest.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.column.insertWidget(1, labelled(self.tr("Product"), self.goods))
        self.column.insertWidget(2, self.goods)
        self.goods.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for name in (*QUANTITIES, *HUNDREDTHS):
            self.form.editor(name).setAlignment(RIGHT)
        at = self.column.indexOf(self.problems)
        self.column.insertWidget(at, self.notes)
        self.column.insertWidget(at, self.effect)
        self.buttons.insertWidget(0, self.reset_button)

    def product(self) -> UUID | None:
        """The product chosen."""
        text = self.goods.currentData()
        return UUID(text) if text else None

    def _read(self) -> None:
        product, desk, customer = self.product(), self._desk, self._customer
        if product is None:
            self.effect.show_lines([self.tr("Nothing is known of products at this customer yet: count the stock or record sales first.")])
            return
        self._reading.ask(lambda: policy(desk.door, desk.caller, customer, product))

    def show_view(self, view: PolicyView) -> None:
        """The terms in force."""
        self._view = view
        self.form.set_values(_typed(view.terms))
        self.form.set_problems({})
        self.problems.show_lines([])
        self.form.read_only(() if self._may else self.form.cells)
        self.accept_button.setEnabled(self._may)
        self.reset_button.setEnabled(self._may and view.version > 0)
        self.reckon()
        self.shown.emit()

    def _refuse(self, refused: Refused) -> None:
        self.problems.show_lines(explain_all(refused))

    def terms(self) -> Terms | None:
        """What is typed; None while something cannot be read."""
        return _read_terms(self.form.values())

    def reckon(self) -> None:
        """What these terms come to for the weeks that are known."""
        terms = self.terms()
        if self._view is None or terms is None or policy_faults(terms):
            self.effect.show_lines([])
            self.notes.show_lines([])
            return
        view = self._view
        method, levels, alone, flags = measured(demand_of(view.weeks), terms, season_over(view.goods, terms, view.today))
        lines = [self._said(method, levels, view)]
        if alone is not None:
            text = self.tr("Statistics would say SS {safety}, s {reorder}, S {target}.")
            lines.append(text.format(**_numbers(alone)))
        self.effect.show_lines(lines)
        self.notes.show_lines([flag_sentence(flag) for flag in flags])

    def _said(self, method: str, levels: Levels, view: PolicyView) -> str:
        text = self.tr("{method}: safety stock SS {safety}, reorder point s {reorder}, target S {target} {unit}; on hand now {on_hand}.")
        on_hand = self.tr("unknown") if view.on_hand3 is None else qty_text(view.on_hand3, view.goods.base_unit)
        return text.format(method=method_name(method), unit=view.goods.base_unit, on_hand=on_hand, **_numbers(levels))

    def _reset(self) -> None:
        product = self.product()
        if product is None:
            return
        try:
            self._desk.act(reset_policy, self._customer, product)
        except Refused as refusal:
            self.show_refused(refusal)
            return
        self.accept()

    def do(self) -> None:
        """Save."""
        values = self.form.values()
        terms, product = self.terms(), self.product()
        if terms is None:
            unread = self.tr("This cannot be read. Please correct it.")
            self.form.set_problems({name: unread for name in (*HUNDREDTHS, *QUANTITIES) if _number(values, name) is None})
            raise Refused
        assert product is not None
        assert self._view is not None
        self._desk.act(set_policy, self._customer, product, terms, self._view.version)


def _numbers(levels: Levels) -> dict[str, str]:
    return {name: number_text(getattr(levels, f"{name}3")) for name in ("safety", "reorder", "target")}


def _number(values: dict[str, Any], name: str) -> int | None:
    return scaled(values[name] or "0", 2 if name in HUNDREDTHS else 3)


def _read_terms(values: dict[str, Any]) -> Terms | None:
    numbers = {name: _number(values, name) for name in (*HUNDREDTHS, *QUANTITIES)}
    days = {name: values[name] if values[name] is not None else 0 for name in WHOLE}
    if any(each is None for each in numbers.values()):
        return None
    return Terms(method=values["method"], **{name: each for name, each in numbers.items() if each is not None}, **days)


def _typed(terms: Terms) -> dict[str, Any]:
    found: dict[str, Any] = {"method": terms.method} | {name: getattr(terms, name) for name in WHOLE}
    found |= {name: plain(getattr(terms, name), 2, 0) for name in HUNDREDTHS}
    return found | {name: plain(getattr(terms, name), 3, 0) for name in QUANTITIES}


def _fields() -> tuple[Field, ...]:
    methods = [(method, method_name(method)) for method in METHODS]
    base = QCoreApplication.translate("PolicyDialog", "In base units")
    kinds = {"method": Kind.CHOICE} | dict.fromkeys(WHOLE, Kind.INT)
    names = (
        "method", "service_bp", "lead_days", "lead_sd100", "review_days", "cover_days", "safety_days", "cover_max", "pack3", "least3",
        "min3", "max3",
    )  # fmt: skip
    return tuple(
        Field(
            key=name, label=field_name(name), kind=kinds.get(name, Kind.TEXT), options=methods if name == "method" else (),
            help=base if name in QUANTITIES else "", required=name == "method",
        )
        for name in names
    )  # fmt: skip
