"""What people read of the quarterly refresh: sentences for refusals, names of states, scopes and marks."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.archives import words as archives
from kehu_desk.archives.rules.fields import field
from kehu_desk.archives.words import section_name
from kehu_desk.kernel.errors import No, Refused
from kehu_desk.ui import words as plain
from kehu_desk.ui.words import named, texts

WORDS: Final = texts({
    "E_NOT_FOUND": QT_TRANSLATE_NOOP("Refused", "There is no such task or customer any more. Refresh the list."),
    "E_FORBIDDEN": QT_TRANSLATE_NOOP("Refused", "Your role does not include this step of the quarterly refresh (action matrix, B-044)."),
    "E_NO_RELATION": QT_TRANSLATE_NOOP(
        "Refused", "This is for the responsible person of the customer, or for the direct superior (B-170, B-173)."
    ),
    "E_SELF_APPROVAL": QT_TRANSLATE_NOOP(
        "Refused", "Nobody reviews or confirms what they handed in or proposed themselves (B-030, B-170)."
    ),
    "E_NO_APPROVER": QT_TRANSLATE_NOOP("Refused", "Nobody can review this (B-034). Have a superior or manager entered."),
    "E_INCOMPLETE": QT_TRANSLATE_NOOP("Refused", "Every section needs its tick: {fields} is missing (B-173)."),
    "E_REASON": QT_TRANSLATE_NOOP("Refused", "A reason of at least five characters is needed."),
    "E_STATE": QT_TRANSLATE_NOOP("Refused", "The task stands at “{state}”, from which this step does not lead on. Refresh the list."),
    "E_STATE/marked": QT_TRANSLATE_NOOP("Refused", "This customer is marked already."),
    "E_STATE/unmarked": QT_TRANSLATE_NOOP("Refused", "This customer is neither marked nor proposed."),
    "E_STATE/proposed": QT_TRANSLATE_NOOP("Refused", "This customer is proposed already; the superior decides."),
    "E_STATE/type": QT_TRANSLATE_NOOP("Refused", "Only dealers, hospitals, pharmacies, retailers and key accounts are marked (B-170)."),
    "E_STATE/life": QT_TRANSLATE_NOOP(
        "Refused", "The cooperation is not under way: life cycle “{state}” (B-170). Correct the life cycle in the archive first."
    ),
})  # fmt: skip
STATES: Final = texts({
    "OPEN": QT_TRANSLATE_NOOP("RefreshState", "Open"),
    "HANDED_IN": QT_TRANSLATE_NOOP("RefreshState", "Handed in"),
    "DONE": QT_TRANSLATE_NOOP("RefreshState", "Done"),
    "LATE": QT_TRANSLATE_NOOP("RefreshState", "Late"),
    "WAIVED": QT_TRANSLATE_NOOP("RefreshState", "Waived"),
})  # fmt: skip
MARK_STATES: Final = texts({
    "marked": QT_TRANSLATE_NOOP("RefreshMark", "Marked"),
    "proposed": QT_TRANSLATE_NOOP("RefreshMark", "Proposed"),
    "suggested": QT_TRANSLATE_NOOP("RefreshMark", "Suggested by the rule"),
})  # fmt: skip
REASONS: Final = texts({
    "sealed": QT_TRANSLATE_NOOP("RefreshReason", "archive sealed"),
    "ended": QT_TRANSLATE_NOOP("RefreshReason", "cooperation ended"),
    "unmarked": QT_TRANSLATE_NOOP("RefreshReason", "mark taken away"),
})  # fmt: skip
HOWS: Final = texts({
    "unchanged": QT_TRANSLATE_NOOP("RefreshHow", "no change"),
    "edit": QT_TRANSLATE_NOOP("RefreshHow", "edit"),
})  # fmt: skip
SCOPES: Final = texts({
    "mine": QT_TRANSLATE_NOOP("RefreshScope", "Mine"),
    "people": QT_TRANSLATE_NOOP("RefreshScope", "My people's"),
    "all": QT_TRANSLATE_NOOP("RefreshScope", "All"),
})  # fmt: skip
LIVES: Final = frozenset({"prospect", "lost", "former", "blocked"})


def state_name(state: str) -> str:
    """Open, handed in …"""
    return named(STATES, "RefreshState", state)


def mark_name(state: str) -> str:
    """Marked, proposed or suggested."""
    return named(MARK_STATES, "RefreshMark", state)


def scope_name(scope: str) -> str:
    """Whose tasks."""
    return named(SCOPES, "RefreshScope", scope)


def how_name(how: str) -> str:
    """How a quarter was handed in; empty while it was not."""
    return named(HOWS, "RefreshHow", how)


def reason_name(reason: str) -> str:
    """Why a task was waived: the rule, and the words of who took the mark away."""
    why, _, words = reason.partition(": ")
    return "：".join(each for each in (named(REASONS, "RefreshReason", why), words) if each)


def explain(refusal: No) -> str:
    """The sentence of one no."""
    facts = dict(refusal.facts)
    state = str(facts.get("state", ""))
    key = f"{refusal.code}/{'life' if state in LIVES else state}"
    code = key if key in WORDS else refusal.code
    if code not in WORDS:
        return archives.explain(refusal)
    said = {name: plain.fact(_word(name, value)) for name, value in facts.items()}
    return QCoreApplication.translate("Refused", WORDS[code]).format_map(plain.Gaps(said))


def explain_all(refused: Refused) -> list[str]:
    """All sentences of a refusal, primary first, each once."""
    return plain.each_once(refused, explain)


def _word(name: str, value: object) -> object:
    if name == "state":
        return archives.option_name(field("BAS", "lifecycle"), value) if str(value) in LIVES else state_name(str(value))
    if name == "fields" and isinstance(value, tuple):
        return [section_name(each) for each in value]
    return value
