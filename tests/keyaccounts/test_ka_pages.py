"""The pages 大客户表, 评选, 机构与负荷 and their dialogs over a real store: what each person finds, what a click does, what is kept."""

from datetime import timedelta

import pytest
from ka_steps import (
    MARKS,
    NOW,
    WHY,
    account,
    approved,
    check_terms,
    checked,
    contacts,
    large,
    opened,
    plan_row,
    planned,
    proposed,
    purposeful,
)
from PySide6.QtWidgets import QDialog

from kehu_desk.keyaccounts import service
from kehu_desk.keyaccounts.dialogs.account import (
    AppointDialog,
    KaAssignDialog,
    KeepDialog,
    ManagerDialog,
    MemberDialog,
    NoteDialog,
    YearDialog,
)
from kehu_desk.keyaccounts.dialogs.department import CheckDialog, EndPostDialog, KaPostDialog
from kehu_desk.keyaccounts.dialogs.duty import DutyDialog
from kehu_desk.keyaccounts.dialogs.nominate import NominateDialog
from kehu_desk.keyaccounts.dialogs.plan import AccountPlanDialog, terms_of, typed
from kehu_desk.keyaccounts.entities import DutyEntry, KamYear, KaPost, KaSelection, KeyAccount
from kehu_desk.keyaccounts.rules.competence import COMPETENCES
from kehu_desk.keyaccounts.rules.duties import DUTIES, DutyTerms
from kehu_desk.keyaccounts.service import choosing
from kehu_desk.keyaccounts.tab import KamDepartmentPage, KaSelectionPage, KeyAccountsPage
from kehu_desk.ui.notices import ReasonDialog
from page_steps import cells, dialog_of
from trade_steps import TODAY, read


@pytest.fixture
def page_of(seat, qtbot):
    def made(kind, login, wide=1280, high=800):
        desk = seat(login)
        page = kind(desk)
        qtbot.addWidget(page)
        desk.news.changed.connect(lambda touched: page.refresh() if page.tables & touched else None)
        page.resize(wide, high)
        page.show()
        settle(page, qtbot)
        return page

    return made


def settle(page, qtbot):
    def still():
        busy = [each.busy for each in (getattr(page, name, None) for name in ("_listing", "_asking", "_reading", "_opening")) if each]
        return not any(busy)

    qtbot.waitUntil(still)


def choose(page, qtbot, made):
    page.view.choose_ids([made])
    settle(page, qtbot)


def shown(buttons):
    return [key for key, made in buttons.items() if not made.isHidden()]


def ready(buttons):
    return [key for key, made in buttons.items() if not made.isHidden() and made.isEnabled()]


# 大客户表


def test_the_list_has_the_columns_of_a_key_account(page_of, trade, chinese, qtbot):
    opened(trade)
    page = page_of(KeyAccountsPage, "kam")
    assert list(page.model.source.titles) == ["客户", "经理", "份额", "集中度", "团队人数", "目标达成", "下次回顾"]
    [row] = cells(page.model)
    assert row[0] == "杭州华东医药有限公司"
    assert row[2:] == ["–", "90.0%", "2", "–", (TODAY + timedelta(days=90)).isoformat()]


def test_the_pane_tells_everything_of_one_account(page_of, trade, chinese, qtbot):
    made = opened(trade)
    page = page_of(KeyAccountsPage, "kam")
    choose(page, qtbot, made)
    titles = [page.pane.tabText(place) for place in range(page.pane.count()) if page.pane.isTabVisible(place)]
    assert titles == ["概况", "职责", "团队", "关键人物图", "决策风格", "信息来源", "计划", "年度评价"]
    assert [row[0] for row in cells(page.pane.blocks.rows)] == [
        "合同要点",
        "拓展业务",
        "了解决策流程",
        "发现增值机会",
        "掌握竞争情报",
        "商务谈判",
        "协调服务",
    ]
    assert {row[1] for row in cells(page.pane.team.rows)} == {"直接责任人", "大客户经理", "集中执行官"}
    assert [row[0] for row in cells(page.pane.people.rows)] == ["钱经理"]


