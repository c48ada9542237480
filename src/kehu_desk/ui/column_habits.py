"""Order, widths, visibility and sort of the columns of one table, kept in a memory under lasting column names."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView

ASCENDING, DESCENDING = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


@dataclass(frozen=True, slots=True)
class Habits:
    """How one person likes the columns of one table. Columns it does not name keep their place behind the others."""

    order: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    widths: dict[str, int] = field(default_factory=dict)
    sort: str = ""
    descending: bool = False

    def text(self) -> str:
        """As kept in a memory."""
        return json.dumps(asdict(self), ensure_ascii=False)


def read(text: str | None) -> Habits:
    """Habits from a memory; text that cannot be read counts as none."""
    try:
        kept = json.loads(text or "{}")
        return Habits(
            [str(each) for each in kept.get("order", ())],
            [str(each) for each in kept.get("hidden", ())],
            {str(key): int(width) for key, width in kept.get("widths", {}).items()},
            str(kept.get("sort", "")),
            bool(kept.get("descending", False)),
        )
    except (ValueError, TypeError, AttributeError):
        return Habits()


def taken(header: QHeaderView, keys: Sequence[str]) -> Habits:
    """The habits that a header shows now. keys name its columns in model order."""
    shown = [header.logicalIndex(place) for place in range(header.count())]
    sort = header.sortIndicatorSection()
    return Habits(
        [keys[column] for column in shown],
        [key for column, key in enumerate(keys) if header.isSectionHidden(column)],
        {key: header.sectionSize(column) for column, key in enumerate(keys) if not header.isSectionHidden(column)},
        keys[sort] if 0 <= sort < len(keys) else "",
        header.sortIndicatorOrder() == DESCENDING,
    )


def give(header: QHeaderView, keys: Sequence[str], habits: Habits) -> None:
    """Lay the columns out by habit. Never hides all of them; widths stay between 24 and 1,200 pixels."""
    if set(keys) <= set(habits.hidden):
        habits = Habits()
    order = sorted(keys, key=lambda key: (habits.order.index(key) if key in habits.order else len(habits.order), keys.index(key)))
    for place, key in enumerate(order):
        column = keys.index(key)
        header.moveSection(header.visualIndex(column), place)
        header.setSectionHidden(column, key in habits.hidden)
        if key in habits.widths:
            header.resizeSection(column, min(1200, max(24, habits.widths[key])))
    header.setSortIndicator(keys.index(habits.sort) if habits.sort in keys else -1, DESCENDING if habits.descending else ASCENDING)
