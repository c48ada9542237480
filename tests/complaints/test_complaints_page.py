"""The page 【投诉】 over a real store: a complaint from registration to the revisit by real widgets; lists, figures, refusals."""

from datetime import timedelta

import pytest
from complaint_steps import BODIES, TODAY, accepted, answered, confirmed, one, registered, rows, written
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from kehu_desk.complaints.dialogs import small
from kehu_desk.complaints.dialogs.block import BlockDialog
from kehu_desk.complaints.dialogs.figures import FiguresDialog
from kehu_desk.complaints.dialogs.register import RegisterDialog
from kehu_desk.complaints.dialogs.revisit import RevisitDialog
from kehu_desk.complaints.entities import Complaint, ComplaintBlock, Revisit
from kehu_desk.complaints.noun import NOUN
from kehu_desk.complaints.service import deciding, handling
from kehu_desk.complaints.tab import ComplaintsPage
from kehu_desk.kernel.ids import new_id
from kehu_desk.ui.notices import Notice, ReasonDialog
from kehu_desk.ui.pages import Offered, PagedTab
from page_steps import choose, dialog_of, listed, shown, words
from trade_steps import put


@pytest.fixture
def page_of(seat, qtbot):
    kept = []

    def made(login, size=(1024, 640)):
        desk = seat(login)
        tab = PagedTab(desk, "complaints")
        tab.offer([(True, Offered(ComplaintsPage.title(), lambda: ComplaintsPage(desk)))])
        qtbot.addWidget(tab)
        kept.append(tab)
        tab.resize(*size)
        tab.show()
        return tab.page(0)

    return made


def carry(page, qtbot, key, kind, **values):
    """Press a button of the page, fill its dialog, press its primary button; back at the page when it is settled again."""
    qtbot.waitUntil(lambda: key in shown(page) and page.buttons[key].isEnabled())
    qtbot.mouseClick(page.buttons[key], Qt.MouseButton.LeftButton)
    dialog = dialog_of(page, kind, qtbot)
    fill(dialog, values)
    with qtbot.waitSignal(page.settled):
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)


def fill(dialog, values):
    if isinstance(dialog, ReasonDialog):
        dialog.text.setPlainText(values["reason"])
    else:
        dialog.form.set_values(values)


def write(page, qtbot, block, **more):
    def there():
        found = [each for each in page.detail.findChildren(QPushButton) if each.accessibleName().endswith(NAMES[block])]
        return found[-1] if found else None

    qtbot.waitUntil(lambda: there() is not None)
    qtbot.mouseClick(there(), Qt.MouseButton.LeftButton)
    dialog = dialog_of(page, BlockDialog, qtbot)
    dialog.form.set_values(BODIES[block] | more)
    with qtbot.waitSignal(page.settled):
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)


NAMES = {
    "D2": "D2 Problem (5W2H)", "D3": "D3 Containment", "D4": "D4 Root cause (5-Why)", "D6": "D6 Carried out and proved",
    "D8": "D8 Closing and thanks",
}  # fmt: skip


# the whole way


