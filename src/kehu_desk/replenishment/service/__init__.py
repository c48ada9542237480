"""The deeds of replenishment."""

from kehu_desk.replenishment.service.acting import begin_action, drop_action, finish_action
from kehu_desk.replenishment.service.clockwork import Daily, sweep, watch
from kehu_desk.replenishment.service.deciding import (
    Many,
    adjust_proposal,
    cancel_proposal,
    close_proposal,
    confirm_proposals,
    send_back_proposal,
    ship_proposal,
    submit_proposals,
)
from kehu_desk.replenishment.service.policies import reset_policy, set_policies, set_policy
from kehu_desk.replenishment.service.proposing import Proposed, propose

__all__ = [
    "Daily", "Many", "Proposed", "adjust_proposal", "begin_action", "cancel_proposal", "close_proposal", "confirm_proposals",
    "drop_action", "finish_action", "propose", "reset_policy", "send_back_proposal", "set_policies", "set_policy", "ship_proposal",
    "submit_proposals", "sweep", "watch",
]  # fmt: skip
