"""What people read of sales lines: names of levels, kinds, states and cells, and sentences for refusals."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.archives import words as archives
from kehu_desk.kernel.errors import No, Refused
from kehu_desk.kernel.money import plain, yuan
from kehu_desk.products import words as products
from kehu_desk.ui.words import Gaps, each_once, fact, named, texts

LEVELS: Final = texts({
    "L1": QT_TRANSLATE_NOOP("SaleLevel", "Company"),
    "L2": QT_TRANSLATE_NOOP("SaleLevel", "Second tier"),
    "L3": QT_TRANSLATE_NOOP("SaleLevel", "Retail"),
    "L4": QT_TRANSLATE_NOOP("SaleLevel", "Consumers"),
})  # fmt: skip
WAYS: Final = texts({
    "L1": QT_TRANSLATE_NOOP("SaleWay", "Company to dealer"),
    "L2": QT_TRANSLATE_NOOP("SaleWay", "Dealer to second tier"),
    "L3": QT_TRANSLATE_NOOP("SaleWay", "To retail"),
    "L4": QT_TRANSLATE_NOOP("SaleWay", "Retail to consumers"),
})  # fmt: skip
DOC_TYPES: Final = texts({
    "sale": QT_TRANSLATE_NOOP("SaleType", "Sale"),
    "return": QT_TRANSLATE_NOOP("SaleType", "Return"),
    "exchange_out": QT_TRANSLATE_NOOP("SaleType", "Exchanged out"),
    "exchange_in": QT_TRANSLATE_NOOP("SaleType", "Exchanged in"),
    "gift": QT_TRANSLATE_NOOP("SaleType", "Gift"),
    "sample": QT_TRANSLATE_NOOP("SaleType", "Sample"),
    "adjust": QT_TRANSLATE_NOOP("SaleType", "Correction"),
})  # fmt: skip
STATES: Final = texts({
    "recorded": QT_TRANSLATE_NOOP("SaleState", "Recorded"),
    "verified": QT_TRANSLATE_NOOP("SaleState", "Checked"),
    "delivered": QT_TRANSLATE_NOOP("SaleState", "Delivered"),
    "billed": QT_TRANSLATE_NOOP("SaleState", "Billed"),
    "closed": QT_TRANSLATE_NOOP("SaleState", "Closed"),
    "cancelled": QT_TRANSLATE_NOOP("SaleState", "Cancelled"),
})  # fmt: skip
SOURCES: Final = texts({
    "erp": QT_TRANSLATE_NOOP("SaleSource", "Own system"),
    "dealer_report": QT_TRANSLATE_NOOP("SaleSource", "Report of the dealer"),
    "pos": QT_TRANSLATE_NOOP("SaleSource", "Cash desk"),
    "count_derived": QT_TRANSLATE_NOOP("SaleSource", "Derived from a count"),
    "estimate": QT_TRANSLATE_NOOP("SaleSource", "Estimate"),
})  # fmt: skip
WORDS: Final = texts({
    "E_SALE_OURS": QT_TRANSLATE_NOOP(
        "Refused", "What the company itself sells comes from orders; only finance enters or corrects it by hand."
    ),
    "E_SALE_LINES": QT_TRANSLATE_NOOP("Refused", "Enter 1 to {most} lines at once; bring more in from a file."),
    "E_SALE_NOT_MINE": QT_TRANSLATE_NOOP(
        "Refused", "{name} is not your customer: you bring in lines of your own customers and teams, finance those of all."
    ),
    "E_SALE_CUSTOMER": QT_TRANSLATE_NOOP(
        "Refused", "No customer is called “{name}” or has this number. Correct it, or make the archive first."
    ),
    "E_SALE_CUSTOMERS": QT_TRANSLATE_NOOP("Refused", "{count} customers are called “{name}”. Use the customer number."),
    "E_CORRECTED": QT_TRANSLATE_NOOP("Refused", "This line was corrected already, or is a correction itself. Enter a new line instead."),
    "E_NOT_FOUND": QT_TRANSLATE_NOOP("Refused", "This line is not there any more, or not yours to see. Refresh the list."),
    "E_FORBIDDEN": QT_TRANSLATE_NOOP(
        "Refused", "Your role does not include this: who keeps the customer and finance record sales, the superior checks them."
    ),
    "E_NO_RELATION": QT_TRANSLATE_NOOP(
        "Refused", "You do not keep this customer, nor do your people. Ask the responsible person or finance."
    ),
    "E_SELF_APPROVAL": QT_TRANSLATE_NOOP(
        "Refused", "Nobody checks what they recorded themselves (B-030). A superior or another manager must."
    ),
    "E_STATE": QT_TRANSLATE_NOOP("Refused", "The line is “{state}”, from which this step does not lead on. Refresh the list."),
    "E_REASON": QT_TRANSLATE_NOOP("Refused", "Write why, in at least {least} characters."),
    "E_LINE_LEVEL": QT_TRANSLATE_NOOP("Refused", "“{value}” is no level. Choose company, second tier, retail or consumers."),
    "E_LINE_TYPE": QT_TRANSLATE_NOOP("Refused", "“{value}” is no kind of line. Choose sale, return, exchange, gift, sample or correction."),
    "E_LINE_SOURCE": QT_TRANSLATE_NOOP("Refused", "“{value}” is no source of figures. Choose one from the list."),
    "E_LINE_NUMBER": QT_TRANSLATE_NOOP("Refused", "Lines are numbered from 1, and a document number has at most {limit} characters."),
    "E_LINE_DAY": QT_TRANSLATE_NOOP("Refused", "This is no day of trade. Write it like 2026-06-30."),
    "E_LINE_DAY/missing": QT_TRANSLATE_NOOP("Refused", "The day of trade is missing or cannot be read. Write it like 2026-06-30."),
    "E_LINE_DAY/early": QT_TRANSLATE_NOOP("Refused", "{day} lies before {first}. Correct the year."),
    "E_LINE_DAY/future": QT_TRANSLATE_NOOP("Refused", "{day} lies in the future. Record sales when they have happened."),
    "E_LINE_EXPIRY": QT_TRANSLATE_NOOP(
        "Refused", "The goods would expire on {expires}, before they were made on {made}. Correct one of them."
    ),
    "E_LINE_DUE": QT_TRANSLATE_NOOP("Refused", "Payment would be due on {day}, before the day of trade. Correct it, or leave it empty."),
    "E_LINE_PRODUCT": QT_TRANSLATE_NOOP("Refused", "Choose a product by its code or name."),
    "E_LINE_PRODUCT/missing": QT_TRANSLATE_NOOP("Refused", "The product is missing. Write its code or its name."),
    "E_LINE_PRODUCT/unknown": QT_TRANSLATE_NOOP(
        "Refused", "No product “{name}” is known. Check code and leading zeros, or have the product approved first."
    ),
    "E_LINE_PRODUCT/ambiguous": QT_TRANSLATE_NOOP("Refused", "Several products are called “{name}”. Write the code."),
    "E_LINE_PRODUCT/draft": QT_TRANSLATE_NOOP(
        "Refused", "This product is not approved yet and cannot be sold. Ask a manager to decide on it."
    ),
    "E_LINE_QTY": QT_TRANSLATE_NOOP("Refused", "Write a quantity above 0 with at most three decimals; what comes back is a return."),
    "E_LINE_PRICE": QT_TRANSLATE_NOOP(
        "Refused", "The price is missing or no amount from 0 up with at most four decimals. Or give the amount alone."
    ),
    "E_LINE_DISCOUNT": QT_TRANSLATE_NOOP("Refused", "A discount lies between 0 and the amount, here {most}. It is taken off once."),
    "E_LINE_AMOUNT": QT_TRANSLATE_NOOP(
        "Refused", "The paper says {told}, quantity × price − discount gives {worked}. Correct one, or leave the price out."
    ),
    "E_LINE_CURRENCY": QT_TRANSLATE_NOOP("Refused", "A foreign currency has three letters and an exchange rate above 0; our own has none."),
    "E_LINE_SELLER": QT_TRANSLATE_NOOP("Refused", "The seller is missing: below the company a dealer of ours sells."),
    "E_LINE_SELLER/ours": QT_TRANSLATE_NOOP(
        "Refused", "What the company sells has no other seller. Leave it empty, or choose another level."
    ),
    "E_LINE_SELLER/other": QT_TRANSLATE_NOOP("Refused", "This line belongs to another customer. Record it with that customer."),
    "E_LINE_BUYER": QT_TRANSLATE_NOOP("Refused", "The buyer is missing: write a customer or a name."),
    "E_LINE_BUYER/seller": QT_TRANSLATE_NOOP("Refused", "Buyer and seller are the same. Correct one of them."),
    "E_DUP_LINE": QT_TRANSLATE_NOOP("Refused", "The number {number} is there already."),
    "E_DUP_LINE/store": QT_TRANSLATE_NOOP(
        "Refused", "{number} {line} was recorded already, with the day {day}. Correct that line, or the number."
    ),
    "E_DUP_LINE/row": QT_TRANSLATE_NOOP("Refused", "{number} {line} stands in row {row} already. Keep one of them."),
})  # fmt: skip
MONEY: Final = frozenset({"most", "told", "worked"})


def level_name(level: object) -> str:
    """公司, 二批, 零售, 消费者: from whom goods go down."""
    return named(LEVELS, "SaleLevel", level)


def way_name(level: object) -> str:
    """公司→经销商 and so on, for choosing."""
    return named(WAYS, "SaleWay", level)


def type_name(doc_type: object) -> str:
    """A kind of line."""
    return named(DOC_TYPES, "SaleType", doc_type)


def record_state(state: object) -> str:
    """Where a line stands."""
    return named(STATES, "SaleState", state)


def source_name(source: object) -> str:
    """Where figures come from."""
    return named(SOURCES, "SaleSource", source)


def price_text(price4: int) -> str:
    """A price as people read it, two places at least."""
    return plain(price4, 4, 2)


def qty_text(qty3: int) -> str:
    """A quantity as people read it, without zeros that say nothing."""
    return plain(qty3, 3, 0)


def explain(refusal: No) -> str:
    """The sentence of one no: of sales, else of products, else of archives."""
    facts = dict(refusal.facts)
    special = f"{refusal.code}/{facts.get('why', '')}"
    code = special if special in WORDS else refusal.code
    if code not in WORDS:
        return products.explain(refusal) if refusal.code in products.ALONE else archives.explain(refusal)
    said = Gaps({name: fact(_word(name, value)) for name, value in facts.items()})
    return QCoreApplication.translate("Refused", WORDS[code]).format_map(said)


def _word(name: str, value: object) -> object:
    if name == "state":
        return record_state(value)
    return yuan(value) if name in MONEY and isinstance(value, int) else value


def explain_all(refused: Refused) -> list[str]:
    """All sentences of a refusal, primary first, each once."""
    return each_once(refused, explain)
