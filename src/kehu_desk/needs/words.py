"""What people read of needs: sentences for refusals, names of kinds, priorities, states and events."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kehu_desk.archives import words as archives
from kehu_desk.kernel.errors import No, Refused
from kehu_desk.kernel.money import plain
from kehu_desk.needs.rules import Csat
from kehu_desk.ui.words import each_once, named, sentence, texts

WORDS: Final = texts({
    "E_FORBIDDEN": QT_TRANSLATE_NOOP(
        "Refused", "Needs are written down by those responsible for the customer, their team, and by service. Ask one of them."
    ),
    "E_NO_RELATION": QT_TRANSLATE_NOOP(
        "Refused", "You are neither responsible for this customer nor on its team. Ask service, or the responsible person."
    ),
    "E_NOT_FOUND": QT_TRANSLATE_NOOP("Refused", "This is not there, or not yours to see (B-008). Refresh the list."),
    "E_STATE": QT_TRANSLATE_NOOP("Refused", "The need stands at “{state}”, from which this step does not lead on. Refresh the list."),
    "E_NEED_FIELD": QT_TRANSLATE_NOOP("Refused", "“{field}” is missing, too long or out of its bounds. Correct it."),
    "E_NEED_ANSWER": QT_TRANSLATE_NOOP(
        "Refused", "What is planned or refused needs our answer to the customer, {least} characters at least. Write it."
    ),
    "E_NEED_OWNER": QT_TRANSLATE_NOOP("Refused", "What is planned needs somebody of ours who does it. Choose an active account."),
    "E_NEED_DAY": QT_TRANSLATE_NOOP("Refused", "A need is met on a day from {earliest} to today. Correct the day."),
})  # fmt: skip
FIELDS: Final = texts({
    "kind": QT_TRANSLATE_NOOP("NeedField", "Kind"),
    "text": QT_TRANSLATE_NOOP("NeedField", "Need"),
    "contact": QT_TRANSLATE_NOOP("NeedField", "Told by"),
    "priority": QT_TRANSLATE_NOOP("NeedField", "Priority"),
    "noted_on": QT_TRANSLATE_NOOP("NeedField", "Told on"),
    "expected_on": QT_TRANSLATE_NOOP("NeedField", "Wished for by"),
    "potential_fen": QT_TRANSLATE_NOOP("NeedField", "Worth in a year"),
})  # fmt: skip
KINDS: Final = texts({
    "product": QT_TRANSLATE_NOOP("NeedKind", "Product"),
    "spec": QT_TRANSLATE_NOOP("NeedKind", "Specification"),
    "service": QT_TRANSLATE_NOOP("NeedKind", "Service"),
    "delivery": QT_TRANSLATE_NOOP("NeedKind", "Delivery"),
    "price": QT_TRANSLATE_NOOP("NeedKind", "Price"),
    "training": QT_TRANSLATE_NOOP("NeedKind", "Training"),
    "system": QT_TRANSLATE_NOOP("NeedKind", "System"),
})  # fmt: skip
PRIORITIES: Final = texts({
    "1": QT_TRANSLATE_NOOP("NeedPriority", "Low"),
    "2": QT_TRANSLATE_NOOP("NeedPriority", "Medium"),
    "3": QT_TRANSLATE_NOOP("NeedPriority", "High"),
})  # fmt: skip
STATES: Final = texts({
    "noted": QT_TRANSLATE_NOOP("NeedState", "Noted"),
    "planned": QT_TRANSLATE_NOOP("NeedState", "Planned"),
    "met": QT_TRANSLATE_NOOP("NeedState", "Met"),
    "refused": QT_TRANSLATE_NOOP("NeedState", "Refused"),
})  # fmt: skip
EVENTS: Final = texts({
    "visit": QT_TRANSLATE_NOOP("ServiceEvent", "Visit"),
    "complaint": QT_TRANSLATE_NOOP("ServiceEvent", "Complaint"),
    "rma": QT_TRANSLATE_NOOP("ServiceEvent", "Return or exchange"),
    "revisit": QT_TRANSLATE_NOOP("ServiceEvent", "Revisit"),
    "need": QT_TRANSLATE_NOOP("ServiceEvent", "Need"),
})  # fmt: skip


def kind_name(kind: object) -> str:
    """What a need is about."""
    return named(KINDS, "NeedKind", kind)


def priority_name(priority: object) -> str:
    """How much it matters."""
    return named(PRIORITIES, "NeedPriority", priority)


def state_name(state: object) -> str:
    """Where a need stands."""
    return named(STATES, "NeedState", state)


def event_name(kind: str) -> str:
    """What an event of the time line is called."""
    return named(EVENTS, "ServiceEvent", kind)


def share_text(content: Csat) -> str:
    """85.7 %; a dash while nobody was asked."""
    return "–" if content.share_bp is None else f"{plain(content.share_bp, 2, 0)} %"


def explain(refusal: No) -> str:
    """The sentence of one no."""
    if refusal.code not in WORDS:
        return archives.explain(refusal)
    return sentence(refusal._replace(facts=tuple((name, _word(name, value)) for name, value in refusal.facts)), WORDS)


def explain_all(refused: Refused) -> list[str]:
    """All sentences of a refusal, primary first, each once."""
    return each_once(refused, explain)


def _word(name: str, value: object) -> object:
    if name == "field":
        return named(FIELDS, "NeedField", value)
    return state_name(value) if name == "state" else value