def test_a_complaint_goes_from_registration_to_the_revisit_on_the_screen(page_of, trade, qtbot):
    rep = page_of("rep")
    qtbot.mouseClick(rep.buttons["new"], Qt.MouseButton.LeftButton)
    dialog = dialog_of(rep, RegisterDialog, qtbot)
    dialog.archive.search.line.setText("华东")
    qtbot.waitUntil(lambda: dialog.archive.hits.count() == 1)
    dialog.archive.hits.itemClicked.emit(dialog.archive.hits.item(0))
    dialog.form.set_values(
        {"severity": "S3", "category": "quality", "description": "瓶口渗漏，要求换货", "contact": "钱经理", "claim_fen": 60_000}
    )
    with qtbot.waitSignal(rep.settled):
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    [made] = rows(trade, Complaint)
    qtbot.waitUntil(lambda: rep.detail.view is not None and rep.detail.view.row.id == made.id)
    assert listed(rep)[0][:5] == ["TS-2026-00001", "杭州华东医药有限公司", "S3 Usual", "New", "First reply 1 d left"]

    service = page_of("service")
    choose(service, qtbot, made.id)
    carry(service, qtbot, "accept", small.AcceptDialog)
    carry(service, qtbot, "reply", small.ReplyDialog, text="已收到，今天派人到场")
    assert (one(trade, made.id).owner_id, one(trade, made.id).first_reply_at) == (trade.id("service"), trade.clock[0])
    carry(service, qtbot, "wait", small.WaitDialog, asked="请寄回两瓶样品")
    qtbot.waitUntil(lambda: "clock stopped" in words(service.detail))
    trade.later(days=1)
    qtbot.waitUntil(lambda: "resume" in shown(service))
    with qtbot.waitSignal(service.settled):
        qtbot.mouseClick(service.buttons["resume"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "grant" in shown(service))
    carry(service, qtbot, "grant", small.MoneyDialog, granted_fen=60_000, cost_fen=8_000)
    for block, more in {"D2": {}, "D3": {"done": True}, "D4": {}, "D6": {"done": True, "evidence": "照片三张"}, "D8": {}}.items():
        write(service, qtbot, block, **more)
    assert [row.block for row in rows(trade, ComplaintBlock, complaint_id=made.id)] == ["D2", "D3", "D4", "D6", "D8"]
    carry(service, qtbot, "answer", small.AnswerDialog, text="免费换货并致歉")
    carry(service, qtbot, "confirm", small.ConfirmDialog, how="phone", satisfaction=4)
    carry(service, qtbot, "close", small.CloseDialog, result="已换货，客户满意")
    assert one(trade, made.id).state == "closed"
    trade.later(days=7)
    carry(service, qtbot, "revisit", RevisitDialog, revisited_on=TODAY + timedelta(days=8), service=5, quality=4, text="没有再渗漏")
    assert one(trade, made.id).state == "revisited"
    [visit] = rows(trade, Revisit)
    assert (visit.complaint_id, visit.scores) == (made.id, {"service": 5, "quality": 4})
    rep.refresh()
    qtbot.waitUntil(lambda: listed(rep)[0][3] == "Revisited")
    qtbot.waitUntil(lambda: "没有再渗漏" in words(rep.detail))


def test_the_superior_closes_a_grave_one_and_allows_money_on_the_screen(page_of, trade, qtbot):
    made = confirmed(trade, severity="S1")
    handling.grant_money(trade.door, trade["service"], made, 200_000, 0)
    sup = page_of("sup")
    choose(sup, qtbot, made)
    qtbot.waitUntil(lambda: "allow" in shown(sup))
    assert not sup.buttons["close"].isEnabled()
    assert "2,000.00 yuan are more than the 1,000.00" in sup.buttons["close"].toolTip()
    with qtbot.waitSignal(sup.settled):
        qtbot.mouseClick(sup.buttons["allow"], Qt.MouseButton.LeftButton)
    carry(sup, qtbot, "close", small.CloseDialog, result="全批召回，客户认可")
    assert (one(trade, made).state, one(trade, made).money_approved_by) == ("closed", trade.id("sup"))


def test_rejecting_and_reopening_ask_why(page_of, trade, qtbot):
    first, second = registered(trade), answered(trade)
    sup = page_of("sup")
    choose(sup, qtbot, first)
    carry(sup, qtbot, "reject", ReasonDialog, reason="不是我方产品")
    assert one(trade, first).state == "rejected"
    service = page_of("service")
    choose(service, qtbot, second)
    carry(service, qtbot, "attempt", small.AttemptDialog, note="无人接听")
    carry(service, qtbot, "reopen", ReasonDialog, reason="换货后仍渗漏")
    assert one(trade, second).state == "in_process"


def test_handing_over_and_refusing_money(page_of, trade, qtbot):
    made = accepted(trade)
    handling.grant_money(trade.door, trade["service"], made, 200_000, 0)
    sup = page_of("sup")
    choose(sup, qtbot, made)
    carry(sup, qtbot, "deny", ReasonDialog, reason="超出责任范围")
    assert one(trade, made).granted_fen == 0
    service = page_of("service")
    choose(service, qtbot, made)
    carry(service, qtbot, "assign", small.AssignDialog, owner=str(trade.id("service")))
    assert one(trade, made).owner_id == trade.id("service")


# faults


def test_faults_stand_at_their_fields_and_what_was_typed_stays(page_of, trade, qtbot):
    page = page_of("rep")
    page.deeds.register(trade.customer, lambda _made: None)
    dialog = dialog_of(page, RegisterDialog, qtbot)
    dialog.accept_button.click()
    assert set(dialog.form.problems()) == {"severity", "category", "description"}
    dialog.form.set_values({"severity": "S3", "category": "quality", "description": "坏了", "received_on": TODAY + timedelta(days=1)})
    dialog.accept_button.click()
    assert dialog.form.problems() == {"description": "Say it in at least 4 characters.", "received_on": "This has not come yet."}
    dialog.form.set_values({"description": "瓶口渗漏了", "received_on": TODAY, "received_time": "25:00"})
    dialog.accept_button.click()
    assert dialog.form.problems() == {"received_on": "A time such as 09:30."}
    assert dialog.form.values()["description"] == "瓶口渗漏了"
    assert rows(trade, Complaint) == []


def test_refusals_that_are_no_field_stand_below(page_of, trade, qtbot):
    made = accepted(trade)
    page = page_of("service")
    choose(page, qtbot, made)
    qtbot.mouseClick(page.buttons["answer"], Qt.MouseButton.LeftButton)
    dialog = dialog_of(page, small.AnswerDialog, qtbot)
    handling.answer_complaint(trade.door, trade["service"], made, "同事已答复")
    dialog.form.set_values({"text": "免费换货"})
    dialog.accept_button.click()
    assert dialog.isVisible()
    assert "Answered" in dialog.problems.text()


def test_a_block_that_a_colleague_wrote_meanwhile_is_not_written_over(page_of, trade, qtbot):
    made = accepted(trade)
    page = page_of("service")
    choose(page, qtbot, made)
    page.deeds.write(page.detail.view, "D2")
    dialog = dialog_of(page, BlockDialog, qtbot)
    written(trade, made, "D2")
    dialog.form.set_values(BODIES["D2"])
    dialog.accept_button.click()
    assert "A colleague wrote this block" in dialog.problems.text()


def test_a_block_is_changed_from_what_stands_there(page_of, trade, qtbot):
    made = accepted(trade)
    written(trade, made, "D3")
    page = page_of("service")
    choose(page, qtbot, made)
    page.deeds.write(page.detail.view, "D3")
    dialog = dialog_of(page, BlockDialog, qtbot)
    assert (dialog.form.values()["action"], dialog.form.values()["done"]) == ("同批隔离待检", True)
    dialog.form.set_values({"scope": "客户处60箱"})
    dialog.accept_button.click()
    assert rows(trade, ComplaintBlock)[0].body["scope"] == "客户处60箱"


# list and pane


def test_each_finds_those_of_his_customers_and_the_buttons_of_his_role(page_of, trade, qtbot):
    made = registered(trade)
    registered(trade, "rep3", trade.other)
    assert [row[0] for row in listed(page_of("service"))] == ["TS-2026-00001", "TS-2026-00002"][::-1]
    for login in ("cus", "con", "finance", "kam", "rep2"):
        assert listed(page_of(login)) == []
    rep = page_of("rep")
    choose(rep, qtbot, made)
    qtbot.waitUntil(lambda: "attach" in shown(rep))
    assert shown(rep) == ["new", "free_revisit", "attach", "link_return", "report", "figures", "archive"]
    assert not [each for each in rep.detail.findChildren(QPushButton) if each.accessibleName().startswith("Write")]


def test_what_is_left_is_told_in_words_and_colour(page_of, trade, qtbot):
    made = accepted(trade, severity="S1")
    page = page_of("service")
    assert listed(page)[0][4] == "First reply due soon, 2 h left"
    trade.later(hours=5)  # 15:00: due at noon, an hour and a half of work ago
    page.refresh()
    assert listed(page)[0][4] == "First reply late by 1 h 30 min"
    [line] = [page.model.row_at(0)[-1]]
    assert line.tone == "bad"
    choose(page, qtbot, made)
    assert "Legal holidays are known until 2026-12-31." in words(page.detail)


def test_filters_narrow_the_list(page_of, trade, qtbot):
    registered(trade)
    accepted(trade, severity="S1")
    page = page_of("service")
    page.filters.state.setCurrentIndex(page.filters.state.findData("accepted"))
    assert [row[0] for row in listed(page)] == ["TS-2026-00002"]
    page.filters.state.setCurrentIndex(page.filters.state.findData("open"))
    assert len(listed(page)) == 2
    page.filters.severity.setCurrentIndex(page.filters.severity.findData("S3"))
    assert [row[0] for row in listed(page)] == ["TS-2026-00001"]
    page.filters.severity.setCurrentIndex(0)
    page.filters.mine.setChecked(True)
    assert [row[0] for row in listed(page)] == ["TS-2026-00002"]
    page.filters.mine.setChecked(False)
    page.filters.search.line.setText("00001")
    qtbot.waitUntil(lambda: [row[0] for row in listed(page)] == ["TS-2026-00001"])


def test_the_list_goes_on_beyond_its_first_page(page_of, trade, qtbot):
    put(trade, *(
        Complaint(id=new_id(), no=f"TS-{at:04d}", customer_id=trade.customer, received_at=trade.clock[0] - timedelta(hours=at), category="quality",
                  severity="S3", registered_severity="S3", description="渗漏", created_at=trade.clock[0], created_by=trade.id("rep"))
        for at in range(450)
    ))  # fmt: skip
    page = page_of("service")
    qtbot.waitUntil(lambda: page.model.rowCount() == 450)
    assert [page.model.text(row, 0) for row in range(450)] == [f"TS-{at:04d}" for at in range(450)]


def test_an_empty_page_offers_the_first_step_to_whom_it_belongs(page_of, trade):
    assert len(page_of("rep").switch.empty.buttons) == 1
    assert page_of("mgr").switch.empty.buttons == []


def test_open_subject(page_of, trade, qtbot):
    made = registered(trade)
    page = page_of("rep")
    assert page.open_subject(made)
    qtbot.waitUntil(lambda: page.detail.view is not None)
    assert not page.open_subject(new_id())
    assert not page_of("rep3").open_subject(made)


def test_paper_and_archive_are_asked_for_by_signals(page_of, trade, qtbot):
    made = registered(trade)
    page = page_of("rep")
    choose(page, qtbot, made)
    with qtbot.waitSignal(page.wants_paper) as paper:
        page.buttons["report"].click()
    with qtbot.waitSignal(page.wants_open) as opened:
        page.buttons["archive"].click()
    assert (paper.args, opened.args) == (["complaint", made], ["customer", trade.customer])


def test_a_photo_is_added_and_shown(page_of, trade, qtbot, tmp_path):
    from PySide6.QtGui import QImage

    from kehu_desk.archives.dialogs.viewer import Viewer

    made = accepted(trade)
    photo = tmp_path / "瓶口.png"
    assert QImage(40, 40, QImage.Format.Format_RGB32).save(str(photo))
    page = page_of("service")
    choose(page, qtbot, made)
    page.photos.add(made, [photo])
    qtbot.waitUntil(lambda: page.detail.view is not None and len(page.detail.view.files) == 1)
    [link] = [each for each in page.detail.findChildren(QPushButton) if each.text() == "瓶口.png"]
    link.click()
    viewer = dialog_of(page.window(), Viewer, qtbot)
    assert viewer.isVisible()
    viewer.close()


def test_a_return_is_registered_from_the_complaint(page_of, trade, qtbot):
    from goods_shelf import stock
    from kehu_desk.returns.dialogs.register import RmaDialog
    from kehu_desk.returns.entities import Rma
    from kehu_desk.returns.rules.lines import ReturnLine, RmaTerms
    from kehu_desk.returns.service.drafting import draft_rma
    from trade_steps import owed

    made = accepted(trade)
    sold = owed(trade, trade.customer, 100_000, TODAY, TODAY, product=stock(trade, "YJ01"), state="delivered")
    page = page_of("service")
    choose(page, qtbot, made)
    page.buttons["link_return"].click()
    dialog = dialog_of(page, RmaDialog, qtbot)
    assert (dialog.customer, dialog.form.values()["contact"]) == (trade.customer, "钱经理")
    dialog.rma_id = draft_rma(
        trade.door, trade["service"], trade.customer, RmaTerms("return", "quality", TODAY), [ReturnLine(sold, 1000, "瓶")]
    )
    dialog.accept()
    [rma] = rows(trade, Rma)
    qtbot.waitUntil(lambda: page.detail.view is not None and [row.id for row in page.detail.view.returns] == [rma.id])
    [link] = [each for each in page.detail.findChildren(QPushButton) if each.text() == rma.no]
    with qtbot.waitSignal(page.wants_open) as opened:
        link.click()
    assert opened.args == ["complaint", rma.id]


def test_a_revisit_without_a_complaint(page_of, trade, qtbot):
    page = page_of("rep")
    page.buttons["free_revisit"].click()
    dialog = dialog_of(page, RevisitDialog, qtbot)
    dialog.choose(trade.customer)
    dialog.form.set_values({"service": 9})
    dialog.accept_button.click()
    assert dialog.form.problems()["service"] == "A score from 1 to 5."
    dialog.form.set_values({"service": 5})
    dialog.accept_button.click()
    assert [row.scores for row in rows(trade, Revisit)] == [{"service": 5}]


def test_what_fails_at_once_is_told(page_of, trade, qtbot):
    made = accepted(trade)
    handling.wait_for_customer(trade.door, trade["service"], made, "请寄回样品")
    page = page_of("service")
    choose(page, qtbot, made)
    handling.resume_complaint(trade.door, trade["service"], made)
    page.deeds.start("resume", "Customer answered", page.detail.view)
    notice = dialog_of(page, Notice, qtbot)
    assert "Being handled" in notice.lines[0]
    notice.accept()


# figures


def test_the_figures_show_the_same_numbers_as_table_and_picture(page_of, trade, qtbot):
    for cause in ("packaging", "packaging", "transport"):
        made = accepted(trade)
        written(trade, made, "D2")
        from kehu_desk.complaints.rules.blocks import BlockTerms
        from kehu_desk.complaints.service.writing import write_block

        write_block(trade.door, trade["service"], made, BlockTerms("D4", BODIES["D4"] | {"root_cause": cause}))
    page = page_of("service")
    page.buttons["figures"].click()
    dialog = dialog_of(page, FiguresDialog, qtbot)
    qtbot.waitUntil(lambda: dialog.causes.rowCount() == 2)
    cells = [[dialog.causes.text(row, column) for column in range(4)] for row in range(2)]
    assert cells == [["Packaging", "2", "66.67 %", "66.67 %"], ["Transport", "1", "33.33 %", "100 %"]]
    assert dialog.picture.accessibleDescription() == "Packaging 2、Transport 1"
    qtbot.waitUntil(lambda: not dialog.picture.image.isNull())
    assert dialog.lines.text(0, 1) == "3"
    dialog.until.set_value(TODAY - timedelta(days=400))
    dialog.until.changed.emit()
    qtbot.waitUntil(lambda: bool(dialog.problems.text()))
    assert dialog.problems.text() == "The last day lies before the first. Correct them."


def test_the_chinese_names(page_of, trade, chinese):
    registered(trade)
    page = page_of("service")
    assert (page.title(), page.view.accessibleName(), page.buttons["new"].text()) == ("投诉", "投诉表", "登记投诉…")
    assert listed(page)[0][3] == "新建"


def test_it_hears_what_concerns_it():
    assert ComplaintsPage.tables >= NOUN.tables | {"rma", "attachment"}
    assert deciding.SECTION == "RET"
