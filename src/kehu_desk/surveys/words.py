"""What people read of collection: sentences for refusals, names of kinds and states."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.archives import words as archives
from kehu_desk.kernel.errors import No, Refused
from kehu_desk.ui.words import each_once, named, sentence, texts

WORDS: Final = texts({
    "E_FORBIDDEN": QT_TRANSLATE_NOOP(
        "Refused",
        "Surveys are sent by those responsible for the customer and decided on by their superior or a manager; your role does not include "
        "this step.",
    ),
    "E_NO_RELATION": QT_TRANSLATE_NOOP(
        "Refused", "This is for those responsible for the customer, or for their superior. Ask one of them or a manager."
    ),
    "E_NOT_FOUND": QT_TRANSLATE_NOOP("Refused", "This is not there, or not yours to see (B-008). Refresh the list."),
    "E_SELF_APPROVAL": QT_TRANSLATE_NOOP("Refused", "Nobody decides on answers that they typed themselves (B-030). A colleague must."),
    "E_STATE": QT_TRANSLATE_NOOP("Refused", "It stands at “{state}”, from which this step does not lead on. Refresh the list."),
    "E_REASON": QT_TRANSLATE_NOOP("Refused", "Say why, in at least {least} characters."),
    "E_SURVEY_FIELD": QT_TRANSLATE_NOOP("Refused", "“{field}” is missing, too long or out of its bounds. Correct it."),
    "E_SURVEY_SENT": QT_TRANSLATE_NOOP("Refused", "It is sent on {latest} at the latest, not on a day to come. Correct the day."),
    "E_SURVEY_DAY": QT_TRANSLATE_NOOP("Refused", "The answer came on a day from {earliest} to today. Correct the day."),
    "E_SURVEY_ASKED": QT_TRANSLATE_NOOP("Refused", "“{field}” was not asked. Leave it out, or ask for it in another survey."),
    "E_SURVEY_ABOVE": QT_TRANSLATE_NOOP(
        "Refused", "“{field}” stands above what you may view (B-014). Have it typed by somebody who may, such as the key account manager."
    ),
    "E_SURVEY_DECIDED": QT_TRANSLATE_NOOP("Refused", "“{field}” was decided on already. Ask for it again in another survey."),
    "E_SURVEY_UNDECIDED": QT_TRANSLATE_NOOP("Refused", "{count} answers are not decided on yet. Accept or refuse each of them first."),
    "E_SURVEY_LOAN": QT_TRANSLATE_NOOP(
        "Refused", "A filed archive changes only inside an edit loan (B-081). Request one for “{section}” at level “{level}”."
    ),
    "E_SURVEY_MOVED": QT_TRANSLATE_NOOP(
        "Refused", "“{field}” was changed in the archive since it was decided on. Have it accepted anew, or refused."
    ),
})  # fmt: skip
FIELDS: Final = texts({
    "kind": QT_TRANSLATE_NOOP("SurveyField", "Kind"),
    "sections": QT_TRANSLATE_NOOP("SurveyField", "Asks about"),
    "due_on": QT_TRANSLATE_NOOP("SurveyField", "Due back on"),
    "agency": QT_TRANSLATE_NOOP("SurveyField", "Agency"),
    "cost_fen": QT_TRANSLATE_NOOP("SurveyField", "Cost"),
    "note": QT_TRANSLATE_NOOP("SurveyField", "Note"),
    "signed_by": QT_TRANSLATE_NOOP("SurveyField", "Signed by"),
    "received_on": QT_TRANSLATE_NOOP("SurveyField", "Came back on"),
})  # fmt: skip
KINDS: Final = texts({
    "customer_form": QT_TRANSLATE_NOOP("SurveyKind", "Customer form"),
    "commissioned": QT_TRANSLATE_NOOP("SurveyKind", "Commissioned survey"),
})  # fmt: skip
STATES: Final = texts({
    "draft": QT_TRANSLATE_NOOP("SurveyState", "To be sent"),
    "sent": QT_TRANSLATE_NOOP("SurveyState", "Sent"),
    "received": QT_TRANSLATE_NOOP("SurveyState", "To be decided"),
    "checked": QT_TRANSLATE_NOOP("SurveyState", "To be written in"),
    "applied": QT_TRANSLATE_NOOP("SurveyState", "Done"),
    "cancelled": QT_TRANSLATE_NOOP("SurveyState", "Cancelled"),
    "late": QT_TRANSLATE_NOOP("SurveyState", "Overdue"),
})  # fmt: skip
VERDICTS: Final = texts({
    "proposed": QT_TRANSLATE_NOOP("ChangeState", "To be decided"),
    "accepted": QT_TRANSLATE_NOOP("ChangeState", "Accepted"),
    "refused": QT_TRANSLATE_NOOP("ChangeState", "Refused"),
    "applied": QT_TRANSLATE_NOOP("ChangeState", "Written in"),
})  # fmt: skip


def kind_name(kind: object) -> str:
    """How it is collected."""
    return named(KINDS, "SurveyKind", kind)


def state_name(state: object) -> str:
    """Where a survey stands."""
    return named(STATES, "SurveyState", state)


def verdict_name(state: object) -> str:
    """Where a change stands."""
    return named(VERDICTS, "ChangeState", state)


def label(key: str) -> str:
    """What a field of the dialogs is called."""
    return QCoreApplication.translate("SurveyField", FIELDS[key])


def explain(refusal: No) -> str:
    """The sentence of one no."""
    if refusal.code not in WORDS:
        return archives.explain(refusal)
    section = str(dict(refusal.facts).get("section") or "BAS")
    return sentence(refusal._replace(facts=tuple((name, _word(name, value, section)) for name, value in refusal.facts)), WORDS)


def explain_all(refused: Refused) -> list[str]:
    """All sentences of a refusal, primary first, each once."""
    return each_once(refused, explain)


def _word(name: str, value: object, section: str) -> object:
    text = str(value)
    if name == "field":
        return label(text) if text in FIELDS else archives.key_name(text, section)
    if name == "section":
        return archives.section_name(text)
    if name == "level" and isinstance(value, int):
        return archives.level_name(value)
    if name == "state":
        return verdict_name(value) if text in ("proposed", "accepted", "refused") else state_name(value)
    return value
