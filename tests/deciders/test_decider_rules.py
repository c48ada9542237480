"""Rules about decision makers, from the book alone."""

from datetime import date
from fractions import Fraction
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehu_desk.deciders.rules import influence, opportunities, roles, styles
from kehu_desk.deciders.rules.cards import CARDS, card_of
from kehu_desk.deciders.rules.coverage import Met, coverage
from kehu_desk.deciders.rules.influence import EdgeTerms, as_written, circle
from kehu_desk.deciders.rules.opportunities import Factor, OpportunityCase, OpportunityTerms
from kehu_desk.deciders.rules.roles import RoleTerms, weight
from kehu_desk.deciders.rules.styles import Assessed, StyleTerms, standing, verdict
from kehu_desk.deciders.workflow import OPPORTUNITY
from kehu_desk.door.workflow import step
from kehu_desk.kernel.errors import Refused
from soaking import examples

TODAY = date(2026, 3, 2)
A, B, C, D = (UUID(int=each) for each in range(1, 5))
NAMES = {A: "钱进", B: "孙梅", C: "李强", D: "周全"}


def codes(nos):
    return tuple(each.code for each in nos)


# roles

GOOD = RoleTerms("decider", 5, 1, source="前台与采购都这么说", our_owner=A, confirmed_on=TODAY)


def test_a_sound_role_has_nothing_against_it():
    assert roles.problems(GOOD, TODAY, [A], []) == ()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"role": "boss"}, "E_ROLE"), ({"influence": 0}, "E_INFLUENCE"), ({"influence": 6}, "E_INFLUENCE"),
        ({"support": 3}, "E_SUPPORT"), ({"support": -3}, "E_SUPPORT"), ({"source": " "}, "E_SOURCE"), ({"fact": B}, "E_FACT"),
        ({"our_owner": B}, "E_OWNER"), ({"confirmed_on": date(2026, 3, 3)}, "E_FUTURE"), ({"source": "长" * 121}, "E_TOO_LONG"),
    ],
)  # fmt: skip
def test_each_fault_of_a_role_is_named(change, code):
    assert codes(roles.problems(GOOD._replace(**change), TODAY, [A], [])) == (code,)


def test_a_fact_stands_for_the_source():
    assert roles.problems(GOOD._replace(source="", fact=C), TODAY, [A], [C]) == ()


def test_all_faults_are_named_at_once():
    wrong = RoleTerms("boss", 9, 9)
    assert codes(roles.problems(wrong, TODAY, [], [])) == ("E_ROLE", "E_INFLUENCE", "E_SUPPORT", "E_SOURCE")


def test_the_weightiest_role_speaks_and_of_equals_the_most_critical():
    assert weight([(2, 2), (4, 1), (4, -1)]) == (4, -1)
    assert weight([]) == (0, None)


# the map of influence


def test_two_people_may_report_to_the_same_and_one_to_two():
    reports = [(A, C), (B, C)]
    assert influence.problems(EdgeTerms("reports_to", A, D), NAMES, reports) == ()


def test_a_circle_is_refused_with_the_names_on_it():
    [refusal] = influence.problems(EdgeTerms("reports_to", C, A), NAMES, [(A, B), (B, C), (D, C)])
    assert (refusal.code, dict(refusal.facts)["names"]) == ("E_CIRCLE", "李强 → 钱进 → 孙梅 → 李强")


def test_two_who_report_to_each_other_are_a_circle():
    [refusal] = influence.problems(EdgeTerms("reports_to", B, A), NAMES, [(A, B)])
    assert dict(refusal.facts)["names"] == "孙梅 → 钱进 → 孙梅"


@pytest.mark.parametrize("kind", ["influences", "trusts", "relative", "conflict", "alumni"])
def test_other_lines_may_run_in_circles(kind):
    assert influence.problems(EdgeTerms(kind, B, A), NAMES, [(A, B)]) == ()


