"""The pages 【沟通】 and 【意见】 over a real store: what each person finds, what a click does, what the dialogs keep."""

import pytest
from test_comm_plans import invite, plan, receipts
from test_hearing import graded
from test_opinion_states import GOOD, REPLY, assigned, note, replied

from kehu_desk.communications import service
from kehu_desk.communications.dialogs.audience import InviteDialog, UnheardDialog
from kehu_desk.communications.dialogs.opinions import AssignDialog, CloseDialog, OpinionDialog, OpinionReplyDialog
from kehu_desk.communications.dialogs.plans import HoldDialog, MarkDialog, PlanDialog
from kehu_desk.communications.entities import CommPlan, CommReceipt, Opinion
from kehu_desk.communications.rules.plans import Mark
from kehu_desk.communications.service import reading
from kehu_desk.communications.tab import CommunicationsPage, OpinionsPage
from page_steps import bring_up, cells, point_at
from trade_steps import TODAY, ago, read


@pytest.fixture
def page_of(seat, qtbot):
    def made(login, kind=CommunicationsPage):
        return bring_up(kind, seat(login), qtbot)

    return made


def shown(buttons):
    return [key for key, made in buttons.items() if not made.isHidden()]


def view_of(trade, made, login="rep"):
    return reading.plan_view(trade.door, trade[login], made)[0]


# 沟通


def test_the_list_tells_what_is_planned_and_whom_it_reached(page_of, trade, chinese):
    made = plan(trade)
    invite(trade, made, trade.customer, trade.second)
    service.mark_receipts(trade.door, trade["rep"], [receipts(trade, made)[trade.customer].id], Mark("attended", TODAY))
    [row] = cells(page_of("rep").model)
    assert row == [
        "GT-2026-00001",
        "业务座谈会",
        "春季业务座谈会",
        "2026-03-02",
        "1 / 2",
        trade.person("rep").name,
        "计划中",
    ]


def test_the_empty_page_offers_the_first_step_to_those_who_plan(page_of):
    assert len(page_of("rep").switch.empty.buttons) == 1
    assert page_of("service").switch.empty.buttons == []


def test_buttons_follow_state_and_person(page_of, trade, qtbot):
    made = plan(trade)
    page = page_of("rep")
    point_at(page, qtbot, made)
    assert shown(page.buttons) == ["new", "correct", "hold", "cancel", "sheet", "unheard"]
    service.hold_communication(trade.door, trade["rep"], made, TODAY, "到会二十人")
    qtbot.waitUntil(lambda: shown(page.buttons) == ["new", "sheet", "unheard"])
    other = page_of("service")
    point_at(other, qtbot, made)
    assert shown(other.buttons) == []
    assert shown(other.pane.buttons) == []


def test_the_figures_of_the_quarter_stand_above_the_list(page_of, trade, qtbot):
    graded(trade, trade.customer, trade.second)
    note(trade)
    page = page_of("rep")
    qtbot.waitUntil(lambda: "1 of 2" in page.figures.text())
    assert "Since 2026-01-01:" in page.figures.text()
    assert "0 of 1 opinions" in page.figures.text()


def test_customers_of_the_audience_are_marked_together(page_of, trade, qtbot):
    made = plan(trade)
    invite(trade, made, trade.customer, trade.second)
    page = page_of("rep")
    point_at(page, qtbot, made)
    assert not page.pane.buttons["reached"].isEnabled()
    page.pane.table.choose_ids([row.id for row in page.pane.view.receipts])
    assert page.pane.buttons["reached"].isEnabled()
    assert not page.pane.buttons["uninvite"].isEnabled()
    page.pane.buttons["reached"].click()
    assert {row.state for row in read(trade, CommReceipt)} == {"attended"}
    qtbot.waitUntil(lambda: page.pane.view is not None and page.pane.view.row.heard == 2)


def test_others_customers_in_the_audience_are_not_offered(page_of, trade, qtbot):
    made = plan(trade, "mgr")
    invite(trade, made, trade.customer, trade.other, login="mgr")
    page = page_of("rep")
    point_at(page, qtbot, made)
    assert [row.customer_id for row in page.pane.view.receipts] == [trade.customer]
    assert shown(page.buttons) == ["new", "sheet", "unheard"] or shown(page.buttons) == [
        "new",
        "correct",
        "hold",
        "cancel",
        "sheet",
        "unheard",
    ]
    assert page.pane.buttons["invite"].isEnabled()


