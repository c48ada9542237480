"""The pages of rebates with real widgets: what is offered to whom, what dialogs write, what stays when a save is refused."""

from datetime import date

import pytest
from rebate_steps import LAST, TIERS, WAN, approved, calculated, drafted, line, paid, published, terms

from kehu_desk.rebates import service
from kehu_desk.rebates.dialogs.program import ProgramDialog
from kehu_desk.rebates.dialogs.small import EndRebateDialog, JoinRebateDialog, LeaveRebateDialog, PayRebateDialog, RunRebateDialog
from kehu_desk.rebates.dialogs.trial import TrialDialog
from kehu_desk.rebates.entities import RebateMember, RebateProgram, RebateRun
from kehu_desk.rebates.rules.gates import Gate
from kehu_desk.rebates.service import reading
from kehu_desk.rebates.tab import RebateProgramsPage, RebateRunsPage
from page_steps import shown
from trade_steps import read

WAIT = 10_000


def opened(qtbot, page, subject):
    with qtbot.waitSignal(page.settled, timeout=WAIT):
        assert page.open_subject(subject)
    qtbot.waitUntil(lambda: page.found is not None, timeout=WAIT)
    return page


def made(qtbot, kind, seat, login):
    page = kind(seat(login))
    qtbot.addWidget(page)
    page.resize(1024, 560)
    page.show()
    return page


@pytest.mark.parametrize(("login", "events"), [
    ("sup", {"check", "send_back"}), ("rep", set()), ("finance", {"reverse", "book"}), ("mgr", set()),
])  # fmt: skip
def test_the_buttons_of_a_calculated_run(qtbot, trade, seat, login, events):
    run = calculated(trade, published(trade, trade.customer))
    page = opened(qtbot, made(qtbot, RebateRunsPage, seat, login), run)
    assert set(shown(page)) == events | {"try", "paper", "archive"} | ({"sums", "sheet"} if login in ("finance", "mgr") else set())
    assert page.view.model().rowCount() == 1


def test_a_check_from_the_page(qtbot, trade, seat):
    run = calculated(trade, published(trade, trade.customer))
    page = opened(qtbot, made(qtbot, RebateRunsPage, seat, "sup"), run)
    page.buttons["check"].click()
    assert read(trade, RebateRun)[0].state == "checked"


def test_what_a_run_says(qtbot, trade, seat):
    line(trade, trade.customer, 150 * WAN)
    run = paid(trade, published(trade, trade.customer, gates=(Gate("stock_days", 45, 5000),)))
    page = opened(qtbot, made(qtbot, RebateRunsPage, seat, "rep"), run)
    assert page.pane.figure.text() == "10,000.00"  # 1 % of 100, 2 % of 50 万 = 20,000; half is left
    assert "150" not in page.pane.head.text() and "1,500,000.00" in page.picture.accessibleDescription()
    qtbot.waitUntil(lambda: not page.picture.image.isNull(), timeout=WAIT)


def test_paying_keeps_what_was_typed_when_it_is_refused(qtbot, trade, seat):
    run = approved(trade, published(trade, trade.customer))
    view = reading.run(trade.door, trade["finance"], run)
    dialog = PayRebateDialog(seat("finance"), view, "", None)  # finance worked it out
    qtbot.addWidget(dialog)
    dialog.form.set_values({"doc": "贷记 7"})
    dialog.submit()
    assert dialog.form.values()["doc"] == "贷记 7" and not dialog.problems.isHidden()
    assert read(trade, RebateRun)[0].state == "approved"
    other = PayRebateDialog(seat("fin2"), view, "", None)
    qtbot.addWidget(other)
    other.form.set_values({"doc": "贷记 7"})
    other.submit()
    assert read(trade, RebateRun)[0].paid_doc == "贷记 7"


def test_an_empty_page_says_what_to_do(qtbot, trade, seat):
    runs, programs = made(qtbot, RebateRunsPage, seat, "rep"), made(qtbot, RebateProgramsPage, seat, "finance")
    for page in (runs, programs):
        assert page.switch.currentWidget() is not page.view


@pytest.mark.parametrize(("login", "events"), [
    ("finance", {"new", "renew", "join", "leave", "run", "try"}), ("mgr", {"end", "try"}), ("rep", {"join", "leave", "try"}),
    ("con", {"new", "renew", "try"}),
])  # fmt: skip
def test_the_buttons_of_a_programme(qtbot, trade, seat, login, events):
    program = published(trade, trade.customer)
    page = opened(qtbot, made(qtbot, RebateProgramsPage, seat, login), program)
    assert set(shown(page)) == events


