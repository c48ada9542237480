"""Facts: noted with their first source, more sources, origins of hearsay, authoritative, withdrawn. Source: business.md §4."""

from datetime import timedelta
from typing import Final
from uuid import UUID

from sqlalchemy.orm import Session

from kehu_desk.access.levels import level_of
from kehu_desk.access.policy import Action
from kehu_desk.access.sections import LOWEST
from kehu_desk.archives.entities import Contact
from kehu_desk.door.audit import content_hash
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.door.numbers import next_number
from kehu_desk.door.workflow import Step, step
from kehu_desk.intelligence.entities import Fact, FactSource
from kehu_desk.intelligence.queries import SECTION, fact_rows, sources_of
from kehu_desk.intelligence.rules.cases import FactCase
from kehu_desk.intelligence.rules.states import State
from kehu_desk.intelligence.rules.terms import FactTerms, SourceTerms, fact_problems, origin_problems, source_problems
from kehu_desk.intelligence.service.cases import fact_case, fact_of, records
from kehu_desk.intelligence.service.telling import NEW, TURNED, tell_followers
from kehu_desk.intelligence.workflow import ADD, FACTS, MARK, TRACE, WITHDRAW
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.people.actor import Caller
from kehu_desk.people.office import settings_of
from kehu_desk.products.entities import Product

PREFIX: Final = "QB"
TOLD_OF: Final = frozenset({State.CONFLICT.value, State.CORROBORATED.value, State.REFUTED.value})


def record_fact(door: Door, caller: Caller, fact: FactTerms, source: SourceTerms) -> UUID:
    """Note a fact with its first source. Gives its id.

    Raises Refused: E_FORBIDDEN, E_NO_RELATION, E_LEVEL, E_NOT_FOUND, E_ARCHIVE_STATE, and the E_FACT_… and E_SOURCE_… of what was typed.
    """
    action = Action.RECORD_FACT if fact.customer_id else Action.RECORD_MARKET_FACT
    with door.change(caller, action, About(fact.customer_id, SECTION)) as deed:
        row = _recorded(deed, fact, source)
        deed.name(subject=row.no, after=content_hash((fact, source)))
        return row.id


def record_fact_in(deed: Deed, fact: FactTerms, source: SourceTerms) -> UUID:
    """The same inside a deed of another noun, with an entry of its own."""
    row = _recorded(deed, fact, source)
    action = Action.RECORD_FACT if fact.customer_id else Action.RECORD_MARKET_FACT
    deed.note(action, About(fact.customer_id, SECTION, subject=row.no, after=content_hash((fact, source))))
    return row.id


def add_source(door: Door, caller: Caller, fact: UUID, source: SourceTerms) -> UUID:
    """Another source of a fact, for or against it. Gives its id. Raises Refused E_NOT_FOUND, E_STATE, E_FORBIDDEN, E_SOURCE_…"""
    with door.change(caller, Action.RECORD_FACT, About(subject=str(fact))) as deed:
        row = fact_of(deed, fact)
        step(FACTS, fact_case(deed.session, deed.actor, row), ADD)
        made = add_source_in(deed, row, source)
        deed.name(after=content_hash(source))
        return made


def add_source_in(deed: Deed, row: Fact, source: SourceTerms) -> UUID:
    """The same for a deed that has asked the policy; those who follow the fact hear when it stands elsewhere now."""
    before = _stands(deed, row.id)
    if wrong := source_problems(source, deed.actor.today, _origins(deed.session, row.id)):
        raise Refused(*wrong)
    made = _put(deed, row, source)
    after = _stands(deed, row.id)
    if after != before and after in TOLD_OF:
        tell_followers(deed, row, TURNED, after, state=after)
    return made


def trace_source(door: Door, caller: Caller, source: UUID, origin: UUID) -> None:
    """It has come out that one source of a fact only repeats another. Raises Refused E_SOURCE_ITSELF, E_SOURCE_CIRCLE, E_SOURCE_ORIGIN."""
    with door.change(caller, Action.RECORD_FACT, About(subject=str(source))) as deed:
        told = deed.session.get(FactSource, source)
        if told is None:
            deed.asked = True
            raise Refused(no("E_NOT_FOUND"))
        row = fact_of(deed, told.fact_id)
        step(FACTS, fact_case(deed.session, deed.actor, row), TRACE)
        if wrong := origin_problems(source, origin, _origins(deed.session, row.id)):
            raise Refused(*wrong)
        deed.name(before=str(told.derived_from or ""), after=str(origin))
        told.derived_from = origin
        told.updated_at, told.updated_by = deed.now, deed.actor.person


