"""Taking an import back while its customers are as it left them. Source: business.md §27."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import Column, Table, delete, select
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action, Tie
from kehu_desk.archives.entities import Contact, Customer, SectionDraft
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.archives.service.groups import unbind_in
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.exchange.entities import DONE, PARTLY, UNDONE, ImportBatch, ImportRow
from kehu_desk.exchange.loaned import restore_drafts
from kehu_desk.exchange.plan import Step, Undone
from kehu_desk.exchange.writing import CREATED, DRAFTED, drafts_of, put_bodies, stamps_of
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Caller
from kehu_desk.people.entities import Relation
from kehu_desk.store.base import Base

CHUNK = 500
ACTION = "archive.import_undo"
MADE_ALONG = frozenset({Relation.__tablename__, SectionDraft.__tablename__, Contact.__tablename__})
OWN = "customer_id"


def nothing(_done: int, _total: int) -> None:
    """Nobody watches, nobody stops."""


def undo_import(door: Door, caller: Caller, batch: UUID, step: Step = nothing) -> Undone:
    """Remove the customers a batch made and give updated ones their former texts. What changed since is kept and listed.

    Raises Refused: E_NOT_FOUND, E_NO_RELATION (somebody else's import), E_IMPORT_UNDONE.
    """
    with door.change(caller, ACTION, About(subject=str(batch))) as deed:
        found = deed.session.get(ImportBatch, batch)
        mine = found is not None and found.by_id == deed.actor.person
        deed.require(Action.IMPORT, ties=frozenset({Tie.OWN}) if mine else frozenset())
        if found is None or not found.match_key:  # of sales lines
            raise Refused(no("E_NOT_FOUND"))
        if found.state != DONE:
            raise Refused(no("E_IMPORT_UNDONE", name=found.file_name))
        done = _take_back(deed, batch, found.created + found.updated, step)
        found.state, found.undone_at = PARTLY if done.kept else UNDONE, deed.now
        return done


def _take_back(deed: Deed, batch: UUID, total: int, step: Step) -> Undone:
    rows = deed.session.scalars(select(ImportRow).where(ImportRow.batch_id == batch).order_by(ImportRow.number)).all()
    removed = restored = 0
    kept: list[tuple[int, str]] = []
    for at in range(0, len(rows), CHUNK):
        some = [row for row in rows[at : at + CHUNK] if row.what != DRAFTED]
        free = _unchanged(deed.session, some)
        kept += _kept(deed.session, [row for row in some if row.customer_id not in free])
        new = [row.customer_id for row in some if row.customer_id in free and row.what == CREATED]
        old = [row for row in some if row.customer_id in free and row.what != CREATED]
        unbind_in(deed, new)
        _remove(deed.session, new)
        _restore(deed, old)
        back, late = _undraft(deed, [row for row in rows[at : at + CHUNK] if row.what == DRAFTED])
        kept += _kept(deed.session, late)
        removed, restored = removed + len(new), restored + len(old) + back
        step(min(at + CHUNK, total), total)
    return Undone(removed, restored, tuple(kept))


def _undraft(deed: Deed, rows: Sequence[ImportRow]) -> tuple[int, list[ImportRow]]:
    """Drafts of loans given back their former texts: how many, and the rows that came too late."""
    late = [row for row in rows if not restore_drafts(deed, row.customer_id, row.before or {}, row.loans or {}, row.stamp)]
    return len(rows) - len(late), late


def _unchanged(session: Session, rows: Sequence[ImportRow]) -> frozenset[UUID]:
    """Customers still drafts, with the stamp the batch left, and new ones that nothing else hangs on yet."""
    ids = [row.customer_id for row in rows]
    stamps = stamps_of(session, ids)
    drafts = set(session.scalars(select(Customer.id).where(Customer.id.in_(ids), Customer.state == ArchiveState.DRAFT)))
    used = _used(session, [row.customer_id for row in rows if row.what == CREATED])
    return frozenset(row.customer_id for row in rows if stamps.get(row.customer_id) == row.stamp and row.customer_id in drafts - used)


def _used(session: Session, ids: Sequence[UUID]) -> set[UUID]:
    """Customers that rows of other tables point to, or that got a further relation."""
    found: set[UUID] = set()
    for table in Base.metadata.sorted_tables:
        for key in _customer_columns(table):
            found.update(session.scalars(select(key).where(key.in_(ids))))
    team = select(Relation.customer_id).where(Relation.customer_id.in_(ids), Relation.kind.not_in(("OWN", "AUTHOR")))
    moved = select(Contact.customer_id).where(Contact.customer_id.in_(ids), Contact.moved_to.is_not(None))
    return found | set(session.scalars(team.union(moved)))


def _customer_columns(table: Table) -> list[Column[UUID]]:
    """Columns that name a customer, but those of rows that an import makes along with him."""
    named = [
        column for column in table.columns if any(key.target_fullname == f"{Customer.__tablename__}.id" for key in column.foreign_keys)
    ]
    return [column for column in named if table.name not in MADE_ALONG or column.name != OWN]


def _kept(session: Session, rows: Sequence[ImportRow]) -> list[tuple[int, str]]:
    """Row number and name; a customer that is gone already needs no telling."""
    wanted = select(Customer.id, Customer.name).where(Customer.id.in_([row.customer_id for row in rows]))
    names = {row[0]: row[1] for row in session.execute(wanted)}
    return [(row.number, names[row.customer_id]) for row in rows if row.customer_id in names]


def _remove(session: Session, ids: Sequence[UUID]) -> None:
    rows = (
        (Relation, Relation.customer_id), (SectionDraft, SectionDraft.customer_id), (Contact, Contact.customer_id), (Customer, Customer.id),
    )  # fmt: skip
    for entity, column in rows:
        session.execute(delete(entity).where(column.in_(ids)), execution_options={"synchronize_session": False})


def _restore(deed: Deed, rows: Sequence[ImportRow]) -> None:
    ids = [row.customer_id for row in rows]
    drafts = drafts_of(deed.session, ids)
    found = {row.id: row for row in deed.session.scalars(select(Customer).where(Customer.id.in_(ids)))}
    for row in rows:
        put_bodies(deed, found[row.customer_id], row.before or {}, drafts.get(row.customer_id, {}))
    deed.session.flush()
