"""What the lines of the table do besides setting the state. Names as in workflow.py."""

from collections.abc import Callable
from typing import Final

from kehu_desk.door import notices
from kehu_desk.door.change import Deed
from kehu_desk.door.workflow import Step
from kehu_desk.people.queries import names
from kehu_desk.supports.entities import SupportRequest
from kehu_desk.supports.rules.states import APPROVED, DRAFT, EXECUTING, PARTLY, REJECTED, SETTLED, VERIFIED

NOUN: Final = "policy"  # the tab in which its page stands
TOLD: Final = {
    APPROVED: "support_approved", REJECTED: "support_rejected", DRAFT: "support_back", EXECUTING: "support_objected",
    VERIFIED: "support_verified", PARTLY: "support_paid", SETTLED: "support_settled",
}  # fmt: skip


def apply(deed: Deed, row: SupportRequest, done: Step) -> None:
    """Write the new state and run the effects."""
    row.state = done.target
    for effect in done.effects:
        EFFECTS[effect](deed, row)
    deed.session.flush()


def _hand_in(deed: Deed, row: SupportRequest) -> None:
    row.submitted_at, row.decision = deed.now, ""
    row.decided_by = row.decided_at = None


def _decide(deed: Deed, row: SupportRequest) -> None:
    row.decided_by, row.decided_at = deed.actor.person, deed.now


def _hand_back(deed: Deed, row: SupportRequest) -> None:
    row.decided_by, row.decided_at = deed.actor.person, deed.now
    row.submitted_at = None


def _start(deed: Deed, row: SupportRequest) -> None:
    row.started_on = deed.actor.today


def _report(deed: Deed, row: SupportRequest) -> None:
    row.reported_by, row.reported_at, row.verdict = deed.actor.person, deed.now, ""


def _verify(deed: Deed, row: SupportRequest) -> None:
    row.verified_by, row.verified_at = deed.actor.person, deed.now


def _object(_deed: Deed, row: SupportRequest) -> None:
    """It goes on; who reported it stays to be told."""
    row.reported_at = None


def _tell(deed: Deed, row: SupportRequest) -> None:
    """Whoever requested or reported it hears of it, unless he did it himself."""
    by = names(deed.session, [deed.actor.person]).get(deed.actor.person, "")
    facts = {"number": row.no, "person": by}
    for person in {row.requested_by, row.reported_by or row.requested_by} - {deed.actor.person}:
        notices.tell(deed.session, person, TOLD[row.state], NOUN, row.id, deed.now, stage=deed.now.isoformat(), facts=facts)


EFFECTS: Final[dict[str, Callable[[Deed, SupportRequest], None]]] = {
    "hand_in": _hand_in, "decide": _decide, "hand_back": _hand_back, "start": _start, "report": _report, "verify": _verify,
    "object": _object, "tell": _tell,
}  # fmt: skip
