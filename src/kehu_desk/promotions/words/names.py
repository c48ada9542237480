"""Names of kinds, stages, fields and buttons; numbers of a promotion in words."""

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.archives.rules.fields import field
from kehu_desk.archives.table import region_words
from kehu_desk.archives.words import option_name
from kehu_desk.kernel.money import plain, yuan
from kehu_desk.promotions.queries.view import Goods
from kehu_desk.promotions.rules.mechanics import BP, COUNT, FEN, NUMBERS, PARTS, PRICE, PRODUCT, QTY, Mechanics
from kehu_desk.promotions.rules.terms import Scope
from kehu_desk.ui.words import named, texts

KINDS: Final = texts({
    "discount": QT_TRANSLATE_NOOP("PromotionKind", "Discount"),
    "gift_per_n": QT_TRANSLATE_NOOP("PromotionKind", "Buy N get M"),
    "bundle": QT_TRANSLATE_NOOP("PromotionKind", "Bundle"),
    "slotting": QT_TRANSLATE_NOOP("PromotionKind", "Slotting fee"),
    "display_fee": QT_TRANSLATE_NOOP("PromotionKind", "Display fee"),
    "clearance": QT_TRANSLATE_NOOP("PromotionKind", "Clearance sale"),
    "coupon": QT_TRANSLATE_NOOP("PromotionKind", "Coupon"),
})  # fmt: skip
STAGES: Final = texts({
    "draft": QT_TRANSLATE_NOOP("PromotionStage", "Draft"),
    "submitted": QT_TRANSLATE_NOOP("PromotionStage", "To be approved"),
    "coming": QT_TRANSLATE_NOOP("PromotionStage", "Coming"),
    "running": QT_TRANSLATE_NOOP("PromotionStage", "Running"),
    "over": QT_TRANSLATE_NOOP("PromotionStage", "Over, to be closed"),
    "approved": QT_TRANSLATE_NOOP("PromotionStage", "Approved"),
    "rejected": QT_TRANSLATE_NOOP("PromotionStage", "Rejected"),
    "closed": QT_TRANSLATE_NOOP("PromotionStage", "Closed, to be evaluated"),
    "evaluated": QT_TRANSLATE_NOOP("PromotionStage", "Evaluated"),
    "cancelled": QT_TRANSLATE_NOOP("PromotionStage", "Called off"),
})  # fmt: skip
SEASON_STATES: Final = texts({
    "draft": QT_TRANSLATE_NOOP("SeasonState", "Draft"),
    "approved": QT_TRANSLATE_NOOP("SeasonState", "In force"),
    "closed": QT_TRANSLATE_NOOP("SeasonState", "Closed"),
    "cancelled": QT_TRANSLATE_NOOP("SeasonState", "Given up"),
    "sent_back": QT_TRANSLATE_NOOP("SeasonState", "Sent back"),
})  # fmt: skip
STACKINGS: Final = texts({
    "exclusive": QT_TRANSLATE_NOOP("PromotionStacking", "Exclusive: no other beside it"),
    "stackable": QT_TRANSLATE_NOOP("PromotionStacking", "Stackable"),
})  # fmt: skip
PLACES: Final = {PRICE: (4, 2), QTY: (3, 0), COUNT: (0, 0)}
BASELINES: Final = texts({
    "before": QT_TRANSLATE_NOOP("PromotionBaseline", "Mean of the weeks before"),
    "last_year": QT_TRANSLATE_NOOP("PromotionBaseline", "Same period last year"),
    "none": QT_TRANSLATE_NOOP("PromotionBaseline", "None can be had"),
})  # fmt: skip
FIELDS: Final = texts({
    "title": QT_TRANSLATE_NOOP("PromotionField", "Name"),
    "kind": QT_TRANSLATE_NOOP("PromotionField", "Kind"),
    "starts_on": QT_TRANSLATE_NOOP("PromotionField", "First day"),
    "ends_on": QT_TRANSLATE_NOOP("PromotionField", "Last day"),
    "budget_fen": QT_TRANSLATE_NOOP("PromotionField", "Budget (yuan)"),
    "expected_lift_bp": QT_TRANSLATE_NOOP("PromotionField", "Expected lift (%)"),
    "stacking": QT_TRANSLATE_NOOP("PromotionField", "With others"),
    "text": QT_TRANSLATE_NOOP("PromotionField", "Plan in words"),
    "grades": QT_TRANSLATE_NOOP("PromotionField", "Grades"),
    "types": QT_TRANSLATE_NOOP("PromotionField", "Customer types"),
    "regions": QT_TRANSLATE_NOOP("PromotionField", "Regions"),
    "customers": QT_TRANSLATE_NOOP("PromotionField", "Customers"),
    "products": QT_TRANSLATE_NOOP("PromotionField", "Products"),
    "season_plan_id": QT_TRANSLATE_NOOP("PromotionField", "Season plan"),
    "off_bp": QT_TRANSLATE_NOOP("PromotionField", "Price off (%)"),
    "least3": QT_TRANSLATE_NOOP("PromotionField", "From quantity"),
    "buy3": QT_TRANSLATE_NOOP("PromotionField", "Bought quantity"),
    "gift3": QT_TRANSLATE_NOOP("PromotionField", "Given quantity"),
    "gift_product": QT_TRANSLATE_NOOP("PromotionField", "Given product"),
    "most3": QT_TRANSLATE_NOOP("PromotionField", "At most in all"),
    "parts": QT_TRANSLATE_NOOP("PromotionField", "Bundle of"),
    "price_fen": QT_TRANSLATE_NOOP("PromotionField", "Price of the bundle (yuan)"),
    "fee_fen": QT_TRANSLATE_NOOP("PromotionField", "Fee for each (yuan)"),
    "outlets": QT_TRANSLATE_NOOP("PromotionField", "Outlets"),
    "places": QT_TRANSLATE_NOOP("PromotionField", "Display places"),
    "months": QT_TRANSLATE_NOOP("PromotionField", "Months"),
    "price4": QT_TRANSLATE_NOOP("PromotionField", "Clearance price (yuan)"),
    "face_fen": QT_TRANSLATE_NOOP("PromotionField", "Value of a coupon (yuan)"),
    "least_fen": QT_TRANSLATE_NOOP("PromotionField", "From a purchase of (yuan)"),
    "coupons": QT_TRANSLATE_NOOP("PromotionField", "Coupons given out"),
    "redeem_bp": QT_TRANSLATE_NOOP("PromotionField", "Expected to come back (%)"),
    "joined_on": QT_TRANSLATE_NOOP("PromotionField", "Takes part from"),
    "cost_fen": QT_TRANSLATE_NOOP("PromotionField", "Cost (yuan)"),
    "done_on_time": QT_TRANSLATE_NOOP("PromotionField", "Carried out on time"),
    "note": QT_TRANSLATE_NOOP("PromotionField", "Note"),
    "baseline": QT_TRANSLATE_NOOP("PromotionField", "Compared with"),
    "growth_bp": QT_TRANSLATE_NOOP("PromotionField", "Growth since last year (%)"),
    "conclusion": QT_TRANSLATE_NOOP("PromotionField", "Conclusion"),
    "year": QT_TRANSLATE_NOOP("PromotionField", "Year"),
    "product": QT_TRANSLATE_NOOP("PromotionField", "Product"),
    "category": QT_TRANSLATE_NOOP("PromotionField", "Category"),
    "region": QT_TRANSLATE_NOOP("PromotionField", "Region"),
    "targets": QT_TRANSLATE_NOOP("PromotionField", "Targets (% of the mean month)"),
    "measures": QT_TRANSLATE_NOOP("PromotionField", "Measures"),
})  # fmt: skip
EVENTS: Final = texts({
    "edit": QT_TRANSLATE_NOOP("PromotionEvent", "Change…"),
    "submit": QT_TRANSLATE_NOOP("PromotionEvent", "Hand in"),
    "withdraw": QT_TRANSLATE_NOOP("PromotionEvent", "Take back"),
    "drop": QT_TRANSLATE_NOOP("PromotionEvent", "Give up"),
    "approve": QT_TRANSLATE_NOOP("PromotionEvent", "Approve"),
    "reject": QT_TRANSLATE_NOOP("PromotionEvent", "Reject…"),
    "cancel": QT_TRANSLATE_NOOP("PromotionEvent", "Call off…"),
    "close": QT_TRANSLATE_NOOP("PromotionEvent", "Close"),
    "evaluate": QT_TRANSLATE_NOOP("PromotionEvent", "Evaluate…"),
    "join": QT_TRANSLATE_NOOP("PromotionEvent", "Customer takes part…"),
    "leave": QT_TRANSLATE_NOOP("PromotionEvent", "Customer leaves…"),
    "record": QT_TRANSLATE_NOOP("PromotionEvent", "Cost and progress…"),
    "send_back": QT_TRANSLATE_NOOP("PromotionEvent", "Send back…"),
    "give_up": QT_TRANSLATE_NOOP("PromotionEvent", "Give up plan…"),
})  # fmt: skip


