"""Search box, chips, empty state, notices, desk, idle watch."""

import re
from datetime import date, datetime
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QAction, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel, QTableView, QWidget

from kehu_desk import ui
from kehu_desk.kernel.errors import Refused, Repeated, no
from kehu_desk.people.actor import Caller
from kehu_desk.ui.chips import Chips, Offer
from kehu_desk.ui.desk import Desk, News
from kehu_desk.ui.empty_state import EmptyState, Switch
from kehu_desk.ui.idle import IdleWatch
from kehu_desk.ui.notices import ReasonDialog, Toast, ask_reason, confirm, refusal_notice, say, sentence, sentences, tell_refusal
from kehu_desk.ui.search_box import SearchBox

WORDS = {
    "E_LOCKED": "{holder} is editing until {due}.",
    "E_PURPOSE": "State the purpose.",
    "E_FORBIDDEN": "Only the custodian may do this.",
}


def shown(qtbot, widget):
    qtbot.addWidget(widget)
    widget.show()
    return widget


def in_dialog(act):
    """Run act(dialog) once a modal dialog is open."""
    QTimer.singleShot(0, lambda: act(QApplication.activeModalWidget()))


def test_search_tells_once_after_a_pause_and_at_once_on_enter(qtbot):
    box = shown(qtbot, SearchBox())
    told = []
    box.changed.connect(told.append)
    qtbot.keyClicks(box.line, "xhcy")
    assert told == []
    qtbot.waitUntil(lambda: told == ["xhcy"])
    qtbot.keyClicks(box.line, "2")
    qtbot.keyClick(box.line, Qt.Key.Key_Return)
    assert told == ["xhcy", "xhcy2"]


def test_esc_clears_the_search(qtbot):
    box = shown(qtbot, SearchBox())
    box.line.setText("茶")
    qtbot.keyClick(box.line, Qt.Key.Key_Return)
    with qtbot.waitSignal(box.changed) as told:
        qtbot.keyClick(box.line, Qt.Key.Key_Escape)
    assert (told.args, box.text()) == ([""], "")


def test_the_count_has_thousands(qtbot):
    box = shown(qtbot, SearchBox())
    box.show_count(12, 4812)
    assert box.count.text() == "12 / 4,812"


def test_the_cross_of_a_chip_asks_for_its_removal(qtbot):
    chips = shown(qtbot, Chips())
    chips.show_chips([("level", "等级: A"), ("region", "区域: 浙江")])
    with qtbot.waitSignal(chips.removed) as removed:
        chips.chip("region").remove.click()
    assert removed.args == ["region"]
    chips.show_chips([("level", "等级: A")])
    assert len([each for each in chips.findChildren(QLabel) if each.isVisible()]) == 1


def test_the_menu_of_the_row_adds_filters(qtbot):
    chips = shown(qtbot, Chips())
    chips.show_offers([Offer("level", "等级", [("a", "A"), ("b", "B")])])
    with qtbot.waitSignal(chips.added) as added:
        chips.add.menu().actions()[0].menu().actions()[1].trigger()
    assert added.args == ["level", "b"]


def test_chips_that_find_no_room_go_to_the_next_line(qtbot):
    chips = shown(qtbot, Chips())
    chips.show_chips([(str(each), f"责任人: 欧阳{each}") for each in range(12)])
    chips.resize(400, 300)
    assert chips.layout().heightForWidth(400) > 2 * chips.layout().heightForWidth(4000)
    assert max(chips.chip(str(each)).geometry().right() for each in range(12)) <= 400


def test_an_empty_list_offers_the_next_thing_to_do(qtbot):
    action, done = QAction("新建档案"), []
    action.triggered.connect(lambda: done.append("new"))
    switch = shown(qtbot, Switch(QTableView(), EmptyState("还没有档案。", [action], "idle")))
    switch.show_empty(True)
    assert switch.empty.sentence.isVisible()
    switch.empty.buttons[0].click()
    action.setEnabled(False)
    switch.show_empty(False)
    assert (done, switch.empty.buttons[0].isEnabled(), switch.content.isVisible()) == (["new"], False, True)


def test_a_sentence_names_the_facts_as_people_write_them():
    assert sentence(no("E_LOCKED", holder="王芳", due=date(2026, 3, 12)), WORDS) == "王芳 is editing until 2026-03-12."
    assert sentence(no("E_LOCKED", holder="王芳", due=datetime(2026, 3, 12, 10, 32)), WORDS) == "王芳 is editing until 2026-03-12 10:32."


def test_a_missing_fact_or_word_never_hides_the_no():
    assert sentence(no("E_LOCKED", holder="王芳"), WORDS) == "王芳 is editing until …."
    assert "E_NEW" in sentence(no("E_NEW"), WORDS)


def test_all_reasons_are_told_primary_first():
    refused = Refused(no("E_PURPOSE"), no("E_LOCKED", holder="王芳", due="…"), no("E_FORBIDDEN"))
    assert sentences(refused, WORDS) == ["Only the custodian may do this.", "王芳 is editing until ….", "State the purpose."]


def test_a_refusal_says_what_was_not_done_and_every_reason(qtbot):
    notice = refusal_notice(None, Refused(no("E_PURPOSE"), no("E_FORBIDDEN")), WORDS, "借出")
    shown(qtbot, notice)
    texts = [each.text() for each in notice.findChildren(QLabel)]
    assert notice.headline.text() == "借出 was not done."
    assert "• Only the custodian may do this." in texts
    assert "State the purpose." in notice.accessibleDescription()


