"""What may become of a version of a rule, and of a standard text. Source: business.md §25."""

from collections.abc import Callable, Mapping
from typing import Final

from kehu_desk.door.workflow import Guard, Transition, nothing
from kehu_desk.kernel.errors import No
from kehu_desk.templates.rules import standing as r
from kehu_desk.templates.rules.standing import Case
from kehu_desk.templates.rules.standing import State as S

Rule = Guard[Case]
Writes = Callable[[Case], Mapping[str, object]]


def may(event: str) -> Rule:
    """The first thing the policy says against an event."""

    def guard(case: Case) -> No | None:
        nos = case.nos.get(event, ())
        return nos[0] if nos else None

    return guard


def _row(name: str, sources: str, event: str, target: S, *guards: Rule, writes: Writes = nothing, effects: str = "") -> Transition[Case]:
    return Transition(name, frozenset(sources.split()), event, target, (may(event),), guards, writes=writes, effects=tuple(effects.split()))


def _decided(case: Case) -> dict[str, object]:
    return {"decided_at": case.now}


def _in_force(case: Case) -> dict[str, object]:
    """A rule binds nobody before it is published."""
    return {"decided_at": case.now, "effective_on": max(case.effective_on or case.today, case.today)}


def _reviewed(case: Case) -> dict[str, object]:
    return {"reviewed_at": case.now}


def _unreviewed(_case: Case) -> dict[str, object]:
    return {"reviewed_at": None, "reviewed_by": None}


def _frozen(case: Case) -> dict[str, object]:
    return {"decided_at": case.now, "text_hash": case.hashed}


RULE: Final = (
    _row("R1", "new", "draft", S.DRAFT, r.named, r.one_draft, r.sound),
    _row("R2", "draft", "edit", S.DRAFT, r.drafter_only, r.sound),
    _row("R3", "draft", "publish", S.PUBLISHED, r.not_drafter, r.sound, writes=_in_force, effects="decided retire_older tell_all"),
    _row("R4", "draft", "return", S.DRAFT, r.not_drafter, r.has_reason, effects="tell_drafter"),
    _row("R5", "draft", "discard", S.GONE, r.drafter_only, effects="remove"),
    _row("R6", "published", "renew", S.PUBLISHED, r.one_draft),
    _row("R7", "published", "acknowledge", S.PUBLISHED, r.not_told, effects="acknowledge"),
    _row("R8", "published", "remind", S.PUBLISHED, effects="remind"),
    _row("R9", "published", "retire", S.RETIRED, r.has_reason, writes=_decided, effects="decided"),
)

TEMPLATE: Final = (
    _row("T1", "new", "draft", S.DRAFT, r.named, r.one_draft, r.sound),
    _row("T2", "draft reviewed", "edit", S.DRAFT, r.drafter_only, r.sound, writes=_unreviewed),
    _row("T3", "draft", "review", S.REVIEWED, r.not_drafter, r.sound, writes=_reviewed, effects="reviewed"),
    _row("T4", "draft reviewed", "return", S.DRAFT, r.not_drafter, r.has_reason, writes=_unreviewed, effects="tell_drafter"),
    _row("T5", "reviewed", "publish", S.PUBLISHED, r.not_drafter, r.not_reviewer, r.sound, writes=_frozen,
         effects="decided retire_older tell_drafter_published"),
    _row("T6", "draft reviewed", "discard", S.GONE, r.drafter_only, effects="remove"),
    _row("T7", "published", "renew", S.PUBLISHED, r.one_draft, r.sound),
    _row("T8", "published", "retire", S.RETIRED, r.has_reason, writes=_decided, effects="decided"),
)  # fmt: skip
