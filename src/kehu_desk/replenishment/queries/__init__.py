"""Reads of replenishment: proposals, policies, overstock and shortage; what is safe and how long it lasts, for the nouns above."""

from kehu_desk.replenishment.queries.cover import Cover, cover_of
from kehu_desk.replenishment.queries.listing import Picked, ProposalRow, proposals
from kehu_desk.replenishment.queries.view import ProposalView, proposal_view

__all__ = ["Cover", "Picked", "ProposalRow", "ProposalView", "cover_of", "proposal_view", "proposals"]
