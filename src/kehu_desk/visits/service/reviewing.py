"""What the superior does with a report, and how its problems are solved. Source: business.md §14, R34."""

from typing import Final
from uuid import UUID

from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.door.audit import content_hash
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.door.notices import tell
from kehu_desk.door.workflow import Offer, offers, step
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Actor, Caller
from kehu_desk.visits.entities import Visit, VisitProblem
from kehu_desk.visits.rules.reports import State
from kehu_desk.visits.service.asking import SECTION, TAB, against, shut
from kehu_desk.visits.service.reporting import visit_case
from kehu_desk.visits.workflow import CLOSE, KEEP, READ, SUBMIT, VISIT

LONGEST_COMMENT: Final = 1000
SHORTEST: Final = 2


def comment_visit(door: Door, caller: Caller, visit: UUID, comment: str = "") -> None:
    """The superior has read a report, with or without a word to it; a further word takes the place of the first.

    Raises Refused: E_FORBIDDEN, E_NO_RELATION, E_LEVEL, E_NOT_FOUND, E_ARCHIVE_STATE, E_STATE, E_SELF_APPROVAL, E_VISIT_LONG_TEXT.
    """
    with door.change(caller, Action.COMMENT_VISIT, About(subject=str(visit))) as deed:
        row = _row(deed, visit)
        done = step(VISIT, visit_case(deed.session, deed.actor, row, Action.COMMENT_VISIT), READ)
        said = comment.strip()
        if len(said) > LONGEST_COMMENT:
            raise Refused(no("E_VISIT_LONG_TEXT", field="comment", most=LONGEST_COMMENT))
        deed.name(before=_said(row), after=f"{done.target} {content_hash(said) if said else ''}".strip())
        row.state, row.comment = done.target, said or row.comment
        row.commented_by, row.commented_at = deed.actor.person, deed.now
        row.updated_at, row.updated_by = deed.now, deed.actor.person
        if said:
            facts = {"visit": row.no, "by": deed.actor.name}
            tell(deed.session, row.performed_by, "visit_commented", TAB, row.id, deed.now, stage=str(row.row_version), facts=facts)


def close_visit(door: Door, caller: Caller, visit: UUID) -> None:
    """Nothing is left to do about it. Raises Refused as comment_visit does, and E_OPEN_PROBLEM while a key problem of it is open."""
    with door.change(caller, Action.COMMENT_VISIT, About(subject=str(visit))) as deed:
        row = _row(deed, visit)
        done = step(VISIT, visit_case(deed.session, deed.actor, row, Action.COMMENT_VISIT), CLOSE)
        deed.name(before=row.state, after=done.target)
        row.state, row.closed_at = done.target, deed.now
        row.updated_at, row.updated_by = deed.now, deed.actor.person


def solve_problem(door: Door, caller: Caller, problem: UUID, measure: str) -> None:
    """A problem is solved; measure says how. By those who visit the customer, or their superior.

    Raises Refused: E_FORBIDDEN, E_NO_RELATION, E_LEVEL, E_NOT_FOUND, E_ARCHIVE_STATE, E_STATE, E_MEASURE.
    """
    with door.change(caller, Action.REPORT_VISIT, About(subject=str(problem))) as deed:
        deed.asked = True
        row = deed.session.get(VisitProblem, problem)
        if row is None:
            raise Refused(no("E_NOT_FOUND"))
        deed.name(customer=row.customer_id, section=SECTION)
        _require_solving(deed, row)
        if not SHORTEST <= len(measure.strip()) <= LONGEST_COMMENT:
            raise Refused(no("E_MEASURE", field="measure", most=LONGEST_COMMENT))
        row.state, row.measure, row.solved_on = "solved", measure.strip(), deed.actor.today
        row.updated_at, row.updated_by = deed.now, deed.actor.person
        deed.name(before="open", after=f"solved {content_hash(row.measure)}")


def _require_solving(deed: Deed, row: VisitProblem) -> None:
    nos = against(deed.session, deed.actor, Action.REPORT_VISIT, row.customer_id)
    if nos and not against(deed.session, deed.actor, Action.COMMENT_VISIT, row.customer_id, appends=False):
        nos = ()
    if state := shut(deed.session, row.customer_id):
        nos = (*nos, no("E_ARCHIVE_STATE", state=state))
    if not nos and row.state != "open":
        nos = (no("E_STATE", state=row.state),)
    if nos:
        raise Refused(*nos)


def visit_offers(session: Session, actor: Actor, visit: UUID) -> list[Offer]:
    """The buttons of one report, with what stands against them."""
    row = session.get_one(Visit, visit)
    mine = visit_case(session, actor, row)
    theirs = visit_case(session, actor, row, Action.COMMENT_VISIT)
    of_author = [each for each in offers(VISIT, mine) if each.event in (KEEP, SUBMIT)]
    return of_author + [each for each in offers(VISIT, theirs) if each.event in (READ, CLOSE)]


def _row(deed: Deed, visit: UUID) -> Visit:
    deed.asked = True
    row = deed.session.get(Visit, visit)
    if row is None or row.state == State.DRAFT:
        raise Refused(no("E_NOT_FOUND"))
    deed.name(customer=row.customer_id, section=SECTION, subject=row.no)
    return row


def _said(row: Visit) -> str:
    return f"{row.state} {content_hash(row.comment) if row.comment else ''}".strip()
