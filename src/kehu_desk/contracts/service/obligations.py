"""合同要点: what each side owes, closed with what proves it; recurring ones come again. Source: business.md §25 (obligation), R46."""

from datetime import date
from uuid import UUID

from sqlalchemy import func, select

from kehu_desk.access.policy import Action
from kehu_desk.contracts.entities import Contract, Obligation
from kehu_desk.contracts.rules.case import ContractState
from kehu_desk.contracts.rules.dates import last_day
from kehu_desk.contracts.rules.duties import Duty, DutyState, closing_problems, duty_problems, next_due
from kehu_desk.contracts.service.cases import SECTION, contract_of, refuse_shut
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Caller


def add_obligation(door: Door, caller: Caller, contract: UUID, duty: Duty) -> UUID:
    """Note what one side owes. Raises Refused: E_DUTY_KIND, E_DUTY_TEXT, E_DUTY_RHYTHM, E_DATE, E_AMOUNT, E_STATE, E_NO_RELATION."""
    with door.change(caller, Action.KEEP_CONTRACT, About(section=SECTION, subject="obligation")) as deed:
        row = _open(deed, contract, "obligation")
        if problems := duty_problems(duty):
            raise Refused(*problems)
        return _note(deed, row, duty).id


def close_obligation(door: Door, caller: Caller, obligation: UUID, became: str, evidence: str) -> UUID | None:
    """done, breached or waived, with what proves or explains it; the next one of a recurring duty is returned.

    Raises Refused: E_NOT_FOUND, E_STATE when it is closed, E_EVIDENCE, E_DUTY_KIND, E_NO_RELATION.
    """
    with door.change(caller, Action.KEEP_CONTRACT, About(section=SECTION, subject=became)) as deed:
        found = deed.session.get(Obligation, obligation)
        if found is None:
            raise Refused(no("E_NOT_FOUND"))
        row = _open(deed, found.contract_id, became)
        if problems := closing_problems(found.state, became, evidence):
            raise Refused(*problems)
        deed.name(before=found.state, after=became)
        found.state, found.evidence, found.closed_on = became, evidence.strip(), deed.actor.today
        found.updated_at, found.updated_by = deed.now, deed.actor.person
        due = next_due(_first(deed, found), found.due_on, found.every_months, last_day(row.end_on, row.ended_on))
        if due is None:
            return None
        return _note(deed, row, Duty(found.party, found.kind, found.text, due, found.every_months, found.amount_fen)).id


def _first(deed: Deed, duty: Obligation) -> date | None:
    """The first day of the rhythm: the same duty's earliest."""
    same = (Obligation.contract_id == duty.contract_id, Obligation.party == duty.party, Obligation.kind == duty.kind)
    wanted = select(func.min(Obligation.due_on)).where(*same, Obligation.text == duty.text, Obligation.every_months == duty.every_months)
    return deed.session.scalar(wanted)


def _open(deed: Deed, contract: UUID, what: str) -> Contract:
    row = contract_of(deed.session, contract)
    deed.name(customer=row.customer_id, subject=f"{what} {row.no}")
    deed.require(Action.KEEP_CONTRACT, row.customer_id, SECTION)
    refuse_shut(deed, row.customer_id)
    if row.state == ContractState.VOIDED:
        raise Refused(no("E_STATE", state=row.state))
    return row


def _note(deed: Deed, row: Contract, duty: Duty) -> Obligation:
    made = Obligation(
        contract_id=row.id, customer_id=row.customer_id, party=duty.party, kind=duty.kind, text=duty.text.strip(), due_on=duty.due_on,
        every_months=duty.every_months, amount_fen=duty.amount_fen, state=DutyState.OPEN.value, created_at=deed.now,
        created_by=deed.actor.person,
    )  # fmt: skip
    deed.session.add(made)
    deed.session.flush()
    return made