def mark_authoritative(door: Door, caller: Caller, fact: UUID, reason: str) -> None:
    """单一权威信源: a superior says that one source is enough to go by; whether that corroborates, the office sets.

    Raises Refused: E_NOT_FOUND, E_FORBIDDEN, E_NO_RELATION, E_STATE, E_SELF_APPROVAL, E_FACT_NO_SUPPORT, E_FACT_REASON.
    """
    with door.change(caller, Action.JUDGE_FACT, About(subject=str(fact))) as deed:
        row = fact_of(deed, fact)
        _step(deed, row, MARK, fact_case(deed.session, deed.actor, row)._replace(reason=reason))
        deed.name(before=row.authoritative_reason, after="authoritative")
        row.authoritative_by, row.authoritative_at, row.authoritative_reason = deed.actor.person, deed.now, reason.strip()


def withdraw_fact(door: Door, caller: Caller, fact: UUID, reason: str) -> None:
    """Take a fact back: it stays and is shown as withdrawn. Raises Refused as mark_authoritative does."""
    with door.change(caller, Action.RECORD_FACT, About(subject=str(fact))) as deed:
        row = fact_of(deed, fact)
        case = fact_case(deed.session, deed.actor, row)._replace(reason=reason)
        done = _step(deed, row, WITHDRAW, case)
        deed.name(before=case.truth, after=done.target)
        row.withdrawn_at, row.withdrawn_reason = deed.now, reason.strip()


def _step(deed: Deed, row: Fact, event: str, case: FactCase) -> Step:
    done = step(FACTS, case, event)
    row.updated_at, row.updated_by = deed.now, deed.actor.person
    return done


def _recorded(deed: Deed, fact: FactTerms, source: SourceTerms) -> Fact:
    deed.asked = True  # the policy's answer joins those of the rules
    session, today = deed.session, deed.actor.today
    floor = level_of(session, fact.customer_id, SECTION) if fact.customer_id else 0
    kept = fact._replace(level=max(fact.level, floor))  # a fact never stands lower than its section
    if nos := records(session, deed.actor, fact.customer_id, kept.level):
        raise Refused(*nos)
    wrong = (*fact_problems(kept, today, LOWEST[SECTION] if fact.customer_id else 0), *source_problems(source, today, {}))
    if wrong or (wrong := _strange(session, kept)):
        raise Refused(*wrong)
    row = _write(deed, kept)
    _put(deed, row, source)
    tell_followers(deed, row, NEW)
    return row


def _strange(session: Session, fact: FactTerms) -> tuple[No, ...]:
    """A contact is one of the customer's; a product is one of ours."""
    contact = session.get(Contact, fact.contact_id) if fact.contact_id else None
    found = []
    if fact.contact_id and (contact is None or contact.customer_id != fact.customer_id):
        found.append(no("E_FACT_CONTACT"))
    if fact.product_id and session.get(Product, fact.product_id) is None:
        found.append(no("E_FACT_PRODUCT"))
    return tuple(found)


def _write(deed: Deed, fact: FactTerms) -> Fact:
    days = settings_of(deed.session).values.number("fact_valid_days")
    row = Fact(
        no=next_number(deed.session, PREFIX, deed.actor.today.year), customer_id=fact.customer_id, subject=fact.subject,
        subject_name=fact.subject_name.strip() or _name(deed.session, fact), contact_id=fact.contact_id, product_id=fact.product_id,
        category=fact.category, statement=fact.statement.strip(), value3=fact.value3, unit=fact.unit.strip(), as_of=fact.as_of,
        importance=fact.importance, valid_until=fact.valid_until or fact.as_of + timedelta(days=days), level=fact.level, event=fact.event,
        created_at=deed.now, created_by=deed.actor.person, origin_device=deed.actor.device,
    )  # fmt: skip
    deed.session.add(row)
    deed.session.flush()
    return row


def _name(session: Session, fact: FactTerms) -> str:
    """What the list calls a contact or a product that was chosen."""
    contact = session.get(Contact, fact.contact_id) if fact.contact_id else None
    product = session.get(Product, fact.product_id) if fact.product_id else None
    return contact.name if contact else product.name if product else ""


def _put(deed: Deed, row: Fact, source: SourceTerms) -> UUID:
    made = FactSource(
        fact_id=row.id, customer_id=row.customer_id, stance=source.stance, channel=source.channel, party=source.party.strip(),
        root_party=source.root_party.strip(), derived_from=source.derived_from, obtained_on=source.obtained_on or deed.actor.today,
        obtained_by=deed.actor.person, reliability=source.reliability, credibility=source.credibility, quote=source.quote.strip(),
        visit_id=source.visit_id, created_at=deed.now, created_by=deed.actor.person, origin_device=deed.actor.device,
    )  # fmt: skip
    deed.session.add(made)
    deed.session.flush()
    return made.id


def _origins(session: Session, fact: UUID) -> dict[UUID, UUID | None]:
    return {each.id: each.derived_from for each in sources_of(session, fact)}


def _stands(deed: Deed, fact: UUID) -> str:
    return next((row.state for row in fact_rows(deed.session, deed.actor, [fact])), "")
