"""The list: pages by keyset, rows by id, filters. Every column above level 0 is masked by the policy."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple, cast
from uuid import UUID

from sqlalchemy import ColumnElement, Integer, Select, Uuid, bindparam, func, or_, select, true, tuple_
from sqlalchemy.orm import Session

from kehu_desk.access.visible import facts, like, masked, visible
from kehu_desk.archives.entities import Customer
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person

Anchor = tuple[Any, UUID]


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


class Picked(NamedTuple):
    """Filters of the list, all by card fields. An empty tuple does not narrow."""

    grades: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    owners: tuple[UUID, ...] = ()


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


def narrowed(wanted: Select[Any], picked: Picked) -> Select[Any]:
    """The query with the filters of the list on it."""
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
    wanted = narrowed(_rows(kin), picked).order_by(*_order(sort, descending)).limit(bindparam("many", type_=Integer()))
    return tuple(wanted.where(part) for part in _behind(SORTABLE[sort], descending, behind))


def customer_keys(session: Session, actor: Actor, sort: str, descending: bool, picked: Picked = Picked()) -> Select[Any]:
    """Sort value and id of every row of the list, in order. Empty values stand first, descending last."""
    wanted = select(SORTABLE[sort], Customer.id).where(visible(actor, Customer.id, "CARD", 0))
    return narrowed(wanted, picked).order_by(*_order(sort, descending))


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
