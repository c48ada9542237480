"""Money and quantities as whole numbers: fen, price4, qty3. No float ever. Source: business.md §0.

fen: 0.01 CNY. price4: 0.0001 CNY per base unit, tax included. qty3: 0.001 base unit. bp: 1/10000.
"""

import re
from decimal import Decimal
from unicodedata import normalize

FEN_PER_PRICE_TIMES_QUANTITY = 100_000  # qty3/1000 x price4/10000 x 100 fen
RATE = 10**8


def half_up(above: int, below: int) -> int:
    """above / below to the nearest whole number, halves away from zero: the one rounding, at the end of a formula."""
    if below < 0:
        above, below = -above, -below
    whole, rest = divmod(abs(above), below)
    rounded = whole + (2 * rest >= below)
    return rounded if above >= 0 else -rounded


def amount_fen(qty3: int, price4: int, discount_fen: int = 0) -> int:
    """What a line costs, in fen. A negative quantity (a return) gives a negative amount."""
    return half_up(qty3 * price4, FEN_PER_PRICE_TIMES_QUANTITY) - discount_fen


def base_fen(amount: int, fx_rate8: int) -> int:
    """Minor units of a document's currency in fen; fx_rate8: CNY for one unit, times 10^8. Frozen when the document is posted (R65)."""
    return half_up(amount * fx_rate8, RATE)


def share_bp(part: int, whole: int) -> int:
    """part of whole in basis points; 0 of nothing."""
    return half_up(part * 10_000, whole) if whole else 0


def scaled(text: str, places: int) -> int | None:
    """A number as typed, times 10^places, exactly; None when it is no number or has more places than that.

    Thousands separators, full-width digits, a currency sign and 元 are what people paste: they count for nothing.
    """
    digits = normalize("NFKC", text).translate(_PASTED).removesuffix("元")
    if not _NUMBER.fullmatch(digits):
        return None
    number = Decimal(digits) * 10**places
    return int(number) if number == number.to_integral_value() else None


def fen(text: str) -> int | None:
    """Money as typed: yuan with at most two places."""
    return scaled(text, 2)


def price4(text: str) -> int | None:
    """A price as typed: yuan with at most four places."""
    return scaled(text, 4)


def qty3(text: str) -> int | None:
    """A quantity as typed: at most three places."""
    return scaled(text, 3)


def plain(value: int, places: int, least: int | None = None) -> str:
    """A scaled whole number in digits, with separators of thousands; least: how many places stay although they are zero."""
    sign, digits = "-" if value < 0 else "", str(abs(value)).rjust(places + 1, "0")
    whole, rest = (digits[:-places], digits[-places:]) if places else (digits, "")
    keep = places if least is None else least
    rest = rest[:keep] + rest[keep:].rstrip("0")
    return f"{sign}{int(whole):,}" + (f".{rest}" if rest else "")


def yuan(value: int) -> str:
    """Fen as people read it: 1,234.50."""
    return plain(value, 2)


_NUMBER = re.compile(r"[+-]?(\d{1,15}(\.\d*)?|\.\d+)", re.ASCII)
_PASTED = str.maketrans("", "", ", \u00a5")
