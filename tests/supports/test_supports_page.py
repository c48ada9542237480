"""The page 【支持】 over a real store: what each person finds, what a click does, what the dialogs take and refuse."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QImage
from support_steps import approved, drafted, executing, item, later, one, reported, settled, sold, submitted, today, verified

from goods_shelf import stock
from kehu_desk.archives.dialogs.viewer import Viewer
from kehu_desk.kernel.ids import new_id
from kehu_desk.supports import service
from kehu_desk.supports.dialogs.evidence import EvidenceDialog
from kehu_desk.supports.dialogs.request import SupportDialog
from kehu_desk.supports.dialogs.steps import DecideSupport, PaySupport, VerifySupport
from kehu_desk.supports.entities import SupportEvidence, SupportLine, SupportRequest, SupportSettlement
from kehu_desk.supports.noun import NOUN
from kehu_desk.supports.queries import Picked
from kehu_desk.supports.service.reading import view as read_view
from kehu_desk.supports.tab import SupportsPage
from kehu_desk.ui.notices import ReasonDialog
from page_steps import bring_up, choose, dialog_of, listed, shown, words
from trade_steps import TODAY, ago, put, read


@pytest.fixture
def page_of(seat, qtbot):
    def made(login):
        return bring_up(SupportsPage, seat(login), qtbot, (1000, 640), queued=True)

    return made


def asked(trade, seat, qtbot, kind, login, support):
    """A dialog over a request as it was read."""
    dialog = kind(seat(login), read_view(trade.door, trade[login], support))
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def requesting(trade, seat, qtbot, login="rep", support=None):
    shown_view = read_view(trade.door, trade[login], support) if support else None
    dialog = SupportDialog(seat(login), None if support else trade.customer, shown_view)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def type_line(dialog, row, **typed):
    keys = [column.key for column in dialog.budget.model.columns]
    for key, text in typed.items():
        assert dialog.budget.model.setData(dialog.budget.model.index(row, keys.index(key)), text), key


def fill(dialog, **more):
    facts = {"title": "开业堆头", "kind": "display", "ends_on": TODAY + timedelta(days=9), "target_outlets": 12}
    dialog.form.set_values(facts | more)
    type_line(dialog, 0, item="堆头", qty="2", unit_cost="1500")


# the list


def test_each_finds_those_of_his_customers(page_of, trade):
    drafted(trade)
    settled(trade, login="rep3", customer=trade.other, decider="mgr", verifier="sup2")
    mine, theirs = "ZC-2026-00001", "ZC-2026-00002"
    for login, numbers in (("rep", [mine]), ("rep3", [theirs]), ("finance", [theirs]), ("con", []), ("aud", [])):
        assert [row[0] for row in listed(page_of(login))] == numbers, login
    assert sorted(row[0] for row in listed(page_of("mgr"))) == [mine, theirs]


def test_the_list_goes_on_beyond_its_first_page(page_of, trade, qtbot):
    put(trade, *(
        SupportRequest(id=new_id(), no=f"ALT-{at:04d}", customer_id=trade.customer, kind="display", title="堆头", starts_on=ago(at % 9),
                       ends_on=TODAY, requested_by=trade.id("rep"), created_at=trade.clock[0], created_by=trade.id("rep"))
        for at in range(450)
    ))  # fmt: skip
    page = page_of("rep")
    qtbot.waitUntil(lambda: page.model.rowCount() == 450)
    days = [page.model.text(row, 4)[:10] for row in range(450)]
    assert days == sorted(days, reverse=True)
    assert len({page.model.id_at(row) for row in range(450)}) == 450


def test_state_kind_and_search_narrow_it_and_the_export_hears_of_it(page_of, trade, qtbot):
    drafted(trade, title="端午导购", kind="staff")
    submitted(trade)
    page = page_of("rep")
    page.state.setCurrentIndex(page.state.findData("submitted"))
    assert [row[0] for row in listed(page)] == ["ZC-2026-00002"]
    with qtbot.waitSignal(page.wants_book) as told:
        page.buttons["export"].click()
    assert told.args == ["supports", Picked(("submitted",))]
    page.state.setCurrentIndex(0)
    page.kind.setCurrentIndex(page.kind.findData("staff"))
    assert [row[0] for row in listed(page)] == ["ZC-2026-00001"]
    page.kind.setCurrentIndex(0)
    page.search.line.setText("导购")
    qtbot.waitUntil(lambda: [row[0] for row in listed(page)] == ["ZC-2026-00001"])


def test_the_chinese_names(page_of, trade, chinese):
    submitted(trade, dealer_share_bp=2500)
    page = page_of("rep")
    assert (page.title(), page.view.accessibleName(), page.buttons["new"].text()) == ("支持", "支持表", "申请支持…")
    assert listed(page)[0][2:8] == ["陈列", "中秋堆头陈列", "2026-03-02 – 03-11", "750.00", "", "待审批"]


def test_an_empty_page_offers_the_first_step_to_whom_it_belongs(page_of):
    assert len(page_of("rep").switch.empty.buttons) == 1
    assert page_of("finance").switch.empty.buttons == []


def test_the_page_hears_what_concerns_it():
    assert NOUN.tables <= SupportsPage.tables and "sales_record" in SupportsPage.tables


# the pane and the buttons


def test_the_pane_tells_target_evidence_payment_and_who_did_what(page_of, trade, qtbot):
    support = settled(trade, paid=60_000, last=False)
    page = page_of("mgr")
    choose(page, qtbot, support)
    told = words(page.detail)
    for each in ("ZC-2026-00001", "100", "张伟", "王芳", "同意", "堆头已完成,陈列十天", "现场属实", "600.00"):
        assert each in told, each
    assert [page.detail.proofs.rows.text(0, column) for column in (1, 3)] == ["photo.png", "张伟"]
    assert [page.detail.payments.rows.text(0, column) for column in (0, 1, 2)] == ["2026-03-02", "600.00", "PZ-1"]


@pytest.mark.parametrize(("made", "login", "events"), [
    (drafted, "rep", {"change", "submit", "cancel"}), (submitted, "sup", {"approve", "reject", "send_back"}),
    (submitted, "rep", {"cancel"}), (approved, "rep", {"start", "evidence", "cancel"}),
    (executing, "rep", {"evidence", "report", "cancel"}), (reported, "mgr", {"verify", "object"}), (verified, "finance", {"settle"}),
    (settled, "finance", set()), (settled, "rep", set()),
])  # fmt: skip
def test_buttons_are_those_of_the_step_and_the_role(page_of, trade, qtbot, made, login, events):
    page = page_of(login)
    support = made(trade)
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    choose(page, qtbot, support)
    assert set(shown(page)) - {"new", "look", "print", "export", "archive"} == events


def test_what_stands_against_a_step_is_said_at_its_button(page_of, trade, qtbot, chinese):
    support = executing(trade)
    page = page_of("rep")
    choose(page, qtbot, support)
    assert not page.buttons["report"].isEnabled()
    assert "照片" in page.buttons["report"].toolTip()


def test_one_click_hands_in_and_begins(page_of, trade, qtbot):
    support = drafted(trade)
    page = page_of("rep")
    choose(page, qtbot, support)
    page.buttons["submit"].click()
    assert one(trade, support).state == "submitted"
    service.approve_support(trade.door, trade["sup"], support, 100_000)
    qtbot.waitUntil(lambda: "start" in set(shown(page)))
    page.buttons["start"].click()
    assert one(trade, support).state == "executing"


@pytest.mark.parametrize(("made", "login", "button", "state"), [
    (submitted, "sup", "reject", "rejected"), (submitted, "sup", "send_back", "draft"), (reported, "mgr", "object", "executing"),
    (approved, "rep", "cancel", "cancelled"),
])  # fmt: skip
def test_a_step_with_a_reason_asks_for_it(page_of, trade, qtbot, made, login, button, state):
    support = made(trade)
    page = page_of(login)
    choose(page, qtbot, support)
    page.buttons[button].click()
    dialog = dialog_of(page, ReasonDialog, qtbot)
    dialog.text.setPlainText("现在不合适")
    dialog.accept()
    assert one(trade, support).state == state


def test_a_report_is_written_in_words(page_of, trade, qtbot):
    support = executing(trade)
    service.add_evidence(trade.door, trade["rep"], support, "photo", "a.png", b"x")
    page = page_of("rep")
    choose(page, qtbot, support)
    page.buttons["report"].click()
    dialog = dialog_of(page, ReasonDialog, qtbot)
    dialog.text.setPlainText("陈列十天,销量上升")
    dialog.accept()
    assert (one(trade, support).state, one(trade, support).report) == ("reported", "陈列十天,销量上升")


def test_print_and_archive_are_asked_of_others(page_of, trade, qtbot):
    support = submitted(trade)
    page = page_of("sup")
    choose(page, qtbot, support)
    with qtbot.waitSignal(page.wants_paper) as paper:
        page.buttons["print"].click()
    with qtbot.waitSignal(page.wants_open) as archive:
        page.buttons["archive"].click()
    assert (paper.args, archive.args) == (["support", support], ["customer", trade.customer])


def test_the_workbench_leads_to_a_request_and_to_none_of_others(page_of, trade, qtbot):
    support = submitted(trade)
    page = page_of("sup2")
    assert not page.open_subject(support)
    page = page_of("sup")
    with qtbot.waitSignal(page.settled):
        assert page.open_subject(support)
    qtbot.waitUntil(lambda: page.detail.view is not None)


def test_evidence_opens_in_a_window_of_the_program(page_of, trade, qtbot, tmp_path):
    support = executing(trade)
    picture = QImage(40, 30, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.red)
    assert picture.save(str(tmp_path / "a.png"))
    service.add_evidence(trade.door, trade["rep"], support, "photo", "a.png", (tmp_path / "a.png").read_bytes())
    page = page_of("rep")
    choose(page, qtbot, support)
    page.buttons["look"].click()
    qtbot.waitUntil(lambda: bool(page.window().findChildren(Viewer)))
    page.window().findChildren(Viewer)[0].close()


# requesting


def test_a_request_is_written_from_what_was_typed(trade, seat, qtbot):
    wine = stock(trade, "YJ01", "黄酒")
    dialog = requesting(trade, seat, qtbot)
    fill(dialog, product_id="yj01", dealer_share_bp="12.5%", target_qty3="1,200", target_fen=500_000, expense_dept="市场部")
    dialog.budget.add()
    type_line(dialog, 1, line_kind="staff", item="王小丽", unit_cost="200", since="今天", until="+2", about="导购")
    assert dialog.budget.sum.text().count("3,600.00") == 1
    dialog.proofs["sign_sheet"].setChecked(True)
    dialog.submit()
    assert dialog.result() == dialog.DialogCode.Accepted
    row = one(trade, dialog.support_id)
    assert (row.title, row.product_id, row.dealer_share_bp, row.target_qty3, row.target_fen, row.target_outlets) == (
        "开业堆头", wine, 1250, 1_200_000, 500_000, 12,
    )  # fmt: skip
    assert (row.budget_fen, row.evidence_kinds, row.expense_dept) == (360_000, ["photo", "sign_sheet"], "市场部")
    lines = sorted(read(trade, SupportLine), key=lambda each: each.place)
    assert [(line.kind, line.qty3, line.amount_fen, line.facts) for line in lines] == [
        ("item", 2_000, 300_000, {}), ("staff", 3_000, 60_000, {"task": "导购"}),
    ]  # fmt: skip


def test_a_draft_comes_back_as_it_was_typed_and_is_changed(trade, seat, qtbot):
    wine = stock(trade, "YJ01", "黄酒")
    support = drafted(trade, product_id=wine, dealer_share_bp=1250, target_qty3=1_500, evidence_kinds=("invoice",))
    dialog = requesting(trade, seat, qtbot, support=support)
    assert (dialog.terms(), dialog.budget.lines()) == (read_view(trade.door, trade["rep"], support).terms, [item()])
    dialog.form.set_values({"title": "改过的题目"})
    dialog.submit()
    assert one(trade, support).title == "改过的题目"


def test_each_fault_stands_where_it_belongs_and_what_was_typed_stays(trade, seat, qtbot):
    dialog = requesting(trade, seat, qtbot)
    fill(dialog, product_id="没有的酒", target_qty3="许多", ends_on=ago(3))
    dialog.proofs["photo"].setChecked(False)
    dialog.budget.add()
    type_line(dialog, 1, line_kind="vehicle", item="浙A1", unit_cost="abc", km="远")
    dialog.submit()
    assert set(dialog.form.problems()) == {"product_id", "target_qty3", "ends_on"}
    assert dialog.budget.model.reasons(1, "unit_cost") and dialog.budget.model.reasons(1, "km") and dialog.budget.model.reasons(1, "since")
    assert not dialog.budget.model.reasons(0, "unit_cost")
    assert dialog.problems.isVisible()
    assert (dialog.form.values()["product_id"], dialog.budget.model.rows[1]["km"]) == ("没有的酒", "远")
    assert not read(trade, SupportRequest)


def test_without_a_customer_one_is_found_first(trade, seat, qtbot):
    dialog = SupportDialog(seat("rep"), None)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.form.isVisible() and not dialog.accept_button.isEnabled()
    dialog.archive.chosen.emit(trade.customer)
    assert dialog.form.isVisible() and dialog.budget.isVisible() and dialog.accept_button.isEnabled()


def test_rows_come_and_go_and_one_stays(trade, seat, qtbot):
    dialog = requesting(trade, seat, qtbot)
    dialog.budget.add()
    dialog.budget.grid.selectAll()
    dialog.budget.remove()
    assert dialog.budget.model.rowCount(QModelIndex()) == 1 and dialog.budget.lines() == []


# the other dialogs


def test_approving_proposes_our_part_and_refuses_more(trade, seat, qtbot):
    support = submitted(trade, dealer_share_bp=2500)
    dialog = asked(trade, seat, qtbot, DecideSupport, "sup", support)
    assert dialog.form.values()["amount_fen"] == 75_000
    dialog.form.set_values({"amount_fen": 75_001})
    dialog.submit()
    assert set(dialog.form.problems()) == {"amount_fen"}
    dialog.form.set_values({"amount_fen": 60_000, "said": "先批六百"})
    dialog.submit()
    assert (one(trade, support).approved_fen, one(trade, support).decision) == (60_000, "先批六百")


def test_verifying_names_the_baselines_that_there_are(trade, seat, qtbot):
    wine = stock(trade, "W1", cost4=60_000)
    for week in range(4):
        sold(trade, wine, ago(7 * week + 7), 7)
    support = reported(trade, product_id=wine)
    dialog = asked(trade, seat, qtbot, VerifySupport, "mgr", support)
    assert dialog.form.values()["baseline_kind"] == "before"
    assert "堆头已完成,陈列十天" in words(dialog)
    dialog.submit()
    assert (one(trade, support).state, one(trade, support).baseline_kind) == ("verified", "before")
    assert one(trade, support).outcome["weeks"] == 4


def test_paying_proposes_what_is_left(trade, seat, qtbot):
    support = settled(trade, paid=30_000, last=False)
    later(trade, 1)
    dialog = asked(trade, seat, qtbot, PaySupport, "finance", support)
    assert (dialog.form.values()["amount_fen"], dialog.form.values()["on"]) == (70_000, today(trade))
    dialog.form.set_values({"amount_fen": 75_001, "on": ago(1)})
    dialog.submit()
    assert set(dialog.form.problems()) == {"amount_fen", "on"}
    dialog.form.set_values({"amount_fen": 75_000, "on": today(trade), "doc_no": "PZ-9"})
    dialog.submit()
    assert one(trade, support).state == "settled"
    assert sorted(row.amount_fen for row in read(trade, SupportSettlement)) == [30_000, 75_000]


def test_files_are_kept_one_by_one_and_those_refused_stay(trade, seat, qtbot, tmp_path):
    support = executing(trade, evidence_kinds=("sign_sheet",))
    good, empty = tmp_path / "签到表.pdf", tmp_path / "空.pdf"
    good.write_bytes(b"%PDF-1.4")
    empty.write_bytes(b"")
    dialog = asked(trade, seat, qtbot, EvidenceDialog, "rep", support)
    assert dialog.form.values()["kind"] == "sign_sheet" and not dialog.accept_button.isEnabled()
    dialog.take([good, empty, tmp_path / "没有.pdf", good])
    dialog.submit()
    qtbot.waitUntil(lambda: len(dialog.paths) == 2)
    assert [path.name for path in dialog.paths] == ["空.pdf", "没有.pdf"]
    assert "空.pdf" in dialog.problems.text() and "没有.pdf" in dialog.problems.text()
    assert [row.kind for row in read(trade, SupportEvidence)] == ["sign_sheet"]
    dialog.paths = []
    dialog.take([good])
    with qtbot.waitSignal(dialog.kept):
        dialog.submit()
    assert len(read(trade, SupportEvidence)) == 2


def test_a_decision_on_what_has_changed_is_refused_inside(trade, seat, qtbot):
    support = submitted(trade)
    dialog = asked(trade, seat, qtbot, DecideSupport, "sup", support)
    service.send_back_support(trade.door, trade["mgr"], support, "请补充门店名单")
    service.submit_support(trade.door, trade["rep"], support)
    dialog.submit()
    assert dialog.isVisible() and dialog.problems.isVisible()
    assert one(trade, support).state == "submitted"
