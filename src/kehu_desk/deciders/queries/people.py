"""The customer's people with what is known of them: roles, weight, side, style."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from kehu_desk.archives.queries import ContactRow, contacts
from kehu_desk.deciders.entities import BuyingRole, StyleAssessment
from kehu_desk.deciders.queries.edges import knows, sees_people
from kehu_desk.deciders.rules.roles import ROLES, weight
from kehu_desk.deciders.rules.styles import NONE, Assessed, Standing, standing
from kehu_desk.intelligence.entities import Fact
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person

FILED = "filed"  # the style is that of the archive's own text; nobody has assessed it since


class RoleRow(NamedTuple):
    """One role that has not ended. owner: 对口人; source: in words, or the number of the fact."""

    id: UUID
    role: str
    product_class: str
    influence: int
    support: int
    owner_id: UUID | None
    owner: str
    source: str
    fact_id: UUID | None
    confirmed_on: date


class PersonRow(NamedTuple):
    """One of the customer's people. influence 0 and support None: nobody has said.

    style_state: none, clear, to_verify (风格待核), filed; others: what those who disagree say. told: roles written down since; without
    them the archive's text speaks.
    """

    contact_id: UUID
    name: str
    post: str
    dept: str
    mobile: str
    roles: tuple[str, ...]
    influence: int
    support: int | None
    style: str
    secondary: str
    style_state: str
    others: tuple[str, ...]
    told: tuple[RoleRow, ...]
    left_on: date | None
    moved_to: str
    came_from: str


class AssessmentRow(NamedTuple):
    """One assessment that was not withdrawn."""

    id: UUID
    contact_id: UUID
    style: str
    secondary: str
    confidence: int
    evidence: str
    assessed_by: UUID
    by: str
    assessed_on: date


def people_of(session: Session, actor: Actor, customer: UUID) -> list[PersonRow]:
    """Everybody who stands in the text, then those who left; nobody for whoever may not view DEC.

    What we know of them is left out for whoever may not see INT. The caller has entered through door.view.
    """
    if not sees_people(session, actor, customer):
        return []
    rows = contacts(session, actor, customer)
    if not knows(session, actor, customer):
        return [_person(row, (), Standing()) for row in rows]
    roles, styles = _roles(session, customer), standings(session, customer)
    return [_person(row, roles[row.id], styles.get(row.id, Standing())) for row in rows]


def _person(row: ContactRow, told: Iterable[RoleRow], style: Standing) -> PersonRow:
    kept = tuple(told)
    weighs = weight((each.influence, each.support) for each in kept)
    codes = tuple(role for role in ROLES if any(each.role == role for each in kept))
    influence, side = (weighs.influence, weighs.support) if kept else (row.influence, row.support)
    said = codes or ((row.role,) if row.role else ())
    state = style.state if style.state != NONE or not row.style else FILED
    return PersonRow(
        row.id, row.name, row.post, row.dept, row.mobile, said, influence, side, style.style or row.style, style.secondary, state,
        style.others, kept, row.left_on, row.moved_to, row.came_from,
    )  # fmt: skip


def _roles(session: Session, customer: UUID) -> Mapping[UUID, list[RoleRow]]:
    owner, fact = aliased(Person), aliased(Fact)
    wanted = select(BuyingRole, owner.name, fact.no).outerjoin(owner, owner.id == BuyingRole.our_owner_id)
    wanted = wanted.outerjoin(fact, fact.id == BuyingRole.fact_id)
    found: dict[UUID, list[RoleRow]] = defaultdict(list)
    for row, name, number in session.execute(wanted.where(BuyingRole.customer_id == customer, BuyingRole.ended_on.is_(None))):
        found[row.contact_id].append(_role(row, name or "", number or ""))
    for each in found.values():
        each.sort(key=lambda role: (-role.influence, ROLES.index(role.role), role.product_class))
    return found


def _role(row: BuyingRole, owner: str, number: str) -> RoleRow:
    source = " · ".join(each for each in (number, row.source) if each)
    return RoleRow(
        row.id, row.role, row.product_class, row.influence, row.support, row.our_owner_id, owner, source, row.fact_id, row.confirmed_on
    )


def assessments_of(session: Session, actor: Actor, customer: UUID) -> list[AssessmentRow]:
    """Assessments of this customer's people, the newest first; none for whoever may not see them."""
    if not knows(session, actor, customer):
        return []
    wanted = select(StyleAssessment, Person.name).outerjoin(Person, Person.id == StyleAssessment.assessed_by)
    wanted = wanted.where(StyleAssessment.customer_id == customer, StyleAssessment.withdrawn_at.is_(None))
    newest = wanted.order_by(StyleAssessment.assessed_on.desc(), StyleAssessment.id.desc())
    return [
        AssessmentRow(
            row.id, row.contact_id, row.style, row.secondary, row.confidence, row.evidence, row.assessed_by, name or "", row.assessed_on
        )
        for row, name in session.execute(newest)
    ]


def standings(session: Session, customer: UUID) -> dict[UUID, Standing]:
    """Contact -> the style to go by. Two accounts with one staff number are one assessor. Who may know it is asked by whoever calls."""
    by_contact: dict[UUID, list[Assessed]] = defaultdict(list)
    for order, row in enumerate(session.execute(_assessed(customer))):
        contact, style, secondary, person, staff_no, day = row
        by_contact[contact].append(Assessed(style, staff_no or person, day, order, secondary))
    return {contact: standing(each) for contact, each in by_contact.items()}


def _assessed(customer: UUID) -> Any:
    wanted = select(
        StyleAssessment.contact_id, StyleAssessment.style, StyleAssessment.secondary, StyleAssessment.assessed_by, Person.staff_no,
        StyleAssessment.assessed_on,
    ).outerjoin(Person, Person.id == StyleAssessment.assessed_by)  # fmt: skip
    return wanted.where(StyleAssessment.customer_id == customer, StyleAssessment.withdrawn_at.is_(None)).order_by(StyleAssessment.id)
