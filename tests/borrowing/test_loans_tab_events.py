"""The tab 【借阅】, event by event: queue, renewal, recall, force, loss and raised levels, walked by clicks over a real store."""

import pytest
from loan_windows import buttons, open_one, state, view_of
from PySide6.QtCore import Qt
from sqlalchemy import select

from kehu_desk.access.levels import RaisedLevel
from kehu_desk.archives.entities import SectionDraft
from kehu_desk.borrowing.dialogs.deciding import RecallDialog, ReorderDialog, TakeOverDialog
from kehu_desk.borrowing.dialogs.results import ResultsDialog
from kehu_desk.borrowing.queries import View
from kehu_desk.borrowing.rules.terms import Kind
from kehu_desk.borrowing.service.calling_back import level_raised
from kehu_desk.borrowing.service.editing import save_draft
from kehu_desk.borrowing.service.lending import approve_loan, release_loan
from kehu_desk.borrowing.service.queueing import join_queue
from kehu_desk.borrowing.service.renewing import ask_renewal
from kehu_desk.ui.notices import Notice, ReasonDialog


def press(tab, event):
    """Press a button that must be there and not greyed."""
    assert tab.actions_[event].isVisible(), event
    assert tab.actions_[event].isEnabled(), tab.actions_[event].toolTip()
    tab.actions_[event].trigger()


def give_reason(qtbot, tab, text):
    dialog = open_one(qtbot, tab, ReasonDialog)
    dialog.text.setPlainText(text)
    dialog.accept_button.click()


def history(tab):
    """Lines of the history, each as: what  by whom."""
    return [value for _, value in tab.detail._history(tab.standing)]


@pytest.fixture
def waiting(office):
    """rep1 edits; rep2's and sup2's edits are approved and cannot be released."""
    out = office.ask("rep1", Kind.EDIT)  # released at once, due 2026-03-05
    second = office.ask("rep2", Kind.EDIT)
    office.do(approve_loan, "sup2", second)
    third = office.ask("sup2", Kind.EDIT)
    office.do(approve_loan, "mgr1", third)
    return out, second, third


# the queue


def test_from_the_queue_to_the_release_by_clicks(office, open_tab, choose, qtbot, waiting):
    out, second, _ = waiting
    mine = choose(open_tab("rep2"), second)
    press(mine, "queue")
    assert state(office, second) == "WAITING"
    line = open_tab("cus1", View.HOLDS)
    assert [line.model.text(0, column) for column in (0, 3, 4, 5, 7, 8)] == [
        "JY-2026-00002", "陈静", "Basic facts", "1, 0 before", "张伟", "In the queue",
    ]  # fmt: skip
    assert line.model.headerData(5, Qt.Orientation.Horizontal) == "Place"
    holder = choose(open_tab("rep1"), out)
    assert holder.detail.facts()["Waiting for this"] == "1 persons"
    press(holder, "drop")
    sure = open_one(qtbot, holder, Notice)
    sure.accept()
    assert state(office, second) == "READY"
    custodian = choose(open_tab("cus1", View.TO_RELEASE), second)
    assert custodian.view() is View.TO_RELEASE
    assert custodian.detail.facts()["Place"] == "his turn"
    press(custodian, "release")
    assert state(office, second) == "ACTIVE"
    assert [each for each in history(choose(open_tab("rep2"), second)) if "queue" in each or "ready" in each] == [
        "joined the queue", "ready, kept for the borrower",
    ]  # fmt: skip


def test_a_release_refused_for_a_lock_offers_the_queue(office, open_tab, choose, qtbot, waiting, chinese):
    _, second, _ = waiting
    tab = choose(open_tab("cus1"), second)
    tab.deeds.start("release", "借出", tab.standing.loan)
    notice = open_one(qtbot, tab, Notice)
    assert notice.lines == ["“客户基础资料”正由 张伟 改档,应还 2026-03-05(规则 B-081)。可以等归还,或请档案管理人催还。"]
    [join] = [each for each in notice.findChildren(type(notice.row.itemAt(1).widget())) if each.text() == "排队"]
    join.click()
    assert state(office, second) == "WAITING"


