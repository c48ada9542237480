"""Names of codes."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.ui.words import named, texts

PLACES: Final = texts({
    "customer_office": QT_TRANSLATE_NOOP("VisitPlace", "At the customer's"),
    "warehouse": QT_TRANSLATE_NOOP("VisitPlace", "Warehouse"),
    "outlet": QT_TRANSLATE_NOOP("VisitPlace", "Outlet"),
    "our_office": QT_TRANSLATE_NOOP("VisitPlace", "In our office"),
    "phone": QT_TRANSLATE_NOOP("VisitPlace", "Phone"),
    "video": QT_TRANSLATE_NOOP("VisitPlace", "Video call"),
})  # fmt: skip
GOALS: Final = texts({
    "routine": QT_TRANSLATE_NOOP("VisitGoal", "Routine visit"),
    "order": QT_TRANSLATE_NOOP("VisitGoal", "Order"),
    "collection": QT_TRANSLATE_NOOP("VisitGoal", "Collect money"),
    "count": QT_TRANSLATE_NOOP("VisitGoal", "Count stock"),
    "promotion_check": QT_TRANSLATE_NOOP("VisitGoal", "Check a promotion"),
    "complaint": QT_TRANSLATE_NOOP("VisitGoal", "Complaint"),
    "contract": QT_TRANSLATE_NOOP("VisitGoal", "Contract"),
    "relationship": QT_TRANSLATE_NOOP("VisitGoal", "Relationship"),
    "survey": QT_TRANSLATE_NOOP("VisitGoal", "Survey"),
})  # fmt: skip
RESULTS: Final = texts({
    "reached": QT_TRANSLATE_NOOP("VisitResult", "Reached"),
    "partly": QT_TRANSLATE_NOOP("VisitResult", "Partly reached"),
    "not": QT_TRANSLATE_NOOP("VisitResult", "Not reached"),
})  # fmt: skip
STATES: Final = texts({
    "draft": QT_TRANSLATE_NOOP("VisitState", "Being written"),
    "submitted": QT_TRANSLATE_NOOP("VisitState", "Handed in"),
    "read": QT_TRANSLATE_NOOP("VisitState", "Read"),
    "closed": QT_TRANSLATE_NOOP("VisitState", "Closed"),
    "open": QT_TRANSLATE_NOOP("VisitState", "Open"),
    "solved": QT_TRANSLATE_NOOP("VisitState", "Solved"),
})  # fmt: skip
PLANS: Final = texts({
    "draft": QT_TRANSLATE_NOOP("VisitPlanState", "Being planned"),
    "submitted": QT_TRANSLATE_NOOP("VisitPlanState", "Waits for approval"),
    "approved": QT_TRANSLATE_NOOP("VisitPlanState", "Approved"),
})  # fmt: skip
ROWS: Final = texts({
    "planned": QT_TRANSLATE_NOOP("PlannedVisit", "Planned"),
    "done": QT_TRANSLATE_NOOP("PlannedVisit", "Done"),
    "missed": QT_TRANSLATE_NOOP("PlannedVisit", "Missed"),
    "moved": QT_TRANSLATE_NOOP("PlannedVisit", "Moved"),
})  # fmt: skip
CONDITIONS: Final = texts({
    "good": QT_TRANSLATE_NOOP("VisitStock", "Good"),
    "near_expiry": QT_TRANSLATE_NOOP("VisitStock", "Near expiry"),
    "damaged": QT_TRANSLATE_NOOP("VisitStock", "Damaged"),
    "expired": QT_TRANSLATE_NOOP("VisitStock", "Expired"),
})  # fmt: skip
SIDES: Final = texts({
    "us": QT_TRANSLATE_NOOP("VisitPromise", "We promised"),
    "them": QT_TRANSLATE_NOOP("VisitPromise", "They promised"),
})  # fmt: skip
CHECKS: Final = texts({
    "device": QT_TRANSLATE_NOOP("VisitCheck", "by the device"),
    "photo_exif": QT_TRANSLATE_NOOP("VisitCheck", "by a photo"),
    "manual": QT_TRANSLATE_NOOP("VisitCheck", "typed"),
})  # fmt: skip
MOODS: Final[Mapping[str, str]] = texts({
    "-2": QT_TRANSLATE_NOOP("VisitMood", "hostile"),
    "-1": QT_TRANSLATE_NOOP("VisitMood", "cool"),
    "0": QT_TRANSLATE_NOOP("VisitMood", "neutral"),
    "1": QT_TRANSLATE_NOOP("VisitMood", "friendly"),
    "2": QT_TRANSLATE_NOOP("VisitMood", "hearty"),
})  # fmt: skip
WEEKDAYS: Final = texts({
    "0": QT_TRANSLATE_NOOP("VisitWeek", "Mon"),
    "1": QT_TRANSLATE_NOOP("VisitWeek", "Tue"),
    "2": QT_TRANSLATE_NOOP("VisitWeek", "Wed"),
    "3": QT_TRANSLATE_NOOP("VisitWeek", "Thu"),
    "4": QT_TRANSLATE_NOOP("VisitWeek", "Fri"),
    "5": QT_TRANSLATE_NOOP("VisitWeek", "Sat"),
    "6": QT_TRANSLATE_NOOP("VisitWeek", "Sun"),
})  # fmt: skip


def place_name(place: str) -> str:
    """方式: where or how."""
    return named(PLACES, "VisitPlace", place)


def goal_name(goal: str) -> str:
    """What a visit is for."""
    return named(GOALS, "VisitGoal", goal)


def result_name(result: str) -> str:
    """Whether its goal was reached."""
    return named(RESULTS, "VisitResult", result)


def state_name(state: str) -> str:
    """Where a report, or a problem, stands."""
    return named(STATES, "VisitState", state)


def plan_name(state: str) -> str:
    """Where a week stands."""
    return named(PLANS, "VisitPlanState", state)


def row_name(state: str) -> str:
    """Where a planned visit stands."""
    return named(ROWS, "PlannedVisit", state)


def condition_name(condition: str) -> str:
    """In what condition goods were found."""
    return named(CONDITIONS, "VisitStock", condition)


def side_name(side: str) -> str:
    """Who promised."""
    return named(SIDES, "VisitPromise", side)


def check_name(method: str) -> str:
    """How the place was noted."""
    return named(CHECKS, "VisitCheck", method)


def mood_name(mood: int) -> str:
    """In what mood somebody was."""
    return named(MOODS, "VisitMood", str(mood))


def weekday_name(weekday: int) -> str:
    """0 is Monday."""
    return QCoreApplication.translate("VisitWeek", WEEKDAYS[str(weekday)])
