"""How a promotion works: each of the seven kinds has its own numbers, and each number its own bounds. Source: business.md §16, R32, R38."""

from collections.abc import Callable, Collection, Mapping
from datetime import date
from typing import Any, Final, NamedTuple
from uuid import UUID

from kehu_desk.kernel.errors import No, no
from kehu_desk.kernel.money import amount_fen, half_up
from kehu_desk.promotions.rules.codes import BUNDLE, CLEARANCE, COUPON, DISCOUNT, DISPLAY, GIFT, SLOTTING

FULL: Final = 10_000
MOST_FEN: Final = 10**12
MOST_QTY3: Final = 10**12
BP, FEN, PRICE, QTY, COUNT, PRODUCT, PARTS = "bp", "fen", "price4", "qty3", "count", "product", "parts"
Mechanics = Mapping[str, Any]


class Number(NamedTuple):
    """One number of a kind: its sort, its bounds, and whether it may be left out (it is 0 or nothing then)."""

    key: str
    sort: str
    least: int = 1
    most: int = MOST_FEN
    needed: bool = True


class Ware(NamedTuple):
    """What the rules ask of a product: its name, its list price."""

    name: str
    list_price4: int


NUMBERS: Final[Mapping[str, tuple[Number, ...]]] = {
    DISCOUNT: (Number("off_bp", BP, 1, 9_000), Number("least3", QTY, 0, MOST_QTY3, needed=False)),
    GIFT: (
        Number("buy3", QTY, 1, MOST_QTY3), Number("gift3", QTY, 1, MOST_QTY3), Number("gift_product", PRODUCT, needed=False),
        Number("most3", QTY, 0, MOST_QTY3, needed=False),
    ),
    BUNDLE: (Number("parts", PARTS), Number("price_fen", FEN)),
    SLOTTING: (Number("fee_fen", FEN), Number("outlets", COUNT, 1, 1_000_000)),
    DISPLAY: (Number("fee_fen", FEN), Number("places", COUNT, 1, 1_000_000), Number("months", COUNT, 1, 12)),
    CLEARANCE: (Number("price4", PRICE, 1, MOST_FEN), Number("most3", QTY, 0, MOST_QTY3, needed=False)),
    COUPON: (
        Number("face_fen", FEN), Number("least_fen", FEN), Number("coupons", COUNT, 1, 10_000_000), Number("redeem_bp", BP, 1, FULL),
    ),
}  # fmt: skip
"""least3, most3: the least that is bought for the discount; the most that is given or cleared away, 0 for no bound."""


def wrong(field: str, why: str, **facts: object) -> No:
    """One field of a promotion that cannot be so. why: missing, low, high, unknown, and what else the words name."""
    return no("E_PROMO_FIELD", field=field, why=why, **facts)


def mechanics_faults(kind: str, numbers: Mechanics, wares: Mapping[str, Ware], products: Collection[str], days: int) -> list[No]:
    """Everything wrong with the numbers of a kind. wares: facts of all products named; products: in scope; days: how long it lasts."""
    known = {each.key for each in NUMBERS[kind]}
    found = [wrong(key, "unknown") for key in numbers if key not in known]
    single = [fault for each in NUMBERS[kind] if (fault := _number_fault(each, numbers.get(each.key), wares))]
    return [*found, *single] if single else [*found, *RELATIONS.get(kind, _none)(numbers, wares, products, days)]


def _number_fault(number: Number, value: Any, wares: Mapping[str, Ware]) -> No | None:
    if value in (None, "", [], 0):
        return wrong(number.key, "missing") if number.needed else None
    if number.sort == PARTS:
        return _parts_fault(value, wares)
    if number.sort == PRODUCT:
        return None if value in wares else wrong(number.key, "unknown")
    if not isinstance(value, int) or isinstance(value, bool):
        return wrong(number.key, "unknown")
    if value < number.least:
        return wrong(number.key, "low", least=number.least, sort=number.sort)
    return wrong(number.key, "high", most=number.most, sort=number.sort) if value > number.most else None


