"""Changes of credit: proposed, decided, taken back; blocking at once. Source: business.md §1 (Credit), §11."""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from kehu_desk.access.policy import Action
from kehu_desk.credit.entities import CreditChange
from kehu_desk.credit.queries import inputs as known
from kehu_desk.credit.queries import standing
from kehu_desk.credit.queries.inputs import Ask
from kehu_desk.credit.rules.case import ChangeCase
from kehu_desk.credit.rules.model import modelled
from kehu_desk.credit.rules.terms import RECORDS, Kind, Status
from kehu_desk.credit.service import cases
from kehu_desk.credit.service.effects import carry_out
from kehu_desk.credit.workflow import CHANGES
from kehu_desk.door.audit import content_hash
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.door.workflow import step
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Caller


class LimitWish(NamedTuple):
    """What finance proposes: a limit in fen, days of credit, terms of payment, and the public record as far as it is known."""

    limit_fen: int
    credit_days: int
    terms: str
    record: str = "clean"


def propose_limit(door: Door, caller: Caller, customer: UUID, wish: LimitWish, reason: str) -> UUID:
    """Propose a limit over figures that are gathered now and kept with the proposal. Gives its id.

    Raises Refused: E_NOT_FOUND, E_FORBIDDEN, E_ARCHIVE_STATE, E_STATE while one waits, E_CREDIT_MODEL above what the model gives,
    E_FIELD, E_REASON.
    """
    with door.change(caller, Action.PROPOSE_CREDIT, About(customer, cases.SECTION)) as deed:
        _may_begin(deed, customer, "propose")
        if wish.record not in RECORDS:
            raise Refused(no("E_FIELD", field="record", section=cases.SECTION, why="credit"))
        policy = standing.policy_in(deed.session)
        ask = Ask(max(0, wish.credit_days), max(0, wish.limit_fen), wish.record)
        facts = known.inputs_of(deed.session, customer, deed.actor.today, ask)
        model = modelled(facts, policy)
        wanted = {
            "grade": model.grade, "score_bp": model.score_bp, "limit_fen": wish.limit_fen, "credit_days": wish.credit_days,
            "terms": wish.terms,
        }  # fmt: skip
        case = cases.new_case(deed, customer, Kind.LIMIT, "propose", wanted, reason, model_fen=model.limit_fen)
        return _begun(deed, customer, case, "propose", known.told(facts, model, policy))


def propose_temp_limit(door: Door, caller: Caller, customer: UUID, extra_fen: int, since: date, until: date, reason: str) -> UUID:
    """Propose credit beyond the limit from one day to another, both included.

    Raises Refused: as propose_limit but for the model.
    """
    with door.change(caller, Action.PROPOSE_CREDIT, About(customer, cases.SECTION)) as deed:
        _may_begin(deed, customer, "propose")
        wanted = {"extra_fen": extra_fen}
        case = cases.new_case(deed, customer, Kind.TEMP, "propose", wanted, reason, since=since, until=until)
        return _begun(deed, customer, case, "propose", stance_told(deed, customer))


def block_credit(door: Door, caller: Caller, customer: UUID, status: str, reason: str) -> UUID:
    """Finance tightens the status at once. Gives the id of the history row.

    Raises Refused: E_NOT_FOUND, E_FORBIDDEN, E_ARCHIVE_STATE, E_STATE when it is no stricter than what stands, E_FIELD, E_REASON.
    """
    with door.change(caller, Action.BLOCK_CREDIT, About(customer, cases.SECTION)) as deed:
        _may_begin(deed, customer, "block")
        case = cases.new_case(deed, customer, Kind.STATUS, "block", _status(status), reason)
        return _begun(deed, customer, case, "block", stance_told(deed, customer))


