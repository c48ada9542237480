"""Reads of the archive: frozen rows and masked views."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from functools import lru_cache
from typing import Any, NamedTuple, cast
from uuid import UUID

from sqlalchemy import ColumnElement, Integer, Select, Uuid, and_, bindparam, func, or_, select, true, tuple_
from sqlalchemy.orm import Session

from kehu_desk.access.fields import office_fields
from kehu_desk.access.levels import level_of
from kehu_desk.access.policy import Action
from kehu_desk.access.sections import FILED
from kehu_desk.access.visible import facts, freely, like, masked, reach, visible
from kehu_desk.archives.entities import Attachment, Correction, Customer, Revision, SectionDraft
from kehu_desk.archives.rules.fields import fields_of
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.kernel.clock import days_between, local_day
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person
from kehu_desk.people.office import settings_of
from kehu_desk.people.queries import names
from kehu_desk.store import search

Anchor = tuple[Any, UUID]
SEARCH_MOST = 2000
KINDS = (search.CARD, search.INSIDE)
MASKED = "***"


class CustomerRow(NamedTuple):
    """One line of the archive list. industry and phone are None where the person may not see them."""

    id: UUID
    no: str
    name: str
    grade: str
    customer_type: str
    industry: str | None
    region_code: str
    owner: str | None
    state: str
    filed_on: date | None
    kept_on: date | None
    completeness: int


class CardRow(NamedTuple):
    """The catalogue card of one archive: level 0, visible to every content role (B-008)."""

    id: UUID
    no: str
    archive_no: str | None
    name: str
    region_code: str
    customer_type: str
    grade: str
    owner_id: UUID | None
    owner: str | None
    state: ArchiveState
    level: int
    filed_on: date | None
    kept_on: date | None
    completeness: int
    class_code: str
    shelf: str
    volumes: int
    pages: int
    due_at: datetime | None
    submitted_at: datetime | None
    on_time: bool | None
    backfilled: bool
    row_version: int


class Picked(NamedTuple):
    """Filters of the list, all by card fields. An empty tuple does not narrow."""

    grades: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    owners: tuple[UUID, ...] = ()


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


SORTABLE: Mapping[str, Any] = {
    "no": Customer.no, "name": Customer.name, "grade": Customer.grade, "customer_type": Customer.customer_type,
    "region_code": Customer.region_code, "state": Customer.state, "filed_on": Customer.filed_on, "kept_on": Customer.kept_on,
    "completeness": Customer.completeness,
}  # fmt: skip


def _rows(actor: Actor) -> Select[Any]:
    inside = visible(actor, Customer.id, "BAS", Customer.inside_level)
    return cast(
        "Select[Any]",
        select(
            Customer.id, func.coalesce(Customer.archive_no, Customer.no), Customer.name, Customer.grade, Customer.customer_type,
            masked(Customer.industry_code, inside), Customer.region_code, Person.name, Customer.state, Customer.filed_on,
            Customer.kept_on, Customer.completeness,
        )
        .outerjoin(Person, Person.id == Customer.owner_id)
        .where(visible(actor, Customer.id, "CARD", 0)),
    )  # fmt: skip


def _narrowed(wanted: Select[Any], picked: Picked) -> Select[Any]:
    for column, values in ((Customer.grade, picked.grades), (Customer.customer_type, picked.types), (Customer.owner_id, picked.owners)):
        if values:
            wanted = wanted.where(column.in_(values))
    if picked.regions:
        wanted = wanted.where(or_(*(Customer.region_code.startswith(_prefix(code)) for code in picked.regions)))
    return wanted.where(Customer.state.in_(picked.states)) if picked.states else wanted.where(Customer.state != ArchiveState.TRASHED)


def _prefix(code: str) -> str:
    """330000 covers all of 33, 330100 all of 3301 (roll-up by 2, 4 or 6 digits)."""
    return code[:2] if code.endswith("0000") else code[:4] if code.endswith("00") else code


def customer_page(
    session: Session, actor: Actor, sort: str, descending: bool, after: Anchor | None, limit: int, picked: Picked = Picked()
) -> list[CustomerRow]:
    """A page of the list after an anchor (sort value, id), by a row-value comparison. sort: a key of SORTABLE."""
    behind = "start" if after is None else "empty" if after[0] is None else "value"
    value, place = after or (None, None)
    rows: list[CustomerRow] = []
    for wanted in _pages(like(actor), sort, descending, behind, picked):
        asked = facts(actor) | {"value": value, "place": place, "many": limit - len(rows)}
        rows += [CustomerRow(*row) for row in session.connection().execute(wanted, asked)]
        if len(rows) == limit:
            break
    return rows


@lru_cache(maxsize=64)
def _pages(kin: Actor, sort: str, descending: bool, behind: str, picked: Picked) -> tuple[Select[Any], ...]:
    """The statements of a page, kept: to build one costs more than to run it."""
    wanted = _narrowed(_rows(kin), picked).order_by(*_order(sort, descending)).limit(bindparam("many", type_=Integer()))
    return tuple(wanted.where(part) for part in _behind(SORTABLE[sort], descending, behind))


def customer_keys(session: Session, actor: Actor, sort: str, descending: bool, picked: Picked = Picked()) -> Select[Any]:
    """Sort value and id of every row of the list, in order. Empty values stand first, descending last."""
    wanted = select(SORTABLE[sort], Customer.id).where(visible(actor, Customer.id, "CARD", 0))
    return _narrowed(wanted, picked).order_by(*_order(sort, descending))


def _order(sort: str, descending: bool) -> tuple[Any, ...]:
    column = SORTABLE[sort]
    return (column.desc(), Customer.id.desc()) if descending else (column, Customer.id)


def _behind(column: Any, descending: bool, behind: str) -> list[ColumnElement[bool]]:
    """The rows behind an anchor, as one or two stretches of the index: a comparison never meets an empty value."""
    if behind == "start":
        return [true()]
    place = bindparam("place", type_=Uuid())
    if behind == "empty":
        empty = column.is_(None)
        return [empty & (Customer.id < place)] if descending else [empty & (Customer.id > place), column.is_not(None)]
    here, there = tuple_(column, Customer.id), tuple_(bindparam("value", type_=column.type), place)
    if not descending:
        return [here > there]
    return [here < there, column.is_(None)] if column.expression.nullable else [here < there]


def customer_rows(session: Session, actor: Actor, ids: Sequence[UUID]) -> list[CustomerRow]:
    """Rows of these customers, in the order of ids; those that are gone are left out."""
    got = {row[0]: CustomerRow(*row) for row in session.execute(_rows(actor).where(Customer.id.in_(ids)))}
    return [got[each] for each in ids if each in got]


def found_customers(session: Session, actor: Actor, typed: str, picked: Picked = Picked(), most: int = SEARCH_MOST) -> list[UUID]:
    """Customers in whose fields every typed word stands; only fields he may see count (B-016).

    By name when fewer than most are found; otherwise the first most in the order of the index, for the screen to say "2000+":
    a very common word is never ranked over all its hits.
    """
    words = search.folded(typed).split()
    found: dict[UUID, str] = {}
    for way, asked in _ways(session, actor, words, most) if words else ():
        wanted = _sought(like(actor), way, len(words), picked)
        rows = session.connection().execute(wanted, facts(actor) | asked | {"most": most})
        found |= {customer: name for customer, name in rows}
        if len(found) >= most:
            return list(found)[:most]
    return sorted(found, key=lambda each: (found[each], each))


def _ways(session: Session, actor: Actor, words: Sequence[str], most: int) -> Iterator[tuple[str, dict[str, Any]]]:
    """Where hits may be, the quickest way first: way and parameters of _sought."""
    yield "card", search.asked(words, [search.CARD])
    if not any(word.isascii() for word in words):
        return  # no phone, code or correction of them holds a Chinese character
    anywhere = search.asked(words, KINDS if len(words) > 1 else [search.INSIDE])
    if freely(actor, "BAS") or len(session.execute(_few(), anywhere | {"most": most}).all()) < most:
        yield "inside", anywhere
    else:  # many hits, and few archives are his: those are read through
        yield "own", anywhere
    if waiting := _waiting(session, words):
        yield "waiting", {"waiting": waiting}


@lru_cache(maxsize=1)
def _few() -> Select[Any]:
    docs = search.documents(Customer.__tablename__)
    source, match = search.hits(Customer.__tablename__, docs)
    return cast("Select[Any]", select(docs.c.row_id).select_from(source).where(match).limit(bindparam("most", type_=Integer())))


@lru_cache(maxsize=64)
def _sought(kin: Actor, way: str, count: int, picked: Picked) -> Select[Any]:
    """Id and name of the rows that one way leads to, verified; kept, since to build one costs more than to run it."""
    docs = search.documents(Customer.__tablename__)
    wanted: Any = select(Customer.id, Customer.name).where(visible(kin, Customer.id, "CARD", 0))
    if way != "card":
        wanted = wanted.where(visible(kin, Customer.id, "BAS", Customer.inside_level))
    if way == "waiting":
        wanted = wanted.where(Customer.id.in_(bindparam("waiting", expanding=True)))
    elif way == "own":
        wanted = wanted.join(docs, docs.c.row_id == Customer.id).where(search.holds(docs, count, KINDS))
    else:
        source, match = search.hits(Customer.__tablename__, docs)
        kinds = [search.CARD] if way == "card" else KINDS
        wanted = wanted.select_from(source.join(Customer, Customer.id == docs.c.row_id)).where(match, search.holds(docs, count, kinds))
    return _narrowed(wanted, picked).limit(bindparam("most", type_=Integer()))


def _waiting(session: Session, words: Sequence[str]) -> list[UUID]:
    """Customers with a correction that waits and holds every word."""
    holds = and_(*(Correction.value.contains(word, autoescape=True) for word in words))
    return list(session.scalars(select(Correction.customer_id).where(Correction.taken_in.is_(None), holds)))


def card(session: Session, actor: Actor, customer: UUID) -> CardRow:
    """Raises Refused E_NOT_FOUND when there is no such archive or the person may see no card (B-008)."""
    wanted = select(Customer, Person.name).outerjoin(Person, Person.id == Customer.owner_id)
    row = session.execute(wanted.where(Customer.id == customer, visible(actor, Customer.id, "CARD", 0))).first()
    if row is None:
        raise Refused(no("E_NOT_FOUND"))
    it, owner = row
    return CardRow(
        it.id, it.no, it.archive_no, it.name, it.region_code, it.customer_type, it.grade, it.owner_id, owner, it.state,
        max((level_of(session, customer, section) for section in FILED), default=0), it.filed_on, it.kept_on, it.completeness,
        it.class_code, it.shelf, it.volumes, it.pages, it.due_at, it.submitted_at, it.on_time, it.backfilled, it.row_version,
    )  # fmt: skip


class LateFiling(NamedTuple):
    """An archive that is late in filing. stage: where it stands; days: calendar days past its due day. Source: B-108."""

    id: UUID
    number: str
    name: str
    owner: str
    due_on: date
    days: int
    stage: str


def late_filings(session: Session, actor: Actor) -> list[LateFiling]:
    """Archives past their filing day: one's own, one's people's; custodians and managers see all. The latest first. Source: B-108."""
    stages = (ArchiveState.DRAFT, ArchiveState.SUBMITTED, ArchiveState.REVIEWED)
    late = select(Customer, Person.name).outerjoin(Person, Person.id == Customer.owner_id)
    late = late.where(Customer.state.in_(stages), Customer.due_at < actor.now, visible(actor, Customer.id, "CARD", 0))
    if not actor.roles & {"cus", "mgr"}:
        below = select(Person.id).where(Person.reports_to == actor.person)
        late = late.where(or_(Customer.owner_id == actor.person, Customer.owner_id.in_(below)))
    office = settings_of(session).zone
    found = []
    for row, owner in session.execute(late.order_by(Customer.due_at, Customer.id)):
        if row.due_at is not None and (row.state is ArchiveState.DRAFT or row.on_time is False):
            due = local_day(row.due_at, office)
            found.append(LateFiling(row.id, row.no, row.name, owner or "", due, days_between(due, actor.today), row.state.value))
    return found