def test_facts_are_shown_as_plain_text(qtbot):
    notice = shown(qtbot, refusal_notice(None, Refused(no("E_LOCKED", holder="<b>x</b>", due="1")), WORDS))
    assert all(each.textFormat() == Qt.TextFormat.PlainText for each in notice.findChildren(QLabel) if each.text())


def test_telling_waits_until_it_is_read(qtbot):
    seen = []
    in_dialog(lambda dialog: (seen.extend(dialog.lines), dialog.accept()))
    tell_refusal(None, Refused(no("E_PURPOSE")), WORDS)
    assert seen == ["State the purpose."]


@pytest.mark.parametrize("agree", [True, False])
def test_a_step_is_confirmed_by_its_own_verb(qtbot, agree):
    titles = []

    def act(dialog):
        titles.append(dialog.windowTitle())
        dialog.accept() if agree else dialog.reject()

    in_dialog(act)
    assert confirm(None, "Move 3 drafts?", "移入回收站", destructive=True) is agree
    assert titles == ["移入回收站"]


def test_before_a_destructive_step_enter_means_cancel(qtbot):
    in_dialog(lambda dialog: qtbot.keyClick(dialog, Qt.Key.Key_Return))
    assert confirm(None, "Move 3 drafts?", "移入回收站", destructive=True) is False


def test_a_reason_must_be_long_enough(qtbot):
    dialog = shown(qtbot, ReasonDialog(None, "驳回", "理由", 5))
    dialog.text.setPlainText("  不对  ")
    assert not dialog.accept_button.isEnabled()
    dialog.text.setPlainText("用途写得不清楚")
    assert dialog.accept_button.isEnabled()


def test_a_cancelled_reason_is_none(qtbot):
    in_dialog(lambda dialog: dialog.reject())
    assert ask_reason(None, "驳回", "理由", 5) is None


def test_a_later_note_takes_the_place_of_an_earlier_one(qtbot):
    window = shown(qtbot, QWidget())
    window.resize(400, 300)
    say(window, "已保存")
    say(window, "已复制 12 行")
    visible = [each for each in window.findChildren(Toast) if each.isVisible()]
    assert [each.label.text() for each in visible] == ["已复制 12 行"]
    assert window.rect().contains(visible[0].geometry())


@pytest.fixture
def desk():
    told = []
    return Desk(caller=Caller(UUID(int=7)), door="door", news=News(), tell=told.append), told


def test_the_desk_hands_door_and_caller_to_the_action(desk):
    assert desk[0].do(lambda door, caller, what, *, by: (door, caller.person, what, by), 7, by="x") == ("door", UUID(int=7), 7, "x")


def test_the_desk_tells_a_no_and_goes_on(desk):
    def refuse(door, caller):
        raise Refused(no("E_STATE"))

    assert desk[0].try_do(refuse) == (False, None)
    assert desk[0].try_do(lambda door, caller: None) == (True, None)
    assert [each.codes for each in desk[1]] == [("E_STATE",)]


def test_a_defect_is_not_swallowed_by_the_desk(desk):
    with pytest.raises(ZeroDivisionError):
        desk[0].do(lambda door, caller: 1 / 0)


def test_idle_is_told_once_after_the_time_without_input(qtbot, qapp):
    watch = IdleWatch(qapp, 0.001)
    with qtbot.waitSignal(watch.idle):
        pass
    with qtbot.assertNotEmitted(watch.idle, wait=150):
        pass
    watch.deleteLater()


def test_input_at_a_window_starts_the_count_anew(qtbot, qapp):
    watch = IdleWatch(qapp, 60)
    window = shown(qtbot, QWidget())
    window.activateWindow()
    qtbot.waitUntil(lambda: qapp.focusWindow() is not None)
    watch._timer.stop()
    moved = QMouseEvent(
        QEvent.Type.MouseMove, window.pos(), window.pos(), Qt.MouseButton.NoButton, Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    )
    qapp.sendEvent(window.windowHandle(), moved)
    assert watch._timer.isActive()
    watch.deleteLater()


def test_every_text_of_the_screen_parts_has_its_chinese():
    parts = (Path(__file__).parents[2] / "translations" / "parts").glob("*.tsv")
    known = {line.split("\t")[0] for part in parts for line in part.read_text(encoding="utf-8").splitlines()}
    said = re.compile(r"""(?:self\.tr|translate)\(\s*(?:"\w+",\s*)?"([^"]+)"\s*\)""")
    texts = {text for file in Path(ui.__path__[0]).glob("*.py") for text in said.findall(file.read_text(encoding="utf-8"))}
    assert len(texts) > 40
    assert texts - known == set()


def test_b_011_a_double_click_acts_once_and_a_later_press_anew(monkeypatch):
    moment, done = [100.0], []
    monkeypatch.setattr("kehu_desk.ui.desk.monotonic", lambda: moment[0])

    def deed(_door, caller, what):
        if caller.op in [op for op, _ in done]:
            raise Repeated
        done.append((caller.op, what))
        return what

    seat = Desk(Caller(UUID(int=1)), None, News(), lambda refused: None)
    assert seat.try_do(deed, "release") == (True, "release")
    moment[0] += 0.2
    assert seat.try_do(deed, "release") == (True, None)
    assert seat.do(deed, "approve") == "approve"
    moment[0] += 1
    assert seat.act(deed, "approve") == "approve"
    assert [what for _, what in done] == ["release", "approve", "approve"]
