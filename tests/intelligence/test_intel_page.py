"""The page 【情报表】 over a real store: what is shown, what a click does, what is refused inside its dialogs."""

from datetime import timedelta

import pytest
from fact_steps import BUYER, KEEPER, TODAY, ago, market, more, note
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QTreeWidgetItemIterator

from kehu_desk.archives.service.team import join_team
from kehu_desk.intelligence import service
from kehu_desk.intelligence.dialogs.following import FollowDialog
from kehu_desk.intelligence.dialogs.noting import FactDialog
from kehu_desk.intelligence.dialogs.small import UseDialog, VerifyDialog
from kehu_desk.intelligence.dialogs.sources import FinishDialog, SourceDialog, TraceDialog
from kehu_desk.intelligence.entities import Fact, FactSource, FactUse, Subscription, Verification
from kehu_desk.intelligence.rules.terms import SourceTerms
from kehu_desk.intelligence.tab import IntelPage
from kehu_desk.intelligence.tab.pane import GREY
from kehu_desk.intelligence.words import NOTICES, notice_facts
from kehu_desk.intelligence.workflow import ADD, ASK, DROP, FINISH, MARK, TRACE, USE, WITHDRAW
from kehu_desk.ui import look as dress
from kehu_desk.ui.notices import ReasonDialog
from page_steps import dialog_of, words
from trade_steps import read

SOON = TODAY + timedelta(days=5)


@pytest.fixture
def page(seat, qtbot):
    def show(login="rep", fact=None):
        made = IntelPage(seat(login))
        qtbot.addWidget(made)
        made.resize(1024, 600)
        made.show()
        qtbot.waitUntil(lambda: not made.facts.busy)
        if fact is not None:
            choose(made, fact, qtbot)
        return made

    return show


def choose(page, fact, qtbot):
    assert page.open_subject(fact)
    qtbot.waitUntil(lambda: page.facts.found is not None and page.facts.found.view.row.id == fact and not page.facts.busy)


def cells(page, row=0):
    model = page.facts.list.model
    return [model.text(row, column) for column in range(model.columnCount())]


def shown(page):
    return {
        key
        for key, each in page.facts.buttons.items()
        if not each.isHidden() and key in (ADD, ASK, FINISH, DROP, USE, TRACE, MARK, WITHDRAW)
    }


def press(page, key, kind, qtbot):
    page.facts.buttons[key].click()
    return dialog_of(page, kind, qtbot)


# the list


def test_the_chinese_names_and_columns(trade, page, chinese):
    note(trade)
    made = page()
    assert (made.title(), made.facts.list.view.accessibleName()) == ("情报表", "情报表")
    model = made.facts.list.model
    assert [model.headerData(at, Qt.Orientation.Horizontal) for at in range(6)] == ["主题", "内容", "类别", "信源数", "状态", "有效期"]
    assert cells(made) == ["杭州华东医药有限公司", "拟于二季度新建冷库", "财务", "1", "待核 1/2", "2026-08-29"]
    assert made.facts.queues.text() == "待核 1 · 有冲突 0 · 即将失效 0"


def test_each_state_has_its_word_and_what_is_not_proved_stands_in_grey(trade, page, chinese):
    proved, disputed, refuted = note(trade), note(trade), note(trade, source=KEEPER)
    more(trade, proved)
    more(trade, disputed, KEEPER)
    more(trade, refuted, SourceTerms("oppose", "document", "审计报告"))
    marked, old = note(trade), note(trade, as_of=ago(300))
    service.mark_authoritative(trade.door, trade["sup"], marked, "法院公告原件")
    model = page().facts.list.model
    words = {
        model.id_at(row): (model.text(row, 4), model.data(model.index(row, 1), Qt.ItemDataRole.ForegroundRole))
        for row in range(model.rowCount())
    }
    grey = dress.tones().of(GREY.tone)
    assert words == {
        proved: ("已印证", None), disputed: ("有冲突", grey), refuted: ("已否定", grey), marked: ("单一权威信源", grey), old: ("失效", grey),
    }  # fmt: skip


def test_the_empty_page_says_what_to_do(page, chinese):
    made = page()
    assert made.facts.list.switch.currentWidget() is made.facts.list.empty
    assert made.facts.list.empty.sentence.text() == "没有情报"
    assert [each.text() for each in made.facts.list.empty.buttons] == ["登记情报…"]