def test_a_custodian_takes_somebody_out_of_the_queue_with_a_reason(office, open_tab, choose, qtbot, waiting):
    _, second, third = waiting
    for login, loan in (("rep2", second), ("sup2", third)):
        office.do(join_queue, login, loan)
    tab = choose(open_tab("cus1", View.HOLDS), second)
    press(tab, "cancel_hold")
    give_reason(qtbot, tab, "借阅人已不需要")
    assert state(office, second) == "CANCELLED"
    assert choose(open_tab("sup2"), third).detail.facts()["Place"] == "no. 1, 0 ahead"


def test_only_a_manager_changes_the_order_and_the_keys_do_it_too(office, open_tab, choose, qtbot, waiting):
    _, second, third = waiting
    office.do(join_queue, "rep2", second)
    alone = choose(open_tab("mgr1", View.HOLDS), second)
    assert not alone.actions_["reorder"].isEnabled()
    assert "alone in the queue" in alone.actions_["reorder"].toolTip()
    office.do(join_queue, "sup2", third)
    assert "reorder" not in buttons(choose(open_tab("cus1", View.HOLDS), third))
    tab = choose(open_tab("mgr1", View.HOLDS), third)
    press(tab, "reorder")
    dialog = open_one(qtbot, tab, ReorderDialog)
    assert not dialog.up.isEnabled()
    dialog.line.setCurrentRow(1)
    dialog.up.setFocus()
    qtbot.keyClick(dialog.up, Qt.Key.Key_Space)
    assert not dialog.up.isEnabled()
    dialog.accept_button.click()
    assert "E_REASON" not in dialog.problems.text()
    assert "five characters" in dialog.problems.text()
    dialog.reason.set_value("客户催办更急")
    dialog.accept_button.click()
    assert choose(open_tab("sup2"), third).detail.facts()["Place"] == "no. 1, 0 ahead"
    assert choose(open_tab("rep2"), second).detail.facts()["Place"] == "no. 2, 1 ahead"


# a later due day


@pytest.fixture
def lent(office):
    """A loan of level 1 released on 2026-03-02, due 2026-03-16."""
    loan = office.ask("rep1")
    office.do(release_loan, "cus1", loan)
    return loan


def test_too_early_for_a_renewal_the_button_names_the_first_day(open_tab, choose, lent, chinese):
    tab = choose(open_tab("rep1"), lent)
    assert not tab.actions_["ask_renewal"].isEnabled()
    assert tab.actions_["ask_renewal"].text() == "续借"
    assert tab.actions_["ask_renewal"].toolTip() == "2026-03-13 起才可以申请续借(规则 B-070)。请届时再申请。"


def test_a_renewal_is_asked_for_and_granted(office, open_tab, choose, qtbot, lent):
    office.pass_time(days=11)
    assert not {"renew", "refuse_renewal"} & buttons(choose(open_tab("cus1"), lent))  # nobody has asked
    press(choose(open_tab("rep1"), lent), "ask_renewal")
    tab = choose(open_tab("cus1", View.TO_RELEASE), lent)
    assert tab.view() is View.TO_RELEASE
    assert tab.detail.facts()["Renewals"] == "one waits for its decision"
    qtbot.waitUntil(lambda: "(1)" in tab.pages.tabText(tab.seat.views.index(View.TO_RELEASE)))
    press(tab, "renew")
    assert str(view_of(office, "rep1", lent).row.due.date()) == "2026-03-23"
    mine = choose(open_tab("rep1"), lent)
    assert mine.detail.facts()["Renewals"] == "1"
    assert "renewed: 2026-03-16 → 2026-03-23  赵丽" in history(mine)


