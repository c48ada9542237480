"""The formulas of rebates by the worked examples V1 and V2, and what must hold of them for every figure. Source: business.md §16, §29."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehu_desk.kernel.settings import DEFAULTS
from kehu_desk.rebates.rules.gates import Gate, Measures, try_gate
from kehu_desk.rebates.rules.programs import Terms, as_columns, as_terms, faults
from kehu_desk.rebates.rules.reckoning import Facts, ahead, land, parts, rounded, stairs, work_out
from kehu_desk.rebates.rules.spans import Period, last_year, months_in, period_of
from kehu_desk.rebates.rules.tiers import Tier, bands, base_at, gross, tier_faults
from kehu_desk.rebates.rules.timeliness import Invoice, Payment, Within, coefficient, table_of, timeliness_faults
from soaking import examples

V1 = (Tier(0, 100), Tier(100_000_000, 200), Tier(200_000_000, 300))
DEFAULT = (Within(15, 10_000), Within(30, 8_000), Within(45, 5_000))
V2 = tuple(Invoice(fen, (Payment(fen, days),)) for fen, days in ((100_000_000, 12), (80_000_000, 28), (40_000_000, 40), (15_000_000, 61)))
YEAR = {"valid_from": date(2026, 1, 1), "valid_to": date(2026, 12, 31)}


def said(**other):
    return Terms(**({"code": "F", "title": "返利", "tiers": V1} | YEAR | other))


@pytest.mark.parametrize(("base", "whole", "marginal"), [
    (0, 0, 0),
    (99_999_999, 1_000_000, 1_000_000),
    (100_000_000, 2_000_000, 1_000_000),
    (199_999_999, 4_000_000, 3_000_000),
    (200_000_000, 6_000_000, 3_000_000),
    (235_000_000, 7_050_000, 4_050_000),
])  # fmt: skip
def test_v1_tiers(base, whole, marginal):
    assert (rounded(gross("whole", V1, base)), rounded(gross("marginal", V1, base))) == (whole, marginal)


def test_v1_the_whole_mode_jumps_by_one_fen_of_base():
    assert rounded(gross("whole", V1, 200_000_000)) - rounded(gross("whole", V1, 199_999_999)) == 2_000_000


def test_v2_timeliness_is_kept_as_a_fraction():
    coef = coefficient(DEFAULT, V2)
    assert coef == Fraction(184_000_000, 235_000_000) and float(coef * 10_000) == pytest.approx(7829.787, abs=0.001)
    for mode, net in (("marginal", 3_171_064), ("whole", 5_520_000)):
        worked = work_out(said(tier_mode=mode, timeliness=DEFAULT), Facts(235_000_000, None, V2))
        assert worked.net_fen == net
        assert (worked.tier, worked.coef_bp) == (3, 7830)


def test_v2_a_rounded_coefficient_would_give_another_figure():
    assert rounded(Fraction(4_050_000 * 7830, 10_000)) == 3_171_150 != 3_171_064


def test_the_usual_table_is_a_setting():
    assert table_of(str(DEFAULTS["rebate_timeliness"])) == DEFAULT


@pytest.mark.parametrize("text", ["", "15", "15:100/10:80", "15:80/30:90", "15:101", "a:b", "15:100/"])
def test_another_text_is_no_table(text):
    with pytest.raises(ValueError, match=r".*"):
        table_of(text)


def test_unpaid_counts_nothing_and_parts_count_each_by_its_days():
    assert coefficient(DEFAULT, [Invoice(1000), Invoice(1000, (Payment(400, 15), Payment(600, 16)))]) == Fraction(400 + 480, 2000)
    assert coefficient(DEFAULT, [Invoice(1000, (Payment(1000, 46),))]) == 0
    assert coefficient((), [Invoice(1000)]) == 1 and coefficient(DEFAULT, []) == 1


def test_growth_over_last_year():
    tiers = (Tier(500, 100), Tier(1000, 200))
    assert gross("growth", tiers, 1_100_000, 1_000_000) == 22_000  # 10 %: 2 % of the base
    assert gross("growth", tiers, 1_100_000, 1_000_000, "increment") == 2_000  # 2 % of what was added
    assert gross("growth", tiers, 1_049_999, 1_000_000) == 0
    assert base_at("growth", tiers[0], 1_000_000) == 1_050_000 and base_at("growth", tiers[0], 0) is None


def test_growth_over_nothing_cannot_be_told():
    for last in (0, -5):
        worked = work_out(said(tier_mode="growth"), Facts(1_000_000, last))
        assert (worked.assessable, worked.tier, worked.net_fen) == (False, 0, 0)


def test_fixed_and_by_the_unit():
    assert gross("fixed", (Tier(1000, 50_000), Tier(2000, 90_000)), 2500) == 90_000
    assert gross("per_unit", (Tier(0, 10), Tier(100_000, 25)), 120_500) == Fraction(120_500 * 25, 1000)  # 120.5 bottles at 25 fen


def test_below_the_first_tier_and_below_nothing_there_is_nothing():
    high = (Tier(1000, 100),)
    assert gross("whole", high, 999) == 0 and gross("marginal", V1, -5_000) == 0
    assert work_out(said(), Facts(-5_000)).tier == 0


def test_the_cap_holds_and_says_so():
    worked = work_out(said(cap_fen=3_000_000), Facts(235_000_000))
    assert (worked.net_fen, worked.capped, worked.gross_fen) == (3_000_000, True, 4_050_000)


@pytest.mark.parametrize(("gate", "told", "passed"), [
    (Gate("on_time", 9000), Measures(on_time_bp=9000), True),
    (Gate("on_time", 9000), Measures(on_time_bp=8999), False),
    (Gate("on_time", 9000), Measures(on_time_bp=None), True),
    (Gate("no_stray", 0), Measures(strays=0), True),
    (Gate("no_stray", 0), Measures(strays=1), False),
    (Gate("stock_days", 45), Measures(stock_days=45), True),
    (Gate("stock_days", 45), Measures(stock_days=46), False),
    (Gate("stock_days", 45), Measures(stock_days=None), False),
    (Gate("sell_through", 8000), Measures(sell_out_bp=7999), False),
    (Gate("sell_through", 8000), Measures(sell_out_bp=None), True),
    (Gate("reported", 10_000), Measures(reported_bp=6667), False),
])  # fmt: skip
def test_gates(gate, told, passed):
    assert try_gate(gate, told).passed is passed


def test_gates_that_fail_take_all_or_leave_their_share():
    both = (Gate("no_stray", 0, 5000), Gate("reported", 10_000, 8000))
    facts = Facts(100_000_000, measures=Measures(strays=2, reported_bp=0))
    assert work_out(said(gates=both), facts).net_fen == 400_000  # 1,000,000 x 50 % x 80 %
    assert work_out(said(gates=(both[0]._replace(keep_bp=0), both[1])), facts).net_fen == 0


def test_the_next_tier_and_what_it_is_worth():
    near = ahead(said(tier_mode="whole"), 195_000_000)
    assert near is not None
    assert (near.place, near.missing, near.extra_fen) == (3, 5_000_000, 6_000_000 - 3_900_000)
    assert ahead(said(), 200_000_000) is None


def test_landing_at_todays_pace():
    found = land(said(), 60_000_000, 30, 90)
    assert (found.landing, found.whole_fen) == (180_000_000, 2_600_000)  # 1,000,000 + 80,000,000 x 2 %
    assert found.so_far_fen == 866_667  # a third of it
    assert land(said(), 0, 30, 90) == land(said(), -5, 30, 90) == (0, 0, 0)


def test_the_staircase_has_both_sides_of_each_jump():
    steps = dict(stairs(said(tier_mode="whole"), None, 0))
    assert steps[199_999_999] == 4_000_000 and steps[200_000_000] == 6_000_000 and max(steps) == 240_000_000


# periods


@pytest.mark.parametrize(("kind", "first", "last"), [
    ("month", date(2026, 2, 1), date(2026, 2, 28)),
    ("quarter", date(2026, 1, 1), date(2026, 3, 31)),
    ("half", date(2026, 1, 1), date(2026, 6, 30)),
    ("year", date(2026, 1, 1), date(2026, 12, 31)),
])  # fmt: skip
def test_the_period_of_a_day(kind, first, last):
    assert period_of(kind, date(2026, 2, 14)) == (first, last)


def test_last_year_keeps_the_end_of_february():
    assert last_year(Period(date(2025, 2, 1), date(2025, 2, 28))) == (date(2024, 2, 1), date(2024, 2, 29))
    assert last_year(Period(date(2024, 2, 1), date(2024, 2, 29))) == (date(2023, 2, 1), date(2023, 2, 28))


def test_months_are_cut_at_the_ends():
    assert months_in(Period(date(2026, 1, 20), date(2026, 2, 3))) == [
        (date(2026, 1, 20), date(2026, 1, 31)), (date(2026, 2, 1), date(2026, 2, 3)),
    ]  # fmt: skip


# what may not be written


@pytest.mark.parametrize(("tiers", "codes"), [
    ((), [("E_TIERS", None)]),
    ((Tier(0, 100), Tier(0, 200)), [("E_TIER_TWICE", 2)]),
    ((Tier(0, 100), Tier(500, 200), Tier(400, 300)), [("E_TIER_ORDER", 3)]),
    ((Tier(-1, 100),), [("E_TIER_BOUND", 1)]),
    ((Tier(0, 10_001),), [("E_TIER_RATE", 1)]),
    ((Tier(0, 300), Tier(10, 200)), [("E_TIER_FALLS", 2)]),
    ((Tier(5, 100), Tier(5, 50), Tier(1, 60)), [("E_TIER_TWICE", 2), ("E_TIER_FALLS", 2), ("E_TIER_ORDER", 3)]),
])  # fmt: skip
def test_wrong_tiers_are_told_at_their_row(tiers, codes):
    assert [(each.code, dict(each.facts).get("row")) for each in tier_faults("marginal", tiers)] == codes


@pytest.mark.parametrize(("other", "code"), [
    ({"code": " "}, "E_REBATE_FIELD"), ({"title": ""}, "E_REBATE_FIELD"), ({"basis": "x"}, "E_REBATE_FIELD"),
    ({"period": "week"}, "E_REBATE_FIELD"), ({"cap_fen": 0}, "E_REBATE_FIELD"), ({"claim_days": 0}, "E_REBATE_FIELD"),
    ({"valid_to": date(2025, 12, 31)}, "E_REBATE_FIELD"), ({"valid_from": None}, "E_REBATE_FIELD"),
    ({"exclusions": ("x",)}, "E_REBATE_FIELD"), ({"tier_mode": "per_unit"}, "E_TIER_MEASURE"),
    ({"measure": "qty"}, "E_TIER_MEASURE"), ({"basis": "receipts", "measure": "qty", "tier_mode": "fixed"}, "E_TIER_MEASURE"),
    ({"basis": "receipts", "categories": ("酒",)}, "E_REBATE_FIELD"), ({"gates": (Gate("moon", 1),)}, "E_GATE"),
    ({"gates": (Gate("on_time", 1), Gate("on_time", 2))}, "E_GATE_TWICE"), ({"gates": (Gate("on_time", 10_001),)}, "E_GATE"),
    ({"timeliness": (Within(30, 8000), Within(15, 5000))}, "E_TIMELY_ORDER"), ({"timeliness": (Within(30, 10_001),)}, "E_TIMELY"),
])  # fmt: skip
def test_each_wrong_field_is_refused(other, code):
    assert code in {each.code for each in faults(said(**other))}


def test_a_sound_programme_has_no_faults_and_survives_the_store():
    sound = said(gates=(Gate("on_time", 9000, 5000),), timeliness=DEFAULT, categories=("酒/黄酒",), cap_fen=5)
    assert faults(sound) == () == timeliness_faults(DEFAULT)
    assert as_terms(type("Row", (), as_columns(sound))) == sound


# for every figure

bounds = st.lists(st.integers(1, 10**9), max_size=6, unique=True).map(sorted)
rates = st.lists(st.integers(0, 10_000), min_size=7, max_size=7).map(sorted)


@st.composite
def tiers(draw):
    low = [0, *draw(bounds)]
    return tuple(Tier(bound, rate) for bound, rate in zip(low, draw(rates), strict=False))


@examples(200)
@given(tiers(), st.integers(0, 2 * 10**9), st.integers(0, 10**8))
def test_property_marginal_is_monotone_and_without_a_cliff(steps, base, more):
    less, much = gross("marginal", steps, base), gross("marginal", steps, base + more)
    assert less <= much <= less + Fraction(more * steps[-1].rate, 10_000)


@examples(200)
@given(tiers(), st.integers(-(10**9), 2 * 10**9))
def test_property_whole_gives_no_less_than_marginal(steps, base):
    assert gross("whole", steps, base) >= gross("marginal", steps, base) >= 0


@examples(200)
@given(tiers(), st.integers(0, 2 * 10**9))
def test_property_the_bands_are_the_base(steps, base):
    found = bands(steps, base)
    assert sum(part for _tier, part in found) == base
    assert sum((gross("whole", (Tier(0, tier.rate),), part) for tier, part in found), Fraction(0)) == gross("marginal", steps, base)


@examples(200)
@given(tiers(), st.integers(-(10**6), 2 * 10**9), st.integers(1, 10**8), st.sampled_from(["whole", "marginal"]),
       st.lists(st.tuples(st.integers(1, 10**7), st.integers(-5, 90)), max_size=6))  # fmt: skip
def test_property_net_is_never_above_the_cap_nor_the_gross(steps, base, cap, mode, paid):
    invoices = tuple(Invoice(fen, (Payment(fen, days),)) for fen, days in paid)
    worked = work_out(said(tiers=steps, tier_mode=mode, cap_fen=cap, timeliness=DEFAULT), Facts(base, None, invoices))
    assert 0 <= worked.net_fen <= min(cap, worked.gross_fen) and 0 <= worked.coef <= 1


@examples(100)
@given(tiers(), st.lists(st.integers(0, 10**7), min_size=1, max_size=12))
def test_property_what_months_add_is_what_the_period_comes_to(steps, bought):
    terms, so_far, estimates = said(tiers=steps), 0, []
    for month, fen in enumerate(bought, 1):
        so_far += fen
        estimates.append(land(terms, so_far, month, len(bought)).so_far_fen)
    assert sum(parts(estimates)) == estimates[-1] == rounded(gross("marginal", steps, so_far))
