"""Administrative divisions of China by GB/T 2260: names, paths, and codes found from what people type.

A code has six digits: province (2), city (2), county (2). The tables are read once, at the first question.
"""

import csv
import re
import unicodedata
from collections import defaultdict
from functools import lru_cache
from typing import NamedTuple

from kehu_desk.kernel.paths import resources

LEVELS = ("province", "city", "area")
PEOPLES = (
    "各族|汉族|满族|回族|壮族|苗族|彝族|侗族|瑶族|白族|藏族|羌族|傣族|黎族|土族|水族|畲族|怒族|佤族|蒙古族|土家族|布依族|朝鲜族|哈尼族|景颇族|傈僳族|纳西族|拉祜族|"
    "布朗族|独龙族|普米族|裕固族|保安族|东乡族|撒拉族|仫佬族|仡佬族|毛南族|达斡尔族|鄂温克族|维吾尔|蒙古|哈萨克族|哈萨克|柯尔克孜|塔吉克|锡伯"
)  # fmt: skip
RANK = re.compile(r"(?:自治[区州县旗]|特别行政区|地区|[省市区县盟])$")
PEOPLES_RANK = re.compile(rf"(?:{PEOPLES})*自治[区州县旗]$")
GROUPING = "直辖县级行政区划"  # rows of the table that are no place: 湖北省-自治区直辖县级行政区划
FILLERS = re.compile(r"[\s/\\\-_.,·,、>—]+|市辖区|^中国|^中华人民共和国")


class Tables(NamedTuple):
    """names: code -> official name. codes: any spelling -> the codes it may mean. below: code -> its direct parts."""

    names: dict[str, str]
    codes: dict[str, tuple[str, ...]]
    below: dict[str, tuple[str, ...]]


def short_name(name: str) -> str:
    """The everyday name: 浙江省 -> 浙江, 延边朝鲜族自治州 -> 延边; what would leave one character stays (东区, 内蒙古)."""
    shorter = (PEOPLES_RANK.sub("", name), RANK.sub("", name))
    return next((each for each in shorter if len(each) >= 2 and each != name), name)


@lru_cache(maxsize=1)
def tables() -> Tables:
    """The three tables of resources/reference, read once."""
    names: dict[str, str] = {}
    for level in LEVELS:
        with (resources() / "reference" / f"gb2260_{level}.csv").open(encoding="utf-8", newline="") as file:
            names.update((row["code"], row["name"]) for row in csv.DictReader(file) if GROUPING not in row["name"])
    codes: defaultdict[str, list[str]] = defaultdict(list)
    below: defaultdict[str, list[str]] = defaultdict(list)
    for code, name in names.items():
        for spelling in dict.fromkeys((name, short_name(name))):
            codes[spelling].append(code)
        if above := _above(code, names):
            below[above].append(code)
    return Tables(names, {text: tuple(found) for text, found in codes.items()}, {code: tuple(parts) for code, parts in below.items()})


def _above(code: str, names: dict[str, str]) -> str | None:
    """The division that holds this one; counties run by their province (仙桃市) hang on the province."""
    wider = (code[:4] + "00", code[:2] + "0000")
    return next((each for each in wider if each != code and each in names), None)


def full_code(code: str) -> str:
    """A code of 2, 4 or 6 digits written with six."""
    return code.ljust(6, "0")


def region_name(code: str) -> str:
    """Official name of a code of 2, 4 or 6 digits; the code itself when it is unknown."""
    return tables().names.get(full_code(code), code)


def region_path(code: str) -> tuple[str, ...]:
    """Official names from the province down: ("浙江省", "杭州市", "西湖区"); empty when the code is unknown."""
    names, at, path = tables().names, full_code(code), list[str]()
    while at in names:
        path.insert(0, names[at])
        at = _above(at, names) or ""
    return tuple(path)


def provinces() -> tuple[str, ...]:
    """The codes of the 34 provinces in the order of the standard."""
    return tuple(code for code in tables().names if code.endswith("0000"))


def children(code: str) -> tuple[str, ...]:
    """The codes directly below: cities of a province, counties of a city (or of 北京, which has no cities)."""
    return tables().below.get(full_code(code), ())


def find_region(text: str) -> str | None:
    """The code meant by a code or by names from any level down: 浙江, 浙江省杭州市, 杭州西湖区, 3301.

    The widest division wins (吉林 is the province). None when nothing fits or two of one rank do (朝阳区).
    """
    plain = FILLERS.sub("", unicodedata.normalize("NFKC", str(text)).strip())
    if plain.isascii() and plain.isdigit():
        return full_code(plain) if len(plain) in (2, 4, 6) and full_code(plain) in tables().names else None
    found = _spelled(plain, None)
    for zeros in ("0000", "00", ""):
        widest = sorted(code for code in found if code.endswith(zeros))
        if widest:
            return widest[0] if len(widest) == 1 else None
    return None


def _spelled(text: str, above: str | None) -> set[str]:
    """All codes whose names, one below the other, spell the whole text."""
    found: set[str] = set()
    for cut in range(len(text), 1, -1):
        for code in tables().codes.get(text[:cut], ()):
            if above is None or _inside(code, above):
                found |= {code} if cut == len(text) else _spelled(text[cut:], code)
    return found


def _inside(code: str, above: str) -> bool:
    """Whether a division is the other one or lies in it (北京市北京市朝阳区 is often typed)."""
    return code.startswith(above[:2] if above.endswith("0000") else above[:4] if above.endswith("00") else above)


@lru_cache(maxsize=1)
def place_names() -> frozenset[str]:
    """Every name of a province or city, official and short: what a company name may begin with."""
    return frozenset(text for text, codes in tables().codes.items() if any(code.endswith("00") for code in codes))
