"""What people do with seals: each use is asked for, approved, stamped and written down."""

from kehu_desk.seals.service.keeping import (
    SealText,
    approve_seal,
    change_keepers,
    decline_seal,
    find_seal,
    lose_seal,
    propose_keepers,
    propose_seal,
    retire_seal,
    seal_offers,
)
from kehu_desk.seals.service.stamping import stamp_in
from kehu_desk.seals.service.using import (
    Wish,
    approve_use,
    cancel_use,
    give_back,
    hand_out,
    refuse_use,
    request_use,
    stamp_use,
    use_offers,
)

__all__ = [
    "SealText", "Wish", "approve_seal", "approve_use", "cancel_use", "change_keepers", "decline_seal", "find_seal", "give_back", "hand_out",
    "lose_seal", "propose_keepers", "propose_seal", "refuse_use", "request_use", "retire_seal", "seal_offers", "stamp_in", "stamp_use",
    "use_offers",
]  # fmt: skip
