"""The page 【商品】 with real windows over a real store."""

from datetime import date

import pytest
from goods_steps import BOX, WATER, active, decide_all, lists_of, prices, view, waiting
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester

from kehu_desk.kernel.errors import Refused
from kehu_desk.products.dialogs.ending import EndingDialog
from kehu_desk.products.dialogs.price_list import PriceListDialog, What
from kehu_desk.products.dialogs.price_model import NET, PRICE, PriceModel
from kehu_desk.products.dialogs.product import ProductDialog
from kehu_desk.products.service import goods, lists, pages
from kehu_desk.products.service.lists import ListEntry
from kehu_desk.products.tab import ProductsPage
from kehu_desk.products.tab.page import GOODS, LISTS, PROPOSALS
from kehu_desk.products.words import ALONE, WORDS, explain
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk, News
from kehu_desk.ui.job import wait_for_all

JAN = date(2026, 1, 1)


@pytest.fixture
def seat(trade, qtbot, qapp):
    """seat("con"): the page of one person, with everything read; refusals are collected in seat.told."""
    look.apply(qapp, "light")
    news, told, held = News(), [], []
    trade.door.tell = news.changed.emit

    def sit(login):
        page = ProductsPage(Desk(trade[login], trade.door, news, told.append))
        news.changed.connect(lambda touched: page.refresh() if touched & page.tables else None)
        qtbot.addWidget(page)
        page.resize(1024, 560)
        page.show()
        held.append(page)
        settle(qtbot, page)
        return page

    sit.told = told
    yield sit
    wait_for_all()


def settle(qtbot, page):
    def rest():
        pane = page.stack.currentWidget()
        busy = [each.busy for name in ("_reading", "_opening") if (each := getattr(pane, name, None)) is not None]
        return not any(busy) and not page._soon.isActive()

    qtbot.wait(1)
    qtbot.waitUntil(rest)


def go(qtbot, page, place):
    page.turns.setCurrentIndex(place)
    settle(qtbot, page)
    return page.stack.currentWidget()


def shown(pane, column):
    return [pane.model.text(row, column) for row in range(pane.model.rowCount())]


def choose(qtbot, page, subject):
    page.stack.currentWidget().view.choose_ids([subject])
    settle(qtbot, page)


def offered(pane):
    return {key: each.isEnabled() for key, each in pane.buttons.items() if not each.isHidden()}


def words_of(widget):
    from PySide6.QtWidgets import QLabel

    return " ".join(each.text() for each in widget.findChildren(QLabel))


def test_the_list_shows_what_is_sold_and_narrows_by_words_and_state(seat, qtbot, trade):
    active(trade)
    active(trade, code="NF-01", name="农夫果汁", category="饮料/果汁", packs=())
    goods.draft_product(trade.door, trade["con"], WATER._replace(code="D-1", packs=()))
    page = seat("rep")
    pane = page.goods
    QAbstractItemModelTester(pane.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert shown(pane, 0) == ["NF-01", "YS-01"]
    assert shown(pane, 7) == ["1.50", "1.50"]
    assert pane.search.count.text() == "2 / 3"
    pane.search.line.setText("果汁")
    pane.search.line.returnPressed.emit()
    settle(qtbot, page)
    assert shown(pane, 1) == ["农夫果汁"]
    pane.open_subject(page.goods.rows[0].id)
    settle(qtbot, page)
    assert len(shown(pane, 0)) == 3
    assert pane.new.isHidden()
    assert page.turns.count() == 2


def test_an_empty_list_says_what_to_do(seat):
    pane = seat("con").goods
    assert pane.switch.currentWidget() is pane.switch.empty
    assert not pane.new.isHidden()


@pytest.mark.parametrize(
    ("login", "seen"), [("finance", "0.90 yuan"), ("con", "not shown (L3)"), ("rep", "not shown (L3)"), ("kam", "0.90 yuan")]
)
def test_details_tell_units_prices_and_the_cost_to_those_who_see_it(seat, qtbot, trade, login, seen):
    made = active(trade, cost_price4=9_000, says_cost=True)
    prices(trade, "KA-2026", JAN, {made: 14_000}, discount=500)
    page = seat(login)
    choose(qtbot, page, made)
    text = words_of(page.goods.detail)
    assert seen in text
    assert ("0.90" in text) == (login in ("finance", "kam"))
    assert "12 瓶" in text and "6901028075763" in text
    assert "KA-2026 大客户价目" in text and "1.33 yuan / 瓶" in text


def test_a_product_is_entered_by_hand_and_agreed(seat, qtbot, trade):
    page = seat("con")
    page.goods.add()
    dialog = page.goods.dialog
    assert dialog.windowTitle() == "New product"
    assert "cost_price4" not in dialog.form.cells
    dialog.form.set_values({
        "code": "YS-01", "name": "西湖山泉", "base_unit": "瓶", "list_price4": "1.5", "season_profile": "50, 50、100，100;100 100 150 150 100 100 100 100",
        "packs": [{"unit": "箱", "qty3": "12", "barcode": "6901028075763"}],
    })  # fmt: skip
    dialog.submit.click()
    settle(qtbot, page)
    [row] = waiting(trade)
    found = view(trade, row.subject)
    assert (found.list_price4, found.units, found.season_profile[:3]) == (15_000, {"箱": 12_000}, (5_000, 5_000, 10_000))
    assert shown(page.goods, 0) == ["YS-01"]  # the list turned to drafts, where the new one stands
    decide_all(trade)
    assert view(trade, row.subject).state == "active"


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"list_price4": "abc"}, "list_price4"),
        ({"list_price4": "1.23456"}, "list_price4"),
        ({"list_price4": "0"}, "list_price4"),
        ({"season_profile": "1,2,x"}, "season_profile"),
        ({"season_profile": "1,2,3"}, "season_profile"),
        ({"packs": [{"unit": "箱", "qty3": "zwölf", "barcode": ""}]}, "packs"),
        ({"packs": [{"unit": "箱", "qty3": "", "barcode": ""}]}, "packs"),
        ({"packs": [{"unit": "箱", "qty3": "12", "barcode": "6901028075764"}]}, "packs"),
        ({"code": "YS-01"}, "code"),
        ({"name": ""}, "name"),
    ],
)
def test_what_is_wrong_is_said_under_its_field_and_nothing_is_lost(seat, trade, typed, field):
    active(trade, packs=())
    page = seat("finance")
    page.goods.add()
    dialog = page.goods.dialog
    dialog.form.set_values({"code": "NEU", "name": "新品", "base_unit": "瓶", "list_price4": "2"} | typed)
    dialog.submit.click()
    assert dialog.isVisible() and list(dialog.form.problems()) == [field]
    assert seat.told == []
    dialog.reject()


