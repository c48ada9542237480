"""What people read of supply: sentences for refusals, names of states and reasons, notices."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kehu_desk.archives import words as archives
from kehu_desk.kernel.errors import No, Refused
from kehu_desk.kernel.money import plain
from kehu_desk.supplies.rules.fill import Fill
from kehu_desk.ui.words import each_once, named, sentence, texts

WORDS: Final = texts({
    "E_FORBIDDEN": QT_TRANSLATE_NOOP(
        "Refused",
        "Supply is committed to by those responsible for the customer and decided on by the superior or a manager; shortages are noted by "
        "the team. Your role does not include this step; ask one of them.",
    ),
    "E_NO_RELATION": QT_TRANSLATE_NOOP(
        "Refused", "This is for those responsible for the customer, their team or their superior. Ask one of them, or a manager."
    ),
    "E_NOT_FOUND": QT_TRANSLATE_NOOP("Refused", "This is not there, or not yours to see (B-008). Refresh the list."),
    "E_STATE": QT_TRANSLATE_NOOP("Refused", "It stands at “{state}” now, from which this step does not lead on. Refresh the list."),
    "E_STALE": QT_TRANSLATE_NOOP("Refused", "It was changed since you read it. Read it again and decide then."),
    "E_SELF_APPROVAL": QT_TRANSLATE_NOOP(
        "Refused", "Nobody decides on what he drafted himself. Let your superior or another manager decide."
    ),
    "E_REASON": QT_TRANSLATE_NOOP("Refused", "A reason of at least {least} characters is needed, for those who read it later. Write it."),
    "E_SUPPLY_FIELD": QT_TRANSLATE_NOOP("Refused", "“{field}” is missing, too long or out of its bounds. Correct it."),
    "E_SUPPLY_PRODUCT": QT_TRANSLATE_NOOP("Refused", "Only goods on sale can be promised. Choose an active product."),
    "E_SUPPLY_OVERLAP": QT_TRANSLATE_NOOP(
        "Refused", "Commitment {number} holds for these goods at that time already. End it first, or choose other days."
    ),
    "E_SUPPLY_OVER": QT_TRANSLATE_NOOP("Refused", "Its last day has passed, so it would guarantee nothing. Correct its days."),
    "E_SUPPLY_KNOWN": QT_TRANSLATE_NOOP(
        "Refused", "A shortage of these goods since {since} covers some of these days; no day is told twice. Correct that one."
    ),
})  # fmt: skip
FIELDS: Final = texts({
    "product_id": QT_TRANSLATE_NOOP("SupplyField", "Product"),
    "month_qty3": QT_TRANSLATE_NOOP("SupplyField", "Guaranteed a month"),
    "priority": QT_TRANSLATE_NOOP("SupplyField", "Priority"),
    "response_days": QT_TRANSLATE_NOOP("SupplyField", "Response (days)"),
    "starts_on": QT_TRANSLATE_NOOP("SupplyField", "From"),
    "ends_on": QT_TRANSLATE_NOOP("SupplyField", "To"),
    "since_on": QT_TRANSLATE_NOOP("SupplyField", "Missing since"),
    "until_on": QT_TRANSLATE_NOOP("SupplyField", "Missing until"),
    "lost3": QT_TRANSLATE_NOOP("SupplyField", "Not sold for it (estimate)"),
    "reason": QT_TRANSLATE_NOOP("SupplyField", "Reason"),
    "remedy": QT_TRANSLATE_NOOP("SupplyField", "Remedy"),
    "note": QT_TRANSLATE_NOOP("SupplyField", "Note"),
})  # fmt: skip
STATES: Final = texts({
    "draft": QT_TRANSLATE_NOOP("SupplyState", "Draft"),
    "submitted": QT_TRANSLATE_NOOP("SupplyState", "To be decided"),
    "approved": QT_TRANSLATE_NOOP("SupplyState", "In force"),
    "rejected": QT_TRANSLATE_NOOP("SupplyState", "Rejected"),
    "ended": QT_TRANSLATE_NOOP("SupplyState", "Ended"),
    "coming": QT_TRANSLATE_NOOP("SupplyState", "Begins later"),
    "over": QT_TRANSLATE_NOOP("SupplyState", "Run out"),
    "lasting": QT_TRANSLATE_NOOP("SupplyState", "Missing still"),
    "back": QT_TRANSLATE_NOOP("SupplyState", "Back again"),
})  # fmt: skip
PRIORITIES: Final = texts({
    "1": QT_TRANSLATE_NOOP("SupplyPriority", "1 first"),
    "2": QT_TRANSLATE_NOOP("SupplyPriority", "2 preferred"),
    "3": QT_TRANSLATE_NOOP("SupplyPriority", "3 usual"),
    "4": QT_TRANSLATE_NOOP("SupplyPriority", "4 last"),
})  # fmt: skip
REASONS: Final = texts({
    "production": QT_TRANSLATE_NOOP("ShortageReason", "Production"),
    "transport": QT_TRANSLATE_NOOP("ShortageReason", "Transport"),
    "forecast": QT_TRANSLATE_NOOP("ShortageReason", "Forecast too low"),
    "credit": QT_TRANSLATE_NOOP("ShortageReason", "Held for credit"),
    "quality": QT_TRANSLATE_NOOP("ShortageReason", "Quality"),
    "other": QT_TRANSLATE_NOOP("ShortageReason", "Other"),
})  # fmt: skip
NOTICES: Final = texts({
    "supply_approved": QT_TRANSLATE_NOOP("Notice", "Supply commitment {number} is approved."),
    "supply_rejected": QT_TRANSLATE_NOOP("Notice", "Supply commitment {number} is rejected. The reason stands with it."),
})  # fmt: skip


def field_name(field: object) -> str:
    """What a field is called."""
    return named(FIELDS, "SupplyField", field)


def state_name(state: object) -> str:
    """Where a commitment or a shortage stands."""
    return named(STATES, "SupplyState", state)


def priority_name(priority: object) -> str:
    """Who is supplied first when there is not enough."""
    return named(PRIORITIES, "SupplyPriority", priority)


def reason_name(reason: object) -> str:
    """Why goods were missing."""
    return named(REASONS, "ShortageReason", reason)


def qty_text(qty3: int | None, unit: str = "") -> str:
    """1,200 瓶; empty where it is unknown."""
    return "" if qty3 is None else f"{plain(qty3, 3, 0)} {unit}".strip()


def fill_text(fill: Fill) -> str:
    """92.3 %; a dash while nothing was promised."""
    return "–" if fill.share_bp is None else f"{plain(fill.share_bp, 2, 0)} %"


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
    return state_name(value) if name == "state" else value
