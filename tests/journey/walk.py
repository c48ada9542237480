"""The main job, walked through the real windows by the people whose work it is; at each step everybody else is refused.

Run by test_main_job.py in a process of its own, under a display of its own. The steps build on one another.
"""

import os
import subprocess
from pathlib import Path

import pytest
from journey_hands import (
    cells,
    choose,
    click_row,
    find,
    gone,
    name_file,
    offers,
    pause,
    photograph,
    pick,
    press,
    rest,
    text,
    turn_page,
    until,
    window,
    write,
)
from journey_office import FOUNDERS, Journey
from openpyxl import Workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QTableView, QTabWidget

from kehu_desk.archives.queries import customer_page
from kehu_desk.archives.service import filing
from kehu_desk.borrowing.queries import loan_view
from kehu_desk.borrowing.rules.terms import Kind
from kehu_desk.borrowing.service import editing, lending, returning
from kehu_desk.borrowing.service.printing import begin_copy
from kehu_desk.dossier.service import card_forms
from kehu_desk.exchange.service import glimpse, import_customers, plan_of
from kehu_desk.kernel import paths
from kehu_desk.shell.application import application
from kehu_desk.shell.habits import Habits

NAME = "杭州𠮷庆医药有限公司"
ARCHIVES, LOANS = "customer", "loan"


@pytest.fixture(scope="module")
def journey(tmp_path_factory):
    folder = Path(os.environ.get("JOURNEY_FOLDER") or tmp_path_factory.mktemp("journey"))
    os.environ |= {paths.HOME: str(folder / "home"), "JOURNEY_FOLDER": str(folder)}
    app = application(Habits(folder / "habits.json"))
    app.setQuitOnLastWindowClosed(False)
    made = Journey(app, folder)
    yield made
    made.close()


def test_01_each_person_signs_in_at_a_window_of_their_own(journey):
    assert QGuiApplication.platformName() == "xcb"
    for founder in FOUNDERS:
        seen = journey.sign_in(founder.login)
        assert founder.name in find(QLabel, f"当前用户 {seen._who()}", seen).text()
        seen.hide()
    photograph(journey.folder, "01-signed-in")


def test_02_the_rep_imports_a_workbook(journey):
    path = journey.folder / "customers.xlsx"
    book = Workbook()
    book.active.append(["客户名称", "客户类型", "区域", "电话", "无代码原因", "首次接触", "资料来源", "账期天数"])
    book.active.append([NAME, "经销商", "浙江杭州", "0571-88001234", "正在办理", "2026-03-01", None, 30])
    book.active.append(["宁波海曙商贸有限公司", "经销商", "浙江宁波", "0574-87001234", "新设企业", "2026-03-01", "业务员拜访", None])
    book.active.append([None, "经销商", "浙江宁波", "0574-87001235", "新设企业", "2026-03-01", "业务员拜访", None])
    book.save(path)

    def take_in(caller):
        import_customers(journey.door, caller, plan_of(glimpse(journey.door, caller, path)))

    journey.refuse("import", ARCHIVES, "导入", None, take_in)
    rep = journey.at("rep")
    journey.tab("rep", ARCHIVES)
    press("导入", rep)
    wizard = window("导入向导")
    typing = name_file("选择文件", path)
    press("浏览…", wizard)
    typing.check()
    press("下一步", wizard)
    photograph(journey.folder, "02-columns")
    press("下一步", wizard)
    until(lambda: offers("开始导入", wizard), "the dry run")
    photograph(journey.folder, "02-preview")
    press("开始导入", wizard)
    until(lambda: offers("完成", wizard), "the import")
    assert text("结果", wizard.pages.currentWidget()) == "客户已导入。"
    photograph(journey.folder, "02-result")
    press("完成", wizard)
    with journey.door.look(journey.caller("rep")) as (session, actor):
        rows = {row.name: row.id for row in customer_page(session, actor, "name", False, None, 9)}
    assert sorted(rows) == sorted([NAME, "宁波海曙商贸有限公司"])
    journey.customer = rows[NAME]


