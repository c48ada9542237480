"""What people read of settlement: sentences for refusals, names of methods, states and fates, columns of the ageing."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.archives import words as archives
from kehu_desk.kernel.errors import No, Refused
from kehu_desk.kernel.money import plain, yuan
from kehu_desk.settlement.rules.receipts import HOME
from kehu_desk.ui.words import each_once, named, sentence, texts

WORDS: Final = texts({
    "E_FORBIDDEN": QT_TRANSLATE_NOOP(
        "Refused",
        "Receipts, allocation and letters are finance's; promises and statements also belong to those responsible for "
        "the customer.",
    ),
    "E_NO_RELATION": QT_TRANSLATE_NOOP(
        "Refused", "You are neither responsible for this customer nor on its team. Ask finance, or the responsible person."
    ),
    "E_NOT_FOUND": QT_TRANSLATE_NOOP("Refused", "This is not there, or not yours to see (B-008). Refresh the list."),
    "E_ARCHIVE_STATE": QT_TRANSLATE_NOOP(
        "Refused", "The archive of this customer stands at “{state}” and takes nothing more (B-160). Have it unsealed first."
    ),
    "E_SELF_APPROVAL": QT_TRANSLATE_NOOP(
        "Refused", "Whoever entered or corrected a receipt does not confirm it. Ask a colleague of finance."
    ),
    "E_STATE": QT_TRANSLATE_NOOP("Refused", "It stands at “{state}”, from which this step does not lead on. Refresh the list."),
    "E_REASON": QT_TRANSLATE_NOOP("Refused", "Say why, in at least five characters."),
    "E_AMOUNT": QT_TRANSLATE_NOOP("Refused", "The amount must be above zero, and not beyond ten billion yuan. Correct it."),
    "E_DAY": QT_TRANSLATE_NOOP("Refused", "The day lies in the future, or before {earliest}. Correct it."),
    "E_METHOD": QT_TRANSLATE_NOOP("Refused", "Choose how the money came."),
    "E_CURRENCY": QT_TRANSLATE_NOOP(
        "Refused", "A currency is three capital letters such as USD, with a rate above zero; CNY has no rate. Correct it."
    ),
    "E_ACCEPTANCE": QT_TRANSLATE_NOOP(
        "Refused", "An acceptance needs its due day, not before the day it came; nothing else has one. Correct it."
    ),
    "E_TOO_LONG": QT_TRANSLATE_NOOP("Refused", "A text is too long: reference 80, contact 40, note 500 characters at most. Shorten it."),
    "E_MORE_THAN_OWED": QT_TRANSLATE_NOOP(
        "Refused", "{amount_fen} yuan came, but only {owed_fen} yuan are owed. Check the amount, or confirm it as a prepayment."
    ),
    "E_LINE": QT_TRANSLATE_NOOP(
        "Refused", "A line does not belong to this customer, was not billed, or is a credit. Refresh and choose again."
    ),
    "E_OVER_LINE": QT_TRANSLATE_NOOP(
        "Refused", "Of {number} line {line} only {open_fen} yuan are open, not {wanted_fen}. Lower the amount."
    ),
    "E_OVER_RECEIPT": QT_TRANSLATE_NOOP("Refused", "Only {rest_fen} yuan are left to allocate, not {wanted_fen}. Lower the amounts."),
    "E_NOTHING_TO_PAY": QT_TRANSLATE_NOOP("Refused", "There is nothing to allocate: no open line, or nothing left of the money."),
    "E_PROMISE_DAY": QT_TRANSLATE_NOOP("Refused", "A promise names a day from today to {latest}. Correct the day."),
    "E_CONTACT": QT_TRANSLATE_NOOP("Refused", "Say who of the customer's people promised it."),
    "E_LETTER_LEVEL": QT_TRANSLATE_NOOP("Refused", "There are dunning letters of levels 1, 2 and 3."),
    "E_NOTHING_OVERDUE": QT_TRANSLATE_NOOP(
        "Refused", "Nothing is left to ask for: no debt is past due once credits and prepayments are taken off."
    ),
    "E_LETTER_ORDER": QT_TRANSLATE_NOOP("Refused", "No letter of level {level} about this debt was written yet. Write that one first."),
    "E_LETTER_EARLY": QT_TRANSLATE_NOOP("Refused", "The last letter is of {last}; {days} days must lie between two. Wait until then."),
    "E_PAY_BY": QT_TRANSLATE_NOOP("Refused", "The letter asks for payment by a day after today, {latest} at the latest. Correct the day."),
})  # fmt: skip
METHODS: Final = texts({
    "cash": QT_TRANSLATE_NOOP("ReceiptMethod", "Cash"),
    "bank_transfer": QT_TRANSLATE_NOOP("ReceiptMethod", "Bank transfer"),
    "acceptance": QT_TRANSLATE_NOOP("ReceiptMethod", "Acceptance"),
    "cheque": QT_TRANSLATE_NOOP("ReceiptMethod", "Cheque"),
    "wechat": QT_TRANSLATE_NOOP("ReceiptMethod", "WeChat"),
    "alipay": QT_TRANSLATE_NOOP("ReceiptMethod", "Alipay"),
    "offset": QT_TRANSLATE_NOOP("ReceiptMethod", "Offset"),
    "rebate_offset": QT_TRANSLATE_NOOP("ReceiptMethod", "Rebate offset"),
})  # fmt: skip
STATES: Final = texts({
    "draft": QT_TRANSLATE_NOOP("ReceiptState", "To be confirmed"),
    "confirmed": QT_TRANSLATE_NOOP("ReceiptState", "Confirmed"),
    "voided": QT_TRANSLATE_NOOP("ReceiptState", "Voided"),
    "undone": QT_TRANSLATE_NOOP("ReceiptState", "Undone"),
    "made": QT_TRANSLATE_NOOP("ReceiptState", "Made"),
})  # fmt: skip
FATES: Final = texts({
    "waiting": QT_TRANSLATE_NOOP("PromiseFate", "Waiting"),
    "kept": QT_TRANSLATE_NOOP("PromiseFate", "Kept"),
    "broken": QT_TRANSLATE_NOOP("PromiseFate", "Broken"),
})  # fmt: skip


def method_name(method: str) -> str:
    """How money came."""
    return named(METHODS, "ReceiptMethod", method)


def state_name(state: str) -> str:
    """Where a receipt stands."""
    return named(STATES, "ReceiptState", state)


def fate_name(fate: str) -> str:
    """What became of a promise."""
    return named(FATES, "PromiseFate", fate)


def column_titles(edges: Sequence[int]) -> list[str]:
    """未到期, 1–30, 31–60 … >365."""
    starts = [1, *(edge + 1 for edge in edges[:-1])]
    spans = [f"{start}–{edge}" for start, edge in zip(starts, edges, strict=True)]
    return [QCoreApplication.translate("Ageing", "Not due"), *spans, f">{edges[-1]}"]


def amount_text(amount_doc: int, currency: str) -> str:
    """Money in its own currency: 1,234.00, or USD 1,234.00."""
    return yuan(amount_doc) if currency == HOME else f"{currency} {yuan(amount_doc)}"


def rate_text(fx_rate8: int) -> str:
    """7.1850."""
    return plain(fx_rate8, 8, 4)


def share_text(bp: int | None) -> str:
    """Basis points as 92.5 %; a dash when there is nothing to tell."""
    return "–" if bp is None else f"{plain(bp, 2, 0)} %"


def explain(refusal: No) -> str:
    """The sentence of one no."""
    if refusal.code not in WORDS:
        return archives.explain(refusal)
    return sentence(refusal._replace(facts=tuple((name, _word(refusal.code, name, value)) for name, value in refusal.facts)), WORDS)


def explain_all(refused: Refused) -> list[str]:
    """All sentences of a refusal, primary first, each once."""
    return each_once(refused, explain)


def _word(code: str, name: str, value: object) -> object:
    if name.endswith("_fen") and isinstance(value, int):
        return yuan(value)
    if name == "state":
        return archives.state_name(str(value)) if code == "E_ARCHIVE_STATE" else state_name(str(value))
    return value
