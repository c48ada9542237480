"""The facts of one request, loaded once, with what the policy says to this person about this event."""

from collections.abc import Callable, Iterable
from typing import Any, Final
from uuid import UUID

from sqlalchemy.orm import Session

from kehu_desk.access.closing import closed
from kehu_desk.access.policy import Action
from kehu_desk.archives.entities import Customer
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.door.change import About, Deed, Door, allowed
from kehu_desk.door.workflow import step
from kehu_desk.kernel.clock import local_day
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.people.actor import Actor, Caller
from kehu_desk.people.office import settings_of
from kehu_desk.people.queries import same_person
from kehu_desk.supports.entities import SupportRequest
from kehu_desk.supports.queries.seeing import MONEY, SECTION
from kehu_desk.supports.queries.team import hands_of, marketers
from kehu_desk.supports.queries.view import kinds_there
from kehu_desk.supports.rules.case import SupportCase, missing_of
from kehu_desk.supports.rules.terms import our_part
from kehu_desk.supports.service.effects import apply
from kehu_desk.supports.workflow import SUPPORTS

LIMIT: Final = "support_limit_sup"
TOLERANCE: Final = "support_tolerance_percent"
CHIEFS: Final = frozenset({"sup", "mgr"})
ACTIONS: Final = {
    "draft": Action.REQUEST_SUPPORT, "change": Action.REQUEST_SUPPORT, "submit": Action.REQUEST_SUPPORT, "cancel": Action.REQUEST_SUPPORT,
    "approve": Action.DECIDE_SUPPORT, "reject": Action.DECIDE_SUPPORT, "send_back": Action.DECIDE_SUPPORT, "start": Action.REPORT_SUPPORT,
    "evidence": Action.REPORT_SUPPORT, "report": Action.REPORT_SUPPORT, "verify": Action.VERIFY_SUPPORT, "object": Action.VERIFY_SUPPORT,
    "settle": Action.SETTLE_SUPPORT,
}  # fmt: skip
ALSO: Final = {
    Action.REQUEST_SUPPORT: (Action.APPEND, SECTION), Action.REPORT_SUPPORT: (Action.APPEND, SECTION),
    Action.DECIDE_SUPPORT: (Action.VIEW, SECTION), Action.VERIFY_SUPPORT: (Action.VIEW, SECTION),
    Action.SETTLE_SUPPORT: (Action.APPEND, MONEY),
}  # fmt: skip
"""A duty does not reach above a person's standing rights: what else is asked for it."""


def policy_says(session: Session, actor: Actor, customer: UUID, event: str) -> tuple[No, ...]:
    """What stands against this event. Raises Refused E_NOT_FOUND without an archive."""
    archive = session.get(Customer, customer)
    if archive is None or archive.state is ArchiveState.TRASHED:
        raise Refused(no("E_NOT_FOUND"))
    action = ACTIONS[event]
    also, section = ALSO[action]
    nos = allowed(session, actor, action, customer, SECTION) or allowed(session, actor, also, customer, section)
    shut = closed(session, Action.APPEND, customer)
    kept = tuple(each for each in nos if each.code != "E_ARCHIVE_STATE")
    return (*kept, no("E_ARCHIVE_STATE", state=shut)) if shut else kept


def support_case(
    session: Session, actor: Actor, row: SupportRequest, event: str, *, seen: int | None = None, **facts: Any
) -> SupportCase:  # fmt: skip
    """A request before an event. seen: the version that this person has read; facts: what he typed, named as in SupportCase."""
    office = settings_of(session)
    hands = hands_of(session, [row])[row.id]
    marketer, stranger = _marketing(session, actor, row, hands.all)
    now = SupportCase(
        row.state, policy_says(session, actor, row.customer_id, event), _among(session, actor, hands.mine),
        _among(session, actor, hands.decided), _among(session, actor, hands.worked), seen is not None and seen != row.row_version,
        "mgr" in actor.roles, actor.today, row.starts_on, row.ends_on, our_part(row.budget_fen, row.dealer_share_bp),
        office.values.number(LIMIT), marketer, stranger, missing_of(row.evidence_kinds, kinds_there(session, row.id)),
        approved_fen=row.approved_fen, paid_fen=row.settled_fen, tolerance_percent=office.values.number(TOLERANCE),
        first=local_day(row.verified_at, office.zone) if row.verified_at else row.starts_on,
    )  # fmt: skip
    return now._replace(**facts)


def _among(session: Session, actor: Actor, people: Iterable[UUID]) -> bool:
    return any(same_person(session, actor.person, each) for each in people)


def _marketing(session: Session, actor: Actor, row: SupportRequest, hands: frozenset[UUID]) -> tuple[str, bool]:
    """Name of the marketing member who verifies it instead of this person; whether this person is nobody who could."""
    free = [each for each in marketers(session, actor, [row.customer_id]).get(row.customer_id, []) if each[0] not in hands]
    if any(person == actor.person for person, _name in free):
        return "", False
    return (free[0][1] if free else ""), not actor.roles & CHIEFS


def found_row(deed: Deed, support: UUID) -> SupportRequest:
    """The request of this deed, named in its entry. Raises Refused E_NOT_FOUND."""
    deed.asked = True  # the case asks the policy and hands its answer to the table
    row = deed.session.get(SupportRequest, support)
    if row is None:
        raise Refused(no("E_NOT_FOUND"))
    deed.name(customer=row.customer_id, section=SECTION, subject=row.no)
    return row


Put = Callable[[Deed, SupportRequest], None]
Faults = Callable[[Deed, SupportRequest], Iterable[No]]


def no_faults(_deed: Deed, _row: SupportRequest) -> Iterable[No]:
    """Nothing was typed that could be wrong."""
    return ()


def fire(
    door: Door, caller: Caller, support: UUID, event: str, *, seen: int | None = None, put: Put | None = None, faults: Faults = no_faults,
    after: str = "", **facts: Any,
) -> None:  # fmt: skip
    """One event of one request. put: writes what was typed, after all was judged; after: named in the entry beside the new state.

    facts: of the case, as typed.
    """
    with door.change(caller, ACTIONS[event], About(section=SECTION, subject=str(support))) as deed:
        row = found_row(deed, support)
        case = support_case(deed.session, deed.actor, row, event, seen=seen, **facts)
        done = step(SUPPORTS, case, event, () if case.nos else faults(deed, row))
        if put is not None:
            put(deed, row)
        row.updated_at = deed.now
        apply(deed, row, done)
        deed.name(before=case.state, after=f"{done.target} {after}".strip())
