"""Days as people type them."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from unicodedata import normalize

NAMED = {
    "今天": 0, "今日": 0, "today": 0, "明天": 1, "tomorrow": 1, "后天": 2, "大后天": 3, "昨天": -1, "yesterday": -1, "前天": -2,
}  # fmt: skip
SHIFT = re.compile(r"([+-]\d{1,5})(天|周|d|w)?")
FULL = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?")
SHORT = re.compile(r"(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?")
DIGITS = re.compile(r"(\d{4})(\d{2})(\d{2})")


def parse_day(text: str, today: date) -> date | None:
    """The day meant by text, or None when it is none: 2026-3-5, 20260305, 2026年3月5日, 3-5 (this year), 今天, +7, -2周.

    Full-width digits and signs count as their narrow twins.
    """
    typed = normalize("NFKC", text).strip().lower()
    try:
        return next(_readings(typed, today), None)
    except (ValueError, OverflowError):
        return None


def _readings(typed: str, today: date) -> Iterator[date]:
    """The one reading that fits; raises ValueError when it names no day of the calendar."""
    if typed in NAMED:
        yield today + timedelta(days=NAMED[typed])
    if shift := SHIFT.fullmatch(typed):
        yield today + timedelta(**{"weeks" if shift[2] in ("周", "w") else "days": int(shift[1])})
    if parts := FULL.fullmatch(typed) or DIGITS.fullmatch(typed):
        yield date(int(parts[1]), int(parts[2]), int(parts[3]))
    if parts := SHORT.fullmatch(typed):
        yield date(today.year, int(parts[1]), int(parts[2]))
