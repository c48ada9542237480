"""What was committed for every customer beside the goods. Source: business.md §18 (expense). For the house's own reckoning."""

from datetime import date
from typing import Final

from sqlalchemy import Subquery, func, select, union_all

from kehu_desk.loyalty.entities import Fulfilment, ValueService
from kehu_desk.promotions.entities import PromotionCustomer
from kehu_desk.rebates.entities import RebateRun
from kehu_desk.supports.entities import SupportRequest

GRANTED: Final = ("approved", "executing", "reported", "verified", "partly_settled", "settled")


def committed(today: date) -> Subquery:
    """Columns customer_id, fen: support granted for this year, rebates paid, what promotions and services of value cost to date."""
    since, year_ends = date(today.year, 1, 1), date(today.year, 12, 31)
    to_date = (since, today)
    parts = (
        (SupportRequest, SupportRequest.approved_fen, SupportRequest.state.in_(GRANTED), SupportRequest.starts_on, (since, year_ends)),
        (RebateRun, RebateRun.net_fen, RebateRun.state == "paid", RebateRun.paid_on, to_date),
        (PromotionCustomer, PromotionCustomer.cost_fen, None, PromotionCustomer.joined_on, to_date),
        (ValueService, ValueService.cost_fen, None, ValueService.starts_on, to_date),
        (Fulfilment, Fulfilment.cost_fen, None, Fulfilment.done_on, to_date),
    )
    each = union_all(*(
        select(table.customer_id, fen.label("fen")).where(day.between(*span), *([] if counts is None else [counts]))
        for table, fen, counts, day, span in parts
    )).subquery()  # fmt: skip
    return select(each.c.customer_id, func.sum(each.c.fen).label("fen")).group_by(each.c.customer_id).subquery()
