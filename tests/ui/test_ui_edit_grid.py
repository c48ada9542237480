"""Cells typed in or pasted from a spreadsheet."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication, QStandardItem, QStandardItemModel

from kehu_desk.ui.edit_grid import MOST_PASTED, EditGrid, cells_of
from soaking import examples


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("", []),
        ("5", [["5"]]),
        ("1\t2\r\n3\t4\r\n", [["1", "2"], ["3", "4"]]),
        (" 1 \t\t 3", [["1", "", "3"]]),
        ('"a\nb"\t2', [["a\nb", "2"]]),
        ("1\n\n\n", [["1"]]),
        ("1\n\n2", [["1"], [], ["2"]]),
    ],
)
def test_a_text_from_a_spreadsheet_is_rows_of_cells(text, rows):
    assert cells_of(text) == rows


@examples(100)
@given(st.lists(st.lists(st.integers(1, 10**9), min_size=1, max_size=5), min_size=1, max_size=5))
def test_property_what_a_spreadsheet_copies_is_read_back(rows):
    assert cells_of("\r\n".join("\t".join(map(str, row)) for row in rows) + "\r\n") == [[str(cell) for cell in row] for row in rows]


@pytest.fixture
def grid(qtbot):
    """Three by three; the middle column is not to be written."""
    model = QStandardItemModel(3, 3)
    for row in range(3):
        for column in range(3):
            item = QStandardItem("-")
            item.setEditable(column != 1)
            model.setItem(row, column, item)
    made = EditGrid("grid", model)
    qtbot.addWidget(made)
    made.heard = []
    made.pasted.connect(lambda *counts: made.heard.append(counts))
    return made


def texts(grid):
    model = grid.model()
    return ["".join(str(model.index(row, column).data()) for column in range(3)) for row in range(3)]


def test_a_block_is_laid_down_from_the_first_chosen_cell_and_nowhere_else(grid):
    QGuiApplication.clipboard().setText("a\tb\tc\nd\te\tf\n")
    grid.setCurrentIndex(grid.model().index(2, 0))
    grid.paste()
    assert texts(grid) == ["---", "---", "a-c"]
    assert grid.heard == [(2, 4)]


def test_one_cell_fills_what_is_chosen(grid):
    QGuiApplication.clipboard().setText("7")
    grid.selectAll()
    grid.paste()
    assert texts(grid) == ["7-7", "7-7", "7-7"]
    assert grid.heard == [(6, 3)]


def test_delete_empties_only_what_may_be_written(grid):
    grid.selectionModel().select(grid.model().index(0, 0), QItemSelectionModel.SelectionFlag.Select)
    grid.selectionModel().select(grid.model().index(0, 1), QItemSelectionModel.SelectionFlag.Select)
    grid.clear_action.trigger()
    assert texts(grid) == ["--", "---", "---"]


@pytest.mark.parametrize("text", ["", "\t".join("x" * (MOST_PASTED + 1))])
def test_nothing_and_far_too_much_are_left_alone(grid, text):
    QGuiApplication.clipboard().setText(text)
    grid.selectAll()
    grid.paste()
    assert grid.heard == [] and texts(grid) == ["---"] * 3


def test_the_keys_of_the_clipboard_work_in_the_grid(grid, qtbot):
    QGuiApplication.clipboard().setText("9")
    with qtbot.waitActive(grid):
        grid.show()
        grid.activateWindow()
    grid.setFocus()
    grid.setCurrentIndex(grid.model().index(0, 0))
    qtbot.keyClick(grid, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert texts(grid)[0] == "9--"
