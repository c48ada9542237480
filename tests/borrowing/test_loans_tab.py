"""The tab 【借阅】 over a real store: who finds which button, why a button is grey, and what a click does."""

import pytest
from loan_windows import buttons, code, open_one, returning, scan, state, view_of
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from kehu_desk.archives.service.writing import create_customer
from kehu_desk.borrowing.dialogs.decision import ApproveDialog
from kehu_desk.borrowing.dialogs.editor import EditLoan
from kehu_desk.borrowing.dialogs.request import RequestDialog
from kehu_desk.borrowing.dialogs.results import ResultsDialog
from kehu_desk.borrowing.dialogs.returning import ReturnDialog
from kehu_desk.borrowing.queries import View
from kehu_desk.borrowing.rules.terms import Kind
from kehu_desk.borrowing.service import lending
from kehu_desk.borrowing.service.editing import hand_in, save_draft
from kehu_desk.borrowing.service.lending import approve_loan, release_loan
from kehu_desk.borrowing.service.printing import begin_copy, note_copy
from kehu_desk.ui.notices import Notice, ReasonDialog

# pages and rows


@pytest.mark.parametrize(
    ("login", "pages"),
    [
        ("rep1", ["mine", "out", "overdue", "holds", "register"]),
        ("sup1", ["mine", "to_approve", "out", "overdue", "holds", "register"]),
        ("cus1", ["mine", "to_release", "out", "overdue", "holds", "register"]),
        ("mgr1", ["mine", "to_approve", "to_release", "out", "overdue", "holds", "register"]),
        ("aud1", ["out", "overdue", "holds", "register"]),
    ],
)
def test_each_role_finds_its_pages(open_tab, login, pages):
    assert [view.value for view in open_tab(login).seat.views] == pages


def test_a_loan_is_a_row_of_words(office, open_tab):
    loan = office.ask("rep1", purpose="拜访前了解情况")
    office.do(release_loan, "cus1", loan)
    tab = open_tab("rep1", View.MINE)
    shown = [tab.model.text(0, column) for column in range(tab.model.columnCount())]
    assert shown[0] == "JY-2026-00001"
    assert shown[2:] == ["杭州华东医药有限公司", "张伟", "Borrow · 拜访前了解情况", "2026-03-02", "2026-03-16", "", "On loan"]


def test_an_overdue_loan_says_by_how_many_days_in_red(office, open_tab):
    loan = office.ask("rep1", asked=("print",))
    office.do(release_loan, "cus1", loan)
    office.do(begin_copy, "rep1", loan)
    office.pass_time(days=17)  # due 2026-03-16, now 2026-03-19
    tab = open_tab("rep1", View.OVERDUE)
    column = tab.model.columnCount() - 1
    assert tab.model.text(0, column) == "3 days overdue"
    due = tab.model.index(0, 6)
    assert due.data(Qt.ItemDataRole.ForegroundRole) == tab.model.index(0, column).data(Qt.ItemDataRole.ForegroundRole)
    assert due.data(Qt.ItemDataRole.ForegroundRole).red() > 150


def test_a_search_finds_by_borrower_and_an_empty_page_says_so(office, open_tab, qtbot):
    office.ask("rep1")
    tab = open_tab("cus1", View.REGISTER)
    assert tab.count_text() == "1 loans"
    tab.search.line.setText("张伟")
    qtbot.keyClick(tab.search.line, Qt.Key.Key_Return)
    assert tab.model.rowCount() == 1
    tab.search.line.setText("无此人")
    qtbot.keyClick(tab.search.line, Qt.Key.Key_Return)
    assert tab.switch.currentWidget() is tab.empty
    assert tab.empty.sentence.text() == "No loan fits the search"


def test_a_stranger_sees_none_of_it(office, open_tab):
    office.ask("rep1")
    assert open_tab("rep2", View.REGISTER).model.rowCount() == 0


def test_the_names_that_outside_tests_look_for(office, open_tab, chinese):
    tab = open_tab("cus1")
    assert (tab.table.accessibleName(), tab.detail.accessibleName(), tab.search.line.accessibleName()) == ("借阅表", "详情", "搜索")
    assert tab.empty.sentence.text() == "没有待办理的借阅"
    titles = [tab.model.headerData(column, Qt.Orientation.Horizontal) for column in range(9)]
    assert titles == ["借阅单", "档案号", "客户", "借阅人", "用途", "借出", "应还", "归还", "状态"]
    assert {"申请借阅", "归还"} <= {each.text() for each in tab.bar.findChildren(QToolButton)}