def propose_easing(door: Door, caller: Caller, customer: UUID, status: str, reason: str) -> UUID:
    """Finance proposes a milder status; a manager confirms it.

    Raises Refused: as block_credit, E_STATE when it is no milder, E_CREDIT_CLEAN before ninety clean days.
    """
    with door.change(caller, Action.UNBLOCK_CREDIT, About(customer, cases.SECTION)) as deed:
        _may_begin(deed, customer, "ease")
        case = cases.new_case(deed, customer, Kind.STATUS, "ease", _status(status), reason)
        return _begun(deed, customer, case, "ease", stance_told(deed, customer))


def _status(status: str) -> dict[str, Any]:
    if status not in list(Status):
        raise Refused(no("E_FIELD", field="status", section=cases.SECTION, why="credit"))
    return {"status": status}


def _may_begin(deed: Deed, customer: UUID, event: str) -> None:
    """Who may not begin learns nothing of what the books say."""
    deed.asked = True  # asked through the case
    if nos := cases.beginning(deed.session, deed.actor, customer, event):
        raise Refused(*nos)


def _begun(deed: Deed, customer: UUID, case: ChangeCase, event: str, inputs: Mapping[str, Any]) -> UUID:
    done = step(CHANGES, case, event)
    kind = Kind(case.kind)
    row = CreditChange(
        customer_id=customer, kind=kind, state=done.target, reason=case.reason.strip(), wanted=dict(case.wanted),
        before=cases.before(standing.file_of(deed.session, customer), kind), inputs=dict(inputs), since_on=case.since, until_on=case.until,
        proposed_by=deed.actor.person, proposed_at=deed.now,
    )  # fmt: skip
    deed.session.add(row)
    deed.session.flush()
    deed.name(subject=f"{kind} {row.id}", before=content_hash(row.before), after=content_hash(row.wanted))
    carry_out(deed, row, done)
    return row.id


def stance_told(deed: Deed, customer: UUID) -> dict[str, Any]:
    """How the customer stood when the change was made, as plain JSON."""
    now = standing.standing_of(deed.session, customer, deed.actor.today)
    return {"day": deed.actor.today.isoformat()} | now.owing._asdict() | now.stance._asdict() | {"status": str(now.stance.status)}


def grant_change(door: Door, caller: Caller, change: UUID, answer: str = "") -> str:
    """Sign a change; gives the state it is in then: once while another manager has to sign, granted when it holds.

    Raises Refused: E_NOT_FOUND, E_FORBIDDEN, E_NO_RELATION, E_ARCHIVE_STATE, E_SELF_APPROVAL, E_SAME_PERSON, E_STATE, E_STALE when the
    file has changed meanwhile, E_CREDIT_AUTHORITY, E_CREDIT_MODEL, E_CREDIT_CLEAN, E_FIELD when its days are over.
    """
    return _decided(door, caller, change, "grant", answer)


def refuse_change(door: Door, caller: Caller, change: UUID, reason: str) -> None:
    """Say no to a change. Raises Refused: as grant_change, E_REASON."""
    _decided(door, caller, change, "refuse", reason)


def withdraw_change(door: Door, caller: Caller, change: UUID) -> None:
    """The proposer takes his proposal back. Raises Refused E_FORBIDDEN for everybody else, E_STATE when it is decided."""
    _decided(door, caller, change, "withdraw", "")


def _decided(door: Door, caller: Caller, change: UUID, event: str, answer: str) -> str:
    with door.change(caller, Action.DECIDE_CREDIT, About(subject=str(change))) as deed:
        deed.asked = True  # the case asks the policy and hands its answer to the table
        row = deed.session.get(CreditChange, change)
        if row is None:
            raise Refused(no("E_NOT_FOUND"))
        deed.action, _part = cases.action_of(row, event)
        deed.name(customer=row.customer_id, section=cases.SECTION, subject=f"{event} {row.kind} {row.id}")
        done = step(CHANGES, cases.change_case(deed.session, deed.actor, row, event, answer), event)
        deed.name(before=content_hash(row.before), after=content_hash(row.wanted))
        row.answer = answer.strip()
        carry_out(deed, row, done)
        return done.target
