"""The pages 【库存表】 and 【盘点】 and their dialogs, with real widgets over a real office."""

from datetime import timedelta
from decimal import Decimal
from typing import NamedTuple

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog
from stock_steps import TODAY, before, day, moved, posted, saved

from goods_shelf import stock
from kehu_desk.archives.dialogs import leaving
from kehu_desk.inventory.dialogs.count import CountDialog
from kehu_desk.inventory.dialogs.movement import MovementDialog
from kehu_desk.inventory.dialogs.pasting import pasted_cells
from kehu_desk.inventory.dialogs.posting import PostDialog
from kehu_desk.inventory.dialogs.sheet_model import COLUMNS
from kehu_desk.inventory.entities import StockCount, StockCountLine, StockMonth, StockMovement
from kehu_desk.inventory.rules.sheet import RawRow
from kehu_desk.inventory.service import reading
from kehu_desk.inventory.service.monthly import sweep
from kehu_desk.inventory.tab.counts import CountsPage
from kehu_desk.inventory.tab.stock import StockPage
from kehu_desk.ui.job import wait_for_all
from trade_seat import chinese, seat
from trade_steps import read

__all__ = ["chinese", "seat"]
PRODUCT, QTY, BOOK = COLUMNS.index("product"), COLUMNS.index("qty"), COLUMNS.index("book")


class Cover(NamedTuple):
    safety3: int
    reorder3: int
    days: Decimal | None


@pytest.fixture(autouse=True)
def answers(monkeypatch):
    """What people answer when they leave a sheet that is not saved; they discard it unless a test says otherwise."""
    given = []
    monkeypatch.setattr("kehu_desk.inventory.dialogs.count.ask_leave", lambda _parent: given.pop(0) if given else leaving.Leave.DISCARD)
    return given


@pytest.fixture
def wine(trade):
    return stock(trade)


@pytest.fixture
def show(qtbot):
    def shown(page):
        qtbot.addWidget(page)
        page.resize(1280, 720)
        page.show()
        settle(qtbot, page)
        return page

    return shown


def settle(qtbot, page):
    """Whatever the page asked its workers has come back, and what it asked then."""
    for _ in range(3):
        qtbot.wait(100)
        wait_for_all()
    qtbot.wait(20)


def cells(view, row=0):
    model = view.model()
    return [model.index(row, column).data() for column in range(model.columnCount())]


def sheet_for(trade, login="rep", customer=None):
    return reading.new_sheet(trade.door, trade[login], customer or trade.customer)


def open_sheet(qtbot, trade, desk, sheet=None):
    dialog = CountDialog(desk, sheet or sheet_for(trade))
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def paste(dialog, text, row=0, column=0):
    QGuiApplication.clipboard().setText(text)
    dialog.grid.setCurrentIndex(dialog.model.index(row, column))
    dialog.grid.paste()


def marked(dialog):
    """(row, column) of the cells that wear red."""
    model = dialog.model
    return [
        (row, column) for row in range(model.rowCount()) for column in range(model.columnCount())
        if model.index(row, column).data(Qt.ItemDataRole.ToolTipRole)
    ]  # fmt: skip


# the whole way


def test_r36_thirty_rows_pasted_three_mended_handed_in_reviewed_posted_and_the_month_is_there(qtbot, trade, seat, show):
    products = [stock(trade, f"{at:04}", f"酒{at}") for at in range(1, 31)]
    moved(trade, products[0], 100, before(20))
    page = show(CountsPage(seat("rep")))
    page.deeds.count(trade.customer)
    settle(qtbot, page)
    dialog = page.deeds.dialog
    assert isinstance(dialog, CountDialog)
    rows = [[f"{at:04}", f"{at}"] for at in range(1, 31)]
    rows[4][0], rows[9][1], rows[19][1] = "9999", "约十瓶", "-3"
    paste(dialog, "\n".join("\t".join(row) for row in rows))
    qtbot.wait(20)
    assert marked(dialog) == [(4, PRODUCT), (9, QTY), (19, QTY)]
    assert not dialog.submit.isEnabled()
    assert dialog.model.index(0, BOOK).data() == "100 瓶"
    dialog.save.click()
    [draft] = read(trade, StockCount)
    assert (len(read(trade, StockCountLine)), len(draft.unread)) == (27, 3)
    for row, column, text in ((4, PRODUCT, "酒5"), (9, QTY, "10"), (19, QTY, "20")):
        assert dialog.model.setData(dialog.model.index(row, column), text)
    qtbot.wait(20)
    assert marked(dialog) == []
    dialog.submit.click()
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert [each.state for each in read(trade, StockCount)] == ["submitted"]
    settle(qtbot, page)
    assert page.list.chosen_id() == draft.id
    assert page.buttons["review"].isHidden()
    superior = show(CountsPage(seat("sup")))
    assert superior.open_subject(draft.id)
    settle(qtbot, superior)
    superior.buttons["review"].click()
    superior.refresh()  # as the tab does when it hears the news
    settle(qtbot, superior)
    superior.buttons["post"].click()
    posting = superior.deeds.dialog
    assert isinstance(posting, PostDialog)
    assert posting.table.model().rowCount() == 30
    posting.post.click()
    assert posting.result() == QDialog.DialogCode.Accepted
    rows_of_month = read(trade, StockMonth, month=day("2026-03-01"))
    assert {row.product_id: row.counted3 for row in rows_of_month} == {each: at * 1000 for at, each in enumerate(products, 1)}
    stock_page = show(StockPage(seat("rep")))
    assert stock_page.list.model.rowCount() == 30
    assert cells(stock_page.list.view)[:3] == ["杭州华东医药有限公司", "0001 酒1", "500ml"]


