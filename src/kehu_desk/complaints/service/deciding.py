"""The ends of a complaint: rejected, confirmed or tried, closed, reopened; and money above the limit. Source: business.md §20."""

from datetime import date, datetime
from uuid import UUID

from kehu_desk.access.policy import Action
from kehu_desk.complaints.entities import Complaint, ContactAttempt
from kehu_desk.complaints.rules.codes import CHANNELS
from kehu_desk.complaints.rules.terms import LEAST, SCORES, SECTION, SHORT, code_fault, moment_fault, text_fault, wrong
from kehu_desk.complaints.service.cases import action_of, settle
from kehu_desk.complaints.service.handling import opened
from kehu_desk.complaints.service.telling import tell_field
from kehu_desk.complaints.service.waiting import begin_wait
from kehu_desk.door.change import About, Door
from kehu_desk.kernel.errors import No
from kehu_desk.people.actor import Caller


def reject_complaint(door: Door, caller: Caller, complaint: UUID, reason: str) -> None:
    """The superior, or a manager, finds that it is none. Raises Refused: E_REASON, E_SELF_APPROVAL for who registered it, E_STATE."""
    with door.change(caller, Action.DECIDE_COMPLAINT, About(section=SECTION, subject=str(complaint))) as deed:
        row, _case, done = opened(deed, complaint, "reject", reason=reason)
        row.reject_reason, row.closed_at, row.closed_by = reason.strip(), deed.now, deed.actor.person
        settle(deed, row, done)
        tell_field(deed, row, "complaint_rejected")


def confirm_by_customer(door: Door, caller: Caller, complaint: UUID, who: str, how: str, on: date, satisfaction: int | None = None) -> None:
    """The customer agrees: who of theirs, how (a channel), on which day. satisfaction: 1..5. Raises Refused: E_FIELD, E_STATE."""
    with door.change(caller, Action.HANDLE_COMPLAINT, About(section=SECTION, subject=str(complaint))) as deed:
        faults = [text_fault("who", who, 1, SHORT), code_fault("how", how, CHANNELS), _day_fault(on, deed.actor.today)]
        if satisfaction is not None and satisfaction not in SCORES:
            faults.append(wrong("satisfaction", "score"))
        row, _case, done = opened(deed, complaint, "confirm", faults)
        row.confirmed_by, row.confirmed_how, row.confirmed_on = who.strip(), how, on
        row.satisfaction = satisfaction
        settle(deed, row, done)


def _day_fault(on: date, today: date) -> No | None:
    return wrong("on", "future") if on > today else None


def record_attempt(door: Door, caller: Caller, complaint: UUID, how: str, note: str, at: datetime | None = None) -> None:
    """The customer was tried and not reached. at: when, now unless given; not before the answer. Raises Refused E_FIELD, E_STATE."""
    with door.change(caller, Action.HANDLE_COMPLAINT, About(section=SECTION, subject=str(complaint))) as deed:
        when = at or deed.now
        answered = deed.session.get(Complaint, complaint)
        early = answered is not None and answered.answered_at is not None and when < answered.answered_at
        faults = [
            code_fault("how", how, CHANNELS), text_fault("note", note, LEAST), moment_fault("at", when, deed.now),
            wrong("at", "early") if early else None,
        ]  # fmt: skip
        row, _case, done = opened(deed, complaint, "attempt", faults)
        made = ContactAttempt(
            complaint_id=row.id, customer_id=row.customer_id, at=when, how=how, note=note.strip(), by_id=deed.actor.person
        )
        deed.session.add(made)
        settle(deed, row, done)


def close_complaint(door: Door, caller: Caller, complaint: UUID, result: str) -> None:
    """Close what the customer confirmed, or after three attempts: S1 and S2 by the superior or a manager, the others by service.

    Raises Refused: E_BLOCKS naming every missing block, E_UNCONFIRMED, E_MONEY, E_SELF_APPROVAL, E_FIELD, E_STATE also when it is closed.
    """
    with door.change(caller, Action.HANDLE_COMPLAINT, About(section=SECTION, subject=str(complaint))) as deed:
        row, _case, done = opened(deed, complaint, "close", [text_fault("result", result, LEAST)])
        row.result, row.closed_at, row.closed_by = result.strip(), deed.now, deed.actor.person
        deed.action = action_of("close", row.severity)
        settle(deed, row, done)
        tell_field(deed, row, "complaint_closed")


def reopen_complaint(door: Door, caller: Caller, complaint: UUID, reason: str) -> None:
    """The customer is not content with the answer: it is worked on again; from the answer until now the clock stood still.

    Raises Refused: E_REASON, E_STATE and those of the policy.
    """
    with door.change(caller, Action.HANDLE_COMPLAINT, About(section=SECTION, subject=str(complaint))) as deed:
        row, _case, done = opened(deed, complaint, "reopen", reason=reason)
        begin_wait(deed, row, reason.strip(), since=row.answered_at, until=deed.now)
        row.answered_at, row.reopened = None, row.reopened + 1
        row.confirmed_by, row.confirmed_how, row.confirmed_on, row.satisfaction = "", "", None, None
        settle(deed, row, done)
        tell_field(deed, row, "complaint_reopened")


def decide_money(door: Door, caller: Caller, complaint: UUID, allowed: bool, reason: str = "") -> None:
    """Say yes or no to money above what service may grant; a no takes it back to nothing and says why.

    Raises Refused: E_SELF_APPROVAL for who asked for it, E_REASON, E_STATE where nothing waits, and those of the policy.
    """
    with door.change(caller, Action.DECIDE_COMPLAINT, About(section=SECTION, subject=str(complaint))) as deed:
        row, _case, done = opened(deed, complaint, "allow" if allowed else "deny", reason=reason)
        sum_before = row.granted_fen
        if allowed:
            row.money_approved_by, row.money_approved_at = deed.actor.person, deed.now
        else:
            row.granted_fen, row.money_asked_by = 0, None
        settle(deed, row, done)
        deed.name(before=str(sum_before), after=str(row.granted_fen) if allowed else f"0 {reason.strip()}")
