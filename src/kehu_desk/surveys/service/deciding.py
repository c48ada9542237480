"""Changes are accepted or refused one by one, never by who typed them; then the survey is checked. Source: business.md §2, B-030."""

from uuid import UUID

from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.archives.rules.fields import field
from kehu_desk.door.audit import content_hash
from kehu_desk.door.change import About, Deed, Door, allowed
from kehu_desk.door.workflow import step
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.people.actor import Actor, Caller
from kehu_desk.people.queries import same_person
from kehu_desk.surveys.entities import ProposedChange, Survey
from kehu_desk.surveys.rules.case import after_check
from kehu_desk.surveys.rules.terms import SHORTEST, State, Verdict
from kehu_desk.surveys.service.cases import SECTION, Ground, case_of, policy
from kehu_desk.surveys.service.drafting import carry_out, row_of
from kehu_desk.surveys.workflow import CHECK, SURVEY

DECIDABLE = frozenset({Verdict.PROPOSED.value, Verdict.ACCEPTED.value})


def accept_change(door: Door, caller: Caller, change: UUID) -> None:
    """This answer shall stand in the archive. A change that was accepted before is accepted anew over what stands there now.

    Raises Refused: E_FORBIDDEN, E_NO_RELATION, E_SELF_APPROVAL, E_STATE, E_LEVEL or E_PURPOSE for a value that one may not view.
    """
    with door.change(caller, Action.CHECK_SURVEY, About(subject=str(change), section=SECTION)) as deed:
        row, survey = _asked(deed, change)
        row.before = [Ground(deed.session, deed.actor, row.customer_id).stands(row.section).get(row.field)]
        _decide(deed, row, survey, Verdict.ACCEPTED)


def refuse_change(door: Door, caller: Caller, change: UUID, reason: str) -> None:
    """What is known stays. Raises Refused as accept_change does, and E_REASON below five characters."""
    with door.change(caller, Action.CHECK_SURVEY, About(subject=str(change), section=SECTION)) as deed:
        row, survey = _asked(deed, change, () if len(reason.strip()) >= SHORTEST else (no("E_REASON", least=SHORTEST),))
        row.reason = reason.strip()
        _decide(deed, row, survey, Verdict.REFUSED)


def check_survey(door: Door, caller: Caller, survey: UUID) -> None:
    """All is decided; what was accepted is to be written into the archive. Raises Refused: E_STATE, E_SELF_APPROVAL, E_SURVEY_UNDECIDED."""
    with door.change(caller, Action.CHECK_SURVEY, About(subject=str(survey), section=SECTION)) as deed:
        row = row_of(deed, survey)
        carry_out(deed, row, step(SURVEY, case_of(deed.session, deed.actor, row, CHECK), CHECK))


def against(session: Session, actor: Actor, row: ProposedChange, survey: Survey) -> tuple[No, ...]:
    """All reasons why this person does not decide on this change now."""
    found = [*policy(session, actor, CHECK, row.customer_id)]
    if same_person(session, actor.person, row.entered_by):
        found.append(no("E_SELF_APPROVAL"))
    if survey.state not in (State.RECEIVED, State.CHECKED):
        found.append(no("E_STATE", state=survey.state))
    elif row.state not in DECIDABLE:
        found.append(no("E_STATE", state=row.state))
    level = field(row.section, row.field).level
    return (*found, *allowed(session, actor, Action.VIEW, row.customer_id, row.section, level=level))


def _asked(deed: Deed, change: UUID, more: tuple[No, ...] = ()) -> tuple[ProposedChange, Survey]:
    deed.asked = True
    row = deed.session.get(ProposedChange, change)
    if row is None:
        raise Refused(no("E_NOT_FOUND"))
    survey = deed.session.get_one(Survey, row.survey_id)
    deed.name(customer=row.customer_id, section=row.section, subject=f"{survey.no} {row.section}.{row.field}")
    if nos := (*against(deed.session, deed.actor, row, survey), *more):
        raise Refused(*nos)
    deed.name(before=content_hash([row.before, row.state]))
    return row, survey


def _decide(deed: Deed, row: ProposedChange, survey: Survey, verdict: Verdict) -> None:
    row.state, row.decided_by, row.decided_at = verdict.value, deed.actor.person, deed.now
    deed.session.flush()
    deed.name(after=content_hash([row.value, row.state]))
    if survey.state == State.CHECKED:  # the last of those that waited may have been refused
        survey.state = after_check(case_of(deed.session, deed.actor, survey, CHECK))
        survey.ended_at = deed.now if survey.state == State.APPLIED else None
