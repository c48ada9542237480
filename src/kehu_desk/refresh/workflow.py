"""The table of a refresh task. Edits under loans for the quarter reach it as what the clock finds. Source: B-173…B-175."""

from collections.abc import Callable
from typing import Final

from kehu_desk.door.workflow import CLOCK, Guard, Transition, always, nothing
from kehu_desk.refresh.rules import case as r
from kehu_desk.refresh.rules.case import How, TaskCase
from kehu_desk.refresh.rules.case import TaskState as S

Writes = Callable[[TaskCase], dict[str, object]]


def _row(
    name: str, sources: str, event: str, target: S | Callable[[TaskCase], str], *guards: Guard[TaskCase],
    who: tuple[Guard[TaskCase], ...] = (), when: Callable[[TaskCase], bool] = always, writes: Writes | None = None, effects: str = "",
) -> Transition[TaskCase]:  # fmt: skip
    return Transition(name, frozenset(sources.split()), event, target, who, guards, when, writes or nothing, tuple(effects.split()))


def _back_to(case: TaskCase) -> str:
    return S.LATE if case.late else S.OPEN


def _edit_in(case: TaskCase) -> dict[str, object]:
    assert case.next is not None
    return {"handed_in_at": case.next.at, "seen_at": case.next.at, "how": How.EDIT.value, "loan_id": case.next.loan}


def _edit_back(case: TaskCase) -> dict[str, object]:
    assert case.next is not None
    return {"seen_at": case.next.at, "deadline_at": r.extended(case, case.next.at, case.next.grace), "handed_in_at": None}


def _edit_done(case: TaskCase) -> dict[str, object]:
    assert case.next is not None
    return {"seen_at": case.next.at, "done_at": case.next.at}


def _confirmed(case: TaskCase) -> dict[str, object]:
    return {"handed_in_at": case.now, "how": How.UNCHANGED.value, "loan_id": None}


def _returned(case: TaskCase) -> dict[str, object]:
    return {"deadline_at": r.extended(case, case.now, case.grace or case.deadline), "handed_in_at": None}


def _waived(case: TaskCase) -> dict[str, object]:
    return {"reason": case.ended, "waived_at": case.now}


def _unchanged(case: TaskCase) -> bool:
    return case.how == How.UNCHANGED


TASK: Final = (
    _row("Q1", "OPEN", CLOCK, S.HANDED_IN, when=r.came_in_time, writes=_edit_in),
    _row("Q2", "OPEN", CLOCK, S.WAIVED, when=r.duty_is_over, writes=_waived),
    _row("Q3", "OPEN", CLOCK, S.LATE, when=r.missed, writes=lambda case: {"late_at": case.deadline}),
    _row("Q4", "LATE", CLOCK, S.HANDED_IN, when=r.came, writes=_edit_in),
    _row("Q5", "HANDED_IN", CLOCK, _back_to, when=r.came_back, writes=_edit_back),
    _row("Q6", "HANDED_IN", CLOCK, S.DONE, when=r.was_accepted, writes=_edit_done),
    _row("Q7", "OPEN LATE", "confirm", S.HANDED_IN, r.all_ticked, r.has_reviewer, who=(r.may,), writes=_confirmed,
         effects="keep_ticks lay_review"),
    _row("Q8", "HANDED_IN", "review", S.DONE, r.not_self, who=(r.may,), when=_unchanged, writes=lambda case: {"done_at": case.now},
         effects="sign_review"),
    _row("Q9", "HANDED_IN", "send_back", _back_to, r.not_self, r.has_reason, who=(r.may,), when=_unchanged, writes=_returned,
         effects="return_review"),
)  # fmt: skip
