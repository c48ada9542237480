"""What people do with returns: each function is one click. What other nouns call inside their own deed ends in _in."""

from kehu_desk.returns.service.clockwork import sweep
from kehu_desk.returns.service.deciding import approve_rma, reject_rma, send_back_rma
from kehu_desk.returns.service.drafting import cancel_rma, change_rma, draft_rma, draft_rma_in, submit_rma
from kehu_desk.returns.service.handling import call_goods, close_rma, inspect_rma, receive_rma, record_work
from kehu_desk.returns.service.photos import add_photo
from kehu_desk.returns.service.settling import reckon_settlement, settle_rma

__all__ = [
    "add_photo",
    "approve_rma",
    "call_goods",
    "cancel_rma",
    "change_rma",
    "close_rma",
    "draft_rma",
    "draft_rma_in",
    "inspect_rma",
    "receive_rma",
    "reckon_settlement",
    "record_work",
    "reject_rma",
    "send_back_rma",
    "settle_rma",
    "submit_rma",
    "sweep",
]
