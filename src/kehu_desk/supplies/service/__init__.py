"""Deeds on commitments and shortages."""

from kehu_desk.supplies.service.commitments import (
    approve_commitment,
    commit_supply,
    commitment_offers,
    correct_commitment,
    drop_commitment,
    end_commitment,
    reject_commitment,
    submit_commitment,
)
from kehu_desk.supplies.service.shortages import correct_shortage, record_shortage, shortage_nos, take_over

__all__ = [
    "approve_commitment", "commit_supply", "commitment_offers", "correct_commitment", "correct_shortage", "drop_commitment",
    "end_commitment", "record_shortage", "reject_commitment", "shortage_nos", "submit_commitment", "take_over",
]  # fmt: skip
