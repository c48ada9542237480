"""What is read of returns: lists, one case, what may still come back of a line that was sold, the rate of a customer."""

from kehu_desk.returns.queries.holding import held3, returned3, sold_lines
from kehu_desk.returns.queries.listing import Anchor, Picked, RmaRow, rma_keys, rma_page, rma_rows
from kehu_desk.returns.queries.rating import return_rate
from kehu_desk.returns.queries.sources import SourceRow, source_rows
from kehu_desk.returns.queries.view import LineRow, RepackRow, ReplaceRow, RmaView, rma_view

__all__ = [
    "Anchor",
    "LineRow",
    "Picked",
    "RepackRow",
    "ReplaceRow",
    "RmaRow",
    "RmaView",
    "SourceRow",
    "held3",
    "return_rate",
    "returned3",
    "rma_keys",
    "rma_page",
    "rma_rows",
    "rma_view",
    "sold_lines",
    "source_rows",
]
