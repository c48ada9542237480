"""The corner 【通知】 and its dialog: what the store keeps for a person joins what was told in this sitting."""

import re
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from PySide6.QtCore import Qt
from sqlalchemy import select

from kehu_desk.door import notices
from kehu_desk.door.notices import Notice
from kehu_desk.kernel.clock import zone
from kehu_desk.people.entities import Person
from kehu_desk.shell.inbox import in_words
from kehu_desk.shell.tabs import TABS, nouns_of

FACTS = {"number": "JJ-2026-00001", "person": "王芳", "customer": "杭州华东医药有限公司"}
OPENED = "王芳 紧急查阅了“杭州华东医药有限公司”(JJ-2026-00001),须复核。"


def tell(window, login, kind="glass_opened", subject=None, facts=FACTS, at=None, stage=""):
    """Write a notice to a person, as a deed of somebody else would."""
    with window.desk.door.clockwork("test.tell") as deed:
        person = deed.session.scalars(select(Person.id).where(Person.login == login)).one()
        notices.tell(deed.session, person, kind, "emergency", subject or uuid4(), at or deed.now, stage=stage, facts=facts)


def lines(dialog):
    return [dialog.list.item(row).text().partition("  ")[2] for row in range(dialog.list.count())]


def bold(dialog):
    return [dialog.list.item(row).font().bold() for row in range(dialog.list.count())]


def kept(window):
    with window.desk.door.reading() as session:
        return [(row.kind, row.read_at is not None) for row in session.scalars(select(Notice).order_by(Notice.at))]


def test_b_132_a_notice_written_by_another_shows_at_once_in_the_corner(sit, qtbot):
    window = sit("cus1")
    assert window.head.notices.text() == "通知"
    tell(window, "cus1")
    qtbot.waitUntil(lambda: window.head.notices.text() == "通知 (1)")
    assert window.head.notices.accessibleName() == "通知"


def test_unread_notices_and_notes_of_the_sitting_are_counted_together(sit, qtbot):
    window = sit("cus1")
    tell(window, "cus1")
    window.say("已保存")
    qtbot.waitUntil(lambda: window.head.notices.text() == "通知 (2)")


def test_notices_to_others_are_not_mine(sit, qtbot):
    window = sit("cus1")
    tell(window, "rep1")
    tell(window, "mgr1")
    tell(window, "cus1")
    qtbot.waitUntil(lambda: window.head.notices.text() == "通知 (1)")
    assert len(lines(window.show_notes())) == 1


def test_what_was_told_while_nobody_sat_there_waits_at_the_next_sign_in(sit, office, qtbot):
    first = sit("rep1")
    tell(first, "cus1")
    first.close()
    assert sit("cus1").head.notices.text() == "通知 (1)"


def test_the_dialog_lists_both_newest_first_in_the_words_of_the_noun(sit, qtbot):
    window = sit("cus1")
    tell(window, "cus1", at=datetime.now(UTC) - timedelta(days=2))
    window.say("已保存")
    dialog = window.show_notes()
    assert lines(dialog) == ["已保存", OPENED]
    older = dialog.list.item(1).text()
    day = (datetime.now(zone()) - timedelta(days=2)).date().isoformat()
    assert older.startswith(day)  # an older one names its day, one of today the hour alone
    assert re.match(r"\d\d:\d\d  ", dialog.list.item(0).text())


def test_a_notice_stays_unread_until_it_is_marked_and_stays_in_the_list_then(sit, qtbot):
    window = sit("cus1")
    tell(window, "cus1")
    tell(window, "cus1", at=datetime.now(UTC) - timedelta(days=2))
    dialog = window.show_notes()
    assert bold(dialog) == [True, True]
    assert not dialog.read_button.isEnabled()
    dialog.list.setCurrentRow(0)
    dialog.read_button.click()
    qtbot.waitUntil(lambda: window.head.notices.text() == "通知 (1)")
    assert bold(dialog) == [False, True]  # the open list follows
    assert [item.text() for item in dialog.list.selectedItems()] == [dialog.list.currentItem().text()] == [dialog.list.item(0).text()]
    assert lines(dialog) == [OPENED, OPENED]
    dialog.accept()
    assert bold(window.show_notes()) == [False, True]


def test_all_are_marked_at_once_also_those_that_the_list_is_too_short_for(sit, qtbot, monkeypatch):
    monkeypatch.setattr(notices.notices, "__defaults__", (1,))
    window = sit("cus1")
    for day in (1, 2, 3):
        tell(window, "cus1", at=datetime.now(UTC) - timedelta(days=day))
    qtbot.waitUntil(lambda: window.head.notices.text() == "通知 (3)")
    dialog = window.show_notes()
    assert len(lines(dialog)) == 1
    dialog.all_button.click()
    qtbot.waitUntil(lambda: window.head.notices.text() == "通知")
    assert [read for _kind, read in kept(window)] == [True, True, True]
    assert not dialog.all_button.isEnabled()


def test_the_space_bar_marks_what_is_chosen(sit, qtbot):
    window = sit("cus1")
    tell(window, "cus1")
    dialog = window.show_notes()
    dialog.list.setFocus()
    dialog.list.setCurrentRow(0)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: kept(window) == [("glass_opened", True)])


def test_screen_readers_hear_what_is_unread(sit, qtbot):
    window = sit("cus1")
    tell(window, "cus1")
    dialog = window.show_notes()
    heard = dialog.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard.startswith("未读:") and heard.endswith(OPENED)
    dialog.all_button.click()
    qtbot.waitUntil(lambda: dialog.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole) is None)


