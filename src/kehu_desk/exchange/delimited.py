"""Rows of text tables (.csv, .txt) in the encodings Excel, WPS and old programs write. Runs in the reading process."""

import codecs
import csv
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from kehu_desk.exchange.cells import Row, blank
from kehu_desk.exchange.guard import CELL_TEXT
from kehu_desk.kernel.errors import Refused, no

MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
ENCODINGS = ("utf-8", "gb18030")
DELIMITERS = (",", ";", "\t")
SAMPLE_ROWS = 30
PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class TextTable:
    """A text table whose encoding and delimiter are known."""

    path: Path
    encoding: str
    delimiter: str

    def rows(self) -> Iterator[Row]:
        """Rows that hold something; every value is text. A quoted line break does not count as a row.

        Raises Refused: E_FILE_CELL (an endless cell), E_FILE_QUOTE (a quote that is never closed and swallows rows), E_FILE_FORMAT.
        """
        for number, cells in enumerate(self._records(), start=1):
            if not blank(cells) and not (number == 1 and _names_delimiter(cells, self.delimiter)):
                yield Row(number, tuple(each or None for each in cells))

    def _records(self) -> Iterator[list[str]]:
        csv.field_size_limit(CELL_TEXT)
        number, lines = 0, list[str]()
        with self.path.open(encoding=self.encoding, newline="") as file:
            try:
                for number, cells in enumerate(csv.reader(_noted(file, lines), delimiter=self.delimiter), start=1):
                    if any("\0" in each for each in cells):
                        raise Refused(no("E_FILE_FORMAT", name=self.path.name))
                    if len(lines) > 1 and _open_quote(lines, self.delimiter):
                        raise Refused(no("E_FILE_QUOTE", name=self.path.name, row=number))
                    lines.clear()
                    yield cells
            except csv.Error as error:
                raise Refused(no("E_FILE_CELL", name=self.path.name, row=number + 1, limit=CELL_TEXT)) from error


def _noted(file: Iterable[str], lines: list[str]) -> Iterator[str]:
    """The lines of a file, each also put into a list that the reader of records empties."""
    for line in file:
        lines.append(line)
        yield line


def _open_quote(lines: list[str], delimiter: str) -> bool:
    """Whether a record of several lines ended only because the file did."""
    try:
        list(csv.reader(lines, delimiter=delimiter, strict=True))
    except csv.Error as error:
        return "unexpected end" in str(error)
    return False


def open_text(path: Path) -> TextTable:
    """Finds encoding and delimiter. Raises Refused E_FILE_ENCODING."""
    encoding = _encoding(path)
    return TextTable(path, encoding, _delimiter(path, encoding))


def _encoding(path: Path) -> str:
    """By byte order mark, else the first encoding in which the whole file can be read."""
    with path.open("rb") as file:
        head = file.read(4)
    marked = next((name for mark, name in MARKS.items() if head.startswith(mark)), None)
    for encoding in (marked,) if marked else ENCODINGS:
        if _readable(path, encoding):
            return encoding
    raise Refused(no("E_FILE_ENCODING", name=path.name))


def _readable(path: Path, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        with path.open("rb") as file:
            while piece := file.read(PIECE):
                decoder.decode(piece)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _names_delimiter(cells: list[str], delimiter: str) -> bool:
    """Whether the first line only tells Excel the delimiter: sep=; (read with that delimiter it falls apart)."""
    return delimiter.join(cells).strip() == f"sep={delimiter}"


def _delimiter(path: Path, encoding: str) -> str:
    with path.open(encoding=encoding, newline="") as file:
        first = file.readline().rstrip("\r\n")
    if first.startswith("sep=") and first[4:] in DELIMITERS:
        return first[4:]
    return max(DELIMITERS, key=lambda each: _evenness(TextTable(path, encoding, each)))


def _evenness(table: TextTable) -> tuple[float, int]:
    """How evenly a delimiter cuts the first rows: the share of rows of the commonest width, if that is more than 1."""
    widths: list[int] = []
    with suppress(Refused):  # what is wrong with the file is said when it is read
        widths.extend(len(row.cells) for row in islice(table.rows(), SAMPLE_ROWS))
    width, times = max(Counter(widths).items(), key=lambda item: (item[0] > 1, item[1]), default=(0, 0))
    return (times / len(widths), width) if width > 1 else (0.0, 0)
