"""Whom a scope means, and which promotions stand in the way of one another at a customer."""

from collections.abc import Sequence
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session

from kehu_desk.archives.entities import Customer
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.promotions.entities import Promotion, PromotionCustomer
from kehu_desk.promotions.rules.codes import HOLDING
from kehu_desk.promotions.rules.overlap import Clash, Stretch, excludes
from kehu_desk.promotions.rules.terms import Scope, scope_in

GONE = (ArchiveState.TRASHED, ArchiveState.DESTROYED)


class Claim(NamedTuple):
    """What a promotion asks for: its stretch of days and goods, and whom. id: None of one that is not kept yet."""

    id: UUID | None
    stretch: Stretch
    scope: Scope


def claim_of(row: Promotion) -> Claim:
    """What a kept promotion asks for."""
    return Claim(row.id, Stretch(row.starts_on, row.ends_on, frozenset(row.products), row.stacking), scope_in(row.scope))


def region_stem(code: str) -> str:
    """330000 covers all of 33, 330100 all of 3301."""
    return code[:2] if code.endswith("0000") else code[:4] if code.endswith("00") else code


def within(scope: Scope) -> list[ColumnElement[bool]]:
    """Conditions on Customer, one for each list of the scope that is not empty."""
    found: list[ColumnElement[bool]] = [Customer.state.not_in(GONE)]
    if scope.grades:
        found.append(Customer.grade.in_(scope.grades))
    if scope.types:
        found.append(Customer.customer_type.in_(scope.types))
    if scope.regions:
        found.append(or_(*(Customer.region_code.startswith(region_stem(each)) for each in scope.regions)))
    if scope.customers:
        found.append(Customer.id.in_([UUID(each) for each in scope.customers]))
    return found


def fits(session: Session, scope: Scope, customer: UUID) -> bool:
    """Whether a customer is one of those it is for."""
    return session.scalar(select(Customer.id).where(Customer.id == customer, *within(scope))) is not None


def clashes(session: Session, claim: Claim) -> tuple[Clash, ...]:
    """Other promotions, handed in or approved, with which this one would meet at some customer although one of them is exclusive."""
    return tuple(_clash(row) for row in _rivals(session, claim) if _meet(session, claim.scope, scope_in(row.scope)))


def clashes_at(session: Session, claim: Claim, customer: UUID) -> tuple[Clash, ...]:
    """The same for one customer: among the promotions that he takes part in."""
    inside = set(session.scalars(select(PromotionCustomer.promotion_id).where(PromotionCustomer.customer_id == customer)))
    return tuple(_clash(row) for row in _rivals(session, claim) if row.id in inside)


def _rivals(session: Session, claim: Claim) -> list[Promotion]:
    days = (Promotion.starts_on <= claim.stretch.ends_on, Promotion.ends_on >= claim.stretch.starts_on)
    wanted = select(Promotion).where(Promotion.state.in_(HOLDING), *days).order_by(Promotion.starts_on, Promotion.no)
    return [row for row in session.scalars(wanted) if row.id != claim.id and excludes(claim.stretch, claim_of(row).stretch)]


def _meet(session: Session, one: Scope, other: Scope) -> bool:
    return session.scalar(select(Customer.id).where(*within(one), *within(other)).limit(1)) is not None


def _clash(row: Promotion) -> Clash:
    return Clash(row.no, row.title, row.starts_on, row.ends_on)


def customers_known(session: Session, ids: Sequence[str]) -> bool:
    """Whether each of these is a customer of ours."""
    wanted = {UUID(each) for each in ids}
    found = session.scalars(select(Customer.id).where(Customer.id.in_(wanted), Customer.state.not_in(GONE)))
    return set(found) == wanted
