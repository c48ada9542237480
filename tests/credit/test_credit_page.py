"""The page 【授信】 over a real store: what each person finds, what a click does, what the dialogs reckon."""

from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QLabel

from kehu_desk.credit.dialogs.guarantees import GuaranteeDialog
from kehu_desk.credit.dialogs.limit import LimitDialog
from kehu_desk.credit.dialogs.small import ReleaseDialog, StatusDialog, TempDialog
from kehu_desk.credit.entities import CreditChange, CreditFile, CreditRelease, Guarantee
from kehu_desk.credit.service import changes
from kehu_desk.credit.service.changes import LimitWish
from kehu_desk.credit.service.clockwork import sweep
from kehu_desk.credit.service.guarantees import add_guarantee
from kehu_desk.credit.tab import CreditPage
from kehu_desk.credit.table import CUSTOMERS
from kehu_desk.office.session import state_purpose
from kehu_desk.ui.notices import ReasonDialog
from page_steps import dialog_of, shown
from trade_steps import TODAY, WAN, ago, granted, owed, paid, read

WHY = "年度授信评审"


@pytest.fixture
def page_of(seat, qtbot):
    def made(login):
        page = CreditPage(seat(login))
        qtbot.addWidget(page)
        page.resize(1000, 640)
        with qtbot.waitSignal(page.settled):
            page.show()
        return page

    return made


def choose(page, qtbot, row, table=0):
    page.controls.which.setCurrentIndex(table)
    with qtbot.waitSignal(page.settled):
        page.views[table].choose_ids([row])


def cells(page, table=0):
    model = page.views[table].rows
    return [[model.text(row, column) for column in range(model.columnCount())] for row in range(model.rowCount())]


def words(widget):
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


@pytest.fixture
def busy(trade):
    """The customer uses 18 of 16 万, 12 of them overdue since fifty-two days; the other is on hold; the second owes without a limit."""
    granted(trade, trade.customer, 16 * WAN)
    granted(trade, trade.other, 30 * WAN, status="hold")
    owed(trade, trade.customer, 12 * WAN, ago(82), ago(52))
    owed(trade, trade.customer, 6 * WAN, ago(5), TODAY + timedelta(days=25))
    owed(trade, trade.second, 3 * WAN, ago(5), TODAY + timedelta(days=25))
    return trade


# the list


def test_finance_finds_every_customer_what_is_most_used_first(page_of, busy):
    page = page_of("finance")
    by = {row[0]: dict(zip(CUSTOMERS, row, strict=True)) for row in cells(page)}
    assert list(by) == ["绍兴越城酒业有限公司", "杭州华东医药有限公司", "福州闽江贸易有限公司"]
    mine = by["杭州华东医药有限公司"]
    assert (mine["limit"], mine["exposed"], mine["use"], mine["overdue"], mine["days"], mine["grade"]) == (
        "160,000.00", "180,000.00", "112.5 %", "120,000.00", "52", "A",
    )  # fmt: skip
    assert by["绍兴越城酒业有限公司"]["use"] == "no limit"
    assert by["福州闽江贸易有限公司"]["status"] == "On hold"


@pytest.mark.parametrize(
    ("login", "names"),
    [("rep", {"杭州华东医药有限公司", "绍兴越城酒业有限公司"}), ("rep3", {"福州闽江贸易有限公司"}), ("sup", {"杭州华东医药有限公司", "绍兴越城酒业有限公司"}),
     ("mgr", set()), ("cus", set()), ("con", set()), ("kam", set()), ("service", set())],
)  # fmt: skip
def test_others_find_their_own_customers_and_no_button_of_finance(page_of, busy, login, names):
    page = page_of(login)
    assert {row[0] for row in cells(page)} == names
    assert shown(page) == ["archive"]


def test_a_manager_finds_a_customer_once_he_has_said_why(page_of, busy):
    state_purpose(busy.door, busy["mgr"], busy.customer, "核对年度授信")
    assert [row[0] for row in cells(page_of("mgr"))] == ["杭州华东医药有限公司"]


def test_search_and_status_narrow_the_list(page_of, busy, qtbot):
    page = page_of("finance")
    page.controls.search.line.setText("闽江")
    qtbot.waitUntil(lambda: len(cells(page)) == 1)
    page.controls.search.line.clear()
    page.controls.status.setCurrentIndex(page.controls.status.findData("hold"))
    assert [row[0] for row in cells(page)] == ["福州闽江贸易有限公司"]
    assert page.controls.search.count.text() == "1 / 3"


def test_an_empty_page_offers_finance_the_first_step(page_of, trade):
    assert len(page_of("finance").switches[0].empty.buttons) == 1
    assert page_of("rep").switches[0].empty.buttons == []


