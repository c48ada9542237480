"""How much of what a customer buys comes back, against what was agreed. Source: business.md §19."""

from typing import Final, NamedTuple

from kehu_desk.kernel.money import scaled, share_bp

GREEN, YELLOW, RED = "green", "yellow", "red"
WHOLE: Final = 10_000


class Rate(NamedTuple):
    """Twelve months up to a day, in fen. cap_bp: what may come back; colour: green, yellow from the warning share of it, red from it."""

    returned_fen: int
    sold_fen: int
    cap_bp: int
    colour: str
    contract: str = ""

    @property
    def bp(self) -> int:
        """Returned of sold."""
        return share_bp(self.returned_fen, self.sold_fen) if self.sold_fen > 0 else (WHOLE if self.returned_fen > 0 else 0)


def rated(returned_fen: int, sold_fen: int, cap_bp: int, warn_percent: int, contract: str = "") -> Rate:
    """With its colour, held against the cap as whole numbers. contract: where the cap stands; empty for the office's own."""
    colour = GREEN
    if returned_fen > 0:
        measured, cap = returned_fen * WHOLE, cap_bp * max(0, sold_fen)
        colour = RED if measured >= cap else YELLOW if measured * 100 >= cap * warn_percent else GREEN
    return Rate(returned_fen, sold_fen, cap_bp, colour, contract)


def cap_of(text: str) -> int | None:
    """A cap as it stands in a contract, such as 3, 3% or 2.5 %: basis points; None when it cannot be read or is no share."""
    bp = scaled(text.replace("%", "").replace("\N{FULLWIDTH PERCENT SIGN}", "").strip(), 2)
    return bp if bp is not None and 0 <= bp <= WHOLE else None
