"""A cell as the value of a field. Every function returns (value, problem): a problem is a No, never an exception.

An empty cell is (None, None): whether a field may be empty is asked elsewhere.
"""

import re
import unicodedata
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import TypeAlias, TypeVar

from kehu_desk.exchange.cells import EXACT_BELOW, Cell
from kehu_desk.kernel.errors import No, no
from kehu_desk.kernel.safe_text import csv_plain

T = TypeVar("T")
Outcome: TypeAlias = tuple[T | None, No | None]

MOBILE = re.compile(r"(?:\+?(?:00)?86)?0?(1[3-9]\d{9})")
ROUNDED_CODE = re.compile(r"\d(?:\.\d+)?[eE]\+\d+")
DAY = re.compile(r"(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})[日号]?)(?:[ T]\d.*)?")
COMPACT_DAY = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)")
SERIALS = range(8_000, 80_000)  # days from 1921 to 2119; a smaller number in a date column is more likely a mistake
DAY_ZERO, DAY_ZERO_1904 = date(1899, 12, 30), date(1904, 1, 1)
UNITS = {"": 1, "元": 1, "万": 10_000, "万元": 10_000, "亿": 10**8, "亿元": 10**8}
AMOUNT = re.compile(r"([+-]?)[¥￥]?([+-]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(万元|亿元|万|亿|元)?")
WIDER = 0xFEE0  # distance of a full-width character from its ASCII twin
MOST_FEN = 10**17
YES = frozenset(("是", "有", "对", "真", "y", "yes", "true", "t", "1", "√", "✓", "✔", "启用"))
NO = frozenset(("否", "无", "不", "假", "n", "no", "false", "f", "0", "×", "✗", "✘", "禁用"))


def shown(value: Cell) -> str:
    """A cell as a person sees it. Whole numbers keep all their digits."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return format(Decimal(repr(value)).normalize(), "f") if abs(value) < EXACT_BELOW * 1000 else repr(value)
    return value.isoformat(" ") if isinstance(value, datetime) else str(value)


def text(value: Cell, limit: int | None = None) -> Outcome[str]:
    """A text without blanks around it, a csv guard taken off. Problem: E_CELL_LONG."""
    found = csv_plain(shown(value)).strip()
    if limit is not None and len(found) > limit:
        return None, no("E_CELL_LONG", value=found[:20], limit=limit)
    return found or None, None


def name(value: Cell, limit: int | None = None) -> Outcome[str]:
    """A customer's name: a text whose full-width ASCII becomes half-width; inner blanks stay. Source: business.md 2."""
    return text(half_width(shown(value)), limit)


def half_width(found: str) -> str:
    """Full-width ASCII (！ to ～) as half-width; 、。《》 are not ASCII and stay."""
    return "".join(chr(ord(each) - WIDER) if "！" <= each <= "～" else each for each in found)


def code(value: Cell) -> Outcome[str]:
    """A number that is a name (customer no, bank account, tax no), kept as text.

    Problem E_CELL_DIGITS: a table program has already rounded it (over 15 digits, or 1.38E+10).
    """
    lost = isinstance(value, float) and abs(value) >= EXACT_BELOW
    found = unicodedata.normalize("NFKC", csv_plain(shown(value))).strip()
    if lost or ROUNDED_CODE.fullmatch(found):
        return None, no("E_CELL_DIGITS", value=found)
    return found or None, None


def phone(value: Cell) -> Outcome[str]:
    """A phone number: a Chinese mobile as E.164 (+8613800138000), others as typed. Problems: E_CELL_DIGITS, E_CELL_PHONE."""
    found, problem = code(value)
    if not found:
        return None, problem
    if mobile := MOBILE.fullmatch(re.sub(r"[\s().\-]", "", found)):
        return f"+86{mobile[1]}", None
    if not re.search(r"\d{3}", re.sub(r"[\s()\-]", "", found)):
        return None, no("E_CELL_PHONE", value=found)
    return " ".join(found.split()), None


def phones(value: Cell) -> Outcome[tuple[str, ...]]:
    """Several phone numbers in one cell, parted by / ; , 、 or line ends; the first problem stands for all."""
    whole = shown(value) if not isinstance(value, float) else ""
    parts: list[Cell] = [each for each in re.split(r"[/;,、；，\n|]|或", whole) if each.strip()] if whole else [value]
    found = [phone(each) for each in parts]
    problem = next((each for _, each in found if each), None)
    numbers = tuple(dict.fromkeys(number for number, _ in found if number))
    return (None, problem) if problem else (numbers or None, None)


