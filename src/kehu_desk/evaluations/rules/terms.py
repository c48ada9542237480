"""What may be typed of a scorecard and of scores. Source: business.md §10 (eval_template, eval_item)."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from kehu_desk.evaluations.rules.codes import LONGEST, MOST_FACT, MOST_ITEMS, WHOLE_BP, Method
from kehu_desk.evaluations.rules.formulas import FORMULAS
from kehu_desk.kernel.errors import No, no

TYPES = ("distributor", "sub_distributor", "retailer", "chain_ka", "hospital", "pharmacy", "agent", "end_user", "consumer", "other")
MARKS = {Method.SCALE5: (1, 5), Method.MANUAL: (0, 100)}


class ItemTerms(NamedTuple):
    """One item. formula: its code, where the method is formula; scale: [value, points] pairs, empty elsewhere."""

    code: str
    group: str
    name: str
    weight_bp: int
    method: str
    formula: str = ""
    scale: tuple[tuple[int, int], ...] = ()
    evidence_required: bool = False


class TemplateTerms(NamedTuple):
    """One version of a scorecard. customer_types: empty for all."""

    code: str
    name: str
    valid_from: date
    items: tuple[ItemTerms, ...]
    customer_types: tuple[str, ...] = ()


class File(NamedTuple):
    """A file that is evidence."""

    name: str
    content: bytes


class Given(NamedTuple):
    """What one evaluator says of one item. mark: 1..5 or 0..100 as the item's method asks, None for not scored.

    facts: of a formula item, what people type: name -> number, None where it is not known.
    """

    mark: int | None = None
    evidence: str = ""
    comment: str = ""
    facts: tuple[tuple[str, int | None], ...] = ()
    file: File | None = None


def template_problems(terms: TemplateTerms) -> tuple[No, ...]:
    """Everything that is wrong with a scorecard; weights that do not add up are told with what is missing."""
    checks = (
        (0 < len(terms.code.strip()) <= LONGEST["code"], "code"),
        (0 < len(terms.name.strip()) <= LONGEST["name"], "name"),
        (set(terms.customer_types) <= set(TYPES), "customer_types"),
        (0 < len(terms.items) <= MOST_ITEMS, "items"),
    )
    found = [no("E_EVAL_FIELD", field=field) for holds, field in checks if not holds]
    for row, item in enumerate(terms.items, 1):
        found += [no("E_EVAL_ITEM", line_row=row, field=field) for field in _item_problems(item, terms.items)]
    if (total := sum(each.weight_bp for each in terms.items)) != WHOLE_BP:
        found.append(no("E_EVAL_WEIGHTS", total=total, missing=WHOLE_BP - total))
    return tuple(found)


def _item_problems(item: ItemTerms, items: Sequence[ItemTerms]) -> list[str]:
    by_formula = item.method == Method.FORMULA
    checks = (
        (0 < len(item.code) <= LONGEST["code"] and sum(each.code == item.code for each in items) == 1, "code"),
        (0 < len(item.group.strip()) <= LONGEST["group"], "group"),
        (0 < len(item.name.strip()) <= LONGEST["item"], "name"),
        (0 < item.weight_bp <= WHOLE_BP, "weight"),
        (item.method in set(Method), "method"),
        (item.formula in FORMULAS if by_formula else not item.formula, "formula"),
        (not by_formula or item.formula not in FORMULAS or scale_fits(item.formula, item.scale), "scale"),
    )
    return [field for holds, field in checks if not holds]


def scale_fits(formula: str, scale: Sequence[Sequence[int]]) -> bool:
    """Two ends of a line for a share, ascending steps for a count; points from 0 to 100."""
    if any(len(pair) != 2 or not 0 <= pair[1] <= 100 or pair[0] < 0 for pair in scale):
        return False
    values = [pair[0] for pair in scale]
    rising = all(first < second for first, second in pairwise(values))
    return rising and (len(scale) == 2 if FORMULAS[formula].below else len(scale) >= 2)


def given_problems(given: Given, name: str, method: str, formula: str) -> tuple[No, ...]:
    """What is wrong with what one evaluator says of the item of this name."""
    found: list[No] = []
    low, high = MARKS.get(Method(method), (0, 0))
    if given.mark is not None and (method == Method.FORMULA or not low <= given.mark <= high):
        found.append(no("E_EVAL_MARK", item=name, low=low, high=high) if method != Method.FORMULA else no("E_EVAL_COMPUTED", item=name))
    asked = FORMULAS[formula].asked if formula in FORMULAS else ()
    for fact, number in given.facts:
        if fact not in asked or (number is not None and not 0 <= number <= MOST_FACT):
            found.append(no("E_EVAL_FACT", item=name, fact=fact, most=MOST_FACT))
    for field in ("evidence", "comment"):
        if len(getattr(given, field).strip()) > LONGEST[field]:
            found.append(no("E_EVAL_LONG", item=name, field=field, most=LONGEST[field]))
    return tuple(found)
