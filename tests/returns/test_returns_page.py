"""The page 【退换】 over a real store: what each person finds, what a click does, what the dialogs take and refuse."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLineEdit
from rma_steps import approved, awaited, bought, drafted, inspected, lines_of, one, parts, posted, received, settled, submitted

from goods_shelf import stock
from kehu_desk.archives.dialogs.viewer import Viewer
from kehu_desk.kernel.ids import new_id
from kehu_desk.returns.dialogs.parts import DecideDialog, InspectDialog, ReceiveDialog
from kehu_desk.returns.dialogs.register import RmaDialog
from kehu_desk.returns.dialogs.settle import SettleDialog
from kehu_desk.returns.dialogs.work import WorkDialog
from kehu_desk.returns.entities import Repacking, Rma
from kehu_desk.returns.noun import NOUN
from kehu_desk.returns.service import deciding
from kehu_desk.returns.tab import ReturnsPage
from kehu_desk.ui.notices import ReasonDialog
from page_steps import bring_up, choose, dialog_of, listed, shown, words
from trade_steps import TODAY, ago, put, read


@pytest.fixture
def wine(trade):
    return stock(trade, "YJ01", "黄酒", 100_000)


@pytest.fixture
def sold(trade, wine):
    return bought(trade, wine)


@pytest.fixture
def page_of(seat, qtbot):
    def made(login):
        return bring_up(ReturnsPage, seat(login), qtbot, (1000, 640), queued=True)

    return made


def cell(dialog, row, key):
    return dialog.model.index(row, [column.key for column in dialog.model.columns].index(key))


def type_in(dialog, row, **typed):
    for key, text in typed.items():
        assert dialog.model.setData(cell(dialog, row, key), text), key


def reason(dialog, row, key):
    return dialog.model.data(cell(dialog, row, key), Qt.ItemDataRole.ToolTipRole) or ""


# the list


def test_each_finds_the_cases_of_his_customers(page_of, trade, sold, wine):
    drafted(trade, sold)
    settled(trade, bought(trade, wine, customer=trade.other), login="service", customer=trade.other, decider="mgr")
    mine, theirs = "TH-2026-00001", "TH-2026-00002"
    for login, numbers in (
        ("rep", [mine]), ("sup", [mine]), ("rep3", [theirs]), ("service", [theirs, mine]), ("mgr", [theirs, mine]), ("finance", [theirs]),
        ("con", []), ("cus", []), ("aud", []),
    ):  # fmt: skip
        assert [row[0] for row in listed(page_of(login))] == numbers, login


def test_the_list_goes_on_beyond_its_first_page(page_of, trade, qtbot):
    rows = [
        Rma(id=new_id(), no=f"ALT-{at:04d}", customer_id=trade.customer, kind="return", reason="quality",
            requested_on=TODAY - timedelta(days=at % 9), drafted_by=trade.id("rep"), created_at=trade.clock[0], created_by=trade.id("rep"))
        for at in range(450)
    ]  # fmt: skip
    put(trade, *rows)
    page = page_of("rep")
    qtbot.waitUntil(lambda: page.model.rowCount() == 450)
    days = [page.model.text(row, 5) for row in range(450)]
    assert days == sorted(days, reverse=True)
    assert len({page.model.id_at(row) for row in range(450)}) == 450


def test_state_kind_and_search_narrow_it(page_of, trade, sold, qtbot):
    drafted(trade, sold)
    submitted(trade, sold, kind="repack", reason="package_damage")
    page = page_of("rep")
    page.state.setCurrentIndex(page.state.findData("submitted"))
    assert [row[0] for row in listed(page)] == ["TH-2026-00002"]
    page.state.setCurrentIndex(0)
    page.kind.setCurrentIndex(page.kind.findData("return"))
    assert [row[0] for row in listed(page)] == ["TH-2026-00001"]
    page.kind.setCurrentIndex(0)
    page.search.line.setText("黄酒 00002")
    qtbot.waitUntil(lambda: [row[0] for row in listed(page)] == ["TH-2026-00002"])


def test_the_chinese_names(page_of, trade, sold, chinese):
    drafted(trade, sold)
    page = page_of("rep")
    assert (page.title(), page.view.accessibleName(), page.buttons["new"].text()) == ("退换", "退换表", "登记退换…")
    assert listed(page)[0][2:7] == ["退货", "黄酒", "质量问题", "2026-03-02", "草稿"]


def test_an_empty_page_offers_the_first_step_to_whom_it_belongs(page_of):
    assert len(page_of("service").switch.empty.buttons) == 1
    assert page_of("finance").switch.empty.buttons == []


def test_the_page_hears_what_concerns_it():
    assert NOUN.tables <= ReturnsPage.tables and "sales_record" in ReturnsPage.tables


# the pane


def test_the_pane_tells_the_case_its_rate_and_who_did_what(page_of, trade, sold, qtbot):
    settled(trade, sold, 4)
    rma = received(trade, sold, 10, got=8, note="客户急等")
    page = page_of("rep")
    choose(page, qtbot, rma)
    text = words(page.detail)
    for said in (
        "TH-2026-00002",
        "Received · Return · Quality",
        "客户急等",
        "王店长",
        "4 % of sales, cap 5 % — near the cap",
        "100.00 yuan",
        "同意",
    ):
        assert said in text, said
    model = page.detail.lines.rows
    assert [model.text(0, column) for column in range(5)] == ["黄酒 500ml", "10 瓶", "10", "8", ""]
    assert page.detail.photos.isHidden() and page.detail.works.isHidden()


def test_service_sees_no_amount(page_of, trade, sold, qtbot):
    rma = settled(trade, sold, 10)
    page = page_of("service")
    choose(page, qtbot, rma)
    assert "100.00" not in words(page.detail)
    assert page.detail.lines.rows.text(0, 5) == ""
    finance = page_of("finance")
    choose(finance, qtbot, rma)
    assert "100.00" in words(finance.detail)
    assert finance.detail.lines.rows.text(0, 5) == "100.00"


def test_buttons_follow_the_case_and_the_person(page_of, trade, sold, qtbot):
    rma = submitted(trade, sold, 10)
    page = page_of("sup")
    assert set(shown(page)) == {"new", "print", "archive"}
    choose(page, qtbot, rma)
    assert set(shown(page)) == {"new", "approve", "reject", "send_back", "print", "archive"}
    big = submitted(trade, bought(trade, stock(trade, "YJ02"), 1_001), 1_001)
    page.refresh()
    choose(page, qtbot, big)
    assert not page.buttons["approve"].isEnabled()
    assert "10,000.00" in page.buttons["approve"].toolTip()


def test_the_workbench_leads_to_a_case_that_one_may_see(page_of, trade, sold, qtbot):
    rma = submitted(trade, sold)
    page = page_of("mgr")
    with qtbot.waitSignal(page.settled):
        assert page.open_subject(rma)
    assert not page_of("rep3").open_subject(rma)
    assert not page.open_subject(new_id())


def test_print_and_archive_are_asked_of_the_window(page_of, trade, sold, qtbot):
    rma = submitted(trade, sold)
    page = page_of("rep")
    choose(page, qtbot, rma)
    with qtbot.waitSignal(page.wants_paper) as paper:
        page.buttons["print"].click()
    with qtbot.waitSignal(page.wants_open) as archive:
        page.buttons["archive"].click()
    assert (paper.args, archive.args) == (["return", rma], ["customer", trade.customer])


# register


@pytest.fixture
def register(page_of, trade, qtbot):
    def made(login="rep"):
        page = page_of(login)
        page.buttons["new"].click()
        dialog = dialog_of(page, RmaDialog, qtbot)
        with qtbot.waitSignal(dialog.finder.read):
            dialog.choose(trade.customer)
        return page, dialog

    return made


def test_a_return_is_registered_from_the_lines_that_were_sold(register, trade, sold, wine, qtbot):
    bought(trade, stock(trade, "HD1", "花雕"), on=ago(40))
    page, dialog = register("service")
    assert [dialog.finder.model.text(row, 1) for row in range(2)] == ["黄酒 500ml", "花雕 500ml"]
    assert not dialog.save.isEnabled()
    with qtbot.waitSignal(dialog.finder.read):
        dialog.finder.search.line.setText("花雕 2026-01")
    assert [dialog.finder.model.text(row, 1) for row in range(dialog.finder.model.rowCount())] == ["花雕 500ml"]
    dialog.finder.add.click()
    type_in(dialog, 0, qty="12", note="瓶盖渗漏")
    dialog.form.set_values({"contact": "李经理"})
    with qtbot.waitSignal(dialog.accepted):
        dialog.save.click()
    [rma] = read(trade, Rma)
    [row] = lines_of(trade, rma.id)
    assert (rma.contact, rma.state, row.requested3, row.note, row.batch_no) == ("李经理", "draft", 12_000, "瓶盖渗漏", "B1")
    qtbot.waitUntil(lambda: page.detail.view is not None and page.detail.view.row.id == rma.id)


def test_faults_stand_at_their_cells_and_the_rest_is_kept(register, trade, sold, qtbot):
    _page, dialog = register()
    for _ in range(2):
        dialog.finder.take()
    type_in(dialog, 0, qty="60", note="第一批")
    type_in(dialog, 1, qty="41")
    assert (dialog.model.bad_rows(), reason(dialog, 0, "qty")) == ([1], "")
    assert "100" in reason(dialog, 1, "qty")
    type_in(dialog, 1, qty="40", expires_on="2025-12-31")
    assert "2025-12-31" in reason(dialog, 1, "expires_on")
    dialog.save.click()
    assert dialog.isVisible() and not read(trade, Rma)
    assert dialog.model.rows[0]["note"] == "第一批"
    type_in(dialog, 1, expires_on="2026年12月31日")
    with qtbot.waitSignal(dialog.accepted):
        dialog.save.click()
    assert [row.requested3 for row in lines_of(trade, read(trade, Rma)[0].id)] == [60_000, 40_000]


def test_a_missing_quantity_is_asked_for_when_it_is_saved(register, trade, sold):
    _page, dialog = register()
    dialog.finder.take()
    assert dialog.model.bad_rows() == []
    dialog.save.click()
    assert dialog.model.bad_rows() == [0]
    type_in(dialog, 0, qty="abc")
    assert reason(dialog, 0, "qty")
    assert not read(trade, Rma)


def test_a_fault_of_the_head_stands_at_its_field(register, trade, sold):
    _page, dialog = register()
    dialog.finder.take()
    type_in(dialog, 0, qty="1")
    dialog.form.set_values({"reason": "policy", "requested_on": ago(8)})
    dialog.save.click()
    assert set(dialog.form.problems()) == {"policy", "requested_on"}
    assert not read(trade, Rma)


def test_the_freight_follows_the_reason_and_the_reasons_the_kind(register, trade, sold):
    _page, dialog = register()
    dialog.form.editor("reason").set_value("slow_moving")
    dialog.form.edited.emit("reason")
    assert dialog.form.values()["freight_by"] == "customer"
    dialog.form.editor("kind").set_value("repack")
    dialog.form.edited.emit("kind")
    assert dialog.form.values()["reason"] == "package_damage"
    assert not dialog.pages.isTabVisible(1)


def test_an_exchange_names_what_goes_out(register, trade, sold, wine, qtbot):
    _page, dialog = register()
    dialog.form.set_values({"kind": "exchange"})
    dialog.form.edited.emit("kind")
    assert dialog.pages.isTabVisible(1)
    dialog.finder.take()
    type_in(dialog, 0, qty="24")
    out = dialog.out.model
    out.setData(out.index(0, 0), "没有这个")
    assert dialog.out.model.bad_rows() == [0]
    out.setData(out.index(0, 0), "YJ01")
    out.setData(out.index(0, 1), "1")
    assert (out.rows[0]["product"], out.rows[0]["unit"]) == ("YJ01 黄酒 500ml", "瓶")
    out.setData(out.index(0, 2), "箱")
    with qtbot.waitSignal(dialog.accepted):
        dialog.save.click()
    from kehu_desk.returns.entities import Replacement

    assert [(row.product_id, row.qty3) for row in read(trade, Replacement)] == [(wine, 24_000)]


def test_a_draft_is_changed_with_what_stood_there(page_of, trade, sold, qtbot):
    rma = drafted(trade, sold, 10, note="初稿")
    page = page_of("rep")
    choose(page, qtbot, rma)
    page.buttons["change"].click()
    dialog = dialog_of(page, RmaDialog, qtbot)
    assert (dialog.model.rows[0]["qty"], dialog.model.rows[0]["left"], dialog.form.values()["note"]) == ("10", "100", "初稿")
    type_in(dialog, 0, qty="100")
    with qtbot.waitSignal(dialog.accepted):
        dialog.save.click()
    assert lines_of(trade, rma)[0].requested3 == 100_000


def test_a_line_of_which_nothing_is_left_cannot_be_taken(register, trade, sold):
    drafted(trade, sold, 100)
    _page, dialog = register()
    assert not dialog.finder.add.isEnabled() and dialog.finder.add.toolTip()
    dialog.finder.take()
    assert dialog.model.rowCount(QModelIndex()) == 0


def test_who_may_not_register_for_a_customer_is_told_so(page_of, trade, sold, qtbot):
    page = page_of("rep3")
    page.buttons["new"].click()
    dialog = dialog_of(page, RmaDialog, qtbot)
    with qtbot.waitSignal(dialog.finder.read):
        dialog.choose(trade.customer)
    assert "responsible for the customer" in dialog.problems.text()


def test_all_of_it_goes_by_keyboard(register, trade, sold, qtbot):
    _page, dialog = register()
    dialog.finder.view.setFocus()
    qtbot.keyClick(dialog.finder.view, Qt.Key.Key_Return)
    assert dialog.grid.currentIndex() == cell(dialog, 0, "qty")
    qtbot.keyClicks(dialog.grid, "7")
    qtbot.keyClick(dialog.grid.findChild(QLineEdit), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.model.rows[0]["qty"] == "7")
    dialog.grid.setCurrentIndex(cell(dialog, 0, "intact"))
    qtbot.keyClick(dialog.grid, Qt.Key.Key_Space)
    assert dialog.model.rows[0]["intact"] == ""


# decide, receive, inspect


def press(page, qtbot, rma, event, kind):
    if page.chosen() != rma:
        choose(page, qtbot, rma)
    qtbot.waitUntil(lambda: event in set(shown(page)) and page.detail.view is not None)
    page.buttons[event].click()
    return dialog_of(page, kind, qtbot)


def test_a_superior_approves_a_part_and_sees_the_rate(page_of, trade, sold, qtbot):
    rma = submitted(trade, sold, 10)
    dialog = press(page_of("sup"), qtbot, rma, "approve", DecideDialog)
    assert "0 % of sales" in words(dialog) and dialog.model.rows[0]["amount"] == "100.00"
    type_in(dialog, 0, approved="11")
    dialog.accept_button.click()
    assert "10" in reason(dialog, 0, "approved") and one(trade, rma).state == "submitted"
    type_in(dialog, 0, approved="4")
    dialog.form.set_values({"opinion": "只认四瓶"})
    with qtbot.waitSignal(dialog.accepted):
        dialog.accept_button.click()
    assert (one(trade, rma).state, one(trade, rma).decision, lines_of(trade, rma)[0].approved3) == ("partly_approved", "只认四瓶", 4_000)


@pytest.mark.parametrize(("event", "state"), [("reject", "rejected"), ("send_back", "draft")])
def test_rejecting_and_sending_back_ask_why(page_of, trade, sold, qtbot, event, state):
    rma = submitted(trade, sold)
    dialog = press(page_of("sup"), qtbot, rma, event, ReasonDialog)
    dialog.text.setPlainText("照片没有上传")
    dialog.accept()
    qtbot.waitUntil(lambda: one(trade, rma).state == state)
    assert one(trade, rma).decision == "照片没有上传"


def test_what_changed_while_it_was_read_is_not_decided(page_of, trade, sold, qtbot):
    rma = submitted(trade, sold, 10)
    dialog = press(page_of("sup"), qtbot, rma, "approve", DecideDialog)
    deciding.approve_rma(trade.door, trade["mgr"], rma, parts(trade, rma))
    dialog.accept_button.click()
    assert dialog.isVisible() and dialog.problems.text()


def test_service_calls_receives_and_inspects(page_of, trade, sold, qtbot):
    rma = approved(trade, sold, 10)
    page = page_of("service")
    choose(page, qtbot, rma)
    page.buttons["call"].click()
    qtbot.waitUntil(lambda: one(trade, rma).state == "awaiting_goods")
    dialog = press(page, qtbot, rma, "receive", ReceiveDialog)
    dialog.form.set_values({"on": TODAY + timedelta(days=1)})
    dialog.accept_button.click()
    assert "on" in dialog.form.problems()
    dialog.form.set_values({"on": TODAY})
    type_in(dialog, 0, received="9")
    with qtbot.waitSignal(dialog.accepted):
        dialog.accept_button.click()
    dialog = press(page, qtbot, rma, "inspect", InspectDialog)
    dialog.accept_button.click()
    assert reason(dialog, 0, "disposition")
    type_in(dialog, 0, accepted="8", disposition="scrap", note="一瓶完好退还客户")
    with qtbot.waitSignal(dialog.accepted):
        dialog.accept_button.click()
    [row] = lines_of(trade, rma)
    assert (row.received3, row.accepted3, row.disposition, row.note) == (9_000, 8_000, "scrap", "一瓶完好退还客户")


def test_repacking_is_recorded_line_by_line(page_of, trade, sold, qtbot):
    rma = received(trade, sold, 10, kind="repack", reason="package_damage")
    dialog = press(page_of("service"), qtbot, rma, "work", WorkDialog)
    dialog.accept_button.click()
    assert reason(dialog, 0, "material")
    type_in(dialog, 0, material="新外箱", qty="6", labour_min="30", cost="12.5", borne_by="supplier", done_at="customer_site")
    dialog.add()
    type_in(dialog, 1, material="标签", qty="5")
    dialog.accept_button.click()
    assert "4" in reason(dialog, 1, "qty") and not read(trade, Repacking)
    type_in(dialog, 1, qty="4")
    with qtbot.waitSignal(dialog.accepted):
        dialog.accept_button.click()
    assert [(row.material, row.qty3, row.labour_min, row.cost_fen, row.borne_by) for row in read(trade, Repacking)] == [
        ("新外箱", 6_000, 30, 1_250, "supplier"),
        ("标签", 4_000, 0, 0, "us"),
    ]


# settle


def test_the_credit_is_shown_before_it_is_written(page_of, trade, sold, qtbot):
    rma = inspected(trade, sold, 10)
    dialog = press(page_of("finance"), qtbot, rma, "settle", SettleDialog)
    qtbot.waitUntil(lambda: dialog.model.rows[0]["credit"] == "100.00")
    assert "100.00" in dialog.sums.text() and dialog.out.isHidden() and not posted(trade, rma)
    with qtbot.waitSignal(dialog.reckoned):
        dialog.form.editor("settlement").set_value("none")
        dialog.form.edited.emit("settlement")
    assert dialog.model.rows[0]["credit"] == "0.00"
    dialog.form.set_values({"settlement": "credit_note"})
    with qtbot.waitSignal(dialog.accepted):
        dialog.accept_button.click()
    assert [row.amount_fen for row in posted(trade, rma)] == [-10_000]


def test_the_difference_of_an_exchange_is_shown_before_it_is_written(page_of, trade, sold, qtbot):
    stock(trade, "HD1", "花雕", 120_000)
    rma = inspected(trade, sold, 10, kind="exchange")
    dialog = press(page_of("finance"), qtbot, rma, "settle", SettleDialog)
    assert dialog.out.isVisible()
    out = dialog.out.model
    with qtbot.waitSignal(dialog.reckoned):
        out.setData(out.index(0, 0), "HD1")
        out.setData(out.index(0, 1), "12")
    qtbot.waitUntil(lambda: out.rows[0].get("amount") == "144.00")
    assert "44.00" in dialog.sums.text()
    out.setData(out.index(0, 2), "桶")
    dialog.accept_button.click()
    assert out.reasons(0, "unit") and one(trade, rma).state == "inspected"
    out.setData(out.index(0, 2), "瓶")
    with qtbot.waitSignal(dialog.accepted):
        dialog.accept_button.click()
    assert one(trade, rma).net_fen == 4_400


# photos


def test_photos_are_kept_and_looked_at(page_of, trade, sold, qtbot, tmp_path):
    rma = drafted(trade, sold)
    picture = QImage(8, 8, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.red)
    assert picture.save(str(tmp_path / "外箱.png"))
    page = page_of("rep")
    choose(page, qtbot, rma)
    assert "photo" in set(shown(page)) and "look" not in set(shown(page))
    page.deeds.keep_photos(rma, [tmp_path / "外箱.png"])
    qtbot.waitUntil(lambda: page.detail.view is not None and len(page.detail.view.photos) == 1)
    assert "look" in set(shown(page)) and page.detail.photos.item(0).text() == "外箱.png"
    page.buttons["look"].click()
    qtbot.waitUntil(lambda: any(each.isVisible() for each in page.window().findChildren(Viewer)))


def test_a_case_is_handed_in_cancelled_and_closed_from_the_page(page_of, trade, sold, qtbot):
    first, second = drafted(trade, sold, 10), awaited(trade, sold, 10)
    done = settled(trade, sold, 10)
    page = page_of("service")
    choose(page, qtbot, first)
    page.buttons["submit"].click()
    qtbot.waitUntil(lambda: one(trade, first).state == "submitted")
    dialog = press(page, qtbot, second, "cancel", ReasonDialog)
    dialog.text.setPlainText("客户自己卖掉了")
    dialog.accept()
    qtbot.waitUntil(lambda: one(trade, second).state == "cancelled")
    choose(page, qtbot, done)
    page.buttons["close"].click()
    qtbot.waitUntil(lambda: one(trade, done).state == "closed")
    assert {row.state for row in read(trade, Rma)} == {"submitted", "cancelled", "closed"}
