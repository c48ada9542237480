"""The list 【大客户表】: every account that a person may see, with its figures; some hundred rows, read on a worker."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import date
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased

from kehu_desk.access.visible import shown
from kehu_desk.archives.entities import Customer
from kehu_desk.intelligence.queries import fact_rows
from kehu_desk.intelligence.rules.states import State
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.kernel.money import share_bp
from kehu_desk.keyaccounts.entities import AccountPlan, DutyEntry, KeyAccount
from kehu_desk.keyaccounts.queries.figures import in_groups, rolled_up
from kehu_desk.keyaccounts.queries.seeing import SECTION, known, plans_shown
from kehu_desk.keyaccounts.rules.duties import blocks
from kehu_desk.loyalty.entities import BusinessShare
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person, Relation
from kehu_desk.people.office import settings_of

TEAM: Final = ("OWN", "TEAM", "KAM")


class AccountRow(NamedTuple):
    """One account. share_bp: our share in what it buys (estimated: its fact is not corroborated); dependence_bp: its group in our sales;

    team: people of ours on it; target_bp: sales of the year against its plan, None without a plan or for whoever may not see it;
    stale: of the seven blocks. viewed: he views the section; a manager who only decides is told no figures without a stated purpose.
    """

    id: UUID
    no: str
    customer_id: UUID
    customer: str
    kam_id: UUID
    kam: str
    sponsor: str
    share_bp: int | None
    estimated: bool
    dependence_bp: int | None
    team: int
    target_bp: int | None
    next_review_on: date | None
    weight100: int
    stale: int
    since_on: date
    ended_on: date | None
    viewed: bool


def account_rows(session: Session, actor: Actor, *, ended: bool = False) -> list[AccountRow]:
    """All accounts of today, by customer; ended: those that were given up as well."""
    return _filled(session, actor, ended=ended)


def account_row(session: Session, actor: Actor, account: UUID) -> AccountRow:
    """One account. Raises Refused E_NOT_FOUND when it is not there or not to be seen (B-008)."""
    found = _filled(session, actor, ended=True, only=account)
    if not found:
        raise Refused(no("E_NOT_FOUND"))
    return found[0]


def _filled(session: Session, actor: Actor, *, ended: bool, only: UUID | None = None) -> list[AccountRow]:
    kam, sponsor = aliased(Person), aliased(Person)
    wanted = select(KeyAccount, Customer.name, kam.name, sponsor.name, shown(actor, KeyAccount.customer_id, SECTION))
    wanted = wanted.join(Customer, Customer.id == KeyAccount.customer_id)
    wanted = wanted.join(kam, kam.id == KeyAccount.kam_id).outerjoin(sponsor, sponsor.id == KeyAccount.sponsor_id)
    wanted = wanted.where(known(actor, KeyAccount.customer_id)).order_by(Customer.name, KeyAccount.no)
    if not ended:
        wanted = wanted.where(KeyAccount.ended_on.is_(None))
    if only is not None:
        wanted = wanted.where(KeyAccount.id == only)
    rows = session.execute(wanted).all()
    if not rows:
        return []
    customers = [row[0].customer_id for row in rows]
    accounts = [row[0].id for row in rows]
    figures = rolled_up(session, actor.today, *customers)
    total = figures.total_fen
    shares, team = shares_of(session, actor, customers), team_counts(session, actor, customers)
    targets, old = _targets(session, actor, customers), stale_counts(session, actor, accounts)
    found = []
    for it, name, manager, chief, viewed in rows:
        group = figures.groups.get(figures.heads[it.customer_id])
        part, estimated = shares.get(it.customer_id, (None, False)) if viewed else (None, False)
        weighs = share_bp(max(0, group.net_fen), total) if group and total > 0 else 0
        found.append(AccountRow(
            it.id, it.no, it.customer_id, name, it.kam_id, manager, chief or "", part, estimated,
            weighs if viewed else None, team.get(it.customer_id, 0), targets.get(it.id),
            it.next_review_on, it.weight100, old[it.id], it.since_on, it.ended_on, bool(viewed),
        ))  # fmt: skip
    return found


def shares_of(session: Session, actor: Actor, customers: Collection[UUID]) -> dict[UUID, tuple[int, bool]]:
    """Customer -> our share over all categories in the newest year that is known, and whether it is only estimated."""
    wanted = select(BusinessShare).where(BusinessShare.customer_id.in_(customers), BusinessShare.category == "")
    newest: dict[UUID, BusinessShare] = {row.customer_id: row for row in session.scalars(wanted.order_by(BusinessShare.year))}
    states = {row.id: row.state for row in fact_rows(session, actor, [row.fact_id for row in newest.values()])}
    return {
        customer: (share_bp(row.our_fen, row.total_fen), states.get(row.fact_id) != State.CORROBORATED) for customer, row in newest.items()
    }


def team_counts(session: Session, actor: Actor, customers: Collection[UUID]) -> Mapping[UUID, int]:
    """Customer -> how many of our people work for it now."""
    it = Relation
    alive = (it.customer_id.in_(customers), it.kind.in_(TEAM), it.since <= actor.now, it.until > actor.now)
    wanted = select(it.customer_id, func.count(func.distinct(it.person_id))).where(*alive).group_by(it.customer_id)
    return {customer: many for customer, many in session.execute(wanted)}


def last_entries(session: Session, accounts: Collection[UUID]) -> dict[UUID, dict[str, date]]:
    """Account -> duty -> day of its newest entry. One question for all."""
    it = DutyEntry
    wanted = select(it.account_id, it.duty, func.max(it.done_on)).where(it.account_id.in_(accounts)).group_by(it.account_id, it.duty)
    found: dict[UUID, dict[str, date]] = defaultdict(dict)
    for account, duty, day in session.execute(wanted):
        found[account][duty] = day
    return found


def stale_counts(session: Session, actor: Actor, accounts: Collection[UUID]) -> dict[UUID, int]:
    """Account -> how many of its seven blocks are too old or empty."""
    most, last = settings_of(session).values.number("ka_block_days"), last_entries(session, accounts)
    return {each: sum(not block.fresh for block in blocks(last.get(each, {}), actor.today, most)) for each in accounts}


def _targets(session: Session, actor: Actor, customers: Collection[UUID]) -> dict[UUID, int]:
    """Account -> sales since New Year against the approved target of the year, in bp; only where this person reads plans."""
    it, year = AccountPlan, actor.today.year
    wanted = select(it.account_id, it.customer_id, it.sales_target_fen).where(
        it.year == year, it.state == "approved", it.sales_target_fen > 0, it.customer_id.in_(customers), plans_shown(actor, it.customer_id)
    )
    plans = session.execute(wanted).all()
    if not plans:
        return {}
    sales = in_groups(session, [row.customer_id for row in plans], date(year, 1, 1), actor.today)
    return {row.account_id: share_bp(max(0, sales[row.customer_id]), row.sales_target_fen) for row in plans}
