"""Service at work on a complaint: accept, hand over, reply, wait, answer, grant money, keep photos. Source: business.md §20."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final
from uuid import UUID

from kehu_desk.access.policy import Action
from kehu_desk.archives.service.attachments import keep_file
from kehu_desk.complaints.entities import Complaint
from kehu_desk.complaints.rules.case import ComplaintCase
from kehu_desk.complaints.rules.limits import SEVERITIES
from kehu_desk.complaints.rules.repeats import severity_of
from kehu_desk.complaints.rules.terms import LEAST, SECTION, code_fault, moment_fault, sum_fault, text_fault, wrong
from kehu_desk.complaints.service.cases import case_of, found, serves, settle
from kehu_desk.complaints.service.telling import tell_owner
from kehu_desk.complaints.service.waiting import begin_wait, end_wait
from kehu_desk.complaints.workflow import COMPLAINTS
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.door.workflow import Step, step
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.people.actor import Caller
from kehu_desk.returns.entities import Rma

Faults = Sequence[No | None]
LONGEST_NAME: Final = 200


def opened(deed: Deed, complaint: UUID, event: str, faults: Faults = (), **facts: object) -> tuple[Complaint, ComplaintCase, Step]:
    """The complaint, its case and what the event does to it. facts: what else the case holds. Raises Refused with every reason."""
    row = found(deed, complaint)
    case = case_of(deed.session, deed.actor, row, event)._replace(faults=tuple(each for each in faults if each is not None))
    case = case._replace(**facts)  # type: ignore[arg-type]  # names of the case, typed where they are handed in
    return row, case, step(COMPLAINTS, case, event)


def accept_complaint(door: Door, caller: Caller, complaint: UUID, owner: UUID | None = None, severity: str = "") -> None:
    """Take a complaint on. owner: who handles it, oneself unless named; severity: where service judges it otherwise.

    Raises Refused: E_STATE, E_OWNER_ROLE, E_FIELD and those of the policy.
    """
    with door.change(caller, Action.HANDLE_COMPLAINT, About(section=SECTION, subject=str(complaint))) as deed:
        handler = owner or deed.actor.person
        fault = code_fault("severity", severity, SEVERITIES) if severity else None
        row, _case, done = opened(deed, complaint, "accept", [fault], serves=serves(deed.session, handler, deed))
        if severity:
            row.registered_severity, row.severity = severity, severity_of(severity, row.repeat_of is not None)
        row.owner_id, row.accepted_at = handler, deed.now
        settle(deed, row, done)
        tell_owner(deed, row)


def assign_complaint(door: Door, caller: Caller, complaint: UUID, owner: UUID) -> None:
    """Hand a complaint over to a colleague. Raises Refused: E_OWNER_ROLE, E_STATE and those of the policy."""
    with door.change(caller, Action.HANDLE_COMPLAINT, About(section=SECTION, subject=str(complaint))) as deed:
        row, _case, done = opened(deed, complaint, "assign", serves=serves(deed.session, owner, deed))
        before = str(row.owner_id)
        row.owner_id = owner
        settle(deed, row, done)
        deed.name(before=before, after=str(owner))
        tell_owner(deed, row)


def record_first_reply(door: Door, caller: Caller, complaint: UUID, text: str, at: datetime | None = None) -> None:
    """The customer was told that and how he is being helped. at: when, now unless given; not before it came in.

    Raises Refused: E_STATE, E_FIELD and those of the policy.
    """
    with door.change(caller, Action.HANDLE_COMPLAINT, About(section=SECTION, subject=str(complaint))) as deed:
        when = at or deed.now
        row = found(deed, complaint)
        early = wrong("at", "early") if when < row.received_at else None
        faults = [text_fault("text", text, LEAST), moment_fault("at", when, deed.now), early]
        row, _case, done = opened(deed, complaint, "reply", faults)
        row.first_reply_at, row.first_reply = when, text.strip()
        settle(deed, row, done)


def wait_for_customer(door: Door, caller: Caller, complaint: UUID, asked: str) -> None:
    """The customer was asked for something: the clock stands still, and he has been replied to. Raises Refused E_FIELD, E_STATE."""
    with door.change(caller, Action.HANDLE_COMPLAINT, About(section=SECTION, subject=str(complaint))) as deed:
        row, _case, done = opened(deed, complaint, "wait", [text_fault("asked", asked, LEAST)])
        begin_wait(deed, row, asked.strip())
        if row.first_reply_at is None:
            row.first_reply_at, row.first_reply = deed.now, asked.strip()
        settle(deed, row, done)


def resume_complaint(door: Door, caller: Caller, complaint: UUID) -> None:
    """The customer has answered: the clock goes on. Raises Refused E_STATE and those of the policy."""
    with door.change(caller, Action.HANDLE_COMPLAINT, About(section=SECTION, subject=str(complaint))) as deed:
        row, _case, done = opened(deed, complaint, "resume")
        end_wait(deed, row)
        settle(deed, row, done)


def answer_complaint(door: Door, caller: Caller, complaint: UUID, text: str) -> None:
    """The final answer has gone out. Raises Refused: E_FIELD, E_MONEY while money above the limit waits, E_STATE."""
    with door.change(caller, Action.HANDLE_COMPLAINT, About(section=SECTION, subject=str(complaint))) as deed:
        row, _case, done = opened(deed, complaint, "answer", [text_fault("text", text, LEAST)])
        end_wait(deed, row)
        row.answered_at, row.answer = deed.now, text.strip()
        if row.first_reply_at is None:
            row.first_reply_at, row.first_reply = deed.now, text.strip()
        settle(deed, row, done)


def grant_money(door: Door, caller: Caller, complaint: UUID, granted_fen: int, cost_fen: int) -> bool:
    """What the customer gets, and what the case costs us besides, in fen. True when the grant needs no further yes.

    Raises Refused: E_FIELD below nothing, E_STATE and those of the policy.
    """
    with door.change(caller, Action.HANDLE_COMPLAINT, About(section=SECTION, subject=str(complaint))) as deed:
        faults = [sum_fault("granted_fen", granted_fen), sum_fault("cost_fen", cost_fen)]
        row, case, done = opened(deed, complaint, "grant", faults)
        before = f"{row.granted_fen} {row.cost_fen}"
        if granted_fen != row.granted_fen:
            row.money_asked_by, row.money_approved_by, row.money_approved_at = deed.actor.person, None, None
        row.granted_fen, row.cost_fen = granted_fen, cost_fen
        settle(deed, row, done)
        deed.name(before=before, after=f"{granted_fen} {cost_fen}")
        return granted_fen <= case.limit or row.money_approved_by is not None


def keep_complaint_file(door: Door, caller: Caller, complaint: UUID, name: str, content: bytes) -> UUID:
    """Keep a photo or file with a complaint that is not at its end: service, and who may register complaints of this customer.

    Raises Refused: E_FILE_TOO_BIG, E_FIELD for an empty file or name, E_STATE and those of the policy.
    """
    with door.change(caller, Action.REGISTER_COMPLAINT, About(section=SECTION, subject=str(complaint))) as deed:
        faults = [text_fault("name", name, 1, LONGEST_NAME), None if content else wrong("content", "empty")]
        row, _case, _done = opened(deed, complaint, "attach", faults)
        made = keep_file(deed, row.customer_id, SECTION, name.strip(), content, subject=row.id)
        deed.name(subject=f"{row.no} {name.strip()}")
        return made


def link_return(door: Door, caller: Caller, complaint: UUID, rma: UUID) -> None:
    """Hang a return of the same customer on the complaint. Raises Refused: E_NOT_FOUND for another customer's, E_STATE."""
    with door.change(caller, Action.REGISTER_COMPLAINT, About(section=SECTION, subject=str(complaint))) as deed:
        row, _case, done = opened(deed, complaint, "link_return")
        other = deed.session.get(Rma, rma)
        if other is None or other.customer_id != row.customer_id:
            raise Refused(no("E_NOT_FOUND"))
        row.rma_id = rma
        settle(deed, row, done)
        deed.name(after=other.no)
