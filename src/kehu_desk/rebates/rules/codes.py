"""The codes of programmes and runs. Source: business.md §16 (rebate_program, rebate_run)."""

from typing import Final

SELL_IN, SELL_THROUGH, RECEIPTS = "sell_in", "sell_through", "receipts"
BASES: Final = (SELL_IN, SELL_THROUGH, RECEIPTS)
AMOUNT, QTY = "amount", "qty"
MEASURES: Final = (AMOUNT, QTY)
PERIODS: Final = ("month", "quarter", "half", "year")
WHOLE, MARGINAL, GROWTH, FIXED, PER_UNIT = "whole", "marginal", "growth", "fixed", "per_unit"
MODES: Final = (WHOLE, MARGINAL, GROWTH, FIXED, PER_UNIT)
ON_BASE, ON_INCREMENT = "base", "increment"
GROWTHS: Final = (ON_BASE, ON_INCREMENT)
SPECIALS, GIFTS, ESTIMATES = "special_price", "gift", "estimate"
EXCLUSIONS: Final = (SPECIALS, GIFTS, ESTIMATES)
ON_TIME, NO_STRAY, STOCK_DAYS, SELL_OUT, REPORTED = "on_time", "no_stray", "stock_days", "sell_through", "reported"
GATES: Final = (ON_TIME, NO_STRAY, STOCK_DAYS, SELL_OUT, REPORTED)
PAYOUTS: Final = ("credit_note", "goods", "cash", "offset")

DRAFT, PUBLISHED, ENDED = "draft", "published", "ended"
PROGRAM_STATES: Final = (DRAFT, PUBLISHED, ENDED)
CALCULATED, CHECKED, APPROVED, PAID, SENT_BACK, REVERSED = "calculated", "checked", "approved", "paid", "sent_back", "reversed"
RUN_STATES: Final = (CALCULATED, CHECKED, APPROVED, PAID, SENT_BACK, REVERSED)
FINAL: Final = (APPROVED, PAID)  # states whose figure is owed
WHOLE_BP: Final = 10_000
