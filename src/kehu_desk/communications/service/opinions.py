"""Opinions: noted, assigned, replied to, closed, reopened. Replies stay under one another. Source: business.md §15 (opinion)."""

from collections.abc import Callable
from datetime import date
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.archives.queries.duties import nos_at
from kehu_desk.communications.entities import CommReceipt, Opinion
from kehu_desk.communications.queries.answering import answerers
from kehu_desk.communications.rules.opinions import SHORTEST, OpinionCase, OpinionTerms, joined, opinion_problems, taken_up
from kehu_desk.communications.workflow import ASSIGN, CLOSE, CORRECT, OPINIONS, REOPEN, REPLY
from kehu_desk.door.audit import content_hash
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.door.notices import tell
from kehu_desk.door.numbers import next_number
from kehu_desk.door.workflow import Offer, offers, step
from kehu_desk.kernel.clock import start_of
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Actor, Caller
from kehu_desk.people.office import calendar_of, settings_of
from kehu_desk.people.queries import same_person

SECTION: Final = "POL"
NOUN: Final = "communication"
PREFIX: Final = "KY"
PRESUMED: Final = "." * SHORTEST  # a button does not lack what its dialog will ask
DUTY: Final = {
    CORRECT: Action.RECORD_OPINION, ASSIGN: Action.ASSIGN_OPINION, REPLY: Action.ANSWER_OPINION, CLOSE: Action.ANSWER_OPINION,
    REOPEN: Action.ANSWER_OPINION,
}  # fmt: skip


def record_opinion(door: Door, caller: Caller, customer: UUID, terms: OpinionTerms) -> UUID:
    """Write down an opinion that is owed a reply. Gives its id.

    Raises Refused: E_FORBIDDEN, E_NO_RELATION, E_NOT_FOUND, E_ARCHIVE_STATE, E_OPINION_FIELD for each wrong field.
    """
    with door.change(caller, Action.RECORD_OPINION, About(customer, SECTION)) as deed:
        made = record_opinion_in(deed, customer, terms)
        deed.name(subject=str(made), after=content_hash(terms))
        return made


def record_opinion_in(deed: Deed, customer: UUID, terms: OpinionTerms) -> UUID:
    """The same inside the deed of another noun, such as a visit. Raises Refused as record_opinion does."""
    _may(deed, Action.RECORD_OPINION, customer)
    _check(deed, customer, terms)
    said = terms.said_on or deed.actor.today
    made = Opinion(
        no=next_number(deed.session, PREFIX, deed.actor.today.year), customer_id=customer, said_on=said,
        reply_due=reply_due(deed.session, said), created_at=deed.now, created_by=deed.actor.person, origin_device=deed.actor.device,
    )  # fmt: skip
    _write(made, terms)
    deed.session.add(made)
    deed.session.flush()
    return made.id


def correct_opinion(door: Door, caller: Caller, opinion: UUID, terms: OpinionTerms) -> None:
    """Put right what was typed, until it is replied to. Raises Refused as record_opinion does, and E_STATE."""
    _fire(door, caller, opinion, CORRECT, terms=terms)


def assign_opinion(door: Door, caller: Caller, opinion: UUID, owner: UUID) -> None:
    """Say who sees to the reply. Raises Refused: E_STATE, E_OPINION_OWNER for somebody who may not answer this customer."""
    _fire(door, caller, opinion, ASSIGN, owner=owner)


def reply_opinion(door: Door, caller: Caller, opinion: UUID, reply: str) -> None:
    """What the customer was answered. Raises Refused: E_STATE, E_OPINION_REPLY."""
    _fire(door, caller, opinion, REPLY, reply=reply)


def close_opinion(door: Door, caller: Caller, opinion: UUID, satisfied: bool | None) -> None:
    """The customer was asked whether he is content. Raises Refused: E_STATE, E_OPINION_ASKED, E_OPINION_UNCONTENT."""
    _fire(door, caller, opinion, CLOSE, satisfied=satisfied)


def reopen_opinion(door: Door, caller: Caller, opinion: UUID, reason: str) -> None:
    """The reply did not do; another is owed within the same time from today. Raises Refused: E_STATE, E_REASON."""
    _fire(door, caller, opinion, REOPEN, reason=reason)


def opinion_offers(door: Door, caller: Caller, opinion: UUID) -> list[Offer]:
    """The buttons of one opinion, each by its own duty."""
    with door.look(caller) as (session, actor):
        row = session.get(Opinion, opinion)
        if row is None:
            return []
        facts: dict[str, Any] = {"owner": actor.person, "fits": True, "reply": PRESUMED, "satisfied": True, "reason": PRESUMED}
        found: list[Offer] = []
        for event in DUTY:
            case = _case(session, actor, row, event)._replace(**facts)
            found += [offer for offer in offers(OPINIONS, case) if offer.event == event]
        return found


