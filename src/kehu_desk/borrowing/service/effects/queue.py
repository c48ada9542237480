"""Effects on the queue of an archive. Source: B-094…B-098."""

from datetime import timedelta

from kehu_desk.access import grants
from kehu_desk.borrowing.entities import Loan
from kehu_desk.borrowing.queries import needs, waiting_loans
from kehu_desk.borrowing.rules.case import LoanState
from kehu_desk.borrowing.service.effects.rights import take_locks
from kehu_desk.borrowing.service.said import Said
from kehu_desk.door import notices
from kehu_desk.door.change import Deed
from kehu_desk.kernel.clock import days_between, local_day
from kehu_desk.people.office import calendar_of, settings_of
from kehu_desk.people.queries import holders


def join_queue(deed: Deed, loan: Loan, _said: Said, _before: LoanState) -> None:
    """Take the place that the approval gives: first approved, first in line. Whoever keeps long what is wanted may be called back."""
    line = [other for other in waiting_loans(deed.session, loan.customer_id, deed.now) if other.id != loan.id]
    ahead = [other for other in line if _approved(other) <= _approved(loan)]
    number([*ahead, loan, *(other for other in line if other not in ahead)])
    loan.release_until = deed.now + timedelta(days=settings_of(deed.session).values.number("queue_days"))
    deed.session.flush()
    _offer_recall(deed, loan)


def _approved(loan: Loan) -> str:
    return f"{loan.approved_at:%Y%m%d%H%M%S%f}"


def number(line: list[Loan]) -> None:
    """Positions 1..n without gaps (B-094)."""
    for place, each in enumerate(line, 1):
        each.place = place


def leave_queue(deed: Deed, loan: Loan, _said: Said, _before: LoanState) -> None:
    """The others move up."""
    loan.place = None
    deed.session.flush()
    number(waiting_loans(deed.session, loan.customer_id, deed.now, lapsed=True))
    deed.session.flush()


def reserve(deed: Deed, loan: Loan, _said: Said, _before: LoanState) -> None:
    """Everything he waits for is kept for him until the end of the second working day; he is told (B-096)."""
    days = settings_of(deed.session).values.number("pickup_workdays")
    loan.release_until = calendar_of(deed.session).after_workdays(deed.now, days)
    take_locks(deed, loan, reserved=True)
    facts = {"loan": loan.no, "until": loan.release_until.isoformat()}
    notices.tell(deed.session, loan.borrower_id, "ready", "loan", loan.id, deed.now, facts=facts)


def _offer_recall(deed: Deed, loan: Loan) -> None:
    """The custodians are told when what is wanted stays out for more than three days; nothing is forced (B-098)."""
    office = settings_of(deed.session)
    least = office.values.number("recall_offer_days")
    locks = [grants.lock_of(deed.session, loan.customer_id, resource) for resource in sorted(needs(loan))]
    held = [lock for lock in locks if lock is not None and not lock.reserved]
    for source in {each.source_id for each in held if days_between(deed.actor.today, local_day(each.due_at, office.zone)) > least}:
        out = deed.session.get_one(Loan, source)
        for custodian in holders(deed.session, "cus", deed.actor.today):
            facts = {"loan": out.no, "waits": loan.no}
            notices.tell(deed.session, custodian.id, "recall_offered", "loan", out.id, deed.now, stage=loan.no, facts=facts)
