"""The reading process: parses a foreign file under limits of memory and time and writes JSON lines.

Called as ``python -m kehu_desk.exchange.parse_worker book|rows PATH [SHEET]`` by sheets.py. Lines written:
{"book": {...}} or {"rows": [[number, cell, ...], ...]} ..., then {"end": true}; or {"refused": [code, facts]}.
A parser that crashes, eats memory or never ends takes only this process with it.
"""

import faulthandler
import json
import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from kehu_desk.exchange import guard
from kehu_desk.exchange.cells import Row, packed, packed_day
from kehu_desk.kernel.errors import Refused, no

CHUNK = 500


def limit_memory() -> None:
    """Caps the address space where the system can (not on Windows)."""
    if sys.platform != "win32":
        import resource

        ceiling = resource.getrlimit(resource.RLIMIT_AS)[1]
        wanted = guard.MEMORY_MIB * guard.MIB
        resource.setrlimit(resource.RLIMIT_AS, (wanted if ceiling == resource.RLIM_INFINITY else min(wanted, ceiling), ceiling))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def say(line: dict[str, Any]) -> None:
    """Writes one line. The clock stands still meanwhile: a slow listener is not our fault."""
    faulthandler.cancel_dump_traceback_later()
    print(json.dumps(line, default=packed_day), flush=True)
    faulthandler.dump_traceback_later(guard.SECONDS, exit=True)


def checked(path: Path, rows: Iterable[Row]) -> Iterator[Row]:
    """The rows within the caps. Raises Refused: E_FILE_ROWS, E_FILE_COLUMNS, E_FILE_CELL, E_FILE_NO_ROWS."""
    row = None
    for row in rows:
        if row.number > guard.ROWS:
            raise Refused(no("E_FILE_ROWS", name=path.name, limit=guard.ROWS))
        if len(row.cells) > guard.COLUMNS:
            raise Refused(no("E_FILE_COLUMNS", name=path.name, row=row.number, limit=guard.COLUMNS))
        if any([type(each) is str and len(each) > guard.CELL_TEXT for each in row.cells]):
            raise Refused(no("E_FILE_CELL", name=path.name, row=row.number, limit=guard.CELL_TEXT))
        yield row
    if row is None:
        raise Refused(no("E_FILE_NO_ROWS", name=path.name))


def tell_book(path: Path) -> None:
    """Writes what the file is: format, sheets with their marks, the sheet to begin with, encoding, 1904, macros."""
    if guard.family(path) == "csv":
        from kehu_desk.exchange.delimited import open_text

        table = open_text(path)
        next(checked(path, table.rows()))
        told = {"format": "csv", "sheets": [[path.stem, "visible"]], "default": 0, "encoding": table.encoding, "delimiter": table.delimiter}
    else:
        told = workbook_facts(path)
    say({"book": told})


def workbook_facts(path: Path) -> dict[str, Any]:
    """The same for a workbook. The first visible sheet that has rows is the one to begin with."""
    form = guard.family(path)
    macros = guard.check_zip(path) if form == "xlsx" else guard.check_ole(path)
    from kehu_desk.exchange.workbooks import Workbook, counts_from_1904

    book = Workbook(path)
    if not book.sheets:
        raise Refused(no("E_FILE_NO_ROWS", name=path.name))
    shown = [place for place, (_, mark) in enumerate(book.sheets) if mark == "visible"] or [0]
    filled = (place for place in shown if len(shown) == 1 or next(book.rows(book.sheets[place][0]), None))
    default = next(filled, shown[0])
    from_1904 = form == "xlsx" and counts_from_1904(path)
    return {"format": form, "sheets": book.sheets, "default": default, "macros": macros, "from_1904": from_1904}


def rows_of(path: Path, sheet: str) -> Iterator[Row]:
    """The rows of one sheet of a checked file."""
    form = guard.family(path)
    if form == "csv":
        from kehu_desk.exchange.delimited import open_text

        return open_text(path).rows()
    guard.check_zip(path) if form == "xlsx" else guard.check_ole(path)
    from kehu_desk.exchange.workbooks import Workbook

    return Workbook(path).rows(sheet)


def tell_rows(path: Path, sheet: str) -> None:
    """Writes the rows of one sheet, many to a line."""
    rows = checked(path, rows_of(path, sheet))
    while chunk := list(islice(rows, CHUNK)):
        say({"rows": [packed(row) for row in chunk]})


def main(arguments: list[str]) -> None:
    """Does what sheets.py asked for and says how it ended."""
    limit_memory()
    faulthandler.dump_traceback_later(guard.SECONDS, exit=True)
    path = Path(arguments[1])
    try:
        tell_book(path) if arguments[0] == "book" else tell_rows(path, arguments[2])
        say({"end": True})
    except Refused as refusal:
        say({"refused": [[each.code, dict(each.facts)] for each in refusal.nos]})
    except MemoryError:
        say({"refused": [["E_FILE_MEMORY", {"name": path.name, "limit": guard.MEMORY_MIB}]]})


if __name__ == "__main__":
    main(sys.argv[1:])
