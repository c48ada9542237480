"""Where one customer stands on a day: what credit asks. Who may know it is asked by whoever calls."""

from datetime import date, timedelta
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy import Select, case, func, select
from sqlalchemy.orm import Session

from kehu_desk.kernel.clock import local_day
from kehu_desk.people.office import settings_of
from kehu_desk.sales.entities import SalesRecord
from kehu_desk.settlement.entities import Allocation, PaymentPromise, Receipt
from kehu_desk.settlement.queries.counting import DELIVERED, OUR_LEVEL, billed, edges, falls_due, received, standing
from kehu_desk.settlement.queries.items import open_rows
from kehu_desk.settlement.rules import ageing, promises
from kehu_desk.settlement.rules.ageing import Aged, Debt, Month
from kehu_desk.settlement.rules.promises import Fate, Payment, Promise

MONTHS: Final = 36  # how far DSO looks back
YEAR: Final = timedelta(days=365)


class Position(NamedTuple):
    """Amounts in fen. open_fen is net of open credits; overdue_fen of debts and credits past due; unapplied_fen: 预收.

    late_fen: debts past due alone; credits_fen: open credits, above zero; oldest_due: of the debts past due.
    """

    open_fen: int
    overdue_fen: int
    max_days_past: int
    unapplied_fen: int
    delivered_unbilled_fen: int
    billed_fen: int
    received_fen: int
    late_fen: int
    credits_fen: int
    oldest_due: date | None

    @property
    def ledger_fen(self) -> int:
        """The balance of the account: also open_fen - unapplied_fen."""
        return self.billed_fen - self.received_fen

    @property
    def claim_fen(self) -> int:
        """What may fairly be asked for: debts past due less every credit and all that came and pays nothing yet."""
        return max(0, self.late_fen - self.credits_fen - self.unapplied_fen)


class Figures(NamedTuple):
    """What is worked out of a customer beside the columns. on_time_bp: of the last twelve months; dso: days, counted back."""

    aged: Aged
    unapplied_fen: int
    dso: int
    on_time_bp: int | None
    broken: int


def position(session: Session, customer: UUID, day: date) -> Position:
    """The whole position of one customer as of a day."""
    rows = open_rows(session, customer, day)
    aged = ageing.aged((row.item for row in rows), edges(session), day)
    late = [row for row in rows if row.open_fen > 0 and row.past > 0]
    whole = _sum(session, select(func.sum(SalesRecord.amount_fen)).where(SalesRecord.customer_id == customer, billed(day)))
    came = _sum(session, select(func.sum(Receipt.amount_fen)).where(Receipt.customer_id == customer, received(day)))
    waiting = select(func.sum(SalesRecord.amount_fen)).where(
        SalesRecord.customer_id == customer, SalesRecord.level == OUR_LEVEL, SalesRecord.state == DELIVERED, SalesRecord.traded_on <= day
    )
    return Position(
        aged.open_fen, aged.overdue_fen, aged.max_days, aged.open_fen - (whole - came), _sum(session, waiting), whole, came,
        sum(row.open_fen for row in late), -sum(row.open_fen for row in rows if row.open_fen < 0),
        min((row.due_on for row in late), default=None),
    )  # fmt: skip


def _sum(session: Session, wanted: Select[int]) -> int:
    return session.scalar(wanted) or 0


def figures(session: Session, customer: UUID, day: date) -> Figures:
    """Columns, DSO, on-time share and broken promises of one customer as of a day."""
    stands = position(session, customer, day)
    aged = ageing.aged((row.item for row in open_rows(session, customer, day)), edges(session), day)
    dso = ageing.count_back(stands.open_fen, _months(session, customer, day))
    share = on_time_share(session, customer, day - YEAR, day)
    return Figures(aged, stands.unapplied_fen, dso, share, broken_promises(session, customer, day))


def _months(session: Session, customer: UUID, day: date) -> list[Month]:
    """Net sales by month, the newest first, back to the first month with sales."""
    wanted = select(SalesRecord.traded_on, SalesRecord.amount_fen).where(SalesRecord.customer_id == customer, billed(day))
    sales: dict[tuple[int, int], int] = {}
    for traded_on, amount in session.execute(wanted):
        sales[traded_on.year, traded_on.month] = sales.get((traded_on.year, traded_on.month), 0) + amount
    found, last = [], day
    for _ in range(MONTHS):
        if not sales or (last.year, last.month) < min(sales):
            break
        found.append(Month(sales.get((last.year, last.month), 0), last.day))
        last = last.replace(day=1) - timedelta(days=1)
    return found


