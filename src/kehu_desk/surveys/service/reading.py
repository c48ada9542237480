"""What the page and its dialogs read, each in one look on a worker; content is read with its entry first."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from kehu_desk.access.policy import TABLE, Action
from kehu_desk.archives import queries as archives
from kehu_desk.door.change import Door
from kehu_desk.door.workflow import Offer, offers
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.people.actor import Actor, Caller
from kehu_desk.people.office import settings_of
from kehu_desk.people.queries import names
from kehu_desk.surveys import queries
from kehu_desk.surveys.entities import ProposedChange, Survey
from kehu_desk.surveys.queries import AskedSection, ChangeRow, Picked, SurveyRow, SurveyView
from kehu_desk.surveys.queries.listing import Anchor
from kehu_desk.surveys.rules.case import SurveyCase
from kehu_desk.surveys.rules.terms import State, Verdict
from kehu_desk.surveys.service.applying import sorted_out, standing
from kehu_desk.surveys.service.cases import SECTION, Ground, case_of, changes_of
from kehu_desk.surveys.service.deciding import against
from kehu_desk.surveys.workflow import ANSWER, APPLY, CANCEL, CHECK, CORRECT, RECEIVE, SEND, SURVEY

EVENTS = (CORRECT, SEND, RECEIVE, ANSWER, CHECK, APPLY, CANCEL)
PRESUMED = "....."  # a button does not lack what its dialog will ask


class Seat(NamedTuple):
    """Who sits here: whether he sends or checks surveys of anybody, the office's day and zone."""

    sends: bool
    checks: bool
    today: date
    office: ZoneInfo


def seat(door: Door, caller: Caller) -> Seat:
    """Raises Refused E_FORBIDDEN for an account that has ended."""
    with door.look(caller) as (session, actor):
        sends, checks = (any(row.roles & actor.roles for row in TABLE[each]) for each in (Action.SEND_SURVEY, Action.CHECK_SURVEY))
        return Seat(sends, checks, actor.today, settings_of(session).zone)


def page(door: Door, caller: Caller, after: Anchor | None, limit: int, picked: Picked) -> list[SurveyRow]:
    """A page of the list."""
    with door.look(caller) as (session, actor):
        return queries.survey_page(session, actor, after, limit, picked)


def keys(door: Door, caller: Caller, picked: Picked) -> Sequence[Anchor]:
    """The number of every survey of the list."""
    with door.look(caller) as (session, actor):
        return queries.survey_keys(session, actor, picked)


def is_survey(door: Door, caller: Caller, survey: UUID) -> bool:
    """Whether there is such a survey that this person may see."""
    with door.look(caller) as (session, actor):
        try:
            return bool(queries.survey_row(session, actor, survey))
        except Refused:
            return False


def view(door: Door, caller: Caller, survey: UUID) -> tuple[SurveyView, list[Offer]]:
    """One survey with its buttons; of each section that it changes, the values are shown to whoever may view them now.

    Raises Refused: E_NOT_FOUND, and as door.view does for the basics.
    """
    with door.look(caller) as (session, actor):
        row = queries.survey_row(session, actor, survey)
        touched = {each.section for each in changes_of(session, survey)}
    hidden: dict[str, frozenset[str] | None] = {}
    purpose = False
    with door.view(caller, row.customer_id, SECTION):
        pass
    for section in touched:
        found = _hidden(door, caller, row.customer_id, section)
        hidden[section] = None if isinstance(found, Refused) else found
        purpose |= isinstance(found, Refused) and "E_PURPOSE" in found.codes
    with door.look(caller) as (session, actor):
        return _whole(session, actor, survey, hidden, purpose=purpose), survey_offers(session, actor, session.get_one(Survey, survey))


def _hidden(door: Door, caller: Caller, customer: UUID, section: str) -> frozenset[str] | Refused:
    """Fields of a section above this person's right; the refusal where he may not view any of it."""
    try:
        with door.view(caller, customer, section) as (session, actor):
            return archives.section_view(session, actor, customer, section).hidden
    except Refused as refusal:
        if "E_AUDIT" in refusal.codes:
            raise
        return refusal


