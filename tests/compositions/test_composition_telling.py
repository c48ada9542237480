"""Nobody can reckon back to one or two customers from a table with its sum (B-017)."""

from hypothesis import given
from hypothesis import strategies as st

from kehu_desk.compositions.rules.telling import Covered, told
from soaking import examples

CELLS = st.lists(st.builds(Covered, st.integers(0, 12), st.booleans()), min_size=1, max_size=12)


def test_three_customers_are_told_and_two_are_not():
    assert told([Covered(3, False), Covered(2, False), Covered(2, False), Covered(9, False)]) == (True, False, False, True)


def test_two_customers_that_may_be_viewed_are_told():
    assert told([Covered(9, False), Covered(2, True)]) == (True, True)


def test_a_single_small_cell_takes_the_smallest_other_with_it():
    assert told([Covered(40, False), Covered(1, False), Covered(7, False)]) == (True, False, False)


def test_two_cells_of_one_customer_each_take_a_further_one_with_them():
    assert told([Covered(40, False), Covered(1, False), Covered(1, False), Covered(5, False)]) == (True, False, False, False)


def test_an_empty_cell_tells_nothing_of_anybody():
    assert told([Covered(0, False), Covered(5, False)]) == (True, True)


def test_a_cell_that_may_be_viewed_whole_is_no_cover_for_another():
    assert told([Covered(1, False), Covered(8, True), Covered(30, False)]) == (False, True, False)


@examples(300)
@given(cells=CELLS)
def test_property_what_is_missing_covers_three_customers_or_there_was_nothing_to_add(cells):
    given_, held = told(cells), [cell for cell, told_ in zip(cells, told(cells), strict=True) if not told_]
    assert all(cell.open or not 0 < cell.customers < 3 for cell, told_ in zip(cells, given_, strict=True) if told_)
    left = [cell for cell, told_ in zip(cells, given_, strict=True) if told_ and cell.customers and not cell.open]
    if held and left:
        assert len(held) >= 2
        assert sum(cell.customers for cell in held) >= 3