# 【盘点录入】


def test_headings_say_which_column_is_which(qtbot, trade, seat, wine):
    dialog = open_sheet(qtbot, trade, seat("rep"))
    paste(dialog, "批号\t数量\t账面\t商品编码\nB7\t3箱\t99\t0001")
    assert dialog.model.raw() == [RawRow("0001 黄酒 500ml", "3箱", "", "B7")]


def test_a_table_of_a_web_page_can_be_pasted(qtbot, trade, seat, wine):
    mime = QMimeData()
    mime.setHtml(
        "<table><tr><th>产品</th><th>数量</th></tr><tr><td>黄<b>酒</b></td><td> 12 </td></tr><tr><td>&nbsp;</td><td></td></tr></table>"
    )
    assert pasted_cells(mime) == [["产品", "数量"], ["黄 酒", "12"]]
    mime.setText("0001\t5")
    assert pasted_cells(mime) == [["0001", "5"]]


def test_a_paste_skips_the_book_and_one_cell_fills_what_is_chosen(qtbot, trade, seat, wine):
    dialog = open_sheet(qtbot, trade, seat("rep"))
    paste(dialog, "黄酒\t5\t瓶\tB1\t2026-1-5")
    assert dialog.model.raw() == [RawRow("0001 黄酒 500ml", "5", "瓶", "B1", "2026-1-5")]
    dialog.grid.selectionModel().clear()
    paste(dialog, "完好", 0, COLUMNS.index("condition"))
    assert dialog.model.raw()[0].condition == "完好"


def test_the_book_proposes_its_products_and_unlisted_ones_are_told(qtbot, trade, seat, wine):
    beer = stock(trade, "0002", "啤酒")
    for product, qty in ((wine, 24), (beer, 6)):
        moved(trade, product, qty, before(5))
    dialog = open_sheet(qtbot, trade, seat("rep"))
    assert "2 products of the book are not listed and count as 0" in dialog.sum.text()
    dialog.all_products.click()
    qtbot.wait(20)
    assert [(row.product, row.unit, row.qty) for row in dialog.model.raw()] == [
        ("0001 黄酒 500ml", "瓶", ""),
        ("0002 啤酒 500ml", "瓶", ""),
    ]
    assert [dialog.model.index(row, BOOK).data() for row in (0, 1)] == ["24 瓶", "6 瓶"]
    assert "not listed" not in dialog.sum.text()
    assert marked(dialog) == [(0, QTY), (1, QTY)]


def test_another_day_brings_its_own_book(qtbot, trade, seat, wine):
    moved(trade, wine, 24, before(5))
    dialog = open_sheet(qtbot, trade, seat("rep"))
    paste(dialog, "0001\t5")
    dialog.day.set_value(before(9))
    settle(qtbot, dialog)
    assert dialog.model.index(0, BOOK).data() == "0 瓶"


def test_a_day_to_come_is_refused_with_words_and_the_sheet_stays(qtbot, trade, seat, wine):
    dialog = open_sheet(qtbot, trade, seat("rep"))
    paste(dialog, "0001\t5")
    dialog.day.set_value(TODAY + timedelta(days=1))
    dialog.save.click()
    assert "2026-03-03" in dialog.problems.text()
    assert dialog.isVisible() and dialog.model.filled() == 1
    assert read(trade, StockCount) == []
    dialog.day.line.setText("没有这一天")
    assert not dialog.save.isEnabled() and not dialog.submit.isEnabled()