def archive(journey, login):
    """A person's window, with the customer chosen by a click in the table 【档案表】."""
    seen = journey.at(login)
    journey.tab(login, ARCHIVES)
    click_row(find(QTableView, "档案表", seen), NAME)
    rest()
    return seen


def test_03_the_rep_completes_and_submits_it(journey):
    rep = archive(journey, "rep")
    assert not offers("提交审核", rep)
    grey = next(each for each in rep.show_tab(ARCHIVES).menu_actions() if each.text() == "提交审核")
    assert "资料来源" in grey.toolTip()
    press("编辑", rep)
    editor = window("编辑档案")
    until(lambda: "资料来源" in text("提交前还缺", editor), "what is missing")
    pick("资料来源", "业务员拜访", editor)
    photograph(journey.folder, "03-editing")
    press("保存", editor)
    until(lambda: gone(editor), "the editor to close")
    rest()
    journey.refuse("submit", ARCHIVES, "提交审核", journey.customer, lambda who: filing.submit_filing(journey.door, who, journey.customer))
    press("提交审核", archive(journey, "rep"))
    rest()
    photograph(journey.folder, "03-submitted")
    assert state(journey, "sup") == "待审核"


def state(journey, login):
    """The state of the customer in a person's table, without opening it anew."""
    table = find(QTableView, "档案表", archive(journey, login))
    column = next(
        each for each in range(table.model().columnCount()) if table.model().headerData(each, Qt.Orientation.Horizontal) == "状态"
    )
    return next(row[column] for row in cells(table) if NAME in row)


def test_04_the_superior_reviews_it(journey):
    journey.refuse("review", ARCHIVES, "审核通过", journey.customer, lambda who: filing.review_filing(journey.door, who, journey.customer))
    before = journey.denied()
    press("审核通过", archive(journey, "sup"), times=2)  # B-011: a double click acts once, and is not scolded
    rest()
    assert journey.denied() == before
    assert not QApplication.activeModalWidget()
    photograph(journey.folder, "04-reviewed")
    assert state(journey, "cus") == "待归档"


def test_05_the_custodian_files_it(journey):
    journey.refuse("file", ARCHIVES, "归档", journey.customer, lambda who: filing.accept_filing(journey.door, who, journey.customer))
    cus = archive(journey, "cus")
    press("归档", cus)
    intake = window("归档")
    write("存放位置", "1库3柜2层", intake)
    write("页数", "24", intake)
    photograph(journey.folder, "05-intake")
    press("归档", intake)
    rest()
    assert state(journey, "rep") == "已归档"
    photograph(journey.folder, "05-filed")


def test_06_the_custodian_prints_the_case_forms(journey):
    journey.refuse("forms", ARCHIVES, "打印案卷表单", journey.customer, lambda who: card_forms(journey.door, who, journey.customer))
    cus = archive(journey, "cus")
    choose("业务", "打印案卷表单", cus)
    preview = window("打印预览")
    photograph(journey.folder, "06-forms")
    typing = name_file("另存为 PDF", journey.folder / "forms.pdf")
    press("另存为 PDF", preview)
    typing.check()
    preview.close()
    assert NAME in text_of(journey.folder / "forms.pdf")


def text_of(pdf):
    """The text of a PDF as another program reads it."""
    until(pdf.exists, f"the file {pdf.name}")
    return subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, check=True, text=True).stdout


def ask(journey, kind, sections, purpose, *, printing=False):
    """The rep asks for a loan of the customer; gives its id and number."""
    rep = archive(journey, "rep")
    press("借阅", rep)
    dialog = window("借阅申请")
    press(kind, dialog)
    for name, wanted in sections.items():
        box = next(each for code, each in dialog.sections.items() if code == name)
        if box.isChecked() != wanted:
            press(box.text(), dialog)
    write("用途", purpose, dialog)
    if printing:
        press("申请打印", dialog)
    pause(250)
    photograph(journey.folder, f"07-request-{kind}")
    press("提交申请", dialog)
    until(lambda: gone(dialog), "the request to be taken")
    rest()
    tab = journey.tab("rep", LOANS)
    assert tab.pages.tabText(tab.pages.currentIndex()) == "我的借阅"
    row = tab.standing.loan.row
    journey.numbers[row.id] = row.no
    return row.id


