"""The pages 【促销】 and 【季节计划】 over a real store: what each person finds, what a click does, what the dialogs say."""

import pytest
from promotion_steps import DAY, TODAY, only, rows_of, running, sale, stock, terms, two_years
from PySide6.QtCore import Qt

from kehu_desk.promotions import service
from kehu_desk.promotions.dialogs.promotion import PromotionDialog
from kehu_desk.promotions.dialogs.season import SeasonDialog
from kehu_desk.promotions.dialogs.small import EvaluateDialog, JoinDialog, RecordDialog
from kehu_desk.promotions.entities import Promotion, PromotionCustomer, SeasonPlan
from kehu_desk.promotions.rules.codes import KINDS
from kehu_desk.promotions.rules.season import SeasonTerms
from kehu_desk.promotions.tab import PromotionsPage, SeasonPlansPage
from kehu_desk.ui.notices import ReasonDialog
from page_steps import bring_up, dialog_of, listed, shown, words
from trade_seat import seat

__all__ = ["seat"]


@pytest.fixture
def page_of(seat, qtbot):
    def made(login, kind=PromotionsPage):
        return bring_up(kind, seat(login), qtbot, (1000, 640))

    return made


def choose(page, qtbot, subject):
    qtbot.waitUntil(lambda: bool(page.view.choose_ids([subject])))
    qtbot.waitUntil(lambda: page.detail.view is not None and page.detail.view.row.id == subject and not page._asking.busy)


def press(page, key, qtbot):
    qtbot.mouseClick(page.buttons[key], Qt.MouseButton.LeftButton)


def pick(part, qtbot, typed, name):
    """Type, and take the hit that bears the name."""
    with qtbot.waitSignal(part.found):
        part.search.line.setText(typed)
    item = next(part.hits.item(at) for at in range(part.hits.count()) if name in part.hits.item(at).text())
    part.hits.itemActivated.emit(item)


# the list


def test_the_list_tells_where_each_stands_and_what_it_cost(trade, page_of):
    made = running(trade, budget_fen=100_000)
    service.join_customer(trade.door, trade["rep"], made, trade.customer)
    service.record_part(trade.door, trade["rep"], made, trade.customer, 25_000)
    [row] = listed(page_of("rep"))
    assert row == ["CX-2026-00001", "春季九折", "Running", "Discount", "2026-03-02 – 2026-03-22", "1,000.00", "250.00", "1", "李强"]
    assert listed(page_of("rep3"))[0][6] == "–"


def test_the_list_is_narrowed_by_stage_kind_and_words(trade, page_of):
    running(trade, scope=only(trade.customer))
    running(trade, scope=only(trade.other), title="夏季预热", starts_on=TODAY + DAY)
    page = page_of("mgr")
    stage, kind = page.filters.boxes
    stage.setCurrentIndex(stage.findData("coming"))
    assert [row[1] for row in listed(page)] == ["夏季预热"]
    stage.setCurrentIndex(0)
    kind.setCurrentIndex(kind.findData("coupon"))
    assert listed(page) == []
    kind.setCurrentIndex(0)
    page.search.line.setText("春季")
    page.search.line.returnPressed.emit()
    assert [row[1] for row in listed(page)] == ["春季九折"]


def test_an_empty_list_offers_the_first_step_to_who_drafts(trade, page_of):
    assert "No promotions here" in words(page_of("sup"))
    assert (shown(page_of("sup"))[0], "new" in shown(page_of("rep"))) == ("new", False)


# buttons


@pytest.mark.parametrize(
    ("login", "expected"),
    [
        ("sup", {"new", "join", "close", "paper"}), ("kam", {"new", "join", "close", "paper"}), ("rep", {"join", "paper"}),
        ("mgr", {"cancel", "paper"}), ("finance", {"new", "close", "paper"}), ("service", {"paper"}), ("cus", {"paper"}),
    ],
)  # fmt: skip
def test_each_person_finds_the_buttons_of_his_role(trade, page_of, qtbot, login, expected):
    made = running(trade)
    page = page_of(login)
    choose(page, qtbot, made)
    assert set(shown(page)) == expected


