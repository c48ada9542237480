"""The filing table: draft -> submitted -> reviewed -> filed. Source: 篇4 第1条; B-106; business.md §5."""

from collections.abc import Callable
from typing import Final

from kehu_desk.archives.rules import filing as r
from kehu_desk.archives.rules.filing import ArchiveState as S
from kehu_desk.archives.rules.filing import FilingCase
from kehu_desk.door.workflow import Guard, Transition, always, nothing

Rule = Guard[FilingCase]


def _row(
    name: str,
    sources: str,
    event: str,
    target: S,
    *guards: Rule,
    effects: str = "",
    writes: Callable[[FilingCase], dict[str, object]] | None = None,
) -> Transition[FilingCase]:
    return Transition(name, frozenset(sources.split()), event, target, (r.may,), guards, always, writes or nothing, tuple(effects.split()))


def _submitted(case: FilingCase) -> dict[str, object]:
    """The on-time mark of the first complete submission stays (B-106)."""
    if case.ever_submitted:
        return {"submitted_at": case.now}
    punctual = case.due_at is None or r.on_time(case.now, case.due_at)
    return {"submitted_at": case.now, "first_submitted_at": case.now, "on_time": punctual}


def _stamp(name: str) -> Callable[[FilingCase], dict[str, object]]:
    return lambda case: {name: case.now}


FILING: Final = (
    _row("F1", "DRAFT", "submit", S.SUBMITTED, r.complete, r.has_reviewer, effects="lay_review", writes=_submitted),
    _row("F2", "SUBMITTED", "review", S.REVIEWED, r.not_submitter, r.three_persons, effects="sign_review", writes=_stamp("reviewed_at")),
    _row("F3", "SUBMITTED", "send_back", S.DRAFT, r.not_submitter, r.has_reason, effects="return_review reopen"),
    _row("F4", "REVIEWED", "accept", S.FILED, r.three_persons, effects="make_revisions end_authorship", writes=_stamp("filed_at")),
    _row("F5", "REVIEWED", "return_intake", S.DRAFT, r.has_reason, effects="return_review reopen"),
    _row("F6", "DRAFT", "trash", S.TRASHED, writes=_stamp("trashed_at")),
    _row("F7", "TRASHED", "restore", S.DRAFT),
)