def test_queues_and_words_are_sought_on_a_worker(trade, page, qtbot):
    disputed = note(trade, statement="促销价下调三个点")
    more(trade, disputed, KEEPER)
    note(trade)
    made = page()
    listing = made.facts.list
    listing.narrow("state", "conflict")
    qtbot.waitUntil(lambda: listing.model.rowCount() == 1 and not listing.busy)
    assert listing.model.id_at(0) == disputed
    listing.narrow("state", "")
    assert listing.model.rowCount() == 2
    listing.search.line.setText("促销")
    qtbot.waitUntil(lambda: listing.model.rowCount() == 1)
    assert listing.model.id_at(0) == disputed
    made.refresh()
    qtbot.waitUntil(lambda: not made.facts.busy)
    assert listing.model.rowCount() == 1


def test_rows_do_not_go_to_the_clipboard(trade, page):
    fact = note(trade)
    made = page()
    QGuiApplication.clipboard().setText("before")
    made.facts.list.view.choose_ids([fact])
    made.facts.list.view.copy()
    assert QGuiApplication.clipboard().text() == "before"


def test_who_may_not_see_a_fact_is_not_led_there(trade, page):
    fact = note(trade)
    made = page("rep3")
    assert made.open_subject(fact) is False
    assert made.facts.list.model.rowCount() == 0
    assert made.count_text() == "0 rows"


def test_the_right_that_ends_empties_the_pane(trade, page, qtbot):
    from kehu_desk.access.levels import RaisedLevel
    from trade_steps import put

    fact = note(trade)
    made = page(fact=fact)
    put(trade, RaisedLevel(customer_id=trade.customer, section="INT", level=3))
    made.refresh()
    qtbot.waitUntil(lambda: not made.facts.busy)
    assert made.facts.found is None
    assert shown(made) == set()


# the pane


def test_the_tree_tells_who_heard_it_from_whom(trade, page, chinese):
    fact = note(trade)
    [buyer] = [each.id for each in read(trade, FactSource)]
    more(trade, fact, SourceTerms("support", "colleague", "李明", derived_from=buyer, quote="冷库要动工了", reliability="E", credibility=5))
    more(trade, fact, KEEPER)
    tree = page(fact=fact).facts.pane.tree
    lines, each = [], QTreeWidgetItemIterator(tree)
    while each.value():
        item, depth = each.value(), 0
        above = item
        while (above := above.parent()) is not None:
            depth += 1
        lines.append((depth, item.text(0), item.text(1), item.text(2)))
        each += 1
    assert lines == [
        (0, "根源:采购王经理", "", ""),
        (1, "采购王经理", "支持 · 面谈", "B3 通常可靠、可能属实"),
        (2, "李明", "支持 · 同事", "E5 不可靠、不太可能"),
        (3, "“冷库要动工了”", "", ""),
        (0, "根源:仓管老周", "", ""),
        (1, "仓管老周", "反对 · 电话", "C3 比较可靠、可能属实"),
    ]


def test_the_pane_tells_tasks_and_uses(trade, page, chinese):
    fact = note(trade, value3=1_200_000, unit="万元")
    more(trade, fact)
    service.use_fact(trade.door, trade["rep"], fact, "FEA", "potential", "4")
    service.ask_verification(trade.door, trade["rep"], fact, trade.id("rep"), "phone", SOON)
    told = page(fact=fact).facts.pane.facts()
    assert told["数值"] == "1,200 万元"
    assert told["待求证"] == "张伟,渠道:电话,期限 2026-03-07"
    assert told["客户特征 · 发展潜力"] == "“4”,张伟 登记,当时状态:已印证"


def test_buttons_follow_what_the_person_may(trade, page):
    fact = note(trade)
    assert shown(page(fact=fact)) == {ADD, ASK, USE, WITHDRAW}
    made = page("sup", fact)
    assert shown(made) == {ASK, USE, MARK, WITHDRAW}
    rep = page(fact=fact)
    assert not rep.facts.buttons[USE].isEnabled()
    assert "R52" in rep.facts.buttons[USE].toolTip()


# dialogs


def test_a_fact_of_a_customer_is_noted(trade, page, qtbot):
    made = page()
    made.facts.note()
    dialog = dialog_of(made, FactDialog, qtbot)
    dialog.choose(trade.customer)
    assert [dialog.form.values()[key] for key in ("subject", "level")] == ["customer", "2"]
    dialog.form.set_values({"category": "finance", "statement": "拟新建冷库", "party": "采购王经理", "as_of": SOON, "valid_until": TODAY})
    dialog.submit()
    assert set(dialog.form.problems()) == {"as_of", "valid_until"}  # each at its field, all at once
    assert dialog.form.values()["statement"] == "拟新建冷库"  # what was typed stays
    assert read(trade, Fact) == []
    dialog.form.set_values({"as_of": TODAY, "valid_until": SOON, "value": "1200.5", "unit": "万元"})
    dialog.submit()
    [fact] = read(trade, Fact)
    assert (fact.statement, fact.valid_until, fact.value3, fact.customer_id) == ("拟新建冷库", SOON, 1_200_500, trade.customer)