def test_a_change_is_proposed_from_the_list_with_a_reason(seat, qtbot, trade):
    made = active(trade)
    page = seat("finance")
    choose(qtbot, page, made)
    assert offered(page.goods) == {"change": True, "retire": True}
    page.goods.write()
    dialog = page.goods.dialog
    assert dialog.changes and dialog.save.isHidden()
    assert dialog.form.editor("code").isReadOnly() and not dialog.form.editor("list_price4").isReadOnly()
    dialog.form.set_values({"list_price4": "1.80", "cost_price4": "0.90", "reason": "供应商调价"})
    dialog.submit.click()
    settle(qtbot, page)
    assert offered(page.goods) == {"change": False, "retire": False}
    assert "waits for a manager" in page.goods.buttons["change"].toolTip()
    pane = go(qtbot, page, PROPOSALS)
    assert shown(pane, 2)[0] == "List price: 1.50 → 1.80; Cost price: – → 0.90"


def test_a_contract_officer_sees_that_a_cost_changes_and_not_to_what(seat, qtbot, trade):
    made = active(trade)
    goods.propose_change(
        trade.door, trade["finance"], made, view(trade, made).version, WATER._replace(cost_price4=8_765, says_cost=True), "供应商调价"
    )
    pane = go(qtbot, seat("con"), PROPOSALS)
    assert shown(pane, 2)[0] == "Cost price: not shown (L3) → not shown (L3)"
    pane.view.selectAll()
    pane.view.copy(titled=True)
    assert "0.8765" not in QGuiApplication.clipboard().text()


def test_a_manager_agrees_or_not_on_the_page_of_proposals(seat, qtbot, trade, monkeypatch):
    first = goods.draft_product(trade.door, trade["con"], WATER, submit=True)
    second = goods.draft_product(trade.door, trade["con"], WATER._replace(code="X-1", packs=()), submit=True)
    page = seat("mgr")
    pane = go(qtbot, page, PROPOSALS)
    rows = {row.subject: row.id for row in waiting(trade)}
    choose(qtbot, page, rows[first])
    assert offered(pane) == {"confirm": True, "decline": True}
    assert "New product: YS-01 西湖山泉" in pane.told.text()
    pane.buttons["confirm"].click()
    settle(qtbot, page)
    choose(qtbot, page, rows[second])
    monkeypatch.setattr("kehu_desk.products.tab.proposals.ask_reason", lambda *_: "规格写得不清楚")
    pane.buttons["decline"].click()
    settle(qtbot, page)
    assert [view(trade, each).state for each in (first, second)] == ["active", "draft"]
    choose(qtbot, page, rows[second])
    assert "规格写得不清楚" in pane.told.text()
    pane.show_subject.click()
    settle(qtbot, page)
    assert page.turns.currentIndex() == GOODS
    assert page.goods.page.product.id == second


