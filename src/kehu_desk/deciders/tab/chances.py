"""The table 【机会表】 of one customer, and what speaks for us in the one that is chosen."""

from datetime import date
from typing import Final
from uuid import UUID

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kehu_desk.deciders.queries import OpportunityRow
from kehu_desk.deciders.service.reading import Board
from kehu_desk.deciders.tab.bare import bare
from kehu_desk.deciders.table import chance_line, chance_source
from kehu_desk.deciders.words import factor_name
from kehu_desk.ui import look
from kehu_desk.ui.cells import Row
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.empty_state import EmptyState, Switch
from kehu_desk.ui.window_model import WindowModel

HABITS: Final = "deciders/opportunities"


class ChancesPane(QWidget):
    """Shows the opportunities of a board; which one is chosen is asked by the page."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Nothing is shown yet."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("Opportunities"))
        self._board: Board | None = None
        self.model = WindowModel(chance_source(self._lines, self._today), self)
        self.view = bare(desk, self.tr("Table of opportunities"), self.model, HABITS)
        self.empty = EmptyState(self.tr("No opportunity yet. Record what may come of a relation, and what speaks for us."))
        self.switch, self.words = Switch(self.view, self.empty), QLabel()
        self.words.setAccessibleName(self.tr("What speaks for us"))
        self.words.setWordWrap(True)
        self.words.setObjectName("muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, look.TIGHT, 0, 0)
        layout.setSpacing(look.TIGHT)
        layout.addWidget(self.switch, 1)
        layout.addWidget(self.words)
        self.view.selectionModel().selectionChanged.connect(lambda *_: self._tell())

    def show_board(self, board: Board | None) -> None:
        """The choice stays where its row does."""
        self._board = board
        self.model.refresh()
        self.switch.show_empty(board is None or not board.opportunities)
        self._tell()

    def chosen(self) -> OpportunityRow | None:
        """The opportunity that is chosen."""
        ids = self.view.chosen_ids() if self.view.chosen_count() == 1 else []
        return next((each for each in (self._board.opportunities if self._board else ()) if ids and each.id == ids[0]), None)

    def choose(self, opportunity: UUID) -> bool:
        """Put the choice on one; False when it is not there."""
        return bool(self.view.choose_ids([opportunity]))

    def _tell(self) -> None:
        row = self.chosen()
        parts = [f"{factor_name(name)} {factor.score}/5: {factor.text}" for name, factor in row.factors] if row else []
        if row is not None and row.result:
            parts.append(self.tr("What came of it: {text}").format(text=row.result))
        self.words.setText("\n".join(parts))
        self.words.setVisible(bool(parts))

    def _today(self) -> date | None:
        return self._board.today if self._board else None

    def _lines(self) -> list[Row]:
        return [chance_line(each) for each in self._board.opportunities] if self._board else []
