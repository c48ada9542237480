"""The pages 【潜在客户】, 【客户阶段】 and 【市场地图】 over a real store."""

import pytest
from PySide6.QtCore import QThreadPool
from test_life_turns import LOST, become, life
from test_market_map import GOOD as CELL
from test_prospect_ways import SOON, opened

from kehu_desk.prospects import service
from kehu_desk.prospects.dialogs.market import CellDialog
from kehu_desk.prospects.dialogs.prospects import LoseDialog, ProspectDialog, StepDialog
from kehu_desk.prospects.dialogs.turns import BlockDialog, TurnDialog
from kehu_desk.prospects.entities import LifeTurn, MarketCell, Prospect
from kehu_desk.prospects.tab import LifeTurnsPage, MarketMapPage, ProspectsPage
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk, News
from page_steps import point_at, shown
from trade_steps import TODAY, read


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


def test_the_list_of_prospects_and_the_buttons_of_one(page_of, trade, qtbot, chinese):
    prospect = opened(trade)
    page = page_of("rep", ProspectsPage)
    assert [page.model.text(0, column) for column in range(5)] == ["宁波海曙百货有限公司", "已发现", "16", "2026-03-07", "上门拜访王总"]
    point_at(page, qtbot, prospect)
    assert shown(page) == ["new", "correct", "contact", "lose", "archive"]
    other = page_of("mgr", ProspectsPage)
    point_at(other, qtbot, prospect)
    assert shown(other) == ["win", "archive"]


def test_a_prospect_is_opened_in_the_dialog_and_what_is_typed_stays_when_refused(page_of, trade, qtbot):
    page = page_of("rep", ProspectsPage)
    page.open_new()
    dialog = page.findChild(ProspectDialog)
    dialog.form.set_values({"BAS.name_full": "宁波海曙百货有限公司", "next_step": "电话约访", "next_on": TODAY.replace(day=1)})
    dialog.submit()
    assert read(trade, Prospect) == []
    assert dialog.form.values()["next_step"] == "电话约访"
    dialog.form.set_values({"next_on": TODAY})
    dialog.submit()
    [row] = read(trade, Prospect)
    assert (row.stage, row.next_step) == ("found", "电话约访")
    qtbot.waitUntil(lambda: page.found is not None and page.found.row.id == row.id)


def test_a_step_and_a_loss_are_written_from_the_page(page_of, trade, qtbot):
    prospect = opened(trade)
    page = page_of("rep", ProspectsPage)
    point_at(page, qtbot, prospect)
    page.buttons["contact"].click()
    step = page.findChild(StepDialog)
    step.form.set_values({"note": "电话谈过", "next_step": SOON.text, "next_on": SOON.on})
    with qtbot.waitSignal(page.settled):
        step.submit()
    assert read(trade, Prospect)[0].stage == "contacted"
    page.buttons["lose"].click()
    lose = page.findChild(LoseDialog)
    lose.form.set_values({"why": "price", "note": "价格谈不拢了"})
    with qtbot.waitSignal(page.settled):
        lose.submit()
    assert read(trade, Prospect)[0].stage == "lost"


def test_a_turn_is_proposed_and_decided_on_the_pages(page_of, trade, qtbot):
    become(trade)
    page = page_of("rep", LifeTurnsPage)
    dialog = TurnDialog(page._desk, trade.customer, page, declares=False)
    dialog.form.set_values({"target": "lost", "reason": "price", "note": "转投竞品一年", "win_back": ""})
    dialog.submit()
    [turn] = read(trade, LifeTurn)
    other = page_of("sup", LifeTurnsPage)
    assert other.open_subject(turn.id)
    qtbot.waitUntil(lambda: other.found is not None)
    assert shown(other) == ["confirm", "reject", "propose", "declare", "archive"]
    other.buttons["confirm"].click()
    assert life(trade) == "lost"


def test_finance_blocks_and_sees_it(page_of, trade, qtbot):
    become(trade)
    page = page_of("finance", LifeTurnsPage)
    assert shown(page) == ["propose", "block", "free", "archive"]
    dialog = BlockDialog(page._desk, trade.customer, page, frees=False)
    dialog.form.set_values({"note": "涉诉待查,暂停往来"})
    dialog.submit()
    assert life(trade) == "blocked"
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)


def test_the_map_shows_cells_white_spaces_and_provinces(page_of, trade, qtbot, chinese):
    service.keep_cell(trade.door, trade["rep"], CELL)
    page = page_of("mgr", MarketMapPage)
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    assert [page.model.text(0, column) for column in range(5)] == ["浙江杭州", "经销商", "10", "0", "0 %"]
    for kind, rows in (("white", 1), ("provinces", 1), ("twins", 0)):
        with qtbot.waitSignal(page.settled):
            page.kind.setCurrentIndex(page.kind.findData(kind))
        assert page.model.rowCount() == rows


def test_the_map_is_written_in_the_dialog(page_of, trade, qtbot, chinese):
    page = page_of("rep", MarketMapPage)
    dialog = CellDialog(page._desk, None, page)
    dialog.form.set_values({
        "region_code": "浙江宁波", "customer_type": "retailer", "outlets_known": 20, "potential_fen": 100_00, "source": "商会名录",
    })  # fmt: skip
    dialog.submit()
    [row] = read(trade, MarketCell)
    assert (row.region_code, row.outlets_known) == ("330200", 20)


def test_a_declared_turn_keeps_what_was_typed_when_it_is_refused(page_of, trade):
    become(trade, "former")
    page = page_of("sup", LifeTurnsPage)
    dialog = TurnDialog(page._desk, trade.customer, page, declares=True)
    dialog.form.set_values({"target": "lost", "reason": LOST.reason, "note": LOST.note})
    dialog.submit()
    assert (dialog.form.values()["note"], life(trade)) == (LOST.note, "former")
