"""The lines of the map of influence. Source: business.md §3 (contact_edge)."""

from uuid import UUID

from sqlalchemy import select

from kehu_desk.access.policy import Action
from kehu_desk.deciders.entities import ContactEdge
from kehu_desk.deciders.queries.edges import may_read_note, note_reach
from kehu_desk.deciders.rules.influence import REPORTS_TO, SECRET, TOP_SECRET, EdgeTerms, as_written, problems
from kehu_desk.deciders.service.asking import SECTION, ask, names_here, standing_contact
from kehu_desk.door.audit import content_hash
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Caller


def set_edge(door: Door, caller: Caller, terms: EdgeTerms) -> UUID:
    """Draw a line, or say anew how strong it is: one of each kind between two people. Gives its id.

    A note above what the person may read stays as it is. Raises Refused: E_NOT_FOUND, E_FORBIDDEN, E_NO_RELATION, E_LEVEL,
    E_ARCHIVE_STATE, E_LEFT, E_EDGE_KIND, E_STRENGTH, E_NOTE_LEVEL, E_SELF_EDGE, E_OTHER_CUSTOMER, E_CIRCLE with its names, E_TOO_LONG.
    """
    with door.change(caller, Action.RECORD_DECIDER, About(section=SECTION, subject=f"{terms.start} {terms.end}")) as deed:
        customer = standing_contact(deed, terms.start).customer_id
        deed.name(customer=customer)
        known = deed.session.scalars(
            select(ContactEdge).where(ContactEdge.customer_id == customer, ContactEdge.kind == terms.kind)
        ).all()  # fmt: skip
        terms = as_written(terms, [(row.from_id, row.to_id) for row in known])
        same = next((row for row in known if (row.from_id, row.to_id) == (terms.start, terms.end)), None)
        reports = [(row.from_id, row.to_id) for row in known if row is not same and row.kind == REPORTS_TO]
        if wrong := problems(terms, names_here(deed, customer), reports):
            raise Refused(*wrong)
        row = same or _new(deed, customer, terms)
        before = _told(row) if same else ""
        _write(deed, row, terms)
        deed.name(before=before, after=_told(row))
        return row.id


def _new(deed: Deed, customer: UUID, terms: EdgeTerms) -> ContactEdge:
    made = ContactEdge(
        customer_id=customer, from_id=terms.start, to_id=terms.end, kind=terms.kind, strength=terms.strength, note="", level=SECRET,
        created_at=deed.now, created_by=deed.actor.person, origin_device=deed.actor.device,
    )  # fmt: skip
    deed.session.add(made)
    return made


def _write(deed: Deed, row: ContactEdge, terms: EdgeTerms) -> None:
    """Strength, and the note where it is this person's to write."""
    if may_read_note(row, deed.actor, note_reach(deed.session, deed.actor, row.customer_id)):
        _write_note(deed, row, terms)
    elif terms.note.strip():
        raise Refused(no("E_NOTE_HIDDEN"))
    row.strength, row.updated_at, row.updated_by = terms.strength, deed.now, deed.actor.person
    deed.session.flush()


def _write_note(deed: Deed, row: ContactEdge, terms: EdgeTerms) -> None:
    note = terms.note.strip()
    if note and terms.level >= TOP_SECRET:
        ask(deed, row.customer_id, level=TOP_SECRET)
    row.note, row.level = note, terms.level if note else SECRET


def _told(row: ContactEdge) -> str:
    """What the log keeps: the note as its hash."""
    return f"{row.kind} {row.strength} L{row.level} {content_hash(row.note) if row.note else ''}".strip()


def remove_edge(door: Door, caller: Caller, edge: UUID) -> None:
    """Take a line away. Raises Refused E_NOT_FOUND and as set_edge; E_NOTE_HIDDEN when it bears a note that the person may not read."""
    with door.change(caller, Action.RECORD_DECIDER, About(section=SECTION, subject=str(edge))) as deed:
        row = deed.session.get(ContactEdge, edge)
        if row is None:
            deed.asked = True
            raise Refused(no("E_NOT_FOUND"))
        ask(deed, row.customer_id)
        if row.note and not may_read_note(row, deed.actor, note_reach(deed.session, deed.actor, row.customer_id)):
            raise Refused(no("E_NOTE_HIDDEN"))
        deed.name(customer=row.customer_id, subject=f"{row.from_id} {row.to_id}", before=_told(row))
        deed.session.delete(row)
