"""The page 【经销商利益】 over a real store."""

from datetime import date

import pytest
from margin_steps import line, rebate, sell, support

from goods_shelf import stock
from kehu_desk.policies.tab import MarginPage
from page_steps import cells, listed

JAN, FEB = date(2026, 1, 15), date(2026, 2, 10)
LATE = date(2025, 11, 20)


@pytest.fixture
def page(trade, seat, qtbot):
    def show(login="rep"):
        made = MarginPage(seat(login))
        qtbot.addWidget(made)
        made.resize(1100, 640)
        with qtbot.waitSignal(made.settled):
            made.show()
        qtbot.waitUntil(lambda: not made._listing.busy)
        return made

    return show


@pytest.fixture
def traded(trade):
    wine, beer = stock(trade), stock(trade, "0002", "啤酒")
    sell(
        trade, line(trade, "L1", wine, LATE, 100, 10_000), line(trade, "L2", wine, LATE, 10, 1300), line(trade, "L2", wine, JAN, 60, 7200),
        line(trade, "L2", beer, FEB, 5, 500),
    )  # fmt: skip
    rebate(trade, 500, FEB)
    support(trade, 300, JAN)


def test_an_empty_list_says_where_its_lines_come_from(page, chinese):
    made = page()
    assert made.title() == "经销商利益"
    assert made.switch.currentWidget() is made.switch.empty
    assert "L2" in made.switch.empty.sentence.text()


def test_the_list_shows_what_each_part_brought(page, traded, chinese):
    made = page()
    assert [made.model.headerData(at, made.view.horizontalHeader().orientation()) for at in range(7)] == [
        "经销商", "经销商利益", "销出(L2)", "商品毛利", "毛利率", "返利", "支持",
    ]  # fmt: skip
    [row] = listed(made)
    assert row[0] == "杭州华东医药有限公司"
    assert row[1:] == ["2,300.00", "9,000.00", "1,500.00", "17.65 %", "500.00", "300.00"]  # 1,500 of 8,500 with a known price


def test_the_pane_tells_the_trend_by_month_and_by_quarter(page, trade, traded, qtbot, chinese):
    made = page()
    choose_dealer(made, trade, qtbot)
    by_month = {row[0]: row[1] for row in cells(made.points)}
    assert len(by_month) == 12
    assert (by_month["2025-11"], by_month["2026-01"], by_month["2026-02"]) == ("300.00", "1,500.00", "500.00")
    assert "2026-01 1,500.00" in made.picture.accessibleDescription()
    qtbot.waitUntil(lambda: not made.picture.image.isNull())
    made.step_box.setCurrentIndex(1)
    assert [(row[0], row[1]) for row in cells(made.points)] == [
        ("2025 年 2 季度", "0.00"), ("2025 年 3 季度", "0.00"), ("2025 年 4 季度", "300.00"), ("2026 年 1 季度", "2,000.00"),
    ]  # fmt: skip


def choose_dealer(made, trade, qtbot):
    with qtbot.waitSignal(made.settled):
        made.view.choose_ids([trade.customer])
    qtbot.waitUntil(lambda: made.found is not None)


def test_goods_without_a_price_are_named_in_the_pane(page, trade, traded, qtbot, chinese):
    made = page()
    choose_dealer(made, trade, qtbot)
    assert made.pane.warning.text() == "未计入:从未向我方进货、没有进货价的商品 500.00 元:啤酒。"


def test_another_period_is_counted_anew(page, trade, traded, qtbot):
    made = page()
    made.span.setCurrentIndex(1)
    qtbot.waitUntil(lambda: [row[2] for row in listed(made)] == ["7,700.00"])
    choose_dealer(made, trade, qtbot)
    assert [row[0] for row in cells(made.points)] == ["2026-01", "2026-02", "2026-03"]
    made.span.setCurrentIndex(2)
    qtbot.waitUntil(lambda: [row[2] for row in listed(made)] == ["1,300.00"])


def test_a_stranger_sees_an_empty_list(page, traded):
    assert listed(page("rep3")) == []


def test_the_archive_of_the_dealer_is_one_click_away(page, trade, traded, qtbot):
    made = page()
    assert not made.buttons["archive"].isEnabled()
    choose_dealer(made, trade, qtbot)
    with qtbot.waitSignal(made.wants_open) as told:
        made.buttons["archive"].click()
    assert told.args == ["customer", trade.customer]
