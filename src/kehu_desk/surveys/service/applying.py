"""Accepted answers into the archive: straight into a never-filed draft, into a filed archive only through an EDIT loan (B-081).

Every value that is written is noted with where it came from (field_provenance).
"""

from collections.abc import Sequence
from typing import NamedTuple
from uuid import UUID

from kehu_desk.access.policy import Action
from kehu_desk.archives import queries as archives
from kehu_desk.archives.rules.checks import changed_keys
from kehu_desk.archives.service.provenance import note_source_in
from kehu_desk.archives.service.writing import save_sections_in
from kehu_desk.borrowing.service.editing import save_draft_in
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.door.workflow import step
from kehu_desk.kernel.errors import No, no
from kehu_desk.people.actor import Caller
from kehu_desk.surveys.entities import ProposedChange, Survey
from kehu_desk.surveys.rules.terms import SOURCE, Verdict
from kehu_desk.surveys.service.cases import Ground, Place, case_of, changes_of
from kehu_desk.surveys.service.drafting import carry_out, row_of
from kehu_desk.surveys.workflow import APPLY, SURVEY


class Ready(NamedTuple):
    """An accepted change and where it is written."""

    change: ProposedChange
    loan: UUID | None


def apply_survey(door: Door, caller: Caller, survey: UUID) -> int:
    """Write what was accepted, as far as this person may write it now; the rest waits for its loan. Gives how many were written.

    Raises Refused: E_STATE, E_SURVEY_LOAN naming the section when nothing can be written, E_SURVEY_MOVED when a field was changed since,
    E_FIELD, E_NO_RELATION, E_LOCKED.
    """
    with door.change(caller, Action.EDIT, About(subject=str(survey))) as deed:
        row = row_of(deed, survey)
        ground = Ground(deed.session, deed.actor, row.customer_id)
        deed.action = Action.WRITE_DRAFT if ground.is_draft else Action.EDIT
        ready, nos = sorted_out(ground, [each for each in changes_of(deed.session, row.id) if each.state == Verdict.ACCEPTED])
        case = case_of(deed.session, deed.actor, row, APPLY)._replace(policy=(), stuck=() if ready else nos)
        step(SURVEY, case, APPLY, () if ready else nos)
        _write(deed, row, ready)
        after = case_of(deed.session, deed.actor, row, APPLY)._replace(policy=())
        carry_out(deed, row, step(SURVEY, after, APPLY))
        deed.name(section=" ".join(dict.fromkeys(each.change.section for each in ready)), subject=f"{row.no} {len(ready)}")
        return len(ready)


def sorted_out(ground: Ground, changes: Sequence[ProposedChange]) -> tuple[list[Ready], tuple[No, ...]]:
    """Accepted changes that can be written now, and why the others cannot."""
    ready: list[Ready] = []
    nos: list[No] = []
    for each in changes:
        found = standing(ground, each)
        nos += found.nos
        if not found.nos:
            ready.append(Ready(each, found.loan))
    return ready, tuple(dict.fromkeys(nos))


def standing(ground: Ground, change: ProposedChange) -> Place:
    """Where an accepted change would be written; E_SURVEY_MOVED when its field holds neither what was known nor the answer."""
    place = ground.place(change.section, change.field)
    now = {change.field: ground.written(change.section, place.loan).get(change.field)}
    known = any(not changed_keys(now, {change.field: each}) for each in (*change.before, *change.value))
    return place if known or place.nos else place._replace(nos=(no("E_SURVEY_MOVED", field=change.field, section=change.section),))


def _write(deed: Deed, row: Survey, ready: Sequence[Ready]) -> None:
    for section in dict.fromkeys(each.change.section for each in ready):
        mine = [each for each in ready if each.change.section == section]
        values, loan = {each.change.field: each.change.value[0] for each in mine}, mine[0].loan
        if loan is None:
            save_sections_in(deed, row.customer_id, {section: values})
        else:
            save_draft_in(deed, loan, section, values)
        text = archives.draft(deed.session, row.customer_id, section, loan)
        assert text is not None  # it was written just now
        for each in mine:
            _settle(deed, row, each, text.body.get(each.change.field))


def _settle(deed: Deed, row: Survey, ready: Ready, stored: object) -> None:
    change, day = ready.change, row.received_on or deed.actor.today
    change.state, change.applied_at, change.loan_id = Verdict.APPLIED.value, deed.now, ready.loan
    note_source_in(deed, row.customer_id, change.section, change.field, stored, SOURCE[row.kind], day, row.no)
    deed.session.flush()
