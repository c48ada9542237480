"""Policies as documents and rewards: what may be written, and every guard. Source: business.md §16 (policy, 奖励)."""

from datetime import date
from typing import Any, Final, NamedTuple
from uuid import UUID

from kehu_desk.kernel.errors import No, no

KINDS: Final = ("sales", "price", "supply", "season", "rebate", "channel", "service")
DRAFT, PUBLISHED, SUPERSEDED, RETIRED = "draft", "published", "superseded", "retired"
STATES: Final = (DRAFT, PUBLISHED, SUPERSEDED, RETIRED)
REWARDS: Final = ("plaque", "trip", "training", "sample", "priority", "other")
PROPOSED, APPROVED, REJECTED, GIVEN = "proposed", "approved", "rejected", "given"
REWARD_STATES: Final = (PROPOSED, APPROVED, REJECTED, GIVEN)
GRADES: Final = ("A", "B", "C", "D")
SHORTEST: Final = 5
LONGEST: Final = 300
LONGEST_BODY: Final = 20_000
MOST_FEN: Final = 10**12


class PolicyTerms(NamedTuple):
    """What a person types. grades, regions (codes), customers: to whom it goes; empty: to all. products: what it is about."""

    code: str
    kind: str
    title: str
    body: str
    valid_from: date | None
    valid_to: date | None = None
    grades: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    customers: tuple[UUID, ...] = ()

    def scope(self) -> dict[str, Any]:
        """As the column holds it."""
        return {"grades": list(self.grades), "regions": list(self.regions), "customers": [str(each) for each in self.customers]}


class RewardTerms(NamedTuple):
    """A reward that is not money. value_fen: what it is worth to us, if that is known."""

    kind: str
    reason: str
    value_fen: int | None = None


class PolicyCase(NamedTuple):
    """nos: what the policy says; mine: he drafted it; older: first day of the version in force; since: of this one."""

    state: str
    nos: tuple[No, ...] = ()
    mine: bool = False
    reason: str = ""
    since: date = date.max
    older: date | None = None


class RewardCase(NamedTuple):
    """mine: he proposed it; on: the day it was given, not before decided_on."""

    state: str
    nos: tuple[No, ...] = ()
    mine: bool = False
    reason: str = ""
    today: date = date.max
    on: date | None = None
    decided_on: date = date.min


def policy_faults(terms: PolicyTerms) -> tuple[No, ...]:
    """Everything that is wrong, each at its field."""
    right = {
        "code": 0 < len(terms.code.strip()) <= 24, "kind": terms.kind in KINDS, "title": 0 < len(terms.title.strip()) <= 60,
        "body": 0 < len(terms.body.strip()) <= LONGEST_BODY, "valid_from": terms.valid_from is not None,
        "valid_to": terms.valid_to is None or terms.valid_from is None or terms.valid_from <= terms.valid_to,
        "grades": set(terms.grades) <= set(GRADES), "regions": all(len(each) == 6 and each.isdigit() for each in terms.regions),
    }  # fmt: skip
    return tuple(no("E_POLICY_FIELD", field=field) for field, good in right.items() if not good)


def reward_faults(terms: RewardTerms) -> tuple[No, ...]:
    """Everything that is wrong, each at its field."""
    right = {
        "reward": terms.kind in REWARDS, "reason": SHORTEST <= len(terms.reason.strip()) <= LONGEST,
        "value": terms.value_fen is None or 0 <= terms.value_fen <= MOST_FEN,
    }  # fmt: skip
    return tuple(no("E_POLICY_FIELD", field=field) for field, good in right.items() if not good)


def may(case: PolicyCase | RewardCase) -> No | None:
    """The first thing the policy says against it."""
    return case.nos[0] if case.nos else None


def not_mine(case: PolicyCase | RewardCase) -> No | None:
    """Nobody publishes what he drafted, nor decides on what he proposed."""
    return no("E_SELF_APPROVAL") if case.mine else None


def has_reason(case: PolicyCase | RewardCase) -> No | None:
    """Retiring and rejecting say why."""
    if len(case.reason.strip()) < SHORTEST:
        return no("E_REASON", least=SHORTEST)
    return no("E_TOO_LONG", most=LONGEST) if len(case.reason.strip()) > LONGEST else None


def begins_later(case: PolicyCase) -> No | None:
    """Each day has one version."""
    return no("E_VERSION_START", day=case.older) if case.older is not None and case.since <= case.older else None


def in_its_days(case: RewardCase) -> No | None:
    """Given not before it was decided, not in the future."""
    inside = case.on is not None and case.decided_on <= case.on <= case.today
    return None if inside else no("E_DAY", first=case.decided_on, last=case.today)
