"""A page of a tab: buttons on top, a list, and beside it the pane of the one row chosen, which is read on a worker."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Generic, TypeVar
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from kehu_desk.kernel.errors import No, Refused
from kehu_desk.ui import look
from kehu_desk.ui.beside import SIZES, Beside
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.listing import tool, tool_bar, weigh

if TYPE_CHECKING:
    from kehu_desk.door.change import Door
    from kehu_desk.door.workflow import Offer
    from kehu_desk.people.actor import Caller
    from kehu_desk.ui.desk import Desk

T = TypeVar("T")
V = TypeVar("V")  # what is read of one row
Asked = Callable[["Door", "Caller", UUID], T]
"""What a service tells about one row."""


def outcome(read: Callable[[], T]) -> T | Refused:
    """What was read, or what stands against reading it."""
    try:
        return read()
    except Refused as refused:
        return refused


class PanePage(QWidget, Generic[V]):
    """Subclasses give chosen(), read(), show_one() and offer(); of several questions only the latest is answered."""

    wants_open = Signal(str, object)
    settled = Signal()
    """The pane and the buttons are the newest."""
    buttons: Mapping[str, QPushButton]
    found: V | None = None
    """What the pane tells about."""
    offers: Sequence[Offer] = ()
    """What is offered to be done with it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Nothing is laid out yet."""
        super().__init__(parent)
        self._desk = desk
        self._asking = Latest(self, self._show_answer, self.tell)

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
        """The work that reads one row; it runs on a worker and may raise Refused. None is nothing."""
        raise NotImplementedError

    def parted(self, answer: Any) -> tuple[V | Refused, Sequence[Offer]]:
        """What was read of a row and what is offered: the answer is this pair, or one thing that may know its offers."""
        found, offers = answer if type(answer) is tuple else (answer, getattr(answer, "offers", ()))
        return found, offers

    def show_one(self, found: V | Refused | None) -> None:
        """The pane tells what was read, why nothing is shown, or that nothing is chosen."""
        raise NotImplementedError

    def offer(self) -> None:
        """Weigh the buttons by found and offers; nothing is offered while a row is being read."""
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

    def reads(self, offers: Asked[Sequence[Offer]], view: Asked[V], subject: UUID) -> Callable[[], tuple[V | Refused, Sequence[Offer]]]:
        """The work that reads the offers and the row apart: that its content is not shown takes no button away."""
        door, caller = self._desk.door, self._desk.caller

        def work() -> tuple[V | Refused, Sequence[Offer]]:
            offered = offers(door, caller, subject)
            return outcome(lambda: view(door, caller, subject)), offered

        return work

    def may_see(self, view: Asked[object], subject: UUID) -> bool:
        """Whether this person may read a row; it is read at once."""
        return not isinstance(outcome(lambda: view(self._desk.door, self._desk.caller, subject)), Refused)

    def ask(self, work: Callable[[], object]) -> None:
        """Read this on a worker and show it."""
        self.offers = ()
        self.offer()
        self._asking.ask(work)

    def _show_answer(self, answer: object) -> None:
        if answer is not None:
            self.tell(*self.parted(answer))
        else:
            self.tell(None)

    def tell(self, found: V | Refused | None, offers: Sequence[Offer] = ()) -> None:
        """The pane and the buttons show this."""
        self.found, self.offers = None if isinstance(found, Refused) else found, offers
        self.show_one(found)
        self.offer()
        self.settled.emit()

    # buttons

    def step(self, text: str, icon: str, act: Callable[[V], object]) -> QPushButton:
        """A button that does something to what the pane tells about."""
        return tool(text, icon, lambda: act(self.found) if self.found is not None else None)

    def unchosen(self) -> list[str]:
        """What greys a button that needs one row."""
        return [self.tr("Choose one line first.")]

    def weigh(self, event: str, reasons: Sequence[str], *, shown: bool) -> None:
        """A button is absent, greyed with the reasons, or ready."""
        weigh(self.buttons[event], reasons, shown=shown)

    def weigh_offers(self, events: Iterable[str], explain: Callable[[No], str]) -> None:
        """Those of the events that are offered, greyed with what stands against them; the others are absent."""
        told = {offer.event: [explain(each) for each in offer.nos] for offer in self.offers}
        for event in events:
            self.weigh(event, told.get(event, self.unchosen()), shown=event in told)

    def weigh_chosen(self, *events: str, shown: bool = True) -> None:
        """Buttons that need nothing but a row."""
        for event in events:
            self.weigh(event, self.unchosen() if self.found is None else [], shown=shown)
