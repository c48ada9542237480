"""Sorted lines into the store, a few thousand in one statement. Runs inside one deed: all of it or nothing."""

from collections.abc import Sequence
from typing import cast
from uuid import UUID

from sqlalchemy import Table

from kehu_desk.archives.service.living import bought_in
from kehu_desk.door.change import Deed
from kehu_desk.exchange.plan import Status
from kehu_desk.exchange.sales_lines.sorting import Sorted
from kehu_desk.exchange.writing import bulk_insert
from kehu_desk.sales.entities import SalesRecord
from kehu_desk.sales.queries.agreed import Agreed
from kehu_desk.sales.rules.records import BILLED, RECORDED
from kehu_desk.sales.service.posting import buyers, row_of, with_due_day


class Writer:
    """Writes the lines of one batch."""

    def __init__(self, deed: Deed) -> None:
        """deed: the import."""
        self._deed, self._agreed = deed, Agreed(deed.session)
        self._traded: set[UUID] = set()

    def write(self, some: Sequence[Sorted]) -> None:
        """Write what is new."""
        lines = [each.line for each in some if each.status is Status.NEW and each.line is not None]
        rows = [row_of(self._deed, with_due_day(line, self._agreed), BILLED if line.level == "L1" else RECORDED) for line in lines]
        bulk_insert(self._deed.session, cast("Table", SalesRecord.__table__), rows)
        self._traded.update(buyers(lines))

    def finish(self) -> None:
        """Who traded is an active customer from now on."""
        bought_in(self._deed, sorted(self._traded))
