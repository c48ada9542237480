"""Telling people of due times: once per loan and stage by the house, once a day by hand. Source: B-063, B-066."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action, Tie
from kehu_desk.borrowing.entities import Loan
from kehu_desk.borrowing.queries import stands
from kehu_desk.borrowing.rules.case import LoanState
from kehu_desk.borrowing.rules.stages import stage, told_of
from kehu_desk.borrowing.rules.terms import Kind
from kehu_desk.borrowing.service.events import the_loan
from kehu_desk.door import notices
from kehu_desk.door.change import About, Door
from kehu_desk.kernel.clock import local_day
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Caller
from kehu_desk.people.entities import Person
from kehu_desk.people.office import calendar_of, settings_of
from kehu_desk.people.queries import holders

TOLD: Final = "loan.told"
KIND: Final = "due"
CALLED_FOR: Final = (LoanState.ACTIVE, LoanState.RECALLED, LoanState.OVERDUE, LoanState.REVOKED)


class Word(NamedTuple):
    """One notice that is due: to whom, of which loan, at which stage."""

    person: UUID
    loan: UUID
    stage: str
    facts: dict[str, str]


def remind_late(door: Door) -> int:
    """Tell what is due to be told now, the highest stage only. Returns how many notices were written."""
    with door.reading() as session:
        words = list(_due_words(session, door.now))
    if words:
        with door.clockwork(TOLD, About(subject=f"{len(words)} notices")) as deed:
            for word in words:
                notices.tell(deed.session, word.person, KIND, "loan", word.loan, deed.now, stage=word.stage, facts=word.facts)
    return len(words)


def _due_words(session: Session, now: datetime) -> Iterable[Word]:
    calendar, zone = calendar_of(session), settings_of(session).zone
    today, state = local_day(now, zone), stands(now)
    open_now = select(Loan, state).where(
        state.in_([each.value for each in CALLED_FOR]), Loan.kind != Kind.INSPECT, Loan.due_at.is_not(None)
    )
    for loan, stands_at in session.execute(open_now):
        assert loan.due_at is not None
        due = local_day(loan.due_at, zone)
        late = stands_at == LoanState.OVERDUE.value or (stands_at == LoanState.REVOKED.value and loan.carriers_out > 0)
        reached = stage(due, today, calendar, late=late)
        for person in _persons(session, loan, told_of(reached), now):
            key = f"{due}/{reached}"
            if not notices.told(session, person, KIND, loan.id, key):
                yield Word(person, loan.id, key, {"loan": loan.no, "due": due.isoformat(), "stage": reached})


def _persons(session: Session, loan: Loan, who: Iterable[str], now: datetime) -> set[UUID]:
    today = local_day(now, settings_of(session).zone)
    found: set[UUID] = set()
    for name in who:
        if name == "borrower":
            found.add(loan.borrower_id)
        elif name == "chief":
            chief = session.get_one(Person, loan.borrower_id).reports_to
            found |= {chief} if chief else set()
        else:
            found |= {person.id for person in holders(session, name, today)}
    return found


def remind(door: Door, caller: Caller, loan_id: UUID) -> None:
    """催还: the borrower is asked to bring it back; sender and time stay with the loan, its due time stays as it is.

    Raises Refused E_STATE when nothing is out, E_LIMIT when he was reminded today, E_NO_RELATION for another's superior. Source: B-066.
    """
    with door.change(caller, Action.REMIND, About(loan=loan_id)) as deed:
        loan = the_loan(deed, loan_id)
        deed.name(customer=loan.customer_id)
        above = deed.session.get_one(Person, loan.borrower_id).reports_to == deed.actor.person
        deed.require(Action.REMIND, ties=frozenset({Tie.CHIEF}) if above else frozenset())
        state = deed.session.scalar(select(stands(deed.now)).where(Loan.id == loan_id))
        if state not in [each.value for each in CALLED_FOR]:
            raise Refused(no("E_STATE", state=state))
        due = local_day(loan.due_at, settings_of(deed.session).zone).isoformat() if loan.due_at else ""
        facts = {"loan": loan.no, "by": deed.actor.name, "due": due}
        if not notices.tell(
            deed.session, loan.borrower_id, "reminded", "loan", loan.id, deed.now, stage=str(deed.actor.today), facts=facts
        ):
            raise Refused(no("E_LIMIT", limit=1, open=1, what="reminder"))
