"""【拜访表】, 【计划】 and 【登记拜访】 over a real store: what each role finds, what is shown, what a click does."""

from datetime import date, timedelta

import pytest
from photo_sample import photo, place_of
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from shiboken6 import isValid
from visit_steps import HOUR, MET, TODAY, graded, one, planned, report, rows, submitted

from goods_shelf import stock
from kehu_desk.intelligence.entities import Fact
from kehu_desk.kernel.clock import zone
from kehu_desk.nouns import NOUNS
from kehu_desk.promises.entities import Promise
from kehu_desk.visits.dialogs.brief import BriefDialog
from kehu_desk.visits.dialogs.photo_viewer import PhotoViewer
from kehu_desk.visits.dialogs.rule import RuleDialog
from kehu_desk.visits.dialogs.small import CommentDialog, MoveDialog, PlanDialog, SolveDialog
from kehu_desk.visits.dialogs.visit import VisitDialog
from kehu_desk.visits.entities import PlannedVisit, Visit, VisitContact, VisitPhoto, VisitPlan, VisitProblem, VisitRule
from kehu_desk.visits.rules.findings import Findings, Met, ProblemFound, PromiseFound
from kehu_desk.visits.service import approve_plan, comment_visit, keep_draft, submit_plan, submit_visit
from kehu_desk.visits.service.pictures import read_picture
from kehu_desk.visits.tab import PlansPage, VisitsPage
from kehu_desk.workbench.service import due_work
from page_steps import dialog_of


def heard(kind, desk):
    """A page that hears the news, as its tab makes it."""
    page = kind(desk)

    def hear(touched):
        if page.tables & touched:
            page.refresh()

    desk.news.changed.connect(hear)
    page.destroyed.connect(lambda: desk.news.changed.disconnect(hear))
    return page


@pytest.fixture
def visits(trade, seat, qtbot):
    def made(login="rep", visit=None):
        page = heard(VisitsPage, seat(login))
        qtbot.addWidget(page)
        page.resize(1000, 640)
        page.show()
        if visit is not None:
            assert page.open_subject(visit)
            qtbot.waitUntil(lambda: page.found is not None)
        return page

    return made


@pytest.fixture
def plans(trade, seat, qtbot):
    def made(login="rep"):
        page = heard(PlansPage, seat(login))
        qtbot.addWidget(page)
        page.resize(1000, 640)
        page.show()
        qtbot.waitUntil(lambda: not page._reading.busy)
        return page

    return made


def cells(view, row=0):
    return [view.rows.text(row, column) for column in range(view.rows.columnCount())]


def open_report(page, qtbot, customer):
    page.report()
    dialog = dialog_of(page, VisitDialog, qtbot)
    dialog.choose(customer)
    qtbot.waitUntil(lambda: dialog.form is not None)
    return dialog


def closed(dialog):
    """A dialog that is closed goes at once."""
    return not isValid(dialog) or not dialog.isVisible()


def handed_in(dialog, qtbot):
    """Press 【提交报告】; whether it closed."""
    qtbot.mouseClick(dialog.submit_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: closed(dialog) or not dialog._saving.busy)
    return closed(dialog)


# the list


def test_the_chinese_names(trade, visits, plans, chinese):
    submitted(trade)
    page, other = visits(), plans()
    assert (page.accessibleName(), page.title(), page.list.view.accessibleName()) == ("拜访表", "拜访表", "拜访表")
    headers = [page.list.model.headerData(at, Qt.Orientation.Horizontal) for at in range(8)]
    assert headers == ["日期", "客户", "拜访人", "方式", "对象", "决策风格", "结论", "下次日期"]
    assert (other.accessibleName(), other.title(), other.calendar.accessibleName()) == ("计划", "计划", "拜访日历")
    dialog = VisitDialog(page._desk, page.seat)
    assert (dialog.windowTitle(), dialog.submit_button.text(), dialog.keep_button.text()) == ("登记拜访", "提交报告", "存草稿")


def test_a_line_tells_the_visit_and_the_pane_the_whole_of_it(trade, visits, chinese):
    visit = submitted(trade, found=Findings(met=(Met("钱经理", minutes=30, mood=1),)), ago=25 * HOUR, market="平稳")
    page = visits("sup", visit)
    assert cells(page.list.view) == [
        "2026-03-01", "杭州华东医药有限公司", "张伟", "客户处", "钱经理", "", "谈妥陈列", "2026-03-08", "已提交 · 迟报",
    ]  # fmt: skip
    facts = page.pane.sheet.facts()
    assert (facts["钱经理"], facts["市场情况"], facts["拜访人"]) == ("30 分钟  友好  尚未入档", "平稳", "张伟")


