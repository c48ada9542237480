"""P3: two deeds at the same moment end as one of the two orders one after the other would have ended."""

import shutil
import tempfile
from pathlib import Path
from threading import Barrier, Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select
from test_property_walks import LIKELY
from walks import ACTS, ASKS, BORROWERS, WHO, Move, do, opened, with_team

from kehu_desk.access.grants import Grant, Lock
from kehu_desk.borrowing.entities import Loan
from real_office import MONDAY
from soaking import examples

# Deeds of one transaction each; counting what is outside first would be another.
SINGLE = sorted(set(ACTS) - {"declare", "check", "check_in", "print"})
MOVES = st.builds(Move, st.sampled_from(WHO), st.sampled_from(SINGLE), st.integers(0, 3), st.just(0))
RIVALS = st.one_of(
    st.tuples(*(st.builds(Move, st.sampled_from(["cus", "cus2"]), st.just("release"), st.integers(0, 3), st.just(0)) for _ in range(2))),
    st.tuples(MOVES, MOVES),
)  # fmt: skip
BEFORE = st.lists(
    st.builds(Move, st.sampled_from(BORROWERS), st.just("ask"), st.integers(0, len(ASKS) - 1), st.just(0)), min_size=2, max_size=4
)


@pytest.fixture(scope="module")
def prepared(lending_folder, tmp_path_factory):
    return with_team(lending_folder, tmp_path_factory.mktemp("pairs") / "store")


def stands(office):
    """Everything that a person could tell two endings apart by."""
    with office.house.store.read() as session:
        loans = session.execute(select(Loan.id, Loan.state, Loan.place, Loan.due_at, Loan.carriers_out).order_by(Loan.no)).all()
        locks = session.execute(select(Lock.section, Lock.source_id, Lock.reserved).order_by(Lock.section)).all()
        rights = session.execute(select(Grant.source_id, Grant.section, Grant.until).order_by(Grant.source_id, Grant.section)).all()
        return [tuple(row) for row in loans], [tuple(row) for row in locks], [tuple(row) for row in rights]


def one_after_the_other(folder, first, second):
    house, office = opened(folder, [MONDAY])
    try:
        said = [do(office, first), do(office, second)]
        return said, stands(office)
    finally:
        house.close()


def at_once(folder, first, second):
    houses = [opened(folder, [MONDAY]) for _ in range(2)]
    start, said = Barrier(2), [(), ()]

    def hand(place, move):
        start.wait()
        said[place] = do(houses[place][1], move)

    hands = [Thread(target=hand, args=(place, move)) for place, move in enumerate((first, second))]
    for each in hands:
        each.start()
    for each in hands:
        each.join()
    try:
        return said, stands(houses[0][1])
    finally:
        for house, _office in houses:
            house.close()


@examples(5)
@given(BEFORE, st.lists(LIKELY, max_size=5), RIVALS)
def test_property_p3_b_010_two_deeds_at_once_equal_one_order_of_them(prepared, asked, moves, rivals):
    first, second = rivals
    with tempfile.TemporaryDirectory() as place:
        base = shutil.copytree(prepared, Path(place) / "base")
        house, office = opened(base, [MONDAY])
        for move in (*asked, *(each._replace(hours=0) for each in moves)):
            do(office, move)
        house.close()
        copies = [shutil.copytree(base, Path(place) / name) for name in ("ab", "ba", "both")]
        forth, back = one_after_the_other(copies[0], first, second), one_after_the_other(copies[1], second, first)
        back = back[0][::-1], back[1]
        assert at_once(copies[2], first, second) in (forth, back)
