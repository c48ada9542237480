"""Days inside SQL, as this file keeps them: the only place that knows how a database reckons with them."""

from typing import Any, Final

from sqlalchemy import ColumnElement, Integer, and_, cast, extract, func

MONTHS: Final = 12


def month(day: Any) -> ColumnElement[int]:
    """year x 12 + month - 1 of a day."""
    return extract("year", day) * MONTHS + extract("month", day) - 1


def in_month(day: Any, number: Any) -> ColumnElement[bool]:
    """Whether a day lies in a month, asked so that an index over the day serves."""
    return and_(day >= _first_day(number), day < _first_day(number + 1))


def days_between(earlier: Any, later: Any) -> ColumnElement[int]:
    """Whole days; empty where one of them is."""
    return cast(func.julianday(later) - func.julianday(earlier), Integer)


def _first_day(number: Any) -> ColumnElement[Any]:
    """As the text that a day is kept as."""
    return func.printf("%04d-%02d-01", number // MONTHS, number % MONTHS + 1)
