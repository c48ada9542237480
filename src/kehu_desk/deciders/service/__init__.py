"""What may be done about decision makers."""

from kehu_desk.deciders.service.assessing import assess_style, withdraw_assessment
from kehu_desk.deciders.service.drawing import remove_edge, set_edge
from kehu_desk.deciders.service.opportunities import close_opportunity, correct_opportunity, opportunity_offers, record_opportunity
from kehu_desk.deciders.service.roles import confirm_roles, end_role, set_role

__all__ = [
    "assess_style", "close_opportunity", "confirm_roles", "correct_opportunity", "end_role", "opportunity_offers", "record_opportunity",
    "remove_edge", "set_edge", "set_role", "withdraw_assessment",
]  # fmt: skip