def test_a_manager_rejects_with_a_reason(trade, page_of, qtbot):
    made = service.draft_promotion(trade.door, trade["sup"], terms(), submit=True)
    page = page_of("mgr")
    choose(page, qtbot, made)
    press(page, "reject", qtbot)
    dialog = dialog_of(page, ReasonDialog, qtbot)
    dialog.text.setPlainText("毛利太低,请调整")
    dialog.accept()
    qtbot.waitUntil(lambda: rows_of(trade, Promotion)[0].state == "rejected")
    qtbot.waitUntil(lambda: page.detail.view.row.state == "rejected")
    assert "毛利太低,请调整" in words(page.detail)


def test_approving_is_greyed_with_the_promotion_in_the_way(trade, page_of, qtbot):
    made = service.draft_promotion(trade.door, trade["sup"], terms(title="后来的"), submit=True)
    with trade.house.store.write() as session, session.begin():
        first = session.get_one(Promotion, made)
        first.stacking = "stackable"
    service.approve_promotion(trade.door, trade["mgr"], made)
    second = service.draft_promotion(trade.door, trade["kam"], terms(stacking="stackable"), submit=True)
    with trade.house.store.write() as session, session.begin():
        session.get_one(Promotion, second).stacking = "exclusive"
    page = page_of("mgr")
    choose(page, qtbot, second)
    assert not page.buttons["approve"].isEnabled()
    assert "CX-2026-00001 后来的" in page.buttons["approve"].toolTip()


# drafting


def test_a_promotion_is_drafted_from_the_form(trade, page_of, qtbot):
    stock(trade, "A1", "黄酒")
    page = page_of("sup")
    press(page, "new", qtbot)
    dialog = dialog_of(page, PromotionDialog, qtbot)
    dialog.form.set_values({"title": "三月买赠", "ends_on": TODAY + 9 * DAY, "budget_fen": 100_000})
    dialog.kind.setCurrentIndex(KINDS.index("gift_per_n"))
    assert dialog.form.values()["title"] == "三月买赠"  # what both kinds have stays
    dialog.form.set_values({"buy3": "10", "gift3": "1", "expected_lift_bp": "12.5"})
    pick(dialog.goods, qtbot, "黄酒", "黄酒")
    pick(dialog.customers, qtbot, "华东", "杭州华东医药有限公司")
    dialog.grades["A"].setChecked(True)
    dialog.regions.set_value(["浙江"])
    dialog.save(submit=True)
    [row] = rows_of(trade, Promotion)
    assert (row.state, row.kind, row.mechanics, row.expected_lift_bp) == (
        "submitted",
        "gift_per_n",
        {"buy3": 10_000, "gift3": 1_000},
        1_250,
    )
    assert row.scope == {"grades": ["A"], "regions": ["330000"], "customers": [str(trade.customer)]}
    assert len(row.products) == 1
    qtbot.waitUntil(lambda: page.detail.view is not None and page.detail.view.row.id == row.id)


def test_faults_stand_at_their_fields_and_what_was_typed_stays(trade, page_of, qtbot):
    page = page_of("sup")
    press(page, "new", qtbot)
    dialog = dialog_of(page, PromotionDialog, qtbot)
    dialog.form.set_values({"title": "过大的折扣", "ends_on": TODAY, "budget_fen": 0, "off_bp": "95"})
    dialog.regions.set_value(["不知何处"])
    dialog.save(submit=False)
    assert "Regions: there is no such thing" in dialog.problems.text()
    dialog.regions.set_value([])
    dialog.save(submit=False)
    assert dialog.form.problems() == {"off_bp": "Price off (%): at most 90 %."}
    assert dialog.form.values()["title"] == "过大的折扣"
    assert rows_of(trade, Promotion) == []


