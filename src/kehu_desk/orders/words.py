"""What people read of orders: sentences for refusals, names of states, prices and quantities."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.archives import words as archives
from kehu_desk.credit import words as credit
from kehu_desk.kernel.errors import No, Refused
from kehu_desk.kernel.money import plain, yuan
from kehu_desk.ui.words import Gaps, each_once, fact, named, texts

WORDS: Final = texts({
    "E_FORBIDDEN": QT_TRANSLATE_NOOP(
        "Refused",
        "Orders are drafted by those responsible for the customer, approved by the superior or a manager, billed by finance; "
        "your role does not include this step.",
    ),
    "E_NO_RELATION": QT_TRANSLATE_NOOP(
        "Refused", "This is for those responsible for the customer, or for their superior. Ask one of them or a manager."
    ),
    "E_NOT_FOUND": QT_TRANSLATE_NOOP("Refused", "This order or customer is not there any more, or not yours to see. Refresh the list."),
    "E_SELF_APPROVAL": QT_TRANSLATE_NOOP("Refused", "Nobody approves an order that they drafted, changed or handed in. A colleague must."),
    "E_STALE": QT_TRANSLATE_NOOP("Refused", "The order was changed since you read it. Refresh, read it again, then go on."),
    "E_STATE": QT_TRANSLATE_NOOP("Refused", "The order stands at “{state}”, from which this step does not lead on. Refresh the list."),
    "E_STATE/looked": QT_TRANSLATE_NOOP("Refused", "Finance has looked at this order already."),
    "E_STATE/unwatched": QT_TRANSLATE_NOOP("Refused", "The customer is not watched: no look of finance is needed."),
    "E_REASON": QT_TRANSLATE_NOOP("Refused", "Say why, in at least {least} characters."),
    "E_FIELD": QT_TRANSLATE_NOOP("Refused", "“{field}” cannot be so. Correct it."),
    "E_ORDER_EMPTY": QT_TRANSLATE_NOOP("Refused", "Nothing is ordered yet. Enter a line first."),
    "E_ORDER_PRODUCT": QT_TRANSLATE_NOOP("Refused", "Line {line}: {name} is not sold (any more). Choose another product."),
    "E_ORDER_QTY": QT_TRANSLATE_NOOP(
        "Refused", "Line {line}: {name} is not sold in this unit, or not in this quantity. Correct quantity or unit."
    ),
    "E_ORDER_DISCOUNT": QT_TRANSLATE_NOOP("Refused", "Line {line}: the discount is below zero or above what {name} costs. Correct it."),
    "E_ORDER_DAY": QT_TRANSLATE_NOOP("Refused", "The day must lie between {first} and {last}. Correct it."),
    "E_ORDER_UNPAID": QT_TRANSLATE_NOOP("Refused", "Not everything is paid yet. The order closes by itself when the last fen has come."),
    "E_DUP": QT_TRANSLATE_NOOP("Refused", "The invoice number {number} belongs to another bill already. Enter the right one."),
})  # fmt: skip
STATES: Final = texts({
    "draft": QT_TRANSLATE_NOOP("OrderState", "Draft"),
    "submitted": QT_TRANSLATE_NOOP("OrderState", "To be approved"),
    "approved": QT_TRANSLATE_NOOP("OrderState", "Approved"),
    "delivered": QT_TRANSLATE_NOOP("OrderState", "Delivered"),
    "billed": QT_TRANSLATE_NOOP("OrderState", "Billed"),
    "closed": QT_TRANSLATE_NOOP("OrderState", "Closed"),
    "cancelled": QT_TRANSLATE_NOOP("OrderState", "Cancelled"),
})  # fmt: skip
FIELDS: Final = texts({
    "fx_rate": QT_TRANSLATE_NOOP("OrderField", "Currency and rate"),
    "lines": QT_TRANSLATE_NOOP("OrderField", "Lines"),
    "note": QT_TRANSLATE_NOOP("OrderField", "Note"),
    "invoice_no": QT_TRANSLATE_NOOP("OrderField", "Invoice no."),
})  # fmt: skip


def state_name(state: object) -> str:
    """Where an order stands."""
    return named(STATES, "OrderState", state)


def quantity_text(qty3: int, unit: str) -> str:
    """100 瓶."""
    return f"{plain(qty3, 3, 0)} {unit}"


def price_text(price4: int) -> str:
    """A price of the base unit: at least two places, all that it has."""
    return plain(price4, 4, 2)


def money_text(amount: int, currency: str) -> str:
    """Minor units of a currency; our own without its name."""
    return yuan(amount) if currency == "CNY" else f"{currency} {yuan(amount)}"


def explain(refusal: No) -> str:
    """The sentence of one no; what credit says is said in its words."""
    facts = dict(refusal.facts)
    code = next((key for key in (f"{refusal.code}/{facts.get('state')}", refusal.code) if key in WORDS), "")
    if not code or (code == "E_FIELD" and facts.get("field") not in FIELDS):
        return credit.explain(refusal)
    said = {name: fact(_word(name, value)) for name, value in facts.items()}
    return QCoreApplication.translate("Refused", WORDS[code]).format_map(Gaps(said))


def _word(name: str, value: object) -> object:
    if name == "field":
        return named(FIELDS, "OrderField", value)
    if name == "state":
        return state_name(value) if str(value) in STATES else archives.state_name(str(value))
    return value


def explain_all(refused: Refused) -> list[str]:
    """All sentences of a refusal, primary first, each once."""
    return each_once(refused, explain)
