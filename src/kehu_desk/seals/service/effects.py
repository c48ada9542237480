"""What the lines of the table of uses do besides writing columns. Names as in workflow.py."""

from collections.abc import Callable
from typing import Final

from kehu_desk.door import notices
from kehu_desk.door.change import Deed
from kehu_desk.door.workflow import Step
from kehu_desk.people.queries import same_person
from kehu_desk.seals.entities import Seal, SealUse
from kehu_desk.seals.queries.keeping import NOUN, keepers_of
from kehu_desk.seals.rules import SealState


def apply(deed: Deed, use: SealUse, done: Step) -> None:
    """Write the new state and the columns, then run the effects."""
    use.state = done.target
    for name, value in done.writes.items():
        setattr(use, name, value)
    for effect in done.effects:
        EFFECTS[effect](deed, use)
    use.updated_at, use.updated_by = deed.now, deed.actor.person
    deed.session.flush()


def _approved(deed: Deed, use: SealUse) -> None:
    use.approved_by = deed.actor.person


def _handled(deed: Deed, use: SealUse) -> None:
    use.stamped_by = deed.actor.person


def _seal_out(deed: Deed, use: SealUse) -> None:
    deed.session.get_one(Seal, use.seal_id).state = SealState.OUT.value


def _seal_back(deed: Deed, use: SealUse) -> None:
    deed.session.get_one(Seal, use.seal_id).state = SealState.IN_CUSTODY.value


def _tell_requester(deed: Deed, use: SealUse) -> None:
    if not same_person(deed.session, use.requested_by, deed.actor.person):
        notices.tell(deed.session, use.requested_by, f"seal_use_{use.state}", NOUN, use.id, deed.now, facts=_facts(deed, use))


def _tell_keepers(deed: Deed, use: SealUse) -> None:
    """Who is to stamp it, the approver left out: he may not."""
    for each in keepers_of(deed.session.get_one(Seal, use.seal_id)):
        if not same_person(deed.session, each, deed.actor.person):
            notices.tell(deed.session, each, "seal_use_to_stamp", NOUN, use.id, deed.now, facts=_facts(deed, use))


def _facts(deed: Deed, use: SealUse) -> dict[str, object]:
    """Never the name of the paper: a notice tells no content."""
    seal = deed.session.get_one(Seal, use.seal_id)
    return {"number": use.no, "seal": seal.name, "person": deed.actor.name, "reason": use.reason}


EFFECTS: Final[dict[str, Callable[[Deed, SealUse], None]]] = {
    "approved": _approved, "handled": _handled, "seal_out": _seal_out, "seal_back": _seal_back, "tell_requester": _tell_requester,
    "tell_keepers": _tell_keepers,
}  # fmt: skip
