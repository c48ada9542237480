"""The list of candidates, the newest year first, with what they were scored by."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final, NamedTuple
from uuid import UUID

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session, aliased

from kehu_desk.access.policy import Action
from kehu_desk.access.visible import shown
from kehu_desk.archives.entities import Customer
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.keyaccounts.entities import KaSelection, KeyAccount
from kehu_desk.keyaccounts.queries.seeing import SECTION
from kehu_desk.keyaccounts.rules.states import Selected
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person

WAITING: Final = (Selected.PROPOSED.value, Selected.APPROVED.value)  # for a decision, and for a manager to be appointed


class SelectionRow(NamedTuple):
    """One candidate. scores: criterion -> hundredths of a point; account_id: once a manager was appointed."""

    id: UUID
    no: str
    customer_id: UUID
    customer: str
    year: int
    scores: Mapping[str, int]
    evidence: Mapping[str, str]
    total100: int
    top_share: bool
    members: int
    state: str
    proposed_by: str
    decided_by: str
    decided_at: datetime | None
    decision: str
    account_id: UUID | None


def selection_rows(session: Session, actor: Actor) -> list[SelectionRow]:
    """All candidates that this person may see, and those that wait for his decision: the newest year first, then the best."""
    wanted = _wanted(actor).order_by(KaSelection.year.desc(), KaSelection.total100.desc(), KaSelection.no)
    return [_row(*row) for row in session.execute(wanted)]


def selection_row(session: Session, actor: Actor, selection: UUID) -> SelectionRow:
    """One candidate. Raises Refused E_NOT_FOUND (B-008)."""
    row = session.execute(_wanted(actor).where(KaSelection.id == selection)).first()
    if row is None:
        raise Refused(no("E_NOT_FOUND"))
    return _row(*row)


def _wanted(actor: Actor) -> Any:
    by, decider = aliased(Person), aliased(Person)
    wanted = select(KaSelection, Customer.name, by.name, decider.name, KeyAccount.id).join(Customer, Customer.id == KaSelection.customer_id)
    wanted = wanted.outerjoin(by, by.id == KaSelection.proposed_by).outerjoin(decider, decider.id == KaSelection.decided_by)
    wanted = wanted.outerjoin(KeyAccount, KeyAccount.selection_id == KaSelection.id)
    waits = and_(KaSelection.state.in_(WAITING), KeyAccount.id.is_(None))
    by_duty = and_(waits, shown(actor, KaSelection.customer_id, SECTION, Action.DECIDE_KEY_ACCOUNT))
    return wanted.where(or_(shown(actor, KaSelection.customer_id, SECTION), by_duty))


def _row(it: KaSelection, customer: str, by: str | None, decider: str | None, account: UUID | None) -> SelectionRow:
    return SelectionRow(
        it.id, it.no, it.customer_id, customer, it.year, dict(it.scores), dict(it.evidence), it.total100, it.top_share, it.members,
        it.state, by or "", decider or "", it.decided_at, it.decision, account,
    )  # fmt: skip
