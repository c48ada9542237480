"""How far from the customer's door a visit was noted. Source: business.md §14 (checkin)."""

import re
from collections.abc import Iterable, Mapping
from math import asin, cos, radians, sin, sqrt
from typing import Any, Final

EARTH_M: Final = 6_371_000
MICRO: Final = 1_000_000
PAIR: Final = re.compile(r"\s*(-?\d{1,2}(?:\.\d{1,10})?)\s*[,，;\s]\s*(-?\d{1,3}(?:\.\d{1,10})?)\s*")

Spot = tuple[int, int]
"""Latitude and longitude in millionths of a degree."""


def spot(text: str) -> Spot | None:
    """30.2741,120.1551 as people copy it from a map; None when it is no place on earth."""
    if not (found := PAIR.fullmatch(text)):
        return None
    lat, lon = (round(float(each) * MICRO) for each in found.groups())
    return (lat, lon) if on_earth(lat, lon) else None


def on_earth(lat6: int, lon6: int) -> bool:
    """Whether there is such a place."""
    return abs(lat6) <= 90 * MICRO and abs(lon6) <= 180 * MICRO


def distance_m(here: Spot, there: Spot) -> int:
    """Metres along the ground between two places (haversine)."""
    lat1, lon1, lat2, lon2 = (radians(each / MICRO) for each in (*here, *there))
    half = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return round(2 * EARTH_M * asin(min(1.0, sqrt(half))))


def spots(addresses: Iterable[Mapping[str, Any]]) -> list[Spot]:
    """Places of a customer's addresses, as far as they are known."""
    return [found for each in addresses if (found := spot(str(each.get("position") or ""))) is not None]


def nearest_m(here: Spot | None, places: Iterable[Spot]) -> int | None:
    """Metres to the nearest address; None where either is not known."""
    return None if here is None else min((distance_m(here, each) for each in places), default=None)