def test_a_draft_goes_on_where_it_was_left(qtbot, trade, seat, wine):
    first = saved(trade, ("0001", "5箱"), ("白酒", "约3"))
    dialog = open_sheet(qtbot, trade, seat("rep"), reading.draft_sheet(trade.door, trade["rep"], first.id))
    assert [(row.product, row.qty) for row in dialog.model.raw()] == [("0001 黄酒 500ml", "5"), ("白酒", "约3")]
    assert marked(dialog) == [(1, PRODUCT)]
    dialog.grid.setCurrentIndex(dialog.model.index(1, 0))
    dialog.remove.click()
    qtbot.wait(20)
    dialog.submit.click()
    assert [each.state for each in read(trade, StockCount)] == ["submitted"]


def test_nothing_typed_is_lost_by_closing(qtbot, trade, seat, wine, answers):
    dialog = open_sheet(qtbot, trade, seat("rep"))
    paste(dialog, "0001\t约五箱")
    answers += [leaving.Leave.STAY, leaving.Leave.SAVE]
    dialog.reject()
    assert dialog.isVisible()
    dialog.reject()
    assert not dialog.isVisible()
    assert [each.unread[0]["cells"][1] for each in read(trade, StockCount)] == ["约五箱"]


def test_what_stands_against_handing_in_is_said_inside_and_the_draft_is_kept(qtbot, trade, seat, wine):
    posted(trade, ("0001", "5"))
    dialog = open_sheet(qtbot, trade, seat("rep"))
    paste(dialog, "0001\t6")
    qtbot.wait(20)
    dialog.submit.click()
    assert dialog.isVisible()
    assert "PD-2026-00001" in dialog.problems.text()
    assert sorted(each.state for each in read(trade, StockCount)) == ["draft", "posted"]


# 【盘点】


def test_buttons_of_a_count_follow_the_person_and_the_state(qtbot, trade, seat, show, wine):
    count = saved(trade, ("0001", "5")).id
    for login, shown in (
        ("rep", {"new", "go_on", "submit", "void", "paper", "book", "archive"}),
        ("sup", {"new", "go_on", "void", "paper", "book", "archive"}),
    ):
        page = show(CountsPage(seat(login)))
        assert page.list.choose(count)
        settle(qtbot, page)
        assert {key for key, each in page.buttons.items() if not each.isHidden()} == shown


def test_a_posted_count_is_corrected_from_the_list(qtbot, trade, seat, show, wine):
    wrong = posted(trade, ("0001", "5"), on=before(3))
    page = show(CountsPage(seat("rep")))
    page.list.choose(wrong)
    settle(qtbot, page)
    page.buttons["correct"].click()
    settle(qtbot, page)
    dialog = page.deeds.dialog
    assert dialog.day.value() == before(3) and dialog.day.line.isReadOnly()
    dialog.model.setData(dialog.model.index(0, QTY), "8")
    qtbot.wait(20)
    dialog.submit.click()
    assert sorted((each.state, each.corrects_id) for each in read(trade, StockCount)) == [("posted", None), ("submitted", wrong)]


def test_the_pane_tells_the_course_and_the_differences(qtbot, trade, seat, show, wine):
    moved(trade, wine, 100, before(9))
    count = posted(trade, ("0001", "4箱"), on=before(3))
    page = show(CountsPage(seat("sup")))
    page.open_subject(count)
    settle(qtbot, page)
    assert "李强" in page.pane.facts.text()
    assert cells(page.pane.differences)[:4] == ["0001 黄酒 500ml", "100", "96", "-4"]
    assert cells(page.pane.lines)[:2] == ["0001 黄酒 500ml", "4 箱"]
    with qtbot.waitSignal(page.wants_paper) as paper:
        page.buttons["paper"].click()
    assert paper.args == ["stock_count", count]


def test_strangers_see_no_counts(qtbot, trade, seat, show, wine):
    count = saved(trade, ("0001", "5")).id
    page = show(CountsPage(seat("rep3")))
    assert page.list.model.rowCount() == 0
    assert not page.open_subject(count)


# 【库存表】


def test_a_row_tells_the_month_and_how_far_it_reaches(qtbot, trade, seat, show, wine):
    posted(trade, ("0001", "100"), on=day("2026-02-28"))
    moved(trade, wine, 24, day("2026-03-01"))
    moved(trade, wine, 4, day("2026-03-01"), "L2")
    asked = []

    def covers(_session, actor, customers):
        asked.append((actor.person, set(customers)))
        return {(trade.customer, wine): Cover(20_000, 45_000, Decimal("17.4"))}

    page = show(StockPage(seat("rep"), covers=covers))
    assert asked == [(trade.id("rep"), {trade.customer})]
    assert cells(page.list.view) == [
        "杭州华东医药有限公司", "0001 黄酒", "500ml", "100", "24", "4", "0", "", "0", "120", "20", "17", "",
    ]  # fmt: skip


