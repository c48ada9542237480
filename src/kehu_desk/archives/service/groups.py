"""Which company stands above which: the parent that BAS names, as columns of the customer. Source: business.md §22 (R44).

It is found by customer number, archive number, or the normal form of its name; a name without an archive still binds those that share
it, and is bound to an archive as soon as there is one. No binding ever closes a ring.
"""

from collections.abc import Collection, Iterable, Sequence
from typing import Any, Final, Protocol
from uuid import UUID

from sqlalchemy import String, case, cast, select, update
from sqlalchemy.orm import Session

from kehu_desk.archives import queries
from kehu_desk.archives.entities import Customer, Revision, SectionDraft
from kehu_desk.archives.queries.groups import above_of, parts
from kehu_desk.archives.rules.checks import Body
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.archives.rules.identity import name_norm
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.kernel.errors import No, no

FIELD: Final = "parent_customer"
SECTION: Final = "BAS"
PROJECTED: Final = "archive.project_groups"
GONE: Final = (ArchiveState.TRASHED, ArchiveState.DESTROYED)


class Bound(Protocol):
    """The columns of a customer that this is about: its row, or one that is being made."""

    id: UUID
    name_norm: str
    parent_id: UUID | None
    parent_norm: str


def parent_of(session: Session, row: Bound, bas: Body) -> tuple[str, UUID | None]:
    """(parent_norm, parent_id) for these values of BAS. What stands stays while the text names the same; a ring is never bound."""
    named = _named(bas)
    norm = name_norm(named)
    if not norm:
        return "", None
    if norm == row.parent_norm and row.parent_id is not None:
        return norm, row.parent_id
    found = find_company(session, named, row.id)
    if found is None or closes_ring(session, row.id, row.name_norm, found):
        return norm, None
    return norm, found


def parent_problems(session: Session, customer: UUID, bas: Body) -> tuple[No, ...]:
    """E_FIELD at the parent when the group would contain itself."""
    named, name = _named(bas), str(bas.get("name_full") or "")
    if not named:
        return ()
    found = find_company(session, named, customer)
    itself = found == customer or (found is None and named == name)
    if itself or (found is not None and closes_ring(session, customer, name_norm(name), found)):
        return (no("E_FIELD", field=FIELD, section=SECTION, why="group"),)
    return ()


def _named(bas: Body) -> str:
    return str(bas.get(FIELD) or "").strip()


def find_company(session: Session, named: str, asker: UUID) -> UUID | None:
    """The archive that a text means: by number, archive number, its very name, then its normal name, of several the first by number.

    asker: who names it. Companies of two regions may share a normal name, so that one never means him.
    """
    alike = (Customer.name_norm == name_norm(named)) & (Customer.id != asker)
    for way in (Customer.no == named, Customer.archive_no == named, alike & (Customer.name == named), _itself(asker, named), alike):
        found = session.scalar(select(Customer.id).where(way, Customer.state.not_in(GONE)).order_by(Customer.no).limit(1))
        if found is not None:
            return found
    return None


def _itself(asker: UUID, named: str) -> Any:
    return (Customer.id == asker) & (Customer.name == named)


def closes_ring(session: Session, customer: UUID, own_norm: str, parent: UUID) -> bool:
    """Whether the customer would stand above itself; a company that waits for one of its name counts as below it."""
    chain = above_of(session, parent)
    waits = bool(own_norm) and chain[-1].parent_id is None and chain[-1].parent_norm == own_norm if chain else False
    return waits or any(customer in (each.id, each.parent_id) for each in chain)


def bind_below_in(deed: Deed, row: Customer) -> int:
    """Companies that named this one before it had an archive belong to it from now on. Gives how many."""
    session = deed.session
    session.flush()
    if not row.name_norm:
        return 0
    waiting = (Customer.parent_norm == row.name_norm, Customer.parent_norm != "", Customer.parent_id.is_(None))
    children = session.scalars(select(Customer.id).where(*waiting, Customer.id != row.id)).all()
    if not children:
        return 0
    higher = {each.id for each in above_of(session, row.id)}
    return _bind(session, [each for each in children if each not in higher], row.id)


def _bind(session: Session, children: Sequence[UUID], parent: UUID | None, fresh: UUID | None = None) -> int:
    """fresh: an import whose rows nobody has seen yet, so that their version stays."""
    version: Any = Customer.row_version + 1
    if fresh is not None:
        version = case((Customer.batch_id == fresh, Customer.row_version), else_=version)
    for some in parts(children):
        bound = update(Customer).where(Customer.id.in_(some)).values(parent_id=parent, row_version=version)
        session.execute(bound, execution_options={"synchronize_session": "fetch"})
    return len(children)


def bind_waiting_in(deed: Deed, batch: UUID | None = None) -> int:
    """The same for many at once, after an import: every company that waits for an archive which is there by now."""
    session = deed.session
    session.flush()
    wanted = select(Customer.id, Customer.name_norm, Customer.parent_norm).where(
        Customer.parent_norm != "", Customer.parent_id.is_(None), Customer.state.not_in(GONE)
    )
    waiting = session.execute(wanted.order_by(Customer.no)).all()
    there = _archives_named(session, {row.parent_norm for row in waiting})
    done = 0
    for row in waiting:
        parent = there.get(row.parent_norm)
        if parent is not None and parent != row.id and not closes_ring(session, row.id, "", parent):
            done += _bind(session, [row.id], parent, batch)
    return done


def _archives_named(session: Session, norms: Collection[str]) -> dict[str, UUID]:
    found: dict[str, UUID] = {}
    for some in parts(norms):
        named = select(Customer.name_norm, Customer.id).where(Customer.name_norm.in_(some), Customer.state.not_in(GONE))
        for norm, customer in session.execute(named.order_by(Customer.no)):
            found.setdefault(norm, customer)
    return found


def unbind_in(deed: Deed, parents: Iterable[UUID]) -> None:
    """Archives that go away again: whoever named them waits for one of that name."""
    for some in parts(parents):
        children = deed.session.scalars(select(Customer.id).where(Customer.parent_id.in_(some), Customer.id.not_in(some))).all()
        _bind(deed.session, children, None)


def project_older(door: Door) -> int:
    """Fill the columns for texts that were written before there were such columns; nothing when that was done. Gives how many customers."""
    with door.reading() as session:
        waiting = sorted({*session.scalars(_without_columns(Revision)), *session.scalars(_without_columns(SectionDraft))})
    done = 0
    for some in parts(waiting):
        with door.clockwork(PROJECTED, About(section=SECTION, subject=f"{len(some)} customers")) as deed:
            done += sum(_project(deed, customer) for customer in some)
    return done


def _project(deed: Deed, customer: UUID) -> int:
    accepted = queries.current(deed.session, customer, SECTION)
    text = accepted or queries.draft(deed.session, customer, SECTION)
    row = deed.session.get_one(Customer, customer)
    norm, parent = parent_of(deed.session, row, text.body if text is not None else {})
    if not norm:
        return 0
    row.parent_norm, row.parent_id = norm, parent
    deed.session.flush()
    return 1


def _without_columns(text: type[Revision] | type[SectionDraft]) -> Any:
    """Customers whose text names a company above them while their columns do not."""
    bare = select(Customer.id).where(Customer.id == text.customer_id, Customer.parent_norm == "").exists()
    named = case((bare, cast(text.body[FIELD], String)), else_=None)
    wanted = select(text.customer_id).where(text.section == SECTION, named.is_not(None), named.not_in(('""', "null", "")))
    return wanted.where(text.loan_id.is_(None)) if text is SectionDraft else wanted