@pytest.mark.parametrize(
    ("login", "tools", "parts"),
    [
        ("kam", ["keep", "paper", "archive"], ["duty", "member", "drop", "begin"]),
        ("sup", ["keep", "paper", "archive"], ["duty", "member", "drop", "reckon"]),
        ("rep", ["paper", "archive"], []),
    ],
)
def test_each_role_finds_its_own_buttons(page_of, trade, qtbot, login, tools, parts):
    made = opened(trade)
    page = page_of(KeyAccountsPage, login)
    choose(page, qtbot, made)
    assert (shown(page.buttons), shown(page.pane.buttons)) == (tools, parts)


def test_a_manager_states_a_purpose_before_he_sees_an_account(page_of, trade, chinese, qtbot):
    made = opened(trade)
    page = page_of(KeyAccountsPage, "mgr")
    choose(page, qtbot, made)
    assert page.pane.shown is None
    assert cells(page.model)[0][3] == "–"
    assert shown(page.buttons) == ["archive", "purpose"]
    with qtbot.waitSignal(page.wants_purpose) as wish:
        page.buttons["purpose"].click()
    assert wish.args == [trade.customer]
    purposeful(trade)
    page.refresh()
    settle(page, qtbot)
    assert shown(page.buttons) == ["assign", "manager", "end", "archive"]


def test_filters_narrow_the_list(page_of, trade, qtbot):
    made = opened(trade)
    page = page_of(KeyAccountsPage, "sup")
    page.which.setCurrentIndex(page.which.findData("mine"))
    settle(page, qtbot)
    assert page.model.rowCount() == 0
    page.which.setCurrentIndex(page.which.findData("stale"))
    settle(page, qtbot)
    assert page.model.rowCount() == 1
    service.end_account(trade.door, trade["mgr"], made, "客户被并购, 采购停止")
    page.which.setCurrentIndex(page.which.findData("ended"))
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    page.which.setCurrentIndex(0)
    qtbot.waitUntil(lambda: page.model.rowCount() == 0)


def test_the_workbench_leads_to_an_account_and_a_customer_to_his(page_of, trade, qtbot):
    made = opened(trade)
    page = page_of(KeyAccountsPage, "kam")
    assert page.open_subject(trade.customer)
    qtbot.waitUntil(lambda: page.pane.shown is not None and page.pane.shown.view.row.id == made)
    assert not page.open_subject(trade.other)


def test_an_empty_list_says_what_to_do(page_of, trade, chinese):
    page = page_of(KeyAccountsPage, "sup")
    assert page.switch.currentWidget() is page.switch.empty
    assert "还没有评选大客户" in page.switch.empty.sentence.text()
    assert [each.text() for each in page.switch.empty.buttons] == ["打开评选"]


def test_an_entry_of_a_duty_is_noted_in_its_dialog(page_of, trade, chinese, qtbot):
    made = opened(trade)
    page = page_of(KeyAccountsPage, "kam")
    choose(page, qtbot, made)
    page.pane.blocks.choose_ids(["negotiate"])
    page.pane.buttons["duty"].click()
    dialog = dialog_of(page, DutyDialog, qtbot)
    assert dialog.form.values()["duty"] == "negotiate"
    dialog.form.set_values({"body": "谈"})
    dialog.submit()
    assert "至少 5 个字" in dialog.form.problems()["body"]
    assert dialog.form.values()["body"] == "谈"
    dialog.form.set_values({"body": "与采购总监谈定年度价格表"})
    dialog.submit()
    assert [each.body for each in read(trade, DutyEntry)] == ["与采购总监谈定年度价格表"]
    qtbot.waitUntil(lambda: [row for row in cells(page.pane.blocks.rows) if row[3] == "是"] != [])


def test_a_promise_is_taken_over_with_its_words(trade, seat, qtbot):
    from kehu_desk.promises.rules import PledgeTerms, Side
    from kehu_desk.promises.service import make_promise

    made = opened(trade)
    pledge = PledgeTerms(Side.US, "每月10日前提供库存报表", trade.id("rep"), TODAY + timedelta(days=8))
    promise = make_promise(trade.door, trade["rep"], trade.customer, pledge)
    dialog = DutyDialog(seat("kam"), made, trade.customer, "DK", "coordinate")
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: len(dialog.offered) == 1)
    box = dialog.form.editor("source")
    box.setCurrentIndex(1)
    assert dialog.form.values()["body"] == "每月10日前提供库存报表"
    dialog.submit()
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert read(trade, DutyEntry)[0].source_id == promise


