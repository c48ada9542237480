"""A table with the buttons of its rows: absent where a person may not, greyed with the reasons where it does not go now."""

from collections.abc import Callable, Mapping, Sequence
from typing import cast
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QToolBar, QVBoxLayout, QWidget

from kehu_desk.kernel.errors import No
from kehu_desk.ui import look
from kehu_desk.ui.action_set import ActionSet
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.empty_state import EmptyState, Switch
from kehu_desk.ui.table_view import TableView
from kehu_desk.ui.window_model import Source, WindowModel

Reasons = Mapping[str, Sequence[No]]


class OfferedList(QWidget):
    """The owner reads the rows and the offers, and hears which button was pressed for which row."""

    chosen = Signal(object)
    """Id of the one row chosen, or None."""
    started = Signal(str, object)
    """Key of a button and the id of the row chosen, or None."""

    def __init__(
        self, desk: Desk, name: str, source: Source, actions: ActionSet, free: Sequence[str], *, offers: Callable[[UUID], Reasons],
        explain: Callable[[No], str], empty: EmptyState, key: str, beside: Sequence[QWidget] = (), under: Sequence[QWidget] = (),
        copies: bool = True,
    ) -> None:  # fmt: skip
        """free: keys of buttons that need no row, the others follow the offers; beside, under: at the right of the buttons, below them.

        key: of the table's habits; copies: whether rows may go to the clipboard. Lists of papers of customers may not (B-118).
        """
        super().__init__()
        self.actions_, self._free = actions, frozenset(free)
        self._offers, self._explain = offers, explain
        self.model = WindowModel(source, self)
        self.view = TableView(name, self.model, memory=desk.memory, key=key)
        if not copies:
            for action in (self.view.copy_action, self.view.copy_titled_action):
                action.setEnabled(False)
                action.setVisible(False)
        self.bar, self.switch = QToolBar(), Switch(self.view, empty)
        self._lay_out(name, beside, under)
        for event, action in actions.all.items():
            action.triggered.connect(lambda _checked=False, event=event: self.started.emit(event, self.chosen_id()))
        self.view.selectionModel().selectionChanged.connect(lambda *_: self.weigh())
        self.model.modelReset.connect(self._settle)
        self._settle()

    def _lay_out(self, name: str, beside: Sequence[QWidget], under: Sequence[QWidget]) -> None:
        self.bar.setAccessibleName(self.tr("Tools of {table}").format(table=name))
        self.bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.bar.addActions(list(self.actions_.menu()))
        self.view.addActions([*self.actions_.menu(), self.view.columns_action])
        row = QHBoxLayout()
        row.setSpacing(look.GAP)
        row.addWidget(self.bar, 1)
        for each in beside:
            row.addWidget(each)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.TIGHT)
        layout.addLayout(row)
        for each in (*under, self.switch):
            layout.addWidget(each, 1 if each is self.switch else 0)

    def menu_actions(self) -> list[QAction]:
        """For the menu bar."""
        return [*self.actions_.menu(), *(each for each in self.view.menu_actions() if each.isVisible())]

    def refresh(self) -> None:
        """Read the rows anew; the choice stays."""
        self.model.refresh()

    def choose(self, row_id: UUID) -> bool:
        """Put the choice on one row; False, and the choice stays, when it is not in the list."""
        place = self.model.row_of(row_id)
        if place is None:
            return False
        self.view.choose_ids([row_id])
        self.view.scrollTo(self.model.index(place, 0))
        return True

    def chosen_id(self) -> UUID | None:
        """The one row chosen."""
        return cast("UUID", self.view.chosen_ids()[0]) if self.view.chosen_count() == 1 else None

    def _settle(self) -> None:
        self.switch.show_empty(self.model.rowCount() == 0)
        self.weigh()

    def weigh(self) -> None:
        """The buttons follow what is chosen."""
        row = self.chosen_id()
        found = self._offers(row) if row is not None else {}
        for event in self.actions_.all:
            if event not in self._free:
                self.actions_[event].setVisible(event in found)
                self.actions_.weigh(event, [self._explain(each) for each in found.get(event, ())])
        self.chosen.emit(row)
