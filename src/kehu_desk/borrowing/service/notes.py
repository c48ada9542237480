"""The local note of B-083: text that could not be saved any more is kept for its author and offered to him again."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.borrowing.entities import LocalNote
from kehu_desk.borrowing.service.events import the_loan
from kehu_desk.door.change import About, Door
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Caller


class NoteView(NamedTuple):
    """Values by field key, and when they were typed (UTC)."""

    typed: Mapping[str, Any]
    at: datetime


def keep_note(door: Door, caller: Caller, loan_id: UUID, section: str, typed: Mapping[str, Any]) -> None:
    """Keep what the borrower typed in a section of his loan; no values take the note away. Raises Refused E_NOT_FOUND, E_FORBIDDEN."""
    with door.change(caller, "loan.note", About(loan=loan_id, section=section)) as deed:
        deed.asked = True  # a note is one's own words: only whose loan it is matters
        loan = the_loan(deed, loan_id)
        deed.name(customer=loan.customer_id)
        if loan.borrower_id != deed.actor.person or section not in loan.sections:
            raise Refused(no("E_FORBIDDEN", action="loan"))
        note = _note(deed.session, deed.actor.person, loan.customer_id, section)
        if not typed:
            if note is not None:
                deed.session.delete(note)
            return
        if note is None:
            note = LocalNote(person_id=deed.actor.person, customer_id=loan.customer_id, section=section, typed={}, at=deed.now)
            deed.session.add(note)
        note.typed, note.at = dict(typed), deed.now


def note_of(door: Door, caller: Caller, customer: UUID, section: str) -> NoteView | None:
    """One's own note on a section, None without one."""
    with door.look(caller) as (session, actor):
        found = _note(session, actor.person, customer, section)
        return NoteView(dict(found.typed), found.at) if found else None


def _note(session: Session, person: UUID, customer: UUID, section: str) -> LocalNote | None:
    mine = (LocalNote.person_id == person, LocalNote.customer_id == customer, LocalNote.section == section)
    return session.scalars(select(LocalNote).where(*mine)).first()
