"""The list of one's own customers as a workbook or csv: texts stay texts, and the last row says who took it, and when. Source: B-118."""

import csv
import os
from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from kehu_desk.archives.rules.fields import Field, field, fields_of
from kehu_desk.archives.service.own_list import OwnRow, Taken, own_customers, own_rows, take_rows
from kehu_desk.archives.table import region_words, value_text
from kehu_desk.archives.words import field_name, option_name, state_name
from kehu_desk.door.change import Door
from kehu_desk.exchange.rejects import OPTIONS
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.kernel.safe_text import csv_safe
from kehu_desk.people.actor import Caller

ROOMY = 22
MOST_LEVEL = 1  # nothing above leaves without a loan (B-014)
ON_CARD = frozenset({"name_full", "customer_type", "region_code"})
Line = Sequence[str]


def export_own_customers(door: Door, caller: Caller, customers: Sequence[UUID], path: Path) -> Taken:
    """Write the rows of these customers, all one's own when none are named, into an xlsx or csv file.

    The entries stand before the file does. No file is made when no row may leave. Raises Refused E_FILE_WRITE, E_NO_RELATION.
    """
    taken = take_rows(door, caller, customers or own_customers(door, caller), path.suffix.lstrip(".").lower())
    if taken.rows:
        lines = [_titles(), *(_line(row) for row in own_rows(door, caller, taken)), [_mark(taken)]]
        try:
            _write_csv(path, lines) if path.suffix.lower() == ".csv" else _write_xlsx(path, lines)
        except OSError as error:
            raise Refused(no("E_FILE_WRITE", name=path.name)) from error
    return taken


def _fields() -> list[Field]:
    return [each for each in fields_of("BAS") if each.level <= MOST_LEVEL and each.key not in ON_CARD]


def _titles() -> Line:
    card = (
        QCoreApplication.translate("ArchiveTable", "Archive no."), QCoreApplication.translate("ArchiveTable", "Customer"),
        QCoreApplication.translate("ArchiveTable", "Type"), QCoreApplication.translate("ArchiveTable", "Region"),
        QCoreApplication.translate("ArchiveTable", "Grade"), QCoreApplication.translate("ArchiveTable", "Responsible"),
        QCoreApplication.translate("ArchiveTable", "State"),
    )  # fmt: skip
    return [*card, *(field_name(each) for each in _fields())]


def _line(row: OwnRow) -> Line:
    card, values = row.card, row.basics.values
    kind = option_name(field("BAS", "customer_type"), card.customer_type) if card.customer_type else ""
    place, state = region_words(card.region_code), state_name(card.state.value)
    plain = (card.archive_no or card.no, card.name, kind, place, card.grade, card.owner or "", state)
    return [*plain, *("" if each.key in row.basics.hidden else value_text(each, values.get(each.key)) for each in _fields())]


def _mark(taken: Taken) -> str:
    text = QCoreApplication.translate(
        "OwnList", "Own customers of {name} ({staff}), {count} rows, exported {time}. Property of the company; not to be passed on."
    )
    time = taken.at.isoformat(" ", "minutes")
    return text.format(name=taken.by, staff=taken.staff_no, count=len(taken.rows), time=time)


def _write_xlsx(path: Path, lines: Sequence[Line]) -> None:
    from xlsxwriter import Workbook
    from xlsxwriter.exceptions import XlsxWriterException

    try:
        with Workbook(path, OPTIONS) as book:
            sheet = book.add_worksheet(QCoreApplication.translate("OwnList", "Own customers"))
            bold, text = book.add_format({"bold": True}), book.add_format({"num_format": "@"})
            for at, line in enumerate(lines):
                for column, cell in enumerate(line):
                    sheet.write_string(at, column, cell, bold if at in (0, len(lines) - 1) else text)
            sheet.set_column(0, len(lines[0]) - 1, ROOMY)
            sheet.freeze_panes(1, 2)
    except XlsxWriterException as error:
        raise OSError(str(error)) from error


def _write_csv(path: Path, lines: Sequence[Line]) -> None:
    beside = path.with_name(path.name + ".part")
    try:
        with beside.open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file).writerows([csv_safe(cell) for cell in line] for line in lines)
        os.replace(beside, path)
    finally:
        beside.unlink(missing_ok=True)
