"""What goods that come back are worth: the amount of the line they were sold in, shared by quantity. Source: business.md §0, §19."""

from kehu_desk.kernel.money import FEN_PER_PRICE_TIMES_QUANTITY, half_up


def net_price4(fen: int, qty3: int) -> int:
    """The price of one base unit after discount, of a line that came to so much for so much."""
    return half_up(fen * FEN_PER_PRICE_TIMES_QUANTITY, qty3) if qty3 else 0


def share_fen(fen: int, sold3: int, before3: int, part3: int, credited_fen: int = 0) -> int:
    """What a part is worth after before3 have come back: the parts add up to the amount of the whole, whatever their sizes and order.

    Each part is the rounded amount up to its end less the rounded amount up to its start, so the last one gets the remainder.
    credited_fen: paid for earlier parts; together they never exceed the amount.
    """
    if sold3 <= 0 or part3 <= 0:
        return 0
    end, start = min(sold3, before3 + part3), min(sold3, before3)
    return max(0, min(half_up(fen * end, sold3) - half_up(fen * start, sold3), fen - credited_fen))
