"""The page 【标准合同文本】, its editor and the library of clauses, over a real store."""

import pytest
from sample_texts import AMOUNT, BUYER, HEAD, NOTE, PAY, text
from sqlalchemy import select

from kehu_desk.templates.dialogs.clause import ClauseDialog, LibraryDialog
from kehu_desk.templates.dialogs.text import TextDialog
from kehu_desk.templates.entities import Clause, ContractTemplate
from kehu_desk.templates.service import (
    AlternateText,
    ClauseText,
    add_clause,
    draft_template,
    edit_template,
    publish_template,
    review_template,
)
from kehu_desk.templates.tab import TextsPage
from kehu_desk.ui.notices import Notice
from page_steps import dialog_of

CLAUSE = ClauseText("TK-01", "保密", "双方保密两年。", "confidentiality", "low", (AlternateText("长期保密", "双方长期保密。", "high"),))


@pytest.fixture
def in_force(trade):
    row = draft_template(trade.door, trade["con"], text())
    review_template(trade.door, trade["con2"], row)
    publish_template(trade.door, trade["mgr"], row)
    return row


@pytest.fixture
def open_page(trade, seat, qtbot):
    def made(login):
        page = TextsPage(seat(login))
        qtbot.addWidget(page)
        page.resize(1000, 600)
        page.show()
        return page

    return made


def buttons(page):
    return {event for event, action in page.list.actions_.all.items() if action.isVisible() and action.isEnabled()}


def kept(trade, kind=ContractTemplate):
    with trade.house.store.read() as session:
        return session.scalars(select(kind)).all()


def test_the_chinese_names(open_page, in_force, chinese):
    page = open_page("rep")
    assert (TextsPage.title(), page.list.view.accessibleName()) == ("标准合同文本", "标准合同文本表")
    page.open_subject(in_force)
    row = [page.list.model.text(0, at) for at in range(9)]
    assert row == ["XS-01", "购销合同", "购销合同", "1", "已公布", "何敏", "罗军", "王芳", "2026-03-02"]
    assert page.pane.meta.text().startswith("已公布 · 第 1 版 · 购销合同 · 指纹 ")


@pytest.mark.parametrize(
    ("login", "offered"),
    [("rep", {"clauses"}), ("con", {"new", "renew", "clauses"}), ("finance", {"new", "renew", "clauses"}), ("mgr", {"retire", "clauses"})],
)
def test_each_role_finds_its_own_buttons(open_page, in_force, login, offered):
    page = open_page(login)
    page.open_subject(in_force)
    assert buttons(page) == offered


def test_the_text_is_read_with_and_without_sample_values(open_page, in_force):
    page = open_page("rep")
    page.open_subject(in_force)
    assert "{{buyer}}向我方购买商品。" in page.pane.text.toPlainText()
    page.pane.samples.setChecked(True)
    assert "【买方】向我方购买商品。" in page.pane.text.toPlainText()
    assert "合同金额为128,000.00元" in page.pane.text.toPlainText()
    assert page.pane.values.topLevelItemCount() == 3
    assert not page.pane.pages.isTabVisible(2)  # nothing to compare with


def test_words_of_a_text_are_never_markup(trade, open_page):
    row = draft_template(
        trade.door, trade["con"], text(blocks=(HEAD._replace(title="<b>标的</b>"), PAY._replace(text="<i>{{amount}}</i>{{note}}")))
    )
    page = open_page("con")
    page.open_subject(row)
    assert "<b>标的</b>" in page.pane.text.toPlainText()
    assert "<i>{{amount}}</i>" in page.pane.text.toPlainText()


def test_two_versions_are_compared(trade, open_page, in_force):
    second = edit_template(trade.door, trade["con"], in_force, text(blocks=(HEAD, PAY._replace(text="合同金额共{{amount}}元。{{note}}"))))
    page = open_page("con2")
    page.open_subject(second)
    assert page.pane.pages.isTabVisible(2)
    assert page.pane.other.currentText() == "Version 1 (Published)"
    said = page.pane.changes.toPlainText()
    assert "合同金额为共{{amount}}元" in said  # what went and what came, beside each other
    assert "标的" not in said


def test_a_review_by_click_and_why_not(trade, open_page, qtbot):
    row = draft_template(trade.door, trade["con"], text())
    mine = open_page("con")
    mine.open_subject(row)
    review = mine.list.actions_["review"]
    assert (review.isVisible(), review.isEnabled()) == (True, False)
    assert "Nobody reviews" in review.toolTip()
    page = open_page("con2")
    page.open_subject(row)
    page.list.actions_["review"].trigger()
    assert [each.state for each in kept(trade)] == ["reviewed"]


# the editor


@pytest.fixture
def editor(open_page, qtbot):
    page = open_page("con")
    page.list.actions_["new"].trigger()
    dialog = dialog_of(page, TextDialog, qtbot)
    dialog.form.set_values({"code": "XS-05", "name": "购销合同", "kind": "sale"})
    return dialog


def test_a_text_is_built_block_by_block(trade, editor):
    blocks, values = editor.blocks, editor.values
    for title, words in (("标的", "{{buyer}}购买商品。"), ("付款", "共{{金额}}元。")):
        blocks.buttons["add"].click()
        blocks.title.setText(title)
        blocks.title.textEdited.emit(title)
        blocks.text.setPlainText(words)
    blocks.fixed.setChecked(True)
    values.missing.click()
    assert [(each.name, each.kind, each.required) for each in values.value()] == [("buyer", "text", True), ("金额", "text", True)]
    values.kind.set_value("money")
    editor.save_button.click()
    [made] = kept(trade)
    assert [(each["key"], each["title"], each["fixed"]) for each in made.blocks] == [("subject", "标的", False), ("subject2", "付款", True)]
    assert [each["type"] for each in made.variables] == ["text", "money"]
    assert not editor.isVisible()


