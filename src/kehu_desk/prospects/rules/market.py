"""The market map: coverage, white spaces, sums of a province. Regions by GB/T 2260. Source: business.md §23."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final, NamedTuple

from kehu_desk.kernel.errors import No, no
from kehu_desk.kernel.money import half_up, share_bp
from kehu_desk.kernel.regions import full_code, region_path

WHITE_BELOW: Final = 3_000
MOST_OUTLETS: Final = 10**7
MOST_FEN: Final = 10**13
LONGEST: Final = 200


class CellTerms(NamedTuple):
    """What is typed of one customer type in one region."""

    region_code: str
    customer_type: str
    outlets_known: int
    potential_fen: int | None
    as_of: date
    source: str


class Cell(NamedTuple):
    """One cell of the map. ours: customers that trade with us there; rivals: facts of competitors there that the reader may see."""

    region_code: str
    customer_type: str
    outlets: int
    ours: int
    rivals: int
    potential_fen: int | None

    @property
    def coverage_bp(self) -> int | None:
        """Ours among the known, in basis points, 10000 at most; None while none is known."""
        return min(10_000, share_bp(self.ours, self.outlets)) if self.outlets else None


def problems(terms: CellTerms, types: Iterable[str], today: date) -> tuple[No, ...]:
    """Everything that is wrong with what was typed."""
    fen = terms.potential_fen
    checks = (
        (bool(region_path(terms.region_code)), "region_code"),
        (terms.customer_type in set(types), "customer_type"),
        (0 <= terms.outlets_known <= MOST_OUTLETS, "outlets_known"),
        (fen is None or 0 <= fen <= MOST_FEN, "potential_fen"),
        (terms.as_of <= today, "as_of"),
        (2 <= len(terms.source.strip()) <= LONGEST, "source"),
    )
    return tuple(no("E_MARKET_FIELD", field=field) for holds, field in checks if not holds)


def prefix(code: str) -> str:
    """What codes inside a region begin with: 330000 -> 33, 330100 -> 3301, 330106 -> 330106."""
    whole = full_code(code)
    return whole[:2] if whole.endswith("0000") else whole[:4] if whole.endswith("00") else whole


def median(values: Sequence[int]) -> int | None:
    """The middle, or the mean of the two middles; None of nothing."""
    ordered, half = sorted(values), len(values) // 2
    if not ordered:
        return None
    return ordered[half] if len(ordered) % 2 else half_up(ordered[half - 1] + ordered[half], 2)


def white_spaces(cells: Sequence[Cell]) -> list[Cell]:
    """Coverage below 30 % and potential of at least the median of those known; the largest first."""
    middle = median([each.potential_fen for each in cells if each.potential_fen is not None])
    found = [each for each in cells if middle is not None and _is_white(each, middle)]
    return sorted(found, key=lambda each: (-(each.potential_fen or 0), each.region_code, each.customer_type))


def _is_white(cell: Cell, middle: int) -> bool:
    coverage = cell.coverage_bp
    return coverage is not None and coverage < WHITE_BELOW and cell.potential_fen is not None and cell.potential_fen >= middle


def provinces(cells: Sequence[Cell]) -> list[Cell]:
    """Sums of each province and type, by code; what is known of a whole is not counted again by its parts."""
    sums: dict[tuple[str, str], Cell] = {}
    for each in _tops(cells):
        key = full_code(each.region_code[:2]), each.customer_type
        sums[key] = _added(sums.get(key), each._replace(region_code=key[0]))
    return [sums[key] for key in sorted(sums)]


def _tops(cells: Sequence[Cell]) -> list[Cell]:
    known = {(prefix(each.region_code), each.customer_type) for each in cells}

    def whole_known(cell: Cell) -> bool:
        own = prefix(cell.region_code)
        return any((own[:cut], cell.customer_type) in known for cut in (2, 4) if cut < len(own))

    return [each for each in cells if not whole_known(each)]


def _added(before: Cell | None, more: Cell) -> Cell:
    if before is None:
        return more
    known = [each for each in (before.potential_fen, more.potential_fen) if each is not None]
    return before._replace(
        outlets=before.outlets + more.outlets, ours=before.ours + more.ours, rivals=before.rivals + more.rivals,
        potential_fen=sum(known) if known else None,
    )  # fmt: skip
