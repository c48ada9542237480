"""Sections, drafts, revisions and attachments of one archive."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from kehu_desk.access.fields import office_fields
from kehu_desk.access.levels import level_of
from kehu_desk.access.policy import Action
from kehu_desk.access.sections import FILED, covered, is_live
from kehu_desk.access.visible import reach
from kehu_desk.archives.entities import Attachment, Correction, Revision, SectionDraft
from kehu_desk.archives.rules.corrections import beside
from kehu_desk.archives.rules.fields import field, fields_of
from kehu_desk.people.actor import Actor
from kehu_desk.people.queries import names

CONTRACTS = "CON"  # signed contracts are kept as files of this section


class SectionView(NamedTuple):
    """What one person may see of one section now.

    values: shown fields; hidden: keys above the person's right; number: the revision (0: never accepted);
    waiting: corrections that wait for the next acceptance, by field (B-173a).
    """

    section: str
    level: int
    reach: int
    number: int
    values: Mapping[str, Any]
    hidden: frozenset[str]
    author: str
    reviewer: str
    acceptor: str
    at: datetime | None
    waiting: Mapping[str, str]


class RevisionRow(NamedTuple):
    """One line of the change record: who, when, under which loan; field keys, no values."""

    section: str
    number: int
    at: datetime
    author: str
    reviewer: str
    acceptor: str
    loan_id: UUID | None
    changed: tuple[str, ...]


class AttachmentRow(NamedTuple):
    """A file of an archive, without its bytes."""

    id: UUID
    section: str
    level: int
    name: str
    size: int
    pages: int
    sha256: str
    added_at: datetime
    added_by: str


def current(session: Session, customer: UUID, section: str) -> Revision | None:
    """The last accepted revision of a section."""
    wanted = select(Revision).where(Revision.customer_id == customer, Revision.section == section)
    return session.scalars(wanted.order_by(Revision.number.desc()).limit(1)).first()


def draft(session: Session, customer: UUID, section: str, loan: UUID | None = None) -> SectionDraft | None:
    """What is being written: in a never-filed archive, or inside a loan."""
    mine = SectionDraft.loan_id.is_(None) if loan is None else SectionDraft.loan_id == loan
    return session.scalars(select(SectionDraft).where(SectionDraft.customer_id == customer, SectionDraft.section == section, mine)).first()


def bodies(session: Session, customer: UUID) -> dict[str, dict[str, Any]]:
    """Unmasked texts of all filed sections: accepted ones, else the draft. For rules inside a deed only, never for a screen."""
    found: dict[str, dict[str, Any]] = {section: {} for section in FILED}
    written = select(SectionDraft.section, SectionDraft.body).where(SectionDraft.customer_id == customer, SectionDraft.loan_id.is_(None))
    found.update((section, dict(body)) for section, body in session.execute(written))
    accepted = select(Revision.section, Revision.body).where(Revision.customer_id == customer).order_by(Revision.number)
    found.update((section, dict(body)) for section, body in session.execute(accepted))
    return found


def section_view(
    session: Session, actor: Actor, customer: UUID, section: str, *, action: Action = Action.VIEW, loan: UUID | None = None
) -> SectionView:
    """One section as this person may see it now. The caller has entered through door.view.

    loan: show the draft of this EDIT loan instead of the accepted text (its borrower and its reviewers only).
    """
    level = level_of(session, customer, section)
    covers = _covers(session, actor, customer, section, level, action)
    accepted = current(session, customer, section)
    writing = draft(session, customer, section, loan) if loan or accepted is None else None
    body = dict(writing.body if writing else accepted.body if accepted else {})
    shown = office_fields(actor, section)
    hidden = frozenset(each.key for each in fields_of(section) if each.level > covers and not _of(each.key, shown))
    values = {key: _narrowed(section, key, value, shown, covers) for key, value in body.items() if key not in hidden}
    author, reviewer, acceptor = _three(session, accepted)
    return SectionView(
        section, level, covers, accepted.number if accepted else 0, values, hidden, author, reviewer, acceptor,
        accepted.at if accepted else None,
        {key: value for key, value in corrections(session, customer, section).items() if key not in hidden},
    )  # fmt: skip


def _covers(session: Session, actor: Actor, customer: UUID, section: str, level: int, action: Action) -> int:
    """Up to which level fields are shown; -1: none but those an office is shown whatever their level."""
    if action is Action.CONTACTS:
        return -1
    return covered(section, level) if action is Action.CUSTODY else reach(session, actor, customer, section, level)


def _of(key: str, shown: Collection[str]) -> bool:
    """Whether an office is shown a field, or columns of it."""
    return any(each.partition(".")[0] == key for each in shown)


def _narrowed(section: str, key: str, value: Any, shown: Collection[str], covers: int) -> Any:
    """A table of which an office is shown some columns only."""
    if f"{key}." not in " ".join(shown) or field(section, key).level <= covers:
        return value
    return [{name: each[name] for name in each if f"{key}.{name}" in shown} for each in value]


def _three(session: Session, accepted: Revision | None) -> tuple[str, str, str]:
    """Names of author, reviewer and acceptor."""
    if accepted is None:
        return "", "", ""
    ids = (accepted.author_id, accepted.reviewer_id, accepted.acceptor_id)
    who = names(session, ids)
    author, reviewer, acceptor = (who.get(each, "") if each else "" for each in ids)
    return author, reviewer, acceptor


def corrections(session: Session, customer: UUID, section: str) -> dict[str, str]:
    """Field -> what waits beside it for the next acceptance (待入档)."""
    return beside(waiting_corrections(session, customer, section))


def waiting_corrections(session: Session, customer: UUID, section: str) -> list[tuple[str, str]]:
    """Field and value of the corrections that wait, the oldest first."""
    waiting = select(Correction.field, Correction.value).where(
        Correction.customer_id == customer, Correction.section == section, Correction.taken_in.is_(None)
    )
    return [(key, value) for key, value in session.execute(waiting.order_by(Correction.at, Correction.id))]


def revisions(session: Session, customer: UUID, sections: Sequence[str] = FILED) -> list[RevisionRow]:
    """The change record of an archive, newest first; who, when and which fields, no values."""
    rows = session.scalars(select(Revision).where(Revision.customer_id == customer, Revision.section.in_(sections))).all()
    who = names(session, [each for row in rows for each in (row.author_id, row.reviewer_id, row.acceptor_id)])
    made = [
        RevisionRow(
            row.section, row.number, row.at, who.get(row.author_id, ""), who.get(row.reviewer_id, "") if row.reviewer_id else "",
            who.get(row.acceptor_id, ""), row.loan_id, tuple(row.changed),
        )
        for row in rows
    ]  # fmt: skip
    return sorted(made, key=lambda row: (row.at, row.number, row.section), reverse=True)


def history(session: Session, actor: Actor, customer: UUID) -> list[RevisionRow]:
    """The change record as one person may read it: sections he views now, and of them the fields he reaches (B-018).

    A custodian keeps the whole record, and reads of parts he does not view who changed them and when, not what.
    """
    covers = {section: reach(session, actor, customer, section, level_of(session, customer, section)) for section in FILED}

    def told(row: RevisionRow) -> RevisionRow:
        levels = {each.key: each.level for each in fields_of(row.section)}
        return row._replace(changed=tuple(key for key in row.changed if levels.get(key, 0) <= covers[row.section]))

    return [told(row) for row in revisions(session, customer) if covers[row.section] >= 0 or "cus" in actor.roles]


def attachments(session: Session, actor: Actor, customer: UUID) -> list[AttachmentRow]:
    """Files in sections that the person may view, each also by its own level (B-018)."""
    covers = {section: _file_covers(session, actor, customer, section) for section in (*FILED, CONTRACTS)}
    return _file_rows(session, covers, Attachment.customer_id == customer, Attachment.subject_id.is_(None))


def attachments_of(session: Session, actor: Actor, subject: UUID) -> list[AttachmentRow]:
    """Files of one return, complaint or visit, as far as the person may view its section and their own level (B-018)."""
    where = session.execute(select(Attachment.customer_id, Attachment.section).where(Attachment.subject_id == subject).distinct()).all()
    covers = {section: _file_covers(session, actor, customer, section) for customer, section in where}
    return _file_rows(session, covers, Attachment.subject_id == subject)


def _file_covers(session: Session, actor: Actor, customer: UUID, section: str) -> int:
    return reach(session, actor, customer, section, level_of(session, customer, section), live=is_live(section))


def _file_rows(session: Session, covers: Mapping[str, int], *which: ColumnElement[bool]) -> list[AttachmentRow]:
    wanted = select(Attachment).where(*which, Attachment.removed_at.is_(None))
    rows = session.scalars(wanted.order_by(Attachment.section, Attachment.added_at)).all()
    who = names(session, [row.added_by for row in rows])
    return [
        AttachmentRow(row.id, row.section, row.level, row.name, row.size, row.pages, row.sha256, row.added_at, who.get(row.added_by, ""))
        for row in rows
        if row.level <= covers.get(row.section, -1)
    ]