@pytest.mark.parametrize(("login", "buttons"), [("rep", {"new"}), ("sup", {"new", "read"}), ("mgr", {"read"})])
def test_buttons_follow_role_and_state(trade, visits, login, buttons):
    page = visits(login, submitted(trade))
    shown = {key for key, each in page.buttons.items() if each.isVisibleTo(page)}
    assert shown == buttons | {"brief", "archive"}


@pytest.mark.parametrize("login", ["finance", "cus", "kam", "service", "tech"])
def test_who_sees_no_visit_finds_an_empty_list_that_says_what_to_do(trade, visits, login):
    submitted(trade)
    page = visits(login)
    assert page.list.model.rowCount() == 0
    assert "No visits this month yet" in page.list.empty.sentence.text()


def test_the_superior_comments_and_closes(trade, visits, qtbot):
    visit = submitted(trade)
    page = visits("sup", visit)
    page.buttons["read"].click()
    dialog = dialog_of(page, CommentDialog, qtbot)
    dialog.form.set_values({"comment": "下次带技术同事"})
    dialog.submit()
    qtbot.waitUntil(lambda: page.found is not None and page.found.view.row.state == "read")
    assert page.pane.sheet.facts()["Comment"] == "下次带技术同事"
    page.buttons["close"].click()
    qtbot.waitUntil(lambda: one(trade, Visit).state == "closed")


def test_a_problem_is_solved_from_the_pane(trade, visits, qtbot):
    found = Findings(met=MET, problems=(ProblemFound("连续断货", True, trade.id("rep"), TODAY),))
    visit = submitted(trade, found=found)
    page = visits("rep", one(trade, VisitProblem).id)
    [button] = page.pane._solving
    button.click()
    dialog = dialog_of(page, SolveDialog, qtbot)
    dialog.submit()
    assert "measure" in dialog.form.problems()
    dialog.form.set_values({"measure": "已补货"})
    dialog.submit()
    qtbot.waitUntil(lambda: page.pane._solving == [])
    assert one(trade, VisitProblem).state == "solved" and one(trade, Visit).id == visit


# the report


def test_what_is_missing_is_said_at_its_field_and_what_was_typed_stays(trade, visits, qtbot):
    page = visits()
    dialog = open_report(page, qtbot, trade.customer)
    dialog.form.set_values({"till": "9:00", "from": "9:30", "conclusion": "谈妥陈列"})
    dialog.form.editor("met").cell(0, 0).set_value("钱经理")
    assert not handed_in(dialog, qtbot)
    assert set(dialog.form.problems()) == {"till", "next_text", "next_on"}
    assert dialog.form.values()["conclusion"] == "谈妥陈列"
    dialog.form.set_values({"till": "10:00", "next_text": "送样品", "next_on": TODAY})
    assert handed_in(dialog, qtbot)
    row = one(trade, Visit)
    assert (row.state, row.conclusion, [each.name for each in rows(trade, VisitContact)]) == ("submitted", "谈妥陈列", ["钱经理"])


@pytest.mark.parametrize(("text", "key"), [("25:00", "from"), ("早上", "from"), ("10", "")])
def test_times_are_read_as_people_write_them(trade, visits, qtbot, text, key):
    trade.later(hours=1)
    page = visits()
    dialog = open_report(page, qtbot, trade.customer)
    dialog.form.set_values({"from": text, "till": "10:30", "next_text": "送样品", "next_on": TODAY})
    assert handed_in(dialog, qtbot) is (key == "")
    assert not key or set(dialog.form.problems()) == {key}


def test_a_row_that_cannot_be_read_is_named(trade, visits, qtbot):
    stock(trade)
    page = visits()
    dialog = open_report(page, qtbot, trade.customer)
    grid = dialog.form.editor("stock")
    grid.add_row({"product": "0001 黄酒 500ml", "qty": "3", "unit": "箱"})
    grid.add_row({"product": "不存在", "qty": "3"})
    dialog.form.set_values({"next_text": "送样品", "next_on": TODAY, "companions": ["张三"]})
    handed_in(dialog, qtbot)
    problems = dialog.form.problems()
    assert set(problems) == {"stock", "companions"}
    assert problems["stock"].startswith("Row 2:")
    assert rows(trade, Visit) == []


