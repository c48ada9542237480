"""Columns by habit, copying, sorting."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu

from kehu_desk.ui.columns_dialog import ColumnsDialog
from kehu_desk.ui.memory import Brief
from kehu_desk.ui.table_view import MOST_COPIED, TableView
from kehu_desk.ui.window_model import Source, WindowModel

ROWS = [
    (1, "KH-2026-00001", "西湖茶业", "91330100MA2ABCDE12"),
    (2, "KH-2026-00002", "A&B\t食品", "00420000000000000001"),
    (3, "KH-2026-00003", "冰城", None),
]


@pytest.fixture
def memory():
    return Brief()


@pytest.fixture
def view(qtbot, memory):
    return make(qtbot, memory)


def make(qtbot, memory, **more):
    rows = {row[0]: row for row in more.pop("rows", ROWS)}
    source = Source(
        titles=("档案号", "客户名称", "信用代码"),
        keys=("no", "name", "uscc"),
        ids=lambda: list(rows),
        rows=lambda ids: [rows[each] for each in ids],
    )
    made = TableView("档案表", WindowModel(source), memory=memory, key="archives", **more)
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show()
    return made


def titles(view):
    header = view.horizontalHeader()
    shown = [header.logicalIndex(place) for place in range(header.count())]
    return [view.rows.columns.titles[each] for each in shown if not header.isSectionHidden(each)]


def test_the_table_has_its_name_and_starts_in_its_own_order(view):
    assert view.accessibleName() == "档案表"
    assert view.sorting()[0] == -1


def test_columns_start_with_the_widths_of_their_table(qtbot):
    source = Source(titles=("档案号", "客户名称"), widths=(90, 260), ids=list, rows=lambda ids: [])
    view = TableView("档案表", WindowModel(source))
    qtbot.addWidget(view)
    view.show()
    assert (view.columnWidth(0), view.columnWidth(1)) == (90, 260)


def test_columns_keep_order_visibility_width_and_sort_between_sittings(qtbot, memory, view):
    view.show_columns([("name", True), ("uscc", False), ("no", True)])
    view.horizontalHeader().resizeSection(1, 333)
    view.horizontalHeader().setSortIndicator(0, Qt.SortOrder.DescendingOrder)
    view.hide()
    later = make(qtbot, memory)
    assert titles(later) == ["客户名称", "档案号"]
    assert later.columnWidth(1) == 333
    assert later.sorting() == (0, Qt.SortOrder.DescendingOrder)


def test_each_key_has_its_own_habits(view):
    view.show_columns([("name", True), ("no", False), ("uscc", False)])
    view.use_key("archives/overdue")
    assert titles(view) == ["档案号", "客户名称", "信用代码"]
    view.use_key("archives")
    assert titles(view) == ["客户名称"]


def test_restore_brings_the_delivered_columns_back(view):
    view.show_columns([("uscc", True), ("name", False), ("no", False)])
    view.restore_columns()
    assert titles(view) == ["档案号", "客户名称", "信用代码"]


@pytest.mark.parametrize(
    "kept", ["not json", "[]", '{"widths": 3}', '{"hidden": ["no", "name", "uscc"]}', '{"order": ["gone"], "widths": {"no": 99999}}']
)
def test_habits_that_make_no_sense_do_no_harm(qtbot, kept):
    view = make(qtbot, Brief(archives=kept))
    assert titles(view) == ["档案号", "客户名称", "信用代码"]
    assert view.columnWidth(0) <= 1200


def test_the_header_menu_has_the_columns_and_the_twin_of_the_dialog(view):
    view.horizontalHeader().customContextMenuRequested.emit(QPoint(5, 5))
    menu = next(each for each in view.findChildren(QMenu) if each.isVisible())
    assert [each.text() for each in menu.actions()[:3]] == ["档案号", "客户名称", "信用代码"]
    assert view.columns_action in menu.actions()
    menu.actions()[1].trigger()
    assert titles(view) == ["档案号", "信用代码"]
    menu.close()


def test_the_dialog_moves_and_hides_but_never_hides_all(qtbot):
    dialog = ColumnsDialog([("no", "档案号", True), ("name", "客户名称", True)])
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.down.click()
    dialog.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert dialog.chosen() == [("name", False), ("no", True)]
    dialog.list.item(1).setCheckState(Qt.CheckState.Unchecked)
    assert not dialog.apply.isEnabled()
    dialog.restore.click()
    assert dialog.restored


def test_a_click_on_a_header_asks_for_that_order_and_a_second_click_for_the_other(qtbot, view):
    wanted = []
    view.sort_wanted.connect(lambda column, order: wanted.append((column, order)))
    header = view.horizontalHeader()
    for _ in range(2):
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(header.sectionViewportPosition(1) + 40, 8))
    assert wanted == [(1, Qt.SortOrder.AscendingOrder), (1, Qt.SortOrder.DescendingOrder)]


def test_ctrl_c_copies_rows_as_lines_and_as_a_table_with_long_numbers_as_text(qtbot, view):
    view.selectAll()
    with qtbot.waitSignal(view.copied) as copied:
        qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    clip = QGuiApplication.clipboard().mimeData()
    assert clip.text().split("\n")[1] == "KH-2026-00002\tA&B 食品\t00420000000000000001"
    assert "mso-number-format:'\\@'\">00420000000000000001</td>" in clip.html()
    assert "A&amp;B" in clip.html()
    assert copied.args == [3]


def test_ctrl_shift_c_adds_the_titles_of_the_shown_columns(qtbot, view):
    view.show_columns([("name", True), ("no", True), ("uscc", False)])
    view.choose_ids([3])
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert QGuiApplication.clipboard().text() == "客户名称\t档案号\n冰城\tKH-2026-00003"


def test_the_owner_may_forbid_a_copy_before_it_happens(qtbot):
    asked = []
    view = make(qtbot, None, may_copy=lambda ids, _put: asked.append(ids))
    QApplication.clipboard().setText("before")
    view.choose_ids([1])
    view.copy(titled=False)
    assert (asked, QGuiApplication.clipboard().text()) == ([[1]], "before")


def test_the_owner_may_let_some_rows_through_and_take_its_time(qtbot):
    asked = []
    view = make(qtbot, None, may_copy=lambda ids, put: asked.append((ids, put)))
    view.choose_ids([1, 2])
    view.copy(titled=True)
    [(ids, put)] = asked
    view.clearSelection()
    with qtbot.waitSignal(view.copied) as copied:
        put({2})
    assert (ids, copied.args) == ([1, 2], [1])
    lines = QGuiApplication.clipboard().text().split("\n")
    assert len(lines) == 2
    assert "KH-2026-00002" in lines[1]


def test_too_many_rows_are_not_copied(qtbot):
    view = make(qtbot, None, rows=[(each, "", "", "") for each in range(MOST_COPIED + 1)])
    view.selectAll()
    with qtbot.waitSignal(view.too_many) as told:
        view.copy(titled=False)
    assert told.args == [MOST_COPIED + 1, MOST_COPIED]


def test_rows_are_counted_once_though_columns_were_moved(view):
    view.show_columns([("uscc", True), ("name", True), ("no", True)])
    view.selectAll()
    assert (view.chosen_count(), view.chosen_ids()) == (3, [1, 2, 3])
