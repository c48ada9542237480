"""Products as a count knows them: by code, barcode or name, with units, barcodes and shelf life."""

from collections.abc import Collection
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.products.entities import PackUnit, Product


class Good(NamedTuple):
    """One product. units: pack unit -> qty3; barcodes: of the base unit and of packs -> the unit they stand on."""

    id: UUID
    code: str
    name: str
    spec: str
    base_unit: str
    units: dict[str, int]
    state: str
    shelf_life_days: int | None
    barcodes: dict[str, str]

    @property
    def text(self) -> str:
        """As it is written into a cell."""
        return " ".join(part for part in (self.code, self.name, self.spec) if part)


def goods_of(session: Session, ids: Collection[UUID]) -> dict[UUID, Good]:
    """These products by id, whatever their state."""
    return {each.id: each for each in _goods(session, list(ids))}


def shelf(session: Session) -> list[Good]:
    """Every product that was ever approved, by code: what is no longer sold may still lie somewhere."""
    return _goods(session, None)


def _goods(session: Session, ids: list[UUID] | None) -> list[Good]:
    wanted, packs = select(Product).order_by(Product.code), select(PackUnit)
    if ids is not None:
        wanted, packs = wanted.where(Product.id.in_(ids)), packs.where(PackUnit.product_id.in_(ids))
    else:
        wanted = wanted.where(Product.state != "draft")
    units: dict[UUID, list[PackUnit]] = {}
    for pack in session.scalars(packs):
        units.setdefault(pack.product_id, []).append(pack)
    return [
        Good(
            row.id, row.code, row.name, row.spec, row.base_unit, {pack.unit: pack.qty3 for pack in units.get(row.id, ())}, row.state,
            row.shelf_life_days, {pack.barcode: pack.unit for pack in units.get(row.id, ()) if pack.barcode},
        )
        for row in session.scalars(wanted)
    ]  # fmt: skip
