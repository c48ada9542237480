"""What must hold besides the tiers, and what is left of a rebate where it does not. Source: business.md §16 (gates)."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import Final, NamedTuple

from kehu_desk.kernel.errors import No, no
from kehu_desk.rebates.rules.codes import GATES, NO_STRAY, ON_TIME, REPORTED, SELL_OUT, STOCK_DAYS, WHOLE_BP

SHARES: Final = frozenset({ON_TIME, SELL_OUT, REPORTED})
MOST_DAYS: Final = 3650
ENDLESS: Final = 9999


class Gate(NamedTuple):
    """limit: least share in basis points (on_time, sell_through, reported), most days (stock_days), most lines (no_stray).

    keep_bp: what is left of the rebate where it does not hold; 0: nothing.
    """

    kind: str
    limit: int
    keep_bp: int = 0


class GateResult(NamedTuple):
    """found: what was measured, in the unit of the limit; None when nothing is known. passed: whether it holds."""

    gate: Gate
    found: int | None
    passed: bool


class Measures(NamedTuple):
    """What the gates are held against. None: nothing fell due; nothing was bought; the stock is not known.

    strays: lines sold outside the area; stock_days: ENDLESS where nothing goes out; reported_bp: share of the months of which sales
    were reported.
    """

    on_time_bp: int | None = None
    strays: int = 0
    stock_days: int | None = None
    sell_out_bp: int | None = None
    reported_bp: int = 0


def try_gate(gate: Gate, told: Measures) -> GateResult:
    """Whether it holds. Where nothing fell due or was bought there is nothing to fail at; a stock that nobody knows shows nothing."""
    found = {
        ON_TIME: told.on_time_bp, NO_STRAY: told.strays, STOCK_DAYS: told.stock_days, SELL_OUT: told.sell_out_bp,
        REPORTED: told.reported_bp,
    }[gate.kind]  # fmt: skip
    if found is None:
        return GateResult(gate, None, gate.kind != STOCK_DAYS)
    return GateResult(gate, found, found >= gate.limit if gate.kind in SHARES else found <= gate.limit)


def kept(results: Iterable[GateResult]) -> Fraction:
    """What is left of the rebate: the shares of the gates that do not hold, one after the other."""
    left = Fraction(1)
    for each in results:
        left *= 1 if each.passed else Fraction(each.gate.keep_bp, WHOLE_BP)
    return left


def gate_faults(gates: Sequence[Gate]) -> tuple[No, ...]:
    """Each kind once, limits and shares within reason; faults at their row, from 1 on."""
    found = list[No]()
    for row, each in enumerate(gates, 1):
        most = WHOLE_BP if each.kind in SHARES else MOST_DAYS
        if each.kind not in GATES or not 0 <= each.limit <= most or not 0 <= each.keep_bp < WHOLE_BP:
            found.append(no("E_GATE", row=row))
        elif each.kind in [one.kind for one in gates[: row - 1]]:
            found.append(no("E_GATE_TWICE", row=row))
    return tuple(found)
