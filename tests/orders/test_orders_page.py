"""The page 【订单】 over a real store: what each person finds, what a click does, what the dialogs reckon."""

from datetime import timedelta

import pytest

from goods_shelf import stock
from kehu_desk.credit.dialogs.small import ReleaseDialog
from kehu_desk.kernel.ids import new_id
from kehu_desk.orders.dialogs.order import OrderDialog
from kehu_desk.orders.dialogs.small import BillDialog, DeliverDialog
from kehu_desk.orders.entities import Order, OrderLine
from kehu_desk.orders.noun import NOUN
from kehu_desk.orders.service import deciding
from kehu_desk.orders.tab import OrdersPage
from kehu_desk.ui.notices import ReasonDialog
from page_steps import choose, dialog_of, listed, shown, words
from trade_steps import TODAY, WAN, approved, drafted, granted, read, submitted


@pytest.fixture
def wine(trade):
    granted(trade, trade.customer, 1 * WAN)
    return stock(trade, "YJ01", "黄酒", 100_000)


@pytest.fixture
def page_of(seat, qtbot):
    def made(login):
        page = OrdersPage(seat(login))
        qtbot.addWidget(page)
        page.resize(1000, 640)
        page.show()
        return page

    return made


def one(trade, order):
    [row] = read(trade, Order, id=order)
    return row


# the list


def test_each_finds_the_orders_of_his_customers_the_newest_first(page_of, trade, wine):
    drafted(trade, wine)
    trade.later(days=1)
    drafted(trade, wine, customer=trade.other, login="rep3")
    assert [row[0] for row in listed(page_of("finance"))] == ["DD-2026-00002", "DD-2026-00001"]
    assert [row[0] for row in listed(page_of("mgr"))] == ["DD-2026-00002", "DD-2026-00001"]
    assert [row[0] for row in listed(page_of("rep"))] == ["DD-2026-00001"]
    assert [row[0] for row in listed(page_of("sup2"))] == ["DD-2026-00002"]
    for login in ("cus", "con", "kam", "service"):
        assert listed(page_of(login)) == []


def test_the_list_goes_on_beyond_its_first_page(page_of, trade, wine, qtbot):
    from kehu_desk.kernel.ids import new_id
    from trade_steps import put

    rows = [
        Order(id=new_id(), no=f"ALT-{at:04d}", customer_id=trade.customer, ordered_on=TODAY - timedelta(days=at % 9), drafted_by=trade.id("rep"),
              created_at=trade.clock[0], created_by=trade.id("rep"))
        for at in range(450)
    ]  # fmt: skip
    put(trade, *rows)
    page = page_of("rep")
    qtbot.waitUntil(lambda: page.model.rowCount() == 450)
    days = [page.model.text(row, 2) for row in range(450)]
    assert days == sorted(days, reverse=True)
    assert len({page.model.id_at(row) for row in range(450)}) == 450


def test_state_and_search_narrow_it(page_of, trade, wine, qtbot):
    drafted(trade, wine)
    submitted(trade, wine)
    page = page_of("rep")
    page.state.setCurrentIndex(page.state.findData("submitted"))
    assert [row[0] for row in listed(page)] == ["DD-2026-00002"]
    page.state.setCurrentIndex(0)
    page.search.line.setText("00001")
    qtbot.waitUntil(lambda: [row[0] for row in listed(page)] == ["DD-2026-00001"])


def test_the_chinese_names(page_of, trade, wine, chinese):
    drafted(trade, wine)
    page = page_of("rep")
    assert (page.title(), page.view.accessibleName(), page.buttons["new"].text()) == ("订单", "订单表", "新建订单…")
    assert listed(page)[0][5] == "草稿"


def test_an_empty_page_offers_the_first_step_to_whom_it_belongs(page_of, trade):
    assert len(page_of("rep").switch.empty.buttons) == 1
    assert page_of("finance").switch.empty.buttons == []


# pane and buttons


def test_the_pane_shows_lines_sums_and_what_credit_says(page_of, trade, wine, qtbot):
    order = submitted(trade, wine, 1200)
    page = page_of("rep")
    choose(page, qtbot, order)
    said = words(page.detail)
    assert "12,000.00" in said
    assert "2,000.00" in page.detail.credit.text()
    assert page.detail.lines.rows.rowCount() == 1
    assert shown(page) == ["new", "revise", "release", "cancel", "archive"]


def test_a_blocked_approval_is_grey_and_says_why_with_the_figures(page_of, trade, wine, qtbot):
    order = submitted(trade, wine, 1200)
    page = page_of("sup")
    choose(page, qtbot, order)
    assert not page.buttons["approve"].isEnabled()
    assert "2,000.00" in page.buttons["approve"].toolTip()
    assert page.buttons["send_back"].isEnabled()


def test_an_order_goes_through_all_hands_on_the_screen(page_of, trade, wine, qtbot):
    order = drafted(trade, wine)
    rep = page_of("rep")
    choose(rep, qtbot, order)
    rep.buttons["submit"].click()
    sup = page_of("sup")
    choose(sup, qtbot, order)
    sup.buttons["approve"].click()
    assert one(trade, order).state == "approved"
    rep.refresh()
    qtbot.waitUntil(lambda: "deliver" in shown(rep))
    rep.buttons["deliver"].click()
    dialog_of(rep, DeliverDialog, qtbot).accept_button.click()
    assert one(trade, order).delivered_on == TODAY
    finance = page_of("finance")
    choose(finance, qtbot, order)
    finance.buttons["bill"].click()
    bill = dialog_of(finance, BillDialog, qtbot)
    bill.form.set_values({"number": "发票-0001"})
    bill.accept_button.click()
    assert (one(trade, order).state, one(trade, order).invoice_no) == ("billed", "发票-0001")


