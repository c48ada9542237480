"""Needs: noted, planned, met, refused. Every change of a text leaves what stood before in the log. Source: business.md §21."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final
from uuid import UUID

from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.archives.entities import Customer
from kehu_desk.door.audit import content_hash
from kehu_desk.door.change import About, Deed, Door, allowed
from kehu_desk.door.workflow import Offer, offers, step
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.needs.entities import Need
from kehu_desk.needs.rules import NeedCase, NeedTerms, problems
from kehu_desk.needs.workflow import CORRECT, MEET, NEED, PLAN, REFUSE
from kehu_desk.people.actor import Actor, Caller, is_live
from kehu_desk.people.entities import Person

SECTION: Final = "SVC"
PRESUMED: Final = "....."  # a button does not lack what its dialog will ask


def record_need(door: Door, caller: Caller, customer: UUID, terms: NeedTerms) -> UUID:
    """Write down what a customer needs. Gives its id.

    Raises Refused: E_FORBIDDEN, E_NO_RELATION, E_NOT_FOUND, E_ARCHIVE_STATE, E_NEED_FIELD for each wrong field, E_NEED_OWNER.
    """
    with door.change(caller, Action.RECORD_NEED, About(customer, SECTION)) as deed:
        made = record_need_in(deed, customer, terms)
        deed.name(subject=str(made), after=content_hash(terms))
        return made


def record_need_in(deed: Deed, customer: UUID, terms: NeedTerms) -> UUID:
    """The same inside the deed of another noun, such as a visit. Raises Refused as record_need does."""
    if deed.session.get(Customer, customer) is None:
        deed.asked = True
        raise Refused(no("E_NOT_FOUND"))
    nos = _policy(deed.session, deed.actor, customer)
    deed.asked = True
    if nos := (nos or problems(terms, deed.actor.today) + _owner_problem(deed, terms.owner_id)):
        raise Refused(*nos)
    made = Need(customer_id=customer, created_at=deed.now, created_by=deed.actor.person, origin_device=deed.actor.device)
    made.noted_on = terms.noted_on or deed.actor.today
    _write(made, terms)
    deed.session.add(made)
    deed.session.flush()
    return made.id


def correct_need(door: Door, caller: Caller, need: UUID, terms: NeedTerms) -> None:
    """Put right what was typed, while the need is open. Raises Refused as record_need does, and E_STATE."""
    _fire(door, caller, need, CORRECT, {}, owner=terms.owner_id, terms=terms)


def plan_need(door: Door, caller: Caller, need: UUID, answer: str, owner: UUID) -> None:
    """We will see to it: what we answer, and who does it. Raises Refused: E_STATE, E_NEED_ANSWER, E_NEED_OWNER."""
    _fire(door, caller, need, PLAN, {"answer": answer, "owner": owner}, owner=owner)


def meet_need(door: Door, caller: Caller, need: UUID, on: date) -> None:
    """It was met on a day. Raises Refused: E_STATE, E_NEED_DAY."""
    _fire(door, caller, need, MEET, {"met_on": on})


def refuse_need(door: Door, caller: Caller, need: UUID, answer: str) -> None:
    """We will not; the answer says why. Raises Refused: E_STATE, E_NEED_ANSWER."""
    _fire(door, caller, need, REFUSE, {"answer": answer})


def need_offers(door: Door, caller: Caller, need: UUID) -> list[Offer]:
    """The buttons of one need; none for whoever may not write here."""
    with door.look(caller) as (session, actor):
        row = session.get(Need, need)
        if row is None:
            return []
        case = _case(session, actor, row)._replace(answer=PRESUMED, owner=actor.person, met_on=actor.today)
        return offers(NEED, case)


def _fire(
    door: Door, caller: Caller, need: UUID, event: str, facts: Mapping[str, Any], *, owner: UUID | None = None,
    terms: NeedTerms | None = None,
) -> None:  # fmt: skip
    with door.change(caller, Action.RECORD_NEED, About(subject=str(need), section=SECTION)) as deed:
        row = deed.session.get(Need, need)
        deed.asked = True  # the case asks the policy and hands its answer to the table
        if row is None:
            raise Refused(no("E_NOT_FOUND"))
        deed.name(customer=row.customer_id, subject=f"{event} {need}", before=_hash(row))
        wrong = _owner_problem(deed, owner) + (problems(terms, deed.actor.today) if terms else ())
        done = step(NEED, _case(deed.session, deed.actor, row)._replace(**facts), event, wrong)
        row.state = done.target
        for name, value in done.writes.items():
            setattr(row, name, value)
        if terms is not None:
            _write(row, terms)
        row.updated_at, row.updated_by = deed.now, deed.actor.person
        deed.name(after=_hash(row))


def _policy(session: Session, actor: Actor, customer: UUID) -> tuple[No, ...]:
    """Who may write needs, and whether the archive takes anything more."""
    found = allowed(session, actor, Action.RECORD_NEED, customer, SECTION)
    return found or allowed(session, actor, Action.APPEND, customer, SECTION)


def _case(session: Session, actor: Actor, row: Need) -> NeedCase:
    return NeedCase(row.state, actor.today, row.noted_on, _policy(session, actor, row.customer_id))


def _owner_problem(deed: Deed, owner: UUID | None) -> tuple[No, ...]:
    person = deed.session.get(Person, owner) if owner else None
    there = owner is None or (person is not None and is_live(person, deed.actor.today))
    return () if there else (no("E_NEED_OWNER"),)


def terms_of(row: Need) -> NeedTerms:
    """What stands of a need, as it would be typed."""
    return NeedTerms(
        row.kind, row.text, row.contact, row.priority, row.expected_on, row.potential_fen, row.noted_on, row.owner_id, row.visit_id
    )


def _hash(row: Need) -> str:
    return content_hash([terms_of(row), row.state, row.our_answer, row.met_on])


def _write(row: Need, terms: NeedTerms) -> None:
    for name, value in terms._asdict().items():
        if name != "noted_on" or value is not None:
            setattr(row, name, value.strip() if isinstance(value, str) else value)
