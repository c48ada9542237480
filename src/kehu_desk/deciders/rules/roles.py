"""What somebody is to a purchase, how much he weighs and on whose side he stands. Source: business.md §3 (buying_role)."""

from collections.abc import Collection, Iterable
from datetime import date
from typing import Final, NamedTuple
from uuid import UUID

from kehu_desk.archives.rules.contacts import SUPPORT
from kehu_desk.kernel.errors import No, no

ROLES: Final = ("decider", "approver", "influencer", "user", "buyer", "gatekeeper", "finance_payer", "tech_evaluator")
DECIDER: Final = "decider"
INFLUENCE: Final = range(1, 6)
SIDES: Final = {number: name for name, number in SUPPORT.items()}
LONGEST_SOURCE: Final = 120
LONGEST_CLASS: Final = 40
SHORTEST_SOURCE: Final = 2


class RoleTerms(NamedTuple):
    """What is said of one role. influence 1..5; support 2 (champion) to -2 (opponent); product_class empty: of every product.

    our_owner: 对口人; source: how we know it; fact: the fact of the intelligence that says so, which stands for the source.
    """

    role: str
    influence: int
    support: int = 0
    source: str = ""
    fact: UUID | None = None
    our_owner: UUID | None = None
    product_class: str = ""
    confirmed_on: date | None = None


def problems(terms: RoleTerms, today: date, owners: Collection[UUID], facts: Collection[UUID]) -> tuple[No, ...]:
    """Everything that is wrong. owners: who works for this customer; facts: of this customer, that the person may cite."""
    return tuple(_problems(terms, today, owners, facts))


def _problems(terms: RoleTerms, today: date, owners: Collection[UUID], facts: Collection[UUID]) -> Iterable[No]:
    if terms.role not in ROLES:
        yield no("E_ROLE")
    if terms.influence not in INFLUENCE:
        yield no("E_INFLUENCE")
    if terms.support not in SIDES:
        yield no("E_SUPPORT")
    if terms.fact is None and len(terms.source.strip()) < SHORTEST_SOURCE:
        yield no("E_SOURCE")
    if terms.fact is not None and terms.fact not in facts:
        yield no("E_FACT")
    if len(terms.source.strip()) > LONGEST_SOURCE or len(terms.product_class.strip()) > LONGEST_CLASS:
        yield no("E_TOO_LONG")
    if terms.our_owner is not None and terms.our_owner not in owners:
        yield no("E_OWNER")
    if terms.confirmed_on is not None and terms.confirmed_on > today:
        yield no("E_FUTURE", day=terms.confirmed_on.isoformat())


class Weight(NamedTuple):
    """How much somebody weighs over all his roles, and on whose side he stands in the weightiest of them."""

    influence: int
    support: int | None


def weight(roles: Iterable[tuple[int, int]]) -> Weight:
    """roles: (influence, support) of those that have not ended; nobody's influence is 0. Of equal roles the most critical counts."""
    heaviest = max(roles, key=lambda each: (each[0], -each[1]), default=None)
    return Weight(*heaviest) if heaviest else Weight(0, None)
