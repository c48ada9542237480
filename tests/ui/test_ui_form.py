"""Forms: values in and out, checks beside the fields, keys."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCalendarWidget, QLabel

from kehu_desk.kernel.money import fen, yuan
from kehu_desk.ui.date_edit import DateEdit
from kehu_desk.ui.fields import Field, Group, Kind
from kehu_desk.ui.form import Form

TODAY = date(2026, 3, 5)
LEVELS = (("a", "A 级"), ("b", "B 级"))
REGIONS = tuple((f"{number:06d}", f"地区{number}") for number in range(50))
GROUPS = [
    Group(
        "基本",
        [
            Field(key="name", label="客户名称", required=True, span=2),
            Field(key="level", label="等级", kind=Kind.CHOICE, options=LEVELS),
            Field(key="region", label="区域", kind=Kind.CHOICE, options=REGIONS),
            Field(key="since", label="建档日期", kind=Kind.DATE),
            Field(key="capital", label="注册资本", kind=Kind.MONEY),
            Field(key="staff", label="员工人数", kind=Kind.INT),
            Field(key="key", label="大客户", kind=Kind.BOOL),
            Field(key="tags", label="标签", kind=Kind.TAGS),
            Field(key="note", label="备注", kind=Kind.LONG),
            Field(key="fax", label="传真", rare=True),
        ],
    ),
    Group(
        "所有者",
        [
            Field(
                key="owners",
                label="所有者",
                kind=Kind.TABLE,
                columns=(Field(key="who", label="姓名"), Field(key="born", label="生日", kind=Kind.DATE)),
            )
        ],
    ),
]
VALUES = {
    "name": "西湖茶业", "level": "b", "region": "000042", "since": date(2026, 3, 2), "capital": 123_456_700, "staff": 1_048, "key": True,
    "tags": ["老客户", "账期 30 天"], "note": "一\n二", "fax": "0571-1", "owners": [{"who": "王芳", "born": date(1980, 1, 2)}],
}  # fmt: skip


@pytest.fixture
def form(qtbot):
    made = Form(GROUPS, lambda: TODAY)
    qtbot.addWidget(made)
    made.resize(800, 700)
    made.show()
    made.activateWindow()
    return made


def test_values_come_out_as_they_went_in(form):
    form.set_values(VALUES)
    assert form.values() == VALUES


def test_an_empty_form_has_empty_values_of_the_right_kind(form):
    assert form.values() == {
        "name": "", "level": "", "region": "", "since": None, "capital": None, "staff": None, "key": False,
        "tags": [], "note": "", "fax": "", "owners": [],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("1,234.5", 123_450),
        ("¥1234.50 元", 123_450),
        ("-3", -300),
        ("0.07", 7),
        ("1,000", 100_000),
        ("\uffe51\uff0c234.50", 123_450),
        ("1.234", None),
        ("", None),
        ("12a", None),
        (".", None),
    ],
)
def test_money_is_typed_in_yuan_and_kept_in_fen(typed, meant):
    assert fen(typed) == meant


def test_money_is_shown_with_thousands_and_two_places():
    assert [yuan(each) for each in (123_400, -5, 100_000_000)] == ["1,234.00", "-0.05", "1,000,000.00"]


def test_labels_are_buddies_and_accessible_names(form):
    line = form.editor("name")
    label = next(each for each in form.findChildren(QLabel) if each.buddy() is line)
    assert (label.text(), line.accessibleName()) == ("客户名称 *", "客户名称")
    assert form.editor("level").accessibleDescription() == "等级"


def test_rare_fields_stand_on_the_second_page(form):
    assert form.pages.count() == 2
    assert (form.cells["fax"].page, form.cells["name"].page) == (1, 0)


def test_tabs_give_each_group_its_own_page(qtbot):
    form = Form(GROUPS, lambda: TODAY, tabbed=True)
    qtbot.addWidget(form)
    form.show()
    assert [form.pages.tabText(page) for page in range(form.pages.count())] == ["基本", "所有者"]


def test_what_cannot_be_read_is_kept_and_named_beside_its_field(form):
    form.set_values(VALUES)
    form.editor("since").line.setText("somewhen")
    form.editor("capital").setText("lots")
    form.set_values({"name": " "})
    assert not form.check()
    assert list(form.problems()) == ["name", "since", "capital"]
    assert form.editor("capital").text() == "lots"
    assert form.cells["capital"].problem.isVisible()


def test_a_problem_leads_to_its_page_and_goes_when_the_field_is_changed(qtbot, form):
    form.set_problems({"fax": "传真号码不正确"})
    assert form.pages.currentIndex() == 1
    assert not form.pages.tabIcon(1).isNull()
    assert form.editor("fax").accessibleDescription() == "传真号码不正确"
    with qtbot.waitSignal(form.edited) as edited:
        form.editor("fax").setText("0571-88")
    assert (edited.args, form.problems(), form.pages.tabIcon(1).isNull()) == (["fax"], {}, True)


def test_showing_values_is_no_edit(qtbot, form):
    with qtbot.assertNotEmitted(form.edited):
        form.set_values(VALUES)


def test_enter_goes_to_the_next_field_and_ctrl_enter_saves(qtbot, form):
    form.editor("name").setFocus()
    qtbot.keyClick(form.editor("name"), Qt.Key.Key_Return)
    assert form.focusWidget() is form.editor("level")
    with qtbot.waitSignal(form.save_wanted):
        qtbot.keyClick(form.editor("note"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(form.editor("note"), Qt.Key.Key_Return)
    assert form.editor("note").toPlainText() == "\n"


def test_a_field_that_is_left_is_told_so_that_a_draft_can_be_kept(qtbot, form):
    form.editor("name").setFocus()
    with qtbot.waitSignal(form.left) as left:
        form.editor("note").setFocus()
    assert left.args == ["name"]


def test_locked_fields_cannot_be_changed(qtbot, form):
    form.read_only(["name", "since", "level"])
    qtbot.keyClicks(form.editor("name"), "x")
    assert (form.values()["name"], form.editor("level").isEnabled()) == ("", False)
    form.read_only([])
    qtbot.keyClicks(form.editor("name"), "x")
    assert form.values()["name"] == "x"


def test_words_may_be_parted_by_chinese_or_other_commas(form):
    form.editor("tags").setText("老客户\uff0c账期、A级; A级")
    assert form.values()["tags"] == ["老客户", "账期", "A级"]


def test_rows_of_a_table_are_added_filled_and_removed(qtbot, form):
    grid = form.editor("owners")
    grid.add.click()
    grid.cell(0, 0).set_value("王芳")
    grid.add.click()
    grid.cell(1, 0).set_value("李强")
    grid.add.click()
    assert [row["who"] for row in grid.value()] == ["王芳", "李强"]
    grid.cell(0, 0).setFocus()
    grid.remove.click()
    assert [row["who"] for row in grid.value()] == ["李强"]


def test_a_long_choice_can_be_typed_and_refuses_what_is_not_offered(form):
    combo = form.editor("region")
    combo.lineEdit().setText("地区7")
    assert combo.value() == "000007"
    combo.lineEdit().setText("火星")
    assert (combo.value(), combo.readable()) == ("", False)


def test_a_choice_no_longer_offered_is_not_lost(form):
    form.set_values({"level": "z"})
    assert form.values()["level"] == "z"


def test_a_day_is_tidied_when_the_field_is_left_and_can_be_picked(qtbot):
    edit = DateEdit(lambda: TODAY)
    qtbot.addWidget(edit)
    edit.show()
    edit.line.setText("+7")
    qtbot.keyClick(edit.line, Qt.Key.Key_Return)
    assert (edit.line.text(), edit.value()) == ("2026-03-12", date(2026, 3, 12))
    edit.opener.click()
    calendar = edit.findChild(QCalendarWidget)
    assert calendar.selectedDate().toPython() == date(2026, 3, 12)
    calendar.clicked.emit(calendar.selectedDate().addDays(1))
    assert edit.value() == date(2026, 3, 13)
