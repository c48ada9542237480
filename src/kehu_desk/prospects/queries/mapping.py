"""The market map and the twins. Cards are everybody's to see (B-008); facts of competitors only who may see them."""

from collections import Counter
from datetime import date
from typing import Any, NamedTuple, cast
from uuid import UUID

from sqlalchemy import Select, func, or_, select
from sqlalchemy.orm import Session, aliased

from kehu_desk.access.visible import facts, shown
from kehu_desk.archives.entities import Customer, Revision
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.intelligence.entities import Fact
from kehu_desk.intelligence.queries.seen import may_see
from kehu_desk.kernel.regions import full_code
from kehu_desk.people.actor import Actor
from kehu_desk.prospects.entities import MarketCell
from kehu_desk.prospects.rules.codes import ACTIVE, DORMANT
from kehu_desk.prospects.rules.market import Cell, prefix
from kehu_desk.prospects.rules.twins import Known, Traits, Twin, rank, twins
from kehu_desk.sales.entities import SalesRecord

GONE = (ArchiveState.TRASHED, ArchiveState.DESTROYED)
OURS = (ACTIVE, DORMANT)
BEST = "A"


class CellRow(NamedTuple):
    """One cell and where its numbers come from."""

    id: UUID
    cell: Cell
    as_of: date
    source: str


def covers(code: str) -> list[str]:
    """The region and those that hold it."""
    whole = full_code(code) if code else ""
    return list(dict.fromkeys((whole, whole[:4] + "00", whole[:2] + "0000"))) if whole else []


def ours_in(session: Session, region: str, customer_type: str) -> int:
    """Our customers of a type in a region."""
    there = (Customer.region_code.startswith(prefix(region)), Customer.customer_type == customer_type)
    return session.scalar(select(func.count()).select_from(Customer).where(*there, Customer.lifecycle.in_(OURS))) or 0


def market_map(session: Session, actor: Actor, customer_type: str = "") -> list[CellRow]:
    """Every cell by region and type, with our customers and the facts of competitors there. customer_type: empty for all."""
    wanted = select(MarketCell).order_by(MarketCell.region_code, MarketCell.customer_type)
    if customer_type:
        wanted = wanted.where(MarketCell.customer_type == customer_type)
    ours, rivals = _counted(session, _ours()), _counted(session, _rivals(actor), facts(actor))
    return [
        CellRow(row.id, Cell(row.region_code, row.customer_type, row.outlets_known, ours[at], rivals[at], row.potential_fen), row.as_of,
                row.source)
        for row in session.scalars(wanted)
        for at in [(prefix(row.region_code), row.customer_type)]
    ]  # fmt: skip


def _ours() -> Select[Any]:
    place = (Customer.region_code, Customer.customer_type)
    found = cast("Select[Any]", select(*place, func.count()))
    return found.where(Customer.lifecycle.in_(OURS), Customer.state.not_in(GONE)).group_by(*place)


def _rivals(actor: Actor) -> Select[Any]:
    """Facts that stand, told of a competitor in connection with a customer, by that customer's place."""
    place = (Customer.region_code, Customer.customer_type)
    told = or_(Fact.subject == "competitor", Fact.category == "competitor_move")
    found = cast("Select[Any]", select(*place, func.count())).join(Fact, Fact.customer_id == Customer.id)
    stands = (Fact.withdrawn_at.is_(None), Fact.valid_until >= actor.today)
    return found.where(told, *stands, may_see(actor)).group_by(*place)


def _counted(session: Session, wanted: Select[Any], asked: dict[str, object] | None = None) -> Counter[tuple[str, str]]:
    """Counts of every region that holds the places found: (prefix, type) -> count."""
    found: Counter[tuple[str, str]] = Counter()
    for code, customer_type, count in session.execute(wanted, asked or {}):
        for each in covers(code):
            found[prefix(each), customer_type] += count
    return found


def twin_list(session: Session, actor: Actor, most: int = 100) -> list[Twin]:
    """Customers like our best ones who do not buy yet. Both sides only as far as the person may read their basics."""
    best = _known(session, _traits(actor).where(Customer.grade == BEST, Customer.lifecycle == ACTIVE))
    sold = select(SalesRecord.id).where(SalesRecord.customer_id == Customer.id, SalesRecord.level == "L1").exists()
    types = {each.traits.customer_type for each in best}
    others = _traits(actor).where(Customer.grade != BEST, ~sold, Customer.customer_type.in_(types), Customer.lifecycle != "blocked")
    return twins(best, _known(session, others), most) if best else []


def _traits(actor: Actor) -> Select[Any]:
    """The size stands in the accepted text alone."""
    size = Revision.body["size_class"].as_string()
    other = aliased(Revision)
    last = select(func.max(other.number)).where(other.customer_id == Customer.id, other.section == "BAS")
    traits = (Customer.customer_type, Customer.industry_code, Customer.region_code, size)
    found = cast("Select[Any]", select(Customer.id, Customer.name, *traits))
    text = (
        (Revision.customer_id == Customer.id)
        & (Revision.section == "BAS")
        & (Revision.number == last.correlate(Customer).scalar_subquery())
    )
    return found.outerjoin(Revision, text).where(Customer.state.not_in(GONE), shown(actor, Customer.id, "BAS")).order_by(Customer.id)


def _known(session: Session, wanted: Select[Any]) -> list[Known]:
    return [
        Known(customer, name, Traits(kind, size or "", industry or "", rank(region)))
        for customer, name, kind, industry, region, size in session.execute(wanted)
    ]
