"""季节系数 and 淡季不淡: what months weigh, which are weak, and what was made of those. Source: business.md §16 (season_plan), R32."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final, NamedTuple
from uuid import UUID

from kehu_desk.kernel.errors import No, no
from kehu_desk.kernel.money import half_up
from kehu_desk.kernel.regions import region_path
from kehu_desk.promotions.rules.codes import REASON_LEAST

FULL: Final = 10_000
YEAR: Final = 12
LEAST: Final = 24  # months
MOST_INDEX: Final = 50_000
TITLE: Final = 60
TEXT: Final = 2000


class Profile(NamedTuple):
    """bp: what each month, January first, is of the mean month; months: how many it rests on; total: their sum."""

    bp: tuple[int, ...]
    months: int
    total: int


def profile_of(first_month: int, values: Sequence[int], least: int = LEAST) -> Profile | None:
    """Mean of each month of the year over the mean of all months. None of fewer months than least, or of nothing sold.

    values: whole months one after the other without gaps; first_month: which month of the year (1..12) the first one is.
    """
    total, count = sum(values), len(values)
    if count < max(least, YEAR) or total <= 0:
        return None
    of_month = [[*values][(month - first_month) % YEAR :: YEAR] for month in range(1, YEAR + 1)]
    return Profile(tuple(half_up(FULL * sum(each) * count, len(each) * total) for each in of_month), count, total)


def off_months(profile: Sequence[int], below_bp: int) -> tuple[int, ...]:
    """Months of the year, 1..12, that weigh less than so much."""
    return tuple(month for month, share in enumerate(profile, 1) if share < below_bp)


def index_bp(actual: int, year_total: int, months: int = YEAR) -> int | None:
    """A month as a share of the mean month; None where the mean is nothing."""
    return half_up(actual * FULL * months, year_total) if year_total > 0 else None


def kpi_bp(off_actuals: Mapping[int, int], year_total: int, profile: Sequence[int], months: int = YEAR) -> int | None:
    """淡季不淡: what the weak months sold, over what the profile let expect of them (annual mean x profile), in basis points.

    off_actuals: month -> actual, of weak months that are over; year_total: what so many months sold. Above 10000 they were less weak.
    """
    weight = sum(profile[month - 1] for month in off_actuals)
    if not off_actuals or year_total <= 0 or weight <= 0:
        return None
    return half_up(sum(off_actuals.values()) * months * FULL * FULL, year_total * weight)


class SeasonTerms(NamedTuple):
    """A plan as somebody writes it: for a product or for a category, in a region or everywhere. targets: month -> index in bp."""

    title: str
    year: int | None
    product_id: UUID | None = None
    category: str = ""
    region_code: str = ""
    targets: Mapping[int, int] = {}
    measures: str = ""

    def tidy(self) -> "SeasonTerms":
        """Without blanks around texts."""
        return self._replace(title=self.title.strip(), category=self.category.strip(), measures=self.measures.strip())


def season_faults(terms: SeasonTerms, today: date) -> list[No]:
    """Everything wrong with what was typed, a no for each field."""
    checks = (
        ("title", 2 <= len(terms.title) <= TITLE, "title"),
        ("year", terms.year is not None and today.year - 1 <= terms.year <= today.year + 2, "year"),
        ("product", (terms.product_id is None) != (not terms.category), "one"),
        ("region", not terms.region_code or bool(region_path(terms.region_code)), "unknown"),
        ("targets", all(1 <= month <= YEAR and 1 <= bp <= MOST_INDEX for month, bp in terms.targets.items()), "index"),
        ("measures", len(terms.measures) <= TEXT, "long"),
    )
    return [no("E_SEASON_FIELD", field=field, why=why) for field, right, why in checks if not right]


class SeasonCase(NamedTuple):
    """Everything a rule may look at. missing: weak months without a target; done: the plan's year is over."""

    state: str
    nos: tuple[No, ...] = ()
    faults: tuple[No, ...] = ()
    mine: bool = False
    own: bool = False
    stale: bool = False
    reason: str = ""
    months: int = 0
    least: int = LEAST
    missing: tuple[int, ...] = ()
    measures: str = ""
    done: bool = False


def may(case: SeasonCase) -> No | None:
    """The first thing the policy says against it."""
    return case.nos[0] if case.nos else None


def sound(case: SeasonCase) -> tuple[No, ...]:
    """Every fault of what was typed is told."""
    return case.faults


def drafter_only(case: SeasonCase) -> No | None:
    """A draft belongs to whoever drafted it."""
    return None if case.mine else no("E_PROMO_OTHERS")


def not_own(case: SeasonCase) -> No | None:
    """Nobody decides what he drafted."""
    return no("E_SELF_APPROVAL") if case.own else None


def not_stale(case: SeasonCase) -> No | None:
    """Nobody writes over what he has not read."""
    return no("E_STALE") if case.stale else None


def known_long(case: SeasonCase) -> No | None:
    """A profile rests on at least two years."""
    return no("E_SEASON_SHORT", have=case.months, need=case.least) if case.months < case.least else None


def aims(case: SeasonCase) -> No | None:
    """Every weak month has a target before the plan holds."""
    return no("E_SEASON_TARGET", months=case.missing) if case.missing else None


def acts(case: SeasonCase) -> No | None:
    """A plan says what is done."""
    return no("E_SEASON_MEASURES", least=REASON_LEAST) if len(case.measures.strip()) < REASON_LEAST else None


def has_reason(case: SeasonCase) -> No | None:
    """Sending back, and giving up what holds, say why."""
    return no("E_REASON", least=REASON_LEAST) if len(case.reason.strip()) < REASON_LEAST else None


def year_over(case: SeasonCase) -> No | None:
    """A plan is closed when its year is over."""
    return None if case.done else no("E_SEASON_YEAR")
