"""Workbooks that an import gives back: the rows it did not take, and an empty template."""

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from kehu_desk.exchange.mapping import LABELS, Target
from kehu_desk.exchange.plan import Outcome
from kehu_desk.exchange.rejects import OPTIONS, Rejected, Titles, write_rejects
from kehu_desk.exchange.words import reasons
from kehu_desk.kernel.errors import Refused, no

TEMPLATE = (
    "name_full", "customer_type", "region_code", "address", "phone", "contact_name", "contact_post", "contact_mobile", "email", "uscc",
    "uscc_reason", "info_source", "first_contact_on", "legal_rep", "founded_on", "employees", "reg_capital_fen", "bank_name",
    "bank_account", "tax_no", "long_term_partner", "ext_no", "responsible", "note",
)  # fmt: skip
ROOMY = 24
ROWS_READY = 2000
NEEDED = "name_full"


class Choices(NamedTuple):
    """What a column of the template offers to choose from."""

    column: int
    names: list[str]


def label(target: Target) -> str:
    """The name of a target in the program's language."""
    return target.zh if speaks_chinese() else target.en


def speaks_chinese() -> bool:
    """Whether the program speaks Chinese now."""
    return QCoreApplication.translate("Language", "en") == "zh"


def export_rejects(path: Path, outcome: Outcome) -> int:
    """Write the rows that were refused or left out, with real row number and reasons. Raises Refused E_FILE_WRITE."""
    titles = Titles(
        QCoreApplication.translate("Import", "Rejected rows"),
        QCoreApplication.translate("Import", "Row number"),
        QCoreApplication.translate("Import", "Reason"),
    )
    return write_rejects(path, outcome.names, (Rejected(line.row, reasons(line.nos)) for line in outcome.lines), titles)


def write_template(path: Path) -> None:
    """An empty workbook with our columns: texts stay texts, choices can be picked. Raises Refused E_FILE_WRITE."""
    from xlsxwriter import Workbook
    from xlsxwriter.exceptions import XlsxWriterException

    try:
        with Workbook(path, OPTIONS) as book:
            sheet = book.add_worksheet(QCoreApplication.translate("Import", "Customers"))
            bold, text = book.add_format({"bold": True}), book.add_format({"num_format": "@"})
            for column, key in enumerate(TEMPLATE):
                sheet.set_column(column, column, ROOMY, text)
                sheet.write_string(0, column, label(LABELS[key]) + ("*" if key == NEEDED else ""), bold)
            for choices in _choices():
                sheet.data_validation(1, choices.column, ROWS_READY, choices.column, {"validate": "list", "source": choices.names})
            sheet.freeze_panes(1, 1)
    except (XlsxWriterException, OSError) as error:
        raise Refused(no("E_FILE_WRITE", name=path.name)) from error


def _choices() -> list[Choices]:
    found = []
    for column, key in enumerate(TEMPLATE):
        field = LABELS[key].field
        if field is not None and field.options:
            found.append(Choices(column, [each.zh if speaks_chinese() else each.en for each in field.options]))
    return found
