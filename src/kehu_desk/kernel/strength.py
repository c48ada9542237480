"""How hard a password is to guess. Plain words; no Qt.

Pieces that people reach for (words, runs on the keyboard, dates, phone numbers, the person's own names) count for little,
every other character for one digit. The office's rule (office.rules) has the last word. Source: store-sync.md §4 (score three).
"""

import re
from collections.abc import Iterable

from kehu_desk.office.rules import password_problem

ENOUGH = 3
STEPS = (3, 6, 8, 10)
"""Digits of guesses from which the scores 1 to 4 begin."""
ROWS = ("0123456789", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl", "zxcvbnm", "!@#$%^&*()", "1qaz2wsx3edc4rfv5tgb")
COMMON = """
password passwd admin root guest test welcome letmein iloveyou monkey dragon master login user abc qaz kehu dangan
gongsi office company woaini aini woai mima nihao zhongguo beijing shanghai guangzhou shenzhen hangzhou tianya xiaoming
zhang wang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo 5201314 1314 520 168 888 666 123 321 客户
档案 公司 密码
"""
WORDS = frozenset(COMMON.split())
PATTERNS = (
    (re.compile(r"1[3-9]\d{9}"), 4.0),  # a mobile number
    (re.compile(r"(?:19|20)\d\d[-./年]?(?:0?[1-9]|1[0-2])[-./月]?(?:0?[1-9]|[12]\d|3[01])日?"), 3.0),  # a birthday
    (re.compile(r"(?:19|20)\d\d"), 1.5),
    (re.compile(r"(.+?)\1{2,}"), 1.5),  # the same again and again
    (re.compile(r"(.)\1+"), 1.0),
)
GAP = "\0"


def digits(password: str, own: Iterable[str] = ()) -> float:
    """About how many decimal digits the number of guesses has. own: login, name and other words near to the person."""
    rest, count = password.casefold(), 0.0
    words = sorted({*WORDS, *(each.casefold() for each in own if len(each) > 1)}, key=len, reverse=True)
    for pattern, worth in (*PATTERNS[:2], *((re.compile(re.escape(word)), 1.5) for word in words), *PATTERNS[2:]):
        rest, found = pattern.subn(GAP, rest)
        count += worth if found else 0
    return count + sum(1.5 if len(piece) > 1 else 1 for piece in _pieces(rest.replace(GAP, "")))


def _pieces(text: str) -> list[str]:
    """The text cut into runs along a row of the keyboard or the alphabet, three or longer, and single characters."""
    pieces = []
    while text:
        length = next((size for size in range(len(text), 2, -1) if _is_run(text[:size])), 1)
        pieces.append(text[:length])
        text = text[length:]
    return pieces


def _is_run(text: str) -> bool:
    return any(text in row or text[::-1] in row for row in ROWS)


def score(password: str, own: Iterable[str] = ()) -> int:
    """0 very weak to 4 strong; what the office's rule refuses never passes 2."""
    found = sum(digits(password, own) >= step for step in STEPS)
    return found if good_enough(password, own) else min(found, ENOUGH - 1)


def good_enough(password: str, own: Iterable[str] = ()) -> bool:
    """Score three, and the rule by which the office takes passwords."""
    own = tuple(own)
    return digits(password, own) >= STEPS[ENOUGH - 1] and password_problem(password, own) is None
