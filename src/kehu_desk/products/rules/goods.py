"""What a product may say of itself, and what of it may still change. Source: business.md §12, R45."""

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from kehu_desk.kernel.errors import No, no
from kehu_desk.products.rules.prices import MOST
from kehu_desk.products.rules.units import PER_UNIT, barcode_problem

MARGINS: Final = ("high", "normal", "low")
MONTHS: Final = 12
REQUIRED: Final = ("code", "name", "base_unit")
FIXED: Final = ("code", "base_unit")  # once a product is active, papers and quantities rest on these
SECRET: Final = "cost_price4"
LONGEST: Final = 120


class Pack(NamedTuple):
    """One unit besides the base unit; the base unit itself may stand there too, for its barcode, and then holds exactly one."""

    unit: str
    qty3: int
    barcode: str = ""


class ProductEntry(NamedTuple):
    """A product as somebody writes it. says_cost: False leaves the cost price as it is, since not everybody sees it."""

    code: str
    name: str
    base_unit: str
    list_price4: int
    brand: str = ""
    category: str = ""
    spec: str = ""
    shelf_life_days: int | None = None
    margin_class: str = "normal"
    cost_price4: int | None = None
    says_cost: bool = False
    min_order_qty3: int = 0
    lead_days: int = 0
    lead_sd_days: int = 0
    season_profile: tuple[int, ...] = ()
    packs: tuple[Pack, ...] = ()

    def tidy(self) -> "ProductEntry":
        """The same without blanks around its texts."""
        texts: dict[str, Any] = {name: value.strip() for name, value in self._asdict().items() if isinstance(value, str)}
        return self._replace(**texts, packs=tuple(Pack(each.unit.strip(), each.qty3, each.barcode.strip()) for each in self.packs))

    def values(self) -> dict[str, Any]:
        """Column -> plain value as JSON keeps it; the cost price only when it was said."""
        found = self._asdict()
        found["season_profile"] = list(self.season_profile)
        found["packs"] = [list(each) for each in sorted(self.packs)]
        if not found.pop("says_cost"):
            del found[SECRET]
        return found


def product_problems(entry: ProductEntry) -> list[No]:
    """Everything that is wrong with a product by itself, each with a code of its own."""
    found = []
    if missing := tuple(name for name in REQUIRED if not getattr(entry, name)):
        found.append(no("E_PRODUCT_MISSING", fields=missing))
    if long := tuple(name for name in (*REQUIRED, "brand", "category", "spec") if len(getattr(entry, name)) > LONGEST):
        found.append(no("E_TOO_LONG", fields=long, most=LONGEST))
    if not 0 < entry.list_price4 <= MOST or (entry.cost_price4 is not None and not 0 < entry.cost_price4 <= MOST):
        found.append(no("E_PRICE"))
    if entry.margin_class not in MARGINS:
        found.append(no("E_MARGIN", value=entry.margin_class))
    days = (entry.lead_days, entry.lead_sd_days, entry.min_order_qty3)
    if min(days) < 0 or (entry.shelf_life_days is not None and entry.shelf_life_days <= 0):
        found.append(no("E_NEGATIVE"))
    if entry.season_profile and (len(entry.season_profile) != MONTHS or min(entry.season_profile) < 0 or not any(entry.season_profile)):
        found.append(no("E_SEASON", count=len(entry.season_profile)))
    return found + pack_problems(entry.base_unit, entry.packs)


def pack_problems(base_unit: str, packs: tuple[Pack, ...]) -> list[No]:
    """What is wrong with units: no name, nothing in them, two of one name, a base unit that is not one, barcodes."""
    found = []
    if any(not pack.unit or pack.qty3 <= 0 for pack in packs):
        found.append(no("E_PACK", units=tuple(pack.unit for pack in packs if pack.qty3 <= 0)))
    names = [pack.unit for pack in packs if pack.unit]
    if twice := tuple(sorted({each for each in names if names.count(each) > 1})):
        found.append(no("E_PACK_TWICE", units=twice))
    if any(pack.unit == base_unit != "" and pack.qty3 != PER_UNIT for pack in packs):
        found.append(no("E_PACK_BASE", unit=base_unit))
    found += [problem for pack in packs if (problem := barcode_problem(pack.barcode)) is not None]
    codes = [pack.barcode for pack in packs if pack.barcode]
    found += [no("E_BARCODE_TAKEN", barcode=each) for each in sorted({each for each in codes if codes.count(each) > 1})]
    return found


def changes(before: Mapping[str, Any], after: Mapping[str, Any]) -> dict[str, tuple[Any, Any]]:
    """Column -> (old, new) of everything that differs; what after does not name stays."""
    return {name: (before.get(name), value) for name, value in after.items() if before.get(name) != value}


def fixed_problem(changed: Mapping[str, Any]) -> No | None:
    """E_FIXED when a change touches what papers rest on."""
    touched = tuple(name for name in FIXED if name in changed)
    return no("E_FIXED", fields=touched) if touched else None
