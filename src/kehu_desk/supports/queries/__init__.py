"""Reads of support, for its pages and for the floors above."""

from kehu_desk.supports.queries.listing import Picked, SupportRow, support_keys, support_page, support_row, support_rows
from kehu_desk.supports.queries.spending import spent
from kehu_desk.supports.queries.view import SupportView

__all__ = ["Picked", "SupportRow", "SupportView", "spent", "support_keys", "support_page", "support_row", "support_rows"]