@pytest.mark.parametrize(
    ("terms", "code"),
    [
        (EdgeTerms("reports_to", A, A), "E_SELF_EDGE"), (EdgeTerms("reports_to", A, UUID(int=9)), "E_OTHER_CUSTOMER"),
        (EdgeTerms("reports_to", UUID(int=9), A), "E_OTHER_CUSTOMER"), (EdgeTerms("likes", A, B), "E_EDGE_KIND"),
        (EdgeTerms("trusts", A, B, 0), "E_STRENGTH"), (EdgeTerms("trusts", A, B, 6), "E_STRENGTH"),
        (EdgeTerms("trusts", A, B, 3, "", 1), "E_NOTE_LEVEL"), (EdgeTerms("trusts", A, B, 3, "长" * 301), "E_TOO_LONG"),
    ],
)  # fmt: skip
def test_each_fault_of_a_line_is_named(terms, code):
    assert codes(influence.problems(terms, NAMES, [])) == (code,)


def test_a_mutual_line_keeps_the_way_it_was_written():
    assert as_written(EdgeTerms("conflict", B, A, 5), [(A, B)])[1:3] == (A, B)
    assert as_written(EdgeTerms("trusts", B, A, 5), [(A, B)])[1:3] == (B, A)


PEOPLE = [UUID(int=each) for each in range(1, 8)]
LINES = st.lists(st.tuples(st.sampled_from(PEOPLE), st.sampled_from(PEOPLE)).filter(lambda two: two[0] != two[1]), max_size=25)


@examples(200)
@given(LINES)
def test_property_lines_that_were_let_in_never_form_a_circle(lines):
    kept: list[tuple[UUID, UUID]] = []
    for each in lines:
        round_ = circle(each, kept)
        if round_:
            assert round_[0] == round_[-1] == each[0]
            steps = list(zip(round_, round_[1:], strict=False))
            assert steps[0] == each
            assert all(one in kept for one in steps[1:])
        else:
            kept.append(each)
    assert _sorted_upwards(kept)


def _sorted_upwards(lines):
    """Taking away whoever has nobody above him until nobody is left proves that there is no circle."""
    left, people = set(lines), {each for two in lines for each in two}
    while people:
        free = {each for each in people if all(start != each for start, _end in left)}
        if not free:
            return False
        people -= free
        left = {(start, end) for start, end in left if end not in free}
    return True


# styles


@pytest.mark.parametrize(
    ("scores", "style", "secondary", "sums"),
    [
        ((3, 2, 1, 1, 0, 2, 1, 0), "leader", "", (5, 2, 2, 1)),
        ((0, 1, 3, 3, 2, 1, 0, 0), "influencer", "", (1, 6, 3, 0)),
        ((0, 0, 1, 0, 3, 3, 2, 2), "inspector", "", (0, 1, 6, 4)),
        ((0, 0, 0, 0, 0, 0, 0, 1), "follower", "", (0, 0, 0, 1)),
        ((3, 1, 0, 0, 2, 2, 1, 1), "leader", "inspector", (4, 0, 4, 2)),
        ((0, 0, 2, 1, 0, 0, 1, 2), "influencer", "follower", (0, 3, 0, 3)),
    ],
)
def test_the_larger_sum_is_the_style_and_an_even_second_the_secondary(scores, style, secondary, sums):
    assert verdict(scores) == (style, secondary, sums)


@pytest.mark.parametrize("scores", [(0,) * 8, (1, 1, 1, 1, 1, 1, 0, 0), (3,) * 8])
def test_nothing_seen_or_three_even_says_nothing(scores):
    assert verdict(scores)[:2] == ("", "")


@pytest.mark.parametrize("scores", [(), (1,) * 7, (1,) * 9, (4, *(0,) * 7), (-1, *(0,) * 7)])
def test_the_questionnaire_has_eight_answers_from_0_to_3(scores):
    with pytest.raises(ValueError, match="eight scores"):
        verdict(scores)


SAID = StyleTerms("leader", "会上当场拍板试销两百箱", 4, assessed_on=TODAY)


def test_a_sound_assessment_has_nothing_against_it():
    assert styles.problems(SAID, TODAY) == ()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"style": ""}, "E_STYLE"), ({"style": "boss"}, "E_STYLE"), ({"secondary": "leader"}, "E_SECONDARY"),
        ({"secondary": "boss"}, "E_SECONDARY"), ({"confidence": 0}, "E_CONFIDENCE"), ({"confidence": 6}, "E_CONFIDENCE"),
        ({"evidence": ""}, "E_EVIDENCE"), ({"evidence": " 好 "}, "E_EVIDENCE"), ({"scores": (1, 2)}, "E_SCORES"),
        ({"scores": (4,) * 8}, "E_SCORES"), ({"assessed_on": date(2026, 3, 3)}, "E_FUTURE"), ({"evidence": "长" * 501}, "E_TOO_LONG"),
    ],
)  # fmt: skip
def test_each_fault_of_an_assessment_is_named(change, code):
    assert codes(styles.problems(SAID._replace(**change), TODAY)) == (code,)


