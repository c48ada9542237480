"""What one survey shows: its facts, its changes masked by the reader's right, and the sections that its answers are typed into."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.archives import queries as archives
from kehu_desk.archives.rules.fields import Field
from kehu_desk.kernel.errors import No
from kehu_desk.people.actor import Actor
from kehu_desk.surveys.entities import ProposedChange, Survey
from kehu_desk.surveys.queries.listing import SurveyRow
from kehu_desk.surveys.rules.asked import asked_fields
from kehu_desk.surveys.rules.terms import Verdict


class ChangeRow(NamedTuple):
    """One proposed change. hidden: the person may not view the field, and before and value are None then.

    before: what is known now, as long as nobody wrote the answer into the archive. against: why he does not decide on it;
    stuck: why he cannot write it into the archive now, of an accepted one.
    """

    id: UUID
    section: str
    field: str
    before: Any
    value: Any
    hidden: bool
    state: str
    entered_by: str
    decided_by: str
    reason: str
    against: tuple[No, ...]
    stuck: tuple[No, ...]


class SurveyView(NamedTuple):
    """One survey whole. purpose: a manager would see more with a stated purpose."""

    row: SurveyRow
    cost_fen: int | None
    signed_by: str
    note: str
    scan_id: UUID | None
    checked_by: str
    checked_at: datetime | None
    end_reason: str
    changes: tuple[ChangeRow, ...]
    purpose: bool


class AskedSection(NamedTuple):
    """What is asked of a section, as far as one person may view it.

    known: what the archive says now; given: answers that were typed before and not decided on; hidden: fields above his right.
    """

    section: str
    fields: tuple[Field, ...]
    known: Mapping[str, Any]
    given: Mapping[str, Any]
    hidden: tuple[Field, ...]


def asked_section(session: Session, actor: Actor, survey: Survey, section: str) -> AskedSection:
    """The caller has entered the section through door.view."""
    view = archives.section_view(session, actor, survey.customer_id, section)
    asked = asked_fields(survey.kind, section)
    typed = select(ProposedChange).where(ProposedChange.survey_id == survey.id, ProposedChange.section == section)
    rows = {row.field: row for row in session.scalars(typed)}
    fields = tuple(each for each in asked if each.key not in view.hidden and _open(rows.get(each.key)))
    shown = {each.key for each in fields}
    given = {key: row.value[0] for key, row in rows.items() if key in shown}
    known = {key: value for key, value in view.values.items() if key in shown}
    return AskedSection(section, fields, known, given, tuple(each for each in asked if each.key in view.hidden))


def _open(row: ProposedChange | None) -> bool:
    return row is None or row.state == Verdict.PROPOSED
