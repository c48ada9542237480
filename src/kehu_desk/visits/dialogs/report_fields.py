"""The fields of a report, in calm blocks."""

from collections.abc import Iterable
from typing import Any, Final

from PySide6.QtCore import QCoreApplication

from kehu_desk.complaints.rules.codes import CATEGORIES as COMPLAINTS
from kehu_desk.complaints.rules.limits import SEVERITIES
from kehu_desk.ui.fields import Field, Group, Kind
from kehu_desk.visits.dialogs.report_reading import Shelf
from kehu_desk.visits.rules.plans import GOALS
from kehu_desk.visits.rules.reports import CATEGORIES, CONDITIONS, PLACES, RESULTS, SIDES
from kehu_desk.visits.service.reading import Choices
from kehu_desk.visits.words import (
    category_name,
    complaint_name,
    condition_name,
    goal_name,
    mood_name,
    place_name,
    result_name,
    severity_name,
    side_name,
)

translate: Final = QCoreApplication.translate


def groups(found: Choices, shelf: Shelf) -> tuple[Group, ...]:
    """The calm blocks of the dialog, a page each."""
    return (
        Group(translate("VisitDialog", "Visit"), _visit(found)),
        Group(translate("VisitDialog", "On the spot"), _spot(shelf)),
        Group(translate("VisitDialog", "Market"), _market()),
        Group(translate("VisitDialog", "Promises and problems"), _vows(found)),
    )  # fmt: skip


def _choices(codes: Iterable[str], name: Any) -> list[tuple[str, str]]:
    return [(code, name(code)) for code in codes if code]


def _visit(found: Choices) -> tuple[Field, ...]:
    people = [(str(each.id), each.name) for each in found.people]
    along = "、".join(name for _id, name in found.colleagues[:3])
    met = (
        Field(key="name", label=translate("VisitDialog", "Name"), options=people),
        Field(key="minutes", label=translate("VisitDialog", "Minutes"), kind=Kind.INT),
        Field(
            key="mood",
            label=translate("VisitDialog", "Mood"),
            kind=Kind.CHOICE,
            options=[(str(each), mood_name(each)) for each in range(-2, 3)],
        ),
    )
    return (
        Field(key="day", label=translate("VisitDialog", "Day"), kind=Kind.DATE, required=True),
        Field(key="place", label=translate("VisitDialog", "How"), kind=Kind.CHOICE, options=_choices(PLACES, place_name), required=True),
        Field(key="from", label=translate("VisitDialog", "From"), required=True, help=translate("VisitDialog", "such as 9:30")),
        Field(key="till", label=translate("VisitDialog", "To"), required=True, help=translate("VisitDialog", "such as 10:15")),
        Field(key="goal", label=translate("VisitDialog", "Goal"), kind=Kind.CHOICE, options=_choices(GOALS, goal_name), required=True),
        Field(key="goal_result", label=translate("VisitDialog", "Result"), kind=Kind.CHOICE, options=_choices(RESULTS, result_name)),
        Field(key="met", label=translate("VisitDialog", "People met"), kind=Kind.TABLE, columns=met),
        Field(key="conclusion", label=translate("VisitDialog", "Conclusion"), kind=Kind.LONG),
        Field(key="next_text", label=translate("VisitDialog", "Next step"), help=translate("VisitDialog", "what follows from this visit")),
        Field(key="next_on", label=translate("VisitDialog", "Next day"), kind=Kind.DATE),
        Field(key="companions", label=translate("VisitDialog", "Went along"), kind=Kind.TAGS, help=along),
        Field(key="delta", label=translate("VisitDialog", "Relation"), kind=Kind.CHOICE, options=_deltas()),
    )


def _deltas() -> list[tuple[str, str]]:
    names = (
        translate("VisitDialog", "much worse"),
        translate("VisitDialog", "worse"),
        translate("VisitDialog", "unchanged"),
        translate("VisitDialog", "better"),
        translate("VisitDialog", "much better"),
    )
    return [(str(at), name) for at, name in zip(range(-2, 3), names, strict=True)]


