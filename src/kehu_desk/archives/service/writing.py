"""Making an archive and writing its sections while it has never been filed."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.access.sections import FILED, TOP
from kehu_desk.archives import queries
from kehu_desk.archives.entities import Correction, Customer, SectionDraft
from kehu_desk.archives.rules.checks import Body, completeness, merged, section_problems, writable
from kehu_desk.archives.rules.corrections import SECTION_OF, correction_problem, taken_in
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.archives.rules.identity import name_norm, phone_digits, uscc_plain
from kehu_desk.archives.rules.pinyin import full_and_initials
from kehu_desk.archives.service.contacts import SECTION as PEOPLE
from kehu_desk.archives.service.contacts import project_contacts_in
from kehu_desk.archives.service.due import due_of, is_card_only
from kehu_desk.archives.service.groups import bind_below_in, parent_of, parent_problems
from kehu_desk.archives.service.living import kept_stage
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.door.numbers import next_number
from kehu_desk.kernel.clock import FOREVER
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.kernel.ids import new_id
from kehu_desk.people.actor import Caller
from kehu_desk.people.entities import Person, Relation
from kehu_desk.people.office import settings_of
from kehu_desk.people.roles import split

PRESETS = {"relation_kind": "direct", "lifecycle": "prospect", "market": "domestic", "country": "CN"}


class Beginning(NamedTuple):
    """What a new archive starts with: values of BAS (a name at least), the responsible person if not oneself.

    despite: why the archive is opened although another one looks the same (B-109).
    """

    bas: Mapping[str, Any]
    owner: UUID | None = None
    despite: str = ""
    backfilled: bool = False
    batch: UUID | None = None
    number: str = ""


def create_customer(door: Door, caller: Caller, bas: Mapping[str, Any], *, owner: UUID | None = None, despite: str = "") -> UUID:
    """Open a draft; only the name is needed (B-105). The creator becomes OWN, or names one.

    Raises Refused: E_INCOMPLETE without a name, E_FIELD, E_DUP_CUSTOMER (B-109), E_FORBIDDEN.
    """
    customer = new_id()
    with door.change(caller, Action.CREATE, About(customer)) as deed:
        deed.require(Action.CREATE)
        beginning = Beginning(bas, owner, despite)
        refuse_twin(deed, beginning)
        touch(deed, add_customer(deed, customer, beginning))
    return customer


def add_customer(deed: Deed, customer: UUID, beginning: Beginning) -> Customer:
    """The part that an import repeats for each row inside one change. Raises Refused E_INCOMPLETE, E_FIELD, E_FORBIDDEN."""
    bas = normal_bas(beginning.bas, deed.actor.today)
    if not bas.get("name_full"):
        raise Refused(no("E_INCOMPLETE", fields=("name_full",)))
    if problems := (*section_problems("BAS", bas, deed.actor.today), *parent_problems(deed.session, customer, bas)):
        raise Refused(*problems)
    owner = _owner(deed, beginning.owner)
    row = Customer(
        id=customer, no=beginning.number or next_number(deed.session, number_prefix(deed.session), deed.actor.today.year),
        name_norm="", name="", owner_id=owner, created_at=deed.now, created_by=deed.actor.person, backfilled=beginning.backfilled,
        batch_id=beginning.batch, source_channel="import" if beginning.batch else "manual",
    )  # fmt: skip
    project(deed, row, bas)
    deed.session.add(row)
    deed.session.flush()
    bind_below_in(deed, row)
    for person, kind in dict.fromkeys([(owner, "OWN"), (deed.actor.person, "AUTHOR"), (owner, "AUTHOR")]):
        deed.session.add(Relation(person_id=person, customer_id=customer, kind=kind, since=deed.now, until=FOREVER))
    put_draft(deed, customer, "BAS", bas)
    return row


def number_prefix(session: Session) -> str:
    """The first part of customer numbers, a setting."""
    return settings_of(session).values.text("number_rule_customer")


def _owner(deed: Deed, wanted: UUID | None) -> UUID:
    """The responsible person: oneself where the role allows it, or a live rep, supervisor or key account manager."""
    owner = wanted or deed.actor.person
    person = deed.session.get(Person, owner)
    if person is None or not person.active or not split(person.roles) & {"rep", "sup", "kam"}:
        raise Refused(no("E_INCOMPLETE", fields=("owner",)))
    return owner


def normal_bas(values: Mapping[str, Any], today: date) -> dict[str, Any]:
    """Values with the presets of a new archive: short name, direct, domestic, first contact today."""
    from unicodedata import normalize

    bas = dict(values)
    name = normalize("NFKC", str(bas.get("name_full") or "")).strip() if bas.get("name_full") else ""
    for key, value in (PRESETS | {"first_contact_on": today.isoformat()}).items():
        bas.setdefault(key, value)
    bas["name_full"] = name
    if not bas.get("name_short"):
        bas["name_short"] = name_norm(name)[:40] if name else ""
    if bas.get("uscc"):
        bas["uscc"] = uscc_plain(str(bas["uscc"]))
    return {key: value for key, value in bas.items() if value not in (None, "")}


def project(deed: Deed, row: Customer, bas: Body, changed: Collection[str] | None = None) -> None:
    """Bring the customer's own columns in step with accepted or draft BAS values. changed: what this text changes, None: all may be new."""
    held = bool(row.name_norm) and is_card_only(row)  # a row that is being made has no name yet, and no clock to hold
    row.name = str(bas.get("name_full", ""))
    row.name_norm = name_norm(row.name)
    row.pinyin_full, row.pinyin_initials = full_and_initials(row.name)
    stage, relation = row.lifecycle, row.relation_kind
    for key in ("name_short", "customer_type", "relation_kind", "lifecycle", "market", "country", "region_code"):
        setattr(row, key, str(bas.get(key, "")))
    row.lifecycle = kept_stage(stage, row.lifecycle, filed=row.state not in (None, ArchiveState.DRAFT))
    if changed is not None and "relation_kind" not in changed:
        row.relation_kind = relation  # a second-tier customer may have become direct since that was written
    row.long_term_partner = bool(bas.get("long_term_partner"))
    row.parent_norm, row.parent_id = parent_of(deed.session, row, bas)
    row.uscc = bas.get("uscc")
    row.phone = phone_digits(str(bas["phone"])) if bas.get("phone") else None
    row.industry_code = bas.get("industry_code")
    row.first_contact_on = date.fromisoformat(bas["first_contact_on"]) if bas.get("first_contact_on") else None
    if row.state in (None, ArchiveState.DRAFT) and not row.first_submitted_at and not (row.backfilled and row.due_at):
        row.due_at = None if held else due_of(deed, row)


