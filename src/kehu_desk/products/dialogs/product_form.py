"""The way between what the form of a product holds and what is kept."""

import re
from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from kehu_desk.kernel import money
from kehu_desk.kernel.money import plain
from kehu_desk.products.queries import ProductView
from kehu_desk.products.rules.goods import Pack, ProductEntry
from kehu_desk.products.words import quantity_text, season_text

COST: Final = "cost_price4"
NUMBERS: Final = {"list_price4": money.price4, COST: money.price4, "min_order_qty3": money.qty3}
DAYS: Final = ("shelf_life_days", "lead_days", "lead_sd_days")
PARTED: Final = re.compile(r"[,，、;；\s]+")
FIELD_OF: Final = {
    "E_CODE_TAKEN": "code", "E_PRICE": "list_price4", "E_COST": COST, "E_MARGIN": "margin_class", "E_SEASON": "season_profile",
    "E_PACK": "packs", "E_PACK_TWICE": "packs", "E_PACK_BASE": "packs", "E_BARCODE": "packs", "E_BARCODE_TAKEN": "packs",
    "E_REASON": "reason", "E_NEGATIVE": "lead_days",
}  # fmt: skip


class Unread(NamedTuple):
    """A field whose text cannot be read as the number it should be."""

    field: str


def shown(view: ProductView) -> dict[str, Any]:
    """What the form shows of a product."""
    found: dict[str, Any] = {name: getattr(view, name) for name in ("code", "name", "brand", "category", "spec", "base_unit", *DAYS)}
    found |= {"margin_class": view.margin_class, "list_price4": plain(view.list_price4, 4, 2)}
    found |= {"min_order_qty3": quantity_text(view.min_order_qty3), "season_profile": season_text(view.season_profile)}
    if view.sees_cost:
        found[COST] = plain(view.cost_price4, 4, 2) if view.cost_price4 is not None else ""
    found["packs"] = [{"unit": each.unit, "qty3": quantity_text(each.qty3), "barcode": each.barcode} for each in view.packs]
    return found


def entry_of(values: Mapping[str, Any]) -> ProductEntry | list[Unread]:
    """What was typed as an entry; or the fields that cannot be read."""
    unread = [Unread(key) for key, read in NUMBERS.items() if str(values.get(key) or "") and read(str(values[key])) is None]
    packs = [Pack(each["unit"], money.qty3(each["qty3"]) or 0, each["barcode"]) for each in values["packs"]]
    unread += [Unread("packs")] if any(each["qty3"] and money.qty3(each["qty3"]) is None for each in values["packs"]) else []
    season = [money.scaled(each, 2) for each in PARTED.split(str(values["season_profile"]).strip()) if each]
    unread += [Unread("season_profile")] if None in season else []
    if unread:
        return unread
    numbers = {key: read(str(values.get(key) or "")) for key, read in NUMBERS.items()}
    texts = {key: values[key] for key in ("code", "name", "base_unit", "brand", "category", "spec")}
    return ProductEntry(
        **texts, list_price4=numbers["list_price4"] or 0, shelf_life_days=values["shelf_life_days"],
        margin_class=values["margin_class"] or "normal", cost_price4=numbers[COST], says_cost=COST in values,
        min_order_qty3=numbers["min_order_qty3"] or 0, lead_days=values["lead_days"] or 0, lead_sd_days=values["lead_sd_days"] or 0,
        season_profile=tuple(each for each in season if each is not None), packs=tuple(packs),
    )  # fmt: skip
