"""What people read of the statistics: names of dimensions, periods, scopes and columns."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.archives.words import level_name, section_name
from kehu_desk.borrowing.words import category_name
from kehu_desk.kernel.errors import Refused
from kehu_desk.ui import words as plain
from kehu_desk.ui.words import named, texts

DIMENSIONS: Final = texts({
    "person": QT_TRANSLATE_NOOP("UseDimension", "Person"),
    "department": QT_TRANSLATE_NOOP("UseDimension", "Department"),
    "month": QT_TRANSLATE_NOOP("UseDimension", "Month"),
    "section": QT_TRANSLATE_NOOP("UseDimension", "Section"),
    "purpose": QT_TRANSLATE_NOOP("UseDimension", "Purpose"),
    "level": QT_TRANSLATE_NOOP("UseDimension", "Level"),
})  # fmt: skip
PERIODS: Final = texts({
    "quarter": QT_TRANSLATE_NOOP("UsePeriod", "This quarter"),
    "last_quarter": QT_TRANSLATE_NOOP("UsePeriod", "Last quarter"),
    "year": QT_TRANSLATE_NOOP("UsePeriod", "This year"),
    "last_year": QT_TRANSLATE_NOOP("UsePeriod", "Last year"),
    "days": QT_TRANSLATE_NOOP("UsePeriod", "From day to day"),
})  # fmt: skip
SCOPES: Final = texts({
    "mine": QT_TRANSLATE_NOOP("UseScope", "My own"),
    "people": QT_TRANSLATE_NOOP("UseScope", "My people's"),
    "all": QT_TRANSLATE_NOOP("UseScope", "All"),
})  # fmt: skip
NUMBERS: Final = texts({
    "person_days": QT_TRANSLATE_NOOP("UseNumber", "Person-days"),
    "volumes": QT_TRANSLATE_NOOP("UseNumber", "Volumes lent"),
    "items": QT_TRANSLATE_NOOP("UseNumber", "Files opened"),
    "views": QT_TRANSLATE_NOOP("UseNumber", "Sections viewed"),
    "pages": QT_TRANSLATE_NOOP("UseNumber", "Pages printed"),
})  # fmt: skip
KINDS: Final = texts({
    "standing": QT_TRANSLATE_NOOP("UseLook", "By standing right"),
    "custody": QT_TRANSLATE_NOOP("UseLook", "In custody"),
    "emergency": QT_TRANSLATE_NOOP("UseLook", "In an emergency"),
})  # fmt: skip
WORDS: Final = texts({
    "E_FORBIDDEN": QT_TRANSLATE_NOOP("Refused", "Your role does not include the statistics of use (action matrix, B-044)."),
    "E_NO_RELATION": QT_TRANSLATE_NOOP("Refused", "You count your own use, or that of your people (action matrix, stats.use)."),
})  # fmt: skip


def dimension_name(key: str) -> str:
    """Person, department, month, section, purpose, level."""
    return named(DIMENSIONS, "UseDimension", key)


def period_name(key: str) -> str:
    """This quarter, last year …"""
    return named(PERIODS, "UsePeriod", key)


def scope_name(key: str) -> str:
    """Whose use is counted."""
    return named(SCOPES, "UseScope", key)


def number_name(key: str) -> str:
    """人次, 卷次, 件次, 查看, 打印页数."""
    return named(NUMBERS, "UseNumber", key)


def look_name(kind: str) -> str:
    """On which right a view without a loan rested."""
    return named(KINDS, "UseLook", kind)


def line_name(dimension: str, key: str, names: Mapping[str, str]) -> str:
    """What a line of the table is about. names: key of a person -> name."""
    if dimension == "section":
        return section_name(key)
    if dimension == "purpose":
        return category_name(key)
    if dimension == "level":
        return level_name(int(key))
    return names.get(key, key) or QCoreApplication.translate("UseDimension", "not named")


def explain_all(refused: Refused) -> list[str]:
    """All sentences of a refusal, primary first."""
    return plain.sentences(refused, WORDS)
