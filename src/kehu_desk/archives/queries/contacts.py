"""The customer's people, each person seeing of them what he may see of section DEC."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from kehu_desk.access.fields import office_fields
from kehu_desk.access.levels import level_of
from kehu_desk.access.policy import Action
from kehu_desk.access.sections import FLOOR
from kehu_desk.access.visible import reach, shown, visible
from kehu_desk.archives.entities import Contact, Customer
from kehu_desk.archives.queries.texts import current, draft
from kehu_desk.archives.rules.contacts import GONE, SUPPORT, masked_number
from kehu_desk.door.change import allowed
from kehu_desk.people.actor import Actor

SECTION = "DEC"
TABLE = "contacts"
WORDS = ("phone", "email", "preference", "taboo", "buying_role", "style")
HIDDEN = ("name", "post", "dept", "mobile", "phone", "email", "preference", "taboo", "role", "style")


class ContactRow(NamedTuple):
    """One of the customer's people. mobile stands masked (138****5678); whoever has left keeps his name and post, no numbers.

    role, influence (0: none), support (2 to -2), style: as the text of DEC says, where it does.
    moved_to, came_from: customers, named as far as the person may see them. An empty text: not entered, or not to be seen.
    """

    id: UUID
    name: str
    post: str
    dept: str
    mobile: str
    phone: str
    email: str
    preference: str
    taboo: str
    role: str
    influence: int
    support: int | None
    style: str
    left_on: date | None
    moved_to: str
    came_from: str
    place: int


def contacts(session: Session, actor: Actor, customer: UUID) -> list[ContactRow]:
    """The people of one customer, in the order of the text, those who left last; none when the person may not view DEC.

    An office is shown the columns that it is due. The caller has entered through door.view.
    """
    level = level_of(session, customer, SECTION)
    whole = reach(session, actor, customer, SECTION, level) >= level
    due = () if allowed(session, actor, Action.CONTACTS, customer, SECTION) else office_fields(actor, SECTION)
    columns = {key.partition(".")[2] for key in due}
    if not whole and not columns:
        return []
    lines = _lines(session, customer)
    found = [_row(row, there, here, lines) for row, there, here in _people(session, actor, customer)]
    standing = sorted((row for row in found if row.place != GONE), key=lambda row: row.place)
    gone = [row for row in found if row.place == GONE]
    return standing + gone if whole else [_narrowed(row, columns) for row in standing]


def _people(session: Session, actor: Actor, customer: UUID) -> list[Any]:
    """Rows with the names of the customers whom they went to and came from; the latter only where their people may be seen, too."""
    before, there, here = aliased(Contact), aliased(Customer), aliased(Customer)
    wanted = (
        select(Contact, there.name, here.name)
        .outerjoin(there, (there.id == Contact.moved_to) & visible(actor, there.id, "CARD", FLOOR["CARD"]))
        .outerjoin(before, (before.id == Contact.came_from) & shown(actor, before.customer_id, SECTION))
        .outerjoin(here, here.id == before.customer_id)
        .where(Contact.customer_id == customer)
        .order_by(Contact.left_on.desc(), Contact.id)
    )
    return list(session.execute(wanted))


def _lines(session: Session, customer: UUID) -> list[Mapping[str, Any]]:
    """The lines of the accepted text, of a never-filed archive those of its draft."""
    accepted = current(session, customer, SECTION)
    written = accepted or draft(session, customer, SECTION)
    return list(written.body.get(TABLE) or []) if written else []


def _row(row: Contact, there: str | None, here: str | None, lines: list[Mapping[str, Any]]) -> ContactRow:
    line = lines[row.place] if 0 <= row.place < len(lines) and row.left_on is None else {}
    phone, email, preference, taboo, role, style = (str(line.get(key) or "") for key in WORDS)
    return ContactRow(
        row.id, row.name, row.post, row.dept, masked_number(str(line.get("mobile") or "")), phone, email, preference, taboo, role,
        int(line.get("influence") or 0), SUPPORT.get(str(line.get("support") or "")), style, row.left_on, there or "", here or "",
        row.place,
    )  # fmt: skip


def _narrowed(row: ContactRow, columns: Collection[str]) -> ContactRow:
    """Only what an office is due; nobody who has left."""
    hidden: dict[str, Any] = {name: "" for name in HIDDEN if name not in columns}
    return row._replace(**hidden, influence=0, support=None, moved_to="", came_from="")
