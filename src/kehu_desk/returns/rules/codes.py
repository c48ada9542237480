"""The codes of a case and which go together. Source: business.md §19."""

from collections.abc import Mapping
from typing import Final

KINDS: Final = ("return", "exchange", "repack", "repair")
REASONS: Final = (
    "quality", "damaged_in_transit", "package_damage", "near_expiry", "expired", "slow_moving", "wrong_goods", "over_delivery", "recall",
    "policy",
)  # fmt: skip
FREIGHTS: Final = ("us", "customer", "carrier")
DISPOSITIONS: Final = ("restock", "rework", "repack", "scrap", "supplier_claim")
BEARERS: Final = ("us", "complaint", "supplier")
PLACES: Final = ("our", "customer_site")
BACK: Final = frozenset({"return", "exchange"})  # kinds whose goods leave the customer for good
WORKED: Final = frozenset({"repack", "repair"})  # kinds whose goods stay his: quantity and batch as they were
DONE_WITH: Final[Mapping[str, tuple[str, ...]]] = {
    "return": DISPOSITIONS, "exchange": DISPOSITIONS, "repack": ("repack",), "repair": ("rework",),
}  # fmt: skip
REASONS_OF: Final[Mapping[str, tuple[str, ...]]] = {
    "return": REASONS, "exchange": REASONS, "repack": ("package_damage", "damaged_in_transit", "quality", "recall", "policy"),
    "repair": ("quality", "damaged_in_transit", "recall", "policy"),
}  # fmt: skip
SETTLED_BY: Final[Mapping[str, tuple[str, ...]]] = {
    "return": ("credit_note", "offset_rebate", "none"), "exchange": ("replacement",), "repack": ("repack_only",), "repair": ("none",),
}  # fmt: skip
OURS: Final = frozenset({"quality", "wrong_goods", "over_delivery", "recall"})  # our own doing: the customer pays no freight
FREIGHT_OF: Final[Mapping[str, tuple[str, ...]]] = {
    reason: ("customer",) if reason == "slow_moving" else ("us", "carrier") if reason in OURS else FREIGHTS for reason in REASONS
}  # fmt: skip


def settlements(kind: str, accepted3: int) -> tuple[str, ...]:
    """How a case may be settled; where nothing was accepted, nothing is settled."""
    return SETTLED_BY[kind] if accepted3 else ("none",)
