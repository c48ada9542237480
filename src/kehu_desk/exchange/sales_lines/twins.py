"""Lines that are there already: in the store, or higher up in the file. Source: business.md §12 (ext_no)."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.kernel.errors import No, no
from kehu_desk.sales.entities import SalesRecord
from kehu_desk.sales.rules.records import SaleLine, amounts

Document = tuple[UUID | None, str]
Mark = int | tuple[UUID | None, str, int, int]


class Place(NamedTuple):
    """Where a line stands: a row of this file, or 0 and the day of the line in the store."""

    row: int
    traded_on: date | None


class Twins:
    """Where the file numbers its lines, seller, number and line say what a line is. Where it does not, two lines of one document are the
    same when product, batch, quantity and amount are, and a new one gets the next free line number: so a file that was read in part can
    be corrected and read again. Lines without a document number are never held to be the same.
    """

    def __init__(self, session: Session, *, numbered: bool) -> None:
        """numbered: the file has a column of line numbers."""
        self._session, self._numbered = session, numbered
        self._known: dict[Document, dict[Mark, Place]] = {}
        self._last: dict[Document, int] = {}

    def learn(self, lines: Iterable[SaleLine]) -> None:
        """Read what the store holds of these documents and was not read yet."""
        new: dict[UUID | None, list[str]] = {}
        for document in {(line.seller_id, line.ext_no) for line in lines if line.ext_no} - self._known.keys():
            self._known[document] = {}
            new.setdefault(document[0], []).append(document[1])
        it = SalesRecord
        asked = select(it.ext_no, it.line_no, it.traded_on, it.product_id, it.batch_no, it.qty3, it.amount_doc)
        for seller, numbers in new.items():
            whose = it.seller_id.is_(None) if seller is None else it.seller_id == seller
            rows = self._session.execute(asked.where(whose, it.ext_no != "", it.ext_no.in_(numbers)))
            for number, line_no, day, product, batch, qty3, amount in rows:
                document = seller, number
                mark: Mark = line_no if self._numbered else (product, batch, qty3, amount)
                self._known[document][mark] = Place(0, day)
                self._last[document] = max(self._last.get(document, 0), line_no)

    def place(self, line: SaleLine, row: int) -> tuple[SaleLine, No | None]:
        """The line with its number, and, if it is there already, where. row: of the file. Learn it before."""
        if not line.ext_no:
            return line, None
        document = line.seller_id, line.ext_no
        known, mark = self._known[document], self._mark(line)
        if earlier := known.get(mark):
            told = {"why": "row", "row": earlier.row} if earlier.row else {"why": "store", "day": earlier.traded_on}
            return line, no("E_DUP_LINE", field="ext_no", number=line.ext_no, line=mark if self._numbered else "", **told)
        known[mark] = Place(row, None)
        if not self._numbered:
            self._last[document] = self._last.get(document, 0) + 1
            line = line._replace(line_no=self._last[document])
        return line, None

    def _mark(self, line: SaleLine) -> Mark:
        if self._numbered:
            return line.line_no
        kept = amounts(line)
        return line.product_id, line.batch_no, kept.qty3, kept.doc
