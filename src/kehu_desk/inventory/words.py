"""What people read of stock: sentences for refusals, names of states, conditions, kinds, exceptions; quantities."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kehu_desk.archives import words as archives
from kehu_desk.kernel.errors import No, Refused
from kehu_desk.kernel.money import plain
from kehu_desk.products import words as products
from kehu_desk.ui.words import each_once, named, sentence, texts

WORDS: Final = texts({
    "E_FORBIDDEN": QT_TRANSLATE_NOOP(
        "Refused",
        "Stock is counted by those responsible for the customer and its team, and reviewed by the superior or a manager; your role does "
        "not include this step.",
    ),
    "E_NO_RELATION": QT_TRANSLATE_NOOP(
        "Refused", "This is for those responsible for the customer, its team, or their superior. Ask one of them or a manager."
    ),
    "E_NOT_FOUND": QT_TRANSLATE_NOOP("Refused", "This is not there any more, or not yours to see (B-008). Refresh the list."),
    "E_ARCHIVE_STATE": QT_TRANSLATE_NOOP(
        "Refused", "The archive of this customer stands at “{state}” and takes nothing more (B-160). Have it unsealed first."
    ),
    "E_SELF_APPROVAL": QT_TRANSLATE_NOOP(
        "Refused", "Nobody reviews or posts a count that they made or typed, under whatever account. A colleague must."
    ),
    "E_STALE": QT_TRANSLATE_NOOP("Refused", "The count was changed since you read it. Refresh, read it again, then go on."),
    "E_STATE": QT_TRANSLATE_NOOP("Refused", "The count stands at “{state}”, from which this step does not lead on. Refresh the list."),
    "E_REASON": QT_TRANSLATE_NOOP("Refused", "Say why, in at least five characters."),
    "E_COUNT_DAY/future": QT_TRANSLATE_NOOP(
        "Refused", "The day {day} lies in the future: only what lies there now can be counted. Correct the day."
    ),
    "E_COUNT_DAY/early": QT_TRANSLATE_NOOP("Refused", "The day {day} lies before {first}. Correct the day."),
    "E_COUNT_DAY/missing": QT_TRANSLATE_NOOP("Refused", "Enter the day of the count, such as 2026-03-05."),
    "E_COUNT_SCOPE": QT_TRANSLATE_NOOP("Refused", "Say whether everything was counted or only what is listed."),
    "E_COUNT_LONG": QT_TRANSLATE_NOOP("Refused", "At most {limit} characters fit here. Shorten it."),
    "E_COUNT_PRODUCT/missing": QT_TRANSLATE_NOOP("Refused", "The product is missing. Enter its code, barcode or name."),
    "E_COUNT_PRODUCT/unknown": QT_TRANSLATE_NOOP(
        "Refused", "No product has this code, barcode or name: {name}. Correct it, or have the product entered first."
    ),
    "E_COUNT_PRODUCT/ambiguous": QT_TRANSLATE_NOOP("Refused", "Several products are called {name}. Enter the code."),
    "E_COUNT_PRODUCT/draft": QT_TRANSLATE_NOOP("Refused", "The product was never approved. Have it approved first."),
    "E_COUNT_QTY/missing": QT_TRANSLATE_NOOP("Refused", "The quantity is missing. Where nothing lies there, enter 0."),
    "E_COUNT_QTY/text": QT_TRANSLATE_NOOP("Refused", "This is no quantity. Enter a number such as 12, or with units such as 3箱5瓶."),
    "E_COUNT_QTY/negative": QT_TRANSLATE_NOOP("Refused", "Less than nothing cannot lie there. Enter 0 or more."),
    "E_COUNT_QTY/much": QT_TRANSLATE_NOOP("Refused", "So much is a slip of the finger. Correct the quantity."),
    "E_COUNT_QTY/units": QT_TRANSLATE_NOOP("Refused", "The unit beside the number and the one in the column differ. Keep one of them."),
    "E_COUNT_DATE": QT_TRANSLATE_NOOP("Refused", "This is no day. Write it as 2026-03-05."),
    "E_COUNT_MADE": QT_TRANSLATE_NOOP("Refused", "Made on {made}, after the count of {counted}. Correct the day."),
    "E_COUNT_EXPIRY": QT_TRANSLATE_NOOP("Refused", "Expires on {expires}, before it was made on {made}. Correct one of the days."),
    "E_COUNT_CONDITION": QT_TRANSLATE_NOOP("Refused", "The condition is one of 完好, 临期, 破损, 过期."),
    "E_COUNT_TWICE": QT_TRANSLATE_NOOP(
        "Refused", "Row {row} has the same product, batch and condition already. Add both up, or tell the batches apart."
    ),
    "E_COUNT_LARGE": QT_TRANSLATE_NOOP("Refused", "A sheet has at most {most} rows. Split the count."),
    "E_COUNT_ROWS": QT_TRANSLATE_NOOP(
        "Refused", "{count} rows cannot be read yet. Open the sheet and mend the marked cells, or take the rows out."
    ),
    "E_COUNT_EMPTY": QT_TRANSLATE_NOOP("Refused", "Nothing was counted yet. Enter at least one row."),
    "E_COUNT_EARLY": QT_TRANSLATE_NOOP(
        "Refused", "Count {number} of {day} was posted already; no count is posted before it. Correct the day, or correct that count."
    ),
    "E_COUNT_AGAIN": QT_TRANSLATE_NOOP(
        "Refused", "The same was counted on {day} already, in {number}, which was posted. Make a correction of that count instead."
    ),
    "E_COUNT_CORRECTION": QT_TRANSLATE_NOOP("Refused", "Only a posted count of the same customer can be corrected by a new one."),
    "E_COUNT_CORRECTION_DAY": QT_TRANSLATE_NOOP("Refused", "A correction of {number} stands on the same day, {day}. Set the day back."),
    "E_MOVED_DAY": QT_TRANSLATE_NOOP("Refused", "The day lies in the future, or before {first}. Correct it."),
    "E_MOVED_KIND": QT_TRANSLATE_NOOP("Refused", "Choose what happened: goods in, scrap, or goods out."),
    "E_MOVED_QTY": QT_TRANSLATE_NOOP("Refused", "Enter a quantity above zero."),
    "E_MOVED_NOTE": QT_TRANSLATE_NOOP("Refused", "Say where the goods came from or went to."),
    "E_MOVED_BACK": QT_TRANSLATE_NOOP("Refused", "This entry was taken back already, or takes another one back."),
})  # fmt: skip
MOST_BP: Final = 100_000
STATES: Final = texts({
    "draft": QT_TRANSLATE_NOOP("CountState", "Draft"),
    "submitted": QT_TRANSLATE_NOOP("CountState", "To be reviewed"),
    "reviewed": QT_TRANSLATE_NOOP("CountState", "Reviewed"),
    "posted": QT_TRANSLATE_NOOP("CountState", "Posted"),
    "voided": QT_TRANSLATE_NOOP("CountState", "Voided"),
})  # fmt: skip
SCOPES: Final = texts({
    "full": QT_TRANSLATE_NOOP("CountScope", "Everything"),
    "partial": QT_TRANSLATE_NOOP("CountScope", "Only what is listed"),
})  # fmt: skip
CONDITIONS: Final = texts({
    "good": QT_TRANSLATE_NOOP("StockCondition", "Good"),
    "near_expiry": QT_TRANSLATE_NOOP("StockCondition", "Near expiry"),
    "damaged": QT_TRANSLATE_NOOP("StockCondition", "Damaged"),
    "expired": QT_TRANSLATE_NOOP("StockCondition", "Expired"),
})  # fmt: skip
KINDS: Final = texts({
    "in_other": QT_TRANSLATE_NOOP("StockMove", "Other goods in"),
    "out_scrap": QT_TRANSLATE_NOOP("StockMove", "Scrapped"),
    "out_other": QT_TRANSLATE_NOOP("StockMove", "Other goods out"),
})  # fmt: skip
EXCEPTIONS: Final = texts({
    "negative": QT_TRANSLATE_NOOP("StockException", "More counted than can be"),
    "below_zero": QT_TRANSLATE_NOOP("StockException", "Book below zero"),
    "deviation": QT_TRANSLATE_NOOP("StockException", "Reports differ"),
    "from_zero": QT_TRANSLATE_NOOP("StockException", "Never counted"),
})  # fmt: skip
WHYS: Final = texts({
    "negative": QT_TRANSLATE_NOOP(
        "StockException", "More was counted than could lie there: a purchase is missing, or one of the counts is wrong. Check both."
    ),
    "below_zero": QT_TRANSLATE_NOOP(
        "StockException", "More was reported as sold than had come in: a purchase or a count is missing. Count, or complete the lines."
    ),
    "deviation": QT_TRANSLATE_NOOP(
        "StockException", "What the counts say was sold differs from what was reported by more than the office bears. Ask for the reports."
    ),
    "from_zero": QT_TRANSLATE_NOOP("StockException", "Nothing was ever counted here: the book starts from nothing. Make a first count."),
})  # fmt: skip
SOURCES: Final = texts({
    "reported": QT_TRANSLATE_NOOP("StockSource", "reported"),
    "derived": QT_TRANSLATE_NOOP("StockSource", "derived"),
    "none": QT_TRANSLATE_NOOP("StockSource", "not known"),
})  # fmt: skip


def state_name(state: object) -> str:
    """Where a count stands."""
    return named(STATES, "CountState", state)


def scope_name(scope: object) -> str:
    """What a count covers."""
    return named(SCOPES, "CountScope", scope)


def condition_name(condition: object) -> str:
    """The condition of goods."""
    return named(CONDITIONS, "StockCondition", condition)


def kind_name(kind: object) -> str:
    """What a movement is."""
    return named(KINDS, "StockMove", kind)


def exception_name(code: object) -> str:
    """What does not fit; empty where all does."""
    return named(EXCEPTIONS, "StockException", code)


def exception_why(code: object) -> str:
    """What does not fit and what to do, in a sentence."""
    return named(WHYS, "StockException", code)


def source_name(source: object) -> str:
    """Whether sales were reported or derived."""
    return named(SOURCES, "StockSource", source)


def qty_text(qty3: int | None, unit: str = "") -> str:
    """1,234.5 瓶; empty where there is none."""
    return "" if qty3 is None else f"{plain(qty3, 3, 0)} {unit}".rstrip()


def signed_text(qty3: int) -> str:
    """+12 or -3; 0 for no difference."""
    return f"+{plain(qty3, 3, 0)}" if qty3 > 0 else plain(qty3, 3, 0)


def share_text(bp: int | None) -> str:
    """Basis points as 11.1 %; empty where there is nothing to tell, and no more than ten times of anything."""
    if bp is None:
        return ""
    return f"{plain(bp, 2, 0)} %" if abs(bp) <= MOST_BP else f"{'>' if bp > 0 else '<-'}{plain(MOST_BP, 2, 0)} %"


def explain(refusal: No) -> str:
    """The sentence of one no."""
    facts = dict(refusal.facts)
    if refusal.code in ("E_UNIT", "E_UNEVEN_PACK"):
        return products.explain(refusal)
    code = f"{refusal.code}/{facts.get('why')}" if f"{refusal.code}/{facts.get('why')}" in WORDS else refusal.code
    if code not in WORDS:
        return archives.explain(refusal)
    if "state" in facts:
        name = archives.state_name if refusal.code == "E_ARCHIVE_STATE" else state_name
        facts["state"] = name(str(facts["state"]))
    return sentence(No(code, tuple(facts.items())), WORDS)


def explain_all(refused: Refused) -> list[str]:
    """All sentences of a refusal, primary first, each once."""
    return each_once(refused, explain)