def test_a_draft_is_kept_and_gone_on_with(trade, visits, qtbot):
    page = visits()
    dialog = open_report(page, qtbot, trade.customer)
    dialog.form.editor("promises").add_row({"side": "us", "text": "送样品"})
    dialog.form.set_values({"conclusion": "未写完"})
    dialog.save(submit=False)
    qtbot.waitUntil(lambda: closed(dialog) and page.found is not None)
    assert one(trade, Visit).state == "draft" and rows(trade, Promise) == []
    page.buttons["keep"].click()
    again = dialog_of(page, VisitDialog, qtbot)
    qtbot.waitUntil(lambda: again.form is not None)
    assert again.form.values()["conclusion"] == "未写完"
    assert again.form.editor("promises").value()[0]["text"] == "送样品"
    assert not handed_in(again, qtbot)
    assert "promises" in again.form.problems()


def test_a_draft_is_thrown_away_after_a_question(trade, visits, qtbot, monkeypatch):
    draft = keep_draft(trade.door, trade["rep"], trade.customer, report(trade))
    page = visits("rep", draft)
    monkeypatch.setattr("kehu_desk.ui.notices.confirm", lambda *_facts, **_named: True)
    page.buttons["drop"].click()
    qtbot.waitUntil(lambda: rows(trade, Visit) == [])


def test_leaving_asks_what_becomes_of_what_was_typed(trade, visits, qtbot, monkeypatch):
    from kehu_desk.archives.dialogs.leaving import Leave

    page = visits()
    dialog = open_report(page, qtbot, trade.customer)
    answers = [Leave.STAY, Leave.SAVE]
    monkeypatch.setattr("kehu_desk.visits.dialogs.visit.ask_leave", lambda _parent: answers.pop(0))
    dialog.form.editor("conclusion").setPlainText("谈妥陈列")
    dialog.reject()
    assert dialog.isVisible()
    dialog.reject()
    qtbot.waitUntil(lambda: closed(dialog))
    assert one(trade, Visit).state == "draft"


def test_ctrl_shift_v_opens_the_report(trade, visits, qtbot):
    page = visits()
    with qtbot.waitActive(page):
        page.activateWindow()
    qtbot.keyClick(page, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    dialog_of(page, VisitDialog, qtbot)


def test_contacts_of_the_archive_are_suggested(trade, visits, qtbot):
    page = visits()
    dialog = open_report(page, qtbot, trade.customer)
    suggest = dialog.form.editor("met").cell(0, 0).completer()
    assert suggest.model().stringList() == ["钱经理"]


# photos


def test_photos_are_dropped_looked_at_and_kept(trade, visits, qtbot, tmp_path):
    good, bad = tmp_path / "货架.jpg", tmp_path / "坏.jpg"
    good.write_bytes(photo())
    bad.write_bytes(b"no picture")
    page = visits()
    dialog = open_report(page, qtbot, trade.customer)
    strip = dialog.photos
    dialog.form.pages.setCurrentWidget(strip)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(each)) for each in (good, bad, tmp_path)])
    strip.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier))
    qtbot.waitUntil(lambda: not strip.busy and strip.list.count() == 1)
    assert "坏.jpg" in strip.hint.text()
    strip.list.item(0).setText("主货架")
    strip.list.setCurrentRow(0)
    strip.list.setFocus()
    qtbot.keyClick(strip.list, Qt.Key.Key_Space)
    viewer = dialog_of(dialog, PhotoViewer, qtbot)
    qtbot.waitUntil(lambda: viewer.shown)
    viewer.accept()
    dialog.form.set_values({"next_text": "送样品", "next_on": TODAY})
    assert handed_in(dialog, qtbot)
    assert (one(trade, VisitPhoto).caption, one(trade, Visit).checked_by) == ("主货架", "photo_exif")


def test_a_photo_goes_out_without_its_place(trade, visits, qtbot, tmp_path, monkeypatch):
    taken = read_picture("货架.jpg", photo(), zone())
    visit = submit_visit(trade.door, trade["rep"], trade.customer, report(trade), photos=[taken])
    page = visits("rep", visit)
    assert page.pane.pages.isTabVisible(1)
    page.pane.photos.list.setCurrentRow(0)
    assert page.pane.save_button.isEnabled()
    out = tmp_path / "out.jpg"
    page.put_photo(page.pane.photos.chosen(), out)
    qtbot.waitUntil(lambda: out.exists() and not page._taking.busy)
    assert place_of(out.read_bytes()) == {} and place_of(taken.content) != {}
    told = []
    monkeypatch.setattr("kehu_desk.ui.notices.tell_problem", lambda _page, *said: told.append(said))
    page.put_photo(page.pane.photos.chosen(), tmp_path / "nowhere" / "out.jpg")
    qtbot.waitUntil(lambda: bool(told))
    assert told[0][0] == "The photo was not saved."