def test_terms_and_members_are_kept_in_dialogs(page_of, trade, chinese, qtbot):
    made = opened(trade)
    page = page_of(KeyAccountsPage, "kam")
    choose(page, qtbot, made)
    page.buttons["keep"].click()
    dialog = dialog_of(page, KeepDialog, qtbot)
    dialog.form.set_values({"price_list": "PL-KA", "review": TODAY - timedelta(days=1)})
    dialog.submit()
    assert set(dialog.form.problems()) == {"review"}
    dialog.form.set_values({"review": TODAY + timedelta(days=9)})
    dialog.submit()
    assert account(trade, made).price_list == "PL-KA"
    settle(page, qtbot)
    page.pane.buttons["member"].click()
    member = dialog_of(page, MemberDialog, qtbot)
    member.form.set_values({"person": str(trade.id("tech")), "role": "tech"})
    member.submit()
    qtbot.waitUntil(lambda: any(row[1] == "技术支持" for row in cells(page.pane.team.rows)))
    page.pane.team.choose_ids([(trade.id("tech"), "tech")])
    page.pane.buttons["drop"].click()
    qtbot.waitUntil(lambda: not any(row[1] == "技术支持" for row in cells(page.pane.team.rows)))


def test_a_plan_is_begun_written_and_handed_in(page_of, trade, chinese, qtbot):
    made = opened(trade)
    page = page_of(KeyAccountsPage, "kam")
    choose(page, qtbot, made)
    page.pane.buttons["begin"].click()
    dialog_of(page, YearDialog, qtbot).submit()
    qtbot.waitUntil(lambda: page.pane.plan_shown() is not None)
    assert page.pane.plan_shown().year == NOW
    qtbot.waitUntil(lambda: "write" in ready(page.pane.buttons))
    page.pane.buttons["write"].click()
    dialog = dialog_of(page, AccountPlanDialog, qtbot)
    someone = str(contacts(trade)[0])
    dialog.form.set_values({"share_target_bp": "不少"})
    dialog.submit()
    assert set(dialog.form.problems()) == {"share_target_bp"}
    steps = [{"step": each, "actor": someone, "note": ""} for each in ("need", "spec", "evaluate", "decide", "buy")]
    dialog.form.set_values({
        "share_start_bp": "20", "share_target_bp": "25.5", "sales_target_fen": 1_000_000, "profit_target_fen": 300_000, "steps": steps,
        "strategy": "以联合库存换份额", "objectives": [{"text": "进入集采目录", "measure": "中标", "due_on": None}],
    })  # fmt: skip
    dialog.submit()
    plan = page.pane.plan_shown().id
    assert (plan_row(trade, plan).share_target_bp, plan_row(trade, plan).sales_target_fen) == (2550, 1_000_000)
    settle(page, qtbot)
    page.pane.buttons["submit"].click()
    qtbot.waitUntil(lambda: plan_row(trade, plan).state == "submitted")


def test_a_manager_sends_a_plan_back(page_of, trade, chinese, qtbot):
    made = opened(trade)
    plan = planned(trade, made)
    service.submit_plan(trade.door, trade["kam"], plan)
    purposeful(trade)
    page = page_of(KeyAccountsPage, "mgr")
    choose(page, qtbot, made)
    assert ready(page.pane.buttons) == ["agree", "send_back", "reckon"]
    page.pane.buttons["send_back"].click()
    reason = dialog_of(page, ReasonDialog, qtbot)
    reason.text.setPlainText("利润目标偏低, 请重算")
    reason.accept()
    qtbot.waitUntil(lambda: plan_row(trade, plan).state == "sent_back")


def test_a_form_of_a_plan_gives_back_what_it_shows(trade):
    from ka_steps import whole_plan

    terms = whole_plan(trade) if contacts(trade) else None
    assert terms_of(typed(terms)) == terms


