"""The terms of a contract and what amendments make of them on a day. Source: business.md §25 (amendment), R40."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final, NamedTuple
from uuid import UUID

from kehu_desk.contracts.rules.case import EARLIEST, LATEST, MOST_FEN
from kehu_desk.kernel.errors import No, no

RENEWALS: Final = ("none", "auto", "by_agreement")
MOST_BP: Final = 10_000
MOST_DAYS: Final = 3650


class Terms(NamedTuple):
    """What holds on one day. in_force: the contract is signed and the day lies in its time."""

    contract: UUID
    no: str
    in_force: bool
    start_on: date
    end_on: date | None
    amount_fen: int | None
    credit_days: int | None
    price_list_code: str
    discount_bp: int
    service_standard: str
    territory: tuple[str, ...]
    exclusive: bool


AMENDABLE: Final = ("end_on", "amount_fen", "credit_days", "price_list_code", "discount_bp", "service_standard", "territory", "exclusive")


class Change(NamedTuple):
    """One signed amendment. values: column -> plain JSON, days as yyyy-mm-dd."""

    effective_on: date
    no: str
    values: Mapping[str, Any]


def in_force(first: Terms, changes: Iterable[Change], day: date) -> Terms:
    """The terms with every amendment that is effective by the day, the later over the earlier."""
    for each in sorted(each for each in changes if each.effective_on <= day):
        first = first._replace(**{key: value_of(key, value) for key, value in each.values.items() if key in AMENDABLE})
    return first


def value_of(key: str, plain: Any) -> Any:
    """A value from its plain JSON."""
    if key == "end_on":
        return date.fromisoformat(plain) if plain else None
    return tuple(plain) if key == "territory" else plain


def plain_of(key: str, value: Any) -> Any:
    """A value as plain JSON."""
    if key == "end_on":
        return value.isoformat() if value else None
    return list(value) if key == "territory" else value


def term_problems(values: Mapping[str, Any], start_on: date) -> tuple[No, ...]:
    """What is wrong with changed or new terms: unknown columns, amounts, days, shares out of bounds."""
    found = [no("E_TERM", term=key) for key in values if key not in AMENDABLE]
    end = values.get("end_on")
    if end is not None:
        if not EARLIEST <= end <= LATEST:
            found.append(no("E_DATE", day=end))
        elif end < start_on:
            found.append(no("E_DATE_ORDER", start=start_on, end=end))
    for key, most in (("amount_fen", MOST_FEN), ("credit_days", MOST_DAYS), ("discount_bp", MOST_BP)):
        value = values.get(key)
        if value is not None and not 0 <= value <= most:
            found.append(no("E_AMOUNT") if key == "amount_fen" else no("E_TERM", term=key))
    return tuple(found)
