"""Rows that could not be taken in, as a workbook to correct and read again. Source: screens.md 3 row 11."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple

from kehu_desk.exchange.cells import Cell, Row
from kehu_desk.exchange.guard import CELL_TEXT
from kehu_desk.kernel.errors import Refused, no

FIRST_DAY = date(1900, 3, 1)  # before it day numbers of table programs are one off
OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


class Rejected(NamedTuple):
    """A row that was refused. reasons: sentences for people."""

    row: Row
    reasons: tuple[str, ...]


class Titles(NamedTuple):
    """What the sheet and its two added columns are called (Rejected rows, 行号, 错误原因)."""

    sheet: str
    row_number: str
    reason: str


def write_rejects(path: Path, names: Sequence[str], rejected: Iterable[Rejected], titles: Titles) -> int:
    """Writes the columns of the input, then real row number and reasons. Returns the number of rows.

    Text is written as text, never as a formula or a link; numbers and dates keep their kind. Nothing lies in
    temporary files meanwhile. Raises Refused E_FILE_WRITE.
    """
    from xlsxwriter import Workbook
    from xlsxwriter.exceptions import XlsxWriterException

    try:
        with Workbook(path, OPTIONS) as book:
            sheet = book.add_worksheet(titles.sheet)
            styles = {"text": book.add_format({"num_format": "@"}), "day": book.add_format({"num_format": "yyyy-mm-dd"}),
                      "moment": book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"})}  # fmt: skip
            bold = book.add_format({"bold": True})
            for column, name in enumerate((*names, titles.row_number, titles.reason)):
                sheet.write_string(0, column, name, bold)
            sheet.freeze_panes(1, 0)
            at = 0
            for at, (row, reasons) in enumerate(rejected, start=1):
                for column, cell in enumerate(row.cells[: len(names)]):
                    _write(sheet, at, column, cell, styles)
                sheet.write_number(at, len(names), row.number)
                sheet.write_string(at, len(names) + 1, "\n".join(reasons)[:CELL_TEXT], styles["text"])
            return at
    except (XlsxWriterException, OSError) as error:
        raise Refused(no("E_FILE_WRITE", name=path.name)) from error


def _write(sheet: Any, row: int, column: int, cell: Cell, styles: dict[str, Any]) -> None:
    """One cell in its own kind."""
    if cell is None:
        return
    if isinstance(cell, bool):
        sheet.write_boolean(row, column, cell)
    elif isinstance(cell, int | float):
        sheet.write_number(row, column, cell)
    elif isinstance(cell, str):
        sheet.write_string(row, column, cell[:CELL_TEXT], styles["text"])
    elif (cell.date() if isinstance(cell, datetime) else cell) < FIRST_DAY:
        sheet.write_string(row, column, cell.isoformat(), styles["text"])
    else:
        sheet.write_datetime(row, column, cell, styles["moment" if isinstance(cell, datetime) else "day"])