# buttons


@pytest.mark.parametrize(
    ("login", "offered"), [("rep2", {"withdraw"}), ("sup2", {"approve", "reject"}), ("sup1", set()), ("cus1", set()), ("aud1", set())]
)
def test_only_whose_turn_it_is_finds_approve(office, open_tab, qtbot, login, offered):
    loan = office.ask("rep2", sections=("TRD",))
    tab = open_tab(login)
    tab.open_subject(loan)
    qtbot.waitUntil(lambda: tab.standing is not None)
    enabled = {key for key in buttons(tab) if tab.actions_[key].isEnabled()}
    assert enabled == offered


def test_the_second_approver_reads_in_the_tooltip_that_it_is_not_his_turn(office, open_tab, choose, chinese):
    loan = office.ask("rep2", sections=("TRD",))
    tab = choose(open_tab("sup1"), loan)
    assert not tab.actions_["approve"].isEnabled()
    assert tab.actions_["approve"].toolTip() == "还没有轮到您:须先完成第 1 步(规则 B-037)。请等待前一环节办完。"


def test_a_locked_section_greys_the_release_and_names_holder_and_day(office, open_tab, choose, chinese):
    office.ask("rep1", Kind.EDIT)  # released at once, due 2026-03-05
    waiting = office.ask("rep2", Kind.EDIT)
    office.do(approve_loan, "sup2", waiting)
    tab = choose(open_tab("cus1"), waiting)
    assert not tab.actions_["release"].isEnabled()
    assert tab.actions_["release"].toolTip() == (
        "“客户基础资料”正由 张伟 改档,应还 2026-03-05(规则 B-081)。可以等归还,或请档案管理人催还。"
    )


def test_the_custodian_hands_out_with_one_click(office, open_tab, choose, qtbot):
    loan = office.ask("rep1")
    tab = choose(open_tab("cus1"), loan)
    with qtbot.waitSignal(office.news.changed):
        tab.actions_["release"].trigger()
    assert state(office, loan) == "ACTIVE"
    qtbot.waitUntil(lambda: tab.view() is View.TO_RELEASE and tab.model.rowCount() == 0)


def test_nobody_releases_his_own_loan_the_button_says_why(office, open_tab, choose):
    loan = office.ask("cus1")
    office.do(approve_loan, "mgr2", loan)
    tab = choose(open_tab("cus1"), loan)
    assert not tab.actions_["release"].isEnabled()
    assert "B-030" in tab.actions_["release"].toolTip()


def test_a_rejection_wants_five_characters(office, open_tab, choose, qtbot):
    loan = office.ask("rep2", sections=("TRD",))
    tab = choose(open_tab("sup2"), loan)
    tab.actions_["reject"].trigger()
    dialog = open_one(qtbot, tab, ReasonDialog)
    dialog.text.setPlainText("不行")
    assert not dialog.accept_button.isEnabled()
    dialog.text.setPlainText("用途与职责无关")
    dialog.accept_button.click()
    assert state(office, loan) == "REJECTED"


def test_b_009_several_approvals_are_decided_alone_and_listed(office, open_tab, qtbot):
    first = office.ask("rep2", sections=("BAS",))
    second = office.ask("rep2", sections=("TRD",))
    tab = open_tab("sup2", View.TO_APPROVE)
    tab.table.selectAll()
    qtbot.waitUntil(tab.actions_["approve"].isVisible)
    assert not tab.actions_["reject"].isVisible()
    office.do(approve_loan, "sup2", first)  # decided meanwhile at another window
    tab.deeds.start_many("approve", "Approve", [(first, "JY-2026-00001", "甲"), (second, "JY-2026-00002", "乙")])
    results = open_one(qtbot, tab, ResultsDialog)
    shown = [results.table.item(row, 2).text() for row in range(2)]
    assert "B-004" in shown[0]
    assert shown[1] == "done"
    results.accept()