def test_a_programme_is_typed_and_its_faults_stand_at_their_fields(qtbot, trade, seat, chinese):
    dialog = ProgramDialog(seat("finance"))
    qtbot.addWidget(dialog)
    dialog.form.set_values({"code": "FL26", "title": "年度", "valid_from": date(2026, 1, 1), "valid_to": date(2026, 12, 31)})
    assert dialog.form.values()["timeliness"][0] == {"days": 15, "share": "100"}
    dialog.form.editor("tiers").set_value([{"bound": "0", "rate": "1"}, {"bound": "200万", "rate": "2"}, {"bound": "100", "rate": "0.5"}])
    dialog.submit()
    problem = dialog.form.problems()["tiers"]
    assert "第 2 行" in problem and "第 3 行" in problem
    assert read(trade, RebateProgram) == [] and dialog.form.values()["code"] == "FL26"
    dialog.form.editor("tiers").set_value([{"bound": "0", "rate": "1"}, {"bound": "1,000,000", "rate": "2.5%"}])
    dialog.form.set_values({"gates": [{"kind": "on_time", "limit": "90", "keep": "50"}, {"kind": "no_stray", "limit": "", "keep": ""}]})
    dialog.form.set_values({"timeliness": [{"days": 15, "share": "100"}, {"days": 30, "share": "80"}]})
    dialog.submit()
    [row] = read(trade, RebateProgram)
    assert row.tiers == [[0, 100], [100_000_000, 250]] and row.timeliness == [[15, 10_000], [30, 8000]]
    assert [tuple(each.values()) for each in row.gates] == [("on_time", 9000, 5000), ("no_stray", 0, 0)]


def test_a_draft_comes_back_as_it_was_typed(qtbot, trade, seat):
    first = terms(tier_mode="growth", tiers=(TIERS[0]._replace(bound=550),), cap_fen=12_345, gates=(Gate("stock_days", 45, 5000),))
    program = drafted(trade, **first._asdict())
    dialog = ProgramDialog(seat("finance"), reading.program(trade.door, trade["finance"], program).terms, program)
    qtbot.addWidget(dialog)
    dialog.submit()
    assert reading.program(trade.door, trade["finance"], program).terms == first


def test_unknown_product_codes_are_refused_at_their_field(qtbot, trade, seat):
    dialog = ProgramDialog(seat("finance"), terms()._replace(code="A"), None)
    qtbot.addWidget(dialog)
    dialog.form.set_values({"products": ["9999"]})
    dialog.submit()
    assert "products" in dialog.form.problems() and read(trade, RebateProgram) == []


def test_joining_and_leaving(qtbot, trade, seat):
    program = published(trade)
    view = reading.program(trade.door, trade["rep"], program)
    dialog = JoinRebateDialog(seat("rep"), view, trade.customer)
    qtbot.addWidget(dialog)
    dialog.submit()
    [member] = read(trade, RebateMember)
    assert (member.since_on, member.until_on) == (date(2025, 1, 1), date(2026, 12, 31))
    leaving = LeaveRebateDialog(seat("rep"), reading.program(trade.door, trade["rep"], program))
    qtbot.addWidget(leaving)
    leaving.submit()
    assert read(trade, RebateMember)[0].until_on == date(2026, 3, 2)


def test_ending_from_its_dialog(qtbot, trade, seat):
    program = published(trade)
    dialog = EndRebateDialog(seat("mgr"), reading.program(trade.door, trade["mgr"], program))
    qtbot.addWidget(dialog)
    dialog.form.set_values({"on": date(2026, 6, 30), "reason": "预算调整"})
    dialog.submit()
    assert "reason" in dialog.form.problems()
    dialog.form.set_values({"reason": "年度预算调整"})
    dialog.submit()
    assert read(trade, RebateProgram)[0].state == "ended"


def test_a_period_is_worked_out_from_the_page(qtbot, trade, seat):
    program = published(trade, trade.customer, trade.second)
    page = opened(qtbot, made(qtbot, RebateProgramsPage, seat, "finance"), program)
    dialog = RunRebateDialog(page._desk, page.found)
    qtbot.addWidget(dialog)
    assert dialog.form.values()["day"] == LAST
    with qtbot.waitSignal(page.deeds.running.ended, timeout=WAIT):
        page.deeds._run(dialog, program)
    assert len(read(trade, RebateRun)) == 2


def test_the_trial_tells_tier_gap_and_risk(qtbot, trade, seat):
    program = published(trade, trade.customer, period="year", tier_mode="whole")
    line(trade, trade.customer, 90 * WAN, date(2026, 1, 20))
    dialog = TrialDialog(seat("rep"), reading.program(trade.door, trade["rep"], program))
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.pane.figure.text() == "9,000.00", timeout=WAIT)
    dialog.more.setText("100,000")
    dialog.ask()
    qtbot.waitUntil(lambda: dialog.pane.figure.text() == "20,000.00", timeout=WAIT)
    dialog.more.setText("很多")
    dialog.ask()
    assert dialog.pane.figure.isHidden()


def test_the_trial_without_members_asks_for_one(qtbot, trade, seat):
    program = published(trade)
    dialog = TrialDialog(seat("rep"), reading.program(trade.door, trade["rep"], program))
    qtbot.addWidget(dialog)
    assert dialog.members.member() is None and dialog.pane.head.text()


def test_publishing_shows_at_once(qtbot, trade, seat):
    program = drafted(trade)
    page = opened(qtbot, made(qtbot, RebateProgramsPage, seat, "mgr"), program)
    assert set(shown(page)) == {"publish", "try"}
    page.buttons["publish"].click()
    assert read(trade, RebateProgram)[0].state == "published"
    service.join_program(trade.door, trade["finance"], program, [trade.customer])
