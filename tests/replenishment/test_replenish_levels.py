"""Safety stock, reorder point and target: the worked examples, the public vectors, and what holds whatever the numbers are.

Of the public vectors two kinds are not carried over: EOQ (quantities here come from days and packs; nobody knows what an order costs) and
the examples with the deviation of a whole population (25; SS 12 and 64.0), which the rule book does not mean.
"""

import csv
from datetime import date
from decimal import Decimal, localcontext
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehu_desk.replenishment.rules.demand import Demand, demand_of
from kehu_desk.replenishment.rules.levels import NONE, Levels, Season, Terms, by_days, season_of, statistical, typed, z4
from kehu_desk.replenishment.rules.reckoning import Facts, Limits, Position, measured, quantity, reckon, shelf_room3
from kehu_desk.replenishment.rules.telling import facts_in, levels_in, told
from soaking import examples

VECTORS = Path(__file__).parent / "vectors/inventory_formulas.csv"
TODAY, COUNTED = date(2026, 3, 2), date(2026, 2, 27)
V5 = tuple(1000 * each for each in (70, 84, 63, 91, 77, 56, 98, 70, 84, 63, 77, 91))
TERMS = Terms(pack3=12_000)  # L 5, σ_L 1, R 7, C 7, 95 %


def vectors(what):
    with VECTORS.open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if row["what"] == what]


def named(text):
    return {name: Decimal(value) for name, value in (part.split("=") for part in text.split(";"))}


def about(demand_mean, deviation, weeks=10_000):
    """A demand with just this mean and this sample deviation a week, in qty3: sums are all that the formulas look at."""
    mean, sd = round(demand_mean * 1000), round(deviation * 1000)
    return Demand(weeks, mean * weeks, mean * mean * weeks + sd * sd * (weeks - 1), 0)


# the worked examples of the house


def test_v5_the_series():
    demand = demand_of(V5)
    assert (demand.weeks, demand.mean, demand.per_day) == (12, 77_000, 11_000)
    assert round(demand.deviation / 1000, 4) == Decimal("13.0105")
    assert round(demand.deviation_per_day / 1000, 4) == Decimal("4.9175")


def test_v5_safety_stock_reorder_point_and_target():
    found = statistical(demand_of(V5), TERMS)
    assert (found.exact_safety3, found.exact_reorder3) == (33_355, 165_355)  # 33.355 and 165.355
    assert (found.safety3, found.reorder3) == (34_000, 166_000)
    assert found.target3 == 242_355


def test_v5_the_order():
    position = Position(90_000, 20_000, 0, 0, 15_000)
    found = reckon(Facts(V5, TERMS, position, COUNTED), TODAY)
    assert (found.position3, found.q3, found.method, found.flags) == (95_000, 156_000, "statistical", ())


@pytest.mark.parametrize(("bp", "z"), [(9000, 12816), (9500, 16449), (9750, 19600), (9800, 20537), (9900, 23263)])
def test_v6_z_of_a_service_level_to_four_places(bp, z):
    assert z4(bp) == z


def test_below_one_half_nobody_holds_less_than_the_mean():
    assert (z4(5000), z4(4000)) == (0, 0)


# the public vectors


@pytest.mark.parametrize("row", vectors("z"), ids=lambda row: row["given"])
def test_z_of_the_public_tables(row):
    assert z4(round(Decimal(row["given"]) * 10_000)) == round(Decimal(row["expected"]) * 10_000)


@pytest.mark.parametrize("row", vectors("base stock"), ids=lambda row: row["given"])
def test_base_stock_of_the_textbook(row):
    """Our s with a sure lead time is their base stock of as many days; their critical ratio is our service level."""
    known, told_ = named(row["given"]), named(row["expected"])
    demand, days = about(7 * known["mu"], known["sd"] * Decimal(7).sqrt()), int(known["days"])
    terms = Terms(service_bp=round(known["ratio"] * 10_000), lead_days=days - 1, lead_sd100=0, review_days=1)
    found = statistical(demand, terms)
    assert abs(Decimal(found.exact_reorder3) / 1000 - told_["S"]) < Decimal("0.005")  # the ratio is given to four places
    assert abs(Decimal(found.exact_safety3) / 1000 - told_["SS"]) < Decimal("0.005")


