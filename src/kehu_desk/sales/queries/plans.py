"""Sales plans and what became of them: the plan of a customer and year, what is planned for a month, what was sold. Live rows of SAL."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy import extract, func, select
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.access.visible import shown
from kehu_desk.archives.entities import Customer
from kehu_desk.door.change import allowed
from kehu_desk.door.noun import Due
from kehu_desk.door.proposals import Proposal, open_proposal
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Actor
from kehu_desk.people.queries import names, owner_superior, same_person
from kehu_desk.products.entities import Product
from kehu_desk.sales.entities import PlanLine, SalesPlan, SalesRecord
from kehu_desk.sales.rules.plans import MONTHS, NOTHING, Cell, Key, PlanRow, actual_by_row

SECTION: Final = "SAL"
PLANS: Final = "sales_plan"  # the noun of their proposals
SUBMIT: Final = "submit"
IN_FORCE: Final = "approved"
CANCELLED: Final = "cancelled"


class VersionRow(NamedTuple):
    """One version of the plan of a customer and year. base_fen: of its year."""

    id: UUID
    version: int
    state: str
    base_fen: int


class RowView(NamedTuple):
    """One row of a plan. title: of a product code, name and spec; of a category its path, empty for everything else. sold_fen by month."""

    key: Key
    title: str
    cells: tuple[Cell, ...]
    sold_fen: tuple[int, ...]


class PlanView(NamedTuple):
    """One version of a plan, or none (id None). row_version: what a decision names; sees_profit: whether profits are shown.

    unplanned_fen: what was sold, by month, of goods that no row plans; answer: what the last decider said.
    """

    customer: UUID
    customer_name: str
    year: int
    id: UUID | None
    version: int
    row_version: int
    state: str
    submitted: bool
    drafted_by: str
    decided_by: str
    decided_at: datetime | None
    answer: str
    sees_profit: bool
    rows: tuple[RowView, ...]
    unplanned_fen: tuple[int, ...]
    versions: tuple[VersionRow, ...]

    @property
    def sold_fen(self) -> tuple[int, ...]:
        """Everything sold, by month."""
        return tuple(sum(row.sold_fen[at] for row in self.rows) + self.unplanned_fen[at] for at in range(MONTHS))


def plan_of(session: Session, actor: Actor, customer: UUID, year: int, plan: UUID | None = None) -> PlanView:
    """The plan in force of a customer and year, or the version that plan names; with what was sold. Raises Refused like a view of SAL."""
    if nos := allowed(session, actor, Action.VIEW, customer, SECTION):
        raise Refused(*nos)
    versions = _versions(session, customer, year)
    row = session.get(SalesPlan, plan) if plan else in_force(session, customer, year)
    if plan and (row is None or (row.customer_id, row.year) != (customer, year)):
        raise Refused(no("E_NOT_FOUND"))
    sees = not allowed(session, actor, Action.SEE_COST)
    lines = rows_of(session, row.id) if row else []
    goods = _goods(session, [each.key.product for each in lines if each.key.product])
    sold = sold_by_month(session, customer, year)
    actual = actual_by_row(sold, _categories(session, sold), [each.key for each in lines])
    rows = tuple(RowView(each.key, _title(each.key, goods), _masked(each.cells, sees), actual[each.key]) for each in lines)
    who = names(session, [row.created_by, row.decided_by]) if row else {}
    return PlanView(
        customer, session.scalar(select(Customer.name).where(Customer.id == customer)) or "", year, row.id if row else None,
        row.version if row else 0, row.row_version if row else 0, row.state if row else "",
        row is not None and open_proposal(session, PLANS, SUBMIT, row.id) is not None, who.get(row.created_by, "") if row else "",
        who.get(row.decided_by, "") if row and row.decided_by else "", row.decided_at if row else None,
        _answer(session, row.id) if row else "", sees, rows, actual.get(None, (0,) * MONTHS), versions,
    )  # fmt: skip


def planned(session: Session, customer: UUID, product: UUID | None, year: int, month: int) -> int:
    """Fen planned (base) for a month by the plan in force: of one product's own row, or without one of all rows. 0 without a plan."""
    wanted = select(func.coalesce(func.sum(PlanLine.base_fen), 0)).join(SalesPlan, SalesPlan.id == PlanLine.plan_id)
    wanted = wanted.where(SalesPlan.customer_id == customer, SalesPlan.year == year, SalesPlan.state == IN_FORCE, PlanLine.month == month)
    return int(session.scalar(wanted if product is None else wanted.where(PlanLine.product_id == product)) or 0)


def in_force(session: Session, customer: UUID, year: int) -> SalesPlan | None:
    """The approved version."""
    wanted = select(SalesPlan).where(SalesPlan.customer_id == customer, SalesPlan.year == year, SalesPlan.state == IN_FORCE)
    return session.scalars(wanted.order_by(SalesPlan.version.desc()).limit(1)).first()