def test_refusals_of_a_step_are_told_inside_its_dialog(page_of, trade, wine, qtbot):
    order = approved(trade, wine)
    page = page_of("rep")
    choose(page, qtbot, order)
    page.buttons["deliver"].click()
    dialog = dialog_of(page, DeliverDialog, qtbot)
    dialog.form.set_values({"on": TODAY + timedelta(days=3)})
    dialog.accept_button.click()
    assert "2026-03-02" in dialog.problems.text()
    assert dialog.isVisible()


def test_sending_back_and_cancelling_ask_why(page_of, trade, wine, qtbot):
    order = submitted(trade, wine)
    sup = page_of("sup")
    choose(sup, qtbot, order)
    sup.buttons["send_back"].click()
    dialog = dialog_of(sup, ReasonDialog, qtbot)
    dialog.text.setPlainText("数量不合理")
    dialog.accept_button.click()
    assert one(trade, order).state == "draft"
    rep = page_of("rep")
    choose(rep, qtbot, order)
    assert "数量不合理" in words(rep.detail)
    rep.buttons["cancel"].click()
    dialog = dialog_of(rep, ReasonDialog, qtbot)
    dialog.text.setPlainText("客户不要了啊")
    dialog.accept_button.click()
    assert one(trade, order).state == "cancelled"


def test_a_release_is_asked_for_from_the_order(page_of, trade, wine, qtbot):
    order = submitted(trade, wine, 1200)
    page = page_of("rep")
    choose(page, qtbot, order)
    page.buttons["release"].click()
    dialog = dialog_of(page, ReleaseDialog, qtbot)
    assert dialog.form.values()["amount"] == 1_200_000
    dialog.form.set_values({"reason": "货款已经在途"})
    dialog.accept_button.click()
    page.refresh()
    qtbot.waitUntil(lambda: "release" in shown(page) and not page.buttons["release"].isEnabled())


def test_open_subject(page_of, trade, wine, qtbot):
    order = drafted(trade, wine)
    page = page_of("rep")
    assert page.open_subject(order)
    qtbot.waitUntil(lambda: page.detail.view is not None)
    assert not page.open_subject(new_id())
    assert not page_of("rep3").open_subject(order)


# the order dialog


@pytest.fixture
def dialog_for(seat, trade, qtbot):
    def made(view=None):
        dialog = OrderDialog(seat("rep"), trade.customer, view)
        qtbot.addWidget(dialog)
        with qtbot.waitSignal(dialog.reckoned):
            dialog.show()
        return dialog

    return made


def test_the_total_and_the_head_room_follow_what_is_typed(dialog_for, wine, qtbot):
    dialog = dialog_for()
    with qtbot.waitSignal(dialog.reckoned):
        dialog.grid.add_row({"product": str(wine), "unit": "箱", "qty": "2", "discount": 1000})
        dialog.grid.changed.emit()
    assert "470.00" in dialog.sums.text()
    assert "10,000.00" in dialog.room.text()
    with qtbot.waitSignal(dialog.reckoned):
        dialog.grid.cell(0, 2).set_value("50")
    assert "12,000.00" not in dialog.room.text()
    assert "1,990.00" in dialog.room.text()  # 50 cases of 24 at 10.00 less 10.00 = 11,990.00


def test_a_product_chosen_is_meant_in_its_base_unit(dialog_for, wine):
    dialog = dialog_for()
    dialog.grid.add.click()
    dialog.grid.cell(0, 0).set_value(str(wine))
    assert dialog.grid.cell(0, 1).value() == "瓶"


def test_it_is_saved_and_what_cannot_be_is_said_inside(dialog_for, trade, wine, qtbot):
    dialog = dialog_for()
    dialog.grid.add_row({"product": str(wine), "unit": "瓶", "qty": "viel"})
    dialog.accept_button.click()
    assert dialog.problems.text() != ""
    assert read(trade, Order) == []
    dialog.grid.cell(0, 2).set_value("12.5")
    dialog.accept_button.click()
    [line] = read(trade, OrderLine)
    assert (line.qty3, line.amount_fen, dialog.order_id) == (12_500, 12_500, line.order_id)


def test_an_order_is_changed_from_what_it_was(page_of, dialog_for, trade, wine, qtbot):
    order = submitted(trade, wine)
    page = page_of("rep")
    choose(page, qtbot, order)
    dialog = dialog_for(page.detail.view)
    assert dialog.grid.cell(0, 2).value() == "100"
    dialog.grid.cell(0, 2).set_value("90")
    dialog.accept_button.click()
    assert (one(trade, order).state, read(trade, OrderLine)[0].qty3) == ("draft", 90_000)


# due work


def test_due_work_of_every_hand(trade, wine):
    def due(login):
        with trade.door.look(trade[login]) as (session, actor):
            return [each.kind for each in NOUN.due(session, actor)]

    order = submitted(trade, wine)
    assert (due("sup"), due("mgr"), due("rep"), due("finance")) == (["order_approve"], ["order_approve"], [], [])
    deciding.send_back_order(trade.door, trade["sup"], order, "数量不合理")
    assert due("rep") == ["order_back"]
    second = approved(trade, wine)
    assert (due("rep"), due("finance")) == (["order_deliver", "order_back"], [])
    deciding.deliver_order(trade.door, trade["rep"], second, TODAY)
    assert due("finance") == ["order_bill"]
