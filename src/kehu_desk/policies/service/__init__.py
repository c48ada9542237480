"""The deeds of policies."""

from kehu_desk.policies.service.documents import (
    change_policy,
    discard_policy,
    draft_policy,
    policy_offers,
    publish_policy,
    record_receipts,
    retire_policy,
)
from kehu_desk.policies.service.rewards import decide_reward, give_reward, propose_reward, reward_offers

__all__ = [
    "change_policy", "decide_reward", "discard_policy", "draft_policy", "give_reward", "policy_offers", "propose_reward", "publish_policy",
    "record_receipts", "retire_policy", "reward_offers",
]  # fmt: skip
