"""Who is who when the text changes: the name, and the post where names are equal."""

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehu_desk.archives.rules.contacts import Known, Named, key_of, masked_number, matched, named_in
from soaking import examples

ONE, TWO, THREE = UUID(int=1), UUID(int=2), UUID(int=3)


def here(who: UUID, name: str, post: str = "") -> Known:
    return Known(who, name, post, True)


def left(who: UUID, name: str, post: str = "") -> Known:
    return Known(who, name, post, False)


def test_the_lines_of_the_text_are_its_people_in_order():
    body = {"contacts": [{"name": " 钱进 ", "post": "经理", "dept": "采购部"}, {"mobile": "1390"}, {"name": "孙梅"}]}
    assert named_in(body) == [Named(0, "钱进", "经理", "采购部"), Named(2, "孙梅", "", "")]


def test_the_same_name_and_post_twice_is_one_person():
    assert named_in({"contacts": [{"name": "钱进", "post": "经理"}, {"name": "钱 进", "post": "经理"}]}) == [Named(0, "钱进", "经理", "")]


@pytest.mark.parametrize("body", [{}, {"contacts": []}, {"contacts": None}, {"contacts": [{"name": "  "}]}])
def test_a_text_that_names_nobody_has_nobody(body):
    assert named_in(body) == []


@pytest.mark.parametrize(("one", "other"), [("钱进", "钱 进"), ("ＺＨＡＮＧ Wei", "zhang wei"), ("欧阳·娜", "欧阳娜")])
def test_blanks_width_case_and_points_make_no_other_person(one, other):
    assert key_of(one) == key_of(other)


def test_a_new_post_is_still_the_same_person():
    assert matched([here(ONE, "钱进", "采购员")], [Named(0, "钱进", "采购经理")]) == {0: ONE}


def test_two_of_one_name_are_told_apart_by_their_posts():
    known = [here(ONE, "李伟", "采购"), here(TWO, "李伟", "财务")]
    assert matched(known, [Named(0, "李伟", "财务"), Named(1, "李伟", "采购")]) == {0: TWO, 1: ONE}


def test_of_two_of_one_name_a_third_post_is_somebody_new():
    known = [here(ONE, "李伟", "采购"), here(TWO, "李伟", "财务")]
    assert matched(known, [Named(0, "李伟", "副总")]) == {}


def test_who_left_is_known_again_when_he_returns():
    assert matched([left(ONE, "钱进", "采购员")], [Named(0, "钱进", "采购经理")]) == {0: ONE}


def test_who_stands_in_the_text_goes_before_who_left():
    known = [here(ONE, "李伟", "采购"), left(TWO, "李伟", "经理")]
    assert matched(known, [Named(0, "李伟", "经理")]) == {0: ONE}


def test_a_namesake_of_who_stands_is_the_one_who_left_when_the_post_says_so():
    known = [here(ONE, "李伟", "采购"), left(TWO, "李伟", "经理")]
    assert matched(known, [Named(0, "李伟", "采购"), Named(1, "李伟", "经理")]) == {0: ONE, 1: TWO}


NAMES, POSTS = st.sampled_from(["李伟", "李 伟", "钱进", "孙梅"]), st.sampled_from(["", "采购", "财务", "经理"])


@examples(200)
@given(st.lists(st.tuples(NAMES, POSTS, st.booleans()), max_size=8), st.lists(st.tuples(NAMES, POSTS), max_size=8))
def test_property_nobody_is_two_people_and_everybody_keeps_his_name(known, lines):
    people = [Known(UUID(int=at + 1), *each) for at, each in enumerate(known)]
    named = named_in({"contacts": [{"name": name, "post": post} for name, post in lines]})
    found = matched(people, named)
    assert len(set(found.values())) == len(found)
    names = {each.id: key_of(each.name) for each in people}
    assert all(names[found[one.place]] == key_of(one.name) for one in named if one.place in found)


@examples(100)
@given(st.lists(st.tuples(NAMES, POSTS), max_size=8))
def test_property_the_same_text_again_changes_nobody(lines):
    named = named_in({"contacts": [{"name": name, "post": post} for name, post in lines]})
    people = [Known(UUID(int=one.place + 1), one.name, one.post, True) for one in named]
    assert matched(people, named) == {one.place: UUID(int=one.place + 1) for one in named}


@pytest.mark.parametrize(("number", "shown"), [("13812345678", "138****5678"), ("8800", "****"), ("", "")])
def test_a_mobile_stands_masked(number, shown):
    assert masked_number(number) == shown
