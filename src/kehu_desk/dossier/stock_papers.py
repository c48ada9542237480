"""盘存表: a form to take along, the finished count, and both as workbooks. Source: business.md §17 (R36), borrowing.md B-117a.

The form names what should lie there and leaves the quantity open: whoever counts is not to copy the book.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from kehu_desk.access.policy import Action
from kehu_desk.door.change import About, Door
from kehu_desk.door.numbers import next_number
from kehu_desk.dossier import cells, labels
from kehu_desk.dossier.paper.book import quiet
from kehu_desk.dossier.paper.press import Step
from kehu_desk.dossier.paper.values import Block, Daily, Fact, Facts, Grid
from kehu_desk.inventory.queries.counts import CountedRow, CountView
from kehu_desk.inventory.queries.preview import PreviewRow
from kehu_desk.inventory.service.reading import Sheet, count_view, new_sheet
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.kernel.money import plain
from kehu_desk.people.actor import Caller
from kehu_desk.people.office import settings_of

SECTION: Final = "STK"
PREFIX: Final = "PB"
SPARE: Final = 8  # empty lines of the form
OPTIONS: Final = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}
ROOMY: Final = (10, 24, 10, 10, 8, 12, 12, 12, 8, 24)
NUMBERS: Final = frozenset({"数量", "账面", "盘点", "差异", "调整"})
Lines = Sequence[tuple[str, ...]]


def stock_form(door: Door, caller: Caller, customer: UUID, step: Step = quiet) -> bytes:
    """盘存表 to be filled in at the customer's, as PDF. Raises Refused E_FORBIDDEN, E_NO_RELATION, E_LEVEL, E_NOT_FOUND."""
    number, made_by, made_at = _begun(door, caller, customer, "stock_form")
    sheet = new_sheet(door, caller, customer)
    grid = Grid(labels.STOCK_FORM_HEADERS, (*_form_lines(sheet), *[("\n", *[""] * (len(labels.STOCK_FORM_HEADERS) - 1))] * SPARE))
    daily = Daily(labels.STOCK_SHEET, number, (sheet.name, labels.STOCK_WISH), (grid,), labels.STOCK_SIGNED, made_by, made_at)
    from kehu_desk.dossier.paper.daily import daily_paper

    return daily_paper(daily, step).pdf


def count_paper(door: Door, caller: Caller, count: UUID, step: Step = quiet) -> bytes:
    """盘存表 of one count with its differences to the book, as PDF. Raises Refused as stock_form."""
    view = count_view(door, caller, count)
    number, made_by, made_at = _begun(door, caller, view.row.customer_id, view.row.no)
    blocks: tuple[Block, ...] = (
        Facts(_facts(view)), Grid(labels.STOCK_FORM_HEADERS, tuple(map(_line, view.lines)), labels.STOCK_LINES),
        Grid(labels.STOCK_DIFFERENCE_HEADERS, tuple(map(_difference, view.rows)), labels.STOCK_DIFFERENCES),
    )  # fmt: skip
    daily = Daily(labels.STOCK_SHEET, number, (), blocks, labels.STOCK_SIGNED, made_by, made_at)
    from kehu_desk.dossier.paper.daily import daily_paper

    return daily_paper(daily, step).pdf


def form_book(door: Door, caller: Caller, customer: UUID, path: Path) -> None:
    """The form as a workbook; filled in, its rows are pasted into the sheet with their headings. Raises Refused also E_EXPORT_FILE."""
    mark = _begun(door, caller, customer, "stock_form xlsx")
    sheet = new_sheet(door, caller, customer)
    _write(path, [(labels.STOCK_SHEET, labels.STOCK_FORM_HEADERS, _form_lines(sheet))], _marked(sheet.name, mark))


def count_book(door: Door, caller: Caller, count: UUID, path: Path) -> None:
    """A count as a workbook: its lines, and its differences to the book. Raises Refused as stock_form, E_EXPORT_FILE."""
    view = count_view(door, caller, count)
    mark = _begun(door, caller, view.row.customer_id, f"{view.row.no} xlsx")
    sheets = [
        (labels.STOCK_LINES, labels.STOCK_FORM_HEADERS, [_line(row) for row in view.lines]),
        (labels.STOCK_DIFFERENCES, labels.STOCK_DIFFERENCE_HEADERS, [_difference(row) for row in view.rows]),
    ]  # fmt: skip
    _write(path, sheets, _marked(f"{view.row.customer} {view.row.no}", mark))


