"""采购角色: what somebody is to a purchase, on whose side he stands, who of ours speaks with him. Source: business.md §3."""

from uuid import UUID

from sqlalchemy import select

from kehu_desk.access.policy import Action
from kehu_desk.deciders.entities import BuyingRole
from kehu_desk.deciders.queries.choices import citable, people_of_ours
from kehu_desk.deciders.rules.roles import RoleTerms, problems
from kehu_desk.deciders.service.asking import SECTION, ask, standing_contact
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Caller


def set_role(door: Door, caller: Caller, contact: UUID, terms: RoleTerms) -> UUID:
    """Give somebody a role, or say anew what it is worth: one row for each role and class of products. Gives its id.

    Raises Refused: E_NOT_FOUND, E_FORBIDDEN, E_NO_RELATION, E_LEVEL, E_ARCHIVE_STATE, E_LEFT, E_ROLE, E_INFLUENCE, E_SUPPORT, E_SOURCE,
    E_FACT, E_OWNER, E_FUTURE, E_TOO_LONG.
    """
    with door.change(caller, Action.RECORD_DECIDER, About(section=SECTION, subject=str(contact))) as deed:
        person = standing_contact(deed, contact)
        customer = person.customer_id
        deed.name(customer=customer)
        owners = [each.id for each in people_of_ours(deed.session, customer, deed.now)]
        facts = [each.id for each in citable(deed.session, deed.actor, customer)]
        if wrong := problems(terms, deed.actor.today, owners, facts):
            raise Refused(*wrong)
        row = _row(deed, contact, customer, terms)
        before = _told(row) if row.id is not None else ""
        _write(deed, row, terms)
        deed.name(before=before, after=_told(row))
        return row.id


def _row(deed: Deed, contact: UUID, customer: UUID, terms: RoleTerms) -> BuyingRole:
    same = (BuyingRole.contact_id == contact, BuyingRole.role == terms.role, BuyingRole.product_class == terms.product_class.strip())
    known = deed.session.scalars(select(BuyingRole).where(*same)).first()
    if known is not None:
        return known
    made = BuyingRole(
        customer_id=customer, contact_id=contact, role=terms.role, product_class=terms.product_class.strip(), created_at=deed.now,
        created_by=deed.actor.person, origin_device=deed.actor.device,
    )  # fmt: skip
    deed.session.add(made)
    return made


def _write(deed: Deed, row: BuyingRole, terms: RoleTerms) -> None:
    row.influence, row.support, row.our_owner_id = terms.influence, terms.support, terms.our_owner
    row.source, row.fact_id = terms.source.strip(), terms.fact
    row.confirmed_on, row.ended_on = terms.confirmed_on or deed.actor.today, None
    row.updated_at, row.updated_by = deed.now, deed.actor.person
    deed.session.flush()


def _told(row: BuyingRole) -> str:
    """What the log keeps of a role."""
    until = f" until {row.ended_on}" if row.ended_on else ""
    owner = f" {row.our_owner_id}" if row.our_owner_id else ""
    return f"{row.role} {row.product_class} {row.influence} {row.support:+d}{owner} {row.confirmed_on}{until}".replace("  ", " ")


def end_role(door: Door, caller: Caller, role: UUID) -> None:
    """He is that no longer, from today. Raises Refused E_NOT_FOUND, E_ENDED and as set_role."""
    with door.change(caller, Action.RECORD_DECIDER, About(section=SECTION, subject=str(role))) as deed:
        row = deed.session.get(BuyingRole, role)
        if row is None:
            deed.asked = True
            raise Refused(no("E_NOT_FOUND"))
        ask(deed, row.customer_id)
        if row.ended_on is not None:
            raise Refused(no("E_ENDED", day=row.ended_on.isoformat()))
        before = _told(row)
        row.ended_on, row.updated_at, row.updated_by = deed.actor.today, deed.now, deed.actor.person
        deed.name(customer=row.customer_id, before=before, after=_told(row))


def confirm_roles(door: Door, caller: Caller, contact: UUID) -> int:
    """All roles of somebody are still so, as of today. Gives how many. Raises Refused E_NOTHING when he has none, and as set_role."""
    with door.change(caller, Action.RECORD_DECIDER, About(section=SECTION, subject=str(contact))) as deed:
        person = standing_contact(deed, contact)
        deed.name(customer=person.customer_id)
        rows = deed.session.scalars(select(BuyingRole).where(BuyingRole.contact_id == contact, BuyingRole.ended_on.is_(None))).all()
        if not rows:
            raise Refused(no("E_NOTHING", name=person.name))
        before = ", ".join(f"{row.role} {row.confirmed_on}" for row in rows)
        for row in rows:
            row.confirmed_on, row.updated_at, row.updated_by = deed.actor.today, deed.now, deed.actor.person
        deed.name(before=before, after=str(deed.actor.today))
        return len(rows)
