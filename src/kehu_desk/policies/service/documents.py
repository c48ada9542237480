"""Policies drafted, published, superseded, retired; who received them. Source: business.md §16, §1 (P contract or finance, approve mgr)."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.archives.entities import Customer
from kehu_desk.door.audit import content_hash
from kehu_desk.door.change import About, Deed, Door, allowed
from kehu_desk.door.workflow import Offer, offers, step
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.people.actor import Actor, Caller
from kehu_desk.people.queries import same_person
from kehu_desk.policies.entities import PolicyReceipt, TradePolicy
from kehu_desk.policies.rules.documents import DRAFT, PUBLISHED, SUPERSEDED, PolicyCase, PolicyTerms, policy_faults
from kehu_desk.policies.service.asking import SECTION, belongs, nos_of
from kehu_desk.policies.workflow import POLICIES

PRESUMED: Final = "....."
DAY: Final = timedelta(days=1)
LONGEST_NAME: Final = 40
EVENTS: Final = ("publish", "retire")


def draft_policy(door: Door, caller: Caller, terms: PolicyTerms) -> UUID:
    """A first version, or the next one of a code that there is. Gives its id.

    Raises Refused: E_POLICY_FIELD for each wrong field, E_DRAFT_THERE, and those of the policy.
    """
    with door.change(caller, Action.DRAFT_POLICY, About(subject=terms.code.strip())) as deed:
        deed.require(Action.DRAFT_POLICY, part="P")
        _check(deed, terms)
        code = terms.code.strip()
        if deed.session.scalar(select(TradePolicy.id).where(TradePolicy.code == code, TradePolicy.state == DRAFT)):
            raise Refused(no("E_DRAFT_THERE", program=code))
        last = deed.session.scalar(select(func.max(TradePolicy.version)).where(TradePolicy.code == code)) or 0
        row = TradePolicy(code=code, version=last + 1, created_at=deed.now, created_by=deed.actor.person)
        _write(deed, row, terms)
        deed.session.add(row)
        deed.session.flush()
        deed.name(after=content_hash(terms))
        return row.id


def change_policy(door: Door, caller: Caller, policy: UUID, terms: PolicyTerms) -> None:
    """Write a draft anew; its code stays. Whoever changes it has drafted it. Raises Refused as draft_policy does, and E_STATE."""
    with door.change(caller, Action.DRAFT_POLICY, str(policy)) as deed:
        deed.require(Action.DRAFT_POLICY, part="P")
        row = _draft(deed, policy)
        _check(deed, terms)
        deed.name(subject=row.code, before=content_hash([row.title, row.body, row.scope]), after=content_hash(terms))
        _write(deed, row, terms)
        row.updated_at, row.updated_by = deed.now, deed.actor.person


def discard_policy(door: Door, caller: Caller, policy: UUID) -> None:
    """A draft that was never in force goes. Raises Refused E_STATE, E_NOT_FOUND and those of the policy."""
    with door.change(caller, Action.DRAFT_POLICY, str(policy)) as deed:
        deed.require(Action.DRAFT_POLICY, part="P")
        row = _draft(deed, policy)
        deed.name(subject=row.code, before=f"{row.state} {row.title}")
        deed.session.delete(row)


def publish_policy(door: Door, caller: Caller, policy: UUID) -> None:
    """Put it in force; the version before gives way to it. Raises Refused: E_SELF_APPROVAL, E_VERSION_START, E_STATE, the policy's."""
    _fire(door, caller, policy, "publish")


def retire_policy(door: Door, caller: Caller, policy: UUID, reason: str) -> None:
    """It holds no more from today on. Raises Refused: E_REASON, E_STATE and those of the policy."""
    _fire(door, caller, policy, "retire", reason)


def _fire(door: Door, caller: Caller, policy: UUID, event: str, reason: str = "") -> None:
    with door.change(caller, Action.PUBLISH_POLICY, str(policy)) as deed:
        deed.asked = True  # the case asks the policy and hands its answer to the table
        row = deed.session.get(TradePolicy, policy)
        if row is None:
            raise Refused(no("E_NOT_FOUND"))
        deed.name(subject=f"{row.code} v{row.version}", before=row.state)
        done = step(POLICIES, _case(deed.session, deed.actor, row)._replace(reason=reason), event)
        row.state, row.updated_at, row.updated_by = done.target, deed.now, deed.actor.person
        if event == "publish":
            row.decided_by, row.decided_at = deed.actor.person, deed.now
            _supersede(deed, row)
        elif row.valid_to is None or row.valid_to > deed.actor.today:
            row.valid_to = max(row.valid_from, deed.actor.today)
        deed.name(after=f"{row.state} {reason}".strip())


def _supersede(deed: Deed, row: TradePolicy) -> None:
    older = _in_force(deed.session, row)
    if older is None:
        return
    older.state, older.superseded_by = SUPERSEDED, row.id
    older.valid_to = row.valid_from - DAY if older.valid_to is None else min(older.valid_to, row.valid_from - DAY)
    older.updated_at, older.updated_by = deed.now, deed.actor.person
    deed.note(
        Action.PUBLISH_POLICY, About(subject=f"{older.code} v{older.version}", before=PUBLISHED, after=f"{SUPERSEDED} {older.valid_to}")
    )


