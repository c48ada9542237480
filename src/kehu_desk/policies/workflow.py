"""What a policy and a reward may become. A published policy gives way to its next version or is retired."""

from typing import Final

from kehu_desk.door.workflow import Transition
from kehu_desk.policies.rules import documents as r
from kehu_desk.policies.rules.documents import PolicyCase, RewardCase

POLICIES: Final[tuple[Transition[PolicyCase], ...]] = (
    Transition("Z01", frozenset({r.DRAFT}), "publish", r.PUBLISHED, (r.may,), (r.not_mine, r.begins_later)),
    Transition("Z02", frozenset({r.PUBLISHED}), "retire", r.RETIRED, (r.may,), (r.has_reason,)),
)  # fmt: skip
REWARDS: Final[tuple[Transition[RewardCase], ...]] = (
    Transition("J01", frozenset({r.PROPOSED}), "approve", r.APPROVED, (r.may,), (r.not_mine,)),
    Transition("J02", frozenset({r.PROPOSED}), "reject", r.REJECTED, (r.may,), (r.not_mine, r.has_reason)),
    Transition("J03", frozenset({r.APPROVED}), "give", r.GIVEN, (r.may,), (r.in_its_days,)),
)  # fmt: skip
