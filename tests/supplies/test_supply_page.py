"""The page 【供货保证】 over a real store: what each person finds, what a click does, what the dialogs keep."""

import pytest
from test_commitments import approved, draft, submitted
from test_fill_rate import order
from test_shortages import note, out

from goods_shelf import stock
from kehu_desk.supplies import queries, service
from kehu_desk.supplies.dialogs.commitment import CommitmentDialog
from kehu_desk.supplies.dialogs.shortage import ShortageDialog, WaitingDialog
from kehu_desk.supplies.entities import SupplyCommitment, SupplyShortage
from kehu_desk.supplies.service import reading
from kehu_desk.supplies.tab import SupplyPage
from page_steps import bring_up, cells, point_at, shown
from trade_steps import TODAY, ago, read


@pytest.fixture
def wine(trade):
    return stock(trade, "YJ01", "黄酒")


@pytest.fixture
def page_of(seat, qtbot):
    def made(login):
        return bring_up(SupplyPage, seat(login), qtbot)

    return made


def words(page):
    return [each.text() for each in page.pane.widget().findChildren(type(page.search.count))]


def test_the_list_of_commitments(page_of, trade, wine, chinese):
    approved(trade, wine)
    [row] = cells(page_of("rep").commitments.model)
    assert row == ["GH-2026-00001", "杭州华东医药有限公司", "黄酒 500ml", "600 瓶", "1 最优先", "3", "2026-03-02", "2026-12-31", "执行中"]


def test_an_approved_one_that_begins_later_says_so(page_of, trade, wine, chinese):
    approved(trade, wine, starts_on=ago(-9))
    assert cells(page_of("rep").commitments.model)[0][-1] == "未开始"


def test_buttons_follow_state_and_person(page_of, trade, wine, qtbot):
    made = submitted(trade, wine)
    page, chief = page_of("rep").commitments, page_of("sup").commitments
    for each in (page, chief):
        point_at(each, qtbot, made)
    assert shown(page) == ["new", "drop", "archive"]
    assert shown(chief) == ["new", "approve", "reject", "archive"]
    chief.buttons["approve"].click()
    assert read(trade, SupplyCommitment)[0].state == "approved"
    qtbot.waitUntil(lambda: shown(page) == ["new", "end", "archive"])


def test_the_pane_tells_how_a_commitment_is_kept(page_of, trade, wine, qtbot):
    made = approved(trade, wine, starts_on=ago(20))
    order(trade, wine, 60, ordered=12, wanted=10, came=10)
    order(trade, wine, 20, ordered=12, wanted=10, came=9)
    order(trade, wine, 100, ordered=0, state="submitted")
    note(trade, wine, until_on=ago(5))
    page = page_of("rep").commitments
    point_at(page, qtbot, made)
    said = words(page)
    assert "75 % this year: 60 of 80 by the promised day" in said
    assert "500 瓶" in said
    assert "since 2026-02-21, 5 days, Transport" in said
    qtbot.waitUntil(lambda: "75 %" in page.figure.text())


def test_the_workbench_leads_to_the_right_leaf(page_of, trade, wine, qtbot):
    made, missing = draft(trade, wine), note(trade, wine)
    page = page_of("rep")
    assert page.open_subject(missing)
    assert page.leaves.currentIndex() == 1
    assert page.search is page.shortages.search
    assert page.open_subject(made)
    assert page.leaves.currentIndex() == 0
    assert not page_of("rep3").open_subject(made)
    qtbot.waitUntil(lambda: page.commitments.found is not None and page.shortages.found is not None)


