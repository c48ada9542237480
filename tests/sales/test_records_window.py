"""The page 【销售表】 and its dialogs as their users see them: real widgets over a real store."""

import os
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QComboBox, QLineEdit

from goods_shelf import agree, kept, price, sold, stock
from kehu_desk.archives.service import filing, writing
from kehu_desk.sales.dialogs.correct import CorrectDialog
from kehu_desk.sales.dialogs.line_model import COLUMNS
from kehu_desk.sales.dialogs.record import RecordDialog
from kehu_desk.sales.service import record_pages, records
from kehu_desk.sales.tab.records import PRICES, STRAYS, RecordsPage
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk, News
from kehu_desk.ui.job import wait_for_all
from kehu_desk.ui.notices import Notice
from lending_office import BAS

PICTURES = os.environ.get("KEHU_PICTURES")
pytestmark = pytest.mark.usefixtures("chinese")


@pytest.fixture(autouse=True)
def dressed(qapp):
    look.apply(qapp, "light")


def picture(widget, name: str) -> None:
    """For the eye: only where a folder is named."""
    if PICTURES:
        QGuiApplication.processEvents()
        widget.grab().save(str(Path(PICTURES) / f"{name}.png"))


@pytest.fixture
def wine(trade):
    return stock(trade, cost4=60_000)


@pytest.fixture
def at(trade, qtbot):
    """The page of a person, and what he was told."""

    def make(login, **how):
        news, told = News(), []
        trade.door.tell = news.changed.emit
        page = RecordsPage(Desk(trade[login], trade.door, news, told.append), **how)
        page.told = told
        news.changed.connect(lambda touched: page.refresh() if touched & page.tables else None)
        qtbot.addWidget(page)
        page.resize(1024, 640)
        page.show()
        return page

    yield make
    wait_for_all()


def record(trade, login, customer, *lines):
    return records.record_sales(trade.door, trade[login], customer, lines)


def texts(view) -> list[list[str]]:
    model: QAbstractItemModel = view.rows
    return [[model.text(row, column) for column in range(model.columnCount())] for row in range(model.rowCount())]


def buttons(page) -> list[str]:
    return [action.text() for action in page.bar.actions() if action.isVisible()]


def settle(page, qtbot, row=0, view=None):
    """Put the cursor on a row and wait until the pane tells about it."""
    shown = view or page.list.view()
    shown.setCurrentIndex(shown.rows.index(row, 0))
    qtbot.waitUntil(lambda: not page._reading.busy)


def words(page) -> dict[str, str]:
    form = page.pane.facts
    return {form.itemAt(at, form.ItemRole.LabelRole).widget().text(): form.itemAt(at, form.ItemRole.FieldRole).widget().text()
            for at in range(form.rowCount())}  # fmt: skip


def test_the_table_shows_date_customer_product_spec_quantity_price_amount_and_level(trade, wine, at, qtbot):
    record(
        trade, "rep", trade.customer, sold(wine, trade.customer, unit="箱", qty_entered3=2_000, discount=500, ext_no="XS-1", spec="500ml")
    )
    record(trade, "finance", trade.customer, sold(wine, None, level="L1", buyer_id=trade.customer, doc_type="return"))
    page = at("rep")
    QAbstractItemModelTester(page.list.all_model, QAbstractItemModelTester.FailureReportingMode.Fatal, page)
    assert page.title() == page.accessibleName() == "销售表"
    titles = ["日期", "客户", "品种", "规格", "数量", "单价", "金额", "层级", "单据类", "买方", "单号", "状态"]
    assert list(page.list.all_model.columns.titles) == titles
    back, case = texts(page.list.view())
    assert case == [
        "2026-03-01",
        BAS["name_full"],
        "黄酒",
        "500ml",
        "2 箱",
        "10.00",
        "475.00",
        "二批",
        "销售",
        "兴隆烟酒店",
        "XS-1",
        "已登记",
    ]
    assert back[4:9] == ["-10 瓶", "10.00", "-100.00", "公司", "退货"]
    qtbot.waitUntil(lambda: page.list.sums.text() != "")
    assert page.list.sums.text() == "净销售额：公司 -100.00　二批 475.00"