# plans


def test_who_is_due_is_offered_first_and_planned_by_a_double_click(trade, plans, qtbot):
    graded(trade, trade.second, "A")
    trade.later(days=23)
    page = plans()
    assert cells(page.gaps)[:2] == ["绍兴越城酒业有限公司", "A"]
    assert cells(page.gaps)[3] == "23 / 15"
    page.gaps.selectRow(0)
    page.buttons["new"].click()
    dialog = dialog_of(page, PlanDialog, qtbot)
    assert dialog.head.text() == "绍兴越城酒业有限公司"
    dialog.form.set_values({"on_day": date(2026, 3, 26), "starts": "9:30", "goal": "order"})
    dialog.submit()
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    row = one(trade, PlannedVisit)
    assert (row.on_day, row.starts, row.goal) == (date(2026, 3, 26), 570, "order")


def test_what_cannot_be_planned_is_said_at_the_field(trade, plans, qtbot):
    planned(trade, 1)
    page = plans()
    page.gaps.selectRow(0)
    page.buttons["new"].click()
    dialog = dialog_of(page, PlanDialog, qtbot)
    dialog.choose(trade.customer)
    dialog.form.set_values({"on_day": TODAY + timedelta(days=1), "starts": "25:00"})
    dialog.submit()
    assert set(dialog.form.problems()) == {"starts"}
    dialog.form.set_values({"starts": ""})
    dialog.submit()
    assert set(dialog.form.problems()) == {"on_day"} and "2026-03-03" in dialog.form.problems()["on_day"]


def test_a_week_is_handed_in_sent_back_and_approved(trade, plans, qtbot):
    planned(trade, 1, 2)
    page = plans()
    page.buttons["submit"].click()
    qtbot.waitUntil(lambda: one(trade, VisitPlan).state == "submitted")
    superior = plans("sup")
    assert superior.open_subject(one(trade, VisitPlan).id)
    shown = {key for key, each in superior.buttons.items() if each.isVisibleTo(superior)}
    assert {"approve", "send_back"} <= shown and "submit" not in shown
    superior.buttons["approve"].click()
    qtbot.waitUntil(lambda: one(trade, VisitPlan).state == "approved")


def test_a_visit_is_moved_and_briefed_from_the_list(trade, plans, qtbot):
    [row] = planned(trade, 1)
    page = plans()
    assert page.open_subject(row)
    assert page.chosen().id == row
    page.buttons["move"].click()
    dialog = dialog_of(page, MoveDialog, qtbot)
    dialog.form.set_values({"to_day": TODAY + timedelta(days=3), "reason": "客户出差"})
    dialog.submit()
    qtbot.waitUntil(lambda: page.model.rowCount() == 2)
    assert sorted(each.state for each in rows(trade, PlannedVisit)) == ["moved", "planned"]
    new = one(trade, PlannedVisit, state="planned").id
    assert page.open_subject(new)
    page.buttons["brief"].click()
    brief = dialog_of(page, BriefDialog, qtbot)
    qtbot.waitUntil(lambda: brief.brief is not None)
    with qtbot.waitSignal(page.wants_paper) as wanted:
        brief.print_button.click()
    assert wanted.args == ["visit_brief", new]
    with qtbot.waitSignal(page.wants_paper) as wanted:
        page.buttons["print"].click()
    assert wanted.args == ["visit_week", (trade.id("rep"), TODAY)]


def test_the_calendar_tells_the_month_and_plans_for_a_day(trade, plans, qtbot, chinese):
    planned(trade, 1, starts=570)
    page = plans()
    page.head.way.setCurrentIndex(1)
    qtbot.waitUntil(lambda: not page._reading.busy)
    days = page.calendar.days
    row, column = days.place_of(date(2026, 3, 3))
    assert days.index(row, column).data() == "3\n· 09:30 杭州华东医药有限公司"
    assert "例行拜访" in days.index(row, column).data(Qt.ItemDataRole.ToolTipRole)
    assert [days.headerData(at, Qt.Orientation.Horizontal) for at in (0, 6)] == ["周一", "周日"]
    page.calendar.activated.emit(days.index(*days.place_of(date(2026, 3, 20))))
    dialog = dialog_of(page, PlanDialog, qtbot)
    assert dialog.form.values()["on_day"] == date(2026, 3, 20)


def test_weeks_are_turned(trade, plans, qtbot):
    planned(trade, 8)
    page = plans()
    assert page.model.rowCount() == 0
    page.head.on.click()
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    page.head.now.click()
    qtbot.waitUntil(lambda: page.model.rowCount() == 0)


