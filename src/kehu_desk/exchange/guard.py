"""What a file must not do to us: looked at before any parser sees it. Source: store-sync.md 7.

Runs inside the reading process (parse_worker.py), whose memory and time are limited besides, because sizes can lie.
"""

import zipfile
import zlib
from copy import copy
from pathlib import Path
from typing import Literal

from kehu_desk.kernel.errors import Refused, no

MEMBERS = 2_000
MIB = 1 << 20
TOTAL_MIB = 200
UNTOLD = 1 << 62
RATIO = 200
ROWS = 1_100_000
COLUMNS = 500
CELL_TEXT = 32_767
MEMORY_MIB = 2_048
SECONDS = 120

ZIP_MARK = b"PK\x03\x04"
OLE_MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
OLE_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
OLE_WORKBOOKS = tuple(name.encode("utf-16-le") + b"\0\0" for name in ("Workbook", "Book"))
OLE_MACROS = "_VBA_PROJECT_CUR".encode("utf-16-le")
BIFF_STARTS = (b"\x09\x08\x10\x00\x00\x06\x05\x00", b"\x09\x08\x08\x00\x00\x05\x05\x00")
FILEPASS = 0x2F
WEB_MARKS = (b"<!doctype html", b"<html", b"<table", b"<head", b"<meta", b"<?xml", b"<workbook")
BINARY_MARKS = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"\x7fELF", b"MZ\x90")
BYTE_ORDER_MARKS = (b"\xff\xfe", b"\xfe\xff")

Family = Literal["xlsx", "xls", "csv"]


def family(path: Path) -> Family:
    """What the file is by its content, whatever its name says (.et and .ett are xls or xlsx inside).

    Raises Refused: E_FILE_MISSING, E_FILE_EMPTY, E_FILE_TOO_BIG, E_FILE_FORMAT, E_FILE_WEB_PAGE.
    """
    if not path.is_file():
        raise Refused(no("E_FILE_MISSING", name=path.name))
    size = path.stat().st_size
    if size > TOTAL_MIB * MIB:
        raise Refused(no("E_FILE_TOO_BIG", name=path.name, limit=TOTAL_MIB))
    with path.open("rb") as file:
        head = file.read(4096)
    if not head.strip(b"\xef\xbb\xbf\xff\xfe \t\r\n\0"):
        raise Refused(no("E_FILE_EMPTY", name=path.name))
    if head.startswith(OLE_MARK):
        return "xls"
    if head.startswith(ZIP_MARK):
        return "xlsx"
    _check_text(path, head)
    return "csv"


def _check_text(path: Path, head: bytes) -> None:
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(WEB_MARKS):
        raise Refused(no("E_FILE_WEB_PAGE", name=path.name))
    if head.startswith(BINARY_MARKS) or (b"\0" in head and not head.startswith(BYTE_ORDER_MARKS)):
        raise Refused(no("E_FILE_FORMAT", name=path.name))


def check_ole(path: Path) -> bool:
    """Looks into an old workbook before parsing. True: it carries macros, which are ignored.

    Raises Refused: E_FILE_ENCRYPTED (EncryptedPackage or FILEPASS), E_FILE_FORMAT (a letter, a presentation).
    """
    content = path.read_bytes()
    if OLE_ENCRYPTED in content or _has_filepass(content):
        raise Refused(no("E_FILE_ENCRYPTED", name=path.name))
    if not any(mark in content for mark in OLE_WORKBOOKS):
        raise Refused(no("E_FILE_FORMAT", name=path.name))
    return OLE_MACROS in content


def _has_filepass(content: bytes) -> bool:
    """Whether one of the first records of the workbook is FILEPASS: what follows is enciphered. Source: MS-XLS 2.4.117."""
    at = min((found for mark in BIFF_STARTS if (found := content.find(mark)) >= 0), default=len(content))
    for _ in range(4):
        if int.from_bytes(content[at : at + 2], "little") == FILEPASS:
            return True
        at += 4 + int.from_bytes(content[at + 2 : at + 4], "little")
    return False


def check_zip(path: Path) -> bool:
    """Counts what a zip workbook really holds before parsing. True: it carries macros, which are ignored.

    Raises Refused: E_FILE_DAMAGED, E_FILE_BOMB, E_FILE_UNSAFE, E_FILE_ENCRYPTED, E_FILE_FORMAT.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
            _check_declared(path, archive.infolist())
            if "[Content_Types].xml" not in names or not any(name.startswith("xl/workbook") and name.endswith(".xml") for name in names):
                raise Refused(no("E_FILE_FORMAT", name=path.name))
            _count(path, archive)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError) as error:
        raise Refused(no("E_FILE_DAMAGED", name=path.name)) from error
    return any(name.endswith("vbaProject.bin") for name in names)


def _check_declared(path: Path, members: list[zipfile.ZipInfo]) -> None:
    declared = sum(each.file_size for each in members)
    if len(members) > MEMBERS or declared > TOTAL_MIB * MIB or declared > RATIO * path.stat().st_size:
        raise Refused(no("E_FILE_BOMB", name=path.name))
    if any(each.flag_bits & 1 for each in members):
        raise Refused(no("E_FILE_ENCRYPTED", name=path.name))


def _count(path: Path, archive: zipfile.ZipFile) -> None:
    """Unpacks every member to nowhere and counts: a declared size is only a claim."""
    left = min(TOTAL_MIB * MIB, RATIO * path.stat().st_size)
    for member in archive.infolist():
        honest = copy(member)
        honest.file_size = UNTOLD
        with archive.open(honest) as file:
            first = True
            while piece := file.read(1 << 18):
                left -= len(piece)
                if left < 0:
                    raise Refused(no("E_FILE_BOMB", name=path.name))
                if first and member.filename.endswith((".xml", ".rels")) and _has_doctype(piece):
                    raise Refused(no("E_FILE_UNSAFE", name=path.name))
                first = False


def _has_doctype(piece: bytes) -> bool:
    """Workbooks never need a document type; it is how entity bombs begin. In UTF-16 every second byte is zero."""
    return b"<!DOCTYPE" in piece.replace(b"\0", b"") if b"\0" in piece[:200] else b"<!DOCTYPE" in piece
