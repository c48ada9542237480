"""Roots of hearsay and independence of sources (business.md §4)."""

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as some

from kehu_desk.intelligence.rules.roots import Told, goes_round, independent, plain_party, root_of, tree
from kehu_desk.intelligence.rules.states import Weight, weigh
from soaking import examples


def told(number, party="采购王经理", channel="face_to_face", root="", origin=None, stance="support", reliability="B", visit=None):
    return Told(
        UUID(int=number),
        stance,
        channel,
        party,
        root,
        UUID(int=origin) if origin else None,
        reliability,
        UUID(int=visit) if visit else None,
    )


def count(*sources):
    return independent(sources, {each.id: each for each in sources})


@pytest.mark.parametrize(
    ("one", "other"), [("王 经理", "王经理"), ("ACME", "acme"), ("ＡＣＭＥ", "acme"), (" Li  Wei ", "li wei"), ("王经理\u3000", "王经理")]
)
def test_a_party_is_the_same_however_it_is_written(one, other):
    assert plain_party(one) == plain_party(other)
    assert count(told(1, one), told(2, other)) == 1


def test_a_root_is_the_end_of_the_chain():
    buyer, colleague, third = told(1), told(2, "同事李明", "colleague", origin=1), told(3, "同事张丽", "colleague", origin=2)
    known = {each.id: each for each in (buyer, colleague, third)}
    assert [root_of(each, known) for each in known.values()] == ["采购王经理"] * 3
    assert count(*known.values()) == 1


def test_the_origin_named_in_words_counts_as_well():
    assert count(told(1), told(2, "同事李明", "colleague", root="采购 王经理")) == 1
    assert count(told(1), told(2, "同事李明", "colleague")) == 2


def test_what_the_end_of_a_chain_says_of_its_own_origin_holds():
    assert root_of(told(2, "乙", origin=1, root="不算"), {UUID(int=1): told(1, "甲", root="丙")}) == "丙"


def test_two_of_ours_on_one_visit_are_one_root():
    assert count(told(1, "张伟", visit=7), told(2, "刘洋", visit=7)) == 1
    assert count(told(1, "张伟", visit=7), told(2, "刘洋", visit=8)) == 2
    assert count(told(1, "张伟", visit=7), told(2, "刘洋")) == 2


def test_a_paper_brought_from_a_visit_is_independent_of_what_was_heard_there():
    assert count(told(1, "采购王经理", visit=7), told(2, "工商登记", "registry", visit=7)) == 2


def test_one_party_on_two_visits_is_still_one():
    assert count(told(1, visit=7), told(2, visit=8), told(3)) == 1


def test_as_many_as_can_be_chosen_independent_two_by_two_are_counted():
    # buyer on visits 7 and 8, keeper on visit 7: buyer by 8 and keeper by 7 are independent
    assert count(told(1, "采购", visit=7), told(2, "采购", visit=8), told(3, "仓管", visit=7)) == 2
    # three parties, two visits
    assert count(told(1, "甲", visit=7), told(2, "乙", visit=7), told(3, "丙", visit=8)) == 2


@pytest.mark.parametrize(
    ("source", "origin", "round_"), [(1, 1, True), (1, 2, True), (1, 3, True), (3, 1, False), (2, 4, False), (4, 1, False)]
)
def test_a_circle_is_seen_before_it_is_closed(source, origin, round_):
    known = {UUID(int=1): None, UUID(int=2): UUID(int=1), UUID(int=3): UUID(int=2), UUID(int=4): None}
    assert goes_round(UUID(int=source), UUID(int=origin), known) is round_


def test_a_circle_that_came_from_elsewhere_is_one_root_and_hangs_nobody():
    ring = [told(1, "甲", origin=3), told(2, "乙", origin=1), told(3, "丙", origin=2), told(4, "丁", origin=2)]
    assert count(*ring) == 1
    assert weigh(ring) == Weight(1, 0)
    assert goes_round(UUID(int=9), UUID(int=1), {each.id: each.derived_from for each in ring}) is False


def test_the_tree_shows_who_heard_it_from_whom():
    sources = [
        told(1),
        told(2, "同事李明", origin=1),
        told(3, "工商登记", "registry"),
        told(4, "张丽", origin=2),
        told(5, "王经理助理", root="采购王经理"),
    ]
    assert [(root, [(depth, each.id.int) for depth, each in group]) for root, group in tree(sources)] == [
        ("采购王经理", [(0, 1), (1, 2), (2, 4), (0, 5)]),
        ("工商登记", [(0, 3)]),
    ]


NAMES = some.sampled_from(["甲", "乙", "丙", "丁"])
CHANNEL = some.sampled_from(["face_to_face", "colleague", "registry", "press"])


@some.composite
def webs(draw, most=7):
    """Sources that derive from earlier ones only, as the service keeps them."""
    found = []
    for number in range(1, draw(some.integers(1, most)) + 1):
        origin = draw(some.sampled_from([None, *range(1, number)]))
        found.append(
            told(
                number, draw(NAMES), draw(CHANNEL), draw(some.sampled_from(["", "甲", "戊"])), origin,
                draw(some.sampled_from(["support", "oppose"])), draw(some.sampled_from("ABCDEF")), draw(some.sampled_from([None, 7, 8])),
            )
        )  # fmt: skip
    return found


def test_no_pair_of_the_counted_shares_root_or_visit_by_trying_all():
    """The number, worked out by trying every choice."""
    from itertools import combinations, product

    parties, channels, visits = ("甲", "乙"), ("face_to_face", "registry"), (None, 7, 8)
    kinds = list(product(parties, channels, visits))
    for chosen in combinations(kinds, 4):
        sources = [told(at + 1, party, channel, visit=visit) for at, (party, channel, visit) in enumerate(chosen)]
        assert count(*sources) == largest(sources), chosen


def largest(sources):
    from itertools import combinations

    known = {each.id: each for each in sources}
    return max(
        size
        for size in range(len(sources) + 1)
        for some_ in combinations(sources, size)
        if all(apart(one, other, known) for one, other in combinations(some_, 2))
    )


def apart(one, other, known):
    heard = {"face_to_face", "phone", "colleague", "own_data"}
    together = one.visit_id is not None and one.visit_id == other.visit_id and {one.channel, other.channel} <= heard
    return root_of(one, known) != root_of(other, known) and not together


@examples(150)
@given(webs(most=6))
def test_property_the_number_is_the_largest_independent_choice(sources):
    assert count(*sources) == largest(sources)


@examples(150)
@given(webs(), some.randoms())
def test_property_the_order_of_sources_does_not_matter(sources, random):
    mixed = list(sources)
    random.shuffle(mixed)
    assert weigh(mixed) == weigh(sources)


@examples(150)
@given(webs(), NAMES, some.sampled_from("ABCD"), some.sampled_from([None, 7, 8]), some.integers(0, 7))
def test_property_a_further_supporting_source_never_lowers_the_count(sources, party, reliability, visit, origin):
    derived = origin if 0 < origin <= len(sources) else None
    more = told(99, party, "face_to_face", origin=derived, reliability=reliability, visit=visit)
    before, after = weigh(sources), weigh([*sources, more])
    assert before.support <= after.support <= before.support + 1
    assert before.oppose == after.oppose


@examples(150)
@given(webs(), NAMES, some.sampled_from("EF"), some.sampled_from(["support", "oppose"]))
def test_property_unreliable_sources_never_change_a_count(sources, party, reliability, stance):
    more = told(99, party, "third_party", stance=stance, reliability=reliability)
    assert weigh([*sources, more]) == weigh(sources)
