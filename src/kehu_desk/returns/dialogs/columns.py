"""The columns that the grids of returns share."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from kehu_desk.returns.dialogs.cells import CHOSEN, FIXED, TICKED, TYPED, Column


def title(key: str) -> str:
    """What a column is called."""
    words = {
        "product": QCoreApplication.translate("ReturnGrid", "Product"), "batch_no": QCoreApplication.translate("ReturnGrid", "Batch"),
        "delivered": QCoreApplication.translate("ReturnGrid", "Delivered"), "left": QCoreApplication.translate("ReturnGrid", "Left"),
        "qty": QCoreApplication.translate("ReturnGrid", "Quantity"), "unit": QCoreApplication.translate("ReturnGrid", "Unit"),
        "made_on": QCoreApplication.translate("ReturnGrid", "Made on"),
        "expires_on": QCoreApplication.translate("ReturnGrid", "Expires on"),
        "intact": QCoreApplication.translate("ReturnGrid", "Package whole"),
        "carrier_signed": QCoreApplication.translate("ReturnGrid", "Carrier signed"),
        "note": QCoreApplication.translate("ReturnGrid", "Note"), "asked": QCoreApplication.translate("ReturnGrid", "Asked for"),
        "amount": QCoreApplication.translate("ReturnGrid", "Amount"), "approved": QCoreApplication.translate("ReturnGrid", "Approved"),
        "received": QCoreApplication.translate("ReturnGrid", "Received"), "accepted": QCoreApplication.translate("ReturnGrid", "Accepted"),
        "disposition": QCoreApplication.translate("ReturnGrid", "Becomes"), "line": QCoreApplication.translate("ReturnGrid", "Line"),
        "material": QCoreApplication.translate("ReturnGrid", "Material"),
        "labour_min": QCoreApplication.translate("ReturnGrid", "Minutes"), "cost": QCoreApplication.translate("ReturnGrid", "Cost (yuan)"),
        "done_on": QCoreApplication.translate("ReturnGrid", "Done on"), "done_at": QCoreApplication.translate("ReturnGrid", "Done at"),
        "borne_by": QCoreApplication.translate("ReturnGrid", "Borne by"), "credit": QCoreApplication.translate("ReturnGrid", "Credit"),
        "reason": QCoreApplication.translate("ReturnGrid", "Why"), "number": QCoreApplication.translate("ReturnGrid", "Document"),
        "sold": QCoreApplication.translate("ReturnGrid", "Sold"),
    }  # fmt: skip
    return words[key]


def fixed(key: str, width: int = 80, *, right: bool = False) -> Column:
    """A column to read."""
    return Column(key, title(key), FIXED, width, right)


def typed(key: str, width: int = 80, *, right: bool = False) -> Column:
    """A column to type in."""
    return Column(key, title(key), TYPED, width, right)


def ticked(key: str, width: int = 80) -> Column:
    """A column to tick."""
    return Column(key, title(key), TICKED, width)


def chosen(key: str, options: Sequence[tuple[str, str]], width: int = 100) -> Column:
    """A column to choose in."""
    return Column(key, title(key), CHOSEN, width, False, tuple(options))


def day_text(day: date | None) -> str:
    """A day, empty for none."""
    return day.isoformat() if day is not None else ""
