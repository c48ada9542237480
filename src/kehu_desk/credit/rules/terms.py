"""The words of credit: grades, statuses, kinds of change, guarantees, and the numbers an office sets. Source: business.md §11."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final, NamedTuple

from kehu_desk.kernel.settings import Settings

FEN_PER_WAN: Final = 1_000_000  # 万元 in fen
STEP_FEN: Final = 100_000  # limits are whole thousands of yuan
GRADES: Final = ("AAA", "AA", "A", "B", "C")
BEST_OF_NEW: Final = "A"
TERMS: Final = ("prepaid", "cod", "eom", "net_days", "consignment")
GUARANTEES: Final = ("mortgage", "pledge", "guarantor", "deposit", "insurance")
DEPOSIT: Final = "deposit"
RECORDS: Final = ("clean", "lawsuit", "enforcement")
SHORTEST: Final = 5  # characters of a reason


class Status(StrEnum):
    """How a customer is handled, from the mildest to the strictest."""

    NORMAL = "normal"
    WATCH = "watch"
    HOLD = "hold"
    CASH_ONLY = "cash_only"
    SUSPENDED = "suspended"


class Kind(StrEnum):
    """What a change is about."""

    LIMIT = "limit"
    TEMP = "temp_limit"
    STATUS = "status"


def stricter(one: str, other: str) -> bool:
    """Whether the first status is stricter than the other."""
    order = list(Status)
    return order.index(Status(one)) > order.index(Status(other))


class Policy(NamedTuple):
    """The office's numbers: factors in per cent by grade, shares in per cent, amounts in fen, days."""

    factors: Mapping[str, int]
    share_cap: int = 20
    secured_share: int = 70
    sup_fen: int = 10 * FEN_PER_WAN
    dual_fen: int = 50 * FEN_PER_WAN
    limit_months: int = 12
    count_orders: bool = True
    check_order: bool = True
    check_delivery: bool = True
    grace_days: int = 7
    watch_days: int = 7
    hold_days: int = 30
    hold_use: int = 110
    cash_days: int = 60
    broken_promises: int = 2
    clean_days: int = 90


USUAL: Final = Policy({"AAA": 150, "AA": 100, "A": 80, "B": 60, "C": 0})


def policy_of(values: Settings) -> Policy:
    """The numbers in force."""
    number = values.number
    return Policy(
        {grade: number(f"credit_factor_{grade.lower()}") for grade in GRADES},
        number("credit_share_cap"), number("credit_secured_share"), number("credit_sup_wan") * FEN_PER_WAN,
        number("limit_dual_wan") * FEN_PER_WAN, number("credit_limit_months"), values.flag("credit_count_orders"),
        values.flag("credit_check_order"), values.flag("credit_check_delivery"), number("credit_grace_days"), number("credit_watch_days"),
        number("credit_hold_days"), number("credit_hold_use"), number("credit_cash_days"), number("credit_broken_promises"),
        number("credit_clean_days"),
    )  # fmt: skip
