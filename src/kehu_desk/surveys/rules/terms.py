"""What may be written down of a survey. Source: business.md §2 (survey), R70-R72."""

from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum
from typing import Any, Final, NamedTuple

from kehu_desk.access.sections import FILED
from kehu_desk.kernel.errors import No, no

CUSTOMER_FORM, COMMISSIONED = "customer_form", "commissioned"
KINDS: Final = (CUSTOMER_FORM, COMMISSIONED)
SOURCE: Final[Mapping[str, str]] = {CUSTOMER_FORM: "customer_form", COMMISSIONED: "commissioned_survey"}
LONGEST: Final = {"agency": 120, "note": 1000, "signed_by": 60}
MOST_FEN: Final = 10**11
FARTHEST: Final = timedelta(days=366)
SHORTEST: Final = 5

Answers = Mapping[str, Mapping[str, Any]]
"""Section -> field -> value as the archive stores it."""


class State(StrEnum):
    """Where a survey stands; that its day has passed is derived."""

    DRAFT = "draft"
    SENT = "sent"
    RECEIVED = "received"
    CHECKED = "checked"
    APPLIED = "applied"
    CANCELLED = "cancelled"


class Verdict(StrEnum):
    """Where one proposed change stands."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    APPLIED = "applied"


class SurveyTerms(NamedTuple):
    """What is typed of a survey. agency, cost_fen: of a commissioned one; sections: what is asked about."""

    kind: str
    sections: tuple[str, ...]
    due_on: date
    agency: str = ""
    cost_fen: int | None = None
    note: str = ""


class Reply(NamedTuple):
    """What came back: on which day, signed by whom of theirs."""

    received_on: date
    signed_by: str = ""
    note: str = ""


def problems(terms: SurveyTerms, today: date) -> tuple[No, ...]:
    """Everything that is wrong with what was typed."""
    agency, ordered = terms.agency.strip(), terms.kind == COMMISSIONED
    checks = (
        (terms.kind in KINDS, "kind"),
        (bool(terms.sections) and set(terms.sections) <= set(FILED) and len(set(terms.sections)) == len(terms.sections), "sections"),
        (today <= terms.due_on <= today + FARTHEST, "due_on"),
        (len(agency) <= LONGEST["agency"] and bool(agency) == ordered, "agency"),
        (terms.cost_fen is None or (ordered and 0 <= terms.cost_fen <= MOST_FEN), "cost_fen"),
        (len(terms.note.strip()) <= LONGEST["note"], "note"),
    )
    return tuple(no("E_SURVEY_FIELD", field=field) for holds, field in checks if not holds)


def reply_problems(reply: Reply, sent_on: date, today: date) -> tuple[No, ...]:
    """The same of what came back."""
    checks = (
        (sent_on <= reply.received_on <= today, no("E_SURVEY_DAY", earliest=sent_on)),
        (len(reply.signed_by.strip()) <= LONGEST["signed_by"], no("E_SURVEY_FIELD", field="signed_by")),
        (len(reply.note.strip()) <= LONGEST["note"], no("E_SURVEY_FIELD", field="note")),
    )
    return tuple(refusal for holds, refusal in checks if not holds)


def is_late(state: str, due_on: date, today: date) -> bool:
    """Sent, not back, and its day has passed: expired, as the rule book calls it."""
    return state == State.SENT and due_on < today
