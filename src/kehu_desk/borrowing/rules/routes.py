"""Who must agree to a loan, as a list of steps. Source: borrowing.md §2 (approval routes), B-036, B-039, B-058."""

from collections.abc import Collection
from enum import StrEnum


class StepName(StrEnum):
    """A step of a route: whose decision it is."""

    CHIEF = "chief"
    OWNER_CHIEF = "owner_chief"
    MANAGER = "manager"


def route_of(level: int, *, tied: bool, roles: Collection[str], sealed: bool = False) -> tuple[StepName, ...]:
    """The steps in order; empty means register and release. level: of the loan; tied: OWN, TEAM, KAM or SUP of the customer."""
    steps = _by_table(level, tied, roles)
    return (*steps, StepName.MANAGER) if sealed and StepName.MANAGER not in steps else steps


def _by_table(level: int, tied: bool, roles: Collection[str]) -> tuple[StepName, ...]:
    if level < 1:
        return ()
    if "mgr" in roles or "cus" in roles:
        return (StepName.MANAGER,)
    if level == 1:
        return () if tied else (StepName.CHIEF,)
    if level == 2:
        return (StepName.CHIEF,) if tied else (StepName.CHIEF, StepName.OWNER_CHIEF)
    return (StepName.CHIEF, StepName.MANAGER)
