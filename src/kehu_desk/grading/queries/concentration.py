"""Net sales by customer and by group, among the customers whose sales the person sees. Source: business.md §22 (Concentration), R44."""

from datetime import date
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kehu_desk.access.visible import shown
from kehu_desk.archives.entities import Customer
from kehu_desk.archives.queries.groups import Head, group_of, parts
from kehu_desk.grading.queries.reckoning import OURS
from kehu_desk.grading.queries.seeing import BASICS, MONEY
from kehu_desk.grading.rules.concentration import Concentration, is_dependence, rolled_up, shares
from kehu_desk.kernel.money import share_bp
from kehu_desk.people.actor import Actor
from kehu_desk.people.office import settings_of
from kehu_desk.sales.entities import SalesRecord
from kehu_desk.sales.rules.records import COUNTED


class BuyerRow(NamedTuple):
    """A customer, or a group under the company at its top. head: the archive to open, None where that company has none.

    cumulated_bp: share of this one and all before it; dependent: above the share that is called dependence on one customer.
    """

    key: str
    head: UUID | None
    name: str
    members: int
    net_fen: int
    share_bp: int
    cumulated_bp: int
    dependent: bool


class Way(NamedTuple):
    """One way of counting: the measures and the buyers, the largest first."""

    measures: Concentration
    buyers: tuple[BuyerRow, ...]


class Figures(NamedTuple):
    """Both ways over the same sales. percent: from which share on one buyer is called a dependence."""

    since: date
    until: date
    single: Way
    grouped: Way
    percent: int


def figures(session: Session, actor: Actor, since: date, until: date) -> Figures:
    """Sales of two days and all between, returns taken off. Meant for a worker."""
    nets = sold(session, actor, since, until)
    percent = settings_of(session).values.number("dependence_percent")
    heads = _heads(session, actor, list(nets))
    names = _names(session, [*nets, *(head for head in heads.values() if isinstance(head, UUID))])
    alone: dict[UUID, Head] = {each: each for each in nets}
    return Figures(since, until, _way(nets, alone, names, percent), _way(nets, heads, names, percent), percent)


def sold(session: Session, actor: Actor, since: date, until: date) -> dict[UUID, int]:
    """Customer -> net sales in fen; customers without any line are left out."""
    counted = (SalesRecord.level == OURS, SalesRecord.state.in_(COUNTED), SalesRecord.traded_on.between(since, until))
    wanted = select(SalesRecord.customer_id, func.sum(SalesRecord.amount_fen)).where(*counted, shown(actor, SalesRecord.customer_id, MONEY))
    return {customer: int(fen) for customer, fen in session.execute(wanted.group_by(SalesRecord.customer_id))}


def _heads(session: Session, actor: Actor, customers: list[UUID]) -> dict[UUID, Head]:
    """Whose basics the person does not see, stands for himself: the group is told there."""
    known = {
        each for some in parts(customers)
        for each in session.scalars(select(Customer.id).where(Customer.id.in_(some), shown(actor, Customer.id, BASICS)))
    }  # fmt: skip
    found = group_of(session, [each for each in customers if each in known])
    return {each: found.get(each, each) for each in customers}


def _names(session: Session, customers: list[UUID]) -> dict[UUID, str]:
    return {
        each: name for some in parts(dict.fromkeys(customers))
        for each, name in session.execute(select(Customer.id, Customer.name).where(Customer.id.in_(some)))
    }  # fmt: skip


def _way(nets: dict[UUID, int], heads: dict[UUID, Head], names: dict[UUID, str], percent: int) -> Way:
    sums = rolled_up(nets, heads)
    members: dict[Head, int] = {}
    for each in nets:
        members[heads[each]] = members.get(heads[each], 0) + 1
    measures = shares(sums.values())
    rows, so_far = list[BuyerRow](), 0
    for head, fen in sorted(sums.items(), key=lambda each: (-each[1], str(each[0]))):
        so_far += max(0, fen)
        name = names.get(head, "") if isinstance(head, UUID) else head
        rows.append(BuyerRow(
            str(head), head if isinstance(head, UUID) else None, name, members[head], fen, share_bp(max(0, fen), measures.total_fen),
            share_bp(so_far, measures.total_fen), is_dependence(fen, measures.total_fen, percent),
        ))  # fmt: skip
    return Way(measures, tuple(rows))
