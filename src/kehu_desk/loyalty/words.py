"""What people read of value services and shares: sentences for refusals, names of kinds, states and fields."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kehu_desk.archives import words as archives
from kehu_desk.kernel.errors import No, Refused
from kehu_desk.kernel.money import plain, yuan
from kehu_desk.loyalty.rules import Share
from kehu_desk.ui.words import each_once, named, sentence, texts

WORDS: Final = texts({
    "E_NOT_FOUND": QT_TRANSLATE_NOOP("Refused", "This is not there, or not yours to see (B-008). Refresh the list."),
    "E_VALUE_FIELD": QT_TRANSLATE_NOOP("Refused", "“{field}” is missing, too long or out of its bounds. Correct it."),
    "E_FULFIL_FIELD": QT_TRANSLATE_NOOP(
        "Refused", "“{field}” does not fit: the day lies within the service and not ahead, what was measured is said, marks are 1 to 5."
    ),
    "E_VALUE_OWNER": QT_TRANSLATE_NOOP("Refused", "A service needs somebody of ours who answers for it. Choose an active account."),
    "E_VALUE_ENDED": QT_TRANSLATE_NOOP("Refused", "This service has ended; nothing more is noted of it. Promise a new one."),
    "E_VALUE_REASON": QT_TRANSLATE_NOOP("Refused", "Say in {least} characters or more why the service ends."),
    "E_SHARE_FACT": QT_TRANSLATE_NOOP(
        "Refused",
        "A share rests on a fact about this very customer that still holds (R47). Note the fact under Intelligence first, then choose it.",
    ),
    "E_SHARE_YEAR": QT_TRANSLATE_NOOP("Refused", "A share belongs to a year from {first} to {last}. Correct the year."),
    "E_SHARE_TOTAL": QT_TRANSLATE_NOOP(
        "Refused", "The fact names no sum in yuan, so what the customer buys in all has to be typed, above nothing. Type it."
    ),
    "E_SHARE_SMALL": QT_TRANSLATE_NOOP(
        "Refused", "We alone sold {ours} yuan, more than the {total} yuan that the fact names for all suppliers. Check the fact."
    ),
})  # fmt: skip
FIELDS: Final = texts({
    "kind": QT_TRANSLATE_NOOP("LoyaltyField", "Kind of service"),
    "promise": QT_TRANSLATE_NOOP("LoyaltyField", "What we promise"),
    "measure": QT_TRANSLATE_NOOP("LoyaltyField", "Measured by"),
    "target": QT_TRANSLATE_NOOP("LoyaltyField", "Target"),
    "starts_on": QT_TRANSLATE_NOOP("LoyaltyField", "From"),
    "ends_on": QT_TRANSLATE_NOOP("LoyaltyField", "Until"),
    "cost_fen": QT_TRANSLATE_NOOP("LoyaltyField", "Cost"),
    "done_on": QT_TRANSLATE_NOOP("LoyaltyField", "Given on"),
    "measured": QT_TRANSLATE_NOOP("LoyaltyField", "What was measured"),
    "kept": QT_TRANSLATE_NOOP("LoyaltyField", "Target kept"),
    "rating": QT_TRANSLATE_NOOP("LoyaltyField", "Customer's mark"),
    "note": QT_TRANSLATE_NOOP("LoyaltyField", "Note"),
    "category": QT_TRANSLATE_NOOP("LoyaltyField", "Category of goods"),
    "year": QT_TRANSLATE_NOOP("LoyaltyField", "Year"),
    "fact_id": QT_TRANSLATE_NOOP("LoyaltyField", "Fact it rests on"),
    "total_fen": QT_TRANSLATE_NOOP("LoyaltyField", "Bought in all"),
    "owner_id": QT_TRANSLATE_NOOP("LoyaltyField", "Answers for it"),
})  # fmt: skip
KINDS: Final = texts({
    "guarantee_clause": QT_TRANSLATE_NOOP("ValueKind", "Guarantee clause"),
    "edi": QT_TRANSLATE_NOOP("ValueKind", "Electronic data interchange"),
    "priority_shipping": QT_TRANSLATE_NOOP("ValueKind", "Priority shipping"),
    "advance_information": QT_TRANSLATE_NOOP("ValueKind", "Advance information"),
    "customised_product": QT_TRANSLATE_NOOP("ValueKind", "Customised product"),
    "maintenance_upgrade": QT_TRANSLATE_NOOP("ValueKind", "Maintenance and upgrade"),
    "other": QT_TRANSLATE_NOOP("ValueKind", "Other service"),
})  # fmt: skip
STATES: Final = texts({
    "running": QT_TRANSLATE_NOOP("ValueState", "Running"),
    "ended": QT_TRANSLATE_NOOP("ValueState", "Ended"),
})  # fmt: skip
SHARES: Final = texts({
    "estimated": QT_TRANSLATE_NOOP("LoyaltyShare", "estimated"),
    "all": QT_TRANSLATE_NOOP("LoyaltyShare", "All goods"),
})  # fmt: skip


def field_name(key: object) -> str:
    """What a field is called."""
    return named(FIELDS, "LoyaltyField", key)


def kind_name(kind: object) -> str:
    """What a service is."""
    return named(KINDS, "ValueKind", kind)


def state_name(state: object) -> str:
    """Where a service stands."""
    return named(STATES, "ValueState", state)


def percent(bp: int | None) -> str:
    """41.2 %; a dash where nothing is known."""
    return "–" if bp is None else f"{plain(bp, 2, 0)} %"


def share_text(share: Share) -> str:
    """41.2 %, marked 暂估 unless the fact below the line is corroborated."""
    marked = share.estimated and share.share_bp is not None
    return f"{percent(share.share_bp)} ({named(SHARES, 'LoyaltyShare', 'estimated')})" if marked else percent(share.share_bp)


def goods_name(category: str) -> str:
    """A category, or everything."""
    return category or named(SHARES, "LoyaltyShare", "all")


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
        return field_name(value)
    return yuan(value) if name in {"ours", "total"} and isinstance(value, int) else value
