"""The page 【印章】 and its dialogs over a real store."""

from datetime import date

import pytest
from sealing import outing, seal_in_custody, seal_row, use_row, wish
from sqlalchemy import select

from kehu_desk.seals.dialogs.seal import KeepersDialog, SealDialog
from kehu_desk.seals.dialogs.use import BackDialog, UseDialog
from kehu_desk.seals.entities import Seal, SealUse
from kehu_desk.seals.service import approve_use, hand_out, propose_keepers, request_use
from kehu_desk.seals.tab import SealsPage
from kehu_desk.ui.notices import ReasonDialog
from page_steps import dialog_of


@pytest.fixture
def seal(trade):
    return seal_in_custody(trade)


@pytest.fixture
def asked(trade, seal):
    return request_use(trade.door, trade["rep"], wish(seal, customer=trade.customer))


@pytest.fixture
def open_page(trade, seat, qtbot):
    def made(login):
        page = SealsPage(seat(login))
        qtbot.addWidget(page)
        page.resize(1000, 600)
        with qtbot.waitSignal(page.settled):
            page.show()
        return page

    return made


def again(page, qtbot):
    with qtbot.waitSignal(page.settled):
        page.refresh()


def buttons(part):
    return {event for event, action in part.actions_.all.items() if action.isVisible() and action.isEnabled()}


def kept(trade, kind):
    with trade.house.store.read() as session:
        return session.scalars(select(kind)).all()


def test_the_chinese_names(open_page, asked, chinese):
    page = open_page("mgr")
    assert (SealsPage.title(), page.seals.view.accessibleName(), page.uses.view.accessibleName()) == ("印章", "印章", "用印登记簿")
    assert [page.seals.model.text(0, at) for at in range(5)] == ["HT-1", "合同专用章", "保管中", "何敏", "罗军"]
    assert [page.uses.model.text(0, at) for at in range(8)] == [
        "YZ-2026-00001",
        "经销合同",
        "杭州华东医药有限公司",
        "合同专用章",
        "2",
        "8",
        "待批准",
        "张伟",
    ]


def test_empty_pages_say_what_to_do(open_page):
    con, rep = open_page("con"), open_page("rep")
    assert [each.text() for each in con.seals.switch.empty.buttons] == ["New seal…"]
    assert rep.seals.switch.empty.buttons == []
    request = rep.uses.actions_["request"]
    assert (request.isEnabled(), request.toolTip()) == (False, "There is no seal in custody yet.")


@pytest.mark.parametrize(
    ("login", "on_seal", "on_use"),
    [
        ("rep", set(), {"request", "cancel"}), ("sup", set(), {"request", "approve_use", "refuse"}),
        ("mgr", set(), {"request", "print", "approve_use", "refuse"}), ("con", {"propose", "propose_keepers", "lose"}, {"request", "print"}),
    ],
)  # fmt: skip
def test_each_role_finds_its_own_buttons(trade, open_page, seal, asked, login, on_seal, on_use):
    page = open_page(login)
    assert page.open_subject(seal) and page.open_subject(asked)
    assert buttons(page.seals) == on_seal
    assert buttons(page.uses) == on_use
    if login == "mgr":  # a use of the seal waits
        assert "wait or are out" in page.seals.actions_["retire"].toolTip()


def test_papers_of_customers_are_not_copied_from_the_register(open_page, asked, qtbot):
    page = open_page("con")
    assert not page.uses.view.copy_action.isEnabled()
    assert page.uses.view.copy_action not in page.menu_actions()
    assert page.seals.view.copy_action.isEnabled()


def test_a_seal_is_proposed_and_taken_into_custody(trade, open_page, qtbot):
    page = open_page("con")
    page.seals.actions_["propose"].trigger()
    dialog = dialog_of(page, SealDialog, qtbot)
    dialog.form.set_values({"code": "HT-9", "name": "合同专用章", "keeper": str(trade.id("con")), "backup": str(trade.id("con"))})
    dialog.submit()
    assert "two persons" in dialog.problems.text()
    dialog.form.set_values({"backup": str(trade.id("con2"))})
    dialog.submit()
    [made] = kept(trade, Seal)
    assert (made.state, made.keeper_id, made.backup_id) == ("proposed", trade.id("con"), trade.id("con2"))
    boss = open_page("mgr")
    assert boss.open_subject(made.id)
    boss.seals.actions_["approve"].trigger()
    assert seal_row(trade, made.id).state == "in_custody"


def test_other_keepers_are_proposed_and_agreed_to(trade, open_page, seal, qtbot):
    page = open_page("con")
    page.open_subject(seal)
    page.seals.actions_["propose_keepers"].trigger()
    dialog = dialog_of(page, KeepersDialog, qtbot)
    dialog.form.set_values({"keeper": str(trade.id("con2")), "backup": "", "reason": "何敏休假一月"})
    dialog.submit()
    boss = open_page("mgr")
    boss.open_subject(seal)
    assert boss.seals.model.text(0, 7) == "罗军 (何敏)"
    assert buttons(boss.seals) == {"change_keepers", "keep_keepers", "retire"}
    boss.seals.actions_["change_keepers"].trigger()
    assert (seal_row(trade, seal).keeper_id, seal_row(trade, seal).backup_id) == (trade.id("con2"), None)