def test_a_renewal_is_refused_with_a_reason(office, open_tab, choose, qtbot, lent):
    office.pass_time(days=11)
    office.do(ask_renewal, "rep1", lent)
    tab = choose(open_tab("cus1"), lent)
    press(tab, "refuse_renewal")
    give_reason(qtbot, tab, "审计需要原件")
    assert str(view_of(office, "rep1", lent).row.due.date()) == "2026-03-16"
    assert "renewal refused: 审计需要原件  赵丽" in history(choose(open_tab("rep1"), lent))


def test_a_renewal_of_level_2_waits_for_whoever_approved_last(office, open_tab, choose):
    loan = office.ask("rep1", sections=("TRD",))
    office.do(approve_loan, "sup1", loan)
    office.do(release_loan, "cus1", loan)  # due 2026-03-09
    office.pass_time(days=5)
    office.do(ask_renewal, "rep1", loan)
    tab = choose(open_tab("sup1", View.TO_APPROVE), loan)
    assert tab.view() is View.TO_APPROVE
    press(tab, "renew")
    assert str(view_of(office, "rep1", loan).row.due.date()) == "2026-03-12"


# calling back, by force


def test_a_recall_names_its_cause(office, open_tab, choose, qtbot, lent):
    tab = choose(open_tab("cus1"), lent)
    press(tab, "recall")
    dialog = open_one(qtbot, tab, RecallDialog)
    dialog.cause.set_value("other")
    dialog.accept_button.click()
    assert "five characters" in dialog.problems.text()
    assert dialog.isVisible()
    dialog.cause.set_value("audit")
    dialog.accept_button.click()
    assert state(office, lent) == "RECALLED"
    mine = choose(open_tab("rep1"), lent)
    assert mine.detail.facts()["Called back"] == "audit check"
    assert "called back (audit check), due 2026-03-03 now  赵丽" in history(mine)
    assert "ask_renewal" not in buttons(mine)


def test_a_superior_revokes_the_loan_of_his_people(office, open_tab, choose, qtbot, lent):
    tab = choose(open_tab("sup1"), lent)
    press(tab, "revoke")
    give_reason(qtbot, tab, "已调离本项目")
    assert state(office, lent) == "CLOSED"
    assert "revoke" not in buttons(choose(open_tab("rep1"), lent))


def test_force_takes_exactly_this_loan_and_keeps_the_draft(office, open_tab, choose, qtbot, lent):
    edit = office.ask("rep1", Kind.EDIT)
    office.do(save_draft, "rep1", edit, "BAS", {"phone": "13900005555"})
    tab = choose(open_tab("cus1"), edit)
    press(tab, "force_return")
    give_reason(qtbot, tab, "借阅人休假无法联系")
    assert (state(office, edit), state(office, lent)) == ("CLOSED", "ACTIVE")
    with office.door.reading() as session:
        assert [draft.body["phone"] for draft in session.scalars(select(SectionDraft).where(SectionDraft.loan_id == edit))] == [
            "13900005555"
        ]
    assert "rights ended: 借阅人休假无法联系  赵丽" in history(choose(open_tab("rep1"), edit))


def test_take_over_hands_the_section_on_in_one_step(office, open_tab, choose, qtbot, waiting):
    out, second, third = waiting
    tab = choose(open_tab("cus1"), out)
    press(tab, "take_over")
    dialog = open_one(qtbot, tab, TakeOverDialog)
    assert [dialog.next.item(row).text().split()[1] for row in range(dialog.next.count())] == ["陈静", "周敏"]
    dialog.reason.set_value("客户催促签约")
    dialog.accept_button.click()
    assert (state(office, out), state(office, second), state(office, third)) == ("CLOSED", "ACTIVE", "APPROVED")


def test_take_over_does_not_pass_by_whoever_is_first_in_the_queue(office, open_tab, choose, qtbot, waiting, chinese):
    out, second, third = waiting
    for login, loan in (("rep2", second), ("sup2", third)):
        office.do(join_queue, login, loan)
    tab = choose(open_tab("cus1"), out)
    press(tab, "take_over")
    dialog = open_one(qtbot, tab, TakeOverDialog)
    dialog.next.setCurrentRow(1)
    dialog.reason.set_value("客户催促签约")
    dialog.accept_button.click()
    assert dialog.problems.text() == "前面还有人排队(规则 B-094、B-102)。请选择排在第一位的借阅单。"
    assert (state(office, out), state(office, second), state(office, third)) == ("ACTIVE", "WAITING", "WAITING")
    dialog.reject()


