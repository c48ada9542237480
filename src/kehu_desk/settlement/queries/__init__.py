"""Reads of settlement: frozen rows. What credit asks is `position`, `on_time_share` and `broken_promises`."""

from kehu_desk.settlement.queries.ageing import AgeingRow, ageing_rows
from kehu_desk.settlement.queries.items import OpenRow, SourceRow, item_rows, open_rows, payable, rest_of, settled, sources
from kehu_desk.settlement.queries.open_items import open_sums
from kehu_desk.settlement.queries.position import (
    Figures,
    Position,
    broken_of_all,
    broken_promises,
    figures,
    on_time_share,
    position,
    promise_fates,
)
from kehu_desk.settlement.queries.receipts import (
    LetterRow,
    PaidRow,
    PromiseRow,
    ReceiptRow,
    Wanted,
    letter_rows,
    letters,
    open_promises,
    paid_rows,
    promise_rows,
    receipt,
    receipt_numbers,
    receipt_page,
    waiting,
)
from kehu_desk.settlement.queries.statement import Movement, Statement, statement

__all__ = [
    "AgeingRow", "Figures", "LetterRow", "Movement", "OpenRow", "PaidRow", "Position", "PromiseRow", "ReceiptRow", "SourceRow", "Statement",
    "Wanted", "ageing_rows", "broken_of_all", "broken_promises", "figures", "item_rows", "letter_rows", "letters", "on_time_share",
    "open_promises", "open_rows", "open_sums", "paid_rows", "payable", "position", "promise_fates", "promise_rows", "receipt",
    "receipt_numbers", "receipt_page", "rest_of", "settled", "sources", "statement", "waiting",
]  # fmt: skip
