"""Names of bases, modes, gates and states; tiers, shares and periods as people write them."""

from datetime import date
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.kernel.money import plain, yuan
from kehu_desk.rebates.rules import codes as c
from kehu_desk.rebates.rules.gates import ENDLESS, SHARES, Gate, GateResult
from kehu_desk.rebates.rules.tiers import Tier
from kehu_desk.ui.words import named, texts

BASES: Final = texts({
    c.SELL_IN: QT_TRANSLATE_NOOP("Rebate", "Purchases from us"),
    c.SELL_THROUGH: QT_TRANSLATE_NOOP("Rebate", "Sales to his customers"),
    c.RECEIPTS: QT_TRANSLATE_NOOP("Rebate", "Money received"),
})  # fmt: skip
MEASURES: Final = texts({
    c.AMOUNT: QT_TRANSLATE_NOOP("Rebate", "Amount"), c.QTY: QT_TRANSLATE_NOOP("Rebate", "Quantity"),
})  # fmt: skip
PERIODS: Final = texts({
    "month": QT_TRANSLATE_NOOP("Rebate", "Month"), "quarter": QT_TRANSLATE_NOOP("Rebate", "Quarter"),
    "half": QT_TRANSLATE_NOOP("Rebate", "Half a year"), "year": QT_TRANSLATE_NOOP("Rebate", "Year"),
})  # fmt: skip
MODES: Final = texts({
    c.WHOLE: QT_TRANSLATE_NOOP("Rebate", "Rate of the tier on everything"),
    c.MARGINAL: QT_TRANSLATE_NOOP("Rebate", "Each rate on its own band"),
    c.GROWTH: QT_TRANSLATE_NOOP("Rebate", "Growth over last year"),
    c.FIXED: QT_TRANSLATE_NOOP("Rebate", "Fixed amount per tier"),
    c.PER_UNIT: QT_TRANSLATE_NOOP("Rebate", "Amount per unit"),
})  # fmt: skip
GROWTHS: Final = texts({
    c.ON_BASE: QT_TRANSLATE_NOOP("Rebate", "of everything bought"), c.ON_INCREMENT: QT_TRANSLATE_NOOP("Rebate", "of the increase"),
})  # fmt: skip
EXCLUSIONS: Final = texts({
    c.SPECIALS: QT_TRANSLATE_NOOP("Rebate", "Special prices"), c.GIFTS: QT_TRANSLATE_NOOP("Rebate", "Gifts"),
    c.ESTIMATES: QT_TRANSLATE_NOOP("Rebate", "Estimated sales"),
})  # fmt: skip
GATES: Final = texts({
    c.ON_TIME: QT_TRANSLATE_NOOP("Rebate", "Paid on time"),
    c.NO_STRAY: QT_TRANSLATE_NOOP("Rebate", "Sales outside the area"),
    c.STOCK_DAYS: QT_TRANSLATE_NOOP("Rebate", "Stock lasts"),
    c.SELL_OUT: QT_TRANSLATE_NOOP("Rebate", "Sold on"),
    c.REPORTED: QT_TRANSLATE_NOOP("Rebate", "Months with sales reported"),
})  # fmt: skip
PAYOUTS: Final = texts({
    "credit_note": QT_TRANSLATE_NOOP("Rebate", "Credit note"), "goods": QT_TRANSLATE_NOOP("Rebate", "Goods"),
    "cash": QT_TRANSLATE_NOOP("Rebate", "Transfer"), "offset": QT_TRANSLATE_NOOP("Rebate", "Set off against debts"),
})  # fmt: skip
PROGRAM_STATES: Final = texts({
    c.DRAFT: QT_TRANSLATE_NOOP("Rebate", "Draft"), c.PUBLISHED: QT_TRANSLATE_NOOP("Rebate", "In force"),
    c.ENDED: QT_TRANSLATE_NOOP("Rebate", "Ended"),
})  # fmt: skip
RUN_STATES: Final = texts({
    c.CALCULATED: QT_TRANSLATE_NOOP("Rebate", "To be checked"), c.CHECKED: QT_TRANSLATE_NOOP("Rebate", "To be approved"),
    c.APPROVED: QT_TRANSLATE_NOOP("Rebate", "To be paid"), c.PAID: QT_TRANSLATE_NOOP("Rebate", "Paid"),
    c.SENT_BACK: QT_TRANSLATE_NOOP("Rebate", "Sent back"), c.REVERSED: QT_TRANSLATE_NOOP("Rebate", "Reversed"),
})  # fmt: skip
STEPS: Final = texts({
    "calculated": QT_TRANSLATE_NOOP("Rebate", "Worked out"), "checked": QT_TRANSLATE_NOOP("Rebate", "Checked"),
    "approved": QT_TRANSLATE_NOOP("Rebate", "Approved"), "paid": QT_TRANSLATE_NOOP("Rebate", "Paid"),
})  # fmt: skip


