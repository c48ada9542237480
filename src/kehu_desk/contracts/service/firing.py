"""One way to fire an event on one contract: the case once, the table, the columns, the effects."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final
from uuid import UUID

from kehu_desk.archives.entities import Customer
from kehu_desk.contracts.entities import Contract
from kehu_desk.contracts.rules.case import ContractState
from kehu_desk.contracts.service.cases import (
    NOUN,
    SECTION,
    Said,
    action_of,
    approver_of,
    chief_of,
    contract_of,
    drafted_by_officer,
    drafter_of,
    load_case,
    may_write,
)
from kehu_desk.contracts.service.composing import composed, deviations_of
from kehu_desk.contracts.workflow import CONTRACT
from kehu_desk.door import approvals
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.door.workflow import step
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Caller
from kehu_desk.people.office import calendar_of, settings_of
from kehu_desk.seals.service import stamp_in
from kehu_desk.templates.rules import blocks_json, text_hash

Effect = Callable[[Deed, Contract, Said, int], None]


@contextmanager
def put(door: Door, caller: Caller, contract: UUID, event: str) -> Iterator[tuple[Deed, Contract]]:
    """Open a change about one contract; the case asks the policy. Raises Refused E_NOT_FOUND."""
    with door.look(caller) as (session, actor):
        known = session.get(Contract, contract)
        action = action_of(known, event, mine=may_write(session, actor, known)) if known else action_of(Contract(), event)
        about = About(known.customer_id, SECTION, subject=f"{event} {known.no}") if known else About(subject=event)
    with door.change(caller, action, about) as deed:
        deed.asked = True  # load_case asks the policy and hands its answer to the table
        yield deed, contract_of(deed.session, contract)


def fire(door: Door, caller: Caller, contract: UUID, event: str, said: Said = Said()) -> None:
    """One event on one contract. Raises Refused with every failing code."""
    with put(door, caller, contract, event) as (deed, row):
        before, version = row.state, row.row_version
        done = step(CONTRACT, load_case(deed.session, deed.actor, row, event, said), event)
        for effect in (each for each in done.effects if each in BEFORE):
            BEFORE[effect](deed, row, said, version)
        for name, value in done.writes.items():
            setattr(row, name, value)
        row.state, row.updated_at, row.updated_by = done.target, deed.now, deed.actor.person
        deed.session.flush()
        for effect in (each for each in done.effects if each in AFTER):
            AFTER[effect](deed, row, said, row.row_version)
        deed.name(before=before, after=row.state)


# effects


def _freeze(deed: Deed, row: Contract, _said: Said, _version: int) -> None:
    row.text = blocks_json(composed(deed.session, row))
    row.text_hash = text_hash(composed(deed.session, row))
    row.submitted_at, row.submitted_by = deed.now, deed.actor.person


def _due(deed: Deed, key: str) -> approvals.RouteStep:
    """An empty step with its time limit."""
    due = calendar_of(deed.session).after_workdays(deed.now, settings_of(deed.session).values.number(f"contract_{key}_workdays"))
    return approvals.RouteStep(key, deed.actor.person, due)


def _lay_review(deed: Deed, row: Contract, _said: Said, version: int) -> None:
    """Where an officer drafted, the superior reviews; otherwise any other contract officer does, and nobody is named."""
    approvals.void(deed.session, NOUN, row.id)
    me = deed.actor.person
    chief = chief_of(deed.session, deed.actor, row.customer_id, frozenset({me})) if drafted_by_officer(deed.session, me) else None
    if chief is not None:
        approvals.lay_route(deed.session, NOUN, row.id, version, [_due(deed, "review")._replace(approver=chief)], me, deed.now)


def _note_review(deed: Deed, row: Contract, _said: Said, _version: int) -> None:
    row.reviewed_by = deed.actor.person


def _lay_approval(deed: Deed, row: Contract, said: Said, version: int) -> None:
    """Both steps stand in the route, the review signed already: so its person is barred from the second."""
    me, drafter = deed.actor.person, drafter_of(row)
    person = approver_of(deed.session, deed.actor, row, row.amount_fen, frozenset({row.created_by, drafter, me}))
    assert person is not None  # the guard has_approver has spoken before
    steps = [_due(deed, "review"), _due(deed, "approve")._replace(approver=person)]
    approvals.lay_route(deed.session, NOUN, row.id, version, steps, drafter, deed.now)
    first = approvals.route(deed.session, NOUN, row.id)[0]
    approvals.sign(first, me, deed.now, approvals.APPROVED, said.reason.strip(), version)


def _sign_rejection(deed: Deed, row: Contract, said: Said, version: int) -> None:
    """The refusal stands in the route; a reviewer who was not named is named now."""
    waiting = approvals.current(approvals.route(deed.session, NOUN, row.id))
    if row.reviewed_by is None:
        approvals.lay_route(deed.session, NOUN, row.id, version, [_due(deed, "review")], drafter_of(row), deed.now)
        waiting = approvals.current(approvals.route(deed.session, NOUN, row.id))
    assert waiting is not None
    approvals.sign(waiting, deed.actor.person, deed.now, approvals.REJECTED, said.reason.strip(), version)


def _sign_approval(deed: Deed, row: Contract, said: Said, version: int) -> None:
    """With the contract its departures are approved."""
    waiting = approvals.current(approvals.route(deed.session, NOUN, row.id))
    assert waiting is not None  # only who has the turn gets here
    approvals.sign(waiting, deed.actor.person, deed.now, approvals.APPROVED, said.reason.strip(), version)
    row.approved_by, row.approved_at = deed.actor.person, deed.now
    for each in deviations_of(deed.session, row.id):
        each.approved_by, each.approved_at = deed.actor.person, deed.now


def _use_seal(deed: Deed, row: Contract, said: Said, _version: int) -> None:
    """One line of the seal register, in the same transaction."""
    if said.seal is None:
        raise Refused(no("E_NOT_FOUND"))
    assert row.approved_by is not None
    assert row.approved_at is not None
    stamp_in(
        deed, said.seal, noun=NOUN, subject=row.id, customer=row.customer_id, document=f"{row.no} {row.subject}", purpose=said.purpose,
        copies=max(1, row.originals_total), pages=said.pages, requested_by=drafter_of(row), approved_by=row.approved_by,
        approved_at=row.approved_at,
    )  # fmt: skip
    row.stamped_at, row.stamped_by = deed.now, deed.actor.person


def _void_route(deed: Deed, row: Contract, _said: Said, _version: int) -> None:
    approvals.void(deed.session, NOUN, row.id)


def _note_custody(deed: Deed, row: Contract, _said: Said, _version: int) -> None:
    """Originals of ours in custody: the archive has paper that can be borrowed (B-086)."""
    row.filed_by = deed.actor.person
    customer = deed.session.get_one(Customer, row.customer_id)
    if row.originals_ours > 0 and not customer.original_present:
        customer.original_present = True
        deed.note("contract.custody", About(row.customer_id, SECTION, subject=row.no, before="0", after=str(row.originals_ours)))


def _succeed(deed: Deed, row: Contract, _said: Said, _version: int) -> None:
    """The contract that this one renews is renewed; its terms go on to its own end."""
    before = deed.session.get(Contract, row.successor_of) if row.successor_of else None
    if before is not None and before.state == ContractState.FILED:
        before.state, before.updated_at, before.updated_by = ContractState.RENEWED.value, deed.now, deed.actor.person
        about = About(before.customer_id, SECTION, subject=f"renewed {before.no}", before="filed", after="renewed")
        deed.note("contract.renewed", about)


BEFORE: Final[dict[str, Effect]] = {
    "freeze": _freeze, "note_review": _note_review, "sign_rejection": _sign_rejection, "sign_approval": _sign_approval,
    "use_seal": _use_seal, "void_route": _void_route,
}  # fmt: skip
AFTER: Final[dict[str, Effect]] = {
    "lay_review": _lay_review, "lay_approval": _lay_approval, "note_custody": _note_custody, "succeed": _succeed,
}  # fmt: skip