def test_07_the_rep_asks_to_read_with_print_and_to_edit(journey):
    request = lending.Request(Kind.READ, ["TRD"], "visit", "拜访前查阅往来情况")
    journey.refuse("request", LOANS, "申请借阅", None, lambda who: lending.request_loan(journey.door, who, journey.customer, request))
    journey.read = ask(journey, "借阅", {"BAS": True, "TRD": True}, "准备年度谈判用", printing=True)
    journey.edit = ask(journey, "改档", {"BAS": True, "TRD": True}, "更新账期资料")
    photograph(journey.folder, "07-requested")
    assert loan_state(journey, journey.read) == loan_state(journey, journey.edit) == "PENDING"


def loan_of(journey, loan_id):
    with journey.door.look(journey.caller("rep")) as (session, actor):
        return loan_view(session, actor, loan_id)


def loan_state(journey, loan_id):
    return loan_of(journey, loan_id).row.state


def loan(journey, login, loan_id, page=""):
    """A person's window, with a loan chosen by a click in the table 【借阅表】."""
    seen = journey.at(login)
    tab = journey.tab(login, LOANS)
    if page:
        place = next(each for each in range(tab.pages.count()) if tab.pages.tabText(each).startswith(page))
        QTest.mouseClick(tab.pages, Qt.MouseButton.LeftButton, pos=tab.pages.tabRect(place).center())
    click_row(find(QTableView, "借阅表", seen), journey.numbers[loan_id])
    rest()
    return seen


def test_08_the_superior_approves_both(journey):
    for each in (journey.read, journey.edit):
        journey.refuse("approve", LOANS, "批准", each, lambda who, each=each: lending.approve_loan(journey.door, who, each))
        sup = loan(journey, "sup", each, "待我审批")
        press("批准", sup)
        dialog = window("批准")
        photograph(journey.folder, "08-approving")
        press("批准", dialog)
        rest()
    assert loan_state(journey, journey.read) == loan_state(journey, journey.edit) == "APPROVED"


def test_09_the_custodian_hands_both_out_at_once(journey):
    for each in (journey.read, journey.edit):
        journey.refuse("release", LOANS, "借出", each, lambda who, each=each: lending.release_loan(journey.door, who, each))
    cus = loan(journey, "cus", journey.read, "待办理")
    click_row(find(QTableView, "借阅表", cus), journey.numbers[journey.edit], also=True)
    rest()
    press("借出", cus)
    done = window("办理结果")
    photograph(journey.folder, "09-released")
    done.accept()
    rest()
    assert loan_state(journey, journey.read) == loan_state(journey, journey.edit) == "ACTIVE"


def test_10_the_rep_edits_under_the_lock_and_hands_in(journey):
    journey.refuse(
        "edit", LOANS, "改档", journey.edit, lambda who: editing.save_draft(journey.door, who, journey.edit, "TRD", {"credit_days": 90})
    )
    rep = loan(journey, "rep", journey.edit, "我的借阅")
    press("改档", rep)
    editor = window("改档")
    turn_page(find(QTabWidget, "借阅部分", editor), "交易活动现状")
    write("账期天数", "45", editor)
    press("保存", editor)
    until(lambda: "草稿已保存" in text("草稿", editor), "the draft to be kept")
    photograph(journey.folder, "10-editing")
    press("关闭", editor)
    rest()
    journey.refuse("hand_in", LOANS, "交回改稿", journey.edit, lambda who: editing.hand_in(journey.door, who, journey.edit))
    press("交回改稿", loan(journey, "rep", journey.edit))
    rest()
    photograph(journey.folder, "10-handed-in")
    assert loan_state(journey, journey.edit) == "SUBMITTED"


