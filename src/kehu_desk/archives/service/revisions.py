"""Accepted texts: made at the first filing, and by borrowing when a hand-in is accepted."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from kehu_desk.archives import queries
from kehu_desk.archives.entities import Customer, Revision
from kehu_desk.archives.rules.checks import changed_keys
from kehu_desk.archives.rules.sources import UNSAID
from kehu_desk.archives.service.contacts import SECTION as PEOPLE
from kehu_desk.archives.service.contacts import project_contacts_in
from kehu_desk.archives.service.groups import bind_below_in
from kehu_desk.archives.service.provenance import note_rest_in
from kehu_desk.archives.service.writing import project, take_in_corrections, touch
from kehu_desk.door.audit import content_hash
from kehu_desk.door.change import About, Deed


def add_revision(
    deed: Deed, row: Customer, section: str, body: Mapping[str, Any], *, author: UUID, reviewer: UUID | None, loan: UUID | None,
    source: str = UNSAID,
) -> Revision | None:  # fmt: skip
    """Accept a text as the next revision; None when nothing differs (B-089a). The acceptor is who acts now.

    source: where changed values come from of which nobody has noted it (business.md §2, field_provenance).
    """
    last = queries.current(deed.session, row.id, section)
    before: Mapping[str, Any] = last.body if last else {}
    number = last.number + 1 if last else 1
    text = take_in_corrections(deed, row.id, section, dict(body), number)
    changed = changed_keys(before, text)
    if last is not None and not changed:
        return None
    made = Revision(
        customer_id=row.id, section=section, number=number, body=text, changed=list(changed), author_id=author, reviewer_id=reviewer,
        acceptor_id=deed.actor.person, loan_id=loan, at=deed.now,
    )  # fmt: skip
    deed.session.add(made)
    deed.session.flush()
    deed.note("revision.made", About(row.id, section, loan, str(number), content_hash(before) if last else "", content_hash(text)))
    if section == "BAS":
        _rename(row, text, deed)
        project(deed, row, text, changed if last else None)
        bind_below_in(deed, row)
    elif section == PEOPLE:
        project_contacts_in(deed, row.id, text)
    note_rest_in(deed, row.id, section, text, changed, source)
    touch(deed, row)
    return made


def _rename(row: Customer, text: dict[str, Any], deed: Deed) -> None:
    """The former name goes to 曾用名 by itself."""
    if row.archive_no and row.name and row.name != text.get("name_full") and row.filed_on:
        history = [*text.get("name_history", []), {"name": row.name, "to": deed.actor.today.isoformat()}]
        text["name_history"] = history
