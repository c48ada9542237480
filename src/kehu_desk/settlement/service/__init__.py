"""Deeds of settlement: money that came, what it pays, promises, letters."""

from kehu_desk.settlement.service.allocating import Outlook, allocate, auto_allocate, outlook, undo_allocation
from kehu_desk.settlement.service.dunning import LetterBegun, begin_letter, level_offered, note_letter
from kehu_desk.settlement.service.promising import record_promise
from kehu_desk.settlement.service.receiving import confirm_receipt, correct_receipt, enter_receipt, receipt_offers, void_receipt

__all__ = [
    "LetterBegun", "Outlook", "allocate", "auto_allocate", "begin_letter", "confirm_receipt", "correct_receipt", "enter_receipt",
    "level_offered", "note_letter", "outlook", "receipt_offers", "record_promise", "undo_allocation", "void_receipt",
]  # fmt: skip
