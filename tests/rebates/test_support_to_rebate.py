"""The way of one customer through the tab 【政策】: a request of support is paid, what it sold earns a rebate, and that is paid too."""

from datetime import timedelta

import pytest
from rebate_steps import LAST, WAN, line

from kehu_desk.rebates.dialogs.program import ProgramDialog
from kehu_desk.rebates.dialogs.small import JoinRebateDialog, PayRebateDialog, RunRebateDialog
from kehu_desk.rebates.entities import RebateMember, RebateProgram, RebateRun
from kehu_desk.rebates.tab import RebateProgramsPage, RebateRunsPage
from kehu_desk.shell.accounts import policies_tab
from kehu_desk.supports.dialogs.evidence import EvidenceDialog
from kehu_desk.supports.dialogs.request import SupportDialog
from kehu_desk.supports.dialogs.steps import DecideSupport, PaySupport, VerifySupport
from kehu_desk.supports.entities import SupportEvidence, SupportRequest, SupportSettlement
from kehu_desk.supports.tab import SupportsPage
from kehu_desk.ui.notices import ReasonDialog
from trade_steps import TODAY, read


@pytest.fixture
def at(trade, seat, qtbot):
    """at("rep", SupportsPage, subject): the page of one person's tab, with one matter open."""

    tabs = []

    def made(login, kind, subject=None, noun=""):
        tab = policies_tab(seat(login), "政策")
        tabs.append(tab)
        qtbot.addWidget(tab)
        tab.resize(1100, 640)
        tab.show()
        page = tab.show_page(kind)
        assert page is not None
        if subject is not None:
            with qtbot.waitSignal(page.settled):
                tab.open_subject(subject, noun)
            assert tab.pages.currentWidget().isAncestorOf(page)
        return page

    return made


def press(page, button, kind, qtbot):
    """Click a button that opens a dialog."""
    qtbot.waitUntil(lambda: not page.buttons[button].isHidden() and page.buttons[button].isEnabled())
    page.buttons[button].click()
    qtbot.waitUntil(lambda: any(each.isVisible() for each in page.findChildren(kind)))
    return next(each for each in page.findChildren(kind) if each.isVisible())


def click(page, button, qtbot):
    qtbot.waitUntil(lambda: not page.buttons[button].isHidden() and page.buttons[button].isEnabled())
    page.buttons[button].click()


def state(trade, kind):
    [row] = read(trade, kind)
    return row.state


def test_from_a_request_of_support_to_a_paid_rebate(trade, at, qtbot, tmp_path, chinese):
    page = at("rep", SupportsPage)
    dialog = press(page, "new", SupportDialog, qtbot)
    dialog.archive.chosen.emit(trade.customer)
    ends = TODAY + timedelta(days=9)
    dialog.form.set_values({"title": "开业堆头", "kind": "display", "starts_on": TODAY, "ends_on": ends, "target_outlets": 12})
    keys = [column.key for column in dialog.budget.model.columns]
    for key, text in (("item", "堆头"), ("qty", "2"), ("unit_cost", "1500")):
        dialog.budget.model.setData(dialog.budget.model.index(0, keys.index(key)), text)
    dialog.accept_button.click()
    assert state(trade, SupportRequest) == "draft"
    [request] = read(trade, SupportRequest)
    page = at("rep", SupportsPage, request.id, "support")
    click(page, "submit", qtbot)
    assert state(trade, SupportRequest) == "submitted"

    decided = press(at("sup", SupportsPage, request.id, "support"), "approve", DecideSupport, qtbot)
    decided.accept_button.click()
    page = at("rep", SupportsPage, request.id, "support")
    click(page, "start", qtbot)
    assert state(trade, SupportRequest) == "executing"
    photo = tmp_path / "堆头.png"
    photo.write_bytes(b"\x89PNG\r\n\x1a\n a picture")
    page = at("rep", SupportsPage, request.id, "support")
    proofs = press(page, "evidence", EvidenceDialog, qtbot)
    proofs.take([photo])
    with qtbot.waitSignal(proofs.kept):
        proofs.accept_button.click()
    assert [row.kind for row in read(trade, SupportEvidence)] == ["photo"]
    page = at("rep", SupportsPage, request.id, "support")
    report = press(page, "report", ReasonDialog, qtbot)
    report.text.setPlainText("陈列十天,销量上升")
    report.accept()
    assert state(trade, SupportRequest) == "reported"

    checked = press(at("mgr", SupportsPage, request.id, "support"), "verify", VerifySupport, qtbot)
    checked.form.set_values({"said": "现场属实"})
    checked.accept_button.click()
    paying = press(at("finance", SupportsPage, request.id, "support"), "settle", PaySupport, qtbot)
    paying.form.set_values({"doc_no": "PZ-1"})
    paying.accept_button.click()
    assert state(trade, SupportRequest) == "settled"
    assert [row.amount_fen for row in read(trade, SupportSettlement)] == [300_000]

    line(trade, trade.customer, 150 * WAN)
    program = _programme(trade, at, qtbot)
    page = at("finance", RebateProgramsPage, program, "rebate")
    counting = press(page, "run", RunRebateDialog, qtbot)
    assert counting.form.values()["day"] == LAST
    counting.accept_button.click()
    qtbot.waitUntil(lambda: len(read(trade, RebateRun)) == 1)
    [run] = read(trade, RebateRun)
    assert (run.base, run.net_fen) == (150 * WAN, 2 * WAN)  # 1 % of the first million, 2 % of the half above it
    click(at("sup", RebateRunsPage, run.id, "rebate"), "check", qtbot)
    click(at("mgr", RebateRunsPage, run.id, "rebate"), "approve", qtbot)
    paid = press(at("fin2", RebateRunsPage, run.id, "rebate"), "pay", PayRebateDialog, qtbot)
    paid.form.set_values({"doc": "贷记 26-031"})
    paid.accept_button.click()
    [run] = read(trade, RebateRun)
    assert (run.state, run.paid_doc, run.paid_by) == ("paid", "贷记 26-031", trade.id("fin2"))


def _programme(trade, at, qtbot):
    """Drafted by finance, published by a manager, the customer joined by his rep. Gives its id."""
    dialog = press(at("finance", RebateProgramsPage), "new", ProgramDialog, qtbot)
    year = {"valid_from": TODAY.replace(year=2025, month=1, day=1), "valid_to": TODAY.replace(month=12, day=31)}
    dialog.form.set_values({"code": "FL25", "title": "年度返利", "tier_mode": "marginal", "timeliness": [], "gates": [], **year})
    dialog.form.editor("tiers").set_value([{"bound": "0", "rate": "1"}, {"bound": "1,000,000", "rate": "2"}])
    dialog.accept_button.click()
    [program] = read(trade, RebateProgram)
    click(at("mgr", RebateProgramsPage, program.id, "rebate"), "publish", qtbot)
    assert state(trade, RebateProgram) == "published"
    joining = press(at("rep", RebateProgramsPage, program.id, "rebate"), "join", JoinRebateDialog, qtbot)
    joining.choose(trade.customer)
    joining.accept_button.click()
    assert [row.customer_id for row in read(trade, RebateMember)] == [trade.customer]
    return program.id
