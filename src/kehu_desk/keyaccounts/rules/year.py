"""What a manager reached with an account in a year, in hundredths of a point. Source: business.md §22 (KAM evaluation), R47."""

from typing import Final, NamedTuple

from kehu_desk.kernel.money import half_up

WEIGHTS: Final = (("share", 40), ("profit", 30), ("sales", 30))
MOST100: Final = 12_000
FULL100: Final = 10_000


class Profit(NamedTuple):
    """What an account leaves, in fen. cost_fen: None where a product's cost is not known."""

    net_fen: int
    cost_fen: int | None
    rebate_fen: int
    support_fen: int
    service_fen: int

    @property
    def fen(self) -> int | None:
        """Net sales less cost, rebates, support and service cost; None without the cost."""
        if self.cost_fen is None:
            return None
        return self.net_fen - self.cost_fen - self.rebate_fen - self.support_fen - self.service_fen


class Inputs(NamedTuple):
    """What a year is told by. Shares in bp; None where nobody knows. estimated: the share rests on a fact that is not corroborated."""

    share_start_bp: int | None = None
    share_end_bp: int | None = None
    share_target_bp: int | None = None
    estimated: bool = False
    sales_fen: int | None = None
    sales_target_fen: int | None = None
    profit_fen: int | None = None
    profit_target_fen: int | None = None


class Reached(NamedTuple):
    """Each part, the whole, and the parts that are missing: without one of them there is no whole."""

    share100: int | None
    profit100: int | None
    sales100: int | None
    total100: int | None
    missing: tuple[str, ...]


def of_target(actual: int | None, target: int | None) -> int | None:
    """actual / target x 100, in hundredths, between 0 and 120 points; None without a target above nothing."""
    if actual is None or target is None or target <= 0:
        return None
    return min(MOST100, max(0, half_up(FULL100 * actual, target)))


def reached(known: Inputs) -> Reached:
    """0.40 share + 0.30 profit + 0.30 sales."""
    gained = aimed = None
    if known.share_start_bp is not None and known.share_target_bp is not None:
        aimed = known.share_target_bp - known.share_start_bp
    if known.share_start_bp is not None and known.share_end_bp is not None:
        gained = known.share_end_bp - known.share_start_bp
    parts = {
        "share": of_target(gained, aimed),
        "profit": of_target(known.profit_fen, known.profit_target_fen),
        "sales": of_target(known.sales_fen, known.sales_target_fen),
    }
    missing = tuple(part for part, _weight in WEIGHTS if parts[part] is None)
    total = None if missing else half_up(sum(weight * (parts[part] or 0) for part, weight in WEIGHTS), 100)
    return Reached(parts["share"], parts["profit"], parts["sales"], total, missing)
