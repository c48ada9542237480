"""Blocks, attempts, the repeat rule and the figures as plain values. Source: business.md §20."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from complaint_steps import BODIES, TODAY, block, terms
from hypothesis import given
from hypothesis import strategies as st

from kehu_desk.complaints.rules import RevisitTerms
from kehu_desk.complaints.rules.blocks import BLOCKS, NEEDED, block_faults, missing
from kehu_desk.complaints.rules.case import apart
from kehu_desk.complaints.rules.figures import CauseRow, Line, Told, causes, lines
from kehu_desk.complaints.rules.repeats import severity_of
from kehu_desk.complaints.rules.terms import complaint_faults, revisit_faults
from soaking import examples

NOW = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)
HAN, YUE, MIN, TAI = (UUID(int=number) for number in range(1, 5))


def faults(found):
    return [(dict(each.facts)["field"], dict(each.facts)["why"]) for each in found]


# what is typed


def test_a_sound_complaint_has_no_fault():
    assert complaint_faults(terms(), NOW) == []


@pytest.mark.parametrize(
    ("typed", "fault"),
    [
        ({"category": ""}, ("category", "empty")), ({"category": "weather"}, ("category", "unknown")),
        ({"severity": ""}, ("severity", "empty")), ({"severity": "S5"}, ("severity", "unknown")), ({"channel": "pigeon"}, ("channel", "unknown")),
        ({"description": "  "}, ("description", "empty")), ({"description": "坏了"}, ("description", "short")),
        ({"description": "长" * 4001}, ("description", "long")), ({"contact": "长" * 61}, ("contact", "long")),
        ({"batch_no": "长" * 61}, ("batch_no", "long")), ({"claim_fen": -1}, ("claim_fen", "number")),
        ({"claim_fen": 10**13 + 1}, ("claim_fen", "number")), ({"received_at": NOW + timedelta(minutes=1)}, ("received_at", "future")),
        ({"received_at": NOW - timedelta(days=731)}, ("received_at", "old")),
    ],
)  # fmt: skip
def test_each_wrong_thing_is_named(typed, fault):
    assert faults(complaint_faults(terms(**typed), NOW)) == [fault]


def test_all_wrong_things_are_named_at_once():
    assert len(complaint_faults(terms(category="", severity="", description=""), NOW)) == 3


@pytest.mark.parametrize(
    ("typed", "fault"),
    [
        ({"revisited_on": date(2026, 3, 3)}, ("revisited_on", "future")), ({"revisited_on": date(2024, 1, 1)}, ("revisited_on", "old")),
        ({"scores": {"service": 0}}, ("service", "score")), ({"scores": {"service": 6}}, ("service", "score")),
        ({"scores": {"weather": 3}}, ("scores", "unknown")), ({"text": ""}, ("text", "empty")),
        ({"next_on": date(2026, 3, 1)}, ("next_on", "past")),
    ],
)  # fmt: skip
def test_each_wrong_thing_of_a_revisit_is_named(typed, fault):
    assert faults(revisit_faults(RevisitTerms(**{"revisited_on": TODAY, "text": "很好"} | typed), TODAY)) == [fault]


def test_a_revisit_says_or_scores_something():
    assert revisit_faults(RevisitTerms(TODAY, scores={"service": 5}), TODAY) == []


# blocks


def test_each_severity_needs_its_blocks():
    assert NEEDED["S1"] == NEEDED["S2"] == ("D0", "D1", "D2", "D3", "D4", "D5", "D6", "D7", "D8")
    assert (NEEDED["S3"], NEEDED["S4"]) == (("D2", "D3", "D4", "D6", "D8"), ("D2", "D3", "D8"))


def test_all_missing_blocks_are_named_at_once():
    assert missing("S1", {}) == BLOCKS
    assert missing("S3", {"D2": False, "D3": True, "D8": False}) == ("D4", "D6")


def test_containment_counts_in_force_and_the_measure_when_it_is_proved():
    assert missing("S3", dict.fromkeys(BLOCKS, False)) == ("D3", "D6")
    assert missing("S4", dict.fromkeys(BLOCKS, False)) == ("D3",)


@pytest.mark.parametrize("name", BLOCKS)
def test_a_filled_block_is_sound(name):
    assert block_faults(block(name)) == []


@pytest.mark.parametrize(
    ("name", "key"),
    [(name, key) for name, body in BODIES.items() for key in body if (name, key) not in {("D3", "scope"), ("D8", "thanks")}],
)
def test_each_needed_field_is_asked_for(name, key):
    assert faults(
        block_faults(block(name, body=BODIES[name] | {key: " " if key not in ("root_cause", "escape_cause", "kind") else ""}))
    ) == [(key, "empty")]


@pytest.mark.parametrize(
    ("typed", "fault"),
    [
        (block("D4", body=BODIES["D4"] | {"root_cause": "fate"}), ("root_cause", "unknown")), (block("D2", body=BODIES["D2"] | {"moon": "满月"}), ("moon", "unknown")),
        (block("D6", evidence=""), ("evidence", "empty")), (block("D2", due_on=TODAY), ("due_on", "unknown")),
        (block("D2", body=BODIES["D2"] | {"where": "长" * 201}), ("where", "long")), (block("D0", block="D9"), ("block", "unknown")),
    ],
)  # fmt: skip
def test_other_wrong_things_of_a_block_are_named(typed, fault):
    assert faults(block_faults(typed)) == [fault]


# attempts


@pytest.mark.parametrize(
    ("days", "counted"),
    [([], 0), ([2], 1), ([2, 2, 2], 1), ([2, 3, 4], 2), ([2, 4, 6], 3), ([6, 2, 4], 3), ([2, 3, 5, 6, 7], 3)],
)
def test_attempts_count_when_two_days_lie_between(days, counted):
    assert apart([date(2026, 3, day) for day in days], 2) == counted


DAYS = st.lists(st.integers(0, 60).map(lambda number: TODAY + timedelta(days=number)), max_size=12)


@given(DAYS, st.integers(1, 9))
@examples(100)
def test_property_no_choice_of_days_that_far_apart_is_larger(days, least):
    counted = apart(days, least)
    span = (max(days) - min(days)).days if days else -least
    assert counted <= span // least + 1
    assert counted <= len(set(days))
    assert apart([*days, TODAY + timedelta(days=200)], least) == counted + 1


@given(DAYS, DAYS, st.integers(1, 9))
@examples(100)
def test_property_one_more_attempt_never_counts_for_less(days, more, least):
    assert apart(days, least) <= apart([*days, *more], least)


# the repeat rule


def test_a_repeated_complaint_is_one_level_graver_once():
    assert [severity_of(severity, True) for severity in ("S1", "S2", "S3", "S4")] == ["S1", "S1", "S2", "S3"]
    assert [severity_of(severity, False) for severity in ("S1", "S2", "S3", "S4")] == ["S1", "S2", "S3", "S4"]


# figures


def told(customer=HAN, severity="S3", cause="packaging", on_time=True, hours=10, repeated=False, cost=0):
    return Told(customer, severity, cause, on_time, None if hours is None else timedelta(hours=hours), repeated, cost)


def test_the_figures_of_some_complaints():
    some = [
        told(), told(YUE, on_time=False, hours=21, repeated=True, cost=5_00), told(MIN, on_time=None, hours=None, cost=7_00),
        told(TAI, "S1", hours=5),
    ]  # fmt: skip
    everything, grave, _s2, usual, _s4 = lines(some, {HAN, YUE, MIN, TAI})
    # three judged, two on time: 66.67 %; 36 hours of three answers: 12 hours; one of four repeats
    assert everything == Line("all", 4, 3, 6667, 720, 2500, 1200)
    assert grave == Line("S1", 1, 1, 10000, 300, 0, 0)
    assert usual == Line("S3", 3, 2, 5000, 930, 3333, 1200)


def test_nothing_is_said_of_no_complaint():
    assert lines([], set())[0] == Line("all", 0, 0, None, None, None, 0)


def test_b_017_lines_and_causes_under_three_customers_are_held_back():
    some = [told(), told(YUE), told(MIN), told(HAN, "S2", "transport"), told(YUE, "S2", "transport")]
    everything, _s1, grave, usual, _s4 = lines(some, set())
    assert (everything.cases, grave, usual.cases) == (5, Line("S2", None), 3)
    assert causes(some, set()) == [CauseRow("packaging", 3, 10000, 10000, 0), CauseRow("transport", None)]
    assert causes(some, {HAN, YUE})[1] == CauseRow("transport", 2, 4000, 10000, 0)


def test_causes_from_the_most_frequent_on():
    some = [told(cause=cause, cost=100) for cause in ["skill", "packaging", "packaging", "packaging", "transport", "transport", ""]]
    assert causes(some, {HAN}) == [
        CauseRow("packaging", 3, 5000, 5000, 300), CauseRow("transport", 2, 3333, 8333, 200), CauseRow("skill", 1, 1667, 10000, 100),
    ]  # fmt: skip


@given(st.lists(st.builds(told, customer=st.sampled_from([HAN, YUE, MIN, TAI]), cause=st.sampled_from(["packaging", "skill", "transport", ""])), max_size=20),
       st.sets(st.sampled_from([HAN, YUE, MIN, TAI])))  # fmt: skip
@examples(150)
def test_property_shares_of_causes_add_up_to_the_whole(some, viewable):
    given_ = [row for row in causes(some, viewable) if row.cases is not None]
    assert sum(row.cases for row in given_) <= sum(bool(each.cause) for each in some)
    if given_:
        assert given_[-1].cumulated_bp == 10000
        assert [row.cases for row in given_] == sorted((row.cases for row in given_), reverse=True)
