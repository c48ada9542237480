"""Everything a proposal was worked out from and came to, as plain JSON, and back: a row explains itself, whatever changes later."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from kehu_desk.replenishment.rules.levels import Levels, Season, Terms, z4
from kehu_desk.replenishment.rules.reckoning import Facts, Limits, Position, Reckoned, shelf_room3

FORMULA: Final = 1  # version of the formulas, kept with every row


def told(facts: Facts, found: Reckoned, limits: Limits) -> dict[str, Any]:
    """Quantities in qty3, days whole, the deviation of the lead time in hundredths of a day."""
    return {
        "formula": FORMULA, "weeks": list(facts.weeks), "terms": facts.terms._asdict(), "season": list(facts.season),
        "position": facts.position._asdict(), "counted_on": facts.counted_on.isoformat() if facts.counted_on else None,
        "shelf_days": facts.shelf_days, "supply3": facts.supply3, "room3": shelf_room3(facts, found.demand, limits.shelf_percent),
        "stale_days": limits.stale_days, "shelf_percent": limits.shelf_percent, "z4": z4(facts.terms.service_bp), "method": found.method,
        "levels": found.levels._asdict(), "alone": found.alone._asdict() if found.alone else None, "position3": found.position3,
        "q3": found.q3,
    }  # fmt: skip


def facts_in(inputs: Mapping[str, Any]) -> Facts:
    """The facts read back."""
    counted = inputs["counted_on"]
    return Facts(
        tuple(inputs["weeks"]), Terms(**inputs["terms"]), Position(**inputs["position"]), date.fromisoformat(counted) if counted else None,
        Season(*inputs["season"]), inputs["shelf_days"], inputs["supply3"],
    )  # fmt: skip


def levels_in(inputs: Mapping[str, Any], name: str = "levels") -> Levels | None:
    """Levels read back; None where they were not worked out."""
    return Levels(**inputs[name]) if inputs.get(name) else None