def day(value: Cell, *, from_1904: bool = False) -> Outcome[date]:
    """A date: 2026-06-30, 2026/6/30, 2026.6.30, 2026年6月30日, 20260630 or a day number. Problem: E_CELL_DATE."""
    if isinstance(value, datetime):
        return value.date(), None
    if isinstance(value, date) or value is None:
        return value, None
    found = unicodedata.normalize("NFKC", csv_plain(shown(value))).strip()
    if not found:
        return None, None
    on = None if isinstance(value, bool) else _typed_day(found) or _numbered_day(found, from_1904)
    return (on, None) if on else (None, no("E_CELL_DATE", value=found))


def _typed_day(found: str) -> date | None:
    match = DAY.fullmatch(found.replace(" 年", "年")) or COMPACT_DAY.fullmatch(found)
    if not match:
        return None
    parts = [int(each) for each in match.groups() if each and each.isdigit()]
    try:
        return date(*parts)
    except ValueError:
        return None


def _numbered_day(found: str, from_1904: bool) -> date | None:
    number = re.fullmatch(r"(\d{4,5})(?:\.\d+)?", found)
    if not number or int(number[1]) not in SERIALS:
        return None
    return (DAY_ZERO_1904 if from_1904 else DAY_ZERO) + timedelta(days=int(number[1]))


def fen(value: Cell) -> Outcome[int]:
    """Money in fen, rounded half up once: 1234.5, 1,234.50, ¥1,234, 3万元, 1.2亿. Problem: E_CELL_MONEY."""
    if value is None or (isinstance(value, str) and not value.strip()):
        return None, None
    found = re.sub(r"\s", "", unicodedata.normalize("NFKC", csv_plain(shown(value))))
    match = AMOUNT.fullmatch(found) if not isinstance(value, bool | date) else None
    if not match or (match[1] and match[2]):
        return None, no("E_CELL_MONEY", value=shown(value))
    amount = Decimal(match[3].replace(",", "")) * UNITS[match[4] or ""] * 100
    if amount >= MOST_FEN:
        return None, no("E_CELL_MONEY", value=shown(value))
    whole = int(amount.quantize(Decimal(1), ROUND_HALF_UP))
    return (-whole if "-" in (match[1], match[2]) else whole), None


def whole_number(value: Cell) -> Outcome[int]:
    """A whole number: 12, 12.0, 1,200. Problem: E_CELL_NUMBER."""
    found = re.sub(r"[\s,]", "", unicodedata.normalize("NFKC", csv_plain(shown(value))))
    if not found:
        return None, None
    try:
        number = Decimal(found)
    except InvalidOperation:
        return None, no("E_CELL_NUMBER", value=found)
    if isinstance(value, bool) or not number.is_finite() or number != number.to_integral_value() or abs(number) >= EXACT_BELOW:
        return None, no("E_CELL_NUMBER", value=found)
    return int(number), None


def yes_no(value: Cell) -> Outcome[bool]:
    """Yes or no: 是 否 有 无 √ × Y N 1 0 TRUE FALSE. Problem: E_CELL_YES_NO."""
    found = unicodedata.normalize("NFKC", shown(value)).strip().lower()
    if not found:
        return None, None
    if found in YES or found in NO:
        return found in YES, None
    return None, no("E_CELL_YES_NO", value=found)


def choice(value: Cell, options: Mapping[str, tuple[str, ...]]) -> Outcome[str]:
    """One of fixed codes, by the code or any of its words, Chinese or English. Problem: E_CELL_CHOICE, naming the options."""
    found = _word(shown(value))
    if not found:
        return None, None
    chosen = next((each for each, words in options.items() if found in map(_word, (each, *words))), None)
    if chosen is None:
        known = "、".join(next(iter(words), each) for each, words in options.items())
        return None, no("E_CELL_CHOICE", value=shown(value).strip(), options=known)
    return chosen, None


def _word(found: str) -> str:
    return re.sub(r"[\s_\-]", "", unicodedata.normalize("NFKC", found)).lower()
