"""How a customer stands on a day: file, temporary limits, guarantees, what he owes. Who may know it is asked by whoever calls."""

from datetime import date
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.credit.entities import CreditChange, CreditFile, CreditRelease, DeliveryPause, Guarantee
from kehu_desk.credit.queries.ordered import ordered_fen
from kehu_desk.credit.rules.exposure import Document, Owing, Point, Stance, Verdict, checked, exposure, utilisation
from kehu_desk.credit.rules.model import Guaranteed, counts
from kehu_desk.credit.rules.terms import DEPOSIT, Kind, Policy, Status, policy_of
from kehu_desk.credit.rules.watching import Signs
from kehu_desk.people.office import settings_of
from kehu_desk.settlement.queries import broken_promises, position


class Standing(NamedTuple):
    """Everything a check looks at: what is owed without the document under check, and how the customer stands."""

    owing: Owing
    stance: Stance


def policy_in(session: Session) -> Policy:
    """The office's numbers now."""
    return policy_of(settings_of(session).values)


def file_of(session: Session, customer: UUID) -> CreditFile | None:
    """The credit file; None while nothing was ever granted or blocked."""
    return session.scalars(select(CreditFile).where(CreditFile.customer_id == customer)).first()


def limit_in_force(file: CreditFile | None, day: date) -> int:
    """The limit on a day, through its last one; 0 without one."""
    return file.limit_fen if file is not None and file.limit_valid_to is not None and day <= file.limit_valid_to else 0


def status_of(file: CreditFile | None) -> str:
    """The status in force; without a file nobody is restricted, but nothing is lent either."""
    return file.status if file is not None else Status.NORMAL


def temp_limits(session: Session, customer: UUID, first: date, last: date) -> list[CreditChange]:
    """Temporary limits granted that count on any of these days, the earliest first."""
    granted = (CreditChange.customer_id == customer, CreditChange.kind == Kind.TEMP, CreditChange.state == "granted")
    wanted = select(CreditChange).where(*granted, CreditChange.since_on <= last, CreditChange.until_on >= first)
    return list(session.scalars(wanted.order_by(CreditChange.since_on, CreditChange.id)))


def temp_fen(session: Session, customer: UUID, first: date, last: date | None = None) -> int:
    """Sum of the temporary limits that count on a day, or on any day of a span."""
    return sum(int(each.wanted["extra_fen"]) for each in temp_limits(session, customer, first, last or first))


def guarantees(session: Session, customer: UUID) -> list[Guarantee]:
    """What secures the customer's credit and was not given back, the one that ends last first."""
    wanted = select(Guarantee).where(Guarantee.customer_id == customer, Guarantee.ended_on.is_(None))
    return list(session.scalars(wanted.order_by(Guarantee.expires_on.desc(), Guarantee.id)))


def guaranteed(session: Session, customer: UUID) -> tuple[Guaranteed, ...]:
    """The same as plain values."""
    return tuple(Guaranteed(row.kind, row.value_fen, row.expires_on) for row in guarantees(session, customer))


def paused(session: Session, customer: UUID, day: date) -> bool:
    """Whether no goods leave for a customer on a day."""
    it = DeliveryPause
    return session.scalar(select(it.id).where(it.customer_id == customer, it.until_on >= day).limit(1)) is not None


def standing_of(session: Session, customer: UUID, day: date, but: UUID | None = None) -> Standing:
    """What is owed and on its way on a day, and how he stands; but: the order under check, which never counts against itself."""
    now, file = position(session, customer, day), file_of(session, customer)
    deposits = sum(each.value_fen for each in guaranteed(session, customer) if each.kind == DEPOSIT and counts(each, day))
    owing = Owing(now.open_fen, now.delivered_unbilled_fen, ordered_fen(session, customer, but), now.unapplied_fen, deposits)
    extra = temp_fen(session, customer, day)
    limit, stopped = limit_in_force(file, day), paused(session, customer, day)
    return Standing(owing, Stance(status_of(file), limit, extra, now.max_days_past, now.overdue_fen, stopped))


def check(session: Session, customer: UUID, document: Document, day: date, but: UUID | None = None) -> Verdict:
    """Whether a document passes on a day."""
    now = standing_of(session, customer, day, but)
    return checked(document, now.owing, now.stance, policy_in(session))


def check_order(
    session: Session, customer: UUID, order: UUID | None, amount_fen: int, point: Point, day: date, *, looked: bool = False
) -> Verdict:
    """Whether an order passes at a point on a day, with the release that is there for it."""
    release = usable_release(session, order, amount_fen, day) if order is not None else None
    document = Document(amount_fen, point, looked, release.amount_fen if release else 0)
    return check(session, customer, document, day, order)


def usable_release(session: Session, order: UUID, amount_fen: int, day: date) -> CreditRelease | None:
    """A release of this order that was granted, is unused, reaches far enough and is not over."""
    wanted = select(CreditRelease).where(CreditRelease.order_id == order, CreditRelease.state == "granted")
    fits = wanted.where(CreditRelease.until_on >= day, CreditRelease.amount_fen >= amount_fen)
    return session.scalars(fits.order_by(CreditRelease.amount_fen, CreditRelease.id)).first()


def signs_of(session: Session, customer: UUID, day: date) -> Signs:
    """What the clock looks at. Use of a limit says something only where one was ever granted."""
    file, now = file_of(session, customer), standing_of(session, customer, day)
    owed = exposure(now.owing, policy_in(session)) if file is not None and file.reviewed_on else 0
    return Signs(now.stance.max_days_past, utilisation(owed, now.stance.capacity_fen), broken_promises(session, customer, day))
