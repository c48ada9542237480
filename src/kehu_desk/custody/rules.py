"""Decisions of custody as plain values: levels, proposals with their signatures, retention. Source: B-081, B-103, B-159…B-161."""

from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple

from kehu_desk.access.sections import FLOOR, LOWEST, SECTIONS, TOP
from kehu_desk.kernel.errors import No, no

SHORTEST: Final = 5
WHOLE: Final = ""
PERMANENT: Final = "permanent"


class Kind(StrEnum):
    """What is proposed, or in the case of raising done at once."""

    RAISE = "raise"
    LOWER = "lower"
    SEAL = "seal"
    UNSEAL = "unseal"
    DESTROY = "destroy"
    WRITE_OFF = "write_off"


class ProposalState(StrEnum):
    """Where a proposal stands. CONFIRMED: signed by one manager, another signature is still needed."""

    PROPOSED = "PROPOSED"
    CONFIRMED = "CONFIRMED"
    DONE = "DONE"
    DECLINED = "DECLINED"
    WITHDRAWN = "WITHDRAWN"


class CustodyCase(NamedTuple):
    """Everything that a rule about one proposal may look at.

    nos: what the policy says against a confirmation; witness_nos: against witnessing; two: a second signature follows the first;
    own: he proposed it, or it is his own affair (concerned); signed: his name stands under it already. The *_no fields are refusals that
    needed a look into the store.
    """

    state: str
    kind: Kind
    two: bool
    own: bool
    concerned: bool = False
    signed: bool = False
    nos: tuple[No, ...] = ()
    witness_nos: tuple[No, ...] = ()
    reason: str = ""
    state_no: No | None = None
    lock_no: No | None = None
    held_no: No | None = None
    level_no: No | None = None
    blocked_no: No | None = None
    kept_no: No | None = None


def may(case: CustodyCase) -> No | None:
    """What the policy says against a confirmation."""
    return case.nos[0] if case.nos else None


def may_witness(case: CustodyCase) -> No | None:
    """What the policy says against witnessing."""
    return case.witness_nos[0] if case.witness_nos else None


def proposer_only(case: CustodyCase) -> No | None:
    """Only the proposer takes a proposal back."""
    return None if case.own else no("E_FORBIDDEN", action="withdraw")


def not_proposer(case: CustodyCase) -> No | None:
    """Nobody decides what he proposed, or what concerns himself. Source: B-030."""
    return no("E_SELF_APPROVAL") if case.own else None


def one_step_each(case: CustodyCase) -> No | None:
    """One person gives one signature. Source: B-031, B-159."""
    return no("E_SAME_PERSON") if case.signed else None


def stands_right(case: CustodyCase) -> No | None:
    """The archive, or the carrier, stands where this leads on from. Source: B-160, B-161."""
    return case.state_no


def not_locked(case: CustodyCase) -> No | None:
    """Nobody is editing. Source: B-081, B-160."""
    return case.lock_no


def not_held(case: CustodyCase) -> No | None:
    """Nobody waits for it in the queue. Source: B-160."""
    return case.held_no


def still_moves(case: CustodyCase) -> No | None:
    """The level is still another than the one asked for."""
    return case.level_no


def nothing_hangs_on_it(case: CustodyCase) -> No | None:
    """No loan, lock, hold, carrier or review is open. Source: B-161."""
    return case.blocked_no


def kept_long_enough(case: CustodyCase) -> No | None:
    """The time of keeping has passed. Source: B-161."""
    return case.kept_no


def has_reason(case: CustodyCase) -> No | None:
    """A reason of at least five characters. Source: B-040."""
    return reason_problem(case.reason)


def reason_problem(reason: str) -> No | None:
    """E_REASON below five characters."""
    return no("E_REASON") if len(reason.strip()) < SHORTEST else None


def needs_two(kind: Kind, section: str, level: int) -> bool:
    """A level below the section's default needs two managers, a destruction a manager and a witness. Source: B-159, B-161."""
    return kind is Kind.DESTROY or (kind is Kind.LOWER and section != WHOLE and level < FLOOR[section])


def level_problem(section: str, level: int, before: dict[str, int], after: dict[str, int], *, up: bool) -> No | None:
    """E_LEVEL unless the change moves at least one section the way that was meant. before, after: effective level by section.

    The level asked lies between the lowest of the section and L3: L0 is the card's alone.
    """
    if section != WHOLE and (section not in SECTIONS or section == "CARD"):
        return no("E_NOT_FOUND")
    stands = before.get(section, max(before.values(), default=0))
    lowest = 0 if section == WHOLE else LOWEST[section]
    moved = [after[each] - before[each] for each in before]
    if not lowest <= level <= TOP or not any(moved) or any((step < 0) == up for step in moved if step):
        return no("E_LEVEL", level=stands)
    return None


def kept_until(retention: str, sealed_on: date, years: int) -> date | None:
    """The last day an archive must be kept: so many years after sealing; None for ever. Source: B-161."""
    if retention == PERMANENT:
        return None
    try:
        return sealed_on.replace(year=sealed_on.year + years)
    except ValueError:  # 29 February
        return sealed_on.replace(year=sealed_on.year + years, month=3, day=1)


def retention_problem(retention: str, sealed_on: date | None, years: int, today: date) -> No | None:
    """E_DESTROY_BLOCKED until the day after the last day of keeping."""
    if sealed_on is None:
        return no("E_DESTROY_BLOCKED", count=1, until="", why="unsealed")
    until = kept_until(retention, sealed_on, years)
    if until is None:
        return no("E_DESTROY_BLOCKED", count=1, until="", why="permanent")
    return no("E_DESTROY_BLOCKED", count=1, until=until, why="kept") if today <= until else None