def test_printing_leads_to_the_dossier(office, open_tab, choose, qtbot):
    loan = office.ask("rep1", asked=("print",))
    office.do(release_loan, "cus1", loan)
    tab = choose(open_tab("rep1"), loan)
    with qtbot.waitSignal(tab.wants_dossier) as told:
        tab.actions_["print"].trigger()
    assert told.args == [loan]
    for _ in range(3):
        office.do(note_copy, "rep1", office.do(begin_copy, "rep1", loan).carrier_id, pages=2, sha256="00")
    tab.refresh()
    qtbot.waitUntil(lambda: not tab.actions_["print"].isEnabled())
    assert "B-110" in tab.actions_["print"].toolTip()


def test_the_pane_shows_route_locks_and_carriers(office, open_tab, choose):
    loan = office.ask("rep2", sections=("TRD",), asked=("print",))
    tab = choose(open_tab("sup2"), loan)
    facts = tab.detail.facts()
    assert facts["superior of the borrower"] == "周敏  waiting"
    assert facts["superior of the responsible person"] == "李强  waiting"
    assert facts["Loans of the borrower"] == "0 open, 0 overdue"
    assert facts["Asks for"] == "print"
    edit = office.ask("rep1", Kind.EDIT)
    tab = choose(open_tab("cus1"), edit)
    assert tab.detail.facts()["Basic facts"] == "being edited by 张伟, due 2026-03-05"


# request


def test_the_responsible_rep_asks_with_the_second_click(office, qtbot):
    dialog = RequestDialog(office.desk("rep1"), office.customer)
    qtbot.addWidget(dialog)
    assert "B-045" in dialog.route.text()
    dialog.send.click()
    assert state(office, dialog.loan_id) == "ACTIVE"
    assert view_of(office, "rep1", dialog.loan_id).row.kind == "EDIT"


def test_a_stranger_reads_the_way_while_he_fills_in(office, qtbot, chinese):
    dialog = RequestDialog(office.desk("rep2"), office.customer)
    qtbot.addWidget(dialog)
    dialog.sections["TRD"].setChecked(True)
    qtbot.waitUntil(lambda: "责任人直接上级 李强" in dialog.route.text())
    assert (
        dialog.route.text() == "审批:借阅人直接上级 周敏 → 责任人直接上级 李强 → 档案管理人借出\n今天借出,应还 2026-03-09。 可续借 1 次。"
    )
    assert {dialog.windowTitle(), dialog.purpose.accessibleName(), dialog.due.line.accessibleName()} == {"借阅申请", "用途", "应还日期"}


def test_a_refused_request_says_why_inside_and_keeps_the_text(office, qtbot):
    dialog = RequestDialog(office.desk("rep2"), office.customer)
    qtbot.addWidget(dialog)
    dialog.purpose.set_value("看看")
    dialog.due.line.setText("2026-04-30")
    dialog.send.click()
    assert dialog.problems.text().splitlines() == [
        "The latest possible due day is 2026-03-16 (B-051). Choose that day or an earlier one.",
        "A purpose of at least five characters is needed (B-007).",
    ]
    assert (dialog.loan_id, dialog.purpose.value(), dialog.due.line.text()) == (None, "看看", "2026-04-30")


def test_a_day_that_cannot_be_read_stops_the_request(office, qtbot):
    dialog = RequestDialog(office.desk("rep1"), office.customer)
    qtbot.addWidget(dialog)
    dialog.due.line.setText("下个月吧")
    qtbot.waitUntil(lambda: not dialog.send.isEnabled())
    assert "2026-03-05" in dialog.problems.text()


def test_printing_is_asked_for_with_reading_only(office, qtbot):
    dialog = RequestDialog(office.desk("rep2"), office.customer)
    qtbot.addWidget(dialog)
    assert dialog.printing.isEnabled()
    dialog.printing.setChecked(True)
    assert dialog.request().asked == ("print",)
    dialog.kinds.button(0).setChecked(True)
    qtbot.waitUntil(lambda: not dialog.printing.isEnabled())
    assert dialog.request().asked == ()