def test_a_year_is_reckoned_and_confirmed_with_words(page_of, trade, chinese, qtbot):
    made = opened(trade)
    page = page_of(KeyAccountsPage, "sup")
    choose(page, qtbot, made)
    page.pane.buttons["reckon"].click()
    dialog_of(page, YearDialog, qtbot).submit()
    qtbot.waitUntil(lambda: page.pane.year_shown() is not None)
    assert "confirm" in shown(page.pane.buttons)
    assert not page.pane.buttons["confirm"].isEnabled()
    purposeful(trade)
    other = page_of(KeyAccountsPage, "mgr")
    choose(other, qtbot, made)
    other.pane.buttons["confirm"].click()
    dialog = dialog_of(other, NoteDialog, qtbot)
    dialog.submit()
    assert "缺少" in dialog.form.problems()["note"]
    dialog.form.set_values({"note": "首年按过程评价合格"})
    dialog.submit()
    assert read(trade, KamYear)[0].state == "confirmed"


def test_sponsor_weight_and_manager_change_in_dialogs(page_of, trade, chinese, qtbot):
    made = opened(trade)
    purposeful(trade)
    page = page_of(KeyAccountsPage, "mgr")
    choose(page, qtbot, made)
    page.buttons["assign"].click()
    dialog = dialog_of(page, KaAssignDialog, qtbot)
    dialog.form.set_values({"weight": "150", "sponsor": ""})
    dialog.submit()
    assert (account(trade, made).weight100, account(trade, made).sponsor_id) == (150, None)
    settle(page, qtbot)
    page.buttons["manager"].click()
    change = dialog_of(page, ManagerDialog, qtbot)
    change.form.set_values({"kam": str(trade.id("kam")), "reason": "轮岗"})
    change.submit()
    assert set(change.form.problems()) == {"kam", "reason"}


def test_the_plan_is_wished_for_on_paper(page_of, trade, qtbot):
    made = opened(trade)
    page = page_of(KeyAccountsPage, "kam")
    choose(page, qtbot, made)
    with qtbot.waitSignal(page.wants_paper) as wish:
        page.buttons["paper"].click()
    assert wish.args == ["account_plan", made]


# 评选


def test_candidates_are_nominated_with_evidence(page_of, trade, chinese, qtbot):
    large(trade)
    page = page_of(KaSelectionPage, "sup")
    page.buttons["new"].click()
    dialog = dialog_of(page, NominateDialog, qtbot)
    dialog.choose(trade.customer)
    qtbot.waitUntil(lambda: "9,000.00" in dialog.said.text())
    assert "高利产品采购量 100.0" in dialog.said.text()
    dialog.submit()
    assert "service" in dialog.form.problems()
    for key, each in MARKS.items():
        dialog.form.set_values({key: str(each.scale), f"{key}_why": "短"})
    dialog.submit()
    qtbot.waitUntil(lambda: set(dialog.form.problems()) == {"service_why", "price_why", "partnership_why"})
    for key, each in MARKS.items():
        dialog.form.set_values({f"{key}_why": each.evidence})
    dialog.submit()
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    assert read(trade, KaSelection)[0].state == "proposed"
    qtbot.waitUntil(lambda: page.found is not None)
    assert cells(page.model)[0][3:6] == ["100.0", "是", "待决定"]


def test_a_manager_approves_and_appoints(page_of, trade, chinese, qtbot):
    made = proposed(trade)
    checked(trade)
    page = page_of(KaSelectionPage, "mgr")
    choose(page, qtbot, made)
    assert ready(page.buttons) == ["approve", "reject", "archive"]
    page.buttons["approve"].click()
    dialog = dialog_of(page, NoteDialog, qtbot)
    dialog.submit()
    assert "note" in dialog.form.problems()
    dialog.form.set_values({"note": WHY})
    dialog.submit()
    qtbot.waitUntil(lambda: "appoint" in ready(page.buttons))
    page.buttons["appoint"].click()
    appoint = dialog_of(page, AppointDialog, qtbot)
    appoint.form.set_values({"kam": str(trade.id("kam")), "sponsor": str(trade.id("mgr2"))})
    appoint.submit()
    assert read(trade, KeyAccount)[0].kam_id == trade.id("kam")


