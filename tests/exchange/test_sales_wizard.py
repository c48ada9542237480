"""【导入销售】 in a real window over a real store: file, columns, preview, result, rejects, template, undo."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from python_calamine import load_workbook

from exchange.import_office import table
from goods_shelf import count, kept, stock
from kehu_desk.exchange.sales_lines.columns import TARGETS, suggested
from kehu_desk.exchange.sales_lines.template import write_sales_template
from kehu_desk.exchange.sales_wizard import SalesWizard, open_sales_import
from kehu_desk.kernel.errors import Refused
from kehu_desk.people.entities import Person
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk, News
from kehu_desk.ui.job import wait_for_all
from lending_office import BAS

WAIT = 20_000
FIRST = BAS["name_full"]
pytestmark = pytest.mark.usefixtures("chinese")


@pytest.fixture(autouse=True)
def dressed(qapp):
    look.apply(qapp, "light")
    yield
    wait_for_all()


@pytest.fixture
def opened(trade, qtbot):
    stock(trade)

    def make(login):
        def told(refused):
            raise AssertionError(refused)

        made = SalesWizard(Desk(trade[login], trade.door, News(), told))
        qtbot.addWidget(made)
        made.show()
        return made

    return make


def choose(wizard, qtbot, path: Path) -> None:
    wizard.file_page.read(path)
    qtbot.waitUntil(lambda: not wizard.file_page.busy.running, timeout=WAIT)


def press_next(wizard, qtbot) -> None:
    assert wizard.next.isEnabled(), wizard.columns_page.problem.text()
    wizard.next.click()
    qtbot.waitUntil(lambda: wizard._busy is None, timeout=WAIT)


def cells(shown, column):
    return [shown.item(row, column).text() for row in range(shown.rowCount())]


def test_a_file_goes_through_all_pages_and_back(trade, opened, qtbot, tmp_path):
    wizard = opened("finance")
    assert wizard.windowTitle() == wizard.accessibleName() == "导入销售"
    choose(wizard, qtbot, table(tmp_path, "日期,客户,编号,数量,单价", f"2026-02-01,{FIRST},0001,3,10", "2026-02-01,没有,0001,0,10"))
    press_next(wizard, qtbot)
    page = wizard.columns_page
    assert [box.currentText() for box in page.choices] == ["进货时间", "客户", "商品编码", "数量", "单价"]
    assert (page.level.currentText(), page.source.currentText(), page.named.text()) == ("公司→经销商", "ERP", "由各行写明")
    press_next(wizard, qtbot)
    assert [label.text() for label in wizard.preview_page.counts.numbers.values()] == ["新增 1", "更新 0", "重复 0", "错误 1"]
    assert cells(wizard.preview_page.rows, 1) == [f"{FIRST} 黄酒", "黄酒"]
    assert "没有名称或编号为“没有”的客户" in cells(wizard.preview_page.rows, 3)[1]
    assert count(trade) == 0
    press_next(wizard, qtbot)
    assert wizard.result_page.headline.text() == "销售记录已导入。"
    assert count(trade) == 1
    wizard.result_page.export_to(tmp_path / "错误行.xlsx")
    qtbot.waitUntil(lambda: not wizard.result_page.busy.running, timeout=WAIT)
    rows = load_workbook(tmp_path / "错误行.xlsx").get_sheet_by_index(0).to_python()
    assert rows[0] == ["日期", "客户", "编号", "数量", "单价", "行号", "错误原因"]
    assert rows[1][2] == "0001"
    assert rows[1][6].startswith("客户：没有名称或编号为“没有”的客户。")
    wizard.result_page.take_back()
    qtbot.waitUntil(lambda: wizard.result_page.undone is not None and not wizard.result_page.busy.running, timeout=WAIT)
    assert wizard.result_page.headline.text() == "本次导入已撤销。"
    assert count(trade) == 0


def test_the_report_of_one_dealer_names_its_seller_once(trade, opened, qtbot, tmp_path):
    wizard = opened("rep")
    choose(wizard, qtbot, table(tmp_path, "日期,客户,品种,数量,单价", "2026-02-01,兴隆烟酒店,黄酒,3,10"))
    press_next(wizard, qtbot)
    page = wizard.columns_page
    assert [page.level.itemData(at) for at in range(page.level.count())] == ["L2", "L3", "L4"]
    page.choose.click()
    assert page.archive.isVisible()
    page.archive.chosen.emit(trade.customer)
    assert page.named.text().startswith(FIRST)
    press_next(wizard, qtbot)
    press_next(wizard, qtbot)
    [row] = kept(trade)
    assert (row.seller_id, row.buyer_name, row.level, row.data_source) == (trade.customer, "兴隆烟酒店", "L2", "dealer_report")
    page.choose.click()
    assert (page.seller, page.named.text()) == (None, "由各行写明")


def test_a_missing_column_holds_the_wizard(opened, qtbot, tmp_path):
    wizard = opened("finance")
    choose(wizard, qtbot, table(tmp_path, "日期,客户,数量,甲", f"2026-02-01,{FIRST},3,0001"))
    press_next(wizard, qtbot)
    assert "商品编码/品种" in wizard.columns_page.problem.text()
    assert not wizard.next.isEnabled()
    box = wizard.columns_page.choices[3]
    box.setCurrentIndex(box.findData("code"))
    assert "单价/金额" in wizard.columns_page.problem.text()


def test_who_may_not_import_sales_is_told_so_in_the_preview(opened, qtbot, tmp_path):
    wizard = opened("mgr")
    choose(wizard, qtbot, table(tmp_path, "日期,客户,编号,数量,单价", f"2026-02-01,{FIRST},0001,3,10"))
    press_next(wizard, qtbot)
    press_next(wizard, qtbot)
    assert wizard.preview_page.busy.problem.text() == "您的角色不能导入销售：由业务员、主管、客户经理和财务导入。"
    assert not wizard.next.isEnabled()


def test_the_template_is_one_that_the_import_knows(tmp_path):
    write_sales_template(tmp_path / "t.xlsx")
    [titles] = load_workbook(tmp_path / "t.xlsx").get_sheet_by_index(0).to_python()
    assert set(suggested(titles).values()) == {each.key for each in TARGETS} - {"seller"}


def test_it_opens_over_a_window_and_says_when_the_account_has_ended(trade, qtbot):
    told: list[Refused] = []
    desk = Desk(trade["rep"], trade.door, News(), told.append)

    window = QWidget()
    qtbot.addWidget(window)
    open_sales_import(desk, window)
    assert window.findChild(SalesWizard).isVisible()
    with trade.house.store.write() as session, session.begin():
        session.get_one(Person, trade.id("rep")).active = False
    open_sales_import(desk, window)
    assert [each.codes for each in told] == [("E_FORBIDDEN",)]
