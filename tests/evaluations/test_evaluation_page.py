"""The page 【评价】 and its dialogs over a real store: what each person finds, what a click does, what is kept of what was typed."""

import pytest
from PySide6.QtWidgets import QPushButton
from scoring_office import BEFORE, WHY, begun, confirmed, evaluation, items, judged, marked, score, submitted, typed

from kehu_desk.evaluations import service
from kehu_desk.evaluations.dialogs.begin import BeginDialog
from kehu_desk.evaluations.dialogs.card import CardDialog
from kehu_desk.evaluations.dialogs.cards import CardsDialog
from kehu_desk.evaluations.dialogs.scoring import ScoreDialog
from kehu_desk.evaluations.entities import EvalTemplate, Evaluation
from kehu_desk.evaluations.service import reading
from kehu_desk.evaluations.tab import EvaluationsPage
from kehu_desk.ui.job import wait_for_all
from kehu_desk.ui.notices import Notice, ReasonDialog
from page_steps import bring_up, cells, choose, dialog_of, shown
from trade_steps import TODAY, read


@pytest.fixture
def page_of(seat, qtbot):
    def made(login):
        return bring_up(EvaluationsPage, seat(login), qtbot, (1100, 700))

    return made


@pytest.fixture
def scoring(seat, qtbot, trade):
    def made(login, evaluation_id):
        dialog = ScoreDialog(seat(login), reading.view(trade.door, trade[login], evaluation_id)[0], TODAY)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return made


def put_in(dialog, code, key, text, fact=""):
    """Type into a cell of the grid."""
    model = dialog.model
    row = next(at for at, line in enumerate(model.lines) if line.item.code == code and line.fact == fact)
    column = [each.key for each in model.columns].index(key)
    assert model.setData(model.index(row, column), text)
    return row


# the page


def test_the_list_tells_whom_which_period_and_what_it_came_to(page_of, trade, chinese):
    submitted(trade)
    begun(trade, customer=trade.second, since=BEFORE)
    rows = cells(page_of("rep").model)
    assert [row[0] for row in rows] == ["PJ-2026-00002", "PJ-2026-00001"]
    assert rows[1][1:6] == ["杭州华东医药有限公司", "2026-01 – 2026-06", "–", "资料不足", "待确认"]
    assert rows[1][6:] == ["张伟", "李强", "25%"]


def test_filters_narrow_by_period_state_and_level(page_of, trade):
    judged(trade)
    begun(trade, customer=trade.second, since=BEFORE)
    page = page_of("rep")
    period, state, level = page.filters.boxes
    period.setCurrentIndex(period.findData(BEFORE.isoformat()))
    assert [row[0] for row in cells(page.model)] == ["PJ-2026-00002"]
    period.setCurrentIndex(0)
    state.setCurrentIndex(state.findData("submitted"))
    assert cells(page.model) == []
    state.setCurrentIndex(0)
    level.setCurrentIndex(level.findData("scarce"))
    assert len(cells(page.model)) == 2
    page.search.line.setText("PJ-2026-00001")
    page.filters.changed.emit()
    assert [row[0] for row in cells(page.model)] == ["PJ-2026-00001"]


def test_nobody_elses_customers_are_listed(page_of, trade):
    begun(trade)
    assert cells(page_of("rep3").model) == []


def test_an_empty_list_says_what_to_do(page_of, trade, chinese):
    page = page_of("rep")
    assert not page.view.isVisible()
    assert "new" in shown(page)
    assert "new" not in shown(page_of("mgr"))


def test_buttons_follow_who_and_where_it_stands(page_of, trade, qtbot):
    made = begun(trade)
    page = page_of("rep")
    choose(page, qtbot, made)
    assert shown(page) == ["new", "score", "reckon", "submit", "discard", "print", "archive", "cards"]
    assert not page.buttons["submit"].isEnabled()
    manager = page_of("mgr")
    choose(manager, qtbot, made)
    assert shown(manager) == ["print", "archive", "cards"]


def test_what_stands_against_handing_in_is_told_at_the_button(page_of, trade, qtbot, chinese):
    made = begun(trade)
    marked(trade, made, "rep", evidence="")
    page = page_of("rep")
    choose(page, qtbot, made)
    tip = page.buttons["submit"].toolTip()
    assert "还没有评分：上级" in tip
    assert "与政府、行业的关系" in tip


