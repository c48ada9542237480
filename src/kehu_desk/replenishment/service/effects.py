"""What the lines of the table do besides setting the state. Names as in workflow.py."""

from collections.abc import Callable
from datetime import date
from typing import Final, NamedTuple

from kehu_desk.door.change import Deed
from kehu_desk.door.workflow import Step
from kehu_desk.replenishment.entities import OrderProposal


class Said(NamedTuple):
    """What was typed with an event."""

    q3: int | None = None
    reason: str = ""
    on: date | None = None


def apply(deed: Deed, row: OrderProposal, done: Step, said: Said = Said()) -> None:
    """Write the new state and run the effects."""
    row.state, row.updated_at, row.updated_by = done.target, deed.now, deed.actor.person
    for effect in done.effects:
        EFFECTS[effect](deed, row, said)
    deed.session.flush()


def _adjust(deed: Deed, row: OrderProposal, said: Said) -> None:
    assert said.q3 is not None
    row.qty3, row.adjust_reason, row.adjusted_by = said.q3, said.reason.strip(), deed.actor.person


def _submit(deed: Deed, row: OrderProposal, _said: Said) -> None:
    row.submitted_by, row.submitted_at, row.end_reason = deed.actor.person, deed.now, ""


def _send_back(_deed: Deed, row: OrderProposal, said: Said) -> None:
    """Whoever handed it in stays named: it goes back to him."""
    row.submitted_at, row.end_reason = None, said.reason.strip()


def _confirm(deed: Deed, row: OrderProposal, _said: Said) -> None:
    row.confirmed_by, row.confirmed_at = deed.actor.person, deed.now


def _ship(_deed: Deed, row: OrderProposal, said: Said) -> None:
    row.shipped_on = said.on


def _end(deed: Deed, row: OrderProposal, said: Said) -> None:
    row.ended_at, row.end_reason = deed.now, said.reason.strip()


EFFECTS: Final[dict[str, Callable[[Deed, OrderProposal, Said], None]]] = {
    "adjust": _adjust, "submit": _submit, "send_back": _send_back, "confirm": _confirm, "ship": _ship, "end": _end,
}  # fmt: skip
