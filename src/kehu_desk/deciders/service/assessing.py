"""How somebody decides, as one of us sees it. Assessments are never corrected: a later one, or the withdrawal, says more."""

from uuid import UUID

from kehu_desk.access.policy import Action
from kehu_desk.deciders.entities import StyleAssessment
from kehu_desk.deciders.rules.styles import StyleTerms, problems
from kehu_desk.deciders.service.asking import SECTION, ask, standing_contact
from kehu_desk.door.change import About, Door
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Caller
from kehu_desk.people.queries import same_person


def assess_style(door: Door, caller: Caller, contact: UUID, terms: StyleTerms) -> UUID:
    """Say how somebody decides, with what was observed. Gives the id.

    Raises Refused: E_NOT_FOUND, E_FORBIDDEN, E_NO_RELATION, E_LEVEL, E_ARCHIVE_STATE, E_LEFT, E_STYLE, E_SECONDARY, E_CONFIDENCE,
    E_EVIDENCE, E_SCORES, E_FUTURE, E_TOO_LONG.
    """
    with door.change(caller, Action.RECORD_DECIDER, About(section=SECTION, subject=str(contact))) as deed:
        person = standing_contact(deed, contact)
        deed.name(customer=person.customer_id)
        if wrong := problems(terms, deed.actor.today):
            raise Refused(*wrong)
        made = StyleAssessment(
            customer_id=person.customer_id, contact_id=contact, style=terms.style, secondary=terms.secondary, confidence=terms.confidence,
            evidence=terms.evidence.strip(), scores=list(terms.scores), assessed_by=deed.actor.person,
            assessed_on=terms.assessed_on or deed.actor.today, created_at=deed.now, created_by=deed.actor.person,
            origin_device=deed.actor.device,
        )  # fmt: skip
        deed.session.add(made)
        deed.session.flush()
        deed.name(after=f"{terms.style} {terms.secondary} {terms.confidence} {made.assessed_on}".replace("  ", " "))
        return made.id


def withdraw_assessment(door: Door, caller: Caller, assessment: UUID) -> None:
    """Take one's own assessment back. Raises Refused E_NOT_FOUND, E_NOT_YOURS, E_WITHDRAWN and as assess_style."""
    with door.change(caller, Action.RECORD_DECIDER, About(section=SECTION, subject=str(assessment))) as deed:
        row = deed.session.get(StyleAssessment, assessment)
        if row is None:
            deed.asked = True
            raise Refused(no("E_NOT_FOUND"))
        ask(deed, row.customer_id)
        if not same_person(deed.session, row.assessed_by, deed.actor.person):
            raise Refused(no("E_NOT_YOURS"))
        if row.withdrawn_at is not None:
            raise Refused(no("E_WITHDRAWN"))
        row.withdrawn_at, row.updated_at, row.updated_by = deed.now, deed.now, deed.actor.person
        deed.name(customer=row.customer_id, before=row.style, after="withdrawn")
