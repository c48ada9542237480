"""Small lists: read whole, shown in a table."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kehu_desk.ui import icons, look
from kehu_desk.ui.cells import Mark, Row
from kehu_desk.ui.dialogs import button
from kehu_desk.ui.flow import Flow
from kehu_desk.ui.table_view import TableView
from kehu_desk.ui.window_model import Source, WindowModel

LEAST: Final = 60  # pixels of the last column, which takes the room that is left where nothing else is said


def listed(
    load: Callable[[], Sequence[Row]],
    titles: Sequence[str],
    keys: Sequence[str],
    wording: Callable[[Any, int], str],
    decorate: Callable[[Row, int], Mark | None] | None = None,
) -> Source:
    """A source over a list that is read whole, at most some hundred rows; field 0 of a row is its id."""
    rows: dict[Hashable, Row] = {}

    def ids() -> list[Hashable]:
        rows.clear()
        rows.update({row[0]: row for row in load()})
        return list(rows)

    def some(wanted: Sequence[Hashable]) -> list[Row]:
        return [rows[each] for each in wanted if each in rows]

    return Source(titles=titles, keys=keys, wording=wording, decorate=decorate, ids=ids, rows=some)


def table(name: str, source: Source, widths: Sequence[int], elastic: Mapping[int, int] | None = None) -> tuple[WindowModel, TableView]:
    """The model and the table of a small list. elastic: columns that take the room that is left, with their least widths."""
    model = WindowModel(replace(source, widths=widths, elastic=elastic or {len(source.titles) - 1: LEAST}))
    view = TableView(name, model)
    model.setParent(view)
    return model, view


def tool(text: str, icon: str, act: Callable[[], object]) -> QPushButton:
    """A button over a table."""
    made = button(text)
    icons.dress(made, icon)
    made.clicked.connect(lambda _checked=False: act())
    return made


def twins(buttons: Iterable[QPushButton]) -> list[QAction]:
    """For the menu bar: what the buttons of a page offer now, greyed as they are."""
    return [_twin(each) for each in buttons if not each.isHidden()]


def _twin(made: QPushButton) -> QAction:
    found = made.actions()
    if not found:
        action = QAction(made.icon(), made.text(), made)
        action.triggered.connect(made.click)
        made.addAction(action)
        found = [action]
    found[0].setEnabled(made.isEnabled())
    found[0].setToolTip(made.toolTip())
    return found[0]


def tool_bar(buttons: Iterable[QPushButton]) -> QWidget:
    """Buttons line after line."""
    bar = QWidget()
    bar.setAccessibleName(QCoreApplication.translate("Listing", "Tools"))
    flow = Flow(bar)
    for each in buttons:
        flow.addWidget(each)
    return bar


def weigh(made: QPushButton, reasons: Sequence[str], *, shown: bool = True) -> None:
    """A button is absent, greyed with the reasons, or ready."""
    made.setVisible(shown)
    made.setEnabled(not reasons)
    made.setToolTip("\n".join(dict.fromkeys(reasons)))


def page_layout(page: QWidget, tools: Sequence[QWidget], *rest: QWidget, hint: str = "") -> QVBoxLayout:
    """Buttons in a row, a quiet sentence below them, then the rest; the last part takes the room that is left."""
    row = QHBoxLayout()
    row.setSpacing(look.GAP)
    for each in tools:
        row.addWidget(each)
    row.addStretch(1)
    layout = QVBoxLayout(page)
    layout.setContentsMargins(look.WIDE, look.WIDE, look.WIDE, look.WIDE)
    layout.setSpacing(look.GAP)
    layout.addLayout(row)
    if hint:
        words = QLabel(hint)
        words.setObjectName("muted")
        words.setWordWrap(True)
        layout.addWidget(words)
    for each in rest:
        layout.addWidget(each, 1 if each is rest[-1] else 0)
    return layout