def test_drafts_are_submitted_and_thrown_away_with_the_buttons(seat, qtbot, trade, monkeypatch):
    one = goods.draft_product(trade.door, trade["con"], WATER)
    two = goods.draft_product(trade.door, trade["con"], WATER._replace(code="X-1", packs=()))
    page = seat("con")
    page.goods.state.setCurrentIndex(1)
    settle(qtbot, page)
    choose(qtbot, page, one)
    page.goods.buttons["submit"].click()
    settle(qtbot, page)
    assert [row.subject for row in waiting(trade)] == [one]
    choose(qtbot, page, two)
    monkeypatch.setattr("kehu_desk.products.tab.goods.confirm", lambda *_a, **_k: True)
    page.goods.buttons["drop"].click()
    settle(qtbot, page)
    assert shown(page.goods, 0) == ["YS-01"]


def test_the_workbench_leads_to_a_proposal_or_a_product(seat, qtbot, trade):
    made = active(trade)
    goods.propose_retiring(trade.door, trade["con"], made, "供应商停产")
    [row] = waiting(trade)
    page = seat("mgr")
    assert page.open_subject(row.id)
    settle(qtbot, page)
    assert page.proposals.chosen().id == row.id
    assert page.open_subject(made)
    settle(qtbot, page)
    assert page.goods.chosen() == made
    assert not page.open_subject(trade.customer)


# price lists


def test_a_list_shows_its_prices_after_the_discount(seat, qtbot, trade):
    made = active(trade)
    first = prices(trade, "KA-2026", JAN, {made: 12_345}, discount=333)
    page = seat("rep")
    pane = go(qtbot, page, LISTS)
    assert [shown(pane, column) for column in (0, 3, 4, 5, 6)] == [["KA-2026"], ["2026-01-01 –"], ["3.33"], ["1"], ["Active"]]
    choose(qtbot, page, first)
    assert [pane.lines.text(0, column) for column in (0, 3, 4)] == ["YS-01", "1.2345", "1.1934"]
    assert offered(pane) == {}


def test_a_list_is_written_and_its_prices_pasted(seat, qtbot, trade):
    active(trade)
    active(trade, code="NF-01", name="农夫果汁", packs=())
    page = seat("con")
    pane = go(qtbot, page, LISTS)
    pane.new.click()
    dialog = pane.dialog
    assert isinstance(dialog, PriceListDialog)
    dialog.form.set_values({"code": "KA-2026", "name": "大客户价目", "valid_from": JAN, "discount_bp": "10"})
    QGuiApplication.clipboard().setText("编码\t名称\t价格\nys-01\t山泉\t1.20\nNF-01\t果汁\t2\nQQ-9\t?\t3\n")
    dialog.by_code.click()
    assert dialog.told.text() == "2 prices taken. Not taken: QQ-9"
    dialog.form.edited.emit("discount_bp")
    assert dialog.model.index(1, NET).data() == "1.08"
    dialog.submit.click()
    settle(qtbot, page)
    decide_all(trade)
    assert [(row.lines, row.discount_bp, row.state) for row in lists_of(trade, "KA-2026")] == [(2, 1_000, "active")]


def test_a_next_version_begins_with_the_prices_of_the_last(seat, qtbot, trade):
    made = active(trade)
    first = prices(trade, "KA-2026", JAN, {made: 12_000})
    page = seat("finance")
    pane = go(qtbot, page, LISTS)
    choose(qtbot, page, first)
    assert offered(pane) == {"renew": True, "end": True}
    pane.buttons["renew"].click()
    assert pane.dialog.model.prices == {made: 12_000}
    assert pane.dialog.form.editor("code").isReadOnly()
    pane.dialog.save.click()
    assert "Please fill in" in pane.dialog.form.problems()["valid_from"]
    pane.dialog.form.set_values({"valid_from": date(2026, 4, 1)})
    pane.dialog.save.click()
    settle(qtbot, page)
    assert [row.state for row in lists_of(trade, "KA-2026")] == ["draft", "active"]


