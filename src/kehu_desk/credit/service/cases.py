"""The facts of one change of credit, loaded once, with what the policy says to this person about this event."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.access.closing import closed
from kehu_desk.access.policy import Action
from kehu_desk.archives.entities import Customer
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.credit.entities import CreditChange, CreditFile
from kehu_desk.credit.queries import record, standing
from kehu_desk.credit.queries.inputs import asked_in, inputs_of
from kehu_desk.credit.rules.case import ChangeCase
from kehu_desk.credit.rules.model import modelled
from kehu_desk.credit.rules.terms import Kind
from kehu_desk.credit.rules.watching import clean_days, wanted_status
from kehu_desk.credit.workflow import NEW, OPEN
from kehu_desk.door.change import Deed, allowed
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.people.actor import Actor
from kehu_desk.people.queries import same_person

SECTION: Final = "CRE"
KEPT_BEFORE: Final = {
    Kind.LIMIT: ("grade", "limit_fen", "limit_valid_to", "credit_days", "terms"), Kind.TEMP: ("limit_fen", "limit_valid_to"),
    Kind.STATUS: ("status",),
}  # fmt: skip
PROPOSER: Final = "P"
BEGINNINGS: Final = {
    "propose": (Action.PROPOSE_CREDIT, PROPOSER), "block": (Action.BLOCK_CREDIT, ""), "ease": (Action.UNBLOCK_CREDIT, PROPOSER),
}  # fmt: skip


def beginning(session: Session, actor: Actor, customer: UUID, event: str) -> tuple[No, ...]:
    """What stands against proposing, blocking or easing at all. Raises Refused E_NOT_FOUND."""
    action, part = BEGINNINGS[event]
    return (*allowed(session, actor, action, customer, SECTION, part=part), *shut(session, customer))


def shut(session: Session, customer: UUID) -> tuple[No, ...]:
    """A sealed or destroyed archive takes nothing in. Raises Refused E_NOT_FOUND where there is no archive."""
    state = session.scalar(select(Customer.state).where(Customer.id == customer))
    if state is None or state is ArchiveState.TRASHED:
        raise Refused(no("E_NOT_FOUND"))
    found = closed(session, Action.APPEND, customer)
    return (no("E_ARCHIVE_STATE", state=found),) if found else ()


def deciding(session: Session, actor: Actor, row: CreditChange, event: str) -> tuple[No, ...]:
    """What stands against deciding this change, or taking it back."""
    action, part = action_of(row, event)
    return (*allowed(session, actor, action, row.customer_id, SECTION, part=part), *shut(session, row.customer_id))


def action_of(row: CreditChange, event: str) -> tuple[Action, str]:
    """Sums are decided by superiors and managers, what the clock wants tightened by finance, easing by a manager."""
    if event == "withdraw":
        return (Action.UNBLOCK_CREDIT if row.kind == Kind.STATUS else Action.PROPOSE_CREDIT), PROPOSER
    if row.kind != Kind.STATUS:
        return Action.DECIDE_CREDIT, ""
    return (Action.UNBLOCK_CREDIT if row.proposed_by is not None else Action.BLOCK_CREDIT), ""


def new_case(
    deed: Deed, customer: UUID, kind: Kind, event: str, wanted: Mapping[str, Any], reason: str, *, since: date | None = None,
    until: date | None = None, model_fen: int = 0,
) -> ChangeCase:  # fmt: skip
    """A change that is not there yet."""
    session, actor = deed.session, deed.actor
    file, policy = standing.file_of(session, customer), standing.policy_in(session)
    clean = clean_days(record.stretches(session, customer), actor.today, policy.grace_days) if event == "ease" else None
    return ChangeCase(
        NEW, kind, beginning(session, actor, customer, event), wanted, policy, actor.today, since, until, reason, model_fen=model_fen,
        waits=waiting(session, customer, kind) is not None, stands=standing.status_of(file), clean=clean,
    )  # fmt: skip


def change_case(session: Session, actor: Actor, row: CreditChange, event: str, reason: str = "") -> ChangeCase:
    """A change that was proposed, before this event."""
    policy, file, mgr = standing.policy_in(session), standing.file_of(session, row.customer_id), "mgr" in actor.roles
    case = ChangeCase(
        row.state, row.kind, deciding(session, actor, row, event), row.wanted, policy, actor.today, row.since_on, row.until_on, reason,
        reach_of(session, row, actor.today), model_now(session, row, actor.today) if event == "grant" else 0, mgr,
        _same(session, actor, row.proposed_by), _same(session, actor, row.first_by), row.proposed_by is None,
        moved(row, file), stands=standing.status_of(file),
    )  # fmt: skip
    if row.kind != Kind.STATUS:
        return case
    days = clean_days(record.stretches(session, row.customer_id), actor.today, policy.grace_days)
    return case._replace(clean=days, sought=wanted_status(standing.signs_of(session, row.customer_id, actor.today), policy))


def _same(session: Session, actor: Actor, person: UUID | None) -> bool:
    return person is not None and same_person(session, actor.person, person)


def reach_of(session: Session, row: CreditChange, day: date) -> int:
    """Credit in force if this is granted, in fen: limit and every temporary limit that would count beside it."""
    customer = row.customer_id
    if row.kind == Kind.LIMIT:
        return int(row.wanted["limit_fen"]) + standing.temp_fen(session, customer, day, date.max)
    if row.kind == Kind.TEMP:
        others = standing.temp_fen(session, customer, row.since_on or day, row.until_on or day)
        return standing.limit_in_force(standing.file_of(session, customer), day) + others + int(row.wanted["extra_fen"])
    return 0


def model_now(session: Session, row: CreditChange, day: date) -> int:
    """What the model gives today for what finance had said."""
    if row.kind != Kind.LIMIT:
        return 0
    return modelled(inputs_of(session, row.customer_id, day, asked_in(row.inputs)), standing.policy_in(session)).limit_fen


def before(file: CreditFile | None, kind: Kind) -> dict[str, Any]:
    """The columns that a change of this kind is about, as plain JSON."""
    return {name: plain(getattr(file, name) if file is not None else None) for name in KEPT_BEFORE[kind]}


def moved(row: CreditChange, file: CreditFile | None) -> bool:
    """Whether the file says something else now than when this was proposed."""
    return row.before != before(file, Kind(row.kind))


def plain(value: Any) -> Any:
    """A column's value as JSON keeps it."""
    return value.isoformat() if isinstance(value, date) else value


def waiting(session: Session, customer: UUID, kind: Kind) -> CreditChange | None:
    """The change of a kind that waits for a decision."""
    open_ones = (CreditChange.customer_id == customer, CreditChange.kind == kind, CreditChange.state.in_(OPEN))
    return session.scalars(select(CreditChange).where(*open_ones)).first()
