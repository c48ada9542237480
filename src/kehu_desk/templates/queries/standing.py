"""Who reads what stands here. Source: borrowing.md §2 (objects without a customer), B-018 (drafts)."""

from typing import Final

from kehu_desk.people.actor import Actor
from kehu_desk.people.roles import CONTENT
from kehu_desk.templates.rules.standing import State

JUDGES: Final = frozenset({"contract", "finance", "mgr"})
UNDECIDED: Final = frozenset({State.DRAFT, State.REVIEWED})


def reads(actor: Actor) -> bool:
    """Whether the person reads what is published."""
    return bool(actor.roles & CONTENT)


def judges(actor: Actor) -> bool:
    """Whether the person drafts or judges drafts."""
    return bool(actor.roles & JUDGES)


def stands_of(actor: Actor) -> tuple[str, ...]:
    """The states in which the person sees a rule or a text."""
    if judges(actor):
        return tuple(state.value for state in State)
    return (State.PUBLISHED.value, State.RETIRED.value) if reads(actor) else ()
