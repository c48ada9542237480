"""The review: a custodian or a manager who did not open says whether it was justified. Source: B-133, B-135."""

from uuid import UUID

from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.door.change import About, Door, allowed
from kehu_desk.door.workflow import Offer, offers, step
from kehu_desk.emergency.entities import BreakGlass
from kehu_desk.emergency.rules import GlassCase, stands
from kehu_desk.emergency.service.clockwork import SETTLED, clock_case, settle_in
from kehu_desk.emergency.service.effects import apply
from kehu_desk.emergency.workflow import FAIR, GLASS, UNFAIR
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Actor, Caller
from kehu_desk.people.queries import same_person


def review_glass(door: Door, caller: Caller, glass_id: UUID, note: str, *, fair: bool) -> None:
    """Give the verdict 合理 (fair) or 不合理; the latter bars the opener from borrowing and is an incident.

    Raises Refused: E_FORBIDDEN, E_NOT_FOUND, E_SELF_APPROVAL, E_STATE while it is open or when it was reviewed, E_REASON without a note.
    """
    with door.change(caller, Action.REVIEW_BREAK_GLASS, About(subject=str(glass_id))) as deed:
        deed.asked = True  # the case asks the policy and hands its answer to the table
        glass = deed.session.get(BreakGlass, glass_id)
        if glass is None:
            raise Refused(no("E_NOT_FOUND"))
        deed.name(customer=glass.customer_id)
        if fired := settle_in(deed, glass):
            deed.note(SETTLED, About(glass.customer_id, subject=f"{glass.no} {fired}"))
        verdict = FAIR if fair else UNFAIR
        done = step(GLASS, load_case(deed.session, deed.actor, glass)._replace(verdict=verdict, note=note), "review")
        deed.name(subject=f"{glass.no} {verdict}")
        apply(deed, glass, done)


def glass_offers(door: Door, caller: Caller, glass_id: UUID) -> list[Offer]:
    """The buttons of one opening for one person, in the state that the clock has made; verdict and note are presumed."""
    with door.look(caller) as (session, actor):
        glass = session.get(BreakGlass, glass_id)
        if glass is None:
            return []
        case = load_case(session, actor, glass)._replace(state=stands(glass.state, glass.until, actor.now), verdict=FAIR, note="-----")
        return offers(GLASS, case)


def load_case(session: Session, actor: Actor, glass: BreakGlass) -> GlassCase:
    """The facts of an opening that is there."""
    nos = allowed(session, actor, Action.REVIEW_BREAK_GLASS)
    return clock_case(glass, actor.now)._replace(nos=nos, own=same_person(session, actor.person, glass.person_id))
