"""The page 【关键人物】 and its dialogs over a real store: what each role finds, what is shown, what a click does."""

from datetime import date
from uuid import UUID

import pytest
from deciding_office import FAMILY, accept, raise_level, seal
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from sqlalchemy import update

from kehu_desk.archives.service.contacts import move_contact
from kehu_desk.archives.service.writing import create_customer
from kehu_desk.deciders.dialogs import AssessDialog, EdgeDialog, MovedDialog, OpportunityDialog, RoleDialog
from kehu_desk.deciders.rules.influence import EdgeTerms
from kehu_desk.deciders.rules.opportunities import Factor, OpportunityTerms
from kehu_desk.deciders.rules.roles import RoleTerms
from kehu_desk.deciders.rules.styles import StyleTerms
from kehu_desk.deciders.service import assess_style, record_opportunity, set_edge, set_role
from kehu_desk.deciders.tab import DecidersPage
from kehu_desk.office.session import state_purpose
from kehu_desk.people.entities import Relation
from kehu_desk.ui.notices import ReasonDialog
from page_steps import dialog_of

TODAY = date(2026, 3, 2)
BACKED = {"product": Factor("低度酒适合宴席", 4), "service": Factor("送货到店", 3)}
WRITING = {"role", "line", "assess", "chance", "confirm", "moved"}


@pytest.fixture
def told(trade, who):
    """Something is known of 钱进, 孙梅 and 李强."""
    door, rep, kam = trade.door, trade["rep"], trade["kam"]
    set_role(door, rep, who["钱进"], RoleTerms("decider", 5, -2, source="亲眼所见"))
    set_edge(door, rep, EdgeTerms("reports_to", who["孙梅"], who["钱进"], 4, "每周一汇报"))
    set_edge(door, kam, EdgeTerms("conflict", who["孙梅"], who["李强"], 4, "去年因回扣闹翻", 3))
    assess_style(door, rep, who["钱进"], StyleTerms("leader", "会上当场拍板试销", 4))
    assess_style(door, kam, who["钱进"], StyleTerms("inspector", "逐条核对检测报告", 4))
    return who


@pytest.fixture
def page_of(trade, seat, qtbot):
    def made(login="rep", customer: UUID | None = None, touches=None, choose: UUID | None = None):
        page = DecidersPage(seat(login), touches=touches) if touches else DecidersPage(seat(login))
        qtbot.addWidget(page)
        page._desk.news.changed.connect(lambda touched: page.refresh() if touched & page.tables else None)  # as its tab does
        page.resize(1000, 600)
        page.show()
        with qtbot.waitSignal(page.read):
            page.show_customer(customer or trade.customer)
        if choose is not None:
            assert page.view.choose_ids([choose])
        return page

    return made


def cells(view, row=0):
    return [view.rows.text(row, column) for column in range(view.rows.columnCount())]


def words(page):
    """Everything that can be read on the page, tips and descriptions too."""
    parts = [label.text() for label in page.findChildren(QLabel)] + [page.map.picture.accessibleDescription(), page.map.picture.toolTip()]
    for view in (page.view, page.edges.view, page.person.role_view, page.person.assessments, page.chances.view):
        for row in range(view.rows.rowCount()):
            for column in range(view.rows.columnCount()):
                index = view.rows.index(row, column)
                parts += [str(view.rows.data(index)), str(view.rows.data(index, Qt.ItemDataRole.ToolTipRole) or "")]
    return "\n".join(parts)


def shown(page):
    return {key for key, action in page.actions_.all.items() if action.isVisible()}


def done(page, qtbot, do):
    """Do it and wait until the page has read again."""
    with qtbot.waitSignal(page.read):
        do()


# what is shown


def test_the_table_tells_role_influence_side_style_and_touches(trade, told, page_of, chinese):
    page = page_of(touches=lambda _session, customers, _since: {told["钱进"]: 3} if customers == [trade.customer] else {})
    assert cells(page.view) == ["钱进", "总经理", "决策者", "5", "－－ 反对", "检查型（风格待核）", "3"]
    assert cells(page.view, 1) == ["孙梅", "财务总监", "", "", "", "", ""]
    assert "决策层覆盖 75 %" in page.coverage.figures.text()
    assert page.count_text() == "6 人"