def reply_due(session: Session, said: date) -> date:
    """The last day of a reply: so many working days after it was said (opinion_reply_workdays)."""
    office, calendar = settings_of(session), calendar_of(session)
    return calendar.day(calendar.after_workdays(start_of(said, office.zone), office.values.number("opinion_reply_workdays")))


def _fire(door: Door, caller: Caller, opinion: UUID, event: str, *, terms: OpinionTerms | None = None, **facts: Any) -> None:
    with door.change(caller, DUTY[event], About(subject=str(opinion), section=SECTION)) as deed:
        row = deed.session.get(Opinion, opinion)
        deed.asked = True  # the case asks the policy and hands its answer to the table
        if row is None:
            raise Refused(no("E_NOT_FOUND"))
        deed.name(customer=row.customer_id, subject=f"{event} {row.no}", before=_hash(row))
        if facts.get("owner") is not None:
            known = {person for person, _name in answerers(deed.session, row.customer_id, deed.actor)}
            facts["fits"] = facts["owner"] in known
        case = _case(deed.session, deed.actor, row, event)._replace(**facts)
        done = step(OPINIONS, case, event)
        if terms is not None:
            _check(deed, row.customer_id, terms)
            _write(row, terms)
            if not row.reopened:
                row.reply_due = reply_due(deed.session, row.said_on)
        row.state = done.target
        for name, value in done.writes.items():
            setattr(row, name, value)
        for effect in done.effects:
            EFFECTS[effect](deed, row, case)
        row.updated_at, row.updated_by = deed.now, deed.actor.person
        deed.name(after=_hash(row))


def _case(session: Session, actor: Actor, row: Opinion, event: str) -> OpinionCase:
    own = row.replied_by is not None and same_person(session, actor.person, row.replied_by)
    return OpinionCase(row.state, nos_at(session, actor, DUTY[event], row.customer_id, SECTION), own=own)


def _may(deed: Deed, action: Action, customer: UUID) -> None:
    deed.asked = True
    if found := nos_at(deed.session, deed.actor, action, customer, SECTION):
        raise Refused(*found)


def _check(deed: Deed, customer: UUID, terms: OpinionTerms) -> None:
    nos = opinion_problems(terms, deed.actor.today)
    if terms.plan_id is not None:
        wanted = select(CommReceipt.id).where(CommReceipt.plan_id == terms.plan_id, CommReceipt.customer_id == customer)
        if deed.session.scalar(wanted) is None:
            nos = (*nos, no("E_OPINION_PLAN"))
    if nos:
        raise Refused(*nos)


# effects


def _reply(deed: Deed, row: Opinion, case: OpinionCase) -> None:
    row.reply = joined(row.reply, case.reply)
    row.replied_at, row.replied_by, row.satisfied = deed.now, deed.actor.person, None


def _close(deed: Deed, row: Opinion, case: OpinionCase) -> None:
    row.satisfied, row.closed_at = case.satisfied, deed.now


def _reopen(deed: Deed, row: Opinion, case: OpinionCase) -> None:
    row.reply = taken_up(row.reply, deed.actor.today, case.reason)
    row.reopened += 1
    row.closed_at, row.reply_due = None, reply_due(deed.session, deed.actor.today)


def _tell_owner(deed: Deed, row: Opinion, _case: OpinionCase) -> None:
    if row.owner_id is None or row.owner_id == deed.actor.person:
        return
    kind = "opinion_reopened" if row.reopened else "opinion_assigned"
    facts = {"opinion": row.no, "by": deed.actor.name, "due": row.reply_due.isoformat()}
    tell(deed.session, row.owner_id, kind, NOUN, row.id, deed.now, stage=f"{deed.now:%Y-%m-%d %H:%M:%S}", facts=facts)


EFFECTS: Final[dict[str, Callable[[Deed, Opinion, OpinionCase], None]]] = {
    "reply": _reply, "close": _close, "reopen": _reopen, "tell_owner": _tell_owner,
}  # fmt: skip


def terms_of(row: Opinion) -> OpinionTerms:
    """What stands of an opinion, as it would be typed."""
    return OpinionTerms(row.category, row.body, row.contact, row.said_on, row.plan_id)


def _hash(row: Opinion) -> str:
    return content_hash([terms_of(row), row.state, row.owner_id, row.reply_due, row.reply, row.satisfied])


def _write(row: Opinion, terms: OpinionTerms) -> None:
    row.category, row.body, row.contact, row.plan_id = terms.category, terms.body.strip(), terms.contact.strip(), terms.plan_id
    row.said_on = terms.said_on or row.said_on
