"""Services promised, given and ended; shares written down on the ground of a fact. Source: business.md §22 (R47, R49)."""

from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.archives.entities import Customer
from kehu_desk.door.audit import content_hash
from kehu_desk.door.change import About, Deed, Door, allowed
from kehu_desk.door.numbers import next_number
from kehu_desk.intelligence.queries import fact_rows
from kehu_desk.intelligence.rules.states import State as FactState
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.loyalty.entities import BusinessShare, Fulfilment, ValueService
from kehu_desk.loyalty.queries import measured_fen
from kehu_desk.loyalty.rules import (
    LONGEST,
    SHORTEST,
    FulfilTerms,
    ShareTerms,
    State,
    ValueTerms,
    fact_fen,
    fulfil_problems,
    share_problems,
    value_problems,
)
from kehu_desk.people.actor import Actor, Caller, is_live
from kehu_desk.people.entities import Person

PREFIX: Final = "ZF"
SERVICES, SHARES = "SVC", "INT"
USABLE: Final = frozenset({FactState.CORROBORATED, FactState.UNVERIFIED, FactState.CONFLICT})


class Offers(NamedTuple):
    """What stands against giving and against ending a service; None where the person may not at all."""

    fulfil: tuple[No, ...] | None
    end: tuple[No, ...] | None


def promise_value(door: Door, caller: Caller, customer: UUID, terms: ValueTerms) -> UUID:
    """Promise a service. Gives its id.

    Raises Refused: E_FORBIDDEN, E_NO_RELATION, E_NOT_FOUND, E_ARCHIVE_STATE, E_VALUE_OWNER, E_VALUE_FIELD for each wrong field.
    """
    with door.change(caller, Action.PROMISE_VALUE, About(customer, SERVICES)) as deed:
        _require(deed, Action.PROMISE_VALUE, customer, SERVICES, *value_problems(terms, deed.actor.today), *_owner(deed, terms.owner_id))
        made = ValueService(
            no=next_number(deed.session, PREFIX, deed.actor.today.year), customer_id=customer, kind=terms.kind,
            promise=terms.promise.strip(), measure=terms.measure.strip(), target=terms.target.strip(), cost_fen=terms.cost_fen,
            starts_on=terms.starts_on, ends_on=terms.ends_on, owner_id=terms.owner_id or deed.actor.person, state=State.RUNNING,
            created_at=deed.now, created_by=deed.actor.person,
        )  # fmt: skip
        deed.session.add(made)
        deed.session.flush()
        deed.name(subject=made.no, after=content_hash(terms))
        return made.id


def fulfil_value(door: Door, caller: Caller, service: UUID, terms: FulfilTerms) -> UUID:
    """Prove that a service was given, or that it was not kept. Raises Refused: as above, E_VALUE_ENDED, E_FULFIL_FIELD."""
    with door.change(caller, Action.FULFIL_VALUE, About(section=SERVICES, subject=str(service))) as deed:
        row = _running(deed, Action.FULFIL_VALUE, service, terms)
        made = Fulfilment(
            service_id=row.id, customer_id=row.customer_id, done_on=terms.done_on, measured=terms.measured.strip(), kept=terms.kept,
            rating=terms.rating, cost_fen=terms.cost_fen, note=terms.note.strip(), created_at=deed.now, created_by=deed.actor.person,
        )  # fmt: skip
        deed.session.add(made)
        deed.session.flush()
        deed.name(customer=row.customer_id, subject=row.no, after=content_hash(terms))
        return made.id


def end_value(door: Door, caller: Caller, service: UUID, reason: str) -> None:
    """The service is not given any more; the reason says why. Raises Refused: as above, E_VALUE_ENDED, E_VALUE_REASON."""
    with door.change(caller, Action.PROMISE_VALUE, About(section=SERVICES, subject=str(service))) as deed:
        said = () if SHORTEST <= len(reason.strip()) <= LONGEST else (no("E_VALUE_REASON", least=SHORTEST),)
        row = _running(deed, Action.PROMISE_VALUE, service, None, *said)
        row.state, row.ended_why = State.ENDED, reason.strip()
        row.ends_on = min(row.ends_on or deed.actor.today, deed.actor.today)
        row.ends_on = max(row.ends_on, row.starts_on)
        row.updated_at, row.updated_by = deed.now, deed.actor.person
        deed.name(customer=row.customer_id, subject=row.no, before=State.RUNNING, after=State.ENDED)


