"""A page of a tab: buttons on top, a state and a search, a long list, and beside it the pane of the one row chosen."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import Any, NamedTuple
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kehu_desk.kernel.errors import Refused
from kehu_desk.ui import look
from kehu_desk.ui.beside import SIZES, Beside
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.empty_state import EmptyState, Switch
from kehu_desk.ui.flow import Flow
from kehu_desk.ui.keyset_model import KeysetModel, KeysetSource
from kehu_desk.ui.labelled import labelled
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.search_box import SearchBox
from kehu_desk.ui.table_view import Put, TableView


class PageParts(NamedTuple):
    """What a page is made of. states: (code, name) of its filter; key: of its habits; copies: what a copy of rows asks.

    filter: what the filter narrows by, the state where it is not named; sizes: of list and pane at first sight.
    """

    table: str
    hint: str
    key: str
    states: Sequence[tuple[str, str]]
    empty: EmptyState
    pane: QWidget
    buttons: Mapping[str, QPushButton]
    copies: Callable[[list[Hashable], Put], None]
    filter: str = ""
    sizes: Mapping[Qt.Orientation, tuple[int, int]] = SIZES


class KeysetPage(QWidget):
    """Subclasses give source(), read() and show_found(); the row is read on a worker, and only the latest is heard."""

    wants_open = Signal(str, object)
    settled = Signal()
    """The pane and the buttons are the newest."""

    def build(self, desk: Desk, parts: PageParts) -> None:
        """Show the first page at once."""
        self._desk, self._parts = desk, parts
        self._wanted: UUID | None = None
        self.buttons = parts.buttons
        self.state, self.search = QComboBox(), SearchBox(parts.hint)
        self.state.addItem(self.tr("All"), "")
        for code, name in parts.states:
            self.state.addItem(name, code)
        self.model = KeysetModel(self.source(), self)
        self.view = TableView(parts.table, self.model, memory=desk.memory, key=parts.key, may_copy=parts.copies)
        self.switch = Switch(self.view, parts.empty)
        self._asking = Latest(self, self._show_answer, self._refuse)
        self._lay_out()
        self._listen()
        self._show_count()
        self.read_chosen()

    def _lay_out(self) -> None:
        bar, finding = QWidget(), QHBoxLayout()
        bar.setAccessibleName(self.tr("Tools"))
        flow = Flow(bar)
        for made in self.buttons.values():
            flow.addWidget(made)
        finding.setSpacing(look.GAP)
        finding.addWidget(labelled(self._parts.filter or self.tr("State"), self.state))
        finding.addWidget(self.state)
        finding.addWidget(self.search, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.WIDE, look.GAP, look.WIDE, look.GAP)
        layout.setSpacing(look.GAP)
        layout.addWidget(bar)
        layout.addLayout(finding)
        layout.addWidget(Beside(self.switch, self._parts.pane, self._desk.memory, self._parts.key, self._parts.sizes), 1)

    def _listen(self) -> None:
        self.state.currentIndexChanged.connect(lambda _at: self.narrow())
        self.search.changed.connect(lambda _text: self.narrow())
        self.model.counted.connect(lambda _count: self._show_count())
        self.view.selectionModel().selectionChanged.connect(lambda *_: self.read_chosen())

    # what a page says itself

    def source(self) -> KeysetSource:
        """The list, as it is narrowed now."""
        raise NotImplementedError

    def read(self, subject: UUID) -> Callable[[], object]:
        """The work that reads one row; it runs on a worker and may raise Refused."""
        raise NotImplementedError

    def show_found(self, answer: Any) -> None:
        """Show what was read, or nothing when it is None, and offer its buttons."""
        raise NotImplementedError

    def show_refused(self, refused: Refused) -> None:
        """Say why nothing is shown."""
        raise NotImplementedError

    # reading

    def refresh(self) -> None:
        """Read the list and the row chosen anew; place and choice stay."""
        self.model.refresh()
        self._show_count()
        self.read_chosen()

    def narrow(self) -> None:
        """Another filter, or other words."""
        self.model.show_source(self.source())
        self._show_count()
        self.read_chosen()

    def _show_count(self) -> None:
        count = self.model.rowCount()
        self.search.show_count(count, count)
        self.switch.show_empty(count == 0)

    def chosen(self) -> UUID | None:
        """The one row chosen, or the one that was asked for from elsewhere and stands on no page in sight."""
        ids = self.view.chosen_ids() if self.view.chosen_count() == 1 else []
        return ids[0] if ids and isinstance(ids[0], UUID) else self._wanted

    def show_subject(self, subject: UUID) -> None:
        """Choose a row; one on no page in sight is shown in the pane alone."""
        self._wanted = subject
        if not self.view.choose_ids([subject]):
            self.view.clearSelection()
            self.read_chosen()

    def read_chosen(self) -> None:
        """The pane and the buttons follow the choice."""
        subject = self.chosen()
        if subject != self._wanted:
            self._wanted = None
        if subject is None:
            self._asking.drop()
            self.show_found(None)
            self.settled.emit()
        else:
            self._asking.ask(self.read(subject))

    def _show_answer(self, answer: object) -> None:
        self.show_found(answer)
        self.settled.emit()

    def _refuse(self, refused: Refused) -> None:
        self.show_refused(refused)
        self.settled.emit()

    def weigh(self, event: str, reasons: Sequence[str], *, shown: bool) -> None:
        """A button is absent, greyed with the reasons, or ready."""
        made = self.buttons[event]
        made.setVisible(shown)
        made.setEnabled(not reasons)
        made.setToolTip("\n".join(dict.fromkeys(reasons)))