@pytest.mark.parametrize("row", vectors("reorder point"), ids=lambda row: row["given"])
def test_reorder_point_of_the_textbook(row):
    known, told_ = named(row["given"]), named(row["expected"])
    terms = Terms(service_bp=round(known["csl"] * 10_000), lead_days=7 * int(known["lead_weeks"]), lead_sd100=0, review_days=0)
    found = statistical(about(known["mean_week"], known["sd_week"]), terms)
    assert abs(Decimal(found.exact_safety3) / 1000 - told_["SS"]) < Decimal("0.5")  # their z: 1.4142 of 0.92135, ours of 0.9214
    assert abs(Decimal(found.exact_reorder3) / 1000 - told_["ROP"]) < Decimal("0.5")


@pytest.mark.parametrize("row", vectors("sample deviation"), ids=lambda row: row["given"])
def test_the_deviation_is_that_of_a_sample(row):
    """Divided by n - 1: of 25 six times and 75 six times 26.1116, where the whole population would give 25."""
    told_ = named(row["expected"])
    demand = demand_of((25_000,) * 6 + (75_000,) * 6)
    assert round(demand.deviation / 1000, 4) == told_["sd"]
    assert round(Decimal("1.28") * demand.deviation * 2 / 1000, 2) == told_["SS"]  # z x sd x √4


# the other ways


def test_days_of_cover():
    """d̄ 11, 7 safety days: SS 77; s = 11 x 12 + 77 = 209; S = 209 + 77 = 286."""
    assert by_days(demand_of(V5), TERMS) == Levels(77_000, 209_000, 286_000, 77_000, 209_000)


def test_days_of_cover_round_up_to_a_base_unit():
    """Ten weeks of 10: d̄ 10/7; SS 10, s = 120/7 + 10 = 27.142… -> 28, S = 27.142… + 10 -> 37.143 up to 0.001."""
    assert by_days(demand_of((10_000,) * 10), TERMS) == Levels(10_000, 28_000, 37_143, 10_000, 27_143)


def test_min_and_max_are_taken_as_typed():
    terms = Terms(method="min_max", min3=40_000, max3=100_000)
    assert typed(terms) == Levels(0, 40_000, 100_000, 0, 40_000)
    found = reckon(Facts((), terms, Position(on_hand3=40_000), COUNTED), TODAY)
    assert (found.method, found.q3, found.flags) == ("min_max", 60_000, ())
    assert reckon(Facts((), terms, Position(on_hand3=40_001), COUNTED), TODAY).q3 == 0


def test_a_season_multiplies_demand_and_its_spread():
    plain, high = statistical(demand_of(V5), TERMS), statistical(demand_of(V5), TERMS, Season(3, 2))
    assert high.exact_reorder3 == round(Decimal("1.5") * Decimal("165.35498") * 1000)
    assert high.exact_safety3 > plain.exact_safety3


def test_the_season_is_the_mean_of_the_days_covered():
    profile = (*(10_000,) * 2, 8_000, *(10_000,) * 8, 12_000)
    assert season_of(profile, date(2026, 2, 27), 4) == Season(2 * 10_000 + 2 * 8_000, 40_000)  # 27, 28 February, 1, 2 March
    assert Fraction(*season_of(profile, date(2026, 12, 31), 2)) == Fraction(11_000, 10_000)
    assert season_of((), TODAY, 19) == season_of((0,) * 12, TODAY, 19) == Season()


# which way is taken


def test_fewer_than_eight_weeks_are_no_statistics():
    method, levels, alone, flags = measured(demand_of(V5[:7]), TERMS)
    assert (method, alone, flags) == ("days_cover", None, ("short_history",))
    assert levels == by_days(demand_of(V5[:7]), TERMS)
    assert measured(demand_of(V5[:8]), TERMS)[0] == "statistical"


@pytest.mark.parametrize(
    "weeks",
    [
        (100,) + (0,) * 4 + (100,) * 5 + (0,),  # five of eleven are empty, the deviation 52.2 is below the mean 54.5
        (50, 0, 50, 0, 50, 0, 50, 0),  # half of them are empty
        (1, 1, 1, 1, 1, 1, 1, 100),  # the deviation 35.0 is above the mean 13.4
    ],
)  # fmt: skip
def test_intermittent_demand(weeks):
    demand = demand_of(tuple(1000 * each for each in weeks))
    wanted = weeks[0] != 100
    assert demand.is_intermittent is wanted
    method, levels, alone, flags = measured(demand, TERMS)
    if wanted:
        assert (method, flags, levels, alone) == ("days_cover", ("intermittent",), by_days(demand, TERMS), statistical(demand, TERMS))
    else:
        assert (method, flags, alone) == ("statistical", (), None)


