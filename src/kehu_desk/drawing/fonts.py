"""The three fonts of paper and charts, registered with ReportLab once per process.

ReportLab draws a text in one font only. Here a text is cut into runs: Noto Sans SC where it has the glyph, else the cut of
WenKai for rare Han characters. What no font holds is drawn as □ with its code point, so that nothing is lost unseen.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path
from threading import RLock
from typing import Any
from unicodedata import category

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from kehu_desk.kernel.errors import Refused, no
from kehu_desk.kernel.paths import resources

REGULAR, BOLD, RARE = "KehuRegular", "KehuBold", "KehuRare"
FILES = {REGULAR: "NotoSansSC-Regular.ttf", BOLD: "NotoSansSC-Bold.ttf", RARE: "KehuWenKaiRare.ttf"}
INVISIBLE = {"Cc", "Cf"}
BLANK = {"Zs", "Zl", "Zp"}
PRESS = RLock()
"""Held while fonts are loaded or a document is closed: a ReportLab font reads its file through one cursor."""

BEYOND_BMP = re.compile(r"(?<=> <)[0-9A-F]{5,6}(?=>)")


class PaperFont(TTFont):  # type: ignore[misc]
    """A TrueType font whose text can be copied out again beyond the BMP too.

    ReportLab writes U+20BB7 into the ToUnicode map as ``<20BB7>``; PDF wants UTF-16, ``<D842DFB7>``.
    """

    def addObjects(self, doc: Any) -> None:
        """Let ReportLab add the font, then correct the maps it has written."""
        super().addObjects(doc)
        for name, stream in doc.idToObject.items():
            if name.startswith("toUnicodeCMap:"):
                stream.content = BEYOND_BMP.sub(utf_16, stream.content)


def utf_16(code: re.Match[str]) -> str:
    """The surrogate pair of a code point, both in hexadecimal."""
    return chr(int(code[0], 16)).encode("utf-16-be").hex().upper()


@dataclass(frozen=True, slots=True)
class Faces:
    """What the fonts can draw, and how wide (in thousandths of the size)."""

    noto: frozenset[str]
    known: frozenset[str]
    widths: Mapping[bool, Mapping[str, float]]

    def drawable(self, text: str) -> str:
        """The text with a stand-in for each character that no font holds."""
        return text if self.known.issuperset(text) else "".join(char if char in self.known else stand_in(char) for char in text)

    def runs(self, text: str, bold: bool = False) -> Iterable[tuple[str, str]]:
        """(name of the font, part of the text), in order; the parts joined are ``drawable(text)``."""
        main = BOLD if bold else REGULAR
        if self.noto.issuperset(text):
            return ((main, text),)
        cut = groupby(self.drawable(text), key=lambda char: main if char in self.noto else RARE)
        return [(font, "".join(part)) for font, part in cut]

    def width(self, text: str, size: float, bold: bool = False) -> float:
        """Width of a drawable text in points."""
        return sum(map(self.widths[bold].__getitem__, text)) * size / 1000


def stand_in(char: str) -> str:
    """What is drawn for a character without glyph: nothing for controls, a blank for blanks, else □ and the code point."""
    kind = category(char)
    if char == "\t" or kind in BLANK:
        return " "
    if kind in INVISIBLE or 0xFE00 <= ord(char) <= 0xFE0F or 0xE0100 <= ord(char) <= 0xE01EF:
        return ""
    return f"□[U+{ord(char):04X}]"


def faces() -> Faces:
    """The fonts, loaded at the first call (about 0.2 s). Raises Refused E_WATERMARK when one cannot be read (B-112)."""
    with PRESS:
        try:
            return _load(resources() / "fonts")
        except (OSError, TTFError) as error:
            raise Refused(no("E_WATERMARK", item="font")) from error


@cache
def _load(folder: Path) -> Faces:
    fonts = {name: PaperFont(name, str(folder / file), shapable=False) for name, file in FILES.items()}
    for font in fonts.values():
        pdfmetrics.registerFont(font)
    glyphs = {name: _visible(font.face.charToGlyph) for name, font in fonts.items()}
    noto = glyphs[REGULAR] & glyphs[BOLD]
    known = noto | glyphs[RARE]
    return Faces(noto, known, {bold: _widths(fonts[BOLD if bold else REGULAR], fonts[RARE], noto, known) for bold in (False, True)})


def _visible(glyph_of: Mapping[int, int]) -> frozenset[str]:
    return frozenset(char for code, glyph in glyph_of.items() if glyph and category(char := chr(code)) not in INVISIBLE)


def _widths(main: TTFont, rare: TTFont, noto: frozenset[str], known: frozenset[str]) -> dict[str, float]:
    return {char: (main if char in noto else rare).face.charWidths[ord(char)] for char in known}
