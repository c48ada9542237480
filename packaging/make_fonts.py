"""Make resources/fonts/KehuWenKaiRare.ttf: the Han characters that Noto Sans SC does not hold.

The program ships Noto Sans SC as it is. Names of people and places need characters outside it (𠮷, most of them from
Extension B), so the glyphs that are missing are cut out of LXGW WenKai. A cut font is a modified version in the
sense of the Open Font License, and a modified version may not bear a reserved name: the family is called
"Kehu WenKai Rare".

    python make_fonts.py --noto NotoSansSC-Regular.ttf --wenkai LXGWWenKai-Regular.woff2 --out KehuWenKaiRare.ttf

Needs fonttools, and brotli when the source is a woff2. Both sources are found on npm: @expo-google-fonts/noto-sans-sc and
@fontsource/lxgw-wenkai (the file of weight 500 is WenKai's Regular).
"""

import argparse
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

FAMILY = "Kehu WenKai Rare"
POSTSCRIPT = "KehuWenKaiRare-Regular"
HAN = ((0x2E80, 0x2FDF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x3347F))
SPACE = 0x20
COPYRIGHT, FAMILY_ID, STYLE_ID, UNIQUE_ID, FULL_ID, VERSION_ID, POSTSCRIPT_ID, LICENCE_ID, LICENCE_URL_ID = 0, 1, 2, 3, 4, 5, 6, 13, 14


def is_han(code: int) -> bool:
    """True for CJK ideographs, radicals and compatibility ideographs."""
    return any(first <= code <= last for first, last in HAN)


def missing_han(noto: TTFont, wenkai: TTFont) -> set[int]:
    """Code points of the Han characters that only WenKai holds."""
    return {code for code in wenkai.getBestCmap().keys() - noto.getBestCmap().keys() if is_han(code)}


def cut(font: TTFont, codes: set[int]) -> None:
    """Leave only the glyphs of these code points and the tables that drawing them needs."""
    options = Options()
    options.hinting = False
    options.layout_features = []
    options.drop_tables += ["BASE", "FFTM", "GDEF", "GPOS", "GSUB", "GlyphOrder", "bsln", "feat", "gasp", "morx", "prop", "vhea", "vmtx"]
    options.name_IDs = [COPYRIGHT]
    options.glyph_names = False
    options.recalc_timestamp = False
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=codes | {SPACE})
    subsetter.subset(font)


def rename(font: TTFont, version: str) -> None:
    """Give the cut font a name of its own; the copyright line of the source stays."""
    copyright_line = font["name"].getDebugName(COPYRIGHT)
    font["name"].names = []
    names = {
        COPYRIGHT: copyright_line,
        FAMILY_ID: FAMILY,
        STYLE_ID: "Regular",
        UNIQUE_ID: f"{POSTSCRIPT};{version}",
        FULL_ID: f"{FAMILY} Regular",
        VERSION_ID: f"Version 1.0; glyphs from LXGW WenKai, {version}",
        POSTSCRIPT_ID: POSTSCRIPT,
        LICENCE_ID: "This Font Software is licensed under the SIL Open Font License, Version 1.1.",
        LICENCE_URL_ID: "https://openfontlicense.org",
    }
    for name_id, text in names.items():
        font["name"].setName(text, name_id, 3, 1, 0x409)


def main() -> None:
    """Read the two sources, cut, rename, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for option in ("--noto", "--wenkai", "--out"):
        parser.add_argument(option, type=Path, required=True)
    given = parser.parse_args()
    wenkai = TTFont(given.wenkai, recalcTimestamp=False)
    codes = missing_han(TTFont(given.noto), wenkai)
    version = wenkai["name"].getDebugName(VERSION_ID)
    cut(wenkai, codes)
    rename(wenkai, version)
    wenkai.flavor = None
    wenkai.save(given.out)
    print(f"{given.out.name}: {len(codes)} characters, {given.out.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