def test_what_was_paid_is_a_column_where_somebody_says_it(trade, wine, at):
    [made, open_one] = record(trade, "finance", trade.customer, *[sold(wine, None, level="L1", buyer_id=trade.customer)] * 2)
    record(trade, "rep", trade.customer, sold(wine, trade.customer))
    page = at("rep", settled=lambda _session, ids, _day: {each: 10_000 if each == made else 1 for each in ids})
    assert list(page.list.all_model.columns.titles)[8] == "结款"
    assert {tuple(row[7:9]) for row in texts(page.list.view())} == {("公司", "已结清"), ("公司", "部分结款"), ("二批", "")}
    assert open_one != made


def test_an_empty_list_says_what_to_do(trade, at):
    page = at("rep")
    assert [each.text() for each in page.list.empty.buttons] == ["登记销售…", "从文件导入…"]
    assert page.list.stack.currentWidget() is page.list.empty
    picture(page, "sales_empty")
    assert [each.text() for each in at("cus").list.empty.buttons] == []


@pytest.mark.parametrize(
    ("login", "expected"),
    [
        ("rep", ["登记销售…", "从文件导入…", "更正…"]), ("sup", ["登记销售…", "从文件导入…", "核实"]), ("mgr", ["核实"]),
        ("finance", ["登记销售…", "从文件导入…", "更正…"]), ("kam", ["登记销售…", "从文件导入…"]), ("aud", []),
    ],
)  # fmt: skip
def test_each_role_finds_its_own_buttons(trade, wine, at, qtbot, login, expected):
    record(trade, "rep", trade.customer, sold(wine, trade.customer))
    page = at(login)
    if page.list.all_model.rowCount():
        settle(page, qtbot)
    assert buttons(page) == [*expected, "只看此客户", "打开档案", "刷新"]


def test_the_pane_tells_the_whole_line_and_margin_only_to_who_may_see_costs(trade, wine, at, qtbot):
    record(trade, "rep", trade.customer, sold(wine, trade.customer, unit="箱", qty_entered3=1_000, ext_no="XS-1"))
    page = at("rep")
    settle(page, qtbot)
    told = words(page)
    assert page.pane.heading.text() == BAS["name_full"]
    assert (told["数量"], told["单价"], told["金额"]) == ("1 箱 = 24 瓶", "10.00 / 瓶", "240.00")
    assert (told["层级"], told["单号 / 行号"], told["登记人"]) == ("经销商→二批", "XS-1 / 1", "张伟 2026-03-02")
    assert "毛利" not in told
    assert trade.entries("section.view")[-1].customer_id == trade.customer  # the entry came before the first byte
    money = at("finance")
    settle(money, qtbot)
    assert words(money)["毛利"] == "96.00"


def test_the_bars_tell_how_far_goods_are_followed(trade, wine, at, qtbot):
    record(trade, "finance", trade.customer, sold(wine, None, level="L1", buyer_id=trade.customer, qty_entered3=40_000))
    record(trade, "rep", trade.customer, sold(wine, trade.customer, qty_entered3=30_000))
    page = at("rep")
    settle(page, qtbot)
    pane = page.pane.tracing
    assert pane.month.currentText() == "2026-03"
    assert pane.bars.texts() == ["二批 75 %  30 / 40", "零售 0 %  0 / 30", "消费者 –  0 / 0"]
    assert pane.score.text() == "得分 38 %"
    picture(page, "sales_page")


def test_filters_search_and_order(trade, wine, at, qtbot):
    beer = stock(trade, "0002", "啤酒")
    record(trade, "rep", trade.customer, sold(wine, trade.customer), sold(beer, trade.customer, level="L3", traded_on=date(2026, 2, 1)))
    record(trade, "rep", trade.second, sold(beer, trade.second, traded_on=date(2025, 12, 31)))
    page = at("rep")
    days = lambda: [row[0] for row in texts(page.list.view())]  # noqa: E731
    assert days() == ["2026-03-01", "2026-02-01", "2025-12-31"]
    page.list.all_view.horizontalHeader().setSortIndicator(0, Qt.SortOrder.AscendingOrder)
    assert days() == ["2025-12-31", "2026-02-01", "2026-03-01"]
    page.list.chips.added.emit("period", "year")
    assert days() == ["2026-02-01", "2026-03-01"]
    page.list.chips.added.emit("level", "L3")
    assert [chip[1] for chip in page.list.filters.chips()] == ["今年", "到零售"]
    assert days() == ["2026-02-01"]
    page.list.clear_action.trigger()
    page.list.search.line.setText("绍兴 啤")
    qtbot.waitUntil(lambda: days() == ["2025-12-31"])
    page.list.search.line.setText("没有")
    qtbot.waitUntil(lambda: page.list.stack.currentWidget() is page.list.none)
    page.list.search.line.clear()
    settle(page, qtbot)
    page.actions_["only"].trigger()
    assert page.list.filters.chips()[0][0] == "customer"


