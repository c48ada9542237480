"""Sentences for what can go wrong with the paper. English here, Chinese in the translation."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kehu_desk.settlement import words as settlement

MARKED = {
    "E_WATERMARK": QT_TRANSLATE_NOOP(
        "Refused",
        "Nothing was printed, because the watermark would not be whole ({item}) (B-112). Ask the administrator to complete the staff"
        " number or to install the program anew.",
    ),
    "E_COPY_LIMIT": QT_TRANSLATE_NOOP(
        "Refused", "All {limit} copies of this loan have been printed (B-110). Apply for a new loan if you need more."
    ),
    "E_PRINT_FAILED": QT_TRANSLATE_NOOP(
        "Refused", "The pages did not reach the printer. The copy is noted as failed and does not count (B-115). Check the printer, then"
        " print again."
    ),
    "E_FILE_WRITE": QT_TRANSLATE_NOOP("Refused", "{name} cannot be written. Is it open in another program, or the disk full?"),
    "E_PERIOD": QT_TRANSLATE_NOOP(
        "Refused", "The first day must not lie after the last, nor the last in the future. Correct the period."
    ),
    "E_NOTHING_LISTED": QT_TRANSLATE_NOOP("Refused", "The list is empty as it is narrowed now. Widen it, then export it again."),
    "E_NOTHING_OPEN": QT_TRANSLATE_NOOP(
        "Refused", "No order proposal of this customer is open: there is nothing to print. Make them first."
    ),
    "E_NO_OPINIONS": QT_TRANSLATE_NOOP(
        "Refused", "No opinion that you may print fits these filters: there is nothing to sum up. Widen the filters."
    ),
    "E_NO_PRINT_LOAN": QT_TRANSLATE_NOOP(
        "Refused", "You have no loan of this archive that allows printing (B-110). Apply for a loan of it and tick printing, then print"
        " after it is handed out."
    ),
}  # fmt: skip

LETTERS = ("E_LETTER_LEVEL", "E_NOTHING_OVERDUE", "E_LETTER_ORDER", "E_LETTER_EARLY", "E_PAY_BY")
WORDS: Mapping[str, str] = {code: str(text) for code, text in MARKED.items()} | {code: settlement.WORDS[code] for code in LETTERS}