def test_what_stands_in_the_way_is_told_while_one_types(trade, page_of, qtbot):
    running(trade, title="黄酒特惠")
    page = page_of("sup")
    press(page, "new", qtbot)
    dialog = dialog_of(page, PromotionDialog, qtbot)
    dialog.form.set_values({"ends_on": TODAY + DAY})
    with qtbot.waitSignal(dialog.weighed):
        dialog.weigh()
    assert "CX-2026-00001 黄酒特惠" in dialog.clashes.text()
    dialog.form.set_values({"starts_on": TODAY + 30 * DAY, "ends_on": TODAY + 40 * DAY})
    with qtbot.waitSignal(dialog.weighed):
        dialog.weigh()
    assert dialog.clashes.text() == ""


def test_a_draft_is_shown_as_it_was_typed(trade, page_of, qtbot):
    wine, beer = stock(trade, "A1", "黄酒"), stock(trade, "A2", "啤酒")
    parts = [{"product": str(wine), "qty3": 2_000}, {"product": str(beer), "qty3": 1_500}]
    made = service.draft_promotion(
        trade.door,
        trade["sup"],
        terms(kind="bundle", mechanics={"parts": parts, "price_fen": 2_400}, scope=only(trade.customer), text="两瓶加一瓶"),
    )
    page = page_of("sup")
    choose(page, qtbot, made)
    press(page, "edit", qtbot)
    dialog = dialog_of(page, PromotionDialog, qtbot)
    assert (dialog.bundle.ids(), dialog.bundle.amounts()) == ((str(wine), str(beer)), [2_000, 1_500])
    assert dialog.terms()[0].tidy() == page.detail.view.terms
    dialog.save(submit=False)
    assert rows_of(trade, Promotion)[0].mechanics == {"parts": parts, "price_fen": 2_400}


def test_a_clearance_sale_begins_with_the_product_of_the_overstock_list(trade, page_of, qtbot):
    wine = stock(trade, "A1", "黄酒")
    page = page_of("sup")
    assert page.open_subject(wine)
    dialog = dialog_of(page, PromotionDialog, qtbot)
    assert (dialog.kind.currentData(), dialog.goods.ids()) == ("clearance", (str(wine),))
    assert not page_of("rep").open_subject(wine)


# customers and the end


def test_a_customer_joins_and_his_cost_is_written_down(trade, page_of, qtbot):
    made = running(trade)
    page = page_of("rep")
    choose(page, qtbot, made)
    press(page, "join", qtbot)
    dialog = dialog_of(page, JoinDialog, qtbot)
    dialog.choose(trade.customer)
    dialog.submit()
    qtbot.waitUntil(lambda: len(page.detail.view.parts) == 1)
    qtbot.waitUntil(lambda: page.buttons["record"].isVisible() and page.buttons["record"].isEnabled())
    press(page, "record", qtbot)
    dialog = dialog_of(page, RecordDialog, qtbot)
    dialog.form.set_values({"cost_fen": 6_000_000, "done_on_time": "yes"})
    dialog.submit()
    assert "exceeded by 10,000.00 yuan" in dialog.form.problems()["note"]
    dialog.form.set_values({"note": "追加堆头两处"})
    dialog.submit()
    [row] = rows_of(trade, PromotionCustomer)
    assert (row.cost_fen, row.done_on_time) == (6_000_000, True)


def test_evaluating_shows_the_figures_and_proposes_what_can_be_had(trade, page_of, qtbot):
    wine = stock(trade, "A1", "黄酒", cost4=60_000)
    sale(trade, trade.customer, wine, TODAY.replace(year=2025) + DAY, 20_000)
    made = running(trade, ends_on=TODAY + 6 * DAY, products=(str(wine),), expected_lift_bp=2_000)
    service.join_customer(trade.door, trade["rep"], made, trade.customer)
    sale(trade, trade.customer, wine, TODAY + DAY, 30_000, 30_000)
    trade.clock[0] += 7 * DAY
    service.close_promotion(trade.door, trade["sup"], made)
    page = page_of("sup")
    choose(page, qtbot, made)
    press(page, "evaluate", qtbot)
    dialog = dialog_of(page, EvaluateDialog, qtbot)
    qtbot.waitUntil(lambda: "Same period last year: 20, lift 50 %" in dialog.figures.text())
    assert dialog.form.values()["baseline"] == "last_year"
    dialog.form.set_values({"conclusion": "效果好,明年再办"})
    dialog.submit()
    qtbot.waitUntil(lambda: page.detail.view.row.state == "evaluated")
    assert "50 %, expected 20 %" in words(page.detail)