def test_a_line_or_a_customer_is_found_from_elsewhere(trade, wine, at):
    [made] = record(trade, "rep", trade.customer, sold(wine, trade.customer))
    record(trade, "rep", trade.second, sold(wine, trade.second))
    page = at("rep")
    assert page.open_subject(made)
    assert page.list.view().current_id() == made
    assert page.open_subject(trade.second)
    assert page.list.filters.chips() == [("customer", "绍兴越城酒业有限公司")]
    assert not page.open_subject(wine)


def test_rows_are_copied_by_who_keeps_the_customer_and_the_copy_is_an_entry(trade, wine, at, qtbot):
    record(trade, "rep", trade.customer, sold(wine, trade.customer))
    page = at("rep")
    page.list.view().selectRow(0)
    with qtbot.waitSignal(page.list.view().copied):
        page.list.view().copy()
    assert "黄酒" in QGuiApplication.clipboard().text()
    assert trade.entries("sale.copy")[-1].subject == "clipboard 1"
    manager = at("mgr")
    manager.list.view().selectRow(0)
    QGuiApplication.clipboard().setText("-")
    manager.list.view().copy()
    qtbot.waitUntil(lambda: manager.findChild(Notice) is not None)
    assert QGuiApplication.clipboard().text() == "-"


# recording


@pytest.fixture
def dialog(trade, wine, qtbot):
    def make(login="rep", customer=True, **how):
        told = []
        desk = Desk(trade[login], trade.door, News(), told.append)
        made = RecordDialog(desk, record_pages.counter(trade.door, trade[login]), trade.customer if customer else None)
        made.told = told
        qtbot.addWidget(made)
        made.show()
        return made

    yield make
    wait_for_all()


def put(dialog, row, **cells):
    for key, text in cells.items():
        assert dialog.model.setData(dialog.model.index(row, COLUMNS.index(key)), text)


def cell(dialog, row, key, role=Qt.ItemDataRole.DisplayRole):
    return dialog.model.data(dialog.model.index(row, COLUMNS.index(key)), role)


