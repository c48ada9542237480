"""Deeds on prospects, on the market map and on turns of life."""

from kehu_desk.prospects.service.clockwork import Daily, sweep
from kehu_desk.prospects.service.keeping import begin_prospect, correct_prospect, open_prospect
from kehu_desk.prospects.service.market import keep_cell, remove_cell
from kehu_desk.prospects.service.moving import lose_prospect, move_prospect, prospect_offers, resume_prospect, win_prospect
from kehu_desk.prospects.service.turning import block_customer, decide_turn, declare_turn, propose_turn, turn_offers, unblock_customer

__all__ = [
    "Daily", "begin_prospect", "block_customer", "correct_prospect", "decide_turn", "declare_turn", "keep_cell", "lose_prospect",
    "move_prospect", "open_prospect", "propose_turn", "prospect_offers", "remove_cell", "resume_prospect", "sweep", "turn_offers",
    "unblock_customer", "win_prospect",
]  # fmt: skip
