"""B-017: a cell over customers is given when it covers three of them, or when each could be viewed."""

from hypothesis import given
from hypothesis import strategies as st

from kehu_desk.access.cells import cell_given

CUSTOMERS = st.lists(st.integers(0, 9), max_size=8)


@given(CUSTOMERS, CUSTOMERS)
def test_b_017_a_cell_is_given_exactly_when_the_book_says_so(covered, viewable):
    distinct = {each for each in covered}
    by_the_book = len(distinct) >= 3 or all(each in viewable for each in distinct)
    assert cell_given(covered, viewable) is by_the_book


@given(CUSTOMERS, CUSTOMERS, st.integers(0, 9))
def test_b_017_more_rights_never_hide_a_cell(covered, viewable, more):
    assert cell_given(covered, [*viewable, more]) >= cell_given(covered, viewable)


@given(CUSTOMERS)
def test_b_017_the_same_customer_many_times_is_one(covered):
    assert cell_given([*covered, *covered], []) is cell_given(covered, [])


def test_b_017_two_customers_tell_nothing_to_whom_one_of_them_is_closed():
    assert not cell_given(["华东", "春风"], ["华东"])
    assert cell_given(["华东", "春风"], ["华东", "春风"])
    assert cell_given(["华东", "春风", "越城"], [])
