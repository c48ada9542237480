"""Units of a product: what one of them holds, and the way from a quantity as entered to the base unit. Source: business.md §12."""

from collections.abc import Mapping
from typing import Final

from stdnum import ean

from kehu_desk.kernel.errors import No, no

PER_UNIT: Final = 1000  # qty3 of one unit
GTIN: Final = frozenset({8, 12, 13, 14})  # lengths of numbers that end in a check digit of GS1
LONGEST: Final = 32


def per_unit(unit: str, base_unit: str, packs: Mapping[str, int]) -> int | None:
    """qty3 of the base unit in one of a unit; None for a unit that the product does not have. packs: unit -> qty3."""
    return PER_UNIT if unit == base_unit else packs.get(unit)


def to_base(qty_entered3: int, unit: str, base_unit: str, packs: Mapping[str, int]) -> int | None:
    """A quantity as entered (qty3 of its own unit) in qty3 of the base unit, exactly; negative for returns.

    None where unit_problem says why: nothing is ever rounded here.
    """
    each = per_unit(unit, base_unit, packs)
    if each is None:
        return None
    whole, rest = divmod(qty_entered3 * each, PER_UNIT)
    return None if rest else whole


def unit_problem(qty_entered3: int, unit: str, base_unit: str, packs: Mapping[str, int]) -> No | None:
    """E_UNIT for a unit unknown to the product; E_UNEVEN_PACK when the quantity is finer than 0.001 base unit.

    A pack of whole base units never comes out uneven, since the entered quantity has three places itself; a pack of part of a base unit
    does: 0.333 of a bag of 0.5 kg is 166.5 g.
    """
    if per_unit(unit, base_unit, packs) is None:
        return no("E_UNIT", unit=unit, units=tuple(dict.fromkeys((base_unit, *packs))))
    return no("E_UNEVEN_PACK", unit=unit, base_unit=base_unit) if to_base(qty_entered3, unit, base_unit, packs) is None else None


def barcode_problem(barcode: str) -> No | None:
    """E_BARCODE unless it is empty, a number of GS1 with its right check digit, or a code of the house in plain letters and digits."""
    if not barcode:
        return None
    plain = barcode.isascii() and barcode.replace("-", "").isalnum() and len(barcode) <= LONGEST
    wrong = barcode.isdigit() and len(barcode) in GTIN and not ean.is_valid(barcode)
    return no("E_BARCODE", barcode=barcode) if wrong or not plain else None
