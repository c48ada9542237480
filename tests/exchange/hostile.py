"""Files for the tests of reading: honest ones, and hostile ones made by bending honest ones."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

from xlsxwriter import Workbook

STRICT = (
    (b"http://schemas.openxmlformats.org/spreadsheetml/2006/main", b"http://purl.oclc.org/ooxml/spreadsheetml/main"),
    (b"http://schemas.openxmlformats.org/officeDocument/2006/relationships", b"http://purl.oclc.org/ooxml/officeDocument/relationships"),
    (b"http://schemas.openxmlformats.org/drawingml/2006/main", b"http://purl.oclc.org/ooxml/drawingml/main"),
)


def workbook(path: Path, fill: Callable[[Workbook], object], **options: object) -> Path:
    """An .xlsx whose sheets fill() writes."""
    with Workbook(path, options) as book:
        fill(book)
    return path


def simple(path: Path, *rows: tuple) -> Path:
    """An .xlsx of one sheet; every value in its own kind, texts as texts."""

    def fill(book: Workbook) -> None:
        sheet = book.add_worksheet("客户")
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        for at, row in enumerate(rows):
            for column, value in enumerate(row):
                if hasattr(value, "isoformat"):
                    sheet.write_datetime(at, column, value, day)
                elif value is not None:
                    sheet.write(at, column, value)

    return workbook(path, fill, strings_to_formulas=False)


def bent(path: Path, bend: Callable[[str, bytes], bytes]) -> Path:
    """The same zip file with every member passed through bend(name, content)."""
    with zipfile.ZipFile(path) as old:
        members = [(name, bend(name, old.read(name))) for name in old.namelist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name, content in members:
            new.writestr(name, content)
    return path


def strict(name: str, content: bytes) -> bytes:
    """Bends a member into Strict OOXML (ISO 29500-1), as Excel's "Strict Open XML" saves it."""
    for loose, tight in STRICT:
        content = content.replace(loose, tight)
    return content.replace(b"<workbook ", b'<workbook conformance="strict" ') if name == "xl/workbook.xml" else content


def added(path: Path, name: str, content: bytes) -> Path:
    """The zip file with one more member."""
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return path


def lying(path: Path, member: str, claim: int) -> Path:
    """The zip file whose directory claims another unpacked size for one member."""
    content = path.read_bytes()
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        true = archive.getinfo(member).file_size.to_bytes(4, "little")
    at = content.index(member.encode(), content.index(b"PK\x01\x02")) - 22
    assert content[at : at + 4] == true
    path.write_bytes(content[:at] + claim.to_bytes(4, "little") + content[at + 4 :])
    return path