def test_the_chinese_names(trade, told, page_of, chinese):
    page = page_of()
    assert (page.title(), page.accessibleName(), page.view.accessibleName()) == ("关键人物", "关键人物", "关键人物表")
    assert [page.panes.tabText(at) for at in range(4)] == ["影响关系图", "关系", "人物", "机会"]
    assert [page.view.rows.headerData(at, Qt.Orientation.Horizontal) for at in range(7)] == [
        "姓名", "职务", "采购角色", "影响力", "支持度", "决策风格", "90天接触",
    ]  # fmt: skip


def test_without_touches_of_the_decider_the_flag_stands_out(trade, told, page_of, chinese):
    page = page_of(touches=lambda *_: {told["孙梅"]: 3})
    assert "决策层未接触" in page.coverage.flags.text()
    assert "外围接触" in page.coverage.flags.text()


def test_the_pane_of_a_person_tells_roles_and_how_to_treat_him(trade, told, page_of, chinese):
    page = page_of(choose=told["钱进"])
    text = words(page)
    for each in (
        "检查型（风格待核）",
        "其他人认为领导型",
        "事实准确，条理分明，证明合用",
        "含糊的说法、数字有误",
        "139****0001",
        "亲眼所见",
        "逐条核对检测报告",
    ):
        assert each in text
    assert cells(page.person.role_view) == ["决策者", "全部", "5", "－－ 反对", "", "亲眼所见", "2026-03-02"]


def test_the_map_is_drawn_and_told_in_words(trade, told, page_of, qtbot, chinese):
    page = page_of()
    qtbot.waitUntil(lambda: not page.map.picture.image.isNull())
    assert "孙梅 汇报 钱进" in page.map.picture.accessibleDescription()
    assert [cells(page.edges.view, row)[:4] for row in range(2)] == [["孙梅", "对立", "李强", "4"], ["孙梅", "汇报", "钱进", "4"]]


def test_who_moved_away_stands_last_with_where_he_went_and_not_on_the_map(trade, told, page_of, chinese):
    move_contact(trade.door, trade["rep"], told["吴芳"], trade.second, TODAY)
    page = page_of()
    names = [cells(page.view, row)[0] for row in range(page.view.rows.rowCount())]
    assert "吴芳（2026-03-02 离开） → 绍兴越城酒业有限公司" in names
    assert "吴芳" not in page.map.picture.accessibleDescription()


# who sees what


@pytest.mark.parametrize("login", ["rep2", "sup2", "mgr", "cus", "finance", "con", "service", "adm", "aud"])
def test_b_014_without_a_right_no_name_stands_anywhere(trade, told, page_of, login):
    page = page_of(login)
    assert page.board is None
    assert page.switch.currentWidget() is page.empty
    assert not any(name in words(page) for name in ("钱进", "孙梅", "李强", "汇报"))
    assert shown(page) - {"purpose"} == {"refresh"}


def test_b_014_a_manager_is_offered_to_state_a_purpose_and_then_reads(trade, told, page_of, qtbot):
    page = page_of("mgr")
    assert page.empty.buttons[0].isVisible()
    with qtbot.waitSignal(page.wants_purpose) as asked:
        page.empty.buttons[0].click()
    assert asked.args == [trade.customer]
    state_purpose(trade.door, trade["mgr"], trade.customer, "准备年度谈判")
    done(page, qtbot, page.refresh)
    assert cells(page.view)[0] == "钱进"
    assert shown(page) & (WRITING | {"print"}) == set()


def test_a_note_of_level_3_is_told_to_whom_it_may_be_told(trade, told, page_of):
    assert "回扣" not in words(page_of("rep"))
    assert "回扣" not in words(page_of("sup"))
    assert "去年因回扣闹翻" in words(page_of("kam"))


def test_family_and_likings_are_never_shown(trade, told, page_of):
    text = words(page_of("kam", choose=told["钱进"]))
    assert not any(each in text for each in (FAMILY, "喝茶", "不谈价", "13900000001"))


def test_where_int_stands_higher_the_people_stand_alone(trade, told, page_of):
    raise_level(trade, "INT", 3)
    page = page_of("tech", choose=told["钱进"])
    assert cells(page.view)[:3] == ["钱进", "总经理", ""]
    assert [page.panes.isTabVisible(at) for at in range(4)] == [False, False, True, False]
    assert page.person.card.isHidden()
    assert "拍板" not in words(page)