def test_handing_in_and_confirming_with_two_clicks(page_of, trade, qtbot):
    made = judged(trade)
    page = page_of("sup")
    choose(page, qtbot, made)
    with qtbot.waitSignal(page.settled):
        page.buttons["submit"].click()
    manager = page_of("mgr")
    choose(manager, qtbot, made)
    with qtbot.waitSignal(manager.settled):
        manager.buttons["confirm"].click()
    assert evaluation(trade, made).state == "confirmed"


def test_opening_again_asks_for_a_reason(page_of, trade, qtbot, chinese):
    made = confirmed(trade)
    page = page_of("mgr")
    choose(page, qtbot, made)
    page.buttons["reopen"].click()
    dialog = dialog_of(page, ReasonDialog, qtbot)
    dialog.text.setPlainText("付款数据录入有误")
    with qtbot.waitSignal(page.settled):
        dialog.accept()
    qtbot.waitUntil(lambda: page.pane.shown is not None and page.pane.shown.row.state == "draft")
    assert "付款数据录入有误" in page.pane.hint.text()


def test_the_pane_tells_items_with_what_they_rest_on(page_of, trade, qtbot, chinese):
    made = judged(trade)
    typed(trade, made, "rep", A3__dedicated_staff=4, A3__agreed_staff=5)
    page = page_of("rep")
    choose(page, qtbot, made)
    rows = {row[1][:4]: row for row in cells(page.pane.model)}
    assert rows["人员投入"][2:] == ["4%", "", "", "80.00", "我方产品专职人员 4；约定人员 5"]
    assert rows["经营手段"][3:6] == ["80.00", "80.00", "80.00"]
    assert rows["资金(自"][5:] == ["–", "依据超出您的查看权限"]
    assert rows["承诺兑现"][6] == "兑现承诺 不详；到期承诺 不详"
    assert page.pane.total.text() == "–"
    assert page.pane.chip.text() == "资料不足"
    assert "29%" in page.pane.hint.text()


def test_pictures_tell_the_same_numbers_in_words(page_of, trade, qtbot, chinese):
    made = judged(trade)
    page = page_of("rep")
    choose(page, qtbot, made)
    assert page.pane.groups.accessibleDescription().startswith("积极性 80.00 (25%)")
    assert "社会关系 80.00 (15%)" in page.pane.groups.accessibleDescription()
    page.pane.pages.setCurrentIndex(1)
    qtbot.waitUntil(lambda: not page.pane.groups.image.isNull())
    assert "2026-01 – 2026-06" in page.pane.trend.accessibleDescription()


def test_an_evaluation_is_found_from_elsewhere(page_of, trade, qtbot):
    made = begun(trade)
    page = page_of("sup")
    with qtbot.waitSignal(page.settled):
        assert page.open_subject(made)
    qtbot.waitUntil(lambda: page.pane.shown is not None)
    assert not page_of("rep3").open_subject(made)


def test_print_and_archive_are_wishes(page_of, trade, qtbot):
    made = begun(trade)
    page = page_of("rep")
    choose(page, qtbot, made)
    with qtbot.waitSignal(page.wants_paper) as wish:
        page.buttons["print"].click()
    assert wish.args == ["evaluation", made]
    with qtbot.waitSignal(page.wants_open) as wish:
        page.buttons["archive"].click()
    assert wish.args == ["customer", trade.customer]


def test_a_refusal_is_told_in_words(page_of, trade, qtbot, chinese):
    made = judged(trade)
    page = page_of("rep")
    choose(page, qtbot, made)
    service.submit_evaluation(trade.door, trade["sup"], made)
    page.doing.fire("提交", service.submit_evaluation, made)
    notice = dialog_of(page, Notice, qtbot)
    assert any("待确认" in label.text() for label in notice.findChildren(type(page.pane.said)))
    notice.accept()


# begun


def test_a_new_evaluation_begins_with_the_last_whole_period(seat, qtbot, trade):
    desk = seat("rep")
    dialog = BeginDialog(desk, trade.customer, reading.seat(trade.door, trade["rep"]))
    qtbot.addWidget(dialog)
    dialog.accept_button.click()
    assert dialog.result()
    assert evaluation(trade, dialog.evaluation).period_from == BEFORE