def seen(style, by, on, order=0):
    return Assessed(style, by, on, order)


def test_without_assessment_there_is_no_style():
    assert standing([]) == ("", "", "none", None, ())


def test_the_latest_assessment_shows():
    found = standing([seen("leader", "a", date(2025, 1, 10)), seen("inspector", "a", date(2026, 1, 10))])
    assert (found.style, found.state) == ("inspector", "clear")


def test_two_who_disagree_within_twelve_months_leave_it_to_verify():
    found = standing([seen("leader", "a", date(2025, 3, 2)), seen("inspector", "b", date(2026, 3, 2))])
    assert (found.style, found.state, found.others) == ("inspector", "to_verify", ("leader",))


def test_a_day_more_than_twelve_months_apart_the_later_one_stands():
    found = standing([seen("leader", "a", date(2025, 3, 1)), seen("inspector", "b", date(2026, 3, 2))])
    assert (found.style, found.state) == ("inspector", "clear")


def test_who_comes_to_agree_ends_the_doubt():
    told = [seen("leader", "a", date(2025, 9, 1)), seen("inspector", "b", date(2025, 10, 1)), seen("inspector", "a", date(2025, 11, 1))]
    assert standing(told).state == "clear"


def test_who_changes_his_own_mind_disagrees_with_nobody():
    assert standing([seen("leader", "a", date(2026, 1, 1)), seen("inspector", "a", date(2026, 1, 2))]).state == "clear"


def test_the_twelve_months_of_a_leap_day_reach_to_the_28th():
    told = [seen("leader", "a", date(2027, 2, 28)), seen("inspector", "b", date(2028, 2, 29))]
    assert standing(told).state == "to_verify"


def test_of_one_day_the_later_entry_shows():
    assert standing([seen("leader", "a", TODAY, 1), seen("inspector", "b", TODAY, 2)]).style == "inspector"


def test_every_style_has_its_card_as_the_table_says():
    assert set(CARDS) == set(styles.STYLES)
    leader, follower = CARDS["leader"], CARDS["follower"]
    assert leader.treat.en == "short and direct; state importance and value first; ask for the decision"
    assert leader.avoid.en == "small talk, long history, too many options"
    assert follower.bring.en == "references, endorsements from peers/superiors, guarantee clauses, trial"
    assert CARDS["inspector"].values.en == "task, precision, logic, practical fitness"
    assert CARDS["influencer"].avoid.en == "deciding alone behind colleagues"
    assert all(said.zh and said.en for card in CARDS.values() for said in card[1:])
    assert card_of("") is None


# coverage


def test_v13_coverage_of_a_decider_a_user_and_a_buyer():
    found = coverage([Met(("decider",), 5, 3), Met(("user",), 3, 6), Met(("buyer",), 3, 1)])
    assert found.value == Fraction(31, 40) == Fraction("0.775")
    assert [(line.role, line.weight, line.target, line.touches) for line in found.lines] == [
        ("decider", 5, 4, 3), ("user", 3, 2, 6), ("buyer", 2, 2, 1),
    ]  # fmt: skip
    assert (found.outside, found.untouched, found.unknown) == (False, False, False)


def test_without_roles_there_is_no_index_and_no_decider_known():
    found = coverage([Met((), 0, 0)])
    assert (found.value, found.peripheral, found.unknown, found.untouched, found.outside) == (None, None, True, False, False)


def test_three_touches_without_the_decider_are_outside_contact():
    found = coverage([Met(("decider",), 5, 0), Met(("user",), 4, 3)])
    assert (found.outside, found.untouched) == (True, True)


def test_two_touches_are_not_enough_to_say_so():
    assert not coverage([Met(("decider",), 5, 0), Met(("user",), 4, 2)]).outside


@pytest.mark.parametrize(("low", "high", "outside"), [(7, 3, True), (69, 31, False), (1, 0, True), (0, 5, False)])
def test_seven_of_ten_touches_with_little_influence_are_outside_contact(low, high, outside):
    found = coverage([Met(("decider",), 5, high), Met(("gatekeeper",), 2, low)])
    assert (found.outside, found.peripheral) == (outside, Fraction(low, low + high))


