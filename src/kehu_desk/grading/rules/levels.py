"""The service level table: what a grade is given. Source: business.md §10 (service level table), R29, R74."""

from typing import Final, NamedTuple

from kehu_desk.kernel.settings import KEY_ACCOUNT, Settings

ROWS: Final = (KEY_ACCOUNT, "A", "B", "C", "D")
AREAS: Final = ("channel", "sales", "collection")


class ServiceLevel(NamedTuple):
    """One line of the table.

    Days between: visits, visits with the superior (none: he need not come), stock counts (none: not counted). credit_percent: of what
    turnover allows; priority: place in promotions, none for out of turn; refresh_months: after which the archive is old.
    """

    grade: str
    visit_days: int
    accompany_days: int | None
    count_days: int | None
    credit_percent: int
    priority: int | None
    refresh_months: int


def service_level(values: Settings, grade: str, visit_days: int, accompany_days: int | None) -> ServiceLevel:
    """grade: of ROWS."""

    def number(stem: str) -> int:
        found = values.of_grade(stem, grade)
        assert found is not None
        return found

    return ServiceLevel(
        grade, visit_days, accompany_days, number("count_days") or None, number("credit_value"), number("promo_priority") or None,
        number("refresh_months"),
    )  # fmt: skip
