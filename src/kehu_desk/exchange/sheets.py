"""Foreign table files: what is in them, and their rows with real row numbers. Never parsed in our own process.

>>> book = open_book(path)
>>> for row in read_rows(book, book.default): ...
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any, Literal, NamedTuple

from kehu_desk.exchange import guard
from kehu_desk.exchange.cells import Row, unpacked
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.kernel.paths import PACKAGE

WORKER = "kehu_desk.exchange.parse_worker"

Lines = Iterator[dict[str, Any]]


class SheetName(NamedTuple):
    """A sheet and whether people see it in their table program."""

    name: str
    mark: Literal["visible", "hidden", "very_hidden"]


@dataclass(frozen=True, slots=True)
class Book:
    """A file that can be read. default: place of the first visible sheet with rows; encoding and delimiter: csv only."""

    path: Path
    format: Literal["xlsx", "xls", "csv"]
    sheets: tuple[SheetName, ...]
    default: int
    encoding: str | None = None
    delimiter: str | None = None
    from_1904: bool = False
    macros: bool = False


def open_book(path: Path) -> Book:
    """What the file is. Raises Refused with an E_FILE_... code (exchange/words.py)."""
    for line in _answers("book", path):
        facts = line["book"]
        sheets = tuple(SheetName(*each) for each in facts.pop("sheets"))
        return Book(path=path, sheets=sheets, **facts)
    raise Refused(no("E_FILE_DAMAGED", name=path.name))


def read_rows(book: Book, sheet: int) -> Iterator[Row]:
    """Rows of one sheet that hold something, as they are parsed; close the iterator to stop early.

    Raises Refused with an E_FILE_... code, also in the midst: then nothing that came before may be kept.
    """
    for line in _answers("rows", book.path, book.sheets[sheet].name):
        for parts in line["rows"]:
            yield unpacked(parts)


def _answers(question: str, path: Path, sheet: str = "") -> Lines:
    """The lines of a reading process up to its end. A process that died is a refusal."""
    with _worker(question, path, sheet) as (process, errors):
        assert process.stdout is not None
        for text in process.stdout:
            line = json.loads(text)
            if "refused" in line:
                raise Refused(*(No(code, tuple(facts.items())) for code, facts in line["refused"]))
            if "end" in line:
                return
            yield line
        raise Refused(_death(path, process.wait(), errors))


@contextmanager
def _worker(question: str, path: Path, sheet: str) -> Iterator[tuple["subprocess.Popen[str]", IO[bytes]]]:
    """A reading process that ends with the block."""
    search = os.pathsep.join(filter(None, (str(PACKAGE.parent), os.environ.get("PYTHONPATH"))))
    command = [sys.executable, "-m", WORKER, question, str(path.absolute()), sheet]
    with TemporaryFile() as errors:
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=errors, text=True, encoding="ascii",
            env={**os.environ, "PYTHONPATH": search, "RUST_BACKTRACE": "0"},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )  # fmt: skip
        try:
            yield process, errors
        finally:
            process.kill()
            process.communicate()


def _death(path: Path, code: int, errors: IO[bytes]) -> No:
    """Why a reading process died without a word: out of memory, out of time, or the parser broke (a panic, a crash).

    Raises RuntimeError when our own code failed in it: that is a defect, not a bad file.
    """
    errors.seek(0)
    told = errors.read(1 << 16)
    if b"memory allocation" in told or b"MemoryError" in told or code == -9:
        return no("E_FILE_MEMORY", name=path.name, limit=guard.MEMORY_MIB)
    if b"Timeout (" in told:
        return no("E_FILE_TIME", name=path.name, limit=guard.SECONDS)
    if b"Traceback" in told and b"PanicException" not in told:
        raise RuntimeError("the reading process failed: " + told.decode(errors="replace"))
    return no("E_FILE_DAMAGED", name=path.name)