def test_nobody_may_take_over_where_nobody_waits_and_nobody_his_own(office, open_tab, choose, lent):
    assert "take_over" not in buttons(choose(open_tab("cus1"), lent))
    assert not {"recall", "force_return", "revoke", "take_over", "remind"} & buttons(choose(open_tab("rep1"), lent))


# reminders


def test_a_reminder_once_a_day_stays_with_the_loan(office, open_tab, choose, qtbot, lent, chinese):
    tab = choose(open_tab("cus1"), lent)
    press(tab, "remind")
    qtbot.waitUntil(lambda: not tab.actions_["remind"].isEnabled())
    assert tab.actions_["remind"].toolTip() == "今天已催还过借阅人,每天限一次(规则 B-066)。请明天再试。"
    assert "催还  赵丽" in history(tab)
    office.pass_time(days=1)
    assert choose(open_tab("sup1"), lent).actions_["remind"].isEnabled()


def test_several_are_reminded_each_on_its_own(office, open_tab, qtbot, lent):
    other = office.ask("rep1", sections=("TRD",))
    office.do(approve_loan, "sup1", other)
    office.do(release_loan, "cus1", other)
    tab = open_tab("cus1", View.OUT)
    tab.table.selectAll()
    qtbot.waitUntil(tab.actions_["remind"].isVisible)
    press(tab, "remind")
    results = open_one(qtbot, tab, ResultsDialog)
    assert [results.table.item(row, 2).text() for row in range(2)] == ["done", "done"]
    results.accept()
    tab.deeds.start_many("remind", "Remind", [(lent, "JY-2026-00001", "甲")])
    again = open_one(qtbot, tab, ResultsDialog)
    assert "B-066" in again.table.item(0, 2).text()
    again.accept()


# losses


def test_lost_by_two_persons_and_settled_by_two(office, open_tab, choose, qtbot, printed):
    office.pass_time(days=16)  # due 2026-03-16, now 2026-03-18
    early = choose(open_tab("mgr1"), printed)
    assert not early.actions_["declare_lost"].isEnabled()
    assert early.actions_["declare_lost"].toolTip() == ("There is nothing to decide yet: the custodian's proposal is missing (B-073, T27).")
    custodian = choose(open_tab("cus1"), printed)
    press(custodian, "propose_lost")
    give_reason(qtbot, custodian, "两份复印件找不到")
    office.pass_time(minutes=5)
    manager = choose(open_tab("mgr1", View.TO_RELEASE), printed)
    assert manager.view() is View.TO_RELEASE
    press(manager, "declare_lost")
    give_reason(qtbot, manager, "核查后确认遗失")
    assert state(office, printed) == "LOST"
    office.pass_time(minutes=5)
    custodian = choose(open_tab("cus1"), printed)
    press(custodian, "propose_settle")
    give_reason(qtbot, custodian, "已登报声明作废")
    office.pass_time(minutes=5)
    manager = choose(open_tab("mgr1"), printed)
    press(manager, "settle")
    give_reason(qtbot, manager, "同意结清本单")
    assert state(office, printed) == "CLOSED"
    assert [each for each in history(choose(open_tab("cus1"), printed)) if "los" in each.split(":")[0] or "settle" in each] == [
        "loss proposed: 两份复印件找不到  赵丽", "declared lost: 核查后确认遗失  王芳", "settlement proposed: 已登报声明作废  赵丽",
        "Printed copy 1: found or settled  王芳", "Printed copy 2: found or settled  王芳",
    ]  # fmt: skip


# a raised level


