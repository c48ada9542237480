"""Paper: the original asked for, counted out and counted in; copies that come back one by one; a place in the queue from the dialog."""

import pytest
from loan_windows import code, open_one, returning, scan, state, view_of

from kehu_desk.borrowing.dialogs.deciding import ReleaseDialog
from kehu_desk.borrowing.dialogs.request import RequestDialog
from kehu_desk.borrowing.rules.terms import ORIGINAL, Kind
from kehu_desk.borrowing.service.calling_back import revoke_loan
from kehu_desk.borrowing.service.lending import release_loan
from kehu_desk.borrowing.service.returning import declare_return


@pytest.fixture
def original(office):
    """The paper original with 12 pages, out to rep1 under a loan of level 1 since 2026-03-02, due 2026-03-16."""
    loan = office.ask("rep1", asked=(ORIGINAL,))
    office.do(release_loan, "cus1", loan, pages=12)
    return loan


def outside(office, loan):
    return [each.kind for each in view_of(office, "cus1", loan).carriers if each.state in ("out", "declared")]


# asking


def test_the_paper_original_is_asked_for_in_the_request(office, qtbot, chinese):
    dialog = RequestDialog(office.desk("rep2"), office.customer)
    qtbot.addWidget(dialog)
    assert (dialog.paper.text(), dialog.paper.isEnabled()) == ("申请纸质原件", True)
    dialog.paper.setChecked(True)
    assert dialog.request().asked == (ORIGINAL,)
    dialog.kinds.button(0).setChecked(True)
    qtbot.waitUntil(lambda: not dialog.paper.isEnabled())
    assert dialog.request().asked == ()


def test_from_the_page_of_an_archive_only_the_purpose_is_to_be_typed(office, qtbot):
    dialog = RequestDialog(office.desk("rep2"), office.customer)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(dialog.purpose.hasFocus)
    dialog.purpose.set_value("拜访前了解情况")
    dialog.send.click()
    asked = view_of(office, "rep2", dialog.loan_id)
    assert (asked.row.kind, asked.sections, asked.category, asked.row.state) == ("READ", ("BAS",), "visit", "PENDING")


def test_what_is_out_may_be_waited_for_from_the_dialog(office, qtbot, original, chinese):
    dialog = RequestDialog(office.desk("sup1"), office.customer)  # superior of the responsible person: nobody has to approve
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.paper.setChecked(True)
    qtbot.waitUntil(dialog.wait.isVisible)
    assert dialog.warnings.text() == "纸质原件在 张伟 处,应还 2026-03-16(规则 B-086)。可以等归还,或请档案管理人催还。"
    dialog.wait.setChecked(True)
    dialog.purpose.set_value("核对原件盖章")
    dialog.send.click()
    assert state(office, dialog.loan_id) == "WAITING"


def test_who_needs_an_approval_first_is_told_that_the_queue_comes_after(office, qtbot, original):
    dialog = RequestDialog(office.desk("rep2"), office.customer)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.paper.setChecked(True)
    qtbot.waitUntil(lambda: "once the request is approved" in dialog.warnings.text())
    assert not dialog.wait.isVisible()


# counting out and in


def test_the_original_leaves_the_house_with_its_pages_counted(office, open_tab, choose, qtbot):
    loan = office.ask("rep1", asked=(ORIGINAL,))
    tab = choose(open_tab("cus1"), loan)
    tab.actions_["release"].trigger()
    dialog = open_one(qtbot, tab, ReleaseDialog)
    dialog.accept_button.click()
    assert "B-079" in dialog.problems.text()
    assert state(office, loan) == "APPROVED"
    dialog.pages.set_value(12)
    dialog.accept_button.click()
    assert [(each.kind, each.pages) for each in view_of(office, "cus1", loan).carriers] == [(ORIGINAL, 12)]
    assert state(office, loan) == "ACTIVE"


def test_a_page_too_few_is_told_with_both_numbers(office, qtbot, original, chinese):
    office.do(declare_return, "rep1", original, {view_of(office, "rep1", original).carriers[0].id: "returned"})
    dialog = returning(office, qtbot, "cus1", original)
    [carrier] = dialog.carriers.ticks
    dialog.carriers.ticks[carrier].setChecked(True)
    dialog.carriers.pages[carrier].set_value(11)
    dialog.accept_button.click()
    assert dialog.problems.text() == "清点 11 页,借出时 12 页(规则 B-079)。请重新清点,或写明理由拒收。"
    assert state(office, original) == "RETURNING"
    dialog.carriers.pages[carrier].set_value(12)
    dialog.accept_button.click()
    assert state(office, original) == "CLOSED"


# one by one


def test_the_custodian_takes_in_one_copy_after_the_other(office, qtbot, printed, chinese):
    dialog = returning(office, qtbot, "cus1")
    scan(qtbot, dialog, code(2))
    assert (dialog.side, dialog.accept_button.text(), dialog.refuse.isVisible()) == ("check_in", "部分归还", False)
    assert [tick.isChecked() for tick in dialog.carriers.ticks.values()] == [False, True]
    dialog.accept_button.click()
    assert (state(office, printed), outside(office, printed)) == ("ACTIVE", ["print"])
    assert not dialog.isVisible()


def test_nothing_ticked_is_nothing_taken_in(office, qtbot, printed):
    dialog = returning(office, qtbot, "cus1", printed)
    dialog.accept_button.click()
    assert dialog.problems.text() == "Tick what has come back."
    assert outside(office, printed) == ["print", "print"]


def test_a_declared_return_may_come_in_two_halves_the_last_closes_it(office, qtbot, printed):
    office.do(declare_return, "rep1", printed, {each.id: "returned" for each in view_of(office, "rep1", printed).carriers})
    first = returning(office, qtbot, "cus1", printed)
    scan(qtbot, first, code(1))
    first.part.click()
    assert (state(office, printed), outside(office, printed)) == ("RETURNING", ["print"])
    second = returning(office, qtbot, "cus1", printed)
    scan(qtbot, second, code(2))
    second.condition.set_value("齐全")
    second.part.click()
    assert state(office, printed) == "CLOSED"


@pytest.mark.parametrize("ended", ["revoked", "overdue"])
def test_what_was_revoked_or_overdue_closes_with_the_last_copy(office, qtbot, printed, ended):
    if ended == "revoked":
        office.do(revoke_loan, "cus1", printed, "借阅人已离职")
    else:
        office.pass_time(days=17)  # due 2026-03-16
    dialog = returning(office, qtbot, "cus1", printed)
    assert dialog.side == "check_in"
    scan(qtbot, dialog, code(1))
    scan(qtbot, dialog, code(2))
    dialog.accept_button.click()
    assert outside(office, printed) == []
    assert state(office, printed) == "CLOSED"


def test_the_button_stands_in_the_tab_for_the_custodian_alone(office, open_tab, choose, printed):
    assert choose(open_tab("cus1"), printed).actions_["check_in"].isVisible()
    assert not choose(open_tab("rep1"), printed).actions_["check_in"].isVisible()
    assert not choose(open_tab("sup1"), printed).actions_["check_in"].isVisible()


def test_a_loan_of_kind_edit_may_have_the_paper_too(office, qtbot):
    dialog = RequestDialog(office.desk("rep1"), office.customer)
    qtbot.addWidget(dialog)
    dialog.paper.setChecked(True)
    dialog.send.click()
    asked = view_of(office, "rep1", dialog.loan_id)
    assert (asked.row.kind, asked.asked, asked.row.state) == (Kind.EDIT.value, (ORIGINAL,), "APPROVED")  # a hand gives paper out
