"""Turns in a customer's life: who may turn it where, and what stands against it. Source: business.md §2 (customer.lifecycle), §23."""

from typing import Final, NamedTuple

from kehu_desk.kernel.errors import No, no
from kehu_desk.prospects.rules.codes import ACTIVE, BLOCKED, DIRECT, DORMANT, FORMER, LONGEST, LOST, PROSPECT, REASONS, SHORTEST

FROM: Final = {
    DORMANT: frozenset({ACTIVE}),
    LOST: frozenset({ACTIVE, DORMANT}),
    FORMER: frozenset({PROSPECT, ACTIVE, DORMANT, LOST}),
    BLOCKED: frozenset({PROSPECT, ACTIVE, DORMANT, LOST, FORMER}),
}
"""Target -> the stages from which it may be reached; what buys again becomes active by the sale itself."""


class TurnTerms(NamedTuple):
    """What is typed of a turn. reason: why a customer was lost, of REASONS; win_back: how he is to be won again, empty for not at all."""

    target: str
    note: str = ""
    reason: str = ""
    win_back: str = ""


class TurnCase(NamedTuple):
    """What a turn is weighed against. stands: his stage; relation: direct or indirect; receivable_fen: open; contract: runs."""

    stands: str
    relation: str = DIRECT
    receivable_fen: int = 0
    contract: bool = False
    waits: bool = False


def problems(terms: TurnTerms, case: TurnCase) -> tuple[No, ...]:
    """Everything that stands against a turn."""
    found = [_reachable(terms.target, case), *_told(terms)]
    if terms.target == FORMER:
        found += [_settled(case), _ended(case)]
    if case.waits:
        found.append(no("E_TURN_WAITS"))
    return tuple(each for each in found if each is not None)


def _reachable(target: str, case: TurnCase) -> No | None:
    if target == DIRECT:
        return None if case.relation == "indirect" else no("E_TURN_STATE", stands=case.relation)
    return None if case.stands in FROM.get(target, frozenset()) else no("E_TURN_STATE", stands=case.stands)


def _told(terms: TurnTerms) -> tuple[No | None, ...]:
    told = SHORTEST <= len(terms.note.strip()) <= LONGEST
    lost = None if terms.target != LOST or terms.reason in REASONS else no("E_LOST_WHY", least=SHORTEST)
    plan = None if len(terms.win_back.strip()) <= LONGEST else no("E_TURN_NOTE", least=SHORTEST)
    return None if told else no("E_TURN_NOTE", least=SHORTEST), lost, plan


def _settled(case: TurnCase) -> No | None:
    return no("E_TURN_OWES") if case.receivable_fen else None


def _ended(case: TurnCase) -> No | None:
    return no("E_TURN_CONTRACT") if case.contract else None
