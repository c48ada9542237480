"""The facts of one promotion, of one customer in it, and every guard over them. Source: business.md §16, §1 (nobody decides his own)."""

from datetime import date
from typing import Final, NamedTuple

from kehu_desk.kernel.errors import No, no
from kehu_desk.promotions.rules.codes import OVER, REASON_LEAST, RUNNING, stage_of
from kehu_desk.promotions.rules.overlap import Clash
from kehu_desk.sales.rules.lift import LEAST_WEEKS

NO_DATE: Final = date.min


class PromotionCase(NamedTuple):
    """Everything a rule may look at.

    nos: what the policy says; faults: of what was typed; mine: this person drafted it; own: he, or another account of his, did;
    clashes: exclusive others; baselines: kinds that can be had; customer facts: fits (in scope), joined, day, over_fen (cost beyond the
    budget with what is written now), told (why, in the note).
    """

    state: str
    starts_on: date = NO_DATE
    ends_on: date = NO_DATE
    today: date = NO_DATE
    nos: tuple[No, ...] = ()
    faults: tuple[No, ...] = ()
    mine: bool = False
    own: bool = False
    stale: bool = False
    reason: str = ""
    clashes: tuple[Clash, ...] = ()
    baseline: str = ""
    baselines: frozenset[str] = frozenset()
    fits: bool = True
    joined: bool = False
    cost_fen: int = 0
    day: date = NO_DATE
    over_fen: int = 0
    told: bool = True

    @property
    def stage(self) -> str:
        """The state with what follows from the days."""
        return stage_of(self.state, self.starts_on, self.ends_on, self.today)


def may(case: PromotionCase) -> No | None:
    """The first thing the policy says against it."""
    return case.nos[0] if case.nos else None


def sound(case: PromotionCase) -> tuple[No, ...]:
    """Every fault of what was typed is told."""
    return case.faults


def drafter_only(case: PromotionCase) -> No | None:
    """A draft belongs to whoever drafted it."""
    return None if case.mine else no("E_PROMO_OTHERS")


def not_own(case: PromotionCase) -> No | None:
    """Nobody decides what he drafted."""
    return no("E_SELF_APPROVAL") if case.own else None


def not_stale(case: PromotionCase) -> No | None:
    """Nobody writes over what he has not read."""
    return no("E_STALE") if case.stale else None


def has_reason(case: PromotionCase) -> No | None:
    """Rejecting and cancelling say why."""
    return no("E_REASON", least=REASON_LEAST) if len(case.reason.strip()) < REASON_LEAST else None


def alone(case: PromotionCase) -> No | None:
    """Every exclusive promotion in the way is named."""
    if not case.clashes:
        return None
    others = tuple(f"{each.no} {each.title}({each.starts_on}–{each.ends_on})" for each in case.clashes)
    return no("E_PROMO_OVERLAP", others=others)


def not_over(case: PromotionCase) -> No | None:
    """What has ended is neither proposed, nor approved, nor joined."""
    return no("E_PROMO_OVER", ended=case.ends_on) if case.today > case.ends_on else None


def not_begun(case: PromotionCase) -> No | None:
    """What customers already take part in is closed, not cancelled."""
    return no("E_PROMO_BEGUN", began=case.starts_on) if case.stage in (RUNNING, OVER) else None


def begun(case: PromotionCase) -> No | None:
    """What has not begun is cancelled, not closed."""
    return no("E_PROMO_EARLY", begins=case.starts_on) if case.today < case.starts_on else None


def told_why_early(case: PromotionCase) -> No | None:
    """Closing before the last day says why."""
    return no("E_PROMO_LAST_DAY", ends=case.ends_on) if case.stage == RUNNING and len(case.reason.strip()) < REASON_LEAST else None


def baseline_holds(case: PromotionCase) -> No | None:
    """A lift is told against a baseline that can be had; without any, only where there is none."""
    if case.baseline == "none":
        return no("E_PROMO_BASELINE") if case.baselines else None
    if case.baseline in case.baselines:
        return None
    return no("E_PROMO_WEEKS", least=LEAST_WEEKS) if case.baseline == "before" else no("E_PROMO_LAST_YEAR")


def concluded(case: PromotionCase) -> No | None:
    """An evaluation without a conclusion was for nothing. Source: business.md §24 (R81)."""
    return no("E_PROMO_CONCLUSION", least=REASON_LEAST) if len(case.reason.strip()) < REASON_LEAST else None


def in_scope(case: PromotionCase) -> No | None:
    """Only those it is for take part."""
    return None if case.fits else no("E_PROMO_SCOPE")


def not_joined(case: PromotionCase) -> No | None:
    """Once is enough."""
    return no("E_PROMO_JOINED") if case.joined else None


def has_joined(case: PromotionCase) -> No | None:
    """Only of who takes part is anything written down."""
    return None if case.joined else no("E_PROMO_ABSENT")


def free_of_cost(case: PromotionCase) -> No | None:
    """Who has cost something stays in it."""
    return no("E_PROMO_COST_THERE", cost_fen=case.cost_fen) if case.cost_fen else None


def day_fits(case: PromotionCase) -> No | None:
    """The day of joining is not to come, and not after the end."""
    last = min(case.today, case.ends_on)
    return no("E_PROMO_DAY", last=last) if case.day > last else None


def within_budget(case: PromotionCase) -> No | None:
    """What goes beyond the budget is written down with its reason: a fact is not refused, silence is."""
    return no("E_PROMO_OVERSPENT", over_fen=case.over_fen) if case.over_fen > 0 and not case.told else None
