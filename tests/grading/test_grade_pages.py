"""The pages 【分级】 and 【集中度】 over a real store: what each person finds, what a click does, what is kept of what was typed."""

from datetime import timedelta

import pytest
from grade_steps import BOUGHT, WHY, active, card, evaluated, frozen, override_of
from PySide6.QtWidgets import QPushButton
from sqlalchemy import update

from kehu_desk.archives.entities import Customer
from kehu_desk.archives.service.writing import create_customer
from kehu_desk.grading.dialogs import FollowsDialog, OverrideDialog
from kehu_desk.grading.entities import GradeOverride, GradePolicy, GradeRun
from kehu_desk.grading.service import propose_override, run_grades
from kehu_desk.grading.service.policies import set_grade_policies
from kehu_desk.grading.tab import ConcentrationPage, GradingPage
from kehu_desk.ui.notices import Notice, ReasonDialog
from page_steps import cells, shown
from trade_steps import WAN, granted, owed, read

pytestmark = pytest.mark.usefixtures("chinese")


@pytest.fixture
def office(trade):
    """customer bought 80 万, second 16 万, other 4 万."""
    for customer, wan in ((trade.customer, 80), (trade.second, 16), (trade.other, 4)):
        owed(trade, customer, wan * WAN, BOUGHT, BOUGHT + timedelta(days=30))
    active(trade, trade.customer, trade.second, trade.other)
    return trade


@pytest.fixture
def page_of(seat, qtbot):
    def made(login, kind=GradingPage):
        desk = seat(login)
        page = kind(desk)
        qtbot.addWidget(page)
        desk.news.changed.connect(lambda touched: page.refresh() if page.tables & touched else None)
        page.resize(1160, 680)
        with qtbot.waitSignal(page.settled) if kind is ConcentrationPage else qtbot.waitExposed(page):
            page.show()
        return page

    return made


def choose(page, qtbot, customer):
    page.view.choose_ids([customer])
    qtbot.waitUntil(lambda: page.pane.shown is not None and page.pane.shown.row.customer_id == customer)


def summed_up(page, qtbot, words):
    qtbot.waitUntil(lambda: words in page.summary.text())


# 分级


def test_an_office_without_a_run_says_what_to_do_and_a_click_does_it(office, page_of, qtbot):
    page = page_of("mgr")
    assert page.switch.currentWidget() is not page.view
    summed_up(page, qtbot, "尚未运行评级")
    page.buttons["run"].click()
    qtbot.waitUntil(lambda: page.model.rowCount() == 3)
    summed_up(page, qtbot, "FJ-2026-03（已运行）")
    assert "A 1  B 1  C 1  D 0" in page.summary.text()
    assert [row[7] for row in cells(page.model)] == ["A", "B", "C"]


def test_the_list_tells_amounts_shares_and_reasons_in_words(office, page_of, qtbot):
    frozen(office)
    office.later(days=35)
    evaluated(office, office.second, "excellent")
    granted(office, office.customer, 10 * WAN, status="hold")
    run_grades(office.door, office["mgr"])
    page = page_of("mgr")
    found = cells(page.model)
    assert [row[3:9] for row in found] == [
        ["800,000.00", "80.00 %", "0.00 %", "A", "B ↓", "按销售为 A；另有超出您查看权限的理由"],
        ["160,000.00", "16.00 %", "80.00 %", "B", "A ↑", "按销售为 B；评价为优，升一级"],
        ["40,000.00", "4.00 %", "96.00 %", "C", "C", "按销售为 C"],
    ]  # fmt: skip
    assert cells(page_of("rep").model)[0][8] == "按销售为 A；信用暂停发货或更严，最高 B"


def test_each_person_sees_his_customers_and_the_steps_of_his_role(office, page_of, qtbot):
    run_grades(office.door, office["mgr"])
    views = {login: [row[2] for row in cells(page_of(login).model)] for login in ("rep", "rep3", "sup", "mgr", "finance", "service", "cus")}
    names = [card(office, each).name for each in (office.customer, office.second, office.other)]
    assert views == {
        "rep": names[:2], "sup": names[:2], "rep3": names[2:], "mgr": names, "finance": names, "service": [], "cus": []
    }  # fmt: skip
    common, prints = {"archive"}, {"run", "print", "book"}
    for login, more in (("mgr", prints | {"freeze", "follows"}), ("finance", prints), ("rep", set()), ("sup", set())):
        page = page_of(login)
        summed_up(page, qtbot, "FJ-2026-03")
        assert set(shown(page)) == common | more, login


