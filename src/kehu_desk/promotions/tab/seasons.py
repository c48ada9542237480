"""The page 【季节计划】: what is done in the weak months, and what came of it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from kehu_desk.kernel.errors import Refused
from kehu_desk.promotions import service
from kehu_desk.promotions.dialogs.season import SeasonDialog
from kehu_desk.promotions.noun import NOUN, TAB
from kehu_desk.promotions.queries.seasons import SeasonRow, SeasonView
from kehu_desk.promotions.rules.codes import REASON_LEAST, SEASON_STATES
from kehu_desk.promotions.service import reading
from kehu_desk.promotions.tab.season_pane import SeasonDetail
from kehu_desk.promotions.table import SEASONS, season_line, season_mark, season_word, titles
from kehu_desk.promotions.words import event_name, explain, explain_all, season_state_name
from kehu_desk.ui.beside import ACROSS, DOWN
from kehu_desk.ui.cells import Row
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.doing import Doing
from kehu_desk.ui.empty_state import EmptyState, first_step
from kehu_desk.ui.filter_strip import FilterStrip
from kehu_desk.ui.listing import listed, tool
from kehu_desk.ui.read_page import ListParts, ReadPage
from kehu_desk.ui.window_model import Source

HABITS: Final = "seasons"
ICONS: Final = {
    "edit": "file-pen", "approve": "check", "send_back": "undo-2", "drop": "trash-2", "close": "archive", "cancel": "circle-x",
}  # fmt: skip
PLAIN: Final = {"approve": service.approve_season, "drop": service.drop_season, "close": service.close_season}
ROOM: Final = {ACROSS: (540, 440), DOWN: (200, 330)}
REASONED: Final = {"send_back": service.send_season_back, "cancel": service.cancel_season}


class SeasonPlansPage(ReadPage[SeasonView]):
    """Table 【季节计划表】 with 【新建季节计划】 and the buttons of the plan chosen."""

    tables = NOUN.tables | {"sales_record", "product", "customer", "relation"}

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Begins to read at once. Raises Refused E_FORBIDDEN for roles that have nothing to do with promotions."""
        super().__init__(desk, parent)
        self.setAccessibleName(self.title())
        self.seat = reading.seat(desk.door, desk.caller)
        self.doing, self.detail = Doing(desk, self, explain_all, REASON_LEAST), SeasonDetail(desk, self.seat.office)
        self.build(self._parts())
        self.detail.promotion_wanted.connect(lambda subject: self.wants_open.emit(TAB, subject))

    @staticmethod
    def title() -> str:
        """季节计划."""
        return QCoreApplication.translate("SeasonPlansPage", "Season plans")

    def _parts(self) -> ListParts:
        states = [(code, season_state_name(code)) for code in SEASON_STATES]
        filters = FilterStrip(self.tr("Name or product"), (self.tr("State"), states))
        first = first_step(self, self.tr("New season plan…"), "file-plus", self.draft)
        nothing = self.tr("No season plans here. A plan says what is done in the months that sell least, and what is aimed at.")
        empty = EmptyState(nothing, [first] if self.seat.plans else [])
        return ListParts(self.tr("Season plan list"), HABITS, _source, filters, empty, self.detail, self._make_buttons(), ROOM)

    def _make_buttons(self) -> dict[str, QPushButton]:
        return {"new": tool(self.tr("New season plan…"), "file-plus", self.draft)} | {
            event: self._step(event, icon) for event, icon in ICONS.items()
        }

    def _step(self, event: str, icon: str) -> QPushButton:
        text = event_name("give_up" if event == "cancel" else event)
        return self.step(text, icon, lambda it: self.start(event, text, it))

    # reading

    def rows_read(self) -> Callable[[], Sequence[SeasonRow]]:
        """All plans."""
        door, caller = self._desk.door, self._desk.caller
        return lambda: reading.seasons(door, caller, None, "")

    def line(self, row: SeasonRow) -> Row:
        """A row as the table has it."""
        return season_line(row)

    def fits(self, row: SeasonRow) -> bool:
        """By state, name and product."""
        (state,) = self.filters.codes()
        return state in ("", row.state) and self.has_words(row.title, row.subject)

    def open_subject(self, subject: UUID) -> bool:
        """A plan: the workbench leads here. False when there is none."""
        known = self.may_see(reading.season, subject)
        if known:
            if self.model.row_of(subject) is None:
                self.filters.boxes[0].setCurrentIndex(0)
            self.show_subject(subject)
        return known

    def read(self, subject: UUID) -> Callable[[], object]:
        """One plan and its buttons."""
        door, caller = self._desk.door, self._desk.caller
        return lambda: reading.season(door, caller, subject)[::-1]

    def show_one(self, found: SeasonView | Refused | None) -> None:
        """The pane tells about it."""
        self.detail.show_found(found)

    def offer(self) -> None:
        """Absent, greyed with the reasons, or ready."""
        self.weigh("new", [], shown=self.seat.plans)
        self.weigh_offers(ICONS, explain)

    # deeds

    def draft(self) -> None:
        """【季节计划】, new; what was saved is chosen."""

        def make() -> QDialog:
            dialog = SeasonDialog(self._desk, None, self)
            dialog.accepted.connect(lambda: self.open_subject(dialog.plan_id) if dialog.plan_id else None)
            return dialog

        self.doing.open(make)

    def start(self, event: str, what: str, view: SeasonView) -> None:
        """What a button begins. what: its words."""
        if event in PLAIN:
            self.doing.fire(what, PLAIN[event], view.row.id)
        elif event in REASONED:
            self.doing.ask(what, f"{view.row.year}  {view.row.title}", REASONED[event], view.row.id)
        else:
            self.doing.open(lambda: SeasonDialog(self._desk, view, self))


def _source(load: Callable[[], Sequence[Row]]) -> Source:
    source = listed(load, titles(SEASONS), SEASONS, season_word, season_mark)
    return replace(source, widths=(160, 52, 92, 150, 90, 90, 70), elastic={0: 100}, in_sight=4)
