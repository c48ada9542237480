"""移交客户: customers go from one responsible person to another in one transaction. Source: B-152, B-154, B-174."""

from collections.abc import Collection
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select

from kehu_desk.access.policy import Action
from kehu_desk.archives.entities import Customer
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.custody.queries.owned import OWNERS
from kehu_desk.custody.service.hands import hand_on
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.people.actor import Caller, is_live
from kehu_desk.people.entities import Person
from kehu_desk.people.queries import owned_by, same_person
from kehu_desk.people.roles import split

UNMOVED = (ArchiveState.SEALED, ArchiveState.DESTROYED)


class Transferred(NamedTuple):
    """What became of the customers asked for, as ids: moved; sealed, which stay; others, whose OWN the old person is not."""

    moved: tuple[UUID, ...]
    sealed: tuple[UUID, ...]
    others: tuple[UUID, ...]


def transfer_customers(door: Door, caller: Caller, old: UUID, new: UUID, customers: Collection[UUID] | None = None) -> Transferred:
    """Make new the responsible person of these customers of old, None for all of them; by old's supervisor or a manager.

    Raises Refused E_SAME_OWNER, E_SELF for who would gain or lose himself (B-024), E_NO_RELATION for another's people, E_NOT_FOUND,
    E_FIELD when new is no active rep, sup or kam.
    """
    with door.change(caller, Action.TRANSFER, About(subject=f"{old} {new}")) as deed:
        deed.require(Action.TRANSFER)
        if nos := _nos(deed, old, new):
            raise Refused(*nos)
        held = dict.fromkeys(owned_by(deed.session, old, deed.now))
        asked = list(dict.fromkeys(held if customers is None else customers))
        mine = [each for each in asked if each in held]
        stay = set(deed.session.scalars(select(Customer.id).where(Customer.owner_id == old, Customer.state.in_(UNMOVED))))
        moved = tuple(each for each in mine if each not in stay)
        hand_on(deed, moved, old, new)
        deed.name(before=str(old), after=f"{new} {len(moved)}")
        return Transferred(moved, tuple(each for each in mine if each in stay), tuple(each for each in asked if each not in held))


def _nos(deed: Deed, old: UUID, new: UUID) -> list[No]:
    session, me = deed.session, deed.actor
    before, after = session.get(Person, old), session.get(Person, new)
    if before is None or after is None:
        return [no("E_NOT_FOUND")]
    found = []
    if old == new:
        found.append(no("E_SAME_OWNER", name=after.name))
    if any(same_person(session, me.person, each) for each in (old, new)):
        found.append(no("E_SELF"))
    if "mgr" not in me.roles and before.reports_to != me.person:
        found.append(no("E_NO_RELATION"))
    if not is_live(after, me.today) or not split(after.roles) & OWNERS:
        found.append(no("E_FIELD", field="owner", section="custody", why="no_owner", name=after.name))
    return found
