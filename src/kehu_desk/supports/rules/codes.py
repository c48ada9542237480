"""The codes of support. Source: business.md §15, R16, R17."""

from typing import Final

ADVERTISING, PROMOTION, DISPLAY, STAFF, VEHICLE, TRAINING, SAMPLE, EQUIPMENT, OTHER = (
    "advertising", "promotion", "display", "staff", "vehicle", "training", "sample", "equipment", "other",
)  # fmt: skip
KINDS: Final = (ADVERTISING, PROMOTION, DISPLAY, STAFF, VEHICLE, TRAINING, SAMPLE, EQUIPMENT, OTHER)
ITEM: Final = "item"
LINE_KINDS: Final = (ITEM, STAFF, VEHICLE)
PHOTO, SIGN_SHEET, INVOICE, CONTRACT, LIST = "photo", "sign_sheet", "invoice", "contract", "list"
EVIDENCE: Final = (PHOTO, SIGN_SHEET, INVOICE, CONTRACT, LIST, OTHER)
MARKETING: Final = "marketing"
"""The role in the team of a customer whose holder verifies support."""
