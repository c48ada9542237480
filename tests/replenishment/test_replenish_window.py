"""The pages 【要货计划】 and 【积压与短缺】 over a real store, with real widgets: from a posted count to an order draft."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from goods_shelf import stock
from kehu_desk.inventory.dialogs.count import CountDialog
from kehu_desk.inventory.entities import StockCount
from kehu_desk.inventory.service import post_count, review_count
from kehu_desk.inventory.service.reading import new_sheet
from kehu_desk.kernel.ids import new_id
from kehu_desk.orders.entities import Order, OrderLine
from kehu_desk.replenishment import service
from kehu_desk.replenishment.dialogs.action import ActionDialog, ResultDialog
from kehu_desk.replenishment.dialogs.confirm import ConfirmDialog, ShipDialog
from kehu_desk.replenishment.dialogs.policy import PolicyDialog
from kehu_desk.replenishment.dialogs.propose import ProposeDialog
from kehu_desk.replenishment.dialogs.why import WhyDialog
from kehu_desk.replenishment.entities import OrderProposal, StockAction, StockPolicy
from kehu_desk.replenishment.rules.levels import Terms
from kehu_desk.replenishment.service.reading import view
from kehu_desk.replenishment.tab import ProposalsPage, StockWatchPage
from kehu_desk.ui.notices import ReasonDialog
from need_steps import TODAY, confirmed, counted, newest, one, proposed, sold, submitted
from page_steps import dialog_of, listed, shown, words
from trade_steps import granted, read


@pytest.fixture
def wine(trade):
    granted(trade, trade.customer, 10**9)
    product = stock(trade, "YJ01", "黄酒", 100_000)
    sold(trade, product)
    counted(trade, product, 95)
    return product


@pytest.fixture
def page_of(seat, qtbot):
    def made(login, kind=ProposalsPage):
        desk = seat(login)
        page = kind(desk)
        desk.news.changed.connect(lambda touched: page.refresh() if page.tables & touched else None, Qt.ConnectionType.QueuedConnection)
        qtbot.addWidget(page)
        page.resize(1000, 640)
        page.show()
        return page

    return made


def choose(page, qtbot, *ids):
    with qtbot.waitSignal(page.settled):
        page.view.choose_ids(list(ids))
    qtbot.waitUntil(lambda: page.buttons["why"].isEnabled() or len(ids) > 1)


def ready(page):
    return [key for key, made in page.buttons.items() if not made.isHidden() and made.isEnabled()]


def done(page, qtbot, act):
    """Until the work on the worker has ended."""
    running = getattr(page, "deeds" if isinstance(page, ProposalsPage) else "proposing").running
    with qtbot.waitSignal(running.ended):
        act()


def pasted_count(trade, desk, qtbot, text):
    """The dialog 【盘点录入】 filled by a paste from Excel and handed in; gives the count."""
    sheet = CountDialog(desk, new_sheet(trade.door, trade["rep"], trade.customer))
    qtbot.addWidget(sheet)
    sheet.show()
    QGuiApplication.clipboard().setText(text)
    sheet.grid.setCurrentIndex(sheet.model.index(0, 0))
    sheet.grid.paste()
    qtbot.waitUntil(sheet.submit.isEnabled)
    sheet.submit.click()
    [count] = read(trade, StockCount)
    assert count.state == "submitted"
    return count.id


# the whole way


def test_from_a_pasted_count_to_an_order_draft(page_of, trade, seat, qtbot):
    """The rep pastes his count from a sheet, the superior posts; the rep makes, adjusts and hands in a proposal; the superior confirms; an order draft is there."""
    granted(trade, trade.customer, 10**9)
    product = stock(trade, "YJ01", "黄酒", 100_000)
    sold(trade, product)
    count = pasted_count(trade, seat("rep"), qtbot, "YJ01\t95")
    review_count(trade.door, trade["sup"], count)
    post_count(trade.door, trade["sup"], count)

    rep = page_of("rep")
    rep.switch.empty.buttons[0].click()
    asking = dialog_of(rep, ProposeDialog, qtbot)
    qtbot.waitUntil(lambda: asking.list.count() == 2)
    done(rep, qtbot, asking.accept_button.click)
    [row] = listed(rep)
    assert row[:7] == ["YH-2026-00001", "杭州华东医药有限公司", "黄酒 500ml", "156", "瓶", "Proposed", ""]

    proposal = newest(trade).id
    choose(rep, qtbot, proposal)
    rep.detail.adjust.quantity.setText("120")
    rep.detail.adjust.save.click()
    assert "five" in words(rep.detail) or "5" in rep.detail.adjust.problems.text()
    rep.detail.adjust.reason.setText("客户仓库放不下")
    with qtbot.waitSignal(rep.settled):
        rep.detail.adjust.save.click()
    assert one(trade, proposal).qty3 == 120_000

    qtbot.waitUntil(lambda: "submit" in ready(rep))
    done(rep, qtbot, rep.buttons["submit"].click)
    assert one(trade, proposal).state == "submitted"

    sup = page_of("sup")
    assert sup.open_subject(proposal)
    qtbot.waitUntil(lambda: "confirm" in ready(sup))
    sup.buttons["confirm"].click()
    confirming = dialog_of(sup, ConfirmDialog, qtbot)
    assert "黄酒 500ml" in confirming.list.item(0).text()
    done(sup, qtbot, confirming.accept_button.click)
    [order] = read(trade, Order)
    [line] = read(trade, OrderLine)
    assert (order.state, order.drafted_by, line.qty3) == ("draft", trade.id("rep"), 120_000)
    assert [cell for cell in listed(sup)[0] if cell == order.no] == [order.no]


# the list


def test_each_finds_the_proposals_of_his_customers(page_of, trade, wine):
    proposed(trade)
    assert [len(listed(page_of(login))) for login in ("rep", "sup", "mgr", "rep3", "finance", "cus", "con")] == [1, 1, 1, 0, 0, 0, 0]


def test_buttons_are_those_of_the_role(page_of, trade, wine, qtbot):
    proposal = proposed(trade)
    rep, mgr = page_of("rep"), page_of("mgr")
    for page in (rep, mgr):
        choose(page, qtbot, proposal)
    assert shown(rep) == ["make", "submit", "cancel", "why", "policy", "paper", "sheet", "archive"]
    assert shown(mgr) == ["cancel", "why", "policy", "paper", "sheet", "archive"]
    assert not rep.detail.adjust.isHidden()
    assert mgr.detail.adjust.isHidden()


def test_state_and_words_narrow_it(page_of, trade, wine, qtbot):
    submitted(trade)
    page = page_of("rep")
    page.state.setCurrentIndex(page.state.findData("closed"))
    assert listed(page) == []
    page.state.setCurrentIndex(page.state.findData("submitted"))
    assert len(listed(page)) == 1
    page.search.line.setText("米酒")
    qtbot.waitUntil(lambda: listed(page) == [])
    page.search.line.setText("黄酒")
    qtbot.waitUntil(lambda: len(listed(page)) == 1)


def test_from_elsewhere_the_proposals_of_one_customer_are_shown_with_a_chip(page_of, trade, wine, qtbot):
    granted(trade, trade.second, 10**9)
    sold(trade, wine, customer=trade.second)
    counted(trade, wine, 5, customer=trade.second)
    first, second = proposed(trade), proposed(trade, customer=trade.second)
    page = page_of("rep")
    assert len(listed(page)) == 2
    assert page.open_subject(second)
    assert [row[1] for row in listed(page)] == ["绍兴越城酒业有限公司"]
    page.chips.chip("customer").remove.click()
    assert len(listed(page)) == 2
    assert not page.open_subject(new_id())
    assert not page_of("rep3").open_subject(first)


def test_several_are_handed_in_together(page_of, trade, wine, qtbot):
    other = stock(trade, "YJ02", "米酒", 50_000)
    sold(trade, other)
    counted(trade, other, 20)
    service.propose(trade.door, trade["rep"], [trade.customer])
    page = page_of("rep")
    choose(page, qtbot, *(row.id for row in read(trade, OrderProposal)))
    qtbot.waitUntil(lambda: "submit" in ready(page))
    assert "2" in words(page.detail)
    assert "cancel" not in shown(page)
    done(page, qtbot, page.buttons["submit"].click)
    assert {row.state for row in read(trade, OrderProposal)} == {"submitted"}


def test_what_is_typed_stays_when_the_list_is_read_anew(page_of, trade, wine, qtbot):
    proposal = proposed(trade)
    page = page_of("rep")
    choose(page, qtbot, proposal)
    page.detail.adjust.quantity.setText("144")
    with qtbot.waitSignal(page.settled):
        page.refresh()
    qtbot.waitUntil(lambda: page.detail.view is not None)
    assert page.detail.adjust.quantity.text() == "144"
    page.detail.adjust.quantity.setText("viel")
    page.detail.adjust.save.click()
    assert page.detail.adjust.problems.text() != ""
    assert one(trade, proposal).state == "proposed"


def test_it_is_sent_back_cancelled_and_shipped_with_dialogs(page_of, trade, wine, qtbot):
    proposal = submitted(trade)
    sup = page_of("sup")
    choose(sup, qtbot, proposal)
    qtbot.waitUntil(lambda: "send_back" in ready(sup))
    sup.buttons["send_back"].click()
    dialog = dialog_of(sup, ReasonDialog, qtbot)
    dialog.text.setPlainText("先看月底盘点")
    dialog.accept_button.click()
    assert one(trade, proposal).state == "proposed"
    rep = page_of("rep")
    choose(rep, qtbot, proposal)
    assert "先看月底盘点" in words(rep.detail)
    rep.buttons["cancel"].click()
    dialog = dialog_of(rep, ReasonDialog, qtbot)
    dialog.text.setPlainText("客户停业装修")
    dialog.accept_button.click()
    assert one(trade, proposal).state == "cancelled"


def test_shipping_without_an_order(page_of, trade, wine, qtbot):
    proposal = confirmed(trade, orders=False)
    page = page_of("rep")
    choose(page, qtbot, proposal)
    qtbot.waitUntil(lambda: "ship" in ready(page))
    page.buttons["ship"].click()
    dialog = dialog_of(page, ShipDialog, qtbot)
    dialog.form.set_values({"on": TODAY + timedelta(days=1)})
    dialog.accept_button.click()
    assert dialog.problems.text() != ""
    dialog.form.set_values({"on": TODAY})
    dialog.accept_button.click()
    assert one(trade, proposal).state == "shipped"


def test_papers_are_asked_for_by_signal(page_of, trade, wine, qtbot):
    proposal = proposed(trade)
    page = page_of("rep")
    choose(page, qtbot, proposal)
    for key, wish in (("paper", page.wants_paper), ("sheet", page.wants_book)):
        with qtbot.waitSignal(wish) as asked:
            page.buttons[key].click()
        assert asked.args == ["proposals", trade.customer]


def test_the_chinese_names(page_of, trade, wine, qtbot, chinese):
    proposed(trade)
    page, other = page_of("rep"), watch(page_of, qtbot)
    assert (page.title(), page.view.accessibleName()) == ("要货计划", "要货计划表")
    assert listed(page)[0][5] == "待处理"
    assert (page.buttons["why"].text(), page.buttons["policy"].text()) == ("为什么", "备货策略…")
    assert other.title() == "积压与短缺"
    assert [view.accessibleName() for view in other.lists.views] == ["积压清单", "短缺清单", "处理措施"]


# why


def test_a_proposal_explains_itself(page_of, trade, wine, qtbot):
    proposal = proposed(trade)
    page = page_of("rep")
    choose(page, qtbot, proposal)
    page.buttons["why"].click()
    dialog = dialog_of(page, WhyDialog, qtbot)
    text = "\n".join(f"{name}: {said}" for name, said in dialog.lines)
    for said in (
        "12 weeks, mean 77 a week, standard deviation sd = 13.01", "divided by n − 1 = 11", "d̄ = mean ÷ 7 = 11; σ_d = sd ÷ √7 = 4.918",
        "P = L + R = 5 + 7 = 12 days", "95 % without a shortage: z = 1.6449; the lead time varies by σ_L = 1 days",
        "SS = z·√(P·σ_d² + d̄²·σ_L²) = 33.355 → 34", "s = d̄·P + SS = 165.355 → 166", "S = s + d̄·C = 242.355",
        "IP = on hand 95", "= 95 (counted on 2026-03-02)", "IP 95 ≤ s 166: S − IP = 147.355, in packs of 12, at least 12: 156 瓶",
    ):  # fmt: skip
        assert said in text, said
    for picture in (dialog.weeks, dialog.future):
        qtbot.waitUntil(lambda picture=picture: not picture.image.isNull())


def test_a_proposal_by_days_and_one_by_minimum_explain_themselves_too(trade):
    from kehu_desk.replenishment.words import why

    thin, kept = stock(trade, "YJ03", "料酒"), stock(trade, "YJ04", "米酒")
    sold(trade, thin, (40, 0, 30, 0, 50, 0, 20, 0, 60, 0))
    for product in (thin, kept):
        counted(trade, product, 0)
    service.set_policy(trade.door, trade["rep"], trade.customer, kept, Terms(method="min_max", min3=10_000, max3=60_000))
    service.propose(trade.door, trade["rep"], [trade.customer])
    said = {row.product_id: dict(why(view(trade.door, trade["rep"], row.id).inputs, "瓶")) for row in read(trade, OrderProposal)}
    assert said[thin]["Safety stock"] == "SS = d̄ × 7 safety days = 20 → 20"
    assert said[thin]["Statistics beside it"].startswith("SS = ")
    assert said[kept]["Levels"] == "s and S as they were typed: 10 and 60."
    assert "History" not in said[kept]


# the policy


def test_a_policy_is_seen_while_it_is_typed_and_saved(seat, trade, wine, qtbot):
    dialog = PolicyDialog(seat("rep"), trade.customer, wine)
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.shown):
        dialog.show()
    assert "SS 34, reorder point s 166, target S 242.355" in dialog.effect.text()
    dialog.form.editor("service_bp").setText("98")
    assert "SS 42," in dialog.effect.text()  # 2.0537 / 1.6449 x 33.355 = 41.644
    dialog.form.editor("method").set_value("days_cover")
    assert "SS 77," in dialog.effect.text()
    dialog.accept_button.click()
    [row] = read(trade, StockPolicy)
    assert (row.method, row.service_bp, row.lead_days, row.pack3) == ("days_cover", 9800, 5, 12_000)


def test_faults_of_a_policy_stand_at_their_fields_and_nothing_is_lost(seat, trade, wine, qtbot):
    dialog = PolicyDialog(seat("rep"), trade.customer, wine)
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.shown):
        dialog.show()
    dialog.form.set_values({"service_bp": "30", "pack3": "0"})
    dialog.accept_button.click()
    assert set(dialog.form.problems()) == {"service_bp", "pack3"}
    assert dialog.form.values()["service_bp"] == "30"
    dialog.form.set_values({"service_bp": "viel"})
    dialog.accept_button.click()
    assert set(dialog.form.problems()) == {"service_bp"}
    assert read(trade, StockPolicy) == []


def test_the_usual_terms_come_back(seat, trade, wine, qtbot):
    service.set_policy(trade.door, trade["rep"], trade.customer, wine, Terms(method="days_cover"))
    dialog = PolicyDialog(seat("rep"), trade.customer, wine)
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.shown):
        dialog.show()
    dialog.reset_button.click()
    assert read(trade, StockPolicy) == []


def test_who_may_not_set_it_reads_it(seat, trade, wine, qtbot):
    dialog = PolicyDialog(seat("sup"), trade.customer, wine)
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.shown):
        dialog.show()
    assert dialog.accept_button.isEnabled()  # the superior sets it too
    with trade.house.store.write() as session, session.begin():
        from sqlalchemy import text

        session.execute(text("update customer set state = 'SEALED' where id = :id"), {"id": trade.customer.hex})
    shut = PolicyDialog(seat("rep"), trade.customer, wine)
    qtbot.addWidget(shut)
    with qtbot.waitSignal(shut.shown):
        shut.show()
    assert not shut.accept_button.isEnabled()
    assert shut.form.editor("service_bp").isReadOnly()


# choosing customers


def test_customers_are_found_by_a_part_of_their_name(seat, trade, wine, qtbot):
    dialog = ProposeDialog(seat("rep"), [trade.customer])
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.list.count() == 2)
    assert dialog.customers() == [trade.customer]
    dialog.search.line.setText("绍兴")
    qtbot.waitUntil(lambda: [dialog.list.item(at).isHidden() for at in range(2)].count(True) == 1)
    dialog.tick.click()
    assert set(dialog.customers()) == {trade.customer, trade.second}
    dialog.search.line.clear()
    dialog.untick.click()
    assert not dialog.accept_button.isEnabled()


# overstock and shortage


def watch(page_of, qtbot, login="rep"):
    page = page_of(login, StockWatchPage)
    with qtbot.waitSignal(page.settled):
        page.refresh()
    return page


def lines(page, place):
    rows = page.lists.views[place].rows
    return [[rows.text(row, column) for column in range(rows.columnCount())] for row in range(rows.rowCount())]


def test_what_lies_too_long_and_what_is_done_about_it(page_of, trade, wine, qtbot):
    trade.later(days=1)
    counted(trade, wine, 800, on=TODAY + timedelta(days=1))
    sold(trade, wine, customer=trade.second)
    counted(trade, wine, 5, customer=trade.second)
    page = watch(page_of, qtbot)
    [row] = lines(page, 0)
    assert row[:3] == ["杭州华东医药有限公司", "黄酒 500ml", "Overstock"]
    page.lists.views[0].choose_ids([(trade.customer, wine)])
    assert ready(page) == ["act", "policy", "archive"]
    page.buttons["act"].click()
    dialog = dialog_of(page, ActionDialog, qtbot)
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 1)
    dialog.form.editor("kind").set_value("transfer")
    dialog.accept_button.click()
    assert dialog.problems.text() != ""  # nobody is chosen yet
    dialog.view.choose_ids([trade.second])
    dialog.form.set_values({"plan": "调给绍兴"})
    with qtbot.waitSignal(page.settled):
        dialog.accept_button.click()
    [action] = read(trade, StockAction)
    assert (action.kind, action.to_customer_id, action.owner_id, action.due_on) == (
        "transfer",
        trade.second,
        trade.id("rep"),
        TODAY + timedelta(days=15),
    )
    assert page.open_subject(action.id)
    assert page.lists.turns.currentIndex() == 2
    page.buttons["finish"].click()
    result = dialog_of(page, ResultDialog, qtbot)
    result.form.set_values({"done3": "9999999", "result": "已经调出"})
    result.accept_button.click()
    assert set(result.form.problems()) == {"done3"}
    result.form.set_values({"done3": "100", "result": "已经调出一百瓶"})
    with qtbot.waitSignal(page.settled):
        result.accept_button.click()
    assert read(trade, StockAction)[0].state == "done"


def test_what_has_run_out_leads_to_a_proposal(page_of, trade, wine, qtbot):
    other = stock(trade, "YJ02", "米酒")
    sold(trade, other)
    counted(trade, other, 0)
    service.watch(trade.door)
    page = watch(page_of, qtbot)
    page.lists.turns.setCurrentIndex(1)
    rows = lines(page, 1)
    assert [(row[1], row[2], row[6]) for row in rows] == [("米酒 500ml", "Run out", "1")]
    assert page.open_subject(trade.customer)
    assert ready(page) == ["propose", "policy", "archive"]
    done(page, qtbot, page.buttons["propose"].click)
    assert len(read(trade, OrderProposal)) == 2
    page.month.setCurrentIndex(1)
    with qtbot.waitSignal(page.settled):
        page.refresh()
    assert [row[6] for row in lines(page, 1)] == [""]


def test_those_who_only_look_are_offered_nothing_to_do(page_of, trade, wine, qtbot):
    page = watch(page_of, qtbot, "mgr")
    assert shown(page) == ["policy", "archive"]
    assert ready(page) == []


def test_an_empty_office_says_so(page_of, trade, qtbot):
    page = watch(page_of, qtbot)
    assert [switch.currentWidget() is switch.empty for switch in page.lists.switches] == [True, True, True]
    assert "Nothing" in page.lists.switches[0].empty.sentence.text()
    assert not page.open_subject(new_id())


def test_titles_and_names_stand_for_those_who_cannot_see(page_of, trade, wine, qtbot):
    page, other = page_of("rep"), watch(page_of, qtbot)
    assert (page.title(), other.title()) == ("Order proposals", "Overstock and shortage")
    for each in (page, other):
        for button in each.buttons.values():
            assert button.accessibleName()
    assert page.detail.adjust.quantity.accessibleName()
    assert [view.accessibleName() for view in other.lists.views] == ["Overstock list", "Shortage list", "Actions on stock"]
    assert isinstance(other.month.currentData(), date)
    assert other.month.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_a_superior_begins_a_clearance_sale_from_the_list_of_overstock(page_of, trade, wine, qtbot):
    trade.later(days=1)
    counted(trade, wine, 800, on=TODAY + timedelta(days=1))
    page = watch(page_of, qtbot, "sup")
    page.lists.views[0].choose_ids([(trade.customer, wine)])
    with qtbot.waitSignal(page.wants_open) as caught:
        page.buttons["promote"].click()
    assert caught.args == ["policy", wine]
