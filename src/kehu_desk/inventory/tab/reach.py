"""How far the stock reaches: safety stock and days of what is in sight, asked of the floor above on a worker."""

from collections.abc import Collection
from typing import Final
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from kehu_desk.inventory.queries.standing import Place
from kehu_desk.inventory.service import reading
from kehu_desk.inventory.service.reading import Cover, CoverOf, Covers
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.latest import Latest

SOON: Final = 80  # ms in which the rows of several pages become one question


class Reach(QObject):
    """known: some that were asked for are known now. What nobody says stays empty."""

    known = Signal()

    def __init__(self, desk: Desk, owner: QObject, cover_of: CoverOf | None) -> None:
        """cover_of: given by the floor above."""
        super().__init__(owner)
        self._desk, self._cover_of = desk, cover_of
        self._covers: dict[Place, Cover] = {}
        self._asked, self._waiting = set[UUID](), set[UUID]()
        self._asking, self._soon = Latest(self, self._take, lambda _refused: None), QTimer(self, interval=SOON, singleShot=True)
        self._soon.timeout.connect(self._ask)

    @property
    def busy(self) -> bool:
        """Whether an answer is awaited."""
        return self._asking.busy or self._soon.isActive()

    def of(self, place: Place) -> Cover | None:
        """What is known of one product at one customer."""
        return self._covers.get(place)

    def ask(self, customers: Collection[UUID]) -> None:
        """These are in sight now."""
        self._waiting |= set(customers) - self._asked
        if self._cover_of is not None and self._waiting:
            self._soon.start()

    def forget(self) -> None:
        """What is known may have changed: it is asked for anew as it comes into sight, and stands until then."""
        self._asked.clear()

    def _ask(self) -> None:
        if self._asking.busy or self._cover_of is None or not self._waiting:
            return
        customers, self._waiting = self._waiting, set()
        self._asked |= customers
        door, caller, cover_of = self._desk.door, self._desk.caller, self._cover_of
        self._asking.ask(lambda: reading.covers_of(door, caller, cover_of, customers))

    def _take(self, found: Covers) -> None:
        self._covers.update(found)
        self._ask()
        self.known.emit()