def test_the_chinese_names(page_of, busy, chinese):
    page = page_of("finance")
    assert (page.title(), [view.accessibleName() for view in page.views]) == ("授信", ["授信表", "待决定表"])
    assert page.buttons["limit"].text() == "提出额度…"
    assert cells(page)[2][CUSTOMERS.index("status")] == "暂停发货"


def test_the_bar_of_the_use_is_painted(page_of, busy):
    assert not page_of("finance").grab().isNull()


# the pane


def test_the_pane_tells_how_the_exposure_is_made(page_of, busy, qtbot):
    page = page_of("finance")
    choose(page, qtbot, busy.customer)
    said = words(page.detail)
    for each in ("180,000.00", "-20,000.00", "112.5 % used", "120,000.00 yuan, the oldest 52 days"):
        assert each in said


def test_how_the_limit_was_made_is_told_and_own_funds_only_to_finance(page_of, trade, qtbot):
    add_guarantee(trade.door, trade["finance"], trade.customer, "mortgage", 100 * WAN)
    asked = changes.propose_limit(trade.door, trade["finance"], trade.customer, LimitWish(10 * WAN, 30, "net_days"), WHY)
    changes.grant_change(trade.door, trade["sup"], asked)
    told = {}
    for login in ("finance", "rep"):
        page = page_of(login)
        choose(page, qtbot, trade.customer)
        told[login] = words(page.detail)
    assert "700,000.00" in told["finance"]
    assert "not known" in told["finance"]
    assert "withheld" in told["rep"]
    assert "not known" not in told["rep"]


def test_a_manager_sees_what_he_is_asked_to_sign_and_the_figures_after_he_has_said_why(page_of, busy, qtbot):
    asked = changes.propose_temp_limit(busy.door, busy["finance"], busy.customer, 2 * WAN, TODAY, TODAY + timedelta(days=9), WHY)
    page = page_of("mgr")
    assert len(cells(page, 1)) == 1
    choose(page, qtbot, asked, table=1)
    assert "20,000.00" in words(page.detail)
    assert "180,000.00" not in words(page.detail)
    with qtbot.waitSignal(page.wants_purpose) as wanted:
        page.detail.purpose_wanted.emit()
    assert wanted.args == [busy.customer]


# deeds


def test_a_superior_agrees_and_the_limit_holds(page_of, trade, qtbot):
    add_guarantee(trade.door, trade["finance"], trade.customer, "mortgage", 100 * WAN)
    asked = changes.propose_limit(trade.door, trade["finance"], trade.customer, LimitWish(10 * WAN, 30, "net_days"), WHY)
    page = page_of("sup")
    choose(page, qtbot, asked, table=1)
    assert shown(page) == ["agree", "disagree", "archive"]
    page.buttons["agree"].click()
    [file] = read(trade, CreditFile)
    assert file.limit_fen == 10 * WAN


def test_above_his_authority_the_button_says_why(page_of, trade, qtbot):
    add_guarantee(trade.door, trade["finance"], trade.customer, "mortgage", 100 * WAN)
    asked = changes.propose_limit(trade.door, trade["finance"], trade.customer, LimitWish(20 * WAN, 30, "net_days"), WHY)
    page = page_of("sup")
    choose(page, qtbot, asked, table=1)
    assert not page.buttons["agree"].isEnabled()
    assert "200,000.00" in page.buttons["agree"].toolTip()
    assert "100,000.00" in page.buttons["agree"].toolTip()


def test_finance_refuses_what_the_clock_proposes_with_a_reason(page_of, busy, qtbot):
    sweep(busy.door)
    [row] = read(busy, CreditChange)
    page = page_of("finance")
    choose(page, qtbot, row.id, table=1)
    assert "overdue 52 days" in words(page.detail)
    page.buttons["disagree"].click()
    dialog = dialog_of(page, ReasonDialog, qtbot)
    dialog.text.setPlainText("客户已书面说明")
    dialog.accept_button.click()
    assert [each.state for each in read(busy, CreditChange)] == ["refused"]


def test_open_subject_leads_to_customers_changes_and_releases(page_of, busy, qtbot):
    asked = changes.propose_temp_limit(busy.door, busy["finance"], busy.customer, 2 * WAN, TODAY, TODAY, WHY)
    page = page_of("finance")
    assert page.open_subject(asked)
    assert page.controls.page() == 1
    assert page.open_subject(busy.other)
    assert (page.controls.page(), page.chosen()) == (0, busy.other)
    from kehu_desk.kernel.ids import new_id

    assert not page.open_subject(new_id())


def test_a_change_of_another_desk_is_heard(page_of, busy, qtbot):
    page = page_of("finance")
    changes.block_credit(busy.door, busy["fin2"], busy.customer, "watch", "付款开始变慢")
    page.refresh()
    qtbot.waitUntil(lambda: "Watched" in [row[CUSTOMERS.index("status")] for row in cells(page)])