def test_what_was_typed_stays_when_it_is_refused(seat, qtbot, trade, chinese):
    begun(trade, since=BEFORE)
    dialog = BeginDialog(seat("rep"), trade.customer, reading.seat(trade.door, trade["rep"]))
    qtbot.addWidget(dialog)
    dialog.accept_button.click()
    assert "PJ-2026-00001" in dialog.form.problems()["period"]
    assert len(read(trade, Evaluation)) == 1


# scored


def test_the_grid_asks_for_what_is_judged_and_for_facts_people_know(scoring, trade, chinese):
    dialog = scoring("rep", begun(trade))
    asked = [(line.item.code, line.fact) for line in dialog.model.lines]
    assert asked[:4] == [("A1", "planned_buyers"), ("A2", ""), ("A3", "dedicated_staff"), ("A3", "agreed_staff")]
    assert {code for code, fact in asked if not fact} == {"A2", "B1", "C4", "D1", "D2", "D3"}
    assert dialog.model.rows[1]["how"] == "1–5 档 *"


def test_scores_are_typed_and_saved(scoring, trade):
    made = begun(trade)
    dialog = scoring("rep", made)
    put_in(dialog, "D3", "mark", "5")
    put_in(dialog, "A2", "mark", "4")
    put_in(dialog, "A2", "evidence", WHY)
    put_in(dialog, "A3", "mark", "4", "dedicated_staff")
    put_in(dialog, "A3", "mark", "5", "agreed_staff")
    dialog.accept_button.click()
    assert dialog.result()
    assert score(trade, made, "D3", "own").score100 == 10_000
    assert (score(trade, made, "A2", "own").score100, score(trade, made, "A2", "own").evidence) == (8000, WHY)
    assert score(trade, made, "A3", "formula").score100 == 8000


def test_a_wrong_mark_stands_at_its_cell_and_all_stays(scoring, trade, chinese):
    made = begun(trade)
    dialog = scoring("rep", made)
    row = put_in(dialog, "B1", "mark", "7")
    word = put_in(dialog, "D2", "mark", "好")
    put_in(dialog, "D3", "mark", "5")
    dialog.accept_button.click()
    assert not dialog.result()
    assert "1 到 5" in dialog.model.reasons(row, "mark")[0]
    assert dialog.model.bad_rows() == sorted([row, word])
    assert dialog.model.rows[word]["mark"] == "好"
    assert evaluation(trade, made).own_by is None


def test_a_wrong_fact_stands_at_its_own_line(scoring, trade):
    dialog = scoring("rep", begun(trade))
    row = put_in(dialog, "A3", "mark", "-3", "agreed_staff")
    dialog.accept_button.click()
    assert dialog.model.bad_rows() == [row]


def test_only_what_was_changed_is_saved(scoring, trade):
    made = begun(trade)
    marked(trade, made, "rep", 3)
    dialog = scoring("rep", made)
    assert dialog.given() == {}
    put_in(dialog, "B1", "mark", "4")
    assert list(dialog.given()) == [items(trade, made)["B1"].id]


def test_the_superior_sees_what_the_other_gave(scoring, trade):
    made = begun(trade)
    marked(trade, made, "rep", 3)
    dialog = scoring("sup", made)
    row = next(at for at, line in enumerate(dialog.model.lines) if line.item.code == "B1")
    assert (dialog.model.rows[row]["other"], dialog.model.rows[row]["mark"]) == ("60.00", "")


def test_a_file_goes_with_its_line(scoring, trade, tmp_path):
    made = begun(trade)
    file = tmp_path / "照片.png"
    file.write_bytes(b"\x89PNG")
    dialog = scoring("rep", made)
    row = put_in(dialog, "D1", "mark", "4")
    dialog.grid.setCurrentIndex(dialog.model.index(row, 0))
    dialog.take_file(file)
    dialog.accept_button.click()
    assert score(trade, made, "D1", "own").attachment_id is not None


def test_a_file_that_is_gone_is_told_inside(scoring, trade, tmp_path):
    made = begun(trade)
    dialog = scoring("rep", made)
    dialog.take_file(tmp_path / "没有.png")
    dialog.accept_button.click()
    assert not dialog.result()
    assert dialog.problems.text()