def test_a_value_that_is_no_number_is_said_at_its_field(trade, page, qtbot):
    made = page()
    made.facts.note()
    dialog = dialog_of(made, FactDialog, qtbot)
    dialog.form.set_values({"subject": "market", "category": "demand", "statement": "需求回落", "party": "经销商", "value": "很多"})
    dialog.submit()
    assert set(dialog.form.problems()) == {"value"}
    dialog.form.set_values({"value": ""})
    dialog.submit()
    assert [(each.customer_id, each.level) for each in read(trade, Fact)] == [(None, 2)]


def test_a_major_change_is_told_of_a_customer_and_stands_in_the_pane(trade, page, qtbot):
    made = page()
    made.facts.note()
    dialog = dialog_of(made, FactDialog, qtbot)
    assert not dialog.form.cells["event"].isVisible()  # the market has no owner who could change
    dialog.choose(trade.customer)
    assert dialog.form.cells["event"].isVisible()
    dialog.form.set_values({"category": "ownership", "statement": "老板把店转给了侄子", "party": "王掌柜", "event": "owner_change"})
    dialog.submit()
    [fact] = read(trade, Fact)
    assert fact.event == "owner_change"
    assert "Legal representative or owner changed" in words(page(fact=fact.id).facts.pane)


def test_who_does_not_sell_notes_only_for_a_customer(trade, page, qtbot):
    join_team(trade.door, trade["mgr"], trade.customer, trade.id("tech"), team_role="tech")
    made = page("tech")
    made.facts.note()
    dialog = dialog_of(made, FactDialog, qtbot)
    assert not dialog.accept_button.isEnabled()
    dialog.choose(trade.customer)
    assert dialog.accept_button.isEnabled()


def test_a_source_is_added_and_a_bad_day_stands_at_its_field(trade, page, qtbot):
    fact = note(trade)
    made = page(fact=fact)
    dialog = press(made, ADD, SourceDialog, qtbot)
    dialog.form.set_values({"party": "工商登记", "channel": "registry", "obtained_on": SOON, "reliability": "A", "credibility": "1"})
    dialog.submit()
    assert "2026-03-02" in dialog.form.problems()["obtained_on"]
    assert len(read(trade, FactSource)) == 1
    dialog.form.set_values({"obtained_on": TODAY})
    dialog.submit()
    choose(made, fact, qtbot)
    made.refresh()
    qtbot.waitUntil(lambda: made.facts.found is not None and made.facts.found.view.row.state == "corroborated")


def test_only_fresh_channels_are_offered_for_verification(trade, page, qtbot):
    fact = note(trade)
    made = page(fact=fact)
    dialog = press(made, ASK, VerifyDialog, qtbot)
    offered = [dialog.form.editor("channel").itemData(at) for at in range(dialog.form.editor("channel").count())]
    assert "face_to_face" not in offered
    assert "phone" in offered
    dialog.form.set_values({"channel": "phone", "due_on": ago(1)})
    dialog.submit()
    assert set(dialog.form.problems()) == {"due_on"}
    dialog.form.set_values({"due_on": SOON})
    dialog.submit()
    assert [(each.channel, each.due_on, each.assignee_id) for each in read(trade, Verification)] == [("phone", SOON, trade.id("rep"))]


def test_who_was_asked_finishes_or_drops(trade, page, qtbot):
    fact = note(trade)
    first = service.ask_verification(trade.door, trade["sup"], fact, trade.id("rep"), "phone", SOON)
    made = page()
    choose_task = made.open_subject(first)  # the workbench leads here by the task
    assert choose_task
    qtbot.waitUntil(lambda: made.facts.found is not None and not made.facts.busy)
    assert shown(made) >= {FINISH, DROP}
    dialog = press(made, FINISH, FinishDialog, qtbot)
    dialog.form.set_values({"party": "财务小陈", "result": "电话核实"})
    dialog.submit()
    assert [(each.state, each.result) for each in read(trade, Verification)] == [("done", "电话核实")]
    service.ask_verification(trade.door, trade["sup"], fact, trade.id("rep"), "registry", SOON)
    made.refresh()
    qtbot.waitUntil(lambda: made.facts.found is not None and made.facts.found.task is not None and not made.facts.busy)
    reason = press(made, DROP, ReasonDialog, qtbot)
    reason.text.setPlainText("登记机关暂停查询")
    reason.accept()
    assert sorted(each.state for each in read(trade, Verification)) == ["done", "dropped"]


