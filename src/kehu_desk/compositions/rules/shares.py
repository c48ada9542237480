"""Of what a whole is made up, and how that moved. Whole numbers in and out. Source: business.md §24."""

from collections.abc import Hashable, Mapping, Sequence
from typing import Final, NamedTuple

from kehu_desk.kernel.money import half_up

WHOLE: Final = 10_000


def shares(parts: Sequence[int]) -> tuple[int | None, ...]:
    """Basis points of each part, 10000 together. What is left after rounding down goes to the largest remainders, the first of equals.

    parts: fen or counts. A part below nothing has no share and takes none from the others: it is named apart. Without any part above
    nothing there is no whole, and no part has a share.
    """
    total = sum(part for part in parts if part > 0)
    if not total:
        return (None,) * len(parts)
    exact = [divmod(max(0, part) * WHOLE, total) for part in parts]
    left = WHOLE - sum(whole for whole, _rest in exact)
    raised = set(sorted(range(len(parts)), key=lambda place: -exact[place][1])[:left])
    return tuple(None if part < 0 else exact[place][0] + (place in raised) for place, part in enumerate(parts))


def growth(now: int, before: int) -> int | None:
    """Change against before, in basis points; None when there was nothing, or less than nothing, to grow from."""
    return half_up((now - before) * WHOLE, before) if before > 0 else None


def contribution(change: int, whole_change: int) -> int | None:
    """Which part of the whole change this one makes, in basis points; negative when it worked against it. None when nothing changed."""
    return half_up(change * WHOLE, whole_change) if whole_change else None


def points(now: int | None, before: int | None) -> int | None:
    """Change of a share in hundredths of a percentage point; None where either is missing."""
    return None if now is None or before is None else now - before


def average(net_fen: int, customers: int) -> int | None:
    """For each customer, in fen; None without customers."""
    return half_up(net_fen, customers) if customers else None


class Deviation(NamedTuple):
    """How far one customer's share of a product group stands from the company's, in basis points."""

    key: Hashable
    own_bp: int
    company_bp: int

    @property
    def apart_bp(self) -> int:
        """Above nothing: he buys more of it than our customers do."""
        return self.own_bp - self.company_bp


def deviations(own: Mapping[str, int], company: Mapping[str, int]) -> list[Deviation]:
    """Every group that either buys, from the one he lacks most to the one he buys most of; net fen by group.

    Empty when he, or the company, bought nothing on the whole. Source: R76 (销售重点).
    """
    keys = sorted(own.keys() | company.keys())
    mine, ours = shares([own.get(key, 0) for key in keys]), shares([company.get(key, 0) for key in keys])
    if all(each is None for each in mine) or all(each is None for each in ours):
        return []
    rows = [Deviation(key, one or 0, other or 0) for key, one, other in zip(keys, mine, ours, strict=True)]
    return sorted(rows, key=lambda row: (row.apart_bp, str(row.key)))