def test_what_was_said_there_becomes_an_opinion(page_of, trade, qtbot, seat):
    made = plan(trade)
    invite(trade, made)
    [there] = [row.id for row in receipts(trade, made).values()]
    service.mark_receipts(trade.door, trade["rep"], [there], Mark("attended", TODAY, "刘店长", "希望早些通知"))
    dialog = OpinionDialog(seat("rep"), trade.customer, plan=made, body="希望早些通知", contact="刘店长")
    qtbot.addWidget(dialog)
    dialog.form.set_values({"category": "service"})
    dialog.submit()
    [row] = read(trade, Opinion)
    assert (row.plan_id, row.body, row.contact, row.category) == (made, "希望早些通知", "刘店长", "service")


def test_the_sheet_of_attendance_is_wished_for(page_of, trade, qtbot):
    made = plan(trade)
    page = page_of("rep")
    point_at(page, qtbot, made)
    with qtbot.waitSignal(page.wants_paper) as asked:
        page.buttons["sheet"].click()
    assert asked.args == ["attendance", made]


def test_the_workbench_leads_to_a_plan_and_to_an_opinion(page_of, trade, qtbot):
    made, said = plan(trade), note(trade)
    page, other = page_of("rep"), page_of("rep", OpinionsPage)
    assert page.open_subject(made)
    assert not page.open_subject(said)
    assert other.open_subject(said)
    assert not page_of("rep3", OpinionsPage).open_subject(said)
    qtbot.waitUntil(lambda: page.pane.view is not None and other.found is not None)


def test_a_plan_is_made_in_its_dialog_and_a_refusal_keeps_what_was_typed(seat, trade, qtbot):
    dialog = PlanDialog(seat("rep"))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.form.set_values({"kind": "supervisor_visit", "title": "主管春季走访"})
    dialog.submit()
    assert list(dialog.form.problems()) == ["owner_id"]
    assert dialog.isVisible()
    assert dialog.form.values()["title"] == "主管春季走访"
    assert read(trade, CommPlan) == []
    dialog.form.set_values({"owner_id": str(trade.id("sup")), "held_on": ago(400)})
    dialog.submit()
    assert list(dialog.form.problems()) == ["held_on"]
    dialog.form.set_values({"held_on": TODAY})
    dialog.submit()
    [row] = read(trade, CommPlan)
    assert (row.id, row.kind, row.title, row.owner_id) == (dialog.plan_id, "supervisor_visit", "主管春季走访", trade.id("sup"))


def test_a_plan_is_corrected_held_and_marked_in_dialogs(seat, trade, qtbot):
    desk, made = seat("rep"), plan(trade)
    invite(trade, made)
    for make, values in (
        (lambda: PlanDialog(desk, view_of(trade, made)), {"title": "夏季业务座谈会"}),
        (lambda: MarkDialog(desk, view_of(trade, made), view_of(trade, made).receipts), {"contact": "刘店长", "feedback": "希望早些通知"}),
        (lambda: HoldDialog(desk, view_of(trade, made)), {"result": "到会二十人"}),
    ):
        dialog = make()
        qtbot.addWidget(dialog)
        dialog.form.set_values(values)
        dialog.submit()
        assert not dialog.problems.text()
        assert not dialog.form.problems()
    [row], [there] = read(trade, CommPlan), read(trade, CommReceipt)
    assert (row.title, row.state, row.held_on, row.result) == ("夏季业务座谈会", "held", TODAY, "到会二十人")
    assert (there.state, there.on_day, there.contact, there.feedback) == ("attended", TODAY, "刘店长", "希望早些通知")


def test_customers_are_found_ticked_and_invited(seat, trade, qtbot):
    made = plan(trade)
    dialog = InviteDialog(seat("rep"), view_of(trade, made))
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog.list.count() == 2)
    assert not dialog.accept_button.isEnabled()
    dialog.search.line.setText("绍兴")
    qtbot.waitUntil(lambda: dialog.list.count() == 1)
    dialog.tick.click()
    dialog.search.line.setText("华东")
    qtbot.waitUntil(lambda: dialog.list.count() == 1 and "华东" in dialog.list.item(0).text())
    dialog.list.item(0).setCheckState(dialog.list.item(0).checkState().Checked)
    assert dialog.list.ticked() == [trade.second, trade.customer]
    dialog.accept_button.click()
    assert set(receipts(trade, made)) == {trade.customer, trade.second}
    assert dialog.marked.done == 2


