"""The pane beside a list of products: everything about one, its units, and its prices by the lists in force."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from kehu_desk.borrowing.words import day_text
from kehu_desk.products.queries import ProductView
from kehu_desk.products.service.pages import ProductPage
from kehu_desk.products.words import (
    NONE,
    days_text,
    field_name,
    hidden_text,
    margin_name,
    price_text,
    quantity_text,
    season_text,
    state_name,
)
from kehu_desk.ui import look

Line = tuple[str, str]
LABELS = 96  # pixels


class ProductDetail(QScrollArea):
    """Labels at the left, texts at the right; texts can be marked and copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing is chosen yet."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("Details of the product"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(260)
        self.show_page(None)

    def show_page(self, page: ProductPage | None) -> None:
        """Another product, or none."""
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(look.GAP, 0, look.GAP, look.GAP)
        layout.setSpacing(look.GAP)
        if page is None:
            layout.addWidget(_text(self.tr("Choose a product in the list."), "muted"))
        else:
            layout.addWidget(_bold(f"{page.product.code}  {page.product.name}"))
            layout.addLayout(_grid(self._lines(page.product)))
            self._add(layout, field_name("packs"), self._units(page.product), self.tr("Sold by the base unit only."))
            prices = [(f"{each.code} {each.name}", self._price(each.net4, page.product), days_text(each.valid_from, each.valid_to))
                      for each in page.prices]  # fmt: skip
            self._add(layout, self.tr("Prices by list"), prices, self.tr("No price list in force names it: the list price holds."))
        layout.addStretch(1)
        self.setWidget(content)

    def _add(self, layout: QVBoxLayout, title: str, rows: Sequence[tuple[str, ...]], empty: str) -> None:
        layout.addWidget(_bold(title))
        if rows:
            layout.addLayout(_grid(rows))
        else:
            layout.addWidget(_text(empty, "muted"))

    def _price(self, price4: int, view: ProductView) -> str:
        return self.tr("{price} yuan / {unit}").format(price=price_text(price4), unit=view.base_unit)

    def _lines(self, view: ProductView) -> list[Line]:
        cost = self._price(view.cost_price4, view) if view.cost_price4 is not None else NONE
        decided = f"{view.decided_by} {day_text(view.decided_at)}" if view.decided_at else NONE
        return [
            (self.tr("State"), state_name(view.state)), (field_name("brand"), view.brand or NONE),
            (field_name("category"), view.category or NONE), (field_name("spec"), view.spec or NONE),
            (field_name("list_price4"), self._price(view.list_price4, view)),
            (field_name("cost_price4"), cost if view.sees_cost else hidden_text()),
            (field_name("margin_class"), margin_name(view.margin_class)),
            (field_name("min_order_qty3"), f"{quantity_text(view.min_order_qty3)} {view.base_unit}"),
            (field_name("lead_days"), f"{view.lead_days} ± {view.lead_sd_days}"),
            (field_name("shelf_life_days"), str(view.shelf_life_days) if view.shelf_life_days else NONE),
            (field_name("season_profile"), season_text(view.season_profile) or NONE),
            (self.tr("Drafted by"), view.drafted_by), (self.tr("Decided by"), decided),
        ]  # fmt: skip

    def _units(self, view: ProductView) -> list[tuple[str, ...]]:
        return [(each.unit, f"{quantity_text(each.qty3)} {view.base_unit}", each.barcode) for each in view.packs]


def _grid(rows: Sequence[tuple[str, ...]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(look.GAP)
    grid.setVerticalSpacing(look.TIGHT)
    grid.setColumnStretch(1, 1)
    grid.setColumnMinimumWidth(0, look.scaled(LABELS))
    for at, row in enumerate(rows):
        for column, text in enumerate(row):
            grid.addWidget(_text(text, "muted" if column == 0 else ""), at, column, Qt.AlignmentFlag.AlignTop)
    return grid


def _bold(text: str) -> QLabel:
    made = _text(text, "")
    font = made.font()
    font.setBold(True)
    made.setFont(font)
    return made


def _text(text: str, name: str) -> QLabel:
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    made.setMinimumWidth(40)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if name:
        made.setObjectName(name)
    return made