def test_a_deviation_equal_to_the_mean_is_intermittent():
    """Eight weeks of 2 and one of 11: mean 3, variance 72 / 8 = 9."""
    assert demand_of((2_000,) * 8 + (11_000,)).is_intermittent
    assert not demand_of((2_001,) + (2_000,) * 7 + (11_000,)).is_intermittent


def test_nothing_asked_for_needs_nothing():
    for weeks in ((), (0,) * 26):
        found = reckon(Facts(weeks, TERMS, Position(), COUNTED), TODAY)
        assert (found.levels, found.q3, found.flags) == (NONE, 0, ("no_demand",))


def test_goods_promised_downstream_are_ordered_even_without_demand():
    assert reckon(Facts((), TERMS, Position(committed3=5_000), COUNTED), TODAY).q3 == 12_000


def test_only_the_last_26_weeks_count():
    assert demand_of((9_000,) * 30 + V5 + (0,) * 14).total == sum(V5)


# quantity and caps


def test_above_the_reorder_point_nothing_is_ordered():
    levels = statistical(demand_of(V5), TERMS)
    assert quantity(166_001, levels, TERMS) == (0, ())
    assert quantity(166_000, levels, TERMS) == (84_000, ())  # 242.355 - 166 = 76.355 -> 7 packs of 12


def test_the_least_order_holds():
    levels = statistical(demand_of(V5), TERMS)
    assert quantity(166_000, levels, TERMS._replace(least3=100_000)) == (108_000, ())


def test_goods_are_not_to_lie_longer_than_half_their_life():
    """d̄ 11, life 40 days: at most 220 may lie there. From 95, 125 are left: 10 packs of 12."""
    facts = Facts(V5, TERMS, Position(95_000), COUNTED, shelf_days=40)
    assert shelf_room3(facts, demand_of(V5), 50) == 220_000
    found = reckon(facts, TODAY)
    assert (found.q3, found.flags) == (120_000, ("shelf_life",))


def test_a_commitment_caps_what_is_proposed():
    found = reckon(Facts(V5, TERMS, Position(95_000), COUNTED, supply3=50_000), TODAY)
    assert (found.q3, found.flags) == (48_000, ("supply",))


def test_what_the_caps_leave_below_the_least_order_is_nothing_but_stays_in_sight():
    found = reckon(Facts(V5, TERMS._replace(least3=60_000), Position(95_000), COUNTED, supply3=50_000), TODAY)
    assert (found.q3, found.flags, found.is_needed) == (0, ("supply", "under_least"), True)


@pytest.mark.parametrize(
    ("counted", "old"), [(date(2026, 2, 16), False), (date(2026, 2, 15), True), (None, True)], ids=["14 days", "15 days", "never"]
)
def test_a_proposal_on_an_old_count_says_so(counted, old):
    found = reckon(Facts(V5, TERMS, Position(95_000), counted), TODAY)
    assert ("old_count" in found.flags) is old


def test_damaged_goods_serve_nobody():
    assert reckon(Facts(V5, TERMS, Position(200_000, unfit3=105_000), COUNTED), TODAY).q3 == 156_000


# what is kept


def test_a_row_can_be_worked_out_again_from_what_it_keeps():
    facts = Facts(V5, TERMS, Position(95_000, 1, 2, 3, 4, 5), COUNTED, Season(11, 10), 300, 10**6)
    found, limits = reckon(facts, TODAY), Limits()
    inputs = told(facts, found, limits)
    assert facts_in(inputs) == facts
    assert reckon(facts_in(inputs), TODAY, limits) == found
    assert (levels_in(inputs), levels_in(inputs, "alone")) == (found.levels, None)


# whatever the numbers are

WEEKS = st.lists(st.integers(0, 10**6), max_size=30).map(tuple)
MANY = st.builds(
    Terms, st.sampled_from(["statistical", "days_cover", "min_max"]), st.integers(5000, 9999), st.integers(0, 60), st.integers(0, 1000),
    st.integers(1, 60), st.integers(0, 60), st.integers(0, 60), st.just(45), st.integers(1, 10**5), st.integers(0, 10**6),
    st.integers(0, 10**6), st.integers(0, 10**6),
)  # fmt: skip
POSITIONS = st.builds(Position, *(st.integers(0, 10**7) for _ in range(6)))
SEASONS = st.builds(Season, st.integers(1, 30_000), st.just(10_000))