def test_a_commitment_is_typed_and_a_refusal_keeps_what_was_typed(seat, trade, wine, qtbot):
    dialog = CommitmentDialog(seat("rep"), trade.customer)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.form.set_values({"month_qty3": "六百"})
    dialog.submit()
    assert dialog.problems.text() == "Choose a product first: type a part of its name above."
    with qtbot.waitSignal(dialog.goods.found):
        dialog.goods.search.line.setText("黄酒")
    assert dialog.goods.hits.count() == 1
    dialog.goods.hits.itemClicked.emit(dialog.goods.hits.item(0))
    assert dialog.goods.product == wine
    dialog.submit()
    assert list(dialog.form.problems()) == ["month_qty3"]
    dialog.form.set_values({"month_qty3": "600", "ends_on": ago(1)})
    dialog.submit()
    assert list(dialog.form.problems()) == ["ends_on"]
    assert dialog.form.values()["month_qty3"] == "600"
    assert read(trade, SupplyCommitment) == []
    dialog.form.set_values({"ends_on": TODAY})
    dialog.submit()
    [row] = read(trade, SupplyCommitment)
    assert (row.id, row.product_id, row.month_qty3, row.priority, row.response_days) == (dialog.commitment_id, wine, 600_000, 2, 3)


def test_a_draft_is_corrected_in_its_dialog(seat, trade, wine, qtbot):
    made = draft(trade, wine)
    with trade.door.look(trade["rep"]) as (session, actor):
        view = queries.commitment_view(session, actor, made)
    dialog = CommitmentDialog(seat("rep"), trade.customer, view)
    qtbot.addWidget(dialog)
    assert dialog.form.values()["month_qty3"] == "600"
    dialog.form.set_values({"month_qty3": "1,200", "priority": "4"})
    dialog.submit()
    [row] = read(trade, SupplyCommitment)
    assert (row.month_qty3, row.priority) == (1_200_000, 4)


def test_the_list_of_shortages(page_of, trade, wine, chinese):
    note(trade, wine, until_on=ago(5), remedy="空运补货")
    [row] = cells(page_of("rep").shortages.model)
    assert row == ["杭州华东医药有限公司", "黄酒 500ml", "2026-02-21", "2026-02-25", "5", "90 瓶", "运输", "空运补货", "已恢复"]


def test_a_shortage_is_noted_and_corrected_in_its_dialog(seat, trade, wine, qtbot):
    desk = seat("rep")
    dialog = ShortageDialog(desk, trade.customer)
    qtbot.addWidget(dialog)
    dialog.goods.show_product(wine, "黄酒")
    dialog.form.set_values({"since_on": ago(9), "reason": "forecast", "lost3": "40"})
    dialog.submit()
    [row] = read(trade, SupplyShortage)
    assert (row.id, row.reason, row.lost_qty3, row.until_on) == (dialog.shortage_id, "forecast", 40_000, None)
    known = reading.shortage(trade.door, trade["rep"], row.id).row
    dialog = ShortageDialog(desk, trade.customer, known)
    qtbot.addWidget(dialog)
    dialog.form.set_values({"until_on": ago(2), "remedy": "空运补货", "lost3": ""})
    dialog.submit()
    [row] = read(trade, SupplyShortage)
    assert (row.until_on, row.remedy, row.lost_qty3) == (ago(2), "空运补货", None)


def test_a_stock_out_is_chosen_and_taken_over(seat, trade, wine, qtbot):
    desk = seat("rep")
    out(trade, wine, ago(9), ago(6))
    waiting = WaitingDialog(desk)
    qtbot.addWidget(waiting)
    qtbot.waitUntil(lambda: waiting.accept_button.isEnabled())
    found = waiting.chosen()
    dialog = ShortageDialog(desk, found.customer_id, None, found)
    qtbot.addWidget(dialog)
    assert dialog.form.values()["since_on"] == ago(9)
    assert dialog.goods.search.isHidden()
    dialog.form.set_values({"reason": "production", "remedy": "增开产线"})
    dialog.submit()
    [row] = read(trade, SupplyShortage)
    assert (row.product_id, row.since_on, row.until_on, row.remedy) == (wine, ago(9), ago(6), "增开产线")
    assert queries_left(trade) == []


def queries_left(trade):
    with trade.door.look(trade["rep"]) as (session, actor):
        return queries.stock_outs(session, actor)


def test_who_may_not_write_sees_the_reasons(page_of, trade, wine, qtbot):
    made = note(trade, wine)
    page = page_of("mgr").shortages
    point_at(page, qtbot, made)
    assert shown(page) == ["archive"]
    assert service.shortage_nos(trade.door, trade["mgr"], trade.customer)
