"""回访: after a complaint, after a return, or of its own. Source: business.md §20, §21 (revisit)."""

from uuid import UUID

from kehu_desk.access.policy import Action
from kehu_desk.complaints.entities import Complaint, Revisit
from kehu_desk.complaints.rules.terms import SECTION, RevisitTerms, revisit_faults
from kehu_desk.complaints.service.cases import case_of, policy_says, settle
from kehu_desk.complaints.workflow import COMPLAINTS
from kehu_desk.door.audit import content_hash
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.door.workflow import step
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.people.actor import Caller
from kehu_desk.returns.entities import Rma


def record_revisit(door: Door, caller: Caller, customer: UUID, terms: RevisitTerms) -> UUID:
    """Write a revisit down. Gives its id; a complaint named in it is revisited from now on.

    Raises Refused: E_NOT_FOUND, also for a complaint or return of another customer, E_FIELD, E_STATE before its closing, and those of
    the policy.
    """
    with door.change(caller, Action.RECORD_REVISIT, About(customer, SECTION)) as deed:
        deed.asked = True
        if nos := policy_says(deed.session, deed.actor, customer, Action.RECORD_REVISIT):
            raise Refused(*nos)
        faults, complaint = revisit_faults(terms, deed.actor.today), _complaint(deed, customer, terms)
        if complaint is not None:
            _follow(deed, complaint, tuple(faults))
        elif faults:
            raise Refused(*faults)
        row = Revisit(
            customer_id=customer, complaint_id=terms.complaint_id, rma_id=terms.rma_id, revisited_on=terms.revisited_on,
            by_id=deed.actor.person, contact=terms.contact.strip(), scores=dict(terms.scores), text=terms.text.strip(),
            next_text=terms.next_text.strip(), next_on=terms.next_on, created_at=deed.now, created_by=deed.actor.person,
            origin_device=deed.actor.device,
        )  # fmt: skip
        deed.session.add(row)
        deed.session.flush()
        deed.name(subject=complaint.no if complaint else str(row.id), before="", after=content_hash(terms))
        return row.id


def _complaint(deed: Deed, customer: UUID, terms: RevisitTerms) -> Complaint | None:
    if terms.rma_id is not None:
        rma = deed.session.get(Rma, terms.rma_id)
        if rma is None or rma.customer_id != customer:
            raise Refused(no("E_NOT_FOUND"))
    if terms.complaint_id is None:
        return None
    found = deed.session.get(Complaint, terms.complaint_id)
    if found is None or found.customer_id != customer:
        raise Refused(no("E_NOT_FOUND"))
    return found


def _follow(deed: Deed, complaint: Complaint, faults: tuple[No, ...]) -> None:
    case = case_of(deed.session, deed.actor, complaint, "revisit")._replace(faults=faults)
    settle(deed, complaint, step(COMPLAINTS, case, "revisit"))