def test_the_origin_is_stated_and_circles_are_refused_in_words(trade, page, qtbot):
    fact = note(trade)
    second = more(trade, fact, SourceTerms("support", "third_party", "物流公司老板"))
    [first] = [each.id for each in read(trade, FactSource) if each.id != second]
    made = page(fact=fact)
    dialog = press(made, TRACE, TraceDialog, qtbot)
    dialog.form.set_values({"source": str(first), "derived_from": str(first)})
    dialog.submit()
    assert "cannot repeat itself" in dialog.form.problems()["derived_from"]
    dialog.form.set_values({"source": str(second)})
    dialog.submit()
    assert {each.id: each.derived_from for each in read(trade, FactSource)} == {first: None, second: first}


def test_use_for_the_archive_asks_for_a_field_a_value_and_where_needed_a_reason(trade, page, qtbot):
    proved = note(trade)
    more(trade, proved)
    dialog = press(page(fact=proved), USE, UseDialog, qtbot)
    assert "override" not in dialog.form.cells
    dialog.form.set_values({"field": "FEA.potential", "value": "4"})
    dialog.submit()
    doubtful = note(trade)
    superior = press(page("sup", doubtful), USE, UseDialog, qtbot)
    superior.form.set_values({"field": "FEA.potential", "value": "5", "override": "好"})
    superior.submit()
    assert set(superior.form.problems()) == {"override"}
    superior.form.set_values({"override": "客户书面确认，先行更新"})
    superior.submit()
    assert [(each.value, each.state_then) for each in read(trade, FactUse)] == [("4", "corroborated"), ("5", "unverified")]


@pytest.mark.parametrize(("login", "key"), [("sup", MARK), ("rep", WITHDRAW)])
def test_marks_and_withdrawals_ask_for_a_reason(trade, page, qtbot, login, key):
    fact = note(trade)
    dialog = press(page(login, fact), key, ReasonDialog, qtbot)
    dialog.text.setPlainText("工商登记原件，已核对")
    dialog.accept()
    [kept] = read(trade, Fact)
    assert (kept.authoritative_by is not None, kept.withdrawn_at is not None) == (key == MARK, key == WITHDRAW)


def test_subscriptions_are_made_and_ended(trade, page, qtbot):
    made = page()
    made.facts.buttons["follow"].click()
    dialog = dialog_of(made, FollowDialog, qtbot)
    dialog.follow()
    assert "Choose a customer" in dialog.problems.text()
    dialog.choose(trade.customer)
    dialog.category.setCurrentIndex(dialog.category.findData("price"))
    dialog.follow()
    [kept] = read(trade, Subscription)
    assert (kept.customer_id, kept.category) == (trade.customer, "price")
    assert [dialog.model.text(0, column) for column in range(2)] == ["杭州华东医药有限公司", "Price"]
    dialog.view.choose_ids([kept.id])
    dialog.unfollow()
    assert read(trade, Subscription) == []


def test_notices_are_told_in_words(chinese):
    facts = notice_facts({"by": "张伟", "fact": "QB-2026-00001", "state": "conflict", "channel": "phone"})
    assert (facts["state"], facts["channel"]) == ("有冲突", "电话")
    assert set(NOTICES) == {"fact_new", "fact_turned", "fact_asked"}


# the information centre


def test_the_figures_are_read_when_they_are_looked_at(trade, page, qtbot, chinese):
    fact = note(trade)
    more(trade, fact)
    service.record_fact(trade.door, trade["mgr"], market(), BUYER)
    made = page()
    assert made.figures.figures is None
    made.views.setCurrentWidget(made.figures)
    qtbot.waitUntil(lambda: made.figures.figures is not None and not made.figures.chart.image.isNull())
    model = made.figures.model
    assert model.headerData(12, Qt.Orientation.Horizontal) == "2026-03"
    assert [model.text(0, 0), model.text(0, 12), model.text(0, 13)] == ["面谈", "2", "2"]
    assert made.figures.shares.text() == "30 天内已印证:暂无    非面谈获得:33.33 %(3 条中 1 条)"
    assert made.figures.chart.accessibleDescription() == "面谈 2; 工商登记 1"


def test_what_covers_too_few_is_not_told(trade, page, qtbot, chinese):
    note(trade)
    made = page("rep3")
    made.views.setCurrentWidget(made.figures)
    qtbot.waitUntil(lambda: made.figures.figures is not None)
    assert [made.figures.model.text(0, 12), made.figures.model.text(0, 13)] == ["…", ""]
    assert made.figures.shares.text() == "30 天内已印证:暂无    非面谈获得:不显示(B-017)"
