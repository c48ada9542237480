"""What people read of to-dos: sentences of refusals, notices."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kehu_desk.archives import words as archives
from kehu_desk.kernel.errors import No, Refused
from kehu_desk.ui.words import each_once, sentence, texts

WORDS: Final = texts({
    "E_FORBIDDEN": QT_TRANSLATE_NOOP("Refused", "This account keeps no to-dos. Ask the administrator which role you hold."),
    "E_NO_RELATION": QT_TRANSLATE_NOOP(
        "Refused", "To-dos are set for oneself and for those who answer to one directly. Choose one of them."
    ),
    "E_NOT_FOUND": QT_TRANSLATE_NOOP("Refused", "This is not there, or not yours to see (B-008). Refresh the list."),
    "E_STATE": QT_TRANSLATE_NOOP("Refused", "This to-do is done already. Refresh the list."),
    "E_REASON": QT_TRANSLATE_NOOP(
        "Refused", "Somebody else set this to-do: say in at least {least} characters why it waits. He will be told."
    ),
    "E_TASK_TEXT": QT_TRANSLATE_NOOP("Refused", "Write what is to be done, in 1 to {most} characters."),
    "E_TASK_DUE": QT_TRANSLATE_NOOP("Refused", "It falls due between {first} and {latest}. Correct the day."),
    "E_TASK_LATER": QT_TRANSLATE_NOOP("Refused", "It falls due on {due} already. To put it off, choose a later day."),
    "E_TASK_WHY": QT_TRANSLATE_NOOP("Refused", "The reason may have {most} characters at most. Shorten it."),
})  # fmt: skip
NOTICES: Final = texts({
    "task_set": QT_TRANSLATE_NOOP("Notice", "{by} has set you a to-do that falls due on {due}."),
    "task_moved": QT_TRANSLATE_NOOP("Notice", "{by} has put a to-do off until {due}."),
    "task_done": QT_TRANSLATE_NOOP("Notice", "{by} has done the to-do that was due on {due}."),
})  # fmt: skip


def explain(refusal: No) -> str:
    """The sentence of one no."""
    return sentence(refusal, WORDS) if refusal.code in WORDS else archives.explain(refusal)


def explain_all(refused: Refused) -> list[str]:
    """All sentences of a refusal, primary first, each once."""
    return each_once(refused, explain)
