"""Loading the facts of one warning once, so that guards never look anything up."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.door.change import Deed, allowed
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Actor
from kehu_desk.people.queries import same_person
from kehu_desk.warnings.entities import EarlyWarning
from kehu_desk.warnings.queries.seeing import sees
from kehu_desk.warnings.rules.handling import Measure, WarningCase
from kehu_desk.warnings.workflow import CLOSE, DISMISS


def found(deed: Deed, warning: UUID) -> EarlyWarning:
    """The warning; the deed names it. Raises Refused E_NOT_FOUND also when it is there and not his to see (B-008)."""
    deed.asked = True  # the case asks the policy and hands its answers to the table
    row = deed.session.get(EarlyWarning, warning)
    if row is None or not sees(deed.session, deed.actor, warning):
        raise Refused(no("E_NOT_FOUND"))
    deed.name(customer=row.customer_id, section=row.section, subject=row.no, before=row.state)
    return row


def case_of(
    session: Session, actor: Actor, row: EarlyWarning, event: str, *, text: str = "", until: date | None = None,
    measures: Sequence[Measure] = (),
) -> WarningCase:  # fmt: skip
    """Everything a rule of the table may look at, for one event."""
    done_by = {DISMISS: row.acknowledged_by, CLOSE: row.resolved_by or row.acknowledged_by}.get(event)
    return WarningCase(
        row.state, row.level, row.provisional, actor.today,
        handles=not allowed(session, actor, Action.HANDLE_WARNING, row.customer_id, row.section),
        decides=not allowed(session, actor, Action.DECIDE_WARNING, row.customer_id, row.section),
        self_made=done_by is not None and same_person(session, actor.person, done_by),
        quiet=row.quiet, snoozed=row.snoozed_until is not None, escalated=row.escalated_at is not None, text=text, until=until,
        measures=tuple(measures),
    )  # fmt: skip
