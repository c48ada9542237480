"""Rows that go to the clipboard: each customer is decided and counted before anything leaves (B-118)."""

from collections.abc import Callable, Hashable
from uuid import UUID

from PySide6.QtWidgets import QWidget

from kehu_desk.archives.service.own_list import Taken, take_rows
from kehu_desk.archives.words import refused_rows
from kehu_desk.ui import notices
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.table_view import Put


class CountedCopy(Latest):
    """What a table asks before it copies. customer_of: whose row it is, None when it has gone."""

    def __init__(self, desk: Desk, owner: QWidget, customer_of: Callable[[Hashable], UUID | None]) -> None:
        """owner: the page of the table."""
        super().__init__(owner, self._give, desk.tell)
        self._desk, self._owner, self._customer_of = desk, owner, customer_of
        self._rows: dict[Hashable, UUID] = {}
        self._put: Put | None = None

    def __call__(self, ids: list[Hashable], put: Put) -> None:
        """Count them out on a worker; what is allowed is put then."""
        self._rows = {each: customer for each in ids if (customer := self._customer_of(each)) is not None}
        self._put = put
        door, caller, customers = self._desk.door, self._desk.caller, list(dict.fromkeys(self._rows.values()))
        self.ask(lambda: take_rows(door, caller, customers, "clipboard"))

    def _give(self, taken: Taken) -> None:
        allowed = set(taken.rows)
        kept = [row for row, customer in self._rows.items() if customer in allowed]
        if self._put is not None:
            self._put(kept)
        text = self.tr("{count} rows copied; {left} more may be copied or exported today.")
        said = text.format(count=len(kept), left=taken.left)
        if taken.refused:
            notices.tell_rows(self._owner.window(), self.tr("Copy"), said, refused_rows(taken.refused))
        else:
            notices.say(self._owner.window(), said)