# dialogs


@pytest.fixture
def limit(seat, trade, qtbot):
    """Trades for a hundred days; 20 万 in one whole month; a mortgage of 100 万."""
    line = owed(trade, trade.customer, 20 * WAN, date(2025, 11, 20), date(2025, 12, 20))
    paid(trade, trade.customer, 20 * WAN, date(2025, 12, 10), line)
    add_guarantee(trade.door, trade["finance"], trade.customer, "mortgage", 100 * WAN)
    dialog = LimitDialog(seat("finance"), trade.customer)
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.reckoned):
        dialog.show()
    return dialog


def test_the_model_reckons_with_every_change(limit, qtbot):
    assert "700,000.00" in limit.figures.text()
    with qtbot.waitSignal(limit.reckoned):
        limit.form.editor("record").set_value("enforcement")
    assert "Enforcement" in limit.figures.text()


def test_the_figure_is_taken_over_and_proposed(limit, trade, qtbot):
    limit.take_button.click()
    assert limit.form.values()["limit"] == 70 * WAN
    limit.form.editor("reason").set_value(WHY)
    limit.accept_button.click()
    [row] = read(trade, CreditChange)
    assert (row.wanted["limit_fen"], row.state) == (70 * WAN, "proposed")


def test_more_than_the_model_gives_is_said_inside_and_what_was_typed_stays(limit, trade):
    limit.form.set_values({"limit": 71 * WAN, "reason": WHY})
    limit.accept_button.click()
    assert "710,000.00" in limit.problems.text()
    assert limit.isVisible()
    assert limit.form.values()["limit"] == 71 * WAN
    assert read(trade, CreditChange) == []


def test_a_temporary_limit(seat, trade, qtbot):
    dialog = TempDialog(seat("finance"), trade.customer)
    qtbot.addWidget(dialog)
    dialog.form.set_values({"extra": 2 * WAN, "until": TODAY + timedelta(days=9), "reason": WHY})
    dialog.accept_button.click()
    [row] = read(trade, CreditChange)
    assert (row.kind, row.since_on, row.until_on) == ("temp_limit", TODAY, TODAY + timedelta(days=9))


def test_only_statuses_that_lead_there_are_offered(seat, trade, qtbot):
    granted(trade, trade.customer, status="hold")
    tighter, milder = (
        StatusDialog(seat("finance"), trade.customer, "hold"),
        StatusDialog(seat("finance"), trade.customer, "hold", eases=True),
    )
    for dialog, codes in ((tighter, ["cash_only", "suspended"]), (milder, ["normal", "watch"])):
        qtbot.addWidget(dialog)
        box = dialog.form.editor("status")
        assert [box.itemData(at) for at in range(1, box.count())] == codes
    milder.form.set_values({"status": "watch", "reason": WHY})
    milder.accept_button.click()
    tighter.form.set_values({"status": "suspended", "reason": WHY})
    tighter.accept_button.click()
    assert [(row.wanted["status"], row.state) for row in read(trade, CreditChange)] == [("watch", "proposed"), ("suspended", "granted")]


def test_guarantees_are_entered_and_given_back(page_of, trade, qtbot):
    granted(trade, trade.customer, 1 * WAN)
    page = page_of("finance")
    choose(page, qtbot, trade.customer)
    page.buttons["guarantee"].click()
    dialog = dialog_of(page, GuaranteeDialog, qtbot)
    dialog.form.set_values({"kind": "pledge", "value": 3 * WAN, "note": "仓单质押"})
    dialog.accept_button.click()
    qtbot.waitUntil(lambda: len(read(trade, Guarantee)) == 1)
    page.refresh()
    with qtbot.waitSignal(page.settled):
        pass
    qtbot.waitUntil(lambda: page.found is not None and len(page.found.guarantees) == 1)
    page.buttons["guarantee"].click()
    dialog = dialog_of(page, GuaranteeDialog, qtbot)
    assert dialog.list.count() == 1
    dialog.list.setCurrentRow(0)
    dialog.end_button.click()
    why = dialog_of(dialog, ReasonDialog, qtbot)
    why.text.setPlainText("仓单已解除")
    why.accept_button.click()
    [row] = read(trade, Guarantee)
    assert row.ended_on == TODAY


def test_a_release_is_asked_for(seat, trade, qtbot):
    from goods_shelf import stock
    from trade_steps import submitted

    order = submitted(trade, stock(trade), 100)
    dialog = ReleaseDialog(seat("rep"), trade.customer, order, "DD-2026-00001", 100_000)
    qtbot.addWidget(dialog)
    dialog.form.set_values({"reason": "货款已经在途"})
    dialog.accept_button.click()
    [row] = read(trade, CreditRelease)
    assert (row.amount_fen, row.until_on, row.state) == (100_000, TODAY, "asked")
