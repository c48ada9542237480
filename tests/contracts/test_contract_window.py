"""【合同表】 as its users see it: one contract through real widgets from the draft to the one that follows; who is refused what."""

from datetime import date

import pytest
from contract_office import DRAFT
from PySide6.QtCore import QAbstractItemModel, QTranslator
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QDialog

from kehu_desk.contracts import service
from kehu_desk.contracts.dialogs.asking import AskDialog
from kehu_desk.contracts.dialogs.deciding import DecideContractDialog
from kehu_desk.contracts.dialogs.drawing import DrawDialog
from kehu_desk.contracts.dialogs.editing import EditDraftDialog
from kehu_desk.contracts.rules.duties import Duty
from kehu_desk.contracts.tab import ContractsPage
from kehu_desk.nouns import NOUNS
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk, News
from kehu_desk.ui.job import wait_for_all
from kehu_desk.ui.notices import Notice, ReasonDialog
from shared import ROOT


@pytest.fixture(autouse=True)
def chinese(qapp):
    look.apply(qapp, "light")
    translator = QTranslator()
    assert translator.load(str(ROOT / "translations/kehu_desk_zh_CN.qm"))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.fixture
def opened(desk, qtbot):
    """The page at the desk of a person."""

    def make(login):
        news = News()
        desk.door.tell = news.changed.emit
        page = ContractsPage(Desk(desk[login], desk.door, news, lambda refused: pytest.fail(str(refused)), NOUNS))
        page.resize(1024, 640)
        qtbot.addWidget(page)
        page.show()
        return page

    yield make
    wait_for_all()


def texts(page):
    model: QAbstractItemModel = page.list.model
    return [[model.text(row, column) for column in range(model.columnCount())] for row in range(model.rowCount())]


def choose(qtbot, page, row=0):
    page.list.view.setCurrentIndex(page.list.model.index(row, 0))
    page.read()
    qtbot.waitUntil(lambda: not page._reading.busy)


def buttons(page):
    return [action.text() for action in page.bar.actions() if action.isVisible() and action.isEnabled()]


def dialog(page, kind, qtbot):
    qtbot.waitUntil(lambda: any(each.isVisible() for each in page.findChildren(kind)))
    [found] = [each for each in page.findChildren(kind) if each.isVisible()]
    return found


def press(page, event):
    assert page.actions_[event].isVisible(), event
    page.actions_[event].trigger()


def settle(qtbot, page):
    page.refresh()
    qtbot.waitUntil(lambda: not page._reading.busy)


