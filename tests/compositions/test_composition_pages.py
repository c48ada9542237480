"""The pages 【构成分析】 and 【已存分析】 over a real store: drilled down, up again, kept, concluded, unused."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt, QThreadPool
from test_composing import market

from kehu_desk.compositions.dialogs import ConclusionDialog, DoneDialog
from kehu_desk.compositions.entities import SavedAnalysis
from kehu_desk.compositions.rules.report import Asked, View
from kehu_desk.compositions.rules.saving import Terms
from kehu_desk.compositions.service import saving
from kehu_desk.compositions.tab import CompositionPage, SavedAnalysesPage
from kehu_desk.sales.rules.periods import Period
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk, News
from page_steps import cells, dialog_of, listed, shown, words
from trade_steps import TODAY, read

__all__ = ["market"]
LAST = Period(2025 * 12, 12)


@pytest.fixture
def page_of(trade, qtbot, qapp):
    look.apply(qapp, "light")
    news = News()
    trade.door.tell = news.changed.emit

    def made(login, kind):
        page = kind(Desk(trade[login], trade.door, news, pytest.fail))
        qtbot.addWidget(page)
        news.changed.connect(lambda touched: page.refresh() if page.tables & touched else None)
        page.resize(1024, 600)
        page.show()
        return page

    yield made
    QThreadPool.globalInstance().waitForDone()


def turn(page, qtbot, view, period="last_year"):
    """Ask for a composition of a period and wait for the answer."""
    page.line.period.setCurrentIndex(page.line.period.findData(period))
    page.line.view.setCurrentIndex(page.line.view.findData(view.value))
    qtbot.waitUntil(lambda: page.report is not None and page.report.asked.view is view and page.report.asked.period == LAST)


def row_of(page, name):
    return next(row for row in cells(page.model) if row[0] == name)


def choose(page, name):
    page.view.choose_ids([next(row[0] for row in page._lines() if row[1] == name)])


def test_shares_change_growth_and_the_sum_stand_in_the_table_and_the_picture(market, page_of, qtbot, chinese):
    page = page_of("finance", CompositionPage)
    turn(page, qtbot, View.GRADE)
    rows = cells(page.model)
    assert [row[0] for row in rows] == ["A", "B", "C", "合计"]
    assert page.model.source.titles[:5] == ["等级", "客户数", "客户占比", "净额(元)", "占比"]
    assert sum(round(float(row[4].removesuffix(" %")) * 100) for row in rows[:-1]) == 10_000
    assert "销售构成(等级),2025-01-01 至 2025-12-31:" in page.said.text()
    qtbot.waitUntil(lambda: not page.picture.image.isNull())
    assert page.picture.accessibleDescription() == page.said.text()


def test_a_region_is_drilled_into_down_to_the_archive_and_up_again(market, page_of, qtbot, chinese):
    page = page_of("finance", CompositionPage)
    turn(page, qtbot, View.REGION)
    choose(page, "浙江省")
    page.buttons["drill"].click()
    qtbot.waitUntil(lambda: page.report is not None and page.report.by == ("city",))
    assert page.trail.text() == "省份 浙江省"
    choose(page, "杭州市")
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.report is not None and page.report.by == ("county",))
    choose(page, cells(page.model)[0][0])
    page.drill()
    qtbot.waitUntil(lambda: page.report is not None and page.report.by == ("customer",))
    opened = []
    page.wants_open.connect(lambda noun, subject: opened.append((noun, str(subject))))
    customer = page.report.lines[0]
    choose(page, customer.name)
    page.drill()
    assert opened == [("customer", customer.key[0])]
    for by in (("county",), ("city",), ("province",)):
        qtbot.keyClick(page.view, Qt.Key.Key_Backspace)
        qtbot.waitUntil(lambda by=by: page.report is not None and page.report.by == by)
    assert not page.buttons["up"].isEnabled()
    assert page.trail.isHidden()


@pytest.mark.parametrize("view", [View.PRODUCT, View.PARETO, View.MATRIX])
def test_every_other_composition_has_its_table_and_its_picture(market, page_of, qtbot, chinese, view):
    page = page_of("finance", CompositionPage)
    turn(page, qtbot, view)
    assert len(cells(page.model)) > 2
    qtbot.waitUntil(lambda: not page.picture.image.isNull())


def test_a_customer_is_found_first_and_then_compared(market, page_of, qtbot, chinese):
    page = page_of("finance", CompositionPage)
    page.line.view.setCurrentIndex(page.line.view.findData(View.CUSTOMER.value))
    qtbot.waitUntil(lambda: "请先选择客户" in page.empty.sentence.text())
    page.line.period.setCurrentIndex(page.line.period.findData("last_year"))
    page.whose.chosen.emit(market.customer)
    qtbot.waitUntil(lambda: page.report is not None and page.report.asked.customer == market.customer)
    assert {row[0] for row in cells(page.model)} <= {"黄酒", "白酒", "果酒", "合计"}
    assert page.buttons["archive"].isEnabled()


def test_a_period_without_sales_says_so_instead_of_an_empty_chart(market, page_of, qtbot, chinese):
    page = page_of("finance", CompositionPage)
    page.line.period.setCurrentIndex(page.line.period.findData("range"))
    page.line.first.set_value(date(2019, 1, 1))
    page.line.last.set_value(date(2019, 3, 1))
    page.line.last.line.editingFinished.emit()
    qtbot.waitUntil(lambda: "期间内没有销售记录" in page.empty.sentence.text())
    qtbot.waitUntil(page.picture.isHidden)
    page.line.last.set_value(date(2018, 3, 1))
    page.line.last.line.editingFinished.emit()
    assert "结束月份早于开始月份" in page.line.wrong.text()


def test_b_017_what_is_held_back_says_so_and_leads_nowhere(market, page_of, qtbot, chinese):
    page = page_of("sup2", CompositionPage)
    turn(page, qtbot, View.MATRIX)
    held = next(row for row in page._lines() if row[-1])
    page.view.choose_ids([held[0]])
    assert set(held[2:-1]) == {"不显示"}
    assert not page.buttons["drill"].isEnabled()
    assert "(B-017)" in page.said.text()


def test_an_analysis_is_kept_unused_then_concluded_then_its_measures_are_done(market, page_of, qtbot, chinese):
    page = page_of("rep", CompositionPage)
    turn(page, qtbot, View.PARETO)
    page.buttons["save"].click()
    dialog = dialog_of(page, ConclusionDialog, qtbot)
    dialog.form.set_values({"title": "", "conclusion": "头部客户集中"})
    dialog.submit()
    assert dialog.isVisible()
    dialog.form.set_values({"title": "年度帕累托", "conclusion": ""})
    dialog.submit()
    [row] = read(market, SavedAnalysis)
    kept = page_of("rep", SavedAnalysesPage)
    assert listed(kept)[0][1:4] == ["年度帕累托", "帕累托", "未利用"]
    kept.view.choose_ids([row.id])
    qtbot.waitUntil(lambda: kept.found is not None)
    assert "记为“未利用”" in words(kept.pane)
    kept.buttons["conclude"].click()
    conclude = dialog_of(kept, ConclusionDialog, qtbot)
    conclude.form.set_values({
        "conclusion": "前五家占一半", "measures": "培育中型客户", "owner": str(market.id("rep")), "due_on": TODAY + timedelta(days=9),
    })  # fmt: skip
    conclude.submit()
    qtbot.waitUntil(lambda: kept.found is not None and kept.found.state == "under_way")
    assert "done" in shown(kept)
    kept.buttons["done"].click()
    done = dialog_of(kept, DoneDialog, qtbot)
    done.form.set_values({"done_note": "新开发三家"})
    done.submit()
    qtbot.waitUntil(lambda: kept.found is not None and kept.found.state == "done")
    asked = []
    kept.wants_asked.connect(asked.append)
    kept.buttons["open"].click()
    page.show_asked(asked[0])
    qtbot.waitUntil(lambda: page.report is not None and page.report.asked == asked[0])


def test_who_did_not_make_it_reads_it_and_no_more(market, page_of, qtbot, chinese):
    asked = Asked(View.GRADE, LAST)
    made = saving.save_analysis(market.door, market["rep"], asked, Terms("等级", "A 类下降"))
    page = page_of("sup", SavedAnalysesPage)
    assert page.open_subject(made)
    qtbot.waitUntil(lambda: page.found is not None)
    assert shown(page) == ["open", "print"]