def record_share(door: Door, caller: Caller, customer: UUID, terms: ShareTerms) -> UUID:
    """Write down our share in what a customer buys in a year; the part we sold is measured, the whole is what a fact says.

    A share of the same category and year is written anew. Raises Refused: as above, E_SHARE_FACT (none of his, or one that does not
    hold any more), E_SHARE_YEAR, E_SHARE_TOTAL, E_SHARE_SMALL.
    """
    with door.change(caller, Action.RECORD_SHARE, About(customer, SHARES, subject=f"{terms.category} {terms.year}")) as deed:
        session, today = deed.session, deed.actor.today
        fact = next(iter(fact_rows(session, deed.actor, [terms.fact_id])), None)
        wrong = () if fact is not None and fact.customer_id == customer and fact.state in USABLE else (no("E_SHARE_FACT"),)
        total = terms.total_fen if fact is None else fact_fen(fact.value3, fact.unit) or terms.total_fen
        ours = measured_fen(session, customer, terms.year, terms.category.strip(), today) if 1 <= terms.year <= today.year else 0
        _require(deed, Action.RECORD_SHARE, customer, SHARES, *wrong, *share_problems(terms, ours, total, today))
        it = BusinessShare
        row = session.scalars(
            select(it).where(it.customer_id == customer, it.category == terms.category.strip(), it.year == terms.year)
        ).first()
        before = "" if row is None else content_hash([row.our_fen, row.total_fen, row.fact_id])
        if row is None:
            row = it(customer_id=customer, category=terms.category.strip(), year=terms.year)
            row.created_at, row.created_by = deed.now, deed.actor.person
            session.add(row)
        row.our_fen, row.total_fen, row.fact_id, row.note = ours, total or 0, terms.fact_id, terms.note.strip()
        row.updated_at, row.updated_by = deed.now, deed.actor.person
        session.flush()
        deed.name(before=before, after=content_hash([ours, total, terms.fact_id]))
        return row.id


def value_offers(session: Session, actor: Actor, row: ValueService) -> Offers:
    """The buttons of one service."""
    ended = (no("E_VALUE_ENDED"),) if row.state == State.ENDED else ()
    may = {
        action: not _against(session, actor, action, row.customer_id, SERVICES) for action in (Action.FULFIL_VALUE, Action.PROMISE_VALUE)
    }
    return Offers(ended if may[Action.FULFIL_VALUE] else None, ended if may[Action.PROMISE_VALUE] else None)


def _against(session: Session, actor: Actor, action: Action, customer: UUID, section: str) -> tuple[No, ...]:
    return allowed(session, actor, action, customer, section) or allowed(session, actor, Action.APPEND, customer, section)


def _require(deed: Deed, action: Action, customer: UUID, section: str, *wrong: No) -> None:
    """The policy first, and where it says yes, everything that is wrong with what was typed."""
    deed.asked = True
    if deed.session.get(Customer, customer) is None:
        raise Refused(no("E_NOT_FOUND"))
    if nos := _against(deed.session, deed.actor, action, customer, section) or wrong:
        raise Refused(*nos)


def _running(deed: Deed, action: Action, service: UUID, terms: FulfilTerms | None, *wrong: No) -> ValueService:
    row = deed.session.get(ValueService, service)
    deed.asked = True
    if row is None:
        raise Refused(no("E_NOT_FOUND"))
    ended = (no("E_VALUE_ENDED"),) if row.state == State.ENDED else ()
    typed = fulfil_problems(terms, row.starts_on, row.ends_on, deed.actor.today) if terms else ()
    _require(deed, action, row.customer_id, SERVICES, *ended, *typed, *wrong)
    return row


def _owner(deed: Deed, owner: UUID | None) -> tuple[No, ...]:
    person = deed.session.get(Person, owner) if owner else None
    there = owner is None or (person is not None and is_live(person, deed.actor.today))
    return () if there else (no("E_VALUE_OWNER"),)