def record_receipts(
    door: Door, caller: Caller, policy: UUID, customers: Sequence[UUID], on: date, by: str
) -> tuple[tuple[UUID, tuple[No, ...]], ...]:  # fmt: skip
    """签收: customers received it on a day. by: who of theirs signed. Gives those refused, with the reasons.

    Raises Refused when all are, or for what was typed: E_POLICY_FIELD, E_DAY, E_RECEIVED, E_STATE, E_NO_RELATION, E_ARCHIVE_STATE.
    """
    with door.change(caller, Action.RECORD_POLICY_RECEIPT, About(section=SECTION, subject=str(policy))) as deed:
        deed.asked = True
        row = deed.session.get(TradePolicy, policy)
        if row is None:
            raise Refused(no("E_NOT_FOUND"))
        known = set(deed.session.scalars(select(PolicyReceipt.customer_id).where(PolicyReceipt.policy_id == policy)))
        wanted = list(dict.fromkeys(customers))
        refused = [(each, nos) for each in wanted if (nos := _against(deed, each, known))]
        wrong = _receipt_faults(deed, row, on, by)
        barred = {each for each, _nos in refused}
        signed = [each for each in wanted if each not in barred]
        if wrong or not signed:
            raise Refused(*[one for _each, nos in refused for one in nos], *wrong, *(() if refused or wrong else [no("E_NOBODY")]))
        for each in signed:
            deed.session.add(
                PolicyReceipt(
                    policy_id=policy,
                    customer_id=each,
                    received_on=on,
                    received_by=by.strip(),
                    noted_at=deed.now,
                    noted_by=deed.actor.person,
                )
            )
            deed.note(Action.RECORD_POLICY_RECEIPT, About(each, SECTION, subject=row.code, after=str(on)))
        deed.name(subject=f"{row.code} v{row.version}", after=f"{len(signed)} received")
        return tuple(refused)


def _against(deed: Deed, customer: UUID, known: set[UUID]) -> tuple[No, ...]:
    nos = nos_of(deed.session, deed.actor, Action.RECORD_POLICY_RECEIPT, customer)
    return nos or ((no("E_RECEIVED"),) if customer in known else ())


def _receipt_faults(deed: Deed, row: TradePolicy, on: date, by: str) -> list[No]:
    found = [] if row.state == PUBLISHED else [no("E_STATE", state=row.state)]
    if not 0 < len(by.strip()) <= LONGEST_NAME:
        found.append(no("E_POLICY_FIELD", field="by"))
    if on > deed.actor.today:
        found.append(no("E_DAY", first=row.valid_from, last=deed.actor.today))
    return found


def policy_offers(door: Door, caller: Caller, policy: UUID) -> list[Offer]:
    """The buttons of one policy; what a dialog will ask for is presumed."""
    with door.look(caller) as (session, actor):
        row = session.get(TradePolicy, policy)
        if row is None:
            return []
        found = offers(POLICIES, _case(session, actor, row)._replace(reason=PRESUMED))
        if not allowed(session, actor, Action.DRAFT_POLICY, part="P"):
            found += [Offer(event, ()) for event in (("change", "discard") if row.state == DRAFT else ("renew",))]
        if row.state == PUBLISHED and belongs(actor, Action.RECORD_POLICY_RECEIPT):
            found.append(Offer("receive", ()))
        return found


def _case(session: Session, actor: Actor, row: TradePolicy) -> PolicyCase:
    older = _in_force(session, row)
    return PolicyCase(
        row.state, allowed(session, actor, Action.PUBLISH_POLICY), same_person(session, actor.person, row.drafted_by), "", row.valid_from,
        older.valid_from if older else None,
    )  # fmt: skip


def _in_force(session: Session, row: TradePolicy) -> TradePolicy | None:
    it = TradePolicy
    return session.scalars(select(it).where(it.code == row.code, it.state == PUBLISHED, it.id != row.id)).first()


def _check(deed: Deed, terms: PolicyTerms) -> None:
    known = select(func.count()).where(Customer.id.in_(terms.customers))
    missing = len(set(terms.customers)) != (deed.session.scalar(known) or 0)
    if nos := (*policy_faults(terms), *([no("E_POLICY_FIELD", field="customers")] if missing else [])):
        raise Refused(*nos)


def _write(deed: Deed, row: TradePolicy, terms: PolicyTerms) -> None:
    assert terms.valid_from is not None
    row.kind, row.title, row.body, row.scope = terms.kind, terms.title.strip(), terms.body.strip(), terms.scope()
    row.valid_from, row.valid_to, row.drafted_by = terms.valid_from, terms.valid_to, deed.actor.person


def _draft(deed: Deed, policy: UUID) -> TradePolicy:
    row = deed.session.get(TradePolicy, policy)
    if row is None:
        raise Refused(no("E_NOT_FOUND"))
    if row.state != DRAFT:
        raise Refused(no("E_STATE", state=row.state))
    return row
