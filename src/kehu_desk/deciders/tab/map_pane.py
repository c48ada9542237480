"""The map 【影响关系图】, and its lines as a table with the same content."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from kehu_desk.deciders.queries import EdgeRow, PersonRow
from kehu_desk.deciders.rules.influence import MUTUAL
from kehu_desk.deciders.rules.roles import SIDES
from kehu_desk.deciders.service.reading import Board
from kehu_desk.deciders.tab.bare import bare
from kehu_desk.deciders.table import edge_line, edge_source, roles_text
from kehu_desk.deciders.words import edge_name, side_name
from kehu_desk.ui import look
from kehu_desk.ui.cells import Row
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.empty_state import EmptyState, Switch
from kehu_desk.ui.picture import Picture
from kehu_desk.ui.window_model import WindowModel

if TYPE_CHECKING:
    from kehu_desk.drawing.tone import Tone

HABITS: Final = "deciders/edges"
READABLE: Final = 0.86  # of the natural size; below that the map is scrolled
SCREEN: Final = 96 / 72


class MapPane(QScrollArea):
    """Shows a board as a picture: as large as the pane, or scrolled where it could not be read otherwise."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing is shown yet."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("Map"))
        self.setWidgetResizable(True)
        self.picture = Picture(self.tr("Map of influence"))
        self.setWidget(self.picture)

    def show_board(self, board: Board | None, room: tuple[float, float]) -> None:
        """room: the natural size of the map, in points."""
        if board is None or not board.people:
            self.picture.show_drawing(None)
            return
        wide, high = (round(look.scaled(100) / 100 * SCREEN * READABLE * each) for each in room)
        self.picture.setMinimumSize(QSize(wide, high))
        self.picture.show_drawing(drawn(board), told(board))


class EdgesPane(QWidget):
    """The lines of the map in words; which one is chosen is asked by the page."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Nothing is shown yet."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("Lines of the map"))
        self._board: Board | None = None
        self.model = WindowModel(edge_source(self._lines), self)
        self.view = bare(desk, self.tr("Lines of the map"), self.model, HABITS)
        self.empty = EmptyState(self.tr("No lines yet. Record who reports to whom and who listens to whom."))
        self.switch = Switch(self.view, self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, look.TIGHT, 0, 0)
        layout.addWidget(self.switch, 1)

    def show_board(self, board: Board | None) -> None:
        """The choice stays where its row does."""
        self._board = board
        self.model.refresh()
        self.switch.show_empty(board is None or not board.edges)

    def chosen(self) -> EdgeRow | None:
        """The line that is chosen."""
        ids = self.view.chosen_ids() if self.view.chosen_count() == 1 else []
        edges = self._board.edges if self._board else ()
        return next((each for each in edges if ids and each.id == ids[0]), None)

    def _lines(self) -> list[Row]:
        if self._board is None:
            return []
        names = names_of(self._board)
        return [edge_line(each, names) for each in self._board.edges]


def names_of(board: Board) -> dict[UUID, str]:
    """Id -> name."""
    return {each.contact_id: each.name for each in board.people}


def on_map(board: Board) -> list[PersonRow]:
    """Those who are there; who has left stands in the table alone."""
    return [each for each in board.people if each.left_on is None]


def plan(board: Board) -> tuple[list[Any], list[Any], Any]:
    """Nodes, arrows and legend in the language of the program. For a worker: it loads the parts that draw."""
    from kehu_desk.deciders.drawing import Arrow, Legend, Node

    nodes = [Node(each.contact_id, each.name, each.post, roles_text(each), each.influence, each.support) for each in on_map(board)]
    arrows = [Arrow(each.from_id, each.to_id, each.kind, edge_name(each.kind), each.strength, each.kind in MUTUAL) for each in board.edges]
    return nodes, arrows, Legend({number: side_name(number) for number in SIDES})


def room_for(board: Board) -> tuple[float, float]:
    """The natural size of the map in points. For a worker."""
    from kehu_desk.deciders.drawing import natural_size

    nodes, arrows, _legend = plan(board)
    return natural_size(nodes, arrows)


def drawn(board: Board) -> "Callable[[Tone, tuple[float, float]], Any]":
    """What the picture draws, on a worker."""
    return partial(_draw, board)


def _draw(board: Board, tone: "Tone", size: tuple[float, float]) -> Any:
    from kehu_desk.deciders.drawing import influence_map

    return influence_map(*plan(board), tone, size)


def told(board: Board) -> str:
    """The map in words."""
    names = names_of(board)
    people = "、".join(f"{each.name} {side_name(each.support)}".strip() for each in on_map(board))
    lines = "; ".join(f"{names.get(each.from_id, '…')} {edge_name(each.kind)} {names.get(each.to_id, '…')}" for each in board.edges)
    text = QCoreApplication.translate("MapPane", "{people}. Lines: {lines}.")
    return text.format(people=people, lines=lines or "–")
