"""What people are told of complaints. Source: business.md §20."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kehu_desk.ui.words import texts

NOTICES: Final = texts({
    "complaint_assigned": QT_TRANSLATE_NOOP("Notice", "{by} put complaint {complaint} into your hands."),
    "complaint_waiting": QT_TRANSLATE_NOOP(
        "Notice", "Complaint {complaint} has waited for the customer for {days} days. Ask again, or go on without."
    ),
    "complaint_rejected": QT_TRANSLATE_NOOP("Notice", "Complaint {complaint} of your customer was rejected. The reason stands with it."),
    "complaint_closed": QT_TRANSLATE_NOOP("Notice", "Complaint {complaint} of your customer is closed."),
    "complaint_reopened": QT_TRANSLATE_NOOP("Notice", "Complaint {complaint} of your customer is worked on again."),
})  # fmt: skip
