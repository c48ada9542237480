"""Analyses that are kept: with a conclusion they are used, without one they are not (business.md §24, R81)."""

from datetime import date, timedelta

import pytest

from kehu_desk.compositions.entities import SavedAnalysis
from kehu_desk.compositions.noun import due
from kehu_desk.compositions.queries.saved import Picked, saved_page
from kehu_desk.compositions.rules.asking import packed, unpacked
from kehu_desk.compositions.rules.report import Asked, View
from kehu_desk.compositions.rules.saving import CONCLUDED, DONE, UNDER_WAY, UNUSED, Terms
from kehu_desk.compositions.service.saving import conclude_analysis, finish_measures, save_analysis
from kehu_desk.kernel.errors import Refused
from kehu_desk.sales.rules.periods import Period
from trade_steps import TODAY, read

ASKED = Asked(View.GRADE, Period(2025 * 12, 12), "L1", "province", (("grade", "A"),))


def refusal(deed, *facts):
    with pytest.raises(Refused) as refused:
        deed(*facts)
    return refused.value.codes


def kept(trade, login="rep", asked=ASKED, **more):
    return save_analysis(trade.door, trade[login], asked, Terms(**{"title": "等级构成", **more}))


def rows(trade, login="rep", **picked):
    with trade.door.look(trade[login]) as (session, actor):
        return saved_page(session, actor, None, 99, Picked(**picked))


def test_a_question_comes_back_as_it_was_asked(trade):
    kept(trade)
    [row] = rows(trade)
    assert unpacked(row.asked, row.customer_id) == ASKED
    customer = ASKED._replace(view=View.CUSTOMER, customer=trade.customer, within=())
    assert unpacked(packed(customer), trade.customer) == customer


def test_without_a_conclusion_it_is_unused_and_stays_on_the_list_as_that(trade):
    analysis = kept(trade)
    assert [row.state for row in rows(trade)] == [UNUSED]
    conclude_analysis(trade.door, trade["rep"], analysis, Terms("等级构成", "A 类占比下降"))
    [row] = read(trade, SavedAnalysis)
    assert ([each.state for each in rows(trade)], row.concluded_by) == ([CONCLUDED], trade.id("rep"))
    assert rows(trade, state=UNUSED) == []


def test_measures_have_an_owner_and_a_day_and_are_done_with_words(trade):
    analysis = kept(trade, conclusion="A 类占比下降", measures="每月回访", owner=trade.id("rep2"), due_on=TODAY + timedelta(days=5))
    assert [row.state for row in rows(trade, "rep2")] == [UNDER_WAY]
    with trade.door.look(trade["rep2"]) as (session, actor):
        assert [each.kind for each in due(session, actor)] == ["analysis_measure"]
    assert refusal(finish_measures, trade.door, trade["rep2"], analysis, "好") == ("E_ANALYSIS_NOTE",)
    finish_measures(trade.door, trade["rep2"], analysis, "已回访 12 家")
    assert [row.state for row in rows(trade)] == [DONE]
    assert refusal(finish_measures, trade.door, trade["rep2"], analysis, "已回访 12 家") == ("E_STATE",)


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ({"title": " "}, {"E_ANALYSIS_TITLE"}),
        ({"measures": "回访"}, {"E_ANALYSIS_CONCLUSION", "E_ANALYSIS_OWNER", "E_ANALYSIS_DUE"}),
        ({"conclusion": "好" * 1001}, {"E_TOO_LONG"}),
        ({"conclusion": "降", "measures": "回访", "due_on": date(2026, 3, 1)}, {"E_ANALYSIS_OWNER", "E_ANALYSIS_DUE"}),
    ],
)
def test_what_is_missing_or_wrong_is_said_all_at_once_and_nothing_is_kept(trade, typed, codes):
    assert set(refusal(save_analysis, trade.door, trade["rep"], ASKED, Terms(**{"title": "构成", **typed}))) == codes
    assert read(trade, SavedAnalysis) == []


def test_nobody_rewrites_the_conclusion_of_another_but_a_manager(trade):
    analysis = kept(trade)
    assert refusal(conclude_analysis, trade.door, trade["sup"], analysis, Terms("改", "改")) == ("E_FORBIDDEN",)
    assert refusal(conclude_analysis, trade.door, trade["rep3"], analysis, Terms("改", "改")) == ("E_NOT_FOUND",)
    conclude_analysis(trade.door, trade["mgr"], analysis, Terms("等级构成", "按计划"))
    assert read(trade, SavedAnalysis)[0].conclusion == "按计划"


def test_who_sees_what_was_kept(trade):
    kept(trade)
    assert [len(rows(trade, login)) for login in ("rep", "sup", "mgr", "rep3", "sup2")] == [1, 1, 1, 0, 0]


def test_what_is_about_one_customer_needs_the_right_to_his_sales(trade):
    about = Asked(View.CUSTOMER, Period(2025 * 12, 12), customer=trade.other)
    assert refusal(save_analysis, trade.door, trade["rep"], about, Terms("商品")) == ("E_NO_RELATION",)
    kept(trade, "rep3", about)
    assert [len(rows(trade, login)) for login in ("rep3", "sup2", "rep")] == [1, 1, 0]


def test_roles_without_the_duty_keep_nothing(trade):
    assert refusal(save_analysis, trade.door, trade["cus"], ASKED, Terms("构成")) == ("E_FORBIDDEN",)