def _begun(door: Door, caller: Caller, customer: UUID, what: str) -> tuple[str, str, str]:
    """Logged before anything is read: number, by whom, when."""
    with door.change(caller, Action.PRINT_DAILY, About(customer, SECTION, subject=what)) as deed:
        deed.require(Action.PRINT_DAILY, customer, SECTION)
        number = next_number(deed.session, PREFIX, deed.actor.today.year)
        deed.name(subject=f"{what} {number}")
        made_by = f"{deed.actor.name}（{deed.actor.staff_no}）"
        return number, made_by, cells.zoned(deed.now, settings_of(deed.session).zone)


def _form_lines(sheet: Sheet) -> Lines:
    """What the book says should lie there, by code, the quantity open."""
    wanted = [sheet.goods.by_id[each] for each in sheet.book if each in sheet.goods.by_id]
    rows = sorted(wanted, key=lambda each: each.code)
    return [(each.code, each.name, each.spec, "", each.base_unit, "", "", "", "", "") for each in rows]


def _facts(view: CountView) -> tuple[Fact, ...]:
    row = view.row
    found = [
        (labels.STOCK_NO, row.no), (labels.STOCK_CUSTOMER, row.customer), (labels.STOCK_DAY, row.counted_on.isoformat()),
        (labels.STOCK_SCOPE, labels.STOCK_SCOPES[row.scope]), (labels.STOCK_COUNTER, row.counter),
        (labels.STOCK_STATE, labels.STOCK_STATES[row.state]), (labels.STOCK_PLACE, view.location), (labels.STOCK_REVIEWER, view.reviewer),
        (labels.STOCK_POSTER, view.poster), (labels.STOCK_CORRECTS, view.corrects), (labels.STOCK_NOTE, view.note),
    ]  # fmt: skip
    return tuple(Fact(label, value) for label, value in found if value)


def _line(row: CountedRow) -> tuple[str, ...]:
    code, _blank, name = row.product.partition(" ")
    days = (day.isoformat() if day else "" for day in (row.made_on, row.expires_on))
    quantity = plain(row.qty_entered3, 3, 0)
    return code, name, row.spec, quantity, row.unit, row.batch_no, *days, labels.STOCK_CONDITIONS[row.condition], row.note


def _difference(row: PreviewRow) -> tuple[str, ...]:
    figures = (row.book3, row.counted3, row.difference3, row.sold3, row.adjustment3)
    return row.code, row.product, row.spec, row.base_unit, *(plain(each, 3, 0) for each in figures)


def _marked(name: str, made: tuple[str, str, str]) -> str:
    number, made_by, made_at = made
    return labels.stock_mark(name, made_by, made_at, number)


def _write(path: Path, sheets: Sequence[tuple[str, tuple[str, ...], Lines]], mark: str) -> None:
    """Texts stay texts, figures are figures; the last line says whose it is."""
    from xlsxwriter import Workbook
    from xlsxwriter.exceptions import XlsxWriterException

    try:
        with Workbook(path, OPTIONS) as book:
            for title, headers, lines in sheets:
                _write_sheet(book, title, headers, lines, mark)
    except (XlsxWriterException, OSError) as error:
        raise Refused(no("E_EXPORT_FILE", path=path.name)) from error


def _write_sheet(book: Any, title: str, headers: Sequence[str], lines: Lines, mark: str) -> None:
    sheet, bold, text = book.add_worksheet(title), book.add_format({"bold": True}), book.add_format({"num_format": "@"})
    for column, head in enumerate(headers):
        sheet.set_column(column, column, ROOMY[column])
        sheet.write_string(0, column, head, bold)
    for at, line in enumerate(lines, start=1):
        for column, cell in enumerate(line):
            if headers[column] in NUMBERS and cell:
                sheet.write_number(at, column, float(cell.replace(",", "")))
            else:
                sheet.write_string(at, column, cell, text)
    sheet.write_string(len(lines) + 2, 0, mark, bold)
    sheet.freeze_panes(1, 2)
