"""Rules of the key account programme: points, checks, loads, blocks, the line, plans and years, with bad input one by one."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehu_desk.kernel.settings import DEFAULTS
from kehu_desk.keyaccounts.rules import chart, competence, criteria, duties, load, plan, year
from kehu_desk.keyaccounts.rules.chart import Post
from kehu_desk.keyaccounts.rules.criteria import Judged
from kehu_desk.keyaccounts.rules.duties import DutyTerms
from kehu_desk.keyaccounts.rules.plan import Chance, DecisionStep, Objective, PlanTerms
from kehu_desk.keyaccounts.rules.year import Inputs, Profit
from soaking import examples

TODAY = date(2026, 3, 2)
WEIGHTS = criteria.weights_of(str(DEFAULTS["ka_weights"]))
GOOD = {"service": Judged(4, "要求专人驻场配送"), "price": Judged(2, "三年未压价, 看重交期"), "partnership": Judged(5, "已签三年框架意向")}


def found(nos):
    return [(each.code, dict(each.facts).get("field")) for each in nos]


# criteria


def test_the_weights_are_those_of_the_rule_book_and_make_a_whole():
    assert WEIGHTS == {"volume": 2000, "high_margin": 2000, "central": 1500, "service": 1500, "price": 1500, "partnership": 1500}


@pytest.mark.parametrize("text", ["2000/2000/1500/1500/1500", "2000/2000/1500/1500/1500/1400", "a/b/c/d/e/f", "", "12000/-2000/0/0/0/0"])
def test_weights_that_make_no_whole_are_no_weights(text):
    with pytest.raises(ValueError, match=r"^"):
        criteria.weights_of(text)


@pytest.mark.parametrize(
    ("share", "points"), [(None, 0), (0, 0), (2000, 0), (2600, 1000), (5000, 5000), (8000, 10000), (9999, 10000), (10000, 10000)]
)
def test_central_purchases_count_from_20_to_80_per_cent(share, points):
    assert criteria.central100(share) == points


@pytest.mark.parametrize(
    ("below", "others", "fen", "points"), [(0, 9, 100, 0), (9, 9, 100, 10000), (3, 4, 1, 7500), (0, 0, 5, 10000), (9, 9, 0, 0)]
)
def test_a_percentile_is_the_share_of_the_others_that_buy_less(below, others, fen, points):
    assert criteria.percentile100(below, others, fen) == points


def test_little_sensitivity_to_prices_gives_many_points():
    assert [criteria.price100(each) for each in (1, 3, 5)] == [10000, 6000, 2000]
    assert [criteria.scale100(each) for each in (1, 3, 5)] == [2000, 6000, 10000]


def test_the_total_weighs_measured_and_judged_together():
    known = criteria.measured([100, 200, 300, 400], [10, 20, 30, 40], 500, 35, 400, 3)
    assert known == (500, 35, 4, 3, 4, 1, 8000, 3)
    score = criteria.scored(known, GOOD, WEIGHTS, 20)
    assert score.scores == {"volume": 10000, "high_margin": 7500, "central": 10000, "service": 8000, "price": 8000, "partnership": 10000}
    assert (score.total100, score.top) == (8900, True)


@pytest.mark.parametrize(
    ("rank", "count", "top"), [(1, 3, True), (2, 3, False), (2, 10, True), (3, 10, False), (20, 100, True), (21, 100, False)]
)
def test_the_largest_fifth_holds_at_least_one(rank, count, top):
    assert criteria.is_top(rank, count, 20) is top


def test_who_buys_nothing_is_never_among_the_largest():
    assert criteria.scored(criteria.measured([], [], 0, 0, 0, 1), GOOD, WEIGHTS, 20).top is False


@pytest.mark.parametrize(
    ("key", "judged", "wrong"),
    [
        ("service", Judged(0, "要求专人驻场"), [("E_KA_SCALE", "service")]),
        ("service", Judged(6, "要求专人驻场"), [("E_KA_SCALE", "service")]),
        ("price", Judged(3, "  短 "), [("E_KA_EVIDENCE", "price")]),
        ("partnership", Judged(3, "长" * 501), [("E_KA_EVIDENCE", "partnership")]),
        ("partnership", None, [("E_KA_SCALE", "partnership"), ("E_KA_EVIDENCE", "partnership")]),
    ],
)
def test_a_judged_criterion_needs_a_mark_and_evidence(key, judged, wrong):
    assert found(criteria.problems(GOOD | {key: judged})) == wrong
    assert criteria.problems(GOOD) == ()


@examples(60)
@given(st.lists(st.integers(0, 10**9), max_size=30), st.integers(-5, 10**9), st.integers(0, 10000), st.tuples(*[st.integers(1, 5)] * 3))
def test_property_points_stay_between_nothing_and_a_hundred(nets, net, share, marks):
    known = criteria.measured(nets, nets, net, net, net * share // 10000, 1)
    judged = {key: Judged(mark, "有书面记录") for key, mark in zip(criteria.JUDGED, marks, strict=True)}
    score = criteria.scored(known, judged, WEIGHTS, 20)
    assert all(0 <= each <= 10000 for each in (*score.scores.values(), score.total100))
    assert score.top is False or sum(each > net for each in nets) * 5 <= len(nets) + 1


# competence

CHECK = competence.CheckTerms(
    TODAY, {"contract": 4, "finance": 3, "mobilising": 4, "analysis": 3, "consulting": 4},
    dict.fromkeys(competence.COMPETENCES, "主持过年度框架谈判"),
)  # fmt: skip


def test_a_mean_of_three_and_a_half_is_enough_and_a_hair_less_is_not():
    exact = {"contract": 4, "finance": 3, "mobilising": 4, "analysis": 3, "consulting": 4}
    assert competence.average100(exact) == 360
    assert competence.suffices(exact, 35)
    short = exact | {"contract": 3}
    assert (competence.average100(short), competence.suffices(short, 35)) == (340, False)
    assert competence.suffices(dict.fromkeys(competence.COMPETENCES, 4) | {"contract": 1, "finance": 5}, 36)


@pytest.mark.parametrize(
    "reason",
    ["销售冠军", "他是公司连续三年的销售冠军!", "去年销冠", "全国业绩第一", "Best seller of the year", "top salesman", "销量最高,卖得最多"],
)
def test_that_somebody_sells_most_is_no_reason(reason):
    terms = CHECK._replace(reasons=CHECK.reasons | {"consulting": reason})
    assert found(competence.problems(terms, TODAY)) == [("E_KA_BEST_SELLER", "consulting")]


@pytest.mark.parametrize(
    "reason", ["销售冠军,并独立完成三个客户的成本分析", "能组织技术与物流部门解决客户问题", "He led the audit of two suppliers"]
)
def test_a_reason_of_its_own_holds_even_beside_the_sales(reason):
    assert competence.problems(CHECK._replace(reasons=CHECK.reasons | {"analysis": reason}), TODAY) == ()


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        ({"checked_on": TODAY + timedelta(days=1)}, [("E_KA_DAY", "checked_on")]),
        ({"scores": CHECK.scores | {"finance": 0}}, [("E_KA_SCALE", "finance")]),
        ({"scores": {key: mark for key, mark in CHECK.scores.items() if key != "contract"}}, [("E_KA_SCALE", "contract")]),
        ({"reasons": CHECK.reasons | {"finance": "好"}}, [("E_KA_EVIDENCE", "finance")]),
        ({"note": "长" * 1001}, [("E_KA_FIELD", "note")]),
    ],
)
def test_a_check_says_what_it_rests_on(change, wrong):
    assert found(competence.problems(CHECK._replace(**change), TODAY)) == wrong


# load


@pytest.mark.parametrize(
    ("weights", "said"),
    [([], "few"), ([100] * 4, "few"), ([100] * 5, "fits"), ([100] * 9, "fits"), ([100] * 9 + [50], "high"), ([200] * 6, "high"),
     ([200] * 6 + [50], "over")],
)  # fmt: skip
def test_around_nine_accounts_are_usual(weights, said):
    assert load.verdict(load.load100(weights), load.Bounds(5, 9, 12)) == said


# duties


def test_blocks_are_in_order_up_to_their_ninetieth_day():
    last = {each: TODAY - timedelta(days=90) for each in duties.DUTIES}
    assert duties.in_order(duties.blocks(last, TODAY, 90))
    rows = duties.blocks(last | {"value": TODAY - timedelta(days=91)}, TODAY, 90)
    assert not duties.in_order(rows)
    assert [each.duty for each in rows if not each.fresh] == ["value"]


def test_a_block_without_an_entry_is_not_in_order():
    rows = duties.blocks({}, TODAY, 90)
    assert len(rows) == 7
    assert all(each.age is None and not each.fresh for each in rows)


ENTRY = DutyTerms("negotiate", TODAY, "与采购总监谈定年度价格表")


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        ({"duty": "dance"}, [("E_KA_FIELD", "duty")]),
        ({"done_on": TODAY + timedelta(days=1)}, [("E_KA_DAY", "done_on")]),
        ({"body": " 谈了 "}, [("E_KA_EVIDENCE", "body")]),
        ({"body": "长" * 2001}, [("E_KA_EVIDENCE", "body")]),
        ({"next_step": "长" * 301}, [("E_KA_FIELD", "next_step")]),
        ({"next_on": TODAY}, [("E_KA_FIELD", "next_step")]),
        ({"next_on": TODAY - timedelta(days=1), "next_step": "回访"}, [("E_KA_FIELD", "next_on")]),
        ({"source_noun": "visit"}, [("E_KA_SOURCE", None)]),
        ({"source_noun": "fact", "source_id": UUID(int=1)}, [("E_KA_SOURCE", None)]),
    ],
)
def test_an_entry_is_dated_and_says_something(change, wrong):
    assert found(duties.problems(ENTRY._replace(**change), TODAY)) == wrong
    assert duties.problems(ENTRY, TODAY) == ()


# the line of the department

ONE, TWO, THREE, FOUR = (UUID(int=place) for place in range(1, 5))
BOSS = Post(ONE, TWO, "高总", chart.CHIEF, None)


def test_an_empty_department_names_every_step_and_every_manager_without_a_post():
    rows = chart.holes([], [(THREE, "周敏")])
    assert [(each.kind, each.post, each.name) for each in rows] == [
        ("vacant", "chief_executive", ""), ("vacant", "vice_president", ""), ("vacant", "national", ""), ("vacant", "kam", ""),
        ("unposted", "kam", "周敏"),
    ]  # fmt: skip


def test_a_whole_line_has_no_holes():
    line = [
        BOSS,
        Post(TWO, ONE, "副总", chart.VICE, ONE),
        Post(THREE, THREE, "总监", chart.NATIONAL, TWO),
        Post(FOUR, FOUR, "周敏", "kam", THREE),
    ]
    assert chart.holes(line, [(FOUR, "周敏")]) == ()
    assert [each.kind for each in chart.holes(line[1:], [])] == ["vacant", "loose"]


@pytest.mark.parametrize(
    ("post", "reports_to", "person", "codes"),
    [
        ("vice_president", ONE, THREE, []),
        ("vice_president", None, THREE, []),
        ("national", ONE, THREE, ["E_KA_LINE"]),
        ("vice_president", FOUR, THREE, ["E_KA_LINE"]),
        ("chief_executive", None, THREE, ["E_KA_CHIEF"]),
        ("vice_president", ONE, TWO, ["E_KA_POST_HELD"]),
        ("king", None, THREE, ["E_KA_FIELD"]),
    ],
)
def test_a_post_reports_one_step_up(post, reports_to, person, codes):
    assert [each.code for each in chart.problems(post, reports_to, person, [BOSS])] == codes


# plans

WHOLE = PlanTerms(
    (Objective("进入集采目录", "中标一个标段"),), tuple(DecisionStep(each, (ONE,)) for each in plan.STEPS), (Chance("联合库存", 10**8, 60),),
    (TWO,), 2500, 3000, 10**9, 10**8, "以联合库存换份额",
)  # fmt: skip


def test_a_whole_plan_lacks_nothing_and_is_kept_as_it_was_typed():
    assert plan.problems(WHOLE, {ONE}, {TWO}) == ()
    assert plan.lacking(WHOLE) == ()
    assert plan.told(type("Row", (), plan.stored(WHOLE))) == WHOLE


def test_an_empty_plan_lacks_everything():
    assert plan.lacking(PlanTerms()) == (
        "objectives", "steps", "decide", "sales_target_fen", "profit_target_fen", "share_target_bp", "strategy",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        ({"objectives": (Objective(" "),)}, [("E_KA_FIELD", "objectives")]),
        ({"objectives": (Objective("目标"),) * 31}, [("E_KA_FIELD", "objectives")]),
        ({"steps": (DecisionStep("guess"),)}, [("E_KA_FIELD", "steps")]),
        ({"steps": (DecisionStep("need"), DecisionStep("need"))}, [("E_KA_FIELD", "steps")]),
        ({"steps": (DecisionStep("need", (FOUR,)),)}, [("E_KA_ACTOR", None)]),
        ({"opportunities": (Chance("库存", -1),)}, [("E_KA_FIELD", "opportunities")]),
        ({"opportunities": (Chance("库存", 1, 101),)}, [("E_KA_FIELD", "opportunities")]),
        ({"facts": (FOUR,)}, [("E_KA_SOURCE", None)]),
        ({"facts": (TWO, TWO)}, [("E_KA_FIELD", "facts")]),
        ({"share_target_bp": 10001}, [("E_KA_FIELD", "share_target_bp")]),
        ({"share_start_bp": -1}, [("E_KA_FIELD", "share_start_bp")]),
        ({"sales_target_fen": 0}, [("E_KA_FIELD", "sales_target_fen")]),
        ({"profit_target_fen": -5}, [("E_KA_FIELD", "profit_target_fen")]),
        ({"strategy": "长" * 4001}, [("E_KA_FIELD", "strategy")]),
    ],
)
def test_each_wrong_part_of_a_plan_is_named(change, wrong):
    assert found(plan.problems(WHOLE._replace(**change), {ONE}, {TWO})) == wrong


# years


def test_a_year_weighs_share_profit_and_sales():
    known = Inputs(2000, 2400, 2500, sales_fen=90, sales_target_fen=100, profit_fen=33, profit_target_fen=30)
    assert year.reached(known) == (8000, 11000, 9000, 9200, ())


def test_parts_stay_between_nothing_and_120():
    known = Inputs(2000, 1500, 2500, sales_fen=300, sales_target_fen=100, profit_fen=-5, profit_target_fen=30)
    assert year.reached(known) == (0, 0, 12000, 3600, ())


@pytest.mark.parametrize(
    ("change", "missing"),
    [
        ({"share_end_bp": None}, ("share",)),
        ({"share_target_bp": 2000}, ("share",)),
        ({"share_start_bp": None}, ("share",)),
        ({"profit_fen": None}, ("profit",)),
        ({"profit_target_fen": None, "sales_target_fen": 0}, ("profit", "sales")),
    ],
)
def test_what_is_missing_is_said_and_leaves_no_whole(change, missing):
    known = Inputs(2000, 2400, 2500, sales_fen=90, sales_target_fen=100, profit_fen=33, profit_target_fen=30)
    result = year.reached(known._replace(**change))
    assert (result.total100, result.missing) == (None, missing)


def test_profit_is_net_sales_less_all_it_cost():
    assert Profit(1000, 600, 50, 40, 10).fen == 300
    assert Profit(1000, None, 50, 40, 10).fen is None


@examples(60)
@given(st.builds(Inputs, *[st.none() | st.integers(0, 10000)] * 3, st.just(False), *[st.none() | st.integers(-(10**12), 10**12)] * 4))
def test_property_a_whole_is_there_exactly_when_nothing_is_missing(known):
    result = year.reached(known)
    assert (result.total100 is None) is bool(result.missing)
    assert all(each is None or 0 <= each <= 12000 for each in result[:4])