def on_time_share(session: Session, customer: UUID, since: date, until: date) -> int | None:
    """Paid by the due day ÷ what fell due in these days, in basis points; None when nothing fell due.

    A payment counts by the day on which the money, or the credit, came; not by the day on which somebody allocated it.
    """
    lines = select(SalesRecord).where(SalesRecord.customer_id == customer, billed(until), SalesRecord.amount_fen > 0)
    due = {it.id: (it.amount_fen, falls_due(session, it)) for it in session.scalars(lines)}
    in_time: dict[UUID, int] = {}
    for record, paid_on, fen in _paid(session, customer, date.max):
        if record in due and paid_on <= due[record][1]:
            in_time[record] = in_time.get(record, 0) + fen
    return ageing.on_time(Debt(fen, in_time.get(each, 0)) for each, (fen, day) in due.items() if since <= day <= until)


def _paid(session: Session, customer: UUID, day: date) -> list[tuple[UUID, date, int]]:
    """(line, day on which what pays it came, fen) of allocations that stand on a day."""
    came = case((Allocation.receipt_id.is_not(None), Receipt.received_on), else_=SalesRecord.traded_on)
    wanted = select(Allocation.record_id, came, Allocation.amount_fen).outerjoin(Receipt, Receipt.id == Allocation.receipt_id)
    wanted = wanted.outerjoin(SalesRecord, SalesRecord.id == Allocation.credit_id)
    return [(row[0], row[1], row[2]) for row in session.execute(wanted.where(Allocation.customer_id == customer, standing(day)))]


def promise_fates(session: Session, customer: UUID, day: date) -> list[tuple[PaymentPromise, Fate]]:
    """The promises of a customer with what became of them by a day, the newest first."""
    zone = settings_of(session).zone
    wanted = select(PaymentPromise).where(PaymentPromise.customer_id == customer)
    newest = wanted.order_by(PaymentPromise.promised_on.desc(), PaymentPromise.id)
    rows = [row for row in session.scalars(newest) if local_day(row.created_at, zone) <= day]
    if not rows:
        return []
    money = select(Receipt.received_on, Allocation.amount_fen).join(Receipt, Receipt.id == Allocation.receipt_id)
    paid = [Payment(on, fen) for on, fen in session.execute(money.where(Allocation.customer_id == customer, standing(day)))]
    said = [Promise(local_day(row.created_at, zone), row.promised_on, row.amount_fen) for row in rows]
    return list(zip(rows, promises.fates(said, paid, day), strict=True))


def broken_of_all(session: Session, day: date, since: date) -> dict[UUID, int]:
    """Customer -> promises for days after since that were broken by a day; two questions for everybody, for the house's own reckoning."""
    zone = settings_of(session).zone
    recent = select(PaymentPromise.customer_id).where(PaymentPromise.promised_on > since)
    said: dict[UUID, list[Promise]] = {}
    for row in session.scalars(select(PaymentPromise).where(PaymentPromise.customer_id.in_(recent)).order_by(PaymentPromise.id)):
        if (made := local_day(row.created_at, zone)) <= day:
            said.setdefault(row.customer_id, []).append(Promise(made, row.promised_on, row.amount_fen))
    paid: dict[UUID, list[Payment]] = {}
    money = select(Allocation.customer_id, Receipt.received_on, Allocation.amount_fen).join(Receipt, Receipt.id == Allocation.receipt_id)
    for customer, on, fen in session.execute(money.where(Allocation.customer_id.in_(recent), standing(day))):
        paid.setdefault(customer, []).append(Payment(on, fen))
    found = {}
    for customer, vows in said.items():
        told = promises.fates(vows, paid.get(customer, ()), day)
        broken = sum(fate is Fate.BROKEN and vow.promised_on > since for vow, fate in zip(vows, told, strict=True))
        if broken:
            found[customer] = broken
    return found


def broken_promises(session: Session, customer: UUID, day: date) -> int:
    """Promises of the last year that were broken by a day."""
    return sum(fate is Fate.BROKEN and row.promised_on > day - promises.SEEN for row, fate in promise_fates(session, customer, day))
