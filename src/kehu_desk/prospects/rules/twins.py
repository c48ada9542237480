"""Twins of our best customers: alike in type, size, industry and rank of region, but not yet buying. Source: business.md §23."""

from collections.abc import Sequence
from typing import Final, NamedTuple
from uuid import UUID

from kehu_desk.kernel.regions import full_code

LEAST: Final = 3  # equal traits, the type among them


class Traits(NamedTuple):
    """What is compared; empty for unknown."""

    customer_type: str
    size_class: str
    industry_code: str
    rank: str


class Known(NamedTuple):
    """A customer and his traits."""

    id: UUID
    name: str
    traits: Traits


class Twin(NamedTuple):
    """like: names of the best customers that he is most like; same: names of the traits that are equal."""

    id: UUID
    name: str
    region_rank: str
    same: tuple[str, ...]
    like: tuple[str, ...]


def rank(code: str) -> str:
    """province, city or area; empty without a code."""
    if not code:
        return ""
    whole = full_code(code)
    return "province" if whole.endswith("0000") else "city" if whole.endswith("00") else "area"


def twins(best: Sequence[Known], others: Sequence[Known], most: int = 100) -> list[Twin]:
    """The most alike first, then by name."""
    by_traits: dict[Traits, list[str]] = {}
    for each in best:
        by_traits.setdefault(each.traits, []).append(each.name)
    found = [twin for each in others if (twin := _twin(each, by_traits)) is not None]
    return sorted(found, key=lambda twin: (-len(twin.same), -len(twin.like), twin.name, twin.id))[:most]


def same(one: Traits, other: Traits) -> tuple[str, ...]:
    """Names of the traits that are known and equal."""
    pairs = zip(one._fields, one, other, strict=True)
    return tuple(name for name, mine, his in pairs if mine and mine == his)


def _twin(each: Known, by_traits: dict[Traits, list[str]]) -> Twin | None:
    near = [(same(each.traits, traits), names) for traits, names in by_traits.items()]
    fitting = [(equal, names) for equal, names in near if "customer_type" in equal and len(equal) >= LEAST]
    if not fitting:
        return None
    equal, _names = max(fitting, key=lambda pair: (len(pair[0]), pair[0]))
    like = sorted(name for other, names in fitting if other == equal for name in names)
    return Twin(each.id, each.name, each.traits.rank, equal, tuple(like[:5]))