def put_draft(deed: Deed, customer: UUID, section: str, body: Body, loan: UUID | None = None, base: int = 0) -> SectionDraft:
    """Write the draft text of a section."""
    row = queries.draft(deed.session, customer, section, loan)
    if row is None:
        row = SectionDraft(
            customer_id=customer, section=section, loan_id=loan, base_number=base, body={},
            updated_at=deed.now, updated_by=deed.actor.person,
        )  # fmt: skip
        deed.session.add(row)
    row.body, row.updated_at, row.updated_by = dict(body), deed.now, deed.actor.person
    deed.session.flush()
    return row


def save_section(door: Door, caller: Caller, customer: UUID, section: str, values: Mapping[str, Any]) -> None:
    """Save one section of a never-filed archive; as save_sections."""
    save_sections(door, caller, customer, {section: values})


def save_sections(door: Door, caller: Caller, customer: UUID, values: Mapping[str, Mapping[str, Any]]) -> None:
    """Save sections of a never-filed archive, all or none. values: section -> field -> value.

    Raises Refused E_ARCHIVE_STATE once it is on its way, E_FIELD for every wrong value, E_NO_RELATION.
    """
    with door.change(caller, Action.WRITE_DRAFT, About(customer, " ".join(values))) as deed:
        save_sections_in(deed, customer, values)


def save_sections_in(deed: Deed, customer: UUID, values: Mapping[str, Mapping[str, Any]]) -> None:
    """The same inside the deed of another noun; the policy is asked here. Raises Refused as save_sections does."""
    deed.require(Action.WRITE_DRAFT, customer)
    row = deed.session.get_one(Customer, customer)
    if row.state is not ArchiveState.DRAFT:
        raise Refused(no("E_ARCHIVE_STATE", state=row.state.value))
    written = {section: _written(deed, row, section, fields) for section, fields in values.items()}
    if nos := [found for section, body in written.items() for found in section_problems(section, body, deed.actor.today)]:
        raise Refused(*nos)
    if above := parent_problems(deed.session, customer, written.get("BAS", {})):
        raise Refused(*above)
    for section, body in written.items():
        put_draft(deed, customer, section, body)
    if "BAS" in written:
        project(deed, row, written["BAS"])
        bind_below_in(deed, row)
    if PEOPLE in written:
        project_contacts_in(deed, customer, written[PEOPLE])
    touch(deed, row)


