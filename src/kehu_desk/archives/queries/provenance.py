"""Where the values of a section come from, as far as somebody noted it."""

from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.archives.entities import FieldProvenance
from kehu_desk.archives.queries.texts import current, draft
from kehu_desk.door.audit import content_hash
from kehu_desk.people.queries import names


class SourceRow(NamedTuple):
    """Where the present value of one field comes from. kind: as 资料来源; ref: number of the paper, if there is one."""

    kind: str
    ref: str
    observed_on: date
    entered_by: str
    at: datetime


def provenance(session: Session, customer: UUID, section: str) -> dict[str, SourceRow]:
    """Field -> the newest note about the value it has now: of the accepted text, or of the draft while there is none.

    It tells no value; whoever shows it leaves out the fields that the person may not see.
    """
    text = current(session, customer, section) or draft(session, customer, section)
    if text is None:
        return {}
    wanted = select(FieldProvenance).where(FieldProvenance.customer_id == customer, FieldProvenance.section == section)
    notes = session.scalars(wanted.order_by(FieldProvenance.at, FieldProvenance.id)).all()
    hashes = {key: content_hash(value) for key, value in text.body.items()}
    newest = {note.field: note for note in notes if hashes.get(note.field) == note.value_hash}
    who = names(session, [note.entered_by for note in newest.values()])
    return {
        key: SourceRow(note.source_kind, note.source_ref, note.observed_on, who.get(note.entered_by, ""), note.at)
        for key, note in newest.items()
    }
