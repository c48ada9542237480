"""A proposal explains itself: history, formulas with the numbers put in, results, rounding. Works from the stored inputs alone."""

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.replenishment.rules.demand import Demand, demand_of
from kehu_desk.replenishment.rules.levels import DAYS_COVER, MIN_MAX, UNIT, Levels, Terms
from kehu_desk.replenishment.rules.reckoning import Facts
from kehu_desk.replenishment.rules.telling import facts_in, levels_in
from kehu_desk.replenishment.words.names import method_name, number_text
from kehu_desk.ui.words import named, texts

NAMES: Final = texts({
    "history": QT_TRANSLATE_NOOP("Why", "History"),
    "day": QT_TRANSLATE_NOOP("Why", "A day"),
    "season": QT_TRANSLATE_NOOP("Why", "Season"),
    "span": QT_TRANSLATE_NOOP("Why", "Days"),
    "service": QT_TRANSLATE_NOOP("Why", "Service level"),
    "method": QT_TRANSLATE_NOOP("Why", "Method"),
    "typed": QT_TRANSLATE_NOOP("Why", "Levels"),
    "safety": QT_TRANSLATE_NOOP("Why", "Safety stock"),
    "reorder": QT_TRANSLATE_NOOP("Why", "Reorder point"),
    "target": QT_TRANSLATE_NOOP("Why", "Target"),
    "alone": QT_TRANSLATE_NOOP("Why", "Statistics beside it"),
    "position": QT_TRANSLATE_NOOP("Why", "Position"),
    "quantity": QT_TRANSLATE_NOOP("Why", "Quantity"),
    "life": QT_TRANSLATE_NOOP("Why", "Shelf life"),
    "supply": QT_TRANSLATE_NOOP("Why", "Supply"),
    "none": QT_TRANSLATE_NOOP("Why", "History"),
})  # fmt: skip
SENTENCES: Final = texts({
    "none": QT_TRANSLATE_NOOP("Why", "Nothing went out in {weeks} weeks."),
    "history": QT_TRANSLATE_NOOP(
        "Why",
        "{weeks} weeks, mean {mean} a week, standard deviation sd = {sd}: the root of the sum of (week − mean)² divided by n − 1 = {less}.",
    ),
    "day": QT_TRANSLATE_NOOP("Why", "d̄ = mean ÷ 7 = {mean}; σ_d = sd ÷ √7 = {sd}."),
    "season": QT_TRANSLATE_NOOP("Why", "Both times {share}: the mean of the monthly profile over the days covered."),
    "span": QT_TRANSLATE_NOOP("Why", "P = L + R = {lead} + {review} = {days} days; an order then covers C = {cover} days."),
    "service": QT_TRANSLATE_NOOP("Why", "{level} % without a shortage: z = {z}; the lead time varies by σ_L = {lead} days."),
    "method": "{method}",
    "typed": QT_TRANSLATE_NOOP("Why", "s and S as they were typed: {reorder} and {target}."),
    "safety": "SS = z·√(P·σ_d² + d̄²·σ_L²) = {exact} → {safety}",
    "safety_days": QT_TRANSLATE_NOOP("Why", "SS = d̄ × {days} safety days = {exact} → {safety}"),
    "reorder": QT_TRANSLATE_NOOP("Why", "s = d̄·P + SS = {exact} → {reorder}; SS and s are rounded up to a whole {unit}."),
    "target": "S = s + d̄·C = {target}",
    "alone": "SS = {safety}, s = {reorder}, S = {target}",
    "position": QT_TRANSLATE_NOOP(
        "Why",
        "IP = on hand {on_hand} + in transit {transit} + open orders {ordered} + approved proposals {approved} − promised downstream "
        "{committed} − unfit {unfit} = {total}",
    ),
    "counted": QT_TRANSLATE_NOOP("Why", "counted on {day}"),
    "uncounted": QT_TRANSLATE_NOOP("Why", "never counted"),
    "quantity": QT_TRANSLATE_NOOP(
        "Why", "IP {position} ≤ s {reorder}: S − IP = {need}, in packs of {pack}, at least {least}: {quantity} {unit}."
    ),
    "life": QT_TRANSLATE_NOOP("Why", "At most {room} may lie there, so that it is sold within {percent} % of {days} days of life."),
    "supply": QT_TRANSLATE_NOOP("Why", "{left} are left of the commitment."),
})  # fmt: skip
Line = tuple[str, str]