def test_who_was_not_heard_can_be_invited_alone(seat, trade, qtbot):
    graded(trade, trade.customer, trade.second)
    note(trade)
    dialog = InviteDialog(seat("rep"), view_of(trade, plan(trade)))
    qtbot.addWidget(dialog)
    dialog.unheard.setChecked(True)
    qtbot.waitUntil(lambda: dialog.list.count() == 1)
    assert "绍兴" in dialog.list.item(0).text()


def test_the_list_of_those_not_heard(seat, trade, qtbot):
    graded(trade, trade.customer, trade.second)
    note(trade)
    dialog = UnheardDialog(seat("rep"))
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 1)
    assert dialog.customers() == [trade.second]
    assert dialog.state.text() == "1 customers"


# 意见


def test_the_list_of_opinions(page_of, trade, chinese):
    assigned(trade)
    [row] = cells(page_of("rep", OpinionsPage).model)
    name = trade.person("rep").name
    assert row == [
        "2026-03-02",
        "杭州华东医药有限公司",
        "供货",
        "旺季到货慢,希望提前备货",
        name,
        "2026-03-16",
        "待答复",
        "",
        "KY-2026-00001",
    ]


def test_buttons_of_an_opinion_follow_state_and_person(page_of, trade, qtbot):
    made = note(trade)
    page, chief = page_of("rep", OpinionsPage), page_of("sup", OpinionsPage)
    for each in (page, chief):
        point_at(each, qtbot, made)
    assert shown(page.buttons) == ["new", "correct", "paper", "archive"]
    assert shown(chief.buttons) == ["new", "correct", "assign", "paper", "archive"]
    service.assign_opinion(trade.door, trade["sup"], made, trade.id("rep"))
    qtbot.waitUntil(lambda: "reply" in shown(page.buttons))


def test_an_opinion_goes_through_its_dialogs(seat, trade, qtbot):
    rep, sup = seat("rep"), seat("sup")
    dialog = OpinionDialog(rep, trade.customer)
    qtbot.addWidget(dialog)
    dialog.form.set_values({"category": "price", "body": "促销价执行不一"})
    dialog.submit()
    made = dialog.opinion_id

    def view(login="rep"):
        return reading.opinion_view(trade.door, trade[login], made)[0]

    for make, values in (
        (lambda: OpinionDialog(rep, trade.customer, view()), {"body": "促销价各店执行不一"}),
        (lambda: AssignDialog(sup, view("sup")), {"owner_id": str(trade.id("rep"))}),
        (lambda: OpinionReplyDialog(rep, view()), {"reply": REPLY}),
        (lambda: CloseDialog(rep, view()), {"satisfied": "yes"}),
    ):
        dialog = make()
        qtbot.addWidget(dialog)
        dialog.form.set_values(values)
        dialog.submit()
        assert not dialog.problems.text()
        assert not dialog.form.problems()
    [row] = read(trade, Opinion)
    assert (row.body, row.state, row.reply, row.satisfied) == ("促销价各店执行不一", "closed", REPLY, True)


def test_a_customer_that_is_not_content_is_told_beside_the_field(seat, trade, qtbot):
    made = replied(trade)
    dialog = CloseDialog(seat("rep"), reading.opinion_view(trade.door, trade["rep"], made)[0])
    qtbot.addWidget(dialog)
    dialog.form.set_values({"satisfied": "no"})
    dialog.submit()
    assert list(dialog.form.problems()) == ["satisfied"]
    assert read(trade, Opinion)[0].state == "replied"


def test_a_short_reply_stays_in_the_dialog(seat, trade, qtbot):
    dialog = OpinionReplyDialog(seat("rep"), reading.opinion_view(trade.door, trade["rep"], assigned(trade))[0])
    qtbot.addWidget(dialog)
    dialog.form.set_values({"reply": "收到"})
    dialog.submit()
    assert list(dialog.form.problems()) == ["reply"]
    assert dialog.form.values()["reply"] == "收到"


def test_the_summary_is_wished_for_as_the_list_is_narrowed(page_of, trade, qtbot):
    note(trade)
    note(trade, terms=GOOD._replace(category="price"))
    page = page_of("rep", OpinionsPage)
    page.filters.boxes[0].setCurrentIndex(page.filters.boxes[0].findData("price"))
    assert page.model.rowCount() == 1
    with qtbot.waitSignal(page.wants_paper) as asked:
        page.buttons["paper"].click()
    assert asked.args[0] == "opinions"
    assert asked.args[1].category == "price"