# scorecards


@pytest.fixture
def cards(seat, qtbot, trade):
    def made(login, subject=None):
        dialog = CardsDialog(seat(login), TODAY, subject)
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitUntil(lambda: dialog.row() is not None)
        return dialog

    return made


def visible(dialog):
    return [key for key, made in dialog.buttons.items() if not made.isHidden()]


def test_scorecards_are_listed_with_their_items(cards, trade, chinese):
    dialog = cards("finance")
    assert cells(dialog.model)[0][:3] == ["STD 客户综合评价表", "1", "已发布"]
    rows = cells(dialog.items)
    assert len(rows) == 20
    assert rows[13] == ["信誉", "付款准时率(近12个月,按金额)", "12%", "付款准时率（近12个月，按金额）", "60%=0 100%=100"]
    assert visible(dialog) == ["new", "version"]
    assert visible(cards("rep")) == []


def test_a_manager_publishes_the_next_version(cards, seat, qtbot, trade):
    row = cards("finance").row()
    dialog = CardDialog(seat("finance"), TODAY, row, corrects=False)
    qtbot.addWidget(dialog)
    dialog.form.set_values({"name": "客户综合评价表(修订)"})
    dialog.accept_button.click()
    assert dialog.result()
    [draft] = read(trade, EvalTemplate, state="draft")
    assert (draft.code, draft.version, draft.name) == ("STD", 2, "客户综合评价表(修订)")
    manager = cards("mgr", draft.id)
    qtbot.waitUntil(lambda: manager.row().id == draft.id)
    assert visible(manager) == ["publish"]
    manager.buttons["publish"].click()
    wait_for_all()
    assert read(trade, EvalTemplate, id=draft.id)[0].state == "published"


def test_weights_that_do_not_add_up_are_told_and_stay(cards, seat, qtbot, trade, chinese):
    dialog = CardDialog(seat("finance"), TODAY, cards("finance").row(), corrects=False)
    qtbot.addWidget(dialog)
    column = [each.key for each in dialog.model.columns].index("weight")
    assert dialog.sum.text() == "权重合计：100%"
    dialog.model.setData(dialog.model.index(0, column), "5")
    assert dialog.sum.text() == "权重合计：98%，须为 100%；还差 2%"
    dialog.accept_button.click()
    assert not dialog.result()
    assert "还差 2%" in dialog.problems.text()
    assert dialog.model.rows[0]["weight"] == "5"
    assert len(read(trade, EvalTemplate)) == 1


def test_a_scale_that_cannot_be_read_is_told_at_its_cell(cards, seat, qtbot, trade, chinese):
    dialog = CardDialog(seat("finance"), TODAY, cards("finance").row(), corrects=False)
    qtbot.addWidget(dialog)
    column = [each.key for each in dialog.model.columns].index("scale")
    dialog.model.setData(dialog.model.index(0, column), "很高=100")
    dialog.accept_button.click()
    assert "分值" in dialog.model.reasons(0, "scale")[0]


def test_a_new_scorecard_is_built_line_by_line(seat, qtbot, trade):
    dialog = CardDialog(seat("finance"), TODAY, None, corrects=False)
    qtbot.addWidget(dialog)
    dialog.form.set_values({"code": "KA", "name": "大客户评价表", "customer_types": ["chain_ka"]})
    for button in dialog.findChildren(QPushButton):
        if button.text() in ("Add item", "添加评分项"):
            button.click()
    keys = [each.key for each in dialog.model.columns]
    lines = (
        {
            "code": "K1",
            "group": "信誉",
            "name": "付款",
            "weight": "60",
            "method": "formula",
            "formula": "paid_in_time",
            "scale": "60%=0 100%=100",
        },
        {"code": "K2", "group": "关系", "name": "口碑", "weight": "40", "method": "manual", "evidence": "1"},
    )
    for row, line in enumerate(lines):
        for key, text in line.items():
            assert dialog.model.setData(dialog.model.index(row, keys.index(key)), text)
    dialog.accept_button.click()
    assert dialog.result()
    [made] = read(trade, EvalTemplate, code="KA")
    assert made.customer_types == ["chain_ka"]
