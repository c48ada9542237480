"""Sentences for what can go wrong with a foreign file. English here, Chinese in the translation."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

MARKED = {
    "E_FILE_MISSING": QT_TRANSLATE_NOOP("Refused", "The file {name} is not there or cannot be read."),
    "E_FILE_EMPTY": QT_TRANSLATE_NOOP("Refused", "The file {name} is empty."),
    "E_FILE_FORMAT": QT_TRANSLATE_NOOP(
        "Refused", "{name} is not a table. Choose an Excel or WPS workbook (.xlsx .xls .et) or a .csv file."
    ),
    "E_FILE_WEB_PAGE": QT_TRANSLATE_NOOP("Refused", "{name} is a web page, not a workbook. Open it in Excel or WPS and save it as .xlsx."),
    "E_FILE_ENCRYPTED": QT_TRANSLATE_NOOP("Refused", "{name} is protected by a password. Save it without a password first."),
    "E_FILE_DAMAGED": QT_TRANSLATE_NOOP("Refused", "{name} is damaged or incomplete. Open it in Excel or WPS and save it anew."),
    "E_FILE_TOO_BIG": QT_TRANSLATE_NOOP("Refused", "{name} is larger than {limit} MiB. Split it into several files."),
    "E_FILE_BOMB": QT_TRANSLATE_NOOP("Refused", "{name} unpacks to far more than a table needs and was not opened."),
    "E_FILE_UNSAFE": QT_TRANSLATE_NOOP(
        "Refused", "{name} contains a document type declaration, which no workbook needs, and was not opened."
    ),
    "E_FILE_MEMORY": QT_TRANSLATE_NOOP(
        "Refused", "Reading {name} takes more than {limit} MiB of memory. Delete stray cells far to the right or below, or split the file."
    ),
    "E_FILE_TIME": QT_TRANSLATE_NOOP("Refused", "Reading {name} took longer than {limit} seconds and was stopped."),
    "E_FILE_NO_ROWS": QT_TRANSLATE_NOOP("Refused", "No rows were found in {name}."),
    "E_FILE_ROWS": QT_TRANSLATE_NOOP("Refused", "{name} has more than {limit} rows. Split it into several files."),
    "E_FILE_COLUMNS": QT_TRANSLATE_NOOP("Refused", "Row {row} of {name} has more than {limit} columns."),
    "E_FILE_CELL": QT_TRANSLATE_NOOP("Refused", "A cell in row {row} of {name} is longer than {limit} characters."),
    "E_FILE_QUOTE": QT_TRANSLATE_NOOP(
        "Refused", "In row {row} of {name} a quotation mark is never closed, so that later rows would be lost."
    ),
    "E_FILE_ENCODING": QT_TRANSLATE_NOOP("Refused", "The characters of {name} cannot be read. Save it as UTF-8 or GB18030."),
    "E_FILE_WRITE": QT_TRANSLATE_NOOP("Refused", "{name} cannot be written. Is it open in another program, or the disk full?"),
    "E_CELL_LONG": QT_TRANSLATE_NOOP("Refused", "“{value}…” is longer than {limit} characters."),
    "E_CELL_DIGITS": QT_TRANSLATE_NOOP(
        "Refused", "{value} has lost digits, because it was stored as a number. Format the column as text and type it again."
    ),
    "E_CELL_PHONE": QT_TRANSLATE_NOOP("Refused", "“{value}” is not a phone number."),
    "E_CELL_DATE": QT_TRANSLATE_NOOP("Refused", "“{value}” is not a date. Write it like 2026-06-30."),
    "E_CELL_MONEY": QT_TRANSLATE_NOOP("Refused", "“{value}” is not an amount of money."),
    "E_CELL_NUMBER": QT_TRANSLATE_NOOP("Refused", "“{value}” is not a whole number."),
    "E_CELL_YES_NO": QT_TRANSLATE_NOOP("Refused", "“{value}” is neither yes nor no."),
    "E_CELL_CHOICE": QT_TRANSLATE_NOOP("Refused", "“{value}” is none of: {options}."),
    "E_USCC_LENGTH": QT_TRANSLATE_NOOP("Refused", "A unified social credit code has 18 characters, this one has {count}."),
    "E_USCC_FORMAT": QT_TRANSLATE_NOOP("Refused", "This unified social credit code contains characters that do not occur there."),
    "E_USCC_CHECKSUM": QT_TRANSLATE_NOOP(
        "Refused", "The check digit of this unified social credit code is wrong: look for a typing mistake."
    ),
}

WORDS: Mapping[str, str] = {code: str(text) for code, text in MARKED.items()}
