"""The page 【份额与增值服务】 over a real store."""

import pytest
from test_value_services import BUYER, fact, fulfil, promise

from kehu_desk.loyalty.dialogs import FulfilDialog, ShareDialog, ValueDialog
from kehu_desk.loyalty.entities import BusinessShare, Fulfilment, ValueService
from kehu_desk.loyalty.tab import LoyaltyPage
from page_steps import bring_up, dialog_of, point_at, shown
from trade_steps import read


@pytest.fixture
def page_of(seat, qtbot):
    def made(login):
        return bring_up(LoyaltyPage, seat(login), qtbot)

    return made


def test_the_list_tells_what_was_promised_and_how_often_it_was_kept(page_of, trade, chinese):
    made = promise(trade)
    fulfil(trade, made)
    page = page_of("rep")
    assert [page.model.text(0, column) for column in range(page.model.columnCount())] == [
        "ZF-2026-00001", "杭州华东医药有限公司", "优先发货", "订单优先安排发货", "2025-11-22", "1/1", "2026-03-02", "履行中", "张伟",
    ]  # fmt: skip


def test_a_service_is_promised_and_proved_on_the_screen(page_of, trade, qtbot, chinese):
    page = page_of("rep")
    page.promise(trade.customer)
    dialog = dialog_of(page, ValueDialog, qtbot)
    dialog.form.set_values({"kind": "edi", "promise": "订单电子对接", "measure": "可用率", "target": "99%"})
    with qtbot.waitSignal(dialog.accepted):
        dialog.accept_button.click()
    [row] = read(trade, ValueService)
    qtbot.waitUntil(lambda: page.found is not None and page.found.view.row.id == row.id)
    page.buttons["fulfil"].click()
    proof = dialog_of(page, FulfilDialog, qtbot)
    proof.accept_button.click()
    assert proof.isVisible() and read(trade, Fulfilment) == []  # what was measured is missing
    proof.form.set_values({"measured": "99.5%"})
    with qtbot.waitSignal(proof.accepted):
        proof.accept_button.click()
    assert [each.measured for each in read(trade, Fulfilment)] == ["99.5%"]


def test_a_share_is_written_on_the_ground_of_a_fact(page_of, trade, qtbot, chinese):
    promise_id, ground = promise(trade), fact(trade, BUYER)
    page = page_of("rep")
    point_at(page, qtbot, promise_id)
    page.buttons["share"].click()
    dialog = dialog_of(page, ShareDialog, qtbot)
    dialog.form.set_values({"fact_id": str(ground)})
    with qtbot.waitSignal(dialog.accepted):
        dialog.accept_button.click()
    assert [(row.year, row.total_fen) for row in read(trade, BusinessShare)] == [(2026, 2_000_00)]
    qtbot.waitUntil(lambda: page.found is not None and bool(page.found.shares))
    assert page.found.shares[0].share.estimated


def test_whoever_may_not_write_finds_no_buttons_for_it(page_of, trade, qtbot):
    made = promise(trade)
    page = page_of("mgr")
    point_at(page, qtbot, made)
    assert shown(page) == ["archive"]


def test_the_empty_page_says_what_to_do(page_of):
    assert len(page_of("rep").switch.empty.buttons) == 1
    assert page_of("mgr").switch.empty.buttons == []