def _parts_fault(parts: Any, wares: Mapping[str, Ware]) -> No | None:
    if any(str(each.get("product")) not in wares for each in parts):
        return wrong("parts", "unknown")
    if any(not isinstance(each.get("qty3"), int) or not 0 < each["qty3"] <= MOST_QTY3 for each in parts):
        return wrong("parts", "quantity")
    distinct = {each["product"] for each in parts}
    if len(distinct) < len(parts):
        return wrong("parts", "twice")
    return wrong("parts", "few") if len(distinct) < 2 else None


def _none(_numbers: Mechanics, _wares: Mapping[str, Ware], _products: Collection[str], _days: int) -> list[No]:
    return []


def _gift(numbers: Mechanics, _wares: Mapping[str, Ware], products: Collection[str], _days: int) -> list[No]:
    """Of the product itself never more is given than was bought."""
    other = numbers.get("gift_product")
    same = not other or set(products) == {other}
    return [wrong("gift3", "gift")] if same and numbers["gift3"] > numbers["buy3"] else []


def _bundle(numbers: Mechanics, wares: Mapping[str, Ware], _products: Collection[str], _days: int) -> list[No]:
    alone = list_fen(numbers["parts"], wares)
    return [wrong("price_fen", "dear", list_fen=alone)] if numbers["price_fen"] >= alone else []


def _display(numbers: Mechanics, _wares: Mapping[str, Ware], _products: Collection[str], days: int) -> list[No]:
    """Paid by the month begun: not for more months than the promotion lasts."""
    return [wrong("months", "period", months=months_begun(days))] if numbers["months"] > months_begun(days) else []


def _clearance(numbers: Mechanics, wares: Mapping[str, Ware], products: Collection[str], _days: int) -> list[No]:
    if not products:
        return [wrong("products", "clearance")]
    dear = [wares[each].name for each in products if each in wares and numbers["price4"] >= wares[each].list_price4]
    return [wrong("price4", "above_list", products=tuple(sorted(dear)))] if dear else []


def _coupon(numbers: Mechanics, _wares: Mapping[str, Ware], _products: Collection[str], _days: int) -> list[No]:
    return [wrong("least_fen", "face")] if numbers["least_fen"] <= numbers["face_fen"] else []


RELATIONS: Final[Mapping[str, Callable[[Mechanics, Mapping[str, Ware], Collection[str], int], list[No]]]] = {
    GIFT: _gift, BUNDLE: _bundle, DISPLAY: _display, CLEARANCE: _clearance, COUPON: _coupon,
}  # fmt: skip


def months_begun(days: int) -> int:
    """Months of thirty days that these days begin."""
    return -(-days // 30)


def list_fen(parts: Collection[Mapping[str, Any]], wares: Mapping[str, Ware]) -> int:
    """What the parts of a bundle cost by themselves, in fen."""
    return sum(amount_fen(each["qty3"], wares[each["product"]].list_price4) for each in parts)


def planned_fen(kind: str, numbers: Mechanics) -> int | None:
    """What the numbers alone already cost: fees, and coupons as far as they are expected to come back. None where volume decides."""
    if kind == SLOTTING:
        return int(numbers["fee_fen"] * numbers["outlets"])
    if kind == DISPLAY:
        return int(numbers["fee_fen"] * numbers["places"] * numbers["months"])
    if kind == COUPON:
        return half_up(numbers["face_fen"] * numbers["coupons"] * numbers["redeem_bp"], FULL)
    return None


def named_products(kind: str, numbers: Mechanics) -> tuple[str, ...]:
    """Ids of products that the numbers of a kind name."""
    if kind == BUNDLE:
        return tuple(str(each.get("product")) for each in numbers.get("parts") or ())
    other = numbers.get("gift_product") if kind == GIFT else None
    return (str(other),) if other else ()


def days_of(starts_on: date, ends_on: date) -> int:
    """Days of a period, both ends included."""
    return (ends_on - starts_on).days + 1


def tidy(kind: str, numbers: Mechanics) -> dict[str, Any]:
    """The numbers as they are kept: what is nothing is left out, ids are texts."""
    said = {key: value for key, value in numbers.items() if value not in (None, "", [], 0)}
    kept: dict[str, Any] = {key: str(value) if isinstance(value, UUID) else value for key, value in said.items()}
    if kind == BUNDLE and "parts" in kept:
        kept["parts"] = [{"product": str(each["product"]), "qty3": each["qty3"]} for each in kept["parts"]]
    return kept