def test_b_015_a_right_that_ended_clears_the_page_at_the_next_reading(trade, told, page_of, qtbot):
    page = page_of(choose=told["钱进"])
    with trade.door.clockwork("test.over") as deed:
        mine = (Relation.person_id == trade.id("rep"), Relation.customer_id == trade.customer)
        deed.session.execute(update(Relation).where(*mine).values(until=deed.now))
    done(page, qtbot, page.refresh)
    assert page.board is None
    assert "钱进" not in words(page)


def test_b_140_the_reading_stands_in_the_log_before_the_names_do(trade, told, page_of):
    page_of("sup")
    seen = {(entry.section, entry.actor_id) for entry in trade.entries("section.view")}
    assert {("DEC", trade.id("sup")), ("INT", trade.id("sup"))} <= seen


def test_b_014_the_tables_give_nothing_to_the_clipboard(trade, told, page_of):
    page = page_of()
    for view in (page.view, page.edges.view, page.person.role_view, page.person.assessments, page.chances.view):
        assert not view.copy_action.isEnabled()
        assert not view.copy_titled_action.isEnabled()


# buttons


def test_whoever_is_responsible_finds_the_buttons_greyed_until_somebody_is_chosen(trade, told, page_of):
    page = page_of()
    assert shown(page) >= WRITING | {"print", "archive", "refresh"}
    assert not page.actions_["role"].isEnabled()
    assert page.actions_["line"].isEnabled()
    page.view.choose_ids([told["孙梅"]])
    assert page.actions_["role"].isEnabled()
    assert not page.actions_["confirm"].isEnabled()


def test_a_superior_reads_and_prints_and_writes_nothing(trade, told, page_of):
    assert shown(page_of("sup")) & (WRITING | {"print"}) == {"print"}


def test_b_160_in_a_sealed_archive_the_buttons_say_why_not(trade, told, page_of, chinese):
    seal(trade)
    page = page_of(choose=told["钱进"])
    assert not page.actions_["role"].isEnabled()
    assert "封存" in page.actions_["role"].toolTip()


def test_the_map_is_wished_for_on_paper(trade, told, page_of, qtbot):
    page = page_of()
    with qtbot.waitSignal(page.wants_paper) as asked:
        page.actions_["print"].trigger()
    assert asked.args == ["influence_map", trade.customer]


def test_a_role_is_recorded_and_a_fault_stands_at_its_field(trade, told, page_of, qtbot, chinese):
    page = page_of(choose=told["孙梅"])
    page.actions_["role"].trigger()
    dialog = dialog_of(page, RoleDialog, qtbot)
    dialog.put(role="approver", influence="4", owner=str(trade.id("kam")))
    dialog.submit()
    assert dialog.form.problems() == {"source": "采购角色至少要有一个来源：请写明如何得知，或选择一条情报。"}
    dialog.put(source="付款单签字")
    done(page, qtbot, dialog.submit)
    assert cells(page.view, 1)[2:5] == ["审批者", "4", "○ 中立"]


def test_the_one_role_of_a_person_is_said_anew_and_ended(trade, told, page_of, qtbot):
    page = page_of(choose=told["钱进"])
    page.actions_["again"].trigger()
    dialog = dialog_of(page, RoleDialog, qtbot)
    assert (dialog.form.editor("role").value(), dialog.form.editor("support").value()) == ("decider", "-2")
    dialog.put(support="1")
    done(page, qtbot, dialog.submit)
    assert page.chosen().support == 1
    done(page, qtbot, page.actions_["end"].trigger)
    assert page.chosen().told == ()


def test_roles_are_confirmed_with_one_click(trade, told, page_of, qtbot):
    trade.later(days=40)
    page = page_of(choose=told["钱进"])
    done(page, qtbot, page.actions_["confirm"].trigger)
    assert page.chosen().told[0].confirmed_on == date(2026, 4, 11)


def test_a_circle_is_refused_in_the_dialog_with_its_names_and_what_was_typed_stays(trade, told, page_of, qtbot, chinese):
    page = page_of(choose=told["钱进"])
    page.actions_["line"].trigger()
    dialog = dialog_of(page, EdgeDialog, qtbot)
    assert dialog.form.editor("start").value() == str(told["钱进"])
    dialog.put(kind="reports_to", end=str(told["孙梅"]), note="代管")
    dialog.submit()
    assert "钱进 → 孙梅 → 钱进" in dialog.form.problems()["kind"]
    assert dialog.form.editor("note").value() == "代管"
    dialog.put(kind="trusts")
    done(page, qtbot, dialog.submit)
    assert page.edges.view.rows.rowCount() == 3