def test_from_the_tab_the_archive_is_found_first_drafts_are_not_lent(office, qtbot):
    office.do(create_customer, "rep1", {"name_full": "华东草稿公司"})
    dialog = RequestDialog(office.desk("rep2"))
    qtbot.addWidget(dialog)
    assert not dialog.send.isEnabled()
    dialog.archive.show_found("华东")
    hits = [dialog.archive.hits.item(row).text() for row in range(dialog.archive.hits.count())]
    assert [hit.split()[0] for hit in hits] == ["杭州华东医药有限公司"]
    dialog.archive.hits.itemClicked.emit(dialog.archive.hits.item(0))
    assert dialog.send.isEnabled()


# decision


def test_an_approver_strikes_the_printing_and_shortens_the_term(office, open_tab, choose, qtbot):
    loan = office.ask("rep2", sections=("BAS",), asked=("print",))
    tab = choose(open_tab("sup2"), loan)
    tab.actions_["approve"].trigger()
    dialog = open_one(qtbot, tab, ApproveDialog)
    dialog.due.line.setText("2026-05-01")
    dialog.accept_button.click()
    assert "2026-03-16" in dialog.problems.text()  # never longer than the policy
    dialog.due.line.setText("2026-03-06")
    dialog.kept["print"].setChecked(False)
    dialog.opinion.set_value("只看不打")
    dialog.accept_button.click()
    seen = view_of(office, "sup2", loan)
    assert (seen.row.state, seen.asked, str(seen.requested_on), seen.steps[0].opinion) == ("APPROVED", (), "2026-03-06", "只看不打")


# return


def test_the_borrower_declares_and_the_custodian_scans_each_copy(office, qtbot, printed):
    mine = returning(office, qtbot, "rep1", printed)
    assert [tick.isChecked() for tick in mine.carriers.ticks.values()] == [True, True]
    mine.outcome.set_value("促成新合同")
    mine.accept_button.click()
    assert state(office, printed) == "RETURNING"
    check = returning(office, qtbot, "cus1")
    scan(qtbot, check, "jy-2026-00001")
    assert check.side == "accept_return"
    scan(qtbot, check, code(1))
    assert [tick.isChecked() for tick in check.carriers.ticks.values()] == [True, False]
    assert check.problems.text() == ""  # the scanner's Enter has not pressed the button
    check.accept_button.click()
    assert "B-116" in check.problems.text()
    scan(qtbot, check, code(2, page=4))
    check.condition.set_value("齐全完好")
    check.accept_button.click()
    seen = view_of(office, "cus1", printed)
    assert (seen.row.state, seen.condition, seen.outcome) == ("CLOSED", "齐全完好", "促成新合同")


def test_a_misread_code_and_a_foreign_copy_tick_nothing(office, qtbot, printed):
    dialog = returning(office, qtbot, "rep1", printed)
    for tick in dialog.carriers.ticks.values():
        tick.setChecked(False)
    scan(qtbot, dialog, code(1)[:-1] + "Z")
    assert "no page code" in dialog.problems.text()
    scan(qtbot, dialog, code(7))
    assert "Copy 7 of JY-2026-00001" in dialog.problems.text()
    scan(qtbot, dialog, "JY-2026-99999")
    assert "B-008" in dialog.problems.text()
    assert dialog.carriers.chosen() == {}


def test_nobody_else_returns_for_the_borrower(office, qtbot, printed):
    dialog = returning(office, qtbot, "sup1", printed)
    assert (dialog.side, dialog.accept_button.isEnabled()) == ("", False)
    assert "B-057" in dialog.problems.text()


def test_ctrl_r_opens_the_scan_box(office, open_tab, qtbot, chinese):
    tab = open_tab("cus1")
    qtbot.waitExposed(tab)
    assert tab.actions_["give_back"].shortcut().toString() == "Ctrl+R"
    tab.actions_["give_back"].trigger()
    dialog = open_one(qtbot, tab, ReturnDialog)
    assert (dialog.windowTitle(), dialog.scan.accessibleName(), dialog.condition.accessibleName()) == ("归还登记", "扫描框", "完好情况")
    dialog.reject()


def test_a_loan_without_carriers_goes_back_at_once(office, qtbot):
    loan = office.ask("rep1")
    office.do(release_loan, "cus1", loan)
    dialog = returning(office, qtbot, "rep1", loan)
    assert dialog.carriers.isHidden()
    dialog.accept_button.click()
    assert state(office, loan) == "CLOSED"


