"""What is read of policies: documents, who received them, rewards, and the one list of everything in force."""

from kehu_desk.policies.queries.combined import KINDS, AllRow, PickedAll, all_keys, all_page
from kehu_desk.policies.queries.documents import PolicyView, ReceiptRow, RewardView, policy_view, reward_view

__all__ = [
    "KINDS", "AllRow", "PickedAll", "PolicyView", "ReceiptRow", "RewardView", "all_keys", "all_page", "policy_view", "reward_view",
]  # fmt: skip
