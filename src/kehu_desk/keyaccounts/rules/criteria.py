"""What makes a key account: criteria with weights, measured and judged, in hundredths of a point. Source: business.md §22 (R45)."""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from kehu_desk.kernel.errors import No, no
from kehu_desk.kernel.money import half_up, share_bp

VOLUME, HIGH_MARGIN, CENTRAL, SERVICE, PRICE, PARTNERSHIP = "volume", "high_margin", "central", "service", "price", "partnership"
CRITERIA: Final = (VOLUME, HIGH_MARGIN, CENTRAL, SERVICE, PRICE, PARTNERSHIP)
JUDGED: Final = (SERVICE, PRICE, PARTNERSHIP)
WHOLE_BP: Final = 10_000
FULL100: Final = 10_000  # hundred points
STEP100: Final = 2_000  # one step of a scale of five
CENTRAL_FROM, CENTRAL_TO = 2_000, 8_000  # share of the central office, in bp: nothing, everything
SHORTEST, LONGEST = 5, 500


class Judged(NamedTuple):
    """One criterion that people judge: 1 to 5, and what it rests on."""

    scale: int
    evidence: str


class Measured(NamedTuple):
    """What the sales of the last twelve months say of one group among all active customers.

    below, others: groups that bought less, and all others; high: the same of goods with a high margin. rank: 1 is the largest.
    central_bp: share that the central office bought itself; None without sales.
    """

    net_fen: int
    high_fen: int
    below: int
    high_below: int
    others: int
    rank: int
    central_bp: int | None
    members: int


class Score(NamedTuple):
    """criterion -> hundredths of a point; total100: weighed; top: among the largest fifth."""

    scores: Mapping[str, int]
    total100: int
    top: bool


def weights_of(text: str) -> Mapping[str, int]:
    """Weights in basis points as the setting has them, in the order of CRITERIA. Raises ValueError unless they make a whole."""
    found = [int(each) for each in text.split("/")]
    if len(found) != len(CRITERIA) or sum(found) != WHOLE_BP or min(found) < 0:
        raise ValueError(text)
    return dict(zip(CRITERIA, found, strict=True))


def percentile100(below: int, others: int, amount: int) -> int:
    """The share of the others that stand below; nothing for who buys nothing, everything for who stands alone."""
    if amount <= 0:
        return 0
    return half_up(FULL100 * below, others) if others else FULL100


def central100(share: int | None) -> int:
    """Purchases of the central office in the whole group: 20 % is nothing, 80 % everything."""
    if share is None:
        return 0
    within = min(CENTRAL_TO, max(CENTRAL_FROM, share)) - CENTRAL_FROM
    return half_up(FULL100 * within, CENTRAL_TO - CENTRAL_FROM)


def scale100(scale: int) -> int:
    """1 is 20 points, 5 is 100."""
    return STEP100 * scale


def price100(scale: int) -> int:
    """Price sensitivity turned round: 1, hardly sensitive, is 100 points."""
    return STEP100 * (6 - scale)


def is_top(rank: int, count: int, percent: int) -> bool:
    """Among the largest so many per cent of all groups, at least one."""
    return rank * 100 <= count * percent or rank == 1


def scored(known: Measured, judged: Mapping[str, Judged], weights: Mapping[str, int], top_percent: int) -> Score:
    """All criteria and their weighed sum."""
    scores = {
        VOLUME: percentile100(known.below, known.others, known.net_fen),
        HIGH_MARGIN: percentile100(known.high_below, known.others, known.high_fen),
        CENTRAL: central100(known.central_bp),
        SERVICE: scale100(judged[SERVICE].scale),
        PRICE: price100(judged[PRICE].scale),
        PARTNERSHIP: scale100(judged[PARTNERSHIP].scale),
    }
    total = half_up(sum(weights[each] * scores[each] for each in CRITERIA), WHOLE_BP)
    top = known.net_fen > 0 and is_top(known.rank, known.others + 1, top_percent)
    return Score(scores, total, top)


def measured(nets: Sequence[int], highs: Sequence[int], net: int, high: int, central: int, members: int) -> Measured:
    """One group among all. nets, highs: of all the other groups; central: what its central office bought itself."""
    return Measured(
        net, high, sum(each < net for each in nets), sum(each < high for each in highs), len(nets), 1 + sum(each > net for each in nets),
        share_bp(max(0, central), net) if net > 0 else None, members,
    )  # fmt: skip


def problems(judged: Mapping[str, Judged]) -> tuple[No, ...]:
    """Each judged criterion has a mark of 1 to 5 and something that it rests on."""
    found: list[No] = []
    for each in JUDGED:
        said = judged.get(each)
        if said is None or not 1 <= said.scale <= 5:
            found.append(no("E_KA_SCALE", field=each))
        if said is None or not SHORTEST <= len(said.evidence.strip()) <= LONGEST:
            found.append(no("E_KA_EVIDENCE", field=each, least=SHORTEST))
    return tuple(found)