def test_blocks_move_and_go(editor):
    blocks = editor.blocks
    blocks.set_value((HEAD, PAY))
    blocks.list.setCurrentRow(1)
    blocks.buttons["up"].click()
    assert [each.key for each in blocks.value()] == ["payment", "subject"]
    assert (blocks.list.currentRow(), blocks.buttons["up"].isEnabled()) == (0, False)
    blocks.buttons["remove"].click()
    assert [each.key for each in blocks.value()] == ["subject"]
    blocks.buttons["remove"].click()
    assert (blocks.value(), blocks.title.isEnabled()) == ((), False)


def test_faults_are_named_while_one_types(editor, qtbot):
    editor.blocks.buttons["add"].click()
    editor.blocks.text.setPlainText("{{buyer}}购买{{")
    qtbot.waitUntil(lambda: editor.faults.isVisible())
    assert "do not match" in editor.faults.text()
    assert "uses the value “buyer”" in editor.faults.text()
    editor.save_button.click()
    assert "uses the value “buyer”" in editor.problems.text()
    assert editor.isVisible()
    editor._touched = False


def test_an_unknown_source_is_told(editor):
    editor.blocks.set_value((HEAD,))
    editor.values.set_value((BUYER,))
    editor.values.source.lineEdit().setText("天上")
    editor.values.source.lineEdit().textEdited.emit("天上")
    editor.save_button.click()
    assert "no source “天上”" in editor.problems.text()
    editor._touched = False


def test_the_preview_shows_sample_values(editor):
    editor.blocks.set_value((HEAD, PAY))
    editor.values.set_value((BUYER, AMOUNT, NOTE))
    editor.pages.setCurrentIndex(2)
    assert "【买方】向我方购买商品。" in editor.preview.toPlainText()


def test_a_value_is_inserted_where_the_cursor_stands(editor):
    editor.values.set_value((BUYER,))
    editor.blocks.set_value((HEAD._replace(text="购买商品"),))
    editor.weigh()
    [entry] = editor.blocks.insert.menu().actions()
    entry.trigger()
    assert editor.blocks.value()[0].text == "{{buyer}}购买商品"


def test_closing_asks_before_what_was_typed_is_thrown_away(editor, monkeypatch):
    asked = []
    monkeypatch.setattr("kehu_desk.templates.dialogs.text.confirm", lambda *words, **_more: asked.append(words[1]) or False)
    editor.blocks.buttons["add"].click()
    editor.reject()
    assert (editor.isVisible(), len(asked)) == (True, 1)
    editor._touched = False
    editor.reject()
    assert not editor.isVisible()


def test_a_published_text_begins_its_next_version(trade, open_page, in_force, qtbot):
    page = open_page("con")
    page.open_subject(in_force)
    page.list.actions_["renew"].trigger()
    dialog = dialog_of(page, TextDialog, qtbot)
    assert [each.version for each in kept(trade)] == [1]  # nothing is written before it is saved
    dialog.save_button.click()
    assert sorted((each.version, each.state) for each in kept(trade)) == [(1, "published"), (2, "draft")]
    assert page.list.chosen_id() != in_force


# the library


def test_a_wording_of_the_library_becomes_a_block(trade, editor, qtbot):
    add_clause(trade.door, trade["con"], CLAUSE)
    editor.blocks.buttons["library"].click()
    library = dialog_of(editor, LibraryDialog, qtbot)
    assert not library.take_button.isEnabled()
    library.view.selectRow(0)
    assert library.text.toPlainText() == "双方保密两年。"
    library.wording.setCurrentIndex(1)
    library.take_button.click()
    [block] = editor.blocks.value()
    assert (block.title, block.text, block.category, block.clause) == ("长期保密", "双方长期保密。", "confidentiality", "TK-01")
    editor._touched = False


def test_a_clause_is_added_and_changed(trade, open_page, qtbot):
    page = open_page("con")
    page.list.actions_["clauses"].trigger()
    library = dialog_of(page, LibraryDialog, qtbot)
    assert library.switch.currentWidget() is library.switch.empty
    library.add_button.click()
    dialog = dialog_of(library, ClauseDialog, qtbot)
    dialog.form.set_values({"code": "TK-09", "title": "期限", "category": "term", "text": "一年。"})
    dialog.form.editor("alternates").set_value([{"title": "两年", "text": "", "risk": "high"}])
    dialog.save_button.click()
    assert "each of its alternates" in dialog.problems.text()
    dialog.form.editor("alternates").set_value([{"title": "两年", "text": "两年。", "risk": "high"}])
    dialog.save_button.click()
    [row] = kept(trade, Clause)
    assert (row.code, row.risk, row.alternates) == ("TK-09", "normal", [{"title": "两年", "text": "两年。", "risk": "high"}])
    assert library.view.rows.rowCount() == 1


def test_others_read_the_library(trade, open_page, qtbot):
    add_clause(trade.door, trade["con"], CLAUSE)
    page = open_page("rep")
    page.list.actions_["clauses"].trigger()
    library = dialog_of(page, LibraryDialog, qtbot)
    assert [each.isVisible() for each in (library.add_button, library.edit_button, library.take_button)] == [False, False, False]


def test_a_refused_deed_is_told_with_its_reason(trade, open_page, qtbot):
    row = draft_template(trade.door, trade["con"], text())
    page = open_page("con2")
    page.open_subject(row)
    review_template(trade.door, trade["mgr"], row)
    page.list.actions_["review"].trigger()
    notice = dialog_of(page, Notice, qtbot)
    assert notice.lines == ["It stands at “Reviewed”, from which this step does not lead on. Refresh the list."]
