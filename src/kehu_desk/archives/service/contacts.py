"""The customer's people as rows: a projection of the contacts that the text of DEC names, so that other things can hang on a person."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final
from uuid import UUID

from sqlalchemy import String, case, cast, select
from sqlalchemy.orm import Session

from kehu_desk.access.closing import closed
from kehu_desk.access.policy import Action
from kehu_desk.archives import queries
from kehu_desk.archives.entities import Contact, Customer, Revision, SectionDraft
from kehu_desk.archives.rules.contacts import GONE, Known, Named, key_of, matched, named_in
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.archives.rules.pinyin import full_and_initials
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.kernel.ids import new_id
from kehu_desk.people.actor import Caller

SECTION: Final = "DEC"
PROJECTED: Final = "archive.contacts_projected"
CHUNK: Final = 200
AWAY: Final = (ArchiveState.TRASHED, ArchiveState.DESTROYED)


def project_contacts_in(deed: Deed, customer: UUID, body: Mapping[str, Any]) -> None:
    """Bring the rows in step with the text of DEC: ids stay, whoever is gone gets left_on, whoever returns loses it."""
    rows = deed.session.scalars(select(Contact).where(Contact.customer_id == customer).order_by(Contact.left_on.desc(), Contact.id)).all()
    named = named_in(body)
    found = matched([Known(row.id, row.name, row.post, row.place != GONE) for row in rows], named)
    by_id = {row.id: row for row in rows}
    for one in named:
        if (who := found.get(one.place)) is None:
            deed.session.add(_newcomer(deed.session, customer, one))
        else:
            _stands(by_id[who], one)
    for row in rows:
        if row.id not in found.values():
            _gone(row, deed.actor.today)
    deed.session.flush()


def _stands(row: Contact, one: Named) -> None:
    """He stands in the text; one who was gone is back. Who was told to have left, and is still named, stays told."""
    if row.place == GONE:
        row.left_on = row.moved_to = None
    if row.name != one.name:
        row.pinyin = _pinyin(one.name)
    row.place, row.name, row.post, row.dept = one.place, one.name, one.post, one.dept


def _gone(row: Contact, today: date) -> None:
    row.place = GONE
    row.left_on = row.left_on or today


def _pinyin(name: str) -> str:
    return " ".join(dict.fromkeys(full_and_initials(name, person=True)))


def _newcomer(session: Session, customer: UUID, one: Named) -> Contact:
    return Contact(**contact_row(customer, one), came_from=_mover(session, customer, one.name))


def contact_row(customer: UUID, one: Named) -> dict[str, Any]:
    """The columns of somebody new, id and all, for an import that inserts many at once."""
    return {
        "id": new_id(), "customer_id": customer, "name": one.name, "pinyin": _pinyin(one.name), "post": one.post, "dept": one.dept,
        "place": one.place,
    }  # fmt: skip


def _mover(session: Session, customer: UUID, name: str) -> UUID | None:
    """Who of this name was said to have come here, and was not met yet; nobody when two were."""
    met = select(Contact.came_from).where(Contact.came_from.is_not(None), Contact.customer_id == customer)
    movers = session.execute(select(Contact.id, Contact.name).where(Contact.moved_to == customer, Contact.id.not_in(met))).all()
    alike = [row.id for row in movers if key_of(row.name) == key_of(name)]
    return alike[0] if len(alike) == 1 else None


def move_contact(door: Door, caller: Caller, contact: UUID, target: UUID, left_on: date) -> None:
    """He went to another customer. What happened with him stays here; there he is somebody once that archive's text names him.

    Raises Refused E_NOT_FOUND, E_FORBIDDEN, E_NO_RELATION, E_LEVEL, E_ARCHIVE_STATE, E_LEFT_DAY, E_SAME_CUSTOMER, E_ALREADY_MOVED.
    """
    with door.change(caller, Action.RECORD_DECIDER, About(section=SECTION, subject=str(contact))) as deed:
        row = asked_contact(deed, contact)
        refuse_move(deed, row, target, left_on)
        deed.name(customer=row.customer_id, before=str(row.left_on or ""), after=f"{left_on} {target}")
        row.left_on, row.moved_to = left_on, target
        deed.session.flush()
        there = deed.session.scalars(select(Contact).where(Contact.customer_id == target, Contact.came_from.is_(None))).all()
        alike = [each for each in there if key_of(each.name) == key_of(row.name) and each.place != GONE]
        if len(alike) == 1 and _mover(deed.session, target, row.name) == row.id:
            alike[0].came_from = row.id


def asked_contact(deed: Deed, contact: UUID) -> Contact:
    """The contact, when this person may see him and write about him. Raises Refused E_NOT_FOUND and as ask()."""
    row = deed.session.get(Contact, contact)
    if row is None:
        deed.asked = True
        raise Refused(no("E_NOT_FOUND"))
    ask(deed, row.customer_id)
    return row


def ask(deed: Deed, customer: UUID) -> None:
    """Raises Refused unless this person may write about the customer's people: by his duty, and as far as he may view them."""
    found = deed.refusals(Action.RECORD_DECIDER, customer, SECTION) or deed.refusals(Action.VIEW, customer, SECTION)
    if shut := closed(deed.session, Action.APPEND, customer):
        found += (no("E_ARCHIVE_STATE", state=shut),)
    if found:
        raise Refused(*dict.fromkeys(found))


