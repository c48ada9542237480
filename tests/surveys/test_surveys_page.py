"""The page 【资料收集】 and its dialogs over a real store: what each person finds, what a click does, what is kept of what was typed."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QDialog, QPushButton
from survey_office import ANSWERS, FORM, ORDERED, REPLY, changes, checked, drafted, edit_loan, received, sent, survey

from kehu_desk.archives.dialogs.leaving import Leave
from kehu_desk.archives.rules.fields import field
from kehu_desk.surveys import service
from kehu_desk.surveys.dialogs.reply import ReplyDialog
from kehu_desk.surveys.dialogs.survey import SendDialog, SurveyDialog
from kehu_desk.surveys.entities import Survey
from kehu_desk.surveys.service import reading
from kehu_desk.surveys.tab import SurveysPage
from kehu_desk.ui.notices import Notice, ReasonDialog
from page_steps import bring_up, cells, choose, dialog_of, shown
from trade_steps import TODAY, read


@pytest.fixture
def page_of(seat, qtbot):
    def made(login):
        return bring_up(SurveysPage, seat(login), qtbot, (1100, 700))

    return made


@pytest.fixture
def reply_of(seat, qtbot, trade):
    def made(login, survey):
        desk = seat(login)
        dialog = ReplyDialog(desk, reading.asked(trade.door, trade[login], survey))
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return made


# the page


def test_the_list_tells_what_was_asked_and_where_it_stands(page_of, trade, chinese):
    sent(trade)
    drafted(trade, terms=ORDERED)
    rows = cells(page_of("rep").model)
    assert [row[0] for row in rows] == ["ZL-2026-00002", "ZL-2026-00001"]
    assert rows[0][2] == "委托调查 华信商务调查有限公司"
    assert rows[1][2:4] == ["客户资料表", "客户基础资料、客户特征"]
    assert [row[6] for row in rows] == ["待发出", "已发出"]


def test_what_is_late_says_so(page_of, trade, chinese):
    sent(trade)
    trade.later(days=11)
    page = page_of("rep")
    assert cells(page.model)[0][6] == "逾期未交"
    page.state.setCurrentIndex(page.state.findData("late"))
    assert page.model.rowCount() == 1


def test_the_empty_page_says_what_to_do_and_offers_it_to_those_who_may(page_of):
    assert page_of("rep").switch.empty.buttons[0].text()
    assert page_of("con").switch.empty.buttons == []


def test_buttons_follow_state_and_person(page_of, trade, qtbot):
    made = drafted(trade)
    page = page_of("rep")
    choose(page, qtbot, made)
    assert shown(page) == ["new", "correct", "print", "send", "cancel", "archive"]
    service.send_survey(trade.door, trade["rep"], made)
    qtbot.waitUntil(lambda: shown(page) == ["new", "print", "receive", "cancel", "archive"])
    other = page_of("sup")
    choose(other, qtbot, made)
    assert shown(other) == ["new", "print", "archive"]  # a supervisor sends for customers of his own, and prints for his people


def test_printing_and_loans_are_asked_of_the_shell(page_of, trade, qtbot):
    made = sent(trade)
    page = page_of("rep")
    choose(page, qtbot, made)
    with qtbot.waitSignal(page.wants_paper) as asked:
        page.buttons["print"].click()
    assert asked.args == ["survey", made]
    waiting = checked(trade)
    choose(page, qtbot, waiting)
    assert page.buttons["apply"].isEnabled() is False
    assert page.buttons["apply"].toolTip()
    assert page.pane.why.text()
    with qtbot.waitSignal(page.wants_loan) as asked:
        page.pane.loan_button.click()
    assert asked.args == [trade.customer]


def test_changes_are_decided_on_one_by_one(page_of, trade, qtbot):
    made = received(trade)
    page = page_of("sup")
    choose(page, qtbot, made)
    assert page.pane.model.rowCount() == 3
    first = page.pane.chosen()
    with qtbot.waitSignal(page.settled):
        page.pane.accept_button.click()
    qtbot.waitUntil(lambda: page.pane.chosen() is not None and page.pane.chosen().id != first.id)
    assert changes(trade, made)[first.field].state == "accepted"
    second = page.pane.chosen()
    page.pane.refuse_button.click()
    dialog = dialog_of(page, ReasonDialog, qtbot)
    dialog.text.setPlainText("与现场所见不符")
    with qtbot.waitSignal(page.settled):
        dialog.accept_button.click()
    assert changes(trade, made)[second.field].reason == "与现场所见不符"
    assert page.buttons["check"].isEnabled() is False  # one is left


def test_who_typed_the_answers_sees_the_buttons_of_a_change_not_at_all(page_of, trade, qtbot):
    made = received(trade)
    page = page_of("rep")
    choose(page, qtbot, made)
    assert page.pane.accept_button.isHidden()
    assert page.pane.model.rowCount() == 3


def test_a_manager_without_a_purpose_is_shown_no_secret_value(page_of, trade, qtbot, chinese):
    made = received(trade, terms=ORDERED, answers={"TRD": {"credit_days": 45}})
    page = page_of("mgr")
    choose(page, qtbot, made)
    [row] = cells(page.pane.model)
    assert row[2:4] == ["无权查看", "无权查看"]
    assert not page.pane.accept_button.isEnabled()
    with qtbot.waitSignal(page.wants_purpose) as asked:
        page.pane.purpose_button.click()
    assert asked.args == [trade.customer]


def test_with_the_loan_the_answers_are_written_by_a_click(page_of, trade, qtbot):
    made = checked(trade)
    edit_loan(trade, ["BAS", "FEA"])
    page = page_of("rep")
    choose(page, qtbot, made)
    with qtbot.waitSignal(page.settled):
        page.buttons["apply"].click()
    qtbot.waitUntil(lambda: survey(trade, made).state == "applied")


def test_the_workbench_leads_to_a_survey(page_of, trade, qtbot):
    made = sent(trade)
    page = page_of("rep")
    with qtbot.waitSignal(page.settled):
        assert page.open_subject(made)
    qtbot.waitUntil(lambda: page.pane.shown is not None)
    assert not page_of("rep3").open_subject(made)


# a new survey


def test_a_survey_is_begun_in_its_dialog(seat, trade, qtbot):
    dialog = SurveyDialog(seat("rep"), trade.customer)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.form.set_values({"kind": "commissioned", "due_on": TODAY + timedelta(days=20)})
    dialog.form.edited.emit("kind")
    dialog.parts["TRD"].setChecked(True)
    dialog.submit()
    assert dialog.isVisible()
    assert dialog.form.problems()["agency"]  # a commissioned survey names its agency
    assert dialog.parts["TRD"].isChecked()
    dialog.form.set_values({"agency": "华信商务调查有限公司", "cost_fen": 500_000})
    dialog.submit()
    [row] = read(trade, Survey)
    assert (row.kind, row.sections, row.agency, row.cost_fen) == (
        "commissioned", ["BAS", "FEA", "TRD", "DEC"], "华信商务调查有限公司", 500_000,
    )  # fmt: skip


def test_a_form_has_no_agency_and_no_cost(seat, trade, qtbot):
    dialog = SurveyDialog(seat("rep"), trade.customer)
    qtbot.addWidget(dialog)
    assert dialog.form.editor("agency").isReadOnly()
    assert dialog.form.editor("cost_fen").isReadOnly()


def test_a_draft_is_corrected_and_sent_in_its_dialogs(seat, trade, qtbot):
    made = drafted(trade)
    desk = seat("rep")
    dialog = SurveyDialog(desk, trade.customer, reading.terms_for(trade.door, trade["rep"], made), made)
    qtbot.addWidget(dialog)
    assert [code for code, box in dialog.parts.items() if box.isChecked()] == ["BAS", "FEA"]
    dialog.parts["FEA"].setChecked(False)
    dialog.submit()
    assert survey(trade, made).sections == ["BAS"]
    sending = SendDialog(desk, made, "ZL-2026-00001", trade.customer)
    qtbot.addWidget(sending)
    sending.submit()
    assert survey(trade, made).state == "sent"


# the answer


def test_what_is_known_stands_beside_what_is_typed(reply_of, trade):
    dialog = reply_of("rep", sent(trade))
    assert dialog.form.tabText(0)
    assert ("BAS", "phone") in dialog.form.cells
    assert ("BAS", "bank_account") not in dialog.form.cells  # above the right of who types
    assert ("BAS", "note") not in dialog.form.cells  # not asked on the form
    assert dialog.form.answers() == {}
    texts = [each.text() for each in dialog.form.findChildren(type(dialog.problems).__base__)]
    assert "0571-88001234" in texts
    assert not any("6222000011112222" in text for text in texts)


def test_the_answer_is_saved_field_by_field(reply_of, trade):
    made = sent(trade)
    dialog = reply_of("rep", made)
    dialog.form.cells["BAS", "phone"].give("0571-88009999")
    dialog.form.cells["BAS", "employees"].give(66)
    dialog.form.cells["FEA", "brands"].give([{"brand": "古越龙山", "best_selling": True}])
    dialog.signed.setText("刘经理")
    assert dialog.save()
    found = changes(trade, made)
    assert {key: row.value for key, row in found.items()} == {
        "phone": ["0571-88009999"], "employees": [66], "brands": [[{"brand": "古越龙山", "best_selling": True}]],
    }  # fmt: skip
    assert survey(trade, made).signed_by == "刘经理"


def test_a_refused_answer_is_told_at_its_field_and_nothing_typed_is_lost(reply_of, trade):
    made = sent(trade)
    dialog = reply_of("rep", made)
    dialog.form.cells["BAS", "uscc"].give("91330000")
    dialog.form.cells["BAS", "phone"].give("0571-88009999")
    assert not dialog.save()
    assert dialog.form.cells["BAS", "uscc"].problem.text()
    assert dialog.form.answers()["BAS"] == {"uscc": "91330000", "phone": "0571-88009999"}
    assert survey(trade, made).state == "sent"


def test_an_answer_that_cannot_be_read_is_not_saved(reply_of, trade):
    dialog = reply_of("rep", sent(trade))
    dialog.form.cells["BAS", "employees"].widget.setText("许多")
    assert not dialog.save()
    assert dialog.form.cells["BAS", "employees"].problem.text()
    assert dialog.form.cells["BAS", "employees"].widget.text() == "许多"


def test_a_long_table_starts_from_what_is_known(reply_of, trade, qtbot):
    made = sent(trade, terms=FORM._replace(sections=("DEC",)))
    dialog = reply_of("rep", made)
    cell = dialog.form.cells["DEC", "contacts"]
    [taker] = [
        each
        for each in dialog.form.findChildren(QPushButton.__mro__[1])
        if field("DEC", "contacts").en in each.accessibleName() and each.toolTip()
    ]
    taker.click()
    assert cell.answer() == [{"name": "钱经理", "mobile": "13900000001"}]


def test_closing_asks_before_something_typed_is_lost(reply_of, trade, qtbot):
    made = sent(trade)
    dialog = reply_of("rep", made)
    dialog.form.cells["BAS", "phone"].give("0571-88009999")
    dialog.reject()
    assert dialog.isVisible()
    dialog_of(dialog, Notice, qtbot).done(Leave.STAY.value)
    assert dialog.isVisible()
    assert dialog.form.answers() == {"BAS": {"phone": "0571-88009999"}}
    dialog.reject()
    dialog_of(dialog, Notice, qtbot).done(Leave.SAVE.value)
    qtbot.waitUntil(lambda: dialog.result() == QDialog.DialogCode.Accepted)
    assert set(changes(trade, made)) == {"phone"}


def test_closing_with_nothing_typed_asks_nothing(reply_of, trade):
    dialog = reply_of("rep", sent(trade))
    dialog.reject()
    assert not dialog.isVisible()


def test_further_answers_show_what_was_typed_before(reply_of, trade):
    made = received(trade)
    dialog = reply_of("rep", made)
    assert dialog.form.answers() == ANSWERS
    assert not dialog.is_changed()
    dialog.form.cells["BAS", "website"].give("www.example.com")
    assert dialog.save()
    assert changes(trade, made)["website"].value == ["www.example.com"]


def test_a_scan_goes_with_the_answer_and_one_that_is_gone_is_told(reply_of, trade, tmp_path):
    made = sent(trade)
    dialog = reply_of("rep", made)
    paper = tmp_path / "客户资料表.pdf"
    dialog.take_scan(paper)
    assert not dialog.save()
    assert dialog.problems.text()
    paper.write_bytes(b"%PDF-1.7")
    assert dialog.save()
    assert survey(trade, made).scan_id is not None


def test_the_reply_of_a_survey_that_moved_on_is_refused_and_kept(reply_of, trade):
    made = sent(trade)
    dialog = reply_of("rep", made)
    dialog.form.cells["BAS", "phone"].give("0571-88009999")
    service.cancel_survey(trade.door, trade["rep"], made, "客户已停业,不再调查")
    assert not dialog.save()
    assert dialog.problems.text()
    assert dialog.form.answers() == {"BAS": {"phone": "0571-88009999"}}


def test_the_reply_day_is_needed(reply_of, trade):
    dialog = reply_of("rep", sent(trade))
    dialog.came.set_value(None)
    assert not dialog.save()
    assert dialog.problems.text()
    assert REPLY.received_on == TODAY
