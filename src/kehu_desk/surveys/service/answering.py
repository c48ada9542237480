"""What came back: each answer that differs from what is known becomes a change to be decided on. Source: business.md §2 (survey)."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple
from uuid import UUID

from kehu_desk.access.policy import Action
from kehu_desk.archives.entities import Attachment
from kehu_desk.archives.rules.checks import changed_keys, filled, section_problems
from kehu_desk.archives.service.attachments import keep_file
from kehu_desk.door.audit import content_hash
from kehu_desk.door.change import About, Deed, Door, allowed
from kehu_desk.door.workflow import step
from kehu_desk.kernel.errors import No, no
from kehu_desk.people.actor import Caller
from kehu_desk.surveys.entities import ProposedChange, Survey
from kehu_desk.surveys.rules.asked import asked_fields
from kehu_desk.surveys.rules.terms import Answers, Reply, Verdict, reply_problems
from kehu_desk.surveys.service.cases import SECTION, Ground, case_of, changes_of
from kehu_desk.surveys.service.drafting import carry_out, row_of
from kehu_desk.surveys.workflow import ANSWER, RECEIVE, SURVEY


class Scan(NamedTuple):
    """The filled-in paper as a file."""

    name: str
    content: bytes


def receive_survey(door: Door, caller: Caller, survey: UUID, reply: Reply, answers: Answers, scan: Scan | None = None) -> int:
    """The answer is there. Gives how many changes it proposes; an empty answer is none.

    Raises Refused: E_STATE, E_SURVEY_DAY, E_SURVEY_FIELD, E_SURVEY_ASKED for a field that was not asked, E_SURVEY_ABOVE for one that
    this person may not view, E_FIELD for each wrong value, E_FILE_TOO_BIG. Nothing is written then.
    """
    with door.change(caller, Action.SEND_SURVEY, About(subject=str(survey), section=SECTION)) as deed:
        row = row_of(deed, survey)
        wrong = reply_problems(reply, row.sent_on or deed.actor.today, deed.actor.today) + _wrong(deed, row, answers)
        done = step(SURVEY, case_of(deed.session, deed.actor, row, RECEIVE), RECEIVE, wrong)
        row.received_on, row.signed_by = reply.received_on, reply.signed_by.strip()
        if reply.note.strip():
            row.note = "\n".join(each for each in (row.note, reply.note.strip()) if each)
        if scan is not None:
            _keep_scan(deed, row, scan)
        count = _propose(deed, row, answers)
        carry_out(deed, row, done)
        return count


def add_answers(door: Door, caller: Caller, survey: UUID, answers: Answers, scan: Scan | None = None) -> int:
    """More of the answer, or another value where nobody has decided yet. Raises Refused as receive_survey does, and E_SURVEY_DECIDED."""
    with door.change(caller, Action.SEND_SURVEY, About(subject=str(survey), section=SECTION)) as deed:
        row = row_of(deed, survey)
        wrong = _wrong(deed, row, answers) + _decided(deed, row, answers)
        done = step(SURVEY, case_of(deed.session, deed.actor, row, ANSWER), ANSWER, wrong)
        if scan is not None:
            _keep_scan(deed, row, scan)
        count = _propose(deed, row, answers)
        carry_out(deed, row, done)
        return count


def _wrong(deed: Deed, row: Survey, answers: Answers) -> tuple[No, ...]:
    """What was not asked, what this person may not view, and what cannot be so."""
    found: list[No] = []
    ground = Ground(deed.session, deed.actor, row.customer_id)
    for section, values in answers.items():
        asked = {each.key: each for each in asked_fields(row.kind, section)} if section in row.sections else {}
        for key in values:
            if key not in asked:
                found.append(no("E_SURVEY_ASKED", field=key, section=section))
            elif allowed(deed.session, deed.actor, Action.VIEW, row.customer_id, section, level=asked[key].level):
                found.append(no("E_SURVEY_ABOVE", field=key, section=section))
        given = {key: value for key, value in values.items() if key in asked and filled(value)}
        nos = section_problems(section, ground.stands(section) | given, deed.actor.today) if asked else ()
        found += [each for each in nos if dict(each.facts).get("field") in given]
    return tuple(found)


def _decided(deed: Deed, row: Survey, answers: Answers) -> tuple[No, ...]:
    said = {(each.section, each.field) for each in changes_of(deed.session, row.id) if each.state != Verdict.PROPOSED}
    given = ((section, key) for section, values in answers.items() for key in values)
    return tuple(no("E_SURVEY_DECIDED", field=key, section=section) for section, key in given if (section, key) in said)


def _propose(deed: Deed, row: Survey, answers: Answers) -> int:
    """A change for each difference; a value typed again takes the place of the one before."""
    there = {(each.section, each.field): each for each in changes_of(deed.session, row.id)}
    differing = list(_differing(Ground(deed.session, deed.actor, row.customer_id), answers))
    for section, key, stood, value in differing:
        change = there.get((section, key))
        if change is None:
            change = ProposedChange(survey_id=row.id, customer_id=row.customer_id, section=section, field=key)
            deed.session.add(change)
        change.before, change.value, change.entered_by = [stood], [value], deed.actor.person
    deed.session.flush()
    deed.name(after=content_hash([(section, key, value) for section, key, _stood, value in differing]))
    return len(differing)


def _differing(ground: Ground, answers: Answers) -> Iterator[tuple[str, str, Any, Any]]:
    for section, values in answers.items():
        stood: Mapping[str, Any] = ground.stands(section)
        given = {key: _tidy(value) for key, value in values.items() if filled(value)}
        for key in changed_keys({key: stood.get(key) for key in given}, given):
            yield section, key, stood.get(key), given[key]


def _tidy(value: Any) -> Any:
    return value.strip() if isinstance(value, str) else value


def _keep_scan(deed: Deed, row: Survey, scan: Scan) -> None:
    """The paper stands as high as the highest field that it asks about: it shows them all."""
    row.scan_id = keep_file(deed, row.customer_id, SECTION, scan.name, scan.content)
    kept = deed.session.get_one(Attachment, row.scan_id)
    kept.subject_id = row.id
    kept.level = max([kept.level, *(each.level for section in row.sections for each in asked_fields(row.kind, section))])
