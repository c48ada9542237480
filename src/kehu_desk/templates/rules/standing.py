"""The facts of a rule and of a standard text, and every guard over them. Source: business.md §25, §1 (P proposes, mgr approves)."""

from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Final, NamedTuple

from kehu_desk.kernel.errors import No, no

SHORTEST: Final = 5  # characters of a reason


class State(StrEnum):
    """Where a version of a rule or of a standard text stands. GONE: a draft that its writer has thrown away."""

    NEW = "new"
    DRAFT = "draft"
    REVIEWED = "reviewed"
    PUBLISHED = "published"
    RETIRED = "retired"
    GONE = "gone"


class Case(NamedTuple):
    """Facts of one version, for one person. nos: event -> what the policy says against it.

    drafter, reviewer: this very person wrote it, has reviewed it. faults: what is wrong with its content, code_no: with its code.
    open_draft: another version of it is being drafted; told: he has acknowledged it before.
    """

    state: str
    now: datetime
    today: date
    nos: Mapping[str, tuple[No, ...]]
    drafter: bool = False
    reviewer: bool = False
    faults: tuple[No, ...] = ()
    code_no: No | None = None
    open_draft: bool = False
    effective_on: date | None = None
    told: bool = False
    reason: str = ""
    hashed: str = ""


def named(case: Case) -> No | None:
    """Something is wrong with the code: missing, or taken."""
    return case.code_no


def sound(case: Case) -> No | None:
    """The first fault of the content; the service refuses with all of them."""
    return case.faults[0] if case.faults else None


def one_draft(case: Case) -> No | None:
    """Two versions are not drafted at once: the later would undo the earlier."""
    return no("E_TEXT_DRAFTED") if case.open_draft else None


def drafter_only(case: Case) -> No | None:
    """A draft is changed by its writer, so that it stays plain who wrote what others judge."""
    return None if case.drafter else no("E_TEXT_DRAFTER")


def not_drafter(case: Case) -> No | None:
    """Nobody decides what he drafted. Source: B-030."""
    return no("E_SELF_APPROVAL") if case.drafter else None


def not_reviewer(case: Case) -> No | None:
    """Review and publication are two persons' work. Source: B-031."""
    return no("E_SAME_PERSON") if case.reviewer else None


def has_reason(case: Case) -> No | None:
    """Why, in at least five characters."""
    return no("E_REASON", least=SHORTEST) if len(case.reason.strip()) < SHORTEST else None


def not_told(case: Case) -> No | None:
    """Acknowledged once."""
    return no("E_RULE_ACKNOWLEDGED") if case.told else None


def rule_faults(title: str, body: str) -> tuple[No, ...]:
    """What is wrong with the content of a rule."""
    empty = [name for name, text in (("title", title), ("body", body)) if not text.strip()]
    return tuple(no("E_RULE_EMPTY", field=name) for name in empty)


def clause_faults(title: str, text: str, *, known: bool) -> tuple[No, ...]:
    """What is wrong with a clause or one of its alternates. known: category and risk are among those there are."""
    found = [no("E_CLAUSE_EMPTY")] if not title.strip() or not text.strip() else []
    return tuple(found if known else [*found, no("E_CLAUSE_KIND")])