def test_without_a_check_the_appointment_is_refused_at_the_field(trade, seat, chinese, qtbot):
    made = approved(trade)
    desk = seat("mgr")
    dialog = AppointDialog(desk, made, "PX", choosing.choices(trade.door, trade["mgr"]))
    qtbot.addWidget(dialog)
    dialog.form.set_values({"kam": str(trade.id("kam"))})
    dialog.submit()
    assert "能力评估" in dialog.form.problems()["kam"]
    assert read(trade, KeyAccount) == []


def test_marks_are_corrected_from_what_stands(page_of, trade, qtbot):
    made = proposed(trade)
    page = page_of(KaSelectionPage, "sup")
    choose(page, qtbot, made)
    page.buttons["correct"].click()
    dialog = dialog_of(page, NominateDialog, qtbot)
    assert dialog.marks() == MARKS
    dialog.form.set_values({"service": "2"})
    dialog.submit()
    qtbot.waitUntil(lambda: read(trade, KaSelection)[0].scores["service"] == 4000)


# 机构与负荷


def test_the_department_tells_load_holes_and_the_comparison(page_of, trade, chinese, qtbot):
    opened(trade, weight100=150)
    page = page_of(KamDepartmentPage, "sup")
    [row] = [each for each in cells(page.model) if each[2] == "1"]
    assert row[2:] == ["1", "1.5", "偏少", "4.0 达标"]
    assert "约有 75 户" in page.bench.text()
    assert "总裁" in page.gaps.text()
    assert shown(page.buttons) == ["check"]


def test_posts_are_set_and_ended(page_of, trade, chinese, qtbot):
    page = page_of(KamDepartmentPage, "mgr")
    page.buttons["post"].click()
    dialog = dialog_of(page, KaPostDialog, qtbot)
    dialog.form.set_values({"person": str(trade.id("mgr2")), "post": "chief_executive"})
    dialog.submit()
    qtbot.waitUntil(lambda: page.found is not None and len(page.found.posts) == 1)
    page.buttons["post"].click()
    second = dialog_of(page, KaPostDialog, qtbot)
    second.form.set_values({"person": str(trade.id("sup2"))})
    second.form.editor("post").set_value("vice_president")
    assert second.form.values()["boss"] == str(read(trade, KaPost)[0].id)
    second.submit()
    qtbot.waitUntil(lambda: len(page.found.posts) == 2)
    page.buttons["end"].click()
    end = dialog_of(page, EndPostDialog, qtbot)
    end.form.set_values({"post": str(page.found.posts[0].id)})
    end.submit()
    qtbot.waitUntil(lambda: len(page.found.posts) == 1)


def test_a_check_says_at_its_field_that_selling_most_is_no_reason(page_of, trade, chinese, qtbot):
    page = page_of(KamDepartmentPage, "sup")
    page.buttons["check"].click()
    dialog = dialog_of(page, CheckDialog, qtbot)
    terms = check_terms()
    dialog.form.set_values({"person": str(trade.id("kam"))})
    for each in COMPETENCES:
        dialog.form.set_values({each: "4", f"{each}_why": terms.reasons[each]})
    dialog.form.set_values({"consulting_why": "销售冠军"})
    dialog.submit()
    assert "卖得最多" in dialog.form.problems()["consulting_why"]
    dialog.form.set_values({"consulting_why": "能与客户共同分析成本"})
    dialog.submit()
    qtbot.waitUntil(lambda: any("达标" in row[5] for row in cells(page.model)))


def test_the_chart_is_drawn(page_of, trade, qtbot):
    service.set_post(trade.door, trade["mgr"], trade.id("mgr2"), "chief_executive")
    page = page_of(KamDepartmentPage, "mgr")
    qtbot.waitUntil(lambda: not page.picture.image.isNull())
    assert page.picture.accessibleDescription()


def test_entries_of_all_duties_make_an_account_in_order(page_of, trade, chinese, qtbot):
    made = opened(trade)
    for duty in DUTIES:
        service.note_duty(trade.door, trade["kam"], made, DutyTerms(duty, TODAY, "与客户逐项确认"))
    page = page_of(KeyAccountsPage, "kam")
    choose(page, qtbot, made)
    assert all(row[3] == "是" for row in cells(page.pane.blocks.rows))