def test_a_contract_through_every_window(desk, opened, qtbot, monkeypatch, tmp_path):
    rep = opened("rep")
    assert rep.list.switch.currentWidget() is rep.list.empty
    assert rep.list.empty.sentence.text() == "没有合同"

    press(rep, "new")
    draw = dialog(rep, DrawDialog, qtbot)
    assert draw.windowTitle() == "新建合同"
    draw.whose.archive.search.line.setText("华东")
    draw.whose.archive.show_found("华东")
    draw.whose.archive.hits.itemClicked.emit(draw.whose.archive.hits.item(0))
    draw.on.click()
    qtbot.waitUntil(lambda: draw.terms.form is not None)
    form = draw.terms.form
    assert form.values()["value:legal"] == "张三丰"
    form.set_values({"subject": "2026 年度经销", "start_on": date(2026, 3, 2), "end_on": date(2027, 3, 1), "amount_fen": 5_000_000,
                     "value:extra": "无", "discount_bp": "2"})  # fmt: skip
    draw.on.click()
    qtbot.waitUntil(lambda: rep.list.model.rowCount() == 1)
    assert texts(rep) == [["HT-2026-00001", "杭州华东医药有限公司", "经销", "50,000.00", "2026-03-02", "2027-03-01", "", "草稿", ""]]
    [made] = [rep.list.model.id_at(0)]
    choose(qtbot, rep)
    QAbstractItemModelTester(rep.list.model, QAbstractItemModelTester.FailureReportingMode.Fatal, rep)

    press(rep, "edit")
    edit = dialog(rep, EditDraftDialog, qtbot)
    assert edit.form.values()["discount_bp"] == "2"
    edit.wording.list.setCurrentRow(0)
    assert edit.wording.new.isReadOnly()
    edit.wording.list.setCurrentRow(2)
    edit.wording.new.set_value("自 {{start}} 起至 {{end}} 止，期满另议。")
    edit.save_button.click()
    assert "至少" in edit.problems.text() or "五个字" in edit.problems.text()
    edit.wording.reason.set_value("对方坚持如此")
    edit.save_button.click()
    assert not edit.isVisible()
    settle(qtbot, rep)
    assert "期满另议" in rep.detail.text.text.toPlainText()
    assert "对方坚持如此" in rep.detail.text.departs.text()
    press(rep, "submit")
    settle(qtbot, rep)
    assert texts(rep)[0][7] == "审核中"
    assert "审核…" not in buttons(rep)

    for login, event, state in (("con", "review", "审核中"), ("sup", "approve", "已批准待用印")):
        page = opened(login)
        choose(qtbot, page)
        press(page, event)
        decide = dialog(page, DecideContractDialog, qtbot)
        assert "期满另议" in decide.text.toPlainText()
        decide.opinion.set_value("同意")
        decide.accept_button.click()
        settle(qtbot, page)
        assert texts(page)[0][7] == state

    con = opened("con2")
    choose(qtbot, con)
    press(con, "stamp")
    stamp = dialog(con, AskDialog, qtbot)
    assert stamp.form.values()["seal"] == str(desk.seal)
    stamp.accept_button.click()
    assert stamp.isVisible()  # the pages are missing
    stamp.form.set_values({"pages": 2})
    stamp.accept_button.click()
    settle(qtbot, con)
    press(con, "send")
    dialog(con, AskDialog, qtbot).accept_button.click()
    settle(qtbot, con)
    press(con, "sign")
    dialog(con, AskDialog, qtbot).accept_button.click()
    settle(qtbot, con)
    assert texts(con)[0][7] == "已签署待归档"
    scan = tmp_path / "签署件.pdf"
    scan.write_bytes(b"%PDF-1.7")
    monkeypatch.setattr("kehu_desk.contracts.tab.deeds.QFileDialog.getOpenFileName", lambda *_: (str(scan), ""))
    press(con, "attach")
    qtbot.waitUntil(lambda: desk.view(made).scans != ())

    cus = opened("cus")
    choose(qtbot, cus)
    assert texts(cus)[0][3] == ""
    press(cus, "file")
    file = dialog(cus, AskDialog, qtbot)
    file.accept_button.click()
    assert file.problems.text() == "请填写原件的保管位置。"
    file.form.set_values({"shelf": "3库2柜"})
    file.accept_button.click()
    settle(qtbot, cus)
    assert texts(cus)[0][5:] == ["2027-03-01", "364", "生效中", "3库2柜"]

    settle(qtbot, rep)
    choose(qtbot, rep)
    press(rep, "renew")
    qtbot.waitUntil(lambda: rep.list.model.rowCount() == 2)
    assert texts(rep)[0][:1] + texts(rep)[0][4:8] == ["HT-2026-00002", "2027-03-02", "2028-03-01", "", "草稿"]


@pytest.mark.parametrize(
    ("login", "expected"),
    [
        ("rep", {"renew", "attach"}), ("con", {"renew", "attach"}), ("sup", {"terminate"}), ("cus", set()), ("rep3", None),
        ("finance", None), ("kam", None),
    ],
)  # fmt: skip
def test_of_a_filed_contract_each_sees_only_his_own_buttons(desk, opened, qtbot, login, expected):
    desk.reach("filed")
    page = opened(login)
    assert page.list.model.rowCount() == (0 if expected is None else 1)
    if expected is not None:
        choose(qtbot, page)
        assert {event for event in ("edit", "submit", "review", "approve", "stamp", "send", "sign", "file", "renew", "attach", "terminate",
                                    "void") if page.actions_[event].isVisible()} == expected  # fmt: skip


def test_a_manager_says_why_before_he_reads(desk, opened, qtbot):
    desk.reach("filed")
    page = opened("mgr")
    assert page.list.model.rowCount() == 0
    made = desk.draw(amount_fen=20_000_000)
    desk.reach("reviewed", made)
    page.refresh()
    choose(qtbot, page)
    assert page.actions_["approve"].isVisible()
    assert page.detail.points.facts()["金额"] == "200,000.00 元"