@given(WEEKS, MANY, POSITIONS, SEASONS, st.none() | st.integers(1, 1000), st.none() | st.integers(0, 10**7))
@examples(300)
def test_property_the_quantity_is_nothing_or_whole_packs_of_the_least_order(weeks, terms, position, season, life, supply):
    facts = Facts(weeks, terms, position, COUNTED, season, life, supply)
    found = reckon(facts, TODAY)
    assert found.q3 % terms.pack3 == 0
    assert found.q3 == 0 or found.q3 >= terms.least3
    capped = {"shelf_life", "supply"} & set(found.flags)
    if found.is_needed and not capped:
        assert found.position3 + found.q3 >= max(found.levels.reorder3, found.levels.target3)
        assert (
            found.q3 - terms.pack3 < max(found.levels.reorder3, found.levels.target3) - found.position3
            or found.q3 - terms.pack3 < terms.least3
        )
    if supply is not None:
        assert found.q3 <= supply or not found.is_needed
    if not found.is_needed:
        assert found.q3 == 0


@given(WEEKS, MANY, SEASONS)
@examples(300)
def test_property_levels_round_up_and_by_less_than_one_unit(weeks, terms, season):
    demand = demand_of(weeks)
    if not demand.is_asked_for or demand.is_short:
        return
    found = statistical(demand, terms, season)
    with localcontext() as context:
        context.prec = 60
        factor = Decimal(season.above) / season.below
        mean = Decimal(demand.total) / (7 * demand.weeks) * factor
        spread = Decimal(demand.variance.numerator) / demand.variance.denominator / 7 * factor * factor
        lead = Decimal(terms.lead_sd100) / 100
        safety = Decimal(z4(terms.service_bp)) / 10_000 * (terms.protected_days * spread + mean * mean * lead * lead).sqrt()
        reorder = mean * terms.protected_days + safety
        tiny = Decimal(10) ** -20  # what the 60 digits of this sum leave open
        assert -tiny <= found.safety3 - safety < 1000
        assert -tiny <= found.reorder3 - reorder < 1000
        assert -tiny <= found.target3 - (reorder + mean * terms.cover_days) < 1
        assert abs(found.exact_safety3 - safety) <= Decimal("0.5") + tiny
        assert abs(found.exact_reorder3 - reorder) <= Decimal("0.5") + tiny
    assert found.safety3 % 1000 == found.reorder3 % 1000 == 0
    assert found.safety3 <= found.reorder3


@given(st.lists(st.integers(0, 10**5), min_size=8, max_size=26).map(tuple), MANY, POSITIONS, st.integers(2, 9))
@examples(300)
def test_property_twice_the_demand_never_needs_less(weeks, terms, position, times):
    few = reckon(Facts(weeks, terms, position, COUNTED), TODAY)
    many = reckon(Facts(tuple(each * times for each in weeks), terms, position, COUNTED), TODAY)
    assert many.method == few.method
    assert many.levels.safety3 >= few.levels.safety3
    assert many.levels.reorder3 >= few.levels.reorder3
    assert many.q3 >= few.q3


@given(st.lists(st.integers(0, 10**5), min_size=8, max_size=26).map(tuple), MANY, st.integers(0, 10**5))
@examples(200)
def test_property_more_every_week_never_needs_less(weeks, terms, more):
    """The same spread about a higher mean, by either method."""
    for way in (statistical, by_days):
        few, many = way(demand_of(weeks), terms), way(demand_of(tuple(each + more for each in weeks)), terms)
        assert many.reorder3 >= few.reorder3
        assert many.target3 >= few.target3


@given(WEEKS)
@examples(200)
def test_property_the_series_tells_its_own_statistics(weeks):
    from statistics import fmean, stdev

    demand = demand_of(weeks)
    kept = weeks[-26:]
    assert demand.weeks == len(kept)
    if len(kept) > 1:
        assert float(demand.mean) == pytest.approx(fmean(kept))
        assert float(demand.deviation) == pytest.approx(stdev(kept), abs=1e-6)
