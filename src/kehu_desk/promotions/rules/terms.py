"""A promotion as somebody writes it, and everything that can be wrong with it. Source: business.md §16 (promotion)."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final, NamedTuple
from uuid import UUID

from kehu_desk.archives.rules.fields import field
from kehu_desk.kernel.errors import No, no
from kehu_desk.kernel.regions import region_path
from kehu_desk.promotions.rules.codes import GRADES, KINDS, STACKINGS
from kehu_desk.promotions.rules.mechanics import MOST_FEN, Mechanics, Ware, days_of, mechanics_faults, planned_fen, tidy, wrong

TITLE: Final = 60
TEXT: Final = 2000
LONGEST: Final = 366  # days
MOST_LIFT: Final = 100_000  # bp: ten times more


class Scope(NamedTuple):
    """Whom it is for. Each list that is not empty narrows: grades, customer types, region codes, customers."""

    grades: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    customers: tuple[str, ...] = ()

    def kept(self) -> dict[str, list[str]]:
        """As it stands in the store."""
        return {key: list(each) for key, each in self._asdict().items() if each}


def scope_in(kept: Mapping[str, Any]) -> Scope:
    """A scope as it was kept."""
    return Scope(*(tuple(kept.get(key, ())) for key in Scope._fields))


class PromotionTerms(NamedTuple):
    """What is typed. products: ids as texts, none for all; mechanics: the numbers of the kind, see mechanics.NUMBERS."""

    title: str
    kind: str
    mechanics: Mechanics
    starts_on: date | None
    ends_on: date | None
    scope: Scope = Scope()
    products: tuple[str, ...] = ()
    budget_fen: int = 0
    expected_lift_bp: int | None = None
    stacking: str = "exclusive"
    text: str = ""
    season_plan_id: UUID | None = None

    def tidy(self) -> "PromotionTerms":
        """Without blanks around texts and without numbers that are nothing; each name of a list once."""
        numbers = tidy(self.kind, self.mechanics)
        scope = Scope(*(tuple(dict.fromkeys(each)) for each in self.scope))
        products = tuple(dict.fromkeys(self.products))
        return self._replace(title=self.title.strip(), text=self.text.strip(), mechanics=numbers, scope=scope, products=products)


def promotion_faults(terms: PromotionTerms, wares: Mapping[str, Ware]) -> list[No]:
    """Everything that is wrong, a no for each thing. wares: active products that the terms name and that there are."""
    plain, days = _plain_faults(terms), _day_faults(terms)
    found = [*plain, *days, *_scope_faults(terms.scope)]
    if any(each not in wares for each in terms.products):
        return [*found, wrong("products", "unknown")]
    if terms.kind in KINDS and not days and terms.starts_on and terms.ends_on:
        numbers = mechanics_faults(terms.kind, terms.mechanics, wares, terms.products, days_of(terms.starts_on, terms.ends_on))
        found += numbers or ([] if plain else _budget_faults(terms))
    return found


def _plain_faults(terms: PromotionTerms) -> list[No]:
    checks: tuple[tuple[str, bool, str], ...] = (
        ("title", 2 <= len(terms.title) <= TITLE, "title"),
        ("kind", terms.kind in KINDS, "missing"),
        ("stacking", terms.stacking in STACKINGS, "missing"),
        ("budget_fen", 0 <= terms.budget_fen <= MOST_FEN, "budget"),
        ("expected_lift_bp", terms.expected_lift_bp is None or 0 <= terms.expected_lift_bp <= MOST_LIFT, "lift"),
        ("text", len(terms.text) <= TEXT, "long"),
    )
    return [wrong(field, why) for field, right, why in checks if not right]


def _day_faults(terms: PromotionTerms) -> list[No]:
    missing = [wrong(field, "missing") for field in ("starts_on", "ends_on") if getattr(terms, field) is None]
    if missing or terms.starts_on is None or terms.ends_on is None:
        return missing
    if terms.ends_on < terms.starts_on:
        return [wrong("ends_on", "order")]
    return [wrong("ends_on", "long_days", most=LONGEST)] if days_of(terms.starts_on, terms.ends_on) > LONGEST else []


def _scope_faults(scope: Scope) -> list[No]:
    known: tuple[tuple[str, Callable[[str], bool]], ...] = (
        ("grades", lambda each: each in GRADES),
        ("types", lambda each: each in {option.code for option in field("BAS", "customer_type").options}),
        ("regions", lambda each: bool(region_path(each))),
    )
    return [wrong(field, "unknown") for field, right in known if not all(map(right, getattr(scope, field)))]


def _budget_faults(terms: PromotionTerms) -> list[No]:
    """What the numbers alone cost must fit into the budget."""
    planned = planned_fen(terms.kind, terms.mechanics)
    if planned is None or planned <= terms.budget_fen:
        return []
    return [no("E_PROMO_BUDGET", planned_fen=planned, budget_fen=terms.budget_fen)]
