"""A complaint is registered, from its own form or inside the deed of another noun. Source: business.md §20, §1."""

from datetime import datetime
from uuid import UUID

from kehu_desk.access.policy import Action
from kehu_desk.complaints.entities import Complaint
from kehu_desk.complaints.rules.codes import NEW
from kehu_desk.complaints.rules.terms import SECTION, ComplaintTerms, complaint_faults, wrong
from kehu_desk.complaints.service.cases import policy_says
from kehu_desk.door.audit import content_hash
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.door.numbers import next_number
from kehu_desk.kernel.errors import Refused
from kehu_desk.people.actor import Caller
from kehu_desk.products.entities import Product

PREFIX = "TS"


def register_complaint(door: Door, caller: Caller, customer: UUID, terms: ComplaintTerms) -> UUID:
    """Register what a customer complains about. Gives the id of the complaint.

    Raises Refused: E_NOT_FOUND, E_FORBIDDEN, E_NO_RELATION, E_LEVEL, E_ARCHIVE_STATE, E_FIELD for each thing wrong in what was typed.
    """
    with door.change(caller, Action.REGISTER_COMPLAINT, About(customer, SECTION)) as deed:
        made = register_complaint_in(deed, customer, terms)
        row = deed.session.get_one(Complaint, made)
        deed.name(subject=row.no, after=content_hash(terms))
        return made


def register_complaint_in(deed: Deed, customer: UUID, terms: ComplaintTerms) -> UUID:
    """The same inside an open deed, such as the report of a visit. Raises Refused as register_complaint does."""
    deed.asked = True
    if nos := policy_says(deed.session, deed.actor, customer, Action.REGISTER_COMPLAINT):
        raise Refused(*nos)
    faults = complaint_faults(terms, deed.now)
    if terms.product_id is not None and deed.session.get(Product, terms.product_id) is None:
        faults.append(wrong("product_id", "unknown"))
    if faults:
        raise Refused(*faults)
    row = _row(deed, customer, terms, terms.received_at or deed.now)
    deed.session.add(row)
    deed.session.flush()
    return row.id


def _row(deed: Deed, customer: UUID, terms: ComplaintTerms, received: datetime) -> Complaint:
    return Complaint(
        no=next_number(deed.session, PREFIX, deed.actor.today.year), customer_id=customer, contact=terms.contact.strip(),
        received_at=received, channel=terms.channel, category=terms.category, severity=terms.severity,
        registered_severity=terms.severity, product_id=terms.product_id, batch_no=terms.batch_no.strip(),
        description=terms.description.strip(), claim_fen=terms.claim_fen, state=NEW, visit_id=terms.visit_id, created_at=deed.now,
        created_by=deed.actor.person, origin_device=deed.actor.device, source_channel="visit" if terms.visit_id else "manual",
    )  # fmt: skip