def test_a_manager_sets_how_often_customers_are_visited(trade, plans, qtbot):
    page = plans("mgr")
    assert not plans("rep").buttons["rules"].isVisibleTo(page)
    page.buttons["rules"].click()
    dialog = dialog_of(page, RuleDialog, qtbot)
    dialog.form.set_values({"A/every": 0})
    dialog.submit()
    assert set(dialog.form.problems()) == {"A/every"}
    dialog.form.set_values({"A/every": 10, "A/along": None})
    dialog.submit()
    qtbot.waitUntil(lambda: len(rows(trade, VisitRule)) == 1)
    rule = one(trade, VisitRule)
    assert (rule.grade, rule.every_days, rule.accompany_days) == ("A", 10, None)


@pytest.mark.parametrize("login", ["finance", "adm", "aud", "service"])
def test_who_plans_nothing_is_told_so(trade, plans, login):
    page = plans(login)
    assert page.state.text() and not page.buttons["new"].isVisibleTo(page)


# the whole way


def test_from_the_plan_to_tomorrows_work_and_the_fact_that_waits(trade, plans, visits, qtbot, tmp_path):
    """He plans, is approved, reads the brief, visits with a photo, a promise and a fact; tomorrow the promise is his work."""
    [row] = planned(trade, 0)
    submit_plan(trade.door, trade["rep"], one(trade, VisitPlan).id)
    approve_plan(trade.door, trade["sup"], one(trade, VisitPlan).id)
    page = plans()
    assert page.open_subject(row)
    page.buttons["brief"].click()
    brief = dialog_of(page, BriefDialog, qtbot)
    qtbot.waitUntil(lambda: brief.brief is not None)
    brief.accept()
    trade.later(hours=2)
    page.buttons["report"].click()
    dialog = dialog_of(page, VisitDialog, qtbot)
    qtbot.waitUntil(lambda: dialog.form is not None)
    form = dialog.form
    form.editor("met").cell(0, 0).set_value("钱经理")
    form.editor("facts").add_row({"category": "management", "statement": "准备换采购负责人"})
    form.editor("promises").add_row({"side": "us", "text": "送二十瓶试饮", "due_on": TODAY + timedelta(days=1)})
    form.set_values({"next_text": "送样品", "next_on": TODAY + timedelta(days=1), "conclusion": "谈妥陈列"})
    file = tmp_path / "货架.jpg"
    file.write_bytes(photo())
    dialog.photos.add_files([file])
    qtbot.waitUntil(lambda: not dialog.photos.busy)
    assert handed_in(dialog, qtbot)
    assert one(trade, PlannedVisit).state == "done" and len(rows(trade, VisitPhoto)) == 1
    trade.later(days=1)
    work = due_work(trade.door, trade["rep"], NOUNS)
    assert [(each.kind, each.due_on) for each in work if "送二十瓶试饮" in each.title] == [("pledge_due", TODAY + timedelta(days=1))]
    from kehu_desk.intelligence.queries import Picked, fact_page
    from kehu_desk.intelligence.words import state_text

    with trade.door.look(trade["rep"]) as (session, actor):
        [fact] = fact_page(session, actor, None, 9, Picked())
    assert (fact.statement, fact.support, fact.least, len(rows(trade, Fact))) == ("准备换采购负责人", 1, 2, 1)
    assert "1/2" in state_text(fact.state, fact.support, fact.least, fact.authoritative)


def test_each_kind_of_due_work_has_a_name(trade):
    from kehu_desk.visits.noun import WORK, due

    planned(trade, 0)
    submit_plan(trade.door, trade["rep"], one(trade, VisitPlan).id)
    keep_draft(trade.door, trade["rep"], trade.customer, report(trade))
    submitted(trade, customer=trade.second, found=Findings(met=MET, problems=(ProblemFound("断货", True, trade.id("rep"), TODAY),)))
    kinds = set()
    for login in ("rep", "sup"):
        with trade.door.look(trade[login]) as (session, actor):
            kinds |= {each.kind for each in due(session, actor)}
    assert kinds == {"visit_planned", "visit_report", "visit_problem", "visit_plan_approve", "visit_read"}
    assert kinds | {"visit_missed", "visit_report_late"} <= set(WORK)


def test_news_of_others_are_shown(trade, visits, qtbot):
    visit = submitted(trade, found=Findings(met=MET, promises=(PromiseFound("us", "送样品", TODAY),)))
    page = visits("rep", visit)
    comment_visit(trade.door, trade["sup"], visit, "很好")
    page.refresh()
    qtbot.waitUntil(lambda: page.found is not None and page.found.view.comment == "很好")
