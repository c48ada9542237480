"""The sentence that tells how far the calendar knows legal holidays."""

from datetime import date

from PySide6.QtCore import QCoreApplication


def known_until_text(day: date) -> str:
    """What stands beside dates counted in working time. day: the last one whose legal holidays are known."""
    words = QCoreApplication.translate(
        "KnownUntil", "Legal holidays are known until {day}. From {year} on Monday to Friday count as working days, "
        "unless the office enters its own days.",
    )  # fmt: skip
    return words.format(day=day.isoformat(), year=day.year + 1)