def test_duties_and_amendments_in_the_pane(desk, opened, qtbot):
    made = desk.reach("filed")
    desk.do("con", service.add_obligation, made, Duty("them", "payment", "付清首批货款", date(2026, 3, 20), 0, 1_000_000))
    page = opened("rep")
    choose(qtbot, page)
    duties = page.detail.duties
    assert [duties.model.text(0, column) for column in range(6)] == ["对方", "付清首批货款", "2026-03-20", "未履行", "付款", "10,000.00"]
    assert not duties.close_button.isEnabled()
    duties.view.selectRow(0)
    duties.close_button.click()
    close = dialog(page, AskDialog, qtbot)
    close.form.set_values({"evidence": "银行回单 0320"})
    close.accept_button.click()
    settle(qtbot, page)
    assert duties.model.text(0, 3) == "已履行"
    duties.add_button.click()
    add = dialog(page, AskDialog, qtbot)
    add.form.set_values({"party": "us", "kind": "report", "text": "每月对账", "every_months": 1})
    add.accept_button.click()
    assert add.problems.text() != ""
    add.form.set_values({"due_on": date(2026, 3, 31)})
    add.accept_button.click()
    settle(qtbot, page)
    assert duties.model.rowCount() == 2
    amendments = page.detail.amendments
    amendments.amend_button.click()
    amend = dialog(page, AskDialog, qtbot)
    amend.form.set_values({"discount_bp": "5", "effective_on": date(2026, 6, 1)})
    amend.accept_button.click()
    settle(qtbot, page)
    assert [amendments.model.text(0, column) for column in range(5)] == ["折扣：5 %", "2026-06-01", "待批准", "HT-2026-00001-B01", "张伟"]
    assert not amendments.approve_button.isVisible()
    chief = opened("sup")
    choose(qtbot, chief)
    chief.detail.pages.setCurrentWidget(chief.detail.amendments)
    chief.detail.amendments.view.selectRow(0)
    chief.detail.amendments.approve_button.click()
    settle(qtbot, chief)
    assert chief.detail.amendments.model.text(0, 2) == "已批准待签署"


def test_a_refusal_is_told_with_its_reason(desk, opened, qtbot):
    desk.draw(values={})
    page = opened("rep")
    choose(qtbot, page)
    assert not page.actions_["submit"].isEnabled()
    assert "补充约定" in page.actions_["submit"].toolTip()
    page.deeds.start("submit", "提交", page.standing.view)
    notice = dialog(page, Notice, qtbot)
    assert "补充约定" in " ".join(notice.lines)


def test_dropped_with_a_reason(desk, opened, qtbot):
    desk.draw()
    page = opened("rep")
    choose(qtbot, page)
    press(page, "void")
    ask = dialog(page, ReasonDialog, qtbot)
    ask.text.setPlainText("客户不签了")
    ask.accept_button.click()
    settle(qtbot, page)
    assert texts(page)[0][7] == "已作废"


def test_filters_search_and_the_ends_in_sight(desk, opened, qtbot):
    desk.reach("filed", start_on=date(2026, 1, 1), end_on=date(2026, 5, 1))
    desk.draw(subject="保密协议")
    page = opened("con")
    assert page.list.model.rowCount() == 2
    page.actions_["soon"].setChecked(True)
    assert [row[0] for row in texts(page)] == ["HT-2026-00001"]
    assert page.list.chips.chip("states").label.text() == "状态: 即将到期"
    page.list.chips.chip("states").remove.click()
    assert not page.actions_["soon"].isChecked()
    page.list.search.line.setText("保密")
    qtbot.waitUntil(lambda: page.list.model.rowCount() == 1)
    assert texts(page)[0][0] == "HT-2026-00002"
    page.list.search.line.setText("没有的")
    qtbot.waitUntil(lambda: page.list.model.rowCount() == 0)
    assert page.list.empty.sentence.text() == "没有符合条件的合同。"
    desk.draw(subject="没有的东西")
    page.list.refresh()
    qtbot.waitUntil(lambda: page.list.model.rowCount() == 1)
    page.list.search.line.clear()
    qtbot.waitUntil(lambda: page.list.model.rowCount() == 3)


def test_rows_do_not_go_to_the_clipboard(desk, opened, qapp):
    desk.draw()
    qapp.clipboard().setText("before")
    page = opened("rep")
    page.list.view.selectRow(0)
    page.list.view.copy()
    assert qapp.clipboard().text() == "before"


def test_it_is_found_from_elsewhere(desk, opened, qtbot):
    first, second = desk.draw(), desk.draw()
    page = opened("con")
    assert page.open_subject(first)
    assert page.list.current() == first
    assert not page.open_subject(desk.customer)
    assert DRAFT.subject == "2026 年度经销"
    assert second != first


def test_every_dialog_and_button_has_a_name(desk, opened, qtbot):
    desk.draw()
    page = opened("rep")
    choose(qtbot, page)
    press(page, "edit")
    edit = dialog(page, EditDraftDialog, qtbot)
    assert isinstance(edit, QDialog)
    assert edit.accessibleName() == "编辑合同"
    assert page.accessibleName() == "合同表"
    assert page.list.view.accessibleName() == "合同表"