def basis_name(code: str) -> str:
    """What is counted."""
    return named(BASES, "Rebate", code)


def measure_name(code: str) -> str:
    """Amount or quantity."""
    return named(MEASURES, "Rebate", code)


def period_kind_name(code: str) -> str:
    """Month, quarter, half a year, year."""
    return named(PERIODS, "Rebate", code)


def mode_name(code: str) -> str:
    """How the tiers are read."""
    return named(MODES, "Rebate", code)


def growth_name(code: str) -> str:
    """What the rate of a growth tier is taken of."""
    return named(GROWTHS, "Rebate", code)


def exclusion_name(code: str) -> str:
    """What is left out."""
    return named(EXCLUSIONS, "Rebate", code)


def gate_name(code: str) -> str:
    """What must hold besides."""
    return named(GATES, "Rebate", code)


def payout_name(code: str) -> str:
    """How it is paid."""
    return named(PAYOUTS, "Rebate", code)


def program_state_name(code: str) -> str:
    """How far a programme is."""
    return named(PROGRAM_STATES, "Rebate", code)


def run_state_name(code: str) -> str:
    """How far a run is."""
    return named(RUN_STATES, "Rebate", code)


def step_name(code: str) -> str:
    """What a hand did."""
    return named(STEPS, "Rebate", code)


def percent_text(bp: int) -> str:
    """78.3 %."""
    return f"{plain(bp, 2, 0)} %"


def measure_text(value: int, measure: str) -> str:
    """A base as people write it: yuan, or units."""
    return plain(value, 3, 0) if measure == c.QTY else yuan(value)


def period_text(first: date, last: date) -> str:
    """2025-10-01 – 2025-12-31."""
    return f"{first.isoformat()} – {last.isoformat()}"


def tier_text(tier: Tier, mode: str, measure: str) -> str:
    """from 1,000,000.00: 2 %."""
    bound = percent_text(tier.bound) if mode == c.GROWTH else measure_text(tier.bound, measure)
    text = QCoreApplication.translate("Rebate", "from {bound}: {rate}")
    return text.format(bound=bound, rate=rate_text(tier.rate, mode))


def rate_text(rate: int, mode: str) -> str:
    """A share, an amount, or an amount for each unit."""
    if mode == c.PER_UNIT:
        return QCoreApplication.translate("Rebate", "{amount} per unit").format(amount=yuan(rate))
    return yuan(rate) if mode == c.FIXED else percent_text(rate)


def gate_limit_text(kind: str, value: int) -> str:
    """A limit, or what was measured, in its unit."""
    if kind in SHARES:
        return percent_text(value)
    if kind == c.NO_STRAY:
        return QCoreApplication.translate("Rebate", "{count} lines").format(count=value)
    if value >= ENDLESS:
        return QCoreApplication.translate("Rebate", "without end")
    return QCoreApplication.translate("Rebate", "{days} days").format(days=value)


def gate_text(gate: Gate) -> str:
    """Paid on time: at least 90 %, otherwise 50 % is left."""
    least = QCoreApplication.translate("Rebate", "{gate}: at least {limit}, otherwise {left} is left")
    most = QCoreApplication.translate("Rebate", "{gate}: at most {limit}, otherwise {left} is left")
    text = least if gate.kind in SHARES else most
    return text.format(gate=gate_name(gate.kind), limit=gate_limit_text(gate.kind, gate.limit), left=percent_text(gate.keep_bp))


def result_text(result: GateResult) -> str:
    """✓ Paid on time: 95 %."""
    unknown = QCoreApplication.translate("Rebate", "not known")
    found = unknown if result.found is None else gate_limit_text(result.gate.kind, result.found)
    if result.passed:
        return f"✓ {gate_name(result.gate.kind)}: {found}"
    text = QCoreApplication.translate("Rebate", "{gate}: {found}, {left} is left")
    return "✗ " + text.format(gate=gate_name(result.gate.kind), found=found, left=percent_text(result.gate.keep_bp))
