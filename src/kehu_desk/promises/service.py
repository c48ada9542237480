"""Promises: given and heard, kept, broken, withdrawn with a note. Source: business.md §1, §14."""

from datetime import date
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy.orm import Session

from kehu_desk.access.closing import closed
from kehu_desk.access.policy import TABLE, Action
from kehu_desk.archives.entities import Customer
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.door.audit import content_hash
from kehu_desk.door.change import About, Deed, Door, allowed
from kehu_desk.door.notices import tell
from kehu_desk.door.workflow import Offer, offers, step
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.people.actor import Actor, Caller, load_actor
from kehu_desk.people.queries import owner_id, tied_to
from kehu_desk.promises.entities import Promise
from kehu_desk.promises.queries import PledgeRow, kept_shares, promise_rows
from kehu_desk.promises.rules import SHORTEST_NOTE, PledgeCase, PledgeTerms, Tally, problems, section_of
from kehu_desk.promises.workflow import BREAK, KEEP, PLEDGE, WITHDRAW

NOUN: Final = "visit"  # the tab that the page stands in
NAMED: Final = "pledge_named"
PRESUMED: Final = "." * SHORTEST_NOTE  # a button does not lack what its dialog will ask


class Seat(NamedTuple):
    """Who sits at the screen: the office's day, who he is, and whether he writes promises down."""

    today: date
    person: UUID
    records: bool


class Standing(NamedTuple):
    """One promise with its buttons."""

    row: PledgeRow
    offers: list[Offer]


def policy_says(session: Session, actor: Actor, customer: UUID, source_noun: str = "") -> tuple[No, ...]:
    """What stands against writing a promise of this customer down, or saying what became of it. Raises Refused E_NOT_FOUND."""
    archive = session.get(Customer, customer)
    if archive is None or archive.state is ArchiveState.TRASHED:
        raise Refused(no("E_NOT_FOUND"))
    section = section_of(source_noun)
    found = allowed(session, actor, Action.RECORD_PLEDGE, customer, section) or allowed(session, actor, Action.APPEND, customer, section)
    shut = closed(session, Action.APPEND, customer)
    return tuple(dict.fromkeys((*found, *((no("E_ARCHIVE_STATE", state=shut),) if shut else ()))))


def make_promise(door: Door, caller: Caller, customer: UUID, terms: PledgeTerms) -> UUID:
    """Write down what we promised a customer, or he us. Gives its id.

    Raises Refused: E_FORBIDDEN, E_NO_RELATION, E_LEVEL, E_NOT_FOUND, E_ARCHIVE_STATE; for what was typed E_PLEDGE_SIDE, E_PLEDGE_TEXT,
    E_PLEDGE_CONTACT, E_PLEDGE_MADE, E_PLEDGE_DUE; E_PLEDGE_OWNER when who is to see to it may not.
    """
    with door.change(caller, Action.RECORD_PLEDGE, About(customer, section_of(terms.source_noun))) as deed:
        made = _made(deed, customer, terms)
        deed.name(subject=str(made), after=content_hash(terms))
        return made


def make_promise_in(deed: Deed, customer: UUID, terms: PledgeTerms) -> UUID:
    """The same inside a deed of another noun, with an entry of its own."""
    made = _made(deed, customer, terms)
    section = section_of(terms.source_noun)
    deed.note(Action.RECORD_PLEDGE, About(customer, section, subject=str(made), after=content_hash(terms)))
    return made


def _made(deed: Deed, customer: UUID, terms: PledgeTerms) -> UUID:
    deed.asked = True  # the policy's answer joins those of the rules
    nos = policy_says(deed.session, deed.actor, customer, terms.source_noun)
    if nos or (nos := (*problems(terms, deed.actor.today), *_unfit(deed.session, deed.actor, customer, terms.owner_id, terms.source_noun))):
        raise Refused(*nos)
    made = Promise(
        customer_id=customer, side=terms.side, text=terms.text.strip(), contact=terms.contact.strip(), owner_id=terms.owner_id,
        made_on=terms.made_on or deed.actor.today, due_on=terms.due_on, source_noun=terms.source_noun, source_id=terms.source_id,
        created_at=deed.now, created_by=deed.actor.person, origin_device=deed.actor.device,
    )  # fmt: skip
    deed.session.add(made)
    deed.session.flush()
    if terms.owner_id != deed.actor.person:
        told = {"by": deed.actor.name, "due": terms.due_on.isoformat()}
        tell(deed.session, terms.owner_id, NAMED, NOUN, made.id, deed.now, facts=told)
    return made.id