def test_a_note_that_is_hidden_is_not_in_the_dialog_and_stays(trade, told, page_of, qtbot):
    page = page_of()
    page.edges.view.choose_ids([page.board.edges[0].id])
    page.actions_["stronger"].trigger()
    dialog = dialog_of(page, EdgeDialog, qtbot)
    assert dialog.form.editor("note").value() == ""
    dialog.put(strength="5")
    done(page, qtbot, dialog.submit)
    assert page.board.edges[0].strength == 5
    assert "去年因回扣闹翻" in words(page_of("kam"))


def test_a_line_is_taken_away(trade, told, page_of, qtbot):
    page = page_of()
    page.edges.view.choose_ids([page.board.edges[1].id])
    done(page, qtbot, page.actions_["unline"].trigger)
    assert [each.kind for each in page.board.edges] == ["conflict"]


def answered(dialog, scores):
    for at, score in enumerate(scores):
        dialog.form.editor(f"s{at}").set_value(str(score))
        dialog.form.edited.emit(f"s{at}")


def test_the_questionnaire_tells_its_result_while_it_is_answered(trade, told, page_of, qtbot, chinese):
    page = page_of(choose=told["孙梅"])
    page.actions_["assess"].trigger()
    dialog = dialog_of(page, AssessDialog, qtbot)
    labels = [dialog.form.cells[f"s{at}"].field.label for at in range(8)]
    assert labels[0] == "先问结果与好处"
    assert labels[7] == "强调稳妥、怕出错"
    answered(dialog, (3, 2, 1))
    assert "还有 5 项未答" in dialog.outcome.text()
    answered(dialog, (3, 1, 0, 0, 2, 2, 1, 0))
    assert dialog.outcome.text() == "持平：领导型，检查型为次要风格（领导型 4 · 施加影响型 0 · 检查型 4 · 跟随型 1）。"
    assert (dialog.form.editor("style").value(), dialog.form.editor("secondary").value()) == ("leader", "inspector")
    answered(dialog, (0, 0, 0, 0, 3, 2, 1, 0))
    assert dialog.outcome.text().startswith("倾向：检查型")
    dialog.put(evidence="看看")
    dialog.submit()
    assert "不少于 5 个字" in dialog.form.problems()["evidence"]
    dialog.put(evidence="要求逐条书面答复")
    done(page, qtbot, dialog.submit)
    assert cells(page.view, 1)[5] == "检查型"


def test_even_answers_say_nothing_and_ask_for_more(trade, told, page_of, qtbot, chinese):
    page = page_of(choose=told["孙梅"])
    page.actions_["assess"].trigger()
    dialog = dialog_of(page, AssessDialog, qtbot)
    answered(dialog, (1,) * 8)
    assert dialog.outcome.text().startswith("尚看不出")
    assert dialog.form.editor("style").value() == ""


def test_ones_own_assessment_is_taken_back(trade, told, page_of, qtbot):
    page = page_of("kam", choose=told["钱进"])
    done(page, qtbot, page.actions_["withdraw"].trigger)
    assert (page.chosen().style, page.chosen().style_state) == ("leader", "clear")
    assert not page.actions_["withdraw"].isEnabled()


def test_an_opportunity_on_a_relation_alone_is_saved_once_it_is_not_called_ready(trade, told, page_of, qtbot, chinese):
    page = page_of()
    page.actions_["chance"].trigger()
    dialog = dialog_of(page, OpportunityDialog, qtbot)
    dialog.put(description="进入婚宴渠道", contact=str(told["钱进"]), other="老同学", ready=True, chance=60, expected=20_000_000)
    dialog.submit()
    assert "目前只有 0 项" in dialog.form.problems()["ready"]
    dialog.put(ready=False)
    done(page, qtbot, dialog.submit)
    assert cells(page.chances.view)[:4] == ["进入婚宴渠道", "钱进", "200,000.00", "60 %"]


