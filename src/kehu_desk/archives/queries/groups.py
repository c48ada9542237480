"""Groups of companies: who stands above whom, as the columns of the customers tell it. Source: business.md §22 (R44).

Whether a person may know that a company belongs to a group is asked by whoever calls: the parent is a field of BAS.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple, TypeAlias, TypeVar
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.archives.entities import Customer

CHUNK: Final = 500
MANY: Final = 2000  # from here on one pass over all that name a parent costs less
Each = TypeVar("Each")
Head: TypeAlias = UUID | str
"""The company at the top: its archive, or its name in normal form while it has none."""


class Link(NamedTuple):
    """A company and what it names above itself."""

    id: UUID
    parent_id: UUID | None
    parent_norm: str


def parts(ids: Iterable[Each]) -> Iterator[list[Each]]:
    """As many at a time as one statement names."""
    left = list(ids)
    return (left[at : at + CHUNK] for at in range(0, len(left), CHUNK))


def above_of(session: Session, customer: UUID) -> list[Link]:
    """The company and those above it, from below; each once, whatever the columns say."""
    found: dict[UUID, Link] = {}
    at: UUID | None = customer
    while at is not None and at not in found:
        row = session.execute(select(Customer.id, Customer.parent_id, Customer.parent_norm).where(Customer.id == at)).first()
        if row is None:
            break
        found[at] = Link(*row)
        at = row.parent_id
    return list(found.values())


def group_of(session: Session, customers: Sequence[UUID]) -> dict[UUID, Head]:
    """Customer -> the company at the top of its group; who stands in no group is his own head."""
    links = _links(session, customers)
    heads: dict[UUID, Head] = {}
    return {each: _head(each, links, heads) for each in customers}


def _head(customer: UUID, links: Mapping[UUID, Link], known: dict[UUID, Head]) -> Head:
    """Climbs once for each company; known keeps what was found on the way."""
    chain: list[UUID] = []
    at = customer
    head: Head | None = None
    while head is None:
        if at in known:
            head = known[at]
            break
        chain.append(at)
        link = links.get(at)
        if link is None or not (link.parent_id or link.parent_norm):
            head = at
        elif link.parent_id is None:
            head = link.parent_norm
        elif link.parent_id in chain:
            head = min(chain)  # no writer closes a ring; data that hold one shall not stop the count
        else:
            at = link.parent_id
    known.update(dict.fromkeys(chain, head))
    return head


def _links(session: Session, customers: Collection[UUID]) -> dict[UUID, Link]:
    """Links of these and of all above them; of everybody where many are asked for."""
    wanted = select(Customer.id, Customer.parent_id, Customer.parent_norm).where(Customer.parent_norm != "")
    if len(customers) > MANY:
        return {row.id: Link(*row) for row in session.execute(wanted)}
    found: dict[UUID, Link] = {}
    asked = set(customers)
    seen: set[UUID] = set()
    while asked:
        seen |= asked
        rows = [Link(*row) for some in parts(asked) for row in session.execute(wanted.where(Customer.id.in_(some)))]
        found |= {row.id: row for row in rows}
        asked = {row.parent_id for row in rows if row.parent_id is not None} - seen
    return found


def members_of(session: Session, head: Head) -> tuple[UUID, ...]:
    """Everybody below a company, itself first where it has an archive; those who share a name without one."""
    if isinstance(head, UUID):
        found, below = [head], [head]
    else:
        named = select(Customer.id).where(Customer.parent_norm == head, Customer.parent_norm != "", Customer.parent_id.is_(None))
        found = below = list(session.scalars(named.order_by(Customer.no)))
    seen = set(found)
    while below:
        rows = [
            each for some in parts(below)
            for each in session.scalars(select(Customer.id).where(Customer.parent_id.in_(some)).order_by(Customer.no))
        ]  # fmt: skip
        below = [each for each in dict.fromkeys(rows) if each not in seen]
        seen.update(below)
        found = [*found, *below]
    return tuple(found)
