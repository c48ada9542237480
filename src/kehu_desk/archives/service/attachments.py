"""Files that belong to a section."""

import hashlib
import mimetypes
from uuid import UUID

from sqlalchemy.orm import Session

from kehu_desk.access.levels import level_of
from kehu_desk.access.policy import Action
from kehu_desk.access.sections import FILED
from kehu_desk.archives import queries
from kehu_desk.archives.entities import Attachment, AttachmentContent, Customer
from kehu_desk.archives.queries import AttachmentRow
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Actor, Caller

MOST_BYTES = 50 * 1024 * 1024


def add_attachment(
    door: Door, caller: Caller, customer: UUID, section: str, name: str, content: bytes, *, pages: int = 0, loan: UUID | None = None
) -> UUID:
    """Keep a file with a section: in a draft by its writers, afterwards inside an EDIT loan (B-081).

    Raises Refused E_FILE_TOO_BIG above 50 MiB, E_ARCHIVE_STATE, E_NO_RELATION.
    """
    with door.change(caller, Action.EDIT if loan else Action.WRITE_DRAFT, About(customer, section, loan, "attachment")) as deed:
        row = deed.session.get_one(Customer, customer)
        _require_writing(deed, row, section, loan)
        return keep_file(deed, customer, section, name, content, pages=pages, loan=loan)


def keep_file(
    deed: Deed, customer: UUID, section: str, name: str, content: bytes, *, pages: int = 0, loan: UUID | None = None,
    subject: UUID | None = None,
) -> UUID:  # fmt: skip
    """The same inside an open deed that has asked the policy. Raises Refused E_FILE_TOO_BIG above 50 MiB.

    subject: the return, complaint or visit that the file belongs to; such files stand with it and not in the list of the archive.
    """
    if len(content) > MOST_BYTES:
        raise Refused(no("E_FILE_TOO_BIG", limit=MOST_BYTES // (1024 * 1024)))
    made = Attachment(
        customer_id=customer, section=section, level=level_of(deed.session, customer, section), name=name,
        media_type=mimetypes.guess_type(name)[0] or "application/octet-stream", size=len(content),
        sha256=hashlib.sha256(content).hexdigest(), pages=pages, added_at=deed.now, added_by=deed.actor.person, loan_id=loan,
        subject_id=subject,
    )  # fmt: skip
    deed.session.add(made)
    deed.session.flush()
    deed.session.add(AttachmentContent(id=made.id, content=content))
    deed.name(after=made.sha256)
    return made.id


def remove_attachment(door: Door, caller: Caller, attachment: UUID, *, loan: UUID | None = None) -> None:
    """Take a file out of the section's list; the row stays as a trace."""
    with door.change(caller, Action.EDIT if loan else Action.WRITE_DRAFT, About(subject=str(attachment), loan=loan)) as deed:
        found = deed.session.get(Attachment, attachment)
        if found is None:
            raise Refused(no("E_NOT_FOUND"))
        deed.name(customer=found.customer_id, section=found.section, before=found.sha256)
        _require_writing(deed, deed.session.get_one(Customer, found.customer_id), found.section, loan)
        found.removed_at = deed.now


def read_attachment(door: Door, caller: Caller, attachment: UUID) -> tuple[str, bytes]:
    """Name and bytes; the opening is in the audit log first.

    Raises Refused E_NOT_FOUND also for a file that this person may not see (B-008).
    """
    with door.look(caller) as (session, actor):
        found = session.get(Attachment, attachment)
        if found is None or attachment not in {row.id for row in _beside(session, actor, found)}:
            raise Refused(no("E_NOT_FOUND"))
        customer, section, name = found.customer_id, found.section, found.name
    with door.view(caller, customer, section, item=str(attachment)) as (session, _actor):
        return name, session.get_one(AttachmentContent, attachment).content


def _beside(session: Session, actor: Actor, found: Attachment) -> list[AttachmentRow]:
    if found.subject_id is not None:
        return queries.attachments_of(session, actor, found.subject_id)
    return queries.attachments(session, actor, found.customer_id)


def _require_writing(deed: Deed, row: Customer, section: str, loan: UUID | None) -> None:
    if loan is not None:
        deed.require(Action.EDIT, row.id, section)
        return
    deed.require(Action.WRITE_DRAFT, row.id)
    if section not in FILED:  # kept by a workflow of its own, such as signed contracts
        raise Refused(no("E_FORBIDDEN", action=section))
    if row.state is not ArchiveState.DRAFT:
        raise Refused(no("E_ARCHIVE_STATE", state=row.state.value))