# edit


@pytest.fixture
def editor(office, qtbot):
    loan = office.ask("rep1", Kind.EDIT, ("BAS", "FEA"))
    desk = office.desk("rep1")
    from kehu_desk.borrowing.tab.standing import seat

    window = EditLoan(desk, view_of(office, "rep1", loan), seat(desk.door, desk.caller).office)
    qtbot.addWidget(window)
    window.show()
    return window


def line(window, key):
    return window.pages[0].form.form.editor(key)


def test_what_is_typed_is_kept_and_handed_in_with_ctrl_enter(office, qtbot, editor):
    loan = editor._loan.row.id
    line(editor, "BAS.phone").set_value("13900001111")
    editor.keep()
    assert "Draft kept" in editor.kept.text()
    qtbot.keyClick(line(editor, "BAS.phone"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert state(office, loan) == "SUBMITTED"


def test_fields_above_the_level_of_the_loan_are_not_there(editor):
    cells = editor.pages[0].form.form.cells
    assert "BAS.phone" in cells
    assert "BAS.bank_account" not in cells  # level 3
    assert line(editor, "BAS.legal_rep").isReadOnly()  # level 2: he may see it as the responsible person, the loan is of level 1


def test_nothing_changed_is_refused_inside_the_window(office, editor):
    editor.hand_in()
    assert "B-089a" in editor.problems.text()
    assert editor.isVisible()


def test_after_the_due_time_the_text_stays_as_a_note_and_is_offered_again(office, qtbot, editor):
    line(editor, "BAS.phone").set_value("13900002222")
    office.pass_time(days=4)
    editor.keep()
    assert line(editor, "BAS.phone").isReadOnly()
    assert line(editor, "BAS.phone").value() == "13900002222"
    assert "note" in editor.kept.text()
    editor.close()
    again = office.ask("rep1", Kind.EDIT)  # the clock has ended the first one, swept or not
    window = EditLoan(office.desk("rep1"), view_of(office, "rep1", again), editor._office)
    qtbot.addWidget(window)
    window.show()
    page = window.pages[0]
    assert page.note_bar.isVisible()
    page.put_in.click()
    assert line(window, "BAS.phone").value() == "13900002222"
    assert not page.note_bar.isVisible()
    assert page.saved_at is not None


def test_the_reviewer_compares_before_and_after(office, open_tab, choose, qtbot):
    from kehu_desk.borrowing.dialogs.changes import ChangesDialog

    loan = office.ask("rep1", Kind.EDIT)
    office.do(save_draft, "rep1", loan, "BAS", {"phone": "13900003333"})
    office.do(hand_in, "rep1", loan)
    tab = choose(open_tab("sup1"), loan)
    assert {"compare", "review", "send_back"} <= buttons(tab)
    tab.actions_["compare"].trigger()
    dialog = open_one(qtbot, tab, ChangesDialog)
    assert [dialog.table.item(0, column).text() for column in range(4)] == ["Basic facts", "Main phone", "13800138000", "13900003333"]
    dialog.accept()
    tab.actions_["review"].trigger()
    cus = choose(open_tab("cus1"), loan)
    cus.actions_["accept"].trigger()
    assert state(office, loan) == "CLOSED"


def test_a_refusal_is_told_with_every_reason(office, open_tab, choose, qtbot):
    loan = office.ask("rep1")
    tab = choose(open_tab("cus1"), loan)
    office.do(release_loan, "cus1", loan)
    tab.deeds.start("release", "Hand out", tab.standing.loan)
    notice = open_one(qtbot, tab, Notice)
    assert notice.headline.text() == "Hand out was not done."
    assert notice.lines == ["The loan stands at “On loan”, from which this step does not lead on (B-004). Refresh the list."]
    notice.accept()


def test_a_kept_request_is_handed_in_by_its_button(office, open_tab, choose):
    request = lending.Request(Kind.READ, ["TRD"], "visit", "拜访前了解情况")
    kept = office.do(lending.request_loan, "rep1", office.customer, request, submit=False)
    tab = choose(open_tab("rep1"), kept)
    assert {"submit", "withdraw"} <= buttons(tab)
    tab.actions_["submit"].trigger()
    assert state(office, kept) == "PENDING"
