"""What a programme says, and what is wrong with it. Source: business.md §16 (rebate_program)."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final, NamedTuple
from uuid import UUID

from kehu_desk.kernel.errors import No, no
from kehu_desk.rebates.rules import codes as c
from kehu_desk.rebates.rules.gates import Gate, gate_faults
from kehu_desk.rebates.rules.tiers import MOST, Tier, tier_faults
from kehu_desk.rebates.rules.timeliness import Within, timeliness_faults

LONGEST_TITLE: Final = 60
LONGEST_CODE: Final = 24
LONGEST_TEXT: Final = 4000
MOST_CLAIM: Final = 730


class Terms(NamedTuple):
    """Everything of a programme that a person types. products, categories: what it is about; empty: everything."""

    code: str
    title: str
    basis: str = c.SELL_IN
    measure: str = c.AMOUNT
    period: str = "quarter"
    tier_mode: str = c.MARGINAL
    growth_on: str = c.ON_BASE
    tiers: tuple[Tier, ...] = ()
    products: tuple[UUID, ...] = ()
    categories: tuple[str, ...] = ()
    exclusions: tuple[str, ...] = (c.SPECIALS, c.GIFTS)
    gates: tuple[Gate, ...] = ()
    timeliness: tuple[Within, ...] = ()
    cap_fen: int | None = None
    payout: str = "credit_note"
    claim_days: int = 90
    valid_from: date | None = None
    valid_to: date | None = None
    text: str = ""


def faults(terms: Terms) -> tuple[No, ...]:
    """Everything that is wrong, each at its field or row."""
    wrong = [field for field, right in _checks(terms).items() if not right]
    return (
        *(no("E_REBATE_FIELD", field=field) for field in wrong), *_pairing(terms), *tier_faults(terms.tier_mode, terms.tiers),
        *gate_faults(terms.gates), *timeliness_faults(terms.timeliness),
    )  # fmt: skip


def _checks(terms: Terms) -> Mapping[str, bool]:
    known = terms.valid_from is not None and terms.valid_to is not None
    return {
        "code": 0 < len(terms.code.strip()) <= LONGEST_CODE, "title": 0 < len(terms.title.strip()) <= LONGEST_TITLE,
        "basis": terms.basis in c.BASES, "measure": terms.measure in c.MEASURES, "period": terms.period in c.PERIODS,
        "tier_mode": terms.tier_mode in c.MODES, "growth_on": terms.growth_on in c.GROWTHS, "payout": terms.payout in c.PAYOUTS,
        "exclusions": set(terms.exclusions) <= set(c.EXCLUSIONS), "cap_fen": terms.cap_fen is None or 0 < terms.cap_fen <= MOST,
        "claim_days": 0 < terms.claim_days <= MOST_CLAIM, "text": len(terms.text) <= LONGEST_TEXT,
        "valid_from": terms.valid_from is not None,
        "valid_to": known and terms.valid_from <= terms.valid_to,  # type: ignore[operator]
    }  # fmt: skip


def _pairing(terms: Terms) -> tuple[No, ...]:
    """What is measured must fit what the tiers say: units pay by the unit, shares are shares of money, receipts are money."""
    if terms.tier_mode == c.PER_UNIT and terms.measure != c.QTY:
        return (no("E_TIER_MEASURE", field="measure", mode=terms.tier_mode, wanted=c.QTY),)
    if terms.measure == c.QTY and (terms.tier_mode in (c.WHOLE, c.MARGINAL, c.GROWTH) or terms.basis == c.RECEIPTS):
        return (no("E_TIER_MEASURE", field="measure", mode=terms.tier_mode, wanted=c.AMOUNT),)
    if terms.basis == c.RECEIPTS and (terms.products or terms.categories):
        return (no("E_REBATE_FIELD", field="products"),)
    return ()


def as_columns(terms: Terms) -> dict[str, Any]:
    """As the columns of the table hold it."""
    plain = ("code", "title", "basis", "measure", "period", "tier_mode", "growth_on", "cap_fen", "payout", "claim_days", "text")
    strip = {"code", "title", "text"}
    found: dict[str, Any] = {key: getattr(terms, key).strip() if key in strip else getattr(terms, key) for key in plain}
    return found | {
        "valid_from": terms.valid_from, "valid_to": terms.valid_to, "tiers": [list(each) for each in terms.tiers],
        "products": {"ids": [str(each) for each in terms.products], "categories": list(terms.categories)},
        "exclusions": list(terms.exclusions), "gates": [each._asdict() for each in terms.gates],
        "timeliness": [list(each) for each in terms.timeliness],
    }  # fmt: skip


def as_terms(row: Any) -> Terms:
    """As it would be typed. row: of the table, or anything with its columns."""
    return Terms(
        row.code, row.title, row.basis, row.measure, row.period, row.tier_mode, row.growth_on, tuple(Tier(*each) for each in row.tiers),
        tuple(UUID(each) for each in row.products.get("ids", ())), tuple(row.products.get("categories", ())), tuple(row.exclusions),
        tuple(Gate(**each) for each in row.gates), tuple(Within(*each) for each in row.timeliness), row.cap_fen, row.payout, row.claim_days,
        row.valid_from, row.valid_to, row.text,
    )  # fmt: skip
