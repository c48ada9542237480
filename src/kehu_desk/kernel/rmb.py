"""Amounts in the capitals of Chinese bills and letters: 壹仟肆佰零玖元伍角.

Source: 支付结算办法 (中国人民银行), annex 1, II and III. Written here because cn2an (MIT), the one kept library, misses a worked
example of that annex (¥107,000.53 loses its 零) and takes floats; num2words is LGPL.
"""

from typing import Final

DIGITS: Final = "零壹贰叁肆伍陆柒捌玖"
PLACES: Final = ((10**8, "亿"), (10**4, "万"), (1000, "仟"), (100, "佰"), (10, "拾"))
MOST: Final = 10**18  # fen: the first amount that 仟万亿 does not hold


def capitals(fen: int) -> str:
    """Fen in capitals: 整 after 元 alone, 负 before a debt turned round, 零 for what is skipped between two digits.

    Raises ValueError from ten thousand 万亿 yuan on, which no paper of ours names.
    """
    if abs(fen) >= MOST:
        raise ValueError(f"too large for words: {fen} fen")
    yuan, rest = divmod(abs(fen), 100)
    jiao, cents = divmod(rest, 10)
    whole = f"{_whole(yuan)}元" if yuan or not rest else ""
    skipped = bool(yuan) and (yuan % 10 == 0 if jiao else bool(cents))
    parts = f"{DIGITS[jiao]}角" if jiao else "", f"{DIGITS[cents]}分" if cents else ""
    return ("负" if fen < 0 else "") + whole + ("零" if skipped else "") + "".join(parts) + ("" if rest else "整")


def _whole(number: int) -> str:
    """What stands before the largest place, its name, and what stands behind it: after a 零 where that begins lower than the next place."""
    for size, name in PLACES:
        above, below = divmod(number, size)
        if above:
            return _whole(above) + name + ("零" if 0 < below < size // 10 else "") + (_whole(below) if below else "")
    return DIGITS[number]