def _written(deed: Deed, row: Customer, section: str, values: Mapping[str, Any]) -> dict[str, Any]:
    """The draft of a section with new values over it."""
    before = queries.draft(deed.session, row.id, section)
    body = merged(before.body if before else {}, values, writable(section, TOP))
    if section == "BAS":
        body = normal_bas(body, deed.actor.today)
        _refuse_later_contact(row, body)
    return body


def _refuse_later_contact(row: Customer, body: Body) -> None:
    """B-107: after a submission the first contact date moves later only with the superior's consent."""
    moved = body.get("first_contact_on")
    if row.first_submitted_at and row.first_contact_on and moved and date.fromisoformat(moved) > row.first_contact_on:
        raise Refused(no("E_FIELD", field="first_contact_on", section="BAS", why="later"))


def touch(deed: Deed, row: Customer) -> None:
    """Recount completeness and note who touched the archive last."""
    row.completeness = completeness(queries.bodies(deed.session, row.id), row.customer_type)
    row.updated_at, row.updated_by, row.kept_on = deed.now, deed.actor.person, deed.actor.today


def correct_field(door: Door, caller: Caller, customer: UUID, field: str, value: str) -> None:
    """小更正: a new phone, e-mail, post or address line as a live entry beside the field; no loan, no revision (B-173a).

    Raises Refused E_FORBIDDEN, E_NO_RELATION, E_ARCHIVE_STATE, E_FIELD.
    """
    section = SECTION_OF.get(field, "BAS")
    with door.change(caller, Action.CORRECT, About(customer, section, subject=field)) as deed:
        deed.require(Action.CORRECT, customer, section)
        row = deed.session.get_one(Customer, customer)
        if row.state is not ArchiveState.FILED:
            raise Refused(no("E_ARCHIVE_STATE", state=row.state.value))
        if wrong := correction_problem(field, value):
            raise Refused(wrong)
        made = Correction(customer_id=customer, section=section, field=field, value=value.strip(), at=deed.now, by_id=deed.actor.person)
        deed.session.add(made)


def take_in_corrections(deed: Deed, customer: UUID, section: str, body: dict[str, Any], number: int) -> dict[str, Any]:
    """Corrections that wait enter the archive with this acceptance (B-173a)."""
    if section not in FILED:
        return body
    waiting = queries.waiting_corrections(deed.session, customer, section)
    taken = (Correction.customer_id == customer, Correction.section == section, Correction.taken_in.is_(None))
    deed.session.execute(update(Correction).where(*taken).values(taken_in=number))
    return taken_in(body, waiting)


def refuse_twin(deed: Deed, beginning: Beginning) -> None:
    """E_DUP_CUSTOMER naming card and responsible person only. The same credit code always stops; the same name and region

    is passed with a reason of five characters. Source: B-109, business.md §27.
    """
    bas = beginning.bas
    code, name = uscc_plain(str(bas.get("uscc") or "")), name_norm(str(bas.get("name_full") or ""))
    alive = Customer.state.not_in([ArchiveState.TRASHED, ArchiveState.DESTROYED])
    found = deed.session.execute(_twin_cards().where(alive, Customer.uscc == code).limit(1)).first() if code else None
    if found is None and name and len(beginning.despite.strip()) < 5:
        same = _twin_cards().where(alive, Customer.name_norm == name, Customer.region_code == str(bas.get("region_code") or ""))
        found = deed.session.execute(same.limit(1)).first()
    if found is not None:
        twin, number, owner, uscc = found
        raise Refused(no("E_DUP_CUSTOMER", name=twin, number=number, owner=owner or "", certain=bool(uscc and uscc == code)))


def _twin_cards() -> Any:
    return select(Customer.name, Customer.no, Person.name, Customer.uscc).outerjoin(Person, Person.id == Customer.owner_id)
