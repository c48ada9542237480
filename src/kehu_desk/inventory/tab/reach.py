"""What is told of rows in sight beside what was written down: how far stock reaches, and figures that newer lines have changed."""

from collections.abc import Callable, Collection
from datetime import date
from typing import Final
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from kehu_desk.inventory.queries.standing import Place
from kehu_desk.inventory.queries.stock import StockRow
from kehu_desk.inventory.rules.months import MonthFigures
from kehu_desk.inventory.service import reading
from kehu_desk.inventory.service.reading import Cover, CoverOf, Sight
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.latest import Latest

SOON: Final = 80  # ms in which the rows of several pages become one question


class Reach(QObject):
    """Asked on a worker. known: some that were asked for are known now; what nobody says stays empty, or as it was written down."""

    known = Signal()

    def __init__(self, desk: Desk, owner: QObject, month: Callable[[], date], cover_of: CoverOf | None) -> None:
        """month: the one that is shown; cover_of: given by the floor above."""
        super().__init__(owner)
        self._desk, self._month, self._cover_of = desk, month, cover_of
        self._covers: dict[Place, Cover] = {}
        self._figures: dict[Place, MonthFigures] = {}
        self._asked, self._waiting = set[UUID](), set[UUID]()
        self._asking, self._soon = Latest(self, self._take, lambda _refused: None), QTimer(self, interval=SOON, singleShot=True)
        self._soon.timeout.connect(self._ask)

    @property
    def busy(self) -> bool:
        """Whether an answer is awaited."""
        return self._asking.busy or self._soon.isActive()

    def of(self, place: Place) -> Cover | None:
        """How far one product at one customer reaches."""
        return self._covers.get(place)

    def figures(self, row: StockRow) -> MonthFigures:
        """The newest figures of a row."""
        newer = self._figures.get(row.place)
        return newer if newer is not None and newer.month == row.figures.month else row.figures

    def ask(self, customers: Collection[UUID]) -> None:
        """These are in sight now."""
        self._waiting |= set(customers) - self._asked
        if self._waiting:
            self._soon.start()

    def forget(self) -> None:
        """The month is another one, or the facts are: everything in sight is asked for anew; reach stands until then."""
        self._asked.clear()
        self._waiting.clear()
        self._figures.clear()
        self._asking.drop()

    def _ask(self) -> None:
        if self._asking.busy or not self._waiting:
            return
        customers, self._waiting = self._waiting, set()
        self._asked |= customers
        door, caller, month, cover_of = self._desk.door, self._desk.caller, self._month(), self._cover_of
        self._asking.ask(lambda: reading.sight(door, caller, month, cover_of, customers))

    def _take(self, found: Sight) -> None:
        self._covers.update(found.covers)
        if found.month == self._month():
            self._figures.update(found.figures)
        self._ask()
        self.known.emit()
