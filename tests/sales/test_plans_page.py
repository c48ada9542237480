"""The page 【销售计划】 with real windows over a real store."""

import pytest
from plan_steps import EVERYTHING, approved, product, row, save, seen, sold, version
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester

from kehu_desk.archives.dialogs.leaving import Leave
from kehu_desk.kernel.errors import Refused
from kehu_desk.sales.dialogs.plan_rows import PlanRowsDialog
from kehu_desk.sales.rules.plans import Cell, Key, Measure
from kehu_desk.sales.service import plan_pages, plans
from kehu_desk.sales.tab.plan_model import COLUMNS, MONTH, QUARTER, SHARE, SOLD, SOLD_MEASURE, YEAR, Column, PlanModel
from kehu_desk.sales.tab.plans import PlansPage
from kehu_desk.sales.words.plans import ALONE, WORDS, amount_text, explain, share_text
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk, News
from kehu_desk.ui.job import wait_for_all

JAN, FEB, Q1, ALL = (COLUMNS.index(each) for each in (Column(MONTH, 0), Column(MONTH, 1), Column(QUARTER, 0), Column(YEAR)))
SOLD_AT, SHARE_AT = COLUMNS.index(Column(SOLD)), COLUMNS.index(Column(SHARE))


@pytest.fixture
def seat(trade, qtbot, qapp):
    """seat("rep"): the page of one person; refusals are collected in seat.told."""
    look.apply(qapp, "light")
    news, told, held = News(), [], []
    trade.door.tell = news.changed.emit

    def sit(login, customer=None):
        page = PlansPage(Desk(trade[login], trade.door, news, told.append))
        news.changed.connect(lambda touched: page.refresh() if touched & page.tables else None)
        qtbot.addWidget(page)
        page.resize(1024, 560)
        page.show()
        held.append(page)
        settle(qtbot, page)
        if customer:
            page.open_plan(customer, 2026)
            settle(qtbot, page)
        return page

    sit.told = told
    yield sit
    for page in held:
        page.sheet.model.dirty = False
    wait_for_all()


def settle(qtbot, page):
    qtbot.wait(1)
    qtbot.waitUntil(lambda: not page._soon.isActive() and not page._reading.busy and not page.list._reading.busy)


def cell(page, at, column):
    return page.sheet.model.index(at, column).data()


def put(page, at, column, text):
    return page.sheet.model.setData(page.sheet.model.index(at, column), text)


def offered(page):
    return {event: each.isEnabled() for event, each in page.sheet.buttons.items() if not each.isHidden()}


def titles(page):
    model = page.sheet.model
    return [model.headerData(at, Qt.Orientation.Vertical) for at in range(model.rowCount())]


def add(qtbot, page, *wanted):
    page.add_rows()
    dialog = page.rows_dialog
    for at in range(dialog.list.count()):
        dialog.list.item(at).setSelected(dialog.list.item(at).text() in wanted)
    dialog.go.click()
    qtbot.wait(1)


def test_a_plan_is_written_submitted_and_approved(seat, qtbot, trade):
    product(trade, "YS-01", "饮料/水")
    page = seat("rep", trade.customer)
    assert "no plan yet" in page.sheet.head.text()
    assert offered(page) == {"save": False, "submit": True}
    add(qtbot, page, "Everything else", "YS-01 商品YS-01", "Category 饮料")
    assert titles(page) == ["Everything else", "饮料", "YS-01 商品YS-01", "Planned in all", "Sold in all", "Reached"]
    assert put(page, 0, JAN, "300,000") and put(page, 0, FEB, "1234.5") and put(page, 2, JAN, "100")
    assert [cell(page, 0, each) for each in (JAN, FEB, Q1, ALL)] == ["300,000", "1,234.50", "301,234.50", "301,234.50"]
    assert [cell(page, 3, each) for each in (JAN, FEB, Q1, ALL)] == ["300,100", "1,234.50", "301,334.50", "301,334.50"]
    page.sheet.buttons["submit"].click()
    settle(qtbot, page)
    assert seat.told == []
    assert offered(page) == {"withdraw": True}
    chief = seat("sup", trade.customer)
    assert "Waits for a decision" in chief.sheet.head.text()
    assert offered(chief) == {"approve": True, "send_back": True}
    assert not chief.sheet.model.flags(chief.sheet.model.index(0, JAN)) & Qt.ItemFlag.ItemIsEditable
    chief.sheet.buttons["approve"].click()
    settle(qtbot, chief)
    assert "In force" in chief.sheet.head.text() and "decided by 李强 on 2026-03-02" in chief.sheet.head.text()
    assert seen(trade).rows[0].cells[0] == Cell(10_000, 10_000, 10_000)