def test_the_list_shows_what_is_unread_alone(sit, qtbot):
    window = sit("cus1")
    tell(window, "cus1")
    window.say("已保存")
    dialog = window.show_notes()
    dialog.only_unread.setChecked(True)
    assert lines(dialog) == [OPENED]
    dialog.all_button.click()
    qtbot.waitUntil(lambda: dialog.switch.currentWidget() is dialog.empty)
    assert dialog.empty.sentence.text() == "全部已读"


def test_a_notice_that_comes_while_the_list_is_open_shows_at_once(sit, qtbot):
    window = sit("cus1")
    dialog = window.show_notes()
    tell(window, "cus1")
    qtbot.waitUntil(lambda: lines(dialog) == [OPENED])


def test_what_was_read_goes_after_ninety_days_and_what_is_unread_stays(sit, qtbot):
    window, now = sit("cus1"), datetime.now(UTC)
    for days, stage in ((89, "a"), (91, "b"), (400, "c")):
        tell(window, "cus1", subject=UUID(int=5), at=now - timedelta(days=days), stage=stage)
    assert len(lines(window.show_notes())) == 3
    window.inbox.mark_all_read()
    qtbot.waitUntil(lambda: window.head.notices.text() == "通知")
    assert len(lines(window.show_notes())) == 1
    assert len(kept(window)) == 3  # the store keeps them: they say what has been told already


def test_following_a_notice_reads_it(sit, qtbot):
    window = sit("cus1")
    tell(window, "cus1")
    dialog = window.show_notes()
    dialog.list.setCurrentRow(0)
    dialog.open_button.click()
    qtbot.waitUntil(lambda: kept(window) == [("glass_opened", True)])


@pytest.mark.parametrize("noun", ["communication", "evaluation", "grade", "supply", "seal", "template", "task", "complaint"])
def test_notices_of_pages_inside_the_tab_of_another_noun_lead_there(noun):
    assert noun in nouns_of(TABS)


def test_no_page_is_led_to_whose_tab_is_absent():
    assert nouns_of([spec for spec in TABS if spec.noun == "complaint"]) == {"complaint", "rma", "need"}


@pytest.mark.parametrize("way", ["button", "enter", "double click"])
def test_a_notice_leads_to_its_matter(sit, qtbot, way):
    window = sit("cus1")
    subject = uuid4()
    tell(window, "cus1", subject=subject)
    dialog = window.show_notes()
    assert not dialog.open_button.isEnabled()
    dialog.list.setCurrentRow(0)
    assert dialog.open_button.isEnabled()
    if way == "button":
        dialog.open_button.click()
    elif way == "enter":
        dialog.list.setFocus()
        qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    else:
        place = dialog.list.visualItemRect(dialog.list.item(0)).center()
        qtbot.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
        qtbot.mouseDClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.specs[window.bar.currentIndex()].noun == "emergency"
    assert window.current().asked == [subject]
    assert not dialog.isVisible()


def test_a_notice_of_a_tab_that_the_role_does_not_see_leads_nowhere(sit, qtbot):
    window = sit("rep1")
    tell(window, "rep1")
    dialog = window.show_notes()
    dialog.list.setCurrentRow(0)
    assert not dialog.open_button.isEnabled()
    assert dialog.open_button.toolTip() == "请选择一条可以打开的通知。"


def test_a_passing_note_leads_nowhere(sit):
    window = sit("cus1")
    window.say("已保存")
    dialog = window.show_notes()
    dialog.list.setCurrentRow(0)
    assert not dialog.open_button.isEnabled()


def test_nothing_to_read(sit):
    dialog = sit("cus1").show_notes()
    assert dialog.list.isHidden() or not dialog.list.isVisible()
    assert dialog.list.count() == 0


def test_the_same_notice_is_told_once_and_again_at_another_stage(sit, qtbot):
    window, subject = sit("cus1"), uuid4()
    for stage in ("1", "1", "3"):
        tell(window, "cus1", subject=subject, stage=stage)
    qtbot.waitUntil(lambda: window.head.notices.text() == "通知 (2)")


def row_of(kind, facts):
    return notices.NoticeRow(UUID(int=1), kind, "emergency", UUID(int=2), facts, datetime(2026, 3, 2, tzinfo=UTC), False)


def test_the_words_of_a_verdict_and_of_a_kind_without_words(qapp):
    said = in_words(row_of("glass_reviewed", FACTS | {"verdict": "unfair"}), zone())
    assert said == "您对“杭州华东医药有限公司”的紧急查阅 JJ-2026-00001 已复核:不合理。"
    assert in_words(row_of("unheard_of", {}), zone()) == "有新情况(unheard_of)。"


def test_instants_in_a_notice_are_told_in_the_time_of_the_office(monkeypatch, qapp):
    from kehu_desk.emergency import words

    monkeypatch.setattr(words, "NOTICES", {"until": "{until} {missing} {text}"})
    facts = {"until": "2026-04-01T02:00:00+00:00", "text": "T恤"}
    assert in_words(row_of("until", facts), zone()) == "2026-04-01 10:00 … T恤"


def test_counting_ends_with_the_window(sit, qtbot):
    window = sit("cus1")
    window.close()
    window.desk.news.changed.emit(frozenset({"notice"}))  # the store is closed: nothing may be asked of it
    assert window.inbox.unread == 0