def kind_name(kind: object) -> str:
    """How a promotion works."""
    return named(KINDS, "PromotionKind", kind)


def stage_name(stage: object) -> str:
    """Where a promotion stands."""
    return named(STAGES, "PromotionStage", stage)


def season_state_name(state: object) -> str:
    """Where a season plan stands."""
    return named(SEASON_STATES, "SeasonState", state)


def stacking_name(code: object) -> str:
    """Whether others may stand beside it."""
    return named(STACKINGS, "PromotionStacking", code)


def baseline_name(kind: object) -> str:
    """What sales are compared with."""
    return named(BASELINES, "PromotionBaseline", kind)


def field_name(key: object) -> str:
    """What a field is called."""
    return named(FIELDS, "PromotionField", key)


def event_name(event: str) -> str:
    """What a button is called."""
    return named(EVENTS, "PromotionEvent", event)


def month_name(month: int) -> str:
    """6月."""
    return QCoreApplication.translate("SeasonMonth", "month {month}").format(month=month)


def bp_text(bp: int | None) -> str:
    """1250 as 12.5 %; a dash where there is nothing to tell."""
    return "–" if bp is None else f"{plain(bp, 2, 0)} %"


def number_text(sort: str, value: Any, goods: Mapping[str, Goods]) -> str:
    """One number of a promotion as people read it."""
    if sort == PARTS:
        return "、".join(f"{_good(each['product'], goods)} × {plain(each['qty3'], 3, 0)}" for each in value)
    if sort == PRODUCT:
        return _good(value, goods)
    if sort == BP:
        return bp_text(value)
    if sort == FEN:
        return yuan(value)
    return plain(value, *PLACES[sort])


def _good(product: str, goods: Mapping[str, Goods]) -> str:
    return goods[product].name if product in goods else "…"


def numbers_told(kind: str, numbers: Mechanics, goods: Mapping[str, Goods]) -> list[tuple[str, str]]:
    """The numbers of a kind with their names; what was left out is left out."""
    return [(field_name(each.key), number_text(each.sort, numbers[each.key], goods)) for each in NUMBERS[kind] if each.key in numbers]


def scope_told(scope: Scope, customers: Mapping[str, str]) -> list[tuple[str, str]]:
    """Whom it is for, a line for each list that narrows."""
    return [
        (field_name("grades"), "、".join(scope.grades)), (field_name("types"), "、".join(map(type_name, scope.types))),
        (field_name("regions"), "、".join(map(region_words, scope.regions))),
        (field_name("customers"), "、".join(customers.get(each, "…") for each in scope.customers)),
    ]  # fmt: skip


def type_name(code: str) -> str:
    """经销商."""
    return option_name(field("BAS", "customer_type"), code)
