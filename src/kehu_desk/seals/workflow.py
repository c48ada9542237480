"""What may become of a seal, and of one use of it. Source: business.md §25 (seal, seal_use), §1 (stamp)."""

from collections.abc import Callable, Mapping
from typing import Final

from kehu_desk.door.workflow import Guard, Transition, always, nothing
from kehu_desk.seals import rules as r
from kehu_desk.seals.rules import SealCase, UseCase
from kehu_desk.seals.rules import SealState as S
from kehu_desk.seals.rules import UseState as U


def _seal(name: str, sources: str, event: str, target: S, *guards: Guard[SealCase], effects: str = "") -> Transition[SealCase]:
    return Transition(name, frozenset(sources.split()), event, target, (r.may(event),), guards, effects=tuple(effects.split()))


SEAL: Final = (
    _seal("S1", "new", "propose", S.PROPOSED, r.named, r.code_free, r.keepers_fit),
    _seal("S2", "proposed", "approve", S.IN_CUSTODY, r.not_proposer, r.keepers_fit),
    _seal("S3", "proposed", "decline", S.DECLINED, r.not_proposer, r.has_reason),
    _seal("S4", "in_custody out", "lose", S.LOST, r.has_reason, effects="end_outing"),
    _seal("S5", "lost", "find", S.IN_CUSTODY, r.keepers_fit),
    _seal("S6", "in_custody lost", "retire", S.RETIRED, r.has_reason, r.none_open),
)


def _use(
    name: str, sources: str, event: str, target: U, *guards: Guard[UseCase], who: tuple[Guard[UseCase], ...] = (),
    when: Callable[[UseCase], bool] = always, writes: Callable[[UseCase], Mapping[str, object]] = nothing, effects: str = "",
) -> Transition[UseCase]:  # fmt: skip
    return Transition(name, frozenset(sources.split()), event, target, who or (r.may(event),), guards, when, writes, tuple(effects.split()))


def _inside(case: UseCase) -> bool:
    return not case.outside


def _outside(case: UseCase) -> bool:
    return case.outside


def _used(case: UseCase) -> bool:
    return case.copies != 0


def _unused(case: UseCase) -> bool:
    return case.copies == 0


def _decided(case: UseCase) -> dict[str, object]:
    return {"approved_at": case.now, "reason": case.reason.strip()}


def _stamped(case: UseCase) -> dict[str, object]:
    return {"stamped_at": case.now}


def _back(case: UseCase) -> dict[str, object]:
    return {"back_at": case.now, "copies": case.copies, "stamped_at": case.now}


def _back_unused(case: UseCase) -> dict[str, object]:
    return {"back_at": case.now, "reason": case.reason.strip()}


def _why(case: UseCase) -> dict[str, object]:
    return {"reason": case.reason.strip()}


ASKED: Final = (r.archive_open, r.has_document, r.has_purpose, r.counts_fit, r.seal_usable, r.second_named, r.due_named)
DECIDED: Final = (r.not_requester, r.manager_if_outside)
HANDLED: Final = (r.keeps, r.not_approver, r.seal_there)

USE: Final = (
    _use("U1", "new", "request", U.REQUESTED, *ASKED),
    _use("U2", "requested", "approve", U.APPROVED, *DECIDED, r.archive_open, r.seal_usable, r.due_named, writes=_decided,
         effects="approved tell_keepers tell_requester"),
    _use("U3", "requested", "refuse", U.REFUSED, *DECIDED, r.has_reason, writes=_decided, effects="approved tell_requester"),
    _use("U4", "requested approved", "cancel", U.CANCELLED, who=(r.requester_only,), writes=_why),
    _use("U5", "approved", "stamp", U.STAMPED, *HANDLED, when=_inside, writes=_stamped, effects="handled tell_requester"),
    _use("U6", "approved", "hand_out", U.OUT, *HANDLED, r.due_named, when=_outside, effects="handled seal_out"),
    _use("U7", "out", "give_back", U.STAMPED, r.keeps, r.copies_fit, when=_used, writes=_back, effects="seal_back"),
    _use("U8", "out", "give_back", U.CANCELLED, r.keeps, when=_unused, writes=_back_unused, effects="seal_back"),
)  # fmt: skip