def why(inputs: Mapping[str, Any], unit: str) -> list[Line]:
    """(what, how it was worked out), in the order of the reckoning. unit: the base unit."""
    facts, demand = facts_in(inputs), demand_of(inputs["weeks"])
    lines = [] if inputs["method"] == MIN_MAX else [*_history(demand, facts), *_span(inputs, facts.terms)]
    return [*lines, *_levels(inputs, facts.terms, unit), _position(inputs, facts), *_quantity(inputs, facts, unit)]


def _line(what: str, sentence: str = "", /, **gaps: object) -> Line:
    return named(NAMES, "Why", what), _said(sentence or what, **gaps)


def _said(sentence: str, /, **gaps: object) -> str:
    return QCoreApplication.translate("Why", SENTENCES[sentence]).format(**gaps)


def _history(demand: Demand, facts: Facts) -> list[Line]:
    if not demand.is_asked_for:
        return [_line("none", weeks=demand.weeks)]
    known = {"weeks": demand.weeks, "mean": _exact(demand.mean), "sd": places(demand.deviation / UNIT), "less": demand.weeks - 1}
    lines = [_line("history", **known), _line("day", mean=_exact(demand.per_day), sd=places(demand.deviation_per_day / UNIT))]
    if facts.season.above != facts.season.below:
        lines.append(_line("season", share=places(Decimal(facts.season.above) / facts.season.below)))
    return lines


def _span(inputs: Mapping[str, Any], terms: Terms) -> list[Line]:
    days = {"lead": terms.lead_days, "review": terms.review_days, "days": terms.protected_days, "cover": terms.cover_days}
    if inputs["method"] == DAYS_COVER and not inputs["alone"]:
        return [_line("span", **days)]
    level, z = places(Decimal(terms.service_bp) / 100), places(Decimal(inputs["z4"]) / 10_000, "0.0001")
    return [_line("span", **days), _line("service", level=level, z=z, lead=places(Decimal(terms.lead_sd100) / 100))]


def _levels(inputs: Mapping[str, Any], terms: Terms, unit: str) -> list[Line]:
    levels, alone = levels_in(inputs), levels_in(inputs, "alone")
    assert levels is not None
    known = _numbers(levels)
    method = _line("method", method=method_name(inputs["method"]))
    if inputs["method"] == MIN_MAX:
        return [method, _line("typed", **known)]
    safety = "safety_days" if inputs["method"] == DAYS_COVER else "safety"
    lines = [
        method, _line("safety", safety, exact=number_text(levels.exact_safety3), days=terms.safety_days, **known),
        _line("reorder", exact=number_text(levels.exact_reorder3), unit=unit, **known), _line("target", **known),
    ]  # fmt: skip
    return [*lines, _line("alone", **_numbers(alone))] if alone is not None else lines


def _numbers(levels: Levels) -> dict[str, str]:
    return {name: number_text(getattr(levels, f"{name}3")) for name in ("safety", "reorder", "target")}


def _position(inputs: Mapping[str, Any], facts: Facts) -> Line:
    parts = {name.removesuffix("3"): number_text(qty3) for name, qty3 in facts.position._asdict().items()}
    name, text = _line("position", total=number_text(inputs["position3"]), **parts)
    counted = _said("counted", day=facts.counted_on.isoformat()) if facts.counted_on else _said("uncounted")
    return name, f"{text} ({counted})"


def _quantity(inputs: Mapping[str, Any], facts: Facts, unit: str) -> list[Line]:
    levels, terms, position3 = levels_in(inputs), facts.terms, inputs["position3"]
    assert levels is not None
    numbers = {
        "position": position3, "reorder": levels.reorder3, "need": max(levels.target3, levels.reorder3) - position3, "pack": terms.pack3,
        "least": max(terms.pack3, terms.least3), "quantity": inputs["q3"],
    }  # fmt: skip
    lines = [_line("quantity", unit=unit, **{name: number_text(qty3) for name, qty3 in numbers.items()})]
    if inputs["room3"] is not None:
        lines.append(_line("life", room=number_text(inputs["room3"]), percent=inputs["shelf_percent"], days=facts.shelf_days))
    if facts.supply3 is not None:
        lines.append(_line("supply", left=number_text(facts.supply3)))
    return lines


def _exact(qty3: Fraction) -> str:
    return places(Decimal(qty3.numerator) / qty3.denominator / UNIT)


def places(value: Decimal, least: str = "0.001") -> str:
    """To so many places, halves up, without noughts at the end."""
    text = f"{value.quantize(Decimal(least), ROUND_HALF_UP):,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
