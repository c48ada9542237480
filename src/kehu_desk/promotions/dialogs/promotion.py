"""The dialog 【促销方案】: the numbers of one kind, goods, customers, words; exclusive promotions in the way are told while one types."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QTabWidget, QVBoxLayout, QWidget

from kehu_desk.archives.rules.fields import field
from kehu_desk.archives.table import region_words
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.kernel.money import plain, scaled
from kehu_desk.kernel.regions import find_region
from kehu_desk.promotions.dialogs.picking import PickMany
from kehu_desk.promotions.dialogs.promotion_form import PICKED, number_fields, numbers_typed, plain_fields, shown_values
from kehu_desk.promotions.queries.view import PromotionView
from kehu_desk.promotions.rules.codes import BUNDLE, DISCOUNT, GIFT, GRADES, KINDS
from kehu_desk.promotions.rules.mechanics import NUMBERS, wrong
from kehu_desk.promotions.rules.overlap import Clash
from kehu_desk.promotions.rules.terms import PromotionTerms, Scope
from kehu_desk.promotions.service import draft_promotion, reading, revise_promotion
from kehu_desk.promotions.words import explain, explain_all, field_name, field_of, kind_name
from kehu_desk.promotions.words.names import type_name
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk, office_today
from kehu_desk.ui.dialogs import button, button_row, cancel_button, named
from kehu_desk.ui.editors import TagsEditor, name_editor
from kehu_desk.ui.fields import Field, Group, Kind
from kehu_desk.ui.flow import Flow
from kehu_desk.ui.form import Form
from kehu_desk.ui.labelled import labelled
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.lines import Lines

PAUSE: Final = 300  # ms without a key before it is held against the others


class PromotionDialog(QDialog):
    """A new promotion, or another text of a draft. What was typed stays when it is refused, and when the kind changes."""

    weighed = Signal()
    """What stands in the way is that of what is typed now."""

    def __init__(
        self, desk: Desk, view: PromotionView | None = None, parent: QWidget | None = None, *, kind: str = DISCOUNT,
        goods: Sequence[tuple[str, str]] = (),
    ) -> None:  # fmt: skip
        """view: the draft that is changed; kind, goods: what a new one begins with. Raises Refused E_FORBIDDEN."""
        super().__init__(parent)
        named(self, QCoreApplication.translate("PromotionDialog", "Promotion"))
        self._desk, self._view, self._today = desk, view, office_today(desk)
        self.promotion_id: UUID | None = view.row.id if view else None
        self._plans = reading.open_seasons(desk.door, desk.caller)
        self._soon = QTimer(self, interval=PAUSE, singleShot=True)
        self._asking = Latest(self, self._show_clashes, self._show_refused)
        self.kind, self.pages = QComboBox(), QTabWidget()
        self.clashes, self.problems = Lines(self.tr("In the way"), "warn"), Lines(self.tr("Why not"), "bad")
        self._make_parts()
        self._lay_out()
        self._begin(view, kind, goods)
        self._listen()
        self.resize(look.scaled(800), look.scaled(590))

    # building

    def _make_parts(self) -> None:
        door, caller, tell = self._desk.door, self._desk.caller, self._show_refused
        hint = self.tr("Code, name or brand")

        def products(typed: str) -> list[tuple[str, str]]:
            return reading.found_products(door, caller, typed)

        self.bundle = PickMany(field_name("parts"), hint, products, tell, quantities=self.tr("Quantity"))
        self.gift = PickMany(field_name("gift_product"), hint, products, tell, most=1)
        self.goods = PickMany(self.tr("Products; none means all"), hint, products, tell)
        self.customers = PickMany(
            self.tr("Customers; none means all that fit above"), self.tr("Name, pinyin or number"),
            lambda typed: reading.found_customers(door, caller, typed), tell,
        )  # fmt: skip
        self.grades = {code: QCheckBox(code) for code in GRADES}
        self.types = {each.code: QCheckBox(type_name(each.code)) for each in field("BAS", "customer_type").options}
        regions = Field(key="regions", label=field_name("regions"), kind=Kind.TAGS, help=self.tr("such as 浙江、杭州市; empty means all"))
        self.regions = TagsEditor(regions)
        name_editor(self.regions, regions)
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(field_name("text"))
        self.text.setTabChangesFocus(True)
        self.form = Form((), self._today)

    def _lay_out(self) -> None:
        self.pages.setAccessibleName(self.tr("Pages of the promotion"))
        self.pages.tabBar().setAccessibleName(self.tr("Pages of the promotion"))
        self._rules = _column(self.form)
        whom = _column(
            _ticks(field_name("grades"), self.grades.values()), _ticks(field_name("types"), self.types.values()),
            QLabel(field_name("regions")), self.regions, self.customers,
        )  # fmt: skip
        self._pages: dict[QWidget, QWidget] = {
            self.bundle: _column(self.bundle),
            self.gift: _column(self.gift),
            self.goods: _column(self.goods),
        }
        self._pages |= {self.customers: whom, self.text: _column(self.text)}
        self.pages.addTab(self._rules, self.tr("Rules"))
        titles = (field_name("parts"), field_name("gift_product"), self.tr("Products"), self.tr("Customers"), self.tr("In words"))
        for page, title in zip(self._pages.values(), titles, strict=True):
            self.pages.addTab(page, title)
        self.keep, self.submit = button(self.tr("Save draft")), button(self.tr("Save and hand in"), primary=True)
        top = QHBoxLayout()
        top.setSpacing(look.GAP)
        top.addWidget(labelled(field_name("kind"), self.kind))
        top.addWidget(self.kind)
        top.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setSpacing(look.GAP)
        layout.addLayout(top)
        layout.addWidget(self.pages, 1)
        for part in (self.clashes, self.problems):
            layout.addWidget(part)
        layout.addLayout(button_row(cancel_button(self), self.keep, self.submit))

    def _begin(self, view: PromotionView | None, kind: str, goods: Sequence[tuple[str, str]]) -> None:
        for code in KINDS:
            self.kind.addItem(kind_name(code), code)
        for key, name in goods:
            self.goods.add(key, name)
        terms = view.terms if view else None
        self.kind.setCurrentIndex(KINDS.index(terms.kind if terms else kind))
        self._renew_form()
        if view is None or terms is None:
            self.form.set_values({"starts_on": self._today(), "stacking": "exclusive"})
            return
        self.form.set_values(shown_values(terms))
        self.text.setPlainText(terms.text)
        self._fill_scope(terms, view)
        for each in terms.mechanics.get("parts", ()):
            self.bundle.add(each["product"], _name(view, each["product"]), plain(each["qty3"], 3, 0))
        if other := terms.mechanics.get("gift_product"):
            self.gift.add(other, _name(view, other))

    def _fill_scope(self, terms: PromotionTerms, view: PromotionView) -> None:
        for boxes, codes in ((self.grades, terms.scope.grades), (self.types, terms.scope.types)):
            for code, box in boxes.items():
                box.setChecked(code in codes)
        self.regions.set_value([region_words(each) for each in terms.scope.regions])
        for each in terms.scope.customers:
            self.customers.add(each, view.customers.get(each, "…"))
        for each in terms.products:
            self.goods.add(each, _name(view, each))

    def _listen(self) -> None:
        self.kind.currentIndexChanged.connect(lambda _at: self._renew_form())
        self.keep.clicked.connect(lambda: self.save(submit=False))
        self.submit.clicked.connect(lambda: self.save(submit=True))
        self._soon.timeout.connect(self.weigh)
        for part in (self.goods, self.customers):
            part.changed.connect(self._soon.start)
        for box in (*self.grades.values(), *self.types.values()):
            box.toggled.connect(lambda _on: self._soon.start())
        self.regions.changed.connect(self._soon.start)
        self._soon.start()

    def _renew_form(self) -> None:
        """The numbers of another kind; what both kinds have keeps its value."""
        before, kind = self.form.values(), str(self.kind.currentData())
        title = self.tr("Numbers: {kind}").format(kind=kind_name(kind))
        groups = (Group(self.tr("Promotion"), plain_fields(self._plans)), Group(title, number_fields(kind)))
        made = Form(groups, self._today, parent=self._rules)
        made.set_values({key: value for key, value in before.items() if key in made.cells and value is not None})
        layout: Any = self._rules.layout()
        layout.replaceWidget(self.form, made)
        self.form.hide()
        self.form.deleteLater()
        self.form = made
        made.edited.connect(lambda _key: self._soon.start())
        made.save_wanted.connect(lambda: self.save(submit=False))
        for kind_of, part in ((BUNDLE, self.bundle), (GIFT, self.gift)):
            self.pages.setTabVisible(self.pages.indexOf(self._pages[part]), kind == kind_of)

    # what is typed

    def terms(self) -> tuple[PromotionTerms, list[No]]:
        """The promotion as typed, and what cannot be read."""
        values, kind = self.form.values(), str(self.kind.currentData())
        numbers = numbers_typed(kind, values | self._picked(kind))
        lift = scaled(values["expected_lift_bp"], 2) if values["expected_lift_bp"] else None
        regions = {text: find_region(text) for text in self.regions.value()}
        unread = [*numbers.unread, *(["expected_lift_bp"] if values["expected_lift_bp"] and lift is None else [])]
        unread += ["regions"] if None in regions.values() else []
        scope = Scope(_ticked(self.grades), _ticked(self.types), tuple(code for code in regions.values() if code), self.customers.ids())
        terms = PromotionTerms(
            values["title"], kind, numbers.values, values["starts_on"], values["ends_on"], scope, self.goods.ids(),
            values["budget_fen"] or 0, lift, values["stacking"], self.text.toPlainText(),
            UUID(values["season_plan_id"]) if values["season_plan_id"] else None,
        )  # fmt: skip
        return terms, [wrong(key, "unknown") for key in unread]

    def _picked(self, kind: str) -> dict[str, Any]:
        """What is picked beside the form; a quantity that cannot be read is none."""
        keys = {each.key for each in NUMBERS[kind] if each.sort in PICKED}
        parts = [{"product": key, "qty3": qty or 0} for key, qty in zip(self.bundle.ids(), self.bundle.amounts(), strict=True)]
        found = {"parts": parts, "gift_product": next(iter(self.gift.ids()), "")}
        return {key: value for key, value in found.items() if key in keys}

    def weigh(self) -> None:
        """Ask on a worker what stands in the way."""
        self._soon.stop()
        door, caller, terms, own = self._desk.door, self._desk.caller, self.terms()[0], self.promotion_id
        self._asking.ask(lambda: reading.in_the_way(door, caller, terms, own))

    def _show_clashes(self, found: tuple[Clash, ...]) -> None:
        others = tuple(f"{each.no} {each.title}({each.starts_on}–{each.ends_on})" for each in found)
        self.clashes.show_lines([explain(no("E_PROMO_OVERLAP", others=others))] if found else [])
        self.weighed.emit()

    # saving

    def save(self, *, submit: bool) -> None:
        """Write it, and hand it in where that is wished, or say inside why not."""
        self.problems.show_lines([])
        if not self.form.check():
            self.pages.setCurrentIndex(0)
            return
        terms, unread = self.terms()
        try:
            if unread:
                raise Refused(*unread)
            self._write(terms, submit=submit)
        except Refused as refused:
            self._show_refused(refused)
            return
        self.accept()

    def _write(self, terms: PromotionTerms, *, submit: bool) -> None:
        if self._view is None:
            self.promotion_id = self._desk.act(draft_promotion, terms, submit=submit)
        else:
            self._desk.act(revise_promotion, self._view.row.id, self._view.version, terms, submit=submit)

    def _show_refused(self, refused: Refused) -> None:
        """What belongs to a field of the form stands there, the rest below; the page of the first is shown."""
        at = {field_of(each): explain(each) for each in refused.nos if field_of(each) in self.form.cells}
        self.form.set_problems(at)
        self.problems.show_lines([line for line in explain_all(refused) if line not in at.values()])
        place = self._page_of(next((field_of(each) for each in refused.nos), ""))
        if place is not None:
            self.pages.setCurrentIndex(place)

    def _page_of(self, key: str) -> int | None:
        parts: dict[str, QWidget] = {
            "products": self.goods, "customers": self.customers, "grades": self.customers, "types": self.customers,
            "regions": self.customers, "text": self.text, "parts": self.bundle, "gift_product": self.gift,
        }  # fmt: skip
        return 0 if key in self.form.cells else self.pages.indexOf(self._pages[parts[key]]) if key in parts else None


def _ticked(boxes: Mapping[str, QCheckBox]) -> tuple[str, ...]:
    return tuple(code for code, box in boxes.items() if box.isChecked())


def _name(view: PromotionView, product: str) -> str:
    return view.products[product].name if product in view.products else "…"


def _column(*parts: QWidget) -> QWidget:
    page = QWidget()
    layout = QVBoxLayout(page)
    layout.setContentsMargins(look.GAP, look.GAP, look.GAP, look.GAP)
    layout.setSpacing(look.GAP)
    for part in parts:
        layout.addWidget(part, 1 if part is parts[-1] or isinstance(part, Form) else 0)
    return page


def _ticks(name: str, boxes: Iterable[QCheckBox]) -> QWidget:
    line = QWidget()
    line.setAccessibleName(name)
    flow = Flow(line)
    flow.addWidget(QLabel(name))
    for box in boxes:
        box.setAccessibleName(f"{name} {box.text()}")
        flow.addWidget(box)
    return line