def test_a_raised_level_asks_the_superior_anew(office, open_tab, choose, qtbot, lent):
    with office.door.clockwork("test.raise") as deed:
        deed.session.add(RaisedLevel(customer_id=office.customer, section="BAS", level=2))
        level_raised(deed, office.customer)
    assert not {"approve_fresh", "refuse_fresh"} & buttons(choose(open_tab("cus1"), lent))
    tab = choose(open_tab("sup1", View.TO_APPROVE), lent)
    assert tab.view() is View.TO_APPROVE
    assert tab.detail.facts()["Raised level"].endswith("called back (B-103)")
    press(tab, "approve_fresh")
    assert (state(office, lent), view_of(office, "rep1", lent).level) == ("ACTIVE", 2)


def test_who_is_asked_only_because_of_the_raised_level_sees_the_loan(office, open_tab, choose):
    loan = office.ask("rep2")
    office.do(approve_loan, "sup2", loan)
    office.do(release_loan, "cus1", loan)
    assert open_tab("sup1", View.REGISTER).model.rowCount() == 0  # neither his people's loan nor on his route
    with office.door.clockwork("test.raise") as deed:
        deed.session.add(RaisedLevel(customer_id=office.customer, section="BAS", level=2))
        level_raised(deed, office.customer)
    first = choose(open_tab("sup1"), loan)
    assert not first.actions_["approve_fresh"].isEnabled()
    assert "B-037" in first.actions_["approve_fresh"].toolTip()
    press(choose(open_tab("sup2", View.TO_APPROVE), loan), "approve_fresh")
    press(choose(open_tab("sup1", View.TO_APPROVE), loan), "approve_fresh")
    assert (state(office, loan), view_of(office, "rep2", loan).level) == ("ACTIVE", 2)


def test_refused_at_the_raised_level_it_is_called_back(office, open_tab, choose, qtbot, lent):
    with office.door.clockwork("test.raise") as deed:
        deed.session.add(RaisedLevel(customer_id=office.customer, section="BAS", level=2))
        level_raised(deed, office.customer)
    tab = choose(open_tab("sup1"), lent)
    press(tab, "refuse_fresh")
    give_reason(qtbot, tab, "无须再看机密内容")
    assert state(office, lent) == "RECALLED"
    assert choose(open_tab("rep1"), lent).detail.facts()["Called back"] == "level raised"


# pages


def test_the_register_is_narrowed_to_a_period(office, open_tab, lent):
    office.pass_time(days=30)  # 2026-04-01
    office.ask("rep1", sections=("FEA",))
    tab = open_tab("cus1", View.REGISTER)
    assert (tab.head.period.isVisible(), tab.model.rowCount()) == (True, 2)
    tab.head.since.line.setText("2026-03-02")
    tab.head.until.line.setText("2026-03-31")
    assert [tab.model.text(row, 0) for row in range(tab.model.rowCount())] == ["JY-2026-00001"]
    tab.pages.setCurrentIndex(tab.seat.views.index(View.MINE))
    assert not tab.head.period.isVisible()


def test_every_button_of_the_bar_stands_in_the_context_menu_and_the_menu_bar(open_tab):
    tab = open_tab("cus1")
    events = {
        tab.actions_[key] for key in ("queue", "recall", "force_return", "take_over", "remind", "propose_lost", "reorder", "check_in")
    }
    assert events <= set(tab.table.actions())
    assert events <= set(tab.menu_actions())
    assert events <= set(tab.bar.actions())


def test_the_register_and_the_slip_for_what_is_overdue_lead_to_paper(office, open_tab, choose, qtbot, printed):
    tab = choose(open_tab("cus1", View.OUT), printed)
    assert not tab.actions_["slip"].isVisible()
    office.pass_time(days=20)
    late = choose(open_tab("cus1", View.OVERDUE), printed)
    with qtbot.waitSignal(late.wants_reminder) as slip:
        press(late, "slip")
    assert slip.args == [[printed]]
    with qtbot.waitSignal(late.wants_register):
        press(late, "register")
    assert not open_tab("rep1").actions_["register"].isVisible()