# season plans


@pytest.fixture
def wine(trade):
    made = stock(trade, "A1", "黄酒")
    two_years(trade, trade.customer, made)
    return made


def test_a_plan_is_drafted_over_its_profile(trade, wine, page_of, qtbot):
    page = page_of("sup", SeasonPlansPage)
    press(page, "new", qtbot)
    dialog = dialog_of(page, SeasonDialog, qtbot)
    pick(dialog.product, qtbot, "黄酒", "黄酒")
    with qtbot.waitSignal(dialog.reckoned):
        dialog.reckon()
    assert dialog.told.text() == "24 whole months of sales. Weak months: month 6、month 7."
    assert dialog.form.editor("t6").placeholderText() == "weak: 44.44 %"
    dialog.form.set_values({"title": "黄酒夏季", "t6": "60", "t7": "多"})
    dialog.submit()
    assert "Targets" in dialog.problems.text() or "t7" in dialog.form.problems()
    dialog.form.set_values({"t7": "60.5", "measures": "夏季冰镇陈列"})
    dialog.submit()
    [row] = rows_of(trade, SeasonPlan)
    assert (row.targets, row.off_months, row.product_id) == ({"6": 6_000, "7": 6_050}, [6, 7], wine)
    qtbot.waitUntil(lambda: page.detail.view is not None)


def test_the_plan_shows_its_year_as_picture_and_table(trade, wine, page_of, qtbot):
    made = service.draft_season(trade.door, trade["sup"], SeasonTerms("黄酒夏季", 2025, wine, targets={6: 6_000}, measures="冰镇陈列"))
    page = page_of("rep", SeasonPlansPage)
    choose(page, qtbot, made)
    months = page.detail.months.rows
    assert [months.text(5, column) for column in range(5)] == ["month 6", "44.44 %", "60 %", "44.44 %", "4 瓶"]
    qtbot.waitUntil(lambda: not page.detail.picture.image.isNull())
    assert "month 6 44.44 % / 60 % / 44.44 %" in page.detail.picture.accessibleDescription()
    assert "100.01 %" in page.detail.figure.text()


def test_who_may_not_see_the_buyers_sees_no_figures(trade, wine, page_of, qtbot):
    made = service.draft_season(trade.door, trade["sup"], SeasonTerms("黄酒夏季", 2025, wine, targets={6: 6_000}, measures="冰镇陈列"))
    page = page_of("rep3", SeasonPlansPage)
    choose(page, qtbot, made)
    assert not page.detail.months.isVisible()
    assert "B-017" in words(page.detail)


def test_a_plan_leads_to_its_promotions(trade, wine, page_of, qtbot):
    made = service.draft_season(trade.door, trade["sup"], SeasonTerms("黄酒夏季", 2026, wine))
    promotion = running(trade, season_plan_id=made)
    page = page_of("rep", SeasonPlansPage)
    choose(page, qtbot, made)
    with qtbot.waitSignal(page.wants_open) as caught:
        page.detail.promotions.findChildren(type(page.buttons["new"]))[0].click()
    assert caught.args == ["policy", promotion]


def test_a_manager_approves_a_plan(trade, wine, page_of, qtbot):
    facts = SeasonTerms("黄酒夏季", 2026, wine, targets={6: 6_000, 7: 6_000}, measures="夏季冰镇陈列")
    made = service.draft_season(trade.door, trade["sup"], facts)
    page = page_of("mgr", SeasonPlansPage)
    choose(page, qtbot, made)
    assert shown(page) == ["approve", "send_back"]
    press(page, "approve", qtbot)
    qtbot.waitUntil(lambda: rows_of(trade, SeasonPlan)[0].state == "approved")
