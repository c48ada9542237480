"""Who is A, B, C or D, and what moves it: figures worked out by hand. Source: business.md §10 (Grade), §29 V8."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehu_desk.grading.rules.adjusting import Signals, adjusted, told
from kehu_desk.grading.rules.levels import ServiceLevel, service_level
from kehu_desk.grading.rules.pareto import GRADES, Seller, Thresholds, in_order, placed
from kehu_desk.grading.rules.periods import Period, period_of, quarter_start, run_number
from kehu_desk.kernel.settings import Settings
from soaking import examples

V8 = (4_000_000, 2_500_000, 1_200_000, 800_000, 500_000, 400_000, 300_000, 200_000, 100_000, 0)
FULL = (1, 1)


def test_the_worked_example():
    lines = placed(V8)
    assert "".join(each.grade for each in lines) == "AAAABBBCCD"
    assert [each.before_bp for each in lines] == [0, 4000, 6500, 7700, 8500, 9000, 9400, 9700, 9900, 10_000]
    assert [each.share_bp for each in lines] == [4000, 2500, 1200, 800, 500, 400, 300, 200, 100, 0]
    assert [each.place for each in lines] == list(range(1, 11))


def test_who_crosses_a_line_belongs_to_the_better_class_and_who_stands_on_it_does_not():
    assert [each.grade for each in placed([79, 21])] == ["A", "A"]
    assert [each.grade for each in placed([80, 20])] == ["A", "B"]
    assert [each.grade for each in placed([80, 15, 5])] == ["A", "B", "C"]
    assert [each.grade for each in placed([80, 14, 6])] == ["A", "B", "B"]


def test_one_fen_below_the_line_is_below_it_and_is_never_shown_as_the_line_itself():
    lines = placed([7_999_999_999, 2_000_000_001])
    assert (lines[1].grade, lines[1].before_bp) == ("A", 7999)


def test_who_gave_back_more_than_he_bought_is_d_and_takes_nothing_from_the_others():
    lines = placed([80, 20, 0, -50])
    assert [(each.grade, each.share_bp) for each in lines] == [("A", 8000), ("B", 2000), ("D", 0), ("D", 0)]


def test_without_any_sales_everybody_is_d():
    assert [(each.grade, each.before_bp) for each in placed([0, 0, -1])] == [("D", 0)] * 3
    assert placed([]) == []


def test_the_thresholds_are_the_offices_own():
    assert "".join(each.grade for each in placed(V8, Thresholds(6500, 9000))) == "AABBBCCCCD"


def test_ties_go_by_number():
    rows = [Seller("KH-2026-00003", 5), Seller("KH-2026-00001", 5), Seller("KH-2026-00002", 9)]
    assert [each.no[-1] for each in in_order(rows)] == ["2", "1", "3"]


@given(st.lists(st.integers(-(10**9), 10**13), max_size=60))
@examples(200)
def test_property_grades_are_a_partition_that_never_rises_on_the_way_down(nets):
    ordered = sorted(nets, reverse=True)
    lines = placed(ordered)
    assert [each.net_fen for each in lines] == ordered
    grades = [each.grade for each in lines]
    assert set(grades) <= set(GRADES)
    assert grades == sorted(grades)
    assert all((each.grade == "D") == (each.net_fen <= 0) for each in lines)
    sold = [each for each in lines if each.net_fen > 0]
    assert not sold or sold[0].grade == "A"
    assert sum(each.net_fen for each in sold if each.grade == "A") * 10 >= 8 * sum(each.net_fen for each in sold)


# what moves the value grade


@pytest.mark.parametrize(
    ("value", "level", "expected"),
    [
        ("A", "excellent", ("A", ())), ("B", "excellent", ("A", ("evaluation_up",))), ("C", "excellent", ("B", ("evaluation_up",))),
        ("D", "excellent", ("C", ("evaluation_up",))), ("A", "poor", ("B", ("evaluation_down",))), ("C", "poor", ("D", ("evaluation_down",))),
        ("D", "poor", ("D", ())), ("B", "good", ("B", ())), ("B", "fair", ("B", ())), ("B", "", ("B", ())),
    ],
)  # fmt: skip
def test_an_excellent_evaluation_moves_up_one_step_and_a_poor_one_down(value, level, expected):
    assert adjusted(value, FULL, Signals(level)) == expected


def test_nobody_rises_to_a_with_less_than_two_per_cent_of_sales():
    assert adjusted("B", (199, 10_000), Signals("excellent")) == ("B", ("evaluation_up_held",))
    assert adjusted("B", (200, 10_000), Signals("excellent")) == ("A", ("evaluation_up",))
    assert adjusted("C", (1, 10_000), Signals("excellent")) == ("B", ("evaluation_up",))
    assert adjusted("B", (199, 10_000), Signals("excellent"), 100) == ("A", ("evaluation_up",))


@pytest.mark.parametrize(
    ("grade", "status", "reasons"),
    [
        ("C", "normal", ("credit_grade",)), ("AA", "hold", ("credit_status",)), ("AA", "cash_only", ("credit_status",)),
        ("AA", "suspended", ("credit_status",)), ("C", "hold", ("credit_grade", "credit_status")), ("B", "normal", ()), ("AAA", "watch", ()),
    ],
)  # fmt: skip
def test_bad_credit_gives_b_at_most(grade, status, reasons):
    assert adjusted("A", FULL, Signals("", grade, status)) == ("B" if reasons else "A", reasons)
    assert adjusted("C", FULL, Signals("", grade, status)) == ("C", ())


def test_bad_credit_holds_back_what_an_evaluation_has_raised():
    assert adjusted("B", FULL, Signals("excellent", "C")) == ("B", ("evaluation_up", "credit_grade"))


def test_a_grade_set_by_hand_stands_over_everything_until_it_ends():
    assert adjusted("D", FULL, Signals("poor", "C", "hold", "A")) == ("A", ("override",))
    assert adjusted("B", FULL, Signals("poor", override_ended=True)) == ("C", ("evaluation_down", "override_ended"))


def test_reasons_are_told_as_far_as_one_may_know_what_they_rest_on():
    reasons = ("evaluation_up", "credit_grade", "credit_status", "override")
    assert told(reasons, credit=True) == reasons
    assert told(reasons, credit=False) == ("evaluation_up", "withheld", "override")
    assert told(reasons, credit=False, evaluation=False) == ("withheld", "override")


SIGNALS = st.builds(
    Signals, st.sampled_from(("", "excellent", "good", "fair", "poor")), st.sampled_from(("", "AAA", "B", "C")),
    st.sampled_from(("", "normal", "watch", "hold", "suspended")), st.sampled_from(("", *GRADES)), st.booleans(),
)  # fmt: skip


@given(st.sampled_from(GRADES), st.integers(0, 100), SIGNALS)
@examples(200)
def test_property_a_grade_moves_by_one_step_unless_credit_or_a_manager_moves_it(value, share, signals):
    grade, reasons = adjusted(value, (share, 100), signals)
    assert grade in GRADES
    if signals.override:
        assert grade == signals.override
    elif not {"credit_grade", "credit_status"} & set(reasons):
        assert abs(GRADES.index(grade) - GRADES.index(value)) <= 1
    else:
        assert grade == "B"
    assert bool(reasons) or grade == value


# days


@pytest.mark.parametrize("day", [date(2026, 3, 1), date(2026, 3, 31)])
def test_a_run_looks_at_the_twelve_whole_months_before(day):
    assert period_of(day) == Period(date(2025, 3, 1), date(2026, 2, 28))
    assert run_number(day) == "FJ-2026-03"


def test_quarters_begin_in_january_april_july_and_october():
    starts = {month: quarter_start(date(2026, month, 28)).month for month in range(1, 13)}
    assert starts == {1: 1, 2: 1, 3: 1, 4: 4, 5: 4, 6: 4, 7: 7, 8: 7, 9: 7, 10: 10, 11: 10, 12: 10}


# service levels


def test_the_table_as_it_is_delivered():
    values = Settings()
    lines = [service_level(values, grade, 14, None) for grade in ("KA", "A", "B", "C", "D")]
    assert [tuple(each[3:]) for each in lines] == [(7, 100, 1, 3), (15, 100, 2, 3), (30, 80, 3, 3), (90, 60, 4, 6), (None, 0, None, 12)]


def test_the_office_sets_its_own_table():
    assert service_level(Settings({"count_days_d": "120"}), "D", 90, None) == ServiceLevel("D", 90, None, 120, 0, None, 12)
    assert Settings().of_grade("count_days", "") is None