def test_products_retired_meanwhile_are_left_out_of_the_next_version(seat, qtbot, trade):
    gone, kept = active(trade), active(trade, code="NF-01", packs=())
    first = prices(trade, "KA-2026", JAN, {gone: 12_000, kept: 13_000})
    goods.propose_retiring(trade.door, trade["con"], gone, "供应商停产")
    decide_all(trade)
    page = seat("con")
    pane = go(qtbot, page, LISTS)
    choose(qtbot, page, first)
    pane.buttons["renew"].click()
    assert pane.dialog.model.prices == {kept: 13_000}
    assert "1 retired products were left out" in pane.dialog.told.text()
    pane.dialog.form.set_values({"valid_from": date(2026, 4, 1)})
    pane.dialog.submit.click()
    settle(qtbot, page)
    assert seat.told == [] and lists_of(trade, "KA-2026")[0].lines == 1
    [row] = waiting(trade)
    chief = seat("mgr")
    chief.open_subject(row.id)
    settle(qtbot, chief)
    chief.proposals.show_subject.click()
    settle(qtbot, chief)
    assert chief.turns.currentIndex() == LISTS
    assert chief.lists.found[0].row.version == 2


def test_the_end_of_a_list_is_proposed_with_day_and_reason(seat, qtbot, trade):
    first = prices(trade, "KA-2026", JAN, {active(trade): 12_000})
    page = seat("con")
    pane = go(qtbot, page, LISTS)
    choose(qtbot, page, first)
    pane.buttons["end"].click()
    assert isinstance(pane.dialog, EndingDialog)
    pane.dialog.form.set_values({"valid_to": date(2026, 3, 1), "reason": "短"})
    pane.dialog.go.click()
    assert set(pane.dialog.form.problems()) == {"valid_to", "reason"}
    pane.dialog.form.set_values({"valid_to": date(2026, 3, 31), "reason": "协议提前终止"})
    pane.dialog.go.click()
    settle(qtbot, page)
    assert offered(pane) == {"renew": True, "end": False}
    decide_all(trade)
    assert lists_of(trade, "KA-2026")[0].valid_to == date(2026, 3, 31)


def test_a_draft_list_that_prices_nothing_is_told_when_submitted(seat, qtbot, trade):
    active(trade)
    made = lists.draft_list(trade.door, trade["con"], ListEntry("KA-2026", "空表", JAN))
    page = seat("con")
    pane = go(qtbot, page, LISTS)
    choose(qtbot, page, made)
    pane.buttons["submit"].click()
    assert [each.codes for each in seat.told] == [("E_LIST_EMPTY",)]


def test_cells_of_prices_take_prices_and_nothing_else(qtbot, trade):
    made = active(trade)
    rows, _count = pages.product_rows(trade.door, trade["con"], "", ("active",))
    model = PriceModel(rows, {}, 0)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    cell = model.index(0, PRICE)
    for text, taken, kept in (("1.2", True, {made: 12_000}), ("x", False, {made: 12_000}), ("0", False, {made: 12_000}), ("", True, {})):
        assert (model.setData(cell, text), model.prices) == (taken, kept)
    model.take_list_prices()
    assert model.prices == {made: 15_000}
    assert not model.index(0, 0).flags() & Qt.ItemFlag.ItemIsEditable


def test_a_block_is_pasted_only_into_the_rows_in_sight(seat, qtbot, trade):
    for code in ("A-1", "B-1", "A-2"):
        active(trade, code=code, packs=())
    page = seat("con")
    found, _count = pages.product_rows(trade.door, trade["con"], "", ("active",))
    dialog = PriceListDialog(page._desk, What.NEW, None, found, JAN, page)
    qtbot.addWidget(dialog)
    dialog.shown.seek("a-")
    QGuiApplication.clipboard().setText("1\r\n2\r\n3\r\n")
    dialog.grid.setCurrentIndex(dialog.shown.index(0, PRICE))
    dialog.grid.paste()
    ids = {row.code: row.id for row in found}
    assert dialog.model.prices == {ids["A-1"]: 10_000, ids["A-2"]: 20_000}
    assert "1 could not be read" in dialog.told.text()


# words


def test_every_refusal_of_products_has_a_sentence(trade):
    assert set(WORDS) >= ALONE
    found = None
    try:
        goods.draft_product(trade.door, trade["con"], WATER._replace(packs=(BOX, BOX), list_price4=0, code=""))
    except Refused as refused:
        found = [explain(each) for each in refused.nos]
    assert found is not None and all(len(each) > 20 and "{" not in each and "…" not in each for each in found)


@pytest.mark.parametrize("kind", [ProductDialog])
def test_fields_are_named_for_those_who_do_not_see_them(seat, kind, qtbot):
    dialog = kind(seat("finance")._desk, None, ((), ()), cost=True)
    qtbot.addWidget(dialog)
    names = [cell.widget.accessibleName() for cell in dialog.form.cells.values() if hasattr(cell.widget, "accessibleName")]
    assert "Cost price" in names and "Units" in [dialog.form.cells["packs"].widget.table.accessibleName()]
