"""What people read of sales plans: sentences for refusals, names of states and measures, months, amounts."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.archives.words import state_name as archive_state
from kehu_desk.kernel.errors import No, Refused
from kehu_desk.kernel.money import plain
from kehu_desk.ui import words
from kehu_desk.ui.words import named, texts

WORDS: Final = texts({
    "E_NOT_FOUND": QT_TRANSLATE_NOOP("Refused", "This plan is no longer there. Refresh the page."),
    "E_FORBIDDEN": QT_TRANSLATE_NOOP("Refused", "Your role does not include this step of planning. Ask whoever is responsible."),
    "E_NO_RELATION": QT_TRANSLATE_NOOP(
        "Refused", "Plans are drafted by the responsible person, the team or the key account manager, and decided by their superior."
    ),
    "E_SELF_APPROVAL": QT_TRANSLATE_NOOP("Refused", "Nobody decides a plan they drafted or wrote on (B-030). A manager decides it."),
    "E_STATE": QT_TRANSLATE_NOOP("Refused", "The plan stands at “{state}”, from which this does not lead on. Refresh the page."),
    "E_STALE": QT_TRANSLATE_NOOP("Refused", "The plan was changed after you read it. Refresh the page, look again, then repeat the step."),
    "E_ARCHIVE_STATE": QT_TRANSLATE_NOOP("Refused", "The archive stands at “{state}”: nothing more is planned in it (B-160)."),
    "E_REASON": QT_TRANSLATE_NOOP("Refused", "A reason of at least five characters is needed."),
    "E_DRAFT_EXISTS": QT_TRANSLATE_NOOP("Refused", "A newer version is being written already. Open that one."),
    "E_PLAN_YEAR": QT_TRANSLATE_NOOP("Refused", "A plan is for a year from {first} to {last}. Choose another year."),
    "E_PLAN_TWICE": QT_TRANSLATE_NOOP("Refused", "Two rows plan the same goods. Keep one of them."),
    "E_PLAN_MONTHS": QT_TRANSLATE_NOOP("Refused", "Every row of a plan has twelve months. Enter the row anew."),
    "E_PLAN_ORDER": QT_TRANSLATE_NOOP(
        "Refused", "Base ≤ stretch ≤ challenge does not hold in month {months}. Raise the higher amount, or lower the base."
    ),
    "E_PLAN_NEGATIVE": QT_TRANSLATE_NOOP("Refused", "An amount or quantity is below 0 in month {months}. Correct it."),
    "E_PLAN_MOST": QT_TRANSLATE_NOOP("Refused", "An amount is too large to be meant in month {months}. Correct it."),
    "E_PLAN_EMPTY": QT_TRANSLATE_NOOP("Refused", "The plan says nothing yet. Enter a base amount in at least one month."),
    "E_PLAN_PRODUCT": QT_TRANSLATE_NOOP("Refused", "A row plans a product that is not in force. Take the row out."),
    "E_PLAN_CATEGORY": QT_TRANSLATE_NOOP("Refused", "No product belongs to {categories}. Choose a category in use."),
})  # fmt: skip
ALONE: Final = frozenset(code for code in WORDS if code.startswith("E_PLAN_"))  # codes that nobody else knows
STATES: Final = texts({
    "draft": QT_TRANSLATE_NOOP("PlanState", "Draft"),
    "submitted": QT_TRANSLATE_NOOP("PlanState", "Waits for a decision"),
    "approved": QT_TRANSLATE_NOOP("PlanState", "In force"),
    "revised": QT_TRANSLATE_NOOP("PlanState", "Replaced"),
})  # fmt: skip
MEASURES: Final = texts({
    "base_fen": QT_TRANSLATE_NOOP("PlanMeasure", "Base"),
    "stretch_fen": QT_TRANSLATE_NOOP("PlanMeasure", "Stretch"),
    "challenge_fen": QT_TRANSLATE_NOOP("PlanMeasure", "Challenge"),
    "qty3": QT_TRANSLATE_NOOP("PlanMeasure", "Quantity"),
    "profit_fen": QT_TRANSLATE_NOOP("PlanMeasure", "Profit"),
    "sold": QT_TRANSLATE_NOOP("PlanMeasure", "Sold"),
})  # fmt: skip
MONTHS: Final = texts({
    str(at): name
    for at, name in enumerate((
        QT_TRANSLATE_NOOP("PlanMonth", "Jan"), QT_TRANSLATE_NOOP("PlanMonth", "Feb"), QT_TRANSLATE_NOOP("PlanMonth", "Mar"),
        QT_TRANSLATE_NOOP("PlanMonth", "Apr"), QT_TRANSLATE_NOOP("PlanMonth", "May"), QT_TRANSLATE_NOOP("PlanMonth", "Jun"),
        QT_TRANSLATE_NOOP("PlanMonth", "Jul"), QT_TRANSLATE_NOOP("PlanMonth", "Aug"), QT_TRANSLATE_NOOP("PlanMonth", "Sep"),
        QT_TRANSLATE_NOOP("PlanMonth", "Oct"), QT_TRANSLATE_NOOP("PlanMonth", "Nov"), QT_TRANSLATE_NOOP("PlanMonth", "Dec"),
    ))
})  # fmt: skip
QUARTERS: Final = texts({
    str(at): name
    for at, name in enumerate((
        QT_TRANSLATE_NOOP("PlanMonth", "Q1"), QT_TRANSLATE_NOOP("PlanMonth", "Q2"), QT_TRANSLATE_NOOP("PlanMonth", "Q3"),
        QT_TRANSLATE_NOOP("PlanMonth", "Q4"),
    ))
})  # fmt: skip


def plan_state(state: object) -> str:
    """Where a plan stands."""
    return named(STATES, "PlanState", state)


def measure_name(measure: object) -> str:
    """What the cells of the grid hold."""
    return named(MEASURES, "PlanMeasure", measure)


def month_name(month: int) -> str:
    """0 is January."""
    return named(MONTHS, "PlanMonth", month)


def quarter_name(quarter: int) -> str:
    """0 is the first quarter."""
    return named(QUARTERS, "PlanMonth", quarter)


def row_title(title: str) -> str:
    """A row of a plan: the goods it plans."""
    return title or QCoreApplication.translate("Plans", "Everything else")


def amount_text(fen: int) -> str:
    """Money in the grid, without cents where there are none: 300,000 or 1,234.50."""
    return plain(fen, 2, 2 if fen % 100 else 0)


def share_text(bp: int) -> str:
    """A share to a tenth of a per cent: 73.2 %."""
    return f"{plain((bp + 5) // 10, 1)} %"


def explain(refusal: No) -> str:
    """The sentence of one no, its codes turned into words first."""
    facts = dict(refusal.facts)
    if refusal.code == "E_ARCHIVE_STATE":
        facts["state"] = archive_state(facts.get("state"))
    elif "state" in facts:
        facts["state"] = plan_state(facts["state"])
    return words.sentence(No(refusal.code, tuple(facts.items())), WORDS)


def explain_all(refused: Refused) -> list[str]:
    """All sentences of a refusal, primary first, each once."""
    return words.each_once(refused, explain)