def refuse_move(deed: Deed, row: Contact, target: UUID, left_on: date) -> None:
    """Everything that stands against this move."""
    there = deed.session.get(Customer, target)
    nos = []
    if there is None or there.state in AWAY:
        nos.append(no("E_NOT_FOUND"))
    if target == row.customer_id:
        nos.append(no("E_SAME_CUSTOMER", name=row.name))
    if left_on > deed.actor.today:
        nos.append(no("E_LEFT_DAY", day=left_on.isoformat()))
    if row.moved_to is not None:
        nos.append(no("E_ALREADY_MOVED", name=row.name))
    if nos:
        raise Refused(*nos)


class Once:
    """project_older at the first sweep after the store was opened: texts written since make their rows themselves."""

    def __init__(self, door: Door) -> None:
        """Has not looked yet."""
        self._door, self._done = door, False

    def __call__(self) -> int:
        """Gives how many customers got rows."""
        if self._done:
            return 0
        made = project_older(self._door)
        self._done = True
        return made


def project_older(door: Door) -> int:
    """Make rows of people whom texts name since before there were rows. Cheap when there is nothing to do. Gives how many customers."""
    with door.reading() as session:
        waiting = sorted({*session.scalars(_without_rows(Revision)), *session.scalars(_without_rows(SectionDraft))})
    done = 0
    for at in range(0, len(waiting), CHUNK):
        with door.clockwork(PROJECTED, About(section=SECTION, subject=f"{len(waiting[at : at + CHUNK])} customers")) as deed:
            done += _project_all(deed, waiting[at : at + CHUNK])
    return done


def _project_all(deed: Deed, customers: Iterable[UUID]) -> int:
    done = 0
    for customer in customers:
        accepted = queries.current(deed.session, customer, SECTION)
        text = accepted or queries.draft(deed.session, customer, SECTION)
        if text is not None:
            project_contacts_in(deed, customer, text.body)
            done += 1
    return done


def _without_rows(text: type[Revision] | type[SectionDraft]) -> Any:
    """Customers whose text of DEC names somebody while no row does. The text itself is only opened where there is no row."""
    missing = ~select(Contact.id).where(Contact.customer_id == text.customer_id).exists()
    named = case((missing, cast(text.body["contacts"], String)), else_=None)
    wanted = select(text.customer_id).where(text.section == SECTION, named.is_not(None), named.not_in(("[]", "null")))
    return wanted.where(text.loan_id.is_(None)) if text is SectionDraft else wanted