def test_11_the_superior_passes_the_edit(journey):
    journey.refuse("pass", LOANS, "审核通过", journey.edit, lambda who: editing.review_revision(journey.door, who, journey.edit))
    cus = loan(journey, "cus", journey.edit, "登记簿")
    grey = next(each for each in cus.show_tab(LOANS).menu_actions() if each.text() == "接收入档")
    assert grey.isVisible()
    assert not grey.isEnabled()
    assert "审核" in grey.toolTip()
    sup = loan(journey, "sup", journey.edit, "待我审批")
    press("改稿对照", sup)
    changes = window("改稿对照")
    photograph(journey.folder, "11-changes")
    assert "45" in " ".join(each.text() for each in changes.findChildren(QLabel)) or any(
        "45" in row for each in changes.findChildren(QTableView) for row in cells(each)
    )
    changes.reject()
    press("审核通过", sup)
    rest()


def test_12_the_custodian_takes_it_into_the_archive(journey):
    journey.refuse("accept", LOANS, "接收入档", journey.edit, lambda who: editing.accept_revision(journey.door, who, journey.edit))
    press("接收入档", loan(journey, "cus", journey.edit, "待办理"))
    rest()
    assert loan_state(journey, journey.edit) == "CLOSED"
    rep = archive(journey, "rep")
    press("历史", rep)
    rest()
    photograph(journey.folder, "12-history")
    said = " ".join(each.text() for each in rep.findChildren(QLabel) if each.isVisible())
    assert all(each in said for each in ("账期天数", "张伟", "李强", "周丽"))


def test_13_the_rep_prints_the_dossier(journey):
    journey.refuse("print", LOANS, "打印档案", journey.read, lambda who: begin_copy(journey.door, who, journey.read))
    press("打印档案", loan(journey, "rep", journey.read, "我的借阅"))
    preview = window("打印预览")
    photograph(journey.folder, "13-preview")
    typing = name_file("另存为 PDF", journey.folder / "dossier.pdf")
    press("另存为 PDF", preview)
    typing.check()
    pages = text_of(journey.folder / "dossier.pdf").rstrip("\f").split("\f")
    rest()
    photograph(journey.folder, "13-printed")
    preview.close()
    assert NAME in pages[0]
    number = journey.numbers[journey.read]
    assert all("张伟" in page and "E01" in page and number in page for page in pages)  # B-111
    whole = "\n".join(pages)
    assert all(each in whole for each in ("45", "0571-88001234", "未授权", journey.numbers[journey.edit]))  # B-114


def test_14_the_rep_declares_the_return_with_its_copy(journey):
    ways = {carrier.id: "returned" for carrier in loan_of(journey, journey.read).carriers}
    journey.refuse(
        "give_back", LOANS, "申报归还", journey.read, lambda who: returning.declare_return(journey.door, who, journey.read, ways)
    )
    press("归还", loan(journey, "rep", journey.read))
    dialog = window("归还登记")
    write("利用效果", "据此谈定了年度账期", dialog)
    photograph(journey.folder, "14-declaring")
    press("申报归还", dialog)
    rest()
    assert loan_state(journey, journey.read) == "RETURNING"


def test_15_the_custodian_checks_it_and_the_loan_is_closed(journey):
    ways = {carrier.id: "returned" for carrier in loan_of(journey, journey.read).carriers}
    journey.refuse("check", LOANS, "验收归还", journey.read, lambda who: returning.accept_return(journey.door, who, journey.read, ways))
    press("验收归还", loan(journey, "cus", journey.read, "待办理"))
    dialog = window("归还登记")
    press("打印件第 1 份", dialog)
    write("完好情况", "齐全完好", dialog)
    photograph(journey.folder, "15-checking")
    press("验收无误", dialog)
    rest()
    assert loan_state(journey, journey.read) == "CLOSED"
    photograph(journey.folder, "15-closed")


def test_16_nothing_broke_and_the_chain_of_the_log_is_whole(journey):
    assert not (Path(os.environ[paths.HOME]) / "logs" / "kehu-desk.log").exists()
    assert journey.door.verify(journey.caller("aud")).sound
