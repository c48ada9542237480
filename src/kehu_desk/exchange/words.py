"""Sentences for what can go wrong with a foreign file. English here, Chinese in the translation."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.kernel.errors import No
from kehu_desk.sales.words import records as sales
from kehu_desk.ui.words import sentence

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
    "E_CELL_PLACES": QT_TRANSLATE_NOOP("Refused", "“{value}” is not a number with at most {places} decimals."),
    "E_CELL_YES_NO": QT_TRANSLATE_NOOP("Refused", "“{value}” is neither yes nor no."),
    "E_CELL_CHOICE": QT_TRANSLATE_NOOP("Refused", "“{value}” is none of: {options}."),
    "E_USCC_LENGTH": QT_TRANSLATE_NOOP("Refused", "A unified social credit code has 18 characters, this one has {count}."),
    "E_USCC_FORMAT": QT_TRANSLATE_NOOP("Refused", "This unified social credit code contains characters that do not occur there."),
    "E_USCC_CHECKSUM": QT_TRANSLATE_NOOP(
        "Refused", "The check digit of this unified social credit code is wrong: look for a typing mistake."
    ),
    "E_CELL_RANGE": QT_TRANSLATE_NOOP("Refused", "“{value}” is outside the range that is possible here."),
    "E_CELL_REGION": QT_TRANSLATE_NOOP("Refused", "“{value}” is no province, city or county, or not one alone."),
    "E_CELL_FIELD": QT_TRANSLATE_NOOP("Refused", "“{value}” is not possible here."),
    "E_CELL_FIELD/future": QT_TRANSLATE_NOOP("Refused", "{value} lies in the future."),
    "E_CELL_FIELD/upstream": QT_TRANSLATE_NOOP("Refused", "An indirect customer needs an upstream supplier."),
    "E_IMPORT_NO_HEADER": QT_TRANSLATE_NOOP(
        "Refused", "In {name} no row names the columns. Say which row is the header, or use the template."
    ),
    "E_IMPORT_NO_NAME": QT_TRANSLATE_NOOP("Refused", "The required column {field} is missing. Assign a column to it, or use the template."),
    "E_IMPORT_NO_KEY": QT_TRANSLATE_NOOP("Refused", "To find customers that are there already a column {field} is needed. Assign it."),
    "E_IMPORT_KEY_WANTED": QT_TRANSLATE_NOOP("Refused", "Updating needs a match key: choose by what customers are found."),
    "E_IMPORT_TWICE_MAPPED": QT_TRANSLATE_NOOP("Refused", "Two columns mean {fields}. Keep one and ignore the other."),
    "E_IMPORT_ROWS": QT_TRANSLATE_NOOP(
        "Refused", "Nothing was imported, because {count} rows have faults (first: {rows}). Correct them, or skip faulty rows."
    ),
    "E_IMPORT_AGAIN": QT_TRANSLATE_NOOP(
        "Refused", "{name} was taken in already, on {at}. Take that import back first, or choose the file you mean."
    ),
    "E_IMPORT_UNDONE": QT_TRANSLATE_NOOP("Refused", "The import of {name} has been taken back already."),
}
IN_ROWS = {
    "E_FORBIDDEN": QT_TRANSLATE_NOOP(
        "Refused", "Your role does not import customers: reps, supervisors, key account managers and managers do."
    ),
    "E_FORBIDDEN/sales": QT_TRANSLATE_NOOP(
        "Refused", "Your role does not import sales: reps, supervisors, key account managers and finance do."
    ),
    "E_IMPORT_NAMELESS": QT_TRANSLATE_NOOP("Refused", "The row has no customer name."),
    "E_IMPORT_OWNER_MISSING": QT_TRANSLATE_NOOP("Refused", "The responsible person is missing: a manager names one for each customer."),
    "E_IMPORT_OWNER_UNKNOWN": QT_TRANSLATE_NOOP("Refused", "{person} is nobody who can be responsible for customers."),
    "E_IMPORT_OWNER_AMBIGUOUS": QT_TRANSLATE_NOOP("Refused", "Several people are called {person}. Write the user name or staff number."),
    "E_IMPORT_OWNER_OTHER": QT_TRANSLATE_NOOP(
        "Refused", "The row names {person} as responsible. You import your own customers only; a manager imports for others."
    ),
    "E_IMPORT_OWNER_CHANGE": QT_TRANSLATE_NOOP(
        "Refused", "The row names {person}, who is not responsible for this customer. An import hands nobody over."
    ),
    "E_IMPORT_AMBIGUOUS": QT_TRANSLATE_NOOP("Refused", "{count} customers fit this match key. Use another key, or merge them first."),
    "E_IMPORT_TWICE": QT_TRANSLATE_NOOP("Refused", "The same customer as in row {row}."),
    "E_IMPORT_EXISTS": QT_TRANSLATE_NOOP("Refused", "Is there already: {name} ({number}), responsible: {owner}."),
    "E_IMPORT_LIKELY": QT_TRANSLATE_NOOP(
        "Refused", "Probably there already by name and region or by phone: {name} ({number}), responsible: {owner}."
    ),
    "E_ARCHIVE_STATE": QT_TRANSLATE_NOOP("Refused", "The archive is on its way or closed ({state}) and cannot be changed now."),
    "E_NO_RELATION": QT_TRANSLATE_NOOP("Refused", "This is not your customer: you update your own customers only."),
    "E_NO_RELATION/filed": QT_TRANSLATE_NOOP("Refused", "The archive is filed: it changes only inside an edit loan that you hold."),
    "E_LOCKED": QT_TRANSLATE_NOOP("Refused", "{holder} is editing this archive until {due}."),
}

WORDS: Mapping[str, str] = {code: str(text) for code, text in MARKED.items()}
ROW_WORDS: Mapping[str, str] = {**WORDS, **{code: str(text) for code, text in IN_ROWS.items()}}

STATUSES = {
    "new": QT_TRANSLATE_NOOP("Import", "New"),
    "update": QT_TRANSLATE_NOOP("Import", "Update"),
    "duplicate": QT_TRANSLATE_NOOP("Import", "Duplicate"),
    "rejected": QT_TRANSLATE_NOOP("Import", "Faulty"),
}
MODES = {
    "create_only": QT_TRANSLATE_NOOP("Import", "Add new customers only"),
    "skip_existing": QT_TRANSLATE_NOOP("Import", "Skip customers that are there"),
    "update_nonempty": QT_TRANSLATE_NOOP("Import", "Update with the filled cells"),
    "overwrite": QT_TRANSLATE_NOOP("Import", "Overwrite, empty cells clear a field"),
}
MATCHES = {
    "none": QT_TRANSLATE_NOOP("Import", "Nothing: every row is a new customer"),
    "no": QT_TRANSLATE_NOOP("Import", "Customer number"),
    "uscc": QT_TRANSLATE_NOOP("Import", "Credit code"),
    "name_norm": QT_TRANSLATE_NOOP("Import", "Name"),
    "mobile": QT_TRANSLATE_NOOP("Import", "Mobile or phone"),
    "ext_no": QT_TRANSLATE_NOOP("Import", "External number"),
}


def named(texts: Mapping[str, object], code: str) -> str:
    """The word of a status, a mode or a match key."""
    return QCoreApplication.translate("Import", str(texts[code]))


def reason(refusal: No) -> str:
    """Why a row is refused, the column first where there is one: 手机: “12” is not a phone number."""
    facts = dict(refusal.facts)
    special = f"{refusal.code}/{facts.get('why', '')}"
    known = refusal.code in ROW_WORDS or special in ROW_WORDS
    text = sentence(No(special, refusal.facts) if special in ROW_WORDS else refusal, ROW_WORDS) if known else sales.explain(refusal)
    column = facts.get("column")
    return QCoreApplication.translate("Import", "{column}: {text}").format(column=column, text=text) if column else text


def reasons(nos: Iterable[No]) -> tuple[str, ...]:
    """All reasons of a row, each once."""
    return tuple(dict.fromkeys(reason(each) for each in nos))
