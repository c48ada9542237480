"""The pane of one season plan: how its weak months did, the picture of its year, the months, the promotions that belong to it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kehu_desk.archives.table import region_words
from kehu_desk.kernel.errors import Refused
from kehu_desk.promotions.dialogs.pictures import show_season
from kehu_desk.promotions.queries.seasons import SeasonView
from kehu_desk.promotions.table import MONTHS, SEASON_MARKS, month_line, month_mark, titles
from kehu_desk.promotions.words import bp_text, explain_all, field_name, month_name, season_state_name, stage_name
from kehu_desk.ui import look
from kehu_desk.ui.cells import Row
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.detail_pane import DetailPane, Standing
from kehu_desk.ui.dialogs import button
from kehu_desk.ui.facts import Facts, by_hand
from kehu_desk.ui.flow import Flow
from kehu_desk.ui.listing import listed
from kehu_desk.ui.picture import Picture
from kehu_desk.ui.table_view import TableView
from kehu_desk.ui.window_model import WindowModel

HIGH: Final = 150  # px of the months at least
ROOM: Final = 10  # characters of a title on a button
DRAWN: Final = 190  # px of the picture at least


def shorten(title: str) -> str:
    """A title that a button has room for."""
    return title if len(title) <= ROOM else f"{title[: ROOM - 1]}…"


class SeasonDetail(DetailPane):
    """Shows the plan it is given; empty facts are left out."""

    promotion_wanted = Signal(object)
    """Id of a promotion."""

    def __init__(self, desk: Desk, office: ZoneInfo, parent: QWidget | None = None) -> None:
        """Nothing is chosen at first."""
        super().__init__(parent, least=380)
        self._office = office
        self.view: SeasonView | None = None
        self.picture, self.promotions = Picture(self.tr("Season of the plan")), QWidget()
        self.promotions.setAccessibleName(self.tr("Promotions of the plan"))
        self._links = Flow(self.promotions)
        self.picture.setMinimumHeight(look.scaled(DRAWN))
        listing = listed(self._rows, titles(MONTHS), MONTHS, lambda value, _column: str(value), month_mark)
        source = replace(listing, widths=(52, 84, 72, 96, 96), elastic={4: 70}, right=frozenset({1, 2, 3, 4}))
        self.months = TableView(self.tr("Months of the plan"), WindowModel(source), memory=desk.memory, key="seasons/months")
        self.months.setMinimumHeight(look.scaled(HIGH))
        column = self.build(self.picture, self.promotions, self.months)
        column.setStretchFactor(self.months, 1)
        self.show_nothing()

    def _rows(self) -> Sequence[Row]:
        return [month_line(row, self.view.unit) for row in self.view.months] if self.view else ()

    def show_nothing(self) -> None:
        """No plan is chosen."""
        self._fill(None, self.tr("Choose a plan on the left."))

    def show_refused(self, refused: Refused) -> None:
        """Why nothing is shown."""
        self._fill(None, "\n".join(explain_all(refused)))

    def show_view(self, view: SeasonView) -> None:
        """One plan."""
        state = "sent_back" if view.row.sent_back else view.row.state
        figure = self.tr("slack season index {kpi}").format(kpi=bp_text(view.kpi_bp)) if view.told else ""
        self._fill(view, f"{view.row.year}  {view.row.title}", Standing(season_state_name(state), SEASON_MARKS[state], figure))

    def _fill(self, view: SeasonView | None, head: str, standing: Standing | None = None) -> None:
        self.view = view
        shown = view is not None and bool(view.months)
        for part in (self.picture, self.months):
            part.setVisible(shown)
        show_season(self.picture, view.months if view else (), view.below_bp if view else 0)
        self.months.rows.refresh()
        self._link(view)
        self.tell(head, self._facts(view) if view else (), standing)

    def _link(self, view: SeasonView | None) -> None:
        while (item := self._links.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for row in view.promotions if view else ():
            made = button(f"{row.no} {shorten(row.title)} · {stage_name(row.stage)}")
            made.setToolTip(row.title)
            made.clicked.connect(lambda _checked=False, subject=row.id: self._want(subject))
            self._links.addWidget(made)
        self.promotions.setVisible(view is not None and bool(view.promotions))

    def _want(self, subject: UUID) -> None:
        self.promotion_wanted.emit(subject)

    def _facts(self, view: SeasonView) -> Facts:
        weak = "、".join(month_name(month) for month in view.row.off_months) if view.told else ""
        hidden = self.tr("Fewer than three customers bought it, and not all are yours to see: figures are not shown (B-017).")
        kpi = self.tr("{kpi}: what the weak months sold, over mean month × profile; mean month of {since} – {until}")
        told = kpi.format(kpi=bp_text(view.kpi_bp), since=f"{view.window[0]:%Y-%m}", until=f"{view.window[1]:%Y-%m}")
        return [
            (self.tr("Slack season index"), told if view.kpi_bp is not None else ""),
            (self.tr("Why not"), "" if view.told else hidden),
            (self.tr("Product or category"), view.row.subject), (field_name("region"), region_words(view.row.region_code)),
            (self.tr("Weak months"), weak),
            (self.tr("Profile"), self.tr("of {months} whole months").format(months=view.profile_months)),
            (field_name("measures"), view.measures), (self.tr("Drafted by"), view.drafted_by),
            (self.tr("Decided"), by_hand(view.decided_by, view.decided_at, self._office) if view.decided_by else ""),
            (self.tr("Opinion"), view.decision),
        ]  # fmt: skip