def test_an_opportunity_is_corrected_and_won(trade, told, page_of, qtbot):
    made = record_opportunity(trade.door, trade["rep"], trade.customer, OpportunityTerms("进入婚宴渠道", BACKED, ready=True))
    page = page_of()
    page.chances.choose(made)
    assert "低度酒适合宴席" in page.chances.words.text()
    page.actions_["correct"].trigger()
    dialog = dialog_of(page, OpportunityDialog, qtbot)
    assert dialog.form.editor("service").value() == "送货到店"
    dialog.put(next_step="签首单", due_on=TODAY)
    done(page, qtbot, dialog.submit)
    assert page.chances.chosen().next_step == "签首单"
    page.actions_["win"].trigger()
    reason = dialog_of(page, ReasonDialog, qtbot)
    reason.text.setPlainText("已签首单合同")
    done(page, qtbot, reason.accept)
    assert page.board.opportunities[0].state == "won"


def test_a_move_is_recorded_with_the_customer_that_was_found(trade, told, page_of, qtbot, chinese):
    page = page_of(choose=told["吴芳"])
    page.actions_["moved"].trigger()
    dialog = dialog_of(page, MovedDialog, qtbot)
    assert not dialog.accept_button.isEnabled()
    dialog.line.show_found("绍兴")
    dialog.line.hits.itemActivated.emit(dialog.line.hits.item(0))
    assert dialog.where.text() == "去向：绍兴越城酒业有限公司"
    done(page, qtbot, dialog.accept_button.click)
    assert page.chosen().moved_to == "绍兴越城酒业有限公司"


# finding a customer


def test_a_customer_is_found_while_typing_and_taken_with_the_keys(trade, told, page_of, qtbot):
    page = page_of()
    line, hits = page.finder.line.search.line, page.finder.hits
    line.setFocus()
    qtbot.keyClicks(line, "sxyc")
    qtbot.waitUntil(lambda: hits.isVisible())
    qtbot.keyClick(line, Qt.Key.Key_Down)
    assert hits.currentItem().text().startswith("绍兴越城酒业有限公司")
    with qtbot.waitSignal(page.read):
        qtbot.keyClick(hits, Qt.Key.Key_Return)
    assert page.board.customer == trade.second
    assert hits.isHidden()


def test_esc_closes_what_was_found(trade, told, page_of, qtbot):
    page = page_of()
    line, hits = page.finder.line.search.line, page.finder.hits
    qtbot.keyClicks(line, "sxyc")
    qtbot.waitUntil(lambda: hits.isVisible())
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert hits.isHidden()


def test_the_page_opens_a_customer_or_an_opportunity_and_nothing_else(trade, told, page_of, qtbot):
    made = record_opportunity(trade.door, trade["rep"], trade.customer, OpportunityTerms("进入婚宴渠道", BACKED))
    page = page_of(customer=trade.second)
    with qtbot.waitSignal(page.read):
        assert page.open_subject(made)
    assert page.chances.chosen().id == made
    assert page.panes.currentWidget() is page.chances
    assert not page.open_subject(UUID(int=7))


def test_the_customer_of_the_last_time_is_there_again(trade, told, seat, qtbot):
    desk = seat("rep")
    for _ in range(2):
        page = DecidersPage(desk)
        qtbot.addWidget(page)
        if page._customer is None:
            with qtbot.waitSignal(page.read):
                page.show_customer(trade.customer)
        else:
            qtbot.waitUntil(lambda page=page: page.board is not None)
        assert page.board.customer == trade.customer


def test_an_archive_that_names_nobody_any_more_shows_who_was_there(trade, who, page_of, chinese):
    accept(trade, trade.second, {"decision_note": "由董事会决定"})
    page = page_of(customer=trade.second)
    assert [(row.name, row.left_on) for row in page.board.people] == [("钱经理", TODAY)]


def test_the_page_hears_of_what_others_wrote(trade, told, page_of, qtbot):
    page = page_of()
    assert {"buying_role", "contact", "visit_contact"} <= page.tables
    set_role(trade.door, trade["kam"], told["孙梅"], RoleTerms("user", 2, 1, source="试用记录"))
    done(page, qtbot, page.refresh)
    assert page.board.people[1].roles == ("user",)


def test_a_draft_without_contacts_says_where_they_are_entered(trade, who, page_of, chinese):

    page = page_of(customer=create_customer(trade.door, trade["rep"], {"name_full": "宁波海曙酒业有限公司"}))
    assert page.switch.currentWidget() is page.empty
    assert "请先在档案的“联系人与决策人”中填写" in page.empty.sentence.text()
