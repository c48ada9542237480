"""Where a fact stands: the five steps in their order, worked example V15, and what each state may be used for."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as some
from test_roots import told, webs

from kehu_desk.intelligence.rules.roots import Told
from kehu_desk.intelligence.rules.states import Measure, State, Weight, state_of, weigh
from kehu_desk.intelligence.rules.using import Purpose, usable_for
from soaking import examples

TODAY = date(2026, 3, 2)
LATER = TODAY + timedelta(days=90)


def stands(*sources, until=LATER, **more):
    return state_of(weigh(sources), until, TODAY, **more)


BUYER = told(1)
REPEATED = told(2, "同事李明", "colleague", origin=1)
REGISTRY = told(3, "工商登记", "registry", reliability="A")
KEEPER = told(4, "仓管老周", stance="oppose")
DOUBTFUL = told(5, "街坊", "third_party", reliability="E")


@pytest.mark.parametrize(
    ("example", "sources", "state"),
    [
        ("a: rep hears the buyer, a colleague repeats the same buyer", (BUYER, REPEATED), "unverified"),
        ("b: buyer and registry extract", (BUYER, REGISTRY), "corroborated"),
        ("c: buyer supports, warehouse keeper opposes", (BUYER, KEEPER), "conflict"),
        ("d: two supports, one of them reliability E", (BUYER, DOUBTFUL), "unverified"),
    ],
)
def test_v15(example, sources, state):
    assert stands(*sources) == state, example


@pytest.mark.parametrize("sources", [(BUYER,), (BUYER, REGISTRY), (BUYER, KEEPER), (KEEPER, told(6, "司机", stance="oppose"))])
def test_v15_e_what_has_run_out_is_expired_whatever_else(sources):
    assert stands(*sources, until=TODAY - timedelta(days=1)) == "expired"
    assert stands(*sources, until=TODAY) != "expired"  # the last day still holds


def test_v15_counts_what_is_shown():
    assert [weigh(each) for each in ((BUYER, REPEATED), (BUYER, REGISTRY), (BUYER, KEEPER), (BUYER, DOUBTFUL))] == [
        (1, 0), (2, 0), (1, 1), (1, 0),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("weight", "state"),
    [
        ((0, 0), "unverified"),
        ((1, 0), "unverified"),
        ((2, 0), "corroborated"),
        ((3, 0), "corroborated"),
        ((0, 1), "unverified"),
        ((0, 2), "refuted"),
        ((1, 1), "conflict"),
        ((5, 1), "conflict"),
        ((1, 5), "conflict"),
    ],
)
def test_the_steps_in_their_order(weight, state):
    assert state_of(Weight(*weight), LATER, TODAY) == state


def test_the_office_sets_how_many_are_enough():
    assert state_of(Weight(2, 0), LATER, TODAY, Measure(3)) == "unverified"
    assert state_of(Weight(3, 0), LATER, TODAY, Measure(3)) == "corroborated"


@pytest.mark.parametrize(
    ("weight", "single", "state"),
    [
        ((1, 0), False, "unverified"),
        ((1, 0), True, "corroborated"),
        ((0, 0), True, "unverified"),
        ((1, 1), True, "conflict"),
        ((0, 2), True, "refuted"),
    ],
)
def test_an_authoritative_source_lifts_only_what_the_office_allows(weight, single, state):
    assert state_of(Weight(*weight), LATER, TODAY, Measure(2, single), authoritative=True) == state


@pytest.mark.parametrize("purpose", ["credit_limit", "grade", "share", "lost", "field"])
@pytest.mark.parametrize("state", list(State))
def test_only_what_is_corroborated_changes_anything(state, purpose):
    refusal = usable_for(state, purpose)
    assert (refusal is None) == (state == "corroborated")
    if refusal is not None:
        assert (refusal.code, dict(refusal.facts)) == ("E_FACT_UNPROVED", {"state": state.value, "purpose": purpose})


def test_what_is_not_verified_may_open_a_provisional_warning():
    assert [state.value for state in State if usable_for(state, Purpose.WARNING) is None] == ["conflict", "corroborated", "unverified"]


@examples(150)
@given(webs(), some.sampled_from("EF"), some.sampled_from(["support", "oppose"]))
def test_property_unreliable_sources_never_change_the_state(sources, reliability, stance):
    more = Told(UUID(int=99), stance, "web", "论坛", "", None, reliability)
    assert stands(*sources, more) == stands(*sources)


@examples(150)
@given(webs())
def test_property_every_fact_stands_in_exactly_one_of_five_states(sources):
    assert stands(*sources) in ("conflict", "refuted", "corroborated", "unverified")
    assert stands(*sources, until=TODAY - timedelta(days=1)) == "expired"
