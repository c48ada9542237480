"""What people read of rebates."""

from kehu_desk.rebates.words.names import (
    basis_name,
    exclusion_name,
    gate_limit_text,
    gate_name,
    gate_text,
    growth_name,
    measure_name,
    measure_text,
    mode_name,
    payout_name,
    percent_text,
    period_kind_name,
    period_text,
    program_state_name,
    rate_text,
    result_text,
    run_state_name,
    step_name,
    tier_text,
)
from kehu_desk.rebates.words.refusals import NOTICES, WORDS, explain, explain_all, field_name, place_of

__all__ = [
    "NOTICES", "WORDS", "basis_name", "exclusion_name", "explain", "explain_all", "field_name", "gate_limit_text", "gate_name", "gate_text",
    "growth_name", "measure_name", "measure_text", "mode_name", "payout_name", "percent_text", "period_kind_name", "period_text",
    "place_of", "program_state_name", "rate_text", "result_text", "run_state_name", "step_name", "tier_text",
]  # fmt: skip
