"""What may be written down of an opinion, and what it may become. Plain values in and out. Source: business.md §15 (opinion)."""

from datetime import date, timedelta
from enum import StrEnum
from typing import Final, NamedTuple
from uuid import UUID

from kehu_desk.kernel.errors import No, no

CATEGORIES: Final = ("product", "price", "supply", "policy", "service", "staff", "other")
LONGEST: Final = {"body": 2000, "contact": 60, "reply": 2000}
SHORTEST: Final = 5
BACK: Final = timedelta(days=366)


class State(StrEnum):
    """Where an opinion stands."""

    OPEN = "open"
    ASSIGNED = "assigned"
    REPLIED = "replied"
    CLOSED = "closed"
    REOPENED = "reopened"


OWED: Final = frozenset({State.OPEN.value, State.ASSIGNED.value, State.REOPENED.value})
ANSWERED: Final = frozenset({State.REPLIED.value, State.CLOSED.value})


class OpinionTerms(NamedTuple):
    """What is typed of an opinion. said_on: today if it is not named; plan_id: at which meeting or round it was said."""

    category: str
    body: str
    contact: str = ""
    said_on: date | None = None
    plan_id: UUID | None = None


def opinion_problems(terms: OpinionTerms, today: date) -> tuple[No, ...]:
    """Everything that is wrong with what was typed."""
    said = terms.said_on or today
    checks = (
        (terms.category in CATEGORIES, "category"),
        (0 < len(terms.body.strip()) <= LONGEST["body"], "body"),
        (len(terms.contact.strip()) <= LONGEST["contact"], "contact"),
        (today - BACK <= said <= today, "said_on"),
    )
    return tuple(no("E_OPINION_FIELD", field=field) for holds, field in checks if not holds)


class OpinionCase(NamedTuple):
    """The facts of one opinion for one event. policy: what the policy says; fits: the owner may answer here; own: he wrote the reply."""

    state: str
    policy: tuple[No, ...] = ()
    owner: UUID | None = None
    fits: bool = True
    reply: str = ""
    satisfied: bool | None = None
    own: bool = False
    reason: str = ""


def may(case: OpinionCase) -> No | None:
    """What the policy says."""
    return case.policy[0] if case.policy else None


def has_owner(case: OpinionCase) -> No | None:
    """Somebody who deals with this customer sees to the reply."""
    return None if case.owner is not None and case.fits else no("E_OPINION_OWNER")


def has_reply(case: OpinionCase) -> No | None:
    """A reply is a sentence."""
    return None if SHORTEST <= len(case.reply.strip()) <= LONGEST["reply"] else no("E_OPINION_REPLY", least=SHORTEST)


def was_asked(case: OpinionCase) -> No | None:
    """Before it is closed the customer is asked whether he is content."""
    return None if case.satisfied is not None else no("E_OPINION_ASKED")


def not_over_him(case: OpinionCase) -> No | None:
    """Whoever wrote a reply that does not content the customer does not close the matter himself."""
    return no("E_OPINION_UNCONTENT") if case.satisfied is False and case.own else None


def has_reason(case: OpinionCase) -> No | None:
    """Why it is taken up again."""
    return None if len(case.reason.strip()) >= SHORTEST else no("E_REASON", least=SHORTEST)


def is_late(state: str, reply_due: date, today: date) -> bool:
    """A reply is owed and its day has passed; derived, never stored."""
    return state in OWED and reply_due < today


def joined(earlier: str, more: str) -> str:
    """Replies under one another: what was said before stays."""
    return f"{earlier}\n{more.strip()}" if earlier else more.strip()


def taken_up(earlier: str, day: date, reason: str) -> str:
    """The reply so far, and why it did not do."""
    return joined(earlier, f"[{day.isoformat()}] {reason.strip()}")
