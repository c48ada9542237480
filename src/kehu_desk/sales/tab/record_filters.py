"""The filters of 【销售表】: level, kind, period, and one customer."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from kehu_desk.sales.queries.records import Wanted
from kehu_desk.sales.words.records import DOC_TYPES, LEVELS, type_name, way_name
from kehu_desk.ui.chips import Offer

PERIODS: Final = ("month", "last_month", "quarter", "year", "last_year")


def period_name(period: str) -> str:
    """本月 and so on."""
    words = {
        "month": QCoreApplication.translate("SalesPeriod", "This month"),
        "last_month": QCoreApplication.translate("SalesPeriod", "Last month"),
        "quarter": QCoreApplication.translate("SalesPeriod", "This quarter"),
        "year": QCoreApplication.translate("SalesPeriod", "This year"),
        "last_year": QCoreApplication.translate("SalesPeriod", "Last year"),
    }
    return words[period]


def period_days(period: str, today: date) -> tuple[date, date]:
    """The first and the last day of a period."""
    month = today.replace(day=1)
    if period == "last_month":
        return (month - timedelta(days=1)).replace(day=1), month - timedelta(days=1)
    if period == "quarter":
        return month.replace(month=(month.month - 1) // 3 * 3 + 1), today
    if period == "year":
        return today.replace(month=1, day=1), today
    if period == "last_year":
        return date(today.year - 1, 1, 1), date(today.year - 1, 12, 31)
    return month, today


class RecordFilters:
    """What is in force now, as chips and as a query."""

    def __init__(self, today: Callable[[], date]) -> None:
        """Nothing narrows at first."""
        self._today = today
        self.values: dict[str, str] = {}
        self.customer: tuple[UUID, str] | None = None

    def offers(self) -> list[Offer]:
        """What the menu of the button offers."""
        translate = QCoreApplication.translate
        return [
            Offer("level", translate("SalesPeriod", "Level"), [(code, way_name(code)) for code in LEVELS]),
            Offer("doc_type", translate("SalesPeriod", "Kind"), [(code, type_name(code)) for code in DOC_TYPES]),
            Offer("period", translate("SalesPeriod", "Period"), [(code, period_name(code)) for code in PERIODS]),
        ]

    def chips(self) -> list[tuple[str, str]]:
        """One for each filter in force."""
        names = {"level": way_name, "doc_type": type_name, "period": period_name}
        found = [(key, names[key](value)) for key, value in self.values.items()]
        return [*found, *([("customer", self.customer[1])] if self.customer else [])]

    def remove(self, key: str) -> None:
        """Take one away."""
        if key == "customer":
            self.customer = None
        self.values.pop(key, None)

    def clear(self) -> None:
        """Take all away."""
        self.values.clear()
        self.customer = None

    @property
    def any(self) -> bool:
        """Whether anything narrows."""
        return bool(self.values) or self.customer is not None

    def wanted(self) -> Wanted:
        """As the list asks."""
        since, until = period_days(self.values["period"], self._today()) if "period" in self.values else (None, None)
        return Wanted(self.customer[0] if self.customer else None, None, self.values.get("level", ""), self.values.get("doc_type", ""),
                      since, until)  # fmt: skip

    def days(self) -> tuple[date, date]:
        """The period for exceptions: as chosen, else this year and the last."""
        today = self._today()
        return period_days(self.values["period"], today) if "period" in self.values else (date(today.year - 1, 1, 1), today)
