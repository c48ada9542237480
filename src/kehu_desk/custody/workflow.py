"""What becomes of a proposal in custody, as data; and the two lines that sealing adds to an archive. Source: §2 (P, Y, W), B-159…B-161."""

from collections.abc import Callable
from typing import Final

from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.custody import rules as r
from kehu_desk.custody.rules import CustodyCase, Kind
from kehu_desk.custody.rules import ProposalState as S
from kehu_desk.door.workflow import Guard, Transition, always, nothing

Rule = Guard[CustodyCase]
WAITS: Final = frozenset({S.PROPOSED, S.CONFIRMED})


def _one(case: CustodyCase) -> bool:
    return not case.two


def _two(case: CustodyCase) -> bool:
    return case.two


def _second_manager(case: CustodyCase) -> bool:
    return case.kind is not Kind.DESTROY


def _destroys(case: CustodyCase) -> bool:
    return case.kind is Kind.DESTROY


SIGN: Final = (
    r.not_proposer, r.one_step_each, r.stands_right, r.still_moves, r.not_locked, r.not_held, r.nothing_hangs_on_it, r.kept_long_enough,
)  # fmt: skip


def _row(
    name: str, sources: str, event: str, target: S, who: Rule, *guards: Rule, when: Callable[[CustodyCase], bool] = always, effects: str,
) -> Transition[CustodyCase]:  # fmt: skip
    return Transition(name, frozenset(sources.split()), event, target, (who,), guards, when, nothing, tuple(effects.split()))


PROPOSAL: Final = (
    _row("C1", "PROPOSED", "confirm", S.DONE, r.may, *SIGN, when=_one, effects="sign carry_out close"),
    _row("C2", "PROPOSED", "confirm", S.CONFIRMED, r.may, *SIGN, when=_two, effects="sign"),
    _row("C3", "CONFIRMED", "confirm", S.DONE, r.may, *SIGN, when=_second_manager, effects="sign carry_out close"),
    _row("C4", "CONFIRMED", "witness", S.DONE, r.may_witness, *SIGN, when=_destroys, effects="sign carry_out close"),
    _row("C5", "PROPOSED CONFIRMED", "decline", S.DECLINED, r.may, r.not_proposer, r.has_reason, effects="close"),
    _row("C6", "PROPOSED CONFIRMED", "withdraw", S.WITHDRAWN, r.proposer_only, effects="close"),
)
SOURCE_OF: Final = {Kind.SEAL: ArchiveState.FILED, Kind.UNSEAL: ArchiveState.SEALED, Kind.DESTROY: ArchiveState.SEALED}
BECOMES: Final = {Kind.SEAL: ArchiveState.SEALED, Kind.UNSEAL: ArchiveState.FILED, Kind.DESTROY: ArchiveState.DESTROYED}
