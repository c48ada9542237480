"""市场空白清单 as a workbook: where we have less than 30 % of the market and there is most to win. Source: business.md §23, B-117a."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from kehu_desk.access.policy import Action
from kehu_desk.archives.rules.fields import field, option_zh
from kehu_desk.door.change import About, Door
from kehu_desk.door.numbers import next_number
from kehu_desk.dossier import cells
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.kernel.regions import region_path
from kehu_desk.people.actor import Caller
from kehu_desk.people.office import settings_of
from kehu_desk.prospects.queries import market_map
from kehu_desk.prospects.rules.market import Cell, white_spaces

TITLE: Final = "市场空白清单"
PREFIX: Final = "KB"
HEADERS: Final = ("区域代码", "区域", "客户性质", "已知终端数", "我方客户", "覆盖率", "竞争情报", "年潜力（元）")
PLAIN: Final = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def white_book(door: Door, caller: Caller, customer_type: object, path: Path) -> int:
    """The list as the map shows it; customer_type: empty for all. Gives the number of its rows.

    The entry stands before the first byte. Raises Refused E_FORBIDDEN, E_FILE_WRITE.
    """
    kind = str(customer_type or "")
    with door.change(caller, Action.KEEP_MARKET, About(subject="white spaces xlsx")) as deed:
        deed.require(Action.KEEP_MARKET)
        number = next_number(deed.session, PREFIX, deed.actor.today.year)
        deed.name(subject=f"white spaces xlsx {number}")
    with door.look(caller) as (session, actor):
        rows = white_spaces([row.cell for row in market_map(session, actor, kind)])
        made = f"{number}  {actor.name}（{actor.staff_no}）  {cells.zoned(actor.now, settings_of(session).zone)}"
    _write(path, rows, made)
    return len(rows)


def _write(path: Path, rows: Sequence[Cell], made: str) -> None:
    from xlsxwriter import Workbook
    from xlsxwriter.exceptions import XlsxWriterException

    try:
        with Workbook(path, PLAIN) as book:
            page = book.add_worksheet(TITLE)
            bold, text = book.add_format({"bold": True}), book.add_format({"num_format": "@"})
            formats = [book.add_format({"num_format": each}) for each in ("#,##0", "#,##0", "0.00%", "#,##0", "#,##0.00")]
            page.write_string(0, 0, TITLE, bold)
            page.write_row(1, 0, HEADERS, bold)
            for at, cell in enumerate(rows, 2):
                _write_row(page, at, cell, text, formats)
            page.write_string(len(rows) + 3, 0, made, text)
            page.set_column(0, len(HEADERS) - 1, 14)
            page.set_footer(f"&L{made.replace('&', '&&')}&R&P / &N")
            page.freeze_panes(2, 2)
    except (XlsxWriterException, OSError) as error:
        raise Refused(no("E_FILE_WRITE", name=path.name)) from error


def _write_row(page: Any, at: int, cell: Cell, text: Any, formats: Sequence[Any]) -> None:
    told = (cell.region_code, "".join(region_path(cell.region_code)), option_zh(field("BAS", "customer_type"), cell.customer_type))
    for column, each in enumerate(told):
        page.write_string(at, column, each, text)
    figures = (cell.outlets, cell.ours, (cell.coverage_bp or 0) / 10_000, cell.rivals, (cell.potential_fen or 0) / 100)
    for column, (figure, form) in enumerate(zip(figures, formats, strict=True), len(told)):
        page.write_number(at, column, figure, form)
