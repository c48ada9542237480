"""Sentences for refusals and notices of replenishment: what happened, why, what to do."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.archives import words as archives
from kehu_desk.kernel.errors import No, Refused
from kehu_desk.orders import words as orders
from kehu_desk.replenishment.words.names import STATES, action_state_name, number_text, state_name
from kehu_desk.ui.words import Gaps, each_once, fact, named, texts

WORDS: Final = texts({
    "E_FORBIDDEN": QT_TRANSLATE_NOOP(
        "Refused",
        "Proposals are made by those responsible for the customer and confirmed by the superior or a manager; your role does not "
        "include this step.",
    ),
    "E_NO_RELATION": QT_TRANSLATE_NOOP(
        "Refused", "This is for those responsible for the customer, or for their superior. Ask one of them or a manager."
    ),
    "E_NOT_FOUND": QT_TRANSLATE_NOOP("Refused", "This is not there any more, or not yours to see (B-008). Refresh the list."),
    "E_SELF_APPROVAL": QT_TRANSLATE_NOOP(
        "Refused", "Nobody confirms what they proposed, adjusted or handed in. A superior or a manager must."
    ),
    "E_STALE": QT_TRANSLATE_NOOP("Refused", "It was changed since you read it. Refresh, read it again, then go on."),
    "E_STATE": QT_TRANSLATE_NOOP("Refused", "It stands at “{state}”, from which this step does not lead on. Refresh the list."),
    "E_ARCHIVE_STATE": QT_TRANSLATE_NOOP(
        "Refused", "The archive of this customer stands at “{state}” and takes nothing more (B-160). Have it unsealed first."
    ),
    "E_REASON": QT_TRANSLATE_NOOP("Refused", "Say why, in at least {least} characters."),
    "E_TOO_LONG": QT_TRANSLATE_NOOP("Refused", "The reason is too long: {most} characters at most. Shorten it."),
    "E_PACK": QT_TRANSLATE_NOOP("Refused", "Goods leave in whole packs of {pack3}. Enter a multiple of it above zero."),
    "E_LEAST": QT_TRANSLATE_NOOP("Refused", "The least order is {least3}. Order that much, or cancel the proposal."),
    "E_PROPOSAL_ZERO": QT_TRANSLATE_NOOP("Refused", "Nothing is to be ordered here. Adjust the quantity first, or cancel the proposal."),
    "E_ORDERED": QT_TRANSLATE_NOOP("Refused", "An order was made of it. Deliver or cancel the order; the proposal follows."),
    "E_DAY": QT_TRANSLATE_NOOP("Refused", "The day must lie between {first} and {last}. Correct it."),
    "E_POLICY": QT_TRANSLATE_NOOP("Refused", "“{field}” cannot be so. Correct it."),
    "E_STOCK_ACTION": QT_TRANSLATE_NOOP("Refused", "“{field}” is missing or cannot be so. Correct it."),
    "E_OWNER": QT_TRANSLATE_NOOP("Refused", "The person does not belong to this customer. Choose somebody responsible or of its team."),
})  # fmt: skip
FIELDS: Final = texts({
    "method": QT_TRANSLATE_NOOP("StockField", "Method"),
    "service_bp": QT_TRANSLATE_NOOP("StockField", "Service level (%)"),
    "lead_days": QT_TRANSLATE_NOOP("StockField", "Lead time L (days)"),
    "lead_sd100": QT_TRANSLATE_NOOP("StockField", "Its deviation σ_L (days)"),
    "review_days": QT_TRANSLATE_NOOP("StockField", "Review interval R (days)"),
    "cover_days": QT_TRANSLATE_NOOP("StockField", "Order covers C (days)"),
    "safety_days": QT_TRANSLATE_NOOP("StockField", "Safety days"),
    "cover_max": QT_TRANSLATE_NOOP("StockField", "Overstock beyond (days)"),
    "pack3": QT_TRANSLATE_NOOP("StockField", "Pack"),
    "least3": QT_TRANSLATE_NOOP("StockField", "Least order"),
    "min3": QT_TRANSLATE_NOOP("StockField", "Minimum"),
    "max3": QT_TRANSLATE_NOOP("StockField", "Maximum"),
    "cause": QT_TRANSLATE_NOOP("StockField", "Cause"),
    "kind": QT_TRANSLATE_NOOP("StockField", "What is done"),
    "qty3": QT_TRANSLATE_NOOP("StockField", "Quantity"),
    "due_on": QT_TRANSLATE_NOOP("StockField", "Due on"),
    "plan": QT_TRANSLATE_NOOP("StockField", "Plan"),
    "to_customer": QT_TRANSLATE_NOOP("StockField", "Who takes it over"),
    "owner": QT_TRANSLATE_NOOP("StockField", "Who sees to it"),
    "done3": QT_TRANSLATE_NOOP("StockField", "Quantity settled"),
    "result": QT_TRANSLATE_NOOP("StockField", "What came of it"),
})  # fmt: skip
NOTICES: Final = texts({
    "proposal_back": QT_TRANSLATE_NOOP("Notice", "Order proposal {proposal} was sent back: {reason}"),
})  # fmt: skip


def field_name(field: str) -> str:
    """What a field of a policy or an action is called."""
    return named(FIELDS, "StockField", field)


def field_of(refusal: No) -> str:
    """The field at which a refusal stands; empty where it belongs to none."""
    return str(dict(refusal.facts).get("field", "")) if refusal.code in ("E_POLICY", "E_STOCK_ACTION") else ""


def explain(refusal: No) -> str:
    """The sentence of one no; what orders and credit say is said in their words."""
    if refusal.code not in WORDS:
        return orders.explain(refusal)
    said = Gaps({name: fact(_word(name, value)) for name, value in refusal.facts})
    return QCoreApplication.translate("Refused", WORDS[refusal.code]).format_map(said)


def explain_all(refused: Refused) -> list[str]:
    """All sentences of a refusal, primary first, each once."""
    return each_once(refused, explain)


def _word(name: str, value: object) -> object:
    if name == "field":
        return field_name(str(value))
    if name in ("pack3", "least3") and isinstance(value, int):
        return number_text(value)
    if name == "state":
        text = str(value)
        known = state_name(text) if text in STATES else action_state_name(text)
        return known if known != text else archives.state_name(text)
    return value
