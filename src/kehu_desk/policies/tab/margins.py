"""The page 【经销商利益】: what each dealer earns on our goods, in rebates and in supports, and how that moves by month or quarter."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget

from kehu_desk.kernel.errors import Refused
from kehu_desk.kernel.money import yuan
from kehu_desk.policies.noun import TABLES
from kehu_desk.policies.rules.margins import Margin
from kehu_desk.policies.service import margins as service
from kehu_desk.policies.service.margins import LAST_YEAR, SPANS, THIS_YEAR, TWELVE, MarginRow, MarginView
from kehu_desk.policies.table import margin_line, margin_source, point_source, rate_text
from kehu_desk.policies.words import explain_all, month_text, quarter_text, span_text
from kehu_desk.rebates.dialogs.sheet import FactsPane
from kehu_desk.settlement.tab.copying import CountedCopy
from kehu_desk.ui import look
from kehu_desk.ui.beside import ACROSS, DOWN
from kehu_desk.ui.cells import Mark, Row
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.empty_state import EmptyState
from kehu_desk.ui.filter_strip import FilterStrip
from kehu_desk.ui.labelled import labelled
from kehu_desk.ui.listing import tool
from kehu_desk.ui.picture import Picture
from kehu_desk.ui.read_page import ListParts, ReadPage
from kehu_desk.ui.table_view import TableView
from kehu_desk.ui.window_model import WindowModel

HABITS: Final = "dealer_margins"
ROOM: Final = {ACROSS: (650, 470), DOWN: (200, 340)}
MONTHLY, QUARTERLY = "month", "quarter"
MOST_NAMES: Final = 8
PICTURE, TABLE = 190, 150  # px of height


class MarginPage(ReadPage[MarginView]):
    """Table 【经销商利益表】, counted on a worker, with the trend of the dealer chosen."""

    tables = TABLES | {"sales_record", "customer_month", "rebate_run", "support_settlement", "relation", "customer", "setting"}

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Starts to count at once."""
        super().__init__(desk, parent)
        self.setAccessibleName(self.title())
        self.span, self.step_box = QComboBox(), QComboBox()
        self.picture = Picture(self.tr("Trend of the dealer's interest"))
        self.picture.setMinimumHeight(look.scaled(PICTURE))
        self.points = WindowModel(point_source(self._points, self._point_name), self)
        self.point_view = TableView(self.tr("Table of the trend"), self.points, memory=desk.memory, key=f"{HABITS}_points")
        self.point_view.setMinimumHeight(look.scaled(TABLE))
        for action in (self.point_view.copy_action, self.point_view.copy_titled_action):
            action.setEnabled(False)  # amounts of customers go to no clipboard uncounted (B-118)
            action.setVisible(False)
        self.pane = FactsPane((self.picture, self.point_view))
        self.build(self._parts(desk))

    @staticmethod
    def title() -> str:
        """经销商利益."""
        return QCoreApplication.translate("MarginPage", "Dealers' interest")

    def _parts(self, desk: Desk) -> ListParts:
        filters = FilterStrip(self.tr("Name or archive no."))
        self._fill_boxes()
        for name, box in ((self.tr("Period"), self.span), (self.tr("Trend"), self.step_box)):
            filters.add(labelled(name, box))
            filters.add(box)
        sentence = self.tr(
            "No dealer here whose sales and policies you may view has reported what he sold on (level L2) in this period. "
            "Such lines are recorded or imported on the page of sales records."
        )
        buttons: dict[str, QPushButton] = {"archive": tool(self.tr("Open archive"), "folder-open", self.open_archive)}
        copies = CountedCopy(desk, self, self.whose)
        return ListParts(
            self.tr("Table of dealers' interest"), HABITS, margin_source, filters, EmptyState(sentence), self.pane, buttons, ROOM, copies
        )

    def _fill_boxes(self) -> None:
        names = {TWELVE: self.tr("Last twelve months"), THIS_YEAR: self.tr("This year"), LAST_YEAR: self.tr("Last year")}
        for span in SPANS:
            self.span.addItem(names[span], span)
        self.step_box.addItem(self.tr("By month"), MONTHLY)
        self.step_box.addItem(self.tr("By quarter"), QUARTERLY)
        self.span.currentIndexChanged.connect(lambda _at: self.refresh())
        self.step_box.currentIndexChanged.connect(lambda _at: self._show_trend())

    # the list

    def rows_read(self) -> Callable[[], Sequence[MarginRow]]:
        """Everybody who sold on in the period."""
        door, caller, span = self._desk.door, self._desk.caller, str(self.span.currentData())
        return lambda: service.listed(door, caller, span)

    def line(self, row: MarginRow) -> Row:
        """A row as the table has it."""
        return margin_line(row)

    def fits(self, row: MarginRow) -> bool:
        """By name and number."""
        return self.has_words(row.name, row.number)

    def open_subject(self, subject: UUID) -> bool:
        """A dealer: other pages lead here."""
        self.show_subject(subject)
        return True

    # the dealer chosen

    def read(self, subject: UUID) -> Callable[[], object]:
        """One dealer, month by month."""
        door, caller, span = self._desk.door, self._desk.caller, str(self.span.currentData())
        return lambda: service.margin_view(door, caller, subject, span)

    def show_one(self, found: MarginView | Refused | None) -> None:
        """The pane tells about him."""
        if isinstance(found, MarginView):
            self._tell_of(found)
        else:
            nothing = self.tr("Choose a dealer on the left.")
            if len(self.rows) >= service.MOST:
                nothing += " " + self.tr("Shown are the {most} who sold most on.").format(most=service.MOST)
            self.pane.show_text("\n".join(explain_all(found)) if found is not None else nothing)
        self._show_trend()

    def _tell_of(self, view: MarginView) -> None:
        margin = view.row.margin
        facts = [
            (self.tr("Sold on (L2)"), yuan(margin.sold_fen)),
            (self.tr("Earned on goods"), f"{yuan(margin.goods_fen)}  ({rate_text(margin)})"),
            (self.tr("Rebates received"), yuan(margin.rebate_fen)),
            (self.tr("Supports received"), yuan(margin.support_fen)),
            (self.tr("How it is reckoned"), self.tr("Sold on less quantity × our net price of the same month, or the last one before.")),
        ]
        mark = Mark("idle", "calendar-days")
        self.pane.show_facts(view.row.name, span_text(view.period), mark, yuan(margin.total_fen), facts, self._priceless(view))

    def _priceless(self, view: MarginView) -> str:
        if not view.priceless:
            return ""
        names = "、".join(name for name, _fen in view.priceless[:MOST_NAMES]) + ("…" if len(view.priceless) > MOST_NAMES else "")
        text = self.tr("Not counted: goods for {sum} yuan that he never bought of us, so that no price is known: {names}.")
        return text.format(sum=yuan(view.row.margin.priceless_fen), names=names)

    def _points(self) -> Sequence[Margin]:
        if self.found is None:
            return ()
        return self.found.quarters if self.step_box.currentData() == QUARTERLY else self.found.months

    def _point_name(self, at: int) -> str:
        return quarter_text(at) if self.step_box.currentData() == QUARTERLY else month_text(at)

    def _show_trend(self) -> None:
        points = self._points()
        self.points.refresh()
        if points:
            names = [self._point_name(each.at) for each in points]
            told = ", ".join(f"{name} {yuan(each.total_fen)}" for name, each in zip(names, points, strict=True))
            self.picture.show_drawing(self._drawn(points, names), told)
        else:
            self.picture.show_drawing(None)

    def _drawn(self, points: Sequence[Margin], names: Sequence[str]) -> Callable[[Any, tuple[float, float]], Any]:
        """The picture, made on a worker: what it needs is imported there."""
        words = (self.tr("Total"), self.tr("Goods"), self.tr("Rebates"), self.tr("Supports"), self.tr("10,000 yuan"))

        def make(words: tuple[str, ...], tone: Any, size: tuple[float, float]) -> Any:
            from kehu_desk.policies.drawing import TrendLabels, margin_trend

            return margin_trend(points, names, TrendLabels(*words), tone, size)

        return partial(make, words)

    # buttons

    def offer(self) -> None:
        """His archive."""
        self.weigh_chosen("archive")

    def open_archive(self) -> None:
        """The archive of the dealer chosen."""
        if self.found is not None:
            self.wants_open.emit("customer", self.found.row.id)
