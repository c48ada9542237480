"""Rows of Excel and WPS workbooks (.xlsx .xlsm .xls .et .ett), also of Strict OOXML. Runs in the reading process."""

import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time
from io import BytesIO
from pathlib import Path
from typing import Any

from defusedxml.ElementTree import fromstring
from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum, load_workbook

from kehu_desk.exchange.cells import EXACT_BELOW, Cell, Row, blank
from kehu_desk.kernel.errors import Refused, no

BROKEN = (CalamineError, ValueError, OverflowError)
MIDNIGHT = time()
WORKBOOK_PART = "xl/workbook.xml"


class Workbook:
    """An open workbook. Raises Refused E_FILE_DAMAGED when the parser cannot read it."""

    def __init__(self, path: Path) -> None:
        """Reads the list of sheets; rows are parsed when asked for."""
        self._path = path
        try:
            self._book: CalamineWorkbook = load_workbook(BytesIO(path.read_bytes()))
        except BROKEN as error:
            raise Refused(no("E_FILE_DAMAGED", name=path.name)) from error

    @property
    def sheets(self) -> list[tuple[str, str]]:
        """Names with their mark: "visible", "hidden" or "very_hidden"; chart and macro sheets are left out."""
        return [(each.name, _mark(each.visible)) for each in self._book.sheets_metadata if each.typ == SheetTypeEnum.WorkSheet]

    def rows(self, sheet: str) -> Iterator[Row]:
        """Rows that hold something, with their numbers. A cell merged downwards counts for every row it spans."""
        try:
            found = self._book.get_sheet_by_name(sheet)
            merged = _merged_down(found.merged_cell_ranges or [])
        except BROKEN as error:
            raise Refused(no("E_FILE_DAMAGED", name=self._path.name)) from error
        carried: dict[int, tuple[int, Cell]] = {}
        for at, raw in enumerate(found.iter_rows()):
            cells = [each or None if type(each) is str else plain(each) for each in raw]
            if blank(cells):
                continue
            for column, (until, value) in carried.items():
                if at <= until and cells[column] is None:
                    cells[column] = value
            for column, until in merged.get(at, ()):
                if column < len(cells):
                    carried[column] = (until, cells[column])
            yield Row(at + 1, _trimmed(cells))


def _mark(visible: SheetVisibleEnum) -> str:
    if visible == SheetVisibleEnum.Hidden:
        return "hidden"
    return "very_hidden" if visible == SheetVisibleEnum.VeryHidden else "visible"


def _merged_down(ranges: list[tuple[tuple[int, int], tuple[int, int]]]) -> dict[int, list[tuple[int, int]]]:
    """First row -> (column, last row) of every range of more than one row."""
    found: dict[int, list[tuple[int, int]]] = {}
    for (top, left), (bottom, _) in ranges:
        if bottom > top:
            found.setdefault(top, []).append((left, bottom))
    return found


def plain(raw: Any) -> Cell:
    """A value of the parser as one of ours: whole numbers as int, midnight as a date, times as text; #N/A came as empty."""
    if isinstance(raw, str):
        return raw or None
    if isinstance(raw, float):
        return int(raw) if raw.is_integer() and abs(raw) < EXACT_BELOW else raw
    if isinstance(raw, datetime):
        return raw.date() if raw.time() == MIDNIGHT else raw
    if isinstance(raw, bool | int | date) or raw is None:
        return raw
    return raw.isoformat() if isinstance(raw, time) else str(raw)


def _trimmed(cells: list[Cell]) -> tuple[Cell, ...]:
    end = len(cells)
    while end and cells[end - 1] is None:
        end -= 1
    return tuple(cells[:end])


def counts_from_1904(path: Path) -> bool:
    """Whether bare day numbers of an .xlsx count from 1904 (files of old Macs). Source: ECMA-376 18.2.28 date1904."""
    with zipfile.ZipFile(path) as archive:
        if WORKBOOK_PART not in archive.namelist():
            return False
        root = fromstring(archive.read(WORKBOOK_PART), forbid_dtd=True)
    return any(each.get("date1904", "") in ("1", "true") for each in root.iter() if each.tag.endswith("}workbookPr"))