def test_filters_narrow_by_grade_movement_and_words(office, page_of, qtbot):
    frozen(office)
    page = page_of("mgr")
    grade, move = page.filters.boxes
    grade.setCurrentIndex(grade.findData("B"))
    assert [row[7] for row in cells(page.model)] == ["B"]
    grade.setCurrentIndex(0)
    move.setCurrentIndex(move.findData("new"))
    assert page.model.rowCount() == 3
    move.setCurrentIndex(move.findData("up"))
    assert page.model.rowCount() == 0
    move.setCurrentIndex(0)
    page.search.line.setText(card(office, office.other).name[:4])
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)


def test_freezing_is_asked_about_and_then_written(office, page_of, qtbot):
    run_grades(office.door, office["mgr"])
    page = page_of("mgr")
    summed_up(page, qtbot, "FJ-2026-03")
    page.buttons["freeze"].click()
    [notice] = page.findChildren(Notice)
    assert "3 家首次评级" in notice.lines[0]
    next(each for each in notice.findChildren(QPushButton) if each.text() == "冻结").click()
    qtbot.waitUntil(lambda: card(office, office.customer).grade == "A")
    summed_up(page, qtbot, "已冻结生效")
    qtbot.waitUntil(lambda: not page.buttons["freeze"].isEnabled())
    assert "一季一定" in page.buttons["freeze"].toolTip()
    assert not page.buttons["run"].isEnabled()


def test_the_pane_tells_what_the_grade_gives_and_what_follows_from_it(office, page_of, qtbot):
    set_grade_policies(office.door, office["mgr"], {("B", "collection"): "逾期由业务员上门催收", ("A", "sales"): "优先供货"})
    frozen(office)
    page = page_of("rep")
    choose(page, qtbot, office.second)
    told = text_of(page.pane.facts)
    for words in ("B", "每 30 天", "授信模型 × 0.8", "第 3 优先", "每 3 个月", "逾期由业务员上门催收"):
        assert any(words in each for each in told), words
    assert not any("优先供货" in each for each in told)
    assert cells(page.pane.model)[0] == ["重点客户", "14 天", "90 天", "7 天", "× 1.0", "1", "3 个月", "–"]
    assert cells(page.pane.model)[4] == ["D", "90 天", "–", "–", "× 0.0", "–", "12 个月", "0"]
    page.pane.levels.choose_ids(["A"])
    assert any("优先供货" in each for each in text_of(page.pane.follows))


def text_of(sheet):
    from PySide6.QtWidgets import QLabel

    return [each.text() for each in sheet.widget().findChildren(QLabel)]


def test_another_grade_is_asked_for_and_decided_from_the_page(office, page_of, qtbot):
    frozen(office)
    page = page_of("rep")
    choose(page, qtbot, office.second)
    assert "propose" in set(shown(page))
    page.buttons["propose"].click()
    [dialog] = page.findChildren(OverrideDialog)
    dialog.form.set_values({"grade": "A", "reason": "短"})
    dialog.accept_button.click()
    assert dialog.isVisible()
    assert dialog.form.values() == {"grade": "A", "reason": "短"}
    assert "至少 5" in dialog.form.cells["reason"].problem.text()
    dialog.form.set_values({"reason": WHY})
    dialog.accept_button.click()
    [made] = read(office, GradeOverride)
    assert (made.grade, made.reason, made.state) == ("A", WHY, "proposed")
    other = page_of("mgr")
    assert other.open_subject(made.id)
    qtbot.waitUntil(lambda: {"approve", "reject"} <= set(shown(other)))
    other.buttons["approve"].click()
    assert override_of(office, made.id).state == "approved"
    qtbot.waitUntil(lambda: "approve" not in set(shown(other)))


def test_a_rejection_asks_why(office, page_of, qtbot):
    run_grades(office.door, office["mgr"])
    made = propose_override(office.door, office["rep"], office.second, "A", WHY)
    page = page_of("mgr")
    page.open_subject(made)
    qtbot.waitUntil(lambda: "reject" in set(shown(page)))
    page.buttons["reject"].click()
    [dialog] = page.findChildren(ReasonDialog)
    dialog.text.setPlainText("销售额不足")
    dialog.accept()
    assert override_of(office, made).decision == "销售额不足"


