"""Prospects on their way: contacted, qualified, negotiating, won or lost. Source: business.md §23, B-104."""

from collections.abc import Callable
from typing import Final
from uuid import UUID

from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.archives.entities import Customer
from kehu_desk.archives.service.due import hold_clock_in, start_clock_in
from kehu_desk.archives.service.living import turn_in
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.door.workflow import Offer, Step, offers, step
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Actor, Caller
from kehu_desk.prospects.entities import Prospect, StageMove
from kehu_desk.prospects.queries.reading import stage_now
from kehu_desk.prospects.rules.codes import ACTIVE
from kehu_desk.prospects.rules.codes import PROSPECT as STAGE_OF_LIFE
from kehu_desk.prospects.rules.prospects import Next, ProspectCase
from kehu_desk.prospects.service.asking import SECTION, refusals
from kehu_desk.prospects.service.keeping import hash_of, weigh_in
from kehu_desk.prospects.workflow import CONTACT, LOSE, NEGOTIATE, PROSPECT, QUALIFY, RESUME, WIN

DECIDED: Final = frozenset({WIN})  # by a superior; everything else by whoever keeps the prospect
STEPS: Final = (CONTACT, QUALIFY, NEGOTIATE)


def move_prospect(door: Door, caller: Caller, prospect: UUID, event: str, following: Next, note: str = "") -> None:
    """CONTACT, QUALIFY or NEGOTIATE, with the step that follows. Raises Refused: E_STATE, E_PROSPECT_STEP, E_NO_RELATION, E_FORBIDDEN."""
    if event not in STEPS:
        raise ValueError(event)
    _fire(door, caller, prospect, event, following=following, note=note)


def win_prospect(door: Door, caller: Caller, prospect: UUID, note: str = "") -> None:
    """A superior counts it as won before the first sale is posted: the customer is active from now on. Raises Refused E_STATE."""
    _fire(door, caller, prospect, WIN, note=note)


def lose_prospect(door: Door, caller: Caller, prospect: UUID, why: str, note: str) -> None:
    """It came to nothing; why: of REASONS. Raises Refused E_STATE, E_LOST_WHY."""
    _fire(door, caller, prospect, LOSE, why=why, note=note)


def resume_prospect(door: Door, caller: Caller, prospect: UUID, following: Next, note: str = "") -> None:
    """Take up a lost one again. Raises Refused E_STATE, E_PROSPECT_STEP."""
    _fire(door, caller, prospect, RESUME, following=following, note=note)


def prospect_offers(session: Session, actor: Actor, row: Prospect) -> list[Offer]:
    """The buttons of one prospect for one person."""
    found = []
    presumed = Next("……", actor.today)
    for decided in (False, True):
        case = _case(session, actor, row, WIN if decided else CONTACT)._replace(next=presumed, why="other", note="……………")
        found += [offer for offer in offers(PROSPECT, case) if (offer.event in DECIDED) is decided]
    return found


def _case(session: Session, actor: Actor, row: Prospect, event: str) -> ProspectCase:
    action = Action.DECIDE_TURN if event in DECIDED else Action.KEEP_PROSPECT
    return ProspectCase(stage_now(session, row), actor.today, refusals(session, actor, action, row.customer_id))


def _fire(
    door: Door, caller: Caller, prospect: UUID, event: str, *, following: Next = Next("", None), why: str = "", note: str = ""
) -> None:
    action = Action.DECIDE_TURN if event in DECIDED else Action.KEEP_PROSPECT
    with door.change(caller, action, About(subject=f"{event} {prospect}", section=SECTION)) as deed:
        row = deed.session.get(Prospect, prospect)
        deed.asked = True  # the case asks the policy and hands its answer to the table
        if row is None:
            raise Refused(no("E_NOT_FOUND"))
        deed.name(customer=row.customer_id, before=hash_of(row))
        case = _case(deed.session, deed.actor, row, event)._replace(next=following, why=why, note=note)
        carry_out(deed, row, step(PROSPECT, case, event), note)
        deed.name(after=hash_of(row))


def carry_out(deed: Deed, row: Prospect, done: Step, note: str = "", by: UUID | None = None) -> None:
    """Write the step, remember it, and let it have its effects. by: who made it so, where the clock only follows."""
    move = StageMove(
        prospect_id=row.id, customer_id=row.customer_id, source=row.stage, target=done.target, note=note.strip(), at=deed.now,
        by_id=by or deed.actor.person,
    )  # fmt: skip
    row.stage = done.target
    for name, value in done.writes.items():
        setattr(row, name, value)
    customer = deed.session.get_one(Customer, row.customer_id)
    for effect in done.effects:
        EFFECTS[effect](deed, customer)
    weigh_in(deed, row)
    row.updated_at, row.updated_by = deed.now, deed.actor.person
    deed.session.add(move)


def _make_active(deed: Deed, customer: Customer) -> None:
    if customer.lifecycle == STAGE_OF_LIFE:
        turn_in(deed, customer, ACTIVE)


def _hold(_deed: Deed, customer: Customer) -> None:
    hold_clock_in(customer)


EFFECTS: Final[dict[str, Callable[[Deed, Customer], None]]] = {
    "start_clock": start_clock_in, "make_active": _make_active, "hold_clock": _hold,
}  # fmt: skip
