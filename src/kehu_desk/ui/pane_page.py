"""A page of a tab: buttons on top, a list, and beside it the pane of the one row chosen, which is read on a worker."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from kehu_desk.kernel.errors import No, Refused
from kehu_desk.ui import look
from kehu_desk.ui.beside import SIZES, Beside
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.listing import tool_bar, weigh

if TYPE_CHECKING:
    from kehu_desk.door.workflow import Offer
    from kehu_desk.ui.desk import Desk

T = TypeVar("T")


def outcome(read: Callable[[], T]) -> T | Refused:
    """What was read, or what stands against reading it."""
    try:
        return read()
    except Refused as refused:
        return refused


class PanePage(QWidget):
    """Subclasses give chosen(), read(), show_found() and show_refused(); of several questions only the latest is answered."""

    wants_open = Signal(str, object)
    settled = Signal()
    """The pane and the buttons are the newest."""
    buttons: Mapping[str, QPushButton]

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Nothing is laid out yet."""
        super().__init__(parent)
        self._desk = desk
        self._asking = Latest(self, self._show_answer, self._refuse)

    def lay_out(
        self, key: str, content: QWidget, pane: QWidget, *above: QWidget, sizes: Mapping[Qt.Orientation, tuple[int, int]] = SIZES,
    ) -> QVBoxLayout:  # fmt: skip
        """The buttons, what stands above the list, and list and pane. key: of habits; sizes: of both at first sight."""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.WIDE, look.GAP, look.WIDE, look.GAP)
        layout.setSpacing(look.GAP)
        for each in (tool_bar(self.buttons.values()), *above):
            layout.addWidget(each)
        layout.addWidget(Beside(content, pane, self._desk.memory, key, sizes), 1)
        return layout

    # what a page says itself

    def chosen(self) -> UUID | None:
        """What the pane is to tell about."""
        raise NotImplementedError

    def read(self, subject: UUID) -> Callable[[], object]:
        """The work that reads one row; it runs on a worker and may raise Refused."""
        raise NotImplementedError

    def show_waiting(self) -> None:
        """A row is being read. A page whose buttons are to be gone meanwhile takes them away."""

    def show_found(self, answer: Any) -> None:
        """Show what was read, or nothing when it is None, and offer its buttons."""
        raise NotImplementedError

    def show_refused(self, refused: Refused) -> None:
        """Say why nothing is shown."""
        raise NotImplementedError

    # reading

    def read_chosen(self) -> None:
        """The pane and the buttons follow the choice."""
        subject = self.chosen()
        if subject is not None:
            self.ask(self.read(subject))
        else:
            self._asking.drop()
            self._show_answer(None)

    def ask(self, work: Callable[[], object]) -> None:
        """Read this on a worker and show it."""
        self.show_waiting()
        self._asking.ask(work)

    def _show_answer(self, answer: object) -> None:
        self.show_found(answer)
        self.settled.emit()

    def _refuse(self, refused: Refused) -> None:
        self.show_refused(refused)
        self.settled.emit()

    # buttons

    def unchosen(self) -> list[str]:
        """What greys a button that needs one row."""
        return [self.tr("Choose one line first.")]

    def weigh(self, event: str, reasons: Sequence[str], *, shown: bool) -> None:
        """A button is absent, greyed with the reasons, or ready."""
        weigh(self.buttons[event], reasons, shown=shown)

    def weigh_offers(self, events: Iterable[str], offers: Iterable[Offer], explain: Callable[[No], str]) -> None:
        """Those of the events that are offered, greyed with what stands against them; the others are absent."""
        told = {offer.event: [explain(each) for each in offer.nos] for offer in offers}
        for event in events:
            self.weigh(event, told.get(event, self.unchosen()), shown=event in told)
