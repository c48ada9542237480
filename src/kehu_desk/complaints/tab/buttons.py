"""The steps of a complaint as buttons: what they are called."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.ui.words import texts

STEPS: Final = texts({
    "accept": QT_TRANSLATE_NOOP("ComplaintSteps", "Accept…"),
    "reject": QT_TRANSLATE_NOOP("ComplaintSteps", "Reject…"),
    "reply": QT_TRANSLATE_NOOP("ComplaintSteps", "First reply…"),
    "wait": QT_TRANSLATE_NOOP("ComplaintSteps", "Wait for customer…"),
    "resume": QT_TRANSLATE_NOOP("ComplaintSteps", "Customer answered"),
    "answer": QT_TRANSLATE_NOOP("ComplaintSteps", "Final answer…"),
    "confirm": QT_TRANSLATE_NOOP("ComplaintSteps", "Customer confirms…"),
    "attempt": QT_TRANSLATE_NOOP("ComplaintSteps", "Not reached…"),
    "close": QT_TRANSLATE_NOOP("ComplaintSteps", "Close…"),
    "reopen": QT_TRANSLATE_NOOP("ComplaintSteps", "Reopen…"),
    "revisit": QT_TRANSLATE_NOOP("ComplaintSteps", "Revisit…"),
    "grant": QT_TRANSLATE_NOOP("ComplaintSteps", "Money…"),
    "allow": QT_TRANSLATE_NOOP("ComplaintSteps", "Approve money"),
    "deny": QT_TRANSLATE_NOOP("ComplaintSteps", "Refuse money…"),
    "assign": QT_TRANSLATE_NOOP("ComplaintSteps", "Hand over…"),
})  # fmt: skip
ICONS: Final = {
    "accept": "check", "reject": "circle-x", "reply": "send", "wait": "clock", "resume": "undo-2", "answer": "send",
    "confirm": "circle-check", "attempt": "bell", "close": "archive", "reopen": "undo-2", "revisit": "star", "grant": "hand-helping",
    "allow": "check", "deny": "circle-x", "assign": "user",
}  # fmt: skip
EVENTS: Final = tuple(STEPS)


def step_texts() -> Mapping[str, tuple[str, str]]:
    """Event -> the words of its button in the language of the program, and its icon."""
    return {event: (QCoreApplication.translate("ComplaintSteps", text), ICONS[event]) for event, text in STEPS.items()}