def test_lines_are_typed_with_their_amounts_and_saved_together(trade, wine, dialog, qtbot):
    made = dialog()
    assert made.windowTitle() == made.accessibleName() == "登记销售"
    assert [made.level.itemText(at) for at in range(made.level.count())] == ["经销商→二批", "到零售", "零售→消费者"]
    QAbstractItemModelTester(made.model, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    put(made, 0, product="0001", qty="3", buyer="兴隆")
    assert (cell(made, 0, "unit"), cell(made, 0, "price"), cell(made, 0, "amount")) == ("瓶", "10.00", "30.00")
    put(
        made,
        1,
        day="2026-2-1",
        product="黄酒",
        unit="箱",
        qty="2",
        price="240",
        discount="5",
        buyer="绍兴越城酒业有限公司",
        doc_type="退货",
    )
    assert cell(made, 1, "amount") == "-475.00"
    assert made.sum.text() == "2 行，-445.00"
    made.ext_no.setText("XS-9")
    qtbot.mouseClick(made.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not made.isVisible())
    first, second = kept(trade, *made.ids)
    assert (first.qty3, first.buyer_name, first.ext_no, first.line_no, first.data_source) == (3_000, "兴隆", "XS-9", 1, "dealer_report")
    assert (second.amount_fen, second.buyer_id, second.buyer_name, second.line_no) == (-47_500, trade.second, "", 2)
    assert second.traded_on == date(2026, 2, 1)


def test_bad_cells_are_marked_with_the_reason_and_the_rest_is_kept(trade, wine, dialog, qtbot):
    made = dialog()
    QGuiApplication.clipboard().setText("昨天\t0001\t瓶\t3\t10\t\t\t兴隆\n\t不知道\t瓶\t一\t10\n2026-03-09\t0001\t桶\t1\t10\t\t\t兴隆")
    made.grid.setCurrentIndex(made.model.index(0, 0))
    made.grid.paste()
    tip = Qt.ItemDataRole.ToolTipRole
    assert cell(made, 0, "day") == "昨天"
    assert cell(made, 1, "product", tip) == "没有找到商品“不知道”。请核对编码和前导零，或先报批该商品。"
    assert cell(made, 1, "qty", tip) == "请填写大于 0、最多三位小数的数量；退回的货请选退货。"
    assert "2026-03-09" in cell(made, 2, "day", tip)
    assert "桶" in cell(made, 2, "unit", tip)
    assert cell(made, 0, "qty", tip) is None
    assert made.model.bad_rows() == [1, 2]
    assert not made.save.isEnabled()
    assert made.save.toolTip() == "请先改正标出的单元格。"
    picture(made, "sales_record_bad")
    put(made, 1, product="黄酒", qty="1", buyer="某店")
    put(made, 2, day="2026-03-01", unit="箱")
    assert made.model.bad_rows() == []
    assert made.save.isEnabled()
    made.grid.setCurrentIndex(made.model.index(2, 1))
    made.remove.click()
    assert made.model.filled() == [0, 1]


def test_a_number_used_before_is_marked_when_it_is_saved(trade, wine, dialog, qtbot):
    record(trade, "rep", trade.customer, sold(wine, trade.customer, ext_no="XS-1"))
    made = dialog()
    made.ext_no.setText("XS-1")
    put(made, 0, product="0001", qty="3", buyer="兴隆")
    made.submit()
    qtbot.waitUntil(lambda: made.model.bad_rows() == [0])
    assert "XS-1" in cell(made, 0, "product", Qt.ItemDataRole.ToolTipRole)
    assert made.isVisible()
    made.ext_no.setText("XS-2")
    assert made.model.bad_rows() == []


def test_without_a_customer_nothing_is_saved_and_one_is_chosen_in_the_dialog(trade, wine, dialog):
    made = dialog(customer=False)
    put(made, 0, product="0001", qty="3", buyer="兴隆")
    assert made.model.bad_rows() == []
    assert (made.save.isEnabled(), made.save.toolTip()) == (False, "请先选择客户。")
    made.archive.chosen.emit(trade.customer)
    assert made.save.isEnabled()
    assert made.head.text().startswith(BAS["name_full"])
    made.change.click()
    assert not made.save.isEnabled()


def test_finance_enters_our_own_sales_and_what_is_not_allowed_is_told_inside(trade, wine, dialog, qtbot):
    made = dialog("finance")
    assert [made.level.itemData(at) for at in range(made.level.count())] == ["L2", "L3", "L4", "L1"]
    made.level.setCurrentIndex(3)
    put(made, 0, product="0001", qty="3")
    made.submit()
    qtbot.waitUntil(lambda: not made.isVisible())
    assert kept(trade, *made.ids)[0].buyer_id == trade.customer
    stranger = dialog("rep3")
    put(stranger, 0, product="0001", qty="3", buyer="兴隆")
    stranger.submit()
    qtbot.waitUntil(lambda: bool(stranger.problems.text()))
    assert stranger.problems.text() == "您不负责这个客户，您的下属也不负责。请找责任人或财务。"


def test_every_field_of_the_dialog_has_a_name_for_those_who_do_not_see_it(dialog):
    made = dialog()
    for kind in (QLineEdit, QComboBox):
        assert all(each.accessibleName() for each in made.findChildren(kind) if each.isVisible())


def test_the_page_opens_the_dialog_with_the_customer_it_shows(trade, wine, at, qtbot):
    page = at("rep")
    page.list.only(trade.customer, "华东")
    page.actions_["record"].trigger()
    qtbot.waitUntil(lambda: page.findChild(RecordDialog) is not None)
    assert page.findChild(RecordDialog).customer == trade.customer
    with qtbot.waitSignal(page.wants_sales_import):
        page.actions_["import"].trigger()


# correcting, checking, exceptions


def test_a_line_is_corrected_from_the_page(trade, wine, at, qtbot):
    record(trade, "rep", trade.customer, sold(wine, trade.customer, unit="箱", qty_entered3=1_000, discount=100))
    page = at("rep")
    settle(page, qtbot)
    page.actions_["correct"].trigger()
    dialog = page.findChild(CorrectDialog)
    assert (dialog.qty.text(), dialog.price.text(), dialog.discount.text()) == ("1", "240.00", "1.00")
    assert not dialog.accept_button.isEnabled()
    dialog.reason.set_value("实际进货两箱")
    dialog.qty.setText("abc")
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    assert "数量" in dialog.problems.text()
    dialog.qty.setText("2")
    picture(dialog, "sales_correct")
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.list.all_model.rowCount() == 3)
    assert sorted(row[6] for row in texts(page.list.view())) == ["-239.00", "239.00", "479.00"]


