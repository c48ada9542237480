"""Surveys: drafted, sent, cancelled. Source: business.md §2 (survey), R71, R72."""

from datetime import date
from typing import Final
from uuid import UUID

from kehu_desk.access.policy import Action
from kehu_desk.archives.entities import Customer
from kehu_desk.door.audit import content_hash
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.door.numbers import next_number
from kehu_desk.door.workflow import Step, step
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Caller
from kehu_desk.surveys.entities import Survey
from kehu_desk.surveys.rules.terms import State, SurveyTerms, problems
from kehu_desk.surveys.service.cases import SECTION, case_of, policy
from kehu_desk.surveys.workflow import CANCEL, CORRECT, SEND, SURVEY

PREFIX: Final = "ZL"


def draft_survey(door: Door, caller: Caller, customer: UUID, terms: SurveyTerms) -> UUID:
    """Begin a survey of one customer; it is numbered at once, since its number stands on the paper. Gives its id.

    Raises Refused: E_FORBIDDEN, E_NO_RELATION, E_NOT_FOUND, E_ARCHIVE_STATE, E_SURVEY_FIELD for each wrong field.
    """
    with door.change(caller, Action.SEND_SURVEY, About(customer, SECTION)) as deed:
        deed.asked = True
        if deed.session.get(Customer, customer) is None:
            raise Refused(no("E_NOT_FOUND"))
        if nos := policy(deed.session, deed.actor, SEND, customer) or problems(terms, deed.actor.today):
            raise Refused(*nos)
        made = Survey(
            no=next_number(deed.session, PREFIX, deed.actor.today.year), customer_id=customer, created_at=deed.now,
            created_by=deed.actor.person, origin_device=deed.actor.device,
        )  # fmt: skip
        _write(made, terms)
        deed.session.add(made)
        deed.session.flush()
        deed.name(subject=made.no, after=content_hash(terms))
        return made.id


def correct_survey(door: Door, caller: Caller, survey: UUID, terms: SurveyTerms) -> None:
    """Put right what was typed, before it is sent. Raises Refused as draft_survey does, and E_STATE."""
    with door.change(caller, Action.SEND_SURVEY, About(subject=str(survey))) as deed:
        row = row_of(deed, survey)
        done = step(SURVEY, case_of(deed.session, deed.actor, row, CORRECT), CORRECT, problems(terms, deed.actor.today))
        deed.name(before=content_hash(terms_of(row)), after=content_hash(terms))
        _write(row, terms)
        carry_out(deed, row, done)


def send_survey(door: Door, caller: Caller, survey: UUID, on: date | None = None) -> None:
    """The paper has left; on: which day, today if it is not named. Raises Refused: E_STATE, E_SURVEY_SENT for a day to come."""
    with door.change(caller, Action.SEND_SURVEY, About(subject=str(survey))) as deed:
        row = row_of(deed, survey)
        case = case_of(deed.session, deed.actor, row, SEND)._replace(sent_on=on or deed.actor.today)
        carry_out(deed, row, step(SURVEY, case, SEND))


def cancel_survey(door: Door, caller: Caller, survey: UUID, reason: str) -> None:
    """It leads to nothing; what was typed of the answers stays in its row. Raises Refused: E_STATE, E_REASON."""
    with door.change(caller, Action.SEND_SURVEY, About(subject=str(survey))) as deed:
        row = row_of(deed, survey)
        done = step(SURVEY, case_of(deed.session, deed.actor, row, CANCEL)._replace(reason=reason), CANCEL)
        row.ended_at = deed.now
        carry_out(deed, row, done)


def row_of(deed: Deed, survey: UUID) -> Survey:
    """The survey of a deed, named in its entry. Raises Refused E_NOT_FOUND."""
    row = deed.session.get(Survey, survey)
    deed.asked = True  # the case asks the policy and hands its answer to the table
    if row is None:
        raise Refused(no("E_NOT_FOUND"))
    deed.name(customer=row.customer_id, section=SECTION, subject=row.no)
    return row


def carry_out(deed: Deed, row: Survey, done: Step) -> None:
    """Write what the step says."""
    row.state = done.target
    for name, value in done.writes.items():
        setattr(row, name, value)
    if "sign" in done.effects:
        row.checked_by, row.checked_at = deed.actor.person, deed.now
    if row.state == State.APPLIED:
        row.ended_at = deed.now
    row.updated_at, row.updated_by = deed.now, deed.actor.person
    deed.session.flush()


def terms_of(row: Survey) -> SurveyTerms:
    """What stands of a survey, as it would be typed."""
    return SurveyTerms(row.kind, tuple(row.sections), row.due_on, row.agency, row.cost_fen, row.note)


def _write(row: Survey, terms: SurveyTerms) -> None:
    row.kind, row.sections, row.due_on = terms.kind, list(terms.sections), terms.due_on
    row.agency, row.cost_fen, row.note = terms.agency.strip(), terms.cost_fen, terms.note.strip()