def test_somebody_with_two_roles_counts_for_both():
    assert coverage([Met(("decider", "finance_payer"), 5, 2)]).value == Fraction(5 * Fraction(1, 2) + 2, 7)


MEETINGS = st.lists(
    st.builds(
        Met, st.lists(st.sampled_from(roles.ROLES), max_size=3, unique=True).map(tuple), st.integers(0, 5), st.integers(0, 9),
    ),
    max_size=8,
)  # fmt: skip


@examples(200)
@given(MEETINGS)
def test_property_the_index_lies_between_nothing_and_all_and_never_falls_by_another_touch(people):
    before = coverage(people)
    after = coverage([each._replace(touches=each.touches + 1) for each in people])
    if before.value is None:
        assert not any(each.roles for each in people)
    else:
        assert 0 <= before.value <= after.value <= 1


# opportunities

BACKED = {"product": Factor("低度酒适合宴席", 4), "service": Factor("送货到店", 3)}
CHANCE = OpportunityTerms("进入婚宴渠道", BACKED, A, 20_000_000, 6000, "约见采购总监", date(2026, 3, 20), B, ready=True)


def faults(terms):
    return codes(opportunities.problems(terms, [B], [A]))


def test_a_sound_opportunity_has_nothing_against_it():
    assert faults(CHANCE) == ()


@pytest.mark.parametrize(
    "factors",
    [
        {}, {"product": Factor("好")}, {"product": Factor("好"), "price": Factor("  ")}, {"other": Factor("老同学"), "price": Factor("低")},
    ],
)  # fmt: skip
def test_what_rests_on_a_relation_alone_is_not_ready(factors):
    assert faults(CHANCE._replace(factors=factors)) == ("E_RELATION_ONLY",)
    assert faults(CHANCE._replace(factors=factors, ready=False)) == ()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"description": " "}, "E_DESCRIPTION"), ({"description": "长" * 301}, "E_TOO_LONG"),
        ({"factors": BACKED | {"luck": Factor("好")}}, "E_FACTOR"), ({"factors": BACKED | {"price": Factor("低", 6)}}, "E_FACTOR"),
        ({"expected_fen": 0}, "E_EXPECTED"), ({"expected_fen": -1}, "E_EXPECTED"), ({"probability_bp": 10_001}, "E_PROBABILITY"),
        ({"probability_bp": -1}, "E_PROBABILITY"), ({"contact": C}, "E_OTHER_CUSTOMER"), ({"owner": C}, "E_OWNER"),
        ({"due_on": None}, "E_DUE"),
    ],
)  # fmt: skip
def test_each_fault_of_an_opportunity_is_named(change, code):
    assert faults(CHANCE._replace(**change)) == (code,)


OPEN = OpportunityCase("open", TODAY, reason="已签首单合同", ready=True)


@pytest.mark.parametrize(("event", "state"), [("win", "won"), ("lose", "lost"), ("drop", "dropped")])
def test_an_open_opportunity_ends_with_words_and_a_day(event, state):
    done = step(OPPORTUNITY, OPEN, event)
    assert (done.target, dict(done.writes)) == (state, {"closed_on": TODAY, "result": "已签首单合同"})


@pytest.mark.parametrize("event", ["win", "lose", "drop"])
def test_no_end_without_words(event):
    with pytest.raises(Refused, match="E_REASON"):
        step(OPPORTUNITY, OpportunityCase("open", TODAY, reason="好", ready=True), event)


def test_what_rests_on_a_relation_alone_is_lost_or_dropped_but_not_won():
    bare = OpportunityCase("open", TODAY, reason="关系好所以拿下", ready=False)
    with pytest.raises(Refused, match="E_NOT_READY"):
        step(OPPORTUNITY, bare, "win")
    assert step(OPPORTUNITY, bare, "drop").target == "dropped"


@pytest.mark.parametrize("state", ["won", "lost", "dropped"])
@pytest.mark.parametrize("event", ["edit", "win", "lose", "drop"])
def test_what_has_ended_stays_as_it_is(state, event):
    with pytest.raises(Refused, match="E_STATE"):
        step(OPPORTUNITY, OpportunityCase(state, TODAY, reason="已签首单合同", ready=True), event)