def test_other_keepers_are_declined_with_a_reason(trade, open_page, seal, qtbot):
    propose_keepers(trade.door, trade["con"], seal, trade.id("con2"), None, "何敏休假一月")
    boss = open_page("mgr")
    boss.open_subject(seal)
    boss.seals.actions_["keep_keepers"].trigger()
    dialog = dialog_of(boss, ReasonDialog, qtbot)
    dialog.text.setPlainText("仍由何敏保管")
    dialog.accept_button.click()
    assert seal_row(trade, seal).keeper_id == trade.id("con")


def test_a_stamp_is_asked_for(trade, open_page, seal, qtbot):
    page = open_page("rep")
    page.uses.actions_["request"].trigger()
    dialog = dialog_of(page, UseDialog, qtbot)
    assert dialog.form.values()["seal"] == str(seal)  # the only one is chosen
    dialog.form.set_values({"document": "补充协议", "purpose": "调整返利比例", "pages": 3})
    dialog.submit()
    assert "own customers only" in dialog.problems.text()
    dialog.choose(trade.customer)
    assert "杭州华东医药有限公司" in dialog.head.text()
    dialog.submit()
    [made] = kept(trade, SealUse)
    assert (made.document, made.customer_id, made.copies, made.pages, made.out_of_office) == ("补充协议", trade.customer, 2, 3, False)


def test_taking_it_outside_asks_for_a_second_person_and_a_day(trade, open_page, seal, qtbot):
    page = open_page("rep")
    page.start_use("request", None)
    dialog = dialog_of(page, UseDialog, qtbot)
    dialog.choose(trade.customer)
    assert not dialog.form.editor("second").isEnabled()
    dialog.form.set_values({"document": "补充协议", "purpose": "上门签约用印"})
    dialog.form.editor("outside").setChecked(True)
    assert dialog.form.editor("second").isEnabled()
    dialog.submit()
    assert "second person" in dialog.problems.text()
    dialog.form.set_values({"second": str(trade.id("rep2")), "due_back_on": date(2026, 3, 4)})
    dialog.submit()
    [made] = kept(trade, SealUse)
    assert (made.out_of_office, made.second_id, made.due_back_on) == (True, trade.id("rep2"), date(2026, 3, 4))


def test_from_approval_to_the_stamp(trade, open_page, asked, qtbot):
    boss = open_page("sup")
    boss.open_subject(asked)
    boss.uses.actions_["approve_use"].trigger()
    keeper = open_page("con")
    keeper.open_subject(asked)
    assert "签订年度合同" in keeper.said.text()
    keeper.uses.actions_["stamp"].trigger()
    assert use_row(trade, asked).state == "stamped"
    again(keeper, qtbot)
    assert keeper.uses.model.text(0, 6) == "Stamped"


def test_refusing_asks_why(trade, open_page, asked, qtbot):
    boss = open_page("sup")
    boss.open_subject(asked)
    boss.uses.actions_["refuse"].trigger()
    dialog = dialog_of(boss, ReasonDialog, qtbot)
    dialog.text.setPlainText("合同未经审批")
    dialog.accept_button.click()
    assert (use_row(trade, asked).state, use_row(trade, asked).reason) == ("refused", "合同未经审批")


def test_a_seal_outside_comes_back_counted(trade, open_page, seal, qtbot):
    use = request_use(trade.door, trade["rep"], outing(trade, seal, customer=trade.customer))
    approve_use(trade.door, trade["mgr"], use)
    hand_out(trade.door, trade["con"], use)
    trade.later(days=4)
    page = open_page("con2")
    assert page.open_subject(use)
    assert page.uses.model.text(0, 6) == "Outside too long"
    assert page.seals.model.text(0, 5) == "张伟"
    page.uses.actions_["give_back"].trigger()
    dialog = dialog_of(page, BackDialog, qtbot)
    assert not dialog.back_button.isEnabled()
    dialog.copies.setValue(1)
    dialog.here.setChecked(True)
    dialog.back_button.click()
    assert (use_row(trade, use).state, use_row(trade, use).copies, seal_row(trade, seal).state) == ("stamped", 1, "in_custody")


def test_filters_narrow_the_register(trade, open_page, seal, asked, qtbot):
    request_use(trade.door, trade["con"], wish(seal, document="年度审计函"))
    page = open_page("con")
    assert page.uses.model.rowCount() == 2
    with qtbot.waitSignal(page.settled):
        page.filters.search.line.setText("审计")
    assert [page.uses.model.text(at, 1) for at in range(page.uses.model.rowCount())] == ["年度审计函"]
    with qtbot.waitSignal(page.settled):
        page.filters.state.setCurrentIndex(page.filters.state.findData("stamped"))
    assert page.uses.switch.currentWidget() is page.uses.switch.empty
    with qtbot.waitSignal(page.settled):
        assert page.open_subject(asked)  # what is filtered away is found when the workbench leads there
    assert (page.filters.narrows(), page.uses.chosen_id()) == (False, asked)


def test_what_is_neither_seal_nor_line_is_not_taken(trade, open_page, seal):
    assert not open_page("rep").open_subject(trade.customer)


def test_the_register_is_printed_as_it_is_filtered(open_page, asked, qtbot):
    page = open_page("con")
    page.filters.state.setCurrentIndex(page.filters.state.findData("stamped"))
    with qtbot.waitSignal(page.wants_paper) as wanted:
        page.uses.actions_["print"].trigger()
    assert (wanted.args[0], wanted.args[1].states) == ("seal_register", ("stamped",))
