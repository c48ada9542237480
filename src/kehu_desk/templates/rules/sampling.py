"""Values to try a standard text with, before anybody makes a contract of it."""

from collections.abc import Iterable
from typing import Final

from kehu_desk.templates.rules.rendering import Variable

SAMPLES: Final = {"date": "2026年3月5日", "money": "128,000.00", "number": "30"}


def sample_values(variables: Iterable[Variable]) -> dict[str, str]:
    """A value for each variable, as contracts write it: a day, an amount, a number; names and texts say what they stand for."""
    return {each.name: SAMPLES.get(each.kind, f"【{each.label}】") for each in variables}