def test_a_block_from_a_spreadsheet_is_pasted_into_the_months(seat, qtbot, trade):
    page = seat("rep", trade.customer)
    add(qtbot, page, "Everything else")
    model, grid = page.sheet.model, page.sheet.grid
    QGuiApplication.clipboard().setText("100\t200\t300\t9999\t400\tx\t600\r\n")
    grid.setCurrentIndex(model.index(0, JAN))
    grid.paste()
    assert [cell.base_fen // 100 for cell in model.lines[0].cells[:6]] == [100, 200, 300, 400, 0, 600]
    assert cell(page, 0, Q1) == "600"  # 9999 stood over the quarter: it is a sum, and stays one
    assert page.sheet.told.text().startswith("5 cells taken; 2 could not be read")


def test_one_number_fills_what_is_chosen_and_delete_empties_it(seat, qtbot, trade):
    page = seat("rep", trade.customer)
    add(qtbot, page, "Everything else")
    model, grid = page.sheet.model, page.sheet.grid
    grid.selectRow(0)
    QGuiApplication.clipboard().setText("50")
    grid.paste()
    assert model.lines[0].cells == [Cell(5_000, 5_000, 5_000)] * 12
    grid.selectRow(0)
    grid.clear_action.trigger()
    assert model.lines[0].cells == [Cell()] * 12


def test_stretch_and_challenge_are_written_on_their_own_pages_of_the_grid(seat, qtbot, trade):
    page = seat("rep", trade.customer)
    add(qtbot, page, "Everything else")
    names = [page.sheet.measures.tabText(at) for at in range(page.sheet.measures.count())]
    assert names == ["Base", "Stretch", "Challenge", "Quantity", "Sold"]
    put(page, 0, JAN, "100")
    page.sheet.measures.setCurrentIndex(1)
    assert cell(page, 0, JAN) == "100"
    put(page, 0, JAN, "80")
    assert page.sheet.model.index(0, JAN).data(Qt.ItemDataRole.ForegroundRole) == look.tones().of("bad")
    page.sheet.buttons["save"].click()
    assert [each.codes for each in seat.told] == [("E_PLAN_ORDER",)]
    assert page.sheet.model.dirty
    page.sheet.measures.setCurrentIndex(3)
    assert put(page, 0, JAN, "12.5") and cell(page, 0, JAN) == "12.5"
    assert titles(page) == ["Everything else"]
    page.sheet.measures.setCurrentIndex(4)
    assert not put(page, 0, JAN, "5")


def test_profits_are_a_measure_for_those_who_see_them(seat, trade):
    approved(trade)
    page = seat("mgr", trade.customer)
    assert "Profit" in [page.sheet.measures.tabText(at) for at in range(page.sheet.measures.count())]


def test_what_was_sold_stands_beside_and_below_the_plan(seat, trade):
    water, soap = product(trade, "A1", "饮料/水"), product(trade, "B1", "日化")
    approved(trade, [row(Key(water), 100, 200)])
    sold(trade, water, "2026-01-31", 7_500)
    sold(trade, soap, "2026-02-01", 2_500)
    page = seat("sup", trade.customer)
    assert [cell(page, 0, each) for each in (ALL, SOLD_AT, SHARE_AT)] == ["300", "75", "25.0 %"]
    assert [cell(page, 2, each) for each in (JAN, FEB, Q1, ALL)] == ["75", "25", "100", "100"]
    assert [cell(page, 3, each) for each in (JAN, FEB, Q1, ALL)] == ["75.0 %", "12.5 %", "33.3 %", "33.3 %"]
    page.sheet.model.show_measure(SOLD_MEASURE)
    assert titles(page) == ["A1 商品A1", "Not planned", "Sold in all"]
    assert [cell(page, at, ALL) for at in range(3)] == ["75", "25", "100"]


def test_a_plan_in_force_is_revised_and_the_old_version_stays_readable(seat, qtbot, trade):
    approved(trade)
    page = seat("rep", trade.customer)
    assert offered(page) == {"revise": True}
    page.sheet.buttons["revise"].click()
    assert offered(page) == {"save": False, "submit": True}
    put(page, 0, JAN, "999")
    page.sheet.buttons["save"].click()
    settle(qtbot, page)
    assert "version 2" in page.sheet.head.text()
    assert page.sheet.version.count() == 2
    assert page.sheet.version.currentText() == "Version 2 · Draft · 1,499 yuan"
    page.sheet.version.setCurrentIndex(1)
    page.sheet.version.activated.emit(1)
    settle(qtbot, page)
    assert cell(page, 0, JAN) == "100"
    assert offered(page) == {"revise": False}
    assert "being written already" in page.sheet.buttons["revise"].toolTip()


def test_what_is_sent_back_shows_the_answer_to_whoever_plans(seat, qtbot, trade, monkeypatch):
    save(trade, submit=True)
    chief = seat("sup", trade.customer)
    monkeypatch.setattr("kehu_desk.sales.tab.plans.ask_reason", lambda *_: "一季度目标偏低")
    chief.sheet.buttons["send_back"].click()
    settle(qtbot, chief)
    page = seat("rep", trade.customer)
    assert "一季度目标偏低" in page.sheet.told.text()
    assert offered(page) == {"save": False, "submit": True, "drop": True}


def test_taking_back_and_throwing_away(seat, qtbot, trade, monkeypatch):
    save(trade, submit=True)
    page = seat("rep", trade.customer)
    page.sheet.buttons["withdraw"].click()
    settle(qtbot, page)
    monkeypatch.setattr("kehu_desk.sales.tab.plans.confirm", lambda *_a, **_k: True)
    page.sheet.buttons["drop"].click()
    settle(qtbot, page)
    assert "no plan yet" in page.sheet.head.text()
    assert page.list.rows == []
    assert seat.told == []


def test_news_of_others_never_wipe_what_is_being_typed(seat, qtbot, trade):
    made = save(trade)
    page = seat("rep", trade.customer)
    put(page, 0, JAN, "777")
    save(trade, rows=[row(EVERYTHING, 5)], seen=version(trade, made))
    settle(qtbot, page)
    assert cell(page, 0, JAN) == "777"
    page.sheet.buttons["save"].click()
    assert [each.codes for each in seat.told] == [("E_STALE",)]
    assert cell(page, 0, JAN) == "777"


@pytest.mark.parametrize(("answer", "kept", "there"), [(Leave.STAY, False, False), (Leave.DISCARD, False, True), (Leave.SAVE, True, True)])
def test_leaving_asks_what_becomes_of_unsaved_months(seat, qtbot, trade, monkeypatch, answer, kept, there):
    page = seat("rep", trade.customer)
    add(qtbot, page, "Everything else")
    put(page, 0, JAN, "88")
    monkeypatch.setattr("kehu_desk.sales.tab.plans.ask_leave", lambda _parent: answer)
    page.open_plan(trade.second, 2026)
    settle(qtbot, page)
    assert (page.customer == trade.second) == there
    assert bool(seen(trade).versions) == kept


def test_another_year_is_another_plan(seat, qtbot, trade):
    approved(trade)
    page = seat("rep", trade.customer)
    page.list.year.setCurrentIndex(page.list.year.findData(2027))
    settle(qtbot, page)
    assert page.list.rows == []
    assert "2027 · no plan yet" in page.sheet.head.text()


def test_the_list_and_the_search_lead_to_a_plan(seat, qtbot, trade):
    approved(trade)
    page = seat("rep")
    assert [page.list.model.text(0, column) for column in (0, 1)] == ["杭州华东医药有限公司", "In force"]
    page.list.view.choose_ids([trade.customer])
    page.list.view.clicked.emit(page.list.model.index(0, 0))
    settle(qtbot, page)
    assert page.sheet.plan_id() is not None
    page.list.line.show_found("越城")
    page.list.line.hits.itemClicked.emit(page.list.line.hits.item(0))
    settle(qtbot, page)
    assert page.customer == trade.second


def test_the_workbench_leads_to_the_plan_that_waits(seat, qtbot, trade):
    made = save(trade, submit=True, year=2027)
    page = seat("sup")
    assert page.open_subject(made)
    settle(qtbot, page)
    assert (page.list.chosen_year(), page.sheet.plan_id()) == (2027, made)
    assert not page.open_subject(trade.customer)


def test_whose_sales_one_does_not_see_that_plan_is_refused(seat, trade):
    approved(trade)
    page = seat("rep3", trade.customer)
    assert [each.codes for each in seat.told] == [("E_NO_RELATION",)]
    assert page.sheet.page is None


def test_a_version_thrown_away_by_a_colleague_gives_way_to_what_is_there(seat, qtbot, trade):
    approved(trade)
    second = save(trade, rows=[row(EVERYTHING, 1)])
    page = seat("sup")
    page.open_plan(trade.customer, 2026, second)
    settle(qtbot, page)
    plans.drop_plan(trade.door, trade["rep"], second, version(trade, second))
    settle(qtbot, page)
    assert "version 1" in page.sheet.head.text()
    assert seat.told == []


# parts


def test_the_grid_is_a_sound_model(trade):
    approved(trade)
    model = PlanModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_plan(plan_pages.plan_page(trade.door, trade["rep"], trade.customer, 2026).plan, editable=True)
    for measure in (*Measure, SOLD_MEASURE):
        model.show_measure(measure)
        assert all(model.index(at, column).data() is not None for at in range(model.rowCount()) for column in range(len(COLUMNS)))
    model.show_measure(Measure.BASE)
    for text, taken in (("5", True), ("-5", False), ("abc", False), ("1.234", False), ("", True), ("￥1,000", True)):
        assert model.setData(model.index(0, JAN), text) is taken, text
    model.show_measure(Measure.PROFIT)
    assert model.setData(model.index(0, JAN), "-5")
    model.remove_row(0)
    assert model.rowCount() == 0


def test_rows_that_are_planned_are_not_offered_again(qtbot, trade):
    made = product(trade, "A1", "饮料/水")
    goods, paths = plan_pages.goods_to_plan(trade.door, trade["rep"])
    dialog = PlanRowsDialog(goods, paths, {Key(), Key(None, "饮料")})
    qtbot.addWidget(dialog)
    texts = [dialog.list.item(at).text() for at in range(dialog.list.count())]
    assert texts == ["Category 饮料/水", "A1 商品A1"]
    assert not dialog.go.isEnabled()
    dialog.list.selectAll()
    dialog.seek("a1")
    assert dialog.chosen() == [(Key(made), "A1 商品A1")]


@pytest.mark.parametrize(("fen", "text"), [(0, "0"), (30_000_000, "300,000"), (123_450, "1,234.50"), (-500, "-5")])
def test_amounts_show_cents_only_where_there_are_some(fen, text):
    assert amount_text(fen) == text


@pytest.mark.parametrize(("bp", "text"), [(7_612, "76.1 %"), (7_615, "76.2 %"), (0, "0.0 %"), (12_345, "123.5 %")])
def test_shares_are_told_to_a_tenth(bp, text):
    assert share_text(bp) == text


def test_every_refusal_of_plans_has_a_sentence(trade):
    assert set(WORDS) >= ALONE
    with pytest.raises(Refused) as refused:
        save(trade, rows=[row(EVERYTHING, 1), row(EVERYTHING, 2), row(Key(None, "无"), 1)], year=1990)
    sentences = [explain(each) for each in refused.value.nos]
    assert len(sentences) == 3 and all(len(each) > 20 and "{" not in each and "…" not in each for each in sentences)
