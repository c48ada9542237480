"""P4: for every flip of a byte, removal, swap or cut of the log, verification does not say that it is sound."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_audit import COLUMNS, Forger, log  # noqa: F401

from soaking import examples


@pytest.fixture
def pages(log):  # noqa: F811
    made = Forger(log)
    yield made
    made.raw.rollback()
    made.raw.close()


def flipped(value, place, bit):
    """The value with one bit of its bytes turned over, as SQL that writes exactly these bytes."""
    if value is None:
        return "'0'"
    if isinstance(value, int):
        return str(value ^ (1 << bit))
    stored = bytearray(value.encode()) or bytearray(b" ")
    stored[place % len(stored)] ^= 1 << bit
    return f"cast(x'{bytes(stored).hex()}' as text)"


@examples(150)
@given(at=st.integers(0, 10**6), column=st.sampled_from(COLUMNS), place=st.integers(0, 200), bit=st.integers(0, 7))
def test_property_p4_b_143_a_flipped_bit_is_found(pages, at, column, place, bit):
    rows = pages.rows()
    row = rows[at % len(rows)]
    with pages.raw.begin_nested() as point:
        other = flipped(row[column], place, bit)
        if column != "seq" or int(other) not in {each["seq"] for each in rows}:
            pages.run(f"update audit set {column} = {other} where seq = {row['seq']}")
            assert not pages.finding().sound, (row["seq"], column, other)
        point.rollback()


@examples(60)
@given(data=st.data())
def test_property_p4_b_143_b_144_whatever_is_taken_away_or_moved_is_found(pages, data):
    """Any entries removed, with or without the others closing up; any two swapped; the tail cut anywhere."""
    seqs = [row["seq"] for row in pages.rows()]
    with pages.raw.begin_nested() as point:
        match data.draw(st.sampled_from(["remove", "close up", "swap", "cut"])):
            case "swap":
                first, second = data.draw(st.lists(st.sampled_from(seqs), min_size=2, max_size=2, unique=True))
                pages.run(f"update audit set seq = -1 where seq = {first}")
                pages.run(f"update audit set seq = {first} where seq = {second}")
                pages.run(f"update audit set seq = {second} where seq = -1")
            case "cut":
                pages.run(f"delete from audit where seq > {data.draw(st.integers(0, len(seqs) - 1))}")
            case how:
                gone = data.draw(st.sets(st.sampled_from(seqs), min_size=1))
                pages.run(f"delete from audit where seq in ({', '.join(map(str, gone))})")
                if how == "close up":
                    for new, old in enumerate([seq for seq in seqs if seq not in gone], 1):
                        pages.run(f"update audit set seq = {new} where seq = {old}")
        assert not pages.finding().sound
        point.rollback()
    assert pages.finding().sound