def by_number(session: Session, number: str) -> UUID | None:
    """The customer with this archive number or customer number."""
    wanted = select(Customer.id).where(or_(Customer.archive_no == number, Customer.no == number))
    return session.scalars(wanted).first()


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
    covers = level if action is Action.CUSTODY else reach(session, actor, customer, section, level)
    accepted = current(session, customer, section)
    writing = draft(session, customer, section, loan) if loan or accepted is None else None
    body = dict(writing.body if writing else accepted.body if accepted else {})
    shown = office_fields(actor, section)
    hidden = frozenset(each.key for each in fields_of(section) if each.level > covers and each.key not in shown)
    author, reviewer, acceptor = _three(session, accepted)
    return SectionView(
        section, level, covers, accepted.number if accepted else 0, {key: value for key, value in body.items() if key not in hidden},
        hidden, author, reviewer, acceptor, accepted.at if accepted else None,
        {key: value for key, value in corrections(session, customer, section).items() if key not in hidden},
    )  # fmt: skip


def _three(session: Session, accepted: Revision | None) -> tuple[str, str, str]:
    """Names of author, reviewer and acceptor."""
    if accepted is None:
        return "", "", ""
    ids = (accepted.author_id, accepted.reviewer_id, accepted.acceptor_id)
    who = names(session, ids)
    author, reviewer, acceptor = (who.get(each, "") if each else "" for each in ids)
    return author, reviewer, acceptor


def corrections(session: Session, customer: UUID, section: str) -> dict[str, str]:
    """Field -> newest correction that waits for the next acceptance (待入档)."""
    waiting = select(Correction.field, Correction.value).where(
        Correction.customer_id == customer, Correction.section == section, Correction.taken_in.is_(None)
    )
    return {key: value for key, value in session.execute(waiting.order_by(Correction.at, Correction.id))}


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


def attachments(session: Session, actor: Actor, customer: UUID) -> list[AttachmentRow]:
    """Files in sections that the person may view, each also by its own level (B-018)."""
    covers = {section: reach(session, actor, customer, section, level_of(session, customer, section)) for section in FILED}
    wanted = select(Attachment).where(Attachment.customer_id == customer, Attachment.removed_at.is_(None))
    rows = session.scalars(wanted.order_by(Attachment.section, Attachment.added_at)).all()
    who = names(session, [row.added_by for row in rows])
    return [
        AttachmentRow(row.id, row.section, row.level, row.name, row.size, row.pages, row.sha256, row.added_at, who.get(row.added_by, ""))
        for row in rows
        if row.level <= covers.get(row.section, -1)
    ]