def _whole(session: Session, actor: Actor, survey: UUID, hidden: Mapping[str, frozenset[str] | None], *, purpose: bool) -> SurveyView:
    it = session.get_one(Survey, survey)
    changes, ground = changes_of(session, survey), Ground(session, actor, it.customer_id)
    who = names(session, [it.checked_by, *(each.entered_by for each in changes), *(each.decided_by for each in changes)])

    def name(person: UUID | None) -> str:
        return who.get(person, "") if person else ""

    def told(each: ProposedChange) -> ChangeRow:
        above = hidden.get(each.section)
        unseen = above is None or each.field in above
        known = each.before[0] if each.state in (Verdict.APPLIED, Verdict.REFUSED) else ground.stands(each.section).get(each.field)
        stuck = standing(ground, each).nos if each.state == Verdict.ACCEPTED else ()
        return ChangeRow(
            each.id, each.section, each.field, None if unseen else known, None if unseen else each.value[0], unseen, each.state,
            name(each.entered_by), name(each.decided_by), each.reason, against(session, actor, each, it), stuck,
        )  # fmt: skip

    return SurveyView(
        queries.survey_row(session, actor, survey), it.cost_fen, it.signed_by, it.note, it.scan_id, name(it.checked_by), it.checked_at,
        it.end_reason, tuple(told(each) for each in changes), purpose,
    )  # fmt: skip


def survey_offers(session: Session, actor: Actor, row: Survey) -> list[Offer]:
    """The buttons of one survey, with what stands against them."""
    cases = {event: case_of(session, actor, row, event)._replace(reason=PRESUMED, sent_on=actor.today) for event in EVENTS}
    cases[APPLY] = _applying(session, actor, row, cases[APPLY])
    return [each for event, case in cases.items() for each in offers(SURVEY, case) if each.event == event]


def _applying(session: Session, actor: Actor, row: Survey, case: SurveyCase) -> SurveyCase:
    """Whoever holds the loan writes; the others are told which loan is needed, where surveys are their duty."""
    if row.state != State.CHECKED:
        return case
    ready, nos = sorted_out(
        Ground(session, actor, row.customer_id), [each for each in changes_of(session, row.id) if each.state == Verdict.ACCEPTED]
    )
    return case._replace(policy=() if ready else case.policy, stuck=() if ready else nos)


class Asked(NamedTuple):
    """What the dialog of the answer shows: sections that may be viewed, and why others may not."""

    row: SurveyRow
    sections: tuple[AskedSection, ...]
    closed: tuple[tuple[str, tuple[No, ...]], ...]


def asked(door: Door, caller: Caller, survey: UUID) -> Asked:
    """The sections of a survey with what is known and what was answered before. Raises Refused E_NOT_FOUND."""
    with door.look(caller) as (session, actor):
        row = queries.survey_row(session, actor, survey)
    sections: list[AskedSection] = []
    closed: list[tuple[str, tuple[No, ...]]] = []
    for section in row.sections:
        try:
            with door.view(caller, row.customer_id, section) as (session, actor):
                sections.append(queries.asked_section(session, actor, session.get_one(Survey, survey), section))
        except Refused as refusal:
            if "E_AUDIT" in refusal.codes:
                raise
            closed.append((section, refusal.nos))
    return Asked(row, tuple(sections), tuple(closed))


def terms_for(door: Door, caller: Caller, survey: UUID) -> dict[str, Any]:
    """What was typed of a draft, for its dialog. Raises Refused E_NOT_FOUND."""
    with door.look(caller) as (session, actor):
        queries.survey_row(session, actor, survey)
        it = session.get(Survey, survey)
        if it is None:
            raise Refused(no("E_NOT_FOUND"))
        return {"kind": it.kind, "sections": tuple(it.sections), "due_on": it.due_on, "agency": it.agency, "cost_fen": it.cost_fen,
                "note": it.note, "customer": it.customer_id}  # fmt: skip
