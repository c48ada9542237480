"""From what is known of a customer to score, grade and limit: exact fractions, rounded once. Source: business.md §11 (R28, R78)."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from fractions import Fraction
from typing import Final, NamedTuple

from kehu_desk.credit.rules.terms import BEST_OF_NEW, DEPOSIT, GRADES, STEP_FEN, USUAL, Policy
from kehu_desk.kernel.money import half_up

FULL: Final = Fraction(100)
WEIGHTS: Final[Mapping[str, int]] = {"punctuality": 40, "overdue": 20, "years": 10, "funds": 15, "record": 15}
THRESHOLDS: Final = ((90, "AAA"), (80, "AA"), (70, "A"), (60, "B"))
OVERDUE_STEPS: Final = ((0, 100), (7, 80), (30, 50), (60, 20))
RECORD_POINTS: Final = {"clean": 100, "lawsuit": 40, "enforcement": 0}
FIVE_YEARS: Final = 5 * 365
NEW_DAYS: Final = 182  # six months


class Guaranteed(NamedTuple):
    """One security: its kind, value in fen, and the last day on which it counts (None: without end)."""

    kind: str
    value_fen: int
    expires_on: date | None = None


class Inputs(NamedTuple):
    """Everything the model looks at. None: not known.

    on_time_bp: share of what fell due in twelve months and was paid by then, by amount; worst_days: the longest overdue in them;
    trading_days since the first delivery; net_assets_fen: own funds; record: clean, lawsuit, enforcement; month_nets: net sales of
    those among the last twelve months that had any; plan_fen: the agreed plan, for one month; guarantees: those valid on day;
    value_grade: of graded management, KA for a key account; service_percent: how much of what turnover allows that grade is given.
    """

    day: date
    on_time_bp: int | None
    worst_days: int | None
    trading_days: int | None
    net_assets_fen: int | None
    record: str
    month_nets: tuple[int, ...]
    plan_fen: int | None
    credit_days: int
    asked_fen: int
    guarantees: tuple[Guaranteed, ...] = ()
    value_grade: str = ""
    service_percent: int = 100

    @property
    def is_new(self) -> bool:
        """Trading for less than six months, or not at all."""
        return self.trading_days is None or self.trading_days < NEW_DAYS


class Part(NamedTuple):
    """One part of the score: its weight, and its points 0..100; None when there is nothing to judge by."""

    name: str
    weight: int
    points: Fraction | None


class Model(NamedTuple):
    """The answer with every step that led to it. Money in fen; net_cap: what own funds allow, None when they are not known."""

    parts: tuple[Part, ...]
    score: Fraction
    earned: str
    grade: str
    average: Fraction
    turnover: Fraction
    net_cap: Fraction | None
    unsecured: Fraction
    secured: Fraction
    limit_fen: int

    @property
    def score_bp(self) -> int:
        """The score times 100, as it is kept."""
        return half_up((self.score * 100).numerator, (self.score * 100).denominator)


def linear(x: Fraction, low: Fraction, high: Fraction) -> Fraction:
    """0 at low, 100 at high, straight between, held at both ends."""
    return max(Fraction(0), min(FULL, FULL * (x - low) / (high - low)))


def overdue_points(days: int) -> int:
    """Worst overdue: 0 d 100, to 7 d 80, to 30 d 50, to 60 d 20, longer 0."""
    return next((points for most, points in OVERDUE_STEPS if days <= most), 0)


def parts_of(known: Inputs) -> tuple[Part, ...]:
    """The five parts. What was never due says nothing about punctuality."""
    points = {
        "punctuality": None if known.on_time_bp is None else linear(Fraction(known.on_time_bp), Fraction(6000), Fraction(10_000)),
        "overdue": None if known.worst_days is None else Fraction(overdue_points(known.worst_days)),
        "years": linear(Fraction(known.trading_days or 0), Fraction(0), Fraction(FIVE_YEARS)),
        "funds": _funds(known),
        "record": Fraction(RECORD_POINTS[known.record]),
    }
    return tuple(Part(name, weight, points[name]) for name, weight in WEIGHTS.items())


def _funds(known: Inputs) -> Fraction | None:
    """Own funds for each yuan of limit asked: 0.5 gives 0, 3 gives 100."""
    if known.net_assets_fen is None:
        return None
    if known.asked_fen <= 0:
        return FULL if known.net_assets_fen > 0 else Fraction(0)
    return linear(Fraction(known.net_assets_fen, known.asked_fen), Fraction(1, 2), Fraction(3))


def score_of(parts: Iterable[Part]) -> Fraction:
    """The weighted mean, 0..100, over the parts that can be judged; 0 when none can."""
    judged = [(part.weight, part.points) for part in parts if part.points is not None]
    weight = sum(weight for weight, _ in judged)
    return sum((weight * points for weight, points in judged), Fraction(0)) / weight if weight else Fraction(0)


def grade_of(score: Fraction) -> str:
    """90 AAA, 80 AA, 70 A, 60 B, below C."""
    return next((grade for least, grade in THRESHOLDS if score >= least), GRADES[-1])


def held_back(grade: str, known: Inputs) -> str:
    """A new customer, or one whose own funds are not known, gets no better than A."""
    if known.is_new or known.net_assets_fen is None:
        return max(grade, BEST_OF_NEW, key=GRADES.index)
    return grade


def average_month(known: Inputs) -> Fraction:
    """Net sales of an average month with sales; for a new customer, or one without sales, what was agreed in the plan."""
    if known.month_nets and not known.is_new:
        return max(Fraction(0), Fraction(sum(known.month_nets), len(known.month_nets)))
    return Fraction(max(0, known.plan_fen or 0))


def secured_part(guarantees: Sequence[Guaranteed], day: date, share: int) -> Fraction:
    """share per cent of what is valid on that day. A deposit is none of it: it lowers the exposure in full (§11, Exposure)."""
    valid = [each.value_fen for each in guarantees if each.kind != DEPOSIT and counts(each, day)]
    return Fraction(sum(valid) * share, 100)


def counts(guarantee: Guaranteed, day: date) -> bool:
    """Through its last day."""
    return guarantee.expires_on is None or day <= guarantee.expires_on


def limit_for(grade: str, known: Inputs, policy: Policy = USUAL) -> Model:
    """The limit at a grade: an unsecured part from turnover, held to a share of own funds, and the secured part on top of it;

    down to whole thousands of yuan. The grade of the customer tells how much of turnover is lent (business.md §10); what is secured
    is lent whatever the grade. A new customer without guarantee pays at once: 0.
    """
    average = average_month(known)
    turnover = average * known.credit_days / 30 * policy.factors[grade] / 100 * known.service_percent / 100
    cap = None if known.net_assets_fen is None else Fraction(max(0, known.net_assets_fen) * policy.share_cap, 100)
    unsecured = turnover if cap is None else min(turnover, cap)
    secured = secured_part(known.guarantees, known.day, policy.secured_share)
    total = Fraction(0) if known.is_new and not secured else unsecured + secured
    parts = parts_of(known)
    score = score_of(parts)
    return Model(
        parts, score, grade_of(score), grade, average, turnover, cap, unsecured, secured, total // STEP_FEN * STEP_FEN,
    )  # fmt: skip


def modelled(known: Inputs, policy: Policy = USUAL) -> Model:
    """Score, grade and limit from what is known."""
    earned = grade_of(score_of(parts_of(known)))
    return limit_for(held_back(earned, known), known, policy)


def deciders(reach_fen: int, policy: Policy = USUAL) -> int:
    """Who says yes to so much credit: 0 a superior or manager, 1 one manager, 2 two different managers."""
    return 0 if reach_fen <= policy.sup_fen else 1 if reach_fen <= policy.dual_fen else 2