def _unfit(session: Session, actor: Actor, customer: UUID, owner: UUID, source_noun: str) -> tuple[No, ...]:
    """Who sees to a promise must be somebody who may say what became of it."""
    if owner == actor.person:
        return ()
    try:
        other = load_actor(session, Caller(owner), actor.now)
        return (no("E_PLEDGE_OWNER"),) if policy_says(session, other, customer, source_noun) else ()
    except Refused:
        return (no("E_PLEDGE_OWNER"),)


def keep_promise(door: Door, caller: Caller, promise: UUID, note: str = "", kept_on: date | None = None) -> None:
    """It was kept, today or on the day that is named. Raises Refused as close does, and E_PLEDGE_KEPT."""
    _close(door, caller, promise, KEEP, note, kept_on)


def break_promise(door: Door, caller: Caller, promise: UUID, note: str) -> None:
    """It was not kept. Raises Refused: E_FORBIDDEN, E_NO_RELATION, E_NOT_FOUND, E_STATE, E_ARCHIVE_STATE, E_REASON, E_PLEDGE_NOTE."""
    _close(door, caller, promise, BREAK, note)


def withdraw_promise(door: Door, caller: Caller, promise: UUID, note: str) -> None:
    """Nobody asks for it any more, or it was never made. Raises Refused as break_promise does."""
    _close(door, caller, promise, WITHDRAW, note)


def _close(door: Door, caller: Caller, promise: UUID, event: str, note: str, kept_on: date | None = None) -> None:
    with door.change(caller, Action.RECORD_PLEDGE, About(subject=str(promise))) as deed:
        deed.asked = True  # the case asks the policy and hands its answer to the table
        row = deed.session.get(Promise, promise)
        if row is None:
            raise Refused(no("E_NOT_FOUND"))
        deed.name(customer=row.customer_id, section=section_of(row.source_noun))
        done = step(PLEDGE, case_of(deed.session, deed.actor, row)._replace(note=note, kept_on=kept_on), event)
        deed.name(before=row.state, after=done.target)
        row.state = done.target
        for name, value in done.writes.items():
            setattr(row, name, value)
        row.updated_at, row.updated_by = deed.now, deed.actor.person


def case_of(session: Session, actor: Actor, row: Promise) -> PledgeCase:
    """One promise before an event."""
    may = policy_says(session, actor, row.customer_id, row.source_noun)
    return PledgeCase(row.state, may, row.made_on, actor.today)


# reading


def seat(door: Door, caller: Caller) -> Seat:
    """Raises Refused E_FORBIDDEN for an account that has ended."""
    with door.look(caller) as (_session, actor):
        return Seat(actor.today, actor.person, any(row.roles & actor.roles for row in TABLE[Action.RECORD_PLEDGE]))


def standing(door: Door, caller: Caller, promise: UUID) -> Standing:
    """One promise, read with its entry first (B-140). Raises Refused E_NOT_FOUND and those of a view."""
    with door.look(caller) as (session, actor):
        row = _row(session, actor, promise)
    with door.view(caller, row.customer_id, section_of(row.source_noun)) as (session, actor):
        row, kept = _row(session, actor, promise), session.get(Promise, promise)
        assert kept is not None
        return Standing(row, offers(PLEDGE, case_of(session, actor, kept)._replace(note=PRESUMED)))


def _row(session: Session, actor: Actor, promise: UUID) -> PledgeRow:
    found = promise_rows(session, actor, [promise])
    if not found:
        raise Refused(no("E_NOT_FOUND"))
    return found[0]


def shares(door: Door, caller: Caller) -> tuple[Tally, Tally]:
    """承诺兑现 of all that may be seen, over a year."""
    with door.look(caller) as (session, actor):
        return kept_shares(session, actor)


def candidates(door: Door, caller: Caller, customer: UUID) -> list[tuple[UUID, str]]:
    """Who may see to a promise of this customer: the responsible person first, then his team by name."""
    with door.look(caller) as (session, actor):
        first = owner_id(session, customer, actor.now)
        people = tied_to(session, customer, actor.now)
        fit = [each for each in people if not _unfit(session, actor, customer, each[0], "")]
        return sorted(fit, key=lambda each: (each[0] != first, each[1]))
