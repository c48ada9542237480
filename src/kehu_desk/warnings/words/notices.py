"""What people are told of warnings: number, kind and level, never a figure."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kehu_desk.ui.words import texts
from kehu_desk.warnings.words.names import kind_name, level_name

NOTICES: Final = texts({
    "warning_new": QT_TRANSLATE_NOOP("Notice", "Warning {no}: {warning}, {level}. Acknowledge it within its days."),
    "warning_risen": QT_TRANSLATE_NOOP("Notice", "Warning {no} ({warning}) has risen to {level} and is open again."),
    "warning_passed_up": QT_TRANSLATE_NOOP("Notice", "Warning {no} ({warning}, {level}) was passed up to you."),
})  # fmt: skip


def notice_facts(facts: Mapping[str, object]) -> dict[str, object]:
    """The facts of a notice in words."""
    words = {"warning": kind_name, "level": level_name}
    return {name: words[name](value) if name in words else value for name, value in facts.items()}
