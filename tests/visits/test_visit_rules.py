"""Frequency, places, reports and findings as plain rules."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehu_desk.door.workflow import offers, settled, step
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.visits.rules import frequency, plans
from kehu_desk.visits.rules.findings import (
    FactFound,
    Findings,
    Met,
    PriceFound,
    ProblemFound,
    PromiseFound,
    StockFound,
    plain,
    typed,
)
from kehu_desk.visits.rules.frequency import DEFAULTS, Rhythm, gap, rhythm
from kehu_desk.visits.rules.places import distance_m, nearest_m, spot, spots
from kehu_desk.visits.rules.plans import PlanCase, RowCase, Wish
from kehu_desk.visits.rules.reports import (
    Around,
    Report,
    VisitCase,
    fruitful,
    is_late,
    problems,
    source_of,
    unkeepable,
)
from kehu_desk.visits.workflow import APPROVE, CLOSE, MOVE, PLAN, ROW, SEND_BACK, VISIT
from soaking import examples

TODAY = date(2026, 3, 2)
NOW = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
GOODS, OWNER, STRANGER = UUID(int=1), UUID(int=2), UUID(int=3)
GOOD = Report(NOW - 2 * HOUR, NOW - HOUR, next_text="带样品", next_on=date(2026, 3, 9))
AROUND = Around(NOW, TODAY, tied=frozenset({OWNER}))


# frequency


@pytest.mark.parametrize(
    ("days", "every", "colour", "ratio"),
    [
        (0, 15, "ok", 0),
        (15, 15, "ok", 10_000),
        (17, 15, "ok", 11_333),
        (18, 15, "warn", 12_000),  # 1.2 exactly
        (22, 15, "warn", 14_666),
        (23, 15, "bad", 15_333),
        (45, 30, "bad", 15_000),  # 1.5 exactly
        (44, 30, "warn", 14_666),
    ],
)
def test_a_gap_warns_at_1_2_and_is_red_at_1_5(days, every, colour, ratio):
    found = gap(TODAY - timedelta(days=days), every, TODAY)
    assert (found.since, found.colour, found.ratio_bp) == (days, colour, ratio)
    assert found.due_on == TODAY - timedelta(days=days) + timedelta(days=every)


def test_a_key_account_follows_the_closer_rule_of_both():
    assert rhythm(DEFAULTS, "B", False) == Rhythm(30, 180)
    assert rhythm(DEFAULTS, "B", True) == Rhythm(14, 90)
    assert rhythm(DEFAULTS | {"A": Rhythm(7, None)}, "A", True) == Rhythm(7, 90)
    assert rhythm(DEFAULTS, "Z", False) == DEFAULTS[""]


def test_important_is_grade_a_or_a_key_account():
    assert [frequency.important(*each) for each in (("A", False), ("B", False), ("", True), ("C", True))] == [True, False, True, True]


@pytest.mark.parametrize(
    ("wanted", "codes"),
    [
        (Rhythm(15, 90), []),
        (Rhythm(0), ["E_VISIT_DAYS"]),
        (Rhythm(3651), ["E_VISIT_DAYS"]),
        (Rhythm(30, 29), ["E_ACCOMPANY_DAYS"]),
        (Rhythm(30, 30), []),
    ],
)
def test_a_rule_names_sound_days(wanted, codes):
    assert [each.code for each in frequency.rule_problems(wanted)] == codes


@given(st.integers(0, 4000), st.integers(1, 400))
@examples(100)
def test_property_the_colour_follows_the_ratio(days, every):
    found = gap(TODAY - timedelta(days=days), every, TODAY)
    ratio = days / every
    assert found.colour == ("bad" if ratio >= 1.5 else "warn" if ratio >= 1.2 else "ok")


# places


def test_a_place_is_read_as_maps_write_it():
    assert spot("30.2741, 120.1551") == (30_274_100, 120_155_100)
    assert spot("-33.8，151.2") == (-33_800_000, 151_200_000)
    assert [spot(each) for each in ("", "杭州", "91,120", "30", "30,181")] == [None] * 5


def test_a_thousandth_of_a_degree_north_is_111_metres():
    assert distance_m((30_000_000, 120_000_000), (30_001_000, 120_000_000)) == 111
    assert distance_m((0, 0), (0, 180_000_000)) == 20_015_087  # half round the earth: 6371 km × π


def test_the_nearest_address_counts_and_unknown_stays_unknown():
    known = spots([{"position": "30.0,120.0"}, {"line": "解放路1号"}, {"position": "30.01,120.0"}])
    assert len(known) == 2
    assert nearest_m((30_009_000, 120_000_000), known) == 111
    assert nearest_m(None, known) is None
    assert nearest_m((30_000_000, 120_000_000), []) is None


# plans


@pytest.mark.parametrize(
    ("wish", "fields"),
    [
        (Wish(GOODS, TODAY), []),
        (Wish(GOODS, TODAY - timedelta(days=1)), ["on_day"]),
        (Wish(GOODS, TODAY + timedelta(days=367)), ["on_day"]),
        (Wish(GOODS, TODAY, "golf"), ["goal"]),
        (Wish(GOODS, TODAY, starts=1440), ["starts"]),
        (Wish(GOODS, TODAY, note="字" * 501), ["note"]),
    ],
)
def test_what_may_be_planned(wish, fields):
    assert [dict(each.facts)["field"] for each in plans.problems(wish, TODAY)] == fields


def test_a_week_begins_on_monday():
    assert plans.monday(date(2026, 3, 8)) == TODAY == plans.monday(TODAY)


def codes(table, case, event):
    try:
        return step(table, case, event).target
    except Refused as refused:
        return refused.codes


def test_nobody_approves_his_own_week_and_an_empty_one_is_not_handed_in():
    assert codes(PLAN, PlanCase("draft", mine=True), "submit") == ("E_PLAN_EMPTY",)
    assert codes(PLAN, PlanCase("draft", mine=True, rows=1), "submit") == "submitted"
    assert codes(PLAN, PlanCase("submitted", mine=True), APPROVE) == ("E_SELF_APPROVAL",)
    assert codes(PLAN, PlanCase("submitted"), APPROVE) == "approved"
    assert codes(PLAN, PlanCase("submitted", nos=(no("E_FORBIDDEN"),)), APPROVE) == ("E_FORBIDDEN",)
    assert codes(PLAN, PlanCase("submitted", opinion="太少"), SEND_BACK) == ("E_REASON",)
    assert codes(PLAN, PlanCase("submitted", opinion="请补上重点客户"), SEND_BACK) == "draft"
    assert codes(PLAN, PlanCase("approved"), APPROVE) == ("E_STATE",)
    assert codes(PLAN, PlanCase("draft", rows=1), "submit") == ("E_FORBIDDEN",)


def test_the_clock_makes_a_planned_visit_missed_once_its_day_is_over():
    assert settled(ROW, RowCase("planned", TODAY, TODAY)) is None
    assert settled(ROW, RowCase("planned", TODAY, TODAY + timedelta(days=1))).target == "missed"
    assert settled(ROW, RowCase("done", TODAY, TODAY + timedelta(days=1))) is None


@pytest.mark.parametrize(
    ("to_day", "state", "answer"),
    [
        (TODAY + timedelta(days=2), "planned", "moved"),
        (TODAY + timedelta(days=2), "missed", "moved"),
        (TODAY, "planned", ("E_MOVE_DAY",)),  # the day where it stands
        (TODAY - timedelta(days=1), "planned", ("E_MOVE_DAY",)),
        (None, "planned", ("E_MOVE_DAY",)),
        (TODAY + timedelta(days=2), "done", ("E_STATE",)),
    ],
)
def test_a_visit_moves_with_a_day(to_day, state, answer):
    assert codes(ROW, RowCase(state, TODAY, TODAY, True, to_day=to_day), MOVE) == answer


# reports


def refused(report, around=AROUND):
    return [(each.code, dict(each.facts)["field"]) for each in problems(report, around)]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"ended_at": NOW + HOUR}, [("E_VISIT_FUTURE", "ended_at")]),
        ({"started_at": NOW + HOUR, "ended_at": NOW + 2 * HOUR}, [("E_VISIT_FUTURE", "started_at")]),
        ({"ended_at": NOW - 3 * HOUR}, [("E_VISIT_ORDER", "ended_at")]),
        ({"started_at": NOW - 25 * HOUR - timedelta(seconds=1), "ended_at": NOW - HOUR}, [("E_VISIT_TOO_LONG", "ended_at")]),
        ({"started_at": NOW - 25 * HOUR, "ended_at": NOW - HOUR}, []),
        ({"next_text": "  "}, [("E_NEXT_TEXT", "next_text")]),
        ({"next_on": None}, [("E_NEXT_DAY", "next_on")]),
        ({"next_text": "", "next_on": None}, [("E_NEXT_TEXT", "next_text"), ("E_NEXT_DAY", "next_on")]),
        ({"next_on": TODAY - timedelta(days=1)}, [("E_NEXT_BEFORE", "next_on")]),
        ({"next_on": TODAY}, []),
        ({"place": "moon"}, [("E_VISIT_CHOICE", "place")]),
        ({"goal": ""}, [("E_VISIT_CHOICE", "goal")]),
        ({"goal_result": "great"}, [("E_VISIT_CHOICE", "goal_result")]),
        ({"delta": 3}, [("E_VISIT_CHOICE", "delta")]),
        ({"facings": -1}, [("E_VISIT_NUMBER", "facings")]),
        ({"lat6": 30_000_000}, [("E_VISIT_POSITION", "position")]),
        ({"lat6": 95_000_000, "lon6": 1}, [("E_VISIT_POSITION", "position")]),
        ({"conclusion": "字" * 1001}, [("E_VISIT_LONG_TEXT", "conclusion")]),
    ],
)
def test_what_a_report_must_hold(changes, expected):
    assert refused(GOOD._replace(**changes)) == expected


@pytest.mark.parametrize("life", ["lost", "former", "blocked"])
def test_a_relation_that_has_ended_needs_no_next_step(life):
    assert refused(GOOD._replace(next_text="", next_on=None), AROUND._replace(lifecycle=life)) == []


MET = (Met("钱经理"),)


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (Findings(met=(Met(" "),)), [("E_MET_NAME", "met")]),
        (Findings(met=(Met("钱", mood=3),)), [("E_VISIT_NUMBER", "met")]),
        (Findings(stock=(StockFound(GOODS, "瓶", -1),)), [("E_STOCK_FOUND", "stock")]),
        (Findings(stock=(StockFound(GOODS, "瓶", 0),)), []),  # nothing left on the shelf is a finding
        (Findings(prices=(PriceFound(GOODS),)), [("E_PRICE_FOUND", "prices")]),
        (Findings(prices=(PriceFound(GOODS, 100_000),)), []),
        (Findings(met=MET, prices=(PriceFound(GOODS, None, "", 90_000),)), [("E_PRICE_FOUND", "prices")]),
        (Findings(prices=(PriceFound(GOODS, None, "古越", 90_000),)), [("E_FACT_PARTY", "prices")]),
        (Findings(facts=(FactFound("price", "降价"),)), [("E_FACT_PARTY", "facts")]),
        (Findings(met=MET, facts=(FactFound("price", "降价"),)), []),
        (Findings(facts=(FactFound("price", "降价", party="店员"),)), []),
        (Findings(met=MET, facts=(FactFound("gossip", "降价"),)), [("E_FACT_FOUND", "facts")]),
        (Findings(met=MET, facts=(FactFound("price", " "),)), [("E_FACT_FOUND", "facts")]),
        (Findings(promises=(PromiseFound("us", "送样品", None),)), [("E_PROMISE_DUE", "promises")]),
        (Findings(promises=(PromiseFound("us", "送样品", TODAY),)), []),
        (Findings(promises=(PromiseFound("us", "送样品", TODAY - timedelta(days=1)),)), [("E_PROMISE_DUE", "promises")]),
        (Findings(promises=(PromiseFound("we", "", TODAY),)), [("E_PROMISE_FOUND", "promises")]),
        (Findings(problems=(ProblemFound(" "),)), [("E_PROBLEM_FOUND", "problems")]),
        (Findings(problems=(ProblemFound("断货", owner_id=STRANGER),)), [("E_PROBLEM_TIED", "problems")]),
        (Findings(problems=(ProblemFound("断货", due_on=TODAY - timedelta(days=1)),)), [("E_PROBLEM_DUE", "problems")]),
    ],
)
def test_what_findings_must_hold(found, expected):
    assert refused(GOOD._replace(found=found)) == expected


def test_a_key_problem_of_an_important_customer_has_an_owner_and_a_day():
    bare = GOOD._replace(found=Findings(problems=(ProblemFound("断货", key=True),)))
    owned = GOOD._replace(found=Findings(problems=(ProblemFound("断货", True, OWNER, TODAY),)))
    assert refused(bare) == []
    assert refused(bare, AROUND._replace(important=True)) == [("E_PROBLEM_OWNER", "problems")]
    assert refused(owned, AROUND._replace(important=True)) == []


def test_every_failing_row_is_named():
    found = Findings(promises=(PromiseFound("us", "送样品", TODAY), PromiseFound("us", "开票", None), PromiseFound("us", "", TODAY)))
    rows = [(each.code, dict(each.facts)["row"]) for each in problems(GOOD._replace(found=found), AROUND)]
    assert rows == [("E_PROMISE_DUE", 2), ("E_PROMISE_FOUND", 3)]


def test_a_draft_takes_what_is_not_ready_yet_but_no_codes_that_are_none():
    unready = GOOD._replace(next_on=None, ended_at=NOW + HOUR, found=Findings(promises=(PromiseFound("us", "", None),)))
    assert unkeepable(unready) == ()
    assert [each.code for each in unkeepable(unready._replace(place="moon"))] == ["E_VISIT_CHOICE"]


def test_late_is_more_than_24_hours_after_the_end():
    assert not is_late(NOW, NOW + timedelta(hours=24), 24)
    assert is_late(NOW, NOW + timedelta(hours=24, seconds=1), 24)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, False),
        ({"order_taken": "20箱"}, True),
        ({"market": "平稳"}, False),
        ({"found": Findings(met=MET)}, False),
        ({"found": Findings(prices=(PriceFound(GOODS, 100_000),))}, False),
        ({"found": Findings(prices=(PriceFound(GOODS, None, "古越", 90_000),))}, True),
        ({"found": Findings(facts=(FactFound("price", "降价"),))}, True),
        ({"found": Findings(stock=(StockFound(GOODS, "瓶", 0),))}, True),
        ({"found": Findings(promises=(PromiseFound("us", "送样品", TODAY),))}, True),
    ],
)
def test_a_visit_bears_fruit_by_fact_stock_promise_or_order(changes, expected):
    assert fruitful(GOOD._replace(**changes)) is expected


def test_who_said_so_is_who_was_named_else_the_first_who_was_met():
    assert source_of(Findings(met=(Met("钱经理"), Met("孙店长"))), "") == "钱经理"
    assert source_of(Findings(met=MET), " 店员 ") == "店员"


def test_a_report_is_closed_once_its_key_problems_are_solved():
    assert codes(VISIT, VisitCase("read", open_keys=1), CLOSE) == ("E_OPEN_PROBLEM",)
    assert codes(VISIT, VisitCase("read"), CLOSE) == "closed"
    assert codes(VISIT, VisitCase("submitted", mine=True), "read") == ("E_SELF_APPROVAL",)
    assert codes(VISIT, VisitCase("submitted"), CLOSE) == ("E_STATE",)
    assert [each.event for each in offers(VISIT, VisitCase("draft", mine=True))] == ["keep", "submit"]


# findings as they are kept

texts = st.text(max_size=20)
days = st.dates(date(2020, 1, 1), date(2030, 1, 1))
ids = st.uuids()
some = st.builds(
    Findings,
    met=st.lists(st.builds(Met, texts, st.none() | ids, st.integers(0, 99), st.integers(-2, 2)), max_size=3).map(tuple),
    stock=st.lists(st.builds(StockFound, ids, texts, st.integers(0, 10**9), texts, st.none() | days), max_size=3).map(tuple),
    facts=st.lists(st.builds(FactFound, texts, texts, texts, st.integers(1, 3), st.integers(1, 3), texts), max_size=3).map(tuple),
    prices=st.lists(st.builds(PriceFound, ids, st.none() | st.integers(0, 10**9), texts, st.none() | st.integers(0, 9)), max_size=3).map(
        tuple
    ),
    promises=st.lists(st.builds(PromiseFound, texts, texts, st.none() | days, st.none() | ids, texts), max_size=3).map(tuple),
    problems=st.lists(st.builds(ProblemFound, texts, st.booleans(), st.none() | ids, st.none() | days, texts, texts), max_size=3).map(
        tuple
    ),
    scope=st.sampled_from(["full", "partial"]),
)


@given(some)
@examples(60)
def test_property_a_draft_gives_back_what_was_typed(found):
    import json

    assert typed(json.loads(json.dumps(plain(found)))) == found


def test_nothing_typed_is_kept_as_nothing():
    assert plain(Findings()) == {"scope": "partial"}
    assert typed({}) == Findings()