def test_what_follows_is_written_in_one_dialog_and_only_what_was_changed(office, page_of, qtbot):
    set_grade_policies(office.door, office["mgr"], {("A", "sales"): "优先供货", ("C", "collection"): "逾期即停"})
    page = page_of("mgr")
    summed_up(page, qtbot, "尚未")
    page.buttons["follows"].click()
    [dialog] = page.findChildren(FollowsDialog)
    assert dialog.form.values()["A/sales"] == "优先供货"
    dialog.form.set_values({"A/sales": "优先供货并派驻促销员", "C/collection": "", "KA/channel": "直供"})
    dialog.accept_button.click()
    assert {(row.grade, row.area, row.body) for row in read(office, GradePolicy)} == {
        ("A", "sales", "优先供货并派驻促销员"), ("KA", "channel", "直供")
    }  # fmt: skip


def test_papers_and_archives_are_asked_for_by_id(office, page_of, qtbot):
    run = run_grades(office.door, office["mgr"])
    page = page_of("mgr")
    summed_up(page, qtbot, "FJ")
    for signal, key in ((page.wants_paper, "print"), (page.wants_book, "book")):
        with qtbot.waitSignal(signal) as asked:
            page.buttons[key].click()
        assert asked.args == ["grade_changes", run]
    choose(page, qtbot, office.customer)
    with qtbot.waitSignal(page.wants_open) as asked:
        page.buttons["archive"].click()
    assert asked.args == ["customer", office.customer]


def test_the_workbench_leads_to_the_run_and_to_the_customer_alone_where_one_sees_him(office, page_of):
    run_grades(office.door, office["mgr"])
    [run] = read(office, GradeRun)
    assert page_of("mgr").open_subject(run.id)
    assert not page_of("rep3").open_subject(office.customer)


# 集中度


def test_the_measures_are_told_both_ways(office, page_of):
    with office.door.clockwork("test.group") as deed:
        deed.session.execute(update(Customer).where(Customer.id.in_([office.customer, office.other])).values(parent_norm="东海集团"))
    page = page_of("mgr", ConcentrationPage)
    told = {key: made.text() for key, made in page.measures.items()}
    assert told["count", "single"] == "3"
    assert told["count", "grouped"] == "2"
    assert told["top20", "single"] == "80.00 % (1)"
    assert told["hhi", "single"] == "6,672.0"  # 80² + 16² + 4²
    assert told["hhi", "grouped"] == "7,312.0"  # 84² + 16²
    assert told["gini", "single"] == "0.507"  # 1 + 1/3 - 2(80 + 32 + 12)/300
    assert [row[1:6] for row in cells(page.model)] == [
        ["东海集团", "2", "840,000.00", "84.00 %", "84.00 %"], [card(office, office.second).name, "1", "160,000.00", "16.00 %", "100.00 %"]
    ]  # fmt: skip
    assert "84.00 %" in page.said.text()
    assert "单一客户依赖" in page.said.text()
    assert not page.archive_button.isEnabled()


def test_by_customer_the_archive_of_a_line_is_opened(office, page_of, qtbot):
    page = page_of("mgr", ConcentrationPage)
    page.way.setCurrentIndex(page.way.findData("single"))
    assert [row[6] for row in cells(page.model)] == ["单一客户依赖", "", ""]
    page.view.choose_ids([str(office.second)])
    with qtbot.waitSignal(page.wants_open) as asked:
        page.archive_button.click()
    assert asked.args == ["customer", office.second]


def test_only_customers_whose_sales_one_sees_are_counted(office, page_of):
    assert {login: page_of(login, ConcentrationPage).measures["count", "single"].text() for login in ("rep", "rep3", "mgr", "service")} == {
        "rep": "2", "rep3": "1", "mgr": "3", "service": "0"
    }  # fmt: skip


def test_another_period_is_counted_anew_and_an_empty_one_says_so(office, page_of, qtbot):
    page = page_of("mgr", ConcentrationPage)
    with qtbot.waitSignal(page.settled):
        page.period.setCurrentIndex(3)
    assert "没有销售" in page.said.text()
    assert page.switch.currentWidget() is not page.view
    assert page.measures["hhi", "single"].text() == "–"


def test_the_head_of_a_group_opens_its_own_archive(office, page_of, qtbot):
    head = create_customer(office.door, office["rep"], {"name_full": "东海控股集团有限公司", "region_code": "330200"})
    with office.door.clockwork("test.group") as deed:
        deed.session.execute(update(Customer).where(Customer.id == office.customer).values(parent_norm="东海控股集团", parent_id=head))
    page = page_of("mgr", ConcentrationPage)
    page.view.choose_ids([str(head)])
    with qtbot.waitSignal(page.wants_open) as asked:
        page.archive_button.click()
    assert asked.args == ["customer", head]
