"""Names of states, flags, methods, causes and kinds; quantities and days as people write them."""

from decimal import Decimal
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.kernel.money import plain
from kehu_desk.ui.words import named, texts

STATES: Final = texts({
    "proposed": QT_TRANSLATE_NOOP("ProposalState", "Proposed"),
    "adjusted": QT_TRANSLATE_NOOP("ProposalState", "Adjusted"),
    "submitted": QT_TRANSLATE_NOOP("ProposalState", "To be confirmed"),
    "confirmed": QT_TRANSLATE_NOOP("ProposalState", "Confirmed"),
    "shipped": QT_TRANSLATE_NOOP("ProposalState", "Shipped"),
    "closed": QT_TRANSLATE_NOOP("ProposalState", "Closed"),
    "cancelled": QT_TRANSLATE_NOOP("ProposalState", "Cancelled"),
})  # fmt: skip
FLAGS: Final = texts({
    "old_count": QT_TRANSLATE_NOOP("ProposalFlag", "Old count"),
    "credit": QT_TRANSLATE_NOOP("ProposalFlag", "Credit"),
    "short_history": QT_TRANSLATE_NOOP("ProposalFlag", "Short history"),
    "intermittent": QT_TRANSLATE_NOOP("ProposalFlag", "Intermittent"),
    "no_demand": QT_TRANSLATE_NOOP("ProposalFlag", "No demand"),
    "shelf_life": QT_TRANSLATE_NOOP("ProposalFlag", "Shelf life"),
    "supply": QT_TRANSLATE_NOOP("ProposalFlag", "Supply"),
    "under_least": QT_TRANSLATE_NOOP("ProposalFlag", "Below least order"),
})  # fmt: skip
FLAG_SENTENCES: Final = texts({
    "old_count": QT_TRANSLATE_NOOP("ProposalFlag", "It rests on an old count, or on none: have the stock counted before you rely on it."),
    "credit": QT_TRANSLATE_NOOP("ProposalFlag", "With everything proposed here an order would be held up by credit. Nothing was cut."),
    "short_history": QT_TRANSLATE_NOOP("ProposalFlag", "Fewer than eight weeks are known: days of cover take the place of statistics."),
    "intermittent": QT_TRANSLATE_NOOP(
        "ProposalFlag",
        "Demand is intermittent (the deviation reaches the mean, or half of the weeks are empty): days of cover take the place of "
        "statistics, whose result only stands beside it.",
    ),
    "no_demand": QT_TRANSLATE_NOOP("ProposalFlag", "Nothing went out in the weeks that are known."),
    "shelf_life": QT_TRANSLATE_NOOP("ProposalFlag", "Cut so that the goods do not lie longer than their share of the shelf life."),
    "supply": QT_TRANSLATE_NOOP("ProposalFlag", "Cut to what is left of the supply commitment."),
    "under_least": QT_TRANSLATE_NOOP("ProposalFlag", "What the limits leave is less than a pack or the least order: nothing is proposed."),
})  # fmt: skip
METHODS: Final = texts({
    "statistical": QT_TRANSLATE_NOOP("StockMethod", "Statistical"),
    "days_cover": QT_TRANSLATE_NOOP("StockMethod", "Days of cover"),
    "min_max": QT_TRANSLATE_NOOP("StockMethod", "Minimum and maximum"),
})  # fmt: skip
CAUSES: Final = texts({
    "overstock": QT_TRANSLATE_NOOP("StockCause", "Overstock"),
    "dead": QT_TRANSLATE_NOOP("StockCause", "Dead stock"),
    "near_expiry": QT_TRANSLATE_NOOP("StockCause", "Near expiry"),
})  # fmt: skip
KINDS: Final = texts({
    "clearance": QT_TRANSLATE_NOOP("StockAction", "Clearance sale"),
    "transfer": QT_TRANSLATE_NOOP("StockAction", "Transfer to a customer"),
    "exchange": QT_TRANSLATE_NOOP("StockAction", "Exchange"),
    "repack": QT_TRANSLATE_NOOP("StockAction", "Repack"),
})  # fmt: skip
ACTION_STATES: Final = texts({
    "open": QT_TRANSLATE_NOOP("StockAction", "Open"),
    "done": QT_TRANSLATE_NOOP("StockAction", "Done"),
    "dropped": QT_TRANSLATE_NOOP("StockAction", "Dropped"),
})  # fmt: skip
COLOURS: Final = texts({
    "expired": QT_TRANSLATE_NOOP("StockColour", "Expired"),
    "red": QT_TRANSLATE_NOOP("StockColour", "Within a sixth of its life"),
    "yellow": QT_TRANSLATE_NOOP("StockColour", "Within a third of its life"),
})  # fmt: skip
SHORTAGES: Final = texts({
    "soon_out": QT_TRANSLATE_NOOP("Shortage", "About to run out"),
    "out": QT_TRANSLATE_NOOP("Shortage", "Run out"),
    "": QT_TRANSLATE_NOOP("Shortage", "Back in stock"),
})  # fmt: skip
ENDS: Final = texts({
    "not_needed": QT_TRANSLATE_NOOP("ProposalEnd", "Worked out anew: not needed any more."),
    "order_cancelled": QT_TRANSLATE_NOOP("ProposalEnd", "Its order was cancelled, or does not hold the product any more."),
})  # fmt: skip


def state_name(state: object) -> str:
    """Where a proposal stands."""
    return named(STATES, "ProposalState", state)


def flag_name(flag: str) -> str:
    """A flag in a word."""
    return named(FLAGS, "ProposalFlag", flag)


def flag_sentence(flag: str) -> str:
    """What a flag means."""
    return named(FLAG_SENTENCES, "ProposalFlag", flag)


def method_name(method: str) -> str:
    """How a product is kept."""
    return named(METHODS, "StockMethod", method)


def cause_name(cause: str) -> str:
    """Why something is done."""
    return named(CAUSES, "StockCause", cause)


def action_kind_name(kind: str) -> str:
    """What is done."""
    return named(KINDS, "StockAction", kind)


def action_state_name(state: str) -> str:
    """How far it is."""
    return named(ACTION_STATES, "StockAction", state)


def colour_name(colour: str) -> str:
    """How near its end."""
    return named(COLOURS, "StockColour", colour)


def shortage_name(state: str) -> str:
    """How short."""
    return named(SHORTAGES, "Shortage", state)


def end_text(reason: str) -> str:
    """Why a proposal ended: in words where the program ended it."""
    return named(ENDS, "ProposalEnd", reason)


def number_text(qty3: int) -> str:
    """1,234.5."""
    return plain(qty3, 3, 0)


def qty_text(qty3: int, unit: str) -> str:
    """156 瓶."""
    return f"{number_text(qty3)} {unit}"


def days_text(days: Decimal | None) -> str:
    """54.55 天; without end where nothing goes out."""
    text = QCoreApplication.translate("StockDays", "{days} d")
    return QCoreApplication.translate("StockDays", "no end") if days is None else text.format(days=f"{days:,.1f}")
