"""What the lines of the table do besides setting the state. Names as in workflow.py."""

from collections.abc import Callable
from typing import Final

from kehu_desk.door import notices
from kehu_desk.door.change import CLOCK_PERSON, Deed
from kehu_desk.door.workflow import Step
from kehu_desk.people.queries import names
from kehu_desk.returns.entities import Rma
from kehu_desk.returns.rules.states import APPROVED, DRAFT, LAPSED, PARTLY, REJECTED, SETTLED

NOUN: Final = "complaint"  # the tab in which its page stands
TOLD: Final = {
    APPROVED: "rma_approved", PARTLY: "rma_partly", REJECTED: "rma_rejected", DRAFT: "rma_back", SETTLED: "rma_settled",
    LAPSED: "rma_lapsed",
}  # fmt: skip


def apply(deed: Deed, row: Rma, done: Step) -> None:
    """Write the new state and run the effects."""
    row.state = done.target
    for effect in done.effects:
        EFFECTS[effect](deed, row)
    deed.session.flush()


def _hand_in(deed: Deed, row: Rma) -> None:
    row.submitted_by, row.submitted_at, row.decision = deed.actor.person, deed.now, ""
    row.decided_by = row.decided_at = None


def _decide(deed: Deed, row: Rma) -> None:
    row.decided_by, row.decided_at = deed.actor.person, deed.now


def _hand_back(deed: Deed, row: Rma) -> None:
    row.decided_by, row.decided_at = deed.actor.person, deed.now
    row.submitted_by = row.submitted_at = None


def _await(deed: Deed, row: Rma) -> None:
    row.awaited_since = deed.now


def _receive(deed: Deed, row: Rma) -> None:
    row.received_by = deed.actor.person


def _inspect(deed: Deed, row: Rma) -> None:
    row.inspected_by, row.inspected_at = deed.actor.person, deed.now


def _settle(deed: Deed, row: Rma) -> None:
    row.settled_by = deed.actor.person


def _end(deed: Deed, row: Rma) -> None:
    row.ended_at = deed.now


def _tell(deed: Deed, row: Rma) -> None:
    """Whoever drafted or handed it in hears of it, unless he did it himself."""
    clock = deed.actor.person == CLOCK_PERSON
    by = "" if clock else names(deed.session, [deed.actor.person]).get(deed.actor.person, "")
    facts = {"number": row.no, "person": by}
    for person in {row.drafted_by, row.submitted_by or row.drafted_by} - {deed.actor.person}:
        stage = deed.now.isoformat()
        notices.tell(deed.session, person, TOLD[row.state], NOUN, row.id, deed.now, stage=stage, facts=facts)


EFFECTS: Final[dict[str, Callable[[Deed, Rma], None]]] = {
    "hand_in": _hand_in, "decide": _decide, "hand_back": _hand_back, "await": _await, "receive": _receive, "inspect": _inspect,
    "settle": _settle, "end": _end, "tell": _tell,
}  # fmt: skip
