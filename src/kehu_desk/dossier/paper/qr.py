"""QR codes: of a printed page (which loan, copy, page), of a cover (which archive, volume). No personal data."""

from functools import lru_cache
from hashlib import sha256
from itertools import groupby

from reportlab.graphics.barcode.qrencoder import QR8bitByte, QRCode, QRErrorCorrectLevel

VERSIONS = ((3, 42), (5, 84), (8, 152))
"""QR version and the bytes it holds at error correction M."""

MASK = 2
"""Any mask is a valid code; trying all eight for the prettiest one takes ten times as long."""


def check(text: str) -> str:
    """Four hexadecimal digits that show a misread or mistyped payload."""
    return sha256(text.encode()).hexdigest()[:4].upper()


def payload(loan_no: str, copy_no: int, page: int) -> str:
    """``KEHU1|P|loan|copy|page|check``. Source: business.md section 9."""
    text = f"KEHU1|P|{loan_no}|{copy_no}|{page}"
    return f"{text}|{check(text)}"


def archive_payload(archive_no: str, volume: int) -> str:
    """``KEHU1|A|archive no|volume|check``. Source: business.md section 9."""
    text = f"KEHU1|A|{archive_no}|{volume}"
    return f"{text}|{check(text)}"


def is_genuine(read: str) -> bool:
    """True when the check of a payload fits the rest of it."""
    text, _, digits = read.rpartition("|")
    return text.startswith("KEHU1|") and digits == check(text)


@lru_cache(maxsize=256)
def outline(text: str) -> tuple[int, str]:
    """(modules per side, PDF path of the dark modules as unit squares, y upwards). Raises ValueError past 152 bytes."""
    version = next((version for version, size in VERSIONS if len(text.encode()) <= size), None)
    if version is None:
        raise ValueError(f"too long for a page code: {len(text)} characters")
    code = QRCode(version, QRErrorCorrectLevel.M)
    code.addData(QR8bitByte(text))
    code.makeImpl(False, MASK)
    side = code.moduleCount
    return side, " ".join(square for row in range(side) for square in _row(code.modules[row], side - 1 - row))


def _row(modules: list[bool], y: int) -> list[str]:
    squares, x = [], 0
    for dark, run in groupby(modules):
        length = len(list(run))
        if dark:
            squares.append(f"{x} {y} {length} 1 re")
        x += length
    return squares
