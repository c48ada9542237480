"""Figures of groups: what all of a group's companies bought, what its account left, how its share moved. Source: business.md §22.

For the house's own reckoning; whoever shows one of them asks the policy.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date, timedelta
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from kehu_desk.archives.entities import Customer
from kehu_desk.archives.queries.groups import group_of, members_of
from kehu_desk.keyaccounts.entities import AccountPlan, KeyAccount
from kehu_desk.keyaccounts.rules.criteria import Measured, measured
from kehu_desk.keyaccounts.rules.year import Inputs, Profit
from kehu_desk.loyalty.queries import share_of, value_cost
from kehu_desk.people.actor import Actor
from kehu_desk.products.entities import Product
from kehu_desk.rebates.queries import paid_to
from kehu_desk.sales.entities import SalesRecord
from kehu_desk.sales.queries.lift import sold_between
from kehu_desk.sales.rules.records import COUNTED
from kehu_desk.supports.queries import spent

YEAR: Final = timedelta(days=365)
ACTIVE: Final = "active"
OURS: Final = "L1"
HIGH: Final = "high"
Head = UUID | str


class Bought(NamedTuple):
    """What one group bought of us, in fen; high_fen: of goods with a high margin."""

    net_fen: int = 0
    high_fen: int = 0


class RolledUp(NamedTuple):
    """Head -> what its group bought; own: customer -> what it bought itself; heads: customer -> head, of everybody who bought or is active.

    active: heads of groups with an active customer.
    """

    groups: Mapping[Head, Bought]
    own: Mapping[UUID, Bought]
    heads: Mapping[UUID, Head]
    active: frozenset[Head]

    @property
    def total_fen(self) -> int:
        """What everybody bought."""
        return sum(each.net_fen for each in self.groups.values())


def bought(session: Session, since: date, until: date) -> dict[UUID, Bought]:
    """Customer -> net sales of a period, both days included. One question over all customers."""
    it = SalesRecord
    high = func.sum(case((Product.margin_class == HIGH, it.amount_fen), else_=0))
    wanted = select(it.customer_id, func.sum(it.amount_fen), high).join(Product, Product.id == it.product_id)
    wanted = wanted.where(it.level == OURS, it.state.in_(COUNTED), it.traded_on >= since, it.traded_on <= until)
    return {row[0]: Bought(int(row[1]), int(row[2])) for row in session.execute(wanted.group_by(it.customer_id))}


def rolled_up(session: Session, today: date, *more: UUID) -> RolledUp:
    """Sales of the last twelve months by group. more: customers whose head is wanted besides."""
    own = bought(session, today - YEAR + timedelta(days=1), today)
    active = frozenset(session.scalars(select(Customer.id).where(Customer.lifecycle == ACTIVE, Customer.state != "DESTROYED")))
    heads = group_of(session, list({*own, *active, *more}))
    net: dict[Head, int] = defaultdict(int)
    high: dict[Head, int] = defaultdict(int)
    for customer, each in own.items():
        net[heads[customer]] += each.net_fen
        high[heads[customer]] += each.high_fen
    return RolledUp({head: Bought(net[head], high[head]) for head in net}, own, heads, frozenset(heads[each] for each in active))


def measure(session: Session, customer: UUID, today: date) -> Measured:
    """The measured criteria of the group of one customer among all active groups."""
    known = rolled_up(session, today, customer)
    head = known.heads[customer]
    mine = known.groups.get(head, Bought())
    others = [known.groups.get(each, Bought()) for each in known.active if each != head]
    central = known.own.get(head, Bought()).net_fen if isinstance(head, UUID) else 0
    return measured(
        [each.net_fen for each in others], [each.high_fen for each in others], mine.net_fen, mine.high_fen, central,
        len(members_of(session, head)),
    )  # fmt: skip


def head_of(session: Session, customer: UUID) -> Head:
    """The company at the top of its group."""
    return group_of(session, [customer])[customer]


def companies_of(session: Session, customer: UUID) -> tuple[UUID, ...]:
    """All companies of the group of an account, its own first."""
    found = members_of(session, head_of(session, customer))
    return (customer, *(each for each in found if each != customer))


def in_groups(session: Session, customers: Collection[UUID], since: date, until: date) -> dict[UUID, int]:
    """Customer -> net sales of its whole group in a period."""
    own = bought(session, since, until)
    heads = group_of(session, list({*own, *customers}))
    sums: dict[Head, int] = defaultdict(int)
    for customer, each in own.items():
        sums[heads[customer]] += each.net_fen
    return {customer: sums[heads[customer]] for customer in customers}


def profit_of(session: Session, companies: Sequence[UUID], since: date, until: date) -> Profit:
    """What the companies of an account left in a period."""
    sold = sold_between(session, companies, None, since, until)
    rebates, support, service = (found(session, companies, since, until) for found in (paid_to, spent, value_cost))
    return Profit(sold.net_fen, sold.cost_fen, sum(rebates.values()), sum(support.values()), sum(service.values()))


def year_inputs(session: Session, actor: Actor, account: KeyAccount, year: int) -> tuple[Inputs, Profit]:
    """What the year of an account is told by: its approved plan, its sales and profit, and the share at both ends."""
    first, last = date(year, 1, 1), min(date(year, 12, 31), actor.today)
    companies = companies_of(session, account.customer_id)
    profit = profit_of(session, companies, first, last)
    plan = session.scalars(select(AccountPlan).where(AccountPlan.account_id == account.id, AccountPlan.year == year)).first()
    share = share_of(session, actor, account.customer_id, year)
    before = share_of(session, actor, account.customer_id, year - 1)
    start = plan.share_start_bp if plan is not None and plan.share_start_bp is not None else before.share_bp
    known = Inputs(
        start, share.share_bp, estimated=share.estimated or before.estimated, sales_fen=profit.net_fen, profit_fen=profit.fen,
    )  # fmt: skip
    if plan is None or plan.state != "approved":
        return known, profit
    return known._replace(
        share_target_bp=plan.share_target_bp, sales_target_fen=plan.sales_target_fen, profit_target_fen=plan.profit_target_fen
    ), profit