def rows_of(session: Session, plan: UUID) -> list[PlanRow]:
    """The rows of a version: products first, then categories, everything else last; profits unmasked, for the house's own use."""
    wanted = select(PlanLine, Product.code).outerjoin(Product, Product.id == PlanLine.product_id).where(PlanLine.plan_id == plan)
    cells: dict[Key, list[Cell]] = {}
    places: dict[Key, tuple[int, str]] = {}
    for line, code in session.execute(wanted):
        key = Key(line.product_id, line.category)
        months = cells.setdefault(key, [NOTHING] * MONTHS)
        months[line.month - 1] = Cell(line.base_fen, line.stretch_fen, line.challenge_fen, line.qty3, line.profit_fen)
        places[key] = (0 if line.product_id else 1 if line.category else 2, code or line.category)
    return [PlanRow(key, tuple(cells[key])) for key in sorted(cells, key=places.__getitem__)]


def sold_by_month(session: Session, customer: UUID, year: int) -> dict[UUID, tuple[int, ...]]:
    """Net sales from us to a customer, product -> twelve amounts in fen: returns count against, what was cancelled counts nothing."""
    month = extract("month", SalesRecord.traded_on)
    wanted = select(SalesRecord.product_id, month, func.sum(SalesRecord.amount_fen)).where(
        SalesRecord.customer_id == customer, SalesRecord.level == "L1", SalesRecord.state != CANCELLED,
        SalesRecord.traded_on >= date(year, 1, 1), SalesRecord.traded_on <= date(year, 12, 31),
    )  # fmt: skip
    found: dict[UUID, list[int]] = {}
    for product, at, amount in session.execute(wanted.group_by(SalesRecord.product_id, month)):
        found.setdefault(product, [0] * MONTHS)[int(at) - 1] = int(amount)
    return {product: tuple(months) for product, months in found.items()}


def planned_customers(session: Session, actor: Actor, year: int) -> list[tuple[UUID, str, str]]:
    """Customers with a plan for a year whose sales this person sees: id, name, and state of the newest version; by name."""
    newest = select(SalesPlan.customer_id, func.max(SalesPlan.version).label("version")).where(SalesPlan.year == year)
    last = newest.group_by(SalesPlan.customer_id).subquery()
    wanted = (
        select(Customer.id, Customer.name, SalesPlan.id, SalesPlan.state)
        .join(SalesPlan, SalesPlan.customer_id == Customer.id)
        .join(last, (last.c.customer_id == SalesPlan.customer_id) & (last.c.version == SalesPlan.version))
        .where(SalesPlan.year == year, shown(actor, Customer.id, SECTION))
        .order_by(Customer.name, Customer.id)
    )
    rows = session.execute(wanted).all()
    waits = {row.subject_id for row in _waiting(session)}
    return [(customer, name, "submitted" if plan in waits else state) for customer, name, plan, state in rows]


def due_plans(session: Session, actor: Actor, noun: str = "sale") -> Iterable[Due]:
    """Plans that wait for this person: the superior of the responsible one; a manager where that superior is missing or wrote it."""
    for row in _waiting(session):
        plan = session.get(SalesPlan, row.subject_id)
        if plan is None or same_person(session, actor.person, row.proposed_by):
            continue
        chief = owner_superior(session, plan.customer_id, actor.now)
        alone = chief is None or same_person(session, chief, row.proposed_by)
        mine = actor.person == chief or (alone and "mgr" in actor.roles)
        if mine and not allowed(session, actor, Action.DECIDE_PLAN, plan.customer_id, SECTION):
            name = session.scalar(select(Customer.name).where(Customer.id == plan.customer_id))
            yield Due(noun, plan.id, "plan_decide", f"{name} {plan.year}", None, names(session, [row.proposed_by])[row.proposed_by])


def _waiting(session: Session) -> Sequence[Proposal]:
    wanted = select(Proposal).where(Proposal.noun == PLANS, Proposal.decided_at.is_(None))
    return session.scalars(wanted.order_by(Proposal.proposed_at, Proposal.id)).all()


def _answer(session: Session, plan: UUID) -> str:
    decided = select(Proposal.answer).where(Proposal.noun == PLANS, Proposal.subject_id == plan, Proposal.decided_at.is_not(None))
    return session.scalars(decided.order_by(Proposal.decided_at.desc(), Proposal.id.desc()).limit(1)).first() or ""


def _versions(session: Session, customer: UUID, year: int) -> tuple[VersionRow, ...]:
    base = func.coalesce(func.sum(PlanLine.base_fen), 0)
    wanted = select(SalesPlan.id, SalesPlan.version, SalesPlan.state, base).outerjoin(PlanLine, PlanLine.plan_id == SalesPlan.id)
    wanted = wanted.where(SalesPlan.customer_id == customer, SalesPlan.year == year).group_by(SalesPlan.id)
    return tuple(VersionRow(*row) for row in session.execute(wanted.order_by(SalesPlan.version.desc())))


def _masked(cells: tuple[Cell, ...], sees: bool) -> tuple[Cell, ...]:
    return cells if sees else tuple(cell._replace(profit_fen=None) for cell in cells)


def _goods(session: Session, ids: Sequence[UUID]) -> dict[UUID, str]:
    rows = session.execute(select(Product.id, Product.code, Product.name, Product.spec).where(Product.id.in_(ids)))
    return {each: " ".join(part for part in parts if part) for each, *parts in rows}


def _title(key: Key, goods: Mapping[UUID, str]) -> str:
    return goods.get(key.product, "") if key.product else key.category


def _categories(session: Session, products: Iterable[UUID]) -> dict[UUID, str]:
    rows = session.execute(select(Product.id, Product.category).where(Product.id.in_(list(products))))
    return {product: category for product, category in rows}