def _spot(shelf: Shelf) -> tuple[Field, ...]:
    stock = (
        Field(key="product", label=translate("VisitDialog", "Product"), options=shelf.texts),
        Field(key="qty", label=translate("VisitDialog", "Quantity")),
        Field(key="unit", label=translate("VisitDialog", "Unit")),
        Field(key="batch_no", label=translate("VisitDialog", "Batch")),
        Field(key="condition", label=translate("VisitDialog", "Condition"), kind=Kind.CHOICE, options=_choices(CONDITIONS, condition_name)),
    )
    prices = (
        Field(key="product", label=translate("VisitDialog", "Product"), options=shelf.texts),
        Field(key="ours", label=translate("VisitDialog", "Our price")),
        Field(key="competitor", label=translate("VisitDialog", "Competitor")),
        Field(key="theirs", label=translate("VisitDialog", "Their price")),
    )
    full = translate("VisitDialog", "Everything was counted: what is not listed was not there")
    return (
        Field(key="stock", label=translate("VisitDialog", "Stock"), kind=Kind.TABLE, columns=stock),
        Field(key="full", label=translate("VisitDialog", "Scope"), kind=Kind.BOOL, help=full, span=2),
        Field(key="prices", label=translate("VisitDialog", "Price survey"), kind=Kind.TABLE, columns=prices),
        Field(key="display", label=translate("VisitDialog", "Display"), span=2),
        Field(key="facings", label=translate("VisitDialog", "Facings"), kind=Kind.INT),
        Field(
            key="position",
            label=translate("VisitDialog", "Place"),
            help=translate("VisitDialog", "30.2741,120.1551; a photo with a place tells it too"),
        ),
    )


def _market() -> tuple[Field, ...]:
    facts = (
        Field(key="category", label=translate("VisitDialog", "Category"), kind=Kind.CHOICE, options=_choices(CATEGORIES, category_name)),
        Field(key="statement", label=translate("VisitDialog", "What was heard or seen")),
        Field(key="about", label=translate("VisitDialog", "Of whom")),
        Field(key="party", label=translate("VisitDialog", "Said by"), help=translate("VisitDialog", "who was met first")),
    )
    return (
        Field(key="facts", label=translate("VisitDialog", "Facts"), kind=Kind.TABLE, columns=facts),
        Field(
            key="market",
            label=translate("VisitDialog", "Market"),
            kind=Kind.LONG,
            help=translate("VisitDialog", "how the market stands here"),
        ),
    )


def _vows(found: Choices) -> tuple[Field, ...]:
    owners = [(str(each), name) for each, name in found.owners]
    vows = (
        Field(key="side", label=translate("VisitDialog", "Who"), kind=Kind.CHOICE, options=_choices(SIDES, side_name)),
        Field(key="text", label=translate("VisitDialog", "What was promised")),
        Field(key="due_on", label=translate("VisitDialog", "By"), kind=Kind.DATE),
        Field(key="owner", label=translate("VisitDialog", "Seen to by"), kind=Kind.CHOICE, options=owners),
    )
    problems = (
        Field(key="text", label=translate("VisitDialog", "Problem")),
        Field(key="key", label=translate("VisitDialog", "Key"), kind=Kind.BOOL),
        Field(key="owner", label=translate("VisitDialog", "Solved by"), kind=Kind.CHOICE, options=owners),
        Field(key="due_on", label=translate("VisitDialog", "By"), kind=Kind.DATE),
        Field(
            key="complaint",
            label=translate("VisitDialog", "As a complaint"),
            kind=Kind.CHOICE,
            options=_choices(COMPLAINTS, complaint_name),
        ),
        Field(key="severity", label=translate("VisitDialog", "Severity"), kind=Kind.CHOICE, options=_choices(SEVERITIES, severity_name)),
    )
    return (
        Field(
            key="order_taken",
            label=translate("VisitDialog", "Order taken"),
            span=2,
            limit=200,
            help=translate("VisitDialog", "number of the order, or what was ordered"),
        ),
        Field(key="promises", label=translate("VisitDialog", "Promises"), kind=Kind.TABLE, columns=vows),
        Field(key="problems", label=translate("VisitDialog", "Problems"), kind=Kind.TABLE, columns=problems),
    )
