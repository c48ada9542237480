"""What customers and goods can be told apart by, and which depth follows on which. Source: business.md §24 (dimensions)."""

from collections.abc import Collection, Iterable, Mapping
from typing import Final

from kehu_desk.compositions.rules.report import View

CUSTOMER: Final = "customer"
REGIONS: Final = ("province", "city", "county")
GOODS: Final = ("category", "brand", "product")
OF_CUSTOMERS: Final = ("grade", "customer_type", "industry", "responsible", *REGIONS)
USUAL: Final[Mapping[View, str]] = {View.GRADE: "grade", View.REGION: "province", View.MATRIX: "province", View.PRODUCT: "category"}
_STEPS: Final = (REGIONS, GOODS)


def finer(depth: str, taken: Collection[str] = ()) -> str:
    """What a line opens into: the next region or kind of goods that was not drilled into yet, else customers; nothing below those."""
    for steps in _STEPS:
        if depth in steps:
            below = [each for each in steps[steps.index(depth) + 1 :] if each not in taken]
            return below[0] if below else "" if steps is GOODS else CUSTOMER
    return CUSTOMER if depth in OF_CUSTOMERS else ""


def whole(names: Iterable[str]) -> tuple[str, ...]:
    """These dimensions of customers in their one order, with the wider regions that a narrower one lies in."""
    asked = set(names)
    lowest = max((REGIONS.index(each) for each in asked & set(REGIONS)), default=-1)
    return tuple(each for each in OF_CUSTOMERS if each in asked or each in REGIONS[: lowest + 1])
