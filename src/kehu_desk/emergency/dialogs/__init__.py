"""Dialogs of an emergency: the opening, and its review."""

from kehu_desk.emergency.dialogs.opening import OpeningDialog
from kehu_desk.emergency.dialogs.reviewing import ReviewDialog

__all__ = ["OpeningDialog", "ReviewDialog"]
