"""Products: the list, one of them with its units, and the facts that imports look up."""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.door.change import allowed
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Actor
from kehu_desk.people.queries import names
from kehu_desk.products.entities import PackUnit, Product

ACTIVE: Final = ("active",)


class ProductRow(NamedTuple):
    """A product as a list or a choice shows it; units: what it is sold in besides the base unit. No cost here, ever."""

    id: UUID
    code: str
    name: str
    spec: str
    category: str
    base_unit: str
    list_price4: int
    state: str
    units: tuple[str, ...]
    brand: str = ""


class ProductFacts(NamedTuple):
    """What an imported line needs of a product. units: pack unit -> qty3."""

    id: UUID
    code: str
    spec: str
    base_unit: str
    units: dict[str, int]
    state: str
    list_price4: int


class PackRow(NamedTuple):
    """One unit besides the base unit (or the base unit itself, for its barcode)."""

    unit: str
    qty3: int
    barcode: str


class ProductView(NamedTuple):
    """One product whole. sees_cost: whether cost_price4 is shown; it is None both when masked and when nobody has said it."""

    id: UUID
    version: int
    code: str
    name: str
    brand: str
    category: str
    spec: str
    base_unit: str
    shelf_life_days: int | None
    margin_class: str
    list_price4: int
    sees_cost: bool
    cost_price4: int | None
    min_order_qty3: int
    lead_days: int
    lead_sd_days: int
    season_profile: tuple[int, ...]
    state: str
    packs: tuple[PackRow, ...]
    drafted_by: str
    decided_by: str
    decided_at: datetime | None

    @property
    def units(self) -> dict[str, int]:
        """Pack unit -> qty3, for to_base."""
        return {pack.unit: pack.qty3 for pack in self.packs}


def products(session: Session, text: str = "", states: Collection[str] = ACTIVE) -> list[ProductRow]:
    """Products by code. text: any part of code, name, brand, spec or category, each word of it somewhere; no states: all."""
    wanted = select(Product).order_by(Product.code, Product.id)
    if states:
        wanted = wanted.where(Product.state.in_(states))
    for word in text.split():
        places = (Product.code, Product.name, Product.brand, Product.spec, Product.category)
        wanted = wanted.where(or_(*(place.icontains(word, autoescape=True) for place in places)))
    rows = list(session.scalars(wanted))
    packs = _packs(session, [row.id for row in rows])
    return [
        ProductRow(
            row.id, row.code, row.name, row.spec, row.category, row.base_unit, row.list_price4, row.state,
            tuple(pack.unit for pack in packs.get(row.id, ()) if pack.unit != row.base_unit), row.brand,
        )
        for row in rows
    ]  # fmt: skip


def count_products(session: Session) -> int:
    """How many products there are in all states."""
    return session.scalar(select(func.count()).select_from(Product)) or 0


def product(session: Session, actor: Actor, wanted: UUID) -> ProductView:
    """One product. Raises Refused E_FORBIDDEN for roles that see no products, E_NOT_FOUND."""
    if nos := allowed(session, actor, Action.SEE_PRODUCT):
        raise Refused(*nos)
    row = session.get(Product, wanted)
    if row is None:
        raise Refused(no("E_NOT_FOUND"))
    sees, who = sees_cost(session, actor), names(session, [row.created_by, row.decided_by])
    return ProductView(
        row.id, row.row_version, row.code, row.name, row.brand, row.category, row.spec, row.base_unit, row.shelf_life_days,
        row.margin_class, row.list_price4, sees, row.cost_price4 if sees else None, row.min_order_qty3, row.lead_days, row.lead_sd_days,
        tuple(row.season_profile), row.state, _packs(session, [row.id]).get(row.id, ()), who.get(row.created_by, ""),
        who.get(row.decided_by, "") if row.decided_by else "", row.decided_at,
    )  # fmt: skip


def sees_cost(session: Session, actor: Actor) -> bool:
    """Cost prices stand at L3: finance, managers and key account managers see them. Source: borrowing.md §2."""
    return not allowed(session, actor, Action.SEE_COST)


def by_code(session: Session) -> dict[str, ProductFacts]:
    """Every product of every state by its code: imports look lines up here, and say so when a product is not active."""
    rows = list(session.scalars(select(Product)))
    packs = _packs(session, [row.id for row in rows])
    return {
        row.code: ProductFacts(
            row.id, row.code, row.spec, row.base_unit, {pack.unit: pack.qty3 for pack in packs.get(row.id, ())}, row.state, row.list_price4
        )
        for row in rows
    }


def categories(session: Session) -> list[str]:
    """Category paths in use, in order."""
    return list(session.scalars(select(Product.category).where(Product.category != "").distinct().order_by(Product.category)))


def brands(session: Session) -> list[str]:
    """Brands in use, in order."""
    return list(session.scalars(select(Product.brand).where(Product.brand != "").distinct().order_by(Product.brand)))


def code_taken(session: Session, code: str, but: UUID | None) -> bool:
    """Whether another product has this code; capitals make no difference."""
    wanted = select(Product.id).where(func.lower(Product.code) == code.lower())
    return any(each != but for each in session.scalars(wanted))


def barcodes_taken(session: Session, codes: Iterable[str], but: UUID | None) -> list[str]:
    """Those of these barcodes that a unit of another product bears."""
    wanted = select(PackUnit.barcode, PackUnit.product_id).where(PackUnit.barcode.in_([each for each in codes if each]))
    return sorted({code for code, owner in session.execute(wanted) if owner != but})


def _packs(session: Session, ids: list[UUID]) -> dict[UUID, tuple[PackRow, ...]]:
    wanted = select(PackUnit).where(PackUnit.product_id.in_(ids)) if len(ids) < 500 else select(PackUnit)
    found: dict[UUID, tuple[PackRow, ...]] = {}
    for row in session.scalars(wanted.order_by(PackUnit.qty3, PackUnit.unit)):
        found[row.product_id] = (*found.get(row.product_id, ()), PackRow(row.unit, row.qty3, row.barcode))
    return found
