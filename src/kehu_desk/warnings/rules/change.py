"""客户重大变故预警: events that change what a customer is good for, each with its level. Source: business.md §18, R23."""

from collections.abc import Mapping
from typing import Final

from kehu_desk.intelligence.rules.terms import EVENTS as NAMES
from kehu_desk.warnings.rules.levels import ORANGE, RED, YELLOW

VERSION: Final = 1
EVENTS: Final[Mapping[str, str]] = {
    "owner_change": ORANGE, "equity_transfer": ORANGE, "merger": RED, "key_person_leaves": YELLOW, "move": YELLOW, "licence_revoked": RED,
    "tax_penalty": ORANGE, "sued": ORANGE, "enforcement": RED, "assets_seized": RED, "accident": RED, "agency_lost": ORANGE,
    "rival_brand": RED, "wage_arrears": RED, "owner_away": RED,
}  # fmt: skip
PROVED: Final = "corroborated"
GONE: Final = frozenset({"refuted", "expired", "withdrawn"})


assert frozenset(EVENTS) == frozenset(NAMES)  # what a fact may tell is what is warned of


def level_of(event: str, own: Mapping[str, str] | None = None) -> str:
    """The level of an event: as the office has set it, else the usual one. KeyError for an event that is none."""
    return {**EVENTS, **(own or {})}[event]


def provisional(fact_state: str) -> bool:
    """Whether a warning rests on a fact that is not proved: it keeps its level, and the only measure is to verify."""
    return fact_state != PROVED
