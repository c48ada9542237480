"""What stands against doing something with a warning: what happened, the rule, what to do."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kehu_desk.archives import words as archives
from kehu_desk.kernel.errors import No, Refused
from kehu_desk.ui.words import each_once, sentence, texts
from kehu_desk.warnings.words.names import state_name

WORDS: Final = texts({
    "E_FORBIDDEN": QT_TRANSLATE_NOOP(
        "Refused", "Warnings are decided on by the direct superior of the responsible person, or a manager. Ask one of them."
    ),
    "E_NO_RELATION": QT_TRANSLATE_NOOP(
        "Refused", "Warnings are handled by the responsible person, the customer's team and their superior. Ask one of them."
    ),
    "E_NOT_FOUND": QT_TRANSLATE_NOOP("Refused", "This is not there, or not yours to see (B-008). Refresh the list."),
    "E_STATE": QT_TRANSLATE_NOOP("Refused", "It stands at “{state}”, from which this step does not lead on. Refresh the list."),
    "E_SELF_APPROVAL": QT_TRANSLATE_NOOP("Refused", "Nobody decides on a warning that he handled himself. Ask another superior."),
    "E_WARNING_REASON": QT_TRANSLATE_NOOP("Refused", "Say why, in {least} characters at least."),
    "E_WARNING_MEASURES": QT_TRANSLATE_NOOP("Refused", "A plan has one measure at least. Enter what will be done, by whom and until when."),
    "E_WARNING_MEASURE_TEXT": QT_TRANSLATE_NOOP("Refused", "Measure {row} does not say what will be done. Write it, or remove the line."),
    "E_WARNING_MEASURE_DUE": QT_TRANSLATE_NOOP("Refused", "Measure {row} needs a day from today on. Enter it."),
    "E_WARNING_OUTCOME": QT_TRANSLATE_NOOP("Refused", "Say what came of it, in 1 to {most} characters."),
    "E_WARNING_PROVISIONAL": QT_TRANSLATE_NOOP(
        "Refused", "The information behind it is not proved yet, so all that may be planned is to verify it. Choose “Verify”."
    ),
    "E_WARNING_PROOF": QT_TRANSLATE_NOOP(
        "Refused", "The figures stood below yellow in {quiet} of {runs} runs. Wait for the next run, or write what proves that it is over."
    ),
    "E_WARNING_SNOOZED": QT_TRANSLATE_NOOP("Refused", "A warning is put off once only, and this one was. Handle it."),
    "E_WARNING_SNOOZE_DAYS": QT_TRANSLATE_NOOP("Refused", "It is put off from tomorrow on, by {most} days at most. Choose another day."),
    "E_WARNING_PAUSE": QT_TRANSLATE_NOOP(
        "Refused", "Deliveries are paused only while a red change is being verified. Propose a hold with finance instead."
    ),
    "E_WARNING_PAUSE_DAYS": QT_TRANSLATE_NOOP(
        "Refused", "Deliveries are paused from tomorrow on, {most} days at most. Choose another day."
    ),
    "E_TOO_LONG": QT_TRANSLATE_NOOP("Refused", "The text is too long: {most} characters at most. Shorten it."),
})  # fmt: skip


def explain(refusal: No) -> str:
    """The sentence of one no."""
    if refusal.code not in WORDS:
        return archives.explain(refusal)
    facts = tuple((name, state_name(value) if name == "state" else value) for name, value in refusal.facts)
    return sentence(refusal._replace(facts=facts), WORDS)


def explain_all(refused: Refused) -> list[str]:
    """All sentences of a refusal, primary first, each once."""
    return each_once(refused, explain)
