"""What is typed about a promotion, field by field, and back."""

from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple

from kehu_desk.kernel.money import plain, scaled
from kehu_desk.promotions.queries.seasons import SeasonRow
from kehu_desk.promotions.rules.codes import STACKINGS
from kehu_desk.promotions.rules.mechanics import BP, COUNT, FEN, NUMBERS, PARTS, PRICE, PRODUCT, QTY
from kehu_desk.promotions.rules.terms import TITLE, PromotionTerms
from kehu_desk.promotions.words import field_name, stacking_name
from kehu_desk.ui.fields import Field, Kind

PLACES: Final = {BP: 2, PRICE: 4, QTY: 3}
PICKED: Final = frozenset({PARTS, PRODUCT})
"""Sorts that are picked beside the form."""


class Typed(NamedTuple):
    """What was typed; unread: keys whose text is no number."""

    values: dict[str, Any]
    unread: tuple[str, ...]


def plain_fields(plans: Sequence[SeasonRow]) -> tuple[Field, ...]:
    """What every kind has."""
    return (
        Field(key="title", label=field_name("title"), required=True, limit=TITLE, span=2),
        Field(key="starts_on", label=field_name("starts_on"), kind=Kind.DATE, required=True),
        Field(key="ends_on", label=field_name("ends_on"), kind=Kind.DATE, required=True),
        Field(key="budget_fen", label=field_name("budget_fen"), kind=Kind.MONEY, required=True),
        Field(key="expected_lift_bp", label=field_name("expected_lift_bp")),
        Field(key="stacking", label=field_name("stacking"), kind=Kind.CHOICE, required=True,
              options=[(code, stacking_name(code)) for code in STACKINGS]),
        Field(key="season_plan_id", label=field_name("season_plan_id"), kind=Kind.CHOICE,
              options=[("", ""), *((str(row.id), f"{row.year} {row.title}") for row in plans)]),
    )  # fmt: skip


def number_fields(kind: str) -> tuple[Field, ...]:
    """The numbers of a kind, but for those that are picked."""
    return tuple(_field(each.key, each.sort, needed=each.needed) for each in NUMBERS[kind] if each.sort not in PICKED)


def _field(key: str, sort: str, *, needed: bool) -> Field:
    kinds = {FEN: Kind.MONEY, COUNT: Kind.INT}
    return Field(key=key, label=field_name(key), kind=kinds.get(sort, Kind.TEXT), required=needed)


def numbers_typed(kind: str, values: Mapping[str, Any]) -> Typed:
    """The numbers as they are kept."""
    found, unread = dict[str, Any](), []
    for each in NUMBERS[kind]:
        value = values.get(each.key)
        if each.sort in PLACES and value:
            value = scaled(value, PLACES[each.sort])
            unread += [each.key] if value is None else []
        found[each.key] = value
    return Typed(found, tuple(unread))


def shown_values(terms: PromotionTerms) -> dict[str, Any]:
    """What the form shows of a promotion."""
    found: dict[str, Any] = {
        "title": terms.title, "starts_on": terms.starts_on, "ends_on": terms.ends_on, "budget_fen": terms.budget_fen,
        "expected_lift_bp": plain(terms.expected_lift_bp, 2, 0) if terms.expected_lift_bp is not None else "", "stacking": terms.stacking,
        "season_plan_id": str(terms.season_plan_id or ""),
    }  # fmt: skip
    for each in NUMBERS[terms.kind]:
        value = terms.mechanics.get(each.key)
        if each.sort not in PICKED and value is not None:
            found[each.key] = plain(value, PLACES[each.sort], 0) if each.sort in PLACES else value
    return found
