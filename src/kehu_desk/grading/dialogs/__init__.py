"""Dialogs of grades."""

from kehu_desk.grading.dialogs.follows import FollowsDialog
from kehu_desk.grading.dialogs.override import OverrideDialog

__all__ = ["FollowsDialog", "OverrideDialog"]
