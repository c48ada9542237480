"""What all deeds of the programme share: the policy, a step of a table, the account of a deed."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from kehu_desk.access.closing import closed
from kehu_desk.access.policy import Action
from kehu_desk.access.sections import TOP
from kehu_desk.door.change import Deed, allowed
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.keyaccounts.entities import KeyAccount
from kehu_desk.keyaccounts.queries.seeing import SECTION
from kehu_desk.people.actor import Actor
from kehu_desk.people.queries import same_person


def policy(session: Session, actor: Actor, action: Action, customer: UUID, *, reads_plans: bool = False) -> tuple[No, ...]:
    """Who may, whether he reads what stands at L3 where that is needed, and whether the archive takes anything more."""
    found = allowed(session, actor, action, customer, SECTION)
    if not found and reads_plans:
        found = allowed(session, actor, Action.VIEW, customer, SECTION, level=TOP)
    shut = closed(session, Action.APPEND, customer)
    return (*found, *((no("E_ARCHIVE_STATE", state=shut),) if shut else ()))


def require_living(deed: Deed, action: Action, row: KeyAccount, *wrong: No, reads_plans: bool = False) -> None:
    """The same for an account that has not been given up. Raises Refused, with E_KA_ENDED as well."""
    ended = (no("E_KA_ENDED", day=row.ended_on),) if row.ended_on is not None else ()
    require(deed, action, row.customer_id, *ended, *wrong, reads_plans=reads_plans)


def require(deed: Deed, action: Action, customer: UUID, *wrong: No, reads_plans: bool = False) -> None:
    """The policy first, then what is wrong with what was typed. Raises Refused."""
    deed.asked = True
    if nos := policy(deed.session, deed.actor, action, customer, reads_plans=reads_plans) or wrong:
        raise Refused(*nos)


def account_of(deed: Deed, account: UUID) -> KeyAccount:
    """The account of a deed, named in its entry; the policy is asked by who called. Raises Refused E_NOT_FOUND."""
    deed.asked = True
    row = deed.session.get(KeyAccount, account)
    if row is None:
        raise Refused(no("E_NOT_FOUND"))
    deed.name(customer=row.customer_id, section=SECTION, subject=row.no)
    return row


def sign(deed: Deed, row: Any, decision: str) -> None:
    """Who decided, when, in which words. row: with decided_by, decided_at, decision."""
    row.decided_by, row.decided_at, row.decision = deed.actor.person, deed.now, decision.strip()


def touch(deed: Deed, row: Any) -> None:
    """Who changed it last."""
    row.updated_at, row.updated_by = deed.now, deed.actor.person
    deed.session.flush()


def signed(deed: Deed) -> dict[str, Any]:
    """Columns of who made a row."""
    return {"created_at": deed.now, "created_by": deed.actor.person, "origin_device": deed.actor.device}


def is_one_of(session: Session, person: UUID, others: Collection[UUID | None]) -> bool:
    """Whether a natural person is among these, under whatever account (B-019)."""
    return any(each is not None and same_person(session, person, each) for each in others)
