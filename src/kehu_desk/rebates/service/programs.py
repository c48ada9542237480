"""Programmes drafted, published, ended; who takes part. Source: business.md §16, §1 (policies: P contract or finance, approve mgr)."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.door.change import About, Deed, Door, allowed
from kehu_desk.door.workflow import Offer, offers, step
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.people.actor import Actor, Caller
from kehu_desk.people.queries import same_person
from kehu_desk.products.entities import Product
from kehu_desk.rebates.entities import RebateMember, RebateProgram, RebateRun
from kehu_desk.rebates.queries.seeing import SECTION, belongs
from kehu_desk.rebates.rules.case import ProgramCase
from kehu_desk.rebates.rules.codes import DRAFT, ENDED, PUBLISHED, REVERSED
from kehu_desk.rebates.rules.programs import Terms, as_columns, as_terms, faults
from kehu_desk.rebates.service.asking import nos_of
from kehu_desk.rebates.workflow import PROGRAMS

PRESUMED: Final = "....."
DAY: Final = timedelta(days=1)
DECIDES: Final = {"publish": Action.PUBLISH_REBATE, "end": Action.PUBLISH_REBATE}


def draft_program(door: Door, caller: Caller, terms: Terms) -> UUID:
    """A first version, or the next one of a code that there is. Gives its id.

    Raises Refused: E_REBATE_FIELD, E_TIER_*, E_GATE*, E_TIMELY* for everything wrong, E_DRAFT_THERE, E_NOT_FOUND for a product.
    """
    with door.change(caller, Action.DRAFT_REBATE, About(subject=terms.code.strip())) as deed:
        deed.require(Action.DRAFT_REBATE, part="P")
        _check(deed, terms)
        code = terms.code.strip()
        if deed.session.scalar(select(RebateProgram.id).where(RebateProgram.code == code, RebateProgram.state == DRAFT)):
            raise Refused(no("E_DRAFT_THERE", program=code))
        last = deed.session.scalar(select(func.max(RebateProgram.version)).where(RebateProgram.code == code)) or 0
        row = RebateProgram(
            **as_columns(terms), version=last + 1, drafted_by=deed.actor.person, created_at=deed.now, created_by=deed.actor.person
        )
        deed.session.add(row)
        deed.session.flush()
        deed.name(after=_told(row))
        return row.id


def change_program(door: Door, caller: Caller, program: UUID, terms: Terms) -> None:
    """Write a draft anew; its code stays. Whoever changes it has drafted it. Raises Refused as draft_program does, and E_STATE."""
    with door.change(caller, Action.DRAFT_REBATE, str(program)) as deed:
        deed.require(Action.DRAFT_REBATE, part="P")
        row = _found(deed, program)
        _in_state(row, DRAFT)
        _check(deed, terms)
        deed.name(subject=row.code, before=_told(row))
        for column, value in (as_columns(terms) | {"code": row.code}).items():
            setattr(row, column, value)
        row.drafted_by = row.updated_by = deed.actor.person
        row.updated_at = deed.now
        deed.session.flush()
        deed.name(after=_told(row))


def discard_program(door: Door, caller: Caller, program: UUID) -> None:
    """A draft that was never in force goes. Raises Refused E_STATE, E_NOT_FOUND and those of the policy."""
    with door.change(caller, Action.DRAFT_REBATE, str(program)) as deed:
        deed.require(Action.DRAFT_REBATE, part="P")
        row = _found(deed, program)
        _in_state(row, DRAFT)
        deed.name(subject=row.code, before=_told(row))
        for member in deed.session.scalars(select(RebateMember).where(RebateMember.program_id == program)):
            deed.session.delete(member)
        deed.session.flush()
        deed.session.delete(row)


def publish_program(door: Door, caller: Caller, program: UUID) -> None:
    """Put it in force; the version before ends on the day before it begins, and its members go over. Raises Refused as the table says."""
    _fire(door, caller, program, "publish")


def end_program(door: Door, caller: Caller, program: UUID, on: date, reason: str) -> None:
    """Its last day, not after the one it says. Raises Refused: E_DAY, E_REASON, E_STATE and those of the policy."""
    _fire(door, caller, program, "end", on=on, reason=reason)


def _fire(door: Door, caller: Caller, program: UUID, event: str, *, on: date | None = None, reason: str = "") -> None:
    with door.change(caller, DECIDES[event], str(program)) as deed:
        deed.asked = True  # the case asks the policy and hands its answer to the table
        row = _found(deed, program)
        deed.name(subject=f"{row.code} v{row.version}", before=f"{row.state} {row.valid_to}")
        done = step(PROGRAMS, _case(deed.session, deed.actor, row, event)._replace(on=on, reason=reason), event)
        row.state, row.updated_at, row.updated_by = done.target, deed.now, deed.actor.person
        if event == "publish":
            row.decided_by, row.decided_at = deed.actor.person, deed.now
            _supersede(deed, row)
        elif on is not None:
            row.valid_to = on
        deed.session.flush()
        deed.name(after=f"{row.state} {row.valid_to} {reason}".strip())


def _supersede(deed: Deed, row: RebateProgram) -> None:
    """The version in force gives way, and whoever takes part in it takes part in the new one for the rest of his days."""
    it = RebateProgram
    older = deed.session.scalars(select(it).where(it.code == row.code, it.state == PUBLISHED, it.id != row.id)).first()
    if older is None:
        return
    if row.valid_from <= older.valid_from:
        raise Refused(no("E_VERSION_START", day=older.valid_from))
    before, older.state = older.valid_to, ENDED
    older.valid_to = min(older.valid_to, row.valid_from - DAY)
    older.updated_at, older.updated_by = deed.now, deed.actor.person
    deed.note(
        Action.PUBLISH_REBATE,
        About(subject=f"{older.code} v{older.version}", before=f"{PUBLISHED} {before}", after=f"{ENDED} {older.valid_to}"),
    )
    known = set(deed.session.scalars(select(RebateMember.customer_id).where(RebateMember.program_id == row.id)))
    for member in deed.session.scalars(select(RebateMember).where(RebateMember.program_id == older.id)):
        if member.customer_id not in known and member.until_on >= min(older.valid_to, before):
            _add(deed, row, member.customer_id, row.valid_from, row.valid_to)


def join_program(
    door: Door, caller: Caller, program: UUID, customers: Sequence[UUID], since: date | None = None, until: date | None = None
) -> tuple[tuple[UUID, tuple[No, ...]], ...]:  # fmt: skip
    """Customers take part, all days of the programme unless others are said. Gives those refused, with the reasons.

    Raises Refused when all are: E_JOINED, E_SPAN, E_NO_RELATION, E_ARCHIVE_STATE, and E_STATE for one that has ended.
    """
    with door.change(caller, Action.JOIN_REBATE, About(section=SECTION, subject=str(program))) as deed:
        deed.asked = True
        row = _found(deed, program)
        if row.state == ENDED:
            raise Refused(no("E_STATE", state=row.state))
        first, last = since or row.valid_from, until or row.valid_to
        wrong = () if row.valid_from <= first <= last <= row.valid_to else (no("E_SPAN", first=row.valid_from, last=row.valid_to),)
        refused = [(each, nos) for each in dict.fromkeys(customers) if (nos := _against(deed, row, each) + wrong)]
        barred = {each for each, _nos in refused}
        joined = [each for each in dict.fromkeys(customers) if each not in barred]
        if not joined:
            raise Refused(*([one for _each, nos in refused for one in nos] or [no("E_NOBODY")]))
        for each in joined:
            _add(deed, row, each, first, last)
            deed.note(Action.JOIN_REBATE, About(each, SECTION, subject=row.code, after=f"{first} {last}"))
        deed.session.flush()
        deed.name(subject=f"{row.code} v{row.version}", after=f"{len(joined)} joined")
        return tuple(refused)


def leave_program(door: Door, caller: Caller, member: UUID, until: date) -> None:
    """A customer's last day in it; a day before his first takes him out. Raises Refused: E_RUN_THERE, E_SPAN and the policy's."""
    with door.change(caller, Action.JOIN_REBATE, About(section=SECTION)) as deed:
        row = deed.session.get(RebateMember, member)
        if row is None:
            deed.asked = True
            raise Refused(no("E_NOT_FOUND"))
        deed.asked = True
        nos = nos_of(deed.session, deed.actor, Action.JOIN_REBATE, row.customer_id)
        run = deed.session.scalars(
            select(RebateRun).where(
                RebateRun.program_id == row.program_id, RebateRun.customer_id == row.customer_id, RebateRun.state != REVERSED,
                RebateRun.period_to > until,
            )
        ).first()  # fmt: skip
        if nos or run is not None:
            raise Refused(*nos, *([no("E_RUN_THERE", no=run.no)] if run else []))
        if until > row.until_on:
            raise Refused(no("E_SPAN", first=row.since_on, last=row.until_on))
        deed.name(customer=row.customer_id, before=f"{row.since_on} {row.until_on}", after=str(until))
        if until < row.since_on:
            deed.session.delete(row)
        else:
            row.until_on, row.updated_at, row.updated_by = until, deed.now, deed.actor.person


def program_offers(door: Door, caller: Caller, program: UUID) -> list[Offer]:
    """The buttons of one programme; what a dialog will ask for is presumed."""
    with door.look(caller) as (session, actor):
        row = session.get(RebateProgram, program)
        if row is None:
            return []
        found = list[Offer]()
        for event in DECIDES:
            case = _case(session, actor, row, event)._replace(reason=PRESUMED, on=row.valid_to)
            found += offers(tuple(each for each in PROGRAMS if each.event == event), case)
        if not allowed(session, actor, Action.DRAFT_REBATE, part="P"):
            found += [Offer(event, ()) for event in (("change", "discard") if row.state == DRAFT else ("renew",))]
        if row.state != ENDED and belongs(actor, Action.JOIN_REBATE):
            found.append(Offer("join", ()))
        return found


def _against(deed: Deed, row: RebateProgram, customer: UUID) -> tuple[No, ...]:
    nos = nos_of(deed.session, deed.actor, Action.JOIN_REBATE, customer)
    known = select(RebateMember.id).where(RebateMember.program_id == row.id, RebateMember.customer_id == customer)
    return nos or ((no("E_JOINED"),) if deed.session.scalar(known) else ())


def _add(deed: Deed, row: RebateProgram, customer: UUID, since: date, until: date) -> None:
    deed.session.add(
        RebateMember(
            program_id=row.id, customer_id=customer, since_on=since, until_on=until, created_at=deed.now, created_by=deed.actor.person
        )
    )


def _case(session: Session, actor: Actor, row: RebateProgram, event: str) -> ProgramCase:
    return ProgramCase(
        row.state, allowed(session, actor, DECIDES[event]), same_person(session, actor.person, row.drafted_by), faults(as_terms(row)),
        since=row.valid_from, until=row.valid_to,
    )  # fmt: skip


def _check(deed: Deed, terms: Terms) -> None:
    known = select(func.count()).where(Product.id.in_(terms.products))
    missing = len(set(terms.products)) != (deed.session.scalar(known) or 0)
    if nos := (*faults(terms), *([no("E_REBATE_FIELD", field="products")] if missing else [])):
        raise Refused(*nos)


def _found(deed: Deed, program: UUID) -> RebateProgram:
    row = deed.session.get(RebateProgram, program)
    if row is None:
        raise Refused(no("E_NOT_FOUND"))
    return row


def _in_state(row: RebateProgram, state: str) -> None:
    if row.state != state:
        raise Refused(no("E_STATE", state=row.state))


def _told(row: RebateProgram) -> str:
    """What an entry of the log says of it: the figures that matter."""
    return f"v{row.version} {row.tier_mode} {row.tiers} cap {row.cap_fen} {row.valid_from}..{row.valid_to}"
