"""补充协议: terms that change while a contract is in force. Proposed by one, approved by another, then signed. Source: business.md §25."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import func, select

from kehu_desk.access.policy import Action, Tie
from kehu_desk.contracts.entities import Amendment, Contract
from kehu_desk.contracts.rules.case import EARLIEST, LATEST, SHORTEST, ContractState
from kehu_desk.contracts.rules.terms import plain_of, term_problems, value_of
from kehu_desk.contracts.service.cases import AMENDMENT, SECTION, approver_of, contract_of, limit_no, refuse_shut, turn_of
from kehu_desk.door import approvals
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Caller
from kehu_desk.people.office import calendar_of, settings_of
from kehu_desk.people.queries import same_person

DRAFT, APPROVED, SIGNED, REFUSED = "draft", "approved", "signed", "refused"
AMENDED = frozenset({ContractState.SIGNED, ContractState.FILED})


def propose_amendment(door: Door, caller: Caller, contract: UUID, effective_on: date | None, changes: Mapping[str, Any], text: str) -> UUID:
    """Other terms from a day on; changes: column -> value as in Terms. It waits for an approver at once.

    Raises Refused: E_STATE unless signed or filed, E_NO_CHANGE, E_TERM, E_DATE, E_DATE_ORDER, E_AMOUNT, E_NO_APPROVER, E_NO_RELATION.
    """
    with door.change(caller, Action.DRAFT_CONTRACT, About(section=SECTION, subject="amend")) as deed:
        row = contract_of(deed.session, contract)
        deed.name(customer=row.customer_id, subject=f"amend {row.no}")
        deed.require(Action.DRAFT_CONTRACT, row.customer_id, SECTION)
        refuse_shut(deed, row.customer_id)
        _refuse_wrong(row, effective_on, changes, text)
        assert effective_on is not None
        made = Amendment(
            no=_number(deed, row), contract_id=row.id, customer_id=row.customer_id, effective_on=effective_on,
            changes={key: plain_of(key, value) for key, value in changes.items()}, text=text.strip(), state=DRAFT, created_at=deed.now,
            created_by=deed.actor.person,
        )  # fmt: skip
        deed.session.add(made)
        deed.session.flush()
        _lay_approval(deed, row, made)
        return made.id


def _refuse_wrong(row: Contract, effective_on: date | None, changes: Mapping[str, Any], text: str) -> None:
    nos = [no("E_STATE", state=row.state)] if row.state not in AMENDED else []
    nos += [] if changes or text.strip() else [no("E_NO_CHANGE")]
    if effective_on is None or not EARLIEST <= effective_on <= LATEST:
        nos.append(no("E_DATE", day=effective_on or ""))
    elif effective_on < row.start_on:
        nos.append(no("E_DATE_ORDER", start=row.start_on, end=effective_on))
    nos += term_problems(changes, row.start_on)
    if nos:
        raise Refused(*nos)


def _number(deed: Deed, row: Contract) -> str:
    count = deed.session.scalar(select(func.count()).where(Amendment.contract_id == row.id)) or 0
    return f"{row.no}-B{count + 1:02d}"


def _amount(row: Contract, made: Amendment) -> int | None:
    amount: int | None = made.changes.get("amount_fen", row.amount_fen)
    return amount


def _lay_approval(deed: Deed, row: Contract, made: Amendment) -> None:
    me = deed.actor.person
    person = approver_of(deed.session, deed.actor, row, _amount(row, made), frozenset({me}))
    if person is None:
        raise Refused(no("E_NO_APPROVER", step="approve"))
    due = calendar_of(deed.session).after_workdays(deed.now, settings_of(deed.session).values.number("contract_approve_workdays"))
    steps = [approvals.RouteStep("approve", person, due)]
    approvals.lay_route(deed.session, AMENDMENT, made.id, made.row_version, steps, me, deed.now)


def approve_amendment(door: Door, caller: Caller, amendment: UUID, opinion: str = "") -> None:
    """By another than its drafter, within his limit. Raises Refused E_SELF_APPROVAL, E_LIMIT_AMOUNT, E_NO_RELATION, E_STATE, E_STALE."""
    _decide(door, caller, amendment, APPROVED, opinion)


def refuse_amendment(door: Door, caller: Caller, amendment: UUID, reason: str) -> None:
    """It does not come about. Raises Refused E_REASON below five characters."""
    _decide(door, caller, amendment, REFUSED, reason)


def _decide(door: Door, caller: Caller, amendment: UUID, became: str, said: str) -> None:
    with door.change(caller, Action.APPROVE_CONTRACT, About(section=SECTION, subject="amendment")) as deed:
        made, row = _found(deed, amendment)
        turn = turn_of(deed.session, deed.actor, AMENDMENT, made.id)
        nos = list(deed.refusals(Action.APPROVE_CONTRACT, row.customer_id, SECTION, ties=frozenset({Tie.ROUTED}) if turn else frozenset()))
        nos += [no("E_SELF_APPROVAL")] if same_person(deed.session, deed.actor.person, made.created_by) else []
        nos += [no("E_STATE", state=made.state)] if made.state != DRAFT else []
        over = limit_no(deed.session, deed.actor, _amount(row, made), risky=False) if became == APPROVED else None
        nos += [over] if over is not None else []
        nos += [no("E_REASON", least=SHORTEST)] if became == REFUSED and len(said.strip()) < SHORTEST else []
        if nos:
            raise Refused(*nos)
        waiting = approvals.current(approvals.route(deed.session, AMENDMENT, made.id))
        assert waiting is not None  # only who has the turn gets here
        state = approvals.APPROVED if became == APPROVED else approvals.REJECTED
        approvals.sign(waiting, deed.actor.person, deed.now, state, said.strip(), made.row_version)
        deed.name(before=made.state, after=became)
        made.state, made.updated_at, made.updated_by = became, deed.now, deed.actor.person
        if became == APPROVED:
            made.approved_by, made.approved_at = deed.actor.person, deed.now


def sign_amendment(door: Door, caller: Caller, amendment: UUID, signed_on: date | None) -> None:
    """Both sides have signed: from its day on its terms hold; another end is the contract's end from now on.

    Raises Refused E_STATE before the approval, E_DATE, E_NO_RELATION.
    """
    with door.change(caller, Action.KEEP_CONTRACT, About(section=SECTION, subject="sign amendment")) as deed:
        made, row = _found(deed, amendment)
        deed.require(Action.KEEP_CONTRACT, row.customer_id, SECTION)
        refuse_shut(deed, row.customer_id)
        nos = [no("E_STATE", state=made.state)] if made.state != APPROVED else []
        nos += [no("E_STATE", state=row.state)] if row.state not in AMENDED else []
        if signed_on is None or not EARLIEST <= signed_on <= deed.actor.today:
            nos.append(no("E_DATE", day=signed_on or ""))
        if nos:
            raise Refused(*nos)
        made.state, made.signed_on, made.updated_at, made.updated_by = SIGNED, signed_on, deed.now, deed.actor.person
        if "end_on" in made.changes:
            end = value_of("end_on", made.changes["end_on"])
            deed.name(before=str(row.end_on or ""), after=str(end or ""))
            row.end_on, row.updated_at, row.updated_by = end, deed.now, deed.actor.person


def _found(deed: Deed, amendment: UUID) -> tuple[Amendment, Contract]:
    made = deed.session.get(Amendment, amendment)
    if made is None:
        raise Refused(no("E_NOT_FOUND"))
    deed.name(customer=made.customer_id, subject=f"{deed.about.subject} {made.no}")
    return made, contract_of(deed.session, made.contract_id)
