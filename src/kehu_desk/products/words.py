"""What people read of products and prices: sentences for refusals, names of states, proposals and fields, values as they are written."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.kernel.errors import No, Refused
from kehu_desk.kernel.money import plain
from kehu_desk.ui import words
from kehu_desk.ui.words import named, texts

WORDS: Final = texts({
    "E_NOT_FOUND": QT_TRANSLATE_NOOP("Refused", "This product, price list or proposal is no longer there. Refresh the list."),
    "E_FORBIDDEN": QT_TRANSLATE_NOOP(
        "Refused", "Your role does not include this step: contract and finance propose products and prices, a manager decides."
    ),
    "E_SELF_APPROVAL": QT_TRANSLATE_NOOP("Refused", "Nobody decides what they proposed or drafted (B-030). Ask another manager."),
    "E_STATE": QT_TRANSLATE_NOOP("Refused", "It stands at “{state}”, from which this does not lead on. Refresh the list."),
    "E_STALE": QT_TRANSLATE_NOOP("Refused", "Somebody changed it after you read it. Refresh, look at it again, then repeat the step."),
    "E_REASON": QT_TRANSLATE_NOOP("Refused", "A reason of at least five characters is needed."),
    "E_WAITS": QT_TRANSLATE_NOOP("Refused", "A proposal about it waits for a manager. It is decided or taken back first."),
    "E_DRAFT_EXISTS": QT_TRANSLATE_NOOP("Refused", "A newer version is being written already. Finish that one, or throw it away."),
    "E_UNCHANGED": QT_TRANSLATE_NOOP("Refused", "Nothing differs from what is in force. Change a value first."),
    "E_FIXED": QT_TRANSLATE_NOOP("Refused", "{fields} stay as they are: papers rest on them. Make a new product or list instead."),
    "E_PRODUCT_MISSING": QT_TRANSLATE_NOOP("Refused", "A product needs {fields}. Please fill in what is missing."),
    "E_LIST_MISSING": QT_TRANSLATE_NOOP("Refused", "A price list needs {fields}. Please fill in what is missing."),
    "E_TOO_LONG": QT_TRANSLATE_NOOP("Refused", "{fields}: at most {most} characters. Shorten the text."),
    "E_CODE_TAKEN": QT_TRANSLATE_NOOP("Refused", "The code {taken} is in use already. Choose another one, or a new version of that list."),
    "E_PRICE": QT_TRANSLATE_NOOP("Refused", "Every price is more than 0 and at most 100,000,000 yuan. Correct the price."),
    "E_COST": QT_TRANSLATE_NOOP("Refused", "Cost prices are top secret (L3): finance enters them. Leave the field empty."),
    "E_MARGIN": QT_TRANSLATE_NOOP("Refused", "“{value}” is no margin class. Choose high, normal or low."),
    "E_NEGATIVE": QT_TRANSLATE_NOOP("Refused", "Days and quantities are never below 0, a shelf life is at least one day. Correct them."),
    "E_SEASON": QT_TRANSLATE_NOOP("Refused", "A season profile has twelve values from 0 up, not all 0; here are {count}. Correct it."),
    "E_PACK": QT_TRANSLATE_NOOP("Refused", "Each unit needs a name and holds more than 0 base units. Correct {units}."),
    "E_PACK_TWICE": QT_TRANSLATE_NOOP("Refused", "The unit {units} stands there twice. Keep one of them."),
    "E_PACK_BASE": QT_TRANSLATE_NOOP("Refused", "The base unit {unit} holds exactly 1. Write 1, or choose another name."),
    "E_BARCODE": QT_TRANSLATE_NOOP("Refused", "The barcode {barcode} has a wrong check digit or a sign that barcodes lack. Read it again."),
    "E_BARCODE_TAKEN": QT_TRANSLATE_NOOP("Refused", "The barcode {barcode} belongs to another unit or product. Each unit has its own."),
    "E_UNIT": QT_TRANSLATE_NOOP("Refused", "The product is not sold by {unit}. Its units are {units}."),
    "E_UNEVEN_PACK": QT_TRANSLATE_NOOP(
        "Refused", "This many {unit} come to less than a thousandth of a {base_unit}. Enter the quantity in {base_unit}."
    ),
    "E_LIST_DAYS": QT_TRANSLATE_NOOP("Refused", "The list would end on {until}, before it begins on {since}. Correct the days."),
    "E_LIST_END": QT_TRANSLATE_NOOP("Refused", "The last day is {today} at the earliest, and earlier than the list ends anyway."),
    "E_LIST_EMPTY": QT_TRANSLATE_NOOP("Refused", "The list prices nothing yet. Enter at least one price before submitting it."),
    "E_DISCOUNT": QT_TRANSLATE_NOOP("Refused", "A discount lies from 0 % to below 100 %. Correct it."),
    "E_PRODUCT_STATE": QT_TRANSLATE_NOOP("Refused", "Only active products are priced: {products} are not. Take them out of the list."),
})  # fmt: skip
SHARED: Final = frozenset({"E_NOT_FOUND", "E_FORBIDDEN", "E_SELF_APPROVAL", "E_STATE", "E_STALE", "E_REASON", "E_DRAFT_EXISTS"})
ALONE: Final = frozenset(WORDS) - SHARED  # codes that no lower noun knows
STATES: Final = texts({
    "draft": QT_TRANSLATE_NOOP("GoodsState", "Draft"),
    "active": QT_TRANSLATE_NOOP("GoodsState", "Active"),
    "retired": QT_TRANSLATE_NOOP("GoodsState", "Retired"),
    "waits": QT_TRANSLATE_NOOP("GoodsState", "Waits for a manager"),
    "granted": QT_TRANSLATE_NOOP("GoodsState", "Agreed"),
    "declined": QT_TRANSLATE_NOOP("GoodsState", "Declined"),
    "withdrawn": QT_TRANSLATE_NOOP("GoodsState", "Taken back"),
})  # fmt: skip
KINDS: Final = texts({
    "new": QT_TRANSLATE_NOOP("GoodsProposal", "New product"),
    "change": QT_TRANSLATE_NOOP("GoodsProposal", "Change of a product"),
    "retire": QT_TRANSLATE_NOOP("GoodsProposal", "Retire a product"),
    "prices": QT_TRANSLATE_NOOP("GoodsProposal", "Price list"),
    "end": QT_TRANSLATE_NOOP("GoodsProposal", "End a price list"),
})  # fmt: skip
MARGINS: Final = texts({
    "high": QT_TRANSLATE_NOOP("Margin", "High margin"),
    "normal": QT_TRANSLATE_NOOP("Margin", "Usual margin"),
    "low": QT_TRANSLATE_NOOP("Margin", "Low margin"),
})  # fmt: skip
FIELDS: Final = texts({
    "code": QT_TRANSLATE_NOOP("GoodsField", "Code"),
    "name": QT_TRANSLATE_NOOP("GoodsField", "Name"),
    "brand": QT_TRANSLATE_NOOP("GoodsField", "Brand"),
    "category": QT_TRANSLATE_NOOP("GoodsField", "Category"),
    "spec": QT_TRANSLATE_NOOP("GoodsField", "Spec"),
    "base_unit": QT_TRANSLATE_NOOP("GoodsField", "Base unit"),
    "list_price4": QT_TRANSLATE_NOOP("GoodsField", "List price"),
    "cost_price4": QT_TRANSLATE_NOOP("GoodsField", "Cost price"),
    "shelf_life_days": QT_TRANSLATE_NOOP("GoodsField", "Shelf life (days)"),
    "margin_class": QT_TRANSLATE_NOOP("GoodsField", "Margin class"),
    "min_order_qty3": QT_TRANSLATE_NOOP("GoodsField", "Least order"),
    "lead_days": QT_TRANSLATE_NOOP("GoodsField", "Lead time (days)"),
    "lead_sd_days": QT_TRANSLATE_NOOP("GoodsField", "Spread of lead time (days)"),
    "season_profile": QT_TRANSLATE_NOOP("GoodsField", "Season profile (%)"),
    "packs": QT_TRANSLATE_NOOP("GoodsField", "Units"),
    "valid_from": QT_TRANSLATE_NOOP("GoodsField", "Valid from"),
    "valid_to": QT_TRANSLATE_NOOP("GoodsField", "Valid to"),
    "discount_bp": QT_TRANSLATE_NOOP("GoodsField", "Discount (%)"),
})  # fmt: skip
NONE: Final = "–"
CENT: Final = 2  # places that a price shows at least


def state_name(state: object) -> str:
    """Where a product, a price list or a proposal stands."""
    return named(STATES, "GoodsState", state)


def kind_name(kind: object) -> str:
    """What a proposal asks for."""
    return named(KINDS, "GoodsProposal", kind)


def margin_name(margin: object) -> str:
    """A margin class."""
    return named(MARGINS, "Margin", margin)


def field_name(field: object) -> str:
    """What a value of a product or price list is called."""
    return named(FIELDS, "GoodsField", field)


def price_text(price4: int | None) -> str:
    """A price as people read it: 1.50, 0.1234."""
    return NONE if price4 is None else plain(price4, 4, CENT)


def quantity_text(qty3: int | None) -> str:
    """A quantity as people read it: 12, 0.5."""
    return NONE if qty3 is None else plain(qty3, 3, 0)


def percent_text(bp: int) -> str:
    """Basis points as per cent: 3.33."""
    return plain(bp, 2, 0)


def season_text(profile: Sequence[int]) -> str:
    """Twelve months in per cent."""
    return ", ".join(percent_text(each) for each in profile)


def days_text(since: date, until: date | None) -> str:
    """The days on which a list holds."""
    return f"{since.isoformat()} – {until.isoformat() if until else ''}".rstrip()


def value_text(field: str, value: Any) -> str:
    """A value in a proposal, as the column keeps it."""
    if value is None or value == "" or value == []:
        return NONE
    if field.endswith("price4"):
        return price_text(value)
    if field.endswith("qty3"):
        return quantity_text(value)
    if field == "season_profile":
        return season_text(value)
    if field == "packs":
        return "; ".join(f"{unit} = {quantity_text(qty3)}{f' ({code})' if code else ''}" for unit, qty3, code in value)
    return margin_name(value) if field == "margin_class" else str(value)


def hidden_text() -> str:
    """Stands for a value that this person may not see."""
    return QCoreApplication.translate("Goods", "not shown (L3)")


def explain(refusal: No) -> str:
    """The sentence of one no, its codes turned into words first."""
    facts = {name: _word(name, value) for name, value in refusal.facts}
    return words.sentence(No(refusal.code, tuple(facts.items())), WORDS)


def explain_all(refused: Refused) -> list[str]:
    """All sentences of a refusal, primary first, each once."""
    return words.each_once(refused, explain)


def _word(name: str, value: object) -> object:
    if name == "state":
        return state_name(value)
    if name == "fields" and isinstance(value, tuple):
        return [field_name(each) for each in value]
    return value