def test_a_superior_checks_several_lines_and_hears_which_were_not(trade, wine, at, qtbot):
    made = record(trade, "rep", trade.customer, sold(wine, trade.customer), sold(wine, trade.customer))
    records.verify_sales(trade.door, trade["sup"], made[:1])
    page = at("sup")
    settle(page, qtbot)
    page.list.view().selectAll()
    assert page.actions_["verify"].isEnabled()
    page.actions_["verify"].trigger()
    notice = page.window().findChild(Notice)
    assert notice.headline.text() == "1 行已核实。"
    assert {row.state for row in kept(trade, *made)} == {"verified"}


def test_exceptions_are_read_when_somebody_looks_at_them(trade, wine, at, qtbot):
    dealer = writing.create_customer(trade.door, trade["rep"], BAS | {"name_full": "杭州西湖商贸有限公司"})
    writing.save_sections(trade.door, trade["rep"], dealer, {"FEA": {"service_area": ["330000"]}})
    filing.submit_filing(trade.door, trade["rep"], dealer)
    filing.review_filing(trade.door, trade["sup"], dealer)
    filing.accept_filing(trade.door, trade["cus"], dealer)
    price(trade, "KA", wine, 100_000)
    agree(trade, trade.customer)
    [stray] = record(trade, "rep", dealer, sold(wine, dealer, buyer_id=trade.other, buyer_name=""))
    record(trade, "finance", trade.customer, sold(wine, None, level="L1", buyer_id=trade.customer))
    page = at("rep")
    page.views.setCurrentIndex(STRAYS)
    qtbot.waitUntil(lambda: page.strange.strays.rows.rowCount() == 1)
    assert texts(page.strange.strays)[0][1:6] == ["杭州西湖商贸有限公司", "福州闽江贸易有限公司", "福建福州", "浙江", "黄酒"]
    picture(page, "sales_strays")
    page.views.setCurrentIndex(PRICES)
    qtbot.waitUntil(lambda: page.strange.prices.rows.rowCount() == 1)
    assert texts(page.strange.prices)[0][2:7] == ["HT-1", "黄酒", "10.00", "9.80", "0.20"]
    page.views.setCurrentIndex(STRAYS)
    page.strange.opened.emit(stray)
    assert page.list.view().current_id() == stray
    page.list.chips.added.emit("period", "last_year")
    page.views.setCurrentIndex(STRAYS)
    qtbot.waitUntil(lambda: page.strange.switches[0].currentWidget() is page.strange.switches[0].empty)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_long_list_in_both_themes(trade, wine, at, qtbot, qapp, theme):
    look.apply(qapp, theme)
    long = stock(trade, "0000000777", "绍兴陈年花雕黄酒（二十年）礼盒装特别纪念版")
    lines = [sold(each, trade.customer, level=f"L{2 + at % 3}", doc_type=("sale", "return", "gift")[at % 3], ext_no=f"XS-{at:06d}")
             for at, each in enumerate([wine, long] * 30)]  # fmt: skip
    record(trade, "rep", trade.customer, *lines)
    record(trade, "finance", trade.customer, sold(wine, None, level="L1", buyer_id=trade.customer, qty_entered3=900_000))
    page = at("rep", settled=lambda *_: {})
    settle(page, qtbot, 3)
    picture(page, f"sales_{theme}")
    assert page.list.all_model.rowCount() == 61
    look.apply(qapp, "light")