def test_the_pane_shows_the_year_of_a_product_and_its_picture(qtbot, trade, seat, show, wine):
    posted(trade, ("0001", "100"), on=day("2026-01-31"))
    posted(trade, ("0001", "130"), on=day("2026-02-28"))
    page = show(StockPage(seat("rep")))
    page.list.view.selectRow(0)
    settle(qtbot, page)
    assert [cells(page.pane.months, row)[0] for row in range(3)] == ["2026-03", "2026-02", "2026-01"]
    assert cells(page.pane.months, 1)[-1] == "More counted than can be"
    assert not page.pane.picture.image.isNull()
    assert "130 瓶" in page.pane.picture.accessibleDescription()
    assert "rolled forward from the count of 2026-02-28" in page.pane.stands.text()


def test_the_form_is_wished_for_on_paper_and_as_a_workbook(qtbot, trade, seat, show, wine):
    moved(trade, wine, 10, before(9))
    sweep(trade.door)
    page = show(StockPage(seat("rep")))
    assert not page.buttons["form"].isEnabled()
    assert page.open_subject(trade.customer)
    settle(qtbot, page)
    for key, signal in (("form", page.wants_paper), ("book", page.wants_book)):
        with qtbot.waitSignal(signal) as wish:
            page.buttons[key].click()
        assert wish.args == ["stock_form", trade.customer]


def test_filters_and_the_way_from_the_workbench(qtbot, trade, seat, show, wine):
    moved(trade, wine, 10, before(9))
    moved(trade, wine, 10, before(9), customer=trade.second)
    sweep(trade.door)
    page = show(StockPage(seat("rep")))
    assert page.list.model.rowCount() == 2
    assert page.open_subject(trade.second)
    settle(qtbot, page)
    assert [cells(page.list.view)[0], page.list.model.rowCount()] == ["绍兴越城酒业有限公司", 1]
    page.filters.chips.removed.emit("customer")
    page.filters.chips.added.emit("show", "exceptions")
    settle(qtbot, page)
    assert page.list.model.rowCount() == 0
    assert page.list.switch.currentWidget().sentence.text() == "Nothing fits these filters."
    page.filters.chips.removed.emit("exceptions")
    page.filters.search.line.setText("绍兴")
    settle(qtbot, page)
    assert page.list.model.rowCount() == 1
    assert not page.open_subject(wine)


def test_a_movement_is_recorded_and_taken_back(qtbot, trade, seat, show, wine):
    moved(trade, wine, 10, before(9))
    sweep(trade.door)
    page = show(StockPage(seat("rep")))
    page.list.view.selectRow(0)
    settle(qtbot, page)
    page.buttons["move"].click()
    settle(qtbot, page)
    dialog = page.deeds.dialog
    assert isinstance(dialog, MovementDialog)
    dialog.record.click()
    assert dialog.isVisible() and dialog.faults["qty"].text() and dialog.faults["note"].text() and not dialog.faults["product"].text()
    dialog.qty.setText("约三瓶")
    dialog.record.click()
    assert "3箱5瓶" in dialog.faults["qty"].text()
    dialog.qty.setText("3")
    dialog.kind.setCurrentIndex(dialog.kind.findData("out_scrap"))
    dialog.note.setText("受潮报废")
    dialog.record.click()
    assert [(each.kind, each.qty3) for each in read(trade, StockMovement)] == [("out_scrap", 3_000)]
    page.refresh()
    settle(qtbot, page)
    assert cells(page.pane.moves)[2] == "-3 瓶"
    assert not page.buttons["back"].isEnabled()
    page.pane.moves.selectRow(0)
    assert page.buttons["back"].isEnabled()


def test_whoever_does_not_count_gets_no_such_buttons(trade, seat, show):
    page = show(StockPage(seat("mgr")))
    assert {key for key, each in page.buttons.items() if each.isHidden()} == {"count", "move", "back", "form", "book"}


def test_everything_has_a_name_for_those_who_do_not_see_it(trade, seat, show, chinese, wine):
    from PySide6.QtWidgets import QAbstractItemView, QComboBox, QLineEdit, QPushButton

    for page in (show(StockPage(seat("rep"))), show(CountsPage(seat("rep")))):
        for kind in (QAbstractItemView, QLineEdit, QPushButton):
            assert [
                each
                for each in page.findChildren(kind)
                if not each.accessibleName() and each.isVisible() and not each.parent().inherits("QComboBox")
            ] == []
        assert all(each.accessibleDescription() for each in page.findChildren(QComboBox))
    assert (StockPage.title(), CountsPage.title()) == ("库存表", "盘点")
