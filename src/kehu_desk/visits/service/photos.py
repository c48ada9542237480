"""Photos of a visit: kept whole with the report, looked at with an entry, given out without the place."""

from collections.abc import Collection, Sequence
from typing import Final
from uuid import UUID

from sqlalchemy import delete, select

from kehu_desk.access.policy import Action
from kehu_desk.archives.entities import Attachment, AttachmentContent
from kehu_desk.archives.service.attachments import keep_file, read_attachment
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Caller
from kehu_desk.visits.entities import Visit, VisitPhoto, VisitThumbnail
from kehu_desk.visits.queries import visit_row
from kehu_desk.visits.service.asking import SECTION
from kehu_desk.visits.service.pictures import Picture, stripped

GIVEN_OUT: Final = "visit.save_photo"
MOST: Final = 30
LONGEST_CAPTION: Final = 200


def keep_photos(deed: Deed, row: Visit, new: Sequence[Picture], gone: Collection[UUID] = ()) -> None:
    """Put pictures with a report that is being written, and take others away. Raises Refused E_PHOTOS_MANY, E_FILE_TOO_BIG."""
    if gone:
        _remove(deed, row, gone)
    there = len(list(deed.session.scalars(select(VisitPhoto.id).where(VisitPhoto.visit_id == row.id))))
    if there + len(new) > MOST:
        raise Refused(no("E_PHOTOS_MANY", field="photos", most=MOST))
    audited = deed.about
    for each in new:
        file = keep_file(deed, row.customer_id, SECTION, each.name, each.content, subject=row.id)
        lat6, lon6 = each.where or (None, None)
        made = VisitPhoto(
            visit_id=row.id, customer_id=row.customer_id, attachment_id=file, caption=each.caption.strip()[:LONGEST_CAPTION],
            taken_at=each.taken_at, lat6=lat6, lon6=lon6,
        )  # fmt: skip
        deed.session.add(made)
        deed.session.flush()
        deed.session.add(VisitThumbnail(id=made.id, customer_id=row.customer_id, content=each.thumbnail))
        deed.note(deed.action, About(row.customer_id, SECTION, subject=f"{row.no} photo", after=deed.about.after))
    deed.about = audited
    deed.session.flush()


def _remove(deed: Deed, row: Visit, gone: Collection[UUID]) -> None:
    """Out of a draft that nobody else has seen: the bytes go too."""
    mine = select(VisitPhoto).where(VisitPhoto.visit_id == row.id, VisitPhoto.id.in_(list(gone)))
    for photo in list(deed.session.scalars(mine)):
        file = photo.attachment_id
        deed.session.execute(delete(VisitThumbnail).where(VisitThumbnail.id == photo.id))
        deed.session.delete(photo)
        deed.session.flush()
        deed.session.execute(delete(AttachmentContent).where(AttachmentContent.id == file))
        deed.session.execute(delete(Attachment).where(Attachment.id == file))


def read_photo(door: Door, caller: Caller, photo: UUID) -> tuple[str, bytes]:
    """Name and bytes of a photo as it was taken; the opening is in the log first. Raises Refused E_NOT_FOUND (B-008)."""
    with door.look(caller) as (session, actor):
        found = session.get(VisitPhoto, photo)
        if found is None:
            raise Refused(no("E_NOT_FOUND"))
        visit_row(session, actor, found.visit_id)
        file = found.attachment_id
    return read_attachment(door, caller, file)


def export_photo(door: Door, caller: Caller, photo: UUID) -> tuple[str, bytes]:
    """Name and bytes of a copy to be saved outside: without place and time of the camera; in the log before it leaves (B-118).

    Raises Refused: E_NOT_FOUND, E_FORBIDDEN and E_NO_RELATION for who may view and not append, E_PICTURE_BROKEN.
    """
    name, content = read_photo(door, caller, photo)
    with door.look(caller) as (session, _actor):
        customer = session.get_one(VisitPhoto, photo).customer_id
    with door.change(caller, GIVEN_OUT, About(customer, SECTION, subject=str(photo))) as deed:
        deed.require(Action.REPORT_VISIT, customer, SECTION)
        deed.require(Action.VIEW, customer, SECTION)
    return name, stripped(name, content)
