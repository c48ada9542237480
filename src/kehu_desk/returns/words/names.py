"""Names of the codes of returns, quantities, and how a rate is told."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.kernel.money import plain
from kehu_desk.returns.rules.rate import Rate
from kehu_desk.ui.words import named, texts

KINDS: Final = texts({
    "return": QT_TRANSLATE_NOOP("ReturnKind", "Return"),
    "exchange": QT_TRANSLATE_NOOP("ReturnKind", "Exchange"),
    "repack": QT_TRANSLATE_NOOP("ReturnKind", "Repacking"),
    "repair": QT_TRANSLATE_NOOP("ReturnKind", "Repair"),
})  # fmt: skip
REASONS: Final = texts({
    "quality": QT_TRANSLATE_NOOP("ReturnReason", "Quality"),
    "damaged_in_transit": QT_TRANSLATE_NOOP("ReturnReason", "Damaged in transit"),
    "package_damage": QT_TRANSLATE_NOOP("ReturnReason", "Package damaged"),
    "near_expiry": QT_TRANSLATE_NOOP("ReturnReason", "Near expiry"),
    "expired": QT_TRANSLATE_NOOP("ReturnReason", "Expired"),
    "slow_moving": QT_TRANSLATE_NOOP("ReturnReason", "Slow moving"),
    "wrong_goods": QT_TRANSLATE_NOOP("ReturnReason", "Wrong goods"),
    "over_delivery": QT_TRANSLATE_NOOP("ReturnReason", "Delivered too much"),
    "recall": QT_TRANSLATE_NOOP("ReturnReason", "Recalled by us"),
    "policy": QT_TRANSLATE_NOOP("ReturnReason", "By policy"),
})  # fmt: skip
STATES: Final = texts({
    "draft": QT_TRANSLATE_NOOP("ReturnState", "Draft"),
    "submitted": QT_TRANSLATE_NOOP("ReturnState", "To be decided"),
    "approved": QT_TRANSLATE_NOOP("ReturnState", "Approved"),
    "partly_approved": QT_TRANSLATE_NOOP("ReturnState", "Approved in part"),
    "rejected": QT_TRANSLATE_NOOP("ReturnState", "Rejected"),
    "awaiting_goods": QT_TRANSLATE_NOOP("ReturnState", "Goods awaited"),
    "received": QT_TRANSLATE_NOOP("ReturnState", "Received"),
    "inspected": QT_TRANSLATE_NOOP("ReturnState", "Inspected"),
    "settled": QT_TRANSLATE_NOOP("ReturnState", "Settled"),
    "closed": QT_TRANSLATE_NOOP("ReturnState", "Closed"),
    "cancelled": QT_TRANSLATE_NOOP("ReturnState", "Cancelled"),
    "lapsed": QT_TRANSLATE_NOOP("ReturnState", "Lapsed"),
})  # fmt: skip
FREIGHTS: Final = texts({
    "us": QT_TRANSLATE_NOOP("ReturnFreight", "By us"),
    "customer": QT_TRANSLATE_NOOP("ReturnFreight", "By the customer"),
    "carrier": QT_TRANSLATE_NOOP("ReturnFreight", "By the carrier"),
})  # fmt: skip
SETTLEMENTS: Final = texts({
    "credit_note": QT_TRANSLATE_NOOP("ReturnSettlement", "Credit"),
    "replacement": QT_TRANSLATE_NOOP("ReturnSettlement", "Replacement"),
    "repack_only": QT_TRANSLATE_NOOP("ReturnSettlement", "Repacked only"),
    "offset_rebate": QT_TRANSLATE_NOOP("ReturnSettlement", "Set off with the rebate"),
    "none": QT_TRANSLATE_NOOP("ReturnSettlement", "Nothing to settle"),
})  # fmt: skip
DISPOSITIONS: Final = texts({
    "restock": QT_TRANSLATE_NOOP("ReturnDisposition", "Back to stock"),
    "rework": QT_TRANSLATE_NOOP("ReturnDisposition", "Rework"),
    "repack": QT_TRANSLATE_NOOP("ReturnDisposition", "Repack"),
    "scrap": QT_TRANSLATE_NOOP("ReturnDisposition", "Scrap"),
    "supplier_claim": QT_TRANSLATE_NOOP("ReturnDisposition", "Claim on the supplier"),
})  # fmt: skip
BEARERS: Final = texts({
    "us": QT_TRANSLATE_NOOP("ReturnBearer", "Us"),
    "complaint": QT_TRANSLATE_NOOP("ReturnBearer", "The complaint"),
    "supplier": QT_TRANSLATE_NOOP("ReturnBearer", "The supplier"),
})  # fmt: skip
PLACES: Final = texts({
    "our": QT_TRANSLATE_NOOP("ReturnPlace", "At our place"),
    "customer_site": QT_TRANSLATE_NOOP("ReturnPlace", "At the customer's"),
})  # fmt: skip
FIELDS: Final = texts({
    "kind": QT_TRANSLATE_NOOP("ReturnField", "Kind"),
    "reason": QT_TRANSLATE_NOOP("ReturnField", "Reason"),
    "freight_by": QT_TRANSLATE_NOOP("ReturnField", "Freight"),
    "contact": QT_TRANSLATE_NOOP("ReturnField", "Contact"),
    "policy": QT_TRANSLATE_NOOP("ReturnField", "Policy"),
    "note": QT_TRANSLATE_NOOP("ReturnField", "Note"),
    "line": QT_TRANSLATE_NOOP("ReturnField", "Line"),
    "qty": QT_TRANSLATE_NOOP("ReturnField", "Quantity"),
    "material": QT_TRANSLATE_NOOP("ReturnField", "Material"),
    "labour_min": QT_TRANSLATE_NOOP("ReturnField", "Minutes"),
    "cost": QT_TRANSLATE_NOOP("ReturnField", "Cost"),
    "done_on": QT_TRANSLATE_NOOP("ReturnField", "Done on"),
    "done_at": QT_TRANSLATE_NOOP("ReturnField", "Done at"),
    "borne_by": QT_TRANSLATE_NOOP("ReturnField", "Borne by"),
})  # fmt: skip
COLOURS: Final = texts({
    "green": QT_TRANSLATE_NOOP("ReturnRate", "within what was agreed"),
    "yellow": QT_TRANSLATE_NOOP("ReturnRate", "near the cap"),
    "red": QT_TRANSLATE_NOOP("ReturnRate", "over the cap"),
})  # fmt: skip


def kind_name(code: object) -> str:
    """退货, 换货, 调换包装, 维修."""
    return named(KINDS, "ReturnKind", code)


def reason_name(code: object) -> str:
    """Why goods come back."""
    return named(REASONS, "ReturnReason", code)


def state_name(code: object) -> str:
    """Where a case stands."""
    return named(STATES, "ReturnState", code)


def freight_name(code: object) -> str:
    """Who pays the freight."""
    return named(FREIGHTS, "ReturnFreight", code)


def settlement_name(code: object) -> str:
    """How a case is settled."""
    return named(SETTLEMENTS, "ReturnSettlement", code)


def disposition_name(code: object) -> str:
    """What becomes of goods that came back."""
    return named(DISPOSITIONS, "ReturnDisposition", code)


def bearer_name(code: object) -> str:
    """Who bears the cost of repacking."""
    return named(BEARERS, "ReturnBearer", code)


def place_name(code: object) -> str:
    """Where goods were repacked."""
    return named(PLACES, "ReturnPlace", code)


def quantity_text(qty3: int, unit: str = "") -> str:
    """100 瓶."""
    return f"{plain(qty3, 3, 0)} {unit}".strip()


def percent_text(bp: int) -> str:
    """Basis points as 2.35 %."""
    return f"{plain(bp, 2, 0)} %"


def rate_text(rate: Rate) -> str:
    """The rate of twelve months against its cap, and what that means."""
    text = QCoreApplication.translate("ReturnRate", "Returned in twelve months: {rate} of sales, cap {cap} — {meaning}")
    meaning = named(COLOURS, "ReturnRate", rate.colour)
    said = text.format(rate=percent_text(rate.bp), cap=percent_text(rate.cap_bp), meaning=meaning)
    return f"{said} ({rate.contract})" if rate.contract else said
